"""What tells a practice in text, by names of features: it outlives a rebuild and can be kept as JSON.

The name of a feature is its kind and dictionary form in one (`n付箋`, `^読`), as `vocabulary.features_of`
gives it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reflectui.errors import ReflectuiError

DIGITS = 3  # of a weight that is kept


@dataclass(frozen=True, slots=True)
class Side:
    """On which side of a split a phrase stands: on this one where `lean` and its weights are above 0."""

    weights: Mapping[str, float]
    lean: float


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell a practice: the one or two features of its seed meet, or enough of `weights` do.

    Each further phrase holds one of the `binding` features; where none is, the seed alone tells it. `prior`
    is the log of the share of all phrases that tell it. Phrases on the other side of a split do not.
    """

    seed: tuple[str, ...]
    weights: Mapping[str, float]
    binding: frozenset[str]
    prior: float
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What tells one practice: any of its ways."""

    ways: tuple[Way, ...]

    def as_json(self) -> str:
        """The rule as text to keep; equal rules give equal texts."""
        rows = [
            {
                "seed": list(way.seed),
                "weights": _rounded(way.weights),
                "binding": sorted(way.binding),
                "prior": round(way.prior, DIGITS),
                "sides": [[_rounded(side.weights), round(side.lean, DIGITS)] for side in way.sides],
            }
            for way in self.ways
        ]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Rule":
        """What `as_json` gave; an empty text is a rule that tells nothing. Raises `journal.damaged`."""
        try:
            return cls(tuple([_way(row) for row in json.loads(text or "[]")]))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ReflectuiError("journal.damaged") from error

    @classmethod
    def joined(cls, rules: Iterable["Rule"]) -> "Rule":
        """The rule of several practices that are one."""
        ways: dict[str, Way] = {}
        for rule in rules:
            for way in rule.ways:
                ways.setdefault(cls((way,)).as_json(), way)
        return cls(tuple(ways.values()))


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(weights[name], DIGITS) for name in sorted(weights)}


def _way(row: dict[str, Any]) -> Way:
    return Way(
        tuple([str(name) for name in row["seed"]]),
        _weights(row["weights"]),
        frozenset([str(name) for name in row["binding"]]),
        float(row["prior"]),
        tuple([Side(_weights(weights), float(lean)) for weights, lean in row["sides"]]),
    )


def _weights(row: dict[str, Any]) -> dict[str, float]:
    return {str(name): float(weight) for name, weight in row.items()}
