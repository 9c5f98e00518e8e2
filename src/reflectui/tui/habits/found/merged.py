"""Two practices shown as one before they are found as one, which takes seconds."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reflectui.surfacing.rules import Rule

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate


def merged(
    candidate: "Candidate", other: "Candidate", made: int | None = None, name: str = ""
) -> "Candidate":
    """Both as one: a quote for every day of either, how often these are; the rest as of the first.

    `made` and `name` are those of the choice that made it.
    """
    of_day = {piece.day: piece for piece in (*other.evidence, *candidate.evidence)}
    evidence = tuple([of_day[day] for day in sorted(of_day)])
    span = (date.fromisoformat(evidence[-1].day) - date.fromisoformat(evidence[0].day)).days + 1
    per_week = round(len(evidence) * 7 / max(span, 7), 2)
    return replace(
        candidate,
        label=name or candidate.label,
        evidence=evidence,
        rule=Rule.joined([candidate.rule, other.rule]),
        parts=candidate.parts._replace(days=len(evidence), span=span, per_week=per_week),
        made=made,
    )
