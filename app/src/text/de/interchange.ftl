# A questionnaire from elsewhere, and what became of it.

import-instrument-title = Fragebogen mitbringen
import-instrument-lead = Aus LimeSurvey (.lss), XLSForm (.xlsx, .csv), SurveyJS (.json), Qualtrics (.qsf) oder als unsere eigene Datei (.toml). Sie sehen, was daraus würde, bevor etwas gespeichert wird.
import-instrument-file = Fragebogen
import-instrument-file-help = Der Fragebogen, nicht die Antworten; höchstens 10 MB.
import-instrument-tool = Woher er kommt
import-instrument-guess = Am Inhalt erkennen
import-instrument-toml = Unsere eigene Datei (TOML)
import-instrument-language = Sprache von Texten, die keine nennen
import-instrument-language-help = Etwa en oder de; kann leer bleiben.
import-instrument-look = Ansehen
import-instrument-error-file = Bitte wählen Sie eine Datei.
import-instrument-error = Nichts wurde gespeichert. { $why }
import-instrument-error-language = Bitte schreiben Sie ein Sprachkürzel wie en oder de, oder lassen Sie das Feld leer.
import-instrument-faults = Diese Datei hat Fehler. Nichts wurde gespeichert; bitte beheben Sie sie und wählen Sie die Datei erneut.
import-instrument-summary = { $questions } Fragen der Quelle: { $taken } übernommen, { $simplified } vereinfacht, { $out } weggelassen.
import-instrument-items = { $items } Fragen in { $sections } Abschnitten, etwa { $minutes } Minuten, in { $languages }.
import-instrument-taken = Unverändert übernommen
import-instrument-simplified = Vereinfacht
import-instrument-out = Weggelassen
import-instrument-keep = Diesen Fragebogen behalten
import-instrument-not-scored = Keine seiner Fragen zählt für eine Dimension, bevor es jemand in der Datei festlegt.
import-instrument-again = Eine andere Datei wählen
import-instrument-known = Diese Version des Fragebogens ist schon da. Nichts wurde gespeichert; bitte erhöhen Sie die Version in der Datei.
import-instrument-kept = Der Fragebogen ist gespeichert. Er lässt sich für eine neue Welle wählen.
import-place-line = Zeile { $line }
import-place-row = Blatt { $sheet }, Zeile { $row }
import-place-file = die Datei

refused-too-large = die Datei ist größer als { $mb } MB; so groß ist kein Fragebogen, bitte sehen Sie nach, ob Antworten oder Bilder darin sind.
refused-unpacks = die Arbeitsmappe wird entpackt größer als { $mb } MB; bitte nehmen Sie alles heraus außer den Blättern „survey“, „choices“ und „settings“.
refused-too-many = der Fragebogen ergibt mehr als { $most } Fragen oder mehr Text, als eine Umfrage zeigen kann; bitte importieren Sie ihn in Teilen.
refused-letters = { $place }: der Text ist kein gültiges { $encoding }; bitte speichern Sie die Datei als UTF-8.
refused-unknown = dies ist weder LimeSurvey .lss noch XLSForm .xlsx oder .csv, SurveyJS JSON oder Qualtrics .qsf; bitte exportieren Sie den Fragebogen (nicht die Antworten) in einem davon.
refused-broken = { $place }: { $flaw }; bitte exportieren Sie die Datei noch einmal.
refused-forbidden = { $place }: { $flaw }; dem wird nie gefolgt, bitte exportieren Sie den Fragebogen ohne dies.
refused-nothing = keine Frage der Datei kann hier gestellt werden; der Bericht sagt für jede, warum.
refused-refused = der Fragebogen lässt sich nicht als Instrument schreiben: { $faults }

flaw-xml = das XML ist beschädigt ({ $detail })
flaw-no-letter = ein Verweis auf einen Buchstaben, den es nicht gibt
flaw-no-lime-survey = dieses XML ist keine LimeSurvey-Datei
flaw-no-questions = die LimeSurvey-Datei enthält keine Fragen
flaw-workbook = die Arbeitsmappe lässt sich nicht öffnen ({ $detail })
flaw-csv = das CSV ist beschädigt
flaw-no-sheet = es gibt kein Blatt „survey“ mit den Spalten „type“ und „name“
flaw-ends-too-often = „{ $written }“ beendet, was nie begonnen hat
flaw-never-ends = Gruppen oder wiederholte Teile, die nie enden: { $count }
flaw-json = das JSON ist beschädigt ({ $detail })
flaw-no-pages = dieses JSON hat weder „pages“ noch „elements“ noch „questions“
flaw-no-survey-elements = dieses JSON hat kein „SurveyElements“
flaw-too-deep = mehr als { $most } Ebenen liegen ineinander
flaw-document-type = das XML hat einen Dokumenttyp („<!DOCTYPE …>“)
flaw-entity = das XML verwendet eine eigene Entität
import-kind-question = Frage
import-kind-section = Abschnitt
import-kind-text = Text
import-kind-rule = Regel
import-kind-setting = Einstellung
import-column-what = Was
import-column-place = Wo in der Quelle
import-column-became = Was daraus wurde
import-more = und { $count } weitere

loss-only-shown = wird nur gezeigt, nichts zu beantworten
loss-computed = aus anderen Antworten errechnet
loss-never-shown = in der Quelle verborgen
loss-upload = fragt nach einer Datei, einem Bild, einer Aufnahme oder einer Unterschrift
loss-tracking = hält Ort, Gerät oder Zeit fest, was diese Umfrage nie tut
loss-control = ein Bedienelement der Seite, keine Frage
loss-unused = im Papierkorb der Quelle oder in keinem Block
loss-no-options = hat keine Antwortmöglichkeiten
loss-one-option = hat weniger als zwei Antwortmöglichkeiten
loss-too-many-options = hat { $count } Möglichkeiten oder Zeilen; 200 lassen sich zeigen
loss-unknown-type = die Art „{ $name }“ ist nicht bekannt
loss-options-elsewhere = die Möglichkeiten liegen in einer anderen Datei
loss-no-questions = hat keine Frage, die sich stellen lässt
loss-no-place = dafür gibt es keinen Platz
loss-quota = Quoten werden nicht übernommen
loss-skip = Sprünge werden nicht übernommen: Schreiben Sie eine Bedingung an die Fragen dahinter
loss-flow = der Weg wird nicht übernommen: Alle sehen alle Abschnitte
loss-quiz = in einer Umfrage gibt es keine richtigen Antworten
loss-time-limit = niemand wird gedrängt
loss-program = Programme werden nicht ausgeführt
loss-rows-as-items = eine Aussage für jede Zeile ({ $rows })
loss-several = mehrere ließen sich ankreuzen, jetzt ja oder nein für jede
loss-number-limits = die Zahl hatte keine Grenzen, hier liegt sie zwischen { $min } und { $max }
loss-date = Datum oder Uhrzeit werden als Text geschrieben
loss-table-as-fields = die Tabelle ist eine Liste von Feldern
loss-comment-as-item = der Kommentar ist eine eigene Frage
loss-comments-gone = die Kommentare neben den Möglichkeiten fehlen
loss-long-range = der Schieberegler ist eine als Text geschriebene Zahl
loss-order-as-value = die Möglichkeiten zählen 1, 2, 3 in ihrer Reihenfolge
loss-asked-once = wurde wiederholt, wird einmal gefragt
loss-not-translated = nicht übersetzt in { $languages }; dort steht der Text einer anderen Sprache
loss-renamed = umbenannt, weil der Name vergeben war oder Zeichen hat, die keine Kennung hat
loss-option-renamed = ein Code kam doppelt vor oder fehlte, er heißt jetzt „{ $code }“
loss-no-words = hat keine Worte; dort steht der Name
loss-cut = ein Text ist nach { $characters } Zeichen abgeschnitten
loss-always-shown = wird immer gezeigt, die Bedingung lässt sich nicht übernehmen: { $condition }
loss-condition-fails = wird immer gezeigt, die Bedingung wartet auf eine Antwort zu „{ $question }“, auf die sich nicht warten lässt
loss-condition-partly = wird öfter gezeigt, ein Teil der Bedingung fehlt: { $condition }
loss-options-filtered = Möglichkeiten, die mit anderen Antworten kamen und gingen, werden alle gezeigt
loss-earlier-answer = „…“ steht, wo eine frühere Antwort wiederholt wurde
loss-pictures = Bilder, Filme oder Töne darin fehlen
loss-program-in-text = ein Programm im Text fehlt
loss-may-be-skipped = war Pflicht, darf jetzt wie jede Frage offen bleiben
loss-checks = Prüfungen der Antwort fehlen
loss-random-order = die zufällige Reihenfolge fehlt
loss-filled-in = vorausgefüllte Antworten fehlen
loss-formatting = Fettes, Listen, Tabellen und Links sind einfacher Text
loss-looks = sieht aus wie jede andere Frage
loss-language-code = die Sprache „{ $from }“ heißt hier „{ $to }“
loss-our-words = die Quelle hat keine Worte, dort stehen unsere
loss-our-promise = wer was sieht, wird in unseren Worten versprochen, weil das Programm dieses Versprechen hält
loss-one-end = alle enden auf derselben Seite

# A questionnaire on paper
paper-title = Fragebogen zum Drucken
paper-subject = Was gefragt wird, mit Platz für jede Antwort
paper-how = Kreuzen Sie Ihre Antworten mit einem dunklen Stift an. Sie können jede Frage auslassen.
paper-mark-one = Eins pro Zeile ankreuzen
paper-mark-any = Alles Zutreffende ankreuzen
paper-rank = Zahlen eintragen: 1 für das Erste, bis { $places }
paper-divide = { $total } Punkte verteilen
paper-now = Wie es jetzt ist
paper-preferred = Wie es sein sollte
paper-grid = Zutreffendes ankreuzen und daneben je eine Antwort
paper-only-if = Nur falls { $condition }:

# Answers of another tool, as a wave.

answers-title = Antworten mitbringen
answers-lead = Antworten, die mit Qualtrics, LimeSurvey, Viva Glint, Forms oder einem anderen Werkzeug gesammelt wurden, werden eine eigene Befragung, etwa als erste zum Vergleichen. Veröffentlicht wird sie nach denselben Regeln wie jede.
answers-link = Antworten mitbringen
answers-file = Antworten als CSV
answers-file-help = Eine Zeile je Person; höchstens 10 MB. Komma, Semikolon oder Tabulator, in jeder Kodierung.
answers-instrument = Fragebogen
answers-instrument-help = Hier veröffentlicht, mit den Fragen, die gestellt wurden. Sie können ihn zuerst mitbringen.
answers-private = Spalten, die sagen, wer geantwortet hat, wann oder wo, werden beim Lesen geleert: Namen, E-Mail-Adressen, Personalnummern, IP-Adressen, Zeiten. Sie werden nie gespeichert, und die Reihenfolge der Zeilen geht verloren.
answers-look = Datei lesen
answers-no-departments = Es gibt noch keine Abteilungen, zu denen Antworten gehören könnten.
answers-no-departments-to-do = Bitten Sie die Administration, zuerst Abteilungen und Personen einzulesen.
answers-error-instrument = Bitte wählen Sie einen Fragebogen.
answers-error-travels = Diese Datei enthält zu viel Text, um hier zugeordnet zu werden. Bitte lassen Sie Spalten weg, die niemand braucht. Nichts wurde gespeichert.
answers-error-departments = Gerade eben wurden Abteilungen bearbeitet. Es wurde nichts mitgebracht; bitte wählen Sie die Datei noch einmal.
answers-refused-too-large = Die Datei ist größer als { $most } MB. Bitte bringen Sie sie in Teilen mit.
answers-refused-no-text = Das ist keine Textdatei. Bitte speichern Sie das Blatt als CSV (UTF-8) und wählen Sie diese Datei.
answers-refused-letters = Der Text ist beschädigt. Bitte speichern Sie die Datei noch einmal als CSV (UTF-8).
answers-refused-open-quote = Zeile { $line }: Ein Anführungszeichen wird geöffnet und nie geschlossen. Bitte exportieren Sie die Datei noch einmal.
answers-refused-empty = Es gibt keine Zeile mit Antworten. Bitte exportieren Sie die Antworten, nicht die Zusammenfassung.
answers-refused-many-columns = Es sind { $found } Spalten; höchstens { $most } werden gelesen. Bitte entfernen Sie, was niemand braucht.
answers-refused-many-rows = Es sind mehr als { $most } Zeilen. Bitte bringen Sie die Datei in Teilen mit.
answers-refused-long-cell = Zeile { $line }: Eine Zelle hat mehr als { $most } Zeichen. Bitte prüfen Sie das Trennzeichen.
answers-refused-ragged = Zeile { $line }: { $found } Zellen, wo die Kopfzeile { $expected } hat. Bitte exportieren Sie die Datei noch einmal.
answers-map-title = Was steht in den Spalten?
answers-map-lead = { $tool }, { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}, für „{ $instrument }“. Bitte sehen Sie an, was vermutet wurde. Noch ist nichts gespeichert.
answers-recalled = Eine Datei mit denselben Spalten wurde schon einmal mitgebracht: Alles ist gewählt wie damals.
answers-check = Prüfen
answers-columns = Spalten
answers-columns-help = Unter dem Namen jeder Spalte stehen einige ihrer Werte.
answers-reversed = Zahlen laufen andersherum
answers-apart = Werte dieser Frage werden für sich zugeordnet
answers-leave-column = weglassen
answers-is-department = die Abteilung
answers-values-none = Keine Werte.
answers-values-many = { $count } verschiedene Werte; sie werden nicht gezeigt.
answers-places = Abteilungen
answers-everybody = Abteilung aller Antworten
answers-everybody-help = Keine Spalte nennt die Abteilung, also gehören alle Antworten zu einer.
answers-please-choose = bitte wählen
answers-leave-rows = diese Zeilen weglassen
answers-leave-value = keine Antwort
answers-values = Werte von „{ $scale }“
answers-values-of = Werte von { $field }: „{ $scale }“
answers-never = Nie übernommen
answers-never-help = Diese Spalten wurden beim Lesen geleert. Ist eine davon eine Antwort, geben Sie ihr in Ihrer Datei einen anderen Namen.
answers-column = Spalte
answers-why = Warum
answers-item = Beantwortet
answers-private-time = sagt, wann jemand geantwortet hat
answers-private-address = sagt, welcher Rechner benutzt wurde
answers-private-mailbox = ist eine Adresse oder Telefonnummer
answers-private-name = nennt Personen
answers-private-number = hat für jede Person ein eigenes Wort
answers-private-place = sagt, wo jemand war
answers-private-technical = schreibt das Werkzeug für sich selbst
answers-open-no-field = Bitte wählen Sie für mindestens eine Spalte eine Frage.
answers-open-twice = Eine andere Spalte beantwortet { $field } schon. Bitte lassen Sie eine von beiden weg.
answers-open-no-department = Bitte wählen Sie die Spalte mit der Abteilung, oder eine Abteilung für alle Antworten.
answers-open-value = Bitte sagen Sie, wofür „{ $value }“ steht.
answers-open-place = Bitte sagen Sie, welche Abteilung „{ $value }“ ist.
answers-open-many = Diese Spalte hat zu viele verschiedene Werte. Bitte lassen Sie sie weg, oder wählen Sie etwas anderes.
answers-check-title = Stimmt das so?
answers-check-lead = Aus { $rows ->
    [one] einer Zeile
   *[other] { $rows } Zeilen
} { $sheets ->
    [one] wird ein Antwortbogen
   *[other] werden { $sheets } Antwortbögen
}. Noch ist nichts gespeichert.
answers-lost = Weggelassen
answers-taken = Übernommen
answers-lost-column = keine Frage dafür gewählt
answers-lost-rows = { $count ->
    [one] Eine Zeile
   *[other] { $count } Zeilen
}
answers-lost-previews = Vorschauen und Tests, wie ihr Werkzeug sie kennzeichnet
answers-lost-no-department = ohne eine Abteilung, zu der Antworten gehören können
answers-lost-blank = darin wurde nichts beantwortet
answers-lost-value = „{ $value }“ zählt als keine Antwort; { $count ->
    [one] einmal
   *[other] { $count }-mal
}
answers-lost-misfit = { $count ->
    [one] eine Antwort, die die Frage nicht zulässt
   *[other] { $count } Antworten, die die Frage nicht zulässt
}
answers-lost-hidden = { $count ->
    [one] eine Antwort, nach der nur auf eine andere hin gefragt wird
   *[other] { $count } Antworten, nach denen nur auf eine andere hin gefragt wird
}
answers-wave = Die Befragung
answers-title-default = Befragung 0 ({ $tool })
answers-owner-help = Eine Person mit Name und Rolle, die für das Weitere einsteht.
answers-day = Tag der Antworten
answers-day-help = Der letzte Tag, an dem geantwortet wurde. Er sagt, wo die Befragung unter den anderen steht.
answers-people = Personen zu dieser Zeit
answers-people-text = Wie viele Personen es waren, schützt die Antworten: Daran entscheidet sich, welche Gruppen groß genug sind, um gezeigt zu werden, und wie viel die Zahlen über alle sagen. Personen und Antworten zählen direkt in jeder Abteilung, ohne die darunter.
answers-people-known = Wie viele Personen es waren
answers-people-given = wie unten geschrieben
answers-people-unknown = niemand weiß es
answers-people-help = Weiß es niemand, zählen so viele Personen, wie geantwortet haben: Über die übrigen wird nichts gesagt, und keine Quote wird gezeigt. Das ist die vorsichtige Wahl.
answers-of-place = Antworten direkt darin: { $answers }
answers-error-day = Bitte schreiben Sie den Tag der Antworten. Er kann nicht in der Zukunft liegen.
answers-error-people = Bitte schreiben Sie eine ganze Zahl, oder lassen Sie das Feld für keine leer.
answers-error-more = Mehr Personen haben geantwortet. Bitte berichtigen Sie die Zahl, oder wählen Sie, dass es niemand weiß.
answers-error-none = Keine Zeile der Datei wurde ein Antwortbogen. Bitte sehen Sie in der Liste nach, was weggelassen wird, und gehen Sie zurück zu den Spalten.
answers-then = Die Antworten werden gemischt und ohne Namen, Zeiten und Reihenfolge gespeichert wie die jeder Befragung. Die Befragung ist dann geschlossen; Sie veröffentlichen ihr Ergebnis, wann Sie möchten. Bis dahin lässt sie sich entfernen.
answers-before = Diese Antworten sind schon da
answers-before-text = Dieselbe Datei wurde am { $day } als „{ $title }“ mitgebracht. Kommt sie noch einmal, zählen dieselben Antworten in zwei Befragungen.
answers-once-more = Trotzdem noch einmal mitbringen
answers-error-before = Bitte sagen Sie, dass Sie dieselben Antworten zweimal möchten. Es wurde nichts mitgebracht.
answers-error-before-now = Eben hat jemand dieselbe Datei mitgebracht. Nichts wurde doppelt mitgebracht; bitte sehen Sie zuerst bei den Befragungen nach.
answers-bring = Antworten einlesen
answers-again = Zurück zu den Spalten
answers-notice-brought = Die Antworten sind da und gemischt. Nichts davon wird gezeigt, bevor Sie das Ergebnis veröffentlichen.
answers-brought-title = Antworten aus { $tool }
answers-brought-text = Sie wurden anderswo gesammelt und mitgebracht. Bis das Ergebnis veröffentlicht ist, lässt sich die Befragung mit allen Antworten entfernen.
answers-remove = Diese Befragung entfernen
