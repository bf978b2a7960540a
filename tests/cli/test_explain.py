def test_a_code_is_explained(placet):
    """Each code has a page that says what it means."""
    ran = placet("explain", "p101")

    assert ran.status == 0
    assert ran.out.startswith("# P101: ")


def test_without_a_code_all_are_listed(placet):
    """All codes can be listed with their titles."""
    ran = placet("explain")

    assert "P999  a mistake of placet itself\n" in ran.out


def test_a_page_as_json(placet):
    """Editors get a page as JSON."""
    ran = placet("explain", "P101", "--format", "json")

    assert set(ran.json) == {"code", "page"}


def test_an_unknown_code_names_the_nearest(placet):
    """A code that does not exist is answered with the nearest ones."""
    ran = placet("explain", "P10")

    assert ran.status == 2
    assert ran.err.startswith("error[P901]: unknown error code `P10`\n")
