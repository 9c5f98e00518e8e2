"""Languages of the program: gettext catalogues, chosen by locale or by hand, switchable while running."""

import gettext
import os
from pathlib import Path

LANGUAGES = ("ja", "en")
LOCALE = Path(__file__).with_name("locale")

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def set_language(language: str) -> None:
    """Speak `language` ('ja' or 'en') from now on."""
    global _catalogue, _language
    _catalogue = _catalogue_of(language)
    _language = language


def language() -> str:
    """The language spoken now."""
    return _language


def language_of_locale() -> str:
    """The first of LANGUAGE that is spoken here, else 'ja' where the locale is Japanese, else 'en'."""
    for wanted in os.environ.get("LANGUAGE", "").split(":"):
        if wanted[:2] in LANGUAGES:
            return wanted[:2]
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ja" if value.startswith("ja") else "en"
    return "en"


def spoken_in(language: str, message: str) -> str:
    """`message` in a language that need not be the one spoken now."""
    return _catalogue_of(language).gettext(message)


def _(message: str) -> str:
    """`message` in the language spoken now."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The sentence for `number` things in the language spoken now."""
    return _catalogue.ngettext(one, many, number)


def _catalogue_of(language: str) -> gettext.NullTranslations:
    return gettext.translation("reflectui", LOCALE, [language], fallback=True)


def N_(message: str) -> str:  # noqa: N802 - the usual name for a message translated later
    """Mark `message` for the catalogues; it is translated where it is shown."""
    return message


def N_plural(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - beside N_
    """Mark the sentence for one and for many things; it is translated where it is shown."""
    return one, many
