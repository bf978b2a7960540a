"""Pictures of what a policy says: charts by Altair, trees by a drawing of our own."""

from placet.pictures.matrix import matrix
from placet.pictures.picture import ChartPicture, Drawing, Picture

__all__ = ["ChartPicture", "Drawing", "Picture", "matrix"]
