"""slack: one person's messages in one channel of an export zip. Nothing of the zip is unpacked to disk."""

import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.exchange.records import Item, Options, Problem, Record, Skipped
from reflectui.exchange.report_headings import propose
from reflectui.exchange.slack_text import Names, plain
from reflectui.exchange.sources import translated

LONGEST_FILE = 64_000_000
LONGEST_TOGETHER = 4_000_000_000

# The person's own words, though Slack marks them.
OWN_SUBTYPES = frozenset((None, "", "thread_broadcast", "me_message", "file_share"))

_TIMESTAMP = re.compile(r"(\d{1,11})\.\d{1,9}", re.ASCII)

Message = dict[str, Any]


def read(path: Path, options: Options) -> Iterator[Item]:
    """Messages of one person in the order they were written, and why the others are left out.

    Raises `slack.no_export`, `slack.choose_channel` and `slack.choose_user` (both with choices),
    `import.too_large`.
    """
    with translated(path), _opened(path) as archive:
        export = _Export(archive)
        channel = export.channel(options.channel)
        user = export.user(options.user, channel)
        # Slack knows instants alone; their day is the one where the person was.
        own = replace(options, user=user, zone=export.zone(user) or options.zone)
        for message in export.messages(channel):
            yield _item(message, export, channel, own)


def _item(message: Message, export: "_Export", channel: Message, options: Options) -> Item:
    stamp = message.get("ts")
    place = f"{channel['id']}/{stamp}"
    seconds = _TIMESTAMP.fullmatch(stamp) if isinstance(stamp, str) else None
    if seconds is None:
        return Problem(place, "slack.no_time")
    text = message.get("text")
    text = plain(text, export.names).strip("\n") if isinstance(text, str) else ""
    if reason := _left_out(message, export.bots, options.user, text):
        return Skipped(place, reason, one_of_many=True)
    moment = clock.moment(datetime.fromtimestamp(int(seconds[1]), UTC), options.zone, options.day_start)
    record = Record(place, moment.day, moment.time, experience=text, key=place)
    record.instant, record.zone = moment.instant or "", options.zone
    thread = message.get("thread_ts")
    if isinstance(thread, str) and thread != stamp:
        record.extra["thread"] = f"{channel['id']}/{thread}"
    record.proposal = propose(text)
    return record


def _left_out(message: Message, bots: set[str], user: str | None, text: str) -> str:
    """The first reason that holds, empty where none does; no `user` stands for anybody."""
    subtype = message.get("subtype")
    bot = subtype == "bot_message" or message.get("bot_id") or message.get("user") in bots
    if subtype not in OWN_SUBTYPES and subtype != "bot_message":
        return "subtype"
    if bot:
        return "bot"
    if user is not None and message.get("user") != user:
        return "other_person"
    return "" if text.strip() else "empty"


class _Export:
    """An open export."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        _refuse_large(sum(entry.file_size for entry in archive.infolist()), LONGEST_TOGETHER)
        self._files = {entry.filename for entry in archive.infolist()}
        users = self._listed("users.json")
        self._channels = self._listed("channels.json") + self._listed("groups.json")
        if not self._channels:
            raise ReflectuiError("slack.no_export")
        self._users: dict[str, Message] = {user["id"]: user for user in users}
        self.bots = {user["id"] for user in users if user.get("is_bot")}
        channels = {each["id"]: str(each.get("name") or each["id"]) for each in self._channels}
        self.names = Names({id: _shown(user) for id, user in self._users.items()}, channels)

    def channel(self, wanted: str) -> Message:
        """The channel of that name or id; without one the only channel with messages."""
        written = [each for each in self._channels if self._days(each)]
        name = wanted.removeprefix("#")
        found = [each for each in written if not name or name in (each["id"], each.get("name"))]
        if len(found) != 1:
            raise ReflectuiError("slack.choose_channel", choices=_choices(written))
        return found[0]

    def user(self, wanted: str, channel: Message) -> str:
        """The id of that person, by id or any of their names; without one the only person who wrote there."""
        messages = self.messages(channel)
        wrote = {str(each.get("user")) for each in messages if not _left_out(each, self.bots, None, "x")}
        people = {id: user for id, user in self._users.items() if id in wrote}
        name = wanted.removeprefix("@")
        found = [id for id, user in people.items() if not name or name in _names(user)]
        if len(found) != 1:
            raise ReflectuiError("slack.choose_user", choices=_choices(list(people.values())))
        return found[0]

    def zone(self, user: str) -> str:
        """The zone that Slack knows of a person, empty where it knows none."""
        found = self._users[user].get("tz")
        return found if isinstance(found, str) and clock.is_zone(found) else ""

    def messages(self, channel: Message) -> Iterator[Message]:
        """The channel's messages, oldest first."""
        for name in self._days(channel):
            yield from sorted(self._listed(name, "ts"), key=lambda message: _order(message["ts"]))

    def _days(self, channel: Message) -> list[str]:
        folder = re.escape(str(channel.get("name") or channel["id"]))
        day = re.compile(rf"{folder}/\d{{4}}-\d\d-\d\d\.json", re.ASCII)
        return sorted(name for name in self._files if day.fullmatch(name))

    def _listed(self, name: str, needed: str = "id") -> list[Message]:
        """The objects of a file that is a list, those without `needed` left out."""
        if name not in self._files:
            return []
        _refuse_large(self._archive.getinfo(name).file_size, LONGEST_FILE)
        try:
            found = json.loads(self._archive.read(name).decode())
        except (ValueError, RecursionError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise ReflectuiError("slack.bad_file", file=name) from error
        if not isinstance(found, list):
            raise ReflectuiError("slack.bad_file", file=name)
        return [each for each in found if isinstance(each, dict) and isinstance(each.get(needed), str)]


def _opened(path: Path) -> zipfile.ZipFile:
    if path.is_dir():
        raise ReflectuiError("slack.no_export")
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise ReflectuiError("slack.no_export") from error


def _refuse_large(size: int, limit: int) -> None:
    if size > limit:
        raise ReflectuiError("import.too_large", size=size, limit=limit)


def _order(stamp: str) -> float:
    try:
        return float(stamp)
    except ValueError:
        return 0.0


def _shown(user: Message) -> str:
    profile = user.get("profile")
    names = profile if isinstance(profile, dict) else {}
    found = names.get("display_name") or names.get("real_name") or user.get("real_name") or user.get("name")
    return str(found or user["id"])


def _names(user: Message) -> set[str]:
    profile = user.get("profile")
    names = profile if isinstance(profile, dict) else {}
    found = (
        user["id"],
        user.get("name"),
        user.get("real_name"),
        names.get("display_name"),
        names.get("real_name"),
    )
    return {name for name in found if isinstance(name, str) and name}


def _choices(found: list[Message]) -> str:
    return " ".join(sorted(str(each.get("name") or each["id"]) for each in found)[:50])
