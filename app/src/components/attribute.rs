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

/// What a value of an attribute is called on a page.
pub fn value(language: Language, name: &str, value: &str) -> String {
    match (name, value) {
        ("people_manager" | "customer_facing", "yes") => t!(language, "survey-attributes-yes"),
        ("people_manager" | "customer_facing", "no") => t!(language, "survey-attributes-no"),
        _ => value.to_owned(),
    }
}
