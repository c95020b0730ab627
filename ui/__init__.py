"""Everything that touches Chainlit.

session          one conversation: what was said, what is picked, its documents, the turn that runs
turn_view        a turn on the page: one task runs it, another draws it; a stop arrives here
page             the browser's page as Chainlit offers it: a step, the answer, its panels
below            the panels of an answer, in their order: the element and the fold of each
panels           Turn -> props of the elements: decision, sources, timing, passage
document_panels  documents -> props: what was read, the list, a preview, what the model read
picker           what one can choose: the model, the settings panel, the starters
actions          the buttons under an answer; a citation's passage is opened here
documents        the panel of a conversation's documents: list, preview, pause, remove
desk             the presenter's desk: what left the machine, recording, export, pre-flight, figures
aside            the side panel, which keeps its place while a turn goes on
uploads          attached files: received, read, discarded
language         the language of a page: the one that its browser asks for first
script           the page's script with its sentences, Chainlit's own words, the manual
leaving          a reader who leaves: the model stops, what Chainlit keeps is dropped
vendor           what is replaced in Chainlit, or leaned on unasked: looked for at start
door             what comes through the socket and in bodies is looked at; what goes is as a page may draw it
hardening        what Chainlit leaves open is closed: Host, Origin, uploads, the Stop button's message
"""
