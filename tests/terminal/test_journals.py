"""Another journal in the running program: each keeps its own, and the end is in order."""

from pathlib import Path

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import in_the_field


def test_what_is_written_is_in_the_journal_that_is_open(person: Person, tmp_path: Path) -> None:
    work = tmp_path / "work.db"
    person.run("add", "at home")
    person.run("--journal", str(work), "add", "at work")
    config = Path(person.env["XDG_CONFIG_HOME"]) / "reflectui" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f'[journals]\nwork = "{work}"\n', encoding="utf-8")
    with person.app() as app:
        begin(app)
        app.send("half a line")
        app.wait_for(in_the_field("half a line"))
        app.press("esc")
        app.settle()
        app.press("g", "j", "j", "enter")
        app.wait_for("at work")
        assert "work  Tue Jul 14" in app.lines[0]
        app.settle()
        app.press("i")
        app.send("more work")
        app.wait_for(in_the_field("more work"))
        app.press("enter")
        app.wait_for(lambda _: "more work" in person.run("--journal", "work", "list"))
        app.press("esc")
        app.settle()
        app.press("q")
        assert app.wait_end() == 0
        assert "Traceback" not in app.text
    assert person.experiences() == ["at home"]
    with person.app() as app:
        app.wait_for(in_the_field("half a line"))
