"""Everything that touches Chainlit."""
