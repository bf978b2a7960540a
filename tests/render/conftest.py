"""Answers put together by hand, so that what is written of them depends on nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from placet.diagnostics import Place
from placet.policy import Act, CitedSource, OpenPoint, PolicyRef, ProofNode, Question, Reason, Term, Verdict, Way

RULES = CitedSource(
    "rules", "lending/1", "House <rules>", "The board", "2024-01-15", "official", "https://a.example/?a=1&b=2"
)
QUESTION = Question("ada", "Ada", "borrow-book", "borrow a book", None, "", "2024-06-01", "2024-07-01", "official", {})
PROOF = ProofNode(
    "verdict",
    "permitted",
    "holds",
    None,
    (),
    (
        ProofNode(
            "rule",
            'Members "borrow" [books]',
            "holds",
            Place("policy.yaml", 3, 1),
            (RULES,),
            (ProofNode("record", "Ada: member", "holds", Place("records.yaml", 7, 3), (), ()),),
        ),
        ProofNode("open", "whether she is suspended", "open", None, (), ()),
    ),
)


POLICY = PolicyRef("library", "1.0.0", "sha256:0123456789abcdef0123456789abcdef")


@dataclass(frozen=True)
class Written:
    """An answer with all that a renderer reads."""

    verdict: Verdict = Verdict.PERMITTED
    question: Question = QUESTION
    ways: tuple[Way, ...] = ()
    missing: tuple[tuple[OpenPoint, ...], ...] = ()
    because: tuple[Reason, ...] = (
        Reason("Members borrow books", "books", Place("policy.yaml", 3, 1), (RULES,)),
        Reason("Ada is a member", None, None, ()),
        Reason("Nothing bars it", None, None, ()),
    )
    terms: tuple[Term, ...] = ()
    evidence: str | None = "official"
    exact: bool = True
    hypothetical: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    language: str = "en"
    policy: PolicyRef = POLICY
    proof: ProofNode = PROOF


@pytest.fixture
def answer() -> Callable[..., Any]:
    """Make an answer; what is not said is that of a plain yes."""
    return Written


@pytest.fixture
def request_and_consent() -> Way:
    """A way of two acts of two actors."""
    return Way((Act("request", "request", "reader", "the reader"), Act("consent", "consent", "board", "the board")))


@pytest.fixture
def age() -> OpenPoint:
    """Something to find out."""
    return OpenPoint("age", "unrecorded", "Ada: age", "nothing is recorded", ())
