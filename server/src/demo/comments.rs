//! What the invented colleagues write, in their own language. Every department has a subject of its own that many of its
//! people come back to; beside it they write about what occupies everybody. A comment is an opening, a subject and an
//! ending that fit together.

use rand::{Rng, RngExt};
use surveys::language::Language;

use super::organization::{Colleague, pick};

/// Share of comments about the department's own subject, where it has one in the writer's language.
const OWN: f64 = 0.6;

/// A picture of a good working day in three years.
pub(super) fn hope(colleague: &Colleague, random: &mut impl Rng) -> String {
    let language = colleague.language;
    let own = own_subjects(language, colleague.department);
    let subject = if !own.is_empty() && random.random_bool(OWN) {
        pick(own, random)
    } else {
        pick(subjects(language), random)
    };
    let mut text = format!("{} {subject}", pick(openings(language), random));
    if random.random_bool(0.4) {
        text.push(' ');
        text.push_str(pick(endings(language), random));
    }
    text
}

fn openings(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["On a good day", "Three years from now", "I picture that"],
        Language::De => &[
            "An einem guten Tag",
            "In drei Jahren",
            "So stelle ich es mir vor:",
        ],
        Language::Es => &["En un buen día", "Dentro de tres años", "Me imagino que"],
        Language::Fr => &[
            "Lors d'une bonne journée,",
            "Dans trois ans,",
            "J'imagine que",
        ],
    }
}

/// What people of one department write about more than others. Each begins so that it follows every opening.
fn own_subjects(language: Language, department: &str) -> &'static [&'static str] {
    match (language, department) {
        (Language::De, "ASM") => &[
            "hat die Schichtübergabe zehn Minuten, und alle wissen danach, wo wir stehen.",
            "steht bei der Schichtübergabe auf einer Tafel, was offen ist.",
            "endet die Schichtübergabe nicht mehr mit Zetteln am Spind.",
            "gibt es eine Schichtübergabe, die ihren Namen verdient. Die Kollegen sind geblieben.",
            "fragt bei der Schichtübergabe jemand, was in der Nacht gut lief.",
            "kommt das Werkzeug vor der Arbeit an den Platz und nicht danach.",
        ],
        (Language::De, "PRO") => &[
            "sprechen Planung und Fertigung jeden Morgen über denselben Wochenplan.",
            "hält der Wochenplan bis Donnerstag, weil wir ihn selbst bauen.",
            "baut das Team den Wochenplan selbst. Die Maschinen sind noch dieselben.",
            "sehen wir im Wochenplan auch, was der Kunde damit macht.",
        ],
        (Language::De, "LOG") => &[
            "sagt uns der Vertrieb den Liefertermin, bevor er ihn zusagt.",
            "ist ein Liefertermin etwas, das alle im Haus gemeinsam halten.",
            "sehen wir den Liefertermin und den Grund dafür auf einem Bildschirm.",
            "wird ein Liefertermin nur noch mit uns verschoben.",
            "stehen die Lkw nicht mehr zwei Stunden am Tor.",
        ],
        (Language::De, "SAL") => &[
            "weiß ich vor dem Besuch, was der Service meinem Kunden letzte Woche versprochen hat.",
            "liegt in der Kundenakte, wer wann mit wem gesprochen hat.",
            "pflegen alle die Kundenakte, weil sie selbst etwas davon haben.",
            "brauche ich für die Kundenakte fünf Minuten und keinen Wochenbericht.",
            "ist die Kundenakte das Erste, was ich am Morgen gern öffne.",
        ],
        (Language::De, "SER") => &[
            "bekommt eine Rückfrage aus dem Service von der Entwicklung am selben Tag eine Antwort.",
            "landet keine Rückfrage mehr in drei Postfächern zugleich.",
            "sehe ich bei jeder Rückfrage, wer sich kümmert.",
            "stellt ein Kunde seine Rückfrage einmal, und wir wissen Bescheid.",
            "antworten wir Kunden auch im offenen Forum, mit Namen und gern.",
        ],
        (Language::De, "DEV") => &[
            "zeigen wir Kunden einen Prototyp, bevor alles fertig ist.",
            "entsteht ein Prototyp mit zwei Kunden am Tisch.",
            "darf ein Prototyp auch schiefgehen, und wir reden offen darüber.",
            "sitzt der Service dabei, wenn wir einen Prototyp ansehen.",
            "habe ich zwei Stunden am Stück ohne Besprechung.",
        ],
        (Language::De, "FIN") => &[
            "schreibt niemand mehr dieselben Zahlen in drei Tabellen.",
            "kommt der Monatsabschluss ohne Überstunden aus.",
            "dauert der Monatsabschluss drei Tage, weil die Zahlen schon da sind.",
            "fragt man uns vor dem Monatsabschluss und nicht erst danach.",
            "erklären wir den Monatsabschluss so, dass ihn alle verstehen.",
        ],
        (Language::En, "ASM" | "PRO") => &[
            "the handover between shifts takes ten minutes and everybody knows where we stand.",
            "the handover is at the board and not on a note in somebody's locker.",
            "we have a handover worth the name. The people are still the same.",
            "I still know everybody at my line, and we get the plan for the week together.",
        ],
        (Language::En, "SAL" | "SER") => &[
            "we see on one screen what was promised to a customer.",
            "customers ask once and get one answer, whoever picks up.",
            "a customer never has to tell the same story twice.",
            "every customer knows one name, and that person knows the customer.",
        ],
        (Language::En, "DEV") => &[
            "we show a prototype to two customers before it is finished.",
            "a prototype may fail, and we talk about it openly.",
            "Service sits with us when we look at a prototype.",
        ],
        _ => &[],
    }
}

/// What people everywhere write about.
fn subjects(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "my team decides small things itself and nobody has to wait for a signature.",
            "a question in the open channel gets an answer the same day.",
            "an idea gets an answer within four weeks, even if the answer is no.",
            "there are fewer meetings, and the ones we have end with a decision.",
            "a mistake leads to a question and not to a culprit.",
            "my manager asks what I need and has time for the answer.",
        ],
        Language::De => &[
            "bekommt eine Idee binnen vier Wochen eine Antwort, auch wenn sie nein heißt.",
            "entscheidet das Team kleine Dinge selbst.",
            "wird nach einem Fehler gefragt, was wir lernen, und nicht, wer schuld ist.",
            "gibt es weniger Besprechungen, und jede endet mit einer Entscheidung.",
            "bekommt eine Frage im offenen Kanal am selben Tag eine Antwort.",
            "hat meine Führungskraft Zeit für ein Gespräch.",
            "reden Entwicklung und Service miteinander, bevor ein Kunde anruft.",
        ],
        Language::Es => &[
            "todos vemos en una sola ficha lo que se ha prometido al cliente.",
            "las preguntas reciben respuesta el mismo día.",
            "ventas y desarrollo hablan antes de que llame el cliente.",
            "hay menos correos y más conversaciones cara a cara.",
            "el equipo decide más cosas por sí mismo.",
            "una idea recibe respuesta en cuatro semanas.",
        ],
        Language::Fr => &[
            "tout le monde voit dans un seul dossier ce qui est promis au client.",
            "les questions reçoivent une réponse le jour même.",
            "le service et le développement se parlent avant que le client appelle.",
            "il y a moins de réunions, et chacune finit par une décision.",
            "l'équipe décide davantage elle-même.",
            "une idée reçoit une réponse en quatre semaines.",
        ],
    }
}

fn endings(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "The people are still the same.",
            "What stays is that we help each other.",
            "I would look forward to that.",
            "We are already good at parts of it.",
        ],
        Language::De => &[
            "Geblieben ist der Zusammenhalt.",
            "Darauf würde ich mich freuen.",
            "Manches davon können wir heute schon.",
            "Die Gleitzeit gibt es noch.",
        ],
        Language::Es => &["El equipo sigue siendo el mismo.", "Eso me haría ilusión."],
        Language::Fr => &["L'équipe est restée la même.", "Cela me ferait plaisir."],
    }
}

/// Something to keep, to start or to stop.
pub(super) fn wish(part: &str, colleague: &Colleague, random: &mut impl Rng) -> String {
    let language = colleague.language;
    let own = own_wishes(part, language, colleague.department);
    if !own.is_empty() && random.random_bool(OWN) {
        pick(own, random).to_owned()
    } else {
        pick(wishes(part, language), random).to_owned()
    }
}

fn own_wishes(part: &str, language: Language, department: &str) -> &'static [&'static str] {
    match (language, department, part) {
        (Language::De, "ASM" | "PRO" | "LOG", "keep") => &[
            "Den Zusammenhalt in der Schicht.",
            "Dass in der Schicht jeder jedem hilft.",
            "Die kurzen Wege in der Halle und in der Schicht.",
        ],
        (Language::De, "ASM" | "PRO" | "LOG", "stop") => &[
            "Die Zettel am Spind und die doppelten Listen.",
            "Mit den doppelten Listen für die Planung.",
        ],
        (Language::De, "SAL" | "SER", "start") => &[
            "Das Kundenwissen mit allen teilen.",
            "Alle in die Kundenakte schauen lassen.",
            "Was wir vom Kunden hören, an die Entwicklung geben.",
        ],
        (Language::De, "SAL", "stop") => &[
            "Mit dem Freitagsbericht, den keiner liest.",
            "Den Freitagsbericht durch die Kundenakte ersetzen.",
        ],
        _ => &[],
    }
}

fn wishes(part: &str, language: Language) -> &'static [&'static str] {
    match (language, part) {
        (Language::En, "keep") => &[
            "The trust within our team.",
            "The Friday breakfast with the whole floor.",
            "The flexible hours.",
            "That we help each other without a ticket.",
        ],
        (Language::En, "start") => &[
            "To answer suggestions, even with a no.",
            "To share the customer record with everybody.",
            "To invite Operations to the planning round.",
            "A short weekly note from the board.",
        ],
        (Language::En, _) => &[
            "The Friday report.",
            "Meetings without an agenda.",
            "Three chat tools side by side.",
            "Asking twice for the same figures.",
        ],
        (Language::De, "keep") => &[
            "Die Gleitzeit.",
            "Dass man sich kennt.",
            "Den Kuchen am Freitag.",
            "Das Vertrauen im Team.",
        ],
        (Language::De, "start") => &[
            "Auf Vorschläge antworten, auch mit einem Nein.",
            "Die Montage früher fragen.",
            "Einmal im Monat Fragen an die Geschäftsführung.",
            "Vorschläge sichtbar machen.",
        ],
        (Language::De, _) => &[
            "Mit doppelten Listen.",
            "Mit Besprechungen ohne Ziel.",
            "Mit E-Mails an alle.",
            "Mit dem Freitagsbericht.",
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
    }
}
