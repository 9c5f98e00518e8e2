"""What role models have in common."""

from collections.abc import Iterable

from reflectui.measure.common_factor import common_factors
from reflectui.model.role_model import Observation, Value

PEOPLE = ["佐藤", "鈴木", "田中", "高橋", "伊藤", "山本", "中村"]
DOMAINS = dict(zip(PEOPLE, ["設計", "営業", "設計", "研究", "研究", "", ""], strict=True))


def seen(
    act: str, values: Iterable[Value], levels: Iterable[int | None] = (), habit: int | None = None
) -> list[Observation]:
    """One observation of each person in turn."""
    wanted = [*levels, *[None] * len(PEOPLE)]
    return [
        Observation(place, "", person, act, value, wanted[place], DOMAINS[person], habit=habit)
        for place, (person, value) in enumerate(zip(PEOPLE, values, strict=False))
    ]


def test_an_act_of_most_of_them_in_several_fields_is_common() -> None:
    found = common_factors(seen("先に読む", ["yes", "yes", "yes", "yes", "no", "unknown", "unknown"]), {})
    act = found.acts[0]
    assert (act.yes, act.no, act.unknown, act.domains, act.support, act.common) == (4, 1, 2, 3, 0.8, True)


def test_one_field_alone_is_not_enough() -> None:
    of_one = [Observation(n, "", person, "先に読む", domain="設計") for n, person in enumerate(PEOPLE[:3])]
    act = common_factors(of_one, {}).acts[0]
    assert (act.yes, act.no, act.domains, act.common) == (3, 0, 1, False)


def test_two_of_three_support_it_just_so() -> None:
    assert common_factors(seen("x", ["yes", "yes", "yes", "yes", "no", "no"]), {}).acts[0].common
    assert not common_factors(seen("x", ["yes", "yes", "yes", "no", "no"]), {}).acts[0].common


def test_three_people_are_needed() -> None:
    assert common_factors(seen("x", ["yes", "yes"]), {}).missing == 1
    assert common_factors(seen("x", ["yes", "yes", "no"]), {}).missing == 0
    assert common_factors([], {}).missing == 3


def test_nobody_known_is_no_share() -> None:
    act = common_factors(seen("x", ["unknown"]), {}).acts[0]
    assert (act.support, act.observed, act.gap, act.unknown) == (None, None, None, 1)


def test_the_latest_observation_of_a_person_counts() -> None:
    made = [*seen("Reads first", ["yes", "yes"]), *seen("reads FIRST ", ["no"])]
    act = common_factors(made, {}).acts[0]
    assert (act.yes, act.no, len(act.noted)) == (1, 1, 2)


def test_observations_of_one_habit_are_of_one_act() -> None:
    made = [*seen("先に読む", ["yes"], habit=7), *seen("読んでから出す", ["yes", "yes"], habit=7)]
    made += seen("先に読む", ["yes", "yes", "yes"])
    found = common_factors(made, {7: 2})
    assert [(act.habit, act.yes, act.own) for act in found.acts] == [(7, 3, 2)]


def test_the_gap_is_from_the_lower_median_to_my_level() -> None:
    act = common_factors(seen("x", ["yes"] * 4, [2, 4, 3, None], habit=7), {7: 1}).acts[0]
    assert (act.observed, act.own, act.gap) == (3, 1, 2)
    act = common_factors(seen("x", ["yes"] * 4, [2, 4, 3, 4], habit=7), {7: 1}).acts[0]
    assert act.observed == 3
    act = common_factors(seen("x", ["yes"] * 3), {}).acts[0]
    assert (act.observed, act.own, act.gap) == (1, None, None)


def test_the_best_supported_come_first_then_what_is_demanded_least() -> None:
    made = [
        *seen("half", ["yes", "no"]),
        *seen("high", ["yes", "yes"], habit=1),
        *seen("low", ["yes", "yes"], habit=2),
        *seen("none", ["yes", "yes"]),
        *seen("unknown", ["unknown"]),
    ]
    order = [act.act for act in common_factors(made, {1: 3, 2: 1}).acts]
    assert order == ["none", "low", "high", "half", "unknown"]
