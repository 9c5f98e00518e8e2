"""A program for the tests of the driver: a field, and what came in as JSON in a file when it ends."""

import json
import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.events import Key

from reflectui.tui.terminal import Terminal
from reflectui.tui.widgets.field import Field


class Program(App[None]):
    def __init__(self) -> None:
        super().__init__(driver_class=Terminal)
        self.keys: list[str] = []
        self.notes: list[str] = []
        self.text = ""

    def compose(self) -> ComposeResult:
        yield Field(placeholder="write")

    def on_key(self, event: Key) -> None:
        self.keys.append(event.key)
        if event.key == "f2":
            raise RuntimeError("wanted")
        if event.key == "f3":
            self.exit()

    def on_writing_edited(self, message: Field.Edited) -> None:
        self.text = message.text

    def on_field_submitted(self, message: Field.Submitted) -> None:
        self.notes.append(message.text)
        self.query_one(Field).clear_after_save()


if __name__ == "__main__":
    program = Program()
    program.run()
    seen = {"keys": program.keys, "notes": program.notes, "text": program.text}
    Path(sys.argv[1]).write_text(json.dumps(seen), encoding="utf-8")
    sys.exit(program.return_code)
