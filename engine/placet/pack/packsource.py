"""A whole pack as read, before any name in it is understood."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from pathlib import Path

from placet.pack.header import PackHeader
from placet.pack.records import RecordsFile
from placet.pack.rules import InvariantsFile, PolicyFile
from placet.pack.sources import SourcesFile
from placet.pack.vocabulary import VocabularyFile


@dataclass(frozen=True, slots=True)
class PackSource:
    """All files of a pack, each list in the sorted order of the files' paths.

    Attributes:
        folder: The pack's folder.
        header: `pack.yaml`.
        vocabulary: The vocabulary files.
        sources: The source files.
        records: The record files.
        policy: The policy files.
        invariants: The invariants file, if there is one.
        files: Path of each file relative to the folder, in POSIX form, to "sha256:" and its content's digest.
        digest: "sha256:" and the digest of all of `files`: it changes whenever anything in the pack changes.
    """

    folder: Path
    header: PackHeader
    vocabulary: tuple[VocabularyFile, ...]
    sources: tuple[SourcesFile, ...]
    records: tuple[RecordsFile, ...]
    policy: tuple[PolicyFile, ...]
    invariants: tuple[InvariantsFile, ...]
    files: ReadOnly[str, str]
    digest: str
