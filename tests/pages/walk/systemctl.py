"""A played `systemctl` and `journalctl`: starts what the units say, as another user, and stops it again.

It restarts nothing by itself, and knows of a unit only what is needed here.
"""

import os
import signal
import subprocess
import sys
import time
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(os.environ.get("WALK_ROOT", "/"))
RUN = ROOT / "run"


def service(name: str) -> ConfigParser:
    """The unit's file, with what stands after its @ filled in; a repeated key is one line a value."""
    name = name.removesuffix(".service")
    template, at, instance = name.partition("@")
    text = (ROOT / f"etc/systemd/system/{template}{at}.service").read_text("utf-8")
    lines, known = [], ""
    for line in text.replace("%i", instance).splitlines():
        key = line.partition("=")[0]
        lines.append(f"  {line.partition('=')[2]}" if key == known == "Environment" else line)
        known = key
    unit = ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string("\n".join(lines))
    return unit


def start(name: str) -> None:
    unit = service(name)["Service"]
    known = dict(one.partition("=")[::2] for one in unit.get("Environment", "").split())
    user = os.environ["WALK_AS"].split() if "User" in unit else []
    with (RUN / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            [*user, *unit["ExecStart"].split()],
            cwd=Path(unit.get("WorkingDirectory", str(ROOT))).resolve(),
            env={**os.environ, **known},
            umask=int(unit.get("UMask", "0022"), 8),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    (RUN / f"{name}.pid").write_text(str(process.pid), "utf-8")


def stop(name: str) -> None:
    pid = RUN / f"{name}.pid"
    if not pid.exists():
        return
    number, patience = int(pid.read_text("utf-8")), int(service(name)["Service"].get("TimeoutStopSec", "90"))
    pid.unlink()
    end(number, patience)


def end(number: int, patience: float) -> None:
    """SIGTERM, and SIGKILL once that took longer than the unit allows: that is a failure here."""
    until = time.monotonic() + patience
    os.kill(number, signal.SIGTERM)
    while is_there(number):
        if time.monotonic() > until:
            os.kill(number, signal.SIGKILL)
            sys.exit(f"{number} didn't end within {patience} s")
        time.sleep(0.05)


def is_there(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def main(verb: str, *names: str) -> None:
    match verb:
        case "daemon-reload":
            pass
        case "start" | "enable":
            for name in names:
                if name != "--now":
                    start(name)
        case "restart" | "reload":
            for name in names:
                stop(name)
                start(name)
        case "stop":
            for name in names:
                stop(name)
        case "journal":
            sys.stdout.write((RUN / f"{names[1]}.log").read_text("utf-8"))
        case _:
            sys.exit(f"not played: {verb}")


if __name__ == "__main__":
    main(*sys.argv[1:])
