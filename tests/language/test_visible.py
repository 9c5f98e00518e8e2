"""Nothing a person typed reaches the terminal as a control."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reflectui.errors import ReflectuiError
from reflectui.language.visible import refuse_unstorable, visible

SHOWN = [chr(code) for code in range(0x110000)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [bold] text", "plain [bold] text"),
        ("行の「終わり」。", "行の「終わり」。"),
        ("\x1b[31mred\x1b]0;title\x07", "␛[31mred␛]0;title␇"),
        ("\x9b31m", "�31m"),
        ("a\nb\r\tc\x7f", "a␊b␍ c␡"),
        ("\u202eabc\u2066\u200f\u061c", "�abc���"),
        ("\ufeff\u200b\u2028\u2029", "����"),
        ("\ud800x", "�x"),
        ("家族👨‍👩‍👧", "家族👨\u034f👩\u034f👧"),
        ("☀️", "☀\u034f"),
        ("か\u3099", "か\u3099"),
    ],
)
def test_signs(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_newlines_are_kept_on_request() -> None:
    assert visible("a\n\x1bb\r\n", keep_newlines=True) == "a\n␛b␍\n"


def test_no_control_of_any_kind_is_left() -> None:
    shown = visible("".join(SHOWN))
    assert len(shown) == len(SHOWN)
    left = {char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")}
    assert left == set()
    assert {unicodedata.bidirectional(char) for char in shown}.isdisjoint(
        {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    )


@given(st.text(max_size=30))
def test_the_width_is_the_sum_of_the_characters(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert cell_len(shown) == sum(map(get_character_cell_size, shown))
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [("a\x00", "text.nul", 1, 2), ("一\n二三\ud83d", "text.surrogate", 2, 3), ("\n\n\x00", "text.nul", 3, 1)],
)
def test_what_no_journal_holds_is_refused_with_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    with pytest.raises(ReflectuiError) as refused:
        refuse_unstorable(text)
    assert refused.value.code == code
    assert refused.value.params == {"line": line, "column": column}


def test_what_a_journal_holds_passes() -> None:
    refuse_unstorable("行\n\x1b[0m�")
