# What staff read: promise, survey, thanks.

## Promise

promise-title = Quién ve qué
promise-stored = Sus respuestas se guardan sin su nombre, en un lugar sin ninguna clave que lleve a usted, y se mezclan con las de otras personas antes de archivarse.
promise-group = A nadie se le muestran resultados de menos de { $k } personas. Si todo un grupo ha participado, eso sí puede verse.
promise-whether = Sí sabemos si usted ha respondido, para poder recordárselo y evitar respuestas dobles. Su responsable no lo ve.
promise-operator = Hasta que sus respuestas se mezclen con al menos otras nueve (normalmente en un día, como muy tarde al cerrar la encuesta), alguien con control técnico total del servidor podría relacionarlas con usted; después, los registros ya no lo permiten. Durante ese tiempo confiamos en las personas que gestionan este servidor, y usted también tiene que hacerlo.
promise-comments = Lo que escriba en los comentarios puede identificarle por sí mismo. Los comentarios solo se muestran para grupos de { $k } personas o más.
promise-short = Los resultados solo se muestran para grupos de { $k } personas o más.
promise-link = ¿Quién ve qué?
survey-attributes-list = Además de por su departamento, las respuestas se cuentan por: { $attributes }, solo donde se invitó al menos a diez personas que los comparten. Procede de la lista de personas de su organización.
survey-attributes-people-manager = dirección de personas
survey-attributes-customer-facing = trato con clientes
survey-attributes-yes = sí
survey-attributes-no = no

## Survey

survey-minutes = unos { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
survey-optional = Puede dejar sin responder cualquier pregunta.
survey-choose = Elija una opción
survey-limit = Como máximo { $count } caracteres.
survey-send-title = Esta era la última pregunta
survey-send-once = Una vez enviadas, nadie puede volver a encontrar sus respuestas para editarlas, tampoco usted. Revíselas si lo desea.
survey-send = Enviar mis respuestas
survey-error-option = Elija una de las opciones mostradas.
survey-error-range = Elija un número del { $min } al { $max }.
survey-error-long = Este texto tiene más de { $count } caracteres. Acórtelo, por favor.
survey-error-field = Un campo no pertenece a esta encuesta. Abra de nuevo su enlace, por favor.
survey-not-kept = Sus respuestas aún no se han guardado
survey-not-kept-what = La encuesta no ha podido guardar nada en este momento. Todo lo que ha escrito sigue en esta página.
survey-not-kept-do = Vuelva a enviar dentro de un minuto. Mantenga abierta esta página hasta entonces.
survey-branch-hint = Responda solo si ha elegido «{ $answer }» en «{ $question }».

## One section at a time

flow-progress = Sección { $number } de { $total } · { $left ->
    [0] queda menos de un minuto
    [one] queda { $left } minuto aproximadamente
   *[other] quedan unos { $left } minutos
}
flow-start = Empezar
flow-back = Atrás
flow-next = Siguiente
flow-saved = guardado en este dispositivo
flow-unsaved = no se guarda en este dispositivo; responda de una vez, por favor
flow-resumed = Nos alegra verle de nuevo. Sus respuestas anteriores siguen aquí, solo en este dispositivo.
flow-clear = Borrar mis respuestas
flow-clear-sure = ¿Borrar todo lo que ha introducido en este dispositivo?
flow-cleared = Sus respuestas se han borrado de este dispositivo.
flow-shared = En un dispositivo compartido, borre sus respuestas antes de irse.
flow-sending = Enviando sus respuestas …
flow-offline = Ahora mismo no hay conexión. Sus respuestas se conservan en este dispositivo y se enviarán en cuanto vuelva a tener conexión. También puede pulsar «Enviar mis respuestas» más tarde.
flow-retry = La encuesta no ha respondido. Sus respuestas se conservan en este dispositivo; lo intentaremos de nuevo enseguida.

## After

thanks-page-title = Gracias
thanks-kept = Sus respuestas están guardadas. Puede cerrar esta página.
volunteer-title = ¿Le gustaría ayudar a dar forma a lo que viene?
volunteer-apart = Esta página se guarda aparte de sus respuestas. Nada une las dos.
volunteer-name = Su nombre
volunteer-email = Su correo electrónico
volunteer-email-help = Solo para que el equipo del proyecto pueda escribirle.
volunteer-send = Añadirme a la lista
volunteer-skip = No, gracias
volunteer-done = Gracias. Está en la lista de personas voluntarias.
volunteer-done-next = El equipo del proyecto le escribirá.
volunteer-error-name = Escriba su nombre, por favor.
volunteer-error-email = Escriba una dirección de correo como nombre@example.org.
volunteer-error-tick = Marque la casilla o salga de esta página sin enviar.

## Links that lead nowhere

link-unknown-title = No conocemos este enlace
link-unknown-what = Quizá se perdió una parte por el camino, por ejemplo en un salto de línea de su correo.
link-unknown-do = Abra de nuevo el enlace de su invitación. Si sigue sin funcionar, pida uno nuevo a quien le invitó.
link-used-title = Sus respuestas han llegado
link-used-what = Este enlace ya se usó una vez, y guardamos una respuesta por persona. Gracias.
link-used-do = No hay nada más que hacer. Si no fue usted, avise a quien le invitó.
link-closed-title = Esta encuesta está cerrada
link-closed-what = Gracias por venir. Ya no se aceptan más respuestas.
link-closed-do = Su organización le contará lo que se ha dicho y qué viene después.
link-closed-draft = Lo que se guardó en este dispositivo para esta encuesta ya no puede leerse y puede borrarse.
link-early-title = Esta encuesta aún no ha empezado
link-early-what = Su enlace es válido. Se abre el { $date }.
link-early-do = Vuelva entonces con el mismo enlace, por favor.
link-cookie-title = Abra de nuevo su enlace, por favor
link-cookie-what = Esta dirección solo funciona después de abrir su enlace personal en este navegador. No se ha guardado nada.
link-cookie-do = Vuelva a su invitación y abra allí el enlace. Si su navegador bloquea las cookies, permítalas para este sitio: una cookie conserva su enlace hasta que se envíen sus respuestas.

## Legal pages and mail

imprint-title = Aviso legal
imprint-empty = La organización aún no ha introducido su aviso legal.
imprint-empty-do = Pregunte a quien le invitó quién gestiona esta encuesta.
privacy-title = Aviso de privacidad
privacy-survey-title = Qué hace esta encuesta con sus respuestas
privacy-more-title = Qué añade su organización
unsubscribe-title = ¿No quiere más correos sobre encuestas?
unsubscribe-what = No escribiremos más a { $email } sobre encuestas. Puede seguir participando con los enlaces que ya tiene.
unsubscribe-do = Dejar de recibir estos correos
unsubscribe-done = No recibirá más correos sobre encuestas.
unsubscribe-done-next = Si desea volver a recibirlos, dígaselo a quien le invitó.
