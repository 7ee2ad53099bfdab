"""Every rule has its golden case, its own code and name, and says in sentences why it refuses and how to mend."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import qantar_curation
from qantar_curation.diagnostics.finding import Rule

HERE = Path(__file__).resolve().parent
FAMILIES = set("YSTREALVCPU")


@cache
def rules() -> dict[int, Rule]:
    """Every rule that some module declares, by identity: two equal rules in two places are one too many."""
    found = {}
    for module in pkgutil.walk_packages(qantar_curation.__path__, "qantar_curation."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name)).values()
            found.update({id(value): value for value in values if isinstance(value, Rule)})
    return found


ALL = sorted(rules().values(), key=lambda rule: rule.code)


def test_codes_and_names_are_unique() -> None:
    for values in ([rule.code for rule in ALL], [rule.name for rule in ALL]):
        assert not [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_a_rule_is_well_worded(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][0-9]{3}", rule.code)
    assert rule.code[0] in FAMILIES
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    for text in (rule.why, rule.mend):
        assert text[0].isupper() or text.startswith(("`", "frictionless", "pandera")), text
        assert text.endswith("."), text
        assert "\n" not in text and "  " not in text and text == text.strip()
        assert text.count("`") % 2 == 0 and text.count("(") == text.count(")")
    assert len(rule.why.split()) >= 12, "a rule says why at some length"
    assert len(rule.mend.split()) >= 2


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_a_rule_has_its_golden_case(rule: Rule) -> None:
    assert list(HERE.glob(f"{rule.code}-{rule.name}*/expected.txt"))


def test_no_case_of_a_rule_that_is_gone() -> None:
    known = tuple(f"{rule.code}-{rule.name}" for rule in ALL)
    assert not [path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith((*known, "__"))]
