"""Headers stand on their own line, however long what they say is: not every mailbox unfolds them."""

import pytest

from bot.exports.mail_message import Envelope, Told, message


@pytest.mark.parametrize("length", range(50, 130))
def test_no_header_begins_with_an_empty_line(length: int):
    title = ("Endret: Presentasjon av FREMtid for kompetanse, onsdag 2. desember " * 2)[:length].strip()
    envelope = Envelope(
        key="one",
        sender="office@programme.example",
        sender_name="FREMtid for kompetanse",
        to="kari@bedrift.example",
        answers_to="office@programme.example",
        date="Mon, 22 Feb 2027 10:00:00 +0100",
    )

    sent = message(Told(title, ["Hei"], [], [], ["Hilsen oss"], "nb"), envelope)

    head = sent.partition(b"\r\n\r\n")[0].decode().split("\r\n")
    assert [line for line in head if not line.partition(":")[2]] == []
    assert f"Subject: {title}" in head
