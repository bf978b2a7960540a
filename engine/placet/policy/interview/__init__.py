"""Ask for what is missing: always the question that is expected to settle the matter soonest."""

from placet.policy.interview.describing import next_question
from placet.policy.interview.interview import Interview
from placet.policy.interview.question import NextQuestion, Option, Progress
from placet.policy.interview.words import QuestionKind

__all__ = ["Interview", "NextQuestion", "Option", "Progress", "QuestionKind", "next_question"]
