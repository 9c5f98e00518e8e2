"""Silent spans: three opportunities in a row or more, each on another day, without a record or an entry.

Not recorded is not a miss, so the writer is asked whether it was a rest. Source: product.md §4 of the design.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reflectui.measure.opportunities import ONE, Opportunity
from reflectui.measure.steps import history
from reflectui.model.habit import Record

IN_A_ROW = 3


class Span(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def silent_span(records: Sequence[Record], today: date) -> Span | None:
    """The latest silent span of these habits together, None without any.

    A day on which an entry was written or any of the habits was recorded is not silent.
    """
    touched = {each.day for record in records for each in record.check_ins}
    touched.update(*(record.written for record in records))
    spans = silent_spans((history(record, today) for record in records), touched)
    return spans[-1] if spans else None


def silent_spans(histories: Iterable[Iterable[Opportunity]], touched: Container[date]) -> list[Span]:
    """The silent spans in the opportunities of several habits, in order; those that meet are one.

    `touched` are the days on which anything was written or recorded.
    """
    joined = list[Span]()
    for span in sorted(span for each in histories for span in _silent(each, touched)):
        if joined and span.first <= joined[-1].last + ONE:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return joined


def _silent(opportunities: Iterable[Opportunity], touched: Container[date]) -> Iterator[Span]:
    run = list[Opportunity]()
    for each in opportunities:
        begin = run[-1].last + ONE if run else each.first
        if run and (each.state is not None or _any(touched, begin, each.last)):
            yield from _span(run)
            run = []
        if each.state is None and not _any(touched, each.first, each.last):
            run.append(each)
    yield from _span(run)


def _span(run: Sequence[Opportunity]) -> Iterator[Span]:
    if len({each.first for each in run}) >= IN_A_ROW:
        yield Span(run[0].first, run[-1].last)


def _any(days: Container[date], first: date, last: date) -> bool:
    return any(first + ONE * place in days for place in range((last - first).days + 1))
