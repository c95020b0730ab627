# How numbers, durations and lists are written.

comma = { ", " }
semicolon = { "; " }
name = { $name }
milliseconds = { NUMBER($number, maximumFractionDigits: 0) } מ״ש
seconds = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) } שנ׳
seconds-rounded = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } שנ׳
percent = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
decimal = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
passages = { $count ->
    [one] קטע אחד
    [two] שני קטעים
   *[other] { $count } קטעים
}
documents = { $count ->
    [one] מסמך אחד
    [two] שני מסמכים
   *[other] { $count } מסמכים
}
tokens = { $count ->
    [one] טוקן אחד
    [two] שני טוקנים
   *[other] { $count } טוקנים
}
