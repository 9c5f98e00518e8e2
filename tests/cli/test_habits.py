"""habits, check, due."""

import json
from collections.abc import Iterator

import pytest

from reflectui.model.cadence import Cadence
from reflectui.paths import default_journal
from reflectui.store.journal import Journal
from tests.cli.conftest import Run
from tests.store.practices import WORKDAYS, adopt, july


@pytest.fixture
def journal() -> Iterator[Journal]:
    """The journal that the commands open."""
    with Journal.open(default_journal(), device="test") as journal:
        yield journal


def answers(journal: Journal) -> list[tuple[str, int | None, float | None, str]]:
    return [(each.state, each.level, each.amount, each.note) for each in journal.habits.answers(july(14))]


def test_check_takes_any_part_of_the_name(run: Run, journal: Journal) -> None:
    adopt(journal)
    assert run("check", "コード").out == "2026-07-14\t朝、コードを読む\tmet\n"
    assert answers(journal) == [("met", 1, None, "")]
    assert run("check", "朝、", "ｺｰﾄﾞ").code == 0
    assert run("check", "読む", "--level", "2", "--note", "静かだった").code == 0
    assert answers(journal) == [("met", 2, None, "静かだった")]
    assert run("check", "読む", "--missed", "--day", "7/3").out == "2026-07-03\t朝、コードを読む\tmissed\n"
    assert run("check", "読む", "--skip", "--day", "yesterday").out.endswith("skipped\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["走る"], 1, "There is no habit “走る”."),
        (["書"], 1, "“書” matches several habits: 日報を書く · 手紙を書く"),
        (["日報", "--level", "3"], 1, "There is no such level; the ladder goes up to 2."),
        (["日報", "--level", "0"], 1, "There is no such level; the ladder goes up to 2."),
        (["日報", "--amount", "5"], 1, "“日報を書く” keeps no amounts."),
        (["日報", "--day", "12/24"], 1, "A day that has not come yet cannot be answered: Thu Dec 24, 2026"),
        (["日報", "--day", "2025-12-24"], 1, "This habit began on Wed Jul 1, 2026."),
        (["日報", "--day", "2026-06-30"], 1, "This habit began on Wed Jul 1, 2026."),
        (["日報", "--day", ""], 1, "No day was written. Try yesterday, 7/14 or last friday."),
        (["日報", "--day", "tomorrow"], 1, "“tomorrow” has not come yet."),
        (["甘い", "--amount", "-1"], 1, "An amount is a number, 0 or more."),
        (["日報", "--missed", "--skip"], 2, "Use only one of --level, --missed and --skip."),
        (["日報", "--level", "1", "--missed"], 2, "Use only one of --level, --missed and --skip."),
        (["日報", "--level", "x"], 2, "'x' is not a whole number."),
        (["日報", "--amount", "nan"], 2, "'nan' is not a number."),
        ([], 2, "Missing argument"),
    ],
)
def test_what_is_refused_is_told_in_one_line(
    run: Run, journal: Journal, arguments: list[str], code: int, said: str
) -> None:
    adopt(journal, "日報を書く")
    adopt(journal, "手紙を書く")
    adopt(journal, "甘いもの", cadence=Cadence("ceiling", 2, 7))
    result = run("check", *arguments)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert code == 2 or result.err == f"{said}\n"
    assert answers(journal) == []


def test_an_answer_is_taken_back_like_any_step(run: Run, journal: Journal) -> None:
    adopt(journal)
    run("check", "読む")
    with Journal.open(default_journal()) as other:
        taken = other.history.undo()
        assert taken is not None
        assert taken.label == "habit.check"
    assert answers(journal) == []


def test_habits_tell_their_level_and_how_often(run: Run, journal: Journal) -> None:
    id = adopt(journal)
    for day in (2, 3, 4):
        journal.habits.check(id, july(day), "missed" if day == 3 else "met")
    journal.habits.set(adopt(journal, "歩く", cadence=WORKDAYS), "habit.pause", status="resting")
    assert run("habits").out == "朝、コードを読む\t1/2\t2/3\n歩く\t1/2\t0/0\n"
    read, walk = json.loads(run("habits", "--json").out)
    assert read == {
        "id": id,
        "name": "朝、コードを読む",
        "status": "active",
        "cadence": {"kind": "times", "num": 1, "den": 1, "weekdays": [], "on_holidays": False},
        "cue": "",
        "response": "",
        "levels": ["1ファイル読む", "人に話す"],
        "required": 1,
        "since": "2026-07-01",
        "reason": "",
        "whom": "",
        "met": 2,
        "answered": 3,
        "phase": "starting",
        "raise_suggested": False,
        "redesign_suggested": False,
        "reproducibility": read["reproducibility"],
        "recording_rate": 0.2308,
    }
    assert 0 < read["reproducibility"] < 1
    assert (walk["status"], walk["reproducibility"], walk["cadence"]["weekdays"]) == (
        "resting",
        None,
        [0, 1, 2, 3, 4],
    )


def test_due_is_what_has_no_answer_today(run: Run, journal: Journal) -> None:
    id = adopt(journal)
    adopt(journal, "甘いもの", levels=("二つまで",), cadence=Cadence("ceiling", 2, 7))
    journal.habits.raise_to(id, 2, july(10), "able")
    assert run("due").out == "朝、コードを読む\t人に話す\n"
    assert json.loads(run("due", "--json").out) == [
        {
            "kind": "habit",
            "id": id,
            "name": "朝、コードを読む",
            "day": "2026-07-14",
            "required": 2,
            "level": "人に話す",
        }
    ]
    run("check", "読む", "--skip")
    nothing = run("due")
    assert (nothing.out, nothing.err) == ("", "Nothing is due.\n")
    assert run("due", "--json").out == "[]\n"


def test_without_habits(run: Run, journal: Journal) -> None:
    assert not journal.habits.exist()
    assert run("habits").err.startswith("There is no habit yet.")
    assert run("habits", "--json").out == "[]\n"
    assert run("due").err == "Nothing is due.\n"


def test_names_reach_the_terminal_without_controls(run: Run, journal: Journal) -> None:
    adopt(journal, "a\x1b]0;x\x07b [bold]")
    for command in (("habits",), ("due",), ("check", "bold")):
        out = run(*command).out
        assert not {"\x1b", "\x07"} & set(out)
        assert "[bold]" in out


def test_no_journal_is_made(run: Run) -> None:
    for command in (("habits",), ("due",), ("check", "x")):
        assert run(*command).err.startswith("There is no journal at")
    assert not default_journal().exists()


def test_an_answer_that_does_not_count_says_so(run: Run, journal: Journal) -> None:
    adopt(journal, cadence=Cadence("weekdays", weekdays=frozenset({4})))
    told = run("check", "読む")
    assert told.out == "2026-07-14\t朝、コードを読む\tmet\n"
    assert told.err == "It does not count: the rhythm is “on Fri”.\n"


def test_what_an_answer_replaces_is_told(run: Run, journal: Journal) -> None:
    adopt(journal)
    assert run("check", "読む", "--missed").err == ""
    told = run("check", "読")
    assert told.out == "2026-07-14\t朝、コードを読む\tmet\n"
    assert told.err == "It was “not done” until now.\n"
