"""The local mode's mail server: nothing leaves, each e-mail is a file that any mail program opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from bot.outside.mail import Mail

_MOST = 200


@dataclass
class KeptMail:
    """A folder of e-mails that would have left."""

    folder: Path
    is_down: bool = False

    async def hand_over(self, mail: Mail) -> str:
        """Keep it, as the next file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        latest = max((int(one.stem) for one in self._files()), default=0)
        (self.folder / f"{latest + 1:06}.eml").write_bytes(mail.message)
        return "kept"

    async def close(self) -> None:
        """The files stay."""

    def latest(self) -> Sequence[tuple[str, EmailMessage]]:
        """The last e-mails, the latest first, each with the name of its file."""
        files = sorted(self._files(), reverse=True)[:_MOST]
        return [(one.stem, self._read(one)) for one in files]

    def get(self, name: str) -> EmailMessage | None:
        """The e-mail of that name, or None."""
        found = next((one for one in self._files() if one.stem == name), None)
        return self._read(found) if found else None

    def _files(self) -> Sequence[Path]:
        return [one for one in self.folder.glob("*.eml") if one.stem.isdecimal()]

    def _read(self, file: Path) -> EmailMessage:
        read: EmailMessage = BytesParser(policy=policy.default).parsebytes(file.read_bytes())
        return read
