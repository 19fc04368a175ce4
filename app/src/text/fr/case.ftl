# The business case of a roadmap: its maps, its money, its inputs.

# What steps have to do with each other, and with people.
case-builds-on = S'appuie sur
case-value-open = ouvert
case-staff = Personnel
case-customers = Clients
case-partners = Partenaires
case-suppliers = Fournisseurs
case-community = Environs
case-quarter = { $from }–{ $to } { $year }
case-quarter-months = Mois { $from }–{ $to }
case-role = Rôle
case-role-others = Autres rôles
case-role-exec-sponsor = parrainage de la direction
case-together = Ensemble

# B2: the day we look forward to.
case-forward-bookmark = Le jour que nous attendons
case-forward-headline = Voilà ce que beaucoup d'entre nous attendent avec envie
case-forward-lead = Des mots que beaucoup de collègues ont écrits, chacun dans sa langue. On ne sait pas qui les a écrits.
case-forward-at-least = { $n } et plus
case-forward-quote = « { $words } »
case-stays-headline = Ce qui nous porte reste
case-stays-lead = Ce que chacun attend avec envie est dit ici dès que suffisamment de personnes écrivent à ce sujet. Ce qu'elles veulent garder, et ce qui reste à chaque étape, fait partie du plan.
case-stays-with-steps = Ce qui reste avec les premières étapes
case-stays-with-each = Ce qui reste à chaque étape
case-stays-lead-plan = Ce qui reste fait partie du plan, pour nous tous et à chaque étape.
case-stays-practices = Ce qui réussit le mieux aujourd’hui continue : { $practices }.
case-stays-confirmed = Confirmé par { $name }
case-stays-confirmed-on = Confirmé par { $name } le { $date }

# B6: the big picture.
case-tree-bookmark = La vue d'ensemble
case-tree-headline = Chaque étape sert un but, et les étapes se soutiennent
case-tree-headline-apart = Chaque étape sert un but
case-tree-lead = De gauche à droite : ce que nous voulons, la part de notre culture qui le porte, les étapes. Une flèche à droite mène à une étape qui s'appuie sur une autre.
case-tree-title = Buts, dimensions et étapes

# B12: value for everyone.
case-value-bookmark = De la valeur pour tous
case-value-headline = Chaque étape apporte quelque chose à au moins deux parties
case-value-headline-plain = Ce que les étapes apportent, et à qui
case-value-lead = Un point indique une valeur que l'étape énonce ; le détail se trouve dessous.
case-value-open-columns = Encore ouvert : { $names }. Aucune étape n'y énonce encore de valeur ; les idées sont bienvenues.
case-value-title = Les étapes et qui elles servent
case-value-gives = Ce qu'elle apporte
case-value-lines = Ce que chaque étape apporte

# B13: range of what is expected.
case-outlook-range = Bande claire : de tous les effets et de la participation à leur bas à tous à leur haut.

# B14: what it takes.
case-budget-bookmark = Ce qu'il faut
case-budget-headline = Les étapes demandent { $project } ; avec le temps de chacun et les coûts courants, c'est { $full } sur { $months } mois
case-budget-lead = Les barres pleines sont de l'argent dépensé. La barre en tirets est le temps de ceux qui participent, en argent.
case-budget-title = Ce qu'il faut, part par part
case-budget-aside = suffit dans 4 cas sur 5 (P80) : { $amount }
case-share-heading = Quelle part va aux personnes
case-share-alone = Aucun budget technique plus large n'est indiqué ; c'est la part des seules étapes.
case-share-actual = { $share }
case-share-actual-what = Moyenne réelle dans les projets de systèmes
case-share-actual-source = Gartner (2011), selon Emergent Consultants
case-share-typical = environ { $share }
case-share-typical-what = Habituel dans les grands programmes
case-share-typical-source = Prosci, citant des recherches Best Practices
case-share-above = plus de { $share }
case-share-above-what = Les projets au-dessus ont réussi dans 43 % des cas, ceux au-dessous dans 35 %
case-share-above-source = IBM (2008), environ 1 500 praticiens, selon des praticiens
case-share-recommended = { $share }
case-share-recommended-what = Recommandé, formation comprise ; davantage là où l'on hésite
case-share-recommended-source = Gartner (2011), même rapport
case-share-note = Ces chiffres reposent sur des enquêtes auprès de praticiens, non sur des expériences. Ce que les étapes demandent vraiment, additionné, en dit plus que tout pourcentage.

# B15: who does what, and how much time it takes.
case-capacity-bookmark = Qui fait quoi, et combien de temps il faut
case-capacity-headline = { $days } jours-personnes en tout, le plus souvent en { $quarter }
case-capacity-lead = Une barre par trimestre. Chaque part porte la lettre de son rôle et ses jours.
case-capacity-title = Jours-personnes par rôle et trimestre
case-capacity-set-aside = Réservé pour { $role } : { $used } jours sur { $days }.
case-hours-title = Heures que donne une personne
case-hours-who = Qui
case-hours-departments = Heures par service, pour les étapes qui touchent tout le monde
case-hours-people = Personnes
case-hours-each = Heures chacune
case-hours-sum = Heures ensemble
case-hours-note = Celles et ceux qui encadrent, ou travaillent avec des clients ou des partenaires, donnent les heures du tableau ci-dessus.

# B16: what we promise.
case-promise-report-by = avant le { $date }
case-promise-unowned = { $n ->
    [one] Avant la signature, une étape reçoit une personne responsable ; la ligne pour le nom est sur sa fiche.
   *[other] Avant la signature, { $n } étapes reçoivent une personne responsable ; les lignes pour les noms sont sur leurs fiches.
}

# B17: inputs and assumptions.
case-inputs-bookmark = Données et hypothèses
case-inputs-headline = Chaque donnée dit si elle est de vous, publiée ou supposée
case-inputs-lead = « Client » a été indiqué ou mesuré par l'organisation. « Publié » peut être vérifié. « Hypothèse » est de nous, jusqu'à ce que votre propre chiffre la remplace. Les coûts, les gains et les effets des étapes sont des hypothèses de la bibliothèque, chacune avec une valeur basse, une probable et une haute.
case-inputs-input = Donnée
case-inputs-value = Valeur
case-inputs-unit = Unité
case-inputs-mark = Origine
case-inputs-source = Source
case-deviations-none = Toutes les étapes sont telles que dans la bibliothèque { $version } ; rien ne s'en écarte.
case-deviations-some = { $count ->
        [one] Une valeur est propre à l’organisation :
       *[other] { $count } valeurs sont propres à l’organisation :
    }
case-deviation = { $step }, { $field } : { $own } ; dans la bibliothèque { $shipped } ({ $origin })
case-mark-client = client
case-mark-published = publié
case-mark-assumption = hypothèse
case-input-open = ouvert
case-input-day-rate = Tarif journalier : { $role }
case-input-cap = Maximum compté : { $driver }
case-input-day-rates = Tarifs journaliers
case-input-caps = Maximum compté
case-input-departments = Services
case-input-departments-value = { $n } avec { $people } personnes
case-input-scope-headcount = Personnes par cercle
case-input-scores = Scores
case-input-target-scores = Cibles par dimension
case-input-target-scores-next = sinon le niveau suivant
case-input-readiness = Disposition
case-input-loaded-hourly-cost = Coût du travail d'une heure
case-input-salary-cost-per-year = Coût du travail d'une personne
case-input-voluntary-turnover-rate = Personnes qui partent par choix en un an
case-input-replacement-cost-share = Coût d'un poste à pourvoir, sur un salaire annuel
case-input-working-weeks-per-year = Semaines de travail en un an
case-input-realization-rate = Temps gagné qui devient de la valeur
case-input-assisted-contacts-per-month = Contacts traités par des personnes
case-input-cost-per-assisted-contact = Coût d'un contact traité par des personnes
case-input-cost-per-self-help-contact = Coût d'un contact que le client règle seul
case-input-qualified-opportunities-per-year = Opportunités qualifiées
case-input-contribution-margin-per-deal = Marge d'une vente
case-input-partner-revenue-per-year = Revenus avec des partenaires
case-input-contribution-margin-rate = Marge sur les revenus avec des partenaires
case-input-client-technology-budget = Budget technique plus large
case-input-budget = Budget
case-input-return-floor = Valeur actuelle nette à atteindre
case-input-capacity-days = Jours-personnes disponibles
case-input-discount-rate = Taux d'actualisation en un an
case-input-horizon-months = Mois considérés
case-input-fade-per-year = Effet qui s'estompe en un an
case-input-adoption-bounds = Participation : minimale / maximale
case-input-adoption-spread = Participation : au-dessous / au-dessus
case-input-delivery-factor = Facteur sur tous les coûts : bas / probable / haut
case-input-delivery-results = Ce que les étapes terminées ont vraiment coûté
case-input-delivery-results-value = { $steps ->
    [one] { $factor } fois l’attendu, sur une étape ; le plan en tient compte
   *[other] { $factor } fois l’attendu, sur { $steps } étapes ; le plan en tient compte
}
case-input-max-gain-points = Points gagnés au plus par dimension
case-input-max-parallel = Étapes à la fois au plus
case-input-max-parallel-value = tous { $everyone }, encadrement { $managers }, avec les clients { $customers }, avec les partenaires { $partners }
case-input-lowest-dimensions-served = Dimensions les plus basses prises en compte
case-input-vote-bonus = Bonus du vote du personnel
case-input-measured-effects = Effets mesurés des étapes terminées
case-input-measured-effect-of = { $driver } : { $factor } de l’attendu, sur { $results } mesurés
case-input-start-months = Mois que les étapes attendent
case-input-start-month-of = { $step } à partir du mois { $month }
case-input-mandatory = Toujours dans le plan
case-input-excluded = Étapes non souhaitées
case-input-in-place = Étapes déjà en place
case-driver-retention = personnes qui restent
case-driver-time-saved = temps gagné
case-driver-deflected-contacts = contacts devenus inutiles
case-driver-win-rate = ventes gagnées
case-driver-partner-revenue = revenus avec des partenaires
case-scope-all = tous
case-scope-managers = encadrement
case-scope-customer-facing = avec les clients
case-scope-sales = ventes
case-scope-partner-facing = avec les partenaires
case-unit-hour = par heure
case-unit-day = par jour
case-unit-person-year = par personne et par an
case-unit-contact = par contact
case-unit-deal = par vente
case-unit-year = par an
case-unit-weeks = semaines
case-unit-contacts-month = par mois
case-unit-per-year = par an
case-unit-months = mois
case-unit-points = points
case-unit-minutes-week = minutes par semaine
case-source-client = votre donnée ou votre enquête
case-source-day-rates = tarifs usuels ; remplacez-les par les vôtres
case-source-caps = limite pour toutes les étapes ensemble
case-source-loaded-hourly-cost = Eurostat, coût horaire moyen du travail dans la zone euro, 2024
case-source-salary-cost-per-year = coût horaire × 1 600 heures
case-source-replacement-cost-share = Boushey et Glynn (2012), médiane de 27 études de cas
case-source-working-weeks-per-year = une année sans congés ni absences
case-source-realization-rate = les minutes gagnées sont dispersées ; un tiers environ devient de la valeur
case-source-cost-per-assisted-contact = proche des 8,01 USD d'un sondage de Gartner (2019)
case-source-cost-per-self-help-contact = le même sondage dit 0,10 USD
case-source-discount-rate = remplacez-le par le vôtre
case-source-horizon-months = un choix ; 36 mois sont montrés aussi
case-source-fade-per-year = les habitudes s'estompent sans soin
case-source-adoption = lu dans la disposition déclarée ; on fait moins qu'on ne dit
case-source-delivery-factor = plus d'effort est plus probable que moins
case-source-max-gain-points = en 24 mois
case-source-max-parallel = la limite de charge : personne ne porte trop à la fois
case-source-lowest-dimensions-served = aucun angle mort
case-source-mandatory = écouter vient d'abord
case-source-target-scores = là commence le niveau suivant
case-source-return-floor = la moitié du retour le plus élevé, en proposition
case-source-budget = proposition à partir de vos propres chiffres ; indiquez le vôtre

# The workbook of the business case.
case-book-title = Dossier économique
case-sheet-summary = Synthèse
case-sheet-inputs = Données
case-sheet-rates = Rôles et tarifs
case-sheet-steps = Étapes
case-sheet-schedule = Calendrier
case-sheet-effects = Effets
case-sheet-months = Effets par mois
case-sheet-cash = Trésorerie
case-sheet-gain = Gain en points
case-sheet-notes = Comment lire ceci
case-book-low = bas
case-book-likely = probable
case-book-high = haut
case-book-name = Nom dans les formules
case-book-inputs-note = Le bleu sur jaune peut être remplacé ; tout le reste en découle. Une cellule vide compte pour 0.
case-book-participation = Personnes qui participent vraiment
case-book-people = Personnes : { $scope }
case-book-adoption-low = Participation, minimale
case-book-adoption-high = Participation, maximale
case-book-rates-note = Parts de l'effort par rôle. Ensemble, elles font 100 %.
case-book-rate = Argent par jour
case-book-rate-of-role = Argent par jour du rôle
case-book-days-of-role = Jours-personnes du rôle
case-book-schedule-note = Mois de la feuille de route. Une étape se déplace par son premier et son dernier mois.
case-book-first = Premier mois
case-book-last = Dernier mois
case-book-count = Mois
case-book-ramp = Mois jusqu'au plein effet
case-book-planned = Comme prévu
case-book-steps-note = Valeur attendue : (bas + 4 × probable + haut) / 6, fois son facteur. Argent dans la devise des données.
case-book-is-people = Étape pour les personnes : 1
case-book-scope = Pour qui
case-book-effort = Jours
case-book-factor = Facteur
case-book-delivery = Coût réel des étapes terminées, en fois l’attendu
case-book-days = Jours-personnes
case-book-effort-cost = Coût des jours
case-book-external = Payé à d'autres
case-book-external-cost = Payé à d'autres, attendu
case-book-hours = Heures par personne
case-book-run = Coût courant par an
case-book-run-month = Coût courant par mois
case-book-effects-note = Ce que les étapes apportent, si tous participent et avec ceux qui le font. Dessous : ce que vaut une unité.
case-book-driver = Ce que cela fait bouger
case-book-whose = Chez qui
case-book-full = Si tous participent
case-book-with-participation = Avec la participation
case-book-worth = Valeur d'une unité par an
case-book-cap = Maximum compté
case-book-percentage-points = points de pourcentage
case-book-percent = pour cent
case-book-contacts = contacts
case-book-months-note = Une ligne droite vers le haut après le dernier mois d'une étape, puis l'effet s'estompe chaque année.
case-book-cash-note = Le coût unique se répartit également sur les mois d'une étape ; le coût courant suit. Seuls les mois qui comptent entrent dans les sommes.
case-book-calendar = Calendrier
case-book-counts = Compte
case-book-full-cost = Coût complet
case-book-benefit = Bénéfice
case-book-net = Net
case-book-running = Net cumulé
case-book-discount = Facteur d'actualisation
case-book-present = Valeur actuelle
case-book-since = Récupéré depuis
case-book-cash-cost = En argent : coût
case-book-cash-benefit = En argent : bénéfice
case-book-cash-net = En argent : net
case-book-cash-running = En argent : net cumulé
case-book-cash-present = En argent : valeur actuelle
case-book-cash-since = En argent : récupéré depuis
case-book-summary-note = Chaque chiffre ici est une formule ; remplacez une donnée et il suit.
case-book-with-time = Avec le temps des personnes
case-book-in-cash = En argent, sans le temps
case-book-run-to-horizon = Coût courant jusqu'à l'horizon
case-book-full-to-horizon = Coût complet jusqu'à l'horizon
case-book-benefit-to-horizon = Bénéfice jusqu'à l'horizon
case-book-budget-left = Ce qui reste du budget
case-book-drawn-note = Tiré { $draws } fois à la publication de la feuille de route ; cela ne suit pas les données.
case-book-chance-npv = Chance d'une valeur actuelle nette au-dessus de zéro
case-book-chance-back = Chance de récupérer la mise jusqu'à l'horizon
case-book-chance-budget = Chance de rester dans le budget
case-book-gain-note = Points attendus de chaque étape là où les personnes participent et où la dimension a encore de la marge ; et ce que cela donne pour l'indice. C'est ainsi, dans les limites, que les étapes ont été choisies.
case-book-dimension = Dimension
case-book-fit = Adéquation au niveau
case-book-weight = Poids
case-book-today = Aujourd'hui
case-book-together = Toutes les étapes ensemble
case-book-most = Au plus
case-book-gain = Gain
case-book-expected = Attendu
case-book-index = Indice de maturité
case-book-index-today = Indice de maturité aujourd'hui
case-book-index-after = Indice de maturité attendu
case-book-moves = Ce qui fait le plus bouger la valeur actuelle nette
case-book-found-note = Tel que trouvé au calcul du plan ; pas de formules.
case-book-how-inputs = Les cellules en bleu sur jaune sont des données. Tous les autres chiffres sont des formules qui y ramènent, dans la devise de l'organisation.
case-book-how-choice = Les étapes du plan et leurs mois ont été trouvés par une recherche ; on ne cherche pas à nouveau ici. Les mois peuvent être déplacés dans le calendrier.
case-book-how-drawn = Les plages et les chances viennent du tirage répété de chaque chiffre incertain. Elles figurent à côté des formules, telles que trouvées.
case-book-not-counted = Non compté, car les chiffres sont ouverts : { $names }. Remplissez les données vides et cela comptera.

# The summary on two pages.
case-short-title = Notre avenir en deux pages
case-short-subject = Ce que { $organization } construit, ce qu'il faut et ce que nous promettons, en deux pages
case-short-bookmark = En une page
case-short-steps-bookmark = Étapes, promesses, signatures
case-short-steps-headline = { $n ->
    [one] Une étape, et ce que nous promettons
   *[other] { $n } étapes, et ce que nous promettons
}
case-short-cost = Ce qu'il faut, au milieu (P50)
case-short-cost-note = Mettre de côté { $aside } : suffit dans 4 cas sur 5 (P80)
case-short-cost-plan = Ce qu'il faut, comme prévu
case-short-cost-plan-note = La solidité de ce chiffre n'est pas encore calculée
case-short-back = Récupère ce qu'il faut
case-short-back-note = en { $months } mois, temps des personnes compris
case-short-back-month = Récupéré au mois
case-short-back-month-note = sur { $months }, comme prévu
case-short-people = Pour les personnes
case-short-people-note = Publié : de 5 % (réel) à 15 % (recommandé)
case-short-care = Les coûts et les effets sont notre meilleure estimation ; les résultats mesurés les remplaceront. La feuille de route indique chaque plage et chaque hypothèse.
case-short-when = Quand
case-short-pdf = Synthèse (PDF)
case-short-book = Dossier économique (XLSX)
case-short-plan = Plan (JSON)
