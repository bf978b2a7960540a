"""Writes the folder that a new pack starts from."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from placet.diagnostics import Diagnostic, PlacetError, reason_of
from placet.messages import say

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLACEHOLDER = "my-pack"
_SCHEMAS = Path(".vscode", "schemas")
_SETTINGS = Path(".vscode", "settings.json")


def start_pack(folder: Path, *, is_forced: bool = False) -> list[Path]:
    """Write a starting pack.

    Args:
        folder: The folder to write; its name becomes the pack's.
        is_forced: Whether to write into a folder that exists.

    Returns:
        The files written.

    Raises:
        PlacetError: P907 for a bad name, P908 where the folder exists, P909 where it cannot be written.
    """
    name = folder.resolve().name
    if not _NAME.fullmatch(name):
        raise PlacetError(_bad_name(name))
    if folder.exists() and not is_forced:
        raise PlacetError(_exists(folder))
    try:
        return _write(folder, name)
    except OSError as error:
        raise PlacetError(_unwritable(error)) from None


def write_schemas(schemas: Mapping[str, object], folder: Path) -> list[Path]:
    """Write one schema file for each kind of file.

    Raises:
        PlacetError: P909 where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write_json(folder / f"{part}.json", schema) for part, schema in schemas.items()]
    except OSError as error:
        raise PlacetError(_unwritable(error)) from None


def _write(folder: Path, name: str) -> list[Path]:
    from placet.check.schema import schemas_of
    from placet.pack import load_sources

    written = []
    starter = files("placet.cli").joinpath("starter")
    for path, file in _walk(starter):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text(encoding="utf-8").replace(_PLACEHOLDER, name), encoding="utf-8")
        written.append(target)
    schemas = schemas_of(load_sources(folder))
    written += write_schemas(schemas, folder / _SCHEMAS)
    written.append(_write_json(folder / _SETTINGS, _settings(schemas)))
    return written


def _walk(folder: Traversable, path: Path = Path()) -> list[tuple[Path, Traversable]]:
    """List all files below a folder of the package, sorted by path."""
    found = []
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            found += _walk(each, path / each.name)
        else:
            found.append((path / each.name, each))
    return found


def _settings(schemas: Mapping[str, object]) -> dict[str, object]:
    """Tell VS Code's YAML extension which schema is for which files."""
    return {
        "yaml.yamlVersion": "1.2",
        "yaml.schemas": {
            f"./{(_SCHEMAS / f'{part}.json').as_posix()}": [f"{part}.yaml", f"{part}/**/*.yaml"] for part in schemas
        },
    }


def _write_json(path: Path, document: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _bad_name(name: str) -> Diagnostic:
    return Diagnostic(
        "P907",
        say("`{name}` is not a good name for a pack", name=name),
        notes=(say("a name is small letters, digits and single hyphens, such as `my-pack`"),),
    )


def _exists(folder: Path) -> Diagnostic:
    hint = say("choose another name, or add `--force` to write over the files of a starting pack in it")
    return Diagnostic("P908", say("the folder `{folder}` exists already", folder=folder.as_posix()), help=(hint,))


def _unwritable(error: OSError) -> Diagnostic:
    return Diagnostic(
        "P909",
        say(
            "`{path}` cannot be written: {reason}",
            path=error.filename,
            reason=reason_of(error),
        ),
    )
