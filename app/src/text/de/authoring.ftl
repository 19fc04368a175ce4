# Fragebögen, während sie geschrieben werden.

draft-begin-title = Fragebogen schreiben
draft-begin-lead = Von Grund auf oder aus einem vorhandenen. Alles, was Sie schreiben, bleibt ein Entwurf, bis Sie ihn veröffentlichen.
draft-begin-from = Beginnen mit
draft-begin-nothing = einem leeren Fragebogen
draft-begin-as = Als
draft-begin-as-help = Nur wenn Sie mit einem vorhandenen beginnen.
draft-begin-version = seine nächste Fassung
draft-begin-copy = ein anderer Fragebogen mit denselben Fragen
draft-begin-title-help = Für einen leeren Fragebogen oder eine Kopie. Lässt sich später besser sagen.
draft-begin-id-help = Ein Kurzname für Dateien, etwa onboarding: Buchstaben, Ziffern, - und _. Darf hier leer bleiben.
draft-begin-language = Sprache, in der zuerst geschrieben wird
draft-begin = Beginnen
draft-default-intro = Danke, dass Sie sich {"{minutes}"} Minuten nehmen. Ihre Antworten helfen {"{org_name}"}, die nächsten Schritte zu wählen. Sie können jede Frage überspringen.
draft-begin-many = Es gibt schon { $most } Entwürfe. Nichts wurde begonnen; bitte veröffentlichen oder löschen Sie einen davon.
draft-begin-error-from = Bitte wählen Sie einen aus der Liste.
draft-copy-of = { $title } (Kopie)
drafts-title = Entwürfe
drafts-lead = Noch in Arbeit; außerhalb dieses Arbeitsbereichs sieht sie niemand.
drafts-column-open = Noch offen
drafts-column-saved = Gespeichert
drafts-open = { $count ->
    [0] nichts
    [one] { $count } Punkt
   *[other] { $count } Punkte
}
draft-next-version = Nächste Fassung schreiben

draft-untitled = Fragebogen ohne Titel
draft-chip = Entwurf
draft-saved = Gespeichert.
draft-save = Speichern
draft-back = Zur Gliederung
draft-back-scales = Zu den Skalen
draft-id = Kurzname
draft-code = Code
draft-value = Zahl
draft-missing = keine Antwort, etwa „weiß nicht“
draft-lead = { $items ->
    [one] { $items } Frage
   *[other] { $items } Fragen
}, etwa { $minutes } von { $most } Minuten.
draft-lead-branches = { $items ->
    [one] { $items } Frage
   *[other] { $items } Fragen
}, etwa { $minutes } Minuten, auf dem längsten Weg { $longest }, von { $most }.
draft-preview = Vorschau
draft-map = Wege
draft-scales = Skalen
draft-settings = Einstellungen
draft-publication = Fragebogen veröffentlichen
draft-to-publication = Veröffentlichen
draft-languages = Sprachen
draft-languages-add = Sprache hinzufügen oder entfernen
draft-language-first = { $language } (zuerst geschrieben)
draft-complete = { $done } von { $all } Texten
draft-open = { $count ->
    [one] Noch { $count } Punkt offen
   *[other] Noch { $count } Punkte offen
}
draft-open-none = Nichts ist offen: Er kann veröffentlicht werden.
draft-open-here = Hier noch offen
draft-hints-here = Ließe sich besser sagen; hält nichts auf
draft-hints = { $count ->
    [one] { $count } Hinweis zum Wortlaut
   *[other] { $count } Hinweise zum Wortlaut
}
draft-undo = Letzten Schritt zurücknehmen
draft-redo = Schritt noch einmal tun
draft-drag-how = Zum Verschieben an ≡ ziehen, oder Alt und eine Pfeiltaste drücken.
draft-add-section = Abschnitt hinzufügen
draft-add-kind = Art der Frage
draft-add-item = Hinzufügen
draft-no-heading = Abschnitt ohne Überschrift
draft-nameless = Nr. { $n }
draft-section-empty = Hier ist noch keine Frage. Wählen Sie unten eine Art und fügen Sie sie hinzu.
draft-unwritten = Noch nicht geschrieben
draft-chip-open = offen
draft-shown-if = Wird gezeigt, wenn gilt: { $condition }
draft-shown-always = Wird allen gezeigt.
draft-section-up = Abschnitt { $name } nach oben
draft-section-down = Abschnitt { $name } nach unten
draft-section-copy = Abschnitt { $name } kopieren
draft-section-remove = Abschnitt { $name } entfernen
draft-item-up = { $name } nach oben
draft-item-down = { $name } nach unten
draft-item-copy = { $name } kopieren
draft-item-remove = { $name } entfernen
draft-remove = Diesen Entwurf löschen
draft-remove-text = Der Entwurf und seine früheren Schritte sind dann endgültig weg. Veröffentlichte Fragebögen bleiben.
draft-removed = Der Entwurf ist gelöscht.
draft-done-removed = Entfernt. Der Schritt lässt sich zurücknehmen.
draft-done-undo = Der letzte Schritt wurde zurückgenommen.
draft-done-redo = Der Schritt wurde noch einmal getan.
draft-done-nothing = Einen solchen Schritt gab es nicht. Alles ist, wie es war.
draft-overtaken = Jemand anders hat diesen Fragebogen zwischendurch gespeichert.
draft-overtaken-kept = Von Ihnen ist noch nichts gespeichert; es steht weiter unten in den Feldern.
draft-overtaken-do = Speichern Sie noch einmal, um Ihre Worte zu behalten; sie stehen dann anstelle der anderen. Oder sehen Sie sich die anderen erst in einem zweiten Fenster in der Gliederung an.
draft-overtaken-outline = Jemand anders hat diesen Fragebogen zwischendurch gespeichert. Ihr Knopf hat nichts getan; unten steht, wie es jetzt ist.
draft-removed-meanwhile = Jemand anders hat das zwischendurch entfernt.
draft-removed-do = Nehmen Sie aus den Feldern, was Sie brauchen, oder nehmen Sie das Entfernen in der Gliederung zurück und speichern Sie hier noch einmal.

draft-kind = Art der Frage
draft-kind-scale = Aussage auf einer Skala
draft-kind-single = Eine Auswahl
draft-kind-multiple = Mehrere Auswahlen
draft-kind-number = Zahl
draft-kind-ranking = Rangfolge
draft-kind-division = Punkte verteilen
draft-kind-pair = Wie es ist und wie es sein sollte
draft-kind-grid = Tabelle
draft-kind-rating = Wert auf einer Linie
draft-kind-short = Kurzer Text
draft-kind-text = Offener Text
draft-kind-texts = Mehrere kurze Texte

draft-scale = Skala
draft-scale-none = keine gewählt
draft-scale-kind = Art der Skala
draft-scale-ordinal = Stufen von weniger nach mehr
draft-scale-nominal = Optionen ohne Reihenfolge
draft-scale-numeric = Zahlenlinie
draft-scale-users = { $count ->
    [0] Von keiner Frage genutzt
    [one] Von { $count } Frage genutzt
   *[other] Von { $count } Fragen genutzt
}
draft-scale-used = Diese Fragen nutzen sie; alle folgen ihr.
draft-scale-title = Skala { $id }
draft-scale-id-help = Fragen, die sie nutzen, folgen.
draft-scale-add = Skala hinzufügen
draft-scale-ready = Fertig, mit Worten in vier Sprachen
draft-scale-take = Nehmen
draft-scale-new = Leere beginnen
draft-scale-copy = Diese Skala kopieren
draft-scale-remove = Diese Skala entfernen
draft-scales-lead = Worauf Fragen beantwortet werden. Mehrere Fragen können eine teilen.
draft-options = Optionen
draft-option = Option
draft-option-add = Option hinzufügen
draft-options-ordinal = Von weniger nach mehr. Die Zahl zählt in Ergebnissen; was keine Antwort ist, hat keine.
draft-options-nominal = Der Code steht in Dateien; Menschen lesen die Worte.
draft-line = Die Linie
draft-min = Kleinste Zahl
draft-max = Größte Zahl
draft-parts-none = Noch keine.

draft-section-title = Abschnitt
draft-section-id-help = Steht nur in Dateien; Menschen lesen ihn nie.
draft-section-random = Aussagen in zufälliger Reihenfolge
draft-section-random-help = Die Aussagen dieses Abschnitts kommen in einer Reihenfolge, die von Mensch zu Mensch verschieden ist und für jeden gleich bleibt. Auswahlen, Tabellen, Texte und Fragen mit Bedingung behalten ihren Platz.
draft-section-is-random = Aussagen in zufälliger Reihenfolge

draft-item-words = Was Menschen lesen, auf { $language }
draft-item-help-help = Eine Zeile unter der Frage; darf leer bleiben.
draft-item-answer = Wie sie beantwortet wird
draft-item-kind-help = Eine andere Art zeigt ihre Felder nach dem Speichern. Was nur die alte hatte, bleibt erhalten.
draft-item-scale-help = Eine andere Skala zeigt ihre Optionen nach dem Speichern.
draft-item-shared = { $count ->
    [one] { $count } Frage nutzt diese Skala.
   *[other] { $count } Fragen teilen diese Skala.
}
draft-item-shared-edit = Ihre Optionen bearbeiten
draft-item-id-help = Gleicher Name und Wortlaut heißt: vergleichbar von Welle zu Welle. Eine neue Bedeutung braucht einen neuen Namen.
draft-other = Option mit einem Text daneben
draft-other-none = keine
draft-other-help = Etwa „Sonstiges“. Der Text ist ein Kommentar und wird getrennt aufbewahrt.
draft-exclusive = Optionen, die allein stehen, etwa „nichts davon“
draft-min-choices = Wenigste Kreuze
draft-max-choices = Meiste Kreuze
draft-max-choices-help = Darf leer bleiben: so viele, wie es gibt.
draft-decimals = Nachkommastellen
draft-places = Plätze zu vergeben
draft-places-help = Darf leer bleiben: alle.
draft-total = Punkte zu verteilen
draft-total-help = Darf leer bleiben: 100.
draft-max-chars = Längster Text, in Zeichen
draft-fields = Felder
draft-field = Feld
draft-field-add = Feld hinzufügen
draft-rows = Zeilen
draft-row = Zeile
draft-row-add = Zeile hinzufügen
draft-columns = Spalten
draft-column = Spalte
draft-column-add = Spalte hinzufügen
draft-more = Name, Zeit und Personenliste
draft-seconds = Sekunden einplanen
draft-seconds-help = Etwa 7 für eine Aussage, 45 für einen offenen Text.
draft-prefill = Merkmal, das sie beantwortet
draft-prefill-help = Wen die Personenliste hierin kennt, der wird nicht gefragt, und diese Antwort wird nicht aufbewahrt. Führungsaufgabe und Kundenkontakt brauchen die Codes yes und no; jede andere Angabe antwortet mit der Option, deren Code oder Wortlaut sie hat.
draft-prefill-none = Keines: alle werden gefragt
draft-seeds = Woher der Wortlaut kommt
draft-seeds-help = Für Ihre eigenen Unterlagen, mit Kommas getrennt.
draft-measures = Was sie misst
draft-measures-note = Nur wo ihre Antworten in Stufen und Werten des Social-Business-Modells zählen. Darf so bleiben.
draft-scored = Zählt für
draft-scored-none = nichts als ihre eigenen Zahlen
draft-scored-core = Dimensionswerte der Hauptbefragung
draft-scored-pulse = Mittelwerte einer Kurzbefragung
draft-scored-sponsor = Rückhalt der Führung
draft-scored-conversation = Gespräch mit Kunden
draft-scored-mirror = die Spiegelbefragung
draft-scored-channels = das Verzeichnis der Kanäle
draft-scored-recommend = Weiterempfehlung
draft-scored-themes = Themen der Kommentare
draft-dimension = Dimension
draft-dimension-none = keine
draft-construct = Konstrukt
draft-construct-none = keines
draft-construct-readiness = Bereitschaft
draft-construct-maturity = Reife
draft-facet = Seite der Bereitschaft
draft-facet-none = keine
draft-facet-willing = will es
draft-facet-able = traut es sich zu
draft-reverse = Zustimmung heißt weniger

draft-shown = Wann sie gezeigt wird
draft-rows-legend = Wird gezeigt, wenn
draft-rows-help = Leere Zeilen zählen nicht. Speichern gibt eine weitere.
draft-rows-none = Diese Bedingung hat Klammern, die Zeilen nicht zeigen können. Bearbeiten Sie sie als Zeile Text.
draft-join = Zusammen
draft-join-and = alle gelten
draft-join-or = eine davon gilt
draft-row-of = Frage
draft-row-nobody = nichts
draft-row-roster = die Personenliste: { $attribute }
draft-row-test = Prüfung
draft-row-value = Antwort oder Zahl
draft-test-is = ist
draft-test-is-not = ist nicht
draft-test-ticked = angekreuzt ist
draft-test-not-ticked = nicht angekreuzt ist
draft-test-at-least = mindestens
draft-test-at-most = höchstens
draft-test-answered = ist beantwortet
draft-test-not-answered = ist nicht beantwortet
draft-shown-line = Als eine Zeile, für Geübte
draft-shown-line-label = Bedingung
draft-shown-line-help = Etwa: Q1 is yes and not (Q2 at most 2 or Q3 answered). Was hier anders ist, gilt vor den Zeilen.

draft-text-title = Titel
draft-text-intro = Erste Worte
draft-text-privacy = Wer was sieht
draft-text-thanks = Letzte Worte
draft-text-heading = Überschrift
draft-text-question = Frage
draft-text-help = Hilfe
draft-text-unit = Was gezählt wird
draft-text-column = Spalte { $id }
draft-text-row = Zeile { $id }
draft-text-field = Feld { $id }
draft-text-option = Option { $code }
draft-text-min = Was die kleinste Zahl heißt
draft-text-max = Was die größte Zahl heißt

draft-settings-texts = Was Menschen lesen, auf { $language }
draft-settings-placeholders = Diese werden beim Zeigen ausgefüllt: {"{org_name}"}, {"{minutes}"}, {"{min_group}"}, {"{min_group_comments}"}.
draft-settings-rules = Regeln
draft-minutes = Längster Weg, in Minuten
draft-minutes-help = Mehr als zehn kostet Antworten.
draft-audience = Wer gefragt wird
draft-audience-staff = Menschen der Organisation
draft-audience-constituents = Menschen, mit denen sie arbeitet
draft-constituents = Gefragte Gruppen
draft-constituents-help = Nur für Menschen, mit denen sie arbeitet, mit Kommas getrennt: partner, customer.
draft-subset = Wiederholt Fragen von
draft-subset-help = Nur für eine Kurzbefragung: Kurzname des Fragebogens.
draft-interval = Tage zwischen Wellen
draft-language-default = Zuerst geschrieben
draft-language-default-help = Was nicht übersetzt ist, steht in der Vorschau in dieser Sprache.
draft-language-new = Weitere Sprache
draft-language-new-help = Ein Code wie de oder pt-BR.
draft-language-add = Hinzufügen
draft-language-remove = { $language } mit allen Texten entfernen
draft-after = Nach dem Absenden
draft-after-note = Wird auf einer eigenen Seite gefragt und getrennt aufbewahrt: ob jemand bei etwas mitmachen möchte.
draft-after-add = Frage hinzufügen
draft-translate-title = Texte auf { $language }
draft-translate-note = Links steht, was es auf { $first } heißt. Leere Felder bleiben offen; speichern Sie, so oft Sie mögen.

draft-map-lead = { $count ->
    [0] Alle werden alles gefragt.
    [one] { $count } Frage sehen nur manche.
   *[other] { $count } Fragen sehen nur manche.
}
draft-map-opens = Ihre Antwort entscheidet über { $items }.
draft-map-prefilled = Wird nicht gefragt, wo die Personenliste { $attribute } kennt.

draft-who = Als
draft-who-unknown = irgendjemand
draft-who-manager = jemand, der Menschen führt
draft-who-customer = jemand, der mit Kunden spricht
draft-who-both = jemand, der beides tut
draft-who-neither = jemand, der keines von beiden tut
draft-who-listed = jemand mit { $attribute }: { $value }
draft-who-other = jemand mit anderem Wert in { $attribute }
draft-in = Auf
draft-width = Breite
draft-width-phone = Telefon
draft-width-screen = Bildschirm
draft-pseudo = längere Wörter, um die Gestaltung zu prüfen
draft-show = Zeigen
draft-beside = Wie es die Befragten sehen
draft-beside-how = Woran Sie schreiben, ist umrahmt. Von hier aus wird nichts abgesendet.
draft-beside-unsaved = Nicht alles im Formular ist gespeichert; „Zeigen, was getippt ist“ zeigt, wie es aussähe.
draft-beside-show = Zeigen, was getippt ist
draft-beside-whole = Die ganze Vorschau
draft-beside-frame = Die Befragung, wie die Befragten sie sehen
draft-beside-not-asked = Wen die Personenliste so kennt, der wird das nicht gefragt. Wählen Sie ein anderes „Als“, um die Frage zu sehen.
draft-beside-left-out = Woran Sie schreiben, hat noch offene Punkte. Bis sie erledigt sind, fehlt es in der Befragung.
draft-preview-nothing = Es gibt noch nichts zu zeigen.
draft-preview-left-out = Fragen mit offenen Punkten fehlen unten.

draft-ready = Nichts ist offen.
draft-not-ready = Veröffentlicht werden kann er, sobald das getan ist.
draft-version = Fassung
draft-version-help = Drei Zahlen. Der Vorschlag folgt aus dem, was anders ist.
draft-publish = Veröffentlichen
draft-publish-text = Er kann dann für Wellen gewählt werden und bleibt genau so, wie er ist. Was Ihnen später einfällt, wird seine nächste Fassung.
draft-error-version = Bitte schreiben Sie drei Zahlen, etwa 1.0.0.
draft-error-known = Die Fassung { $version } dieses Fragebogens gibt es schon. Nichts wurde veröffentlicht; bitte wählen Sie eine andere Zahl.
draft-error-faults = Er hat offene Punkte. Nichts wurde veröffentlicht.
draft-difference = Anders als { $version }
draft-difference-none = Nichts ist anders.
draft-difference-added = neu
draft-difference-removed = weg
draft-difference-moved = an anderer Stelle
draft-difference-text = heißt auf { $language } anders:
draft-difference-label = eine Antwort heißt auf { $language } anders:
draft-difference-answer = wird anders beantwortet
draft-difference-measures = misst etwas anderes
draft-difference-condition = wird anderen gezeigt
draft-difference-planning = andere Zeit oder anderes Merkmal
draft-difference-language = { $language } ist neu.
draft-difference-language-gone = { $language } ist weg.
draft-difference-heading = Die Überschrift von { $id } heißt anders.
draft-difference-order = Die Aussagen von { $id } kommen jetzt in zufälliger Reihenfolge.
draft-difference-order-gone = Die Aussagen von { $id } kommen nicht mehr in zufälliger Reihenfolge.
draft-difference-whole = Titel, erste Worte, wer was sieht oder letzte Worte heißen anders.
draft-difference-rules = Andere Regeln: wer gefragt wird, Grenze oder zuerst geschriebene Sprache.
draft-difference-after = Andere Fragen nach dem Absenden.
draft-comparable-if = vergleichbar, wenn es dasselbe heißt
draft-comparable-no = nicht mehr vergleichbar
draft-comparable-rule = Gleicher Name und Wortlaut heißt: vergleichbar von Welle zu Welle. Was markiert ist, ist eine andere Frage unter altem Namen: Geben Sie ihr einen neuen Kurznamen, damit niemand die beiden vergleicht.

draft-place-settings = Einstellungen
draft-place-scale = Skala { $id }
draft-place-section = Abschnitt { $name }
draft-place-item = Frage { $id }
draft-place-after = Nach dem Absenden { $id }
draft-place-language = { $language }

draft-trouble-no-items = Es gibt noch keine Frage. Fügen Sie einem Abschnitt eine hinzu.
draft-trouble-no-sections = Es gibt noch keinen Abschnitt. Fügen Sie einen hinzu.
draft-trouble-unwritten = { $what } ist auf { $language } noch nicht geschrieben.
draft-trouble-untranslated = { $count ->
    [one] { $count } Text fehlt. Schreiben Sie ihn, oder entfernen Sie die Sprache.
   *[other] { $count } Texte fehlen. Schreiben Sie sie, oder entfernen Sie die Sprache.
}
draft-trouble-no-constituents = Er fragt Menschen, mit denen die Organisation arbeitet, nennt aber keine Gruppe. Nennen Sie eine.
draft-trouble-too-long = Der längste Weg dauert { $longest } Minuten, erlaubt sind { $most }. Fragen Sie weniger, oder erlauben Sie mehr.
draft-trouble-options = Sie hat { $count } Optionen. Zwischen 2 und 200 braucht es.
draft-trouble-no-value = Option { $code } hat keine Zahl. Geben Sie ihr eine, oder sagen Sie, dass sie keine Antwort ist.
draft-trouble-same-values = Mindestens zwei Optionen brauchen verschiedene Zahlen.
draft-trouble-range = Kleinste und größte Zahl passen nicht. Die kleinste kommt zuerst, auf einer Linie höchstens 100 Schritte auseinander.
draft-trouble-no-scale = Keine Skala ist gewählt. Wählen Sie eine.
draft-trouble-wrong-scale = Skala { $id } passt nicht zu dieser Art von Frage. Wählen Sie eine andere.
draft-trouble-no-columns = Sie hat keine Spalten. Fügen Sie eine hinzu.
draft-trouble-no-rows = Sie hat keine Zeilen. Fügen Sie eine hinzu.
draft-trouble-no-fields = Sie hat keine Felder. Fügen Sie eines hinzu.
draft-trouble-unreadable = Ihre Bedingung „{ $line }“ ist nicht lesbar.
draft-trouble-asks-nobody = Ihre Bedingung fragt nach { $id }, das es nicht gibt.
draft-trouble-asks-later = Ihre Bedingung fragt nach { $id }, das erst später kommt. Verschieben Sie eines von beiden.
draft-trouble-circle = Sie wartet auf { $id }, das auf sie wartet: Keine von beiden wird je gezeigt.
draft-trouble-no-option = Ihre Bedingung fragt, ob { $item } gleich { $code } ist; diese Option gibt es dort nicht.
draft-trouble-asks-unknown = Ihre Bedingung fragt nach { $name }; das ist keine Angabe über Menschen. Fragen Sie nach einer von diesen: { $known }; oder nach einer Spalte attr.… der Personenliste.
draft-trouble-never-so = Ihre Bedingung fragt, ob „{ $attribute }“ gleich { $value } ist. Es ist immer nur yes oder no.
draft-trouble-prefill-unknown = Sie soll aus { $name } beantwortet werden; das ist keine Angabe über Menschen. Wählen Sie eine von diesen: { $known }; eine Spalte attr.… der Personenliste; oder keine.
draft-trouble-prefill-no-choice = Nur „Eine Auswahl“ ohne Text neben einer Option kann aus der Personenliste beantwortet werden. Wählen Sie diese Art oder kein Merkmal.
draft-trouble-prefill-no-option = Sie soll aus der Personenliste mit { $code } beantwortet werden; diese Option hat sie nicht. Geben Sie ihren Optionen die Codes yes und no, oder wählen Sie kein Merkmal.
draft-trouble-measures-nothing = Sie zählt, aber für keine Dimension. Wählen Sie eine, oder lassen Sie sie für nichts zählen.
draft-trouble-measures-half = Dimension und Konstrukt gehören zusammen: Wählen Sie beides oder keines.

draft-hint-long = { $language }: { $words } Wörter. Bis 25 liest man in einem Zug.
draft-hint-double = { $language }: zwei Aussagen, verbunden mit „{ $word }“? Wer nur einer zustimmt, kann nicht antworten.
draft-hint-negations = { $language }: Zwei Verneinungen in einem Satz werden leicht falsch gelesen.
draft-hint-hard = { $language }: schwer zu lesen (Lesbarkeit { $ease } von 100).
draft-hint-options = { $count } Optionen: Wenige vergleichen alle.
draft-hint-empty-section = Hier ist keine Frage; der Abschnitt wird nicht gezeigt.
draft-hint-nothing-to-shuffle = Zufällige Reihenfolge: Hier können weniger als zwei Aussagen die Plätze tauschen, also geschieht nichts.
draft-hint-not-listed = Die Personenliste hat keine Spalte { $attribute }. Bis sie eine hat, wird gefragt, als wäre nichts bekannt.
draft-hint-few-have = Weniger als zehn Menschen der Liste haben „{ $value }“ in { $attribute }. Eine Befragung, die so wenige gesondert fragt, startet nicht, weil sich ihre Antworten nicht zeigen ließen.

draft-error-text = Bitte schreiben Sie höchstens { $most } Zeichen.
draft-error-number = Bitte schreiben Sie eine ganze Zahl, oder lassen Sie das Feld leer.
draft-error-decimal = Bitte schreiben Sie eine Zahl wie 2,5.
draft-error-minutes = Bitte schreiben Sie eine ganze Zahl von 1 bis 120.
draft-error-id = „{ $id }“ kann kein Kurzname sein. Nehmen Sie Buchstaben, Ziffern, - und _, höchstens 60.
draft-error-taken = „{ $id }“ ist vergeben. Wählen Sie einen anderen Namen.
draft-error-in-use = „{ $id }“ wird noch gebraucht von { $by }. Nichts wurde entfernt.
draft-error-language = „{ $code }“ ist kein Sprachcode. Schreiben Sie einen wie de oder pt-BR.
draft-error-language-known = { $language } ist schon da.
draft-error-language-first = Die zuerst geschriebene Sprache bleibt.
draft-error-many = Nicht mehr als { $most } davon. Nichts wurde hinzugefügt.
draft-error-long = Ein Text hat mehr als { $most } Zeichen. Nichts wurde gespeichert.
draft-error-row = Bitte wählen Sie eine Antwort, oder schreiben Sie eine Zahl.
draft-error-gone = Das gibt es nicht mehr. Alles ist, wie es war.

# What only the reader of files finds.
draft-fault-asks-option = Die Bedingung fragt { $b } nach einer Möglichkeit, mit der diese Frage nicht beantwortet wird. Fragen Sie nach Kreuzen, nach einer Zahl oder ob geantwortet wurde.
draft-fault-compares = Die Bedingung vergleicht { $b } mit einer Zahl, mit der diese Frage nicht beantwortet wird. Fragen Sie nach einer Möglichkeit oder nach einer Skala, einer Bewertung oder einer Zahl.
draft-fault-never = { $a } ist nie { $b }, also wird sie nie gezeigt. Berichtigen Sie die Zahl.
draft-fault-after-grid = Die Bedingung fragt nach der Tabelle { $b }, die nichts öffnet. Stellen Sie dafür eine eigene Frage.
draft-fault-repeats-later = Sie wiederholt die Antwort auf { $b }, die nicht davor kommt. Verschieben Sie eine von beiden.
draft-fault-repeats-long = Sie wiederholt die Antwort auf { $b }, die mehr als ein paar Wörter ist. Wiederholen Sie eine Auswahl, eine Bewertung, eine Zahl oder einen kurzen Text.
draft-fault-placeholder = Der Platzhalter „{ $a }“ lässt sich nicht lesen. Schreiben Sie das Kürzel einer früheren Frage, einen senkrechten Strich und die Wörter für alle, die sie nicht beantwortet haben.
draft-fault-ticks = Sie verlangt mindestens { $b } und höchstens { $c } Kreuze. Die erste Zahl muss die kleinere sein.
draft-fault-digits = Sie hat mehr als { $b } Stellen nach dem Komma. Erlauben Sie weniger.
draft-fault-no-number = Keine Zahl passt zwischen ihre Grenzen. Schreiben Sie die kleinere zuerst, mit nicht mehr Nachkommastellen als erlaubt.
draft-fault-points = Sie verteilt { $b } Punkte. Verteilen Sie zwischen 1 und 1000000.
draft-fault-code = Das Kürzel { $b } kann nicht Teil eines Feldnamens sein. Nehmen Sie nur Buchstaben, Ziffern, - und _.
draft-fault-names = Sie nennt die Möglichkeit { $c }, die ihre Skala nicht hat. Wählen Sie eine vorhandene.
draft-fault-characters = Sie erlaubt { $b } Zeichen. Erlauben Sie zwischen 1 und 10000.
draft-fault-reserved = { $a } ist in Dateien mit Antworten eine eigene Spalte. Wählen Sie ein anderes Kürzel.
draft-fault-no-statement = Sie ist keine Aussage und kann keine Dimension messen. Machen Sie eine Aussage daraus, oder lassen Sie sie nichts messen.
draft-fault-facet = Sie misst Reife, und die hat keine Facetten. Lassen Sie die Facette leer.
draft-fault-two = Zwei Teile heißen { $b }. Geben Sie jedem einen eigenen Namen.
draft-fault-id = Das Kürzel { $a } hat andere Zeichen als Buchstaben, Ziffern, - und _. Schreiben Sie es ohne diese.
draft-fault-wrong-scale = Die Skala { $a } passt nicht zu dieser Art Frage. Wählen Sie eine andere.
draft-fault-no-such-scale = Sie nutzt die Skala { $b }, die es nicht gibt. Wählen Sie eine andere.
draft-fault-missing-value = Eine Möglichkeit ist keine Antwort und hat eine Zahl. Behalten Sie eines von beiden.
draft-fault-required = Jede Frage darf übersprungen werden. Machen Sie sie nicht zur Pflicht.
draft-fault-range = Sie braucht ganze Zahlen von und bis, die kleinere zuerst, höchstens 100 auseinander.
draft-fault-version = { $a } ist keine Version. Schreiben Sie drei Zahlen wie 1.0.0.
draft-fault-language = { $a } ist kein Sprachkürzel. Schreiben Sie eines wie en oder pt-BR.
draft-fault-language-twice = Die Sprache { $a } ist zweimal da. Entfernen Sie eine davon.
draft-fault-default-language = Die zuerst geschriebene Sprache { $a } ist nicht unter den Sprachen. Wählen Sie eine davon.
draft-fault-other-language = Ein Text ist in { $c }, das nicht unter den Sprachen ist. Fügen Sie die Sprache hinzu, oder entfernen Sie den Text.
draft-fault-no-language = Ein Text fehlt in { $c }. Schreiben Sie ihn, oder entfernen Sie die Sprache.
draft-fault-empty = „{ $a }“ ist leer. Schreiben Sie etwas hinein.
draft-fault-number = „{ $a }“ ist { $c } und liegt außerhalb des Erlaubten. Schreiben Sie eine andere Zahl.
draft-fault-parts = Sie hat { $b } Teile einer Art. Zwischen 1 und 200 lassen sich zeigen, bei Möglichkeiten mindestens 2.
draft-fault-lacks = „{ $b }“ fehlt. Fügen Sie es hinzu.
draft-fault-word = „{ $a }“ ist nichts, was „{ $b }“ sein kann. Wählen Sie aus der Liste.
draft-fault-unknown-key = „{ $b }“ gehört nicht zu dieser Art von Teil. Entfernen Sie es.
draft-fault-asks-nobody = Die Bedingung fragt nach { $b }, das es nicht gibt oder das sich noch nicht lesen lässt. Nennen Sie eine Frage, die davor kommt.
draft-fault-asks-later = Die Bedingung fragt nach { $b }, das nicht davor kommt. Verschieben Sie eine der beiden Fragen.
draft-fault-circle = { $a } und { $b } warten aufeinander: Keine wird je gezeigt. Nehmen Sie eine Bedingung weg.
draft-fault-no-option = { $a } hat keine Möglichkeit { $b }, also wird { $c } nie gezeigt. Nennen Sie eine vorhandene.
