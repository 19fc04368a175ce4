# Cuestionarios mientras se escriben.

draft-begin-title = Escribir un cuestionario
draft-begin-lead = Desde cero o a partir de uno existente. Todo lo que escriba queda como borrador hasta que lo publique.
draft-begin-from = Empezar con
draft-begin-nothing = un cuestionario vacío
draft-begin-as = Como
draft-begin-as-help = Solo si empieza con uno que ya está aquí.
draft-begin-version = su próxima versión
draft-begin-copy = otro cuestionario con las mismas preguntas
draft-begin-title-help = Para un cuestionario vacío o una copia. Podrá decirse mejor más adelante.
draft-begin-id-help = Un nombre corto para archivos, por ejemplo onboarding: letras, cifras, - y _. Aquí puede quedar vacío.
draft-begin-language = Idioma en que se escribe primero
draft-begin = Empezar
draft-default-intro = Gracias por dedicar {"{minutes}"} minutos. Sus respuestas ayudan a {"{org_name}"} a decidir los próximos pasos. Puede saltarse cualquier pregunta.
draft-begin-many = Ya hay { $most } borradores. No se ha empezado nada; publique o elimine uno de ellos.
draft-begin-error-from = Elija uno de la lista.
draft-copy-of = { $title } (copia)
drafts-title = Borradores
drafts-lead = En preparación; nadie fuera de este espacio de trabajo los ve.
drafts-column-open = Pendiente
drafts-column-saved = Guardado
drafts-open = { $count ->
    [0] nada
    [one] { $count } punto
   *[other] { $count } puntos
}
draft-next-version = Escribir la próxima versión

draft-untitled = Cuestionario sin título
draft-chip = Borrador
draft-saved = Guardado.
draft-save = Guardar
draft-back = Al esquema
draft-back-scales = A las escalas
draft-id = Nombre corto
draft-code = Código
draft-value = Número
draft-missing = no es respuesta, como «no sé»
draft-lead = { $items ->
    [one] { $items } pregunta
   *[other] { $items } preguntas
}, unos { $minutes } de { $most } minutos.
draft-lead-branches = { $items ->
    [one] { $items } pregunta
   *[other] { $items } preguntas
}, unos { $minutes } minutos, { $longest } en el recorrido más largo, de { $most }.
draft-preview = Vista previa
draft-map = Recorridos
draft-scales = Escalas
draft-settings = Ajustes
draft-publication = Publicar el cuestionario
draft-to-publication = Publicar
draft-languages = Idiomas
draft-languages-add = Añadir o quitar un idioma
draft-language-first = { $language } (se escribe primero)
draft-complete = { $done } de { $all } textos
draft-open = { $count ->
    [one] { $count } punto pendiente
   *[other] { $count } puntos pendientes
}
draft-open-none = No queda nada pendiente: se puede publicar.
draft-open-here = Pendiente aquí
draft-hints-here = Podría decirse mejor; no impide nada
draft-hints = { $count ->
    [one] { $count } sugerencia de redacción
   *[other] { $count } sugerencias de redacción
}
draft-undo = Deshacer el último paso
draft-redo = Rehacer el paso
draft-drag-how = Arrastre ≡ para mover, o pulse Alt con una flecha.
draft-add-section = Añadir una sección
draft-add-kind = Tipo de pregunta
draft-add-item = Añadir
draft-no-heading = Sección sin encabezado
draft-nameless = n.º { $n }
draft-section-empty = Aquí aún no hay preguntas. Elija un tipo abajo y añádala.
draft-unwritten = Aún sin escribir
draft-chip-open = pendiente
draft-shown-if = Se muestra si { $condition }
draft-shown-always = Se muestra a todas las personas.
draft-section-up = Subir la sección { $name }
draft-section-down = Bajar la sección { $name }
draft-section-copy = Copiar la sección { $name }
draft-section-remove = Quitar la sección { $name }
draft-item-up = Subir { $name }
draft-item-down = Bajar { $name }
draft-item-copy = Copiar { $name }
draft-item-remove = Quitar { $name }
draft-remove = Eliminar este borrador
draft-remove-text = El borrador y sus pasos anteriores desaparecen para siempre. Los cuestionarios publicados se quedan.
draft-removed = El borrador se ha eliminado.
draft-done-removed = Quitado. El paso puede deshacerse.
draft-done-undo = Se ha deshecho el último paso.
draft-done-redo = Se ha rehecho el paso.
draft-done-nothing = No había tal paso. Todo sigue igual.
draft-overtaken = Otra persona ha guardado este cuestionario entretanto.
draft-overtaken-kept = De lo suyo aún no se ha guardado nada; sigue abajo en los campos.
draft-overtaken-do = Guarde otra vez para conservar sus palabras; quedarán en lugar de las otras. O abra antes el esquema en otra pestaña para ver las otras.
draft-overtaken-outline = Otra persona ha guardado este cuestionario entretanto. Su botón no ha hecho nada; abajo está como es ahora.
draft-removed-meanwhile = Otra persona ha quitado esto entretanto.
draft-removed-do = Tome de los campos lo que necesite, o deshaga la retirada en el esquema y guarde aquí de nuevo.

draft-kind = Tipo de pregunta
draft-kind-scale = Afirmación con escala
draft-kind-single = Una opción
draft-kind-multiple = Varias opciones
draft-kind-number = Número
draft-kind-ranking = Orden de preferencia
draft-kind-division = Puntos por repartir
draft-kind-pair = Cómo es y cómo debería ser
draft-kind-grid = Tabla
draft-kind-rating = Valor en una línea
draft-kind-short = Texto corto
draft-kind-text = Texto libre
draft-kind-texts = Varios textos cortos

draft-scale = Escala
draft-scale-none = ninguna elegida
draft-scale-kind = Tipo de escala
draft-scale-ordinal = Niveles de menos a más
draft-scale-nominal = Opciones sin orden
draft-scale-numeric = Línea de números
draft-scale-users = { $count ->
    [0] No la usa ninguna pregunta
    [one] La usa { $count } pregunta
   *[other] La usan { $count } preguntas
}
draft-scale-used = La usan estas preguntas; todas la siguen.
draft-scale-title = Escala { $id }
draft-scale-id-help = Las preguntas que la usan la siguen.
draft-scale-add = Añadir una escala
draft-scale-ready = Lista, con palabras en cuatro idiomas
draft-scale-take = Tomarla
draft-scale-new = Empezar una vacía
draft-scale-copy = Copiar esta escala
draft-scale-remove = Quitar esta escala
draft-scales-lead = Con qué se responden las preguntas. Varias preguntas pueden compartir una.
draft-options = Opciones
draft-option = Opción
draft-option-add = Añadir una opción
draft-options-ordinal = De menos a más. El número cuenta en los resultados; lo que no es respuesta no tiene ninguno.
draft-options-nominal = El código aparece en archivos; las personas leen las palabras.
draft-line = La línea
draft-min = Número más pequeño
draft-max = Número más grande
draft-parts-none = Aún no hay.

draft-section-title = Sección
draft-section-id-help = Aparece solo en archivos; nadie más lo lee.
draft-section-random = Afirmaciones en orden aleatorio
draft-section-random-help = Las afirmaciones de esta sección aparecen en un orden que varía de una persona a otra y que para cada una es siempre el mismo. Opciones, tablas, textos y preguntas con condición mantienen su lugar.
draft-section-is-random = Afirmaciones en orden aleatorio

draft-item-words = Lo que se lee, en { $language }
draft-item-help-help = Una línea debajo de la pregunta; puede quedar vacía.
draft-item-answer = Cómo se responde
draft-item-kind-help = Otro tipo muestra sus campos después de guardar. Lo que solo tenía el anterior se conserva.
draft-item-scale-help = Otra escala muestra sus opciones después de guardar.
draft-item-shared = { $count ->
    [one] { $count } pregunta usa esta escala.
   *[other] { $count } preguntas comparten esta escala.
}
draft-item-shared-edit = Editar sus opciones
draft-item-id-help = El mismo nombre y la misma redacción significan comparable de oleada a oleada. Un significado nuevo necesita un nombre nuevo.
draft-other = Opción con un texto al lado
draft-other-none = ninguna
draft-other-help = Como «otra». El texto es un comentario y se guarda aparte.
draft-exclusive = Opciones que van solas, como «ninguna de estas»
draft-min-choices = Mínimo de marcas
draft-max-choices = Máximo de marcas
draft-max-choices-help = Puede quedar vacío: tantas como haya.
draft-decimals = Decimales
draft-places = Puestos por dar
draft-places-help = Puede quedar vacío: todos.
draft-total = Puntos por repartir
draft-total-help = Puede quedar vacío: 100.
draft-max-chars = Texto más largo, en caracteres
draft-fields = Campos
draft-field = Campo
draft-field-add = Añadir un campo
draft-rows = Filas
draft-row = Fila
draft-row-add = Añadir una fila
draft-columns = Columnas
draft-column = Columna
draft-column-add = Añadir una columna
draft-more = Nombre, tiempo y lista de personas
draft-seconds = Segundos previstos
draft-seconds-help = Unos 7 para una afirmación, 45 para un texto libre.
draft-prefill = Atributo que la responde
draft-prefill-help = No se pregunta a quien la lista de personas ya conoce en esto, y esa respuesta no se guarda. Dirección de personas y trato con clientes necesitan los códigos yes y no; cualquier otro dato responde con la opción cuyo código o texto tiene.
draft-prefill-none = Ninguno: se pregunta a todos
draft-seeds = De dónde viene la redacción
draft-seeds-help = Para sus propios registros, separado por comas.
draft-measures = Qué mide
draft-measures-note = Solo donde sus respuestas cuentan en niveles y valores del modelo Social Business. Puede quedar como está.
draft-scored = Cuenta para
draft-scored-none = nada más que sus propias cifras
draft-scored-core = valores por dimensión de la encuesta principal
draft-scored-pulse = medias de una encuesta breve
draft-scored-sponsor = apoyo de la dirección
draft-scored-conversation = conversación con clientes
draft-scored-mirror = la encuesta espejo
draft-scored-channels = el inventario de canales
draft-scored-recommend = recomendación
draft-scored-themes = temas de los comentarios
draft-dimension = Dimensión
draft-dimension-none = ninguna
draft-construct = Constructo
draft-construct-none = ninguno
draft-construct-readiness = Disposición
draft-construct-maturity = Madurez
draft-facet = Cara de la disposición
draft-facet-none = ninguna
draft-facet-willing = quiere
draft-facet-able = se siente capaz
draft-reverse = Estar de acuerdo significa menos

draft-shown = Cuándo se muestra
draft-rows-legend = Se muestra si
draft-rows-help = Las filas vacías no cuentan. Al guardar aparece otra.
draft-rows-none = Esta condición tiene paréntesis, que las filas no pueden mostrar. Edite su línea.
draft-join = Juntas
draft-join-and = se cumplen todas
draft-join-or = se cumple una de ellas
draft-row-of = Pregunta
draft-row-nobody = nada
draft-row-roster = la lista de personas: { $attribute }
draft-row-test = Prueba
draft-row-value = Respuesta o número
draft-test-is = es
draft-test-is-not = no es
draft-test-ticked = tiene marcada
draft-test-not-ticked = no tiene marcada
draft-test-at-least = como mínimo
draft-test-at-most = como máximo
draft-test-answered = está respondida
draft-test-not-answered = no está respondida
draft-shown-line = En una línea, para quien la conoce
draft-shown-line-label = Condición
draft-shown-line-help = Por ejemplo: Q1 is yes and not (Q2 at most 2 or Q3 answered). Lo que aquí sea distinto vale antes que las filas.

draft-text-title = Título
draft-text-intro = Primeras palabras
draft-text-privacy = Quién ve qué
draft-text-thanks = Últimas palabras
draft-text-heading = Encabezado
draft-text-question = Pregunta
draft-text-help = Ayuda
draft-text-unit = Qué se cuenta
draft-text-column = Columna { $id }
draft-text-row = Fila { $id }
draft-text-field = Campo { $id }
draft-text-option = Opción { $code }
draft-text-min = Qué significa el número más pequeño
draft-text-max = Qué significa el número más grande

draft-settings-texts = Lo que se lee, en { $language }
draft-settings-placeholders = Estos se rellenan al mostrarse: {"{org_name}"}, {"{minutes}"}, {"{min_group}"}, {"{min_group_comments}"}.
draft-settings-rules = Reglas
draft-minutes = Recorrido más largo, en minutos
draft-minutes-help = Más de diez cuesta respuestas.
draft-audience = A quién se pregunta
draft-audience-staff = personas de la organización
draft-audience-constituents = personas con las que trabaja
draft-constituents = Grupos preguntados
draft-constituents-help = Solo para personas con las que trabaja, separado por comas: partner, customer.
draft-subset = Repite preguntas de
draft-subset-help = Solo para una encuesta breve: nombre corto del cuestionario.
draft-interval = Días entre oleadas
draft-language-default = Se escribe primero
draft-language-default-help = Lo que no esté traducido aparece en este idioma en la vista previa.
draft-language-new = Otro idioma
draft-language-new-help = Un código como de o pt-BR.
draft-language-add = Añadir
draft-language-remove = Quitar { $language } con todos sus textos
draft-after = Después de enviar
draft-after-note = Se pregunta en una página propia y se guarda aparte: si alguien quiere participar en algo.
draft-after-add = Añadir una pregunta
draft-translate-title = Textos en { $language }
draft-translate-note = A la izquierda, lo que dice en { $first }. Los campos vacíos quedan pendientes; guarde tantas veces como quiera.

draft-map-lead = { $count ->
    [0] A todas las personas se les pregunta todo.
    [one] { $count } pregunta se muestra solo a algunas personas.
   *[other] { $count } preguntas se muestran solo a algunas personas.
}
draft-map-opens = Su respuesta decide sobre { $items }.
draft-map-prefilled = No se pregunta donde la lista de personas conoce { $attribute }.

draft-who = Como
draft-who-unknown = cualquier persona
draft-who-manager = alguien que dirige personas
draft-who-customer = alguien que habla con clientes
draft-who-both = alguien que hace ambas cosas
draft-who-neither = alguien que no hace ninguna
draft-who-listed = alguien con { $attribute }: { $value }
draft-who-other = alguien con otro valor en { $attribute }
draft-in = En
draft-width = Ancho
draft-width-phone = teléfono
draft-width-screen = pantalla
draft-pseudo = palabras más largas, para revisar el diseño
draft-show = Mostrar
draft-beside = Como lo ve el personal
draft-beside-how = Lo que usted está escribiendo aparece enmarcado. Desde aquí no se envía nada.
draft-beside-unsaved = No todo lo del formulario está guardado; «Mostrar lo escrito» enseña cómo quedaría.
draft-beside-show = Mostrar lo escrito
draft-beside-whole = Toda la vista previa
draft-beside-frame = La encuesta como la ve el personal
draft-beside-not-asked = A alguien de quien la lista de personas sabe esto no se le hace esta pregunta. Elija otro «Como» para verla.
draft-beside-left-out = Lo que está escribiendo tiene puntos pendientes. Hasta que se resuelvan, no está en la encuesta.
draft-preview-nothing = Aún no hay nada que mostrar.
draft-preview-left-out = Abajo faltan las preguntas con puntos pendientes.

draft-ready = No queda nada pendiente.
draft-not-ready = Podrá publicarse cuando esto esté hecho.
draft-version = Versión
draft-version-help = Tres números. La propuesta resulta de lo que es distinto.
draft-publish = Publicar
draft-publish-text = Entonces podrá elegirse para oleadas y se quedará exactamente como está. Lo que se le ocurra después será su próxima versión.
draft-error-version = Escriba tres números, como 1.0.0.
draft-error-known = La versión { $version } de este cuestionario ya existe. No se ha publicado nada; elija otro número.
draft-error-faults = Tiene puntos pendientes. No se ha publicado nada.
draft-difference = Distinto de { $version }
draft-difference-none = Nada es distinto.
draft-difference-added = nueva
draft-difference-removed = ya no está
draft-difference-moved = en otro lugar
draft-difference-text = dice otra cosa en { $language }:
draft-difference-label = una respuesta dice otra cosa en { $language }:
draft-difference-answer = se responde de otra manera
draft-difference-measures = mide otra cosa
draft-difference-condition = se muestra a otras personas
draft-difference-planning = otro tiempo u otro atributo
draft-difference-language = { $language } es nuevo.
draft-difference-language-gone = { $language } ya no está.
draft-difference-heading = El encabezado de { $id } dice otra cosa.
draft-difference-order = Las afirmaciones de { $id } aparecen ahora en orden aleatorio.
draft-difference-order-gone = Las afirmaciones de { $id } ya no aparecen en orden aleatorio.
draft-difference-whole = Título, primeras palabras, quién ve qué o últimas palabras dicen otra cosa.
draft-difference-rules = Otras reglas: a quién se pregunta, límite o idioma que se escribe primero.
draft-difference-after = Otras preguntas después de enviar.
draft-comparable-if = comparable si significa lo mismo
draft-comparable-no = ya no es comparable
draft-comparable-rule = El mismo nombre y la misma redacción significan comparable de oleada a oleada. Lo marcado es otra pregunta con un nombre antiguo: dele un nombre corto nuevo, para que nadie compare las dos.

draft-place-settings = Ajustes
draft-place-scale = Escala { $id }
draft-place-section = Sección { $name }
draft-place-item = Pregunta { $id }
draft-place-after = Después de enviar { $id }
draft-place-language = { $language }

draft-trouble-no-items = Aún no hay preguntas. Añada una a una sección.
draft-trouble-no-sections = Aún no hay secciones. Añada una.
draft-trouble-unwritten = { $what }: aún sin escribir en { $language }.
draft-trouble-untranslated = { $count ->
    [one] Falta { $count } texto. Escríbalo o quite el idioma.
   *[other] Faltan { $count } textos. Escríbalos o quite el idioma.
}
draft-trouble-no-constituents = Pregunta a personas con las que trabaja la organización, pero no nombra ningún grupo. Nombre uno.
draft-trouble-too-long = El recorrido más largo dura { $longest } minutos y se permiten { $most }. Pregunte menos o permita más.
draft-trouble-options = Tiene { $count } opciones. Se necesitan entre 2 y 200.
draft-trouble-no-value = La opción { $code } no tiene número. Dele uno o diga que no es respuesta.
draft-trouble-same-values = Al menos dos opciones necesitan números distintos.
draft-trouble-range = El número más pequeño y el más grande no encajan. El más pequeño va primero, en una línea a 100 pasos como máximo.
draft-trouble-no-scale = No hay escala elegida. Elija una.
draft-trouble-wrong-scale = La escala { $id } no encaja con este tipo de pregunta. Elija otra.
draft-trouble-no-columns = No tiene columnas. Añada una.
draft-trouble-no-rows = No tiene filas. Añada una.
draft-trouble-no-fields = No tiene campos. Añada uno.
draft-trouble-unreadable = Su condición «{ $line }» no se puede leer.
draft-trouble-asks-nobody = Su condición pregunta por { $id }, que no existe.
draft-trouble-asks-later = Su condición pregunta por { $id }, que viene después. Mueva una de las dos.
draft-trouble-circle = Espera a { $id }, que la espera a ella: ninguna se mostrará nunca.
draft-trouble-no-option = Su condición pregunta si { $item } es { $code }, que allí no es una opción.
draft-trouble-asks-unknown = Su condición pregunta por { $name }, que no es un dato de las personas. Pregunte por uno de estos: { $known }; o por una columna attr.… de la lista de personas.
draft-trouble-never-so = Su condición pregunta si «{ $attribute }» es { $value }. Solo puede ser yes o no.
draft-trouble-prefill-unknown = Debe responderse con { $name }, que no es un dato de las personas. Elija uno de estos: { $known }; una columna attr.… de la lista de personas; o ninguno.
draft-trouble-prefill-no-choice = Solo «Una opción» sin texto al lado de una opción puede responderse con la lista de personas. Elija ese tipo o ningún atributo.
draft-trouble-prefill-no-option = Debe responderse con { $code } según la lista de personas, y no tiene esa opción. Dé a sus opciones los códigos yes y no, o no elija ningún atributo.
draft-trouble-measures-nothing = Cuenta, pero para ninguna dimensión. Elija una o haga que no cuente para nada.
draft-trouble-measures-half = Dimensión y constructo van juntos: elija ambos o ninguno.

draft-hint-long = { $language }: { $words } palabras. Hasta 25 se leen de una vez.
draft-hint-double = { $language }: ¿dos afirmaciones unidas con «{ $word }»? Quien solo está de acuerdo con una no puede responder.
draft-hint-negations = { $language }: dos negaciones en una frase se leen mal con facilidad.
draft-hint-hard = { $language }: difícil de leer (facilidad de lectura { $ease } de 100).
draft-hint-options = { $count } opciones: pocas personas las comparan todas.
draft-hint-empty-section = Aquí no hay preguntas; la sección no se muestra.
draft-hint-nothing-to-shuffle = Orden aleatorio: aquí menos de dos afirmaciones pueden intercambiar su lugar, así que no ocurre nada.
draft-hint-not-listed = La lista de personas no tiene la columna { $attribute }. Mientras no la tenga, se pregunta como si no se supiera nada.
draft-hint-few-have = Menos de diez personas de la lista tienen «{ $value }» en { $attribute }. Una oleada que preguntara aparte a tan pocas no se abriría, porque sus respuestas no podrían mostrarse.

draft-error-text = Escriba como máximo { $most } caracteres.
draft-error-number = Escriba un número entero o deje el campo vacío.
draft-error-decimal = Escriba un número como 2,5.
draft-error-minutes = Escriba un número entero de 1 a 120.
draft-error-id = «{ $id }» no puede ser un nombre corto. Use letras, cifras, - y _, 60 como máximo.
draft-error-taken = «{ $id }» ya está en uso. Elija otro nombre.
draft-error-in-use = «{ $id }» aún lo necesita { $by }. No se ha quitado nada.
draft-error-language = «{ $code }» no es un código de idioma. Escriba uno como de o pt-BR.
draft-error-language-known = { $language } ya está.
draft-error-language-first = El idioma que se escribe primero se queda.
draft-error-many = No más de { $most } de estos. No se ha añadido nada.
draft-error-long = Un texto tiene más de { $most } caracteres. No se ha guardado nada.
draft-error-row = Elija una respuesta o escriba un número.
draft-error-gone = Ya no está. Todo sigue igual.

# What only the reader of files finds.
draft-fault-asks-option = La condición pide a { $b } una opción con la que no se responde esa pregunta. Pregunte por las casillas, por un número o si se respondió.
draft-fault-compares = La condición compara { $b } con un número con el que no se responde esa pregunta. Pregunte por una opción, o por una escala, una valoración o un número.
draft-fault-never = { $a } nunca es { $b }, así que nunca se muestra. Corrija el número.
draft-fault-after-grid = La condición pregunta por la tabla { $b }, que no abre nada. Haga para ello una pregunta propia.
draft-fault-repeats-later = Repite la respuesta a { $b }, que no va antes. Mueva una de las dos.
draft-fault-repeats-long = Repite la respuesta a { $b }, que es más que unas palabras. Repita una elección, una valoración, un número o un texto breve.
draft-fault-placeholder = El marcador «{ $a }» no se puede leer. Escriba el código de una pregunta anterior, una barra y las palabras para quien no la haya respondido.
draft-fault-ticks = Pide al menos { $b } y como máximo { $c } casillas. El primer número debe ser el menor.
draft-fault-digits = Tiene más de { $b } cifras decimales. Permita menos.
draft-fault-no-number = Ningún número cabe entre sus límites. Escriba primero el menor, sin más decimales de los permitidos.
draft-fault-points = Reparte { $b } puntos. Reparta entre 1 y 1000000.
draft-fault-code = El código { $b } no puede formar parte del nombre de un campo. Use solo letras, cifras, - y _.
draft-fault-names = Nombra la opción { $c }, que su escala no tiene. Elija una que exista.
draft-fault-characters = Permite { $b } caracteres. Permita entre 1 y 10000.
draft-fault-reserved = { $a } es una columna propia en los archivos de respuestas. Elija otro código.
draft-fault-no-statement = No es una afirmación y no puede medir una dimensión. Conviértala en afirmación o deje que no mida nada.
draft-fault-facet = Mide madurez, que no tiene facetas. Deje la faceta vacía.
draft-fault-two = Dos partes se llaman { $b }. Dé a cada una un nombre propio.
draft-fault-id = El código { $a } tiene otros caracteres que letras, cifras, - y _. Escríbalo sin ellos.
draft-fault-wrong-scale = La escala { $a } no encaja con este tipo de pregunta. Elija otra.
draft-fault-no-such-scale = Usa la escala { $b }, que no existe. Elija otra.
draft-fault-missing-value = Una opción no es respuesta y tiene un número. Deje solo una de las dos cosas.
draft-fault-required = Toda pregunta se puede saltar. No la haga obligatoria.
draft-fault-range = Necesita números enteros desde y hasta, primero el menor, con 100 de diferencia como máximo.
draft-fault-version = { $a } no es una versión. Escriba tres números, como 1.0.0.
draft-fault-language = { $a } no es un código de idioma. Escriba uno como en o pt-BR.
draft-fault-language-twice = El idioma { $a } está dos veces. Quite uno.
draft-fault-default-language = El idioma que se escribe primero, { $a }, no está entre los idiomas. Elija uno de ellos.
draft-fault-other-language = Un texto está en { $c }, que no está entre los idiomas. Añada el idioma o quite el texto.
draft-fault-no-language = Falta un texto en { $c }. Escríbalo o quite el idioma.
draft-fault-empty = «{ $a }» está vacío. Escriba algo.
draft-fault-number = «{ $a }» es { $c }, fuera de lo permitido. Escriba otro número.
draft-fault-parts = Tiene { $b } partes de un tipo. Se pueden mostrar entre 1 y 200; de opciones, 2 como mínimo.
draft-fault-lacks = Falta «{ $b }». Añádalo.
draft-fault-word = «{ $a }» no es nada que «{ $b }» pueda ser. Elija de la lista.
draft-fault-unknown-key = «{ $b }» no pertenece a este tipo de parte. Quítelo.
draft-fault-asks-nobody = La condición pregunta por { $b }, que no existe o aún no se puede leer. Nombre una pregunta que vaya antes.
draft-fault-asks-later = La condición pregunta por { $b }, que no va antes. Mueva una de las dos.
draft-fault-circle = { $a } y { $b } se esperan mutuamente: ninguna se muestra nunca. Quite una condición.
draft-fault-no-option = { $a } no tiene la opción { $b }, así que { $c } nunca se muestra. Nombre una opción que exista.
