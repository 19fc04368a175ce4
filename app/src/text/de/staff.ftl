# What staff read: promise, survey, thanks.

## Promise

promise-title = Wer sieht was
promise-stored = Ihre Antworten werden ohne Ihren Namen gespeichert, an einem Ort ohne Schlüssel zurück zu Ihnen, und mit denen anderer gemischt, bevor sie abgelegt werden.
promise-group = Niemand sieht Ergebnisse für weniger als { $k } Personen. Hat eine Gruppe vollzählig teilgenommen, ist das erkennbar.
promise-whether = Wir wissen, ob Sie geantwortet haben, damit wir erinnern und doppelte Antworten verhindern können. Ihre Führungskraft sieht das nicht.
promise-operator = Bis Ihre Antworten mit mindestens neun anderen gemischt sind (meist innerhalb eines Tages, spätestens wenn die Befragung schließt), könnte jemand mit voller technischer Kontrolle über den Server sie Ihnen zuordnen; danach lassen die Daten das nicht mehr zu. Für diese Zeit vertrauen wir den Menschen, die diesen Server betreiben, und auch Sie müssen das tun.
promise-short = Ergebnisse werden nur für Gruppen ab { $k } Personen gezeigt.
promise-link = Wer sieht was?
survey-attributes-list = Neben Ihrer Abteilung wird gezählt nach: { $attributes } – nur dort, wo mindestens zehn Menschen mit derselben Angabe eingeladen wurden. Das stammt aus der Personenliste Ihrer Organisation.
survey-asked-by-list = Welche Fragen Sie bekommen, hängt auch von der Personenliste Ihrer Organisation ab: { $attributes }. Eine solche Frage geht an mindestens zehn Menschen, und gezeigt werden ihre Antworten nur für die ganze Organisation; Geschriebenes dort, wo mindestens zehn Menschen geschrieben haben.
survey-attributes-people-manager = Führungsaufgabe
survey-attributes-customer-facing = Kundenkontakt
survey-attributes-yes = ja
survey-attributes-no = nein
promise-comments-themes = Was Sie in Kommentaren schreiben, kann Sie erkennbar machen. Keine Seite zeigt Ihre Kommentare im Wortlaut: gezeigt werden nur Themen, die viele nennen, für Gruppen ab { $comments } Personen.
promise-comments-verbatims = Was Sie in Kommentaren schreiben, kann Sie erkennbar machen. Kommentare werden im Wortlaut gezeigt, für Gruppen ab { $comments } Personen.
promise-full-link = Alles, was zugesagt ist, und was nicht
promise-page-title = Was zugesagt ist und was nicht
promise-page-lead = Das sagen { $organization } und das Programm hinter dieser Befragung Ihnen zu Ihren Antworten zu.
promise-owner = Verantwortlich für diese Befragung und für das, was daraus folgt: { $owner }.
promise-report-back = Sie erfahren bis { $date }, was gesagt wurde.
promise-answers-title = Ihre Antworten
promise-marks = Wenn die Befragung schließt, werden die Vermerke gelöscht, wer geantwortet hat; nur Anzahlen bleiben.
promise-holds-title = Was für diese Befragung gilt
promise-frozen = Ergebnisse werden ab { $k } Personen gezeigt, Kommentare ab { $comments }. Diese Zahlen stehen seit Beginn der Befragung fest; sie lassen sich anheben, nie senken.
promise-attributes = Ergebnisse werden nach Abteilungen zusammengefasst. Nichts anderes über Sie wird dafür verwendet, etwa Alter, Geschlecht oder Arbeitsort.
promise-attributes-too = Ergebnisse werden nach Abteilungen zusammengefasst und innerhalb großer Abteilungen nach diesen Angaben der Personenliste: { $attributes }. Nichts anderes über Sie wird dafür verwendet.
promise-department = Ihre Abteilung ist die, die zu Beginn der Befragung in der Personenliste stand. Abteilungen mit wenigen Menschen werden mit anderen zusammengezählt, bevor etwas gespeichert wird.
promise-branches = Fragen, die nur manche gestellt bekommen, etwa Menschen mit Führungsaufgaben, werden getrennt von Ihren übrigen Antworten gespeichert.
promise-release = Ergebnisse werden erst berechnet, wenn die Befragung geschlossen ist.
promise-written-title = Was Sie schreiben
promise-redacted = Bevor ein Kommentar gespeichert wird, werden Namen aus der Personenliste, E-Mail-Adressen, Telefon- und andere lange Nummern, Webadressen und Namen kleiner Abteilungen ersetzt, zum Beispiel durch „[Name]“. Nur diese Fassung wird gespeichert.
promise-limits = Das gelingt nicht immer: Ein Programm kennt Schreibweisen, nicht das Gemeinte. Bitte nennen Sie keine Personen und keine Funktion, die nur ein Mensch hat.
promise-apart = Jeder Kommentar wird für sich gespeichert, ohne Datum, in zufälliger Reihenfolge. Er ist weder mit Ihren Antworten noch mit Ihren anderen Kommentaren verbunden.
promise-harm = Kommentare werden nie dafür verwendet herauszufinden, wer sie geschrieben hat, auch dann nicht, wenn jemand von Schlimmem schreibt.
promise-time-title = Wie lange was aufbewahrt wird
promise-time-people = Wer eingeladen war, mit Links und Briefen: bis 30 Tage, nachdem die Befragung geschlossen ist.
promise-time-comments = Kommentare: 12 Monate, nachdem die Befragung geschlossen ist.
promise-time-answers = Antworten: 24 Monate, nachdem die Befragung geschlossen ist. Veröffentlichte Ergebnisse bleiben.
promise-time-copies = Sicherungskopien enthalten, was der Server bei ihrer Erstellung enthielt, auch noch nicht gemischte Antworten. Wer den Server betreibt, soll sie höchstens 30 Tage aufbewahren.
promise-not-title = Was nicht zugesagt ist
promise-not-program = Niemand kann Ihnen zusagen, dass auf einem Server das richtige Programm läuft: Wer ihn vollständig kontrolliert, könnte ein anderes an dessen Stelle setzen.
promise-not-device = Wir können Sie nicht vor jemandem schützen, der Ihren Bildschirm, Ihr Gerät oder Ihr Netz beobachtet, während Sie antworten.
promise-not-again = Sind Ihre Antworten gemischt, kann niemand sie wiederfinden, um sie zu zeigen, zu berichtigen oder zu löschen, auch nicht für Sie.
promise-not-colleagues = Kolleginnen und Kollegen, die einander erzählen, was sie geantwortet haben, wissen mehr über den Rest ihrer Gruppe.
promise-help-title = Wenn jemand in Gefahr ist
promise-help = Niemand liest Kommentare, solange die Befragung läuft. Sind Sie oder jemand in Ihrer Nähe in Gefahr, warten Sie bitte nicht: Rufen Sie den Notruf an (112 in Europa) oder sprechen Sie mit jemandem, dem Sie vertrauen.
promise-help-link = Ansprechstellen Ihrer Organisation, in deren Datenschutzhinweisen

## Survey

survey-minutes = etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
survey-optional = Sie können jede Frage offen lassen.
survey-choose = Bitte wählen
survey-limit = Höchstens { $count } Zeichen.
survey-redaction = Namen, Adressen und Nummern, die wir erkennen, werden vor dem Speichern ersetzt, zum Beispiel durch „[Name]“. Das gelingt nicht immer: Bitte nennen Sie keine Personen und keine Funktion, die nur ein Mensch hat.
survey-redacted = Einiges von dem, was Sie geschrieben haben, steht hier so, wie es gespeichert würde
survey-redacted-do = Bitte lesen Sie Ihre Kommentare noch einmal, bevor Sie senden.
survey-send-title = Das war die letzte Frage
survey-send-once = Nach dem Absenden kann niemand Ihre Antworten wiederfinden, um sie zu bearbeiten, auch Sie selbst nicht. Sehen Sie gern noch einmal darüber.
survey-send = Antworten absenden
survey-error-option = Bitte wählen Sie eine der gezeigten Antworten.
survey-error-range = Bitte wählen Sie eine Zahl von { $min } bis { $max }.
survey-error-long = Dieser Text ist länger als { $count } Zeichen. Bitte kürzen Sie ihn.
survey-error-field = Ein Feld gehört nicht zu dieser Befragung. Bitte öffnen Sie Ihren Link noch einmal.
survey-not-kept = Ihre Antworten sind noch nicht gespeichert
survey-not-kept-what = Die Befragung konnte gerade nichts speichern. Alles, was Sie eingegeben haben, steht noch auf dieser Seite.
survey-not-kept-do = Bitte senden Sie in einer Minute noch einmal. Lassen Sie diese Seite bis dahin offen.
survey-other-text = „{ $option }“: Was ist es?
survey-ticks-any = Mehrere Antworten sind möglich.
survey-ticks-most = Wählen Sie bis zu { $max }.
survey-ticks-range = Wählen Sie { $min } bis { $max }.
survey-ticks-exactly = Wählen Sie { $count }.
survey-number-whole = Eine ganze Zahl von { $min } bis { $max }.
survey-number-decimal = Eine Zahl von { $min } bis { $max }, mit bis zu { $digits ->
    [one] einer Stelle
   *[other] { $digits } Stellen
} nach dem Komma.
survey-rank-hint = { $count ->
    [one] Vergeben Sie einen Platz.
   *[other] Vergeben Sie bis zu { $count } Plätze; es müssen nicht alle sein.
}
survey-rank-place = Platz { $place }
survey-rank-none = kein Platz
survey-rank-up = Nach oben: { $option }
survey-rank-down = Nach unten: { $option }
survey-sum = Bisher verteilt
survey-sum-hint = Ganze Zahlen, die zusammen { $total } ergeben. Was leer bleibt, zählt 0.
survey-now = So ist es jetzt
survey-preferred = So hätten Sie es gern
survey-error-number = Bitte schreiben Sie eine Zahl von { $min } bis { $max }, mit höchstens { $digits ->
    [0] keiner Stelle
    [one] einer Stelle
   *[other] { $digits } Stellen
} nach dem Komma.
survey-error-ticks = { $max ->
    [one] Bitte wählen Sie eine Antwort.
   *[other] Bitte wählen Sie { $min } bis { $max } Antworten. Alles, was Sie angekreuzt haben, steht noch da.
}
survey-error-alone = Eine Ihrer Antworten passt nur allein. Bitte nehmen Sie diese weg oder die anderen.
survey-error-place = Zwei Antworten haben Platz { $place }. Bitte geben Sie jeder einen eigenen.
survey-error-sum = Ihre Punkte ergeben zusammen { $given }. Bitte machen Sie { $total } daraus; alles, was Sie eingegeben haben, steht noch da.
survey-branch-hint = Bitte nur beantworten, wenn Folgendes gilt: { $condition }.
condition-and = { $first } und { $last }
condition-or = { $first } oder { $last }
condition-not = nicht gilt: { $condition }
condition-quoted = „{ $answer }“
condition-either = { $first } oder { $last }
condition-chosen = „{ $question }“ ist { $holds ->
    [no] nicht mit { $answer } beantwortet
   *[yes] mit { $answer } beantwortet
}
condition-ticked = bei „{ $question }“ ist { $answer } { $holds ->
    [no] nicht gewählt
   *[yes] gewählt
}
condition-at-least = „{ $question }“ ist { $holds ->
    [no] nicht { $number } oder mehr
   *[yes] { $number } oder mehr
}
condition-at-most = „{ $question }“ ist { $holds ->
    [no] nicht { $number } oder weniger
   *[yes] { $number } oder weniger
}
condition-answered = „{ $question }“ ist { $holds ->
    [no] offen geblieben
   *[yes] beantwortet
}
condition-attribute = die Personenliste nennt für „{ $attribute }“ { $holds ->
    [no] nicht { $answer }
   *[yes] { $answer }
}

## One section at a time

flow-progress = Abschnitt { $number } von { $total } · { $left ->
    [0] noch weniger als eine Minute
    [one] noch etwa { $left } Minute
   *[other] noch etwa { $left } Minuten
}
flow-start = Los geht’s
flow-back = Zurück
flow-next = Weiter
flow-saved = auf diesem Gerät gesichert
flow-unsaved = nicht auf diesem Gerät gesichert; bitte in einem Zug beantworten
flow-resumed = Willkommen zurück. Ihre Antworten von vorhin sind noch da, nur auf diesem Gerät.
flow-clear = Meine Antworten löschen
flow-clear-sure = Alles löschen, was Sie auf diesem Gerät eingegeben haben?
flow-cleared = Ihre Antworten wurden von diesem Gerät gelöscht.
flow-shared = Auf einem gemeinsam genutzten Gerät löschen Sie Ihre Antworten bitte, bevor Sie gehen.
flow-sending = Ihre Antworten werden gesendet …
flow-offline = Sie sind offline. Ihre Antworten liegen verschlüsselt auf diesem Gerät und werden gesendet, sobald wieder eine Verbindung besteht. Lassen Sie diese Seite offen oder kommen Sie mit diesem Link wieder.
flow-offline-open = Gerade gibt es keine Verbindung, und es wurde nichts gesendet. Dieser Browser bewahrt nichts auf: Bitte lassen Sie diese Seite offen. Ihre Antworten werden gesendet, sobald Sie wieder online sind.
flow-offline-kiosk = Gerade gibt es keine Verbindung, und es wurde nichts gesendet. Bitte bleiben Sie auf dieser Seite, bis Ihre Antworten gesendet sind: Wenn Sie gehen, bleibt auf diesem Gerät nichts davon.
flow-locked = Sie sind offline. Was Sie vorhin eingegeben haben, liegt verschlüsselt auf diesem Gerät und ist wieder hier, sobald eine Verbindung besteht.
flow-waiting = Sie sind offline. Ihre Antworten liegen verschlüsselt auf diesem Gerät und werden gesendet, sobald wieder eine Verbindung besteht. Lassen Sie diese Seite offen oder kommen Sie mit diesem Link wieder.
flow-offline-language = Gerade gibt es keine Verbindung, darum bleibt die Seite in dieser Sprache. Ihre Antworten sind alle noch da; wählen Sie die Sprache noch einmal, sobald Sie wieder online sind.
flow-retry = Die Befragung hat nicht geantwortet. Ihre Antworten bleiben auf diesem Gerät; wir versuchen es gleich noch einmal.

## After

thanks-page-title = Danke
thanks-kept = Ihre Antworten sind gespeichert. Sie können diese Seite schließen.
volunteer-title = Möchten Sie mitgestalten, was als Nächstes kommt?
volunteer-apart = Diese Seite wird getrennt von Ihren Antworten gespeichert. Nichts verbindet die beiden.
volunteer-name = Ihr Name
volunteer-email = Ihre E-Mail-Adresse
volunteer-email-help = Nur damit das Projektteam Ihnen schreiben kann.
volunteer-send = Auf die Liste setzen
volunteer-skip = Nein, danke
volunteer-done = Danke. Sie stehen auf der Liste der Freiwilligen.
volunteer-done-next = Das Projektteam wird Ihnen schreiben.
volunteer-error-name = Bitte geben Sie Ihren Namen ein.
volunteer-error-email = Bitte geben Sie eine E-Mail-Adresse wie name@example.org ein.
volunteer-error-tick = Bitte setzen Sie das Häkchen, oder verlassen Sie diese Seite ohne zu senden.

## A shared device

kiosk-back = Zurück zum Anfang
kiosk-start-note = Dieses Gerät nutzen mehrere nacheinander. Nichts von dem, was Sie eingeben, bleibt darauf.
kiosk-code-unknown = Das ist kein Code dieser Befragung. Bitte sehen Sie noch einmal auf die Karte: { $characters } Buchstaben und Ziffern. Es wurde nichts gesendet.
kiosk-code-used = Die Antworten zu diesem Code sind angekommen. Wir bewahren eine Antwort je Person auf; es ist nichts weiter zu tun.
kiosk-code-pause = Die Eingabe von Codes ruht hier für etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
kiosk-code-pause-kept = Zu viele Codes waren falsch; die Pause schützt den Platz aller in der Befragung. Bis dahin wird kein kurzer Code angesehen, und nichts ist verloren.
kiosk-code-pause-do = Bitte versuchen Sie es dann noch einmal. Link, Quadrat und langer Code Ihrer Karte gelten inzwischen weiter.
kiosk-stop = Aufhören und alles löschen
kiosk-stop-why = Damit geht es zurück zum Anfang. Nichts von Ihren Eingaben wird aufbewahrt oder gesendet.
kiosk-stop-noscript = Dieser Browser führt keine Skripte aus, deshalb wird hier nichts von selbst gelöscht, und seine Zurück-Taste kann diese Seite so wiederbringen, wie Sie sie verlassen: Bitte schließen Sie das Fenster, wenn Sie fertig sind.
kiosk-idle-title = Ist noch jemand da?
kiosk-idle-text = Diese Seite hat eine Weile niemand benutzt. Zum Schutz der Person, die hier war, werden alle Eingaben in { $seconds } Sekunden gelöscht, wenn Sie nicht sagen, dass Sie da sind.
kiosk-idle-left = Sekunden, bis alles gelöscht wird
kiosk-idle-here = Ich bin noch da
kiosk-idle-gone = Alle Eingaben wurden gelöscht. Gerade gibt es keine Verbindung; die Startseite kommt wieder, sobald es eine gibt.
kiosk-thanks-kept = Ihre Antworten sind gespeichert. Auf diesem Gerät bleibt nichts davon.
kiosk-thanks-returns = In { $seconds } Sekunden geht diese Seite für die nächste Person zurück zum Anfang.
kiosk-thanks-stay = Auf dieser Seite bleiben
kiosk-device-title = Dieses Gerät gemeinsam nutzen
kiosk-device-lead = Wer kein eigenes Gerät hat, kann hier antworten: eine Person nach der anderen, jede mit dem Code auf ihrer Karte.
kiosk-device-what = Von da an fragt der Browser dieses Geräts nach einem Code und bewahrt nichts auf: keinen Entwurf, keinen Verlauf, nichts von der Person davor. Ist eine Weile niemand da, werden die Eingaben gelöscht. Wer auf diesem Gerät angemeldet ist, wird abgemeldet.
kiosk-device-browser = Lassen Sie bitte auch den Browser in seinem eigenen Kiosk- oder Gastmodus laufen, damit niemand die Adresszeile braucht und er nicht anbietet, sich etwas zu merken.
kiosk-device-give = Dieses Gerät für die Befragung teilen
kiosk-device-is-shared = Dieses Gerät wird gemeinsam genutzt: Seine Startseite fragt nach einem Code.
kiosk-device-take-back = Dieses Gerät nicht mehr teilen
kiosk-device-taken-back = Dieses Gerät wird nicht mehr gemeinsam genutzt. Was darauf von der Befragung lag, ist weg.

## Links that lead nowhere

link-unknown-title = Diesen Link kennen wir nicht
link-unknown-what = Vielleicht ging unterwegs ein Teil verloren, zum Beispiel an einem Zeilenumbruch in Ihrer Mail.
link-unknown-do = Bitte öffnen Sie den Link in Ihrer Einladung noch einmal. Klappt es weiterhin nicht, bitten Sie die Person, die Sie eingeladen hat, um einen neuen.
link-used-title = Ihre Antworten sind angekommen
link-used-what = Dieser Link wurde einmal benutzt, und wir speichern eine Antwort pro Person. Danke.
link-used-do = Es ist nichts weiter zu tun. Wenn Sie das nicht waren, sagen Sie es bitte der Person, die Sie eingeladen hat.
link-closed-title = Diese Befragung ist geschlossen
link-closed-what = Danke, dass Sie da sind. Es werden keine Antworten mehr angenommen.
link-closed-do = Was gesagt wurde und was daraus wird, erfahren Sie von Ihrer Organisation.
link-closed-draft = Was auf diesem Gerät für diese Befragung gesichert war, kann nicht mehr gelesen und darf gelöscht werden.
link-early-title = Diese Befragung hat noch nicht begonnen
link-early-what = Ihr Link ist gültig. Er öffnet am { $date }.
link-early-do = Bitte kommen Sie dann mit demselben Link wieder.
link-cookie-title = Bitte öffnen Sie Ihren Link noch einmal
link-cookie-what = Diese Adresse funktioniert nur, nachdem Ihr persönlicher Link in diesem Browser geöffnet wurde. Es wurde nichts gespeichert.
link-cookie-do = Gehen Sie zurück zu Ihrer Einladung und öffnen Sie dort den Link. Falls Ihr Browser Cookies blockiert, erlauben Sie sie bitte für diese Seite: ein Cookie bewahrt Ihren Link auf, bis Ihre Antworten abgesendet sind.

## Legal pages and mail

imprint-title = Impressum
imprint-empty = Die Organisation hat ihr Impressum noch nicht eingetragen.
imprint-empty-do = Bitte fragen Sie die Person, die Sie eingeladen hat, wer diese Befragung betreibt.
privacy-title = Datenschutzhinweise
privacy-survey-title = Was diese Befragung mit Ihren Antworten tut
privacy-more-title = Was Ihre Organisation ergänzt
unsubscribe-title = Keine Erinnerungen an Umfragen mehr?
unsubscribe-what = Sie erhalten je Umfrage eine Einladung, aber keine Erinnerung, keinen Dank und keine Neuigkeiten mehr. Mit den Links, die Sie haben, können Sie weiterhin teilnehmen.
unsubscribe-do = Diese E-Mails beenden
unsubscribe-done = Sie erhalten keine Erinnerungen an Umfragen mehr.
unsubscribe-done-next = Wenn eine neue Umfrage beginnt, kommt weiterhin eine Einladung. Möchten Sie die Erinnerungen wieder erhalten, sagen Sie es bitte der Person, die Sie eingeladen hat.
code-title = Ihr Code
code-lead = Der Code steht auf Ihrer Karte. Er öffnet die Umfrage, die für Sie bestimmt ist.
code-label = Code
code-help = { $characters } Buchstaben und Ziffern; Leerzeichen und Großschreibung sind gleich.
code-action = Umfrage öffnen
code-error = Diesen Code kennen wir nicht. Bitte sehen Sie noch einmal auf die Karte: { $characters } Buchstaben und Ziffern. Nichts wurde gesendet.
code-short = Das ist der kurze Code; er gilt nur an einem gemeinsam genutzten Gerät. Tippen Sie hier bitte den langen Code Ihrer Karte, { $characters } Buchstaben und Ziffern, oder richten Sie die Kamera Ihres Telefons auf das Quadrat. Nichts wurde gesendet.

part-title = Wer gefragt wird
part-asked = Dieses Mal wird ein Teil der Organisation gefragt.
part-drawn = Von { $people } Personen wurden { $drawn } ausgelost. Das Los kannte von ihnen nichts als ihre Abteilung, und dass jemand gezogen wurde, sagt nichts über sie.
