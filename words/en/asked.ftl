# What a message was taken for, and what is answered without anybody being asked.

thanked = Gladly. Ask on whenever you like.
needs-model = **That needs a language model, and none is connected.** Without one, Tandem quotes the best sentences of your documents.
quoted-request = *What you ask for needs a language model, and none is connected. This is what stands there:*
notes-only = *No answer was made of these notes:*
message-cut = Your message is too long to be looked at whole: its beginning and its end were, { $count ->
    [one] { $count } character
   *[other] { $count } characters
} between them not.

settled-thanked = No search was needed
settled-needs-model = No language model is connected
settled-told = Answered by Tandem itself
settled-priced = You choose: read on or search

## About the conversation and its files

itself-nothing-asked = You have not asked anything before this.
itself-first = Your first question was: { $question }
itself-last = Your last question was: { $question }
itself-files = { $count ->
    [0] You have uploaded no file to this conversation.
    [one] You have uploaded { $count } file to this conversation:
   *[other] You have uploaded { $count } files to this conversation:
}
itself-more-files = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
itself-folder = { $count ->
    [one] Besides, { $count } document is there for every conversation.
   *[other] Besides, { $count } documents are there for every conversation.
}

## What must be there, and is not

missing-nowhere = “{ $written }” does not occur in your documents.
    .nearest = “{ $written }” does not occur in your documents; nearest: { $nearest }.
missing-here = “{ $written }” is not in the passages that were found.
    .nearest = “{ $written }” is not in the passages that were found; nearest: { $nearest }.
badge-missing = { $written } not found
outdated = { $file } is an older version and was left out: { $newest } speaks.

beside = Tandem's own pages speak of this too: { $titles }.

## A long reading, before it begins

priced = **Reading all of { $title } takes { $passes ->
    [one] { $passes } pass
   *[other] { $passes } passes
}, about { NUMBER($tokens, maximumSignificantDigits: 2) } tokens.** Nothing has been read yet.
    .timed = **Reading all of { $title } takes { $passes ->
    [one] { $passes } pass
   *[other] { $passes } passes
}, about { NUMBER($tokens, maximumSignificantDigits: 2) } tokens and { $time } at the speed measured here.** Nothing has been read yet.
read-on = Read all of it
search-instead = Search instead
read-little = *Only { $passages ->
    [one] { $passages } passage was
   *[other] { $passages } passages were
} read, not the whole of it.*

## Details

detail-asked = Taken as
asked-search = a question: searched for { $query }
asked-again = about the last answer: its passages again
asked-whole = work on the whole of { $documents }
asked-part = a part of { $documents }
asked-leading = work on { $documents }, of which only beginnings were looked at
asked-counted = a count over { $documents }
how-part = the part that you named

## What ships with Tandem, in the picker of what is answered from

scope-help = Tandem's pages
    .about = On Tandem, models and the workshop
