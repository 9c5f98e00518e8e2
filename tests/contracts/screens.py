"""The key tables of screens.md, made from the commands; `-m tests.contracts.screens` writes them anew."""

import re
from pathlib import Path

from reflectui.i18n import spoken_in
from reflectui.tui.chains import CHAINS
from reflectui.tui.commands import acting, key_shown

FILE = Path(__file__).resolve().parents[2] / "screens.md"
TABLE = re.compile(r"(<!-- keys: ([a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
HEAD = "| keys | id | English | 日本語 |\n| --- | --- | --- | --- |\n"


def table(scopes: str) -> str:
    """The commands of these scopes, separated by spaces, as a Markdown table."""
    rows = []
    for command in acting(scopes.split(), {}):
        keys = " ".join(f"`{key_shown(key)}`" for key in command.keys) or "palette"
        rows.append(f"| {keys} | {command.id} | {command.label} | {spoken_in('ja', command.label)} |\n")
    return HEAD + "".join(rows)


def current(text: str) -> str:
    """screens.md with the tables that the commands give now."""
    return TABLE.sub(lambda found: f"{found[1]}\n{table(found[2])}\n{found[3]}", text)


def scopes_told(text: str) -> set[str]:
    """The scopes that have a table."""
    return {scope for found in TABLE.finditer(text) for scope in found[2].split()}


def all_scopes() -> set[str]:
    """Every scope that can be met."""
    return {scope for chain in CHAINS.values() for scope in chain}


if __name__ == "__main__":
    FILE.write_text(current(FILE.read_text(encoding="utf-8")), encoding="utf-8")
