"""What a text says: its terms, sentences, passages, tables and headings. Pure: no file, no model, no conversation."""
