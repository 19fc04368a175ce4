### Wen eine Welle fragt, die Stichprobe davon, und wo die Beteiligung enden wird.

audience-title = Wen die Welle fragt
audience-lead = Ohne Auswahl werden alle aus der Personenliste eingeladen. Sie können einen Teil der Organisation fragen, und nur so viele Personen, wie die Zahlen brauchen. Beides steht mit dem Start fest.
audience-lead-frozen = Das steht seit dem Start fest.
audience-asked-title = Zielgruppe
audience-everybody = Gefragt werden alle.
audience-origin = Die Antworten wurden mit { $tool } gesammelt und am { $day } mitgebracht. Daybreak hat den Menschen, die sie gegeben haben, nichts zugesagt: Was ihnen dort gesagt wurde, ist hier nicht bekannt.
audience-departments = Gefragt werden Personen aus { $departments }, mit allem darunter.
audience-attributes = Gefragt werden Personen mit: { $attributes }.
audience-both = Gefragt werden Personen aus { $departments }, mit allem darunter, mit: { $attributes }.
audience-attribute = { $name }: { $values }
audience-people = { $count ->
    [one] Das ist { $count } Person.
   *[other] Das sind { $count } Personen.
}
audience-drawn = Davon werden { $drawn } ausgelost und eingeladen.
audience-choose = Wer gefragt wird
audience-choose-help = Ohne Häkchen werden alle gefragt. Eine Abteilung steht für alles darunter. Von mehreren Merkmalen müssen alle passen, von einem Merkmal einer der angehakten Werte. Wählbar sind nur Werte, die zehn oder mehr Personen teilen.
audience-choose-departments = Abteilungen
audience-attributes-none = Die Personenliste hat kein Merkmal mit einem Wert, den zehn Personen teilen.
audience-action = Zielgruppe behalten
audience-notice = Die Zielgruppe ist gespeichert.
audience-error-unknown = Etwas Angehaktes steht nicht mehr in der Personenliste. Nichts wurde gespeichert; bitte wählen Sie neu.
audience-error-few = Diese Zielgruppe erreicht weniger als { $k } Personen, es könnte also nie etwas von ihr gezeigt werden. Die bisherige Zielgruppe gilt weiter; bitte wählen Sie eine größere.
audience-open = Auswählen, wen sie fragt
audience-details = Mehr dazu
wave-launch-few = Die Zielgruppe, oder was daraus gezogen würde, ist kleiner als die kleinste gezeigte Gruppe. Nichts wurde gestartet; bitte wählen Sie eine größere Zielgruppe.
wave-launch-few-asked = Nichts wurde gestartet: Eine Frage richtet sich so nach der Personenliste, dass sie weniger als zehn Menschen absondert. Der Entwurf bleibt erhalten; unten steht, welche. Bearbeiten Sie den Fragebogen oder vervollständigen Sie die Liste.
wave-by-list-title = Fragen nur für einige
wave-by-list-text = Wer sie bekommt, folgt aus der Personenliste. Ihre Antworten werden getrennt von allen anderen aufbewahrt und nur für die ganze Organisation gezeigt.
wave-by-list-reached = { $question } – { $people } Menschen
wave-by-list-reached-few = { $question } – weniger als zehn Menschen
wave-by-list-few = Diese Befragung lässt sich nicht starten: { $questions } würde weniger als zehn Menschen von den anderen absondern. Fragen Sie alle, fassen Sie Werte zusammen oder vervollständigen Sie die Personenliste.

sample-title = Stichprobe
sample-text = Eine Stichprobe spart den Menschen Zeit und gibt trotzdem verlässliche Zahlen für die Organisation. Kleine Abteilungen haben dann weniger Antworten, und weniger davon können gezeigt werden.
sample-kind = Wer eingeladen wird
sample-kind-help = „Nach Abteilung“ lädt anteilig ein, aber aus jeder Abteilung so viele, dass sie gezeigt werden kann.
sample-kind-everybody = Alle aus der Zielgruppe
sample-kind-simple = Eine Stichprobe, aus allen gleich
sample-kind-stratified = Eine Stichprobe nach Abteilung
sample-margin = Spielraum, in Prozentpunkten
sample-margin-help = Eine ganze Zahl von 1 bis 20: So weit darf ein Anteil der Stichprobe von dem aller liegen.
sample-certainty = Sicherheit
sample-certainty-help = In so vielen von hundert Stichproben hält der Spielraum.
sample-response = Erwartete Beteiligung, in Prozent
sample-response-help = Eine ganze Zahl von 10 bis 100: So viele von hundert Eingeladenen werden antworten.
sample-action = Stichprobe behalten
sample-notice = Die Wahl ist gespeichert.
sample-error-kind = Bitte wählen Sie, wer eingeladen wird.
sample-error-margin = Der Spielraum ist eine ganze Zahl von 1 bis 20.
sample-error-certainty = Bitte wählen Sie eine Sicherheit.
sample-error-response = Die erwartete Beteiligung ist eine ganze Zahl von 10 bis 100.
sample-needed = Um einen Anteil auf ± { $margin } Punkte genau mit { $certainty } Sicherheit zu kennen, braucht es { $needed } Antworten von { $people } Personen.
sample-invited = Wenn { $response } antworten, müssen { $invited } Personen eingeladen werden; das erreicht ± { $reached } Punkte.
sample-invites-everybody = Wenn { $response } antworten, müssen alle eingeladen werden: Hier spart eine Stichprobe nichts.
sample-floor = Aus jeder Abteilung werden mindestens { $floor } Personen eingeladen oder alle, damit sie gezeigt werden kann.
sample-cost = Ungleiche Chancen kosten etwas Genauigkeit: Jede Antwort zählt wie 1/{ $deff } einer Antwort. Antworten werden so gewichtet, dass jede Abteilung mit allen ihren Personen zählt.
sample-formula = n₀ = z² · p · (1 − p) / e² und n = n₀ / (1 + (n₀ − 1) / N), mit p = 0,5, e = { $margin }, z = { $z }, N = { $people }. Quelle: Cochran, Sampling Techniques, 1977, Abschnitt 4.4.
sample-guard = Der Spielraum rechnet damit, dass die Antwortenden den anderen gleichen; das kann keine Stichprobe versprechen. Was Menschen schützt, zählt nur, wer eingeladen wurde und antwortete, nie alle.
sample-seed = Beim Start mit diesem Startwert gezogen. Mit ihm und der Personenliste dieses Tages lässt sich die Ziehung wiederholen:
sample-table = Eingeladen nach Abteilung
sample-column-people = Personen
sample-column-invited = Eingeladen

projection-title = Wo die Beteiligung enden wird
projection-early = Dafür ist es noch zu früh. Es braucht drei Tage und drei Zählungen, die weitergegangen sind.
projection-nearly = Fast alle haben geantwortet; es gibt nichts mehr vorauszurechnen.
projection-no-end = Es ist kein letzter Tag geplant, also lässt sich nichts vorausrechnen.
projection-over = Der geplante letzte Tag ist vorbei: Die Beteiligung ist, wo sie ist.
projection-ends = Wenn die kommenden Tage wie die bisherigen sind, werden bis zum Ende des { $day } etwa { $rate } geantwortet haben.
projection-interval = Mit 95 % Sicherheit werden es zwischen { $low } und { $high } sein.
projection-method = Nur aus den oben gezeigten Zählungen, Tag für Tag, und den Tagen der Briefe gerechnet; über niemanden sagt das mehr. Das Modell lässt die Chance zu antworten von Mensch zu Mensch verschieden sein (beta-geometrisch: Weinberg und Gladen 1986, Fader und Hardie 2007), daher wird von jeder weiteren Erinnerung weniger erwartet.
next-title = Was als Nächstes zu tun ist
next-reminder = Die nächste Erinnerung geht am { $day } hinaus.
next-reminder-none = Es ist keine Erinnerung geplant. Wer es vergessen hat, braucht eine.
next-reminder-over = Alle geplanten Erinnerungen sind hinausgegangen.
next-lag = Soweit es gesagt werden kann, liegen bisher zurück: { $departments }. Ein Wort der Leitung hilft mehr als ein Brief.
next-paper = { $count ->
    [one] { $count } eingeladene Person hat keine E-Mail-Adresse: Geben Sie ihr eine Karte mit Code.
   *[other] { $count } eingeladene Personen haben keine E-Mail-Adresse: Geben Sie ihnen Karten mit Code.
}
next-bounced = { $count ->
    [one] Der Brief an { $count } Person kommt nicht an: sehen Sie nach, an wen und warum.
   *[other] Briefe an { $count } Personen kommen nicht an: sehen Sie nach, an wen und warum.
}
next-nothing = Im Moment ist nichts zu tun.
