# Personas, departamentos, usuarios, ajustes.

people-title = Personas
people-lead = { $count ->
    [one] Una persona encontrada.
   *[other] { $count } personas encontradas.
}
people-none = Todavía no hay nadie en la lista
people-none-text = Para empezar basta un archivo con una dirección de correo y un departamento por persona.
people-import = Importar de un archivo
people-search = Dirección o número
people-search-submit = Buscar
people-who = Persona
people-department = Departamento
people-locale = Idioma
people-leads = Dirige personas
people-customers = Trato con clientes
people-state = Invitaciones
people-active = se le invita
people-inactive = inactiva
people-yes = sí
people-no = no
people-unknown = no se sabe
people-pages = Páginas
people-page = Página { $number } de { $last }
people-before = Página anterior
people-after = Página siguiente

departments-title = Departamentos
departments-lead = { $count ->
    [one] Un departamento.
   *[other] { $count } departamentos.
}
departments-none = Todavía no hay departamentos
departments-none-text = Importe el árbol de un archivo, o importe personas: los departamentos que nombren se crearán por usted.
departments-import = Importar de un archivo
departments-name = Departamento
departments-code = Código
departments-direct = Personas directas
departments-total = Con los de abajo

import-title = Importar personas y departamentos
import-lead = Elija archivos CSV tal como los escribe su hoja de cálculo o su sistema de personal: coma, punto y coma o tabulador, cualquier codificación usual.
import-departments = Departamentos
import-departments-help = Columnas: code, name, parent (el código de arriba). El archivo es el árbol entero. Sin archivo, los departamentos quedan como están.
import-people = Personas
import-people-help = Columnas: email, department. Si se conocen también: external_id, manager, people_manager, customer_facing, locale, phone, chat. Hasta 50.000 filas. Los nombres no se guardan.
import-whole = El archivo contiene a todas las personas
import-whole-help = Quien no esté en él queda inactivo y ya no se le invita. No se borra a nadie.
import-nothing-yet = Todavía no se guarda nada. Primero verá qué ocurriría.
import-look = Verlo primero
import-error-nothing = Elija al menos un archivo.
import-error-large = Este archivo es demasiado grande para verlo y guardarlo de una vez. Deje fuera las columnas que no hagan falta o reparta las personas en varios archivos.
import-error-sure = Marque que así lo quiere, por favor.
import-error-in-use = Hay personas en departamentos que no están en el archivo. No se guardó nada. Añada esos departamentos al archivo o importe las personas junto con él.
import-departments-refused = El archivo de departamentos necesita su atención
import-people-refused = El archivo de personas necesita su atención
import-refused-kept = No se guardó nada. Corrija estas líneas en el archivo y elíjalo de nuevo.

import-look-title = ¿Es correcto?
import-look-lead = Todavía no se ha guardado nada. Esto es lo que dicen los archivos.
import-guess = Un archivo no dice cómo están escritas sus letras; se leyó como Windows-1252, lo usual en Europa occidental.
import-guess-to-do = Mire abajo los nombres con tildes o diéresis. Si no se ven bien, guarde el archivo como «CSV UTF-8» y elíjalo de nuevo.
import-new-departments = Estos departamentos se crearán en lo alto del árbol porque hay personas que los nombran: { $names }.
import-new-departments-to-do = Para ordenarlos como árbol, importe un archivo de departamentos.
import-unused = Columnas que no se guardan: { $names }.
import-first-departments = Los primeros departamentos
import-first-people = Las primeras personas
import-above = Arriba
import-many = { $count ->
    [one] Una persona queda inactiva; es más de una de cada diez.
   *[other] { $count } personas quedan inactivas; es más de una de cada diez.
}
import-many-to-do = Mire, por favor, si el archivo está completo.
import-sure = Sí, el archivo está completo
import-confirm = Guardar
import-cancel = Elegir otros archivos
import-done = Guardado.
import-see-people = Ver las personas
import-count-departments = Departamentos
import-count-added = Personas nuevas
import-count-updated = Personas con datos nuevos
import-count-unchanged = Personas como antes
import-count-deactivated = Personas que quedan inactivas

import-fault-line = Línea { $line }: { $what }
import-fault-more = { $count ->
    [one] … y una más.
   *[other] … y { $count } más.
}
import-fault-empty-file = el archivo está vacío; necesita una primera línea con los nombres de las columnas.
import-fault-workbook = es un libro de hojas de cálculo; guarde la hoja como CSV (UTF-8) y elija ese archivo.
import-fault-encoding = el texto está dañado; guarde el archivo otra vez como CSV (UTF-8).
import-fault-unnamed-column = la columna { $number } no tiene nombre; póngale uno o quítela.
import-fault-cells = hay { $found } celdas y la primera línea tiene { $expected }; ¿falta un separador, o hay un texto con separador sin comillas?
import-fault-quote = aquí se abren unas comillas que no se cierran; ciérrelas o duplíquelas.
import-fault-missing-column = no hay ninguna columna { $names }; añádala o ponga ese nombre a la que la contenga.
import-fault-duplicate-column = «{ $one }» y «{ $other }» significan lo mismo; deje una de las dos.
import-fault-no-rows = solo hay una primera línea; añada al menos una fila.
import-fault-too-many-rows = hay más de { $limit } filas; divida el archivo.
import-fault-too-many-columns = hay más de { $limit } columnas; deje fuera las que no hagan falta.
import-fault-empty-cell = «{ $column }» está vacía; rellénela.
import-fault-forbidden-character = «{ $column }» contiene caracteres invisibles que pueden hacer que un texto parezca otro; escríbalo de nuevo.
import-fault-too-long = «{ $column }» tiene más de { $limit } caracteres; acórtelo.
import-fault-address = «{ $value }» no es una dirección de correo; corríjala.
import-fault-phone = «{ $value }» no es un número de teléfono con el prefijo del país; escríbalo como +34 612 345 678.
import-fault-chat = «{ $value }» no es un nombre de chat: solo letras, cifras y . _ - @ : +, sin espacios.
import-fault-nameless = no hay ni dirección ni número; ponga uno.
import-fault-duplicate = «{ $value }» ya está en la línea { $line }; deje una de las dos.
import-fault-yes-no = «{ $column }» dice «{ $value }»; escriba sí, no o nada.
import-fault-number = «{ $column }» dice «{ $value }»; escriba un número entero.
import-fault-language = «{ $value }» no es uno de nuestros idiomas; escriba en, de, es, fr o nada.
import-fault-department = no hay ningún departamento «{ $value }»; corríjalo o importe antes los departamentos.
import-fault-ambiguous-department = varios departamentos se llaman «{ $value }»; escriba el código.
import-fault-manager = quien dirige, «{ $value }», no está en el archivo; añada a esta persona o deje la celda vacía.
import-fault-manager-cycle = estas personas se dirigen en círculo: { $path }; una de ellas necesita a otra por encima.
import-fault-duplicate-code = el código «{ $code }» ya está en la línea { $line }; cada código es único.
import-fault-parent = no hay ningún departamento «{ $value }» que quede arriba; añádalo o corrija el código.
import-fault-department-cycle = estos departamentos están unos sobre otros en círculo: { $path }; uno de ellos necesita otro lugar.

users-title = Usuarios
users-lead = Quién puede iniciar sesión en esta organización, y con qué función.
users-saved = Guardado. Vale desde el próximo inicio de sesión.
users-confirm = Para añadir a alguien o editar funciones, escriba otra vez su contraseña.
users-confirm-to-do = Inició sesión hace más de diez minutos y esto es delicado.
users-confirm-action = Escribir la contraseña
users-link-title = Enlace para { $email }
users-link = Enlace
users-link-copy = Cópielo ahora y entréguelo usted; solo se muestra una vez.
users-link-hours = { $count ->
    [one] Vale una hora y una sola vez.
   *[other] Vale { $count } horas y una sola vez.
}
users-scope = Solo { $department }
users-no-password = aún sin contraseña
users-role-edit = Función y departamento
users-role = Función
users-department = Departamento
users-department-help = Solo para la función Dirección: limita lo que ve a un departamento y los de abajo.
users-department-everything = Toda la organización
users-remove = Quitar la función a { $name }
users-new-link = Nuevo enlace de contraseña para { $name }
users-invite = Añadir a alguien
users-invite-text = Recibirá un enlace para entregar. Con él, la persona fija una contraseña y puede iniciar sesión.
users-name = Nombre
users-invite-submit = Añadir y crear el enlace
users-error-department = Solo la función Dirección se puede limitar a un departamento.
users-error-unknown-department = Ese departamento ya no existe. Elija de nuevo.
users-error-role = Elija una función, por favor.
users-error-last = Alguien tiene que administrar esta organización. No se guardó nada. Dé antes esta función a otra persona.

settings-title = Ajustes
settings-saved = Guardado.
settings-organization = Organización
settings-locale = Idioma de los documentos
settings-time-zone = Zona horaria
settings-time-zone-help = Por su nombre, por ejemplo Europe/Madrid o UTC.
settings-time-zone-error = No hay ninguna zona horaria con este nombre. Escriba por ejemplo Europe/Madrid.
settings-currency = Moneda
settings-currency-error = Elija una de las monedas.
settings-notices = Lo que su gente puede leer
settings-notices-text = Ambos textos están enlazados al pie de cada página de la encuesta. Si deja un idioma vacío, se muestra el texto de otro.
settings-imprint = Aviso legal ({ $language })
settings-privacy = Información de privacidad ({ $language })

history-title = Qué pasó con los departamentos
history-text = Una evolución compara un departamento solo consigo mismo. Para que se sepa qué es lo mismo, anote aquí qué pasó a otro lugar, se unió, se dividió, abrió o cerró, con el primer día en que valía. Donde no hay nada anotado, la evolución se interrumpe y lo dice.
history-none = Aún no hay nada anotado. Una importación que mueve, añade u omite códigos propone qué anotar.
history-proposed = Lo que sugiere la última importación
history-proposed-text = ¿Es correcto? Ponga el día anterior si ocurrió antes y confirme. Lo que no es correcto se descarta; nada cuenta antes de que usted confirme.
history-confirm = Confirmar
history-dismiss = Descartar
history-delete = Eliminar
history-what = Qué pasó
history-state = Estado
history-used = Un resultado publicado se lee con esto, por eso se queda.
history-note = Anotar qué pasó
history-kind = Qué pasó
history-kind-move = Pasó entero a otro lugar
history-kind-merge = Varios se unieron en uno
history-kind-split = Uno se dividió en varios
history-kind-rename = Recibió otro código
history-kind-opened = Abrió, con personas que no estaban en ningún otro
history-kind-closed = Cerró, con personas que no están en ningún otro
history-effective = Primer día en que valía
history-from = Códigos de antes
history-from-help = Separados por comas. Si varios se unieron en uno: todos los que entraron, también el que conserva su código. Vacío si un departamento abrió.
history-to = Códigos de después
history-to-help = Separados por comas. Vacío si un departamento pasó a otro lugar con su código, o cerró.
history-submit = Anotar
history-saved = Guardado.
history-error-kind = Elija qué pasó.
history-error-day = Indique el día como 2026-03-01.
history-error-from = Indique los departamentos de antes: dos o más si varios se unieron en uno, uno si se dividió o recibió otro código, ninguno si abrió.
history-error-to = Indique los departamentos de después: uno si varios se unieron o uno recibió otro código, dos o más si uno se dividió, ninguno si cerró.
history-error-twice = { $code } aparece dos veces.
history-error-same = Antes y después son iguales.
history-error-code = «{ $code }» no puede ser el código de un departamento.
history-error-unknown = No existe el departamento { $code }, ni ahora ni en una encuesta.
history-error-known = Esto ya está anotado para ese día.
history-error-used = Un resultado publicado se lee con esta nota, por eso se queda. No se ha eliminado nada.

look-title = Logotipo y color
look-text = Ambos aparecen en portadas y encabezados de la hoja de ruta, de su resumen y del informe, en las páginas de los enlaces para lectores y en este encabezado.
look-preview = Así se ve ahora una portada
look-logo = Logotipo
look-logo-other = Otro logotipo
look-logo-help = PNG o JPEG, hasta 1 MB, al menos 48 píxeles de ancho. Se muestra sobre blanco; los márgenes vacíos se recortan y lo que el archivo dice de su origen se omite. No se acepta SVG, porque un dibujo puede contener scripts: expórtelo como PNG.
look-alternative = Lo que se lee en su lugar
look-alternative-help = Para quienes no lo ven; casi siempre el nombre que contiene.
look-alternative-usual = Logotipo de { $organization }
look-logo-save = Guardar logotipo
look-logo-remove = Quitar el logotipo
look-accent = Color propio
look-accent-help = Como en la web, por ejemplo #3d4fb5. Tiene que leerse sobre papel y bajo texto blanco. Déjelo vacío para usar los colores de Daybreak.
look-accent-save = Guardar color
look-accent-take = Tomar { $color }
look-error-none = Elija un archivo. No se ha guardado nada.
look-error-heavy = El archivo supera { $most } kB. Guarde el logotipo en un tamaño menor. Todo queda como estaba.
look-error-no-picture = Este archivo no es una imagen. Elija un PNG o JPEG. Todo queda como estaba.
look-error-drawing = Es un dibujo SVG, que puede contener scripts. Expórtelo como PNG y elija ese archivo. Todo queda como estaba.
look-error-kind = Es una imagen de otro tipo. Guárdela como PNG o JPEG. Todo queda como estaba.
look-error-animated = Esta imagen se mueve; el papel no. Elija una fija. Todo queda como estaba.
look-error-large = La imagen tiene más píxeles de los que leemos (12 millones, 8.000 por lado). Guárdela más pequeña. Todo queda como estaba.
look-error-small = Lo que se ve de la imagen mide menos de 48 píxeles de largo o 16 de alto, muy poco para imprimir. Elija una mayor. Todo queda como estaba.
look-error-shape = La imagen es más de ocho veces más ancha que alta, o más del doble de alta que ancha. Elija otra forma del logotipo. Todo queda como estaba.
look-error-unseen = Sobre blanco no se ve nada de esta imagen. Elija la forma del logotipo para papel claro. Todo queda como estaba.
look-error-damaged = La imagen está dañada o incompleta. Expórtela de nuevo. Todo queda como estaba.
look-error-color = Esto no es un color. Escríbalo como en la web, por ejemplo #3d4fb5. Todo queda como estaba.
look-error-contrast = { $color } tiene un contraste de { $contrast } a 1 con el papel o el texto blanco; para leerse hace falta { $least }. El color legible más cercano: { $nearest }. Todo queda como estaba.
