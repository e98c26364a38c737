"""Exports tables into a folder: one workbook, or a CSV file each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from bot.exports.cells import Cell, Column, cells, columns
from bot.exports.csv_files import write_csv
from bot.exports.excel import Workbook
from programme.leading.exports import Export, Format, Table
from programme.seasons import SeasonId
from storage.engine.database import Database
from storage.leading.exports import Snapshot
from texts.say import Words
from texts.voice import Voice


@dataclass(frozen=True)
class Written:
    """A table in a file."""

    path: Path
    table: Table
    rows: int


def export(database: Database, wanted: Export, folder: Path, voice: Voice) -> Sequence[Written]:
    """What was written into the folder, all of it as it stood at one moment; OSError where it can't be."""
    folder.mkdir(parents=True, exist_ok=True)
    with database.snapshot() as snapshot:
        write = _to_excel if wanted.format is Format.EXCEL else _to_csv
        return write(snapshot, wanted, folder, voice)


def export_file(database: Database, wanted: Export, folder: Path, voice: Voice) -> Path:
    """The one file of it, made in the folder: several CSV files are packed together."""
    written = export(database, wanted, folder, voice)
    paths = sorted({one.path for one in written})
    if len(paths) == 1:
        return paths[0]
    packed = folder / f"{voice.speak(Words('export-file'))}.zip"
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for path in paths:
            file.write(path, path.name)
    return packed


def _to_excel(snapshot: Snapshot, wanted: Export, folder: Path, voice: Voice) -> Sequence[Written]:
    path = folder / f"{voice.speak(Words('export-file'))}.xlsx"
    book = Workbook()
    written = []
    for table in wanted.tables:
        title, headings, rows = _drawn(snapshot, table, wanted.season, voice)
        written.append(Written(path, table, book.add(title, headings, rows)))
    book.save(path)
    return written


def _to_csv(snapshot: Snapshot, wanted: Export, folder: Path, voice: Voice) -> Sequence[Written]:
    written = []
    for table in wanted.tables:
        title, headings, rows = _drawn(snapshot, table, wanted.season, voice)
        path = folder / f"{title.casefold().replace(' ', '-')}.csv"
        written.append(Written(path, table, write_csv(path, headings, rows)))
    return written


def _drawn(
    snapshot: Snapshot, table: Table, season: SeasonId, voice: Voice
) -> tuple[str, Sequence[Column], Iterable[Sequence[Cell]]]:
    """The table's name, headings and rows; a row is made when it's asked for."""
    zone = snapshot.programme.zone
    rows = (cells(row, voice, zone) for row in snapshot.rows(table, snapshot.season(season)))
    return voice.speak(Words(f"table-{table}")), columns(table, voice), rows
