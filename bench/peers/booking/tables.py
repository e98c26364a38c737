"""The tables that the four turns touch, keyed as the bot's own are."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, ForeignKey, Index, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, also from SQLite, which keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Base(DeclarativeBase):
    """All tables."""

    type_annotation_map = {datetime: Moment, dict[str, Any]: JSON, list[str]: JSON}  # noqa: RUF012


class Turn(Base):
    """An activity that was taken: its primary key keeps it from being answered twice."""

    __tablename__ = "turns"
    activity: Mapped[str] = mapped_column(primary_key=True)
    taken_at: Mapped[datetime] = mapped_column(index=True)


class Person(Base):
    """Somebody who writes to the bot, or whom it knows as a host or a leader."""

    __tablename__ = "people"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    roles: Mapped[str] = mapped_column(default="contact", index=True)
    language: Mapped[str] = mapped_column(default="nb")
    host: Mapped[str] = mapped_column(default="", index=True)
    tenant: Mapped[str]
    address: Mapped["Address | None"] = relationship(back_populates="owner", uselist=False)
    speaks_for: Mapped["SpeaksFor | None"] = relationship(back_populates="speaker", uselist=False)


class Address(Base):
    """Where the person is written to."""

    __tablename__ = "addresses"
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    conversation: Mapped[str]
    service_url: Mapped[str]
    bot: Mapped[str]
    member: Mapped[str]
    owner: Mapped[Person] = relationship(back_populates="address")


class Company(Base):
    """A company on its road to a place."""

    __tablename__ = "companies"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    spelling: Mapped[str] = mapped_column(unique=True)
    """The name in small letters without its legal form: two spellings are one company."""
    stage: Mapped[str] = mapped_column(default="to-contact", index=True)
    speakers: Mapped[list["SpeaksFor"]] = relationship(back_populates="of")
    place: Mapped["Place | None"] = relationship(uselist=False)


class SpeaksFor(Base):
    """Whose contact a person is."""

    __tablename__ = "speaks_for"
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    company: Mapped[str] = mapped_column(ForeignKey("companies.id"), index=True)
    speaker: Mapped[Person] = relationship(back_populates="speaks_for")
    of: Mapped[Company] = relationship(back_populates="speakers")


class Place(Base):
    """One of the programme's places; no company has two."""

    __tablename__ = "places"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    holder: Mapped[str | None] = mapped_column(ForeignKey("companies.id"), unique=True)


class Override(Base):
    """What was changed in the chat of what the programme's file says."""

    __tablename__ = "overrides"
    setting: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Meeting(Base):
    """A presentation."""

    __tablename__ = "meetings"
    id: Mapped[str] = mapped_column(primary_key=True)
    company_id: Mapped[str] = mapped_column(ForeignKey("companies.id"), index=True)
    booked_by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    language: Mapped[str]
    attendees: Mapped[list[str]]
    starts: Mapped[datetime]
    ends: Mapped[datetime] = mapped_column(index=True)
    host: Mapped[str]
    state: Mapped[str] = mapped_column(default="booked")
    company: Mapped[Company] = relationship()
    __table_args__ = (Index("ix_meetings_booked_by", "booked_by", "ends"),)


class Tick(Base):
    """Five minutes of a host; the primary key keeps a host from two meetings at once."""

    __tablename__ = "ticks"
    host: Mapped[str] = mapped_column(primary_key=True)
    tick: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    holder: Mapped[str] = mapped_column(index=True)
    length: Mapped[int]
    """How many ticks the claim has, on its first tick; 0 on the others."""
    __table_args__ = (
        Index(
            "ix_ticks_length",
            "tick",
            sqlite_where=text("length > 0"),
            postgresql_where=text("length > 0"),
        ),
    )


class Talk(Base):
    """Where a talk is."""

    __tablename__ = "talks"
    conversation: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    place: Mapped[dict[str, Any]]
    said_at: Mapped[datetime]
    speaker: Mapped[Person] = relationship()


class Letter(Base):
    """A message that is to be sent unasked."""

    __tablename__ = "letters"
    key: Mapped[str] = mapped_column(primary_key=True)
    tenant: Mapped[str]
    person: Mapped[str] = mapped_column(ForeignKey("people.id"))
    what: Mapped[str]
    about: Mapped[str]
    due: Mapped[datetime]
    useful_until: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="planned")
    __table_args__ = (
        Index("ix_letters_about", "about", "state", "due"),
        Index("ix_letters_state", "state", "due"),
    )


class ReminderChoice(Base):
    """That somebody wants no reminders, or not yet."""

    __tablename__ = "reminder_choices"
    person: Mapped[str] = mapped_column(primary_key=True)
    what: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime | None]


class History(Base):
    """What was done about a company."""

    __tablename__ = "history"
    number: Mapped[int] = mapped_column(primary_key=True)
    company: Mapped[str] = mapped_column(ForeignKey("companies.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str]
    what: Mapped[str]
