//! Attributes of the roster in words. Two of them are columns of our own; the others are named by the organization.

use surveys::language::Language;

use crate::t;

/// What an attribute is called on a page.
pub fn label(language: Language, name: &str) -> String {
    match name {
        "people_manager" => t!(language, "survey-attributes-people-manager"),
        "customer_facing" => t!(language, "survey-attributes-customer-facing"),
        _ => name.to_owned(),
    }
}

/// The same where it heads something.
pub fn title(language: Language, name: &str) -> String {
    match name {
        "people_manager" | "customer_facing" => written(&label(language, name)),
        _ => written(name),
    }
}

/// A name as the roster has it, to be read: `site` is Site, `cost_centre` is Cost centre; one with letters of its own
/// stays as it is.
fn written(name: &str) -> String {
    let spaced = name.replace('_', " ");
    let mut letters = spaced.trim().chars();
    let is_plain = !spaced.contains(char::is_uppercase);
    match letters.next() {
        Some(first) if is_plain => first.to_uppercase().chain(letters).collect(),
        _ => spaced.trim().to_owned(),
    }
}

/// What a value of an attribute is called on a page.
pub fn value(language: Language, name: &str, value: &str) -> String {
    match (name, value) {
        ("people_manager" | "customer_facing", "yes") => t!(language, "survey-attributes-yes"),
        ("people_manager" | "customer_facing", "no") => t!(language, "survey-attributes-no"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_roster_is_written_to_be_read_where_it_heads_something() {
        let title = |name| title(Language::En, name);
        assert_eq!(title("site"), "Site");
        assert_eq!(title("cost_centre"), "Cost centre");
        assert_eq!(title("Standort"), "Standort");
        assert_eq!(title("HR-Bereich"), "HR-Bereich");
        assert_eq!(title("übergang"), "Übergang");
        assert_eq!(title("people_manager"), "Leading people");
        assert_eq!(label(Language::En, "site"), "site");
    }
}
