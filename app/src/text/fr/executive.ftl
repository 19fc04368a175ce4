# Pages pour la direction : vue d'ensemble, résultat, un service.

overview-title = Vue d'ensemble
overview-empty-title = Rien n'est encore publié
overview-empty-text = Dès qu'une enquête est close et publiée, son résultat apparaît ici. D'ici là, vous pouvez suivre la participation.
overview-empty-action = Voir les enquêtes
overview-latest = Dernier résultat
overview-waves = Enquêtes précédentes

results-crumb = Résultat
results-headline-level = { $organization } est au niveau { $level }, { $name } : { $points } points sur 100, et environ { $tenths } personnes sur 10 veulent cet avenir
results-headline-level-only = { $organization } est au niveau { $level }, { $name } : { $points } points sur 100
results-headline-gate = { $organization } n'a été entendue qu'en partie ; un niveau demande plus de voix
results-lead = { $sheets } collègues sur { $headcount } ont participé. Chaque chiffre montre la plage où il peut honnêtement se trouver. Les petits groupes sont protégés.
results-lead-protected = { $headcount } collègues ont été interrogés. Chaque chiffre montre la plage où il peut honnêtement se trouver. Les petits groupes sont protégés.
results-report = Rapport (PDF)
results-roadmap = Feuille de route
results-data = Données
results-data-csv = Tableau (CSV)
results-data-json = Document (JSON)
results-status = indiqué par l'enquête, publié le { $date }

tile-maturity = Maturité, points sur 100
tile-readiness = Envie et capacité, points sur 100
tile-lightbulb = Veulent cet avenir
tile-participation = Ont participé
tile-lightbulb-value = { $tenths } sur 10
tile-lightbulb-range = { $share } des personnes ({ $low }–{ $high })
tile-participation-range = { $sheets } personnes sur { $headcount }
tile-range-level = { $range } · niveau { $level }, { $name }
tile-range-band = { $range } · { $band }
tile-range = { $range }

ladder-title = Notre place sur l'échelle
ladder-rule-held = L'enquête seule indique le niveau { $indicated }. { $department } maintient l'organisation au niveau { $level } : une organisation peut être au plus un niveau au-dessus de son service le plus bas.
ladder-rule = L'organisation peut être au plus un niveau au-dessus de son service le plus bas.
ladder-breadth = { $share } des personnes travaillent dans des services à ce niveau ou au-dessus.
ladder-clear = Clair : toute la plage se trouve au niveau { $level }.
ladder-likely = Probablement niveau { $level } ; le niveau { $other } est possible (environ { $tenths } fois sur 10).
ladder-open = Ouvert : niveau { $level } ou niveau { $other }.
gate-title = Ce qui manque pour un niveau
gate-reportable = { $share } des personnes travaillent dans des services qui peuvent être montrés ; un niveau demande 80 %.
gate-response = { $share } des personnes ont participé ; un niveau demande 30 %.

heat-title = Où en est la pratique, service par service
heat-title-readiness = Ce pour quoi les personnes se sentent prêtes, service par service
heat-note = Points, de 0 à 100. Petits chiffres : de combien la vraie valeur peut s'écarter dans chaque sens. Teinte : niveau. Point : avis partagés.
heat-show-maturity = Maturité
heat-show-readiness = Envie et capacité
heat-toggle = Afficher
heat-index = Indice
heat-department = Service
heat-organization = Toute l'organisation
heat-people = { $n } réponses
heat-legend = Niveaux

profile-title = Ce qui est en place et ce pour quoi les personnes se sentent prêtes
profile-note = La maturité est la pratique que les personnes voient aujourd'hui. L'envie et la capacité disent ce qu'elles veulent et se sentent en mesure de faire. Les deux ne sont jamais mélangées.
profile-maturity = Maturité
profile-readiness = Envie et capacité

quadrant-title = Le temps d'écouter, de construire, de renouer ou de montrer la voie
quadrant-note = Chaque point est un service, sa taille le nombre de personnes, sa croix la plage. Creux : entre deux places.
quadrant-between = entre deux
quadrant-axis-maturity = Maturité, points
quadrant-axis-readiness = Envie et capacité, points
quadrant-listen = Commencez par écouter : un rythme d'écoute, un cercle de parrains, un souhait rapide par équipe. Une étape à la fois, pas encore d'engagements.
quadrant-build = Les personnes le veulent ; la pratique manque. Lancez dès maintenant des étapes de structure et de soutien : règles claires, temps, arbre d'objectifs. Comptez sur les volontaires.
quadrant-reconnect = La pratique existe, mais les personnes n'y sont pas. Demandez pourquoi, allégez la charge, vérifiez l'équité, retirez une règle. Les nouveaux engagements attendent.
quadrant-lead = Partagez la pratique avec d'autres services et partenaires. Laissez les équipes fixer leurs propres engagements.

participation-title = Qui a participé
participation-note = Réponses et personnes interrogées, service par service. Les groupes trop petits n'apparaissent que dans un groupe plus grand.
participation-department = Service
participation-answers = Réponses
participation-asked = Interrogées
participation-rate = Part
participation-flagged = { $share } des feuilles montrent des signes de hâte ; elles sont gardées et comptent.

strengths-title = Ce qui est solide
growth-title = Où il y a de la place pour grandir
strengths-line = { $dimension } : { $points } ({ $range })

department-title = { $department } : { $points } points sur 100, { $name }
department-title-plain = { $department }
department-thanks = Merci : { $sheets } collègues sur { $headcount } ont participé.
department-hidden-title = { $department } est protégé
department-hidden-text = Il y a trop peu de réponses, ou d'autres chiffres les trahiraient. Rien n'est perdu : les réponses comptent dans les services au-dessus.
department-strength = Une force
department-growth = Un endroit où grandir
department-scores = Valeurs par dimension
department-scores-note = Points avec leur plage. La ligne fine est toute l'organisation.
department-dimension = Dimension
department-score = Valeur
department-range = Plage
department-people = Personnes
department-views = Avis
department-shared = avis commun
department-mixed = avis partagés
department-views-unknown = –
department-below = Services inclus
department-next = Et maintenant
department-back = Retour au résultat

# Mots sur les figures, les mêmes à l'écran et sur papier.
figure-department = Service
figure-organization = Toute l'organisation
figure-others = Autres services
figure-answers = Réponses
figure-invited = Interrogées
figure-took-part = Ont participé
figure-points = points
figure-range = Plage à 95 %
figure-level = Niveau
figure-dimension = Dimension
figure-maturity = Maturité
figure-readiness = Envie et capacité
figure-index = Indice
figure-target = Cible
figure-mixed = avis partagés
figure-between = entre deux
figure-place = Place
figure-step = Étape
figure-kind = Type
figure-start = Début
figure-end = Fin
figure-result = Résultat
figure-moved = plus tard, pour que personne ne porte trop
figure-at-once = Étapes en même temps
figure-hours = Heures par personne et par mois
figure-today = Aujourd'hui
figure-expected = Attendu
figure-amount = Montant
figure-total = Total
