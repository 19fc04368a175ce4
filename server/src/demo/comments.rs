//! What the invented colleagues write, in their own language. A comment is an opening and a wish that fit together.

use rand::Rng;
use surveys::language::Language;

use super::organization::pick;

/// A picture of a good working day in three years.
pub(super) fn hope(language: Language, random: &mut impl Rng) -> String {
    let (openings, pictures): ([&str; 3], &[&str]) = match language {
        Language::En => (
            ["On a good day", "Three years from now", "I picture that"],
            &[
                "customers ask once and get one answer, whoever picks up.",
                "we see on one screen what was promised to a customer.",
                "my team decides small things itself and nobody has to wait for a signature.",
                "questions in the open channel get an answer the same day. The people are still the same.",
                "we know what Development works on before our customers do.",
                "there are fewer meetings, and the ones we have end with a decision.",
                "I still know everybody at my line, and we get the plan for the week together.",
            ],
        ),
        Language::De => (
            [
                "An einem guten Tag",
                "In drei Jahren",
                "Ich stelle mir vor:",
            ],
            &[
                "sehen alle in einer Akte, was einem Kunden zugesagt ist.",
                "bekommt eine Idee aus der Montage binnen vier Wochen eine Antwort.",
                "reden Entwicklung und Service miteinander, bevor ein Kunde anruft.",
                "habe ich zwei Stunden am Stück ohne E-Mail. Die Kolleginnen und Kollegen sind geblieben.",
                "gibt es ein Schichtübergabegespräch, das seinen Namen verdient.",
                "wird nach Fehlern gefragt, was wir lernen, und nicht, wer schuld ist.",
                "entscheidet das Team selbst, wie es den Wochenplan baut.",
            ],
        ),
        Language::Es => (
            ["En un buen día", "Dentro de tres años", "Me imagino que"],
            &[
                "todos vemos en una sola ficha lo que se ha prometido al cliente.",
                "las preguntas reciben respuesta el mismo día.",
                "ventas y desarrollo hablan antes de que llame el cliente.",
                "hay menos correos y más conversaciones cara a cara.",
                "el equipo sigue siendo el mismo y decide más cosas por sí mismo.",
            ],
        ),
        Language::Fr => (
            [
                "Lors d'une bonne journée,",
                "Dans trois ans,",
                "J'imagine que",
            ],
            &[
                "tout le monde voit dans un seul dossier ce qui est promis au client.",
                "les questions reçoivent une réponse le jour même.",
                "le service et le développement se parlent avant que le client appelle.",
                "il y a moins de réunions, et chacune finit par une décision.",
                "l'équipe est restée la même et décide davantage elle-même.",
            ],
        ),
    };
    format!("{} {}", pick(&openings, random), pick(pictures, random))
}

/// Something to keep, to start or to stop.
pub(super) fn wish(part: &str, language: Language, random: &mut impl Rng) -> String {
    let wishes: &[&str] = match (language, part) {
        (Language::En, "keep") => &[
            "The trust within our team.",
            "Friday breakfast.",
            "Flexible hours.",
            "That we help each other without a ticket.",
        ],
        (Language::En, "start") => &[
            "Answer suggestions.",
            "Share the customer record with everybody.",
            "Invite Operations to the planning round.",
            "A short weekly note from the board.",
        ],
        (Language::En, _) => &[
            "The Friday report.",
            "Meetings without an agenda.",
            "Three chat tools side by side.",
            "Asking twice for the same figures.",
        ],
        (Language::De, "keep") => &[
            "Den Zusammenhalt in der Schicht.",
            "Die Gleitzeit.",
            "Dass man sich kennt.",
            "Die kurzen Wege in der Montage.",
        ],
        (Language::De, "start") => &[
            "Auf Vorschläge antworten.",
            "Kundenwissen mit allen teilen.",
            "Die Montage früher fragen.",
            "Einmal im Monat Fragen an die Geschäftsführung.",
        ],
        (Language::De, _) => &[
            "Den Freitagsbericht.",
            "Doppelte Listen.",
            "Besprechungen ohne Ziel.",
            "E-Mails an alle.",
        ],
        (Language::Es, "keep") => &["El ambiente del equipo.", "El horario flexible."],
        (Language::Es, "start") => &[
            "Responder a las propuestas.",
            "Compartir lo que sabemos del cliente.",
        ],
        (Language::Es, _) => &["El informe del viernes.", "Las reuniones sin objetivo."],
        (Language::Fr, "keep") => &["L'entraide dans l'équipe.", "Les horaires souples."],
        (Language::Fr, "start") => &[
            "Répondre aux suggestions.",
            "Partager ce que nous savons du client.",
        ],
        (Language::Fr, _) => &["Le rapport du vendredi.", "Les réunions sans but."],
    };
    pick(wishes, random).to_owned()
}
