"""Settings: what holds now, a sentence about each, and `enter` to change it."""

import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from reflectui import clock, i18n
from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _, ngettext
from reflectui.language.visible import refuse_unstorable
from reflectui.store import backup
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.rows import Row
from reflectui.tui.session import Change
from reflectui.tui.settings.options import Options, found_out
from reflectui.tui.wanted import OtherLanguage, OtherTheme

# What leads to a list of its own.
OPENED = ("keys", "backups", "journals")
Answer = TypeVar("Answer")

HOUR = re.compile(r"(?P<hour>\d{1,2})(?::(?P<colon>[0-5]\d)|時(?:(?P<half>半)|(?P<minutes>[1-5]?\d)分)?)?")
LANGUAGES = {"ja": "日本語", "en": "English"}


class Option(NamedTuple):
    """One setting (English msgids): its name, and what is to be known about it."""

    name: str
    explained: str


OPTIONS = {
    "day_start": Option(
        N_("Day begins"),
        N_("What you write before this time belongs to the day before. Earlier records keep their day."),
    ),
    "zone": Option(N_("Time zone"), N_("For new records. Automatic: the zone of this machine.")),
    "language": Option(N_("Language"), N_("日本語, English, or automatic: from the locale.")),
    "theme": Option(N_("Colours"), N_("Light, dark, or automatic: from the terminal's background.")),
    "device": Option(N_("This machine"), N_("The name that history gives to changes made here.")),
    "keys": Option(N_("Keys"), N_("See every command and change its keys.")),
    "backups": Option(N_("Backups"), N_("One is made every day. See them, or make one now.")),
    "journals": Option(N_("Journals"), N_("Open another journal by its name.")),
    "holidays": Option(
        N_("Holidays"),
        N_("On Japan's public holidays habits of weekdays rest, past ones included. One alone: e c."),
    ),
}


class SettingsScreen(Options):
    """Everything that can be set."""

    def heading(self) -> str:
        return _("Settings")

    def options(self) -> list[Row]:
        return [Row(id, getattr(self, f"_{id}")(), (_(option.name),)) for id, option in OPTIONS.items()]

    def explained(self, value: str) -> str:
        return _(OPTIONS[value].explained)

    def change(self, value: str) -> None:
        getattr(self, f"_change_{value}")()

    def verb(self, value: str) -> str:
        return _("open") if value in OPENED else _("change")

    def touched(self) -> None:
        """What holds may have changed with a key."""
        self.show_options()

    def again(self) -> "Callable[[], SettingsScreen]":
        """What builds a fresh one, the cursor on the same setting."""
        at = self._rows.chosen or ""
        return lambda: SettingsScreen(self.session, at)

    # -- what holds now

    def _day_start(self) -> str:
        hour, minute = divmod(self.session.journal.preferences.day_start(), 60)
        return f"{hour}:{minute:02d}"

    def _holidays(self) -> str:
        preferences = self.session.journal.preferences
        name = _("rest") if preferences.holidays() else _("like any other day")
        return name if preferences.holidays_are_set() else found_out(name)

    def _zone(self) -> str:
        zone = self.session.zone
        return zone if self.session.settings.zone else found_out(zone)

    def _language(self) -> str:
        name = LANGUAGES[i18n.language()]
        chosen = self.session.settings.language
        return name if chosen else found_out(name)

    def _theme(self) -> str:
        name = _("dark") if self.app.current_theme.dark else _("light")
        return name if self.session.settings.theme else found_out(name)

    def _device(self) -> str:
        return self.session.journal.device

    def _keys(self) -> str:
        changed = len(self.session.settings.keys)
        if not changed:
            return _("default")
        return ngettext("changed for {count} command", "changed for {count} commands", changed).format(
            count=changed
        )

    def _backups(self) -> str:
        from reflectui.tui.settings.backups import made_at

        made = [each for each in backup.backups(self.session.journal.path) if not each.kind]
        return _("newest: {when}").format(when=made_at(made[0], self.session)) if made else _("none yet")

    def _journals(self) -> str:
        return self.session.name or _("default journal")

    # -- changing it

    def _change_day_start(self) -> None:
        question = _("When does a day begin? Earlier records keep their day.")
        self._ask(question, _("for example 5:30"), _minute_of, self._day_start(), self._begin_days)

    def _begin_days(self, minutes: int) -> None:
        def work() -> None:
            self.session.journal.preferences.set_day_start(minutes)
            self._day_may_differ()

        self.attempt(work)

    def _change_holidays(self) -> None:
        def work() -> None:
            preferences = self.session.journal.preferences
            preferences.set_holidays(not preferences.holidays())
            self.show_options()

        self.attempt(work)

    def _change_zone(self) -> None:
        from reflectui.tui.settings.zones import Zones

        self.app.push_screen(Zones(self.session), lambda zone: None if zone is None else self._live_in(zone))

    def _live_in(self, zone: str) -> None:
        self.session.zone = zone or clock.zone_name()
        self._remember("zone", zone)
        self._day_may_differ()

    def _change_language(self) -> None:
        self.post_message(OtherLanguage(_after(self.session.settings.language, ("", "ja", "en"))))

    def _change_theme(self) -> None:
        self.post_message(OtherTheme(_after(self.session.settings.theme, ("", "dark", "light"))))

    def _change_device(self) -> None:
        question = _("What is this machine called in the history? Leave empty for its system name.")
        self._ask(question, os.uname().nodename, _device_name, self.session.settings.device, self._be_called)

    def _be_called(self, name: str) -> None:
        self.session.journal.device = name or os.uname().nodename
        self._remember("device", name)

    def _change_keys(self) -> None:
        from reflectui.tui.settings.keys import Keys

        self.app.push_screen(Keys(self.session, self))

    def _change_backups(self) -> None:
        from reflectui.tui.settings.backups import Backups

        self.app.push_screen(Backups(self.session))

    def _change_journals(self) -> None:
        from reflectui.tui.settings.journals import Journals

        self.app.push_screen(Journals(self.session))

    def _ask(
        self,
        question: str,
        example: str,
        read: Callable[[str], Answer],
        now: str,
        given: Callable[[Answer], None],
    ) -> None:
        """Ask for another value in one line; nothing follows where the question is closed."""
        asked = Ask(self.session, question, example, read, text=now, of_row=False)
        self.app.push_screen(asked, lambda answer: None if answer is None else given(answer))

    def _remember(self, name: str, value: str) -> None:
        """Write a setting down; in this run it holds also where that is refused."""
        self.attempt(lambda: self.session.settings.remember(name, value))
        self.show_options()

    def _day_may_differ(self) -> None:
        self.session.changed.publish(Change(frozenset({"day"})))
        self.show_options()


def _minute_of(text: str) -> int:
    """Minutes after midnight of `5`, `5:30`, `5時`, `5時半`, in figures of any width.

    Raises `day_start.unknown` for what is no time, `day_start.out_of_range` for one at which no day begins.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    said = HOUR.fullmatch(plain)
    if said is None:
        raise ReflectuiError("day_start.unknown", text=plain)
    minutes = int(said["hour"]) * 60 + (30 if said["half"] else int(said["colon"] or said["minutes"] or 0))
    if minutes > clock.LATEST_DAY_START:
        raise ReflectuiError("day_start.out_of_range")
    return minutes


def _device_name(text: str) -> str:
    """A name without blanks around it; raises what `refuse_unstorable` raises."""
    refuse_unstorable(text)
    return text.strip()


def _after(value: str, values: Sequence[str]) -> str:
    """The value after this one, the first one after the last."""
    return values[(values.index(value) + 1) % len(values)]
