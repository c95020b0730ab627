# What one can choose and press: the pickers in the composer, the settings panel, the buttons under an answer, starters.

## Pickers in the composer

picker-model = Модель
picker-auto = Авто
    .about = Мала модель пише чернетку, більша втручається за потреби.
    .none = Жодної моделі не під’єднано: відповіді — це цитати з ваших документів.
picker-alone = Відповідає сама.
picker-quotes = Цитати
    .about = Найкращі речення з ваших документів, без моделі.
picker-replay = Відтворення
    .about = Відповідає записаний сеанс, у тому самому темпі; до моделі запитів немає.
picker-scope = Джерело відповіді
scope-everything = Усе
    .about = Ваші файли й документи, з якими запущено Tandem.
scope-uploads = Мої файли
    .about = Лише файли, які ви додали до цієї розмови.
scope-corpus = Наявні документи
    .about = Лише документи, з якими запущено Tandem.
scope-nothing = Лише модель
    .about = Без документів: модель відповідає із загальних знань.
important = Важливо
    .about = Важливо: { $model } доопрацьовує чернетку

## Settings panel

settings-answers = Відповіді
settings-passages = Уривки
    .about = Скільки уривків шукати.
settings-temperature-draft = Температура чернетки
settings-temperature-escalation = Температура більшої моделі
settings-max-tokens-draft = Найбільша довжина чернетки, у токенах
settings-max-tokens-escalation = Найбільша довжина відповіді більшої моделі, у токенах
settings-rules = Коли втручається більша модель
settings-topics = Позначені теми, через кому

## Starters: questions to begin with

starter-about = Про що «{ $title }»?

## Buttons under an answer

keep-draft = Залишити чернетку
ask-larger = Запитати { $model }
ask-anyway = Усе одно запитати модель
replay-recording = Відтворити запис
try-again = Спробувати ще раз
copy-cited = Копіювати з посиланнями
good-answer = Добра відповідь
bad-answer = Погана відповідь

## Titles of the side panel

side-passage = Уривок

## Said for a moment above the page

toast-nothing-more = Навколо цих уривків уже нема чого читати.
toast-busy = Зараз пишеться інша відповідь: зупиніть її або дочекайтеся кінця.
toast-write = Напишіть запитання або додайте файл.

## Where a request is refused, in place of the page

refused-host = Ця адреса не належить Tandem: відкрийте ту, яку показано під час запуску, або дозвольте це ім’я хоста.
refused-origin = Запити з інших сторінок Tandem не приймає.
