"""Where sentences end, in a labelled list: texts of sixteen languages, a bar between two sentences."""

import pytest

from rag.text.ends import closes
from rag.text.passages import Document, passages
from rag.text.sentences import units

TEXTS = {
    "German": """
Am 8. Mai 2024 wurde der Motor geölt.|Am 12. Juni 2024 folgt die Abnahme.|Der 1. Vorsitzende ist Herr Kern.
Die Fa. Huber GmbH & Co. KG liefert z. B. Schrauben, d. h. M8 bzw. M10.|Die Rechnung folgt.
Das Gerät wiegt ca. 12 kg.|Es steht in Halle 3.|Danach wird es verladen.
Im 19. Jahrhundert wurde das Haus gebaut.|Der 2. Weltkrieg zerstörte es.
Die Sitzung findet vom 3. bis 5. Oktober statt.|Anmeldung bis zum 20. September.
Siehe Abs. 3 Satz 2 der Verordnung vom 4. November 1950.|Art. 5 gilt entsprechend.
Dr. med. Anna Berg und Prof. Dr. Kurt Tal leiten die Station.|Sie sind u. a. für Notfälle zuständig.
Er wurde am 11. 3. 1970 in St. Gallen geboren.|Seine Mutter starb 1985.|Sein Vater lebt noch.
Der Preis beträgt 15 EUR inkl. MwSt. und zzgl. Versand.|Bei Abnahme von mind. 100 Stück gibt es 5 % Rabatt.
Geöffnet Mo. bis Fr. von 9 bis 17 Uhr.|Tel. 0711 12345.
Wir brauchen Schrauben, Muttern usw. für das Regal.|Holz ist noch da.
Cäsar starb im Jahr 44 v. Chr. in Rom.|Augustus folgte ihm.
Die Maschine der Fa. Krause steht i. d. R. im 2. OG.|Der Schlüssel hängt im 1. Stock.
Ludwig XIV. regierte Frankreich.|Unter Ludwig XVI. begann die Revolution.
Kapitel 5 beginnt auf S. 120.|Kapitel 6 folgt.
Es waren insgesamt 25.|Davon kamen 5 aus Wien.
Hr. Maier und Fr. Schulz kommen am Montag.|Frl. Kunz fehlt.
Die Lieferung erfolgt gem. DIN 912 und lt. Vertrag.|Vgl. Anlage 4.
Der 31. Dezember ist der letzte Tag.|Wie lange dauert es?|Drei Tage!
Das ist der 3. Versuch.|Er gelang.|Die 4. Auflage erscheint im März.
Die Wartung kostet 40 EUR.|Das Öl kostet 12 EUR je l.|Filter sind extra.
Die Str. ist gesperrt, die Hauptstr. 5 auch.|Nr. 7 ist frei.
Er kam auf Platz 3.|Sie wurde Zweite.
Das Modell gibt es seit 1998.|Die Firma wurde 1950 gegründet.
""",
    "English": """
Dr. Smith met Mr. Jones at 5 p.m. on Friday.|They talked about the U.S. economy.
The firm moved to the U.S. in 1990.|It closed in 2001.
Acme Inc. sells pumps, valves, etc. to Baker & Co. Ltd. in Leeds.|The price is fixed.
See Fig. 3 and Sec. 4.2 for details.|No. 5 is missing.
She was born on Jan. 5, 1960 in St. Louis.|Her father was Gen. Robert E. Lee.
He works for Pitt, Briggs & Co.|They pay well.
I live in the U.S.|How about you?
Use a tool, e.g. a wrench, i.e. the big one, cf. p. 12.|Then stop.
The answer is no.|We never said so.
The pump weighs approx. 12 kg.|It needs 3.5 l of oil per hr. of use.
J. R. R. Tolkien wrote it.|C. S. Lewis read it.
Martin Luther King Jr. spoke.|The crowd listened.
The meeting ends at 6 p.m.|The doors close then.
Vitamin C is in oranges.|Give him vitamin D.|The dose is small.
The dept. head signed it.|Mt. Everest is high.
Is it done?|Yes!|"It is."|She left.
He scored 25.|The others scored 30.
Washington D.C. is the capital.|It lies on the Potomac.
""",
    "French": """
M. Dupont habite 5 av. Foch, à côté de Mme. Roche.|Il travaille chez Renault S.A. depuis 1990.
La réunion du 1er mai est annulée.|Voir p. 12 et art. 5 du code.
Le Dr. Martin arrive à 10 h.|Cf. annexe 2.
Il vend des vis, des écrous, etc. pour le bâtiment.|Les prix sont bas.
Le roi Louis XIV. et son frère régnaient.|Ils moururent.
Né vers 50 av. J.-C. à Rome, il devint consul.|Env. 30 personnes vinrent.
Prenez un outil, p. ex. une clé.|Puis serrez.
""",
    "Spanish": """
El Sr. García y la Sra. López viven en la Av. Colón núm. 5.|Tienen dos hijos.
El Dr. Ruiz atiende en EE. UU. desde 1990.|Véase la pág. 12.
Vende tornillos, tuercas, etc. para la obra.|Los precios son bajos.
Ud. debe firmar aquí.|¿Cuándo vuelve?|¡Mañana!
La empresa Pérez y Cía. S.A. cerró.|Se fundó en 1900 aprox. en Lima.
""",
    "Italian": """
Il Sig. Rossi e la Sig.ra Bianchi abitano in P.za Roma n. 5.|Il dott. Verdi arriva domani.
Si veda l'art. 5, pag. 12, fig. 3.|La ditta F.lli Neri S.p.A. è chiusa.
Vende viti, dadi, ecc. per il cantiere.|I prezzi sono bassi.
Nato nel 100 a.C. a Roma, fu console.|Morì giovane.
""",
    "Portuguese": """
O Sr. Silva e a Sra. Costa moram na Av. Brasil n.º 5.|Eles têm dois filhos.
O Dr. Lopes chega às 10 h.|Ver pág. 12 e art. 5.
Vende parafusos, porcas, etc. para a obra.|Os preços são baixos.
A Exma. Sra. Diretora assinou.|V. Ex.ª pode entrar.
""",
    "Dutch": """
De heer J. de Vries en mevr. Jansen wonen in de Kerkstr. 5.|Dhr. Bakker komt morgen.
Zie blz. 12, art. 5 en d.w.z. bijlage 2.|Dr. Smit is ziek.
Hij verkoopt o.a. schroeven, bijv. M8 en M10.|De prijs is vast.
Het gebeurde ca. 50 v.Chr. in Rome.|Niemand weet het.
""",
    "Russian": """
Договор подписан 5 мая 2024 г. в г. Москве.|Директор А. С. Петров согласен.
См. рис. 3 и табл. 4 на стр. 12.|Далее идёт гл. 5.
Продаются винты, гайки и т. д. для дома.|Цены низкие.
Он жил на ул. Ленина, д. 5, кв. 12.|Потом уехал.
Инструменты, т. е. ключи, лежат в шкафу.|Проф. Иванов и акад. Сидоров приехали.
Завод построен в 1950 г.|Он закрыт.
Зарплата составляет 50 тыс. руб. в месяц.|Премия не платится.
Это было в XIX в. в Туле.|Никто не помнит.
Им. Горького назван парк.|Тов. Сухов ушёл.
""",
    "Ukrainian": """
Договір підписано 5 травня 2024 р. у м. Києві.|Директор О. В. Шевченко згоден.
Див. рис. 3 і табл. 4 на стор. 12.|Далі йде розд. 5.
Продаються гвинти, гайки тощо.|Ціни низькі.
Він жив на вул. Франка, буд. 5, кв. 12.|Потім поїхав.
Інструменти, напр. ключі, лежать у шафі.|Проф. Коваль і акад. Бойко приїхали.
Завод збудовано в 1950 р.|Він закритий.
""",
    "Greek": """
Ο κ. Παπαδόπουλος και η κ. Γεωργίου μένουν στην οδό Ερμού αρ. 5.|Έχουν δύο παιδιά.
Βλ. σελ. 12 και άρθ. 5.|Ο Δρ. Νικολάου έρχεται αύριο.
Πουλάει βίδες, παξιμάδια κ.λπ. για το σπίτι.|Οι τιμές είναι χαμηλές.
Πάρτε ένα εργαλείο, π.χ. το κλειδί, δηλ. το μεγάλο.|Μετά σφίξτε.
Γεννήθηκε το 50 π.Χ. στην Αθήνα.|Πέθανε νέος.
Η εταιρεία Άλφα Α.Ε. έκλεισε.|Τι έγινε μετά;
""",
    "Polish": """
Spotkanie odbędzie się 8 maja 2024 r. w Warszawie.|Prof. Kowalski i dr. Nowak przyjdą.
Zob. str. 12, rys. 3 i tab. 4.|Ul. Polna nr 5 jest zamknięta.
Sprzedaje śruby, nakrętki itp. dla budowy.|Ceny są niskie.
Narzędzia, np. klucze, tzn. duże, leżą w szafie.|Potem je zabrał.
""",
    "Czech": """
Schůze se koná 8. května 2024 v Praze.|Ing. Novák a MUDr. Svobodová přijdou.
Viz str. 12, obr. 3 a tab. 4.|Firma Alfa s.r.o. zavřela.
Prodává šrouby, matice atd. pro stavbu.|Ceny jsou nízké.
Nástroje, např. klíče, tj. velké, leží ve skříni.|Potom je odnesl.
Karel IV. byl císař.|Zemřel v Praze.
""",
    "Turkish": """
Dr. Yılmaz ve Prof. Kaya saat 10'da geldi.|Bkz. s. 12 ve md. 5.
II. Dünya Savaşı 1945'te bitti.|Sonra barış geldi.
Vida, somun vb. satıyor.|Fiyatlar düşük.
Kitapta 3. Bölüm kısadır.|Sonra 4. Bölüm gelir.
""",
    "Persian": """
شرکت در سال ۱۳۵۰ تأسیس شد.|دکتر احمدی مدیر است.|کجاست؟
""",
    "Hebrew": """
הפגישה תתקיים ב-8 במאי 2024.|ד"ר כהן יגיע.|מתי?
""",
    "Chinese": """
公司成立于1950年。|它在北京。|什么时候?
""",
}


CASES = [pytest.param(text, id=language) for language, texts in TEXTS.items() for text in texts.strip().split("\n")]


@pytest.mark.parametrize("text", CASES)
def test_sentences_end_where_a_person_ends_them(text: str) -> None:
    said = text.replace("|", "" if "。" in text else " ")
    assert [unit.text for unit in units(said, longest=500)] == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "It began in World War I. Germany lost.",
        "It is 1500 °C. Nonetheless it holds.",
        "Lost in 430 BC. Thucydides saw it.",
    ],
)
def test_what_only_looks_like_an_initial_ends_a_sentence(text: str) -> None:
    assert closes(text, text.index(". ") + 1)


def test_a_name_with_a_particle_after_an_initial_is_one_name() -> None:
    assert [unit.text for unit in units("Ask J. De Vries and M. Van Dam.", 500)] == ["Ask J. De Vries and M. Van Dam."]


def test_a_vowel_sign_does_not_make_an_initial_of_the_letter_after_it() -> None:
    text = "هو مقياس موسّع. يقلص المقياس."
    assert closes(text, text.index(".") + 1)


def test_a_passage_does_not_end_after_the_day_of_a_date() -> None:
    text = "Am 8. Mai 2024 wurde der Motor geölt, und am 12. Juni 2024 folgt die Abnahme. " * 8
    for passage in passages(Document("a", "a", text), size=20, overlap=0):
        assert passage.text.startswith("Am 8. Mai") and passage.text.endswith("Abnahme.")
