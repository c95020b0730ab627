"""A small report full of numbers, names and dates, for tests that hold answers against it."""

CLINIC = """\
# Riverside clinic annual report 2024
## Staff
The clinic employs 308 nurses and 42 physicians.
Its budget for 2024 was 1,250,000 euro, of which 12.5 percent went to training.
## Opening
The clinic opened on 14 March 1998. It is led by Dr. Maria Keller.
The new wing measures 2.4 kilometres of corridor and weighs nothing.
## Rules
Visitors may not bring dogs. The emergency room is open day and night. The pharmacy is closed on Sundays.
## Departments
- Cardiology: 120 beds
- Oncology: 80 beds
- Pediatrics: 100 beds
"""
