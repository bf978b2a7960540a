"""The order of files and of names within them does not matter."""

import shutil
from dataclasses import replace
from pathlib import Path

from placet.check import lower
from placet.logic.ruleset import Ruleset
from placet.pack import load_sources


def _meaning(folder: Path, placeless) -> Ruleset:
    """A pack's ruleset without its digest, its folder, its places and the order of its rules."""
    ruleset = placeless(lower(load_sources(folder)))
    in_order = {
        name: {key: tuple(sorted(rules, key=lambda rule: rule.id)) for key, rules in getattr(ruleset, name).items()}
        for name in ("permits", "forbids", "attaches", "definitions", "overriders")
    }
    return replace(ruleset, digest="", root="", **in_order)


def _renamed(folder: Path, names: dict[str, str]) -> Path:
    for old, new in names.items():
        (folder / old).rename(folder / new)
    return folder


def test_files_may_be_read_in_any_order(library, tmp_path, placeless):
    """A pack whose files have other names, and are read in another order, means the same."""
    turned = _renamed(
        Path(shutil.copytree(library, tmp_path / "library")),
        {
            "policy/lending.yaml": "policy/z.yaml",
            "vocabulary/activities.yaml": "vocabulary/z.yaml",
            "records/readers.yaml": "records/a.yaml",
        },
    )

    assert _meaning(turned, placeless) == _meaning(library, placeless)


def test_one_file_or_several_mean_the_same(library, tmp_path, placeless):
    """A part may be one file or a folder of files."""
    turned = Path(shutil.copytree(library, tmp_path / "library"))
    rules = [path.read_text(encoding="utf-8") for path in sorted((turned / "policy").iterdir(), reverse=True)]
    shutil.rmtree(turned / "policy")
    (turned / "policy.yaml").write_text("\n".join(rules), encoding="utf-8")

    assert _meaning(turned, placeless) == _meaning(library, placeless)


def test_digest_tells_the_files_apart(library, tmp_path):
    """The digest changes with the files, also where the meaning does not."""
    turned = _renamed(Path(shutil.copytree(library, tmp_path / "library")), {"policy/lending.yaml": "policy/z.yaml"})

    assert load_sources(turned).digest != load_sources(library).digest
