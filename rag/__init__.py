"""What happens in a turn: retrieve, draft, decide, perhaps escalate, settle.

text/       what a text says
documents/  files become a library that can be searched
answer/     a question becomes events
account/    a turn becomes what people see of it, and what is kept
assistant   the composition root: builds everything from the settings, and closes it
settings    every knob; the environment is read here and nowhere else
errors      what can go wrong besides models, each with what to do next
"""
