"""`/mail`, in local mode only: the e-mails that would have left, as their readers would see them."""

from email.message import EmailMessage

from aiohttp import web

from bot.conversation.resources import Resources
from bot.outside.kept_mail import KeptMail
from bot.web import pages
from texts.say import Plain

_ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""An e-mail's own page: it loads nothing, and runs nothing."""


class MailPages:
    """The list, and each e-mail."""

    def __init__(self, resources: Resources, mail: KeptMail) -> None:
        """Shows what is kept."""
        self._resources = resources
        self._mail = mail

    def add_to(self, application: web.Application) -> None:
        """The addresses."""
        application.router.add_get("/mail", self._list)
        application.router.add_get("/mail/{name}", self._one)

    async def _list(self, request: web.Request) -> web.Response:
        voice = self._resources.voices[pages.language_wanted(request)]
        mails = [
            {
                "name": name,
                "to": _header(mail, "To"),
                "subject": _header(mail, "Subject"),
                "files": _files(mail),
            }
            for name, mail in self._mail.latest()
        ]
        programme = self._resources.programme.about.name
        return pages.show(request, "mail", voice, mails=mails, programme=Plain(programme))

    async def _one(self, request: web.Request) -> web.Response:
        mail = self._mail.get(request.match_info["name"])
        body = mail.get_body(("html",)) if mail else None
        if body is None:
            raise web.HTTPNotFound
        headers = {"Content-Security-Policy": _ALONE, "X-Content-Type-Options": "nosniff"}
        return web.Response(text=body.get_content(), content_type="text/html", headers=headers)


def _header(mail: EmailMessage, name: str) -> str:
    return str(mail.get(name, ""))


def _files(mail: EmailMessage) -> list[str]:
    return [one.get_filename("") for one in mail.iter_attachments()]
