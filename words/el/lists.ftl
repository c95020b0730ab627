# How numbers, durations and lists are written.

comma = { ", " }
semicolon = { "· " }
name = { $name }
milliseconds = { NUMBER($number, maximumFractionDigits: 0) } ms
seconds = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) } δ.
seconds-rounded = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } δ.
percent = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
decimal = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
passages = { $count } { $count ->
    [one] απόσπασμα
   *[other] αποσπάσματα
}
documents = { $count } { $count ->
    [one] έγγραφο
   *[other] έγγραφα
}
tokens = { $count } { $count ->
    [one] token
   *[other] token
}
