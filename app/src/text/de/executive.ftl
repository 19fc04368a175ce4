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
results-headline-gate = { $organization } ist erst zum Teil gehört; für eine Stufe braucht es mehr Stimmen
results-lead = { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen. Jede Zahl zeigt den Bereich, in dem sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
results-lead-protected = { $headcount } Kolleginnen und Kollegen wurden gefragt. Jede Zahl zeigt den Bereich, in dem sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
results-report = Bericht (PDF)
results-roadmap = Roadmap
results-data = Daten
results-data-csv = Tabelle (CSV)
results-data-json = Dokument (JSON)
results-status = durch die Befragung angezeigt, freigegeben am { $date }

tile-maturity = Reife, Punkte von 100
tile-readiness = Bereitschaft, Punkte von 100
tile-lightbulb = Wollen diese Zukunft
tile-participation = Haben teilgenommen
tile-lightbulb-value = { $tenths } von 10
tile-lightbulb-range = { $share } der Menschen ({ $low }–{ $high })
tile-participation-range = { $sheets } von { $headcount } Menschen
tile-range-level = { $range } · Stufe { $level }, { $name }
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
strengths-line = { $dimension }: { $points } ({ $range })

department-title = { $department }: { $points } von 100 Punkten, { $name }
department-title-plain = { $department }
department-thanks = Danke: { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen.
department-hidden-title = { $department } ist geschützt
department-hidden-text = Es sind zu wenige Antworten, oder andere Zahlen würden sie verraten. Nichts geht verloren: Die Antworten zählen in den Abteilungen darüber.
department-strength = Eine Stärke
department-growth = Ein Feld mit Raum zum Wachsen
department-scores = Werte nach Dimension
department-scores-note = Punkte mit ihrem Bereich. Die dünne Linie ist die ganze Organisation.
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
