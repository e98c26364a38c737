"""Where the trained classifiers lie: shipped beside the code, or trained by whoever has changed the texts."""

from functools import cache
from pathlib import Path

from reading.intents.examples import fingerprint, of_contacts, of_group

SHIPPED = Path(__file__).parent / "trained"
"""The folder of the file that is shipped, named by what it was trained on; `make trained` makes it."""
EMBEDDINGS = "embeddings.npz"
"""The file that keeps the examples' embeddings."""
UNTIL_STDIN_CLOSES = "--until-stdin-closes"
"""Has the training end as soon as who started it does."""


def trained_file(folder: Path) -> Path:
    """Where the classifiers of the texts as they are now lie in the folder, if they do."""
    return folder / f"{_name()}.npz"


def found_file(folder: Path) -> Path | None:
    """The trained file of the texts as they are: the shipped one, or one in the folder, if any."""
    files = (trained_file(SHIPPED), trained_file(folder))
    return next((file for file in files if file.exists()), None)


@cache
def _name() -> str:
    return fingerprint(of_contacts(), of_group())
