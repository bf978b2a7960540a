"""The colours of the verdicts, told apart by everybody: three of Okabe and Ito's, and grey for what is not permitted.

Most cells of most tables are not permitted; in grey they leave the others to be seen.

Source: M. Okabe and K. Ito, "Color Universal Design" (2008), https://jfly.uni-koeln.de/color/.
"""

COLOURS = {
    "permitted": "#009E73",
    "conditional": "#E69F00",
    "not_permitted": "#CFCFCF",
    "undetermined": "#56B4E9",
}
"""Verdict to colour; the letter always stands with it."""

INK = "#000000"
"""The colour of a letter that stands on one of these colours."""

LETTERS = {"permitted": "P", "conditional": "C", "not_permitted": "N", "undetermined": "U"}
"""Verdict to its letter."""
