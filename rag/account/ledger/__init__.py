"""One row a turn, kept on disk, and what a session's rows add up to."""
