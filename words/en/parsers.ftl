# What is said of a file by what reads it: why it was refused, what is doubtful about it, how large it is.

## Why a file was refused
## Each is the end of a sentence that begins with the file's name: "report.pdf is encrypted: save it …".
## "Drop it" is what people do with a file: they drag it onto the page.

# $ending is like ".xyz".
parser-unknown-kind = is of a kind that cannot be read ({ $ending }).
parser-no-ending = is of a kind that cannot be read (it has no ending).
# $why is the operating system's own words, as a rule in English: "Permission denied".
parser-disk = cannot be read ({ $why }).
parser-disk-unknown = cannot be read (the disk gave an error).
parser-empty = is empty: it has 0 bytes.
parser-blank = holds no text: it is blank.
parser-unseen = holds no text that can be seen.
parser-empty-page = holds no text: it is an empty page.
parser-encrypted = is encrypted: save it without a password and drop it again.
parser-encrypted-otherwise = is encrypted in a way that cannot be read: save it without a password and drop it again.
parser-damaged = is damaged or cut off: open it where it was made, save it again and drop it again.
parser-too-deep = is nested too deeply to be read: save it in a simpler format.
parser-too-deep-for-office = is nested too deeply to be read: save it as PDF and drop that.
parser-too-big = needs more memory to be read than it may take: split it, or save it in a simpler format.
# $megabytes is a number, 64. "Parts" are the files in a zip archive.
parser-large-part = is too large: one of its parts is over { $megabytes } MB. Split it.
# It is small, and becomes huge when it is unpacked: a "zip bomb".
parser-bomb = unpacks to far more than a document holds: it may be made to do harm, and is not read.
parser-slow = took longer than { $seconds } s to read: split it, or save it in a simpler format.
parser-broke = broke the program that reads such files: save it in another format.

## Refused, since it is another kind of file than its name says (fragments after the file's name)

# $what is one of the parser-what-… below: "a PNG picture".
parser-looks-unreadable = looks like { $what }, whatever its name says: it holds no text that can be read.
# $what is one of the parser-kind-… below, $ending is like ".docx".
parser-looks-other = looks like { $what }: give it the ending { $ending } and drop it again.
parser-looks-zip = looks like a zip archive: unpack it and drop the files in it.
parser-old-word = looks like an old Word document: save it as .docx and drop that.
parser-old-powerpoint = looks like an old PowerPoint file: save it as .pptx and drop that.
parser-old-excel = looks like an old Excel workbook: save it as .xlsx and drop that.
parser-old-outlook = looks like an Outlook message: save it as text or PDF and drop that.
parser-old-office = looks like an old Office file: save it in today's format and drop that.
# $kind is a parser-kind-….bare below: "is no Word document, it looks like …". Choose a wording that takes it as it is.
parser-wrong-web = is no { $kind }, it looks like a web page: give it the ending .html, or download it again.
parser-wrong-blank = is no { $kind }, it holds nothing but blanks: download or save it again.
parser-wrong-text = is no { $kind }, it looks like plain text: give it the ending .txt.
parser-wrong-damaged = is no { $kind }, or it is damaged: open it where it was made and save it again.
# What a file is. `.bare` is without an article, where a language has any; elsewhere both are the same.
parser-kind-pdf = a PDF file
    .bare = PDF file
parser-kind-docx = a Word document
    .bare = Word document
parser-kind-pptx = a PowerPoint presentation
    .bare = presentation
parser-kind-xlsx = an Excel workbook
    .bare = workbook
parser-kind-epub = an EPUB book
    .bare = book
# $format is like "PNG", "gzip".
parser-what-picture = a { $format } picture
parser-what-archive = a { $format } archive
parser-what-program = a program
parser-what-database = an SQLite database
parser-what-audio = an audio file
parser-what-video = a video

## Refused: text and data (fragments after the file's name)

parser-no-text = is not a text file: it holds bytes that no text has.
# $encoding is a name, "UTF-16".
parser-marked-wrongly = says that it is { $encoding }, and is not: save it as UTF-8.
parser-unmarked-wrongly = looks like { $encoding } without a byte order mark, and is not all of it: save it as UTF-8.
# $line and $column are where the mistake is.
parser-json-wrong = is not valid JSON (line { $line }, column { $column }): correct it, or give it the ending .txt.
parser-json-number = is not valid JSON (a number): correct it, or give it the ending .txt.
# $count is always 20,000,000.
parser-json-long = is too long to be read: JSON may have at most { $count } characters. Split it, or save it as CSV.
parser-no-json-lines = is not valid JSON Lines: not one of its lines is JSON.
# Jupyter is a program; what it makes is called a notebook, what a notebook's code printed its outputs.
parser-notebook-old = is no notebook of today's format: open it in Jupyter and save it again.
parser-notebook-long = is too long to be read ({ $megabytes } MB at most): clear its outputs in Jupyter and save it again.

## Refused: PDF, Office files and books (fragments after the file's name)

parser-pdf-damaged = is damaged or cut off: open it in a PDF viewer, save or print it to a new PDF and drop that.
parser-scan = is a scan: its pages are pictures and hold no text. Run text recognition (OCR) on it first.
parser-no-word = is no Word document: open it where it was made and save it as .docx.
parser-no-powerpoint = is no PowerPoint presentation: open it where it was made and save it as .pptx.
parser-excel-damaged = is damaged, or no Excel workbook: open it where it was made and save it as .xlsx.
parser-no-book = is no EPUB book: it may be damaged, or another kind of zip archive.
parser-protected = is protected against copying (DRM): it can be read in its shop's program only.

## How large a file is, as a person would count it. Stands in a list: "42 pages, 118 passages, 0.4 s"
## `.part`: only some were read. `.first`: only some were read, and nobody knows how many there are.

size-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
    .part = { $count } of { $of ->
        [one] { $of } page
       *[other] { $of } pages
    }
size-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
    .part = { $count } of { $of ->
        [one] { $of } slide
       *[other] { $of } slides
    }
# The chapters of a book.
size-chapters = { $count ->
    [one] { $count } chapter
   *[other] { $count } chapters
}
    .part = { $count } of { $of ->
        [one] { $of } chapter
       *[other] { $of } chapters
    }
# The cells of a notebook: pieces of text and code, one below the other.
size-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
    .part = { $count } of { $of ->
        [one] { $of } cell
       *[other] { $of } cells
    }
# The sheets of an Excel workbook.
size-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
# The rows of a table.
size-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
    .part = { $count } of { $of ->
        [one] { $of } row
       *[other] { $of } rows
    }
    .first = the first { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
# The entries of a list in a JSON file.
size-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
    .part = { $count } of { $of ->
        [one] { $of } entry
       *[other] { $of } entries
    }
    .first = the first { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }

## What is doubtful about a file that was read: whole sentences, "it" is the file

# Where a language's "one" is said of 21 too, $count has to stand in it.
doubt-long-characters = It is too long: only its first { $count ->
    [one] { $count } character was read.
   *[other] { $count } characters were read.
}
doubt-long-bytes = It is too long: only its first { $count ->
    [one] { $count } byte was read.
   *[other] { $count } bytes were read.
}
doubt-long-rows = It is too long: only its first { $count ->
    [one] { $count } row was read.
   *[other] { $count } rows were read.
}
doubt-long-entries = It is too long: only its first { $count ->
    [one] { $count } entry was read.
   *[other] { $count } entries were read.
}
# Stretches of text that one who opens the file does not see. $shown is always 50.
doubt-hidden-stretches = { $count } hidden stretches were left out; the first { $shown } are shown.
# Levels of things within things. $level is 2,048.
doubt-deep = It is nested too deeply: what lies below level { $level } was not read.
# $encoding is a name such as "UTF-16-LE".
doubt-no-mark = It has no byte order mark; it was read as { $encoding }.
# $encoding is one of the doubt-encoding-… below, or a name alone.
doubt-not-utf-8 = It is not UTF-8; it was read as { $encoding }.
# An encoding with the languages or letters it is made for. $name is like "Windows-1251".
doubt-encoding-central-european = { $name } (Central European)
doubt-encoding-cyrillic = { $name } (Cyrillic)
doubt-encoding-greek = { $name } (Greek)
doubt-encoding-turkish = { $name } (Turkish)
doubt-encoding-hebrew = { $name } (Hebrew)
doubt-encoding-arabic = { $name } (Arabic)
doubt-encoding-thai = { $name } (Thai)
doubt-encoding-japanese = { $name } (Japanese)
doubt-encoding-chinese = { $name } (Chinese)
doubt-encoding-korean = { $name } (Korean)
doubt-broken-characters = It is UTF-8 with { $count ->
    [one] { $count } broken character
   *[other] { $count } broken characters
}, shown as { "\uFFFD" }.
doubt-guessed-header = The first row was taken for column names.
doubt-no-header = Its columns have no names: the first row was read as data.
# In tables: a cell that spans rows is given in each of them.
doubt-spanning-numbers = A number that stands for several rows of a table is repeated in each: a sum counts it more than once.
# The signs around a text in a CSV file. $line is a line's number.
doubt-open-quote = A quotation mark in line { $line } is never closed: it was read as an ordinary sign.
doubt-open-quotes = Quotation marks are never closed, in line { $line } first: they were read as ordinary signs there.
doubt-json-lines = { $count } of { $of } lines are not JSON: line { $line } first.
# $most is 3,000.
doubt-many-pages = It has { $count } pages: only the first { $most } were read.
# $pages is a doubt-list of page numbers. "(scanned?)": are they perhaps pictures of paper?
doubt-pages-without-text = { $count } of { $of ->
    [one] { $of } page
   *[other] { $of } pages
} { $count ->
    [one] holds
   *[other] hold
} no text: { $pages } (scanned?).
doubt-pages-unread = { $count } of { $of ->
    [one] { $of } page
   *[other] { $of } pages
} could not be read: { $pages }.
# A list of page numbers: "4, 9 and 12"; "1, 2, 3 and 40 more". $first is a list with commas.
doubt-list = { $first } and { $last }
    .more = { $first } and { $count } more
# Slides that the presentation leaves out when it is shown. $slides is a list of their numbers.
doubt-hidden-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
} hidden in the show: { $slides }.
doubt-tracked-changes = It has tracked changes: what was deleted in them was not read.
# $most is 1,000.
doubt-many-columns = It has more than { $most } columns: only the first { $most } were read.
# $sheets is a list of the `.sheet`s' names.
doubt-hidden-sheets = { $count ->
    [one] A hidden sheet was not read: { $sheets }.
   *[other] { $count } hidden sheets were not read: { $sheets }.
}
    .sheet = “{ $name }”
doubt-missing-chapter = One of its chapters is missing.
# Signs of a font such as Wingdings, whose shapes are known to the font alone.
doubt-signs = { $count ->
    [one] { $count } sign
   *[other] { $count } signs
} of a font of signs could not be read: shown as { "\uFFFD" }.
# Formulas in the cells of a sheet for which the file holds no result.
doubt-formulas-calculated = { $count ->
    [one] { $count } formula has
   *[other] { $count } formulas have
} no result in the file: calculated by Tandem.
doubt-formulas = { $count ->
    [one] { $count } formula has
   *[other] { $count } formulas have
} no result in the file: open it in a spreadsheet program, save it and drop it again.
# Number formats make 0.125 12.5 %.
doubt-without-formats = It is damaged: its values were read without their number formats.
