"""Bringing an export of a journal into a journal: by uid, and what differs is kept beside."""

from hashlib import blake2b
from typing import Any, NamedTuple

from reflectui.clock import Moment
from reflectui.exchange.merging_records import MergingRecords
from reflectui.exchange.records import Other, Whole
from reflectui.exchange.taking import Prepared, Taken, fitted, refuse_unwritable
from reflectui.language.marks import given_tags
from reflectui.store.entry_records import LINKS, TEXTS
from reflectui.store.identity import new_uid
from reflectui.store.journal import Journal

CONTENT = ("day", "time", *TEXTS, "tags")


class Tie(NamedTuple):
    """An entry whose `name` (of LINKS) is to point to the entry with this uid, once that is there.

    With `if_new` only to one that came in with the same import.
    """

    id: int
    name: str
    uid: str
    if_new: bool


class Merging:
    """Takes one export's entries into `journal`; its settings where the journal has none of that name.

    Entries are told apart by uid, or else by the key under which both journals imported the same source. Two
    are equal where day, time, texts and tags are; star, trash and the like stay as they are here. Only lines
    whose record comes in are folded under it, or they would count twice.
    """

    def __init__(self, journal: Journal, settings: dict[str, str]) -> None:
        self._journal = journal
        self._others = MergingRecords(journal)
        self._settings = settings
        self._waiting: list[Tie] = []
        self._last = journal.entries.last_id()

    def prepare(self, whole: Whole) -> Prepared:
        """Check an entry; its key is the one under which a differing one is kept. Raises as `Entries.add`."""
        fields = dict(whole.fields)
        texts = fitted({name: fields[name] for name in TEXTS})
        refuse_unwritable(texts, fields["tags"])
        fields.update(texts, tags=given_tags(fields["tags"]))
        moment = Moment(fields.pop("instant"), fields.pop("zone"), fields.pop("day"), fields.pop("time"))
        content = "\0".join([moment.day, moment.time or "", *texts.values(), *fields["tags"]])
        digest = blake2b(content.encode(), digest_size=12).hexdigest()
        return Prepared(f"json:{fields['uid']}:{digest}", moment, fields)

    def look(self, batch: list[Prepared]) -> Taken:
        """What `write` would do."""
        here = _Here(self._journal, batch)
        kept = [here.conflict(each) for each in batch if here.find(each) is not None]
        added = len(batch) - len(kept) + sum(kept)
        tied = sum(here.unfolded(each) is not None for each in batch)
        return Taken(added, len(batch) - added, sum(kept), tied)

    def write(self, batch: list[Prepared]) -> Taken:
        """Write what is new or differs, inside an open batch."""
        here = _Here(self._journal, batch)
        added = conflicts = 0
        for each in batch:
            known = here.find(each)
            if known is None:
                here.uids[each.fields["uid"]] = self._add(each, here)
            elif here.conflict(each):
                beside = each.fields | {"uid": new_uid(), "import_key": each.key, "conflict_of": None}
                here.keys[each.key] = self._add(Prepared(each.key, each.moment, beside), here, known)
                conflicts += 1
            else:
                if (line := here.unfolded(each)) is not None:
                    self._waiting.append(Tie(line, "gathered_in", each.fields["gathered_in"], True))
                continue
            added += 1
        return Taken(added, len(batch) - added, conflicts)

    def hold(self, other: Other) -> None:
        """Keep what is no entry until all entries are there."""
        self._others.hold(other)

    def settle(self, size: int) -> bool:
        """Take over settings, tie entries to ones that stood after them, then take in what is no entry; True
        while there is more."""
        self._journal.preferences.adopt(self._settings)
        self._settings = {}
        part, self._waiting = self._waiting[:size], self._waiting[size:]
        known = self._journal.entries.known_uids([tie.uid for tie in part])
        for id, name, uid, if_new in part:
            other = known.get(uid, 0)
            if other > (self._last if if_new else 0) and not self._leads_to(other, name, id):
                self._journal.entries.tie(id, name, other)
        return bool(self._waiting) or self._others.settle(size)

    def _add(self, prepared: Prepared, here: "_Here", conflict_of: int | None = None) -> int:
        fields = {name: value for name, value in prepared.fields.items() if name not in LINKS}
        links = {name: uid for name in LINKS if (uid := prepared.fields[name])}
        ids: dict[str, Any] = {name: here.uids.get(uid) for name, uid in links.items()}
        if conflict_of is not None:
            ids["conflict_of"] = conflict_of
        id = self._journal.entries.add(prepared.moment, **fields, **ids)
        self._waiting += [Tie(id, name, uid, False) for name, uid in links.items() if ids[name] is None]
        return id

    def _leads_to(self, start: int, name: str, end: int) -> bool:
        """Whether `end` is met on the way up from `start`: tying it there would make a circle."""
        at: int | None = start
        while at is not None and at != end:
            at = getattr(self._journal.entries.get(at), name)
        return at == end


class _Here:
    """What the journal knows of a batch: ids by uid and by import key."""

    def __init__(self, journal: Journal, batch: list[Prepared]) -> None:
        fields = [each.fields for each in batch]
        uids = [each[name] for each in fields for name in ("uid", *LINKS) if each[name]]
        keys = [each["import_key"] for each in fields if each["import_key"]]
        self.uids = journal.entries.known_uids(uids)
        self.keys = journal.entries.known_imports(keys + [each.key for each in batch])
        self._entries = journal.entries

    def find(self, prepared: Prepared) -> int | None:
        """The id of the same entry here."""
        fields = prepared.fields
        return self.uids.get(fields["uid"], self.keys.get(fields["import_key"] or ""))

    def conflict(self, prepared: Prepared) -> bool:
        """Whether the entry found here differs and this one is not kept beside it yet."""
        known = self.find(prepared)
        if known is None or prepared.key in self.keys:
            return False
        stored = self._entries.get(known)
        moment, fields = prepared.moment, prepared.fields
        given: dict[str, Any] = fields | {"day": moment.day, "time": moment.time}
        return any(getattr(stored, name) != given[name] for name in CONTENT)

    def unfolded(self, prepared: Prepared) -> int | None:
        """The id of the same line here, where it was gathered there but not here."""
        known = self.find(prepared)
        if known is None or not prepared.fields["gathered_in"]:
            return None
        return known if self._entries.get(known).gathered_in is None else None
