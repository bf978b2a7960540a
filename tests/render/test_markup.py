from html.parser import HTMLParser

from placet.policy import Verdict
from placet.render import as_html, as_markdown, as_mermaid


class Checker(HTMLParser):
    """Counts the tags that are open, and keeps all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_is_well_formed(answer, request_and_consent, age):
    """A page that takes the fragment stays whole."""
    full = answer(verdict=Verdict.UNDETERMINED, ways=(request_and_consent,), missing=((age,),))

    assert Checker(as_html(full, has_proof=True)).open == []


def test_html_shows_every_text_as_it_is(answer):
    """Nothing in a pack's text can become markup."""
    text = as_html(answer(), has_proof=True)

    assert "<rules>" not in text
    assert "House <rules>" in Checker(text).text


def test_html_links_to_the_sources(answer):
    """A source's address can be followed."""
    assert '<a href="https://a.example/?a=1&amp;b=2" rel="noreferrer">' in as_html(answer())


def test_markdown_escapes_what_would_be_markup(answer):
    """Nothing in a pack's text can become Markdown's own signs."""
    text = as_markdown(answer(), has_proof=True)

    assert "House \\<rules\\>" in text
    assert "\\[books\\]" in text


def test_markdown_nests_the_proof(answer):
    """The proof is a nested list, with the place of each step."""
    assert '- holds: permitted\n  - holds: Members "borrow" \\[books\\] (`policy.yaml:3`)\n' in as_markdown(
        answer(), has_proof=True
    )


def test_mermaid_draws_each_step_once(answer):
    """Each step of the proof is a box, joined to what it supports."""
    assert as_mermaid(answer()).splitlines()[4:] == [
        '  n0["permitted"]:::holds',
        '  n1["Members #quot;borrow#quot; [books]<br>policy.yaml:3"]:::holds',
        "  n0 --> n1",
        '  n2["Ada: member<br>records.yaml:7"]:::holds',
        "  n1 --> n2",
        '  n3["whether she is suspended"]:::open',
        "  n0 --> n3",
    ]
