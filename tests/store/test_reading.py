"""Texts read with the help of a second process: the same as read alone, whatever becomes of that process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reflectui.store.reading import Reader
from reflectui.surfacing.phrases import pack, phrases_of
from tests.surfacing.diaries import english, japanese

TEXTS = [text for _, text in japanese() + english()]
PACKED = [pack(phrases_of(text), text) for text in TEXTS]


@pytest.fixture
def helped(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A reader whose second process has been started and is ready."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with Reader(help=True) as reader:
        assert wait_for(lambda: reader._helper is not None and reader._helper.is_ready())
        yield reader


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def pid(reader: Reader) -> int:
    assert reader._helper is not None
    return reader._helper._process.pid


def test_two_processes_read_what_one_does(helped: Reader) -> None:
    for texts, packed in ((TEXTS, PACKED), (TEXTS[:1], PACKED[:1]), ([], []), (TEXTS[::-1], PACKED[::-1])):
        assert helped.packed(texts) == packed


def test_a_second_process_that_dies_is_done_without(helped: Reader) -> None:
    os.kill(pid(helped), signal.SIGKILL)
    assert helped.packed(TEXTS) == PACKED
    assert helped.packed(TEXTS) == PACKED


def test_without_a_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with Reader(help=True) as reader:
        assert reader.packed(TEXTS) == PACKED


def test_little_is_read_alone() -> None:
    with Reader(help=False) as reader:
        assert reader.packed(TEXTS) == PACKED
        assert reader._helper is None


def test_the_second_process_ends_with_the_first() -> None:
    code = (
        "import os, signal\n"
        "from reflectui.store.reading import _Helper\n"
        "print(_Helper()._process.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=20
    )
    assert done.returncode == -signal.SIGKILL
    assert wait_for(lambda: not is_running(int(done.stdout)))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
