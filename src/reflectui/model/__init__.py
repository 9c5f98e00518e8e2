"""What a journal holds, and its rules: no I/O."""
