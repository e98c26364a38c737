"""k-means-constrained, once with each seed: `vectors`, `count`, `seeds`, `smallest`, `largest`."""

import json
import sys

import numpy as np
from k_means_constrained import KMeansConstrained


def main() -> None:
    given = json.load(sys.stdin)
    vectors = np.array(given["vectors"])
    found = []
    for seed in range(given["seeds"]):
        means = KMeansConstrained(
            given["count"],
            size_min=given["smallest"],
            size_max=given["largest"],
            n_init=1,
            random_state=seed,
        )
        label = means.fit_predict(vectors)
        found.append([np.flatnonzero(label == group).tolist() for group in range(given["count"])])
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
