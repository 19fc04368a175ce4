# The business case of a roadmap: its maps, its money, its inputs.

# What steps have to do with each other, and with people.
case-builds-on = Baut auf
case-value-open = offen
case-staff = Belegschaft
case-customers = Kundschaft
case-partners = Partner
case-suppliers = Lieferanten
case-community = Umfeld
case-quarter = { $from }–{ $to } { $year }
case-quarter-months = Monate { $from }–{ $to }
case-role = Rolle
case-role-others = Weitere Rollen
case-role-exec-sponsor = Patin oder Pate der Geschäftsleitung
case-together = Zusammen

# B2: the day we look forward to.
case-forward-bookmark = Der Tag, auf den wir uns freuen
case-forward-headline = Darauf freuen sich viele von uns
case-forward-lead = Wörter, die viele Kolleginnen und Kollegen geschrieben haben, in ihrer eigenen Sprache. Wer sie schrieb, ist nicht bekannt.
case-forward-at-least = { $n } und mehr
case-forward-quote = „{ $words }“
case-stays-headline = Was uns trägt, bleibt
case-stays-lead = Worauf sich Menschen freuen, steht hier, sobald genug von ihnen darüber schreiben. Was sie behalten möchten und was mit jedem Schritt bleibt, gehört zum Plan.
case-stays-with-steps = Was mit den ersten Schritten bleibt
case-stays-with-each = Was mit jedem Schritt bleibt
case-stays-lead-plan = Was bleibt, gehört zum Plan, für uns alle und mit jedem Schritt.
case-stays-practices = Was heute am besten gelingt, geht weiter: { $practices }.
case-stays-confirmed = Bestätigt von { $name }
case-stays-confirmed-on = Bestätigt von { $name } am { $date }

# B6: the big picture.
case-tree-bookmark = Das große Bild
case-tree-headline = Jeder Schritt dient einem Ziel, und Schritte stützen einander
case-tree-headline-apart = Jeder Schritt dient einem Ziel
case-tree-lead = Von links nach rechts: was wir wollen, der Teil unserer Kultur, der es trägt, die Schritte. Ein Pfeil rechts führt zu einem Schritt, der auf einem anderen aufbaut.
case-tree-title = Ziele, Dimensionen und Schritte

# B12: value for everyone.
case-value-bookmark = Nutzen für alle
case-value-headline = Jeder Schritt gibt mindestens zwei Seiten etwas
case-value-headline-plain = Was die Schritte geben, und wem
case-value-lead = Ein Punkt steht für einen Nutzen, den der Schritt nennt; worin er besteht, steht darunter.
case-value-open-columns = Noch offen: { $names }. Dort nennt noch kein Schritt einen Nutzen; Ideen sind willkommen.
case-value-title = Schritte und wem sie dienen
case-value-gives = Was er gibt
case-value-lines = Was jeder Schritt gibt

# B13: range of what is expected.
case-outlook-range = Helles Band: von allen Wirkungen und der Beteiligung am unteren Ende bis zu allen am oberen Ende.

# B14: what it takes.
case-budget-bookmark = Was es braucht
case-budget-headline = Die Schritte brauchen { $project }; mit der Zeit aller und laufenden Kosten sind es { $full } in { $months } Monaten
case-budget-lead = Gefüllte Balken sind Geld, das ausgegeben wird. Der gestrichelte Balken ist die Zeit derer, die mitmachen, in Geld.
case-budget-title = Was es braucht, Teil für Teil
case-budget-aside = reicht in 4 von 5 Fällen (P80): { $amount }
case-share-heading = Wie viel davon Menschen zugutekommt
case-share-alone = Ein weiteres Technikbudget ist nicht genannt; dies ist der Anteil an den Schritten allein.
case-share-actual = { $share }
case-share-actual-what = Tatsächlicher Durchschnitt in Systemprojekten
case-share-actual-source = Gartner (2011), nach Emergent Consultants
case-share-typical = etwa { $share }
case-share-typical-what = Üblich in großen Programmen
case-share-typical-source = Prosci, mit Verweis auf Best-Practices-Forschung
case-share-above = über { $share }
case-share-above-what = Projekte über diesem Anteil gelangen in 43 % der Fälle, die darunter in 35 %
case-share-above-source = IBM (2008), etwa 1.500 Fachleute, nach Berichten von Fachleuten
case-share-recommended = { $share }
case-share-recommended-what = Empfohlen, Schulung eingeschlossen; mehr, wo Menschen zögern
case-share-recommended-source = Gartner (2011), derselbe Bericht
case-share-note = Diese Zahlen beruhen auf Umfragen unter Fachleuten, nicht auf Experimenten. Was die Schritte wirklich brauchen, zusammengezählt, sagt mehr als jeder Prozentsatz.

# B15: who does what, and how much time it takes.
case-capacity-bookmark = Wer was tut und wie viel Zeit es braucht
case-capacity-headline = { $days } Personentage insgesamt, die meisten davon { $quarter }
case-capacity-lead = Ein Balken je Quartal. Jeder Teil trägt den Buchstaben seiner Rolle und ihre Tage.
case-capacity-title = Personentage nach Rolle und Quartal
case-capacity-set-aside = Eingeplant für { $role }: { $used } von { $days } Tagen.
case-hours-title = Stunden, die eine Person gibt
case-hours-who = Wer
case-hours-departments = Stunden nach Abteilung, für die Schritte, die alle erreichen
case-hours-people = Menschen
case-hours-each = Stunden je Person
case-hours-sum = Stunden zusammen
case-hours-note = Wer führt oder mit Kunden oder Partnern arbeitet, gibt die Stunden der Tabelle darüber.

# B16: what we promise.
case-promise-report-by = bis { $date }
case-promise-unowned = { $n ->
    [one] Bevor wir unterschreiben, bekommt ein Schritt jemanden, der ihn verantwortet; die Zeile für den Namen steht auf seiner Karte.
   *[other] Bevor wir unterschreiben, bekommen { $n } Schritte jemanden, der sie verantwortet; die Zeilen für die Namen stehen auf ihren Karten.
}

# B17: inputs and assumptions.
case-inputs-bookmark = Angaben und Annahmen
case-inputs-headline = Jede Angabe sagt, ob sie von Ihnen stammt, veröffentlicht oder angenommen ist
case-inputs-lead = „Kunde“ wurde von der Organisation genannt oder gemessen. „Veröffentlicht“ lässt sich nachschlagen. „Annahme“ ist von uns, bis Ihre eigene Zahl sie ersetzt. Kosten, Zugewinn und Wirkungen der Schritte sind Annahmen der Bibliothek, jede mit einem niedrigen, einem wahrscheinlichen und einem hohen Wert.
case-inputs-input = Angabe
case-inputs-value = Wert
case-inputs-unit = Einheit
case-inputs-mark = Herkunft
case-inputs-source = Quelle
case-deviations-none = Alle Schritte stehen so, wie sie in Bibliothek { $version } stehen; nichts weicht davon ab.
case-deviations-some = { $count ->
        [one] Ein Wert ist von der Organisation selbst:
       *[other] { $count } Werte sind von der Organisation selbst:
    }
case-deviation = { $step }, { $field }: { $own }; in der Bibliothek { $shipped } ({ $origin })
case-mark-client = Kunde
case-mark-published = veröffentlicht
case-mark-assumption = Annahme
case-input-open = offen
case-input-day-rate = Tagessatz: { $role }
case-input-cap = Höchstens gezählt: { $driver }
case-input-day-rates = Tagessätze
case-input-caps = Höchstens gezählt
case-input-departments = Abteilungen
case-input-departments-value = { $n } mit { $people } Menschen
case-input-scope-headcount = Menschen je Kreis
case-input-scores = Werte
case-input-target-scores = Ziele je Dimension
case-input-target-scores-next = sonst die nächste Stufe
case-input-readiness = Bereitschaft
case-input-loaded-hourly-cost = Arbeitskosten einer Stunde
case-input-salary-cost-per-year = Arbeitskosten einer Person
case-input-voluntary-turnover-rate = Menschen, die in einem Jahr von sich aus gehen
case-input-replacement-cost-share = Kosten einer Nachbesetzung, von einem Jahresgehalt
case-input-working-weeks-per-year = Arbeitswochen in einem Jahr
case-input-realization-rate = Gesparte Zeit, die zu Wert wird
case-input-assisted-contacts-per-month = Kontakte, die Menschen beantworten
case-input-cost-per-assisted-contact = Kosten eines Kontakts, den Menschen beantworten
case-input-cost-per-self-help-contact = Kosten eines Kontakts, den Kunden selbst lösen
case-input-qualified-opportunities-per-year = Qualifizierte Verkaufschancen
case-input-contribution-margin-per-deal = Marge eines Abschlusses
case-input-partner-revenue-per-year = Umsatz mit Partnern
case-input-contribution-margin-rate = Marge auf Umsatz mit Partnern
case-input-client-technology-budget = Weiteres Technikbudget
case-input-budget = Budget
case-input-return-floor = Zu erreichender Kapitalwert
case-input-capacity-days = Personentage, die es gibt
case-input-discount-rate = Kalkulationszins in einem Jahr
case-input-horizon-months = Betrachtete Monate
case-input-fade-per-year = Wirkung, die in einem Jahr nachlässt
case-input-adoption-bounds = Beteiligung: niedrigste / höchste
case-input-adoption-spread = Beteiligung: darunter / darüber
case-input-delivery-factor = Faktor auf alle Kosten: niedrig / wahrscheinlich / hoch
case-input-delivery-results = Was fertige Schritte wirklich kosteten
case-input-delivery-results-value = { $steps ->
    [one] das { $factor }-Fache des Erwarteten, aus einem Schritt; der Plan rechnet damit
   *[other] das { $factor }-Fache des Erwarteten, aus { $steps } Schritten; der Plan rechnet damit
}
case-input-max-gain-points = Höchstens gewonnene Punkte je Dimension
case-input-max-parallel = Höchstens Schritte zugleich
case-input-max-parallel-value = alle { $everyone }, Führungskräfte { $managers }, mit Kunden { $customers }, mit Partnern { $partners }
case-input-lowest-dimensions-served = Niedrigste Dimensionen, die bedacht werden
case-input-vote-bonus = Bonus aus der Abstimmung der Belegschaft
case-input-measured-effects = Gemessene Wirkung fertiger Schritte
case-input-measured-effect-of = { $driver }: das { $factor }-Fache des Erwarteten, aus { $results } Messungen
case-input-start-months = Monate, auf die Schritte warten
case-input-start-month-of = { $step } ab Monat { $month }
case-input-mandatory = Immer Teil des Plans
case-input-excluded = Nicht gewünschte Schritte
case-input-in-place = Schritte, die es schon gibt
case-driver-retention = Menschen, die bleiben
case-driver-time-saved = gesparte Zeit
case-driver-deflected-contacts = nicht mehr nötige Kontakte
case-driver-win-rate = gewonnene Abschlüsse
case-driver-partner-revenue = Umsatz mit Partnern
case-scope-all = alle
case-scope-managers = Führungskräfte
case-scope-customer-facing = mit Kunden
case-scope-sales = Vertrieb
case-scope-partner-facing = mit Partnern
case-unit-hour = je Stunde
case-unit-day = je Tag
case-unit-person-year = je Person und Jahr
case-unit-contact = je Kontakt
case-unit-deal = je Abschluss
case-unit-year = im Jahr
case-unit-weeks = Wochen
case-unit-contacts-month = im Monat
case-unit-per-year = im Jahr
case-unit-months = Monate
case-unit-points = Punkte
case-unit-minutes-week = Minuten in der Woche
case-source-client = Ihre Angabe oder Ihre Befragung
case-source-day-rates = übliche Sätze; bitte durch eigene ersetzen
case-source-caps = Grenze für alle Schritte zusammen
case-source-loaded-hourly-cost = Eurostat, durchschnittliche Arbeitskosten je Stunde im Euroraum, 2024
case-source-salary-cost-per-year = Stundenkosten × 1.600 Stunden
case-source-replacement-cost-share = Boushey und Glynn (2012), Median aus 27 Fallstudien
case-source-working-weeks-per-year = ein Jahr ohne Urlaub und Fehlzeiten
case-source-realization-rate = gesparte Minuten liegen verstreut; etwa ein Drittel wird zu Wert
case-source-cost-per-assisted-contact = nahe den 8,01 USD einer Umfrage von Gartner (2019)
case-source-cost-per-self-help-contact = dieselbe Umfrage nennt 0,10 USD
case-source-discount-rate = bitte durch den eigenen ersetzen
case-source-horizon-months = eine Wahl; 36 Monate werden auch gezeigt
case-source-fade-per-year = Gewohnheiten lassen ohne Pflege nach
case-source-adoption = aus genannter Bereitschaft; Menschen tun weniger, als sie sagen
case-source-delivery-factor = mehr Aufwand ist wahrscheinlicher als weniger
case-source-max-gain-points = in 24 Monaten
case-source-max-parallel = die Lastgrenze: niemand trägt zu viel auf einmal
case-source-lowest-dimensions-served = kein blinder Fleck
case-source-mandatory = Zuhören kommt zuerst
case-source-target-scores = dort beginnt die nächste Stufe
case-source-return-floor = die Hälfte des höchsten Ertrags, als Vorschlag
case-source-budget = Vorschlag aus Ihren eigenen Zahlen; nennen Sie Ihr eigenes

# The workbook of the business case.
case-book-title = Business Case
case-sheet-summary = Überblick
case-sheet-inputs = Angaben
case-sheet-rates = Rollen und Sätze
case-sheet-steps = Schritte
case-sheet-schedule = Zeitplan
case-sheet-effects = Wirkungen
case-sheet-months = Wirkungen je Monat
case-sheet-cash = Zahlungen
case-sheet-gain = Gewinn in Punkten
case-sheet-notes = So lesen Sie dies
case-book-low = niedrig
case-book-likely = wahrscheinlich
case-book-high = hoch
case-book-name = Name in Formeln
case-book-inputs-note = Blau auf Gelb kann überschrieben werden; alles andere folgt daraus. Eine leere Zelle zählt als 0.
case-book-participation = Menschen, die wirklich mitmachen
case-book-people = Menschen: { $scope }
case-book-adoption-low = Beteiligung, niedrigste
case-book-adoption-high = Beteiligung, höchste
case-book-rates-note = Anteile der Rollen am Aufwand. Zusammen sind es 100 %.
case-book-rate = Geld je Tag
case-book-rate-of-role = Geld je Tag der Rolle
case-book-days-of-role = Personentage der Rolle
case-book-schedule-note = Monate der Roadmap. Ein Schritt rückt über seinen ersten und letzten Monat.
case-book-first = Erster Monat
case-book-last = Letzter Monat
case-book-count = Monate
case-book-ramp = Monate bis zur vollen Wirkung
case-book-planned = Wie geplant
case-book-steps-note = Erwartungswert: (niedrig + 4 × wahrscheinlich + hoch) / 6, mal Faktor. Geld in der Währung der Angaben.
case-book-is-people = Schritt für Menschen: 1
case-book-scope = Für wen
case-book-effort = Tage
case-book-factor = Faktor
case-book-delivery = Wirkliche Kosten fertiger Schritte, als Vielfaches des Erwarteten
case-book-days = Personentage
case-book-effort-cost = Kosten der Tage
case-book-external = An andere gezahlt
case-book-external-cost = An andere gezahlt, erwartet
case-book-hours = Stunden je Person
case-book-run = Laufende Kosten im Jahr
case-book-run-month = Laufende Kosten im Monat
case-book-effects-note = Was Schritte geben, wenn alle mitmachen und mit denen, die es tun. Darunter: was eine Einheit wert ist.
case-book-driver = Was es bewegt
case-book-whose = Bei wem
case-book-full = Wenn alle mitmachen
case-book-with-participation = Mit Beteiligung
case-book-worth = Wert einer Einheit im Jahr
case-book-cap = Höchstens gezählt
case-book-percentage-points = Prozentpunkte
case-book-percent = Prozent
case-book-contacts = Kontakte
case-book-months-note = Eine gerade Linie aufwärts nach dem letzten Monat eines Schritts, danach lässt die Wirkung jährlich nach.
case-book-cash-note = Einmalige Kosten verteilen sich gleichmäßig auf die Monate eines Schritts; laufende folgen. Nur Monate, die zählen, gehen in die Summen ein.
case-book-calendar = Kalender
case-book-counts = Zählt
case-book-full-cost = Volle Kosten
case-book-benefit = Nutzen
case-book-net = Netto
case-book-running = Laufendes Netto
case-book-discount = Abzinsungsfaktor
case-book-present = Barwert
case-book-since = Eingebracht seit
case-book-cash-cost = In Geld: Kosten
case-book-cash-benefit = In Geld: Nutzen
case-book-cash-net = In Geld: Netto
case-book-cash-running = In Geld: laufendes Netto
case-book-cash-present = In Geld: Barwert
case-book-cash-since = In Geld: eingebracht seit
case-book-summary-note = Jede Zahl hier oben ist eine Formel; überschreiben Sie eine Angabe, und sie folgt.
case-book-with-time = Mit der Zeit der Menschen
case-book-in-cash = In Geld, ohne Zeit
case-book-run-to-horizon = Laufende Kosten bis zum Horizont
case-book-full-to-horizon = Volle Kosten bis zum Horizont
case-book-benefit-to-horizon = Nutzen bis zum Horizont
case-book-budget-left = Was vom Budget bleibt
case-book-drawn-note = { $draws }-mal gezogen, als die Roadmap veröffentlicht wurde; dies folgt den Angaben nicht.
case-book-chance-npv = Chance auf einen Kapitalwert über null
case-book-chance-back = Chance, dass es sich bis zum Horizont trägt
case-book-chance-budget = Chance, im Budget zu bleiben
case-book-gain-note = Punkte, die jeder Schritt voraussichtlich bringt, wo Menschen mitmachen und eine Dimension noch Raum hat; und was das für den Index bedeutet. Danach wurden die Schritte, innerhalb der Grenzen, ausgewählt.
case-book-dimension = Dimension
case-book-fit = Passung zur Stufe
case-book-weight = Gewicht
case-book-today = Heute
case-book-together = Alle Schritte zusammen
case-book-most = Höchstens
case-book-gain = Gewinn
case-book-expected = Erwartet
case-book-index = Reifeindex
case-book-index-today = Reifeindex heute
case-book-index-after = Reifeindex erwartet
case-book-moves = Was den Kapitalwert am meisten bewegt
case-book-found-note = So gefunden, als der Plan berechnet wurde; keine Formeln.
case-book-how-inputs = Zellen in Blau auf Gelb sind Angaben. Alle anderen Zahlen sind Formeln, die auf sie zurückführen, in der Währung der Organisation.
case-book-how-choice = Welche Schritte zum Plan gehören und wann sie laufen, wurde gesucht; hier wird nicht neu gesucht. Monate lassen sich im Zeitplan verschieben.
case-book-how-drawn = Spannen und Chancen entstehen, indem jede unsichere Zahl viele Male gezogen wird. Sie stehen neben den Formeln, wie sie gefunden wurden.
case-book-not-counted = Nicht gezählt, weil ihre Zahlen offen sind: { $names }. Füllen Sie die leeren Angaben aus, und sie zählen.

# The summary on two pages.
case-short-title = Unsere Zukunft auf zwei Seiten
case-short-subject = Was { $organization } aufbaut, was es braucht und was wir versprechen, auf zwei Seiten
case-short-bookmark = Auf einer Seite
case-short-steps-bookmark = Schritte, Versprechen, Unterschriften
case-short-steps-headline = { $n ->
    [one] Ein Schritt, und was wir versprechen
   *[other] { $n } Schritte, und was wir versprechen
}
case-short-cost = Was es braucht, in der Mitte (P50)
case-short-cost-note = { $aside } zurücklegen: reicht in 4 von 5 Fällen (P80)
case-short-cost-plan = Was es braucht, wie geplant
case-short-cost-plan-note = Wie sicher dies ist, wurde noch nicht ausgerechnet
case-short-back = Trägt ein, was es braucht
case-short-back-note = innerhalb von { $months } Monaten, die Zeit der Menschen eingerechnet
case-short-back-month = Eingebracht im Monat
case-short-back-month-note = von { $months }, wie geplant
case-short-people = Für Menschen
case-short-people-note = Veröffentlicht: 5 % (tatsächlich) bis 15 % (empfohlen)
case-short-care = Kosten und Wirkungen sind unsere beste Schätzung; gemessene Ergebnisse werden sie ersetzen. Die Roadmap nennt jede Spanne und Annahme.
case-short-when = Wann
case-short-pdf = Kurzfassung (PDF)
case-short-book = Business Case (XLSX)
case-short-plan = Plan (JSON)
