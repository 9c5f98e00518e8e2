"""The practices that were found: one at a time, with what the writer said of it."""
