"""One thing has one word: what a proofreader struck from the texts stays out of them."""

import re
from collections.abc import Mapping

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.deeds import DEEDS
from dialogs.shared_questions.group_questions import FOR_COMPANIES
from programme.people import Language
from tests.programme.test_texts import messages
from texts.entries import read_entries

STRUCK: Mapping[Language, Mapping[str, str]] = {
    Language.NB: {
        r";": "two sentences",
        r"(?<![Ii] )\balt (?!om |annet |som )": "allerede",
        r"\b[Ll]ista\b": "listen",
        r"\bet år\b": "ett år",
        r"[Mm]erknad": "notat",
        r"[Mm]islykt": "feilet",
        r"[Ss]tilletid": "stille tid",
        r"\bskritt\b": "steg",
        r"\b[Gg]odta": "godkjenn",
        r"\b[Vv]enteliste|felles presentasjon|[Uu]tvalget": "køen, åpen presentasjon, filter",
        r"\bInnen når|sine\b": "når skal, til",
    },
    Language.NN: {
        r";": "two sentences",
        r"\b[Hh](an|enne)\b": "the noun",
        r"\bgjort alt\b|\ber alt (?!forbi|send|som)": "allereie",
        r"\blat\b": "la",
        r"\blenke\b|\blenka\b": "lenkje",
        r"\batt\b": "igjen",
        r"\bogså\b|\bdersom\b|\beit år\b": "òg, om, eitt år",
        r"\b[Kk]or (står|er|skal)\b": "kvar",
        r"\bsvarar\b": "svarer",
        r"\b(gi|gir|gitt|oppgitt)\b": "gje, gjev, gjeve",
        r"\bframfor (oss|deg)|framføre": "framover",
        r"\bpåminn(?!ing|e)": "minn",
        r"\b[Ff]eila\b|[Uu]visst": "gjekk ikkje, usikkert",
        r"\b[Gg]odtek|[Gg]odteke": "godkjenn",
        r"\b[Bb]lei\b": "vart",
        r"\b(ny|ein|ingen|[Uu]tan) kontakt\b|\bkontakt(ar(?! eg)|ane)\b": "kontaktperson",
        r"\b[Oo]versikt": "oversyn",
        r"få melding om": "få beskjed",
    },
    Language.EN: {
        r";": "two sentences",
        r'["’‘]': "“ ”, '",
        r"\b[Ww]hom\b": "who",
        r"\bShall (?!I |we )": "an infinitive",
        r"\bat once\b|\b(is|are) told\b": "right away, I'll let … know",
        r"\btoward\b": "towards",
        r"[Bb]ranch": "sector",
        r"\b([Ss]ome|[Ee]very)body\b": "someone, everyone",
        r"\b[Ww]aiting list|\bin line\b|\bthe line\b": "the queue",
        r"\b[Rr]egister(ed)? (for|by|who)\b": "sign up",
        r"\d %|\} %": "40%",
        r"\b[Gg]o on\b": "continue",
        r"\bWrite (?!to|a note|the message)": "enter, type",
        r"\b([Ii]s|[Dd]o|[Dd]oes|[Hh]as|[Hh]ave|[Ww]ill) not\b|\bcannot\b": "isn't",
        r"\b(I|You|We|you|we) will\b": "I'll",
    },
}
"""What isn't written, and what is."""
QUOTED = re.compile("[«“]([^»”{}]+)[»”]")


def literal(message: ftl.Message) -> str:
    """What stands in a message beside its variables, variants one after another."""
    found: list[str] = []

    class Texts(Visitor):
        def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802 - the library's name
            found.append(node.value)

    Texts().visit(message)
    return " … ".join(found)


def everything(language: Language) -> dict[str, str]:
    answers = {f"faq {one.id}": one.answer[language] for one in read_entries()}
    return {name: literal(one) for name, one in messages(language).items()} | answers


@pytest.mark.parametrize("language", Language)
def test_what_was_struck_stays_out(language: Language):
    found = [
        f"{name}: {hit[0]!r} (write: {better}) in {text!r}"
        for name, text in everything(language).items()
        for pattern, better in STRUCK[language].items()
        if (hit := re.search(pattern, text))
    ]

    assert found == []


@pytest.mark.parametrize("language", [Language.NN, Language.EN])
def test_a_button_that_is_quoted_is_called_so_in_each_language(language: Language):
    in_nb, own = messages(Language.NB), messages(language)
    called = {literal(one).lower(): name for name, one in in_nb.items() if name.startswith("deed-")}
    wrong = []
    for name, message in in_nb.items():
        quoted = zip(QUOTED.findall(literal(message)), QUOTED.findall(literal(own[name])), strict=False)
        for nb, other in quoted:
            button = called.get(nb.lower())
            same = (
                {one for one, text in in_nb.items() if literal(text).lower() == nb.lower()} if button else ()
            )
            if button and other.lower() not in {literal(own[one]).lower() for one in same}:
                wrong.append(f"{name}: «{other}» is called «{literal(own[button])}»")

    assert wrong == []


@pytest.mark.parametrize(
    ("language", "to_a_contact"),
    [
        (Language.NB, r"\b(dere|deres|oss|vi)\b"),
        (Language.NN, r"\b(dykk|dykkar|oss|vi)\b"),
        (Language.EN, r"(?<!suit )\byou(?! like)\b|\b(your|us|we)\b"),
    ],
)
def test_who_acts_for_a_company_is_not_asked_as_its_contact(language: Language, to_a_contact: str):
    asked = [
        name
        for deed in FOR_COMPANIES
        if (flow := DEEDS[deed].flow)
        for name in (
            f"{deed}-title" + "-for-them" * flow.of_them,
            *(f"ask-{one.fills}" + "-for-them" * one.of_them for one in flow.questions),
        )
    ]
    said = everything(language)

    assert [one for one in asked if re.search(to_a_contact, said.get(one, ""), re.IGNORECASE)] == []


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_languages_are_written_small_in_a_norwegian_sentence(language: Language):
    said = everything(language)
    inside = [said[f"language-inside-{one}"] for one in Language]

    assert inside == ["bokmål", "nynorsk", "engelsk"]
    assert not [
        name for name, text in said.items() if re.search(r"(?<=[a-zæøå] )(Bokmål|Nynorsk|Engelsk)\b", text)
    ]
