# Lo que la gente ha escrito: temas en las páginas de resultados y en el informe, comentarios con sus palabras.

themes-title = De qué escriben aquí las personas más que en otros sitios
themes-note = Palabras que en los comentarios de aquí aparecen claramente más que en el resto de la organización. Las cifras son límites inferiores, en pasos de { $step }, para que nadie pueda calcular quién escribió qué. No se cita ninguna frase.
many-title = De qué escriben muchas personas
many-note = Palabras que han escrito muchas personas. No hay un resto con el que compararlas: dicen lo que es común, no lo que es especial. Las cifras son límites inferiores, en pasos de { $step }. No se cita ninguna frase.
many-note-exact = Palabras que han escrito muchas personas. No hay un resto con el que compararlas: dicen lo que es común, no lo que es especial.
themes-note-exact = Palabras que en los comentarios de aquí aparecen claramente más que en el resto de la organización.
theme-comments = en al menos { $count } comentarios
theme-comments-times = en al menos { $count } comentarios, al menos { $times } veces más que en otros sitios
themes-from = De { $count } comentarios.
themes-none = De { $count } comentarios. Ninguna palabra destaca frente al resto de la organización.
many-none = De { $count } comentarios. Ninguna palabra la han escrito tantas personas como para mostrarla.
themes-hidden = No se muestra, para proteger a las personas: los temas necesitan al menos { $minimum } comentarios aquí y otros tantos en lo que queda sin ellos.
themes-hidden-all = Los temas de los comentarios no se muestran aquí, para proteger a las personas: necesitan al menos { $minimum } comentarios aquí y otros tantos en lo que queda sin ellos.
themes-verbatims = Leer los comentarios

comments-title = Comentarios, con sus palabras
comments-title-of = { $group }: comentarios, con sus palabras
comments-lead = Tal como se escribieron, en un orden que no dice nada. Los nombres, las direcciones y los números se quitaron antes de guardarlos. Nadie los ha reescrito ni elegido.
comments-each-once = Cada comentario se lee en un solo lugar: en el grupo más pequeño que puede mostrarlo.
comments-told-title = Solo se muestran temas
comments-told = Antes de responder se dijo a las personas que de sus comentarios solo se muestran temas. Por eso nadie puede leer un comentario.
comments-gone-title = Estos comentarios ya no se conservan
comments-gone = Los comentarios se borran 12 meses después del cierre de una encuesta, como se dijo a las personas antes de responder. Sus temas se conservan.
comments-here = Aquí se leen { $count } comentarios.
comments-some = { $shown } de { $count } comentarios, elegidos al azar.
comments-none = Todos los comentarios a esta pregunta se leen en los departamentos que contiene.
comments-hidden = No se muestran aquí, para proteger a las personas: se necesitan al menos { $minimum } comentarios y otros tantos en lo que queda sin ellos. Se leen en el siguiente grupo mayor que puede mostrarlos.
comments-within = Departamentos que contiene
comments-within-line = { $count } comentarios
comments-back = Volver a los resultados

report-themes-bookmark = De qué escriben las personas
report-themes-headline = De qué escriben muchas personas, y de qué escriben los departamentos más que otros
report-themes-lead = Palabras de los comentarios, contadas en pasos para que nadie sea reconocible. Una palabra dice de qué se escribe, no en qué sentido.
report-themes-many = Toda la organización: escritas por muchas personas
report-themes-parts = Departamentos: escritas claramente más que por otros
report-themes-theme = Palabras
report-themes-comments = Comentarios, al menos
report-themes-times = Veces más, al menos
report-themes-department = Departamento
