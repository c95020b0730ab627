# How numbers, durations and lists are written.

comma = { "، " }
semicolon = { "؛ " }
name = { $name }
milliseconds = { NUMBER($number, maximumFractionDigits: 0) } میلی‌ثانیه
seconds = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) } ثانیه
seconds-rounded = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) } ثانیه
percent = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
decimal = { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
passages = { $count } بخش
documents = { $count } سند
tokens = { $count } توکن
