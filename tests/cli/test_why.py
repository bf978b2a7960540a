QUESTION = ("why", "ben", "borrow-book", "--on", "2022-02-01")


def test_the_proof_leads_to_the_lines_of_the_pack(placet, library):
    """Each rule and record of a proof is shown with its file and line."""
    ran = placet(*QUESTION, "--pack", library)

    assert "policy/lending.yaml:" in ran.out
    assert "records/readers.yaml:" in ran.out


def test_the_json_proof_is_a_tree(placet, library):
    """Programs get the whole proof with the answer."""
    ran = placet(*QUESTION, "--pack", library, "--format", "json")

    assert set(ran.json["proof"]) == {"kind", "text", "outcome", "file", "line", "sources", "children"}


def test_mermaid_draws_the_proof(placet, library):
    """A proof can be drawn as a flow chart."""
    ran = placet(*QUESTION, "--pack", library, "--format", "mermaid")

    assert ran.out.startswith("flowchart TD\n")
    assert "n0 --> n1" in ran.out


def test_markdown_has_the_proof_as_a_list(placet, library):
    """A proof can be pasted into an issue or a note."""
    ran = placet(*QUESTION, "--pack", library, "--format", "markdown")

    assert "**The proof**\n\n- fails: not permitted\n  - holds: " in ran.out


def test_html_folds_the_proof(placet, library):
    """A web page shows the proof when it is asked for."""
    ran = placet(*QUESTION, "--pack", library, "--format", "html")

    assert "<details><summary>The proof</summary>" in ran.out
