### Offene Links: Befragungen von Menschen, mit denen die Organisation arbeitet, und was sie neben den Mitarbeitenden sagen.

constituent-partners = Partner
constituent-suppliers = Lieferanten
constituent-customers = Kundinnen und Kunden
constituent-community = Umfeld

## Die Seite der Befragung

constituents-title = Gefragte Gruppen
constituents-text = Dieser Fragebogen fragt Menschen, mit denen die Organisation arbeitet. Von den Mitarbeitenden wird niemand eingeladen, und es braucht keine Personenliste. Beim Start bekommt jede Gruppe einen Link, den alle in ihr teilen.
constituents-legend = Gruppen
constituents-opens = Am { $day } öffnen
constituents-opens-help = Bis dahin lässt sich der Entwurf bearbeiten. Ohne Häkchen starten Sie von Hand.
constituents-action = Auswahl speichern
constituents-contract-page = Die Zusage, wie Menschen sie lesen
constituents-notice = Die Auswahl ist gespeichert.
constituents-error-none = Bitte kreuzen Sie mindestens eine Gruppe an. Die Auswahl davor ist noch gespeichert.
constituents-error-unknown = Etwas Angekreuztes steht nicht im Fragebogen. Nichts wurde gespeichert; bitte wählen Sie noch einmal.
constituents-launch = Gruppen und Zusage stehen jetzt fest, und jede Gruppe bekommt ihren Link. Verschickt wird nichts: Sie geben die Links weiter, in einer eigenen E-Mail, auf einer Webseite oder auf einem Plakat.
constituents-links-title = Offene Links
constituents-links-text = Ein Link für jede Gruppe. Er ist kein Geheimnis: Setzen Sie ihn in eine E-Mail, auf eine Webseite oder auf ein Plakat.
open-links-limit = Offener Link: Antworten sind nicht auf eine je Person begrenzt, und niemand weiß, wie viele gefragt wurden.
constituents-flood = Gegen Fluten gibt ein Netz in einer Stunde nur so viele Antworten, nimmt ein Link höchstens { $ceiling }, und zählt jedes Formular einmal. Kein Dienst einer anderen Firma ist beteiligt.
constituents-enough = { $k } oder mehr haben geantwortet: genug, um diese Gruppe zu zeigen.
constituents-few = Weniger als { $k } haben geantwortet: zu wenige, um diese Gruppe zu zeigen.
constituents-ceiling = Am { $at } hatte dieser Link innerhalb einer Stunde { $ceiling } Antworten genommen, und weitere wurden abgewiesen
constituents-ceiling-do = Haben Sie nicht so viele erwartet, lesen Sie die Ergebnisse dieser Gruppe mit Vorsicht, und sagen Sie es dort, wo Sie sie zeigen.
constituents-poster = Plakat (PDF)
constituents-poster-of = Plakat (PDF) für { $group }
open-link-end = Diesen Link beenden oder erneuern
open-link-end-text = Wer diesen Link noch hat, in einer Mail oder auf einem Aushang, erfährt freundlich, dass er nicht mehr gilt. Antworten, die schon da sind, bleiben. Über einen neuen Link wird für dieselbe Gruppe geantwortet; geben Sie ihn weiter und drucken Sie den Aushang neu.
open-link-again = Ein neuer Link für diese Gruppe
open-link-again-text = Der beendete Link bleibt beendet. Über einen neuen wird für dieselbe Gruppe geantwortet.
open-link-stop = Den Link für { $group } beenden
open-link-renew = Ein neuer Link für { $group }
open-link-stopped = Dieser Link ist beendet: Über ihn werden keine Antworten mehr angenommen.
open-link-notice-stopped = Der Link ist beendet. Antworten, die schon da sind, bleiben.
open-link-notice-renewed = Es gibt jetzt einen neuen Link; der alte sagt, dass er nicht mehr gilt. Bitte geben Sie den neuen weiter und drucken Sie den Aushang neu.
open-link-notice-otherwise = Es wurde nichts getan: Dieser Link wurde inzwischen beendet oder erneuert, oder die Befragung ist geschlossen. Unten steht, wie es jetzt ist.
constituents-counted = Antworten zählen zu der Gruppe, deren Link benutzt wurde, und zu nichts sonst.
constituents-contract-title = Was den Menschen zugesagt wird

## Die Umfrage

open-group = Für: { $group }
open-refused-kept = Nichts wurde gespeichert. Alles, was Sie eingegeben haben, steht noch auf dieser Seite.
open-stale = Dieses Formular war länger als einen Tag offen und ließ sich deshalb nicht absenden
open-stale-do = Die Seite hat jetzt ein frisches Formular: Bitte senden Sie noch einmal.
open-sent = Dieses Formular wurde schon abgesendet
open-sent-kept = Seine Antworten sind angekommen und gespeichert, einmal.
open-sent-do = Es ist nichts mehr zu tun. Nur wenn inzwischen jemand anderes dieses Formular ausgefüllt hat, senden Sie bitte noch einmal.
open-young = Das war schneller, als jemand die Fragen lesen kann
open-young-do = So halten wir Programme fern, die Formulare ausfüllen. Bitte warten Sie einen Augenblick und senden Sie dann noch einmal.
open-network = Aus Ihrem Netz kamen in dieser Stunde viele Antworten
open-full = Über diesen Link kamen in dieser Stunde viele Antworten
open-later-do = Gegen Fluten werden im Moment keine weiteren angenommen. Bitte lassen Sie diese Seite offen und senden Sie später noch einmal; eine Stunde genügt.
open-empty = Es ist noch nichts beantwortet, also wurde nichts gesendet
open-empty-do = Bitte beantworten Sie mindestens eine Frage.
open-retry = Es kommen so viele Antworten, dass im Moment keine weiteren angenommen werden. Nichts wurde gespeichert; bitte lassen Sie diese Seite offen, es wird von selbst noch einmal versucht.
open-over-do = { $organization } wird berichten, was gesagt wurde.
open-over-heard = Was gesagt wurde und was daraus folgt
open-renewed-title = Dieser Link gilt nicht mehr
open-renewed-what = Danke, dass Sie da sind. Die Befragung selbst läuft weiter, aber über diesen Link werden keine Antworten mehr angenommen. Von dem, was Sie hier vielleicht gerade ausgefüllt haben, wurde nichts gespeichert.
open-renewed-do = { $organization } hat diesen Link beendet und vielleicht einen neuen verteilt: Bitte fragen Sie, von wem Sie diesen haben.

## Die Zusage

promise-open-stored = Niemand fragt, wer Sie sind: Mit Ihren Antworten wird weder ein Name noch eine Adresse noch eine Zeit gespeichert. Sie werden mit denen anderer gemischt, bevor sie abgelegt werden.
promise-open-shared = Dieser Link ist für alle in Ihrer Gruppe derselbe, wir wissen also nicht, wer geantwortet hat. Nichts hindert eine Person daran, zweimal zu antworten; wer die Ergebnisse liest, erfährt das.
promise-open-network = Damit niemand die Umfrage flutet, werden Antworten aus einem Netz eine Stunde lang gezählt, nur im Arbeitsspeicher. Ihre Adresse wird weder gespeichert noch protokolliert noch mit Ihren Antworten verbunden.
promise-open-operator = Bis Ihre Antworten gemischt sind (meist innerhalb eines Tages, spätestens wenn die Umfrage schließt), könnte jemand mit voller technischer Kontrolle über den Server zusehen, wie sie ankommen. Für diese Zeit vertrauen wir den Menschen, die den Server betreiben, und Sie müssen es auch.
promise-open-grouped = Ergebnisse werden nach dem benutzten Link zusammengefasst und nach nichts sonst. Eine Gruppe mit zu wenigen Antworten wird mit einer anderen zusammen gezählt.
promise-open-redacted = Bevor ein Kommentar gespeichert wird, werden Namen aus der Personenliste der Organisation, E-Mail-Adressen, Telefon- und andere lange Nummern und Webadressen ersetzt, zum Beispiel durch „[Name]“. Nur diese Fassung wird gespeichert.
promise-open-limits = Wer diesen Link hat, kann antworten, ob er zur Gruppe gehört oder nicht.

## Das Plakat

poster-file = Plakat für { $group }
poster-question = Wie sehen Sie die Zusammenarbeit mit { $organization }?
poster-text = Scannen Sie den Code oder tippen Sie die Adresse ein. Es dauert etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}, und niemand fragt nach Ihrem Namen.
poster-qr = QR-Code, der { $address } öffnet

## Das Ergebnis

mirror-title = Wie Menschen { $organization } sehen, mit denen es arbeitet
mirror-report = Die Sicht von außen
mirror-status = erzählt von Menschen außerhalb, veröffentlicht am { $date }
mirror-lead = { $sheets ->
    [one] Eine Antwort ist eingegangen.
   *[other] { $sheets } Antworten sind eingegangen.
} Jede Zahl zeigt den Bereich, in dem sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
mirror-lead-few = Es sind weniger als { $k } Antworten eingegangen, deshalb wird nichts davon gezeigt.
mirror-apart = Das ist eine eigene Sicht neben der der Mitarbeitenden: Sie geht in keinen Wert, keine Stufe, keinen Verlauf und keinen Fahrplan der Organisation ein.
mirror-groups-title = Gruppe für Gruppe
mirror-note = Punkte von 0 bis 100, in Klammern der Bereich, in dem sie ehrlicherweise liegen können, mit der Zahl der Antworten. Gruppen mit weniger als { $k } Antworten werden mit einer anderen zusammen gezählt und nicht allein gezeigt. Die Bereiche rechnen mit beliebig vielen Menschen wie denen, die geantwortet haben, weil niemand weiß, wie viele gefragt wurden.
mirror-cell = { $score } · n = { $n }
mirror-recommend = Würden die Zusammenarbeit empfehlen, −100 bis 100
mirror-recommend-cell = { $score } ({ $low } bis { $high }) · mittlere Antwort { $mean } von 10 · n = { $n }
mirror-all = Alle zusammen
mirror-reversed = { $statement } (umgedreht: mehr Punkte heißt weniger davon)
mirror-statements = Was gefragt wurde
mirror-staff = Mitarbeitende
mirror-beside-title = Wie Mitarbeitende es sehen, und wie andere es sehen
mirror-beside-note = Punkte von 0 bis 100 für die Themen, nach denen beide gefragt wurden. Die Sicht der anderen stammt aus „{ $wave }“ und zählt nicht in der Stufe.
mirror-beside-link = Alles zur Sicht von außen
export-about-open = Wie gefragt wurde
method-asked-open = Deshalb gibt es keine Rücklaufquote, und über die, die nicht geantwortet haben, wird nichts gesagt. Die Bereiche sind die einer Stichprobe aus sehr vielen: Es wird nichts davon abgezogen, weil ein Teil ohnehin gefragt wurde.
