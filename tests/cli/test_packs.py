def test_shipped_packs_are_listed(placet):
    """The packs that come with placet are listed with their version and digest."""
    ran = placet("packs")

    assert ran.out.startswith("nato ")
    assert "\n  sha256:" in ran.out


def test_packs_as_json_have_counts(placet):
    """Programs get how much each pack holds."""
    ran = placet("packs", "--format", "json")

    assert set(ran.json[0]["counts"]) == {"activities", "entities", "records", "acts", "rules", "sources"}


def test_the_names_of_one_pack_are_listed(placet, library):
    """Whoever looks for a name finds all that a question may use."""
    ran = placet("packs", library)

    assert "reader\n  ada  Ada (A. L.)\n" in ran.out
    assert "  borrow-book  borrow a book (emprunter un livre, take a book home, prendre un livre)\n" in ran.out


def test_the_names_of_one_pack_as_json(placet, library):
    """Programs get the names that a question may use."""
    ran = placet("packs", library, "--format", "json")

    assert list(ran.json["reader"]) == ["ada", "ben"]
