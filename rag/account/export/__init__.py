"""A conversation as a document of its own."""
