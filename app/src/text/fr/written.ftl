# Ce que les personnes ont écrit : thèmes sur les pages de résultats et dans le rapport, commentaires avec leurs mots.

themes-title = Ce dont on parle ici plus qu’ailleurs
themes-note = Des mots qui figurent dans les commentaires d’ici nettement plus souvent que dans le reste de l’organisation. Les nombres sont des minimums, par pas de { $step }, pour que personne ne puisse calculer qui a écrit quoi. Aucune phrase n’est citée.
many-title = Ce dont beaucoup de personnes parlent
many-note = Des mots que beaucoup de personnes ont écrits. Il n’y a pas de reste avec lequel les comparer : ils disent ce qui est courant, pas ce qui est particulier. Les nombres sont des minimums, par pas de { $step }. Aucune phrase n’est citée.
many-note-exact = Des mots que beaucoup de personnes ont écrits. Il n’y a pas de reste avec lequel les comparer : ils disent ce qui est courant, pas ce qui est particulier.
themes-note-exact = Des mots qui figurent dans les commentaires d’ici nettement plus souvent que dans le reste de l’organisation.
theme-comments = dans au moins { $count } commentaires
theme-comments-times = dans au moins { $count } commentaires, au moins { $times } fois plus souvent qu’ailleurs
themes-from = D’après { $count } commentaires.
themes-none = D’après { $count } commentaires. Aucun mot ne se distingue du reste de l’organisation.
many-none = D’après { $count } commentaires. Aucun mot n’a été écrit par assez de personnes pour être montré.
themes-hidden = Non montré, pour protéger les personnes : les thèmes demandent au moins { $minimum } commentaires ici, et autant dans ce qui reste sans eux.
themes-hidden-all = Les thèmes des commentaires ne sont pas montrés ici, pour protéger les personnes : ils demandent au moins { $minimum } commentaires ici, et autant dans ce qui reste sans eux.
themes-verbatims = Lire les commentaires

comments-title = Les commentaires, avec leurs mots
comments-title-of = { $group } : les commentaires, avec leurs mots
comments-lead = Tels qu’ils ont été écrits, dans un ordre qui ne dit rien. Les noms, les adresses et les numéros ont été retirés avant l’enregistrement. Personne ne les a reformulés ni choisis.
comments-each-once = Chaque commentaire se lit à un seul endroit : dans le plus petit groupe qui peut le montrer.
comments-told-title = Seuls les thèmes sont montrés
comments-told = Avant de répondre, les personnes ont été informées que seuls les thèmes de leurs commentaires sont montrés. Personne ne peut donc lire un commentaire.
comments-gone-title = Ces commentaires ne sont plus conservés
comments-gone = Les commentaires sont supprimés 12 mois après la clôture d’une enquête, comme annoncé aux personnes avant de répondre. Leurs thèmes restent.
comments-here = { $count } commentaires se lisent ici.
comments-some = { $shown } des { $count } commentaires, tirés au sort.
comments-none = Tous les commentaires à cette question se lisent dans les services qui s’y trouvent.
comments-hidden = Non montrés ici, pour protéger les personnes : il faut au moins { $minimum } commentaires, et autant dans ce qui reste sans eux. Ils se lisent dans le groupe plus grand qui peut les montrer.
comments-within = Services qui s’y trouvent
comments-within-line = { $count } commentaires
comments-back = Retour aux résultats

report-themes-bookmark = Ce dont les personnes parlent
report-themes-headline = Ce dont beaucoup parlent, et ce dont des services parlent plus que d’autres
report-themes-lead = Des mots des commentaires, comptés par pas pour que personne ne soit reconnaissable. Un mot dit de quoi on parle, pas dans quel sens.
report-themes-many = Toute l’organisation : écrits par beaucoup
report-themes-parts = Services : écrits nettement plus souvent que par d’autres
report-themes-theme = Mots
report-themes-comments = Commentaires, au moins
report-themes-times = Fois plus souvent, au moins
report-themes-department = Service
