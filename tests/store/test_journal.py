"""A long step is done, or taken back whole: by whoever may, once it is sure that nobody works on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store.history import History
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value.code


def full(*_: object) -> None:
    raise ReflectuiError("disk.full")


def stop_halfway(journal: Journal) -> None:
    with journal.long_change("import") as long:
        with long.batch():
            journal.entries.add(on(), experience="一")
        raise ReflectuiError("disk.full")


def test_a_step_left_halfway_on_a_full_disk_is_taken_back_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(History, "take_back", full)
        with Journal.open(path) as journal:
            assert refused(lambda: stop_halfway(journal)) == "change.halfway"
        with Journal.open(path) as journal:
            assert journal.entries.count() == 1
    with Journal.open(path) as journal:
        assert journal.entries.count() == 0


def test_a_running_step_of_an_unknown_program_is_given_a_day(
    path: Path, monkeypatch: pytest.MonkeyPatch, own_clock: Clock
) -> None:
    def import_slowly(journal: Journal) -> None:
        with journal.long_change("import") as long:
            with long.batch():
                journal.entries.add(on(), experience="一")
            monkeypatch.setenv("XDG_STATE_HOME", str(path.parent / "other"))
            for count in (2, 3):
                Journal.open(path).close()
                with long.batch():
                    journal.entries.add(on(), experience="また")
                assert journal.entries.count() == count
            own_clock.move(days=2)
            with Journal.open(path) as other:
                assert other.entries.count() == 0
            with long.batch():
                journal.entries.add(on(), experience="遅すぎた")

    with Journal.open(path) as journal:
        assert refused(lambda: import_slowly(journal)) == "change.gone"
        assert journal.entries.count() == 0
        assert journal.connection.execute("SELECT count(*) FROM change").fetchone()[0] == 0


def test_a_step_that_another_program_took_over_is_not_finished(path: Path) -> None:
    def lose_it(journal: Journal) -> None:
        with journal.long_change("import") as long:
            with long.batch():
                journal.entries.add(on(), experience="一")
            journal.connection.execute("UPDATE change SET instance = 'another'")

    with Journal.open(path) as journal:
        assert refused(lambda: lose_it(journal)) == "change.gone"
        assert journal.connection.execute("SELECT state FROM change").fetchall() == [("running",)]
