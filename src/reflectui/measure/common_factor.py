"""F-12, what role models have in common: acts that are ordinary for most of them, whatever their field.

support = yes / (yes + no), a share, 0 … 1. An act is common where yes ≥ 3, support ≥ 2/3 and those who do it
are of 2 domains or more. Shown from three role models on. Source: own design.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median_low

from reflectui.language.normalise import fold
from reflectui.model.role_model import Observation

LEAST_PEOPLE = 3
LEAST_YES = 3
LEAST_DOMAINS = 2


@dataclass(frozen=True, slots=True)
class CommonFactor:
    """One act in the matrix of role models and acts.

    `made` are its observations in their order, `noted` the latest of each person, by name; `unknown` counts
    those of whom nothing is known, noted or not. `observed` is the lower median of the levels of those who do
    it (1 where none was noted, None where nobody does), `own` the level demanded of oneself, `gap` observed −
    own.
    """

    act: str
    habit: int | None
    made: tuple[Observation, ...]
    noted: Mapping[str, Observation]
    yes: int
    no: int
    unknown: int
    domains: int
    support: float | None
    observed: int | None
    own: int | None
    gap: int | None

    @property
    def of_most(self) -> bool:
        """Whether it is ordinary for enough of those of whom it is known, whatever their domains."""
        return self.yes >= LEAST_YES and 3 * self.yes >= 2 * (self.yes + self.no)

    @property
    def common(self) -> bool:
        """Whether role models have it in common."""
        return self.of_most and self.domains >= LEAST_DOMAINS


@dataclass(frozen=True, slots=True)
class CommonFactors:
    """The matrix: `people` in order of their first observation, `acts` best supported first.

    `missing` role models are needed until it is shown.
    """

    people: tuple[str, ...]
    acts: tuple[CommonFactor, ...]
    missing: int


def common_factors(observations: Iterable[Observation], own: Mapping[int, int]) -> CommonFactors:
    """What role models have in common; `own` gives the level demanded now, by habit.

    Observations are in the order they were made: of one person and act the latest counts. They are of one act
    where they name the same habit or say it in the same words. Of acts with equal support those come first
    that are demanded least of oneself.
    """
    made = list(observations)
    people = dict.fromkeys(each.person for each in made)
    domains = defaultdict[str, set[str]](set)
    for each in made:
        domains[each.person].update(filter(None, [fold(each.domain).strip()]))
    acts = [_factor(its, len(people), domains, own) for its in _by_act(made)]
    acts.sort(key=lambda act: (-1.0 if act.support is None else act.support, -(act.own or 0)), reverse=True)
    return CommonFactors(tuple(people), tuple(acts), max(LEAST_PEOPLE - len(people), 0))


def _by_act(made: Iterable[Observation]) -> list[list[Observation]]:
    habit_of = {fold(each.act).strip(): each.habit for each in made if each.habit is not None}
    found = defaultdict[int | str, list[Observation]](list)
    for each in made:
        words = fold(each.act).strip()
        habit = habit_of.get(words) if each.habit is None else each.habit
        found[words if habit is None else habit].append(each)
    return list(found.values())


def _factor(
    its: list[Observation], people: int, domains: Mapping[str, set[str]], own: Mapping[int, int]
) -> CommonFactor:
    noted = {each.person: each for each in its}
    doing = [each for each in noted.values() if each.value == "yes"]
    yes, no = len(doing), sum(each.value == "no" for each in noted.values())
    fields = len(set().union(*(domains[each.person] for each in doing)))
    support = yes / (yes + no) if yes + no else None
    levels = [each.level for each in doing if each.level is not None]
    observed = None if not doing else median_low(levels) if levels else 1
    habit = next((each.habit for each in reversed(its) if each.habit is not None), None)
    mine = None if habit is None else own.get(habit)
    return CommonFactor(
        act=its[-1].act,
        habit=habit,
        made=tuple(its),
        noted=noted,
        yes=yes,
        no=no,
        unknown=people - yes - no,
        domains=fields,
        support=support,
        observed=observed,
        own=mine,
        gap=None if observed is None or mine is None else observed - mine,
    )
