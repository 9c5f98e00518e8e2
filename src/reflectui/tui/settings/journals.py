"""Journals that have a name: open another, give this one a name, take a name away."""

from collections.abc import Iterator
from pathlib import Path

from reflectui.i18n import _
from reflectui.paths import same_file, told
from reflectui.tui.command import Command
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.rows import Row
from reflectui.tui.settings.options import Options
from reflectui.tui.wanted import OtherJournal

# Rows that are no names: what no name holds tells them apart.
USUAL = "/"
NAME_IT = "="
FORGET = "journals.forget"


class Journals(Options):
    """The usual journal, those with a name, and a row that names the file that is open."""

    CHAIN = "journals"

    def heading(self) -> str:
        return _("Journals")

    def options(self) -> list[Row]:
        settings = self.session.settings
        named = [Row(name, name, beside=self._beside(name)) for name in settings.journals]
        usual = Row(USUAL, _("default journal"), beside=self._beside(USUAL))
        return [usual, *named, Row(NAME_IT, _("Give this journal a name"))]

    def explained(self, value: str) -> str:
        """Where the file is."""
        if value == NAME_IT:
            return _(
                "`reflectui --journal FILE` opens or creates a journal, `--journal NAME` opens one by name."
            )
        return told(self._path(value))

    def verb(self, value: str) -> str:
        if value == NAME_IT:
            return _("name it")
        return "" if self._is_open(value) else _("open")

    def commands(self) -> Iterator[Command]:
        """A name can only be taken away where there is one."""
        named = self._rows.chosen not in (None, USUAL, NAME_IT)
        return (each for each in super().commands() if named or each.id != FORGET)

    def change(self, value: str) -> None:
        """Open this journal, or name the one that is open."""
        if value == NAME_IT:
            self._ask_name()
        else:
            self.post_message(OtherJournal(self._path(value)))

    def _ask_name(self) -> None:
        path = self.session.journal.path

        def read(text: str) -> str:
            self.session.settings.name_journal(text.strip(), path)
            return text.strip()

        question = _("Name for {path}?").format(path=told(path))
        self.app.push_screen(Ask(self.session, question, _("work"), read, of_row=False), self._named)

    def _named(self, name: str | None) -> None:
        if name is not None:
            self.session.learn_name()
            self.show_options()
            self.say(_("`reflectui --journal {name}` opens it from now on.").format(name=name))

    def action_journals_forget(self) -> None:
        """Take the name under the cursor away; the file stays."""
        name = self._rows.chosen
        assert name is not None
        path = self.session.settings.journals[name]
        self.session.settings.forget_journal(name)
        self.session.learn_name()
        self.show_options()
        self.say(_("The name “{name}” is removed. The file stays: {path}").format(name=name, path=path))

    def _is_open(self, value: str) -> bool:
        return same_file(self._path(value), self.session.journal.path)

    def _path(self, value: str) -> Path:
        return self.session.settings.journal(None if value == USUAL else value)

    def _beside(self, value: str) -> str:
        return _("open now") if self._is_open(value) else ""
