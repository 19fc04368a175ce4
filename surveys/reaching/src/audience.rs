//! Who of an organization is asked.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Who is asked: everybody, or people of some departments, or with some values of attributes, or both.
///
/// A person is asked who works in one of the departments or below one of them, if any are named, and has, for each attribute
/// that is named, one of its values. A person of whom the roster does not know an attribute that is named is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Audience {
    /// Codes of departments, each with everything below; empty for all.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub departments: BTreeSet<String>,
    /// Values by attribute of the roster; empty for all.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, BTreeSet<String>>,
}

impl Audience {
    /// Whether everybody is asked.
    pub fn is_everybody(&self) -> bool {
        self.departments.is_empty() && self.attributes.is_empty()
    }

    /// Whether a person is asked. `departments` are the codes of their department and of all above it; `value` tells what
    /// the roster knows of an attribute.
    pub fn asks<'a>(
        &self,
        mut departments: impl Iterator<Item = &'a str>,
        value: impl Fn(&str) -> Option<String>,
    ) -> bool {
        let works_there =
            self.departments.is_empty() || departments.any(|code| self.departments.contains(code));
        works_there
            && self
                .attributes
                .iter()
                .all(|(name, values)| value(name).is_some_and(|value| values.contains(&value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(departments: &[&str], attributes: &[(&str, &[&str])]) -> Audience {
        let set = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        Audience {
            departments: set(departments),
            attributes: attributes
                .iter()
                .map(|(name, values)| ((*name).to_owned(), set(values)))
                .collect(),
        }
    }

    fn asks(audience: &Audience, departments: &[&str], site: Option<&str>) -> bool {
        audience.asks(departments.iter().copied(), |name| {
            site.filter(|_| name == "site").map(str::to_owned)
        })
    }

    #[test]
    fn nothing_named_asks_everybody() {
        let everybody = Audience::default();
        assert!(everybody.is_everybody());
        assert!(asks(&everybody, &["LAB", "HQ"], None));
    }

    #[test]
    fn a_department_stands_for_all_below_and_an_attribute_narrows_it() {
        let hq = of(&["HQ"], &[]);
        assert!(asks(&hq, &["LAB", "HQ"], None) && !asks(&hq, &["SALES"], None));
        assert!(!asks(&of(&["LAB"], &[]), &["HQ"], None), "not upwards");
        let oslo = of(&["HQ"], &[("site", &["Oslo", "Bergen"])]);
        assert!(asks(&oslo, &["LAB", "HQ"], Some("Bergen")));
        assert!(!asks(&oslo, &["LAB", "HQ"], Some("Rome")));
        assert!(!asks(&oslo, &["LAB", "HQ"], None), "not known, not asked");
        assert!(!asks(&oslo, &["SALES"], Some("Oslo")), "both hold");
    }

    #[test]
    fn it_survives_its_file_and_everybody_is_written_as_nothing() {
        let audience = of(&["HQ"], &[("site", &["Oslo"])]);
        let text = serde_json::to_string(&audience).unwrap();
        assert_eq!(
            text,
            r#"{"departments":["HQ"],"attributes":{"site":["Oslo"]}}"#
        );
        assert_eq!(serde_json::from_str::<Audience>(&text).unwrap(), audience);
        assert_eq!(serde_json::to_string(&Audience::default()).unwrap(), "{}");
        assert!(serde_json::from_str::<Audience>(r#"{"people":[]}"#).is_err());
    }
}
