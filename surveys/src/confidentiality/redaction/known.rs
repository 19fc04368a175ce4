//! From the people list of a wave to the words that are looked for.

use super::{Kind, Known, fold::spellings};

/// Fewest letters of a part of a name that is looked for by itself; shorter ones only within the whole name.
const SHORTEST_NAME: usize = 3;
/// Fewest characters of an employee number that is looked for; a shorter one would hit every count.
const SHORTEST_ID: usize = 4;

/// Every phrase to look for, as folded words.
pub(super) fn phrases(known: Known<'_>) -> Vec<(Vec<String>, Kind)> {
    let mut phrases = Vec::new();
    for name in known.names {
        for whole in spellings(name) {
            for part in &whole {
                let is_name = part.chars().count() >= SHORTEST_NAME
                    && part.chars().all(char::is_alphabetic)
                    && !is_never_a_name(part);
                if is_name {
                    phrases.push((vec![part.clone()], Kind::Name));
                }
            }
            if whole.len() > 1 && whole.iter().any(|part| !is_never_a_name(part)) {
                let mut turned = whole.clone();
                turned.rotate_right(1);
                phrases.push((whole, Kind::Name));
                phrases.push((turned, Kind::Name));
            }
        }
    }
    for id in known.employee_ids {
        for whole in spellings(id) {
            let length: usize = whole.iter().map(|part| part.chars().count()).sum();
            let has_digit = id.chars().any(|c| c.is_ascii_digit());
            if length >= SHORTEST_ID && has_digit {
                phrases.push((whole, Kind::Number));
            }
        }
    }
    for department in known.small_departments {
        for whole in spellings(department) {
            let length: usize = whole.iter().map(|part| part.chars().count()).sum();
            // A bare number or letter is a code that every text holds by chance.
            if length >= 2
                && department.chars().any(char::is_alphabetic)
                && !is_never_a_name(&whole.concat())
            {
                phrases.push((whole, Kind::Team));
            }
        }
    }
    phrases
}

/// Mailboxes of nobody and particles of names; redacting them would empty comments and protect no one.
fn is_never_a_name(word: &str) -> bool {
    const NEVER: &[&str] = &[
        "admin",
        "administration",
        "alle",
        "all",
        "and",
        "bei",
        "buchhaltung",
        "bureau",
        "chez",
        "comercial",
        "contact",
        "contacto",
        "das",
        "dei",
        "del",
        "della",
        "dem",
        "den",
        "der",
        "des",
        "die",
        "dos",
        "einkauf",
        "equipo",
        "equipe",
        "facturacion",
        "for",
        "help",
        "hilfe",
        "info",
        "intern",
        "jobs",
        "kontakt",
        "las",
        "les",
        "los",
        "mail",
        "marketing",
        "noreply",
        "office",
        "oficina",
        "para",
        "personal",
        "por",
        "post",
        "reception",
        "rrhh",
        "sales",
        "service",
        "servicio",
        "support",
        "team",
        "test",
        "the",
        "und",
        "une",
        "van",
        "ventas",
        "vente",
        "ventes",
        "verkauf",
        "vertrieb",
        "von",
        "with",
        "zentrale",
        "zum",
        "zur",
    ];
    NEVER.binary_search(&word).is_ok()
}

/// Names that are ordinary words as well. They count as names only with a capital letter.
pub(super) fn is_ordinary(word: &str) -> bool {
    const ORDINARY: &[&str] = &[
        "alba", "alegre", "alt", "ange", "art", "august", "ben", "bien", "bill", "bon", "brave",
        "bravo", "bueno", "calvo", "clara", "claro", "claude", "cook", "cruz", "delgado", "dick",
        "drew", "eben", "ernst", "frank", "frei", "fuchs", "ganz", "gay", "gerade", "good",
        "grace", "grand", "gross", "gut", "hope", "hug", "jack", "jeune", "jose", "jung", "kalt",
        "klein", "klug", "kurz", "lang", "legrand", "leroy", "lieb", "lustig", "mari", "mark",
        "max", "may", "mejor", "merlin", "mila", "moreno", "neu", "nick", "pat", "paz", "petit",
        "pierre", "rath", "ray", "recht", "rich", "rob", "roman", "rose", "rot", "roy", "rubio",
        "rust", "sanft", "scharf", "schnell", "selig", "sol", "spring", "stark", "still", "sue",
        "teuer", "tim", "treu", "vite", "warm", "weis", "weiss", "will", "wild", "young",
    ];
    ORDINARY.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lists_are_searched_by_their_order() {
        for word in ["admin", "info", "zur", "und"] {
            assert!(is_never_a_name(word), "{word}");
        }
        for word in ["alba", "mark", "young", "gut"] {
            assert!(is_ordinary(word), "{word}");
        }
        assert!(!is_ordinary("lorenz") && !is_never_a_name("lorenz"));
    }
}
