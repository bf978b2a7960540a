"""Little words that carry no meaning of their own, and what they tell about the language of a sentence."""

from __future__ import annotations

from collections.abc import Iterable

_IGNORED = """
a about ai allowed an and any as at au aujourd aura aurait autorise autorisee aux avec be been c can ce ces cette
could d dans de des did do does du eligible elle elles en est est-ce et etait for from had has have hui il ils in into
is it its l la le les leur leurs may might n of on ont or ou par part permitted peut peuvent please pour pourra
pourrait pouvait qu que qui s sa se selon ses shall should son sont sur t take that the their them there they this to
today un under une was were what when whether who will with would y
"""
_MORE_IN_FRENCH = """
autorisees autorises droit ete etre permis permise possible pourraient pourront puisse puissent sein sera serait
"""
_FRENCH = """
ai au aura aurait aux avec c ce ces cette d dans de depuis des droit du elle elles est et etait ete etre il ils jusqu
l la le les leur leurs n ne ont ou par permis permise peut peuvent pour pourra pourraient pourrait pourront pouvait
puisse puissent qu que qui sa se selon sera serait ses soit son sont sur un une
"""
_ENGLISH = """
an and any are at be been can could did do does for from had has have in into is it its may might of or shall should
than that the their there they this to was were what when whether who will with would
"""

IGNORED = frozenset(_IGNORED.split())
"""Folded words that may stand anywhere in a question."""

IGNORED_IN_FRENCH = (IGNORED - {"n"}) | frozenset(_MORE_IN_FRENCH.split())
"""The same for a question in French, where `n'` denies something and so means a lot."""

_OF_FRENCH, _OF_ENGLISH = frozenset(_FRENCH.split()), frozenset(_ENGLISH.split())


def is_french(words: Iterable[str]) -> bool:
    """Return whether more of some words are French than English, by the little words between the names.

    Args:
        words: The words, folded.
    """
    given = list(words)
    return sum(word in _OF_FRENCH for word in given) > sum(word in _OF_ENGLISH for word in given)
