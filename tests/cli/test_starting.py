import json


def test_a_new_pack_passes_its_check(placet, tmp_path):
    """A pack that was just begun has nothing wrong with it."""
    placet("new", tmp_path / "first-pack")

    ran = placet("check", tmp_path / "first-pack", "--strict")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("0 errors, 0 warnings\n")


def test_a_new_pack_passes_its_scenarios(placet, tmp_path):
    """A pack that was just begun comes with scenarios that hold."""
    placet("new", tmp_path / "first-pack")

    ran = placet("test", tmp_path / "first-pack", "--format", "json")

    assert (ran.status, ran.json["passed"], ran.json["failed"]) == (0, 6, 0)


def test_a_new_pack_bears_the_name_of_its_folder(placet, tmp_path):
    """The folder's name is the pack's."""
    placet("new", tmp_path / "first-pack")

    ran = placet("ask", "alice", "enter", "--pack", tmp_path / "first-pack", "--format", "json")

    assert ran.json["policy"]["name"] == "first-pack"


def test_an_editor_finds_a_schema_for_each_kind_of_file(placet, tmp_path):
    """The editor's settings lead to schema files that are there."""
    placet("new", tmp_path / "first-pack")

    settings = json.loads((tmp_path / "first-pack/.vscode/settings.json").read_text(encoding="utf-8"))
    schemas = [tmp_path / "first-pack" / path for path in settings["yaml.schemas"]]
    assert [path.is_file() for path in schemas] == [True] * 6


def test_a_folder_that_exists_is_left_alone(placet, tmp_path):
    """Nothing of the user's is overwritten unasked."""
    ran = placet("new", tmp_path)

    assert ran.status == 2
    assert list(tmp_path.iterdir()) == []


def test_force_writes_into_a_folder_that_exists(placet, tmp_path):
    """Whoever asks for it gets the files written into a folder that exists."""
    folder = tmp_path / "first-pack"
    folder.mkdir()

    ran = placet("new", folder, "--force")

    assert ran.status == 0
    assert (folder / "pack.yaml").is_file()


def test_a_name_that_no_pack_can_have_is_refused(placet, tmp_path):
    """A pack's name is small letters, digits and hyphens."""
    ran = placet("new", tmp_path / "First Pack")

    assert ran.status == 2
    assert ran.err.startswith("error[P907]: `First Pack` is not a good name for a pack\n")


def test_a_folder_that_cannot_be_written_is_an_error(placet, tmp_path):
    """A file in the way is named, without a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    ran = placet("new", tmp_path / "file" / "first-pack")

    assert ran.status == 2
    assert ran.err.startswith("error[P909]: ")
