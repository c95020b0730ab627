"""Every sentence that a person reads, in five languages: `LANGUAGE/AREA.ftl`. Code names a sentence and fills it in.

language  the languages, each with its messages, and which one a browser gets; the one door to Fluent
phrase    a sentence by its name: `say("passages", count=3)`
"""
