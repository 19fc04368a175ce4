# Seiten für die Beratung: Befragungen, Fragebögen, Szenarien, Roadmaps.

waves-title = Befragungen
waves-lead = Eine Befragung ist ein Durchgang eines Fragebogens mit festgeschriebenen Abteilungen und festgeschriebenem Vertraulichkeitsvertrag.
waves-empty-title = Noch keine Befragung
waves-empty-text = Importieren Sie zuerst die Menschen und legen Sie dann eine Befragung an. Vor dem Start wird nichts verschickt.
waves-empty-action = Menschen importieren
waves-new = Neue Befragung
waves-column-title = Befragung
waves-column-state = Stand
waves-column-when = Wann
waves-column-took-part = Teilgenommen
wave-state-draft = Entwurf
wave-state-open = Offen
wave-state-closed = Geschlossen
wave-state-released = Freigegeben

wave-new-title = Neue Befragung
wave-new-instrument = Fragebogen
wave-new-name = Name der Befragung
wave-new-name-help = Zum Beispiel „Frühjahr 2027“.
wave-new-owner = Wer für die nächsten Schritte verantwortlich ist
wave-new-owner-help = Name und Funktion: keine Befragung ohne Antwort.
wave-new-opens = Beginnt
wave-new-closes = Endet
wave-new-report-back = Rückmeldung bis
wave-new-report-back-help = Höchstens 30 Tage nach dem Ende.
wave-new-min-group = Kleinste gezeigte Gruppe
wave-new-min-group-help = Mindestens 5. Später anheben geht, senken nie.
wave-new-min-comments = Kleinste Gruppe, deren Kommentare gezeigt werden
wave-new-min-comments-help = Mindestens 10.
wave-new-verbatims = Was von Kommentaren gezeigt wird
wave-new-verbatims-help = Die Belegschaft liest es vor der ersten Frage. Nach dem Start kann es nur strenger werden.
wave-new-verbatims-themes = Nur Themen
wave-new-verbatims-verbatims = Kommentare auch im Wortlaut
wave-new-action = Entwurf anlegen
wave-error-name = Bitte geben Sie der Befragung einen Namen mit höchstens 120 Zeichen.
wave-error-owner = Bitte nennen Sie, wer für die nächsten Schritte verantwortlich ist.
wave-error-date = Bitte geben Sie einen Tag ein.
wave-error-closes = Die Befragung endet nach ihrem Beginn. Bitte wählen Sie einen späteren Tag.
wave-error-report-back = Die Rückmeldung folgt nach dem Ende, höchstens 30 Tage später.
wave-error-min-group = Die kleinste Gruppe ist eine ganze Zahl von 5 bis 100.
wave-error-min-comments = Die kleinste Gruppe für Kommentare ist eine ganze Zahl von 10 bis 200 und nicht kleiner als die kleinste Gruppe.
wave-error-instrument = Bitte wählen Sie einen Fragebogen.

wave-contract-title = Was der Belegschaft zugesagt ist
wave-contract-groups = Ergebnisse werden für Gruppen ab { $k } Menschen gezeigt, Kommentare ab { $comments }.
wave-contract-frozen = Dieser Vertrag wird beim Start festgeschrieben. Er kann strenger werden, nie schwächer.
wave-contract-owner = Verantwortlich für die nächsten Schritte: { $owner }. Rückmeldung bis { $date }.
wave-contract-attributes = Neben Abteilungen wird gezählt nach: { $attributes } – überall, wo mindestens zehn Menschen mit derselben Angabe eingeladen wurden.
wave-contract-departments = Gezählt wird nur nach Abteilungen.
wave-tighten-title = Strenger fassen
wave-tighten-text = Beide Zahlen lassen sich anheben, bis das Ergebnis freigegeben ist. Senken lassen sie sich danach nie mehr. Das Protokoll hält fest, was angehoben wurde.
wave-tighten-action = Mindestgrößen anheben
wave-error-tighten-group = Die kleinste Gruppe ist eine ganze Zahl von { $least } bis 100: Sie lässt sich nur anheben.
wave-error-tighten-comments = Die kleinste Gruppe für Kommentare ist eine ganze Zahl von { $least } bis 200: Sie lässt sich nur anheben und ist nie kleiner als die kleinste Gruppe.
wave-error-tighten-same = Diese Mindestgrößen gelten schon. Bitte heben Sie eine davon an.
wave-attributes-title = Wonach gezählt wird
wave-attributes-text = Neben der Abteilung kann nach Angaben aus der Personenliste gezählt werden. Die Belegschaft liest vor der ersten Frage, nach welchen; mit dem Start stehen sie fest. Jede weitere macht Gruppen kleiner.
wave-attributes-legend = Angaben, höchstens { $most }
wave-attributes-values = Von zehn oder mehr Menschen geteilt: { $values }.
wave-attributes-few = { $count ->
    [one] 1 Person hat einen Wert, den weniger als zehn teilen; sie wird nur nach Abteilung gezählt.
   *[other] { $count } Menschen haben einen Wert, den weniger als zehn teilen; sie werden nur nach Abteilung gezählt.
}
wave-attributes-unknown = { $count ->
    [one] Bei 1 Person fehlt die Angabe.
   *[other] Bei { $count } Menschen fehlt die Angabe.
}
wave-attributes-too-fine = Zu fein zum Zählen, weil keinen Wert zehn Menschen teilen: { $names }.
wave-attributes-none = Die Personenliste hat keine Angabe mit einem Wert, den zehn Menschen teilen. Weitere Spalten der Personendatei werden zu Angaben.
wave-attributes-action = Auswahl speichern
wave-attributes-outlook = Mit dieser Auswahl würden { $apart } von { $everybody } Menschen nach Abteilung und Angaben gezählt (eigene Gruppen: { $groups }). Für alle anderen wäre eine solche Gruppe zu klein: Sie werden nur nach Abteilung gezählt.
wave-error-attributes = Bitte wählen Sie höchstens { $most } Angaben aus der Liste.
wave-margins-legend = Antworten an der Personenliste gewichten (Raking)
wave-margins-help = Von sich aus zählen Abteilungen mit der Zahl ihrer Menschen. Wenn Sie eine Angabe ankreuzen, werden Antworten so gewichtet, dass Abteilungen und die Werte dieser Angabe dieselben Anteile haben wie unter allen Eingeladenen. Das lässt sich bis zum Start wählen, danach nicht mehr. Es geht nur mit Angaben, nach denen gezählt wird. Würden Gewichte die Hälfte der Antworten kosten oder mehr, zählt jede Antwort gleich viel, und die Ergebnisse sagen es.
wave-error-margins = Gewichtet werden kann nur nach Angaben, die auch oben angekreuzt sind.
wave-contract-margins = Antworten werden so gewichtet, dass Abteilungen und diese Angaben ihre Anteile an der Personenliste haben: { $attributes }.
wave-contract-themes = Von Kommentaren werden nur Themen gezeigt.
wave-contract-verbatims = Kommentare werden auch im Wortlaut gezeigt.
wave-contract-page = Die Zusage, wie die Belegschaft sie liest
wave-launch-title = Start
wave-launch-text =
    Eingeladen werden { $people ->
        [one] ein Mensch
       *[other] { $people } Menschen
    } in { $departments ->
        [one] einer Abteilung
       *[other] { $departments } Abteilungen
    }. Abteilungen, Kopfzahlen und Vertrag werden jetzt festgeschrieben.
wave-launch-action = Befragung starten
wave-launch-nobody = Es gibt noch niemanden einzuladen. Importieren Sie zuerst die Menschen; dieser Entwurf bleibt erhalten.
wave-delete-action = Entwurf löschen

wave-open-title = Offen seit { $date }
wave-participation-title = Teilnahme
wave-participation-note = In Schritten gezeigt und nie so, dass eine einzelne Antwort erkennbar wäre.
wave-participation-as-of = Stand der heutigen Zählung, { $date }: Gezählt wird einmal am Tag, und eine Abteilung rückt erst weiter, wenn mindestens { $k } weitere Menschen geantwortet haben.
wave-participation-department = Abteilung
wave-participation-asked = Gefragt
wave-participation-answers = Antworten
wave-participation-fewer = weniger als { $k }
wave-participation-nearly-all = fast alle
wave-participation-at-least = { $n } oder mehr
wave-links-title = Einladungen
wave-links-text = Jeder Mensch hat einen eigenen Link. Wer diese Datei besitzt, könnte für andere antworten: Verwahren Sie sie sicher und löschen Sie sie nach Gebrauch.
wave-links-action = Links herunterladen (CSV)
wave-mail-action = Einladungen per E-Mail senden
wave-mail-off = Es ist kein Mailserver eingerichtet, also wird nichts verschickt. Nutzen Sie die Links oder bitten Sie Ihre Administration um die SMTP-Angaben.
wave-mail-state = { $sent } gesendet, { $waiting } warten, { $failed } fehlgeschlagen
wave-remind-action = Alle erinnern, die noch nicht geantwortet haben
wave-remind-text = Geht nur an Menschen, die noch nicht geantwortet haben, einmal.
wave-close-title = Schließen
wave-close-text = Beim Schließen werden alle Antworten endgültig gemischt, und das Antworten endet. Von hier aus lässt sich die Befragung nicht wieder öffnen.
wave-close-action = Befragung schließen
wave-close-confirm = Ja, jetzt schließen
wave-closed-title = Geschlossen am { $date }
wave-release-title = Freigeben
wave-release-text = Das Ergebnis wird einmal berechnet, als Ganzes geschützt und der Leitung und der Beratung gezeigt.
wave-release-action = Ergebnis freigeben
wave-release-none = Niemand hat geantwortet, also gibt es kein Ergebnis zum Freigeben.
wave-released-title = Freigegeben am { $date }
wave-released-action = Ergebnis ansehen
wave-roadmap-action = Roadmap planen
wave-notice-created = Der Entwurf ist gespeichert. Sehen Sie ihn durch und starten Sie dann.
wave-notice-launched = Die Befragung ist offen.
wave-notice-launched-already = Diese Befragung wurde schon gestartet. Nichts ging doppelt hinaus.
wave-notice-closed = Die Befragung ist geschlossen. Alle Antworten sind endgültig gemischt.
wave-notice-released = Das Ergebnis ist freigegeben.
wave-notice-attributes = Die Auswahl ist gespeichert.
wave-notice-tightened = Der Vertrag ist jetzt strenger.
wave-notice-stands = Jemand war schneller: Der Vertrag wurde schon weiter angehoben oder das Ergebnis freigegeben. Die Seite zeigt, was gilt.
wave-notice-mail = { $count ->
    [one] Eine Einladung ist unterwegs.
   *[other] { $count } Einladungen sind unterwegs.
}
wave-notice-deleted = Der Entwurf ist gelöscht.

instruments-title = Fragebögen
instruments-lead = Die Fragebögen, die mit Daybreak kommen, in vier Sprachen. Ihre Dateien lassen sich von Hand lesen und bearbeiten.
instruments-column-name = Fragebogen
instruments-column-version = Version
instruments-column-items = Fragen
instruments-column-minutes = Minuten
instruments-column-languages = Sprachen
instrument-preview = Vorschau
instrument-preview-note = So sieht es die Belegschaft. Nichts wird gespeichert.
instrument-sections = Abschnitte und Fragen

roadmaps-title = Roadmaps
roadmaps-lead = Vom freigegebenen Ergebnis zum Plan mit Kosten: Schritte wählen, Angaben setzen, veröffentlichen.
roadmaps-empty-title = Noch keine Roadmap
roadmaps-empty-text = Geben Sie zuerst ein Ergebnis frei; es schlägt die Schritte vor.
roadmaps-new = Aus dem neuesten Ergebnis planen
roadmaps-column-title = Plan
roadmaps-column-state = Stand
roadmaps-column-steps = Schritte
roadmaps-column-cost = Projektkosten
roadmaps-state-draft = Szenario
roadmaps-state-published = Veröffentlicht

scenario-title = Szenario
scenario-steps = Schritte
scenario-steps-note = Vom Ergebnis vorgeschlagen, jeder mit seinem Grund. Nehmen Sie heraus, was nicht passt.
scenario-reason = { $dimension } steht in { $department } auf Stufe { $level }; dieser Schritt hilft von { $from } nach { $to }
scenario-reason-always = Zuhören kommt zuerst
scenario-reason-prerequisite = Bereitet { $step } vor
scenario-inputs = Angaben
scenario-input-budget = Budget, in { $currency }
scenario-input-start = Erster Monat
scenario-input-future = Unsere Zukunft, in einem Satz
scenario-input-future-help = Die Geschäftsleitung sagt ihn. Er steht auf dem Titel.
scenario-input-sponsors = Fürsprecher
scenario-input-sponsors-help = Namen, mit Kommas getrennt.
scenario-input-hourly = Arbeitskosten je Stunde, in { $currency }
scenario-input-turnover = Menschen, die im Jahr von sich aus gehen, in Prozent
scenario-input-contacts = Kundenkontakte im Monat
scenario-input-opportunities = Qualifizierte Verkaufschancen im Jahr
scenario-input-margin = Deckungsbeitrag je Abschluss, in { $currency }
scenario-input-partner-revenue = Partnerumsatz im Jahr, in { $currency }
scenario-input-partner-margin = Deckungsbeitrag auf Partnerumsatz, in Prozent
scenario-input-technology = Weiteres Technikbudget, in { $currency }
scenario-input-managers = Menschen, die andere führen
scenario-input-customers = Menschen mit Kundenkontakt
scenario-input-sales = Menschen im Vertrieb
scenario-input-partners = Menschen, die mit Partnern arbeiten
scenario-name = Szenario vom { $day }
scenario-input-blank = Lassen Sie leer, was Sie nicht wissen; der Nutzen daraus bleibt dann außen vor.
scenario-owner = Verantwortlich
scenario-goal = Strategisches Ziel
scenario-save = Speichern und rechnen
scenario-error-number = Bitte geben Sie eine Zahl von { $min } bis { $max } ein oder lassen Sie das Feld leer.
scenario-error-month = Bitte geben Sie einen Monat ein, zum Beispiel 2027-01.
scenario-error-steps = Bitte behalten Sie mindestens einen Schritt.
scenario-result = Was es braucht und was es bringt
scenario-project-cost = Projektkosten
scenario-participants = Zeit der Teilnehmenden
scenario-run-cost = Laufende Kosten bis Monat { $months }
scenario-full-cost = Volle Kosten bis Monat { $months }
scenario-benefit = Nutzen bis Monat { $months }
scenario-npv = Kapitalwert bei { $rate }
scenario-roi = Ertrag auf die vollen Kosten
scenario-payback = Trägt seine Kosten ab Monat
scenario-payback-never = nicht innerhalb von { $months } Monaten
scenario-cash = Zahlungssicht: Kapitalwert
scenario-people-share = Anteil für Menschen am Projektbudget
scenario-people-share-note = Veröffentlichte Werte reichen von 5 % (tatsächlich) bis 15 % (empfohlen).
scenario-budget-fits = Bleibt { $amount } unter dem Budget.
scenario-budget-over = Liegt { $amount } über dem Budget. Nehmen Sie Schritte heraus oder heben Sie das Budget an.
scenario-timeline = Jetzt, danach, später
scenario-gain = Reifeindex: heute { $today }, erwartet { $expected }
scenario-caveats = Bitte mit Bedacht lesen
scenario-caveat-effects = Die Wirkungen sind Annahmen von Fachleuten. Ersetzen Sie sie nach zwei Quartalen durch gemessene Ergebnisse.
scenario-caveat-money = Punkte sind kein Geld. Die Verbindung läuft nur über fünf Treiber.
scenario-caveat-adoption = Die Beteiligung folgt aus der geäußerten Bereitschaft; Menschen tun weniger, als sie sagen.
scenario-caveat-budget = Der Grundfall ist nicht das Budget: Überschreitungen sind wahrscheinlicher als Einsparungen.
scenario-publish = Als Roadmap veröffentlichen
scenario-publish-text = Die Roadmap wird der Leitung gezeigt und kann als PDF geladen werden.
scenario-findings = Diese Wörter lassen Alarmglocken läuten. Sobald sie weg sind, wird die Roadmap veröffentlicht; alles Eingegebene bleibt erhalten.
scenario-finding = „{ $word }“ in { $place }. Besser: { $instead }
scenario-notice-saved = Gespeichert und gerechnet.
roadmap-notice-published = Die Roadmap ist veröffentlicht.
roadmap-title = Zukunfts-Roadmap
roadmap-pdf = Roadmap (PDF)
roadmap-published-on = Veröffentlicht am { $date }
roadmap-edit = Szenario öffnen
roadmap-step-when = { $from } bis { $to }
roadmap-agreed = noch zu vereinbaren
roadmap-horizon-now = Jetzt
roadmap-horizon-next = Danach
roadmap-horizon-later = Später
roadmap-encouragement = Anreiz
roadmap-commitment = Zusage
roadmap-commitment-later = nachdem der Anreiz eingelöst ist
roadmap-kpi = Daran merken wir es
roadmap-stays = Was bleibt
plan-everyone = Alle
plan-managers = Führungskräfte
plan-technology = Technik
plan-run-cost = Laufende Kosten
plan-month = Monat { $month }
plan-kind-practice = Praxis
plan-kind-enablement = Unterstützung
plan-kind-recognition = Anerkennung
plan-kind-structure = Struktur
plan-kind-technology = Technik
plan-kind-measurement = Messung
