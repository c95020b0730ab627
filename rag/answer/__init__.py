"""A question becomes events, from what was found to whose words stand."""
