"""Fits a linear classifier: logistic regression over all classes at once, by L-BFGS.

scikit-learn's takes ten times as long here, since it wants the embeddings, whose places are all filled, in
one sparse matrix with the letters, whose places are nearly all empty.
"""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reading.intents.features import Matrix

ROUNDS = 150
"""Of L-BFGS at most; from about a hundred on the decisions no longer change."""
_MEMORY, _CLOSE_ENOUGH = 8, 1e-7


def fit(
    full: Matrix, sparse: csr_matrix, classes: Sequence[int], weights: Sequence[float], strength: float
) -> Matrix:
    """A row of weights a feature (full ones, then sparse ones, then one for the bias), a column a class."""
    examples, size = full.shape
    bias = size + sparse.shape[1]
    many = max(classes) + 1
    gold = np.zeros((examples, many), np.float32)
    gold[np.arange(examples), classes] = 1
    weighed = np.array(weights, np.float32)[:, None]
    turned = sparse.T.tocsr()

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        found = flat.astype(np.float32).reshape(bias + 1, many)
        scores = full @ found[:size] + sparse @ found[size:bias] + found[bias]
        scores -= scores.max(axis=1, keepdims=True)
        sums = np.log(np.exp(scores).sum(axis=1, keepdims=True))
        missed = weighed * (np.exp(scores - sums) - gold)
        slope = np.concatenate([full.T @ missed, turned @ missed, missed.sum(axis=0, keepdims=True)])
        slope[:bias] += found[:bias] / strength
        cost = -(weighed * gold * (scores - sums)).sum(dtype=np.float64)
        cost += (found[:bias].astype(np.float64) ** 2).sum() / (2 * strength)
        return float(cost), slope.ravel().astype(np.float64)

    options = {"maxiter": ROUNDS, "maxcor": _MEMORY, "ftol": _CLOSE_ENOUGH}
    start = np.zeros((bias + 1) * many)
    result = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    weights_found: Matrix = result.x.reshape(bias + 1, many).astype(np.float32)
    return weights_found
