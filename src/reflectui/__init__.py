"""A journal to live in inside a terminal."""

__version__ = "0.1.0"
