"""Where turns of several processes wait for each other, so that a race happens every time."""

import time
from pathlib import Path
from uuid import uuid4


class Meeting:
    """A folder: what it's told stands in a file, and whoever comes leaves another."""

    def __init__(self, folder: Path) -> None:
        """Nobody is expected, so nobody waits."""
        self._told = folder / "expected"
        self.folder = folder

    def expects(self, count: int, patience: float) -> None:
        """Whoever comes from now on waits until so many have, or for so many seconds."""
        self.folder.mkdir(exist_ok=True)
        told = self.folder / "telling"
        told.write_text(f"{count} {patience}", "utf-8")
        told.rename(self._told)

    @property
    def came(self) -> int:
        """How many have come."""
        return len(list(self.folder.glob("here-*")))

    def let_go(self) -> None:
        """Nobody waits any more."""
        self.expects(0, 0)

    def wait(self) -> None:
        """What a turn does there, in its own process."""
        if not self._told.exists():
            return
        (self.folder / f"here-{uuid4().hex}").touch()
        came_at = time.monotonic()
        while True:
            count, patience = self._told.read_text("utf-8").split()
            if self.came >= int(count) or time.monotonic() - came_at >= float(patience):
                return
            time.sleep(0.01)
