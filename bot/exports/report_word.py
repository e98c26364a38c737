"""The report as a Word file, to be written on."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.exports import charts
from bot.exports.harmless import readable
from bot.exports.report_told import Told

_INK, _DARK, _QUIET, _LINE = "1B1B1B", "14505C", "555555", "CCCCCC"
"""The page's colours."""
_WIDTH, _NUMBER = 16.5, 2.5
"""Of pictures and tables, and of a column of numbers, in centimetres."""


def word_file(told: Told, folder: Path) -> Path:
    """The file in the folder, with headings, tables and alternative texts as Word knows them."""
    from docx import Document  # noqa: PLC0415 - half a second, for reports alone
    from docx.shared import Cm  # noqa: PLC0415

    document = Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(1.8)
    document.core_properties.title = told.title
    document.core_properties.author = ""
    document.core_properties.comments = ""
    _in_language(document, told.language)
    _as_the_page(document)
    document.add_heading(told.title, 0)
    _quiet(document.add_paragraph(told.as_of))
    document.add_heading(told.progress_title, 1)
    document.add_paragraph(told.progress)
    if told.months:
        document.add_heading(told.months_title, 2)
        _picture(document, charts.months(told, "png"), charts.alternative(told.months))
    document.add_heading(told.who_title, 1)
    if told.companies:
        words = (f"{title}: {charts.alternative(counted)}" for title, counted in told.groups)
        _picture(document, charts.groups(told, "png"), ". ".join(words))
    document.add_paragraph(readable(" · ".join(told.companies)) or told.none)
    if told.networks:
        document.add_heading(told.networks_title, 1)
        document.add_paragraph(told.networks)
        _table(document, [("", *told.networks_columns), *told.network_rows])
    document.add_heading(told.meetings_title, 1)
    rows = [(what, str(in_month), str(in_all)) for what, in_month, in_all in told.meetings]
    table = _table(document, [("", *told.meetings_columns), *rows])
    for cell in table.rows[0].cells[1:]:
        cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph(told.parties)
    for title, counted in told.counts:
        document.add_heading(title, 1)
        if counted:
            _table(document, [(name, str(count)) for name, count in counted])
        else:
            document.add_paragraph(told.none)
    for title, paragraphs in told.own_words:
        document.add_heading(title, 1)
        for paragraph in paragraphs:
            document.add_paragraph(readable(paragraph))
    if told.signed:
        _quiet(document.add_paragraph(told.signed))
    path = folder / f"{told.file}.docx"
    document.save(str(path))
    return path


def _as_the_page(document: Any) -> None:  # noqa: ANN401 - python-docx's own
    """The fonts, sizes and colours of the page: bot/exports/templates/report.html."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - half a second, for reports alone
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    looks = {"Normal": (10, _INK), "Title": (20, _INK), "Heading 1": (12, _DARK), "Heading 2": (10.5, _INK)}
    for name, (size, colour) in looks.items():
        style = document.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for which in list(fonts.attrib):
            del fonts.attrib[which]  # the theme's, which would win
        for which in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(which), "Arial")
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(colour)
        style.font.bold = name != "Normal"
        style.paragraph_format.space_before = Pt(0 if name in {"Normal", "Title"} else 11)
        style.paragraph_format.space_after = Pt(6 if name == "Normal" else 3)
    for line in document.styles["Title"].element.pPr.findall(qn("w:pBdr")):
        document.styles["Title"].element.pPr.remove(line)


def _quiet(paragraph: Any) -> None:  # noqa: ANN401 - likewise
    from docx.shared import RGBColor  # noqa: PLC0415 - likewise

    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(_QUIET)


def _bordered(element: Any, tag: str, sides: Sequence[str], eighths: int, colour: str) -> None:  # noqa: ANN401
    """Lines on these sides, so many eighths of a point wide; python-docx has no way of its own to them."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - likewise
    from docx.oxml.ns import qn  # noqa: PLC0415

    borders = OxmlElement(tag)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "4"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    element.append(borders)


def _in_language(document: Any, language: str) -> None:  # noqa: ANN401 - python-docx's own
    """Tell Word which language its spelling is checked in."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - likewise

    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}[language])


def _picture(document: Any, drawn: bytes, alternative: str) -> None:  # noqa: ANN401 - python-docx's own
    from docx.shared import Cm  # noqa: PLC0415 - likewise

    picture = document.add_picture(io.BytesIO(drawn), width=Cm(_WIDTH))
    picture._inline.docPr.set("descr", alternative)  # noqa: SLF001 - there is no public way to it


def _table(document: Any, rows: Sequence[Sequence[str]]) -> Any:  # noqa: ANN401 - python-docx's own
    """A table whose first column is wide, and whose others hold numbers."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - likewise
    from docx.shared import Cm, Pt  # noqa: PLC0415

    table = document.add_table(rows=0, cols=len(rows[0]))
    _bordered(table._tbl.tblPr, "w:tblBorders", ("bottom", "insideH"), 4, _LINE)  # noqa: SLF001 - likewise
    for row in rows:
        cells = table.add_row().cells
        for place, (cell, text) in enumerate(zip(cells, row, strict=True)):
            cell.text = readable(text)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            cell.width = Cm(_NUMBER if place else _WIDTH - _NUMBER * (len(row) - 1))
            if place:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return table
