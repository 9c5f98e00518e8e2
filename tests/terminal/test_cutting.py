"""Lines gathered and cut in a real terminal, the keys as fast as they come."""

from tests.terminal.conftest import Person, begin

LINES = [f"line {number}" for number in range(14)]
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"


def test_lines_are_gathered_and_cut_by_keys_in_one_piece(person: Person) -> None:
    for line in LINES:
        person.run("add", line)
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.send("V\rc" + (UP + RIGHT + DOWN + LEFT) * 3 + RIGHT + RIGHT + "\r")
        app.wait_for("Cut into stages. u undoes it.")
        app.settle()
    [entry] = person.entries()
    assert {stage: text.split("\n") for stage, text in entry["stages"].items()} == {
        "experience": LINES[0:12:4],
        "reflection": [*LINES[1:12:4], *LINES[12:]],
        "concept": LINES[2:12:4],
        "action": LINES[3:12:4],
    }


def test_an_arrow_paints_little(person: Person) -> None:
    person.run("add", "\n".join(LINES))
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.send("\rc")
        app.wait_for("of 14")
        app.settle()
        for key in (RIGHT, DOWN, "s", "u"):
            before = len(app.output)
            app.send(key)
            app.settle()
            assert 0 < len(app.output) - before <= 2_000
