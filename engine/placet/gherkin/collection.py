"""Feature files as pytest collects them: a file of scenarios, each scenario (or row of an outline) a test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from pytest_bdd import scenario as bind
from pytest_bdd.exceptions import StepDefinitionNotFoundError
from pytest_bdd.feature import features as parsed_before
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import Step

from placet.diagnostics import PlacetError
from placet.gherkin.failures import explain_failure
from placet.gherkin.features import check_feature, language_of
from placet.gherkin.sentences import nearest
from placet.messages import ENGLISH, messages_in
from placet.pack.files import show_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_bdd.parser import ScenarioTemplate

STEP = pytest.StashKey[Step]()
"""The step that a scenario is at."""

LANGUAGE = pytest.StashKey[str]()
"""The language of a scenario's feature."""


class FeatureFile(pytest.File):
    """A `.feature` file, collected without any Python beside it."""

    def collect(self) -> Iterator[ScenarioItem]:
        """Give each scenario, and each row of an outline, as a test."""
        try:
            check_feature(self.path)
        except PlacetError as error:
            raise self.CollectError(explain_failure(error, _language(self) or language_of(self.path))) from None
        parsed_before.pop(str(self.path), None)
        feature = get_feature(str(self.path.parent), self.path.name)
        for tag in {tag for each in feature.scenarios.values() for tag in each.tags} | feature.tags:
            self.config.addinivalue_line("markers", f"{tag}: a tag of a feature file")
        for template in feature.scenarios.values():
            yield from self._items(template)

    def _items(self, template: ScenarioTemplate) -> Iterator[ScenarioItem]:
        run = bind(self.path.name, template.name, features_base_dir=str(self.path.parent))(_nothing_more)
        rows = [row for table in template.examples for row in table.as_contexts()]
        if not template.examples:
            yield self._item(template.name, template, run, {})
        for row in rows:
            yield self._item(f"{template.name} [{' | '.join(row.values())}]", template, run, row)

    def _item(
        self, name: str, template: ScenarioTemplate, run: Callable[..., object], row: dict[str, str]
    ) -> ScenarioItem:
        item: ScenarioItem = ScenarioItem.from_parent(self, name=name, callobj=_call(run, row))
        item.line = template.line_number
        for tag in sorted(template.tags | template.feature.tags):
            item.add_marker(tag)
        return item


class ScenarioItem(pytest.Function):
    """One scenario."""

    line = 1

    def reportinfo(self) -> tuple[Path, int, str]:
        """Say where the scenario stands in its feature file."""
        return self.path, self.line - 1, self.name

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show a failure to the scenario's author: the step, what was expected and what came."""
        step, language = self.stash.get(STEP, None), _language(self) or self.stash.get(LANGUAGE, ENGLISH.language)
        explained = explain_failure(excinfo.value, language)
        if step and isinstance(excinfo.value, StepDefinitionNotFoundError):
            explained = _not_understood(step, language)
        if explained is None:
            return super().repr_failure(excinfo)
        return f"{show_path(self.path)}:{step.line_number}: {_sentence(step)}\n\n{explained}" if step else explained


def _language(node: pytest.Collector | pytest.Item) -> str:
    """Return the language that was asked for; nothing where it is English, and each feature's own is meant."""
    wanted = str(node.config.getini("placet_language"))
    return "" if wanted == ENGLISH.language else wanted


def _not_understood(step: Step, language: str) -> str:
    messages = messages_in(language)
    hints = [
        messages.say("a similar sentence exists: `{sentence}`", sentence=each)
        for each in nearest(step.type, step.name, language)
    ]
    return "\n".join([messages.say("no sentence of scenarios reads so"), *hints]) + "\n"


def _sentence(step: Step) -> str:
    """Return a step as it is written."""
    keyword = step.keyword.strip().capitalize()
    return f"{keyword}{'' if keyword.endswith(chr(39)) else ' '}{step.name}"


def _call(run: Callable[..., object], row: dict[str, str]) -> Callable[[pytest.FixtureRequest], None]:
    def scenario(request: pytest.FixtureRequest) -> None:
        run(request, row)

    return scenario


def _nothing_more() -> None:
    """Do nothing after the steps."""
