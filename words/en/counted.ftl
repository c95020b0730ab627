# The answer to "how many orders are open?" or "list all orders", where code has counted the rows of a table. It is shown
# as Markdown: ** around the number makes it bold. Do not use other marks of Markdown: * _ ` [ ] < > # |
#
# $table is a file's name, or that and the heading above the table ("orders.xlsx, May"); $column is a column's name and
# $value what the question says of it, both as they stand in the document.

## The first line: the number

counted-rows = **{ $count }** { $count ->
    [one] row
   *[other] rows
}
# "How many different customers are there?": values of one column, each counted once.
counted-different = **{ $count }** different { $count ->
    [one] value
   *[other] values
} of { $column }

## The second: over what it was counted. $total is how many rows the table has; [1] is for one only, not for 21

counted-over-all = Counted by Tandem over { $total ->
    [1] the only row
   *[other] all { $total } rows
} of { $table }, not estimated by a model.
# Only the beginning of the file was read.
counted-over-read = Counted by Tandem over { $total ->
    [1] the only row that was read
   *[other] the { $total } rows that were read
} of { $table }; the file is longer.

## The third: under which conditions. $conditions are one or more of those below

counted-only = Only rows where { $conditions }.
counted-where-is = { $column } is “{ $value }”
counted-where-is-not = { $column } is not “{ $value }”
counted-where-contains = { $column } contains “{ $value }”
counted-where-contains-not = { $column } does not contain “{ $value }”
counted-where-over = { $column } is over “{ $value }”
counted-where-under = { $column } is under “{ $value }”
counted-where-at-least = { $column } is at least “{ $value }”
counted-where-at-most = { $column } is at most “{ $value }”
# $value is counted-range.
counted-where-between = { $column } is between “{ $value }”
counted-range = { $low } and { $high }
# Between two values: status is “open or late”.
counted-or = { " or " }
# A column without a name, by its number from the left.
counted-column = column { $number }

## What could have been meant otherwise

# "These" are the rows that were counted.
counted-empty = { $count } { $count ->
    [one] row
   *[other] rows
} of these with nothing in { $column }.
# $columns are one or more names. The value was looked for in $column only.
counted-also-in = “{ $value }” is also in { $columns }; taken for { $column }.
counted-more = { $count } { $count ->
    [one] row
   *[other] rows
} with more than “{ $value }” in { $column }, not counted.
# "Over 100", of which column? $value is the number.
counted-taken-for = “{ $value }” is taken for { $column }, not { $columns }.
counted-no-number = { $count } { $count ->
    [one] row
   *[other] rows
} without a number in { $column }, not counted.

## The table below

counted-first = The first { $shown } of { $count }:
# Above a row's number.
counted-heading-row = row
# Above how many rows a group has.
counted-heading-rows = rows
counted-group = { $count }

## Where code could not count

# Below an answer to such a question that a model gave.
counted-estimate = Not counted: this is a model's reading of some passages, not of every row.
