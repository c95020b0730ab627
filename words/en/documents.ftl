# The documents of a conversation: what came of attached files, where in them something stands, the panels that show them.

## Where in its file a passage stood. Stands alone as a label, and within lists and sentences: lower case.
## `.range` is a run of them, by number.

# $printed: the number or numbers printed on the pages, where they are not their place in the file.
place-page = page { $number }
    .range = pages { $first }-{ $last }
    .printed = page { $number } (printed: { $printed })
    .printed-range = pages { $first }-{ $last } (printed: { $printed })
place-slide = slide { $number }
    .range = slides { $first }-{ $last }
# A chapter of a book.
place-chapter = chapter { $number }
    .range = chapters { $first }-{ $last }
# A cell of a notebook: a piece of text or code.
place-cell = cell { $number }
    .range = cells { $first }-{ $last }
# An entry of a list in a JSON file.
place-entry = entry { $number }
    .range = entries { $first }-{ $last }
# A row of a table.
place-row = row { $number }
    .range = rows { $first }-{ $last }
# A sheet of an Excel workbook, by its name.
place-sheet = sheet { $name }
    .range = sheets { $first }-{ $last }
# From one place to another: $first and $last are places such as "sheet Budget, rows 12-40".
place-stretch = { $first } - { $last }

## What came of the files that were attached to a message

document-reading = Reading the attached files
# $name is a file's name.
document-reading-file = Reading { $name }
# How far: in pages, rows or whatever the file has.
document-reading-part = Reading { $name }, { $done } of { $of }
document-read = Read { $count ->
    [one] { $count } file
   *[other] { $count } files
}
document-refused = { $count ->
    [one] { $count } file
   *[other] { $count } files
} could not be read
# $count were read, $refused were not.
document-read-and-refused = Read { $count ->
    [one] { $count } file
   *[other] { $count } files
}, { $refused } could not be read
# The message below files that came without a question. $count is how many could be read: a single one is "it". Where a
# language's "one" is said of 21 too, write [1] for it.
document-next = { $count ->
    [0] Nothing of this can be searched: the reason stands below.
    [one] Ask about it, or ask for a summary.
   *[other] Ask about them, or ask for a summary.
}
# A line for each file. $summary is like "42 pages, 118 passages, 0.4 s".
document-line = { $name }: { $summary }
# $problem is a fragment like "is encrypted: save it without a password and drop it again."
document-line-refused = { $name } { $problem }
# In place of the summary.
document-known = already here

## Why an attached file was not read (fragments after the file's name)

# $count is always 100.
upload-too-many = was left out: at most { $count } files are read at once. Attach it again by itself.
# $kinds are names that are the same in any language: "PDF, Word, PowerPoint".
upload-unknown-kind = is of a kind that cannot be read. These can: Markdown, text, { $kinds } and source code.
upload-gone = did not arrive: attach it again.
upload-stopped = was not read: you stopped. Attach it again.
# $count is always 200.
upload-no-room-documents = has no room: a conversation holds at most { $count } documents. Remove some first.
upload-no-room-text = has no room: a conversation holds at most { $megabytes } MB of text. Remove some first.

## What is doubtful about one: whole sentences

# $name is the other file's name.
upload-known-as = It is here already as { $name }.
upload-same-name = Another file of this name is here: both are searched; remove the old one if this replaces it.

## While a file is sent: shown for a moment, above the page

upload-no-conversation = This conversation is over: reload the page and attach it again.
upload-nothing = No file arrived: attach it again.
upload-too-large = This is too large: a file may have at most { $megabytes } MB.
upload-no-space = There is no space left for it on this machine's disk.
# In place of a file's name.
upload-nameless = a file without a name

## What people should look at in a document, as a label before an excerpt

flag-hidden = hidden text, left out
flag-invisible = invisible characters
# Sentences like "Ignore all previous instructions".
flag-instruction = words addressed to the model
# Such as <|im_end|>: what parts the turns of a conversation for the model.
flag-control = control tokens of a model
# A label, before those labels and excerpts.
document-flags = { $count ->
    [one] { $count } suspicious place
   *[other] { $count } suspicious places
}

## The panel of documents

# The panel's title, and that of the one that shows a single document.
documents-title = Documents
document-title = Document
# How much room is taken. $most is always 200, $limit is always 64.
documents-room = { $count } of { $most } documents, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } of { $limit } MB
document-gone = This document is not here any more.
# A button. $tokens is how much the model would read, "1,204 tokens".
document-read-more = Read more: { $tokens }

## The folder of documents, and passages

corpus-unreadable = The folder of documents, { $folder }, cannot be read: { $why }.
passage-unknown = This passage is not in the documents that are open now.

## A mark on the strip of a document: "[1] page 5, sent"

mark-sent = sent
mark-left-out = left out
mark-why = { $state }: { $why }
