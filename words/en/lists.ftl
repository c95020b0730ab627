# How numbers, durations and lists are written.

comma = { ", " }
semicolon = { "; " }
# A name in a list, kept together where the page runs the other way.
name = { $name }
milliseconds = { NUMBER($number, maximumFractionDigits: 0) } ms
seconds = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
seconds-rounded = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
percent = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
decimal = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
passages = { $count } { $count ->
    [one] passage
   *[other] passages
}
documents = { $count } { $count ->
    [one] document
   *[other] documents
}
tokens = { $count } { $count ->
    [one] token
   *[other] tokens
}
