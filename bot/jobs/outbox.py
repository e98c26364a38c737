"""The letters as their sender takes them: claimed, said from the facts as they are, and settled."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count

import structlog

from bot.conversation.resources import Resources
from bot.conversation.scenes import scene_of
from bot.conversation.thinking import Thinking
from bot.conversation.transactions import Transactions
from bot.jobs.mails import Mails
from bot.jobs.settling import Settling
from bot.outside.mail import Mail
from bot.teams.incoming import Spoken
from dialogs.flows.scene import Scene
from dialogs.letters.compose import compose
from dialogs.letters.due import together
from programme.deeds.uncertain_letters import ask_leaders
from programme.letters.addresses import Address
from programme.letters.letters import BY_MAIL, Letter, LetterReason, LetterState, Way
from programme.people import PersonId
from scheduler.outbox import LeaseLostError, Outcome, Ready
from scheduler.timetable import LATE, SWEEP_EVERY
from storage.engine.database import DatabaseGoneError, TryAgainError
from storage.unit import Unit
from texts.say import Say

log = structlog.get_logger()

LEASE = timedelta(seconds=60)
"""How long a tenant is one sender's: a lease that isn't renewed by then goes to the next."""
_NAME = "tenant:"
SWEEP = "job:sweep"
"""The lease that is kept by whoever completes a sweep: everybody sees when the last one was."""
NOTED_BY = timedelta(minutes=1)
"""By then it's noted which message an answer became, unless the process died in between."""
TERMINAL = "terminal:"
"""The service of an address whose messages are shown in a terminal, by the process that has it."""
SHOWN_ELSEWHERE = timedelta(seconds=4)
"""How long a letter is left to the terminal that shows it: longer than the pace of a receiver, for which the
tenant is kept, so that it's given back and can be taken by the terminal's process."""
Message = Spoken | Mail
"""What is sent: to a chat, or as an e-mail."""


class Outbox:
    """The outbox, one transaction a call."""

    def __init__(
        self,
        resources: Resources,
        transactions: Transactions,
        thinking: Thinking,
        mails: Mails | None = None,
    ) -> None:
        """What it takes is held under an id of its own; without `mails` e-mails stay planned."""
        self._mails = mails
        self._settling = Settling(mails)
        self._resources = resources
        self._transactions = transactions
        self._thinking = thinking
        self._holder = resources.new_id()

    async def take_tenants(self, most: int, but: Collection[str]) -> Sequence[str]:
        """Leases on tenants with something due that nobody sends to."""

        def work(unit: Unit) -> Sequence[str]:
            unit.deliveries.miss(unit.now)
            ended = [name.removeprefix(_NAME) for name in unit.leases.ended(unit.real_now, _NAME)]
            held = unit.leases.held(unit.real_now, _NAME)
            mail = [BY_MAIL] if self._mails and unit.deliveries.mail_is_due(unit.now) else []
            due = dict.fromkeys([*ended, *mail, *unit.deliveries.tenants_due(unit.now)])
            free = [name for name in due if name not in but and _NAME + name not in held]
            taken = [name for name in free[:most] if self._take(name, unit)]
            # Whoever releases a tenant leaves nothing in hand.
            for letter in (
                one for name in taken if name in ended for one in unit.deliveries.left_behind(name)
            ):
                self._settling.hold_uncertain(letter, unit)
            return taken

        return await self._transactions.run(work)

    def _take(self, tenant: str, unit: Unit) -> bool:
        return unit.leases.take(_NAME + tenant, self._holder, unit.real_now, unit.real_now + LEASE)

    def _keep(self, tenant: str, unit: Unit) -> None:
        if not unit.leases.keep(_NAME + tenant, self._holder, unit.real_now + LEASE):
            raise LeaseLostError

    async def take_over(self) -> None:
        """Nobody else sends: what a process that was killed had in hand is gone on with at once."""
        await self._transactions.run(lambda unit: unit.leases.give_up(_NAME, unit.real_now))

    async def beat(self) -> None:
        """A sweep was completed: everybody can see it."""

        def work(unit: Unit) -> None:
            unit.leases.hold(SWEEP, "", unit.real_now, unit.real_now + LATE)

        await self._transactions.run(work)

    async def hold_due(self) -> int:
        """After a backup was restored: what is due may have been sent, so a leader settles what matters."""

        def work(unit: Unit) -> int:
            held = unit.deliveries.hold_due(unit.now)
            for letter in held:
                ask_leaders(unit, letter)
            return len(held)

        return await self._transactions.run(work)

    async def claim(self, tenant: str, most: int, but: Collection[str]) -> Sequence[Sequence[Letter]]:
        """What is due in the tenant, all of each of so many receivers.

        Where nothing is, and nobody was left out, the lease is released in the same transaction.

        Whatever is logged in the caller's task from here on names the tenant by its key.
        """
        structlog.contextvars.bind_contextvars(tenant=self._resources.log_key(tenant))

        def work(unit: Unit) -> Sequence[Sequence[Letter]]:
            self._keep(tenant, unit)
            # E-mails that can't leave were taken for what another process left behind.
            leave = tenant != BY_MAIL or self._mails
            due = _by_receiver(unit.deliveries.claim(tenant, unit.now, most, but)) if leave else ()
            if not due and not but:
                self._give_back(tenant, unit, timedelta())
            return due

        return await self._transactions.run(work)

    async def begin(self, tenant: str, persons: Sequence[Sequence[Letter]]) -> Sequence[Ready[Message]]:
        """A message for each of them at most; letters that can't be said are `failed`, and no others."""
        tries = count()
        keys = [letter.key for letters in persons for letter in letters]

        def work(unit: Unit) -> Sequence[Ready[Message]]:
            self._keep(tenant, unit)
            # A commit whose confirmation was lost with the connection has marked them already.
            marked = [LetterState.SENDING] if next(tries) else []
            still = unit.deliveries.still(keys, LetterState.CLAIMED, *marked)
            found = [self._message(letters, unit) for letters in _by_receiver(still)]
            ready = [one for one in found if one]
            unit.deliveries.start_sending([letter.key for one in ready for letter in one.letters], unit.now)
            return ready

        try:
            return await self._transactions.run(work)
        except (LeaseLostError, TryAgainError, DatabaseGoneError):
            raise
        except Exception as error:
            if len(persons) == 1:
                to = persons[0][0].to
                log.exception("letter not said", what=persons[0][0].what, person=self._resources.log_key(to))
                reason = type(error).__name__
                await self._transactions.run(lambda unit: _fail(keys, reason, unit))
                return []
        return [ready for letters in persons for ready in await self.begin(tenant, [letters])]

    def _message(self, letters: Sequence[Letter], unit: Unit) -> Ready[Message] | None:
        """What one receiver is sent now; what isn't in it is settled or planned."""
        to = letters[0].to
        if letters[0].email:
            return self._mail(letters, unit)
        person = unit.people.get(to)
        address = unit.addresses.of(to) or _chat_to_open(to, unit)
        if person is None or address is None:
            for letter in letters:
                self._settling.settle(letter, Outcome(LetterState.UNREACHABLE, LetterReason.NO_CHAT), unit)
            return None
        scene = scene_of(unit, person, self._resources, self._thinking.entries)
        changes = [letter for letter in letters if letter.way is not Way.NEW]
        if changes:
            _next_time([letter for letter in letters if letter is not changes[0]], unit)
            return self._change(changes[0], address, scene, unit)
        said = together(letters, scene)
        for dropped in said.dropped:
            unit.deliveries.settle(dropped.letter.key, dropped.state, dropped.why)
        for waits in said.waits:
            unit.deliveries.wait(waits.letter.key, waits.until, waits.why)
        if not said.messages:
            return None
        first, *others = said.messages
        _next_time([letter for message in others for letter in message.letters], unit)
        return Ready(first.letters, self._spoken(first.say, scene), address)

    def _mail(self, letters: Sequence[Letter], unit: Unit) -> Ready[Message] | None:
        """The first e-mail to the address; the others are due as before, once it's settled."""
        letter, *others = letters
        _next_time(others, unit)
        person = unit.people.get(letter.to)
        assert self._mails, "nobody claims e-mails otherwise"
        entries = self._thinking.entries
        mail = self._mails.mail(letter, person, unit, entries) if person else LetterReason.NOT_TRUE
        if isinstance(mail, LetterReason):
            unit.deliveries.settle(letter.key, LetterState.WITHDRAWN, mail)
            return None
        return Ready([letter], mail, None)

    def _change(self, letter: Letter, address: Address, scene: Scene, unit: Unit) -> Ready[Message] | None:
        """An earlier message in its new shape, or taken away; nothing where it isn't in the chat."""
        shown = unit.shown_cards.message_of(letter.earlier)
        if shown == "" and unit.now - letter.due < NOTED_BY:
            unit.deliveries.wait(letter.key, unit.now + SWEEP_EVERY, "")
            return None
        message = shown or unit.deliveries.message_of(letter.earlier)
        say = compose(letter, scene) if letter.way is Way.EDIT else None
        if not message or (letter.way is Way.EDIT and say is None):
            why = LetterReason.NOT_TRUE if message else LetterReason.NO_MESSAGE
            unit.deliveries.settle(letter.key, LetterState.WITHDRAWN, why)
            return None
        spoken = self._spoken(say, scene) if say else None
        return Ready([letter], spoken, address, letter.way, message)

    def _spoken(self, say: Say, scene: Scene) -> Spoken:
        year = scene.now.astimezone(scene.programme.zone).year
        voice = self._resources.voices[scene.speaker.language].in_year(year)
        return Spoken(say, voice.beside(scene.speaker.zone))

    async def settle(self, met: Sequence[tuple[Ready[Message], Outcome]]) -> None:
        """What became of the messages."""

        def work(unit: Unit) -> None:
            for ready, outcome in met:
                for letter in ready.letters:
                    self._settling.settle(letter, outcome, unit)
                if outcome.chat:
                    unit.addresses.put(outcome.chat)
            sent = (ready for ready, outcome in met if outcome.state is LetterState.SENT)
            came = [ready for ready in sent if ready.way is Way.NEW]
            # Another sender may have held them for uncertain meanwhile.
            unit.deliveries.drop([letter.email_key for ready in came for letter in ready.letters])
            for ready, outcome in met:
                self._settling.follow_up(ready.letters, outcome.state, unit)

        await self._transactions.run(work)
        for ready, outcome in met:
            for letter in ready.letters:
                self._log(letter, outcome)

    def _log(self, letter: Letter, outcome: Outcome) -> None:
        """A line for each letter that was on the wire, with the keys of who it is for."""
        write = log.error if outcome.state is LetterState.FAILED else log.info
        write(
            "letter",
            what=letter.what,
            state=outcome.state.value,
            # A mail server's words may name the address.
            reason=outcome.reason.partition(" ")[0] if letter.email else outcome.reason,
            person=self._resources.log_key(letter.to),
            tenant=self._resources.log_key(letter.tenant),
        )

    async def release(self, tenant: str, rest: timedelta) -> None:
        """Release the lease; claimed letters are planned again: none of them is on the wire any more."""

        def work(unit: Unit) -> None:
            if unit.leases.keep(_NAME + tenant, self._holder, unit.real_now):
                self._give_back(tenant, unit, rest)

        await self._transactions.run(work)

    def _give_back(self, tenant: str, unit: Unit, rest: timedelta) -> None:
        unit.deliveries.hand_back(tenant)
        unit.leases.release(_NAME + tenant, self._holder, unit.real_now + rest if rest else None)


def _by_receiver(letters: Sequence[Letter]) -> Sequence[Sequence[Letter]]:
    """Each receiver's, in the order of the first of them."""
    receivers: dict[str, list[Letter]] = {}
    for letter in letters:
        receivers.setdefault(letter.receiver, []).append(letter)
    return list(receivers.values())


def _next_time(letters: Sequence[Letter], unit: Unit) -> None:
    """They are due as before, once the receiver's message of now is settled."""
    for letter in letters:
        unit.deliveries.wait(letter.key, letter.due, "")


def _fail(keys: Sequence[str], reason: str, unit: Unit) -> None:
    for key in keys:
        unit.deliveries.settle(key, LetterState.FAILED, reason)


def _chat_to_open(person: PersonId, unit: Unit) -> Address | None:
    """A chat that isn't there yet, with the service and the bot that others in the tenant have."""
    near = unit.addresses.somebody_in(person.partition("/")[0])
    return replace(near, person=person, conversation="", member="") if near else None
