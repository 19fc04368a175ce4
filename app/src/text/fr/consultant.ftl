# Pages pour le conseil : enquêtes, questionnaires, scénarios, feuilles de route.

waves-title = Enquêtes
waves-lead = Une enquête est un passage d'un questionnaire avec des services figés et un contrat de confidentialité figé.
waves-empty-title = Pas encore d'enquête
waves-empty-text = Importez d'abord les personnes, puis créez une enquête. Rien n'est envoyé avant le lancement.
waves-empty-action = Importer les personnes
waves-new = Nouvelle enquête
waves-column-title = Enquête
waves-column-state = État
waves-column-when = Quand
waves-column-took-part = Ont participé
wave-state-draft = Brouillon
wave-state-open = Ouverte
wave-state-closed = Close
wave-state-released = Publiée

wave-new-title = Nouvelle enquête
wave-new-instrument = Questionnaire
wave-new-name = Nom de l'enquête
wave-new-name-help = Par exemple « Printemps 2027 ».
wave-new-owner = Qui répond de la suite
wave-new-owner-help = Nom et fonction : pas d'enquête sans suite.
wave-new-opens = Ouvre le
wave-new-closes = Ferme le
wave-new-report-back = Retour au plus tard le
wave-new-report-back-help = Au plus 30 jours après la clôture.
wave-new-min-group = Plus petit groupe montré
wave-new-min-group-help = Au moins 5. On peut le relever plus tard, jamais l'abaisser.
wave-new-min-comments = Plus petit groupe dont les commentaires sont montrés
wave-new-min-comments-help = Au moins 10.
wave-new-verbatims = Ce qui est montré des commentaires
wave-new-verbatims-help = Le personnel le lit avant la première question. Après le lancement, cela ne peut que devenir plus strict.
wave-new-verbatims-themes = Les thèmes seulement
wave-new-verbatims-verbatims = Aussi les commentaires avec leurs mots
wave-new-action = Créer le brouillon
wave-error-name = Donnez à l'enquête un nom d'au plus 120 caractères.
wave-error-owner = Indiquez qui répond de la suite.
wave-error-date = Saisissez un jour.
wave-error-closes = L'enquête ferme après son ouverture. Choisissez un jour plus tardif.
wave-error-report-back = Le retour vient après la clôture, au plus 30 jours plus tard.
wave-error-min-group = Le plus petit groupe est un nombre entier de 5 à 100.
wave-error-min-comments = Le plus petit groupe pour les commentaires est un nombre entier de 10 à 200, et pas inférieur au plus petit groupe.
wave-error-instrument = Choisissez un questionnaire.

wave-contract-title = Ce qui est promis au personnel
wave-contract-groups = Les résultats sont montrés pour des groupes d'au moins { $k } personnes, les commentaires à partir de { $comments }.
wave-contract-frozen = Ce contrat est figé au lancement. Il peut devenir plus strict, jamais plus faible.
wave-contract-owner = Répond de la suite : { $owner }. Retour au plus tard le { $date }.
wave-contract-attributes = Outre les services, on compte par : { $attributes }, partout où au moins dix personnes qui les partagent ont été invitées.
wave-contract-departments = On compte par service uniquement.
wave-tighten-title = Le rendre plus strict
wave-tighten-text = Les deux nombres peuvent être relevés jusqu'à la publication du résultat. Ils ne pourront plus jamais être abaissés. Le journal garde ce qui a été relevé.
wave-tighten-action = Relever les minimums
wave-error-tighten-group = Le plus petit groupe est un nombre entier de { $least } à 100 : il ne peut qu'être relevé.
wave-error-tighten-comments = Le plus petit groupe pour les commentaires est un nombre entier de { $least } à 200 : il ne peut qu'être relevé, et n'est jamais inférieur au plus petit groupe.
wave-error-tighten-same = Ces minimums sont déjà en vigueur. Relevez l'un d'eux.
wave-attributes-title = Selon quoi l'on compte
wave-attributes-text = Outre le service, on peut compter selon des indications de la liste des personnes. Le personnel lit lesquelles avant la première question ; au lancement, elles sont figées. Chacune de plus rend les groupes plus petits.
wave-attributes-legend = Indications, au plus { $most }
wave-attributes-values = Partagées par dix personnes ou plus : { $values }.
wave-attributes-few = { $count ->
    [one] 1 personne a une valeur que moins de dix partagent ; elle est comptée par service uniquement.
   *[other] { $count } personnes ont une valeur que moins de dix partagent ; elles sont comptées par service uniquement.
}
wave-attributes-unknown = { $count ->
    [one] La liste ne l'indique pas pour 1 personne.
   *[other] La liste ne l'indique pas pour { $count } personnes.
}
wave-attributes-too-fine = Trop fines pour compter, car aucune valeur n'est partagée par dix personnes : { $names }.
wave-attributes-none = La liste des personnes n'a aucune indication dont dix personnes partagent une valeur. Les autres colonnes du fichier des personnes deviennent des indications.
wave-attributes-action = Garder le choix
wave-attributes-outlook = Avec ce choix, { $apart } personnes sur { $everybody } seraient comptées par service et par indications (groupes propres : { $groups }). Pour toutes les autres, un tel groupe serait trop petit : elles sont comptées par service uniquement.
wave-error-attributes = Choisissez au plus { $most } indications de la liste.
wave-margins-legend = Pondérer les réponses selon la liste des personnes (raking)
wave-margins-help = Par défaut, les services comptent selon leurs personnes. Si vous cochez une indication, les réponses sont pondérées pour que les services et les valeurs de cette indication aient la même part que parmi toutes les personnes invitées. Cela se choisit avant le lancement, pas après. Seules conviennent les indications selon lesquelles on compte. Si les poids coûtaient la moitié des réponses ou plus, chaque réponse compte autant, et les résultats le disent.
wave-error-margins = On ne peut pondérer que selon des indications également cochées plus haut.
wave-contract-margins = Les réponses sont pondérées pour que les services et ces indications aient leur part de la liste des personnes : { $attributes }.
wave-contract-themes = Des commentaires, seuls les thèmes sont montrés.
wave-contract-verbatims = Les commentaires sont aussi montrés avec leurs mots.
wave-contract-page = La promesse telle que le personnel la lit
wave-launch-title = Lancer
wave-launch-text =
    { $people ->
        [one] Une personne
       *[other] { $people } personnes
    } de { $departments ->
        [one] un service
       *[other] { $departments } services
    } : invitation au lancement. Services, effectifs et contrat sont figés maintenant.
wave-launch-action = Lancer l'enquête
wave-launch-nobody = Il n'y a encore personne à inviter. Importez d'abord les personnes ; ce brouillon est gardé.
wave-delete-action = Supprimer le brouillon

wave-open-title = Ouverte depuis le { $date }
wave-participation-title = Participation
wave-participation-note = Montrée par paliers, et jamais de façon à reconnaître une seule réponse.
wave-participation-as-of = D'après le compte d'aujourd'hui, { $date } : on compte une fois par jour, et un service n'avance que lorsqu'au moins { $k } personnes de plus ont répondu.
wave-participation-department = Service
wave-participation-asked = Interrogées
wave-participation-answers = Réponses
wave-participation-fewer = moins de { $k }
wave-participation-nearly-all = presque toutes
wave-participation-at-least = { $n } ou plus
wave-links-title = Invitations
wave-links-text = Chaque personne a son propre lien. Qui détient ce fichier pourrait répondre pour d'autres : gardez-le en lieu sûr et supprimez-le après usage.
wave-links-action = Télécharger les liens (CSV)
wave-mail-action = Envoyer les invitations par courriel
wave-mail-off = Aucun serveur de messagerie n'est configuré, rien n'est donc envoyé. Utilisez les liens ou demandez les réglages SMTP à votre administration.
wave-mail-state = { $sent } envoyés, { $waiting } en attente, { $failed } en échec
wave-remind-action = Relancer celles et ceux qui n'ont pas répondu
wave-remind-text = Ne va qu'aux personnes qui n'ont pas répondu, une seule fois.
wave-close-title = Clore
wave-close-text = La clôture mélange toutes les réponses pour de bon et met fin aux réponses. Elle ne peut pas être rouverte d'ici.
wave-close-action = Clore l'enquête
wave-close-confirm = Oui, clore maintenant
wave-closed-title = Close le { $date }
wave-release-title = Publier
wave-release-text = Le résultat est calculé une fois, protégé dans son ensemble, et montré à la direction et au conseil.
wave-release-action = Publier le résultat
wave-release-none = Personne n'a répondu, il n'y a donc pas de résultat à publier.
wave-released-title = Publiée le { $date }
wave-released-action = Voir le résultat
wave-roadmap-action = Préparer la feuille de route
wave-notice-created = Le brouillon est enregistré. Relisez-le, puis lancez.
wave-notice-launched = L'enquête est ouverte.
wave-notice-launched-already = Cette enquête avait déjà été lancée. Rien n'est parti deux fois.
wave-notice-closed = L'enquête est close. Toutes les réponses sont mélangées pour de bon.
wave-notice-released = Le résultat est publié.
wave-notice-attributes = Le choix est gardé.
wave-notice-tightened = Le contrat est maintenant plus strict.
wave-notice-stands = Quelqu'un a été plus rapide : le contrat avait déjà été relevé davantage, ou le résultat publié. La page montre ce qui vaut.
wave-notice-mail = { $count ->
    [one] Une invitation est en route.
   *[other] { $count } invitations sont en route.
}
wave-notice-deleted = Le brouillon est supprimé.

instruments-title = Questionnaires
instruments-lead = Les questionnaires fournis avec Daybreak, en quatre langues. Leurs fichiers se lisent et se modifient à la main.
instruments-column-name = Questionnaire
instruments-column-version = Version
instruments-column-items = Questions
instruments-column-minutes = Minutes
instruments-column-languages = Langues
instrument-preview = Aperçu
instrument-preview-note = Voici ce que voit le personnel. Rien n'est enregistré.
instrument-sections = Sections et questions

roadmaps-title = Feuilles de route
roadmaps-lead = Du résultat publié à un plan chiffré : choisir les étapes, fixer les données, publier.
roadmaps-empty-title = Pas encore de feuille de route
roadmaps-empty-text = Publiez d'abord un résultat ; il suggère les étapes.
roadmaps-new = Préparer à partir du dernier résultat
roadmaps-column-title = Plan
roadmaps-column-state = État
roadmaps-column-steps = Étapes
roadmaps-column-cost = Coût du projet
roadmaps-state-draft = Scénario
roadmaps-state-published = Publiée

scenario-title = Scénario
scenario-steps = Étapes
scenario-steps-note = Suggérées par le résultat, chacune avec sa raison. Retirez ce qui ne convient pas.
scenario-reason = { $dimension } est au niveau { $level } à { $department } ; cette étape aide de { $from } à { $to }
scenario-reason-always = Écouter d'abord
scenario-reason-prerequisite = Prépare { $step }
scenario-inputs = Données
scenario-input-budget = Budget, en { $currency }
scenario-input-start = Premier mois
scenario-input-future = Notre avenir, en une phrase
scenario-input-future-help = C'est la direction qui la dit. Elle figure sur la couverture.
scenario-input-sponsors = Parrains et marraines
scenario-input-sponsors-help = Des noms séparés par des virgules.
scenario-input-hourly = Coût du travail par heure, en { $currency }
scenario-input-turnover = Personnes qui partent de leur plein gré par an, en pourcentage
scenario-input-contacts = Contacts clients par mois
scenario-input-opportunities = Opportunités qualifiées par an
scenario-input-margin = Marge par vente, en { $currency }
scenario-input-partner-revenue = Chiffre d'affaires des partenaires par an, en { $currency }
scenario-input-partner-margin = Marge sur ce chiffre d'affaires, en pourcentage
scenario-input-technology = Budget technique plus large, en { $currency }
scenario-input-managers = Personnes qui encadrent
scenario-input-customers = Personnes en contact avec les clients
scenario-input-sales = Personnes à la vente
scenario-input-partners = Personnes qui travaillent avec des partenaires
scenario-name = Scénario du { $day }
scenario-input-blank = Laissez vide ce que vous ignorez ; le gain correspondant n'est alors pas compté.
scenario-owner = Responsable
scenario-goal = Objectif stratégique
scenario-save = Enregistrer et calculer
scenario-error-number = Saisissez un nombre de { $min } à { $max } ou laissez le champ vide.
scenario-error-month = Saisissez un mois, par exemple 2027-01.
scenario-error-steps = Gardez au moins une étape.
scenario-result = Ce qu'il faut et ce que cela apporte
scenario-project-cost = Coût du projet
scenario-participants = Temps des participants
scenario-run-cost = Coût courant jusqu'au mois { $months }
scenario-full-cost = Coût complet jusqu'au mois { $months }
scenario-benefit = Gain jusqu'au mois { $months }
scenario-npv = Valeur actuelle nette à { $rate }
scenario-roi = Rendement sur le coût complet
scenario-payback = Couvre son coût à partir du mois
scenario-payback-never = pas en { $months } mois
scenario-cash = Vue de trésorerie : valeur actuelle nette
scenario-people-share = Part du budget pour les personnes
scenario-people-share-note = Les chiffres publiés vont de 5 % (réel) à 15 % (recommandé).
scenario-budget-fits = Dans le budget, avec { $amount } de marge.
scenario-budget-over = Dépasse le budget de { $amount }. Retirez des étapes ou relevez le budget.
scenario-timeline = Maintenant, ensuite, plus tard
scenario-gain = Indice de maturité : { $today } aujourd'hui, { $expected } attendu
scenario-caveats = À lire avec attention
scenario-caveat-effects = Les effets sont des hypothèses d'experts. Remplacez-les par des résultats mesurés après deux trimestres.
scenario-caveat-money = Les points ne sont pas de l'argent. Le lien passe par cinq leviers seulement.
scenario-caveat-adoption = La participation vient de l'envie exprimée ; on fait moins qu'on ne dit.
scenario-caveat-budget = Le cas de base n'est pas le budget : dépasser est plus probable qu'économiser.
scenario-publish = Publier comme feuille de route
scenario-publish-text = La feuille de route est montrée à la direction et peut être téléchargée en PDF.
scenario-findings = Ces mots font sonner l'alarme. La feuille de route sera publiée quand ils auront disparu ; tout ce que vous avez saisi est gardé.
scenario-finding = « { $word } » dans { $place }. Dites plutôt : { $instead }
scenario-notice-saved = Enregistré et calculé.
roadmap-notice-published = La feuille de route est publiée.
roadmap-title = Feuille de route vers l'avenir
roadmap-pdf = Feuille de route (PDF)
roadmap-published-on = Publiée le { $date }
roadmap-edit = Ouvrir le scénario
roadmap-step-when = { $from } à { $to }
roadmap-agreed = à convenir
roadmap-horizon-now = Maintenant
roadmap-horizon-next = Ensuite
roadmap-horizon-later = Plus tard
roadmap-encouragement = Encouragement
roadmap-commitment = Engagement
roadmap-commitment-later = après l'encouragement
roadmap-kpi = Nous le saurons par
roadmap-stays = Ce qui reste
plan-everyone = Tout le monde
plan-managers = Encadrement
plan-technology = Technique
plan-run-cost = Coût courant
plan-month = mois { $month }
plan-kind-practice = pratique
plan-kind-enablement = soutien
plan-kind-recognition = reconnaissance
plan-kind-structure = structure
plan-kind-technology = technique
plan-kind-measurement = mesure
