"""Packs as read: YAML with places, into typed models. Knows no names' meaning, no moments and no logic.

Finding a pack and computing its digest need neither YAML nor the models; those are imported when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from placet.pack.files import read_file, show_path
from placet.pack.find import find_pack, shipped
from placet.pack.folder import digest_of
from placet.pack.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from placet.pack.conditions import (
        IS,
        OPERATORS,
        TAKES_LIST,
        AllOf,
        AnyOf,
        Condition,
        Constraint,
        NotOf,
        Test,
    )
    from placet.pack.fields import Aliases, Plain, Text, Value, When
    from placet.pack.header import PackHeader
    from placet.pack.load import load_sources
    from placet.pack.located import Located, Placed
    from placet.pack.nodes import Mapping, Node, Scalar, Sequence, find_place
    from placet.pack.packsource import PackSource
    from placet.pack.reader import read_yaml
    from placet.pack.records import (
        ACCOUNT_KEYS,
        RECORD_KEYS,
        ActItem,
        EntityDecl,
        EventDecl,
        OtherAccount,
        OtherAccountOfAct,
        RecordItem,
        RecordsFile,
    )
    from placet.pack.rules import Case, Effect, InForce, InvariantItem, InvariantsFile, PolicyFile, RuleItem
    from placet.pack.sources import PassageDecl, SourceDecl, SourcesFile
    from placet.pack.suppositions import SuppositionsFile, UnknownItem, WithdrawnItem, load_suppositions
    from placet.pack.vocabulary import (
        ActDecl,
        ActivityDecl,
        ActorDecl,
        AttributeDecl,
        AttributeType,
        EntityTypeDecl,
        Option,
        TermDecl,
        VocabularyFile,
    )

_NAMES = {
    "conditions": "IS OPERATORS TAKES_LIST AllOf AnyOf Condition Constraint NotOf Test",
    "fields": "Aliases Plain Text Value When",
    "header": "PackHeader",
    "load": "load_sources",
    "located": "Located Placed",
    "nodes": "Mapping Node Scalar Sequence find_place",
    "packsource": "PackSource",
    "reader": "read_yaml",
    "records": "ACCOUNT_KEYS RECORD_KEYS ActItem EntityDecl EventDecl OtherAccount OtherAccountOfAct"
    " RecordItem RecordsFile",
    "rules": "Case Effect InForce InvariantItem InvariantsFile PolicyFile RuleItem",
    "sources": "PassageDecl SourceDecl SourcesFile",
    "suppositions": "SuppositionsFile UnknownItem WithdrawnItem load_suppositions",
    "vocabulary": "ActDecl ActivityDecl ActorDecl AttributeDecl AttributeType EntityTypeDecl Option TermDecl"
    " VocabularyFile",
}
_HOMES = {name: f"placet.pack.{module}" for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "ACCOUNT_KEYS",
    "DEFAULT_LIMITS",
    "IS",
    "OPERATORS",
    "RECORD_KEYS",
    "TAKES_LIST",
    "ActDecl",
    "ActItem",
    "ActivityDecl",
    "ActorDecl",
    "Aliases",
    "AllOf",
    "AnyOf",
    "AttributeDecl",
    "AttributeType",
    "Case",
    "Condition",
    "Constraint",
    "Effect",
    "EntityDecl",
    "EntityTypeDecl",
    "EventDecl",
    "InForce",
    "InvariantItem",
    "InvariantsFile",
    "Limits",
    "Located",
    "Mapping",
    "Node",
    "NotOf",
    "Option",
    "OtherAccount",
    "OtherAccountOfAct",
    "PackHeader",
    "PackSource",
    "PassageDecl",
    "Placed",
    "Plain",
    "PolicyFile",
    "RecordItem",
    "RecordsFile",
    "RuleItem",
    "Scalar",
    "Sequence",
    "SourceDecl",
    "SourcesFile",
    "SuppositionsFile",
    "TermDecl",
    "Test",
    "Text",
    "UnknownItem",
    "Value",
    "VocabularyFile",
    "When",
    "WithdrawnItem",
    "digest_of",
    "find_pack",
    "find_place",
    "load_sources",
    "load_suppositions",
    "read_file",
    "read_yaml",
    "shipped",
    "show_path",
]


def __getattr__(name: str) -> object:
    """Import a name from its module when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module `placet.pack` has no attribute `{name}`")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
