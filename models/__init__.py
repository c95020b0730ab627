"""Python clients of language models. Weights never live here."""
