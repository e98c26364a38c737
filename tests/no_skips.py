"""In CI a test that is skipped is a test that failed: what should run there does run."""

import os
from collections.abc import Generator

import pluggy
import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, "pluggy.Result[pytest.TestReport]", None]:
    outcome = yield
    _must_run(outcome.get_result(), item.nodeid)


@pytest.hookimpl(hookwrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, "pluggy.Result[pytest.CollectReport]", None]:
    """A module may skip all that is in it."""
    outcome = yield
    _must_run(outcome.get_result(), collector.nodeid)


def _must_run(report: pytest.TestReport | pytest.CollectReport, name: str) -> None:
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"{name} was skipped in CI: {report.longrepr}"
