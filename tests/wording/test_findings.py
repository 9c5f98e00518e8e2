"""Every finding of the doctor has its sentence."""

import re
from pathlib import Path

from reflectui.store import doctor
from reflectui.wording.findings import SENTENCES


def test_every_code_has_words() -> None:
    source = Path(doctor.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'"(doctor\.[a-z_]+)"', source)) | {
        f"doctor.waiting_{queue}" for queue in ("search", "phrases")
    }
    assert codes == SENTENCES.keys()
