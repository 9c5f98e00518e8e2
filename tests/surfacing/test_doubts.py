"""Doubts about what was found: one word alone, one stretch of days, others' coming."""

import pytest

from reflectui.surfacing.diary import Diary
from reflectui.surfacing.doubts import trust_of
from reflectui.surfacing.evidence import Signs
from reflectui.surfacing.phrases import pack, phrases_of
from reflectui.surfacing.quotes import Evidence, Quote
from reflectui.surfacing.vocabulary import Vocabulary
from tests.surfacing.test_grouping import diary


def trust(sentences: dict[int, str], *seed: str) -> float:
    """The trust in the practice that two words tell together, told on some of 84 days."""
    rows = [(day, date, pack(phrases_of(text), text)) for day, (date, text) in enumerate(diary(sentences))]
    read = Diary.of(rows, frozenset(), Vocabulary(), learning=True)
    numbers = tuple([number for name in seed if (number := read.vocabulary.feature_number(name)) is not None])
    assert len(numbers) == len(seed)
    phrases = sorted(set(read.phrases_with(numbers[-1])))
    quotes = [Quote(Evidence(read.days[read.phrase_day[phrase]], 0, ""), phrase, 0, 0) for phrase in phrases]
    return trust_of(read, [Signs(numbers, {}, set(), 0.0)], quotes)


def test_what_stands_in_one_stretch_is_trusted_less() -> None:
    watering = "鉢に水を注いだ。"
    throughout = trust(dict.fromkeys(range(0, 84, 6), watering), "n鉢", "n水")
    stretch = trust(dict.fromkeys(range(30, 44), watering), "n鉢", "n水")
    assert 0 < stretch < throughout


def test_one_word_is_trusted_less_than_two() -> None:
    told = dict.fromkeys(range(0, 84, 6), "鉢に水を注いだ。")
    assert trust(told, "n水") < trust(told, "n鉢", "n水")


def test_a_counter_and_its_unit_are_one_word() -> None:
    told = {day: f"\nRead {day} pages of the novel." for day in range(2, 84, 6)}
    assert trust(told, "q~page", "kpage") < trust(told, "nnovel", "kpage")


def test_visitors_are_trusted_less_than_visits() -> None:
    told = dict.fromkeys(range(0, 84, 6), "夕方に来訪。夕方に訪問。")
    assert trust(told, "t夕方", "s来訪") < trust(told, "t夕方", "s訪問")


def test_more_days_are_trusted_more() -> None:
    watering = "鉢に水を注いだ。"
    assert trust(dict.fromkeys((0, 40, 80), watering), "n鉢", "n水") < trust(
        dict.fromkeys(range(0, 84, 4), watering), "n鉢", "n水"
    )


@pytest.mark.parametrize(
    ("anybodys", "own"),
    [
        (("仕様を調査した。", "n仕様", "l調査"), ("裏紙を調査した。", "n裏紙", "l調査")),
        (("\nFixed a bug.", "=mend", "kbug"), ("\nFixed a gate.", "=mend", "kgate")),
    ],
)
def test_what_is_told_in_words_of_work_in_general_is_trusted_less(
    anybodys: tuple[str, str, str], own: tuple[str, str, str]
) -> None:
    days = range(0, 84, 6)
    trusts = [trust(dict.fromkeys(days, sentence), *seed) for sentence, *seed in (anybodys, own)]
    assert trusts[0] < trusts[1]
