"""A message to many: who gets it, what they get, and what can be done about it afterwards."""

import re
from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from programme.broadcasts.broadcasts import Outcome
from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.people import PersonId, Role
from programme.registrations import Registered
from storage.unit import Unit
from tests.conftest import Clock, Teams
from tests.played_teams import Person, Sent

BODY = "Hei {kontakt}. **{bedrift}** er med fra {kickoff}."


async def contact(teams: Teams, number: int, company: str, stage: Stage = Stage.CONFIRMED) -> Person:
    """An accepted contact of a company at that stage."""
    person = teams.person(f"Kontakt {number}", number)
    await person.says("hei")

    def work(unit: Unit) -> None:
        known = unit.companies.named(CompanyName(company))
        unit.companies.put(replace(known, stage=stage))
        unit.companies.accept(known.id, PersonId(person.id))

    await teams.look(work)
    return person


async def compose(leader: Person, text: str = BODY, **inputs: str) -> str:
    """To all: as far as the preflight."""
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er")
    await leader.presses("Skriv meldingen")
    return await leader.presses("Se over", broadcast_nb=text, **inputs)


async def send(leader: Person, teams: Teams, text: str = BODY, **inputs: str) -> None:
    """To all, at once; delivered, and the sender's card up to date."""
    await compose(leader, text, **inputs)
    await leader.presses(next(one for one in leader.last.buttons if one.startswith("Send til")))
    await teams.send_due()
    await teams.send_due()


def card(leader: Person) -> Sent:
    """The sender's own card."""
    return next(one for one in reversed(leader.inbox) if one.updates and "Venter" in one.text)


def figures(leader: Person) -> dict[str, int]:
    """What the sender's card says of each outcome."""
    names = "Venter|Sendt|Nådde ikke fram|På e-post|Usikkert om de kom fram|Feilet|Bortfalt"
    found = re.findall(rf"^({names}): \n(\d+)", card(leader).text, re.MULTILINE)
    return {name: int(count) for name, count in found}


async def test_it_reaches_those_who_are_meant_with_their_own_companys_values(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await send(leader, teams)

    assert "Hei Kontakt 11. \nPrøvebrød AS\n er med fra tirsdag 7. september." in brod.sees
    assert "Demoost AS" in ost.sees
    assert "Prøvebrød" not in ost.sees
    assert figures(leader) == {
        "Venter": 0,
        "Sendt": 2,
        "Nådde ikke fram": 0,
        "På e-post": 0,
        "Usikkert om de kom fram": 0,
        "Feilet": 0,
        "Bortfalt": 0,
    }


async def test_the_audience_is_a_sentence_with_its_figures_and_who_cannot_be_reached(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    def alone(unit: Unit) -> None:
        nobody = unit.companies.named(CompanyName("Uten Kontakt AS"))
        unit.companies.put(replace(nobody, stage=Stage.CONFIRMED))
        unit.companies.spoken_for(unit.companies.named(CompanyName("Egne Ord AS")).id, PersonId("t/o"))

    await teams.look(alone)
    await leader.says("fellesmelding")
    seen = await leader.presses("Se hvem det er", where="has-place", holds="unregistered")

    assert "Én bedrift, én person" in seen
    assert "har plass, men ingen påmeldt til kick-off" in seen
    assert "Får ikke meldingen: ingen kontakt: \n1 (Uten Kontakt AS)" in seen
    assert "Egne Ord" not in seen


async def test_a_typed_sentence_chooses_the_audience(leader: Person, brod: Person, ost: Person):
    seen = await leader.says("send til alle som er bekreftet")

    assert "Én bedrift, én person" in seen
    assert "har plass" in seen


async def test_a_filtered_list_of_companies_can_be_written_to(leader: Person, brod: Person, ost: Person):
    await leader.says("bedrifter som venter")
    await leader.presses("Skriv meldingen")

    assert "står i køen" in leader.sees


async def test_a_missing_language_is_refused_or_falls_back_as_chosen(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await ost.says("english")
    seen = await compose(leader)
    assert "English: \nÉn mottaker har dette språket, men teksten mangler." in seen
    assert not any(one.startswith("Send til") for one in leader.last.buttons)

    await leader.presses("Vis hele skjemaet")
    seen = await leader.presses("Se over", otherwise="nb")
    assert "én får \nbokmål" in seen.casefold() or "én får bokmål" in seen.casefold()
    await leader.presses("Send til 2 personer")
    await teams.send_due()
    assert "Message from" in ost.sees
    assert "Hei Kontakt 12" in ost.sees


async def test_a_field_that_would_be_empty_for_somebody_stops_it(leader: Person, brod: Person, ost: Person):
    seen = await compose(leader, "Vi ses {møte}.")
    assert "{møte}: \nTomt for 2 mottakere, som Kontakt 12 (Demoost AS)." in seen

    await leader.presses("Vis hele skjemaet")
    seen = await leader.presses("Se over", broadcast_nb="Hei {navn} i {bedrift}.")
    assert "{navn} er ikke et felt jeg kjenner" in seen
    seen = await leader.presses("Se over", broadcast_nb="Hei {navn} {dato} {navn}.")
    assert "{navn} og {dato} er ikke felt jeg kjenner" in seen
    assert leader.last.inputs["broadcast_nb"] == "Hei {navn} {dato} {navn}."


async def test_the_preview_is_what_a_recipient_gets_and_a_trial_goes_to_the_leader_alone(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await compose(leader, press="read_broadcast", broadcast_en="Dear {contact}.")
    before = len(brod.inbox), len(ost.inbox)
    seen = await leader.presses("Forhåndsvis")
    assert "Slik ser meldingen ut for Kontakt 12, Demoost AS" in seen
    assert "Hei Kontakt 12. \nDemoost AS\n er med" in seen
    assert "Dear Kontakt 12." in await leader.presses("English")
    assert "Kontakt 11, Prøvebrød AS" in await leader.presses("Neste mottaker")

    await leader.presses("Tilbake til sending")
    trial = await leader.presses("Send prøve til meg")
    assert "Melding fra" in trial
    assert "bare en prøve" in await leader.presses("Lest og forstått")
    assert (len(brod.inbox), len(ost.inbox)) == before


async def test_the_preview_says_dates_in_the_recipients_language(teams: Teams, leader: Person, brod: Person):
    await brod.says("nynorsk")
    await compose(leader, "Husk {kickoff}.", broadcast_nn="Hugs {kickoff}.")
    seen = await leader.presses("Forhåndsvis")
    assert "Hugs tysdag 7. september" in seen
    assert "Husk tirsdag 7. september" in await leader.presses("Bokmål")

    await leader.presses("Tilbake til sending")
    await leader.presses(next(one for one in leader.last.buttons if one.startswith("Send til")))
    await teams.send_due()
    assert "Hugs tysdag 7. september" in brod.sees


async def test_the_recipients_are_listed_and_each_opens_its_preview(
    leader: Person, brod: Person, ost: Person
):
    await compose(leader)
    assert "Kontakt 11: \nPrøvebrød AS" in await leader.presses("Vis mottakerne")
    assert "Slik ser meldingen ut for Kontakt 11" in await leader.presses("Kontakt 11")


async def test_who_changes_between_the_look_and_the_press_is_shown_again(
    teams: Teams, leader: Person, brod: Person
):
    await compose(leader)
    await contact(teams, 13, "Nyfisk AS")

    assert "ikke lenger de samme" in await leader.presses("Send til én person")
    await leader.presses("Se over")
    await leader.presses("Send til 2 personer")
    await teams.send_due()
    assert "Prøvebrød AS" in brod.sees


async def test_it_waits_for_its_time_and_for_quiet_time_to_be_over(
    teams: Teams, leader: Person, brod: Person, clock: Clock
):
    seen = await compose(leader, send_at="tirsdag kl. 19")
    assert "onsdag 24. februar kl. 08.00, når det ikke lenger er stille tid" in seen
    await leader.presses("Send til én person")
    before = len(brod.inbox)
    await teams.send_due()
    await teams.send_due()
    assert "er planlagt" in card(leader).text
    assert len(brod.inbox) == before

    clock.passes(hours=46)
    await teams.send_due()
    await teams.send_due()
    assert "Hei Kontakt 11" in brod.sees
    assert "Fellesmeldingen er sendt" in card(leader).text


async def test_what_is_left_when_quiet_time_begins_waits_for_the_morning(
    teams: Teams, leader: Person, brod: Person, clock: Clock
):
    await compose(leader, send_at="tirsdag kl. 16.59")
    await leader.presses("Send til én person")
    before = len(brod.inbox)

    clock.passes(hours=31)  # 17.00
    await teams.send_due()
    assert len(brod.inbox) == before

    clock.passes(hours=15)
    await teams.send_due()
    assert "Hei Kontakt 11" in brod.sees


async def sent_on_a_pause(teams: Teams, leader: Person, person: Person, days: int, **inputs: str) -> str:
    """What the leader sees first; the person's pause ends in so many days."""
    ends = teams.clock.now + timedelta(days=days)
    await teams.look(lambda unit: unit.choices.pause(PersonId(person.id), ends))
    seen = await compose(leader, **inputs)
    await leader.presses("Send til én person")
    await teams.send_due()
    return seen


async def test_a_recipients_pause_holds_it_back_until_its_end(
    teams: Teams, leader: Person, brod: Person, clock: Clock
):
    seen = await sent_on_a_pause(teams, leader, brod, days=3)
    assert "Får ikke meldingen nå: pause: \n1 (Kontakt 11 (Prøvebrød AS)). Får meldingen etter pausen" in seen
    clock.passes(days=2, hours=23)
    await teams.send_due()
    assert "Hei Kontakt 11" not in brod.sees

    clock.passes(hours=1)
    await teams.send_due()
    assert "Hei Kontakt 11" in brod.sees


async def test_after_a_longer_pause_it_would_be_of_no_use(teams: Teams, leader: Person, brod: Person):
    await sent_on_a_pause(teams, leader, brod, days=7)
    await teams.send_due()

    assert figures(leader)["Bortfalt"] == 1
    await leader.says("utsendinger")
    assert "Personen har tatt en pause fra det som kan vente" in await leader.presses("Trukket tilbake")


async def test_what_asks_to_be_read_and_understood_comes_in_a_pause(
    teams: Teams, leader: Person, brod: Person
):
    seen = await sent_on_a_pause(teams, leader, brod, days=3, press="read_broadcast")

    assert "pause" not in seen
    assert "Hei Kontakt 11" in brod.sees


async def test_the_figures_add_up_and_the_names_stand_behind_them(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await compose(leader)
    await leader.presses("Send til 2 personer")
    teams.connector.answers = [web.Response(status=403) for _ in range(3)]
    await teams.send_due()
    await teams.send_due()

    found = await teams.look(lambda unit: unit.broadcasts.figures(unit.broadcasts.all()[0].id))
    assert sum(found.values()) == 2
    assert Outcome.UNREACHABLE in found


async def test_whoever_left_the_company_or_no_longer_fits_does_not_get_it(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er", holds="unregistered")
    await leader.presses("Skriv meldingen")
    await leader.presses("Se over", broadcast_nb=BODY)
    await leader.presses("Send til 2 personer")

    def meanwhile(unit: Unit) -> None:
        (contact,) = unit.companies.spoken_for_by(PersonId(brod.id))
        unit.companies.step_back(contact.company, contact.person)
        company = unit.companies.of(PersonId(ost.id))
        assert company
        coming = Registered(company.id, "Prøve Person", "", PersonId(ost.id), unit.now)
        unit.registrations.replace(company.id, [coming])

    await teams.look(meanwhile)
    before = len(brod.inbox), len(ost.inbox)
    await teams.send_due()
    await teams.send_due()

    assert (len(brod.inbox), len(ost.inbox)) == before
    assert figures(leader)["Bortfalt"] == 2


async def test_it_is_corrected_where_it_was_delivered_and_marked(
    teams: Teams, leader: Person, brod: Person, ost: Person, clock: Clock
):
    await ost.says("nynorsk")
    await send(leader, teams, otherwise="nb")
    delivered = brod.last
    clock.passes(minutes=42)

    await leader.presses("Rett meldingen", card(leader))
    await leader.presses("Se over", broadcast_nb="Ny tid: {kickoff}.")
    await leader.presses("Ja, rett den")
    await teams.send_due()
    await teams.send_due()

    assert delivered.updates == 1
    assert "Rettet kl. 10.42: melding fra" in delivered.text
    assert "Ny tid: tirsdag 7. september." in delivered.text
    assert "Retta kl. 10.42: melding frå" in ost.sees
    assert "Rettet: \n2, mandag 22. februar kl. 10.42" in card(leader).text


async def test_two_leaders_correct_at_once_and_the_second_looks_again(
    teams: Teams, leader: Person, brod: Person, clock: Clock
):
    other = teams.person("Leif Leder", 901, tenant=-1)
    await other.says("hei")

    def lead(unit: Unit) -> None:
        known = unit.people.get(PersonId(other.id))
        assert known
        unit.people.put(replace(known, roles=known.roles | {Role.LEADER}))

    await teams.look(lead)
    await send(leader, teams)
    for one, text in ((leader, "Fra Lise."), (other, "Fra Leif.")):
        await one.says("rett fellesmeldingen")
        await one.presses("Se over", broadcast_nb=text)
    await leader.presses("Ja, rett den")
    assert "rettet meldingen akkurat nå" in await other.presses("Ja, rett den")
    assert other.last.inputs["broadcast_nb"] == "Fra Leif."
    await teams.send_due()
    assert "Fra Lise." in brod.sees

    await other.presses("Se over")
    await other.presses("Ja, rett den")
    await teams.send_due()
    assert "Fra Leif." in brod.sees


async def test_paused_it_stands_still_and_goes_on_where_it_was(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await compose(leader)
    await leader.presses("Send til 2 personer")
    await leader.presses("Se hvordan det går")
    assert "på pause" in await leader.presses("Pause")
    before = len(brod.inbox)
    await teams.send_due()
    await teams.send_due()
    assert len(brod.inbox) == before
    assert figures(leader)["Venter"] == 2
    assert "på pause" in card(leader).text

    await leader.presses("Fortsett", card(leader))
    await teams.send_due()
    await teams.send_due()
    assert figures(leader)["Sendt"] == 2
    assert len(brod.inbox) == before + 1


async def test_stopped_it_reaches_nobody_else(teams: Teams, leader: Person, brod: Person):
    await compose(leader)
    await leader.presses("Send til én person")
    await leader.presses("Se hvordan det går")
    before = len(brod.inbox)
    assert "Ingen har fått meldingen. Én får den ikke." in await leader.presses("Stopp")
    await leader.presses("Ja, stopp")
    await teams.send_due()
    await teams.send_due()

    assert len(brod.inbox) == before
    assert figures(leader)["Bortfalt"] == 1


async def test_recalled_it_is_taken_away_or_struck_where_that_is_not_possible(
    teams: Teams, leader: Person, brod: Person
):
    await send(leader, teams)
    before = len(brod.inbox)
    await leader.presses("Trekk tilbake", card(leader))
    await leader.presses("Ja, trekk tilbake")
    await teams.send_due()
    assert len(brod.inbox) == before - 1

    await send(leader, teams)
    delivered = brod.last
    await leader.presses("Trekk tilbake", card(leader))
    await leader.presses("Ja, trekk tilbake")
    teams.connector.no_delete = True
    await teams.send_due()
    await teams.send_due()
    assert "Trukket tilbake" in delivered.text
    runs = [run for block in delivered.card["body"][1:] for run in block.get("inlines", ())]
    assert all(run["strikethrough"] for run in runs)


async def test_only_those_who_have_not_read_it_are_reminded(
    teams: Teams, leader: Person, brod: Person, ost: Person
):
    await send(leader, teams, press="read_broadcast")
    assert "notert" in await brod.presses("Lest og forstått")
    await teams.send_due()
    assert "Lest og forstått: \n1" in card(leader).text

    before = len(brod.inbox), len(ost.inbox)
    assert "Sende påminnelse til den ene" in await leader.presses("Minn dem på den", card(leader))
    await leader.presses("Ja, send påminnelse")
    await teams.send_due()
    assert (len(brod.inbox), len(ost.inbox)) == (before[0], before[1] + 1)
    assert "Har du lest denne?" in ost.sees
    await ost.presses("Lest og forstått")
    assert "Alle som fikk meldingen, har lest den" in await leader.says("påminn dem som ikke har lest")


async def test_markdown_is_shown_and_what_others_wrote_is_never_markdown(teams: Teams, leader: Person):
    await leader.says("hei")
    evil = await contact(teams, 14, "[Trykk](https://evil.example) **AS**")
    await send(
        leader,
        teams,
        "**Fet** og _kursiv_ for {bedrift}:\n\n- én\n2. to\n[Programmet](https://programme.example/p)",
    )

    runs = [run for block in evil.last.card["body"] for run in block.get("inlines", ())]
    looks = {run["text"]: (run.get("weight"), run.get("italic")) for run in runs}
    assert looks["Fet"] == ("Bolder", None)
    assert looks["kursiv"] == (None, True)
    assert looks[" for [Trykk](https://evil.example) **AS**:"] == (None, None)
    assert {"• ", "2. ", "Programmet"} <= set(looks)
    links = [one["url"] for one in evil.last.card["actions"] if one["type"] == "Action.OpenUrl"]
    assert links == ["https://programme.example/p"]
