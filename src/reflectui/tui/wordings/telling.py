"""What is said of a wording: when it came to be, by what, and on which device."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from reflectui import clock
from reflectui.i18n import N_, _
from reflectui.model.entry import STAGES
from reflectui.store.entry_records import TEXTS
from reflectui.tui.session import Session
from reflectui.tui.wordings.part import Part
from reflectui.wording.dates import day_text, time_shown
from reflectui.wording.lenses import lens

if TYPE_CHECKING:
    from reflectui.store.versions import Version

Fields = Mapping[str, Any]

# How a record began, and what changed its texts, by the label of the change.
BEGUN, EDITED, OPENED = N_("written"), N_("edited"), N_("reopened")
BEGINNINGS = {
    "entry.gather": N_("gathered"),
    "import": N_("imported"),
}
EDITS = {
    "entry.cut": N_("cut into stages"),
    "entry.reword": N_("restored"),
    "entry.settle": N_("chosen from two texts"),
}
# What changed beside the texts, by the field; the first that changed is told: where it is on now, and off.
ASIDE: tuple[tuple[str, str, str], ...] = (
    ("deleted_at", N_("moved to the trash"), N_("restored from the trash")),
    ("gathered_in", N_("gathered into another record"), N_("taken out of a gathered record")),
    ("starred", N_("star added"), N_("star removed")),
    ("confidential", N_("made confidential"), N_("no longer confidential")),
    ("shared_at", N_("shared"), N_("no longer shared")),
    ("lens", N_("way of writing changed"), N_("way of writing changed")),
    ("tags", N_("tags changed"), N_("tags removed")),
)
LOOPS = {"closed": N_("cycle closed"), "let_go": N_("let go"), "kept_open": N_("marked as open")}


class Told(NamedTuple):
    """A wording as it is listed, with all fields of the record; `edited` says that its texts changed then."""

    when: str
    what: str
    where: str
    edited: bool
    fields: Fields


def told(session: Session, versions: "Sequence[Version]") -> list[Told]:
    """All versions, newest first, in words; a device is named where it is another one."""
    older: list[Version | None] = [*versions[1:], None]
    return [
        Told(
            when(session, version.at),
            _what(version, before, session.now().day),
            "" if version.device in (None, session.journal.device) else str(version.device),
            before is None or texts(version.fields) != texts(before.fields),
            version.fields,
        )
        for version, before in zip(versions, older, strict=True)
    ]


def when(session: Session, at: str | None) -> str:
    """A UTC instant as its journal day and time, the last two days by their names."""
    if at is None:
        return _("some time ago")
    day_start = session.journal.preferences.day_start()
    moment = clock.moment(datetime.fromisoformat(at), session.zone, day_start)
    today = session.now().day
    yesterday = (date.fromisoformat(today) - timedelta(days=1)).isoformat()
    names = {today: _("today"), yesterday: _("yesterday")}
    return f"{names.get(moment.day) or day_text(moment.day, today)} {time_shown(moment.time)}"


def texts(fields: Fields) -> dict[str, str]:
    """The title and the four stages."""
    return {name: fields[name] for name in TEXTS}


def parts(before: Fields, after: Fields) -> list[Part]:
    """Title and stages in two wordings, under the names of the way of writing; without what neither has."""
    stages = lens(after["lens"])
    names = {"title": _("Title")} | {str(stage): stages.part(stage).name for stage in STAGES}
    return [Part(names[name], before[name], after[name]) for name in TEXTS if before[name] or after[name]]


def _what(version: "Version", before: "Version | None", today: str) -> str:
    """What was done to the record."""
    label = version.label or ""
    if before is None:
        return _(BEGINNINGS.get(label, BEGUN))
    if texts(version.fields) == texts(before.fields):
        return _aside(version.fields, before.fields, today)
    if version.role != "do":
        return _("undone") if version.role == "undo" else _("redone")
    return _(EDITS.get(label, EDITED))


def _aside(now: Fields, before: Fields, today: str) -> str:
    """What was changed beside the texts."""
    if now["day"] != before["day"]:
        return _("moved from {day}").format(day=day_text(before["day"], today))
    if now["time"] != before["time"]:
        return _("time changed")
    if now["loop"] != before["loop"]:
        return _(LOOPS.get(now["loop"], OPENED))
    for name, on, off in ASIDE:
        if now[name] != before[name]:
            return _(on if now[name] else off)
    return _("changed outside the text")
