# What staff read: promise, survey, thanks.

## Promise

promise-title = Quién ve qué
promise-stored = Sus respuestas se guardan sin su nombre, en un lugar sin ninguna clave que lleve a usted, y se mezclan con las de otras personas antes de archivarse.
promise-group = A nadie se le muestran resultados de menos de { $k } personas. Si todo un grupo ha participado, eso sí puede verse.
promise-whether = Sí sabemos si usted ha respondido, para poder recordárselo y evitar respuestas dobles. Su responsable no lo ve.
promise-operator = Hasta que sus respuestas se mezclen con al menos otras nueve (normalmente en un día, como muy tarde al cerrar la encuesta), alguien con control técnico total del servidor podría relacionarlas con usted; después, los registros ya no lo permiten. Durante ese tiempo confiamos en las personas que gestionan este servidor, y usted también tiene que hacerlo.
promise-short = Los resultados solo se muestran para grupos de { $k } personas o más.
promise-link = ¿Quién ve qué?
survey-attributes-list = Además de por su departamento, las respuestas se cuentan por: { $attributes }, solo donde se invitó al menos a diez personas que los comparten. Procede de la lista de personas de su organización.
survey-asked-by-list = Qué preguntas recibe depende también de la lista de personas de su organización: { $attributes }. Una pregunta así va a diez personas como mínimo, y sus respuestas solo se muestran para toda la organización; lo escrito, donde escribieron al menos diez personas.
survey-attributes-people-manager = dirección de personas
survey-attributes-customer-facing = trato con clientes
survey-attributes-yes = sí
survey-attributes-no = no
promise-comments-themes = Lo que escriba en los comentarios puede identificarle por sí mismo. Ninguna página muestra sus comentarios con sus palabras: solo se muestran temas que nombran muchas personas, para grupos de { $comments } personas o más.
promise-comments-verbatims = Lo que escriba en los comentarios puede identificarle por sí mismo. Los comentarios se muestran con sus palabras, para grupos de { $comments } personas o más.
promise-full-link = Todo lo que se promete y lo que no
promise-page-title = Lo que se promete y lo que no
promise-page-lead = Esto es lo que { $organization } y el programa de esta encuesta le prometen sobre sus respuestas.
promise-owner = Responsable de esta encuesta y de lo que siga: { $owner }.
promise-report-back = Sabrá lo que se dijo antes del { $date }.
promise-answers-title = Sus respuestas
promise-marks = Al cerrar la encuesta se borran las marcas de quién ha respondido; solo quedan los recuentos.
promise-holds-title = Lo que rige para esta encuesta
promise-frozen = Los resultados se muestran a partir de { $k } personas y los comentarios a partir de { $comments }. Estas cifras se fijaron al empezar la encuesta; pueden subirse, nunca bajarse.
promise-attributes = Los resultados se agrupan por departamento. Para agruparlos no se usa nada más sobre usted, como la edad, el género o el lugar de trabajo.
promise-attributes-too = Los resultados se agrupan por departamento y, dentro de los departamentos grandes, por estos datos de la lista de personas: { $attributes }. Para agruparlos no se usa nada más sobre usted.
promise-department = Su departamento es el que figuraba en la lista de personas al empezar la encuesta. Los departamentos con pocas personas se cuentan junto con otros antes de guardar nada.
promise-branches = Las preguntas que solo se hacen a algunas personas, por ejemplo a quienes dirigen a otras, se guardan aparte de sus demás respuestas.
promise-release = Los resultados se calculan solo cuando la encuesta se ha cerrado.
promise-written-title = Lo que usted escribe
promise-redacted = Antes de guardar un comentario se sustituyen los nombres de la lista de personas, las direcciones de correo, los teléfonos y otros números largos, las direcciones web y los nombres de departamentos pequeños, por ejemplo por «[nombre]». Solo se guarda esta versión.
promise-limits = No es perfecto: un programa conoce la ortografía, no el sentido. No nombre, por favor, a personas ni funciones que solo tiene una persona.
promise-apart = Cada comentario se guarda por separado, sin fecha y en orden aleatorio. No está unido ni a sus respuestas ni a sus otros comentarios.
promise-harm = Los comentarios nunca se usan para averiguar quién los escribió, ni siquiera cuando alguien escribe sobre un daño.
promise-time-title = Cuánto tiempo se guarda todo
promise-time-people = Quién fue invitado, con enlaces y cartas: hasta 30 días después del cierre de la encuesta.
promise-time-comments = Comentarios: 12 meses después del cierre de la encuesta.
promise-time-answers = Respuestas: 24 meses después del cierre de la encuesta. Los resultados publicados permanecen.
promise-time-copies = Las copias de seguridad contienen lo que había en el servidor al hacerlas, también respuestas aún sin mezclar. Quien gestiona el servidor debería guardarlas 30 días como máximo.
promise-not-title = Lo que no se promete
promise-not-program = Nadie puede prometerle que un servidor ejecute el programa que debe: quien lo controle por completo podría poner otro en su lugar.
promise-not-device = No podemos protegerle de alguien que observe su pantalla, su dispositivo o su red mientras responde.
promise-not-again = Una vez mezcladas sus respuestas, nadie puede volver a encontrarlas para mostrarlas, corregirlas o borrarlas, ni siquiera para usted.
promise-not-colleagues = Quienes se cuentan entre sí lo que respondieron saben más sobre el resto de su grupo.
promise-help-title = Si alguien está en peligro
promise-help = Nadie lee los comentarios mientras la encuesta está abierta. Si usted o alguien cercano está en peligro, no espere: llame al número de emergencias (112 en Europa) o hable con alguien de confianza.
promise-help-link = Contactos de su organización, en su aviso de privacidad

## Survey

survey-minutes = unos { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
survey-optional = Puede dejar sin responder cualquier pregunta.
survey-choose = Elija una opción
survey-limit = Como máximo { $count } caracteres.
survey-redaction = Los nombres, direcciones y números que reconocemos se sustituyen antes de guardar su texto, por ejemplo por «[nombre]». No es perfecto: no nombre, por favor, a personas ni funciones que solo tiene una persona.
survey-redacted = Parte de lo que ha escrito se muestra tal como se guardaría
survey-redacted-do = Lea otra vez sus comentarios antes de enviar.
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
survey-other-text = «{ $option }»: ¿qué es?
survey-ticks-any = Puede elegir varias.
survey-ticks-most = Elija hasta { $max }.
survey-ticks-range = Elija de { $min } a { $max }.
survey-ticks-exactly = Elija { $count }.
survey-number-whole = Un número entero de { $min } a { $max }.
survey-number-decimal = Un número de { $min } a { $max }, con hasta { $digits ->
    [one] un decimal
   *[other] { $digits } decimales
}.
survey-rank-hint = { $count ->
    [one] Asigne un lugar.
   *[other] Asigne hasta { $count } lugares; no hace falta asignarlos todos.
}
survey-rank-place = lugar { $place }
survey-rank-none = sin lugar
survey-rank-up = Subir: { $option }
survey-rank-down = Bajar: { $option }
survey-sum = Repartido hasta ahora
survey-sum-hint = Números enteros que suman { $total }. Lo que quede vacío cuenta como 0.
survey-now = Cómo es ahora
survey-preferred = Cómo le gustaría
survey-error-number = Escriba un número de { $min } a { $max }, con { $digits ->
    [0] ningún decimal
    [one] un decimal como máximo
   *[other] { $digits } decimales como máximo
}.
survey-error-ticks = { $max ->
    [one] Elija una respuesta.
   *[other] Elija de { $min } a { $max } respuestas. Todo lo que ha marcado sigue ahí.
}
survey-error-alone = Una de sus respuestas solo vale por sí sola. Quite esa, o las demás.
survey-error-place = Dos respuestas tienen el lugar { $place }. Dé a cada una el suyo.
survey-error-sum = Sus puntos suman { $given }. Haga que sumen { $total }; todo lo que ha escrito sigue ahí.
survey-branch-hint = Responda solo si { $condition }.
condition-and = { $first } y { $last }
condition-or = { $first } o { $last }
condition-not = no se cumple que { $condition }
condition-quoted = «{ $answer }»
condition-either = { $first } o { $last }
condition-chosen = «{ $question }» { $holds ->
    [no] no es
   *[yes] es
} { $answer }
condition-ticked = en «{ $question }» { $holds ->
    [no] no ha elegido
   *[yes] ha elegido
} { $answer }
condition-at-least = «{ $question }» { $holds ->
    [no] no es { $number } o más
   *[yes] es { $number } o más
}
condition-at-most = «{ $question }» { $holds ->
    [no] no es { $number } o menos
   *[yes] es { $number } o menos
}
condition-answered = «{ $question }» { $holds ->
    [no] queda abierta
   *[yes] está respondida
}
condition-attribute = la lista de personas { $holds ->
    [no] no dice
   *[yes] dice
} { $answer } en «{ $attribute }»

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
flow-offline = No tiene conexión. Sus respuestas se guardan cifradas en este dispositivo y se enviarán cuando vuelva a haberla. Deje esta página abierta o vuelva a este enlace.
flow-offline-open = Ahora mismo no hay conexión y no se ha enviado nada. Este navegador no guarda nada: deje esta página abierta. Sus respuestas se enviarán en cuanto vuelva a tener conexión.
flow-offline-kiosk = Ahora mismo no hay conexión y no se ha enviado nada. Quédese en esta página hasta que se envíen sus respuestas: cuando se vaya, no quedará nada en este dispositivo.
flow-locked = No tiene conexión. Lo que escribió antes está cifrado en este dispositivo y volverá a aparecer aquí en cuanto haya conexión.
flow-waiting = No tiene conexión. Sus respuestas están cifradas en este dispositivo y se enviarán cuando vuelva a haberla. Deje esta página abierta o vuelva a este enlace.
flow-offline-language = Ahora mismo no hay conexión, así que la página sigue en este idioma. Sus respuestas siguen todas aquí; elija el idioma de nuevo cuando tenga conexión.
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

## A shared device

kiosk-back = Volver al inicio
kiosk-start-note = Este dispositivo lo usan varias personas, una tras otra. Nada de lo que escriba se queda en él.
kiosk-code-unknown = No es un código de esta encuesta. Mire otra vez la tarjeta: { $characters } letras y cifras. No se ha enviado nada.
kiosk-code-used = Las respuestas de este código ya han llegado. Guardamos una respuesta por persona; no hay nada más que hacer.
kiosk-code-pause = Aquí no se pueden introducir códigos durante { $minutes ->
    [one] un minuto
   *[other] unos { $minutes } minutos
}.
kiosk-code-pause-kept = Ha habido demasiados códigos erróneos; la pausa protege el lugar de cada persona en la encuesta. Hasta entonces no se comprueba ningún código corto y no se pierde nada.
kiosk-code-pause-do = Inténtelo de nuevo después. El enlace, el cuadrado y el código largo de su tarjeta funcionan mientras tanto.
kiosk-stop = Parar y borrarlo todo
kiosk-stop-why = Así se vuelve al inicio. Nada de lo que ha escrito se guarda ni se envía.
kiosk-stop-noscript = Este navegador no ejecuta scripts, así que aquí nada se borra por sí solo, y su botón de volver puede traer de nuevo esta página tal como la deje: cierre la ventana cuando termine.
kiosk-idle-title = ¿Sigue alguien aquí?
kiosk-idle-text = Nadie ha usado esta página desde hace un rato. Para proteger a quien estuvo aquí, todo lo escrito se borrará en { $seconds } segundos si no dice que está.
kiosk-idle-left = Segundos hasta que se borre todo
kiosk-idle-here = Sigo aquí
kiosk-idle-gone = Se ha borrado todo lo escrito. Ahora mismo no hay conexión; la página de inicio volverá en cuanto la haya.
kiosk-thanks-kept = Sus respuestas están guardadas. En este dispositivo no queda nada de ellas.
kiosk-thanks-returns = En { $seconds } segundos esta página vuelve al inicio para la siguiente persona.
kiosk-thanks-stay = Quedarse en esta página
kiosk-device-title = Compartir este dispositivo
kiosk-device-lead = Quienes no tienen un dispositivo propio pueden responder aquí, una persona tras otra, cada una con el código de su tarjeta.
kiosk-device-what = Desde ese momento el navegador de este dispositivo pide un código y no guarda nada: ni borrador, ni historial, ni nada de la persona anterior. Si no hay nadie durante un rato, se borra lo escrito. Si alguien ha iniciado sesión en este dispositivo, la sesión se cierra.
kiosk-device-browser = Use también el modo quiosco o de invitado del propio navegador, para que nadie necesite la barra de direcciones y no ofrezca recordar nada.
kiosk-device-give = Compartir este dispositivo para la encuesta
kiosk-device-is-shared = Este dispositivo se comparte: su página de inicio pide un código.
kiosk-device-take-back = Dejar de compartir este dispositivo
kiosk-device-taken-back = Este dispositivo ya no se comparte. Lo que tenía de la encuesta se ha borrado.

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
unsubscribe-title = ¿Sin más recordatorios de encuestas?
unsubscribe-what = Recibirá una invitación por encuesta, pero ya no recordatorios, agradecimientos ni novedades. Puede seguir participando con los enlaces que tiene.
unsubscribe-do = Dejar de recibir estos correos
unsubscribe-done = Ya no recibirá recordatorios de encuestas.
unsubscribe-done-next = Cuando empiece una nueva encuesta, seguirá llegando una invitación. Si desea volver a recibir los recordatorios, dígaselo a quien le invitó.
code-title = Su código
code-lead = El código está en su tarjeta. Abre la encuesta que es para usted.
code-label = Código
code-help = { $characters } letras y cifras; los espacios y las mayúsculas no importan.
code-action = Abrir la encuesta
code-error = No conocemos este código. Mire de nuevo la tarjeta: { $characters } letras y cifras. No se envió nada.
code-short = Este es el código corto, que vale solo en un dispositivo compartido. Aquí teclee el código largo de su tarjeta, { $characters } letras y cifras, o apunte con la cámara de su teléfono al cuadrado. No se envió nada.

part-title = A quién se pregunta
part-asked = Esta vez se pregunta a una parte de la organización.
part-drawn = De { $people } personas se eligieron { $drawn } por sorteo. El sorteo no sabía de ellas más que su departamento, y que alguien haya salido no dice nada sobre esa persona.
