### Enlaces abiertos: encuestas a personas con las que trabaja la organización, y lo que dicen junto al personal.

constituent-partners = Socios
constituent-suppliers = Proveedores
constituent-customers = Clientes
constituent-community = Comunidad

## La página de la encuesta

constituents-title = Grupos preguntados
constituents-text = Este cuestionario pregunta a personas con las que trabaja la organización. No se invita a nadie del personal y no hace falta una lista de personas. Al lanzarla, cada grupo recibe un enlace que comparten todas sus personas.
constituents-legend = Grupos
constituents-opens = Abrir el { $day }
constituents-opens-help = Hasta entonces se puede editar el borrador. Sin esta casilla, usted la lanza a mano.
constituents-action = Guardar la elección
constituents-contract-page = La promesa tal como la leen las personas
constituents-notice = La elección está guardada.
constituents-error-none = Marque al menos un grupo. La elección anterior sigue guardada.
constituents-error-unknown = Algo de lo marcado no está en el cuestionario. No se guardó nada; elija de nuevo.
constituents-launch = Los grupos y la promesa quedan fijados ahora, y cada grupo recibe su enlace. No se envía nada: usted reparte los enlaces, en un correo propio, en una página web o en un cartel.
constituents-links-title = Enlaces abiertos
constituents-links-text = Un enlace para cada grupo. No es un secreto: póngalo en un correo, en una página web o en un cartel.
open-links-limit = Enlace abierto: las respuestas no se limitan a una por persona, y nadie sabe a cuántas se preguntó.
constituents-flood = Contra las avalanchas, una red da solo cierto número de respuestas por hora, un enlace admite como máximo { $ceiling }, y cada formulario cuenta una vez. No interviene ningún servicio de otra empresa.
constituents-enough = Han respondido { $k } o más: bastan para mostrar este grupo.
constituents-few = Han respondido menos de { $k }: son pocas para mostrar este grupo.
constituents-ceiling = El { $at } este enlace había recibido { $ceiling } respuestas en una hora, y se rechazaron las siguientes
constituents-ceiling-do = Si no esperaba tantas, lea con cautela los resultados de este grupo y dígalo donde los muestre.
constituents-poster = Cartel (PDF)
constituents-poster-of = Cartel (PDF) para { $group }
open-link-end = Detener o renovar este enlace
open-link-end-text = A quien aún tenga este enlace, en un correo o en un cartel, se le dice amablemente que ya no vale. Las respuestas que han llegado se conservan. Con un enlace nuevo se responde por el mismo grupo; difúndalo e imprima de nuevo su cartel.
open-link-again = Un enlace nuevo para este grupo
open-link-again-text = El enlace detenido sigue detenido. Con uno nuevo se responde por el mismo grupo.
open-link-stop = Detener el enlace de { $group }
open-link-renew = Un enlace nuevo para { $group }
open-link-stopped = Este enlace está detenido: ya no se aceptan respuestas por él.
open-link-notice-stopped = El enlace está detenido. Las respuestas que han llegado se conservan.
open-link-notice-renewed = Ahora hay un enlace nuevo; el anterior dice que ya no vale. Difunda el nuevo e imprima de nuevo su cartel.
open-link-notice-otherwise = No se ha hecho nada: entretanto este enlace se ha detenido o renovado, o la encuesta está cerrada. Abajo se ve cómo está ahora.
constituents-counted = Las respuestas se cuentan por el grupo cuyo enlace se usó, y por nada más.
constituents-contract-title = Lo que se promete a las personas

## La encuesta

open-group = Para: { $group }
open-refused-kept = No se guardó nada. Todo lo que escribió sigue en esta página.
open-stale = Este formulario llevaba abierto más de un día y no se pudo enviar
open-stale-do = La página tiene ahora un formulario nuevo: envíelo otra vez.
open-sent = Este formulario ya se había enviado
open-sent-kept = Sus respuestas llegaron y están guardadas, una vez.
open-sent-do = No hay nada más que hacer. Solo si otra persona ha rellenado este formulario desde entonces, envíelo otra vez.
open-young = Eso fue más rápido de lo que nadie puede leer las preguntas
open-young-do = Así dejamos fuera los programas que rellenan formularios. Espere un momento y envíe otra vez.
open-network = Han llegado muchas respuestas desde su red en esta hora
open-full = Han llegado muchas respuestas por este enlace en esta hora
open-later-do = Contra las avalanchas, por ahora no se aceptan más. Deje esta página abierta y envíe más tarde; una hora basta.
open-empty = Aún no hay ninguna respuesta, así que no se envió nada
open-empty-do = Responda al menos a una pregunta.
open-retry = Llegan tantas respuestas que por ahora no se aceptan más. No se guardó nada; deje esta página abierta, se intentará de nuevo sin que haga nada.
open-over-do = { $organization } contará lo que se dijo.
open-over-heard = Lo que se dijo y lo que sigue
open-renewed-title = Este enlace ya no vale
open-renewed-what = Gracias por venir. La encuesta sigue, pero por este enlace ya no se aceptan respuestas. De lo que acaso haya rellenado aquí ahora mismo no se ha guardado nada.
open-renewed-do = { $organization } ha terminado este enlace y quizá haya repartido uno nuevo: pregunte a quien le dio este.

## La promesa

promise-open-stored = Nadie pregunta quién es usted: con sus respuestas no se guarda ni un nombre ni una dirección ni una hora. Se mezclan con las de otras personas antes de archivarse.
promise-open-shared = Este enlace es el mismo para todo su grupo, así que no sabemos quién ha respondido. Nada impide que una persona responda dos veces; se avisa a quien lee los resultados.
promise-open-network = Para que nadie inunde la encuesta, las respuestas de una red se cuentan durante una hora, solo en memoria. Su dirección no se guarda, ni se registra, ni se une a sus respuestas.
promise-open-operator = Hasta que sus respuestas se mezclen (por lo general en un día, a más tardar cuando cierre la encuesta), alguien con control técnico total del servidor podría verlas llegar. Confiamos durante ese tiempo en quienes administran el servidor, y usted también tiene que hacerlo.
promise-open-grouped = Los resultados se agrupan por el enlace usado y por nada más. Un grupo con muy pocas respuestas se cuenta junto con otro.
promise-open-redacted = Antes de guardar un comentario se sustituyen los nombres de la lista de personas de la organización, correos, teléfonos y otros números largos y direcciones web, por ejemplo por «[nombre]». Solo se guarda esta versión.
promise-open-limits = Quien tenga este enlace puede responder, pertenezca o no al grupo.

## El cartel

poster-file = Cartel para { $group }
poster-question = ¿Cómo ve trabajar con { $organization }?
poster-text = Escanee el código o escriba la dirección. Lleva unos { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}, y nadie le pregunta su nombre.
poster-qr = Código QR que abre { $address }

## El resultado

mirror-title = Cómo ven { $organization } las personas con las que trabaja
mirror-report = La mirada desde fuera
mirror-status = contado por personas de fuera, publicado el { $date }
mirror-lead = { $sheets ->
    [one] Llegó una respuesta.
   *[other] Llegaron { $sheets } respuestas.
} Cada número muestra el margen que honestamente puede tener. Los grupos pequeños están protegidos.
mirror-lead-few = Llegaron menos de { $k } respuestas, así que no se muestra nada de ellas.
mirror-apart = Es una mirada propia junto a la del personal: no entra en ninguna puntuación, nivel, evolución ni hoja de ruta de la organización.
mirror-groups-title = Grupo por grupo
mirror-note = Puntos de 0 a 100, entre paréntesis el margen que honestamente pueden tener, con el número de respuestas. Los grupos con menos de { $k } respuestas se cuentan junto con otro y no se muestran solos. Los márgenes suponen personas sin límite como las que respondieron, porque nadie sabe a cuántas se preguntó.
mirror-cell = { $score } · n = { $n }
mirror-recommend = Recomendarían trabajar juntos, de −100 a 100
mirror-recommend-cell = { $score } ({ $low } a { $high }) · respuesta media { $mean } de 10 · n = { $n }
mirror-all = Todos juntos
mirror-reversed = { $statement } (al revés: más puntos significan menos de ello)
mirror-statements = Lo que se preguntó
mirror-staff = Personal
mirror-beside-title = Cómo lo ve el personal y cómo lo ven los demás
mirror-beside-note = Puntos de 0 a 100 en los temas que se preguntaron a ambos. La mirada de los demás viene de «{ $wave }» y no cuenta en el nivel.
mirror-beside-link = Todo sobre la mirada desde fuera
export-about-open = Cómo se preguntó
method-asked-open = Por eso no hay tasa de respuesta, y no se dice nada de quienes no respondieron. Los márgenes son los de una muestra de muchísimas personas: no se resta nada porque una parte ya fue preguntada.
