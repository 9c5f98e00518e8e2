"""Lines of two wordings in the same rows."""

from hypothesis import given
from hypothesis import strategies as st

from reflectui.tui.wordings.part import Part

LINES = st.lists(st.sampled_from(["one", "two", "二行目", "", "a longer line of words"]), max_size=8)
TEXTS = LINES.map("\n".join)


def rows(part: Part) -> list[tuple[list[str], list[str]]]:
    """The lines of each block, before and after."""
    before, after = part.sides
    return [(before.lines[slice(*block.before)], after.lines[slice(*block.after)]) for block in part.blocks()]


@given(before=TEXTS, after=TEXTS)
def test_every_line_stands_once_in_its_order(before: str, after: str) -> None:
    part = Part("", before, after)
    for side, text in enumerate((before, after)):
        lines = [line for block in rows(part) for line in block[side]]
        assert lines == (text.split("\n") if text else [])


@given(before=TEXTS, after=TEXTS)
def test_what_is_the_same_stands_in_one_row(before: str, after: str) -> None:
    part = Part("", before, after)
    for block, (one, other) in zip(part.blocks(), rows(part), strict=True):
        if part.same(block):
            assert one == other


def test_after_a_line_that_was_put_in_the_lines_stand_beside_each_other_again() -> None:
    part = Part("", "one\ntwo\nthree", "one\nand\ntwo\nthree")
    assert rows(part) == [(["one"], ["one"]), ([], ["and"]), (["two"], ["two"]), (["three"], ["three"])]


def test_a_line_put_in_at_the_end_leaves_the_last_one_as_it_was() -> None:
    part = Part("", "one\ntwo", "one\ntwo\nthree")
    assert rows(part) == [(["one"], ["one"]), (["two"], ["two"]), ([], ["three"])]


def test_a_changed_line_stands_beside_what_it_was() -> None:
    part = Part("", "one\nsaid it\nthree", "one\nread it\nthree")
    assert rows(part)[1] == (["said it"], ["read it"])


def test_line_ends_of_another_system_are_no_difference() -> None:
    assert not Part("", "one\r\ntwo", "one\ntwo").differs
