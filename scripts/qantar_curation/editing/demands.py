"""What is demanded of several keys of a record together, as far as a curator writes them.

The constraints of a table speak of all its columns, of computed ones too. Here they speak of keys that are written: a
computed bound drops out, except where a term of the record has it typed.
"""

from __future__ import annotations

from collections.abc import Iterator

from qantar_schema.column import Origin, stem
from qantar_schema.constraints import AtMostOne, Constraint, Equal, ExactlyOne, Needs, Ordered, Together, When
from qantar_schema.quantities import TYPED_BOUNDS
from qantar_schema.records import Part
from qantar_schema.tables import TABLES


def demands(model: type[Part], table: str, *, asking: bool = False) -> list[str]:
    """The demands on a record of a table, in the words of the constraints, with the keys as they are written.

    Args:
        model: The model of the record.
        table: Its table.
        asking: Only those that can ask for a key which may be left out by the declaration of its field alone.
    """
    computed = frozenset(column.name for column in TABLES[table].columns if column.origin is Origin.DERIVED)
    written = [
        found
        for constraint in TABLES[table].constraints
        if all(stem(column) in model.model_fields for column in constraint.columns)
        if (found := _written(constraint, computed)) is not None
        if not asking or isinstance(found, ExactlyOne | When)
    ]
    return [constraint.rule for constraint in _merged(written)]


def _written(constraint: Constraint, computed: frozenset[str]) -> Constraint | None:
    """A constraint over what is written of its columns, by their keys; None where nothing is left of it."""

    def keys(columns: tuple[str, ...], without: frozenset[str] = frozenset()) -> tuple[str, ...]:
        return tuple(stem(column) for column in columns if column not in without)

    match constraint:
        case ExactlyOne() | AtMostOne() | Together() | Needs():
            return type(constraint)(keys(constraint.columns))
        case Ordered():
            # Where a bound is typed no value stands beside it: the bounds are compared with each other.
            return Ordered(keys(tuple(filter(computed.__contains__, constraint.columns)) or constraint.columns))
        case When():
            without = frozenset[str]() if TYPED_BOUNDS.issuperset(constraint.terms) else computed
            filled, null = keys(constraint.filled, without), keys(constraint.null, without)
            return When(stem(constraint.column), constraint.terms, filled, null) if filled or null else None
        case Equal() if computed.isdisjoint(constraint.equal):
            return Equal(stem(constraint.column), constraint.terms, keys(constraint.equal))
    return None


def _merged(constraints: list[Constraint]) -> Iterator[Constraint]:
    """The constraints, those of several terms that demand the same as one."""
    seen: set[Constraint] = set()
    for constraint in constraints:
        if not isinstance(constraint, When):
            yield constraint
            continue
        same = [one for one in constraints if isinstance(one, When) and _demand(one) == _demand(constraint)]
        terms = tuple(term for one in same for term in one.terms)
        if seen.isdisjoint(same):
            yield When(constraint.column, terms, constraint.filled, constraint.null)
        seen.update(same)


def _demand(constraint: When) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    return constraint.column, constraint.filled, constraint.null
