"""The shell front end: stdout is data, stderr is talk."""
