# Seiten für die Leitung: Überblick, Ergebnis, eine Abteilung.

overview-title = Überblick
overview-empty-title = Noch ist nichts veröffentlicht
overview-empty-text = Sobald eine Befragung geschlossen und freigegeben ist, erscheint ihr Ergebnis hier. Bis dahin sehen Sie die Teilnahme.
overview-empty-action = Zu den Befragungen
overview-latest = Neuestes Ergebnis
overview-waves = Frühere Befragungen

results-crumb = Ergebnis
results-headline-level = { $organization } steht auf Stufe { $level }, { $name }: { $points } von 100 Punkten, und etwa { $tenths } von 10 Menschen wollen diese Zukunft
results-headline-level-only = { $organization } steht auf Stufe { $level }, { $name }: { $points } von 100 Punkten
results-headline-between = { $organization } steht auf Stufe { $level }, könnte { $other } sein: { $points } von 100 Punkten
results-headline-open = { $organization } steht bei { $points } von 100 Punkten; für eine Stufe gibt es zu wenige Daten
results-headline-gate = { $organization } ist erst zum Teil gehört; für eine Stufe braucht es mehr Stimmen
results-headline-own = Was { $sheets } Menschen geantwortet haben
results-lead = { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen. Jede Zahl zeigt den Bereich, in dem sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
results-lead-own = { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen. Jede Frage wird über die ganze Organisation gezeigt. Kleine Gruppen sind geschützt.
results-lead-unknown = { $sheets } Kolleginnen und Kollegen haben teilgenommen. Jede Zahl zeigt den Bereich, in dem sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
results-lead-own-unknown = { $sheets } Kolleginnen und Kollegen haben teilgenommen. Jede Frage wird über die ganze Organisation gezeigt. Kleine Gruppen sind geschützt.
results-lead-protected = { $headcount } Kolleginnen und Kollegen wurden gefragt. Jede Zahl zeigt den Bereich, in dem sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
results-report = Bericht (PDF)
results-roadmap = Roadmap
results-data = Daten
results-data-xlsx = Arbeitsmappe (XLSX)
results-data-csv = Tabelle (CSV)
results-data-json = Dokument (JSON)
results-data-plan = Freigabeplan (JSON)
results-status = durch die Befragung angezeigt, freigegeben am { $date }
results-status-own = in der Befragung geantwortet, freigegeben am { $date }

tile-maturity = Reife, Punkte von 100
tile-readiness = Bereitschaft, Punkte von 100
tile-lightbulb = Wollen diese Zukunft
tile-participation = Haben teilgenommen
tile-lightbulb-value = { $tenths } von 10
tile-lightbulb-range = { $share } der Menschen ({ $low }–{ $high })
share-over = über { $low }
share-under = unter { $high }
share-between = { $low } bis { $high }
shares-about = etwa { $shares }
tile-recommend-about = etwa { $score }
tile-participation-range = { $sheets } von { $headcount } Menschen
tile-range-level = { $range } · Stufe { $level }, { $name }
tile-range-words = { $range } · { $words }
tile-range-band = { $range } · { $band }
tile-range = { $range }

ladder-title = Unser Platz auf der Leiter
ladder-rule-held = Die Befragung allein zeigt Stufe { $indicated } an. { $department } hält die Organisation auf Stufe { $level }: Eine Organisation kann höchstens eine Stufe über ihrer niedrigsten Abteilung liegen.
ladder-rule = Die Organisation kann höchstens eine Stufe über ihrer niedrigsten Abteilung liegen.
ladder-breadth = { $share } der Menschen arbeiten in Abteilungen auf dieser Stufe oder darüber.
ladder-clear = Eindeutig: Der ganze Bereich liegt in Stufe { $level }.
ladder-likely = Wahrscheinlich Stufe { $level }; Stufe { $other } ist möglich (etwa { $tenths } von 10).
ladder-open = Offen: Stufe { $level } oder Stufe { $other }.
gate-title = Was für eine Stufe noch fehlt
gate-reportable = { $share } der Menschen arbeiten in Abteilungen, die gezeigt werden können; eine Stufe braucht 80 %.
gate-response = { $share } haben teilgenommen; eine Stufe braucht 30 %.

heat-title = Wo die Praxis steht, Abteilung für Abteilung
heat-title-readiness = Wozu sich die Menschen bereit fühlen, Abteilung für Abteilung
heat-note = Punkte, 0 bis 100. Kleine Zahlen: wie weit der wahre Wert nach oben oder unten liegen kann. Tönung: Stufe. Punkt: gemischte Sicht.
heat-show-maturity = Reife
heat-show-readiness = Bereitschaft
heat-toggle = Anzeigen
heat-index = Index
heat-department = Abteilung
heat-organization = Ganze Organisation
heat-people = { $n } Antworten
heat-legend = Stufen

profile-title = Was schon da ist und wozu sich die Menschen bereit fühlen
profile-note = Reife ist die Praxis, die Menschen heute sehen. Bereitschaft ist, was sie wollen und sich zutrauen. Beides wird nie vermischt.
profile-maturity = Reife
profile-readiness = Bereitschaft

quadrant-title = Zeit zum Zuhören, Aufbauen, Verbinden oder Vorangehen
quadrant-note = Jeder Punkt ist eine Abteilung, seine Größe die Zahl der Menschen, das Kreuz der Bereich. Hohl: zwischen zwei Feldern.
quadrant-between = dazwischen
quadrant-axis-maturity = Reife, Punkte
quadrant-axis-readiness = Bereitschaft, Punkte
quadrant-listen = Beginnen Sie mit dem Zuhören: ein fester Rhythmus, ein Kreis von Fürsprechern, ein schneller Wunsch je Team. Ein Schritt nach dem anderen, noch keine Zusagen.
quadrant-build = Die Menschen wollen es; die Praxis fehlt. Starten Sie jetzt Schritte für Struktur und Befähigung: klare Regeln, Zeit, ein Zielbaum. Setzen Sie auf Freiwillige.
quadrant-reconnect = Die Praxis ist da, aber die Menschen sind nicht dabei. Fragen Sie nach, erleichtern Sie die Last, prüfen Sie die Fairness, streichen Sie eine Regel. Neue Zusagen ruhen.
quadrant-lead = Teilen Sie die Praxis mit anderen Abteilungen und Partnern. Teams setzen sich ihre Zusagen selbst.

participation-title = Wer teilgenommen hat
participation-note = Antworten und Gefragte, Abteilung für Abteilung. Zu kleine Gruppen erscheinen nur als Teil einer größeren.
participation-department = Abteilung
participation-answers = Antworten
participation-asked = Gefragt
participation-rate = Anteil
participation-flagged = { $share } der Bögen zeigen Zeichen von Eile; sie bleiben erhalten und zählen mit.

strengths-title = Was stark ist
growth-title = Wo Raum zum Wachsen ist
strengths-line = { $dimension }: { $score } · { $people }

department-title = { $department }: { $points } von 100 Punkten, { $name }
department-title-plain = { $department }
department-thanks = Danke: { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen.
department-thanks-unknown = Danke: { $sheets } Kolleginnen und Kollegen haben teilgenommen.
department-hidden-title = { $department } ist geschützt
department-hidden-text = Es sind zu wenige Antworten, oder andere Zahlen würden sie verraten. Nichts geht verloren: Die Antworten zählen in den Abteilungen darüber.
department-strength = Eine Stärke
department-growth = Ein Feld mit Raum zum Wachsen
department-scores = Werte nach Dimension
department-scores-note = Punkte mit ihrem Bereich. Die dünne Linie ist die ganze Organisation.
department-scores-note-plain = Punkte mit ihrem Bereich.
department-dimension = Dimension
department-score = Wert
department-range = Bereich
department-people = Menschen
department-views = Sicht
department-shared = gemeinsame Sicht
department-mixed = gemischte Sicht
department-views-unknown = –
department-below = Abteilungen darin
department-next = Was jetzt ansteht
department-back = Zurück zum Ergebnis

# Übereinstimmung, Urteile, Stufen, Unterschiede: was vor und neben Werten steht.
results-heard = Gesagt, getan
results-method = Wie diese Zahlen entstehen
level-one = Stufe { $level }
level-two = Stufe { $level }, könnte { $other } sein
level-probabilities = Wahrscheinlichkeit: { $levels }.
level-open = zu wenige Daten für eine Stufe

verdict-supported = Abteilungen unterscheiden sich, und in ihnen stimmen die Menschen überein: Unterschiede lassen sich lesen.
verdict-caution = Abteilungen unterscheiden sich, doch lesen Sie die Unterschiede mit Vorsicht.
verdict-noise = Die Unterschiede zwischen Abteilungen liegen im Rauschen. Jede Abteilung zeigt ihren eigenen Wert, ohne Rangfolge und ohne Tönung.
verdict-noise-but = Im Ganzen liegen die Unterschiede zwischen Abteilungen im Rauschen. Nur bei { $names } unterscheiden sich Abteilungen; lesen Sie diese mit Vorsicht.
verdict-none = Ob sich Abteilungen über das Rauschen hinaus unterscheiden, ist nicht angegeben: { $reason }. Lesen Sie jede Abteilung für sich.
verdict-untold = Ob sich Abteilungen über das Rauschen hinaus unterscheiden, wurde nicht geprüft. Lesen Sie jede Abteilung für sich.
verdict-one = Hier gibt es nur eine Abteilung, also nichts zu vergleichen.
verdict-some = Im Rauschen und deshalb ohne Tönung: { $names }.
heat-note-plain = Punkte, 0 bis 100. Kleine Zahlen: wie weit der wahre Wert nach oben oder unten liegen kann. Punkt: gemischte Sicht.
heat-levels = Abteilungen unterhalb der zweiten Ebene stehen auf der Seite der Abteilung darüber.
heat-pages = Abteilungen { $from } bis { $to } von { $all }
heat-before = Vorherige Abteilungen
heat-after = Weitere Abteilungen

views-title = Sehen die Menschen es gleich?
views-note = Die Übereinstimmung kommt zuerst: Wo die Sicht gemischt ist, steht der Mittelwert für wenige.
views-shares = Sicht · zustimmend, neutral, ablehnend
views-beside = Neben den übrigen
views-index = { $index } neben den übrigen: { $words }.
score-range = { $points } ({ $range })
score-pulled = von { $from } auf { $to } herangerückt, weil nur { $n } Menschen geantwortet haben
score-equal = alle Antworten gleich
rest-higher = höher: { $difference } Punkte ({ $low } bis { $high })
rest-lower = niedriger: { $difference } Punkte ({ $low } bis { $high })
rest-same = praktisch gleich ({ $low } bis { $high } Punkte)
rest-unclear = unklar ({ $low } bis { $high } Punkte)
rest-small = verschieden, aber gering: { $difference } Punkte ({ $low } bis { $high })

silent-title = Was, wenn die anderen es anders sehen?
silent-text = { $share } haben geantwortet. Die anderen denken vielleicht genauso, vielleicht nicht: Niemand weiß es. So weit könnten sie den Wert bewegen.
silent-bounds = { $index }: { $points } Punkte. Hätten alle anderen die niedrigsten oder alle die höchsten Antworten gegeben, läge er zwischen { $low } und { $high }.
silent-lower = Wer nicht geantwortet hat, müsste { $gap } Punkte niedriger liegen, damit der Wert unter { $cut } fällt (Stufe { $level }).
silent-higher = Wer nicht geantwortet hat, müsste { $gap } Punkte höher liegen, damit der Wert { $cut } erreicht (Stufe { $level }).
silent-never-lower = Selbst die niedrigsten Antworten aller anderen könnten ihn nicht unter { $cut } bringen (Stufe { $level }).
silent-never-higher = Selbst die höchsten Antworten aller anderen könnten ihn nicht auf { $cut } bringen (Stufe { $level }).

tile-recommend = Würden uns empfehlen, −100 bis 100
tile-recommend-note = { $low } bis { $high } · mittlere Antwort { $mean } von 10 · { $n } Menschen

breakdown-title = Nach { $attribute }
breakdown-note = Gruppen nach Merkmalen der Personalliste, wo der Freigabeplan es erlaubt.
breakdown-value = Gruppe

careless-moved = { $index }: { $everybody } Punkte, ohne diese Bögen { $without }.
careless-still = Ohne diese Bögen läge kein Index um mehr als 1 Punkt anders.

drivers-title = Was damit zusammengeht
drivers-note = Dimensionen, deren Praxis mit einem Ergebnis zusammengeht, für die ganze Organisation. „Geht zusammen mit“ heißt nicht „bewirkt“: Beides kommt aus einem Fragebogen.
drivers-line = { $dimension }: { $weight } des Erklärten ({ $low }–{ $high })
drivers-line-plain = { $dimension }: { $weight } des Erklärten
drivers-more = Wie das berechnet wird

odd-hidden-title = Von dieser Befragung lässt sich nichts zeigen
odd-hidden = { $headcount } Kolleginnen und Kollegen wurden gefragt, und weniger als { $k } Antworten werden nie gezeigt: So war es vor der ersten Frage zugesagt.
odd-hidden-do = Nichts geht verloren. Laden Sie zur nächsten Befragung mehr Menschen ein; sobald { $k } oder mehr antworten, erscheint das Ergebnis.
odd-more-title = Mehr Antworten als Menschen
odd-more = { $sheets } Antworten kamen von { $headcount } Menschen, die bekannt sind. Die Werte gelten; Anteile und Bereiche, die die Zahl der Menschen brauchen, fehlen.
odd-more-do = Bringen Sie die Zahl der Menschen vor der nächsten Befragung auf den neuesten Stand.
odd-departments-title = Keine Abteilung lässt sich einzeln zeigen
odd-departments = In jeder haben zu wenige Menschen geantwortet. Ihre Antworten zählen in der ganzen Organisation.
odd-departments-do = Größere Gruppen bei der nächsten Befragung oder mehr Antworten machen Abteilungen sichtbar.
odd-empty-title = Es gibt Bögen, aber keine Werte
odd-empty = { $sheets } Menschen haben einen Bogen gesendet, doch zu wenige haben genug Aussagen einer Dimension beantwortet.
odd-empty-do = Sehen Sie in der Vorschau des Fragebogens nach, ob seine Fragen zu den Gefragten passen.

department-within = Die Abteilungen darin, in Zahlen
department-path = Darüber

# Wörter an Abbildungen, auf dem Schirm und im Druck dieselben.
figure-department = Abteilung
figure-organization = Ganze Organisation
figure-others = Übrige Abteilungen
figure-answers = Antworten
figure-invited = Gefragt
figure-took-part = Teilgenommen
figure-points = Punkte
figure-range = 95-%-Bereich
figure-level = Stufe
figure-dimension = Dimension
figure-maturity = Reife
figure-readiness = Bereitschaft
figure-index = Index
figure-target = Ziel
figure-mixed = gemischte Sicht
figure-between = dazwischen
figure-place = Feld
figure-step = Schritt
figure-kind = Art
figure-start = Beginn
figure-end = Ende
figure-result = Ergebnis
figure-moved = später, damit niemand zu viel trägt
figure-at-once = Schritte zugleich
figure-hours = Stunden je Mensch und Monat
figure-today = Heute
figure-expected = Erwartet
figure-amount = Betrag
figure-total = Gesamt

trend-since = Seit dem letzten Mal
trend-index = Alle Dimensionen zusammen
trend-higher = Höher: { $difference } Punkte, zwischen { $low } und { $high }
trend-lower = Niedriger: { $difference } Punkte, zwischen { $low } und { $high }
trend-higher-small = Etwas höher: { $difference } Punkte, zwischen { $low } und { $high }
trend-lower-small = Etwas niedriger: { $difference } Punkte, zwischen { $low } und { $high }
trend-same = Praktisch gleich: { $difference } Punkte, zwischen { $low } und { $high }
trend-unclear = Offen: { $difference } Punkte, zwischen { $low } und { $high }
trend-small-up = Aufwärts: zwischen { $low } und { $high } Punkten
trend-small-same = Gleich, soweit so wenige Antworten es sagen können: zwischen { $low } und { $high } Punkten
trend-small-down = Abwärts: zwischen { $low } und { $high } Punkten
trend-broken = Mit dem letzten Mal nicht vergleichbar
trend-nothing-before = Beim letzten Mal kein Wert
trend-untold-hidden = Keine Bewegung zu nennen, ein Wert: nicht gezeigt, zum Schutz der Menschen
trend-untold-band = Keine Bewegung zu nennen: Einer der beiden Werte steht nur als Spanne da
trend-untold = Eine Bewegung lässt sich nicht berechnen
trend-not-asked = Danach wurde nicht gefragt.
trend-cause-move = { $day }: { $from } gehört jetzt zu einem anderen Bereich.
trend-cause-merge = { $day }: Aus { $from } wurde { $to }.
trend-cause-split = { $day }: Aus { $from } wurden { $to }.
trend-cause-rename = { $day }: { $from } heißt jetzt { $to }.
trend-cause-opened = { $day }: { $to } kam hinzu.
trend-cause-closed = { $day }: { $from } wurde geschlossen.
trend-cause-elsewhere = { $name } steht an einer anderen Stelle unter den Abteilungen; seit wann, ist nicht vermerkt.
trend-cause-appeared = { $name } gab es beim letzten Mal nicht; woher die Abteilung kommt, ist nicht vermerkt.
trend-cause-vanished = { $name } gibt es nicht mehr; was daraus wurde, ist nicht vermerkt.
trend-cause-items = Version { $after } des Fragebogens stellt andere Fragen als Version { $before }.
trend-cause-wording = Version { $after } des Fragebogens fragt in anderen Worten als Version { $before }.
trend-cause-scale = Version { $after } des Fragebogens bietet andere Antworten als Version { $before }.
trend-cause-order = Version { $after } des Fragebogens fragt in anderer Reihenfolge als Version { $before }.
trend-cause-version = Zuvor wurde Version { $before } des Fragebogens gestellt, jetzt { $after }; ob die Fragen dieselben sind, ist nicht bekannt.
trend-cause-weights = Das Modell gewichtet die Dimensionen seit Version { $after } anders.
trend-cause-weighed = Die Antworten wurden anders gewichtet.
trend-cause-asked = Andere Personen wurden gefragt: nicht die mit denselben Merkmalen.
trend-cause-parts = Der Wert aller Dimensionen zusammen beruht auf anderen Dimensionen, weil einige nicht gezeigt werden.
trend-cause-more = { $count ->
    [one] Ein weiterer Grund.
   *[other] { $count } weitere Gründe.
}
trend-beside = Trotzdem vergleichbar. { $what }
trend-why-broken = Mit „{ $wave }“ nicht vergleichbar. { $why }
trend-moved-line = { $dimension } ({ $construct }): { $movement }
trend-headline-up = { $up } von { $total } Dimensionen liegen höher als beim letzten Mal
trend-headline-down = { $down } von { $total } Dimensionen liegen niedriger als beim letzten Mal
trend-headline-both = { $up } von { $total } Dimensionen liegen höher als beim letzten Mal, { $down } niedriger
trend-headline-none = Keine Dimension hat sich seit dem letzten Mal deutlich bewegt
trend-headline-broken = Mit dem letzten Mal nicht vergleichbar: Die Gründe stehen unten
trend-figure-maturity = Reife nach Dimensionen
trend-figure-readiness = Bereitschaft nach Dimensionen
trend-figure-note = Punkte mit dem Bereich, in dem sie ehrlicherweise liegen können; alle Felder zeigen denselben Teil der Skala. Eine Linie verbindet nur, was vergleichbar ist. Wo sie eine Lücke hat, führt ein Buchstabe zum Grund.
trend-cautious = Antworten sind nicht mit Personen verknüpft. Viele haben beide Male teilgenommen, deshalb sind die Bereiche der Bewegungen vorsichtig: eher zu weit als zu eng.
trend-detectable = Mit ebenso vielen Antworten lässt sich beim nächsten Mal eine Bewegung ab etwa { $points } Punkten erkennen, je nach Dimension.
trend-all = Alle Befragungen nebeneinander
trend-none-one = Eine Befragung ist ein Anfang. Was sich bewegt hat, lässt sich ab der zweiten sagen.
trend-none-others = Die anderen Befragungen hatten einen anderen Fragebogen. Was sich bewegt hat, lässt sich sagen, sobald derselbe zweimal gestellt wurde.
trend-how-title = Wie Bewegungen genannt werden
trend-how-source = Verglichen werden nur veröffentlichte Ergebnisse. Was dort nicht gezeigt wird, steht auch hier nicht, und von dieser Seite lässt sich nicht mehr ablesen als von allen zusammen.
trend-how-words = Alle Bewegungen einer Seite werden gemeinsam geprüft, damit unter vielen nicht jede zufällige zählt. „Höher“ und „niedriger“ stehen für mehr als Zufall, „praktisch gleich“ für weniger als 5 Punkte, „offen“, wo die Antworten es nicht sagen.
trend-how-small = Bei weniger als zehn Personen steht eine Bewegung in drei Worten da, aufwärts, gleich und abwärts, mit ihrem Bereich.

trends-title = Was sich bewegt hat
trends-lead = Eine Abteilung wird nur mit sich selbst verglichen: dieselben Teams, dieselben Fragen.
trends-empty-title = Noch kein Ergebnis
trends-empty-text = Sobald eine Befragung veröffentlicht ist, steht ihr Ergebnis hier, und ab der zweiten, was sich seither bewegt hat.
trends-one-title = Die erste von vielen
trends-departments-maturity = Reife, Abteilung für Abteilung
trends-departments-readiness = Bereitschaft, Abteilung für Abteilung
trends-departments-note = Alle Dimensionen zusammen. Abteilungen in ihrer eigenen Reihenfolge, nie nach Punkten.
trends-table = Abteilungen in den letzten beiden Befragungen
trends-ended = Abteilungen, die es nicht mehr gibt
trends-ended-line = { $name }, zuletzt gehört in „{ $wave }“. { $why }
trends-left-out = Nicht in diesem Vergleich, weil ein anderer Fragebogen gestellt wurde: { $waves }

## Questions that enter no scale

asked-title = Was noch gefragt wurde
asked-title-own = Frage für Frage
asked-note = Über die ganze Organisation; jede Antwort zählt gleich. Eine Antwort, die weniger als { $minimum } Personen gegeben haben oder alle bis auf so wenige, wird nicht gezeigt. Mittelwerte von Aussagen stehen ab { $minimum } Personen, die von Zahlen und Rängen ab 20, deren Antworten sich unterscheiden; ihre Spannen ab 50.
asked-few = Nicht gezeigt, zum Schutz der Menschen: Zu wenige haben geantwortet.
asked-people = { $n } Personen haben geantwortet
asked-answer = Antwort
asked-share = Personen
asked-mean = Mittel
asked-worth = Wert, 100 = erster Platz
asked-given = Vergebene Punkte, Mittel
asked-points = Punkte, 0 bis 100
asked-interval = 95-%-Intervall
asked-indices = Was einige über ihre eigene Arbeit sagen
asked-indices-note = Wer Menschen führt oder mit Kunden spricht, wird mehr gefragt. Nichts davon geht in einen Wert, eine Stufe oder den Plan ein.
asked-index-sponsor = Führende über das, was sie selbst tun (Sponsor Strength)
asked-index-leadership = Zum Vergleich: „Führung geht voran“, wie alle es sehen
asked-index-conversation = Gespräche mit Kunden, von denen, die sie führen
asked-about = Wer es sagt
asked-statements = Aussagen
asked-statements-of-some = Aussagen, zu denen nur einige gefragt wurden
asked-statement = Aussage
asked-of-some = Nur einige wurden gefragt.
asked-channels-note = Reichweite: wer einen Kanal wöchentlich oder öfter nutzt. Nettohilfe: wie sehr er die Arbeit erleichtert oder behindert, häufige Nutzung zählt mehr; 0 ist weder noch.
asked-channels-load = { $share } nutzen sieben Kanäle oder mehr, die zusammen mehr behindern als helfen.
asked-channel = Kanal
asked-reach = Reichweite
asked-net-help = Nettohilfe, −100 bis 100
asked-channel-mark = Zum Überdenken
asked-channel-candidate = viele nutzen ihn, und er behindert

reach-part = Gefragt wurde ein Teil der Organisation: { $people } Personen. Alle Zahlen handeln von ihnen.
reach-sample = Gefragt wurde eine Stichprobe: { $invited } von { $people } Personen. Die Zahlen sind auf alle hochgerechnet.
reach-part-sample = Gefragt wurde eine Stichprobe aus einem Teil der Organisation: { $invited } von { $people } Personen. Die Zahlen sind auf alle diese hochgerechnet.
