# Die Methodenseite: wie die Zahlen einer Befragung entstehen und was dahintersteht, für Betriebsräte und alle anderen.

method-title = Wie diese Zahlen entstehen
method-lead = Für alle, die wissen möchten, was hinter „{ $wave }“ steht: was gezählt wurde, wie sicher jede Zahl ist, was nie gezeigt wird und was niemand hineinlesen sollte.
method-status = Ergebnis freigegeben am { $date }. Alle Zahlen auf dieser Seite gelten für die ganze Organisation.
method-contents = Auf dieser Seite
method-formula = Formel und Quelle
method-figures = Die Zahlen als Tabelle
method-not-told = Nicht angegeben für { $name }: { $reason }. { $help }
method-not-told-here = Nicht angegeben: { $reason }. { $help }
method-hidden = Für solche Zahlen haben zu wenige Menschen geantwortet. Die Regeln auf dieser Seite gelten trotzdem.
method-absent = Dieses Ergebnis enthält keine solchen Zahlen: Sie gehören erst zu Ergebnissen, die ab jetzt freigegeben werden. Die Regeln auf dieser Seite gelten trotzdem.
method-dimension = Dimension
method-construct = Fragt nach
method-overall = Alle Dimensionen zusammen
method-people = Menschen
method-range = { $value } ({ $low } bis { $high })
method-statement = Aussage

method-asked-title = Wer gefragt wurde und wer geantwortet hat
method-asked = { $headcount } Menschen waren eingeladen, { $sheets } haben geantwortet: { $share }. Niemand musste antworten, und jede Frage durfte offen bleiben.
method-asked-protected = { $headcount } Menschen waren eingeladen. Zu wenige haben geantwortet, um etwas zu zeigen.
method-asked-unknown = { $sheets } Menschen haben geantwortet. Wie viele eingeladen waren, ist nicht bekannt; deshalb steht hier kein Anteil, und jede Antwort zählt gleich viel.
method-asked-more = { $sheets } Menschen haben geantwortet, bekannt sind hier aber nur { $headcount }. Die Zahl der Menschen ist veraltet; Bereiche, die von ihr abhängen, fehlen deshalb.

method-protected-title = Was nie gezeigt wird und warum
method-protected-people = Für weniger als { $k } Menschen wird nichts gezeigt. Das wurde der Belegschaft vor der ersten Frage zugesagt. Es steht mit der Befragung fest und kann nur strenger werden.
method-protected-subtract = Eine Gruppe bleibt auch dann verborgen, wenn sie sich aus Zahlen ringsum errechnen ließe, etwa indem man Teams von einem Bereich abzieht. Dafür werden alle Seiten, Bilder und Dateien der Befragung gemeinsam betrachtet.
method-protected-comments = Was Menschen schreiben, erscheint nur für Gruppen ab { $k } Menschen, ohne Namen, soweit ein Programm sie finden kann, in zufälliger Reihenfolge und ohne Datum.
method-protected-extremes = Ein Mittelwert ganz am Ende der Skala würde verraten, was jeder einzelne Mensch geantwortet hat. Dort steht stattdessen ein Bereich.
method-protected-spread = Wie weit Antworten auseinanderliegen, steht erst ab { $spread_from } Menschen da: neben einem Mittelwert ließe es nur wenige Möglichkeiten offen. Der Bereich einer kleineren Gruppe ist so breit wie bei Antworten, die weiter auseinanderliegen als in fast jeder Gruppe, also eher zu breit.
method-protected-words = Die Worte sind immer dieselben, gleich aus welchem Grund: „{ $words }“. Niemand kann aus ihnen lesen, was verborgen ist.
method-protected-count = In dieser Befragung werden { $shown } von { $all } Abteilungen einzeln gezeigt; die übrigen zählen in einer größeren mit.

method-score-title = Wie ein Wert entsteht
method-score-item = Von der Antwort zu Punkten. Jede Antwort liegt zwischen 0 Punkten (unterste Möglichkeit) und 100 Punkten (oberste). Aussagen, die umgekehrt formuliert sind, werden vorher gedreht.
method-score-person = Von Antworten zum Menschen. Der Wert eines Menschen ist der Mittelwert der Aussagen, die er beantwortet hat, sofern es mindestens die Hälfte der Aussagen einer Dimension ist. Den Wert eines einzelnen Menschen sieht niemand.
method-score-group = Von Menschen zur Gruppe. Der Wert einer Gruppe ist der Mittelwert ihrer Menschen. In größeren Einheiten zählt jede Abteilung mit der Zahl der Menschen, die dort arbeiten; so spricht ein eifriges Team nicht für die anderen.
method-score-missing = „Nicht zutreffend“, „weiß nicht“ und offene Fragen sind fehlende Antworten. Sie zählen nie als null und nie als Mitte.
method-score-points = Werte stehen in Punkten von 0 bis 100, nie in Prozent: 60 Punkte heißt nicht, dass 60 von 100 Menschen zustimmen.
method-items = Aussagen
method-scored = Mit Wert
method-unscored = Zu wenige Antworten dafür

method-reliability-title = Messen die Aussagen einer Dimension dasselbe?
method-reliability = Gehören Aussagen zusammen, dann stimmen Menschen, die einer zustimmen, meist auch den anderen zu. Alpha und Omega sagen, wie eng, von 0 bis 1. Bei zwei Aussagen gilt das standardisierte Alpha, ab drei Omega.
method-reliability-label = Nicht der Wert entscheidet, sondern das untere Ende des Bereichs, in dem er ehrlicherweise liegen kann: ab { $good } gut, ab { $fair } brauchbar. Darunter mischt die Dimension Verschiedenes, und man liest ihre Aussagen besser einzeln. Diese Grenzen sind eine Übereinkunft, kein Gesetz.
method-reliability-sum = Von { $count } Skalen lesen sich { $good } als gut und { $fair } als brauchbar; { $mixed } mischen Verschiedenes.
method-alpha = Alpha
method-standardised = Standardisiert
method-omega = Omega
method-label = Liest sich als
method-label-good = gut
method-label-fair = brauchbar
method-label-mixed = mischt Verschiedenes
method-doubtful = Die Rechnung stieß bei { $names } an ihre Grenze: Lesen Sie die Aussagen selbst.
method-covers = Weniger als 80 % der Menschen mit einem Wert haben alle Aussagen von { $names } beantwortet: Lesen Sie diese Zahlen mit Vorsicht.
method-weak-title = Aussagen, die schwach passen
method-weak = Sie gehen weniger mit den anderen ihrer Dimension zusammen, als sie sollten, oder die Dimension hält ohne sie besser. Gezählt wurden sie wie alle; sie stehen hier, damit der nächste Fragebogen sie besser fassen kann.
method-weak-none = Jede Aussage passt zu den anderen ihrer Dimension.
method-with-others = Geht mit den anderen zusammen
method-without = Alpha ohne sie

method-agreement-title = Sehen die Menschen es gleich?
method-agreement = Ein Mittelwert steht nur dann für eine Gruppe, wenn ihre Menschen die Dinge ähnlich sehen. Ab { $cut } sagen wir „gemeinsame Sicht“, darunter „gemischte Sicht“. Deshalb steht die Übereinstimmung vor jedem Mittelwert.
method-agreement-nulls = Sie steht zweimal da: gegenüber Menschen, die beliebig antworten (gleichmäßig), und gegenüber Menschen, die zum freundlichen Ende neigen (geneigt). Das erste schmeichelt, deshalb steht das zweite daneben.
method-uniform = Gleichmäßig
method-skewed = Geneigt
method-within = Median in den Abteilungen
method-views = Sicht

method-differences-title = Unterscheiden sich die Abteilungen?
method-differences = Menschen unterscheiden sich überall. Die Frage ist, ob sich Abteilungen mehr unterscheiden, als der Zufall es täte. ICC1 sagt, welcher Teil aller Unterschiede zwischen Abteilungen liegt; ICC2, wie verlässlich sich ihre Mittelwerte auseinanderhalten lassen; die Spalte Zufall, wie oft solche Unterschiede aufträten, wenn alle Abteilungen gleich wären.
method-differences-rule = Abteilungen werden nur verglichen, wo diese Zahlen und die Übereinstimmung es erlauben. Sonst liegen die Unterschiede im Rauschen, und es gibt keine Rangfolge.
method-differences-sum = Von { $count } Skalen sind { $supported } zwischen Abteilungen vergleichbar und { $caution } mit Vorsicht; { $noise } liegen im Rauschen.
method-departments = Abteilungen
method-chance = Zufall
method-chance-below = unter { $limit }
method-verdict = Was daraus folgt
method-verdict-supported = vergleichbar
method-verdict-caution = mit Vorsicht
method-verdict-noise = im Rauschen, keine Rangfolge
method-verdict-none = nicht verglichen
method-pseudo = { $names }: Überall antworten die Menschen gleich. Sie stimmen stark überein, doch das sagt nichts über einzelne Abteilungen.

method-small-title = Kleine Abteilungen rücken an die anderen heran
method-small = Wo wenige geantwortet haben, bewegt ein einzelner Mensch den Mittelwert stark. Deshalb steht der Mittelwert einer kleinen Abteilung auch so da, wie ihn alle Abteilungen zusammen nahelegen: je weniger Antworten, desto stärker der Zug. Beide Zahlen stehen nebeneinander, die eigene fällt nie weg.
method-small-none = Kein Mittelwert einer Abteilung rückt in dieser Befragung um einen Punkt oder mehr heran. Dafür braucht es mindestens drei Abteilungen mit fünf oder mehr Menschen.
method-own-mean = Eigener Mittelwert
method-drawn-mean = Herangerückt
method-strongest = Der stärkste Zug in dieser Befragung

method-levels-title = Welche Stufe, und wie sicher
method-levels = Die Grenzen der Stufen sind eine Übereinkunft des Modells, kein Befund. Mittelwert und Bereich sagen, wie wahrscheinlich jede Stufe ist. Eine einzelne Stufe nennen wir nur ab 80 %. Erreichen zwei Nachbarn zusammen 80 %, sagen wir „{ $example }“. Sonst reichen die Daten nicht für eine Stufe.
method-levels-normal = Bei weniger als drei Abteilungen kommen die Wahrscheinlichkeiten allein aus dem Mittelwert und seiner Streuung.
method-level = Stufe
method-from = Ab
method-probability = Wahrscheinlichkeit

method-rest-title = Eine Abteilung neben den übrigen
method-rest = Jede Abteilung wird mit allen anderen zusammen verglichen, nie mit einem Ganzen, in dem sie selbst steckt. Zuerst stehen der Unterschied und sein Bereich.
method-rest-many = Wer viele Abteilungen auf vielen Dimensionen vergleicht, findet manches durch Zufall. Alle Vergleiche der Befragung werden deshalb gemeinsam berichtigt. Bis zu { $margin } Punkte gelten als praktisch nichts.
method-rest-count = Wie oft wir es gesagt haben
method-rest-none = In dieser Befragung steht kein solcher Vergleich.
method-wording = Worte
method-wording-higher = höher
method-wording-lower = niedriger
method-wording-same = praktisch gleich
method-wording-unclear = unklar
method-wording-small = verschieden, aber gering
method-wording-higher-help = Der Unterschied geht über den Zufall hinaus, nach oben.
method-wording-lower-help = Der Unterschied geht über den Zufall hinaus, nach unten.
method-wording-same-help = Sicher weniger als { $margin } Punkte nach oben oder unten.
method-wording-unclear-help = Die Antworten lassen offen, ob es einen Unterschied gibt.
method-wording-small-help = Über den Zufall hinaus, und sicher weniger als { $margin } Punkte.

method-silent-title = Menschen, die nicht geantwortet haben
method-silent = Niemand weiß, was sie gesagt hätten, und keine Formel kann es erraten. Ohne zu raten lässt sich sagen, wie weit sie einen Wert bewegen könnten.
method-silent-enough = In dieser Befragung haben { $share } geantwortet. Ab 70 % stehen diese Grenzen nicht neben den Werten, weil anderes schwerer wiegt.

method-careless-title = Antworten in Eile
method-careless = Zeichen von Eile sind dieselbe Antwort auf die meisten Aussagen in Folge, obwohl einige umgekehrt formuliert sind, Antworten, die sonst kaum zusammen vorkommen, mehr als die Hälfte der Aussagen offen und weniger als zwei Sekunden je Aussage. Nichts wird deshalb gelöscht, kein Zeichen wird bei einem Menschen gespeichert, und keiner Abteilung wird je ihr Anteil genannt.
method-careless-share = { $share } der Bögen zeigen zwei oder mehr Zeichen.
method-careless-none = Zu wenige haben geantwortet, um Zahlen mit ihnen und ohne sie anzugeben.
method-index = Index
method-everybody = Mit allen
method-without-them = Ohne sie
method-moved = Bewegt es ihn?
method-moved-yes = ja, um mehr als 1 Punkt
method-moved-no = nein

method-weights-title = Wie Antworten gewichtet werden
method-weights-none = Jede Antwort zählt gleich viel, weil nicht bekannt ist, wie viele Menschen wo arbeiten.
method-weights-department = Abteilungen zählen mit der Zahl der Menschen, die dort arbeiten. Innerhalb einer Abteilung zählt jede Antwort gleich viel.
method-weights-raked = Antworten sind so gewichtet, dass Abteilungen und Merkmale der Personalliste die Anteile haben, die sie unter allen Menschen haben. Die Liste stand mit der Einladung fest; aus den Antworten kommt nichts hinzu.
method-weights-effective = { $n } so gewichtete Antworten sind so sicher wie { $effective } Antworten von gleichem Gewicht.
method-weights-deff = Design-Effekt
method-weights-deff-help = Über 2 werden Gewichte abgelehnt.
method-weights-smallest = Kleinstes Gewicht
method-weights-largest = Größtes Gewicht
method-weights-notable = Ohne Gewichte läge ein Wert der Organisation um 2 Punkte oder mehr anders.
method-weights-alike = Jede Antwort zählt gleich viel.
method-weights-refused = Gewählt war, nach Angaben der Personalliste zu gewichten, doch das ging nicht: { $reason }
method-weights-refused-headcounts-unknown = Es ist nicht bekannt, wie viele Menschen es gibt.
method-weights-refused-nothing-apart = Die Gruppen mit gemeinsamem Wert sind zu klein, oder zu wenige von ihnen haben geantwortet, um eigens gezählt zu werden. Innerhalb einer solchen Gruppe wiegen alle Antworten gleich.
method-weights-refused-margin-below-answers = In einer der Gruppen haben mehr Menschen geantwortet, als die Liste kennt.
method-weights-refused-not-converged = Keine Gewichte geben allen Gruppen zugleich ihren Anteil.
method-weights-refused-design-effect = Der Design-Effekt läge über 2; die Gewichte würden die Hälfte der Antworten kosten oder mehr.
method-weights-attributes = Verwendete Angaben
method-weights-margin-error = Größte Abweichung von einem Anteil der Liste nach dem Kappen

method-drivers-title = Was damit zusammengeht
method-drivers = Für die ganze Organisation betrachten wir, welche Dimensionen mit einem Ergebnis zusammengehen: Wer auf der einen höher liegt, liegt meist auch auf dem anderen höher. Wir sagen „geht zusammen mit“, denn ein Fragebogen kennt keine Ursachen. Beides kommt von denselben Menschen am selben Tag; der Zusammenhang wirkt deshalb stärker, als er ist.
method-drivers-recommend = Die Organisation weiterempfehlen
method-drivers-willing = Diese Zukunft wollen
method-explained = Alle Dimensionen gehen zusammen mit { $share } der Unterschiede zwischen Menschen einher ({ $adjusted }, wenn man ihre Zahl berücksichtigt; { $n } Menschen).
method-unranked = Das ist zu wenig für eine Rangfolge, deshalb steht hier keine.
method-inseparable = { $names } lassen sich nicht auseinanderhalten: Wer beim einen hoch liegt, liegt auch beim anderen hoch.
method-order-unsure = Zwei Rechenwege bringen die Dimensionen in verschiedene Reihenfolgen. Lesen Sie die Reihenfolge nicht zu genau.
method-weight = Anteil am Erklärten
method-shapley = Zweiter Rechenweg
method-together = Korrelation
method-vif = Überlappung
method-clear = Mehr als Zufall?
method-clear-yes = ja
method-clear-no = unklar

method-answers-title = Fragen, die viele nicht beantworten konnten
method-answers = Wo mehr als 30 % „nicht zutreffend oder weiß nicht“ wählten, passt die Frage nicht für alle. Ihr Wert spricht dann für die, die antworten konnten.
method-answers-none = In dieser Befragung gibt es keine.
method-answers-all = Alle Aussagen dieser Befragung
method-no-answer = Konnten es nicht sagen
method-skipped = Offen gelassen
method-mean = Punkte
method-shares = Zustimmend, neutral, ablehnend

method-limits-title = Was nicht behauptet wird
method-limits-compare = Kein Vergleich mit anderen Organisationen. Es gibt keine benannte, datierte, vergleichbare Stichprobe.
method-limits-person = Kein Wert eines einzelnen Menschen und keine Zahl, die sich auf einen zurückführen ließe.
method-limits-cause = Keine Ursachen. Was zusammengeht, muss nicht voneinander abhängen.
method-limits-language = Es wurde nicht geprüft, ob die Aussagen in jeder Sprache und jedem Land dasselbe bedeuten. Lassen Sie das prüfen, bevor Sie Sprachen vergleichen.
method-limits-source = Keine Berichtigung dafür, dass alles aus einem Fragebogen kommt. Zusammenhänge zwischen seinen Teilen sind etwas überhöht.
method-limits-future = Keine Vorhersage. Ein Wert sagt, wie die Menschen es in den Wochen der Befragung sahen.

method-check-title = Wie sich das prüfen lässt
method-check = Bevor ein Ergebnis erscheint, führt ein Freigabeplan jede Gruppe auf, die je für die Befragung gezeigt wird. Ein zweites Programm, das vom ersten nichts weiß, versucht dann, aus allem Gezeigten verborgene Gruppen zu errechnen. Gelingt es ihm für weniger als { $k } Menschen, wird die Freigabe verweigert.
method-check-observer = Eine Person Ihres Vertrauens kann das bei sich wiederholen, ohne eine einzige Antwort zu sehen:
method-check-files = RESULTS.json ist das Dokument, das sich neben dem Ergebnis herunterladen lässt. RELEASE-PLAN.json enthält die Gruppen mit ihrer Zahl der Antworten; es liegt bei der Befragung und ist nur für diese Person bestimmt. Der Befehl endet mit „passed“ (bestanden) oder nennt Zeile für Zeile, was nicht hält.
method-check-hash = Fingerabdruck dieses Ergebnisses. Wäre eine einzige Zahl bearbeitet, passte er nicht mehr:
method-check-versions = Fragebogen { $instrument }, Version { $version }; Modell Version { $model }.

## Warum eine Zahl fehlt und was helfen würde. Ein Paar je Grund.

reason-too-few-respondents = zu wenige Menschen haben geantwortet
reason-too-few-respondents-help = Mehr Antworten in der nächsten Befragung würden helfen.
reason-too-few-items = zu wenige Aussagen
reason-too-few-items-help = Eine einzelne Aussage lässt sich nicht an anderen prüfen; eine zweite würde helfen.
reason-too-few-groups = zu wenige Abteilungen
reason-too-few-groups-help = Es braucht mindestens fünf Abteilungen und 30 Menschen.
reason-zero-variance = alle Antworten sind gleich
reason-zero-variance-help = Wo sich niemand unterscheidet, lässt sich nichts messen. Eine feinere Skala kann helfen.
reason-not-identified = für diese Skala nicht bestimmt
reason-not-identified-help = Eine andere Zahl steht daneben, etwa das standardisierte Alpha bei zwei Aussagen.
reason-no-valid-answers = niemand gab eine Antwort, die zählt
reason-no-valid-answers-help = Sehen Sie nach, ob die Fragen zu den Gefragten passen.
reason-singular-matrix = einige Dimensionen wiederholen einander genau
reason-singular-matrix-help = Lesen Sie sie als eine, oder fragen Sie nach weniger.
reason-empty-level = in einer Gruppe, die das Gewichten braucht, hat niemand geantwortet
reason-empty-level-help = Laden Sie diese Gruppe persönlich ein, oder gewichten Sie nur nach Abteilungen.
reason-headcount-below-n = mehr Antworten als Menschen
reason-headcount-below-n-help = Bringen Sie die Zahl der Menschen vor der nächsten Befragung auf den neuesten Stand.
reason-not-converged = die Rechnung kam nicht zur Ruhe
reason-not-converged-help = Lieber keine Zahl als eine halbe. Mehr Antworten helfen meist.
reason-below-threshold = nicht gezeigt, zum Schutz der Menschen
reason-below-threshold-help = Es wird nur für größere Gruppen angegeben.
