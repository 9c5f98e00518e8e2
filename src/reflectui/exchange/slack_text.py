"""Slack's message text as plain text: links, mentions and channels read, escapes undone."""

import re
from dataclasses import dataclass

_ANGLED = re.compile(r"<([^<>]*)>")


@dataclass(frozen=True, slots=True)
class Names:
    """How people and channels are called, by id."""

    people: dict[str, str]
    channels: dict[str, str]


def plain(text: str, names: Names) -> str:
    """`text` as its writer saw it; emoji codes and marks of emphasis stay.

    What stands in angles is read before &lt; &gt; &amp; are undone, once: a typed <@U…> is no mention.
    """
    text = _ANGLED.sub(lambda found: _read(found[1], names), text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _read(inside: str, names: Names) -> str:
    target, bar, label = inside.partition("|")
    kind, name = target[:1], target[1:]
    if kind == "@":
        return "@" + (label or names.people.get(name, name))
    if kind == "#":
        return "#" + (label or names.channels.get(name, name))
    if kind == "!":
        command = name.partition("^")[0]
        return label if bar and label else f"@{command}"
    if not bar or not label or target.removeprefix("mailto:").removeprefix("tel:") == label:
        return label or target
    return f"{label} ({target})"
