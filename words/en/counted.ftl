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

## Other first lines. $value is one or more of counted-amount; $column is what was added up or compared

# A number with its unit: 12.5 kg. Without a unit $unit is empty, and so is the blank.
counted-amount = { $value }{ $unit }
counted-sum = **{ $value }**: the sum of { $column }
counted-average = **{ $value }**: the average of { $column }
counted-median = **{ $value }**: the median of { $column }
counted-largest = **{ $value }**: the highest { $column }
counted-smallest = **{ $value }**: the lowest { $column }
counted-latest = **{ $value }**: the latest { $column }
counted-earliest = **{ $value }**: the earliest { $column }
# $of is all rows that it is a share of.
counted-share = **{ $share } %**: { $count } of { $of } rows
# The same of a sum: $part and $whole are amounts.
counted-share-of = **{ $share } %**: { $part } of { $whole } in { $column }
# "Which customer has the most orders?" $value is one or more values of $column, $amount what each has.
counted-leads = **{ $value }** ({ $column }): { $amount }
counted-of-rows = { $count } { $count ->
    [one] row
   *[other] rows
}
# Sums and averages for each value of $group, in the table below.
counted-each-sum = The sum of { $column } for each { $group }
counted-each-average = The average of { $column } for each { $group }
counted-each-median = The median of { $column } for each { $group }
counted-each-distinct = Different values of { $column } for each { $group }

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
counted-where-before = { $column } is before “{ $value }”
counted-where-after = { $column } is after “{ $value }”
counted-where-since = { $column } is “{ $value }” or later
counted-where-until = { $column } is “{ $value }” or earlier
counted-where-on = { $column } is in “{ $value }”
counted-where-days-between = { $column } is from “{ $value }”
counted-where-empty = { $column } is empty, none or zero
counted-where-filled = { $column } is filled in
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

# Lines of totals, and blank ones, are not counted as rows.
counted-dropped = { $count } { $count ->
    [one] line
   *[other] lines
} of totals or without content left out.
counted-currencies = Amounts of different units are not added up.
# Where a model chose the query, and code did the rest.
counted-chosen = The model { $model } chose what to work out, from the names of the columns; the rows were counted by code. Check the conditions.
# $rows are row numbers of the document: "3, 5–9".
counted-at = Rows { $rows }.
counted-no-value = { $count } { $count ->
    [one] row
   *[other] rows
} of these without a number or date in { $column }, left out.

## What is asked back, with a button for each choice. $about are the reader's words

counted-which = What is meant by “{ $about }”? Nothing was counted yet; choose one:

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
# The same where it is known how many rows the tables have, and how many of them were read.
counted-estimate-of = Estimated from { $read } of { $total } rows: a model's reading of some passages, not counted by code.
