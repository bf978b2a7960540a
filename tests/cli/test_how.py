QUESTION = ("how", "ada", "borrow-rarity", "--on", "2021-06-01", "--known-on", "2024-01-01")


def test_the_ways_are_listed_with_their_cost(placet, library):
    """Each way stands on a line of its own, grouped by whose doing it is."""
    ran = placet(*QUESTION, "--pack", library)

    assert ran.status == 0
    assert ran.out.startswith("To permitted. Ada: borrow a rarity, on 2021-06-01, as known on 2024-01-01\n")
    assert "One way:\n  - Ada: reservation; the library: approval (cost 3)\n" in ran.out


def test_a_question_in_plain_words(placet, library):
    """The question can be asked as one sentence."""
    ran = placet("how", "Can Ada borrow a rarity on 1 June 2021?", "--pack", library)

    assert "One way:\n  - Ada: reservation; the library: approval (cost 3)\n" in ran.out


def test_a_profile_is_read_from_a_file(placet, library, profile):
    """Somebody on no roster is described in a file."""
    ran = placet("how", "borrow-book", "--profile", profile("member: false\n"), "--pack", library)

    assert "  - the reader: member: yes (cost 2)\n" in ran.out


def test_the_reverse_and_a_limit(placet, library):
    """What would take a permission away, and no more than so many ways."""
    words = ("how", "ada", "borrow-book", "--on", "2021-06-01", "--to", "not_permitted", "--limit", "1")
    ran = placet(*words, "--pack", library)

    assert "The cheapest ways (there may be more):\n  - Ada: member: no (cost 2)\n" in ran.out


def test_json_is_for_programs(placet, library):
    """Programs get the same answer."""
    ran = placet(*QUESTION, "--pack", library, "--format", "json")

    assert (ran.json["verdict"], ran.json["to"], ran.json["ways"][0]["cost"]) == ("conditional", "permitted", 3)


def test_markdown_has_obstacles_as_a_list(placet, library):
    """What stands in the way can be pasted into a note, with its sources below it."""
    words = ("how", "ben", "borrow-rarity", "--on", "2021-06-01", "--pack", library)
    ran = placet(*words, "--format", "markdown")

    assert "**Nothing leads to it, because**\n\n- Rarities need a reservation and approval: Ben: age group" in ran.out


def test_html_is_a_fragment(placet, library):
    """The ways can be put into a web page."""
    assert placet(*QUESTION, "--pack", library, "--format", "html").out.startswith('<div class="placet-ways"')


def test_with_exit_code_the_status_tells_whether_there_is_a_way(placet, library):
    """A script can tell by the exit status; without the option every answer is a success."""
    none = ("how", "ben", "borrow-rarity", "--on", "2021-06-01", "--pack", library)

    assert placet(*none).status == 0
    assert placet(*none, "--exit-code").status == 11
    assert placet(*QUESTION, "--pack", library, "--exit-code").status == 0


def test_a_limit_of_none_and_an_unknown_goal_are_usage_errors(placet, library):
    """To list no way, or to aim at another verdict, makes no sense."""
    assert placet(*QUESTION, "--limit", "0").err.startswith("error[P906]: 0 is not in the range x>=1")
    assert placet(*QUESTION, "--to", "maybe").err.startswith("error[P906]: `maybe` is not one of")


def test_an_unknown_subject_is_refused_as_by_ask(placet, library):
    """What `ask` refuses, `how` refuses."""
    ran = placet("how", "adda", "borrow-book", "--pack", library)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P601]: unknown reader `adda`\n")
