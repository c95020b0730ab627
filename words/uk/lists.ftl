# How numbers, durations and lists are written.

comma = { ", " }
semicolon = { "; " }
name = { $name }
milliseconds = { NUMBER($number, maximumFractionDigits: 0) } мс
seconds = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) } с
seconds-rounded = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } с
percent = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
decimal = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
passages = { $count } { $count ->
    [one] уривок
    [few] уривки
   *[many] уривків
}
documents = { $count } { $count ->
    [one] документ
    [few] документи
   *[many] документів
}
tokens = { $count } { $count ->
    [one] токен
    [few] токени
   *[many] токенів
}
