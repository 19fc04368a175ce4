# Questionnaires pendant leur rédaction.

draft-begin-title = Rédiger un questionnaire
draft-begin-lead = À partir de rien ou d’un questionnaire existant. Tout ce que vous écrivez reste un brouillon jusqu’à sa publication.
draft-begin-from = Commencer avec
draft-begin-nothing = un questionnaire vide
draft-begin-as = Comme
draft-begin-as-help = Seulement si vous partez d’un questionnaire déjà présent.
draft-begin-version = sa prochaine version
draft-begin-copy = un autre questionnaire avec les mêmes questions
draft-begin-title-help = Pour un questionnaire vide ou une copie. Pourra être mieux dit plus tard.
draft-begin-id-help = Un nom court pour les fichiers, par exemple onboarding : lettres, chiffres, - et _. Peut rester vide ici.
draft-begin-language = Langue rédigée en premier
draft-begin = Commencer
draft-default-intro = Merci de prendre {"{minutes}"} minutes. Vos réponses aident {"{org_name}"} à choisir ses prochaines étapes. Vous pouvez passer toute question.
draft-begin-many = Il y a déjà { $most } brouillons. Rien n’a été commencé ; publiez ou supprimez-en un.
draft-begin-error-from = Choisissez-en un dans la liste.
draft-copy-of = { $title } (copie)
drafts-title = Brouillons
drafts-lead = En cours de rédaction ; personne en dehors de cet espace de travail ne les voit.
drafts-column-open = Encore ouvert
drafts-column-saved = Enregistré
drafts-open = { $count ->
    [0] rien
    [one] { $count } point
   *[other] { $count } points
}
draft-next-version = Rédiger la prochaine version

draft-untitled = Questionnaire sans titre
draft-chip = Brouillon
draft-saved = Enregistré.
draft-save = Enregistrer
draft-back = Au plan
draft-back-scales = Aux échelles
draft-id = Nom court
draft-code = Code
draft-value = Nombre
draft-missing = pas une réponse, comme « ne sait pas »
draft-lead = { $items ->
    [one] { $items } question
   *[other] { $items } questions
}, environ { $minutes } sur { $most } minutes.
draft-lead-branches = { $items ->
    [one] { $items } question
   *[other] { $items } questions
}, environ { $minutes } minutes, { $longest } sur le chemin le plus long, sur { $most }.
draft-preview = Aperçu
draft-map = Chemins
draft-scales = Échelles
draft-settings = Réglages
draft-publication = Publier le questionnaire
draft-to-publication = Publier
draft-languages = Langues
draft-languages-add = Ajouter ou retirer une langue
draft-language-first = { $language } (rédigé en premier)
draft-complete = { $done } textes sur { $all }
draft-open = { $count ->
    [one] { $count } point encore ouvert
   *[other] { $count } points encore ouverts
}
draft-open-none = Plus rien n’est ouvert : il peut être publié.
draft-open-here = Encore ouvert ici
draft-hints-here = Pourrait être mieux dit ; n’empêche rien
draft-hints = { $count ->
    [one] { $count } conseil de formulation
   *[other] { $count } conseils de formulation
}
draft-undo = Annuler la dernière action
draft-redo = Refaire l’action
draft-drag-how = Glissez ≡ pour déplacer, ou appuyez sur Alt et une flèche.
draft-add-section = Ajouter une section
draft-add-kind = Type de question
draft-add-item = Ajouter
draft-no-heading = Section sans titre
draft-nameless = nº { $n }
draft-section-empty = Pas encore de question ici. Choisissez un type ci-dessous et ajoutez-la.
draft-unwritten = Pas encore rédigé
draft-chip-open = ouvert
draft-shown-if = Affichée si { $condition }
draft-shown-always = Affichée à tout le monde.
draft-section-up = Monter la section { $name }
draft-section-down = Descendre la section { $name }
draft-section-copy = Copier la section { $name }
draft-section-remove = Retirer la section { $name }
draft-item-up = Monter { $name }
draft-item-down = Descendre { $name }
draft-item-copy = Copier { $name }
draft-item-remove = Retirer { $name }
draft-remove = Supprimer ce brouillon
draft-remove-text = Le brouillon et ses étapes précédentes disparaissent pour de bon. Les questionnaires publiés restent.
draft-removed = Le brouillon est supprimé.
draft-done-removed = Retiré. L’action peut être annulée.
draft-done-undo = La dernière action a été annulée.
draft-done-redo = L’action a été refaite.
draft-done-nothing = Il n’y avait pas de telle action. Tout est comme avant.
draft-overtaken = Quelqu’un d’autre a enregistré ce questionnaire entre-temps.
draft-overtaken-kept = Rien de ce que vous avez saisi n’est encore enregistré ; cela reste dans les champs ci-dessous.
draft-overtaken-do = Enregistrez à nouveau pour garder vos mots ; ils prendront la place des autres. Ou ouvrez d’abord le plan dans un autre onglet pour voir les autres.
draft-overtaken-outline = Quelqu’un d’autre a enregistré ce questionnaire entre-temps. Votre bouton n’a rien fait ; voici l’état actuel.
draft-removed-meanwhile = Quelqu’un d’autre a retiré cela entre-temps.
draft-removed-do = Reprenez dans les champs ce dont vous avez besoin, ou annulez le retrait dans le plan puis enregistrez à nouveau ici.

draft-kind = Type de question
draft-kind-scale = Affirmation sur une échelle
draft-kind-single = Un choix
draft-kind-multiple = Plusieurs choix
draft-kind-number = Nombre
draft-kind-ranking = Classement
draft-kind-division = Points à répartir
draft-kind-pair = Ce qui est et ce qui devrait être
draft-kind-grid = Grille
draft-kind-rating = Valeur sur une ligne
draft-kind-short = Texte court
draft-kind-text = Texte libre
draft-kind-texts = Plusieurs textes courts

draft-scale = Échelle
draft-scale-none = aucune choisie
draft-scale-kind = Type d’échelle
draft-scale-ordinal = Degrés de moins à plus
draft-scale-nominal = Options sans ordre
draft-scale-numeric = Ligne de nombres
draft-scale-users = { $count ->
    [0] Utilisée par aucune question
    [one] Utilisée par { $count } question
   *[other] Utilisée par { $count } questions
}
draft-scale-used = Utilisée par ces questions ; toutes la suivent.
draft-scale-title = Échelle { $id }
draft-scale-id-help = Les questions qui l’utilisent suivent.
draft-scale-add = Ajouter une échelle
draft-scale-ready = Prête, avec des mots en quatre langues
draft-scale-take = La prendre
draft-scale-new = En commencer une vide
draft-scale-copy = Copier cette échelle
draft-scale-remove = Retirer cette échelle
draft-scales-lead = Sur quoi l’on répond. Plusieurs questions peuvent en partager une.
draft-options = Options
draft-option = Option
draft-option-add = Ajouter une option
draft-options-ordinal = De moins à plus. Le nombre compte dans les résultats ; ce qui n’est pas une réponse n’en a pas.
draft-options-nominal = Le code figure dans les fichiers ; on lit les mots.
draft-line = La ligne
draft-min = Plus petit nombre
draft-max = Plus grand nombre
draft-parts-none = Pas encore.

draft-section-title = Section
draft-section-id-help = Ne figure que dans les fichiers ; personne d’autre ne le lit.
draft-section-random = Affirmations dans un ordre aléatoire
draft-section-random-help = Les affirmations de cette section viennent dans un ordre qui diffère d’une personne à l’autre et reste le même pour chacune. Choix, tableaux, textes et questions sous condition gardent leur place.
draft-section-is-random = Affirmations dans un ordre aléatoire

draft-item-words = Ce qu’on lit, en { $language }
draft-item-help-help = Une ligne sous la question ; peut rester vide.
draft-item-answer = Comment on y répond
draft-item-kind-help = Un autre type montre ses champs après l’enregistrement. Ce que seul l’ancien avait est conservé.
draft-item-scale-help = Une autre échelle montre ses options après l’enregistrement.
draft-item-shared = { $count ->
    [one] { $count } question utilise cette échelle.
   *[other] { $count } questions partagent cette échelle.
}
draft-item-shared-edit = Modifier ses options
draft-item-id-help = Même nom et même formulation : comparable d’une vague à l’autre. Un sens nouveau demande un nom nouveau.
draft-other = Option avec un texte à côté
draft-other-none = aucune
draft-other-help = Comme « autre ». Le texte est un commentaire et se garde à part.
draft-exclusive = Options qui restent seules, comme « rien de tout cela »
draft-min-choices = Nombre minimal de coches
draft-max-choices = Nombre maximal de coches
draft-max-choices-help = Peut rester vide : autant qu’il y en a.
draft-decimals = Décimales
draft-places = Places à donner
draft-places-help = Peut rester vide : toutes.
draft-total = Points à répartir
draft-total-help = Peut rester vide : 100.
draft-max-chars = Texte le plus long, en caractères
draft-fields = Champs
draft-field = Champ
draft-field-add = Ajouter un champ
draft-rows = Lignes
draft-row = Ligne
draft-row-add = Ajouter une ligne
draft-columns = Colonnes
draft-column = Colonne
draft-column-add = Ajouter une colonne
draft-more = Nom, durée et liste des personnes
draft-seconds = Secondes à prévoir
draft-seconds-help = Environ 7 pour une affirmation, 45 pour un texte libre.
draft-prefill = Attribut qui y répond
draft-prefill-help = On ne demande pas ce que la liste des personnes sait déjà, et cette réponse n’est pas conservée. Encadrement de personnes et contact avec la clientèle ont besoin des codes yes et no ; toute autre indication répond par l’option dont elle a le code ou le texte.
draft-prefill-none = Aucun : on demande à tout le monde
draft-seeds = D’où vient la formulation
draft-seeds-help = Pour vos propres archives, séparé par des virgules.
draft-measures = Ce qu’elle mesure
draft-measures-note = Seulement si ses réponses comptent dans les niveaux et scores du modèle Social Business. Peut rester ainsi.
draft-scored = Compte pour
draft-scored-none = rien de plus que ses propres chiffres
draft-scored-core = scores par dimension de l’enquête principale
draft-scored-pulse = moyennes d’une enquête courte
draft-scored-sponsor = soutien de la direction
draft-scored-conversation = conversation avec les clients
draft-scored-mirror = l’enquête miroir
draft-scored-channels = l’inventaire des canaux
draft-scored-recommend = recommandation
draft-scored-themes = thèmes des commentaires
draft-dimension = Dimension
draft-dimension-none = aucune
draft-construct = Construit
draft-construct-none = aucun
draft-construct-readiness = Disposition
draft-construct-maturity = Maturité
draft-facet = Facette de la disposition
draft-facet-none = aucune
draft-facet-willing = en a envie
draft-facet-able = s’en sent capable
draft-reverse = Être d’accord veut dire moins

draft-shown = Quand elle est affichée
draft-rows-legend = Affichée si
draft-rows-help = Les lignes vides ne comptent pas. Enregistrez pour en avoir une autre.
draft-rows-none = Cette condition a des parenthèses, que des lignes ne peuvent montrer. Modifiez son texte.
draft-join = Ensemble
draft-join-and = toutes sont vraies
draft-join-or = l’une d’elles est vraie
draft-row-of = Question
draft-row-nobody = rien
draft-row-roster = la liste des personnes : { $attribute }
draft-row-test = Test
draft-row-value = Réponse ou nombre
draft-test-is = est
draft-test-is-not = n’est pas
draft-test-ticked = est cochée
draft-test-not-ticked = n’est pas cochée
draft-test-at-least = au moins
draft-test-at-most = au plus
draft-test-answered = a une réponse
draft-test-not-answered = n’a pas de réponse
draft-shown-line = En une ligne, pour les habitués
draft-shown-line-label = Condition
draft-shown-line-help = Par exemple : Q1 is yes and not (Q2 at most 2 or Q3 answered). Ce qui diffère ici l’emporte sur les lignes.

draft-text-title = Titre
draft-text-intro = Premiers mots
draft-text-privacy = Qui voit quoi
draft-text-thanks = Derniers mots
draft-text-heading = Titre de section
draft-text-question = Question
draft-text-help = Aide
draft-text-unit = Ce qui est compté
draft-text-column = Colonne { $id }
draft-text-row = Ligne { $id }
draft-text-field = Champ { $id }
draft-text-option = Option { $code }
draft-text-min = Ce que veut dire le plus petit nombre
draft-text-max = Ce que veut dire le plus grand nombre

draft-settings-texts = Ce qu’on lit, en { $language }
draft-settings-placeholders = Ceux-ci sont remplis à l’affichage : {"{org_name}"}, {"{minutes}"}, {"{min_group}"}, {"{min_group_comments}"}.
draft-settings-rules = Règles
draft-minutes = Chemin le plus long, en minutes
draft-minutes-help = Plus de dix coûte des réponses.
draft-audience = À qui l’on demande
draft-audience-staff = personnes de l’organisation
draft-audience-constituents = personnes avec qui elle travaille
draft-constituents = Groupes interrogés
draft-constituents-help = Seulement pour les personnes avec qui elle travaille, séparé par des virgules : partner, customer.
draft-subset = Reprend des questions de
draft-subset-help = Seulement pour une enquête courte : nom court du questionnaire.
draft-interval = Jours entre deux vagues
draft-language-default = Rédigé en premier
draft-language-default-help = Ce qui n’est pas traduit apparaît dans cette langue dans l’aperçu.
draft-language-new = Autre langue
draft-language-new-help = Un code comme de ou pt-BR.
draft-language-add = Ajouter
draft-language-remove = Retirer { $language } avec tous ses textes
draft-after = Après l’envoi
draft-after-note = Demandé sur une page à part et gardé séparément : si quelqu’un aimerait participer à quelque chose.
draft-after-add = Ajouter une question
draft-translate-title = Textes en { $language }
draft-translate-note = À gauche, ce qui figure en { $first }. Les champs vides restent ouverts ; enregistrez aussi souvent que vous voulez.

draft-map-lead = { $count ->
    [0] On demande tout à tout le monde.
    [one] { $count } question n’est affichée qu’à certaines personnes.
   *[other] { $count } questions ne sont affichées qu’à certaines personnes.
}
draft-map-opens = Sa réponse décide de { $items }.
draft-map-prefilled = N’est pas demandée si la liste des personnes connaît { $attribute }.

draft-who = Comme
draft-who-unknown = n’importe qui
draft-who-manager = quelqu’un qui dirige des personnes
draft-who-customer = quelqu’un qui parle avec les clients
draft-who-both = quelqu’un qui fait les deux
draft-who-neither = quelqu’un qui ne fait ni l’un ni l’autre
draft-who-listed = quelqu’un avec { $attribute } : { $value }
draft-who-other = quelqu’un avec une autre valeur de { $attribute }
draft-in = En
draft-width = Largeur
draft-width-phone = téléphone
draft-width-screen = écran
draft-pseudo = mots plus longs, pour vérifier la mise en page
draft-show = Afficher
draft-beside = Comme le personnel le voit
draft-beside-how = Ce que vous écrivez est encadré. Rien ne peut être envoyé d’ici.
draft-beside-unsaved = Tout n’est pas enregistré dans le formulaire ; « Afficher ce qui est saisi » montre ce que cela donnerait.
draft-beside-show = Afficher ce qui est saisi
draft-beside-whole = Tout l’aperçu
draft-beside-frame = L’enquête comme le personnel la voit
draft-beside-not-asked = Cette question n’est pas posée à quelqu’un dont la liste des personnes sait cela. Choisissez un autre « Comme » pour la voir.
draft-beside-left-out = Ce que vous écrivez a des points ouverts. Tant qu’ils le restent, cela ne figure pas dans l’enquête.
draft-preview-nothing = Il n’y a encore rien à afficher.
draft-preview-left-out = Les questions avec des points ouverts manquent ci-dessous.

draft-ready = Plus rien n’est ouvert.
draft-not-ready = Il pourra être publié quand ceci sera fait.
draft-version = Version
draft-version-help = Trois nombres. La proposition découle de ce qui diffère.
draft-publish = Publier
draft-publish-text = Il pourra alors être choisi pour des vagues et restera exactement tel quel. Ce à quoi vous penserez plus tard sera sa prochaine version.
draft-error-version = Écrivez trois nombres, comme 1.0.0.
draft-error-known = La version { $version } de ce questionnaire existe déjà. Rien n’a été publié ; choisissez un autre nombre.
draft-error-faults = Il a des points ouverts. Rien n’a été publié.
draft-difference = Différent de { $version }
draft-difference-none = Rien ne diffère.
draft-difference-added = nouvelle
draft-difference-removed = n’est plus là
draft-difference-moved = à un autre endroit
draft-difference-text = se lit autrement en { $language } :
draft-difference-label = une réponse se lit autrement en { $language } :
draft-difference-answer = on y répond autrement
draft-difference-measures = mesure autre chose
draft-difference-condition = est affichée à d’autres
draft-difference-planning = autre durée ou autre attribut
draft-difference-language = { $language } est nouveau.
draft-difference-language-gone = { $language } n’est plus là.
draft-difference-heading = Le titre de { $id } se lit autrement.
draft-difference-order = Les affirmations de { $id } viennent désormais dans un ordre aléatoire.
draft-difference-order-gone = Les affirmations de { $id } ne viennent plus dans un ordre aléatoire.
draft-difference-whole = Titre, premiers mots, qui voit quoi ou derniers mots se lisent autrement.
draft-difference-rules = Autres règles : à qui l’on demande, limite ou langue rédigée en premier.
draft-difference-after = Autres questions après l’envoi.
draft-comparable-if = comparable si le sens est le même
draft-comparable-no = n’est plus comparable
draft-comparable-rule = Même nom et même formulation : comparable d’une vague à l’autre. Ce qui est marqué est une autre question sous un ancien nom : donnez-lui un nouveau nom court, pour que personne ne compare les deux.

draft-place-settings = Réglages
draft-place-scale = Échelle { $id }
draft-place-section = Section { $name }
draft-place-item = Question { $id }
draft-place-after = Après l’envoi { $id }
draft-place-language = { $language }

draft-trouble-no-items = Il n’y a pas encore de question. Ajoutez-en une à une section.
draft-trouble-no-sections = Il n’y a pas encore de section. Ajoutez-en une.
draft-trouble-unwritten = { $what } : pas encore rédigé en { $language }.
draft-trouble-untranslated = { $count ->
    [one] Il manque { $count } texte. Rédigez-le, ou retirez la langue.
   *[other] Il manque { $count } textes. Rédigez-les, ou retirez la langue.
}
draft-trouble-no-constituents = Il s’adresse aux personnes avec qui l’organisation travaille, mais ne nomme aucun groupe. Nommez-en un.
draft-trouble-too-long = Le chemin le plus long prend { $longest } minutes, { $most } sont permises. Demandez moins, ou permettez plus.
draft-trouble-options = Elle a { $count } options. Il en faut entre 2 et 200.
draft-trouble-no-value = L’option { $code } n’a pas de nombre. Donnez-lui-en un, ou dites qu’elle n’est pas une réponse.
draft-trouble-same-values = Au moins deux options ont besoin de nombres différents.
draft-trouble-range = Le plus petit et le plus grand nombre ne vont pas ensemble. Le plus petit vient d’abord, sur une ligne à 100 pas au plus.
draft-trouble-no-scale = Aucune échelle n’est choisie. Choisissez-en une.
draft-trouble-wrong-scale = L’échelle { $id } ne convient pas à ce type de question. Choisissez-en une autre.
draft-trouble-no-columns = Elle n’a pas de colonnes. Ajoutez-en une.
draft-trouble-no-rows = Elle n’a pas de lignes. Ajoutez-en une.
draft-trouble-no-fields = Elle n’a pas de champs. Ajoutez-en un.
draft-trouble-unreadable = Sa condition « { $line } » est illisible.
draft-trouble-asks-nobody = Sa condition demande { $id }, qui n’existe pas.
draft-trouble-asks-later = Sa condition demande { $id }, qui vient plus tard. Déplacez l’une des deux.
draft-trouble-circle = Elle attend { $id }, qui l’attend : aucune ne sera jamais affichée.
draft-trouble-no-option = Sa condition demande si { $item } est { $code }, qui n’y est pas une option.
draft-trouble-asks-unknown = Sa condition demande { $name }, qui n’est pas une indication sur les personnes. Demandez l’une de celles-ci : { $known } ; ou une colonne attr.… de la liste des personnes.
draft-trouble-never-so = Sa condition demande si « { $attribute } » est { $value }. Ce n’est jamais que yes ou no.
draft-trouble-prefill-unknown = Elle doit être répondue par { $name }, qui n’est pas une indication sur les personnes. Choisissez l’une de celles-ci : { $known } ; une colonne attr.… de la liste des personnes ; ou aucune.
draft-trouble-prefill-no-choice = Seul « Un choix » sans texte à côté d’une option peut être répondu par la liste des personnes. Choisissez ce type, ou aucun attribut.
draft-trouble-prefill-no-option = Elle doit être répondue par { $code } selon la liste des personnes, option qu’elle n’a pas. Donnez à ses options les codes yes et no, ou ne choisissez aucun attribut.
draft-trouble-measures-nothing = Elle compte, mais pour aucune dimension. Choisissez-en une, ou faites-la compter pour rien.
draft-trouble-measures-half = Dimension et construit vont ensemble : choisissez les deux, ou aucun.

draft-hint-long = { $language } : { $words } mots. Jusqu’à 25 se lisent d’une traite.
draft-hint-double = { $language } : deux affirmations reliées par « { $word } » ? Qui n’est d’accord qu’avec l’une ne peut répondre.
draft-hint-negations = { $language } : deux négations dans une phrase se lisent facilement de travers.
draft-hint-hard = { $language } : difficile à lire (facilité de lecture { $ease } sur 100).
draft-hint-options = { $count } options : peu de gens les comparent toutes.
draft-hint-empty-section = Pas de question ici ; la section n’est pas affichée.
draft-hint-nothing-to-shuffle = Ordre aléatoire : moins de deux affirmations peuvent échanger leur place ici, il ne se passe donc rien.
draft-hint-not-listed = La liste des personnes n’a pas de colonne { $attribute }. Tant qu’elle n’en a pas, on demande comme si rien n’était connu.
draft-hint-few-have = Moins de dix personnes de la liste ont « { $value } » dans { $attribute }. Une vague qui en interrogerait si peu à part ne s’ouvrirait pas, car leurs réponses ne pourraient pas être montrées.

draft-error-text = Écrivez au plus { $most } caractères.
draft-error-number = Écrivez un nombre entier, ou laissez le champ vide.
draft-error-decimal = Écrivez un nombre comme 2,5.
draft-error-minutes = Écrivez un nombre entier de 1 à 120.
draft-error-id = « { $id } » ne peut être un nom court. Prenez des lettres, des chiffres, - et _, 60 au plus.
draft-error-taken = « { $id } » est pris. Choisissez un autre nom.
draft-error-in-use = « { $id } » est encore nécessaire à { $by }. Rien n’a été retiré.
draft-error-language = « { $code } » n’est pas un code de langue. Écrivez-en un comme de ou pt-BR.
draft-error-language-known = { $language } est déjà là.
draft-error-language-first = La langue rédigée en premier reste.
draft-error-many = Pas plus de { $most }. Rien n’a été ajouté.
draft-error-long = Un texte a plus de { $most } caractères. Rien n’a été enregistré.
draft-error-row = Choisissez une réponse, ou écrivez un nombre.
draft-error-gone = Ce n’est plus là. Tout est comme avant.

# What only the reader of files finds.
draft-fault-asks-option = La condition demande à { $b } une option avec laquelle on ne répond pas à cette question. Demandez les cases cochées, un nombre ou si l’on a répondu.
draft-fault-compares = La condition compare { $b } à un nombre avec lequel on ne répond pas à cette question. Demandez une option, ou prenez une échelle, une note ou un nombre.
draft-fault-never = { $a } ne vaut jamais { $b }, elle n’est donc jamais affichée. Corrigez le nombre.
draft-fault-after-grid = La condition porte sur le tableau { $b }, qui n’ouvre rien. Posez pour cela une question à part.
draft-fault-repeats-later = Elle reprend la réponse à { $b }, qui ne vient pas avant. Déplacez l’une des deux.
draft-fault-repeats-long = Elle reprend la réponse à { $b }, qui dépasse quelques mots. Reprenez un choix, une note, un nombre ou un texte court.
draft-fault-placeholder = Le repère « { $a } » ne peut pas être lu. Écrivez l’identifiant d’une question précédente, une barre et les mots pour qui n’y a pas répondu.
draft-fault-ticks = Elle demande au moins { $b } et au plus { $c } cases. Le premier nombre doit être le plus petit.
draft-fault-digits = Elle a plus de { $b } décimales. Autorisez-en moins.
draft-fault-no-number = Aucun nombre ne tient entre ses limites. Écrivez d’abord la plus petite, sans plus de décimales que permis.
draft-fault-points = Elle répartit { $b } points. Répartissez-en entre 1 et 1000000.
draft-fault-code = Le code { $b } ne peut pas faire partie d’un nom de champ. Utilisez seulement lettres, chiffres, - et _.
draft-fault-names = Elle nomme l’option { $c }, que son échelle n’a pas. Choisissez-en une qui existe.
draft-fault-characters = Elle autorise { $b } caractères. Autorisez-en entre 1 et 10000.
draft-fault-reserved = { $a } est une colonne à part dans les fichiers de réponses. Choisissez un autre identifiant.
draft-fault-no-statement = Ce n’est pas une affirmation et elle ne peut mesurer aucune dimension. Faites-en une affirmation, ou ne lui faites rien mesurer.
draft-fault-facet = Elle mesure la maturité, qui n’a pas de facettes. Laissez la facette vide.
draft-fault-two = Deux parties s’appellent { $b }. Donnez à chacune un nom à elle.
draft-fault-id = L’identifiant { $a } contient autre chose que lettres, chiffres, - et _. Écrivez-le sans cela.
draft-fault-wrong-scale = L’échelle { $a } ne convient pas à ce type de question. Choisissez-en une autre.
draft-fault-no-such-scale = Elle utilise l’échelle { $b }, qui n’existe pas. Choisissez-en une autre.
draft-fault-missing-value = Une option n’est pas une réponse et porte un nombre. Gardez l’un des deux.
draft-fault-required = Toute question peut être passée. Ne la rendez pas obligatoire.
draft-fault-range = Il lui faut des nombres entiers de et à, le plus petit d’abord, à 100 d’écart au plus.
draft-fault-version = { $a } n’est pas une version. Écrivez trois nombres, comme 1.0.0.
draft-fault-language = { $a } n’est pas un code de langue. Écrivez-en un comme en ou pt-BR.
draft-fault-language-twice = La langue { $a } y est deux fois. Retirez-en une.
draft-fault-default-language = La langue écrite en premier, { $a }, n’est pas parmi les langues. Choisissez-en une.
draft-fault-other-language = Un texte est en { $c }, qui n’est pas parmi les langues. Ajoutez la langue ou retirez le texte.
draft-fault-no-language = Un texte manque en { $c }. Écrivez-le ou retirez la langue.
draft-fault-empty = « { $a } » est vide. Écrivez quelque chose.
draft-fault-number = « { $a } » vaut { $c }, hors de ce qui est permis. Écrivez un autre nombre.
draft-fault-parts = Elle a { $b } parties d’une sorte. On peut en montrer entre 1 et 200, et au moins 2 options.
draft-fault-lacks = « { $b } » manque. Ajoutez-le.
draft-fault-word = « { $a } » n’est rien que « { $b } » puisse être. Choisissez dans la liste.
draft-fault-unknown-key = « { $b } » n’appartient pas à ce genre de partie. Retirez-le.
draft-fault-asks-nobody = La condition porte sur { $b }, qui n’existe pas ou ne peut pas encore être lue. Nommez une question qui vient avant.
draft-fault-asks-later = La condition porte sur { $b }, qui ne vient pas avant. Déplacez l’une des deux.
draft-fault-circle = { $a } et { $b } s’attendent l’une l’autre : aucune n’est jamais affichée. Retirez une condition.
draft-fault-no-option = { $a } n’a pas d’option { $b }, donc { $c } n’est jamais affichée. Nommez une option qui existe.
