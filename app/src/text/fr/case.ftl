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
case-share-column = Part
case-share-column-what = Ce que c'est
case-share-column-source = Qui le dit
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
case-mark-client = client
case-mark-published = publié
case-mark-assumption = hypothèse
case-input-open = ouvert
case-input-day-rate = Tarif journalier : { $role }
case-input-cap = Maximum compté : { $driver }
case-input-departments = Services
case-input-departments-value = { $n } avec { $people } personnes
case-input-scope-headcount = Personnes par cercle
case-input-scores = Scores
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
case-input-max-gain-points = Points gagnés au plus par dimension
case-input-max-parallel = Étapes à la fois au plus
case-input-max-parallel-value = tous { $everyone }, encadrement { $managers }, avec les clients { $customers }, avec les partenaires { $partners }
case-input-lowest-dimensions-served = Dimensions les plus basses prises en compte
case-input-vote-bonus = Bonus du vote du personnel
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
