# PDF reports.

# Head and foot of every page.
report-page-of = Seite { $page } von { $total }
report-status-indicated = Stufe: durch die Befragung angezeigt
report-status-open = Stufe: noch nicht benannt
report-status-stated = Werte: Angaben der Organisation
report-wave-closed = { $wave }, geschlossen am { $date }
report-and = { $first } und { $last }
report-to-be-agreed = wird noch vereinbart

# Executive maturity report.
executive-report-title = Reifebericht für die Geschäftsleitung
executive-report-title-own = Befragungsbericht
executive-report-subject = Wo { $organization } steht, wozu die Menschen bereit sind und was zu entscheiden ist
executive-report-subject-own = Was die Menschen bei { $organization } geantwortet haben

# A1: the result on one page.
executive-overview-bookmark = Das Ergebnis auf einer Seite
executive-overview-headline-gate = Erste Ergebnisse liegen vor; für eine Stufe braucht es noch mehr Antworten
executive-overview-lead = { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen. Jede Zahl zeigt die Spanne, in der sie ehrlicherweise liegen kann. Kleine Gruppen sind geschützt.
executive-overview-lead-own = { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen. Kleine Gruppen sind geschützt.
executive-tile-maturity = Reife, Punkte von 100
executive-tile-readiness = Bereitschaft, Punkte von 100
executive-tile-want = Wollen diese Zukunft
executive-tile-part = Haben teilgenommen
executive-tile-range = Spanne { $range }
executive-tile-level = Stufe { $number }, { $name }
executive-tile-people = { $sheets } von { $headcount } Eingeladenen
executive-tile-n = { $n } Menschen haben geantwortet
executive-strong = Was stark ist
executive-grow = Raum zum Wachsen
executive-decide = Eine Entscheidung, um die wir bitten
executive-decide-listen = Wer berichtet allen Beschäftigten innerhalb von 30 Tagen, und wer hört dort zuerst zu, wo die meisten Fragen offen sind?
executive-decide-build = Welche zwei Schritte beginnen zuerst, wer verantwortet sie, und welche Arbeit wartet, damit die Menschen Zeit dafür haben?
executive-decide-reconnect = Welche gute Praxis behalten wir bei, und wie gewinnen wir die Menschen wieder dafür?
executive-decide-lead = Welche Abteilungen zeigen anderen, wie es geht, und wie viel Zeit bekommen sie dafür?
executive-decide-gate = Wie bekommen alle eine faire Gelegenheit zu antworten, bevor wir eine Stufe benennen?

# How sure a level is (clear, likely, open).
report-chance-of = etwa { $n } von { $of }

# A2: who took part.
executive-part-bookmark = Wer teilgenommen hat
executive-part-headline = { $rate } der Kolleginnen und Kollegen haben teilgenommen; { $shown } von { $total } Abteilungen können gezeigt werden
executive-part-headline-gate = { $rate } der Kolleginnen und Kollegen haben teilgenommen: noch nicht genug, um eine Stufe zu benennen
executive-part-lead = Eine Stufe wird erst benannt, wenn genug Menschen gehört wurden. Gruppen mit weniger als { $minimum } Antworten werden nicht gezeigt, zum Schutz der Menschen.
executive-part-lead-own = Gruppen mit weniger als { $minimum } Antworten werden nicht gezeigt, zum Schutz der Menschen.
executive-part-column-invited = Eingeladen
executive-part-column-answers = Antworten
executive-part-column-rate = Teilnahme
executive-gate-heading = Reicht es, um eine Stufe zu benennen?
executive-gate-rate = Teilnahme: { $value }; mindestens { $needed } sind nötig.
executive-gate-reportable = Menschen in Abteilungen, die gezeigt werden können: { $value }; mindestens { $needed } sind nötig.
executive-gate-flagged = Antwortbögen mit Anzeichen eiligen Ausfüllens: { $value }. Sie zählen mit; niemand wird herausgehoben.
executive-gate-open = Beides ist erfüllt; eine Stufe kann benannt werden.
executive-gate-closed = Nicht beides ist erfüllt; deshalb wird keine Stufe benannt. Die Werte der gezeigten Abteilungen gelten mit ihren Spannen.

# A3: practice by department.
executive-practice-bookmark = Wo die Praxis steht
executive-practice-headline-shared = In { $n } von { $total } Abteilungen liegt die Praxis auf Stufe 3 oder höher
executive-practice-headline-started = In { $n } von { $total } Abteilungen ist die Praxis auf dem Weg
executive-practice-headline-first = In den gezeigten Abteilungen macht die Praxis ihre ersten Schritte
executive-practice-lead = Punkte von 0 bis 100. Kleine Zahlen: wie weit der wahre Wert abweichen kann. Tönung: Stufe. Punkt: gemischte Sicht in der Abteilung.
executive-practice-title = Reife nach Abteilung und Dimension

# A4: maturity and readiness by dimension.
executive-profile-bookmark = Was vorhanden ist, wozu die Menschen bereit sind
executive-profile-headline-ahead = Auf { $n } von { $total } Dimensionen sind die Menschen zu mehr bereit, als da ist
executive-profile-headline-behind = Auf { $n } von { $total } Dimensionen ist die Praxis weiter als die Bereitschaft der Menschen
executive-profile-headline-close = Was vorhanden ist und wozu die Menschen bereit sind, liegt nah beieinander
executive-profile-lead = Gezählt sind Unterschiede ab 5 Punkten, deren Spannen sich nicht überlappen. Darunter dieselben Werte als Punkte, denn Flächen im Netz täuschen.
executive-profile-title = Reife und Bereitschaft nach Dimension

# A5: the ladder.
executive-ladder-bookmark = Unser Platz auf der Leiter
executive-ladder-headline = Wir sind auf Stufe { $number }, { $name }; { $breadth } der Kolleginnen und Kollegen arbeiten in Abteilungen auf dieser Stufe oder darüber
executive-ladder-headline-plain = Wir sind auf Stufe { $number }, { $name }
executive-ladder-headline-gate = Die Leiter wartet: erst mehr Antworten, dann eine Stufe
executive-ladder-title = Stufen der Reife
executive-ladder-description = Fünf Stufen, darauf die Organisation und ihre Abteilungen.
executive-ladder-rule = Die Organisation steht nie mehr als eine Stufe über ihrer niedrigsten Abteilung: Niemand bleibt auf dem Papier zurück.
executive-ladder-next = Wie die nächste Stufe aussieht

# A6: the quadrant.
executive-quadrant-bookmark = Zeit zum Zuhören, Aufbauen, Verbinden oder Vorangehen
executive-quadrant-headline = Für { $n } von { $total } Abteilungen heißt es „{ $name }“
executive-quadrant-headline-none = Noch keine Abteilung kann eingeordnet werden
executive-quadrant-lead = Nach rechts: mehr Praxis vorhanden. Nach oben: mehr Bereitschaft. Ein hohler Punkt liegt zwischen Feldern, weil seine Spanne eine Linie kreuzt.
executive-quadrant-title = Abteilungen nach Reife und Bereitschaft
executive-guide-listen = Zuerst zuhören. Fragen, was die Menschen brauchen, innerhalb von 30 Tagen antworten, bei Mitgestaltung, Vertrauen und Führung beginnen. Zusagen warten.
executive-guide-build = Die Menschen sind bereit. Zeit, Beispiele und wenige gemeinsame Regeln geben und mit höchstens zwei Schritten beginnen.
executive-guide-reconnect = Die Praxis ist da, das Herz weniger. Zeigen, was bleibt, danken und fragen, was es leichter macht.
executive-guide-lead = Diese Abteilungen zeigen den Weg: Besuche, Beispiele, Zeit, um anderen zu helfen.
executive-guide-departments = Abteilungen: { $names }

# Appendix: figures as tables, and how scores work.
executive-data-bookmark = Die Abbildungen als Tabellen
executive-data-headline = Jede Abbildung dieses Berichts als Zahlen
executive-data-how = So entstehen die Werte: Jede Antwort wird in Punkte von 0 bis 100 umgerechnet; der Wert einer Person ist das Mittel ihrer Antworten, der Wert einer Abteilung das Mittel ihrer Menschen, mit einer 95-%-Spanne. Prozent stehen nur für Anteile von Menschen. Abteilungen stehen in der Reihenfolge der Organisation, nie nach Wert.
executive-data-contract = Gruppen mit weniger als { $minimum } Antworten und Gruppen, aus denen sich eine solche Gruppe errechnen ließe, werden nicht gezeigt, zum Schutz der Menschen.

# Future Roadmap.
future-title = Zukunfts-Roadmap
future-subject = Was { $organization } Schritt für Schritt aufbaut und woran wir es merken
future-period = { $from } bis { $to }
future-months = { $n } Monate

# B1: cover.
future-cover-bookmark = Unsere Zukunft
future-cover-headline = Unsere Zukunft: { $sentence }
future-cover-headline-plain = Unsere Zukunft, Schritt für Schritt
future-cover-sponsors = Patinnen und Paten: { $names }
future-cover-made = Entstanden mit { $n } Kolleginnen und Kollegen aus { $departments } Abteilungen
future-cover-for = Für { $n } Kolleginnen und Kollegen in { $departments } Abteilungen

# B3: where we are today.
future-today-bookmark = Wo wir heute stehen
future-today-headline = Wir stehen auf „{ $level }“, { $index } von 100 Punkten, und { $strength } trägt uns
future-today-headline-gate = Wir stehen am Anfang, und { $strength } trägt uns
future-today-lead = Werte reichen von 0 bis 100 Punkten. Jede Zahl zeigt die Spanne, in der sie ehrlicherweise liegen kann.
future-today-lead-stated = Werte reichen von 0 bis 100 Punkten. Es sind Angaben der Organisation; eine Befragung wird sie ersetzen.
future-today-strengths = Was uns trägt
future-today-grow = Wo Raum zum Wachsen ist
future-today-item = { $dimension }: { $score }
future-points = { $points } Punkte

# B4: what each department brings.
future-brings-bookmark = Was jede Abteilung einbringt
future-brings-headline = Jede Abteilung bringt eine Stärke mit
future-brings-strength = Stärkste Dimension

# B5: ready to build.
future-ready-bookmark = Bereit zum Aufbauen
future-ready-headline = { $n } von { $total } Abteilungen fühlen sich bereit zum Aufbauen
future-ready-headline-none = Erst hören wir zu, dann bauen wir auf
future-ready-first-step = Erster Schritt

# B7: the timeline.
future-timeline-bookmark = Jetzt, als Nächstes, später
future-timeline-headline =
    { $n ->
        [one] Ein Schritt
       *[other] { $n } Schritte
    } in { $months } Monaten, für alle nie mehr als { $most } zugleich
future-timeline-lead = Ein Balken je Schritt, eine Raute, wo wir das Ergebnis erwarten. Darunter: wie viele Schritte die Menschen zugleich erreichen, und ihre Stunden je Monat.
future-timeline-title = Schritte nach Monat
future-population-everyone = Alle
future-population-managers = Führungskräfte
future-population-customers = Mit Kunden
future-population-partners = Mit Partnern

# B8 to B10: step cards.
future-steps-headline-now = Jetzt: { $n ->
        [one] ein Schritt
       *[other] { $n } Schritte
    } ab { $from }
future-steps-headline-next = Als Nächstes: { $n ->
        [one] ein Schritt
       *[other] { $n } Schritte
    } ab { $from }
future-steps-headline-later = Später: { $n ->
        [one] ein Schritt
       *[other] { $n } Schritte
    } ab { $from }
future-step-from = { $from } bis { $to }
future-step-in = { $from }
future-step-stays = Was bleibt
future-step-why = Warum
future-step-goal = Ziel
future-step-owner = Verantwortlich
future-step-owner-open = üblich: { $role }
future-step-know = Messbar an
future-step-kpi = { $name }: { $from } → { $to } bis { $month }
future-step-encouragement = Anreiz
future-step-commitment = Zusage
future-step-by = { $text } (bis { $month })
future-step-commitment-from = { $text } (ab { $month }, nach dem Anreiz und den Prüfungen)
future-step-commitment-holds = { $text } (seit { $month })
future-step-commitment-off = Vorerst keine: Die Menschen brauchen zuerst Zeit. Zusagen beginnen ab { $needed } Punkten Bereitschaft.
future-step-moved = Beginnt später als möglich, damit niemand zu viel auf einmal trägt.
future-why-dimension = { $dimension } steht bei { $points }; von dort aus hilft dieser Schritt weiter.
future-why-first = Zuhören kommt zuerst, wo viele Fragen offen sind.
future-why-prerequisite = Er macht „{ $step }“ möglich.
future-why-always = Zuhören gehört zu jeder Roadmap.
future-why-chosen = Von der Geschäftsleitung gewählt.

# B11: encouragements and commitments.
future-levers-bookmark = Anreize und Zusagen
future-levers-headline = Jede Zusage wartet, bis ihr Anreiz da ist
future-levers-headline-off = Anreize kommen zuerst; Zusagen warten vorerst
future-levers-step = Schritt
future-levers-by = Geliefert bis
future-levers-after = Beginnt nach
future-gate-encouragement = Anreiz geliefert
future-gate-fairness = Fairness-Prüfung
future-gate-pay-rules = Vergütungsregeln
future-gate-co-determination = Beschäftigtenvertretung
future-gate-data-protection = Datenschutz
future-gate-partner-contracts = Partnerverträge
future-levers-none = vorerst keine

# B13: how we will know.
future-know-bookmark = Woran wir es merken
future-know-headline = Von { $today } auf etwa { $expected } Punkte, wenn die Menschen mitmachen, wie sie sagen
future-know-lead = Ausgangswerte sind typische, bis wir eigene gemessen haben; jeder ist gekennzeichnet. Keine Ampeln: ein Pfeil und eine Zahl.
future-know-kpi = Was wir zählen
future-know-baseline = Start
future-know-target = Ziel
future-know-month = Bis
future-know-expected = Reife nach Dimension: heute, erwartet und Ziel
future-know-targets = Ein Ziel mit „Annahme“ ist der Beginn der nächsten Stufe, bis die Organisation ein eigenes nennt.
future-know-caveats = Was zu bedenken ist
future-caveat-effects = Diese Wirkungen sind unsere beste Schätzung; keine veröffentlichte Studie nennt Wirkungsgrößen für diese Schritte. Gemessene Ergebnisse ersetzen sie nach zwei Quartalen.
future-caveat-adoption = Wie viele mitmachen, ist aus der geäußerten Bereitschaft abgelesen; Menschen tun weniger, als sie sagen.
future-caveat-points = Punkte sind kein Geld. Was die Schritte an Geld brauchen und bringen, sieht die Geschäftsleitung mit Spannen.

# B16: what we promise.
future-promise-bookmark = Was wir versprechen
future-promise-headline = Wir antworten innerhalb von 30 Tagen, und jede Zusage wartet auf ihren Anreiz
future-promise-what = Versprechen
future-promise-when = Wann
future-promise-who = Wer
future-promise-report = Wir berichten: was wir gehört haben, was wir tun, was wir nicht tun und warum.
future-promise-report-when = innerhalb von 30 Tagen nach der Befragung
future-promise-pulse = Eine kurze Puls-Befragung zeigt, ob die Schritte helfen.
future-promise-fair = Bevor eine Zusage beginnt, sagen die Betroffenen, ob sie fair ist.
future-promise-fair-when = vor jeder Zusage
future-promise-open = Alle sehen, welche Schritte gehört, geplant, in Arbeit, fertig oder zurückgestellt sind.
future-promise-open-when = jederzeit
future-promise-load = Niemand wird zu mehr Schritten zugleich gebeten, als der Zeitplan zeigt.
future-promise-survey = Wir fragen wieder, mit denselben Fragen.
future-promise-sponsors = Patinnen und Paten
future-promise-owners = Verantwortliche der Schritte
future-promise-sign = Unterschriften
future-promise-representatives = Beschäftigtenvertretung

# B17: how this was made.
future-made-bookmark = Wie dies entstanden ist
future-made-headline = Diese Roadmap folgt aus dem, was Menschen gesagt haben, und aus offengelegten Annahmen
future-made-headline-stated = Diese Roadmap folgt aus angegebenen Werten und offengelegten Annahmen
future-made-who = { $sheets } von { $headcount } Kolleginnen und Kollegen haben teilgenommen. Gruppen mit weniger als { $minimum } Antworten werden nicht gezeigt, zum Schutz der Menschen.
future-made-who-stated = Es gab noch keine Befragung. Die Werte sind Angaben der Organisation.
future-made-scores = Antworten werden zu Punkten von 0 bis 100. Der Wert einer Abteilung ist das Mittel ihrer Menschen, mit einer 95-%-Spanne. Prozent stehen nur für Anteile von Menschen.
future-made-steps = Schritte stammen aus einer Bibliothek. Ein Schritt wird gewählt, wo er auf der Stufe einer Dimension weiterhilft; ein Lastschutz hält die Zahl gleichzeitiger Schritte klein. Bibliothek { $version }.
future-made-marks = Ausgangswerte mit „typisch“, Wirkungen und Kosten sind Annahmen; Werte und Kopfzahlen kommen aus der Organisation.
future-made-contact = Fragen zu dieser Roadmap: { $name } steht für das ein, was aus der Befragung folgt.
future-made-sources = Dazu zu lesen: Weiner (2009); Holt et al. (2007); Venus, Stam und van Knippenberg (2019); Oettingen und Reininger (2016); Ford, Ford und D'Amelio (2008).

executive-trend-bookmark = Seit dem letzten Mal
executive-trend-title = Reife nach Dimensionen über die Befragungen
executive-trend-lead = Punkte mit dem Bereich, in dem sie ehrlicherweise liegen können. Eine Linie verbindet nur, was vergleichbar ist; wo sie eine Lücke hat, führt ein Buchstabe zum Grund.
executive-trend-broken = { $department } ist mit dem letzten Mal nicht vergleichbar. { $why }

executive-sure = { $words } Wie wahrscheinlich: { $levels }.
report-from-to = { $low } bis { $high }
report-chance-sure = fast sicher
executive-strong-view = { $dimension }: { $view }, { $score }.
executive-tile-recommend = Würden uns empfehlen, −100 bis 100
executive-tile-mean = Mittlere Antwort { $mean } von 10

# Sehen die Menschen es gleich?
executive-views-headline = Bei { $n } von { $total } Dimensionen der Praxis teilen die Menschen eine Sicht
executive-views-headline-unknown = Ob die Menschen eine Sicht teilen, wird hier nicht gesagt

# Wie fest die Zahlen stehen.
executive-firm-bookmark = Wie fest die Zahlen stehen
executive-firm-headline-tip = Für eine andere Stufe müssten die anderen { $gap } Punkte neben denen liegen, die geantwortet haben
executive-firm-headline-heard = { $rate } wurden gehört; die anderen wiegen wenig
executive-firm-headline-open = { $rate } wurden gehört; die anderen sehen es vielleicht anders

# Wo Abteilungen nicht auseinanderzuhalten sind.
executive-practice-headline-noise = Die Abteilungen liegen nah beieinander: Ihre Unterschiede liegen im Rauschen
executive-ladder-headline-between = Wir sind auf Stufe { $level }, könnte { $other } sein
executive-ladder-headline-open = Unser Platz auf der Leiter ist offen: Für eine Stufe gibt es zu wenige Daten
executive-quadrant-organization = Wofür es Zeit ist, in der ganzen Organisation

# Was mit einem Ergebnis zusammengeht.
executive-drivers-headline = „{ $dimension }“ geht am klarsten mit „{ $outcome }“ zusammen
executive-drivers-headline-none = Keine einzelne Dimension geht klar mit dem zusammen, was die Menschen wollen oder empfehlen

# Gruppen nach Merkmalen.
executive-breakdowns-bookmark = Gruppen quer durch die Abteilungen
executive-breakdowns-headline = { $shown } von { $total } Gruppen quer durch die Abteilungen können gezeigt werden
executive-asked-headline = { $told } von { $total } Fragen neben den Skalen können gezeigt werden
executive-asked-headline-own = { $told } von { $total } Fragen können gezeigt werden

# Anhang: wie gerechnet wurde.
executive-method-bookmark = Wie gerechnet wurde
executive-method-headline = Wie jede Zahl entstanden ist und was sie trägt

# How sure a plan is, and what else was looked at.
future-sure-bookmark = Wie sicher das ist
future-sure-headline = Wir erwarten etwa { $middle } und sollten { $aside } zurücklegen
future-sure-lead = Der Plan wurde { $draws }-mal durchgerechnet, jedes Mal mit Aufwand, Kosten, Wirkung und Beteiligung zwischen niedrig und hoch.
future-odds-never = fast nie
future-odds-about = in etwa { $cases } von { $of } Fällen
future-odds-always = fast immer
future-sure-back = In { $months } Monaten bringt er { $odds } alles wieder ein, was er braucht.
future-sure-return = Er übertrifft { $odds } auch den vereinbarten Zinssatz: Der Kapitalwert liegt dann über null.
future-sure-budget = Die Schritte bleiben { $odds } im Budget von { $budget }.
future-sure-aside = Vorgeschlagenes Budget: { $aside }. Es reicht in 4 von 5 Fällen (P80).
future-sure-share = Schritte für Menschen sind { $share } des Projektbudgets; veröffentlichte Werte reichen von 5 % (tatsächlich) bis 15 % (empfohlen).
future-sure-figures = Die Zahlen und ihre Spannen
future-sure-figure = Größe
future-sure-plan = Plan
future-sure-p10 = P10: 1 von 10 darunter
future-sure-p50 = P50: in der Mitte
future-sure-p80 = P80: 4 von 5 darunter
future-sure-p90 = P90: 9 von 10 darunter
future-sure-project = Projektkosten
future-sure-full = Volle Kosten mit der Zeit der Menschen
future-sure-npv = Kapitalwert
future-sure-npv-36 = Kapitalwert, nur 36 Monate
future-sure-cash = In Geld, ohne gegebene und gesparte Zeit
future-sure-cash-view = Kapitalwert { $npv }; Ertrag { $roi }; wieder eingebracht im Monat: { $month }
future-sure-roi = Ertrag auf die vollen Kosten
future-sure-payback = Wieder eingebracht im Monat
future-sure-later = nach { $month }
future-fan-title = Was zurückkam, abzüglich dessen, was ausgegeben wurde, Monat für Monat
future-fan-description = Laufender Saldo ohne Abzinsung; das Band enthält 8 von 10 Fällen.
future-fan-month = Monat
future-fan-band = 8 von 10 Fällen (P10 bis P90)
future-fan-middle = Mitte (P50)
future-fan-base = Plan ohne Streuung
future-fan-payback = wieder eingebracht zwischen Monat { $from } und { $to }, in 8 von 10 Fällen
future-fan-payback-open = wieder eingebracht zwischen Monat { $from } und irgendwann nach Monat { $to }, in 8 von 10 Fällen
future-tornado-input = Annahme
future-tornado-low = am ungünstigen Ende
future-tornado-high = am günstigen Ende
future-tornado-base = Plan: { $amount }
future-moved-adoption = Wie viele mitmachen
future-moved-delivery = Aufwand und Kosten der Umsetzung
future-moved-quarter = { $name }, ±25 %
future-moved-realization-rate = Gesparte Zeit, die Wert wird
future-moved-contribution-margin-per-deal = Deckungsbeitrag je Abschluss
future-moved-replacement-cost-share = Kosten einer Nachbesetzung
future-moved-partner-revenue-per-year = Umsatz mit Partnern
future-moved-assisted-contacts-per-month = Kontakte, die Menschen beantworten
future-moved-loaded-hourly-cost = Kosten einer Stunde
future-moved-voluntary-turnover-rate = Menschen, die von sich aus gehen
future-moved-effect-time-saved = Wirkung auf gesparte Zeit
future-moved-effect-win-rate = Wirkung auf gewonnene Abschlüsse
future-moved-effect-retention = Wirkung auf Menschen, die bleiben
future-moved-effect-partner-revenue = Wirkung auf Umsatz mit Partnern
future-moved-effect-deflected-contacts = Wirkung auf nicht mehr nötige Kontakte
future-caveat-overlap = Andere Vorhaben zählen vielleicht dieselbe Ersparnis. Fragen Sie, wer noch.
future-caveat-time = Gesparte Zeit wird nur zu Wert, wenn sie gut genutzt wird; deshalb steht die Sicht in Geld daneben.
future-caveat-leavers = Wenn weniger Menschen gehen und weniger Kontakte kommen, spart das nur dort Geld, wo Kosten wirklich sinken.
future-caveat-outside = Nicht enthalten: Abfindungen, Gehaltserhöhungen, Steuern, vorhandene Lizenzen, Aufmerksamkeit der Leitung.
future-caveat-middle = Die Mitte der Kosten liegt über dem Plan, weil mehr Aufwand wahrscheinlicher ist als weniger. Budgetieren Sie nicht den Plan.
future-caveat-small = Viele kleine Zugewinne werden wenigen großen vorgezogen. Sehen Sie die ausgelassenen Schritte mit eigenen Augen an.
future-caveat-horizon = { $months } Monate sind eine Wahl. Ein längerer Blick hebt den Ertrag, und den Zweifel.
future-else-bookmark = Was noch geprüft wurde
future-else-headline-proved = Keine andere Auswahl dieser Schritte bringt in diesen Grenzen mehr
future-else-headline-open = Eine gute Auswahl; eine andere könnte bis zu { $gap } Punkte mehr bringen
future-else-headline-conflict = Keine Auswahl hält alle Grenzen ein; diese ist ein Anfang
future-else-headline-listed = Diese Schritte wurden benannt, nicht gesucht
future-else-counted = { $n } Auswahlen halten alle Grenzen ein, bevor nach dem Ertrag gefragt wird. Gewählt wurde die mit dem größten Zugewinn, die den Ertrag erreicht.
future-else-cut = Die Suche wurde beendet, bevor alle Auswahlen geprüft waren.
future-else-next = Die nächstbeste Auswahl
future-else-next-gain = Sie bringt { $next } Punkte des Index, Stimmen der Belegschaft mitgezählt, kostet { $cost } und hat einen Kapitalwert von { $npv }.
future-else-next-without = Sie lässt aus: { $steps }.
future-else-next-with = Dafür enthält sie: { $steps }.
future-else-left-out = Ausgelassene Schritte, und was jeder brauchte
future-else-why = Warum er nicht dabei ist
future-else-needs = Was ihn hereinlässt, je für sich
future-else-why-excluded = Er ist nicht gewünscht.
future-else-why-needs-excluded = Er braucht „{ $step }“, und das ist nicht gewünscht.
future-else-why-gives-nothing = Bei den heutigen Stufen hebt er nichts.
future-else-why-at-limit = Die gewählten Schritte heben { $dimensions } schon so weit, wie sich planen lässt.
future-else-why-worth-less = Die beste Auswahl mit ihm bringt { $points } Punkte weniger.
future-else-why-costs-more = Die beste Auswahl mit ihm bringt gleich viel und kostet mehr.
future-else-why-beyond-budget = Mit dem, was immer dabei ist, kostet er mehr als das Budget.
future-else-why-beyond-capacity = Jemand hätte zu wenige Tage.
future-else-why-below-floor = Keine Auswahl mit ihm erreicht den Ertrag.
future-else-why-never = Mehr als eine Grenze hält ihn draußen.
future-else-why-unknown = Offen: Es dauert zu lange, das zu klären.
future-else-brings = Mit ihm kommt { $steps }.
future-else-way-budget = Budget von { $to } ({ $more } mehr)
future-else-way-capacity = { $more } Tage mehr: { $role }
future-else-way-floor = Zu erreichender Kapitalwert: { $to }
future-else-way-none = Keine einzelne Grenze
future-else-floor = Zu erreichender Kapitalwert
future-else-floor-off = keiner
future-role-program-lead = Programmleitung
future-role-hr-partner = Personalpartner
future-role-trainer = Trainer
future-role-consultant = Beratung
future-role-dept-manager = Bereichsleitung
future-role-ambassador = Botschafter
future-role-comms = Kommunikation
future-role-it-engineer = IT
future-role-analyst = Analyse

future-step-owned = Verantwortlich: { $owner }
future-said-headline = { $replied } von { $subjects } Anliegen haben ihre Antwort, die Hälfte davon binnen { $days } Tagen
future-said-headline-open = { $subjects } Anliegen warten auf ihre Antwort
future-said-lead = Was Kolleginnen und Kollegen geschrieben und sich gewünscht haben, und was daraus wird.
future-said-what = Was gesagt wurde
future-said-votes = Wie viele
future-said-reply = Was daraus wird
future-said-step = Schritt, Person, Datum
future-said-quote = „{ $words }“
future-said-by = bis { $date }
future-said-note = Zitate stehen in der Sprache, in der sie geschrieben wurden. Alles, was gesagt wurde, steht mit seiner Antwort auf der Seite „{ $page }“.
future-said-short = { $replied } von { $subjects } Anliegen der Kolleginnen und Kollegen haben ihre Antwort, die Hälfte davon binnen { $days } Tagen.
future-said-short-steps = Ihre Wünsche greifen diese Schritte auf: { $steps }.

future-promise-headline-by = Wir antworten bis { $date }, und jede Zusage wartet auf ihren Anreiz
future-promise-adviser = Die Beratung verspricht
future-promise-adviser-data = Daten, Quellen und jede Rechnung werden übergeben, in Dateien, die sich ohne die Beratung öffnen lassen, bevor der letzte Schritt endet.
future-promise-adviser-skills = Können wird weitergegeben: Bis dahin führen zwei von uns Befragung und Plan selbst durch.
future-promise-adviser-fee = Ein Teil des Honorars hängt an den gemessenen Zielen, falls das vereinbart wurde.
future-promise-client = Wir versprechen dafür
future-promise-client-data = Zahlen und Menschen zum Fragen sind da, wenn ein Schritt beginnt.
future-promise-client-skills = Diese zwei haben die Zeit, es zu lernen.
future-promise-client-fee = Ziele werden gemessen und gezeigt wie vereinbart, wie auch immer sie ausgehen.
future-know-typical = { $value } (typisch)
future-know-measured = { $value } (gemessen)
future-step-asked = Gefragt
future-step-waits = Noch nicht in { $departments }: Die Menschen brauchen zuerst Zeit.
asked-ideas = { $n ->
        [one] eine Idee aus der Belegschaft
       *[other] { $n } Ideen aus der Belegschaft
    }
