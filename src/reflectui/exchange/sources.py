"""Opening what is to be read: files once and again, pipes too, in whatever encoding they are."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reflectui.errors import ReflectuiError

LONGEST_FILE = 256_000_000
CHUNK = 1 << 20

# What the decoder of Shift_JIS makes of bytes that mean nothing in it.
_UNASSIGNED = re.compile("[\x80-\x9f\xa0\uf8f0-\uf8f3]")


@contextmanager
def readable(path: Path) -> Iterator[Path]:
    """A path that can be read twice: `path` itself, or a private copy of what a pipe brings; "-" is stdin.

    Raises `import.missing`, `import.no_permission`, `import.is_folder` and `import.unreadable`, all with
    path.
    """
    path = Path("/dev/stdin") if str(path) == "-" else path
    with translated(path):
        if path.is_dir() or path.is_file():
            if not os.access(path, os.R_OK):
                raise PermissionError
            copied = None
        elif path.exists():
            copied = _copy(path)
        else:
            raise ReflectuiError("import.missing", path=str(path))
    try:
        yield copied or path
    finally:
        if copied:
            copied.unlink()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the system says about a file, `path` unless it names another, into our errors."""
    try:
        yield
    except PermissionError as error:
        raise ReflectuiError("import.no_permission", path=str(error.filename or path)) from error
    except IsADirectoryError as error:
        raise ReflectuiError("import.is_folder", path=str(path)) from error
    except OSError as error:
        raise ReflectuiError("import.unreadable", path=str(path), reason=error.strerror or "") from error


def files_under(folder: Path, endings: frozenset[str]) -> list[str]:
    """Sorted paths inside `folder` of files with these endings, without hidden ones and linked folders.

    A folder that cannot be read is not passed over: raises what `translated` raises.
    """
    found = []
    with translated(folder):
        for place, folders, names in os.walk(folder, onerror=_refuse):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                path = Path(place, name)
                if not name.startswith(".") and path.suffix.lower() in endings and path.is_file():
                    found.append(path.relative_to(folder).as_posix())
    return sorted(found)


def text_of(path: Path) -> str:
    """The text of a small file, its line ends made \\n.

    Raises `import.too_large` (size, limit), `import.encoding` and what `translated` raises.
    """
    with translated(path):
        size = path.stat().st_size
        if size > LONGEST_FILE:
            raise ReflectuiError("import.too_large", size=size, limit=LONGEST_FILE)
        return one_line_end(decoded(path.read_bytes()))


def one_line_end(text: str) -> str:
    """`text` with every line end made \\n."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decoded(data: bytes) -> str:
    """Text out of bytes: UTF-8 and UTF-16 with or by their marks, else one of the Japanese encodings.

    A stray byte in what is UTF-8 otherwise becomes �. EUC-JP is tried before Shift_JIS, whose decoder takes
    nearly anything; Shift_JIS is almost never valid EUC-JP. Raises `import.encoding`.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        tries = ["utf-16"]
    elif b"\x1b$" in data:
        tries = ["iso2022_jp", "utf-8"]
    else:
        tries = ["utf-8-sig"]
    for encoding in tries:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    lossy = data.decode("utf-8", "replace").removeprefix("\ufeff")
    strays = lossy.count("\ufffd")
    if sum(char > "\x7f" for char in lossy) > 4 * strays:
        return lossy
    for encoding in ("euc_jp", "euc_jis_2004", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _UNASSIGNED.search(text):
            return text
    raise ReflectuiError("import.encoding")


def _refuse(error: OSError) -> None:
    raise error


def _copy(path: Path) -> Path:
    with path.open("rb") as source, tempfile.NamedTemporaryFile(delete=False) as target:
        try:
            shutil.copyfileobj(source, target, CHUNK)
        except BaseException:
            os.unlink(target.name)
            raise
    return Path(target.name)
