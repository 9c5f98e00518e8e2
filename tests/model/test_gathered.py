"""Times stand beside the lines that were gathered, wherever they are by now."""

from reflectui.model.gathered import times_beside


def test_each_line_has_its_time_in_whichever_stage_it_is() -> None:
    stages = {"experience": "one\ntwo", "reflection": "three", "concept": "", "action": ""}
    lines = [("9:00", "one"), (None, "two"), ("11:00", "three")]
    assert times_beside(stages, lines) == {"experience": {0: "9:00"}, "reflection": {0: "11:00"}}  # type: ignore[arg-type]


def test_a_line_of_several_rows_has_its_time_at_its_first() -> None:
    assert times_beside({"experience": "a\nb\nc"}, [("9:00", "a\nb"), ("10:00", "c")]) == {
        "experience": {0: "9:00", 2: "10:00"}
    }


def test_equal_lines_take_their_times_in_order_and_a_changed_one_has_none() -> None:
    lines = [("9:00", "same"), ("10:00", "same"), ("11:00", "was other")]
    assert times_beside({"experience": "same\nchanged\nsame"}, lines) == {
        "experience": {0: "9:00", 2: "10:00"}
    }
