"""How Japanese labels, and words like them, are read, for the palette: `python -m tests.contracts.readings`.

Sudachi reads them here, once; the program only looks them up. Where it reads wrongly, READ says how.
"""

import json
import re
from collections.abc import Iterator

from sudachipy import Dictionary, SplitMode

from reflectui.i18n import spoken_in
from reflectui.language.normalise import as_typed
from reflectui.tui.commands import COMMANDS
from reflectui.tui.palette import READINGS
from reflectui.tui.synonyms import ON_COMMAND_LINE, SYNONYMS
from reflectui.tui.toggles import TOGGLES

READ = {"一度": "いちど", "日本語": "にほんご", "一周": "いっしゅう"}

_HAN = re.compile("[々〆\u3400-\u9fff]")


def labels() -> Iterator[str]:
    """Everything a command is called or found by in Japanese."""
    for command in COMMANDS:
        toggle = TOGGLES.get(command.id)
        for said in (command.label, command.short, *(toggle[1:] if toggle else ())):
            if said:
                yield spoken_in("ja", said)
    for words in (*SYNONYMS.values(), *(words for words, _sentence in ON_COMMAND_LINE)):
        yield from spoken_in("ja", words).split()


def current() -> str:
    """The file as the labels ask for it: every label that has Han, with its reading in hiragana."""
    tokenizer = Dictionary(dict="small").tokenizer(mode=SplitMode.C)
    found = {}
    for label in sorted(set(labels())):
        if _HAN.search(label):
            plain = label
            for word, reading in READ.items():
                plain = plain.replace(word, reading)
            said = (
                word.reading_form() if _HAN.search(word.surface()) else word.surface()
                for word in tokenizer.tokenize(plain)
            )
            found[label] = as_typed("".join(said))
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    READINGS.write_text(current(), encoding="utf-8")
