"""Pictures of what a policy says: charts by Altair, trees by a drawing of our own."""

from placet.pictures.matrix import matrix
from placet.pictures.network import network
from placet.pictures.picture import ChartPicture, Drawing, Picture
from placet.pictures.proof import proof_tree
from placet.pictures.rules import rules_tree
from placet.pictures.timeline import timeline
from placet.pictures.tree import Twig, as_mermaid, draw

__all__ = [
    "ChartPicture",
    "Drawing",
    "Picture",
    "Twig",
    "as_mermaid",
    "draw",
    "matrix",
    "network",
    "proof_tree",
    "rules_tree",
    "timeline",
]
