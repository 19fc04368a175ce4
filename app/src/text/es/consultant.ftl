# Páginas para la consultoría: encuestas, cuestionarios, escenarios, hojas de ruta.

waves-title = Encuestas
waves-lead = Una encuesta es una pasada de un cuestionario con departamentos fijados y un contrato de confidencialidad fijado.
waves-empty-title = Aún no hay encuestas
waves-empty-text = Primero importe a las personas y luego cree una encuesta. No se envía nada antes de lanzarla.
waves-empty-action = Importar personas
waves-new = Nueva encuesta
waves-column-title = Encuesta
waves-column-state = Estado
waves-column-when = Cuándo
waves-column-took-part = Participaron
wave-state-draft = Borrador
wave-state-open = Abierta
wave-state-closed = Cerrada
wave-state-released = Publicada

wave-new-title = Nueva encuesta
wave-new-instrument = Cuestionario
wave-new-name = Nombre de la encuesta
wave-new-name-help = Por ejemplo «Primavera 2027».
wave-new-owner = Quién responde de lo que sigue
wave-new-owner-help = Nombre y función: sin seguimiento no hay encuesta.
wave-new-opens = Se abre
wave-new-closes = Se cierra
wave-new-report-back = Informamos antes del
wave-new-report-back-help = Como máximo 30 días después del cierre.
wave-new-min-group = Grupo más pequeño que se muestra
wave-new-min-group-help = Al menos 5. Más tarde se puede subir, nunca bajar.
wave-new-min-comments = Grupo más pequeño cuyos comentarios se muestran
wave-new-min-comments-help = Al menos 10.
wave-new-verbatims = Qué se muestra de los comentarios
wave-new-verbatims-help = La plantilla lo lee antes de la primera pregunta. Tras el lanzamiento solo puede hacerse más estricto.
wave-new-verbatims-themes = Solo temas
wave-new-verbatims-verbatims = También los comentarios con sus palabras
wave-new-action = Crear el borrador
wave-error-name = Dé a la encuesta un nombre de 120 caracteres como máximo.
wave-error-owner = Indique quién responde de lo que sigue.
wave-error-date = Introduzca un día.
wave-error-closes = La encuesta se cierra después de abrirse. Elija un día posterior.
wave-error-report-back = El informe llega tras el cierre, como máximo 30 días después.
wave-error-min-group = El grupo más pequeño es un número entero de 5 a 100.
wave-error-min-comments = El grupo más pequeño para comentarios es un número entero de 10 a 200 y no inferior al grupo más pequeño.
wave-error-instrument = Elija un cuestionario.

wave-contract-title = Lo que se promete a la plantilla
wave-contract-groups = Los resultados se muestran para grupos de { $k } personas o más, los comentarios para { $comments } o más.
wave-contract-frozen = Este contrato se fija al lanzar. Puede hacerse más estricto, nunca más débil.
wave-contract-owner = Responde de lo que sigue: { $owner }. Informe antes del { $date }.
wave-contract-attributes = Además del departamento, se cuenta por: { $attributes }, allí donde se invitó al menos a diez personas que los comparten.
wave-contract-departments = Se cuenta solo por departamento.
wave-tighten-title = Hacerlo más estricto
wave-tighten-text = Ambos números pueden subirse hasta que se publique el resultado. Después nunca podrán bajarse. El registro guarda lo que se subió.
wave-tighten-action = Subir los mínimos
wave-error-tighten-group = El grupo más pequeño es un número entero de { $least } a 100: solo puede subirse.
wave-error-tighten-comments = El grupo más pequeño para comentarios es un número entero de { $least } a 200: solo puede subirse y nunca es inferior al grupo más pequeño.
wave-error-tighten-same = Estos mínimos ya están en vigor. Suba uno de ellos.
wave-attributes-title = Por qué datos se cuenta
wave-attributes-text = Además del departamento, se puede contar por datos de la lista de personas. La plantilla lee cuáles antes de la primera pregunta; al lanzar quedan fijados. Cada uno más hace los grupos más pequeños.
wave-attributes-legend = Datos, como máximo { $most }
wave-attributes-values = Compartidos por diez personas o más: { $values }.
wave-attributes-few = { $count ->
    [one] 1 persona tiene un valor que comparten menos de diez; se la cuenta solo por departamento.
   *[other] { $count } personas tienen un valor que comparten menos de diez; se las cuenta solo por departamento.
}
wave-attributes-unknown = { $count ->
    [one] La lista no lo dice de 1 persona.
   *[other] La lista no lo dice de { $count } personas.
}
wave-attributes-too-fine = Demasiado finos para contar, porque ningún valor lo comparten diez personas: { $names }.
wave-attributes-none = La lista de personas no tiene ningún dato con un valor que compartan diez personas. Las demás columnas del archivo de personas se convierten en datos.
wave-attributes-action = Guardar la elección
wave-attributes-outlook = Con esta elección, { $apart } de { $everybody } personas se contarían por departamento y datos (grupos propios: { $groups }). Para las demás, un grupo así sería demasiado pequeño: se las cuenta solo por departamento.
wave-error-attributes = Elija como máximo { $most } datos de la lista.
wave-margins-legend = Ponderar las respuestas según la lista de personas (raking)
wave-margins-help = Por defecto, los departamentos cuentan según sus personas. Si marca un dato, las respuestas se ponderan para que los departamentos y los valores de este dato tengan la misma proporción que entre todas las personas invitadas. Se elige antes de lanzar, no después. Solo funciona con datos por los que se cuenta. Si los pesos costaran la mitad de las respuestas o más, todas las respuestas cuentan lo mismo, y los resultados lo dicen.
wave-error-margins = Solo se puede ponderar por datos que también estén marcados arriba.
wave-contract-margins = Las respuestas se ponderan para que los departamentos y estos datos tengan su proporción en la lista de personas: { $attributes }.
wave-contract-themes = De los comentarios solo se muestran temas.
wave-contract-verbatims = Los comentarios se muestran también con sus palabras.
wave-contract-page = La promesa tal como la lee la plantilla
wave-launch-title = Lanzar
wave-launch-text =
    Se invitará a { $people ->
        [one] una persona
       *[other] { $people } personas
    } de { $departments ->
        [one] un departamento
       *[other] { $departments } departamentos
    }. Departamentos, plantilla y contrato se fijan ahora.
wave-launch-action = Lanzar la encuesta
wave-launch-nobody = Aún no hay a quién invitar. Primero importe a las personas; este borrador se conserva.
wave-delete-action = Borrar el borrador

wave-open-title = Abierta desde el { $date }
wave-participation-title = Participación
wave-participation-note = Se muestra por tramos y nunca de modo que se reconozca una sola respuesta.
wave-participation-as-of = Según el recuento de hoy, { $date }: se cuenta una vez al día, y un departamento avanza solo cuando han respondido al menos { $k } personas más.
wave-participation-department = Departamento
wave-participation-asked = Preguntadas
wave-participation-answers = Respuestas
wave-participation-fewer = menos de { $k }
wave-participation-nearly-all = casi todas
wave-participation-at-least = { $n } o más
wave-links-title = Invitaciones
wave-links-text = Cada persona tiene su propio enlace. Quien tenga este archivo podría responder por otros: guárdelo con cuidado y bórrelo tras usarlo.
wave-links-action = Descargar los enlaces (CSV)
wave-mail-action = Enviar invitaciones por correo
wave-mail-off = No hay servidor de correo configurado, así que no se envía nada. Use los enlaces o pida los datos SMTP a su administración.
wave-mail-state = { $sent } enviados, { $waiting } en espera, { $failed } fallidos
wave-remind-action = Recordar a quienes no han respondido
wave-remind-text = Llega solo a quienes no han respondido, una sola vez.
wave-close-title = Cerrar
wave-close-text = Al cerrar se mezclan todas las respuestas para siempre y ya no se puede responder. Desde aquí no se puede reabrir.
wave-close-action = Cerrar la encuesta
wave-close-confirm = Sí, cerrar ahora
wave-closed-title = Cerrada el { $date }
wave-release-title = Publicar
wave-release-text = El resultado se calcula una vez, se protege en conjunto y se muestra a la dirección y a la consultoría.
wave-release-action = Publicar el resultado
wave-release-none = Nadie respondió, así que no hay resultado que publicar.
wave-released-title = Publicada el { $date }
wave-released-action = Ver el resultado
wave-roadmap-action = Planificar la hoja de ruta
wave-notice-created = El borrador está guardado. Revíselo y láncelo después.
wave-notice-launched = La encuesta está abierta.
wave-notice-launched-already = Esta encuesta ya se había lanzado. No se envió nada dos veces.
wave-notice-closed = La encuesta está cerrada. Todas las respuestas están mezcladas para siempre.
wave-notice-released = El resultado está publicado.
wave-notice-attributes = La elección está guardada.
wave-notice-tightened = El contrato es ahora más estricto.
wave-notice-stands = Otra persona fue más rápida: el contrato ya se había subido más o el resultado se había publicado. La página muestra lo que vale.
wave-notice-mail = { $count ->
    [one] Una invitación está en camino.
   *[other] { $count } invitaciones están en camino.
}
wave-notice-deleted = El borrador está borrado.

instruments-title = Cuestionarios
instruments-lead = Los cuestionarios que vienen con Daybreak, en cuatro idiomas. Sus archivos se pueden leer y editar a mano.
instruments-column-name = Cuestionario
instruments-column-version = Versión
instruments-column-items = Preguntas
instruments-column-minutes = Minutos
instruments-column-languages = Idiomas
instrument-preview = Vista previa
instrument-preview-note = Así lo ve la plantilla. No se guarda nada.
instrument-sections = Secciones y preguntas

roadmaps-title = Hojas de ruta
roadmaps-lead = Del resultado publicado a un plan con costes: elegir pasos, fijar datos, publicar.
roadmaps-empty-title = Aún no hay hoja de ruta
roadmaps-empty-text = Primero publique un resultado; él sugiere los pasos.
roadmaps-new = Planificar a partir del último resultado
roadmaps-column-title = Plan
roadmaps-column-state = Estado
roadmaps-column-steps = Pasos
roadmaps-column-cost = Coste del proyecto
roadmaps-state-draft = Escenario
roadmaps-state-published = Publicada

scenario-title = Escenario
scenario-steps = Pasos
scenario-steps-note = Sugeridos por el resultado, cada uno con su razón. Quite lo que no encaje.
scenario-reason = { $dimension } está en el nivel { $level } en { $department }; este paso ayuda de { $from } a { $to }
scenario-reason-always = Escuchar va primero
scenario-reason-prerequisite = Prepara { $step }
scenario-inputs = Datos
scenario-input-budget = Presupuesto, en { $currency }
scenario-input-start = Primer mes
scenario-input-future = Nuestro futuro, en una frase
scenario-input-future-help = La dice la dirección. Figura en la portada.
scenario-input-sponsors = Promotores
scenario-input-sponsors-help = Nombres separados por comas.
scenario-input-hourly = Coste laboral por hora, en { $currency }
scenario-input-turnover = Personas que se van por decisión propia al año, en porcentaje
scenario-input-contacts = Contactos de clientes al mes
scenario-input-opportunities = Oportunidades cualificadas al año
scenario-input-margin = Margen por venta, en { $currency }
scenario-input-partner-revenue = Ingresos por socios al año, en { $currency }
scenario-input-partner-margin = Margen sobre ingresos por socios, en porcentaje
scenario-input-technology = Presupuesto tecnológico más amplio, en { $currency }
scenario-input-managers = Personas que dirigen a otras
scenario-input-customers = Personas que hablan con clientes
scenario-input-sales = Personas en ventas
scenario-input-partners = Personas que trabajan con socios
scenario-name = Escenario del { $day }
scenario-input-blank = Deje en blanco lo que no sepa; ese beneficio queda entonces fuera.
scenario-owner = Responsable
scenario-goal = Objetivo estratégico
scenario-save = Guardar y calcular
scenario-error-number = Introduzca un número de { $min } a { $max } o deje el campo en blanco.
scenario-error-month = Introduzca un mes, por ejemplo 2027-01.
scenario-error-steps = Conserve al menos un paso.
scenario-result = Lo que requiere y lo que aporta
scenario-project-cost = Coste del proyecto
scenario-participants = Tiempo de los participantes
scenario-run-cost = Coste corriente hasta el mes { $months }
scenario-full-cost = Coste completo hasta el mes { $months }
scenario-benefit = Beneficio hasta el mes { $months }
scenario-npv = Valor actual neto al { $rate }
scenario-roi = Rentabilidad sobre el coste completo
scenario-payback = Recupera su coste en el mes
scenario-payback-never = no en { $months } meses
scenario-cash = Visión de caja: valor actual neto
scenario-people-share = Parte del presupuesto para las personas
scenario-people-share-note = Las cifras publicadas van del 5 % (real) al 15 % (recomendado).
scenario-budget-fits = Dentro del presupuesto, con { $amount } de margen.
scenario-budget-over = Supera el presupuesto en { $amount }. Quite pasos o suba el presupuesto.
scenario-timeline = Ahora, después, más adelante
scenario-gain = Índice de madurez: { $today } hoy, { $expected } esperado
scenario-caveats = Léase con atención
scenario-caveat-effects = Los efectos son supuestos de expertos. Sustitúyalos por resultados medidos tras dos trimestres.
scenario-caveat-money = Los puntos no son dinero. El vínculo pasa solo por cinco factores.
scenario-caveat-adoption = La participación sale de la disposición declarada; las personas hacen menos de lo que dicen.
scenario-caveat-budget = El caso base no es el presupuesto: es más probable pasarse que ahorrar.
scenario-publish = Publicar como hoja de ruta
scenario-publish-text = La hoja de ruta se muestra a la dirección y se puede descargar en PDF.
scenario-findings = Estas palabras hacen sonar las alarmas. La hoja de ruta se publica cuando desaparezcan; todo lo escrito se conserva.
scenario-finding = «{ $word }» en { $place }. Mejor: { $instead }
scenario-notice-saved = Guardado y calculado.
roadmap-notice-published = La hoja de ruta está publicada.
roadmap-title = Hoja de ruta al futuro
roadmap-pdf = Hoja de ruta (PDF)
roadmap-published-on = Publicada el { $date }
roadmap-edit = Abrir el escenario
roadmap-step-when = { $from } a { $to }
roadmap-agreed = por acordar
roadmap-horizon-now = Ahora
roadmap-horizon-next = Después
roadmap-horizon-later = Más adelante
roadmap-encouragement = Estímulo
roadmap-commitment = Compromiso
roadmap-commitment-later = tras entregar el estímulo
roadmap-kpi = Lo sabremos por
roadmap-stays = Lo que se mantiene
plan-everyone = Todos
plan-managers = Responsables
plan-technology = Tecnología
plan-run-cost = Coste corriente
plan-month = mes { $month }
plan-kind-practice = práctica
plan-kind-enablement = apoyo
plan-kind-recognition = reconocimiento
plan-kind-structure = estructura
plan-kind-technology = tecnología
plan-kind-measurement = medición
