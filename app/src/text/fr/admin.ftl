# Personnes, services, utilisateurs, réglages.

people-title = Personnes
people-lead = { $count ->
    [one] Une personne trouvée.
   *[other] { $count } personnes trouvées.
}
people-none = Personne n’est encore inscrit
people-none-text = Pour commencer, un fichier avec une adresse e-mail et un service par personne suffit.
people-import = Importer d’un fichier
people-search = Adresse ou numéro
people-search-submit = Chercher
people-who = Personne
people-department = Service
people-locale = Langue
people-leads = Encadre
people-customers = En contact avec les clients
people-state = Invitations
people-active = est invitée
people-inactive = inactive
people-yes = oui
people-no = non
people-unknown = inconnu
people-pages = Pages
people-page = Page { $number } sur { $last }
people-before = Page précédente
people-after = Page suivante

departments-title = Services
departments-lead = { $count ->
    [one] Un service.
   *[other] { $count } services.
}
departments-none = Pas encore de services
departments-none-text = Importez l’arborescence d’un fichier, ou importez des personnes : les services qu’elles nomment seront créés pour vous.
departments-import = Importer d’un fichier
departments-name = Service
departments-code = Code
departments-direct = Personnes directement
departments-total = Avec ceux d’en dessous

import-title = Importer des personnes et des services
import-lead = Choisissez des fichiers CSV tels que votre tableur ou votre système du personnel les écrit : virgule, point-virgule ou tabulation, tout codage usuel.
import-departments = Services
import-departments-help = Colonnes : code, name, parent (le code au-dessus). Le fichier est l’arborescence entière. Sans fichier, les services restent tels quels.
import-people = Personnes
import-people-help = Colonnes : email, department. Si connues aussi : external_id, manager, people_manager, customer_facing, locale, phone, chat. Jusqu’à 50 000 lignes. Les noms ne sont pas enregistrés.
import-whole = Le fichier contient tout le monde
import-whole-help = Qui n’y figure pas devient inactif et n’est plus invité. Personne n’est supprimé.
import-nothing-yet = Rien n’est encore enregistré. Vous voyez d’abord ce qui se passerait.
import-look = Regarder d’abord
import-error-nothing = Veuillez choisir au moins un fichier.
import-error-large = Ce fichier est trop volumineux pour être regardé et enregistré en une fois. Laissez de côté les colonnes inutiles ou répartissez les personnes sur plusieurs fichiers.
import-error-sure = Veuillez cocher que vous le voulez.
import-error-in-use = Des personnes appartiennent à des services qui ne figurent pas dans le fichier. Rien n’a été enregistré. Ajoutez ces services au fichier ou importez les personnes avec lui.
import-departments-refused = Le fichier des services demande votre attention
import-people-refused = Le fichier des personnes demande votre attention
import-refused-kept = Rien n’a été enregistré. Corrigez ces lignes dans le fichier et choisissez-le à nouveau.

import-look-title = Est-ce juste ?
import-look-lead = Rien n’est encore enregistré. Voici ce que disent les fichiers.
import-guess = Un fichier ne dit pas comment ses lettres sont codées ; il a été lu en Windows-1252, usuel en Europe de l’Ouest.
import-guess-to-do = Regardez ci-dessous les noms accentués. S’ils paraissent faux, enregistrez le fichier en « CSV UTF-8 » et choisissez-le à nouveau.
import-new-departments = Ces services seront créés en haut de l’arborescence, car des personnes les nomment : { $names }.
import-new-departments-to-do = Pour les ranger en arborescence, importez un fichier de services.
import-unused = Colonnes qui ne sont pas enregistrées : { $names }.
import-first-departments = Les premiers services
import-first-people = Les premières personnes
import-above = Au-dessus
import-many = { $count ->
    [one] Une personne devient inactive ; c’est plus d’une sur dix.
   *[other] { $count } personnes deviennent inactives ; c’est plus d’une sur dix.
}
import-many-to-do = Veuillez regarder si le fichier est complet.
import-sure = Oui, le fichier est complet
import-confirm = Enregistrer
import-cancel = Choisir d’autres fichiers
import-done = Enregistré.
import-see-people = Voir les personnes
import-count-departments = Services
import-count-added = Nouvelles personnes
import-count-updated = Personnes avec de nouvelles données
import-count-unchanged = Personnes comme avant
import-count-deactivated = Personnes qui deviennent inactives

import-fault-line = Ligne { $line } : { $what }
import-fault-more = { $count ->
    [one] … et une de plus.
   *[other] … et { $count } de plus.
}
import-fault-empty-file = le fichier est vide ; il lui faut une première ligne avec les noms des colonnes.
import-fault-workbook = c’est un classeur ; enregistrez la feuille en CSV (UTF-8) et choisissez ce fichier.
import-fault-encoding = le texte est abîmé ; enregistrez le fichier à nouveau en CSV (UTF-8).
import-fault-unnamed-column = la colonne { $number } n’a pas de nom ; nommez-la ou retirez-la.
import-fault-cells = il y a { $found } cellules là où la première ligne en a { $expected } ; manque-t-il un séparateur, ou y a-t-il un texte avec séparateur sans guillemets ?
import-fault-quote = un guillemet s’ouvre ici et ne se ferme jamais ; fermez-le ou doublez-le.
import-fault-missing-column = il n’y a pas de colonne { $names } ; ajoutez-la ou renommez celle qui la contient.
import-fault-duplicate-column = « { $one } » et « { $other } » signifient la même chose ; gardez-en une.
import-fault-no-rows = il n’y a qu’une première ligne ; ajoutez au moins une ligne.
import-fault-too-many-rows = il y a plus de { $limit } lignes ; divisez le fichier.
import-fault-too-many-columns = il y a plus de { $limit } colonnes ; laissez de côté celles qui sont inutiles.
import-fault-empty-cell = « { $column } » est vide ; remplissez-la.
import-fault-forbidden-character = « { $column } » contient des caractères invisibles qui peuvent faire lire un texte pour un autre ; saisissez-le à nouveau.
import-fault-too-long = « { $column } » dépasse { $limit } caractères ; raccourcissez-le.
import-fault-address = « { $value } » n’est pas une adresse e-mail ; corrigez-la.
import-fault-phone = « { $value } » n’est pas un numéro de téléphone avec l’indicatif du pays ; écrivez-le comme +33 6 12 34 56 78.
import-fault-chat = « { $value } » n’est pas un nom de messagerie : lettres, chiffres et . _ - @ : + seulement, sans espaces.
import-fault-nameless = il n’y a ni adresse ni numéro ; indiquez l’un des deux.
import-fault-duplicate = « { $value } » figure déjà à la ligne { $line } ; gardez-en une.
import-fault-yes-no = « { $column } » dit « { $value } » ; écrivez oui, non ou rien.
import-fault-number = « { $column } » dit « { $value } » ; écrivez un nombre entier.
import-fault-language = « { $value } » n’est pas une de nos langues ; écrivez en, de, es, fr ou rien.
import-fault-department = il n’y a pas de service « { $value } » ; corrigez-le ou importez d’abord les services.
import-fault-ambiguous-department = plusieurs services s’appellent « { $value } » ; écrivez le code.
import-fault-manager = la personne qui encadre, « { $value } », ne figure pas dans le fichier ; ajoutez-la ou laissez la cellule vide.
import-fault-manager-cycle = ces personnes s’encadrent en cercle : { $path } ; l’une d’elles en a besoin d’une autre au-dessus.
import-fault-duplicate-code = le code « { $code } » figure déjà à la ligne { $line } ; chaque code est unique.
import-fault-parent = il n’y a pas de service « { $value } » au-dessus ; ajoutez-le ou corrigez le code.
import-fault-department-cycle = ces services se trouvent en cercle les uns au-dessus des autres : { $path } ; l’un d’eux a besoin d’une autre place.

users-title = Utilisateurs
users-lead = Qui peut se connecter à cette organisation, et dans quel rôle.
users-saved = Enregistré. Cela vaut à partir de la prochaine connexion.
users-confirm = Pour ajouter quelqu’un ou modifier des rôles, redonnez votre mot de passe.
users-confirm-to-do = Votre connexion date de plus de dix minutes, et ceci est délicat.
users-confirm-action = Donner le mot de passe
users-link-title = Lien pour { $email }
users-link = Lien
users-link-copy = Copiez-le maintenant et remettez-le vous-même ; il n’est montré qu’une fois.
users-link-hours = { $count ->
    [one] Il vaut une heure et une seule fois.
   *[other] Il vaut { $count } heures et une seule fois.
}
users-scope = Seulement { $department }
users-no-password = pas encore de mot de passe
users-role-edit = Rôle et service
users-role = Rôle
users-department = Service
users-department-help = Seulement pour le rôle Direction : limite ce qu’il voit à un service et à ceux d’en dessous.
users-department-everything = Toute l’organisation
users-remove = Retirer le rôle à { $name }
users-new-link = Nouveau lien de mot de passe pour { $name }
users-invite = Ajouter quelqu’un
users-invite-text = Vous recevez un lien à remettre. Avec lui, la personne définit un mot de passe et peut se connecter.
users-name = Nom
users-invite-submit = Ajouter et créer le lien
users-error-department = Seul le rôle Direction peut être limité à un service.
users-error-unknown-department = Ce service n’existe plus. Choisissez à nouveau.
users-error-role = Veuillez choisir un rôle.
users-error-last = Quelqu’un doit administrer cette organisation. Rien n’a été enregistré. Donnez d’abord ce rôle à une autre personne.

settings-title = Réglages
settings-saved = Enregistré.
settings-organization = Organisation
settings-locale = Langue des documents
settings-time-zone = Fuseau horaire
settings-time-zone-help = Par son nom, par exemple Europe/Paris ou UTC.
settings-time-zone-error = Aucun fuseau horaire ne porte ce nom. Écrivez par exemple Europe/Paris.
settings-currency = Monnaie
settings-currency-error = Veuillez choisir une des monnaies.
settings-notices = Ce que vos équipes peuvent lire
settings-notices-text = Les deux textes sont liés au pied de chaque page de l’enquête. Si vous laissez une langue vide, c’est le texte d’une autre qui s’affiche.
settings-imprint = Mentions légales ({ $language })
settings-privacy = Informations sur la confidentialité ({ $language })

history-title = Ce qui est arrivé aux services
history-text = Une évolution ne compare un service qu’avec lui-même. Pour savoir ce qui est resté le même, notez ici ce qui est passé ailleurs, s’est réuni, s’est divisé, a ouvert ou fermé, avec le premier jour où cela valait. Là où rien n’est noté, l’évolution s’interrompt et le dit.
history-none = Rien n’est encore noté. Un import qui déplace, ajoute ou omet des codes propose ce qu’il faut noter.
history-proposed = Ce que suggère le dernier import
history-proposed-text = Est-ce exact ? Reculez le jour si c’était plus tôt, puis confirmez. Ce qui n’est pas exact est écarté ; rien ne compte avant votre confirmation.
history-confirm = Confirmer
history-dismiss = Écarter
history-delete = Supprimer
history-what = Ce qui est arrivé
history-state = État
history-used = Un résultat publié se lit avec cette note, elle reste donc.
history-note = Noter ce qui est arrivé
history-kind = Ce qui est arrivé
history-kind-move = Passé en entier à une autre place
history-kind-merge = Plusieurs sont devenus un
history-kind-split = Un est devenu plusieurs
history-kind-rename = A reçu un autre code
history-kind-opened = A ouvert, avec des personnes qui n’étaient dans aucun autre
history-kind-closed = A fermé, avec des personnes qui ne sont dans aucun autre
history-effective = Premier jour où cela valait
history-from = Codes avant
history-from-help = Séparés par des virgules. Si plusieurs sont devenus un : tous ceux qui y sont entrés, aussi celui qui garde son code. Vide si un service a ouvert.
history-to = Codes après
history-to-help = Séparés par des virgules. Vide si un service est passé ailleurs avec son code, ou a fermé.
history-submit = Noter
history-saved = Enregistré.
history-error-kind = Veuillez choisir ce qui est arrivé.
history-error-day = Veuillez indiquer le jour sous la forme 2026-03-01.
history-error-from = Veuillez nommer les services d’avant : deux ou plus si plusieurs sont devenus un, un seul s’il s’est divisé ou a reçu un autre code, aucun s’il a ouvert.
history-error-to = Veuillez nommer les services d’après : un seul si plusieurs sont devenus un ou s’il a reçu un autre code, deux ou plus s’il s’est divisé, aucun s’il a fermé.
history-error-twice = { $code } est nommé deux fois.
history-error-same = Avant et après sont identiques.
history-error-code = « { $code } » ne peut pas être le code d’un service.
history-error-unknown = Il n’y a pas de service { $code }, ni maintenant ni dans une enquête.
history-error-known = C’est déjà noté pour ce jour.
history-error-used = Un résultat publié se lit avec cette note, elle reste donc. Rien n’a été supprimé.

look-title = Logo et couleur
look-text = Les deux figurent sur les couvertures et en-têtes de la feuille de route, de son résumé et du rapport, sur les pages des liens de lecture et dans cet en-tête.
look-preview = Une couverture telle qu’elle est maintenant
look-logo = Logo
look-logo-other = Un autre logo
look-logo-help = PNG ou JPEG, jusqu’à 1 Mo, au moins 48 pixels de large. Il est montré sur blanc ; les marges vides sont coupées et ce que le fichier dit de son origine est laissé de côté. Le SVG n’est pas accepté, car un dessin peut contenir des scripts : exportez-le en PNG.
look-alternative = Ce qui est lu à sa place
look-alternative-help = Pour les personnes qui ne le voient pas ; le plus souvent le nom qui y figure.
look-alternative-usual = Logo de { $organization }
look-logo-save = Enregistrer le logo
look-logo-remove = Retirer le logo
look-accent = Couleur propre
look-accent-help = Comme sur le web, par exemple #3d4fb5. Elle doit être lisible sur papier et sous un texte blanc. Laissez vide pour les couleurs de Daybreak.
look-accent-save = Enregistrer la couleur
look-accent-take = Prendre { $color }
look-error-none = Choisissez un fichier. Rien n’a été enregistré.
look-error-heavy = Le fichier dépasse { $most } ko. Enregistrez le logo dans une taille plus petite. Tout reste comme avant.
look-error-no-picture = Ce fichier n’est pas une image. Choisissez un PNG ou un JPEG. Tout reste comme avant.
look-error-drawing = C’est un dessin SVG, qui peut contenir des scripts. Exportez-le en PNG et choisissez ce fichier. Tout reste comme avant.
look-error-kind = C’est une image d’un autre type. Enregistrez-la en PNG ou en JPEG. Tout reste comme avant.
look-error-animated = Cette image bouge, le papier non. Choisissez une image fixe. Tout reste comme avant.
look-error-large = L’image a plus de pixels que nous n’en lisons (12 millions, 8 000 par côté). Enregistrez-la plus petite. Tout reste comme avant.
look-error-small = Ce qu’on voit de l’image fait moins de 48 pixels de long ou de 16 pixels de haut, trop peu pour imprimer. Choisissez-en une plus grande. Tout reste comme avant.
look-error-shape = L’image est plus de huit fois plus large que haute, ou plus de deux fois plus haute que large. Choisissez une autre forme du logo. Tout reste comme avant.
look-error-unseen = Sur blanc, on ne voit rien de cette image. Choisissez la forme du logo pour papier clair. Tout reste comme avant.
look-error-damaged = L’image est endommagée ou incomplète. Exportez-la encore une fois. Tout reste comme avant.
look-error-color = Ce n’est pas une couleur. Écrivez-la comme sur le web, par exemple #3d4fb5. Tout reste comme avant.
look-error-contrast = { $color } a un contraste de { $contrast } pour 1 avec le papier ou un texte blanc ; il faut { $least } pour être lisible. La couleur lisible la plus proche : { $nearest }. Tout reste comme avant.
