"""An entry as one text for an editor, and back: the stages stand under lines that name them.

A line of text that looks like one of these gets a backslash in front.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reflectui.i18n import LANGUAGES, spoken_in
from reflectui.wording.terms import STAGE_NAMES, stage_name

if TYPE_CHECKING:
    from reflectui.model.entry import Entry, Stage

RULE = "────"


def to_document(stages: "Mapping[Stage, str]") -> str:
    """The text for the editor: what happened first, then every other stage under its name."""
    headings = _headings()
    parts = list[str]()
    for stage, text in stages.items():
        lines = _tidy(text).split("\n")
        body = "\n".join(f"\\{line}" if _bare(line) in headings else line for line in lines)
        heading = "" if stage == "experience" else f"{_heading(stage_name(stage))}\n\n"
        parts.append(f"{heading}{body}".rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def from_document(text: str) -> dict[str, str]:
    """The stages of an edited text, in whichever language its headings are; nothing is dropped."""
    headings = _headings()
    parts: list[tuple[str, list[str]]] = [("experience", [])]
    for line in _tidy(text).split("\n"):
        if line.strip() in headings:
            parts.append((headings[line.strip()], []))
        else:
            parts[-1][1].append(line[1:] if line.startswith("\\") and _bare(line) in headings else line)
    found = dict.fromkeys(STAGE_NAMES, "")
    for stage, lines in parts:
        found[stage] = "\n\n".join(filter(None, (found[stage], "\n".join(lines).strip("\n"))))
    return found


def take_document(text: str, entry: "Entry") -> None:
    """Give `entry` the stages of an edited text; a stage that was not edited stays to the letter."""
    for stage, part in from_document(text).items():
        if part != _tidy(getattr(entry, stage)):
            setattr(entry, stage, part)


def _headings() -> dict[str, str]:
    """The stage of each heading, in every language."""
    return {
        _heading(spoken_in(language, name)): stage
        for language in LANGUAGES
        for stage, name in STAGE_NAMES.items()
    }


def _heading(name: str) -> str:
    return f"{RULE} {name} {RULE}"


def _bare(line: str) -> str:
    return line.lstrip("\\").strip()


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").strip("\n")
