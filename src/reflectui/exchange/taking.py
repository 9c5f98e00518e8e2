"""Writing records of foreign formats into a journal, each once however often it is imported."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.exchange.records import Extra, Options, Other, Record
from reflectui.exchange.sources import one_line_end
from reflectui.language.visible import refuse_unstorable
from reflectui.model.entry import STAGES
from reflectui.store.entries import LONGEST_TITLE, check
from reflectui.store.entry_records import TEXTS
from reflectui.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record ready to be written: its import key, its moment, and fields for `Entries.add`."""

    key: str
    moment: Moment
    fields: dict[str, Any]

    @property
    def characters(self) -> int:
        """How long its texts are together."""
        return sum(len(self.fields[name]) for name in TEXTS)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch: new ones, of these the ones kept beside another, and those known before; of
    these the ones that may be tied to a record which comes in."""

    added: int
    known: int
    conflicts: int = 0
    tied: int = 0


class Taking:
    """Takes one run's records into `journal`, as `options` say."""

    def __init__(self, journal: Journal, format: str, options: Options) -> None:
        self._journal = journal
        self._format = format
        self._options = options
        self._seen: set[int] = set()
        self._repeated: Counter[int] = Counter()

    def prepare(self, record: Record) -> Prepared:
        """Check a record and give it its key; called once for each record, in the order of the source.

        Raises `entry.empty`, `import.bad_date`, `import.bad_value` and what `Entries.add` raises.
        """
        # The key comes first: where headings send the text must not make another record of it.
        key = self._key(record)
        if self._options.accept:
            record.accept()
        texts = fitted(_texts(record))
        refuse_unwritable(texts, record.tags)
        written = sum(bool(texts[stage].strip()) for stage in STAGES)
        fields = {
            **texts,
            "tags": record.tags,
            "starred": record.starred,
            "extra": extra_text(record.extra),
            # What comes in is never asked about: more than one stage would be an open loop.
            "loop": "let_go" if written > 1 else "",
        }
        if record.uid:
            fields["uid"] = record.uid
        return Prepared(key, self._moment(record), fields)

    def look(self, batch: list[Prepared]) -> Taken:
        """What `write` would do."""
        new = len(self._new(batch))
        return Taken(new, len(batch) - new)

    def write(self, batch: list[Prepared]) -> Taken:
        """Write what is new, inside an open batch."""
        new = self._new(batch)
        for each in new:
            self._journal.entries.add(each.moment, import_key=each.key, **each.fields)
        return Taken(len(new), len(batch) - len(new))

    def hold(self, _other: Other) -> None:
        """Nothing but records comes from elsewhere."""

    def settle(self, _size: int) -> bool:
        """Nothing waits for the end."""
        return False

    def _new(self, batch: list[Prepared]) -> list[Prepared]:
        entries = self._journal.entries
        keys = entries.known_imports([each.key for each in batch])
        uids = entries.known_uids([each.fields["uid"] for each in batch if "uid" in each.fields])
        return [each for each in batch if each.key not in keys and each.fields.get("uid") not in uids]

    def _key(self, record: Record) -> str:
        if record.key:
            key = f"{self._format}:{record.key}"
        else:
            content = "\0".join([record.day, record.time or "", *_texts(record).values()])
            digest = blake2b(content.encode(errors="surrogatepass"), digest_size=12).hexdigest()
            key = f"{self._format}:{record.day}:{digest}"
        repeated = self._repeated_before(key)
        if repeated:
            record.uid = ""
        return f"{key}:{repeated + 1}" if repeated or not record.key else key

    def _repeated_before(self, key: str) -> int:
        """How often this key came by before: equal lines of one source are all kept, under numbers."""
        short = int.from_bytes(blake2b(key.encode(), digest_size=8).digest())
        if short not in self._seen:
            self._seen.add(short)
            return 0
        self._repeated[short] += 1
        return self._repeated[short]

    def _moment(self, record: Record) -> Moment:
        zone = record.zone or self._options.zone
        if record.instant:
            return Moment(record.instant, zone, record.day, record.time)
        try:
            return clock.moment_on(date.fromisoformat(record.day), record.time, zone)
        except OverflowError as error:
            raise ReflectuiError("import.bad_date", date=record.day) from error


def fitted(texts: dict[str, str]) -> dict[str, str]:
    """`texts` with a title of one line; one that is too long for a title stands at the head of the text."""
    lines = texts["title"].splitlines()
    title = " ".join(part for line in lines if (part := line.strip()))
    if len(title) > LONGEST_TITLE:
        text = f"{texts['title'].strip()}\n\n{texts['experience']}".rstrip("\n")
        return texts | {"title": "", "experience": text}
    # One that is a title already stays as it is, spaces and all.
    return texts if "".join(lines) == texts["title"] else texts | {"title": title}


def _texts(record: Record) -> dict[str, str]:
    return {name: one_line_end(getattr(record, name)) for name in TEXTS}


def refuse_unwritable(texts: dict[str, str], tags: list[str]) -> None:
    """Raise what `Entries.add` would raise, and the same for tags."""
    check(texts)
    if not any(text.strip() for text in texts.values()):
        raise ReflectuiError("entry.empty")
    refuse_unstorable("\n".join(tags))


def extra_text(extra: Extra) -> str | None:
    """Unknown keys as JSON text, None where there are none; raises `import.bad_value`, `text.surrogate`."""
    if not extra:
        return None
    try:
        text = json.dumps(extra, ensure_ascii=False, allow_nan=False)
    except (ValueError, TypeError, RecursionError) as error:
        raise ReflectuiError("import.bad_value") from error
    refuse_unstorable(text)
    return text
