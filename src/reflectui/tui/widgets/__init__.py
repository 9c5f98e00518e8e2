"""Widgets that know neither the app nor the journal: they get values and post messages."""
