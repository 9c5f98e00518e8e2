"""Lines and rows of what is being written."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset

from reflectui.language.cells import width
from reflectui.language.lines import break_lines
from reflectui.tui.widgets.document import Lines, Rows, breaks
from tests.language.test_lines import CORPUS as CASES

CORPUS = sorted({case.text for case in CASES})

LETTERS = st.sampled_from(
    [
        *"あ。「」ーaB1-/ 　…#°",
        *(
            "か\u3099",
            "👨\u200d👩",
            "\x1b",
            "\u2028",
            "long-word ",
            "漢字かな",
            "km/h",
            "１２，３",
            "（ ",
            '"',
            "12㎜",
        ),
    ]
)
TEXTS = st.lists(LETTERS, max_size=40).map("".join)
EDITS = st.tuples(st.integers(0, 60), st.integers(0, 60), st.one_of(TEXTS, st.just("\n"), st.just("a\nb")))


@given(TEXTS, st.lists(EDITS, max_size=6), st.integers(2, 30))
def test_rows_kept_up_with_edits_equal_rows_made_anew(
    text: str, edits: Sequence[tuple[int, int, str]], columns: int
) -> None:
    document = Lines(text)
    rows = Rows(document, columns)
    for begin, end, inserted in edits:
        start, stop = (document.get_location_from_index(min(at, len(document.text))) for at in (begin, end))
        start, stop = sorted((start, stop))
        result = document.replace_range(start, stop, inserted)
        rows.wrap_range(start, stop, result.end_location)
        anew = Rows(document, columns)
        assert [rows.get_sections(n) for n in range(document.line_count)] == [
            anew.get_sections(n) for n in range(document.line_count)
        ]
        assert [rows.row(y) for y in range(rows.height)] == [anew.row(y) for y in range(anew.height)]


@given(st.data(), st.sampled_from([20, 34, 46, 72]))
def test_edits_in_texts_of_the_corpus_break_as_if_made_anew(data: st.DataObject, columns: int) -> None:
    document = Lines("".join(data.draw(st.lists(st.sampled_from(CORPUS), min_size=1, max_size=3))))
    rows = Rows(document, columns)
    for _ in range(4):
        begin = data.draw(st.integers(0, len(document.text)))
        end = min(len(document.text), begin + data.draw(st.sampled_from([0, 1, 3, 20])))
        start, stop = (document.get_location_from_index(at) for at in (begin, end))
        result = document.replace_range(
            start, stop, data.draw(st.sampled_from([*CORPUS, *'、"「#/ あ１a', ""]))
        )
        rows.wrap_range(start, stop, result.end_location)
        anew = Rows(document, columns)
        assert [rows.row(y) for y in range(rows.height)] == [anew.row(y) for y in range(anew.height)]


@given(TEXTS, st.integers(2, 30), st.integers(1, 4))
def test_breaking_piece_by_piece_changes_nothing(text: str, columns: int, rows_at_once: int) -> None:
    assert list(breaks(text * 3, columns, rows_at_once=rows_at_once)) == break_lines(text * 3, columns)


@given(TEXTS, st.integers(4, 30))
def test_a_place_on_the_screen_leads_back_to_its_character(text: str, columns: int) -> None:
    rows = Rows(Lines(text), columns)
    for column, character in enumerate(text):
        place = rows.location_to_offset((0, column))
        if width(character) and place.x < columns:
            assert rows.offset_to_location(place) == (0, column)
    line, column = rows.offset_to_location(Offset(10_000, 10_000))
    assert (line, column) == (0, len(text))


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40), st.text(max_size=10))
def test_no_character_is_lost_but_the_kind_of_a_newline(text: str, begin: int, end: int, put: str) -> None:
    document = Lines(text)
    before = document.text
    assert before == text.replace("\r\n", "\n").replace("\r", "\n")
    begin, end = sorted((min(begin, len(before)), min(end, len(before))))
    start, stop = document.get_location_from_index(begin), document.get_location_from_index(end)
    result = document.replace_range(start, stop, put)
    put = put.replace("\r\n", "\n").replace("\r", "\n")
    assert document.text == before[:begin] + put + before[end:]
    assert result.replaced_text == before[begin:end]
    document.replace_range(start, result.end_location, result.replaced_text)
    assert document.text == before
