"""Headings inside a stage's plain text, and what a way of writing asks next."""

from hypothesis import assume, given
from hypothesis import strategies as st

from reflectui.model.entry import STAGES, Stage
from reflectui.model.lens import (
    Heading,
    Lens,
    Part,
    Question,
    filled,
    next_question,
    plain,
    scaffold,
    with_missing,
    without_blank,
)

KEEP = Heading("Keep", "What works?", ("続けること",))
PROBLEM = Heading("Problem", "What does not?", ("困りごと",))
HEADINGS = (KEEP, PROBLEM)
EMPTY: dict[Stage, str] = dict.fromkeys(STAGES, "")

texts = st.text(alphabet=st.sampled_from("ab :：Keep続けること\n\u3000\t"), max_size=60)
names = st.text(
    alphabet=st.characters(blacklist_categories=["C", "Z"], blacklist_characters=":："),
    min_size=1,
    max_size=20,
).filter(lambda name: ":" not in plain(name) and plain(name))
headings = st.lists(names, min_size=1, max_size=9, unique_by=plain).map(
    lambda found: tuple(Heading(name, name) for name in found)
)
# Text in which no line is a heading.
words = st.text(alphabet=st.characters(blacklist_categories=["C"], blacklist_characters=":："), max_size=30)


def kpt() -> Lens:
    parts = {stage: Part(stage, f"{stage}?") for stage in STAGES}
    parts["reflection"] = Part("Looking back", "?", HEADINGS)
    return Lens("kpt", "KPT", "", parts, ("reflection", "action"))


# -- headings


def test_a_heading_holds_what_stands_behind_and_under_it_until_the_next() -> None:
    assert filled(HEADINGS, "Keep: the morning") == [True, False]
    assert filled(HEADINGS, "Keep:\nProblem: tests\nare slow") == [False, True]
    assert filled(HEADINGS, "Keep:\n\n  \nthe morning\nProblem: ") == [True, False]


def test_text_before_the_first_heading_belongs_to_none() -> None:
    assert filled(HEADINGS, "a day\nKeep: ") == [False, False]
    assert filled(HEADINGS, "a day of Keep: nothing") == [False, False]


def test_headings_are_known_in_either_language_width_and_case() -> None:
    assert filled(HEADINGS, "続けること: 朝\n困りごと：遅い") == [True, True]
    assert filled(HEADINGS, "ＫＥＥＰ： 朝\n　problem : slow") == [True, True]


def test_a_heading_may_stand_there_twice() -> None:
    assert filled(HEADINGS, "Keep: \nProblem: \nKeep: the morning") == [True, False]
    assert without_blank(HEADINGS, "Keep: \nProblem: \nKeep: the morning") == "Keep: the morning"


def test_only_missing_headings_are_added() -> None:
    assert with_missing(HEADINGS, "") == scaffold(HEADINGS) == "Keep: \nProblem: "
    assert with_missing(HEADINGS, "a day") == "a day\nKeep: \nProblem: "
    assert with_missing(HEADINGS, "困りごと：遅い") == "困りごと：遅い\nKeep: "
    assert with_missing(HEADINGS, "Problem: a\nKeep:") == "Problem: a\nKeep:"
    assert with_missing((), "a day") == "a day"


def test_only_blank_headings_are_dropped() -> None:
    assert without_blank(HEADINGS, "a day\nKeep: the morning\n\n  and tea\nProblem: ") == (
        "a day\nKeep: the morning\n\n  and tea"
    )
    assert without_blank(HEADINGS, "Problem：\nKeep:") == ""
    assert without_blank(HEADINGS, "  as it stands \n\n") == "  as it stands \n\n"


def test_without_headings_a_text_is_nothing_but_text() -> None:
    assert filled((), "Keep: a") == []
    assert without_blank((), "Keep: ") == "Keep: "
    assert scaffold(()) == ""


def test_a_huge_line_is_read_in_no_time() -> None:
    huge = " " * 5_000_000
    assert filled(HEADINGS, f"Keep: a\n{huge}\n{huge.replace(' ', 'a')}") == [True, False]


@given(headings)
def test_a_scaffold_is_blank_and_goes_without_a_trace(given_headings: tuple[Heading, ...]) -> None:
    text = scaffold(given_headings)
    assert filled(given_headings, text) == [False] * len(given_headings)
    assert without_blank(given_headings, text) == ""


@given(headings, st.data())
def test_what_is_written_after_a_heading_is_found_and_kept(
    given_headings: tuple[Heading, ...], data: st.DataObject
) -> None:
    answers = [data.draw(words) for _heading in given_headings]
    lines = scaffold(given_headings).split("\n")
    text = "\n".join(line + answer for line, answer in zip(lines, answers, strict=True))
    assert filled(given_headings, text) == [bool(answer.strip()) for answer in answers]
    kept = [line + answer for line, answer in zip(lines, answers, strict=True) if answer.strip()]
    assert without_blank(given_headings, text) == "\n".join(kept)


@given(texts)
def test_dropping_blank_headings_drops_whole_lines_and_nothing_else(text: str) -> None:
    kept = without_blank(HEADINGS, text)
    lines = iter(text.split("\n"))
    assert kept == "" or all(line in lines for line in kept.split("\n"))
    left_out = len(text.split("\n")) - (len(kept.split("\n")) if kept or not text else 0)
    assert left_out >= 0
    assert text.count("a") == kept.count("a")
    assert text.count("b") == kept.count("b")


@given(texts)
def test_dropping_blank_headings_changes_no_answer_and_is_done_once(text: str) -> None:
    kept = without_blank(HEADINGS, text)
    assert filled(HEADINGS, kept) == filled(HEADINGS, text)
    assert without_blank(HEADINGS, kept) == kept


@given(texts)
def test_missing_headings_come_to_the_end_and_go_without_a_trace(text: str) -> None:
    more = with_missing(HEADINGS, text)
    assert more.startswith(text)
    assert filled(HEADINGS, more) == filled(HEADINGS, text)
    assert without_blank(HEADINGS, more) == without_blank(HEADINGS, text)
    assert with_missing(HEADINGS, more) == more


@given(texts)
def test_without_a_colon_no_line_is_a_heading(text: str) -> None:
    assume(":" not in text and "：" not in text)
    assert without_blank(HEADINGS, text) == text
    assert filled(HEADINGS, text) == [False, False]


# -- what is asked next


def test_questions_come_in_the_order_of_the_way_of_writing() -> None:
    asked = []
    stages = dict(EMPTY)
    answers: tuple[tuple[Stage, str], ...] = (
        ("reflection", "Keep: a"),
        ("reflection", "Keep: a\nProblem: b"),
        ("action", "c"),
    )
    for stage, text in answers:
        asked.append(next_question(kpt(), stages))
        stages[stage] = text
    assert asked == [
        Question("reflection", "Keep", "What works?"),
        Question("reflection", "Problem", "What does not?"),
        Question("action", "", "action?"),
    ]
    assert next_question(kpt(), stages) is None


def test_free_text_answers_no_heading() -> None:
    stages = EMPTY | {"reflection": "a day", "action": "c"}
    assert next_question(kpt(), stages) == Question("reflection", "Keep", "What works?")


def test_stages_it_does_not_speak_of_are_not_asked() -> None:
    stages = EMPTY | {"reflection": "Keep: a\nProblem: b", "action": "c"}
    assert next_question(kpt(), stages) is None
    assert kpt().part("concept") == Part("concept", "concept?")
