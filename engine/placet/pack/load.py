"""Read a pack's folder into a `PackSource`, reporting the errors of all its files together."""

from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter, ValidationError

from placet.diagnostics import Diagnostic, Place, PlacetError
from placet.messages import say
from placet.pack.conversion import to_diagnostics
from placet.pack.files import read_file
from placet.pack.folder import digest_all, digest_bytes, find_files
from placet.pack.header import PackHeader
from placet.pack.limits import DEFAULT_LIMITS, Limits
from placet.pack.nodes import Mapping, Node, Sequence
from placet.pack.packsource import PackSource
from placet.pack.reader import read_yaml
from placet.pack.records import RecordsFile
from placet.pack.rules import InvariantItem, InvariantsFile, PolicyFile, RuleItem
from placet.pack.sources import SourceDecl, SourcesFile
from placet.pack.vocabulary import VocabularyFile
from placet.pack.wording import describe

_FORMS: dict[str, Any] = {
    "pack": PackHeader,
    "vocabulary": VocabularyFile,
    "sources": dict[str, SourceDecl],
    "records": RecordsFile,
    "policy": tuple[RuleItem, ...],
    "invariants": tuple[InvariantItem, ...],
}
_ADAPTERS: dict[str, TypeAdapter[Any]] = {part: TypeAdapter(form) for part, form in _FORMS.items()}
_FIRST_KEYS = {"policy": "rule", "invariants": "invariant"}
_ARE_LISTS = frozenset(_FIRST_KEYS)


def load_sources(folder: Path | str, *, limits: Limits = DEFAULT_LIMITS) -> PackSource:
    """Read all files of a pack.

    Args:
        folder: The pack's folder.
        limits: What one file may have at most.

    Returns:
        The pack as read; names, types, moments and citations in it are not checked yet.

    Raises:
        PlacetError: P101 to P136, with the errors of all files.
    """
    files, problems = find_files(Path(folder))
    digests: dict[str, str] = {}
    models: dict[str, list[Any]] = {part: [] for part in _FORMS}
    for file in files:
        try:
            content = read_file(file.path, file.shown, limits=limits)
            digests[file.name] = digest_bytes(content)
            models[file.part].append(_read_model(file.part, content, file.shown, limits))
        except PlacetError as error:
            problems.extend(error.diagnostics)
    if problems:
        raise PlacetError(problems)
    return _assemble(Path(folder), models, digests)


def _assemble(folder: Path, models: dict[str, list[Any]], digests: dict[str, str]) -> PackSource:
    return PackSource(
        folder=folder,
        header=models["pack"][0],
        vocabulary=tuple(models["vocabulary"]),
        sources=tuple(models["sources"]),
        records=tuple(models["records"]),
        policy=tuple(models["policy"]),
        invariants=tuple(models["invariants"]),
        files=MappingProxyType(dict(sorted(digests.items()))),
        digest=digest_all(digests),
    )


def _read_model(part: str, content: bytes, shown: str, limits: Limits) -> Any:
    node = read_yaml(content, shown, limits=limits)
    root = _expect_root(part, node, shown)
    try:
        model = _ADAPTERS[part].validate_python(root if isinstance(root, Mapping) else tuple(root))
    except ValidationError as error:
        raise PlacetError(to_diagnostics(error, root, _FORMS[part])) from None
    match part, root:
        case "sources", Mapping():
            return SourcesFile(root, MappingProxyType(model))
        case "policy", Sequence():
            return PolicyFile(root, model)
        case "invariants", Sequence():
            return InvariantsFile(root, model)
        case _:
            return model


def _expect_root(part: str, node: Node, shown: str) -> Mapping | Sequence:
    if part in _ARE_LISTS and isinstance(node, Sequence) and node:
        return node
    if part not in _ARE_LISTS and isinstance(node, Mapping) and node:
        return node
    raise PlacetError(_wrong_root(part, node, shown))


def expect_mapping(node: Node, shown: str) -> Mapping:
    """Return a file's value, which must be a mapping with something in it.

    Raises:
        PlacetError: P122.
    """
    if isinstance(node, Mapping) and node:
        return node
    raise PlacetError(_wrong_root("", node, shown))


def _wrong_root(part: str, node: Node, shown: str) -> Diagnostic:
    expected = say("a list") if part in _ARE_LISTS else say("a mapping")
    place = node.place if isinstance(node, Mapping | Sequence) else Place(shown, 1, 1)
    message = say(
        "`{shown}`: expected {expected}, found {found}",
        shown=shown,
        expected=expected,
        found=say("an empty one") if node in ([], {}) else describe(node),
    )
    hint = (
        say("begin each item with `- {first_keys}:`", first_keys=_FIRST_KEYS[part])
        if part in _ARE_LISTS
        else say("begin with a key and a colon")
    )
    return Diagnostic("P122", message, place, say("not {expected}", expected=expected), help=(hint,))
