"""The names of things on the screen, in the language spoken now."""

from reflectui.i18n import N_, _, language, ngettext

STAGE_NAMES = {
    "experience": N_("Experience"),
    "reflection": N_("Reflection"),
    "concept": N_("Lesson"),
    "action": N_("Next trial"),
}


def stage_name(stage: str) -> str:
    """経験・内省・教訓・次に試す."""
    return _(STAGE_NAMES[stage])


def records(count: int) -> str:
    """So many records, as in 1,204 records."""
    return ngettext("{count} record", "{count} records", count).format(count=f"{count:,}")


def sentences(*said: str) -> str:
    """Sentences after each other, as the language writes them; empty ones are left out."""
    return ("" if language() == "ja" else " ").join(filter(None, said))
