"""Text that would act on a terminal, through every way in: it is shown or refused, and nothing acts."""

import json
import sqlite3
import subprocess
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import REFLECTUI, Terminal, in_the_field, paste
from tests.terminal.stream import acting, acting_in_print, acts

ZALGO = "Z" + "".join(map(chr, range(0x300, 0x36F))) + "algo"
MARKUP = "[/] [bold]x[/bold] [@click=app.quit]q[/] [red on blue]"
# A title, a colour, device and program strings, the same in C1 characters, a clipboard write, a bell,
# reversed direction, a joiner, a separator, a flood of marks, and what Textual reads as markup.
HOSTILE = (
    f"\x1b]0;owned\x07 \x1b[31mred \x1bP1$r\x1b\\ \x1b_apc\x1b\\ \x1b^pm\x1b\\ \x1b7\x1bc"
    f" \x9b32m \x9d0;t\x9c \x90q\x9c \x1b]52;c;b3duZWQ=\x1b\\"
    f" \x07\x08\x0b\x0c\x0e\x7f \u202eabc\u202c\u2066\u200f \u200b\u2028\ufeff"
    f" 👨\u200d👩\ufe0f {ZALGO} {MARKUP} end"
)
TAG, NAME = "#t\x1bag\x9b", "@n\u202eame\x07"
SHOWN = "[/] [bold]x[/bold] [@click=app.quit]q[/]"


def assert_nothing_acts(terminal: Terminal, since: int = 0) -> None:
    assert acting(terminal.output[since:]) == []


def styles(terminal: Terminal, text: str) -> set[object]:
    """The styles of the cells in which `text` stands, the first time it does."""
    row = next(row for row, line in enumerate(terminal.lines) if text in line)
    cells = [terminal.cell(column, row) for column in range(terminal.columns)]
    whole = "".join(cell.data for cell in cells)
    # Wide characters before it take a cell without data each.
    at = [number for number, cell in enumerate(cells) for _ in cell.data][whole.index(text)]
    return {cell._replace(data="") for cell in cells[at : at + len(text)]}


def test_the_stream_is_taken_apart_rightly() -> None:
    assert acting(b"\x1b[1;31mred\x1b[0m\x1b[2;4H\r\n\x1b]52;c;aGk=\x07") == []
    assert acting(b"\x1b]0;t\x07") == ["\x1b]0;t\x07", "\x07"]
    assert acting("\x9b31m".encode()) == ["\x9b31m"]
    assert acting("\u202ex".encode()) == ["\u202ex"]
    assert acting(b"\x1b]52;c;GzM=\x07") == ["\x1b3"]
    assert all(acts(char) for char in "\x1b\x07\x7f\x9b\u200d\u2028\ufeff")


# -- typing and pasting


def test_typed_controls_are_keys_or_signs(person: Person) -> None:
    with person.app((120, 24)) as app:
        begin(app)
        app.send("a\u202eb\u200dc\x9bd\u2028e" + ZALGO + MARKUP)
        app.send(b"\x00\xff\xc0\xed\xa0\x80\x1c\x1d")
        app.send("終")
        app.wait_for("終")
        assert SHOWN in app.text
        assert len(styles(app, SHOWN)) == 1
        app.press("enter")
        app.wait_for(lambda _: len(person.experiences()) == 1)
        app.settle()
        assert_nothing_acts(app)
    kept = person.experiences()[0]
    assert kept.startswith("a\u202eb\u200dc")
    assert kept.endswith("終")
    assert "\x00" not in kept


@pytest.mark.parametrize("text", [HOSTILE, "\x1b", "\x1b[", "x\x1b[200~y", "\x1b]0;t\x07" * 200, ZALGO * 20])
def test_a_paste_is_text_whatever_is_in_it(person: Person, text: str) -> None:
    with person.app((120, 40)) as app:
        begin(app)
        app.send(paste(f"{text}終"))
        app.wait_for("終")
        app.settle()
        assert app.status is None
        app.press("enter")
        app.wait_for(lambda _: person.experiences() == [f"{text}終"])
        for key in ("esc", "enter", "i", "esc", "e", "esc", "esc", "2", "y"):
            app.press(key)
            app.settle(0.15)
        assert_nothing_acts(app)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x1b[200~one\rtw\x00o\x1b[201~", "NUL"),
        (b"\x1b[200~" + b"x" * 10_000_000 + b"\x1b[201~", "10000006 characters"),
    ],
    ids=["NUL", "ten million characters"],
)
def test_a_paste_that_no_record_holds_is_refused_and_the_text_stays(
    person: Person, data: bytes, said: str
) -> None:
    with person.app() as app:
        begin(app)
        app.send("before")
        app.wait_for(in_the_field("before"))
        app.send(data)
        app.wait_for(said, timeout=30)
        app.send(" and after")
        app.wait_for(in_the_field("before and after"))
        assert_nothing_acts(app)


def test_bytes_that_are_no_text_end_nothing(person: Person) -> None:
    with person.app() as app:
        begin(app)
        app.send(b"\x1b[200~a\xffb\xed\xa0\x80c\xf8\xfe\x1b[201~")
        app.wait_for("c")
        app.press("enter")
        app.wait_for(lambda _: len(person.experiences()) == 1)
        assert_nothing_acts(app)
    assert set(person.experiences()[0]) <= set("abc�")


@pytest.mark.parametrize("parts", [(b"\x1b", b"[A"), (b"\x1b[", b"A"), (b"\x1b[1;5", b"D"), (b"\x1bO", b"A")])
def test_an_arrow_in_two_pieces_writes_nothing(person: Person, parts: tuple[bytes, bytes]) -> None:
    with person.app() as app:
        begin(app)
        app.send("word")
        app.wait_for(in_the_field("word"))
        app.send(parts[0])
        time.sleep(0.15)
        app.send(parts[1])
        app.settle()
        assert any(line.strip() == "word" for line in app.lines)
        assert "[A" not in app.text


@pytest.mark.parametrize(
    ("written", "said", "kept"),
    [
        (r"one\000two", "column 4 holds a NUL", "one line"),
        (r"one\377\033[31mtwo", "", "one\ufffd\x1b[31mtwo"),
    ],
    ids=["NUL", "stray byte"],
)
def test_what_an_editor_brings_back(
    person: Person, tmp_path: Path, written: str, said: str, kept: str
) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text(f"#!/bin/sh\nprintf '{written}' > \"$1\"\n", encoding="utf-8")
    editor.chmod(0o700)
    person.run("add", "one line")
    with Terminal(REFLECTUI, {**person.env, "EDITOR": str(editor)}, (120, 24)) as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.press("E")
        app.settle()
        if said:
            app.wait_for(said)
        app.wait_for(lambda _: person.experiences() == [kept])
        assert_nothing_acts(app)


# -- files


def write_jsonl(folder: Path) -> Path:
    path = folder / "h.jsonl"
    lines = [
        {
            "date": "2026-07-14",
            "title": HOSTILE,
            "text": f"{HOSTILE} {TAG} {NAME}",
            "tags": [TAG, "x\x1b[1m"],
        },
        {"date": "2026-07-14", "text": HOSTILE, "stages": {"reflection": HOSTILE, "concept": HOSTILE}},
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def write_jrnl(folder: Path) -> Path:
    path = folder / "h.json"
    entry = {"date": "2026-07-14", "time": "09:00", "title": HOSTILE, "body": HOSTILE, "tags": [NAME]}
    path.write_text(json.dumps({"tags": {}, "entries": [entry | {"starred": False}]}), encoding="utf-8")
    return path


def write_folder(folder: Path) -> Path:
    path = folder / "notes"
    path.mkdir()
    (path / "2026-07-14 \x1b[31m.md").write_text(f"# {HOSTILE}\n\n{HOSTILE}\n", encoding="utf-8")
    (path / "2026-07-14.md").write_text(f"# {HOSTILE}\n\n{HOSTILE}\n{NAME}", encoding="utf-8")
    return path


def write_slack(folder: Path) -> Path:
    path = folder / "slack.zip"
    users = [{"id": "U1", "name": "me\x1b[31m", "profile": {"display_name": NAME}}]
    message = {"type": "message", "user": "U1", "text": HOSTILE, "ts": "1783990000.000100"}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("users.json", json.dumps(users))
        archive.writestr("channels.json", json.dumps([{"id": "C1", "name": "diary"}]))
        archive.writestr("diary/2026-07-14.json", json.dumps([message]))
    return path


WRITERS: dict[str, Callable[[Path], Path]] = {
    "jsonl": write_jsonl,
    "jrnl": write_jrnl,
    "folder": write_folder,
    "slack": write_slack,
}
TOUR = "esc 2 enter l tab z i esc t esc e esc esc v esc g t esc g y esc g d esc e b esc d g x enter esc u"


@pytest.mark.parametrize("format", WRITERS)
def test_an_imported_text_does_nothing_on_any_screen(person: Person, tmp_path: Path, format: str) -> None:
    source = WRITERS[format](tmp_path)
    with Terminal((*REFLECTUI, "import", format, str(source)), person.env) as importing:
        assert importing.wait_end(30) == 0, importing.text
        assert acting_in_print(importing.output) == []
    assert len(person.entries()) >= 1
    with person.app((120, 40)) as app:
        begin(app)
        for key in (*TOUR.split(), "esc", "esc", "1", "2"):
            app.press(key)
            app.settle(0.15)
        app.send("/end")
        app.settle()
        app.wait_for(lambda app: "[bold]x[/bold]" in app.text)
        assert len(styles(app, "[bold]x[/bold]")) == 1
        assert app.status is None
        assert_nothing_acts(app)


def test_our_own_formats_bring_it_back_and_do_nothing(person: Person, tmp_path: Path) -> None:
    person.run("import", "jsonl", str(write_jsonl(tmp_path)))
    before = person.run("list", "--json")
    for format, name in (("json", "all.json"), ("markdown", "all.md")):
        person.run("export", format, "-o", str(tmp_path / name))
        other = {**person.env, "REFLECTUI_JOURNAL": str(tmp_path / f"{format}.db")}
        with Terminal((*REFLECTUI, "import", format, str(tmp_path / name)), other) as importing:
            assert importing.wait_end(30) == 0, importing.text
            assert acting_in_print(importing.output) == []
        listed = subprocess.run((*REFLECTUI, "list", "--json"), env=other, capture_output=True, check=True)
        assert [each["stages"] for each in json.loads(listed.stdout)] == [
            each["stages"] for each in json.loads(before)
        ]


# -- the command line, whose words stand on a terminal too

ESCAPE = "\x1b]0;owned\x07\x1b[31m\u202e"
COMMAND_LINES: list[tuple[str | bytes, ...]] = [
    ("import", "jsonl", f"/tmp/{ESCAPE}"),
    ("import", ESCAPE, "/tmp/x"),
    (ESCAPE,),
    ("--journal", f"/tmp/{ESCAPE}/x.db", "list"),
    ("--journal", ESCAPE, "list"),
    ("add", "--at", ESCAPE, "text"),
    ("add", f"{ESCAPE}: text"),
    ("list", "--since", ESCAPE),
    ("show", ESCAPE),
    ("search", f"from:{ESCAPE}"),
    ("search", f"stage:{ESCAPE}", f"is:{ESCAPE}"),
    ("restore", f"/tmp/{ESCAPE}"),
    ("export", "json", "-o", f"/nowhere/{ESCAPE}/x"),
    ("import", "jsonl", b"/tmp/\xff\xfe\x9b31m"),
    ("--journal", b"/nowhere/\xff.db", "list"),
    ("add", b"\xff\xed\xa0\x80"),
    ("list",),
    ("list", "--json"),
    ("show", "1"),
    ("show", "1", "--json"),
    ("search", "end"),
    ("report", "today"),
    ("export", "json"),
    ("export", "markdown"),
    ("candidates",),
    ("doctor",),
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Person:
    """A person whose journal holds the hostile text."""
    home = tmp_path_factory.mktemp("printed")
    person = Person(home)
    person.run("import", "jsonl", str(write_jsonl(home)))
    return person


@pytest.mark.parametrize("words", COMMAND_LINES, ids=ascii)
def test_what_a_command_prints_does_nothing(printed: Person, words: tuple[str | bytes, ...]) -> None:
    command = [
        *REFLECTUI,
        *(word if isinstance(word, str) else word.decode("utf-8", "surrogateescape") for word in words),
    ]
    with Terminal(command, printed.env, (120, 40)) as terminal:
        status = terminal.wait_end(30)
    assert acting_in_print(terminal.output) == []
    assert status in (0, 1, 2)
    assert b"Traceback" not in terminal.output


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"date": "2026-07-14", "text": "a\\u0000b"}', "NUL"),
        ('{"date": "\\u001b[31m", "text": "x"}', "2: "),
        (
            '{"date": "2026-07-14", "text": "' + "x" * 10_000_000 + '"}',
            "2: This text has 10000000 characters",
        ),
        ('{"date": "2026-07-14", "text": \x1b[31m}', "2: not JSON from column 32"),
        ("\x1b]0;owned\x07", "2: not JSON from column 1"),
    ],
    ids=["NUL", "date", "ten million characters", "broken", "no JSON"],
)
def test_a_bad_line_is_named_and_nothing_is_imported(
    person: Person, tmp_path: Path, line: str, said: str
) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text('{"date": "2026-07-14", "text": "good"}\n' + line + "\n", encoding="utf-8")
    with Terminal((*REFLECTUI, "import", "jsonl", str(source)), person.env, (120, 40)) as terminal:
        assert terminal.wait_end(60) == 1
        assert said in terminal.text
        assert acting_in_print(terminal.output) == []
    assert not person.journal.exists() or person.entries() == []


OVER = "esc ? esc g j esc g c down down enter esc esc : esc L enter e esc d u"


def test_names_of_files_do_nothing_on_any_screen(person: Person, tmp_path: Path) -> None:
    journal = tmp_path / "j\x1b[31m\u202e [bold]x[/] \x9b32m.db"
    with Terminal((*REFLECTUI, "--journal", str(journal)), person.env, (120, 40)) as app:
        begin(app)
        app.send("one line\r")
        app.settle()
        for key in OVER.split():
            app.press(key)
            app.settle(0.15)
        assert app.status is None
        assert_nothing_acts(app)
    assert journal.exists()


# -- what is asked for in one line


@pytest.mark.parametrize(
    "keys",
    [(":", "Title", "enter"), ("g", "d", "i"), (":", "Move to another day", "enter"), ("2", "/"), (":",)],
    ids=["title", "date", "another day", "search", "palette"],
)
def test_a_line_that_is_asked_for_takes_hostile_text(person: Person, keys: tuple[str, ...]) -> None:
    person.run("add", "one line")
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        for key in keys:
            app.press(key)
            app.settle(0.15)
        app.send(paste(HOSTILE))
        app.settle()
        app.send("from:\u202e stage:x\x9b ")
        app.settle()
        app.press("enter")
        app.settle()
        for _step in range(3):
            app.press("esc")
            app.settle(0.15)
        assert app.status is None
        assert_nothing_acts(app)
    with closing(sqlite3.connect(person.journal)) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone()[0] == 1
