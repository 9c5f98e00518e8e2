"""Names for records that stay the same in every copy of a journal."""

import os
import time


def new_uid() -> str:
    """A UUIDv7 as text: milliseconds since 1970, then 74 random bits (RFC 9562)."""
    value = int.from_bytes(os.urandom(10)) | time.time_ns() // 1_000_000 << 80
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
