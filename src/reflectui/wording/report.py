"""The day or the week as plain text to pass on: no confidential entries, people under other names."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from reflectui.i18n import _, language
from reflectui.language.marks import spans
from reflectui.language.motion import LETTER
from reflectui.language.normalise import fold
from reflectui.wording.dates import day_text

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.journal import Journal

TITLES = "(?:さん|くん|君|さま|様|氏|先生|先輩|ちゃん)"
HONORIFICS = f"{TITLES}?"
HAN = "[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
NAME = re.compile("(.+?)(?:(?:さん|くん|さま|先生|先輩|ちゃん).*|[君様氏])?")


class Report(NamedTuple):
    """A text to pass on, and whether somebody stands in it under another name."""

    text: str
    masked: bool


def report_since(span: str, today: str) -> str:
    """The first day of a report of 'today' or of the 'week' that began on Monday."""
    day = date.fromisoformat(today)
    return today if span == "today" else (day - timedelta(days=day.weekday())).isoformat()


def people_of(journal: "Journal") -> list[str]:
    """Everybody whom the journal names with @, without an honorific and what follows it.

    While the index is being rebuilt, nobody.
    """
    if not journal.search.ready:
        return []
    found = (NAME.fullmatch(mark, 1) for mark, _count in journal.search.marks() if mark.startswith("@"))
    return [name[1] for name in found if name]


def report_of(entries: "Iterable[Entry]", today: str, people: Iterable[str] = ()) -> Report:
    """What was done, what was understood and what comes next, in the order it was written; empty for nothing.

    Who is named with @ in one of the entries, and `people` besides, stand under other names.
    """
    shown = [entry for entry in entries if not entry.confidential]
    sections = {
        _("Done"): [(entry.day, entry.title or entry.experience) for entry in shown],
        _("Learned"): [(entry.day, text) for entry in shown for text in (entry.reflection, entry.concept)],
        _("Next"): [(entry.day, entry.action) for entry in shown],
    }
    parts = [
        f"{heading}\n" + "\n".join(_items(items, today))
        for heading, items in sections.items()
        if any(text.strip() for _day, text in items)
    ]
    text = "\n\n".join(parts)
    other = masked(text, [*_people(shown), *people])
    return Report(other, other != text)


def masked(text: str, people: Iterable[str]) -> str:
    """`text` with every name of `people`, with or without @, under a letter in order: Aさん, Person A.

    Names that differ only in width or case are one person.
    """
    folded, upper = fold(text), text.upper()
    # The longer of two names that begin alike is tried first.
    written = {form for name in people for form in (name, unicodedata.normalize("NFKC", name))}
    met = (
        name
        for name in written
        if (fold(name) in folded or name.upper() in upper) and not re.fullmatch(TITLES, name)
    )
    names = sorted(met, key=lambda name: (-len(name), name))
    if not names:
        return text
    pattern = "|".join(f"({_whole(name)})" for name in names)
    others = dict[str, str]()

    def other(found: re.Match[str]) -> str:
        return others.setdefault(fold(names[(found.lastindex or 0) - 1]), _other(len(others)))

    return re.sub(rf"[@＠]?(?:{pattern}){HONORIFICS}", other, text, flags=re.IGNORECASE)


def _other(number: int) -> str:
    letters = chr(ord("A") + number % 26) * (number // 26 + 1)
    return f"{letters}さん" if language() == "ja" else f"Person {letters}"


def _whole(name: str) -> str:
    """A pattern for `name` that no word goes on from; Japanese is written without spaces around it.

    A name of one kanji is none inside another word: 林, but not in 森林; one of one letter stands behind @.
    """
    if re.fullmatch(HAN, name):
        return f"(?:(?<=[@＠])|(?<!{HAN})){name}(?!{HAN})|(?<!{HAN}){name}(?={TITLES})"
    if len(name) == 1:
        return f"(?<=[@＠]){re.escape(name)}(?!{LETTER})"
    before = f"(?<!{LETTER})" if re.match(LETTER, name[0]) else ""
    after = f"(?!{LETTER})" if re.match(LETTER, name[-1]) else ""
    return before + re.escape(name) + after


def _items(items: list[tuple[str, str]], today: str) -> list[str]:
    lines, shown = list[str](), ""
    several = len({day for day, _text in items}) > 1
    for day, text in items:
        if not text.strip():
            continue
        if several and day != shown:
            lines.append(day_text(day, today))
            shown = day
        first, *rest = text.strip().split("\n")
        lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return lines


def _people(entries: "list[Entry]") -> list[str]:
    """Names as they are written, in the order they are met, without an honorific and what follows it."""
    names = dict[str, None]()
    for entry in entries:
        for text in (entry.title, *entry.stages().values()):
            for start, end, kind in spans(text):
                if kind == "person" and (name := NAME.fullmatch(text, start + 1, end)):
                    names[name[1]] = None
    return list(names)
