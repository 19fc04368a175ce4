//! Names of the groups that a questionnaire for constituents asks.

use surveys::language::Language;

use crate::t;

/// What a group is called. The usual codes have names in every language; a code of an organization's own is its name.
pub fn name(language: Language, code: &str) -> String {
    match code {
        "partner" | "partners" => t!(language, "constituent-partners"),
        "supplier" | "suppliers" => t!(language, "constituent-suppliers"),
        "customer" | "customers" => t!(language, "constituent-customers"),
        "community" => t!(language, "constituent-community"),
        own => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use surveys::instrument::{Audience, Instrument};

    use super::*;

    #[test]
    fn every_group_of_the_questionnaire_that_comes_along_has_a_name() {
        let Audience::Constituents(groups) = &Instrument::partner().audience else {
            panic!("it asks constituents");
        };
        for language in Language::ALL {
            for code in groups {
                let name = name(language, code);
                assert!(name != *code && !name.contains("constituent-"), "{name}");
            }
        }
        assert_eq!(name(Language::De, "Stadt Kiel"), "Stadt Kiel");
    }
}
