"""凡事 candidates out of text."""
