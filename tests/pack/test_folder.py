"""The folder of a pack: which files are read, and its digest."""

from collections.abc import Callable
from pathlib import Path

import pytest

from placet.diagnostics import Diagnostic, PlacetError
from placet.pack import digest_of, find_pack, load_sources, shipped

ErrorsOf = Callable[[Path], list[Diagnostic]]


def test_all_parts_are_read_in_the_order_of_their_paths(pack: Path):
    """Files are read sorted by path, so that the result does not depend on the disk."""
    source = load_sources(pack)

    assert list(source.files) == [
        "invariants.yaml",
        "pack.yaml",
        "policy/lending.yaml",
        "policy/visits.yaml",
        "records/readers.yaml",
        "sources.yaml",
        "vocabulary/activities.yaml",
        "vocabulary/people.yaml",
    ]


def test_records_may_stand_in_folders_below(pack: Path):
    """Records can be sorted into folders of their own."""
    below = pack / "records" / "2024" / "spring.yaml"
    below.parent.mkdir()
    below.write_text("records:\n- {about: ada, member: false, from: 2024-04, source: register}\n", encoding="utf-8")

    assert load_sources(pack).records[0].file == "library/records/2024/spring.yaml"


def test_files_of_other_kinds_are_passed_over(pack: Path):
    """A readme or a hidden file in a pack is no part of it."""
    before = digest_of(pack)
    (pack / "README.md").write_text("Read me.", encoding="utf-8")
    (pack / ".draft.yaml").write_text("- rule: draft\n", encoding="utf-8")

    assert digest_of(pack) == before


@pytest.mark.parametrize(
    "name", ["polcy.yaml", "policy/more.yml", "policy/deep/more.yaml", "invariants/more.yaml", "pack.yml"]
)
def test_yaml_file_out_of_place_is_an_error(pack: Path, errors_of: ErrorsOf, name: str):
    """A rule in a file that nobody reads would silently not apply."""
    path = pack / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("- rule: more\n  permit: borrow-book\n", encoding="utf-8")

    assert [error.code for error in errors_of(pack)] == ["P135"]


def test_link_out_of_the_pack_is_an_error(pack: Path, errors_of: ErrorsOf):
    """A pack cannot read a file of this machine that is not its own."""
    secret = Path("secret.yaml")
    secret.write_text("password: swordfish\n", encoding="utf-8")
    (pack / "policy" / "linked.yaml").symlink_to(secret.resolve())
    (error,) = errors_of(pack)

    assert error.code == "P134"
    assert "swordfish" not in str(error)


def test_linked_folder_is_an_error(pack: Path, errors_of: ErrorsOf):
    """A folder that lies elsewhere is no part of the pack."""
    elsewhere = Path("elsewhere")
    elsewhere.mkdir()
    (pack / "records" / "linked").symlink_to(elsewhere.resolve(), target_is_directory=True)

    assert [error.code for error in errors_of(pack)] == ["P134"]


def test_links_in_a_circle_are_an_error(pack: Path, errors_of: ErrorsOf):
    """A link to itself is refused and not followed for ever."""
    (pack / "policy" / "circle.yaml").symlink_to("circle.yaml")

    assert [error.code for error in errors_of(pack)] == ["P134"]


def test_link_to_nothing_is_an_error(pack: Path, errors_of: ErrorsOf):
    """A link to a file that is gone is reported as a file that cannot be read."""
    (pack / "policy" / "gone.yaml").symlink_to("never.yaml")

    assert [error.code for error in errors_of(pack)] == ["P136"]


def test_missing_folder_is_an_error():
    """A pack that is not there is told by its path."""
    with pytest.raises(PlacetError) as caught:
        load_sources(Path("nowhere"))

    assert str(caught.value) == "error[P130]: the folder `nowhere` does not exist"


def test_file_in_place_of_a_folder_is_an_error(pack: Path):
    """A pack is a folder and not a file."""
    with pytest.raises(PlacetError) as caught:
        load_sources(pack / "pack.yaml")

    assert [each.code for each in caught.value.diagnostics] == ["P131"]


@pytest.mark.parametrize("part", ["vocabulary", "policy"])
def test_pack_needs_words_and_rules(pack: Path, errors_of: ErrorsOf, part: str):
    """A pack without a vocabulary or without a policy can answer nothing."""
    for path in (pack / part).iterdir():
        path.unlink()
    (error,) = errors_of(pack)

    assert (error.code, error.message) == ("P133", f"the pack has no {part}")


def test_pack_may_lack_records_and_invariants(pack: Path):
    """Sources, records and invariants may be absent."""
    for name in ("records/readers.yaml", "sources.yaml", "invariants.yaml"):
        (pack / name).unlink()

    assert load_sources(pack).records == ()


def test_errors_of_all_files_come_together(pack: Path, errors_of: ErrorsOf):
    """One run tells everything that is wrong."""
    (pack / "policy" / "more.yaml").write_text("- rule: more\n", encoding="utf-8")
    (pack / "records" / "more.yaml").write_text("events: [\n", encoding="utf-8")
    (pack / "polcy.yaml").write_text("x", encoding="utf-8")

    assert [error.code for error in errors_of(pack)] == ["P135", "P123", "P102"]


def test_digest_from_bytes_equals_the_digest_of_the_loaded_pack(pack: Path):
    """The quick digest by which answers are kept is that of the pack."""
    assert digest_of(pack) == load_sources(pack).digest


def test_digest_does_not_depend_on_where_the_pack_lies(pack: Path, tmp_path: Path):
    """A pack has the same digest on every machine."""
    moved = pack.rename(tmp_path / "moved")

    assert digest_of(moved) == "sha256:" + load_sources(moved).digest.removeprefix("sha256:")


@pytest.mark.parametrize("change", ["content", "name", "removal"])
def test_digest_changes_with_the_pack(pack: Path, change: str):
    """Whatever changes in a pack changes its digest."""
    before = digest_of(pack)
    path = pack / "policy" / "visits.yaml"
    match change:
        case "content":
            path.write_text(path.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
        case "name":
            path.rename(path.with_name("visiting.yaml"))
        case _:
            path.unlink()

    assert digest_of(pack) != before


def test_pack_is_found_by_its_folder(pack: Path):
    """A pack of one's own is named by its folder."""
    assert find_pack("library") == Path("library")


def test_shipped_packs_are_found_by_name():
    """A pack that comes with placet is named by its name alone."""
    assert all((find_pack(name) / "pack.yaml").is_file() for name in shipped())


def test_unknown_pack_is_an_error():
    """A name that is neither a pack nor a folder is an error that lists the packs."""
    with pytest.raises(PlacetError) as caught:
        find_pack("no-such-pack")

    assert caught.value.diagnostics[0].code == "P137"
