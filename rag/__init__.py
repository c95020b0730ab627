"""What happens in a turn: retrieve, draft, decide, perhaps escalate, settle."""
