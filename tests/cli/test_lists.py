def test_who_groups_subjects_by_verdict(placet, library):
    """Who can do something is listed by verdict, with names that people use."""
    ran = placet("who", "borrow-book", "--on", "2022-02-01", "--pack", library)

    assert ran.out == "Permitted (1)\n  Ada\n\nNot permitted (1)\n  Ben\n"


def test_who_on_an_object(placet, library):
    """A question about an object lists who can do it there."""
    ran = placet("who", "visit-branch", "--object", "north", "--on", "2022-01-01", "--pack", library)

    assert ran.out == "Permitted (2)\n  Ada, Ben\n"


def test_who_as_json_has_every_answer(placet, library):
    """Programs get an answer for each subject."""
    ran = placet("who", "borrow-book", "--on", "2022-02-01", "--pack", library, "--format", "json")

    assert [(each["question"]["subject"], each["verdict"]) for each in ran.json] == [
        ("ada", "permitted"),
        ("ben", "not_permitted"),
    ]


def test_what_groups_activities_by_verdict(placet, library):
    """What somebody can do is listed by verdict, with what a condition takes."""
    ran = placet("what", "ada", "--on", "2021-06-01", "--pack", library)

    assert ran.out == (
        "Permitted (2)\n  borrow-book, visit-branch (north)\n\n"
        "Conditional (1)\n  the reader: reservation; the library: approval\n    borrow-rarity\n"
    )


def test_an_unknown_activity_is_an_error(placet, library):
    """An activity that is not known is an error and not an empty list."""
    ran = placet("who", "borow-book", "--pack", library)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P602]: unknown activity `borow-book`\n")
