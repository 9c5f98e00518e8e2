"""A frame in fewer bytes shows the same."""

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.tui.thrift import thrifty

RED, BLUE = "\x1b[31;1m", "\x1b[34m"
INK, GROUND, OTHER = "\x1b[38;2;9;8;7;48;2;1;2;3m", "\x1b[48;2;1;2;3m", "\x1b[48;2;1;2;4m"
STYLES = [RED, BLUE, INK, GROUND, OTHER, "\x1b[7m", "\x1b[7;34m", "\x1b[4;34m", "\x1b[44m", "\x1b[33;44m"]
PIECES = st.one_of(
    st.builds("{}{}\x1b[0m".format, st.sampled_from(STYLES), st.text("ab 漢", max_size=4)),
    st.sampled_from(["\x1b[2;3H", "\x1b[1;1H", "plain", "\n", "\x1b[?25l", "\x1b[0m"]),
)


@pytest.mark.parametrize(
    ("frame", "fewer"),
    [
        (f"{RED}a\x1b[0m{RED}b\x1b[0m", f"{RED}ab\x1b[0m"),
        (f"{RED}a\x1b[0m\x1b[2;1H{RED}b\x1b[0m", f"{RED}a\x1b[2;1Hb\x1b[0m"),
        (f"{RED}a\x1b[0m{BLUE}b\x1b[0m", f"{RED}a\x1b[0;34mb\x1b[0m"),
        (f"{RED}a\x1b[0m plain {RED}b\x1b[0m", f"{RED}a\x1b[0m plain {RED}b\x1b[0m"),
        (f"{RED}a\x1b[0m\n{RED}b\x1b[0m", f"{RED}a\x1b[0m\n{RED}b\x1b[0m"),
        (f"{INK}a\x1b[0m{GROUND} \x1b[0m\x1b[2;1H{INK}b\x1b[0m", f"{INK}a \x1b[2;1Hb\x1b[0m"),
        (f"{RED}a\x1b[0m\x1b[2;9H\n\x1b[3;1H{RED}b\x1b[0m", f"{RED}a\x1b[3;1Hb\x1b[0m"),
        (f"{INK}a\x1b[0m{OTHER} \x1b[0m", f"{INK}a\x1b[0;48;2;1;2;4m \x1b[0m"),
        (f"{RED}a\x1b[0m{GROUND} \x1b[0m", f"{RED}a\x1b[0;48;2;1;2;3m \x1b[0m"),
        (
            f"{INK}a\x1b[0m\x1b[7;38;2;9;8;7;48;2;1;2;3mb\x1b[0m{INK}c\x1b[0m",
            f"{INK}a\x1b[7mb\x1b[27mc\x1b[0m",
        ),
        ("\x1b[?25h\x1b[3;4H", "\x1b[?25h\x1b[3;4H"),
    ],
)
def test_a_style_is_told_once(frame: str, fewer: str) -> None:
    assert thrifty(frame) == fewer


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_terminal_shows_the_same(frame: str) -> None:
    assert shown(thrifty(frame)) == shown(frame)
    assert len(thrifty(frame)) <= len(frame)


def shown(frame: str) -> object:
    screen = pyte.Screen(20, 5)
    pyte.Stream(screen).feed(frame.replace("\n", "\r\n") + "after")
    cells = [screen.buffer[row][column] for row in range(5) for column in range(20)]
    seen = [cell if cell.data != " " or cell.reverse else cell._replace(fg="", bold=False) for cell in cells]
    return seen, screen.cursor.x, screen.cursor.y
