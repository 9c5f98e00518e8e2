"""After every key, wrap, resize and change from outside the terminal's cursor is the caret's cell."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.caret import TERMINALS, caret_cell, full_width, half_width
from tests.terminal.conftest import Person, begin
from tests.terminal.harness import Terminal

SIZES = [(46, 16), (80, 24), (120, 40), (80, 24)]
# A small diary where the large one is not beside the checkout.
LINES = ["しぐるるや、宿の酒を飲む", "LTの資料を直した。#設計", "歩いて、水を飲んで、歩いた。"]
JAPANESE = "版を声に出して、着手する。「はい」と言う前に……"
ENGLISH = " reviewed the diff once more, "
# Terminals differ in how they draw the first three in a row that grows: they are taken out again.
EMOJI = 3
GRAPHEMES = ["👨\u200d👩\u200d👧", "👍🏽", "☀\ufe0f", "か\u3099", "e\u0301", "①", "…"]
KEYS = {"half": half_width, "full": full_width}


@pytest.fixture(scope="session")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with the diary of a walker, or with a few lines of its kind."""
    home = tmp_path_factory.mktemp("diary")
    santoka = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "santoka.jsonl"
    person = Person(home)
    if santoka.exists():
        person.run("import", "jsonl", str(santoka))
    else:
        for line in LINES:
            person.run("add", line)
    return person.journal


@pytest.fixture
def walker(person: Person, diary: Path) -> Person:
    """A person with that journal, who reads Japanese."""
    person.journal.parent.mkdir(parents=True)
    shutil.copyfile(diary, person.journal)
    person.env["LC_MESSAGES"] = "ja_JP.UTF-8"
    return person


class Written:
    """A text being written, and where the caret must be in it; every step looks where the cursor is."""

    def __init__(self, terminal: Terminal, lowest: int = 99) -> None:
        self.terminal = terminal
        self.lowest = lowest
        self.text = ""
        self.offset = 0

    def type(self, text: str) -> None:
        """Type characters one by one."""
        for character in text:
            self.terminal.send("\n" if character == "\n" else character)
            self.put(character)

    def put(self, text: str) -> None:
        """`text` came in at the caret."""
        self.text = self.text[: self.offset] + text + self.text[self.offset :]
        self.offset += len(text)
        self.look()

    def press(self, key: str, to: int) -> None:
        """Press a key that only moves."""
        self.terminal.press(key)
        self.offset = to
        self.look()

    def cut(self, key: str, to: int) -> None:
        """Press a key that takes out what stands between the caret and a place before it."""
        self.terminal.press(key)
        self.text = self.text[:to] + self.text[self.offset :]
        self.offset = to
        self.look()

    def become(self, key: str, text: str, offset: int) -> None:
        """Press a key that brings another text."""
        self.terminal.press(key)
        self.text, self.offset = text, offset
        self.look()

    def look(self) -> None:
        """Wait until the cursor is the caret's cell."""
        caret_at(self.terminal, self.text, self.offset, self.lowest)


def caret_at(terminal: Terminal, text: str, offset: int, lowest: int = 99) -> None:
    def there(terminal: Terminal) -> bool:
        cell = caret_cell(terminal, text, offset, lowest)
        return cell == terminal.cursor and cell in terminal.reversed_cells()

    try:
        terminal.wait_for(there)
    except AssertionError as error:
        told = f"the cursor is at {terminal.cursor}, reversed are {terminal.reversed_cells()}"
        expected = caret_cell(terminal, text, offset, lowest)
        raise AssertionError(f"{told}, expected is {expected} of {text!r} {offset}\n{error}") from None


@pytest.mark.parametrize("kind", TERMINALS)
@pytest.mark.parametrize("form", KEYS)
def test_the_cursor_is_the_carets_cell(walker: Person, kind: str, form: str) -> None:
    keys = KEYS[form]
    with TERMINALS[kind](walker.env, SIZES[1]) as app:
        begin(app)
        app.wait_for("いま、何があった？")
        caret_at(app, "いま、何があった？", 0)
        kept = in_the_field(app, walker)
        app.press("esc")
        app.settle()
        on_the_lines(app, keys)
        in_one_line(app, keys)
        in_the_search(app, keys)
        lines = in_an_entry(app, keys)
        in_four_panes(app, walker)
        assert app.status is None
    assert kept in walker.experiences()
    assert lines in walker.experiences()


def in_the_field(app: Terminal, walker: Person) -> str:
    """Typing, wrapping, deleting, undo, resizing and a change from outside; the text that was kept."""
    writing = Written(app)
    writing.type(JAPANESE + ENGLISH + JAPANESE + JAPANESE)
    end = len(writing.text)
    for step in range(1, 6):
        writing.press("left", end - step)
    writing.type("（仮）か\u3099")
    writing.cut("backspace", writing.offset - 2)
    for _ in range(3):
        writing.cut("backspace", writing.offset - 1)
    for number, grapheme in enumerate(GRAPHEMES):
        app.send(grapheme)
        writing.put(grapheme)
        writing.press("left", writing.offset - len(grapheme))
        writing.press("right", writing.offset + len(grapheme))
        if number < EMOJI:
            writing.cut("backspace", writing.offset - len(grapheme))
    writing.press("\x01", 0)
    writing.type("朝、")
    writing.press("\x05", len(writing.text))
    before, end = writing.text, len(writing.text)
    writing.cut("\x17", end - 2)
    writing.become("\x1a", before, end)
    app.press("\x15")
    app.wait_for("いま、何があった？")
    writing.become("\x1a", before, end)
    for size in SIZES:
        app.resize(*size)
        app.settle()
        writing.look()
        writing.type("、も")
    walker.run("add", "外から来た一行")
    app.wait_for("外から来た一行")
    writing.look()
    writing.type("\n次の行も書く")
    app.settle()
    writing.look()
    app.press("enter")
    app.wait_for("いま、何があった？")
    caret_at(app, "いま、何があった？", 0)
    return writing.text


def on_the_lines(app: Terminal, keys: Callable[[str], str]) -> None:
    """From the lines back into the field, with keys of either width."""
    for key in ("j", "k", "i"):
        app.send(keys(key))
        app.settle()
    caret_at(app, "いま、何があった？", 0)
    app.press("esc")
    app.settle()


def in_one_line(app: Terminal, keys: Callable[[str], str]) -> None:
    """The line of the palette, and the answer to a question."""
    app.send(keys(":"))
    app.settle()
    writing = Written(app, lowest=0)
    writing.type("題 ことば x")
    writing.press("left", writing.offset - 1)
    for _ in range(3):
        writing.cut("backspace", writing.offset - 1)
    app.press("esc")
    app.settle()
    app.send(keys("e"))
    app.settle()
    app.send(keys("n"))
    app.settle()
    writing = Written(app)
    writing.type("鯨の題、one")
    writing.press("left", writing.offset - 1)
    app.press("esc")
    app.settle()


def in_the_search(app: Terminal, keys: Callable[[str], str]) -> None:
    """The line of the search, over a journal of many entries."""
    app.send(keys("2"))
    app.settle()
    app.send("・" if keys is full_width else "/")
    app.settle()
    writing = Written(app, lowest=1)
    writing.type("酒を飲む office")
    writing.press("left", writing.offset - 1)
    writing.cut("backspace", writing.offset - 1)
    app.press("esc")
    app.settle()


def in_an_entry(app: Terminal, keys: Callable[[str], str]) -> str:
    """A text of several lines on the whole screen, without ctrl, alt or function keys."""
    app.send(keys("1"))
    app.settle()
    app.press("esc")
    app.settle()
    app.send(keys("o"))
    app.settle()
    writing = Written(app)
    writing.type(JAPANESE + JAPANESE)
    for line in ("二行目", ENGLISH.strip() + JAPANESE, "三行目"):
        app.press("enter")
        writing.put("\n")
        writing.type(line)
    writing.press("up", writing.text.rindex("\n"))
    writing.type("、足す")
    for size in SIZES:
        app.resize(*size)
        app.settle()
        writing.look()
    app.press("esc")
    app.settle()
    return writing.text


def in_four_panes(app: Terminal, walker: Person) -> None:
    """Writing from stage to stage, and a change from outside meanwhile."""
    for size in SIZES[:3]:
        app.resize(*size)
        app.settle()
        app.settle()
        app.press("i")
        app.settle()
        for stage in ("内省", "教訓", "次に試す"):
            app.press("tab")
            app.settle()
            writing = Written(app)
            writing.type(f"鯨と{stage}")
            if stage == "教訓":
                walker.run("add", "外から")
                app.settle(1.2)
                writing.look()
            app.press("\x15")
            app.settle()
        app.press("esc")
        app.settle()
        # From the last stage on to the first.
        app.press("l")
        app.settle()
