"""Role models in words: who, what is common to them, and how many are still missing."""

from typing import TYPE_CHECKING

from reflectui.i18n import N_, _, ngettext
from reflectui.language.normalise import fold
from reflectui.language.sentences import sentences as split
from reflectui.measure.common_factor import LEAST_DOMAINS, LEAST_PEOPLE, LEAST_YES
from reflectui.wording.habits import person
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.measure.common_factor import CommonFactor
    from reflectui.model.role_model import Observation

VALUES = {"yes": N_("ordinary"), "no": N_("not ordinary"), "unknown": N_("not known")}


def named(name: str) -> str:
    """A role model as a sentence names them: 佐藤 is 佐藤さん."""
    return person(f"@{name}")


def none_yet() -> str:
    """How a first one is kept."""
    asked = _("What ordinary thing does only one person do every time?")
    return "\n".join((asked, _("On a record with @name, r keeps it in one line.")))


def noted_text(name: str, noted: "Observation | None", field: str) -> str:
    """What is known of an act and a person: who, in which field, whether it is ordinary, on which level."""
    who = _("{person} ({field})").format(person=named(name), field=field) if field else named(name)
    known = noted.value if noted else "unknown"
    level = _("level {level}").format(level=noted.level) if noted and noted.level is not None else ""
    return _("{person}: {value}").format(
        person=who, value=_(", ").join(filter(None, (_(VALUES[known]), level)))
    )


def quote(day: str, text: str) -> str:
    """A line of the diary and its day: 7/14「…」."""
    return _("{day} “{text}”").format(day=day, text=text)


def asked(name: str, act: str) -> str:
    """What space and x answer."""
    return _("Is “{act}” ordinary for {person}?").format(act=act, person=named(name))


def proving(text: str, noted: "Observation") -> str:
    """The sentence of a record that tells an observation: with the words of the act, else with the name.

    Empty where neither stands there.
    """
    said = [line[span.begin : span.end] for line in text.splitlines() for span in split(line) if line.strip()]
    for words in (noted.act, noted.person):
        sought = fold(words).strip()
        if found := next((each.strip() for each in said if sought in fold(each)), ""):
            return found
    return ""


def still_missing(people: int) -> str:
    """How many more people it takes until they are compared; nothing where there are enough."""
    missing = LEAST_PEOPLE - people
    if missing <= 0:
        return ""
    words = ngettext(
        "With {count} more person they can be compared.",
        "With {count} more people they can be compared.",
        missing,
    )
    return words.format(count=missing)


def support_text(act: "CommonFactor") -> str:
    """For how many of those of whom it is known it is ordinary, and of how many fields they are."""
    asked = act.yes + act.no
    if not asked:
        return _("Not known of anyone yet.")
    if asked == 1:
        ordinary = _("Ordinary for the one person known.")
        return ordinary if act.yes else _("Not ordinary for the one person known.")
    said = _("Ordinary for {yes} of {count} people.").format(yes=act.yes, count=asked)
    fields = ngettext("All in one field.", "In {count} fields.", act.domains).format(count=act.domains)
    return sentences(said, fields if act.yes > 1 and act.domains else "")


def gap_text(act: "CommonFactor", levels: int) -> str:
    """The level demanded of oneself, of so many, beside the one that was seen."""
    if act.own is None:
        return ""
    own = _("My own level is {own} of {count}.").format(own=act.own, count=levels)
    if not act.gap:
        return own
    seen = _("Seen: {observed}, a gap of {gap}.").format(observed=act.observed, gap=act.gap)
    return sentences(own, seen)


def field_wanted(act: "CommonFactor") -> str:
    """That fields are missing where all else makes an act common."""
    wanted = act.of_most and not act.common
    return _("It counts as common across two fields. e f sets a person's field.") if wanted else ""


def arithmetic(act: "CommonFactor") -> str:
    """What the figures of an act are drawn from."""
    if act.support is None:
        return _("Nothing is known of anyone yet, so there is no share.")
    share = _("share = yes {yes} / (yes {yes} + no {no}) = {share}")
    gap = "" if act.gap is None else _("gap = seen {observed} − mine {own} = {gap}")
    rule = _("in common: yes {people}, a share of 2/3, {fields} fields or more")
    told = _("; ").join(filter(None, (share, gap, rule)))
    return told.format(
        yes=act.yes,
        no=act.no,
        share=f"{act.support:.2f}",
        observed=act.observed,
        own=act.own,
        gap=act.gap,
        people=LEAST_YES,
        fields=LEAST_DOMAINS,
    )
