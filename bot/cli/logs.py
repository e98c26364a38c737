"""What the log looks like: one JSON object a line, never a message's text, a name or a token."""

import logging
import sys
from pathlib import Path

import orjson
import structlog


def _one_line(event: object, **_: object) -> str:
    return orjson.dumps(event, default=str).decode()


def set_up_logs(least: int = logging.INFO, file: Path | None = None) -> None:
    """Write structured lines of at least that level to standard error, or to a file."""
    opened = None
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        opened = file.open("a", encoding="utf-8", buffering=1)
    logging.basicConfig(
        level=logging.WARNING,
        stream=opened or sys.stderr,
        force=bool(opened),
        format="%(levelname)s %(name)s %(message)s",
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.ExceptionRenderer(
                structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
            ),
            structlog.processors.JSONRenderer(serializer=_one_line),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(least),
        # Looked up for each line: what is standard error now may be closed later.
        logger_factory=lambda *_: structlog.PrintLogger(opened or sys.stderr),
    )
