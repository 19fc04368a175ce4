# A questionnaire from elsewhere, and what became of it.

import-instrument-title = Traer un cuestionario
import-instrument-lead = De LimeSurvey (.lss), XLSForm (.xlsx, .csv), SurveyJS (.json), Qualtrics (.qsf) o como archivo nuestro (.toml). Verá qué saldría de él antes de guardar nada.
import-instrument-file = Cuestionario
import-instrument-file-help = El cuestionario, no las respuestas; 10 MB como máximo.
import-instrument-tool = De dónde viene
import-instrument-guess = Reconocerlo por el contenido
import-instrument-toml = Archivo nuestro (TOML)
import-instrument-language = Idioma de los textos que no indican ninguno
import-instrument-language-help = Por ejemplo en o de; puede quedar vacío.
import-instrument-look = Verlo
import-instrument-error-file = Elija un archivo.
import-instrument-error = No se guardó nada. { $why }
import-instrument-error-language = Escriba un código de idioma como en o de, o deje el campo vacío.
import-instrument-faults = Este archivo tiene fallos. No se guardó nada; corríjalos y elíjalo de nuevo.
import-instrument-summary = { $questions } preguntas en el origen: { $taken } tal cual, { $simplified } simplificadas, { $out } omitidas.
import-instrument-items = { $items } preguntas en { $sections } secciones, unos { $minutes } minutos, en { $languages }.
import-instrument-taken = Tal cual
import-instrument-simplified = Simplificado
import-instrument-out = Omitido
import-instrument-keep = Guardar este cuestionario
import-instrument-not-scored = Ninguna de sus preguntas cuenta para una dimensión antes de que alguien lo indique en el archivo.
import-instrument-again = Elegir otro archivo
import-instrument-known = Esta versión del cuestionario ya está aquí. No se guardó nada; suba la versión en el archivo.
import-instrument-kept = El cuestionario está guardado. Se puede elegir para una nueva ronda.
import-place-line = línea { $line }
import-place-row = hoja { $sheet }, fila { $row }
import-place-file = el archivo

refused-too-large = el archivo ocupa más de { $mb } MB; ningún cuestionario es tan grande, mire si contiene respuestas o imágenes.
refused-unpacks = el libro ocupa más de { $mb } MB al descomprimirse; deje solo las hojas «survey», «choices» y «settings».
refused-too-many = el cuestionario da más de { $most } preguntas, o más texto del que cabe en una encuesta; impórtelo por partes.
refused-letters = { $place }: el texto no es { $encoding } válido; guarde el archivo como UTF-8.
refused-unknown = no es LimeSurvey .lss, XLSForm .xlsx o .csv, SurveyJS JSON ni Qualtrics .qsf; exporte el cuestionario (no las respuestas) en uno de ellos.
refused-broken = { $place }: { $flaw }; exporte el archivo de nuevo.
refused-forbidden = { $place }: { $flaw }; eso nunca se sigue, exporte el cuestionario sin ello.
refused-nothing = ninguna pregunta del archivo puede hacerse aquí; el informe dice por qué de cada una.
refused-refused = el cuestionario no se puede escribir como instrumento: { $faults }

flaw-xml = el XML está dañado ({ $detail })
flaw-no-letter = una referencia a una letra que no existe
flaw-no-lime-survey = este XML no es un archivo de LimeSurvey
flaw-no-questions = el archivo de LimeSurvey no contiene preguntas
flaw-workbook = el libro no se puede abrir ({ $detail })
flaw-csv = el CSV está dañado
flaw-no-sheet = no hay hoja «survey» con las columnas «type» y «name»
flaw-ends-too-often = «{ $written }» termina lo que nunca empezó
flaw-never-ends = grupos o partes repetidas que no terminan: { $count }
flaw-json = el JSON está dañado ({ $detail })
flaw-no-pages = este JSON no tiene «pages», «elements» ni «questions»
flaw-no-survey-elements = este JSON no tiene «SurveyElements»
flaw-too-deep = hay más de { $most } niveles uno dentro de otro
flaw-document-type = el XML tiene un tipo de documento («<!DOCTYPE …>»)
flaw-entity = el XML usa una entidad propia
import-kind-question = pregunta
import-kind-section = sección
import-kind-text = texto
import-kind-rule = regla
import-kind-setting = ajuste
import-column-what = Qué
import-column-place = Dónde en el origen
import-column-became = En qué quedó
import-more = y { $count } más

loss-only-shown = solo se muestra, nada que responder
loss-computed = se calcula con otras respuestas
loss-never-shown = oculto en el origen
loss-upload = pide un archivo, una imagen, una grabación o una firma
loss-tracking = registra un lugar, un dispositivo o una hora, cosa que esta encuesta nunca hace
loss-control = un control de la página, no una pregunta
loss-unused = en la papelera del origen o en ningún bloque
loss-no-options = no tiene opciones
loss-one-option = tiene menos de dos opciones
loss-too-many-options = tiene { $count } opciones o filas; se pueden mostrar 200
loss-unknown-type = su tipo «{ $name }» no se conoce
loss-options-elsewhere = sus opciones están en otro archivo
loss-no-questions = no tiene ninguna pregunta que se pueda hacer
loss-no-place = no hay lugar para ello
loss-quota = las cuotas no se conservan
loss-skip = los saltos no se conservan: escriba una condición en las preguntas siguientes
loss-flow = el recorrido no se conserva: todas las personas ven todas las secciones
loss-quiz = en una encuesta no hay respuestas correctas
loss-time-limit = no se apura a nadie
loss-program = los programas no se ejecutan
loss-rows-as-items = una afirmación por cada fila ({ $rows })
loss-several = se podían marcar varias, ahora sí o no en cada una
loss-number-limits = el número no tenía límites, aquí está entre { $min } y { $max }
loss-date = la fecha o la hora se escribe como texto
loss-table-as-fields = la tabla es una lista de campos
loss-comment-as-item = el comentario es una pregunta aparte
loss-comments-gone = faltan los comentarios junto a sus opciones
loss-long-range = el control deslizante es un número escrito como texto
loss-order-as-value = sus opciones cuentan 1, 2, 3 en su orden
loss-asked-once = se repetía, se pregunta una vez
loss-not-translated = sin traducir a { $languages }; figura el texto de otro idioma
loss-renamed = con otro nombre, porque el suyo estaba ocupado o tiene letras que no admite ningún identificador
loss-option-renamed = un código estaba repetido o faltaba, ahora es «{ $code }»
loss-no-words = no tiene palabras; figura su nombre
loss-cut = un texto se cortó tras { $characters } caracteres
loss-always-shown = se muestra siempre, su condición no se puede conservar: { $condition }
loss-condition-fails = se muestra siempre, su condición espera una respuesta a «{ $question }» que no se puede esperar
loss-condition-partly = se muestra más a menudo, falta parte de su condición: { $condition }
loss-options-filtered = se muestran todas las opciones que dependían de otras respuestas
loss-earlier-answer = «…» figura donde se repetía una respuesta anterior
loss-pictures = faltan las imágenes, los vídeos o los sonidos
loss-program-in-text = falta un programa que había en su texto
loss-may-be-skipped = era obligatoria, ahora se puede omitir como todas
loss-checks = faltan las comprobaciones de la respuesta
loss-random-order = falta el orden aleatorio
loss-filled-in = faltan las respuestas rellenadas de antemano
loss-formatting = negritas, listas, tablas y enlaces son texto sencillo
loss-looks = se ve como todas las demás preguntas
loss-language-code = el idioma «{ $from }» es aquí «{ $to }»
loss-our-words = el origen no las tiene, figuran las nuestras
loss-our-promise = quién ve qué se promete con nuestras palabras, porque el programa cumple esa promesa
loss-one-end = todas terminan en la misma página

# A questionnaire on paper
paper-title = Cuestionario para imprimir
paper-subject = Lo que se preguntará, con sitio para cada respuesta
paper-how = Marque sus respuestas con un bolígrafo oscuro. Puede dejar sin responder cualquier pregunta.
paper-mark-one = Marque una por línea
paper-mark-any = Marque todo lo que corresponda
paper-rank = Escriba números: 1 para lo primero, hasta { $places }
paper-divide = Reparta { $total } puntos
paper-now = Cómo es ahora
paper-preferred = Cómo debería ser
paper-grid = Marque lo que corresponda y una respuesta al lado de cada cosa
paper-only-if = Solo si { $condition }:

# Answers of another tool, as a wave.

answers-title = Traer respuestas
answers-lead = Las respuestas recogidas con Qualtrics, LimeSurvey, Viva Glint, Forms u otra herramienta pasan a ser una encuesta propia, por ejemplo la primera con la que comparar. Se publica con las mismas reglas que cualquier otra.
answers-link = Traer respuestas
answers-file = Respuestas en CSV
answers-file-help = Una fila por persona; 10 MB como máximo. Comas, puntos y comas o tabuladores, en cualquier codificación.
answers-instrument = Cuestionario
answers-instrument-help = Publicado aquí, con las preguntas que se hicieron. Puede traer antes el cuestionario.
answers-private = Las columnas que dicen quién respondió, cuándo o dónde se vacían al leer el archivo: nombres, direcciones de correo, números de personas, direcciones IP, horas. Nunca se guardan, y el orden de las filas se pierde.
answers-look = Leer el archivo
answers-no-departments = Todavía no hay departamentos a los que puedan pertenecer las respuestas.
answers-no-departments-to-do = Pida a la administración que incorpore antes departamentos y personas.
answers-error-instrument = Elija un cuestionario.
answers-error-travels = Este archivo contiene demasiado texto para asignarlo aquí. Quite las columnas que nadie necesita. No se guardó nada.
answers-error-departments = En este mismo momento se editaron los departamentos. No se trajo nada; elija el archivo otra vez.
answers-refused-too-large = El archivo supera { $most } MB. Tráigalo por partes.
answers-refused-no-text = No es un archivo de texto. Guarde la hoja como CSV (UTF-8) y elija ese archivo.
answers-refused-letters = El texto está dañado. Guarde el archivo de nuevo como CSV (UTF-8).
answers-refused-open-quote = Línea { $line }: se abre una comilla que nunca se cierra. Exporte el archivo de nuevo.
answers-refused-empty = No hay ninguna fila con respuestas. Exporte las respuestas, no el resumen.
answers-refused-many-columns = Hay { $found } columnas; se leen { $most } como máximo. Quite las que nadie necesita.
answers-refused-many-rows = Hay más de { $most } filas. Traiga el archivo por partes.
answers-refused-long-cell = Línea { $line }: una celda tiene más de { $most } caracteres. Compruebe el separador.
answers-refused-ragged = Línea { $line }: { $found } celdas donde el encabezado tiene { $expected }. Exporte el archivo de nuevo.
answers-map-title = ¿Qué contienen las columnas?
answers-map-lead = { $tool }, { $rows ->
    [one] una fila
   *[other] { $rows } filas
}, para «{ $instrument }». Revise lo que se ha supuesto. Aún no se guarda nada.
answers-recalled = Ya se trajo un archivo con las mismas columnas: todo está elegido como entonces.
answers-check = Comprobar
answers-columns = Columnas
answers-columns-help = Bajo el nombre de cada columna figuran algunos de sus valores.
answers-reversed = sus números van en sentido contrario
answers-apart = los valores de esta pregunta se asignan aparte
answers-leave-column = dejar fuera
answers-is-department = el departamento
answers-values-none = Sin valores.
answers-values-many = { $count } valores distintos; no se muestran.
answers-places = Departamentos
answers-everybody = Departamento de todas las respuestas
answers-everybody-help = Ninguna columna dice el departamento, así que todas las respuestas pertenecen a uno.
answers-please-choose = elija
answers-leave-rows = dejar fuera estas filas
answers-leave-value = sin respuesta
answers-values = Valores de «{ $scale }»
answers-values-of = Valores de { $field }: «{ $scale }»
answers-never = Nunca se toman
answers-never-help = Estas columnas se vaciaron al leer el archivo. Si alguna es una respuesta, déle otro nombre en su archivo.
answers-column = Columna
answers-why = Por qué
answers-item = Responde a
answers-private-time = dice cuándo respondió alguien
answers-private-address = dice qué ordenador se usó
answers-private-mailbox = es una dirección o un teléfono
answers-private-name = nombra a personas
answers-private-number = tiene una palabra propia para cada persona
answers-private-place = dice dónde estaba alguien
answers-private-technical = la herramienta la escribe para sí misma
answers-open-no-field = Elija una pregunta para al menos una columna.
answers-open-twice = Otra columna ya responde a { $field }. Deje fuera una de las dos.
answers-open-no-department = Elija la columna con el departamento, o un departamento para todas las respuestas.
answers-open-value = Diga qué significa «{ $value }».
answers-open-place = Diga qué departamento es «{ $value }».
answers-open-many = Esta columna tiene demasiados valores distintos. Déjela fuera o elija otra cosa.
answers-check-title = ¿Es correcto?
answers-check-lead = De { $rows ->
    [one] una fila
   *[other] { $rows } filas
} { $sheets ->
    [one] sale una hoja de respuestas
   *[other] salen { $sheets } hojas de respuestas
}. Aún no se guarda nada.
answers-lost = Queda fuera
answers-taken = Se toma
answers-lost-column = no se eligió ninguna pregunta
answers-lost-rows = { $count ->
    [one] Una fila
   *[other] { $count } filas
}
answers-lost-previews = vistas previas y pruebas, según las marca su herramienta
answers-lost-no-department = sin un departamento al que puedan pertenecer
answers-lost-blank = no se respondió nada
answers-lost-value = «{ $value }» cuenta como sin respuesta; { $count ->
    [one] una vez
   *[other] { $count } veces
}
answers-lost-misfit = { $count ->
    [one] una respuesta que la pregunta no admite
   *[other] { $count } respuestas que la pregunta no admite
}
answers-lost-hidden = { $count ->
    [one] una respuesta que solo se pide después de otra
   *[other] { $count } respuestas que solo se piden después de otra
}
answers-wave = La encuesta
answers-title-default = Encuesta 0 ({ $tool })
answers-owner-help = Una persona con nombre y función que responde de lo que sigue.
answers-day = Día de las respuestas
answers-day-help = El último día en que se respondió. Dice qué lugar ocupa la encuesta entre las demás.
answers-people = Personas en aquel momento
answers-people-text = Saber cuántas personas había protege las respuestas: decide qué grupos son lo bastante grandes para mostrarse y cuánto dicen las cifras sobre todos. Personas y respuestas se cuentan directamente en cada departamento, sin los de debajo.
answers-people-known = Cuántas personas había
answers-people-given = como se escribe abajo
answers-people-unknown = nadie lo sabe
answers-people-help = Si nadie lo sabe, cuentan tantas personas como respondieron: no se dice nada de las demás ni se muestra ninguna tasa. Es la opción prudente.
answers-of-place = Respuestas directamente en él: { $answers }
answers-error-day = Escriba el día de las respuestas. No puede estar en el futuro.
answers-error-people = Escriba un número entero, o deje el campo vacío si no hay nadie.
answers-error-more = Respondieron más personas. Corrija el número o elija que nadie lo sabe.
answers-error-none = Ninguna fila del archivo pasó a ser una hoja de respuestas. Mire en la lista lo que queda fuera y vuelva a las columnas.
answers-then = Las respuestas se mezclan y se guardan sin nombres, horas ni orden, como las de cualquier encuesta. La encuesta queda cerrada; usted publica su resultado cuando quiera. Hasta entonces se puede quitar.
answers-before = Estas respuestas ya están aquí
answers-before-text = El mismo archivo se trajo el { $day } como «{ $title }». Si viene otra vez, las mismas respuestas cuentan en dos encuestas.
answers-once-more = Traerlas otra vez de todos modos
answers-error-before = Diga que quiere las mismas respuestas dos veces. No se trajo nada.
answers-error-before-now = Alguien acaba de traer el mismo archivo. Nada se trajo dos veces; mire primero las encuestas.
answers-bring = Incorporar las respuestas
answers-again = Volver a las columnas
answers-notice-brought = Las respuestas están aquí y mezcladas. No se muestra nada antes de que publique el resultado.
answers-brought-title = Respuestas de { $tool }
answers-brought-text = Se recogieron en otra herramienta y se trajeron aquí. Hasta que se publique el resultado, la encuesta se puede quitar con todas sus respuestas.
answers-remove = Quitar esta encuesta
