# La page des méthodes : comment les chiffres d’une enquête sont obtenus et ce qui les fonde, pour le comité d’entreprise et tous les autres.

method-title = Comment ces chiffres sont obtenus
method-lead = Pour qui veut savoir ce qu’il y a derrière « { $wave } » : ce qui a été compté, à quel point chaque chiffre est sûr, ce qui n’est jamais affiché et ce que personne ne devrait y lire.
method-status = Résultat publié le { $date }. Tous les chiffres de cette page portent sur l’organisation entière.
method-contents = Sur cette page
method-formula = Formule et source
method-figures = Les chiffres en tableau
method-not-told = Non indiqué pour { $name } : { $reason }. { $help }
method-not-told-here = Non indiqué : { $reason }. { $help }
method-hidden = Trop peu de personnes ont répondu pour des chiffres de ce genre. Les règles de cette page valent quand même.
method-absent = Ce résultat ne contient pas de chiffres de ce genre : ils accompagnent les résultats publiés à partir de maintenant. Les règles de cette page valent quand même.
method-dimension = Dimension
method-construct = Porte sur
method-overall = Toutes les dimensions ensemble
method-people = Personnes
method-range = { $value } (de { $low } à { $high })
method-statement = Affirmation

method-asked-title = Qui a été interrogé, et qui a répondu
method-asked = { $headcount } personnes ont été invitées et { $sheets } ont répondu : { $share }. Personne n’était tenu de répondre, et toute question pouvait rester sans réponse.
method-asked-protected = { $headcount } personnes ont été invitées. Trop peu ont répondu pour que quelque chose soit affiché.
method-asked-unknown = { $sheets } personnes ont répondu. On ne sait pas combien étaient invitées ; aucune part n’est donc indiquée, et chaque réponse pèse autant.
method-asked-more = { $sheets } personnes ont répondu, mais seules { $headcount } sont connues ici. Le nombre de personnes n’est plus à jour ; les marges qui en dépendent sont donc omises.

method-protected-title = Ce qui n’est jamais affiché, et pourquoi
method-protected-people = Rien n’est affiché pour moins de { $k } personnes. Cela a été promis au personnel avant la première question. C’est fixé avec l’enquête et ne peut que devenir plus strict.
method-protected-subtract = Un groupe reste aussi masqué quand on pourrait le déduire des chiffres alentour, par exemple en soustrayant des équipes d’une division. Toutes les pages, figures et fichiers de l’enquête sont examinés ensemble pour cela.
method-protected-comments = Ce que les personnes écrivent n’est affiché que pour des groupes d’au moins { $k } personnes, sans noms autant qu’un programme peut les trouver, dans un ordre aléatoire et sans date.
method-protected-extremes = Une moyenne tout au bout de l’échelle dirait ce que chaque personne a répondu. Une fourchette la remplace.
method-protected-spread = L’écart entre les réponses est indiqué à partir de { $spread_from } personnes : à côté d’une moyenne, il laisserait peu de possibilités ouvertes. La fourchette d’un groupe plus petit est aussi large que pour des réponses plus écartées que dans presque tout groupe, donc plutôt trop large.
method-protected-words = Les mots sont toujours les mêmes, quelle que soit la raison : « { $words } ». Personne ne peut en déduire ce qui est masqué.
method-protected-count = Dans cette enquête, { $shown } services sur { $all } sont affichés seuls ; les autres comptent dans un plus grand.

method-score-title = Comment un score est obtenu
method-score-item = De la réponse aux points. Chaque réponse se situe entre 0 point (l’option la plus basse) et 100 points (la plus haute). Les affirmations formulées à l’envers sont d’abord retournées.
method-score-person = Des réponses à la personne. Le score d’une personne est la moyenne des affirmations auxquelles elle a répondu, si c’est au moins la moitié de celles d’une dimension. Personne ne voit jamais le score d’une seule personne.
method-score-group = Des personnes au groupe. Le score d’un groupe est la moyenne de ses personnes. Dans les grandes unités, chaque service compte selon le nombre de personnes qui y travaillent ; ainsi, une équipe très participative ne parle pas pour les autres.
method-score-missing = « Sans objet », « je ne sais pas » et les questions laissées ouvertes sont des réponses manquantes. Elles ne comptent jamais comme zéro ni comme milieu.
method-score-points = Les scores sont en points de 0 à 100, jamais en pourcentage : 60 points ne veulent pas dire que 60 personnes sur 100 sont d’accord.
method-items = Affirmations
method-scored = Avec un score
method-unscored = Trop peu de réponses pour en avoir un

method-reliability-title = Les affirmations d’une dimension mesurent-elles une même chose ?
method-reliability = Si des affirmations vont ensemble, qui approuve l’une approuve souvent les autres. Alpha et oméga disent à quel point, de 0 à 1. Avec deux affirmations, on lit l’alpha standardisé ; à partir de trois, l’oméga.
method-reliability-label = Ce n’est pas la valeur qui décide, mais le bas de la marge où elle peut honnêtement se trouver : dès { $good } c’est bon, dès { $fair } acceptable. En dessous, la dimension mêle des choses différentes, et mieux vaut lire ses affirmations une à une. Ces limites sont une convention, pas une loi.
method-reliability-sum = Sur { $count } échelles, { $good } se lisent comme bonnes et { $fair } comme acceptables ; { $mixed } mêlent des choses différentes.
method-alpha = Alpha
method-standardised = Standardisé
method-omega = Oméga
method-label = Se lit comme
method-label-good = bon
method-label-fair = acceptable
method-label-mixed = mêle des choses différentes
method-doubtful = Le calcul a atteint sa limite pour { $names } : lisez les affirmations elles-mêmes.
method-covers = Moins de 80 % des personnes ayant un score ont répondu à toutes les affirmations de { $names } : lisez ces chiffres avec prudence.
method-weak-title = Affirmations qui s’accordent peu
method-weak = Elles vont moins que prévu avec les autres de leur dimension, ou la dimension tient mieux sans elles. Elles ont compté comme toutes les autres ; elles sont nommées pour que le prochain questionnaire les formule mieux.
method-weak-none = Chaque affirmation s’accorde avec les autres de sa dimension.
method-with-others = Va avec les autres
method-without = Alpha sans elle

method-agreement-title = Les personnes voient-elles les choses de la même façon ?
method-agreement = Une moyenne ne vaut pour un groupe que si ses personnes voient les choses de façon proche. Dès { $cut } nous disons « avis commun », en dessous « avis partagés ». C’est pourquoi l’accord précède toute moyenne.
method-agreement-nulls = Il est donné deux fois : face à des personnes qui répondent au hasard (uniforme), et face à des personnes qui penchent vers le bout aimable (penché). Le premier flatte, le second est donc à côté.
method-uniform = Uniforme
method-skewed = Penché
method-within = Médiane dans les services
method-views = Avis

method-differences-title = Les services diffèrent-ils ?
method-differences = Les personnes diffèrent partout. La question est de savoir si les services diffèrent plus que le hasard ne le ferait. ICC1 dit quelle part de toutes les différences se trouve entre les services ; ICC2, avec quelle fiabilité on distingue leurs moyennes ; la colonne du hasard, combien de fois de telles différences apparaîtraient si les services étaient identiques.
method-differences-rule = Les services ne sont comparés que là où ces chiffres et l’accord le permettent. Sinon, les différences restent dans le bruit, et aucun classement n’est affiché.
method-differences-sum = Sur { $count } échelles, { $supported } se comparent entre services et { $caution } avec prudence ; { $noise } restent dans le bruit.
method-departments = Services
method-chance = Hasard
method-chance-below = moins de { $limit }
method-verdict = Ce qui en découle
method-verdict-supported = comparables
method-verdict-caution = avec prudence
method-verdict-noise = dans le bruit, sans classement
method-verdict-none = non comparés
method-pseudo = { $names } : partout, les personnes répondent de la même façon. Elles sont très d’accord, mais cela ne dit rien d’un service en particulier.

method-small-title = Les petits services sont rapprochés des autres
method-small = Là où peu de personnes ont répondu, une seule peut beaucoup déplacer la moyenne. La moyenne d’un petit service est donc aussi donnée telle que tous les services ensemble la suggèrent : moins il y a de réponses, plus elle est rapprochée. Les deux chiffres sont côte à côte, et la moyenne propre n’est jamais retirée.
method-small-none = Dans cette enquête, la moyenne d’aucun service ne se rapproche d’un point ou plus. Il faut au moins trois services de cinq personnes ou plus.
method-own-mean = Moyenne propre
method-drawn-mean = Rapprochée des autres
method-strongest = Le plus fort rapprochement de cette enquête

method-levels-title = Quel niveau, et avec quelle certitude
method-levels = Les limites des niveaux sont une convention du modèle, pas un constat. La moyenne et sa marge disent la probabilité de chaque niveau. Un seul niveau n’est nommé que s’il atteint 80 %. Si deux voisins ensemble atteignent 80 %, nous disons « { $example } ». Sinon, les données ne suffisent pas pour un niveau.
method-levels-normal = Avec moins de trois services, les probabilités viennent de la moyenne et de sa propre dispersion seulement.
method-level = Niveau
method-from = À partir de
method-probability = Probabilité

method-rest-title = Un service à côté des autres
method-rest = Chaque service est comparé à tous les autres ensemble, jamais à un total qui le contient. La différence et sa marge viennent d’abord.
method-rest-many = Qui compare beaucoup de services sur beaucoup de dimensions trouve quelques différences par hasard. Toutes les comparaisons de l’enquête sont donc corrigées ensemble. Jusqu’à { $margin } points, cela compte comme pratiquement rien.
method-rest-count = Combien de fois nous l’avons dit
method-rest-none = Aucune comparaison de ce genre n’est donnée dans cette enquête.
method-wording = Mots
method-wording-higher = plus haut
method-wording-lower = plus bas
method-wording-same = pratiquement pareil
method-wording-unclear = incertain
method-wording-small = différent, mais peu
method-wording-higher-help = La différence dépasse le hasard, vers le haut.
method-wording-lower-help = La différence dépasse le hasard, vers le bas.
method-wording-same-help = Sûrement moins de { $margin } points dans un sens ou l’autre.
method-wording-unclear-help = Les réponses ne disent pas s’il y a une différence.
method-wording-small-help = Au-delà du hasard, et sûrement moins de { $margin } points.

method-silent-title = Les personnes qui n’ont pas répondu
method-silent = Personne ne sait ce qu’elles auraient dit, et aucune formule ne peut le deviner. Sans deviner, on peut dire jusqu’où elles pourraient déplacer un score.
method-silent-enough = Dans cette enquête, { $share } ont répondu. Dès 70 %, ces limites ne figurent pas à côté des scores, car d’autres choses pèsent davantage.

method-careless-title = Réponses à la hâte
method-careless = Sont des signes de hâte : la même réponse à la plupart des affirmations de suite, bien que certaines soient formulées à l’envers ; des réponses qui ne vont presque jamais ensemble ; plus de la moitié des affirmations sans réponse ; moins de deux secondes par affirmation. Rien n’est supprimé pour autant, aucun signe n’est gardé avec une personne, et aucun service n’apprend jamais sa part.
method-careless-share = { $share } des questionnaires montrent deux signes ou plus.
method-careless-none = Trop peu de personnes ont répondu pour donner des chiffres avec et sans elles.
method-index = Indice
method-everybody = Avec tous
method-without-them = Sans elles
method-moved = Cela le déplace ?
method-moved-yes = oui, de plus de 1 point
method-moved-no = non

method-weights-title = Comment les réponses sont pondérées
method-weights-none = Chaque réponse compte autant, car le nombre de personnes n’est pas connu.
method-weights-department = Les services comptent selon le nombre de personnes qui y travaillent. Dans un service, chaque réponse compte autant.
method-weights-raked = Les réponses sont pondérées pour que les services et les attributs de la liste du personnel aient la part qu’ils ont parmi toutes les personnes. La liste était fixée à l’invitation ; rien ne vient des réponses.
method-weights-effective = { $n } réponses ainsi pondérées sont aussi sûres que { $effective } réponses de même poids.
method-weights-deff = Effet de plan
method-weights-deff-help = Au-dessus de 2, les poids sont refusés.
method-weights-smallest = Plus petit poids
method-weights-largest = Plus grand poids
method-weights-notable = Sans poids, un score de l’organisation différerait de 2 points ou plus.
method-weights-alike = Chaque réponse compte autant.
method-weights-refused = Il était prévu de pondérer selon des indications de la liste du personnel, mais ce n’était pas possible : { $reason }
method-weights-refused-headcounts-unknown = on ne sait pas combien de personnes il y a.
method-weights-refused-nothing-apart = les groupes qui partagent une valeur sont trop petits, ou trop peu y ont répondu, pour être comptés à part. Dans un tel groupe, toutes les réponses ont le même poids.
method-weights-refused-margin-below-answers = dans l’un des groupes, plus de personnes ont répondu que la liste n’en compte.
method-weights-refused-not-converged = aucun jeu de poids ne donne à tous les groupes leur part à la fois.
method-weights-refused-design-effect = l’effet de plan dépasserait 2, et les poids coûteraient la moitié des réponses ou plus.
method-weights-attributes = Indications utilisées
method-weights-margin-error = Plus grand écart à une part de la liste après écrêtage

method-drivers-title = Ce qui va avec
method-drivers = Pour l’organisation entière, nous regardons quelles dimensions vont avec un résultat : qui a un score plus haut sur l’une l’a souvent aussi sur l’autre. Nous disons « va avec », car un questionnaire ne connaît pas les causes. Les deux viennent des mêmes personnes le même jour ; le lien paraît donc plus fort qu’il ne l’est.
method-drivers-recommend = Recommander l’organisation
method-drivers-willing = Vouloir cet avenir
method-explained = Toutes les dimensions ensemble vont avec { $share } des différences entre personnes ({ $adjusted } en tenant compte de leur nombre ; { $n } personnes).
method-unranked = C’est trop peu pour un classement ; aucun n’est donc affiché.
method-inseparable = { $names } ne peuvent pas être distingués : qui est haut sur l’un est haut sur l’autre.
method-order-unsure = Deux façons de calculer donnent un ordre différent. Ne lisez pas l’ordre de trop près.
method-weight = Part de ce qui est expliqué
method-shapley = Seconde façon
method-together = Corrélation
method-vif = Recouvrement
method-clear = Plus que le hasard ?
method-clear-yes = oui
method-clear-no = incertain

method-answers-title = Questions auxquelles beaucoup n’ont pas pu répondre
method-answers = Là où plus de 30 % ont choisi « sans objet ou je ne sais pas », la question ne convient pas à tous. Son score parle alors pour les personnes qui ont pu répondre.
method-answers-none = Il n’y en a pas dans cette enquête.
method-answers-all = Toutes les affirmations de cette enquête
method-no-answer = Ne pouvaient pas le dire
method-skipped = Sans réponse
method-mean = Points
method-shares = Favorable, neutre, défavorable

method-limits-title = Ce qui n’est pas affirmé
method-limits-compare = Aucune comparaison avec d’autres organisations. Il n’existe pas d’échantillon nommé, daté et comparable.
method-limits-person = Aucun score d’une seule personne, ni chiffre qui puisse mener à elle.
method-limits-cause = Aucune cause. Ce qui va ensemble ne dépend pas forcément l’un de l’autre.
method-limits-language = Il n’a pas été vérifié que les affirmations veulent dire la même chose dans chaque langue et chaque pays. Avant de comparer des langues, faites-le vérifier.
method-limits-source = Aucune correction pour le fait que tout vient d’un même questionnaire. Les liens entre ses parties sont un peu gonflés.
method-limits-future = Aucune prévision. Un score dit comment les personnes voyaient les choses pendant les semaines de l’enquête.

method-check-title = Comment le vérifier
method-check = Avant qu’un résultat soit affiché, un plan de publication énumère tous les groupes qui seront jamais affichés pour l’enquête. Un second programme, qui ne sait rien du premier, essaie alors de retrouver des groupes masqués à partir de tout ce qui est affiché. S’il arrive à moins de { $k } personnes, la publication est refusée.
method-check-observer = Une personne de confiance peut le refaire chez elle, sans voir une seule réponse :
method-check-files = RESULTS.json est le document à télécharger à côté du résultat. RELEASE-PLAN.json contient les groupes avec leur nombre de réponses ; il est gardé avec l’enquête et n’est destiné qu’à cette personne. La commande se termine par « passed » (réussi), ou nomme ligne par ligne ce qui ne tient pas.
method-check-hash = Empreinte de ce résultat. Si un seul chiffre était modifié, elle ne correspondrait plus :
method-check-versions = Questionnaire { $instrument }, version { $version } ; modèle version { $model }.

## Pourquoi un chiffre manque, et ce qui aiderait. Une paire par raison.

reason-too-few-respondents = trop peu de personnes ont répondu
reason-too-few-respondents-help = Plus de réponses à la prochaine enquête aideraient.
reason-too-few-items = trop peu d’affirmations
reason-too-few-items-help = Une seule affirmation ne peut pas être confrontée à d’autres ; une seconde aiderait.
reason-too-few-groups = trop peu de services
reason-too-few-groups-help = Il faut au moins cinq services et 30 personnes.
reason-zero-variance = toutes les réponses sont pareilles
reason-zero-variance-help = Là où personne ne diffère, il n’y a rien à mesurer. Une échelle plus fine peut aider.
reason-not-identified = non défini pour cette échelle
reason-not-identified-help = Un autre chiffre est à côté, comme l’alpha standardisé pour deux affirmations.
reason-no-valid-answers = personne n’a donné de réponse qui compte
reason-no-valid-answers-help = Voyez si les questions conviennent aux personnes interrogées.
reason-singular-matrix = certaines dimensions se répètent exactement
reason-singular-matrix-help = Lisez-les comme une seule, ou interrogez sur moins d’entre elles.
reason-empty-level = personne n’a répondu dans un des groupes dont la pondération a besoin
reason-empty-level-help = Invitez ce groupe personnellement, ou pondérez par services seulement.
reason-headcount-below-n = plus de réponses que de personnes
reason-headcount-below-n-help = Mettez à jour le nombre de personnes avant la prochaine enquête.
reason-not-converged = le calcul ne s’est pas stabilisé
reason-not-converged-help = Mieux vaut aucun chiffre qu’un chiffre à moitié sûr. Plus de réponses aident en général.
reason-below-threshold = non affiché, pour protéger les personnes
reason-below-threshold-help = Il n’est donné que pour de plus grands groupes.
