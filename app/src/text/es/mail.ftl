# Correos electrónicos.

mail-greeting = Buenos días:
mail-invitation-subject = { $organization } quiere escucharle: { $title }
mail-invitation-opening = { $organization } le invita a «{ $title }». Lleva unos minutos, en el teléfono o en el ordenador, en su idioma.
mail-invitation-until = Puede responder hasta el { $day }.
mail-invitation-link = Responder ahora
mail-invitation-privacy = Sus respuestas se guardan sin su nombre. Los resultados se muestran solo para grupos de { $k } personas o más. La primera página explica quién ve qué.
mail-invitation-personal = Este enlace es solo suyo y vale una vez. Por favor, no lo comparta.
mail-invitation-owner = { $owner } responde de esta encuesta y le contará lo que se ha escuchado.
mail-reminder-subject = Aún está a tiempo de que le escuchen: { $title }
mail-reminder-opening = { $organization } también quiere escucharle a usted: «{ $title }» sigue abierta. Lleva unos minutos.
mail-password-subject = Su enlace para establecer una contraseña
mail-password-opening = Alguien ha pedido un enlace para establecer una nueva contraseña de su cuenta. Vale una vez, durante 15 minutos.
mail-password-link = Establecer una contraseña
mail-password-ignore = Si no ha sido usted, no tiene que hacer nada: su contraseña sigue como está.
mail-ideas-subject = Después de «{ $title }»: ¿qué haría usted?
mail-ideas-opening = { $organization } ha escuchado lo que dijeron todos. Ahora pide sus ideas: ¿qué debería venir después? Bastan una o dos frases.
mail-ideas-link = Escribir una idea
mail-ideas-privacy = Sus ideas se guardan sin nombre, departamento ni hora. Primero las lee una persona; después todos pueden votarlas.
mail-votes-subject = Ideas después de «{ $title }»: ¿por cuál empezaría?
mail-votes-opening = Aquí están las ideas de sus colegas de { $organization }. Vote hasta tres, por favor.
mail-votes-link = Leer y votar
mail-votes-privacy = Nadie ve quién votó qué. Los números se dicen solo a partir de { $k } personas, y los votos se borran una vez contados.
mail-voice-personal = Este enlace es solo suyo. Por favor, no lo comparta.
