"""Sentences broken into rows."""

from reflectui.language.cells import width
from reflectui.tui.widgets.cells import TEXT_CELLS
from reflectui.tui.words import Words

TRASHED = "「{line}」をごみ箱へ。u で戻す"


def test_no_syllable_stands_alone_in_a_last_row() -> None:
    for length in range(1, 16):
        rows = Words(TRASHED.format(line="あ" * length))._rows(44)
        assert "".join(rows) == TRASHED.format(line="あ" * length)
        assert max(map(width, rows)) <= 44
        assert len(rows) == 1 or rows[-1].endswith("u で戻す")


def test_a_message_takes_the_whole_width_before_another_row() -> None:
    text = "読みやすさのために、段落は列の幅で折り返します。" * 3
    assert max(map(width, Words(text, message=True)._rows(116))) > TEXT_CELLS
    assert max(map(width, Words(text)._rows(116))) <= TEXT_CELLS
