"""The hour at which the places of the habits are tried."""

import pytest

from tests.conftest import Clock


@pytest.fixture
def evening(own_clock: Clock) -> None:
    """Ten in the evening of the 14th: after midnight nothing is asked."""
    own_clock.move(hours=-4)
