import jsonschema
import pytest

from placet.check.schema import PARTS, schemas_of
from placet.pack import (
    InvariantItem,
    PackHeader,
    RecordsFile,
    RuleItem,
    SourceDecl,
    VocabularyFile,
    load_sources,
    read_yaml,
)
from placet.pack.folder import find_files


@pytest.fixture(scope="module")
def schemas(library):
    """The schemas of the pack about a library."""
    return schemas_of(load_sources(library))


def errors(schema, text: str) -> list[str]:
    """Say what a schema finds wrong with a YAML text."""
    found = jsonschema.Draft202012Validator(schema).iter_errors(read_yaml(text, "text.yaml"))
    return [error.message for error in found]


@pytest.mark.parametrize("part", PARTS)
def test_each_schema_is_a_schema(schemas, part):
    """An editor can read each schema."""
    jsonschema.Draft202012Validator.check_schema(schemas[part])


def test_every_file_of_a_pack_fits_its_schema(schemas, library):
    """An editor finds nothing wrong with a pack that has nothing wrong."""
    files, _ = find_files(library)
    found = {file.name: errors(schemas[file.part], file.path.read_text(encoding="utf-8")) for file in files}

    assert found == {file.name: [] for file in files}


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("policy", "- {rule: r, permit: borow-book}"),
        ("policy", "- {rule: r, permit: borrow-book, when: {reader.membr: true}}"),
        ("policy", "- {rule: r, permit: borrow-book, when: {reader.age_group: teen}}"),
        ("policy", "- {rule: r, permit: borrow-book, when: {reader.age_group: {at_least: 3}}}"),
        ("policy", "- {rule: r, permit: borrow-book, upon: [aproval]}"),
        ("policy", "- {rule: r, permit: borrow-book, source: statute-2020#lending/9}"),
        ("policy", "- {rule: r, permit: borrow-book, forbid: borrow-rarity}"),
        ("policy", "- {rule: r}"),
        ("records", "entities: {reader: {eve: {records: [{membr: true}]}}}"),
        ("records", "records: [{about: adda, member: true}]"),
        ("records", "events: {e: {at: {at: nort-opening}}}"),
        ("records", "acts: [{act: approval, subject: ada, activity: borrow-rarity, refuse: true}]"),
        ("sources", "s: {title: A, published: 2020, grade: statut}"),
        ("vocabulary", "attributes: {raeder: {}}"),
        ("vocabulary", "acts: {a: {actor: libary}}"),
        ("invariants", "- {invariant: i, activity: borrow-book}"),
        ("pack", "{pack: p, version: 1, title: P}"),
    ],
)
def test_a_slip_in_a_name_does_not_fit(schemas, part, text):
    """An editor marks a name that the pack does not have."""
    assert errors(schemas[part], text) != []


@pytest.mark.parametrize(
    ("part", "model", "find"),
    [
        ("pack", PackHeader, lambda schema: schema),
        ("vocabulary", VocabularyFile, lambda schema: schema),
        ("sources", SourceDecl, lambda schema: schema["additionalProperties"]),
        ("records", RecordsFile, lambda schema: schema),
        ("policy", RuleItem, lambda schema: schema["items"]),
        ("invariants", InvariantItem, lambda schema: schema["items"]),
    ],
)
def test_a_schema_knows_every_key_that_placet_reads(schemas, part, model, find):
    """An editor completes every key that a file may have, and no other."""
    keys = {field.alias or name for name, field in model.model_fields.items()}

    assert set(find(schemas[part])["properties"]) == keys


def test_one_schema_is_printed(placet, library):
    """The schema of one kind of file can be had alone."""
    ran = placet("schema", "policy", "--pack", library)

    assert ran.json["title"] == "policy of the pack `library`"


def test_all_schemas_are_printed_by_kind(placet, library):
    """Without a kind all schemas are printed."""
    ran = placet("schema", "--pack", library)

    assert tuple(ran.json) == PARTS


def test_schemas_are_written_for_an_editor(placet, library, tmp_path):
    """The schemas can be written anew when the vocabulary has grown."""
    ran = placet("schema", "--pack", library, "--write", tmp_path / "schemas")

    assert ran.status == 0
    assert {path.name for path in (tmp_path / "schemas").iterdir()} == {f"{part}.json" for part in PARTS}


def test_an_unknown_kind_lists_those_that_there_are(placet, library):
    """A kind of file that does not exist is answered with those that do."""
    ran = placet("schema", "rules", "--pack", library)

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: `rules` is not one of `pack`, `vocabulary`")
