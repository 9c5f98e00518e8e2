"""An entry as one text for an editor, and back: the stages stand under lines that name them."""

import re

from reflectui.i18n import LANGUAGES, language, set_language
from reflectui.wording.terms import STAGE_NAMES, stage_name

RULE = "────"


def to_document(stages: dict[str, str]) -> str:
    """The text for the editor: what happened first, then every other stage under its name."""
    parts = [stages["experience"].strip("\n")]
    for stage in list(STAGE_NAMES)[1:]:
        parts.append(f"{_heading(stage)}\n\n{stages[stage].strip(chr(10))}".rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def from_document(text: str) -> dict[str, str]:
    """The stages of an edited text, in whichever language its headings are; nothing is dropped."""
    found = dict.fromkeys(STAGE_NAMES, "")
    names = _names()
    stage, lines = "experience", list[str]()
    for line in [*text.replace("\r\n", "\n").split("\n"), None]:
        heading = re.fullmatch(rf"{RULE} (.+?) {RULE}", line.strip()) if line is not None else None
        if line is None or (heading and heading[1] in names):
            part = "\n".join(lines).strip("\n")
            found[stage] = f"{found[stage]}\n\n{part}" if found[stage] and part else found[stage] or part
            stage, lines = names[heading[1]] if heading else stage, []
        else:
            lines.append(line)
    return found


def _heading(stage: str) -> str:
    return f"{RULE} {stage_name(stage)} {RULE}"


def _names() -> dict[str, str]:
    spoken, names = language(), dict[str, str]()
    for each in LANGUAGES:
        set_language(each)
        names |= {stage_name(stage): stage for stage in STAGE_NAMES}
    set_language(spoken)
    return names
