"""The tests that need PyTorch and transformers, and runs in which no test may be skipped.

A test marked `transformers` is skipped where they are not installed, and where
gdn_core.host.transformers does not work with the release that is: tests/host/test_release.py says
so, and it alone fails. `make test-transformers` runs all of them with --no-skips, so none passes
unseen.
"""

import pytest
from host.release import missing, refused


def pytest_addoption(parser):
    parser.addoption("--no-skips", action="store_true", help="a run that skips a test has failed")


def pytest_collection_modifyitems(items):
    wanted = [item for item in items if item.get_closest_marker("transformers")]
    if wanted and (reason := missing()):
        for item in wanted:
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_runtest_setup(item):
    marker = item.get_closest_marker("transformers")
    if marker and not marker.kwargs.get("any_release") and (reason := refused()):
        pytest.skip(reason)


def skipped(config) -> list:
    return config.pluginmanager.getplugin("terminalreporter").stats.get("skipped", [])


def pytest_sessionfinish(session):
    if (session.config.getoption("no_skips") and not hasattr(session.config, "workerinput")
            and skipped(session.config) and not session.exitstatus):  # fmt: skip
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter, config):
    if config.getoption("no_skips"):
        for report in skipped(config):
            terminalreporter.write_line(f"SKIPPED, and may not be: {report.nodeid}: "
                                        f"{report.longrepr[2]}", red=True)  # fmt: skip
