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
results-headline-between = { $organization } est au niveau { $level }, peut-être { $other } : { $points } points sur 100
results-headline-open = { $organization } est à { $points } points sur 100 ; trop peu de données pour un seul niveau
results-headline-gate = { $organization } n'a été entendue qu'en partie ; un niveau demande plus de voix
results-headline-own = Ce que { $sheets } personnes ont répondu
results-lead = { $sheets } collègues sur { $headcount } ont participé. Chaque chiffre montre la plage où il peut honnêtement se trouver. Les petits groupes sont protégés.
results-lead-own = { $sheets } collègues sur { $headcount } ont participé. Chaque question est montrée pour toute l'organisation. Les petits groupes sont protégés.
results-lead-unknown = { $sheets } collègues ont participé. Chaque chiffre montre la marge où il peut honnêtement se trouver. Les petits groupes sont protégés.
results-lead-own-unknown = { $sheets } collègues ont participé. Chaque question est montrée pour toute l'organisation. Les petits groupes sont protégés.
results-lead-protected = { $headcount } collègues ont été interrogés. Chaque chiffre montre la plage où il peut honnêtement se trouver. Les petits groupes sont protégés.
results-report = Rapport (PDF)
results-roadmap = Feuille de route
results-data = Données
results-data-xlsx = Classeur (XLSX)
results-data-csv = Tableau (CSV)
results-data-json = Document (JSON)
results-data-plan = Plan de publication (JSON)
results-status = indiqué par l'enquête, publié le { $date }
results-status-own = répondu dans l'enquête, publié le { $date }

tile-maturity = Maturité, points sur 100
tile-readiness = Envie et capacité, points sur 100
tile-lightbulb = Veulent cet avenir
tile-participation = Ont participé
tile-lightbulb-value = { $tenths } sur 10
tile-lightbulb-range = { $share } des personnes ({ $low }–{ $high })
share-over = plus de { $low }
share-under = moins de { $high }
share-between = { $low } à { $high }
shares-about = environ { $shares }
tile-recommend-about = environ { $score }
tile-participation-range = { $sheets } personnes sur { $headcount }
tile-range-level = { $range } · niveau { $level }, { $name }
tile-range-words = { $range } · { $words }
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
strengths-line = { $dimension } : { $score } · { $people }

department-title = { $department } : { $points } points sur 100, { $name }
department-title-plain = { $department }
department-thanks = Merci : { $sheets } collègues sur { $headcount } ont participé.
department-thanks-unknown = Merci : { $sheets } collègues ont participé.
department-hidden-title = { $department } est protégé
department-hidden-text = Il y a trop peu de réponses, ou d'autres chiffres les trahiraient. Rien n'est perdu : les réponses comptent dans les services au-dessus.
department-strength = Une force
department-growth = Un endroit où grandir
department-scores = Valeurs par dimension
department-scores-note = Points avec leur plage. La ligne fine est toute l'organisation.
department-scores-note-plain = Points avec leur marge.
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

# Accord, verdicts, niveaux, différences : ce qui précède et accompagne les scores.
results-heard = Vous l’avez dit, c’est fait
results-method = Comment ces chiffres sont obtenus
level-one = niveau { $level }
level-two = niveau { $level }, peut-être { $other }
level-probabilities = Probabilité : { $levels }.
level-open = trop peu de données pour un seul niveau

verdict-supported = Les services diffèrent, et en leur sein les personnes sont d’accord : les différences se lisent.
verdict-caution = Les services diffèrent, mais lisez les différences avec prudence.
verdict-noise = Les différences entre services restent dans le bruit. Chaque service montre son propre score, sans classement et sans teintes.
verdict-noise-but = Dans l’ensemble, les différences entre services restent dans le bruit. Les services ne diffèrent que sur ceci, à lire avec prudence : { $names }.
verdict-none = Il n’est pas indiqué si les services diffèrent au-delà du bruit : { $reason }. Lisez chaque service pour lui-même.
verdict-untold = Il n’a pas été vérifié si les services diffèrent au-delà du bruit. Lisez chaque service pour lui-même.
verdict-one = Il n’y a qu’un service ici, donc rien à comparer.
verdict-some = Dans le bruit, donc sans teintes : { $names }.
heat-note-plain = Points, de 0 à 100. Petits chiffres : jusqu’où la vraie valeur peut s’écarter. Point : avis partagés.
heat-levels = Les services au-dessous du deuxième niveau se trouvent sur la page du service supérieur.
heat-pages = Services { $from } à { $to } sur { $all }
heat-before = Services précédents
heat-after = Services suivants

views-title = Les personnes voient-elles les choses de la même façon ?
views-note = L’accord vient d’abord : là où les avis sont partagés, la moyenne vaut pour peu de personnes.
views-shares = Avis · favorable, neutre, défavorable
views-beside = À côté des autres
views-index = { $index } à côté des autres : { $words }.
score-range = { $points } ({ $range })
score-pulled = rapproché de { $from } à { $to } car seules { $n } personnes ont répondu
score-equal = toutes les réponses pareilles
rest-higher = plus haut : { $difference } points (de { $low } à { $high })
rest-lower = plus bas : { $difference } points (de { $low } à { $high })
rest-same = pratiquement pareil (de { $low } à { $high } points)
rest-unclear = incertain (de { $low } à { $high } points)
rest-small = différent mais peu : { $difference } points (de { $low } à { $high })

silent-title = Et si les personnes qui n’ont pas répondu voient les choses autrement ?
silent-text = { $share } ont répondu. Les autres pensent peut-être pareil, peut-être pas : personne ne le sait. Voici jusqu’où elles pourraient déplacer le score.
silent-bounds = { $index } : { $points } points. Si toutes les autres avaient donné les réponses les plus basses ou toutes les plus hautes, il serait entre { $low } et { $high }.
silent-lower = Celles qui n’ont pas répondu devraient être { $gap } points plus bas pour que cela passe sous { $cut } (niveau { $level }).
silent-higher = Celles qui n’ont pas répondu devraient être { $gap } points plus haut pour que cela atteigne { $cut } (niveau { $level }).
silent-never-lower = Même les réponses les plus basses de toutes les autres ne pourraient pas le faire passer sous { $cut } (niveau { $level }).
silent-never-higher = Même les réponses les plus hautes de toutes les autres ne pourraient pas l’amener à { $cut } (niveau { $level }).

tile-recommend = Nous recommanderaient, de −100 à 100
tile-recommend-note = de { $low } à { $high } · réponse moyenne { $mean } sur 10 · { $n } personnes

breakdown-title = Par { $attribute }
breakdown-note = Groupes selon les attributs de la liste du personnel, là où le plan de publication le permet.
breakdown-value = Groupe

careless-moved = { $index } : { $everybody } points, { $without } sans ces questionnaires.
careless-still = Sans ces questionnaires, aucun indice ne bougerait de plus de 1 point.

drivers-title = Ce qui va avec
drivers-note = Les dimensions dont la pratique va avec un résultat, pour l’organisation entière. « Va avec » n’est pas « cause » : les deux viennent d’un même questionnaire.
drivers-line = { $dimension } : { $weight } de ce qui est expliqué ({ $low }–{ $high })
drivers-line-plain = { $dimension } : { $weight } de ce qui est expliqué
drivers-more = Comment c’est calculé

odd-hidden-title = Rien de cette enquête ne peut être affiché
odd-hidden = { $headcount } collègues ont été interrogés, et moins de { $k } réponses ne sont jamais affichées : cela a été promis avant la première question.
odd-hidden-do = Rien n’est perdu. Invitez plus de personnes à la prochaine enquête ; dès que { $k } ou plus répondent, le résultat apparaît.
odd-more-title = Plus de réponses que de personnes
odd-more = { $sheets } réponses sont venues de { $headcount } personnes connues. Les scores valent ; les parts et marges qui demandent le nombre de personnes sont omises.
odd-more-do = Mettez à jour le nombre de personnes avant la prochaine enquête.
odd-departments-title = Aucun service ne peut être affiché seul
odd-departments = Trop peu de personnes ont répondu dans chacun. Leurs réponses comptent dans l’organisation entière.
odd-departments-do = De plus grands groupes à la prochaine enquête, ou plus de réponses, rendent les services visibles.
odd-empty-title = Il y a des questionnaires, mais pas de scores
odd-empty = { $sheets } personnes ont envoyé un questionnaire, mais trop peu ont répondu à assez d’affirmations d’une dimension.
odd-empty-do = Voyez dans l’aperçu du questionnaire si ses questions conviennent aux personnes interrogées.

department-within = Les services qu’il contient, en chiffres
department-path = Au-dessus

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

trend-since = Depuis la dernière fois
trend-index = Toutes les dimensions ensemble
trend-higher = Plus haut : { $difference } points, entre { $low } et { $high }
trend-lower = Plus bas : { $difference } points, entre { $low } et { $high }
trend-higher-small = Un peu plus haut : { $difference } points, entre { $low } et { $high }
trend-lower-small = Un peu plus bas : { $difference } points, entre { $low } et { $high }
trend-same = Pratiquement pareil : { $difference } points, entre { $low } et { $high }
trend-unclear = Pas clair : { $difference } points, entre { $low } et { $high }
trend-small-up = En hausse : entre { $low } et { $high } points
trend-small-same = Pareil, pour autant que si peu de réponses puissent le dire : entre { $low } et { $high } points
trend-small-down = En baisse : entre { $low } et { $high } points
trend-broken = Pas comparable avec la dernière fois
trend-nothing-before = Pas de valeur la dernière fois
trend-untold-hidden = Pas de mouvement à dire, une valeur : non affiché, pour protéger les personnes
trend-untold-band = Pas de mouvement à dire : l’une des deux valeurs n’est donnée que comme fourchette
trend-untold = Aucun mouvement ne peut être calculé
trend-not-asked = Rien n’a été demandé à ce sujet.
trend-cause-move = { $day } : { $from } est passé dans une autre division.
trend-cause-merge = { $day } : { $from } sont devenus { $to }.
trend-cause-split = { $day } : { $from } est devenu { $to }.
trend-cause-rename = { $day } : { $from } est désormais { $to }.
trend-cause-opened = { $day } : { $to } a ouvert.
trend-cause-closed = { $day } : { $from } a fermé.
trend-cause-elsewhere = { $name } se trouve à une autre place parmi les services ; rien ne dit depuis quand.
trend-cause-appeared = { $name } n’existait pas la dernière fois ; rien ne dit d’où vient ce service.
trend-cause-vanished = { $name } n’existe plus ; rien ne dit ce que ce service est devenu.
trend-cause-items = La version { $after } du questionnaire pose d’autres questions que la version { $before }.
trend-cause-wording = La version { $after } du questionnaire demande en d’autres mots que la version { $before }.
trend-cause-scale = La version { $after } du questionnaire propose d’autres réponses que la version { $before }.
trend-cause-order = La version { $after } du questionnaire demande dans un autre ordre que la version { $before }.
trend-cause-version = La version { $before } du questionnaire a été posée avant, la { $after } maintenant ; on ne sait pas si les questions sont les mêmes.
trend-cause-weights = Le modèle pondère les dimensions autrement depuis la version { $after }.
trend-cause-weighed = Les réponses ont été pondérées autrement.
trend-cause-asked = D’autres personnes ont été interrogées : pas celles qui ont les mêmes attributs.
trend-cause-parts = La valeur de toutes les dimensions ensemble repose sur d’autres dimensions, car certaines ne sont pas affichées.
trend-cause-more = { $count ->
    [one] Une raison de plus.
   *[other] { $count } raisons de plus.
}
trend-beside = Comparable malgré tout. { $what }
trend-why-broken = Pas comparable avec « { $wave } ». { $why }
trend-moved-line = { $dimension } ({ $construct }) : { $movement }
trend-headline-up = { $up } dimensions sur { $total } sont plus hautes que la dernière fois
trend-headline-down = { $down } dimensions sur { $total } sont plus basses que la dernière fois
trend-headline-both = { $up } dimensions sur { $total } sont plus hautes que la dernière fois, { $down } plus basses
trend-headline-none = Aucune dimension n’a nettement bougé depuis la dernière fois
trend-headline-broken = Pas comparable avec la dernière fois : les raisons sont ci-dessous
trend-figure-maturity = Maturité par dimension
trend-figure-readiness = Envie et capacité par dimension
trend-figure-note = Des points avec la fourchette qu’ils peuvent honnêtement avoir ; tous les cadres montrent la même partie de l’échelle. Une ligne ne relie que ce qui est comparable. Là où elle s’interrompt, une lettre mène à la raison.
trend-cautious = Les réponses ne sont pas liées aux personnes. Beaucoup ont participé les deux fois, les fourchettes des mouvements sont donc prudentes : plutôt trop larges que trop étroites.
trend-detectable = Avec autant de réponses la prochaine fois, un mouvement pourra se dire à partir d’environ { $points } points, selon la dimension.
trend-all = Toutes les enquêtes côte à côte
trend-none-one = Une enquête est un début. Ce qui a bougé peut se dire à partir de la deuxième.
trend-none-others = Les autres enquêtes posaient un autre questionnaire. Ce qui a bougé pourra se dire dès que le même aura été posé deux fois.
trend-how-title = Comment les mouvements sont dits
trend-how-source = Seuls des résultats publiés sont comparés. Ce qui n’y est pas affiché ne l’est pas ici non plus, et cette page n’apprend rien de plus qu’eux tous ensemble.
trend-how-words = Tous les mouvements d’une page sont examinés ensemble, pour que parmi beaucoup chaque hasard heureux ne compte pas. « Plus haut » et « plus bas » veulent dire plus que le hasard ; « pratiquement pareil », moins de 5 points ; « pas clair », que les réponses ne le disent pas.
trend-how-small = Pour moins de dix personnes, un mouvement se dit en trois mots, en hausse, pareil et en baisse, avec sa fourchette.

trends-title = Ce qui a bougé
trends-lead = Un service n’est comparé qu’avec lui-même : les mêmes équipes, les mêmes questions.
trends-empty-title = Pas encore de résultat
trends-empty-text = Dès qu’une enquête est publiée, son résultat se trouve ici et, à partir de la deuxième, ce qui a bougé depuis.
trends-one-title = La première de nombreuses
trends-departments-maturity = Maturité, service par service
trends-departments-readiness = Envie et capacité, service par service
trends-departments-note = Toutes les dimensions ensemble. Les services dans leur propre ordre, jamais par points.
trends-table = Les services dans les deux dernières enquêtes
trends-ended = Services qui n’existent plus
trends-ended-line = { $name }, entendu pour la dernière fois dans « { $wave } ». { $why }
trends-left-out = Pas dans cette comparaison, car un autre questionnaire y était posé : { $waves }

## Questions that enter no scale

asked-title = Ce qui a encore été demandé
asked-title-own = Question par question
asked-note = Sur toute l’organisation ; chaque réponse compte autant. Une réponse que moins de { $minimum } personnes ont donnée, ou toutes sauf si peu, n’est pas montrée. Les moyennes d’affirmations sont montrées à partir de { $minimum } personnes, celles de nombres et de rangs à partir de 20 dont les réponses diffèrent ; leurs intervalles à partir de 50.
asked-few = Non montré, pour protéger les personnes : trop peu ont répondu.
asked-people = { $n } personnes ont répondu
asked-answer = Réponse
asked-share = Personnes
asked-mean = Moyenne
asked-worth = Valeur, 100 = première place
asked-given = Points donnés, moyenne
asked-points = Points, de 0 à 100
asked-interval = Intervalle à 95 %
asked-indices = Ce que certains disent de leur propre travail
asked-indices-note = Ceux qui dirigent des personnes ou parlent avec les clients reçoivent plus de questions. Rien de cela n’entre dans un score, un niveau ou la feuille de route.
asked-index-sponsor = Ceux qui dirigent, sur ce qu’ils font eux-mêmes (Sponsor Strength)
asked-index-leadership = Pour comparer : « Des dirigeants qui montrent la voie », comme tous le voient
asked-index-conversation = Conversations avec les clients, par ceux qui les mènent
asked-about = Qui le dit
asked-statements = Affirmations
asked-statements-of-some = Affirmations posées à certains seulement
asked-statement = Affirmation
asked-of-some = Demandé à certains seulement.
asked-channels-note = Portée : ceux qui utilisent un canal chaque semaine ou plus. Aide nette : combien il facilite ou gêne le travail ; l’usage fréquent compte davantage ; 0, ni l’un ni l’autre.
asked-channels-load = { $share } utilisent sept canaux ou plus qui, ensemble, gênent plus qu’ils n’aident.
asked-channel = Canal
asked-reach = Portée
asked-net-help = Aide nette, de −100 à 100
asked-channel-mark = À repenser
asked-channel-candidate = beaucoup l’utilisent, et il gêne

reach-part = Une partie de l’organisation a été interrogée : { $people } personnes. Tous les chiffres parlent d’elles.
reach-sample = Un échantillon a été interrogé : { $invited } personnes sur { $people }. Les chiffres sont pondérés pour les représenter toutes.
reach-part-sample = Un échantillon d’une partie de l’organisation a été interrogé : { $invited } personnes sur { $people }. Les chiffres sont pondérés pour les représenter toutes.
