"""The pytest plugin: collects `.feature` files from the configured folders.

Every run of pytest loads it where placet is installed, so it imports nothing until a feature file turns up.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from placet.gherkin.collection import FeatureFile

_STEPS = ("steps", "ways", "interviews", "timelines")
"""The modules that hold the sentences."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the setting that names the folders of scenarios."""
    parser.addini(
        "placet_scenarios",
        "folders and files whose .feature files are placet scenarios",
        type="args",
        default=[],
    )
    parser.addini("placet_language", "the language in which mistakes of scenarios are told", default="")


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Declare the hook by which whoever runs scenarios hears of their answers."""
    from placet.gherkin import hooks

    pluginmanager.add_hookspecs(hooks)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Collect a feature file that lies in a configured folder, or that was named on the command line."""
    if file_path.suffix != ".feature" or not _is_ours(file_path, parent):
        return None
    if find_spec("pytest_bdd") is None:
        raise pytest.UsageError("scenarios need pytest-bdd: pip install 'placet[test]'")
    from placet.gherkin.collection import FeatureFile

    plugins = parent.config.pluginmanager
    for name in _STEPS:
        if not plugins.has_plugin(f"placet-{name}"):
            plugins.register(import_module(f"placet.gherkin.{name}"), f"placet-{name}")
    return FeatureFile.from_parent(parent, path=file_path)


def _is_ours(path: Path, parent: pytest.Collector) -> bool:
    if parent.session.isinitpath(path):
        return True
    root = parent.config.rootpath
    return any(path.is_relative_to(root / folder) for folder in parent.config.getini("placet_scenarios"))
