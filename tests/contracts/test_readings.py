"""The readings by which the palette finds Japanese labels are those of the labels there are."""

import re

from reflectui.tui.palette import READINGS, readings
from tests.contracts.readings import current, labels


def test_the_file_is_current() -> None:
    assert READINGS.read_text(encoding="utf-8") == current(), "run python -m tests.contracts.readings"


def test_every_label_is_read_to_its_end() -> None:
    assert readings().keys() <= set(labels())
    for label, reading in readings().items():
        assert not re.search("[々〆\u3400-\u9fffァ-ヶ]", reading), label
