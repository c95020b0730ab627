"""Units of measure: what they measure and by how much they differ. Pure."""

from rag.answer.checks.folding import fold

# dimension: factor to its first unit, then the unit's names, as an answer or passage may write them.
_TABLE = """
length 1 m metre metres meter meters metern mètre mètres metro metros метр метри метрів метра μέτρα μέτρο μέτρων מטר
length 1 מטרים متر 米
length 1000 km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros км
length 1000 кілометр кілометри кілометрів кілометра километр километров χλμ χιλιόμετρο χιλιόμετρα χιλιομέτρων ק"מ
length 1000 קילומטר קילומטרים کیلومتر 公里 千米
length 0.01 cm centimetre centimetres centimeter centimeters zentimeter centimètre centimètres centímetro centímetros
length 0.01 см сантиметр сантиметрів εκατοστά ס"מ סנטימטר سانتیمتر 厘米
length 0.001 mm millimetre millimetres millimeter millimeters millimètre millimètres milímetro milímetros мм міліметр
length 0.001 міліметрів χιλιοστά מ"מ میلیمتر 毫米
length 1609.344 mi mile miles meile meilen milla millas миля миль милі μίλια מייל מיילים مایل 英里
length 0.3048 ft foot feet fuß pied pieds pie pies фут фути футів πόδια رגל פוט فوت 英尺
length 0.0254 inch inches zoll pouce pouces pulgada pulgadas дюйм дюймів ίντσες אינץ' اینچ 英寸
length 0.9144 yd yard yards
mass 1 g gram grams gramm gramme grammes gramo gramos г грам грамів γραμμάρια גרם גרמים گرم 克
mass 1000 kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos кг кілограм
mass 1000 кілограмів килограмм κιλά κιλό κιλών ק"ג קילוגרם קילו کیلوگرم کیلو 公斤 千克
mass 0.001 mg milligram milligrams milligramm milligramme milligrammes miligramo miligramos мг міліграм міліграмів מ"ג
mass 0.001 میلیگرم 毫克
mass 1000000 t ton tons tonne tonnes tonnen tonelada toneladas тонна тонн тонни τόνοι τόνων טון טונות تن 吨
mass 453.59237 lb lbs pound-mass
mass 28.349523 oz ounce ounces
volume 1 l litre litres liter liters litern litro litros л літр літри літрів литр литров λίτρα λίτρο ליטר ליטרים لیتر
volume 1 升
volume 0.001 ml millilitre millilitres milliliter milliliters мл мілілітр מ"ל میلیلیتر 毫升
volume 1000 m³ кубометр
volume 3.785411784 gallon gallons
area 1 m² sqm square-metres square-meters quadratmeter
area 10000 ha hectare hectares hektar hectárea hectáreas гектар гектарів εκτάρια הקטר هکتار 公顷
area 1000000 km² square-kilometres square-kilometers quadratkilometer
area 4046.8564224 acre acres
area 2589988.110336 square-miles
time 1 s sec second seconds sekunde sekunden seconde secondes segundo segundos секунда секунди секунд δευτερόλεπτα
time 1 שנייה שניות ثانیه 秒
time 60 min minute minutes minuten minuto minutos хвилина хвилини хвилин минута минут λεπτά λεπτό λεπτών דקה דקות
time 60 دقیقه 分钟
time 3600 h hr hrs hour hours stunde stunden heure heures hora horas година години годин час часа часов ώρα ώρες ωρών
time 3600 שעה שעות ساعت 小时 小時
time 86400 day days tag tage tagen jour jours día días день дні днів дня дней ημέρα ημέρες ημερών μέρες יום ימים روز 天
time 604800 week weeks woche wochen semaine semaines semana semanas тиждень тижні тижнів неделя недель εβδομάδα
time 604800 εβδομάδες εβδομάδων שבוע שבועות هفته 周 星期
months 1 month months monat monate monaten mois mes meses місяць місяці місяців месяц месяцев μήνας μήνες μηνών חודש
months 1 חודשים ماه
months 12 year years jahr jahre jahren an ans année années año años рік роки років года лет χρόνος χρόνια έτος έτη
months 12 ετών שנה שנים سال
months 120 decade decades jahrzehnt jahrzehnte décennie década décadas десятиліття δεκαετία עשור دهه
months 1200 century centuries jahrhundert jahrhunderte siècle siglo siglos століття сторіччя αιώνας αιώνες מאה قرن
speed 1 km/h kmh kph
speed 1.609344 mph
bytes 1 byte bytes
bytes 1000 kb kilobyte kilobytes
bytes 1000000 mb megabyte megabytes
bytes 1000000000 gb gigabyte gigabytes
bytes 1000000000000 tb terabyte terabytes
power 1 w watt watts
power 1000 kw kilowatt kilowatts
power 1000000 mw megawatt megawatts
ratio 0.01 % ٪ percent pct prozent porcent відсоток відсотки відсотків процент процентів процентов אחוז אחוזים درصد
ratio 0.001 ‰ promille
money 1 € euro euros євро евро ευρώ אירו یورو 欧元
dollars 1 $ dollar dollars usd долар долари доларів δολάρια דולר דולרים دلار 美元
pounds 1 £ pound pounds gbp
shekels 1 ₪ shekel shekels nis שקל שקלים ש"ח
hryvnias 1 ₴ hryvnia hryvnias uah гривня гривні гривень грн
"""
UNITS: dict[str, tuple[str, float]] = {}
for _line in _TABLE.strip().split("\n"):
    _dimension, _factor, *_names = _line.split()
    for _name in _names:
        UNITS.setdefault(fold(_name), (_dimension, float(_factor)))
UNITS |= {fold("τοις"): ("ratio", 0.01)}  # τοις εκατό
# Before a percent sign in words: "12 per cent", "12 por ciento", "12 pour cent".
PER = frozenset(map(fold, ("per", "por", "pour", "на")))
HUNDRED = frozenset(map(fold, ("cent", "ciento", "cien", "hundert")))
SQUARE = frozenset(map(fold, ("square", "sq", "quadrat", "квадратних")))
# What stands before or after a figure and multiplies it.
SCALES: dict[str, float] = {
    fold(name): value
    for value, names in (
        (1e2, "hundred"),
        (1e3, "k thousand tausend tsd mille mil тис тисяч тисячі тисячу тыс тысяч тысячи тысячу אלף אלפים χιλ "
        "χιλιάδες هزار 千"),
        (1e4, "万 萬 만"),
        (1e6, "m mn mm mio million millions millionen millón millones мільйон мільйона мільйони мільйонів млн миллион"
              " миллиона миллионов מיליון εκατ εκατομμύριο εκατομμύρια εκατομμυρίων میلیون 百万"),
        (1e8, "亿 億 억"),
        (1e9, "b bn billion billions mrd milliarde milliarden milliard milliards мільярд мільярди мільярдів "
        "мільярда млрд"
              " миллиард миллиардов מיליארד δισ δισεκατομμύρια میلیارد"),
        (1e12, "tn trillion trillions billón billones трлн трильйон"),
    )
    for name in names.split()
}  # fmt: skip
SHORT_SCALES = frozenset(("k", "m", "b"))  # only right behind a figure: 5k, £30m
CURRENCIES = {"€": "money", "$": "dollars", "£": "pounds", "₪": "shekels", "₴": "hryvnias", "¥": "yen"}
