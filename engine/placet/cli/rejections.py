"""Why the stand-alone checker rejects a certificate, so that it can be said in every language.

The checker imports nothing of placet and knows English alone; what it says is recognised here.
"""

from __future__ import annotations

from placet.messages import Message, Words, heard

REASONS = (
    Message("{file} has a key twice"),
    Message("{file} is empty"),
    Message("nobody asks so"),
    Message("a date is not exact"),
    Message("a value stays open in one world"),
    Message("the question has other parts"),
    Message("a fact is listed twice"),
    Message("the claims are not those of the verdict"),
    Message("`exact` is true or false"),
    Message("an answer that is not exact is undetermined"),
    Message("what is missing is not open"),
    Message("`{field}` is not what the pack says"),
    Message("sets are missing, or do not belong to the verdict"),
    Message("a set is not sorted"),
    Message("a set is in another"),
    Message("there is no such act"),
    Message("a case is possible"),
    Message("a split has other parts"),
    Message("an argument is of no known form"),
    Message("facts are not in order"),
    Message("the facts and rules of a claim do not force it"),
    Message("the fact {fact} is not needed"),
    Message("the cases of {point} leave a gap"),
    Message("a case has other parts"),
    Message("not all that {point} can be"),
    Message("a case ends between two moments"),
    Message("worlds are missing, or do not belong to the verdict"),
    Message("a world is there twice"),
    Message("{acts} might be enough"),
    Message("no world shows that it may come to be permitted"),
    Message("{point} cannot be {value}"),
    Message("a world is impossible"),
    Message("a rule is said to apply, and no claim shows it"),
    Message("this is no certificate of a known format"),
    Message("a field is missing or unknown"),
    Message("the seal does not fit the content"),
    Message("the pack's files are not those that the answer was given from"),
    Message("the certificate is not well formed: {reason}"),
)
"""Everything that the checker may say."""


def rejection(said: str) -> Words:
    """Take what the checker says for the message that it is."""
    return heard(said, REASONS)
