"""A dossier as text, Markdown, HTML and data."""

import json
import re
from html.parser import HTMLParser

import pytest
from dossier_cases import CASES, KNOWN_ON, name_of

from placet import Policy, Verdict
from placet.render.dossier import as_fragment, as_html, as_markdown, as_text

EVERYBODY = pytest.mark.parametrize(("subject", "on"), CASES, ids=name_of)
FORMS = pytest.mark.parametrize("form", [as_text, as_markdown, as_html], ids=lambda form: form.__name__)
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
EMPTY = {"meta", "br"}
HOSTILE = '<script>alert(1)</script> & "Ada" | *x* `y`'


class Parsed(HTMLParser):
    """Reads a page, and finds what is not closed, ids that are there twice and links that lead nowhere."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.text = [], [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@EVERYBODY
@LANGUAGES
def test_html_is_well_formed(dossier, subject, on, language):
    """Every element is closed in order, no id is there twice, and every reference leads to a source of the list."""
    page = Parsed(as_html(dossier(subject, on, language=language)))
    inner = {link.removeprefix("#") for link in page.links if link.startswith("#")}

    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert inner == set(page.ids)


def test_html_stands_alone(dossier):
    """The page loads nothing, runs nothing, and says its language."""
    text = as_html(dossier("georgia", "2023-10-01", language="fr"))

    assert text.startswith('<!doctype html>\n<html lang="fr">')
    assert not {"script", "link", "img", "iframe"} & set(Parsed(text).tags)
    assert "url(" not in text
    assert "@import" not in text


def test_html_prints_on_paper_and_shows_in_the_dark(dossier):
    """One style serves for screens, light and dark, and for A4 paper."""
    text = as_html(dossier("georgia", "2023-10-01"))

    assert "size: A4" in text
    assert "@media print" in text
    assert "prefers-color-scheme: dark" in text


def test_colours_never_stand_alone(dossier):
    """Every coloured mark has the letter of its verdict in it."""
    badges = re.findall(r'<span class="badge (\w+)">(\w)</span>', as_html(dossier("georgia", "2023-10-01")))

    assert {letter for _, letter in badges} == {"P", "C", "N", "U"}
    assert all(verdict in set(Verdict) for verdict, _ in badges)


@pytest.fixture
def hostile(lay_over):
    """A dossier of somebody with a name that would break a page."""
    label = HOSTILE.replace('"', '\\"')
    policy = lay_over("records/readers.yaml", "label: {en: Ada, fr: Ada}", f'label: {{en: "{label}", fr: Ada}}')
    return policy.dossier("ada", on="2023-07-01", known_on=KNOWN_ON)


def test_a_hostile_label_is_escaped_in_html(hostile):
    """Whatever a pack calls somebody is text and no markup."""
    page = Parsed(as_html(hostile))

    assert "script" not in page.tags
    assert HOSTILE in page.text


def test_a_hostile_label_is_escaped_in_markdown(hostile):
    """Signs of a label mean themselves in Markdown."""
    assert as_markdown(hostile).startswith('# \\<script\\>alert(1)\\</script\\> & "Ada" \\| \\*x\\* \\`y\\`\n')


def test_an_address_that_is_no_web_address_is_no_link(lay_over):
    """A source's address becomes a link only where a browser would go to a page."""
    policy = lay_over("sources.yaml", "url: https://library.example/statute", "url: javascript:alert(1)")
    page = Parsed(as_html(policy.dossier("ada", on="2023-07-01", known_on=KNOWN_ON)))

    assert "javascript:alert(1)" in page.text
    assert not [link for link in page.links if link.startswith("javascript")]


@EVERYBODY
@pytest.mark.parametrize("width", [50, 72, 80, 120])
def test_no_line_of_the_text_is_wider_than_the_terminal(dossier, subject, on, width):
    """The layout fits into the terminal; only single words that nobody may break, such as addresses, are longer."""
    lines = as_text(dossier(subject, on), width=width).splitlines()

    assert [line for line in lines if len(line) > width and " " in line.strip()] == []


def test_a_narrow_terminal_has_no_columns(dossier):
    """Where columns would be too slim, cells stand below one another under their headings."""
    text = as_text(dossier("georgia", "2023-10-01"), width=50)

    assert "  - framework\n    Value: Partnership for Peace\n    Since when: 1994-03-23 [5]\n" in text


@FORMS
def test_every_form_has_the_sections_in_order(dossier, form):
    """All forms say the same things in the same order."""
    titles = [
        "Standing",
        "Before and after",
        "What it can do now",
        "What it can do once somebody acts",
        "What it cannot do, and why",
        "What is disputed or not known",
        "Ways to more",
        "What changed and what is coming, from 2018-10-01 until 2028-10-01",
        "Sources",
    ]
    text = form(dossier("georgia", "2023-10-01")).lower()
    found = [text.rindex(title.lower()) for title in titles]

    assert found == sorted(found)


@FORMS
def test_the_head_says_what_the_page_rests_on(dossier, form):
    """The dates and the policy with its version and digest are on the page."""
    page = dossier("georgia", "2023-10-01")
    text = re.sub(r"\\|\n +", "", form(page))

    assert {"2023-10-01", KNOWN_ON, page.policy.version, page.policy.digest} <= set(re.findall(r"[\w.:-]+", text))


@FORMS
@LANGUAGES
def test_what_is_supposed_is_on_every_form(nato, form, language):
    """A hypothetical dossier is marked as one."""
    policy = nato.suppose("georgia.framework -= pfp from 2023-01-01").in_language(language)
    mark = {"en": "Hypothetical", "fr": "Hypothèse"}[language]

    assert mark in form(policy.dossier("georgia", on="2023-10-01", known_on=KNOWN_ON))


@FORMS
def test_what_is_left_out_is_counted(dossier, form):
    """A long list says how much of it is not shown; with everything shown nothing is left out."""
    page = dossier("belarus", "2024-03-06")

    assert re.search(r"and \d+ more \(.{0,7}\\?-\\?-full", form(page))
    assert "full" not in form(page, is_full=True)


def test_the_count_of_what_is_left_out_is_right(dossier):
    """What is shown and what is said to be left out are all the ways."""
    page = dossier("belarus", "2024-03-06")
    ways = {str(way) for opening in page.openings for way in opening.ways}
    ((shown, left_out),) = re.findall(
        r'data-section="openings">.*?<tbody>(.*?)</tbody>.*?and (\d+) more', as_html(page), re.DOTALL
    )

    assert shown.count("<tr>") + int(left_out) == len(ways)


def test_french_is_french(dossier):
    """Every title and heading is in French, with its signs set as in French."""
    text = as_text(dossier("georgia", "2023-10-01", language="fr"))

    assert "A CE QUI EST POSSIBLE À PRÉSENT" in text
    assert "Date considérée\N{NO-BREAK SPACE}: 2023-10-01" in text
    assert "opportunités renforcées" in text
    assert not re.search(r"\b(What|Which|Since|Sources below|Weakest)\b", text)


def test_french_has_no_ordinary_space_before_a_sign(library):
    """A colon or a semicolon is never parted from its word at the end of a line."""
    policy = Policy.load(library).in_language("fr")
    text = as_html(policy.dossier("ben", on="2023-07-01", known_on=KNOWN_ON)).partition("</style>")[2]

    assert not re.search(r" [:;?!]", text)


@EVERYBODY
def test_json_is_plain_and_whole(dossier, subject, on):
    """The data can be written as JSON, and codes are the same in every language."""
    plain = json.loads(json.dumps(dossier(subject, on).to_dict()))
    french = dossier(subject, on, language="fr").to_dict()

    assert [each["doing"]["activity"] for each in plain["can"]] == [each["doing"]["activity"] for each in french["can"]]
    assert plain["counts"] == french["counts"]
    assert ("profile" in plain) is isinstance(subject, dict)


def test_a_dossier_shows_itself(dossier):
    """In a terminal and in a notebook a dossier is readable as it is."""
    page = dossier("georgia", "2023-10-01")

    assert str(page) == as_text(page)
    assert page._repr_html_() == as_fragment(page)
    assert Parsed(as_fragment(page)).open == []


def test_the_text_is_coloured_only_where_asked(dossier):
    """Without a terminal no colour is written."""
    page = dossier("georgia", "2023-10-01")

    assert "\x1b" not in as_text(page)
    assert "\x1b[1;32mP What it can do now\x1b[0m" in as_text(page, color=True)
