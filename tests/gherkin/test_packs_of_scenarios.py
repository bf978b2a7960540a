from pathlib import Path

import pytest

from placet.gherkin.scene import pack_above, pack_named


def test_a_feature_in_a_packs_folder_is_about_that_pack(tmp_path):
    """Scenarios that lie in a pack need not name it."""
    (tmp_path / "pack.yaml").touch()

    assert pack_above(tmp_path / "scenarios" / "a.feature") == tmp_path


@pytest.mark.parametrize(
    "path", ["scenarios/nato/a.feature", "scenarios/nato/deep/er/a.feature", "/x/scenarios/nato/a.feature"]
)
def test_a_feature_under_scenarios_is_about_the_pack_of_its_folder(path):
    """Scenarios that lie in `scenarios/nato` are about the pack `nato`."""
    assert pack_above(Path(path)) == "nato"


def test_a_named_pack_may_lie_beside_the_feature(tmp_path):
    """A step may name a folder as seen from the feature file."""
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pack.yaml").touch()

    assert pack_named("../mine", tmp_path / "scenarios" / "a.feature") == tmp_path / "scenarios" / "../mine"


def test_a_named_pack_may_be_a_shipped_one(tmp_path):
    """A step may name a pack that comes with placet."""
    assert pack_named("nato", tmp_path / "a.feature") == "nato"
