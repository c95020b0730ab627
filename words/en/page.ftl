# What the page's own script and panels say (public/): labels, headings, names that a screen reader reads aloud.
# The page fills in what stands in braces by itself: no plural can be chosen here.

## Start page

page-welcome = Ask your own documents. A small model answers, a larger one steps in when the evidence says so.
# Over the conversation, while files are dragged over it.
page-drop = Drop the files to attach them

## Header

page-documents = Documents
page-documents-added = Documents, { $count } added
page-session = Session
page-theme = Toggle theme
page-settings = Settings
page-new-conversation = New conversation

## Composer and conversation: names of buttons that show an icon

page-question = Your question
page-question-edited = Your question, edited
page-send = Send
page-stop = Stop
page-edit-question = Edit this question
page-copy = Copy
page-to-the-end = Scroll to the end
page-attach = Attach files
page-remove-file = Remove { $name }
# Instead of a file's name, where there is none.
page-this-file = this file
page-close = Close
page-close-panel = Close the panel
page-close-settings = Close the settings
# Above a block of code whose language is not known.
page-code = Raw code
# Beside a link whose words name another address; $where is an address.
page-leads-to = leads to { $where }
page-too-large = File is larger than { $size } MB
page-too-many = Too many files

## Panels under an answer: who answered

page-who-answered = Who answered and why
page-show-draft = Show the draft
# Under the draft of the small model, which the larger one has replaced.
page-draft-by = Draft by { $model }, replaced
page-draft = Draft, replaced
page-details = Details

## Panels under an answer: sources

page-sources = Sources
page-untitled = Untitled
page-not-sent = Not sent
page-not-sent-why = Not sent: { $why }
page-open-passage = Open passage
page-open-passage-named = Open passage { $number }, { $title }

## Panels under an answer: what the model read

# Before what it was: "2 documents".
page-what-was-read = What the model read
page-what-was-searched = What was searched
page-preview-of = Preview { $name }
page-passages-of = Passages of { $name }
page-legend = Legend
page-legend-sent = sent to the model, with its number
page-legend-searched = searched, with its number
page-legend-left-out = found, but left out
page-legend-not-found = not found for this question
page-fewer = Show fewer
page-more = { $count } more

## Panels under an answer: where the time went

page-timing = Where the time went
# Columns of a table.
page-step = step
page-model = model
page-time = time
page-total = total
page-milliseconds = { $time } ms
page-seconds = { $time } s

## Panels under an answer: files that came with the message

page-files-read = Files that were read
# Said before a file's name.
page-file-waiting = Waiting
page-file-reading = Reading
page-file-read = Read
page-file-known = Here already
page-file-refused = Not read
page-reading-of = Reading { $name }
page-preview = Preview
page-open-documents = Open the documents of this conversation

## Side panel: a passage

page-passage = Passage
# Above the names of a table's columns.
page-columns = columns

## Side panel: the documents of the conversation

page-conversation-documents = Documents of this conversation
# Before where they come from: "Everything", "My uploads".
page-scope = Answers come from:
page-uploads = Your uploads
page-corpus = The documents here
page-paused = paused, not searched
page-pause = Pause
page-pause-of = Pause { $name }
page-resume = Resume
page-resume-of = Resume { $name }
page-remove = Remove
page-remove-of = remove { $name }
page-remove-ask = Remove?
page-remove-of-yes = Yes, remove { $name }
page-remove-all = Remove all
page-remove-all-title = remove all uploads
page-remove-all-ask = Remove all { $count }?
page-remove-all-yes = Yes, remove all uploads
page-yes = Yes
page-keep = Keep
page-howto = No files of yours are in this conversation.
page-howto-clip = Attach files with the paper clip beside your question,
page-howto-drop = drop them anywhere on the page,
page-howto-paste = or paste them into the question.
page-howto-more = Add more with the paper clip, by dropping them on the page or by pasting.
page-howto-kept = They are read when you send the message, and stay on this machine for as long as the conversation.
# After a list of endings: ".md .txt .pdf".
page-howto-code = and source code

## Side panel: a document

page-document = Document
page-all-documents = All documents
page-pages = Pages of this document
page-pages-again = Pages of this document, again
page-earlier = Earlier
page-later = Later
# Passages of a document: "21 to 40 of 133".
page-parts = { $from } to { $to } of { $of }
page-no-text = No text was found in this document.

## Side panel: the session

page-this-conversation = This conversation
page-reset = Reset the room
page-reset-ask = Reset the room?
page-reset-means = This conversation and its uploads go, for good.
page-reset-yes = Yes, reset
page-reset-no = Keep it
page-large-type = Large type
page-record-and-replay = Record and replay
page-record = Record this session
# $count turns are recorded.
page-record-stop = Stop recording ({ $count })
page-recording = The recording
page-preflight = Pre-flight
page-running = Running
# Of the pre-flight: "3 of 8" questions are asked.
page-flown = { $done } of { $planned }
# Columns of a table.
page-question-column = question
page-first-word = first word
page-in-all = in all

## Side panel: the session's report

page-report = Session report
page-copied = Copied
page-not-allowed = Not allowed
