"""A turn becomes what people see of it, and what is kept."""
