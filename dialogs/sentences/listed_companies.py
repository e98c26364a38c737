"""Companies that come alone, line by line, as copied out of a spreadsheet: what of them is new is shown."""

from dataclasses import replace

from dialogs.begin import begin
from dialogs.flows.scene import Reply, Scene
from dialogs.lengths import MESSAGE
from programme.companies.prospects import Prospect, read_lines
from programme.rights import Right, may
from reading.companies import LONGEST_NAME, looks_like_company_name
from texts.say import Words

_SEVERAL = 2
"""One line may be a sentence's, or a company to look up."""


def listed_companies(text: str, scene: Scene) -> Reply | None:
    """What of the list is new, before anything of it is kept; None for any other message.

    The form is shown empty where the message was cut: nobody would see which companies are gone.
    """
    if len(text.splitlines()) < _SEVERAL or not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return None
    read = read_lines(text)
    named = sum(map(_is_named, read.prospects))
    if named < _SEVERAL or 2 * named < len(read.prospects) + len(read.wrong):
        return None
    if len(text) < MESSAGE:
        return begin("import_companies", scene, given={"company_list": text})
    form = begin("import_companies", scene)
    return replace(form, say=replace(form.say, text=Words("list-goes-in-the-form")))


def _is_named(prospect: Prospect) -> bool:
    """Whether it's a company's name, by its number or by what kind of company it is, and no sentence."""
    name, number = prospect.called.name, prospect.called.number
    if "," in name:
        return False
    return looks_like_company_name(name) or (bool(number) and len(name.split()) <= LONGEST_NAME)
