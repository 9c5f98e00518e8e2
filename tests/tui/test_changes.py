"""What undo and redo say of the records that somebody else changed since."""

import pytest

from reflectui import i18n
from reflectui.store.history import ChangeRow
from reflectui.store.journal import Journal
from reflectui.tui.changes import Told


@pytest.mark.parametrize(
    ("language", "stayed", "said"),
    [
        ("en", 0, "Undone: importing 1,200 records"),
        (
            "en",
            1,
            "Undone: importing 1,200 records. 1 record stays as it is, because it was changed since.",
        ),
        ("ja", 3, "元に戻しました: 1,200件の取り込み。3件は後から変わっているので、そのままです。"),
    ],
)
def test_how_much_stays_is_told(journal: Journal, language: str, stayed: int, said: str) -> None:
    i18n.set_language(language)
    change = ChangeRow(1, "import", "2026-07-14T17:10:00Z", "here", 1200, "entry", 1, stayed)
    assert Told(journal, change, "undo").after(change) == said
