use proptest::prelude::*;

use super::*;

fn redactor() -> Redactor {
    let owned = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    Redactor::new(Known {
        names: &owned(&[
            "Eva Lorenz",
            "jürgen.müller",
            "Anna-Lena Groß",
            "José Núñez",
            "Zoë Œuvrard",
            "Mark Klein",
            "Bo Li",
            "info.office",
            "Agnieszka Wałęsa",
        ]),
        employee_ids: &owned(&["E-2041", "77", "MA00042"]),
        small_departments: &owned(&["Nachtschicht Labor", "LAB", "7"]),
    })
}

#[track_caller]
fn check(language: Language, typed: &str, stored: &str) {
    let redactor = redactor();
    let once = redactor.redact(language, typed);
    assert_eq!(once, stored);
    assert_eq!(redactor.redact(language, &once), once, "a second time");
}

#[test]
fn addresses_and_handles_become_a_name() {
    check(
        Language::En,
        "Ask someone.else@example.org, please.",
        "Ask [name], please.",
    );
    check(Language::De, "jemand(at)firma.de weiß es", "[Name] weiß es");
    check(
        Language::Es,
        "Escriban a alguien [arroba] empresa.es.",
        "Escriban a [nombre].",
    );
    check(Language::Fr, "Suivez @chef_paris !", "Suivez [nom] !");
    check(Language::En, "me@intranet", "[name]");
}

#[test]
fn pages_become_a_link() {
    check(
        Language::En,
        "See https://example.org/a?b=c, then www.example.com!",
        "See [link], then [link]!",
    );
    check(
        Language::De,
        "Auf intranet.firma.de/lager steht es.",
        "Auf [Link] steht es.",
    );
    check(Language::Es, "Véase example.com.", "Véase [enlace].");
    check(
        Language::Es,
        "Buen trabajo.de verdad",
        "Buen trabajo.de verdad",
    );
}

#[test]
fn telephone_and_long_numbers_become_a_number() {
    check(Language::De, "Ruf 030 / 123 45-67 an", "Ruf [Nummer] an");
    check(Language::En, "Call +44 20 7946 0958.", "Call [number].");
    check(
        Language::Es,
        "Mi móvil es 612 345 678.",
        "Mi móvil es [número].",
    );
    check(Language::Fr, "Matricule 48213 ?", "Matricule [numéro] ?");
}

#[test]
fn days_years_amounts_and_small_counts_stay() {
    for text in [
        "Since 12.11.2026 we have 40 people and 3 shifts.",
        "2025/2026 was good, 2025-2027 will be better.",
        "It costs 1.000.000 EUR, or 25 000, or 50000.",
        "On 2026-11-22 at 14:30, room 204, 10.5 %.",
    ] {
        check(Language::En, text, text);
    }
}

#[test]
fn names_are_found_whatever_their_spelling() {
    check(Language::En, "EVA and lorenz, Lorénz", "[name] and [name]");
    check(
        Language::De,
        "Mueller, MÜLLER, Mu\u{308}ller und muller",
        "[Name] und [Name]",
    );
    check(
        Language::De,
        "Anna‑Lena Gross hilft, Groß auch.",
        "[Name] hilft, [Name] auch.",
    );
    check(Language::Es, "Jose Nunez y Núñez", "[nombre] y [nombre]");
    check(Language::Fr, "Zoe Oeuvrard", "[nom]");
    check(Language::En, "Wale\u{300}sa, Wal\u{ad}esa", "[name]");
}

#[test]
fn names_are_found_in_whosever_hands() {
    check(
        Language::En,
        "Eva’s idea, Lorenz' team",
        "[name]’s idea, [name]' team",
    );
    check(
        Language::De,
        "Evas Idee und Müllers Team",
        "[Name] Idee und [Name] Team",
    );
    check(Language::Fr, "l’idée d’Eva", "l’idée d’[nom]");
    check(Language::Es, "la idea de Eva", "la idea de [nombre]");
}

#[test]
fn short_names_count_only_as_a_whole() {
    check(
        Language::En,
        "Bo Li or Li Bo, but li and bo stay",
        "[name] or [name], but li and bo stay",
    );
}

#[test]
fn ordinary_words_stay_unless_they_are_written_as_names() {
    check(
        Language::En,
        "Please mark it; the info office is small.",
        "Please mark it; the info office is small.",
    );
    check(Language::En, "Ask Mark.", "Ask [name].");
    check(Language::De, "ein klein wenig", "ein klein wenig");
}

#[test]
fn employee_ids_and_small_departments_are_found() {
    check(
        Language::En,
        "I am e-2041, E 2041 or ma00042; 77 of us",
        "I am [number], [number] or [number]; 77 of us",
    );
    check(
        Language::De,
        "Die Nachtschicht-Labor und das LAB, Raum 7",
        "Die [Team] und das [Team], Raum 7",
    );
    check(Language::Fr, "le lab", "le [équipe]");
}

#[test]
fn an_address_that_holds_a_name_is_one_hit() {
    check(
        Language::En,
        "eva.lorenz@example.org (Eva)",
        "[name] ([name])",
    );
}

#[test]
fn empty_and_strange_texts_come_through() {
    for text in [
        "",
        " ",
        "\n\n",
        "…",
        "[name]",
        "@",
        "+",
        "(",
        "ä\u{308}\u{308}",
        "日本語",
        "👩‍👩‍👧",
    ] {
        check(Language::En, text, text);
    }
}

proptest! {
    /// Whatever is typed around it, no name of the list is left as a word of its own.
    #[test]
    fn no_known_name_survives(
        before in "[a-z ,.!?]{0,12}",
        name in prop::sample::select(vec!["Eva", "LORENZ", "müller", "Núñez", "Wałęsa", "Groß", "E-2041"]),
        after in "[ ,.!?]{1,3}[a-z ]{0,12}",
    ) {
        let stored = redactor().redact(Language::En, &format!("{before} {name}{after}"));
        prop_assert!(!words(&stored).iter().any(|word| word.forms().any(|form| {
            ["eva", "lorenz", "muller", "mueller", "nunez", "walesa", "gross", "2041"].contains(&form)
        })), "{}", stored);
    }

    /// Redaction never fails, and doing it twice is doing it once.
    #[test]
    fn twice_is_once(text in "\\PC{0,60}") {
        let redactor = redactor();
        let once = redactor.redact(Language::Fr, &text);
        prop_assert_eq!(redactor.redact(Language::Fr, &once), once);
    }
}
