"""The optional parts of placet, and what to say where one is not installed."""

from __future__ import annotations

from importlib.util import find_spec

from placet.diagnostics.diagnostic import Diagnostic, PlacetError
from placet.messages import listed, say


def require(extra: str, *modules: str) -> None:
    """Make sure that an extra is installed.

    Args:
        extra: The extra's name, such as `test`.
        modules: The modules that it brings.

    Raises:
        PlacetError: P902, with the command that installs it.
    """
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        raise PlacetError(
            Diagnostic(
                "P902",
                say("the extra `{extra}` is not installed", extra=extra),
                notes=(say("this needs {names}", names=listed(f"`{module}`" for module in missing)),),
                help=(say("install it: pip install 'placet[{extra}]'", extra=extra),),
            )
        )
