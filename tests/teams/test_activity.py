"""What is read from an activity as Teams sends it, and that nothing which is sent breaks the reader."""

from time import thread_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.teams.activity import LONGEST_ID, LONGEST_NAME, BadActivityError, read_activity
from bot.teams.incoming import Incoming
from dialogs.flows.scene import Place, Said

BOT = {"id": "28:bot", "name": "FREMtid"}
TENANT = "30000000-0000-0000-0000-000000000001"
OBJECT = "20000000-0000-0000-0000-000000000001"
MESSAGE: dict[str, Any] = {
    "type": "message",
    "id": "1485983408511",
    "channelId": "msteams",
    "serviceUrl": "https://smba.trafficmanager.net/emea/",
    "timestamp": "2027-02-22T09:00:00.000Z",
    "locale": "nb-NO",
    "text": "hei",
    "textFormat": "plain",
    "from": {"id": "29:kari", "name": "Kari Prøve", "aadObjectId": OBJECT},
    "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": "a:chat"},
    "recipient": BOT,
    "entities": [{"type": "clientInfo", "locale": "nb-NO", "country": "NO", "platform": "Web"}],
    "channelData": {"tenant": {"id": TENANT}},
}


def read(**changes: Any) -> Incoming:
    incoming = read_activity({**MESSAGE, **changes})
    assert incoming
    return incoming


def mention(name: str, who: str) -> dict[str, Any]:
    return {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": who, "name": name}}


def test_a_message_says_who_where_and_what():
    incoming = read()

    assert incoming.said == Said(text="hei")
    assert incoming.person == f"{TENANT}/{OBJECT}"
    assert incoming.activity == "msteams a:chat message 1485983408511"
    assert (incoming.name, incoming.locale, incoming.place) == ("Kari Prøve", "nb-NO", Place.PERSONAL)
    assert incoming.address.service_url == "https://smba.trafficmanager.net/emea/"
    assert (incoming.address.conversation, incoming.address.bot) == ("a:chat", "28:bot")


def test_the_tenant_of_the_channel_data_comes_before_the_conversations():
    assert read(channelData={"tenant": {"id": "other"}}).person == f"other/{OBJECT}"
    assert read(channelData={}).person == f"{TENANT}/{OBJECT}"
    assert read(channelData=None).person == f"{TENANT}/{OBJECT}"


@pytest.mark.parametrize("kind", ["channel", "groupChat"])
def test_a_channel_and_a_group_are_no_private_chat(kind: str):
    conversation = {"conversationType": kind, "isGroup": True, "tenantId": TENANT, "id": "19:x@thread.tacv2"}
    assert read(conversation=conversation).place is Place.CHANNEL


def test_the_mention_of_the_bot_goes_and_those_of_others_stay():
    text = "<at>FREMtid</at> kan <at>Ola Demo</at> bli med?\n"
    entities = [mention("FREMtid", "28:bot"), mention("Ola Demo", "29:ola")]

    assert read(text=text, entities=entities).said.text == "kan Ola Demo bli med?"
    assert read(text='<at id="0">FREMtid</at> hei', entities=[]).said.text == "hei"


def test_a_press_is_its_texts_and_the_card_that_was_pressed():
    value = {"run": "r1", "company": "Prøvebrød AS", "count": 3, "deep": {"a": "b"}, "nothing": None}
    incoming = read(value=value, text=None, replyToId="1:card")

    assert incoming.said.press == {"run": "r1", "company": "Prøvebrød AS"}
    assert incoming.pressed == "1:card"
    assert read(value={}).said.press == {}
    assert read(replyToId="1:card").pressed == "", "a reply isn't a press"


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("application/vnd.microsoft.teams.file.download.info", True),
        ("image/png", True),
        ("text/html", False),
        ("application/vnd.microsoft.card.adaptive", False),
        ("messageReference", False),
    ],
)
def test_a_file_without_words_is_a_file(kind: str, file: bool):
    attachments = [{"contentType": kind}]
    assert read(text="", attachments=attachments).said == Said(file=file)
    assert read(text="<at>FREMtid</at>", attachments=attachments).said.file is file
    assert read(text="se her", attachments=attachments).said == Said(text="se her")


def test_an_install_is_told_by_either_event():
    members = [{"id": "29:kari"}, {"id": "28:bot"}]
    assert read(type="installationUpdate", action="add").said.installed
    assert read(type="conversationUpdate", membersAdded=members).said.installed


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "installationUpdate", "action": "remove"},
        {"type": "conversationUpdate", "membersAdded": [{"id": "29:kari"}]},
        {"type": "conversationUpdate", "membersRemoved": [{"id": "28:bot"}]},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "typing"},
        {"type": "invoke", "name": "task/fetch"},
    ],
)
def test_what_says_nothing_to_us_is_none(changes: dict[str, Any]):
    assert read_activity({**MESSAGE, **changes}) is None


def test_what_is_longer_than_its_field_holds_is_cut_before_anything_reads_it():
    far = "x" * 200_000
    press = read(value={"attendees": far, "company_list": far, "broadcast_nb": far, "about": far}).said.press

    assert press
    lengths = {name: len(text) for name, text in press.items()}
    assert lengths == {"attendees": 4001, "company_list": 20_001, "broadcast_nb": 2001, "about": 1001}
    assert len(read(text=far).said.text) == 1000
    incoming = read(**{"from": {**MESSAGE["from"], "name": far}}, locale=far, value={}, replyToId=far)
    assert len(incoming.name) == LONGEST_NAME
    assert len(incoming.locale) == len(incoming.pressed) == LONGEST_ID


def test_what_fits_is_whole():
    listed = "\n".join(f"Prøvebedrift {number} AS" for number in range(900))
    people = ", ".join(f"Prøve Person {number} <person{number}@prove.example>" for number in range(60))

    assert read(value={"company_list": listed, "attendees": people}).said.press == {
        "company_list": listed,
        "attendees": people,
    }


@pytest.mark.parametrize("written", ["<at>", "<at ", "<at>a</at", "a@", "</at>"])
def test_a_message_that_mentions_without_end_is_read_at_once(written: str):
    began = thread_time()
    read(text=written * 60_000)
    assert thread_time() - began < 1


def test_what_postgresql_cannot_hold_is_left_out():
    assert read(text="a\0b").said.text == "ab"
    assert read(value={"company": "a\0b"}).said.press == {"company": "ab"}


@pytest.mark.parametrize(
    "changes",
    [
        {"id": None},
        {"id": ""},
        {"id": 5},
        {"id": "a\0b"},
        {"id": "a\nb"},
        {"id": "x" * (LONGEST_ID + 1)},
        {"from": {"id": "29:kari"}},
        {"from": None},
        {"conversation": {"id": "a:chat"}, "channelData": {}},
        {"recipient": {}},
        {"serviceUrl": None},
        {"text": ["hei"]},
        {"attachments": 5},
        {"attachments": [5]},
        {"entities": "x"},
        {"type": "conversationUpdate", "membersAdded": 5},
        {"type": 7},
        {"type": None},
    ],
)
def test_what_lacks_something_is_no_activity(changes: dict[str, Any]):
    with pytest.raises(BadActivityError):
        read_activity({**MESSAGE, **changes})


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_KINDS = st.sampled_from(["message", "installationUpdate", "conversationUpdate", "invoke"])
_MORE = ("action", "membersAdded", "attachments", "value", "replyToId")


@settings(max_examples=300, deadline=None)
@given(
    kind=_KINDS,
    changes=st.dictionaries(st.sampled_from([*MESSAGE, *_MORE]), _JSON, max_size=4),
    inside=st.sampled_from(["from", "conversation", "recipient", "channelData"]),
    name=st.sampled_from(["id", "aadObjectId", "tenantId", "tenant", "conversationType", "isGroup", "name"]),
    odd=_JSON,
)
def test_no_activity_breaks_the_reader(
    kind: str, changes: dict[str, Any], inside: str, name: str, odd: object
):
    activity = {**MESSAGE, "type": kind, inside: {**MESSAGE[inside], name: odd}, **changes}
    try:
        read_activity(activity)
    except BadActivityError:
        return


def html(content: object) -> list[dict[str, Any]]:
    return [{"contentType": "text/html", "content": content}]


def test_what_stood_in_angle_brackets_is_read_from_the_html():
    content = "<p>Kari Prøve &lt;kari@x.example&gt;,<br>Per &lt;per@x.example&gt;</p>"
    said = read(text="Kari Prøve ,\nPer ", attachments=html(content)).said
    assert said.text == "Kari Prøve <kari@x.example>,\nPer <per@x.example>"


@pytest.mark.parametrize(
    "content",
    [
        "<blockquote>Skriv til &lt;per@x.example&gt;</blockquote><p>hei</p>",
        "<p>hei</p>",
        "<p>hei og ha det &lt;per@x.example&gt;</p>",
        None,
        {"a": "<p>hei &lt;per@x.example&gt;</p>"},
    ],
)
def test_html_that_says_something_else_than_the_text_is_not_read(content: object):
    assert read(text="hei", attachments=html(content)).said.text == "hei"


@pytest.mark.parametrize("written", ["<", "<a@", "&lt;", "&lt;@", "<br", "@&gt;", "<p>@</p>"])
def test_html_without_end_is_read_at_once(written: str):
    began = thread_time()
    read(text="hei", attachments=html(written * 60_000))
    assert thread_time() - began < 1
