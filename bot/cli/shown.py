"""How a command shows tables: whole, since ids are copied from them, and no text is taken for markup."""

from rich.console import Console
from rich.table import Column, Table


def table_of(*headers: str, collapse_padding: bool = False) -> Table:
    """With these columns; a word that is wider than its own goes on in the next line."""
    columns = (Column(one, overflow="fold") for one in headers)
    return Table(*columns, box=None, pad_edge=False, collapse_padding=collapse_padding)


def console() -> Console:
    """Which shows `[2027]` and `:no:` as they are."""
    return Console(markup=False, emoji=False)
