"""Files become a library that can be searched."""
