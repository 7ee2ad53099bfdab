"""pydantic's engine, without the package around it.

`import pydantic_core` first builds some hundred declarations of what a schema may hold. Whoever has a schema already
needs none of them, and they take longer than validating every record.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from pydantic_core import SchemaValidator, ValidationError, __version__

_PACKAGE = "pydantic_core"
_ENGINE = "pydantic_core._pydantic_core"


def _engine() -> ModuleType:
    """The compiled module, under its own name, so that whatever imports the package later shares it."""
    package = None if _PACKAGE in sys.modules else find_spec(_PACKAGE)
    spec = package and PathFinder.find_spec(_ENGINE, package.submodule_search_locations)
    if not spec or spec.loader is None:
        return import_module(_ENGINE)
    module = module_from_spec(spec)
    sys.modules[_ENGINE] = module
    spec.loader.exec_module(module)
    return module


if not TYPE_CHECKING:
    _found = _engine()
    SchemaValidator, ValidationError = _found.SchemaValidator, _found.ValidationError
    __version__ = _found.__version__

__all__ = ["SchemaValidator", "ValidationError", "__version__"]
