# Idées, votes et réponses, tels que le personnel les lit.

## Écrire

voice-write-title = Que faire ensuite ?
voice-write-lead = { $organization } a entendu ce que chacun a dit dans l’enquête. À vous de nouveau : que feriez-vous ? Vous pouvez envoyer jusqu’à { $most } idées.
voice-idea = Votre idée
voice-idea-help = Une ou deux phrases : ce qu’il faudrait faire et ce que cela facilite. { $count } caractères au plus.
voice-number = C’est l’idée { $number } sur { $most }.
voice-send-idea = Envoyer mon idée
voice-promise-owner = { $owner } répond de la suite donnée aux idées.
voice-promise-read = Les personnes qui conseillent votre organisation lisent d’abord chaque idée. Ce qu’elles retiennent est ensuite lu par tous vos collègues, qui votent.
voice-promise-kept = Ni nom, ni service, ni heure ne sont conservés avec votre idée. Le nombre d’idées envoyées par votre lien est connu jusqu’à la fin de la collecte ; il est alors effacé, lui aussi. Ce que vous écrivez, et la langue dans laquelle vous l’écrivez, peut à lui seul vous faire reconnaître.
voice-promise-operator = Tant que votre envoi n’est pas mêlé à neuf autres au moins (au plus tard à la fin de cette phase), quelqu’un qui a le plein contrôle technique du serveur pourrait le rapprocher de votre lien ; ensuite, les données ne le permettent plus.
voice-wrote = Votre idée est conservée. Merci.
voice-wrote-all-title = Merci pour vos idées
voice-wrote-all = Vos { $most } idées sont conservées. Vous saurez quand tout le monde pourra voter ; le même lien mène alors aux idées de tous.
voice-sorting-title = Les idées sont en cours de lecture
voice-sorting = La collecte est terminée. Quelqu’un lit toutes les idées et réunit celles qui disent la même chose. Le même lien mène ensuite au vote.

## Voter

voice-vote-title = Par quelles idées commencer ?
voice-vote-lead = Ces idées viennent de vos collègues. Cochez-en jusqu’à { $most }, puis envoyez.
voice-choices = Jusqu’à { $most } idées
voice-once = Vous pouvez voter une fois.
voice-send-ballot = Envoyer mon vote
voice-promise-order = Les idées se présentent à chacun dans un autre ordre, pour qu’aucune ne soit toujours la première.
voice-promise-votes = Personne ne voit qui a voté pour quoi. Les votes sont comptés une fois, à la fin du vote. Les nombres sont dits par pas de { $k } et jamais pour moins de { $k } personnes.
voice-promise-voted = Que votre lien a voté est connu jusque-là, pour que chaque vote compte une fois. Une fois comptés, tous les bulletins sont effacés.
voice-voted-title = Votre vote est conservé
voice-voted = Merci. À la fin du vote, vous lirez ce qui a été choisi et la suite donnée.
voice-closed-title = Ce tour est terminé
voice-closed = Merci de votre visite. Les idées, les votes et les réponses se trouvent sur une page ouverte à tous.
voice-heard = Vous l’avez dit, c’est fait

## Ce qui peut ne pas aller

voice-error-empty = Merci d’écrire votre idée, ou de quitter cette page sans envoyer.
voice-error-long = C’est plus long que { $count } caractères. Merci de raccourcir ; tout ce que vous avez écrit est encore là.
voice-error-forbidden = Il y a ici des caractères qui ne sont pas du texte. Merci de les retirer.
voice-error-another = Depuis l’ouverture de cette page, une idée est arrivée de votre lien. Si c’était celle-ci, il n’y a plus rien à faire. Si c’en est une autre, merci de l’envoyer de nouveau.
voice-error-not-kept = Rien n’a pu être conservé à l’instant. Tout ce que vous avez saisi est encore là ; merci de renvoyer dans une minute.
voice-error-none = Merci de cocher au moins une idée, ou de quitter cette page sans envoyer.
voice-error-many = Merci de cocher { $most } idées au plus.
voice-error-unknown = Un des choix n’appartient pas à ce vote. Merci de cocher de nouveau.
voice-other-phase = Le tour a avancé. Ce que vous venez d’envoyer n’a pas été conservé.
voice-other-phase-do = Cette page montre ce qui est possible à présent.

## Vous l’avez dit, c’est fait

heard-title = Vous l’avez dit, c’est fait
heard-lead = Ce que { $organization } a entendu dans « { $wave } » ({ $date }) et la suite donnée.
heard-rate = Avec réponse
heard-rate-note = { $replied } sur { $subjects }
heard-days = Jours jusqu’à la réponse
heard-days-note = la moitié des réponses est venue plus tôt
heard-ideas = Vos idées
heard-status-heard = entendu
heard-status-planned = prévu
heard-status-in-work = en cours
heard-status-done = fait
heard-status-not-now = pas maintenant
heard-no-reply = Il n’y a pas encore de réponse.
heard-by = D’ici le { $date }
heard-who = { $who }
heard-step = Étape : { $step }
heard-empty-title = Encore rien à quoi répondre
heard-empty = Trop peu a été écrit pour être montré sans désigner quelqu’un.
heard-note = Cette page garde son adresse. Les thèmes sont des mots que beaucoup ont écrits ; rien ici ne montre qui a écrit ou voté.
votes-not-shown = Les votes ne sont pas montrés, pour protéger les personnes.
votes-fewer = moins de { $k } votes
votes-at-least = au moins { $n } votes
votes-nearly-all = choisie par presque toutes les personnes qui ont voté
turnout-not-shown = Le nombre de votants n’est pas montré, pour protéger les personnes.
turnout-fewer = Moins de { $k } personnes ont voté ; aucun nombre n’est donc montré.
turnout-at-least = Au moins { $n } personnes ont voté.
turnout-nearly-all = Presque tout le monde a voté.
