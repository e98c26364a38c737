"""Disks that are really full."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.pages.walk.machine import IS_ROOT

AS_ROOT = [] if IS_ROOT else ["sudo", "--non-interactive"]
ROOM = 24 * 1024**2


@contextmanager
def a_small_disk(folder: Path) -> Iterator[None]:
    """Of its own for the folder, with little more room than what is in it."""
    owner = folder.stat()
    held = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    aside = folder.with_name("aside")
    folder.rename(aside)
    folder.mkdir()
    options = f"size={held + ROOM},mode=0700,uid={owner.st_uid},gid={owner.st_gid}"
    subprocess.run([*AS_ROOT, "mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    try:
        subprocess.run([*AS_ROOT, "cp", "-a", f"{aside}/.", folder], check=True)
        yield
    finally:
        subprocess.run([*AS_ROOT, "umount", "--lazy", folder], check=True)
        folder.rmdir()
        aside.rename(folder)


def filled(folder: Path) -> Path:
    """The file of somebody else that takes all the room that was left."""
    file = folder / "others.log"
    try:
        with file.open("wb", buffering=0) as out:
            while True:
                out.write(b"x" * 4096)
    except OSError:
        return file
