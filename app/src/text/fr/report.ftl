# PDF reports.

# Head and foot of every page.
report-page-of = Page { $page } sur { $total }
report-status-indicated = Niveau : indiqué par l'enquête
report-status-open = Niveau : pas encore nommé
report-status-stated = Scores : indiqués par l'organisation
report-wave-closed = { $wave }, close le { $date }
report-and = { $first } et { $last }
report-to-be-agreed = à convenir

# Executive maturity report.
executive-report-title = Rapport de maturité pour la direction
executive-report-title-own = Rapport de l'enquête
executive-report-subject = Où en est { $organization }, à quoi les personnes se sentent prêtes et ce qu'il faut décider
executive-report-subject-own = Ce que les personnes de { $organization } ont répondu

# A1: the result on one page.
executive-overview-bookmark = Le résultat en une page
executive-overview-headline-gate = Les premiers résultats sont là ; il faut davantage de réponses pour nommer un niveau
executive-overview-lead = { $sheets } collègues sur { $headcount } ont participé. Chaque chiffre montre la plage où il peut honnêtement se situer. Les petits groupes sont protégés.
executive-overview-lead-own = { $sheets } collègues sur { $headcount } ont participé. Les petits groupes sont protégés.
executive-tile-maturity = Maturité, points sur 100
executive-tile-readiness = Envie et capacité, points sur 100
executive-tile-want = Veulent cet avenir
executive-tile-part = Ont participé
executive-tile-range = Plage { $range }
executive-tile-level = Niveau { $number }, { $name }
executive-tile-people = { $sheets } sur { $headcount } invités
executive-tile-n = { $n } personnes ont répondu
executive-strong = Ce qui est solide
executive-grow = Marge de progression
executive-decide = Une décision que nous demandons
executive-decide-listen = Qui rend compte à tout le personnel sous 30 jours, et qui écoute d'abord là où les questions sont les plus nombreuses ?
executive-decide-build = Quelles deux étapes commencent en premier, qui en répond, et quel travail attend pour que les personnes en aient le temps ?
executive-decide-reconnect = Quelle bonne pratique gardons-nous telle quelle, et comment y gagner à nouveau les personnes ?
executive-decide-lead = Quels services montrent aux autres comment faire, et combien de temps leur donne-t-on ?
executive-decide-gate = Comment donner à chacun une chance équitable de répondre avant de nommer un niveau ?

# How sure a level is (clear, likely, open).
report-chance-of = environ { $n } sur { $of }

# A2: who took part.
executive-part-bookmark = Qui a participé
executive-part-headline = { $rate } des collègues ont participé ; { $shown } services sur { $total } peuvent être montrés
executive-part-headline-gate = { $rate } des collègues ont participé : pas encore assez pour nommer un niveau
executive-part-lead = Un niveau n'est nommé que si assez de personnes ont été entendues. Les groupes de moins de { $minimum } réponses ne sont pas affichés, pour protéger les personnes.
executive-part-lead-own = Les groupes de moins de { $minimum } réponses ne sont pas affichés, pour protéger les personnes.
executive-part-column-invited = Invités
executive-part-column-answers = Réponses
executive-part-column-rate = Participation
executive-gate-heading = Est-ce assez pour nommer un niveau ?
executive-gate-rate = Participation : { $value } ; il en faut au moins { $needed }.
executive-gate-reportable = Personnes dans des services qui peuvent être montrés : { $value } ; il en faut au moins { $needed }.
executive-gate-flagged = Questionnaires avec des signes de réponse hâtive : { $value }. Ils comptent ; personne n'est montré du doigt.
executive-gate-open = Les deux conditions sont remplies ; un niveau peut être nommé.
executive-gate-closed = Les deux conditions ne sont pas remplies ; aucun niveau n'est donc nommé. Les scores des services montrés restent valables avec leurs plages.

# A3: practice by department.
executive-practice-bookmark = Où en est la pratique
executive-practice-headline-shared = Dans { $n } services sur { $total }, la pratique est au niveau 3 ou plus
executive-practice-headline-started = Dans { $n } services sur { $total }, la pratique est en chemin
executive-practice-headline-first = Dans les services montrés, la pratique fait ses premiers pas
executive-practice-lead = Points de 0 à 100. Petits chiffres : de combien la vraie valeur peut s'écarter. Teinte : niveau. Point : avis partagés au sein du service.
executive-practice-title = Maturité par service et dimension

# A4: maturity and readiness by dimension.
executive-profile-bookmark = Ce qui est en place, ce à quoi on est prêt
executive-profile-headline-ahead = Sur { $n } dimensions sur { $total }, les personnes sont prêtes à plus que ce qui est en place
executive-profile-headline-behind = Sur { $n } dimensions sur { $total }, la pratique devance ce à quoi les personnes sont prêtes
executive-profile-headline-close = Ce qui est en place et ce à quoi les personnes sont prêtes sont proches
executive-profile-lead = Sont comptés les écarts de 5 points et plus dont les plages ne se recoupent pas. Les mêmes valeurs en points ci-dessous, car les surfaces d'un radar trompent.
executive-profile-title = Maturité, envie et capacité par dimension

# A5: the ladder.
executive-ladder-bookmark = Notre place sur l'échelle
executive-ladder-headline = Nous sommes au niveau { $number }, { $name } ; { $breadth } des collègues travaillent dans un service à ce niveau ou au-dessus
executive-ladder-headline-plain = Nous sommes au niveau { $number }, { $name }
executive-ladder-headline-gate = L'échelle attend : d'abord plus de réponses, puis un niveau
executive-ladder-title = Niveaux de maturité
executive-ladder-description = Cinq niveaux, avec l'organisation et ses services.
executive-ladder-rule = L'organisation n'est jamais à plus d'un niveau au-dessus de son service le plus bas : personne n'est oublié sur le papier.
executive-ladder-next = À quoi ressemble le niveau suivant

# A6: the quadrant.
executive-quadrant-bookmark = Le temps d'écouter, de construire, de renouer ou de montrer la voie
executive-quadrant-headline = Pour { $n } services sur { $total }, c'est « { $name } »
executive-quadrant-headline-none = Aucun service ne peut encore être situé
executive-quadrant-lead = À droite : plus de pratique. Vers le haut : plus d'envie et de capacité. Un point creux se trouve entre deux cadrans, car sa plage franchit une ligne.
executive-quadrant-title = Services selon maturité, envie et capacité
executive-guide-listen = Écouter d'abord. Demander ce dont les personnes ont besoin, répondre sous 30 jours, commencer par la participation, la confiance et la direction. Les engagements attendent.
executive-guide-build = Les personnes sont prêtes. Donner du temps, des exemples et quelques règles communes, et commencer par deux étapes au plus.
executive-guide-reconnect = La pratique est là, l'envie un peu moins. Montrer ce qui reste, remercier, demander ce qui faciliterait les choses.
executive-guide-lead = Laisser ces services montrer la voie : visites, exemples, temps pour aider les autres.
executive-guide-departments = Services : { $names }

# Appendix: figures as tables, and how scores work.
executive-data-bookmark = Les figures en tableaux
executive-data-headline = Chaque figure de ce rapport, en chiffres
executive-data-how = Comment se calculent les scores : chaque réponse devient des points de 0 à 100 ; le score d'une personne est la moyenne de ses réponses, celui d'un service la moyenne de ses personnes, avec une plage à 95 %. Les pourcentages ne servent qu'aux parts de personnes. Les services suivent l'ordre de l'organisation, jamais celui des scores.
executive-data-contract = Les groupes de moins de { $minimum } réponses, et ceux dont on pourrait déduire un tel groupe, ne sont pas affichés, pour protéger les personnes.

# Future Roadmap.
future-title = Feuille de route vers l'avenir
future-subject = Ce que { $organization } construit, étape par étape, et comment nous le saurons
future-period = { $from } à { $to }
future-months = { $n } mois

# B1: cover.
future-cover-bookmark = Notre avenir
future-cover-headline = Notre avenir : { $sentence }
future-cover-headline-plain = Notre avenir, étape par étape
future-cover-sponsors = Parrainage : { $names }
future-cover-made = Faite avec { $n } collègues de { $departments } services
future-cover-for = Pour { $n } collègues de { $departments } services

# B3: where we are today.
future-today-bookmark = Où nous en sommes
future-today-headline = Nous sommes à « { $level } », { $index } points sur 100, et « { $strength } » nous porte
future-today-headline-gate = Nous sommes au début, et « { $strength } » nous porte
future-today-lead = Les scores vont de 0 à 100 points. Chaque chiffre montre la plage où il peut honnêtement se situer.
future-today-lead-stated = Les scores vont de 0 à 100 points. Ce sont les indications de l'organisation ; une enquête les remplacera.
future-today-strengths = Ce qui nous porte
future-today-grow = Où il y a une marge de progression
future-today-item = { $dimension } : { $score }
future-points = { $points } points

# B4: what each department brings.
future-brings-bookmark = Ce que chaque service apporte
future-brings-headline = Chaque service apporte une force
future-brings-strength = Dimension la plus forte

# B5: ready to build.
future-ready-bookmark = Prêts à construire
future-ready-headline = { $n } services sur { $total } se sentent prêts à construire
future-ready-headline-none = D'abord nous écoutons, ensuite nous construisons
future-ready-first-step = Première étape

# B7: the timeline.
future-timeline-bookmark = Maintenant, ensuite, plus tard
future-timeline-headline =
    { $n ->
        [one] Une étape
       *[other] { $n } étapes
    } en { $months } mois, jamais plus de { $most } à la fois pour tout le monde
future-timeline-lead = Une barre par étape, un losange là où nous attendons le résultat. En dessous : combien d'étapes touchent les personnes à la fois, et leurs heures par mois.
future-timeline-title = Étapes par mois
future-population-everyone = Tout le monde
future-population-managers = Responsables d'équipe
future-population-customers = Avec les clients
future-population-partners = Avec les partenaires

# B8 to B10: step cards.
future-steps-headline-now = Maintenant : { $n ->
        [one] une étape
       *[other] { $n } étapes
    } à partir de { $from }
future-steps-headline-next = Ensuite : { $n ->
        [one] une étape
       *[other] { $n } étapes
    } à partir de { $from }
future-steps-headline-later = Plus tard : { $n ->
        [one] une étape
       *[other] { $n } étapes
    } à partir de { $from }
future-step-from = De { $from } à { $to }
future-step-in = { $from }
future-step-stays = Ce qui reste
future-step-why = Pourquoi
future-step-goal = Objectif
future-step-owner = Responsable
future-step-owner-open = d'ordinaire : { $role }
future-step-know = Mesure
future-step-kpi = { $name } : { $from } → { $to } d'ici { $month }
future-step-encouragement = Encouragement
future-step-commitment = Engagement
future-step-by = { $text } (d'ici { $month })
future-step-commitment-from = { $text } (à partir de { $month }, après l'encouragement et les vérifications)
future-step-commitment-holds = { $text } (depuis { $month })
future-step-commitment-off = Aucun pour l'instant : les personnes ont d'abord besoin de temps. Les engagements commencent à { $needed } points d'envie et de capacité.
future-step-moved = Commence plus tard que possible, pour ne surcharger personne.
future-why-dimension = { $dimension } se situe à { $points } ; cette étape aide à partir de là.
future-why-first = L'écoute vient d'abord là où beaucoup de questions sont ouvertes.
future-why-prerequisite = Elle rend possible « { $step } ».
future-why-always = L'écoute fait partie de chaque feuille de route.
future-why-chosen = Choisie par la direction.

# B11: encouragements and commitments.
future-levers-bookmark = Encouragements et engagements
future-levers-headline = Chaque engagement attend que son encouragement soit là
future-levers-headline-off = Les encouragements d'abord ; les engagements attendent pour l'instant
future-levers-step = Étape
future-levers-by = Livré d'ici
future-levers-after = Commence après
future-gate-encouragement = encouragement livré
future-gate-fairness = vérification d'équité
future-gate-pay-rules = règles de rémunération
future-gate-co-determination = représentants du personnel
future-gate-data-protection = protection des données
future-gate-partner-contracts = contrats partenaires
future-levers-none = aucun pour l'instant

# B13: how we will know.
future-know-bookmark = Comment nous le saurons
future-know-headline = De { $today } à environ { $expected } points, si les personnes participent comme elles le disent
future-know-lead = Les valeurs de départ sont typiques tant que nous n’avons pas mesuré les nôtres ; chacune porte sa marque. Pas de feux : une flèche et un nombre.
future-know-kpi = Ce que nous comptons
future-know-baseline = Départ
future-know-target = Cible
future-know-month = D'ici
future-know-expected = Maturité par dimension : aujourd'hui, attendue et cible
future-know-targets = Une cible marquée « hypothèse » est le début du niveau suivant, tant que l’organisation n’a pas nommé la sienne.
future-know-caveats = À garder à l'esprit
future-caveat-effects = Ces effets sont notre meilleure estimation ; aucune étude publiée ne chiffre ces étapes. Des résultats mesurés les remplaceront après deux trimestres.
future-caveat-adoption = Le nombre de participants est tiré de l'envie déclarée ; les personnes font moins qu'elles ne le disent.
future-caveat-points = Les points ne sont pas de l'argent. Ce que les étapes coûtent et rapportent est montré à la direction avec ses plages.

# B16: what we promise.
future-promise-bookmark = Ce que nous promettons
future-promise-headline = Nous répondons sous 30 jours, et chaque engagement attend son encouragement
future-promise-what = Promesse
future-promise-when = Quand
future-promise-who = Qui
future-promise-report = Nous rendons compte : ce que nous avons entendu, ce que nous faisons, ce que nous ne faisons pas et pourquoi.
future-promise-report-when = dans les 30 jours après l'enquête
future-promise-pulse = Un court baromètre montre si les étapes aident.
future-promise-fair = Avant qu'un engagement commence, les personnes concernées disent s'il est équitable.
future-promise-fair-when = avant chaque engagement
future-promise-open = Chacun peut voir quelles étapes sont entendues, prévues, en cours, faites ou pas pour l'instant.
future-promise-open-when = à tout moment
future-promise-load = Personne n'est sollicité pour plus d'étapes à la fois que ne le montre le calendrier.
future-promise-survey = Nous demandons à nouveau, avec les mêmes questions.
future-promise-sponsors = Parrains et marraines
future-promise-owners = Responsables des étapes
future-promise-sign = Signatures
future-promise-representatives = Représentants du personnel

# B17: how this was made.
future-made-bookmark = Comment cela a été fait
future-made-headline = Cette feuille de route découle de ce que les personnes ont dit et d'hypothèses énoncées
future-made-headline-stated = Cette feuille de route découle de scores et d'hypothèses énoncés
future-made-who = { $sheets } collègues sur { $headcount } ont participé. Les groupes de moins de { $minimum } réponses ne sont pas affichés, pour protéger les personnes.
future-made-who-stated = Il n'y a pas encore eu d'enquête. Les scores sont ceux indiqués par l'organisation.
future-made-scores = Les réponses deviennent des points de 0 à 100. Le score d'un service est la moyenne de ses personnes, avec une plage à 95 %. Les pourcentages ne servent qu'aux parts de personnes.
future-made-steps = Les étapes viennent d'une bibliothèque. Une étape est choisie là où elle aide au niveau d'une dimension ; une limite de charge garde faible le nombre d'étapes simultanées. Bibliothèque { $version }.
future-made-marks = Les valeurs de départ « typiques », les effets et les coûts sont des hypothèses ; scores et effectifs viennent de l'organisation.
future-made-contact = Questions sur cette feuille de route : { $name }, qui répond de ce qui suit l’enquête.
future-made-sources = À lire : Weiner (2009) ; Holt et al. (2007) ; Venus, Stam et van Knippenberg (2019) ; Oettingen et Reininger (2016) ; Ford, Ford et D'Amelio (2008).

executive-trend-bookmark = Depuis la dernière fois
executive-trend-title = Maturité par dimension au fil des enquêtes
executive-trend-lead = Des points avec la fourchette qu’ils peuvent honnêtement avoir. Une ligne ne relie que ce qui est comparable ; là où elle s’interrompt, une lettre mène à la raison.
executive-trend-broken = { $department } n’est pas comparable avec la dernière fois. { $why }

executive-sure = { $words } Probabilité : { $levels }.
report-from-to = de { $low } à { $high }
report-chance-sure = presque certain
executive-strong-view = { $dimension } : { $view }, { $score }.
executive-tile-recommend = Nous recommanderaient, de −100 à 100
executive-tile-mean = Réponse moyenne { $mean } sur 10

# Les personnes voient-elles la même chose ?
executive-views-headline = Les personnes partagent un même avis sur { $n } dimensions de la pratique sur { $total }
executive-views-headline-unknown = On ne dit pas ici si les personnes partagent un même avis

# À quel point les chiffres sont solides.
executive-firm-bookmark = À quel point les chiffres sont solides
executive-firm-headline-tip = Un autre niveau demanderait { $gap } points d’écart entre ceux qui ont répondu et les autres
executive-firm-headline-heard = { $rate } ont été entendus ; les autres pèsent peu
executive-firm-headline-open = { $rate } ont été entendus ; les autres voient peut-être les choses autrement

# Là où les services ne peuvent pas être distingués.
executive-practice-headline-noise = Les services sont proches les uns des autres : leurs différences restent dans le bruit
executive-ladder-headline-between = Nous sommes au niveau { $level }, peut-être { $other }
executive-ladder-headline-open = Notre place sur l’échelle reste ouverte : trop peu de données pour un seul niveau
executive-quadrant-organization = Ce dont c’est le moment, pour l’organisation entière

# Ce qui va avec un résultat.
executive-drivers-headline = « { $dimension } » va le plus clairement avec « { $outcome } »
executive-drivers-headline-none = Aucune dimension ne va clairement avec ce que les personnes veulent ou recommandent

# Groupes par attribut.
executive-breakdowns-bookmark = Groupes à travers les services
executive-breakdowns-headline = { $shown } groupes à travers les services sur { $total } peuvent être montrés
executive-asked-headline = { $told } questions hors échelles sur { $total } peuvent être montrées
executive-asked-headline-own = { $told } questions sur { $total } peuvent être montrées

# Annexe : comment cela a été calculé.
executive-method-bookmark = Comment cela a été calculé
executive-method-headline = Comment chaque chiffre a été obtenu, et ce qu’il peut porter

# How sure a plan is, and what else was looked at.
future-sure-bookmark = Quel degré de certitude
future-sure-headline = Nous prévoyons environ { $middle } et devrions réserver { $aside }
future-sure-lead = Le plan a été calculé { $draws } fois, chaque fois avec un effort, des coûts, des effets et une participation tirés entre bas et haut.
future-odds-never = presque jamais
future-odds-about = dans environ { $cases } cas sur { $of }
future-odds-always = presque toujours
future-sure-back = En { $months } mois, il rapporte tout ce qu'il coûte { $odds }.
future-sure-return = Il dépasse aussi le taux d'actualisation convenu, avec une valeur actuelle nette au-dessus de zéro, { $odds }.
future-sure-budget = Les étapes restent dans le budget de { $budget } { $odds }.
future-sure-aside = Budget proposé : { $aside }. Il suffit dans 4 cas sur 5 (P80).
future-sure-share = Les étapes pour les personnes font { $share } du budget du projet ; les chiffres publiés vont de 5 % (réel) à 15 % (recommandé).
future-sure-figures = Les chiffres et leurs plages
future-sure-figure = Grandeur
future-sure-plan = Plan
future-sure-p10 = P10 : 1 sur 10 en dessous
future-sure-p50 = P50 : au milieu
future-sure-p80 = P80 : 4 sur 5 en dessous
future-sure-p90 = P90 : 9 sur 10 en dessous
future-sure-project = Coût du projet
future-sure-full = Coût complet avec le temps des personnes
future-sure-npv = Valeur actuelle nette
future-sure-npv-36 = Valeur actuelle nette, 36 mois seulement
future-sure-cash = En argent, sans temps donné ni gagné
future-sure-cash-view = Valeur actuelle nette { $npv } ; rendement { $roi } ; récupéré au mois : { $month }
future-sure-roi = Rendement sur le coût complet
future-sure-payback = Récupéré au mois
future-sure-later = après { $month }
future-fan-title = Ce qui est revenu moins ce qui a été dépensé, mois par mois
future-fan-description = Solde cumulé sans actualisation ; la bande contient 8 cas sur 10.
future-fan-month = Mois
future-fan-band = 8 cas sur 10 (P10 à P90)
future-fan-middle = milieu (P50)
future-fan-base = plan sans dispersion
future-fan-payback = récupéré entre le mois { $from } et { $to }, dans 8 cas sur 10
future-fan-payback-open = récupéré entre le mois { $from } et un moment après le mois { $to }, dans 8 cas sur 10
future-tornado-input = Hypothèse
future-tornado-low = à son extrême défavorable
future-tornado-high = à son extrême favorable
future-tornado-base = Plan : { $amount }
future-moved-adoption = Combien de personnes participent
future-moved-delivery = Effort et coût de la réalisation
future-moved-quarter = { $name }, ±25 %
future-moved-realization-rate = Temps gagné qui devient valeur
future-moved-contribution-margin-per-deal = Marge par vente
future-moved-replacement-cost-share = Coût d'un recrutement
future-moved-partner-revenue-per-year = Revenu avec les partenaires
future-moved-assisted-contacts-per-month = Contacts traités par des personnes
future-moved-loaded-hourly-cost = Coût d'une heure
future-moved-voluntary-turnover-rate = Personnes qui partent de leur plein gré
future-moved-effect-time-saved = Effet sur le temps gagné
future-moved-effect-win-rate = Effet sur les ventes gagnées
future-moved-effect-retention = Effet sur les personnes qui restent
future-moved-effect-partner-revenue = Effet sur le revenu avec les partenaires
future-moved-effect-deflected-contacts = Effet sur les contacts devenus inutiles
future-caveat-overlap = D'autres projets comptent peut-être le même gain. Demandez lesquels.
future-caveat-time = Le temps gagné ne vaut que s'il est bien employé ; c'est pourquoi la vue en argent figure à côté.
future-caveat-leavers = Moins de départs et moins de contacts ne font gagner d'argent que là où le coût baisse vraiment.
future-caveat-outside = Non compris : indemnités, hausses de salaire, impôts, licences déjà acquises, attention de la direction.
future-caveat-middle = Le milieu du coût est au-dessus du plan, car plus d'effort est plus probable que moins. Ne budgétez pas le plan.
future-caveat-small = Beaucoup de petits gains sont préférés à quelques grands. Regardez vous-même les étapes non retenues.
future-caveat-horizon = { $months } mois sont un choix. Regarder plus loin augmente le rendement, et le doute.
future-else-bookmark = Ce qui a aussi été étudié
future-else-headline-proved = Aucun autre ensemble de ces étapes n'apporte plus dans ces limites
future-else-headline-open = Un bon ensemble ; un autre pourrait apporter jusqu'à { $gap } points de plus
future-else-headline-conflict = Aucun ensemble ne respecte toutes les limites ; celui-ci est un point de départ
future-else-headline-listed = Ces étapes ont été nommées, non cherchées
future-else-counted = { $n } ensembles d'étapes respectent toutes les limites avant d'exiger le rendement. Celui au plus grand gain qui l'atteint a été retenu.
future-else-cut = La recherche a pris fin avant l'examen de tous les ensembles.
future-else-next = L'ensemble suivant
future-else-next-gain = Il apporte { $next } points d'indice, votes du personnel compris, coûte { $cost } et a une valeur actuelle nette de { $npv }.
future-else-next-without = Il laisse de côté : { $steps }.
future-else-next-with = Il comprend en échange : { $steps }.
future-else-left-out = Étapes non retenues, et ce qu'il faudrait à chacune
future-else-why = Pourquoi elle n'y est pas
future-else-needs = Ce qui la ferait entrer, chacun seul
future-else-why-excluded = Elle n'est pas souhaitée.
future-else-why-needs-excluded = Elle demande « { $step } », qui n'est pas souhaitée.
future-else-why-gives-nothing = Aux niveaux d'aujourd'hui, elle n'élève rien.
future-else-why-at-limit = Les étapes retenues élèvent déjà { $dimensions } autant qu'on peut le prévoir.
future-else-why-worth-less = Le meilleur ensemble avec elle apporte { $points } points de moins.
future-else-why-costs-more = Le meilleur ensemble avec elle apporte autant et coûte plus.
future-else-why-beyond-budget = Avec ce qui en fait toujours partie, elle dépasse le budget.
future-else-why-beyond-capacity = Quelqu'un aurait trop peu de jours.
future-else-why-below-floor = Aucun ensemble avec elle n'atteint le rendement.
future-else-why-never = Plus d'une limite la tient à l'écart.
future-else-why-unknown = Ouvert : l'établir prendrait trop de temps.
future-else-brings = Elle vient avec { $steps }.
future-else-way-budget = Budget de { $to } ({ $more } de plus)
future-else-way-capacity = { $more } jours de plus : { $role }
future-else-way-floor = Valeur actuelle nette à atteindre : { $to }
future-else-way-none = Aucune limite seule
future-else-floor = Valeur actuelle nette à atteindre
future-else-floor-off = aucune
future-role-program-lead = responsable du programme
future-role-hr-partner = partenaire RH
future-role-trainer = formateur
future-role-consultant = conseil
future-role-dept-manager = responsables de service
future-role-ambassador = ambassadeurs
future-role-comms = communication
future-role-it-engineer = informatique
future-role-analyst = analyse

future-step-owned = Responsable : { $owner }
future-said-headline = { $replied } sujets sur { $subjects } ont leur réponse, la moitié en { $days } jours
future-said-headline-open = { $subjects } sujets attendent leur réponse
future-said-lead = Ce que les collègues ont écrit et demandé, et ce qui en sort.
future-said-what = Ce qui a été dit
future-said-votes = Combien
future-said-reply = Ce qui en sort
future-said-step = Étape, responsable, date
future-said-quote = « { $words } »
future-said-by = d’ici le { $date }
future-said-note = Les citations sont dans la langue où elles ont été écrites. Tout ce qui a été dit se trouve, avec sa réponse, sur la page « { $page } ».
future-said-short = { $replied } sujets soulevés par les collègues sur { $subjects } ont leur réponse, la moitié en { $days } jours.
future-said-short-steps = Ce qu’ils ont demandé est repris par : { $steps }.

future-promise-headline-by = Nous répondons d’ici au { $date }, et chaque engagement attend son encouragement
future-promise-adviser = Le conseil promet
future-promise-adviser-data = Données, sources et calculs sont remis, dans des fichiers qui s’ouvrent sans le conseil, avant la fin de la dernière étape.
future-promise-adviser-skills = Le savoir-faire est transmis : d’ici là, deux des nôtres mènent seuls une enquête et un plan.
future-promise-adviser-fee = Une part des honoraires dépend des objectifs mesurés, si cela a été convenu.
future-promise-client = Nous promettons en retour
future-promise-client-data = Les chiffres et les personnes à interroger sont là quand une étape commence.
future-promise-client-skills = Ces deux personnes ont le temps de l’apprendre.
future-promise-client-fee = Les objectifs sont mesurés et montrés comme convenu, quelle que soit l’issue.
future-know-typical = { $value } (typique)
future-know-measured = { $value } (mesuré)
future-step-asked = Consultés
future-step-waits = Pas encore dans { $departments } : les personnes ont d’abord besoin de temps.
asked-ideas = { $n ->
        [one] une idée du personnel
       *[other] { $n } idées du personnel
    }
