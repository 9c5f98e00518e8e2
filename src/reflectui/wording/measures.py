"""What the measures of a habit are made of, in words: inputs, formula and arithmetic of each."""

from typing import NamedTuple

from reflectui.i18n import _, ngettext
from reflectui.measure.automaticity import HIGHEST, Automaticity
from reflectui.measure.phase import FALL, RAISE_DAYS, SETTLED, STARTED, STARTED_DAYS, THOROUGH_DAYS, Standing
from reflectui.measure.recording import LAST, Recording
from reflectui.measure.reproducibility import Reproducibility
from reflectui.measure.strength import Strength
from reflectui.measure.trials import HitRate
from reflectui.wording.habits import phase_name

# So many of the latest terms of a sum are written out.
TERMS = 5


class Figure(NamedTuple):
    """A measure: its name, its value, and lines that say how it comes about. `id` names it."""

    id: str
    name: str
    value: str
    lines: tuple[str, ...]


def hit_figure(rate: HitRate) -> Figure:
    """How many of how many, with the interval (F-9)."""
    value = _("{hits} of {trials}").format(hits=rate.hits, trials=rate.trials)
    if rate.missing:
        return Figure("hits", _("Times done"), value, (_missing(rate.missing),))
    interval = rate.interval
    lines = (
        _("Wilson's interval, 95 %: {low} to {high}").format(
            low=_share(interval.low), high=_share(interval.high)
        ),
        "(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), p = {p}, n = {n}, z = {z}".format(
            p=_share(interval.share), n=rate.trials, z=f"{interval.z:.2f}"
        ),
        _("Mean after Jeffreys' prior: ({hits} + ½) / ({trials} + 1) = {mean}").format(
            hits=rate.hits, trials=rate.trials, mean=_share(rate.mean)
        ),
    )
    return Figure("hits", _("Times done"), value, lines)


def reproducibility_figure(r: Reproducibility | None) -> Figure:
    """R with its weights, sums and the bound (F-38)."""
    name = _("Reproducibility R")
    if r is None:
        return Figure("r", name, _("not known yet"), (_("It begins with the first answer."),))
    interval = r.interval
    values = " ".join(f"{term.value:g}" for term in r.terms[:TERMS])
    weights = " ".join(f"{term.weight:.3f}" for term in r.terms[:TERMS])
    more = " …" if len(r.terms) > TERMS else ""
    lines = (
        _("A cautious estimate of how likely it is done at the next occasion."),
        _("v, the latest first: {values}  (done 1, one below ½, not done 0)").format(values=values + more),
        "w = 0.5^(k / {half_life}): {weights}".format(half_life=f"{r.half_life:.2f}", weights=weights + more),
        "p = Σwv / Σw = {weighted} / {weights} = {p}".format(
            weighted=f"{r.weighted:.4f}", weights=f"{r.weights:.4f}", p=_share(interval.share)
        ),
        "n = (Σw)² / Σw² = {square} / {squares} = {n}".format(
            square=f"{r.weights**2:.4f}", squares=f"{r.squares:.4f}", n=f"{interval.number:.4f}"
        ),
        "R = (p + z²/2n − z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = {z}".format(z=f"{interval.z:.2f}"),
        f"R = {interval.middle:.4f} − {interval.spread:.4f} = {r.value:.4f}",
    )
    return Figure("r", name, _share(r.value), lines)


def phase_figure(standing: Standing) -> Figure:
    """The phase of the step, in kept days (F-39)."""
    lines = [
        _("just begun: fewer than {answers} answers and fewer than {days} days kept").format(
            answers=STARTED, days=STARTED_DAYS
        ),
        _("settled: R ≥ {settled}; thorough: settled for {days} days kept").format(
            settled=_share(SETTLED), days=THOROUGH_DAYS
        ),
        _("Answers: {valued}; days kept: {kept}; of these settled: {held}").format(
            valued=standing.valued, kept=standing.kept_days, held=standing.held_days
        ),
    ]
    if standing.raise_suggested:
        lines.append(_("Time to raise: settled for {days} days kept or more.").format(days=RAISE_DAYS))
    if standing.redesign_suggested and standing.best is not None and standing.reproducibility is not None:
        words = _("Time to redesign: R is {fall} or more below its best of 60 days kept, {best}.")
        lines += [
            words.format(fall=_share(FALL), best=_share(standing.best)),
            _("A different cue (e p) or a lower level (e r) helps more than willpower."),
        ]
    return Figure("phase", _("Phase"), phase_name(standing.phase), tuple(lines))


def recording_figure(recording: Recording | None) -> Figure:
    """The recording rate (F-40)."""
    name = _("Recording rate")
    if recording is None:
        return Figure(
            "recording", name, _("none"), (_("Nobody knows the occasions that were not recorded."),)
        )
    lines = [
        _("recorded ÷ occasions, the last {count}: {recorded} / {opportunities} = {rate}").format(
            count=LAST,
            recorded=recording.recorded,
            opportunities=recording.opportunities,
            rate=_share(recording.rate),
        ),
        _("What is not recorded is not a miss. It changes only this rate."),
    ]
    if recording.little:
        lines.append(_("Little recorded, so R is a rough value."))
    return Figure("recording", name, f"{recording.rate:.0%}", tuple(lines))


def strength_figure(strength: Strength) -> Figure:
    """Strength as Loop has it (F-8)."""
    lines = (
        _("s = s·m + v̂·(1 − m) for each day, from 0; m = 0.5^(√f / 13) = {kept}").format(
            kept=f"{strength.kept:.4f}"
        ),
        _("f = {f} a day; v̂ = min(1, Σv of {window} days ÷ {needed}) = {share}").format(
            f=f"{strength.per_day:.3f}",
            window=strength.window,
            needed=strength.needed,
            share=_share(strength.share),
        ),
        _("Days that counted: {updates}").format(updates=strength.updates),
    )
    return Figure("strength", _("Strength (Loop)"), _share(strength.value), lines)


def automaticity_figure(told: Automaticity) -> Figure:
    """How much it goes by itself (F-11), where there are ratings."""
    name = _("By itself, 0–{highest}").format(highest=f"{HIGHEST:g}")
    value = _ratings(told.ratings)
    if told.days:
        value = _("{ratings} over {days}").format(ratings=value, days=_days(told.days))
    source = _("Your ratings of how much it went by itself. In an opened habit, i asks.")
    if told.missing_ratings or told.missing_days:
        return Figure("automaticity", name, value, (source, _missing_ratings(told)))
    if told.curve is None:
        no_curve = _("No curve that levels off fits them (R² < .70).")
        return Figure("automaticity", name, value, (source, no_curve))
    curve = told.curve
    lines = (
        source,
        "y = a − b·e^(−cx): a = {a}, b = {b}, c = {c}; R² = {fit}".format(
            a=f"{curve.a:.2f}", b=f"{curve.b:.2f}", c=f"{curve.c:.4f}", fit=f"{curve.fit:.2f}"
        ),
        _("It levels off at a = {plateau}; 95 % of that on day ln(b / 0.05a) / c = {day}.").format(
            plateau=f"{curve.a:.2f}", day=f"{curve.t95:.0f}"
        ),
    )
    return Figure("automaticity", name, value, lines)


def _missing(count: int) -> str:
    """区間はあと3件で表示できます."""
    return _("{count} more, and the interval can be shown").format(count=count)


def _missing_ratings(told: Automaticity) -> str:
    ratings, days = _ratings(told.missing_ratings), _days(told.missing_days)
    if not told.missing_days:
        return _("{ratings} more, and a curve can be shown").format(ratings=ratings)
    if not told.missing_ratings:
        return _("{days} more, and a curve can be shown").format(days=days)
    return _("{ratings} and {days} more, and a curve can be shown").format(ratings=ratings, days=days)


def _ratings(count: int) -> str:
    return ngettext("{count} rating", "{count} ratings", count).format(count=count)


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=count)


def _share(value: float) -> str:
    """A share to four decimals: 0.9138."""
    return f"{value:.4f}"
