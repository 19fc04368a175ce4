//! Whom a wave asks, in sentences: the same words for consultants, staff and readers of results.

use surveys::{
    language::Language,
    published::{Origin, Reached},
};

use super::{attribute, trend_words};
use crate::{
    t,
    text::format::{list, whole},
};

/// Where answers come from that another tool collected, and that nobody was promised anything by Daybreak.
pub fn collected(language: Language, origin: &Origin) -> String {
    let day = trend_words::day(language, origin.brought);
    t!(
        language,
        "audience-origin",
        tool = origin.tool.as_str(),
        day = day.as_str()
    )
}

/// Whom a wave asks. The default is everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Names of departments; empty for all.
    pub departments: Vec<String>,
    /// Attributes of the roster with the values that are asked; empty for all.
    pub attributes: Vec<(String, Vec<String>)>,
    /// People it reaches.
    pub people: u32,
    /// So many of them are drawn by lot; `None` if all are invited.
    pub drawn: Option<u32>,
}

impl Asked {
    /// Whether everybody is invited.
    pub fn is_everybody(&self) -> bool {
        !self.is_part() && self.drawn.is_none()
    }

    /// Whether only a part of the organization is asked.
    pub fn is_part(&self) -> bool {
        !(self.departments.is_empty() && self.attributes.is_empty())
    }

    /// Who is asked, without numbers.
    pub fn who(&self, language: Language) -> String {
        let departments = list(language, &self.departments);
        let attributes: Vec<String> = self
            .attributes
            .iter()
            .map(|(name, values)| {
                let values = values
                    .iter()
                    .map(|value| attribute::value(language, name, value));
                t!(
                    language,
                    "audience-attribute",
                    name = attribute::label(language, name),
                    values = values.collect::<Vec<_>>().join(", ")
                )
            })
            .collect();
        let attributes = attributes.join("; ");
        match (self.departments.is_empty(), self.attributes.is_empty()) {
            (true, true) => t!(language, "audience-everybody"),
            (false, true) => t!(
                language,
                "audience-departments",
                departments = departments.as_str()
            ),
            (true, false) => t!(
                language,
                "audience-attributes",
                attributes = attributes.as_str()
            ),
            (false, false) => t!(
                language,
                "audience-both",
                departments = departments.as_str(),
                attributes = attributes.as_str()
            ),
        }
    }

    /// Who is asked and how many they are, a sentence each.
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let mut told = vec![
            self.who(language),
            t!(language, "audience-people", count = self.people),
        ];
        if let Some(drawn) = self.drawn {
            told.push(t!(
                language,
                "audience-drawn",
                drawn = whole(language, i64::from(drawn))
            ));
        }
        told
    }
}

/// Whom the figures of a result stand for, if it is not everybody; `invited` people were asked.
pub fn stands_for(language: Language, reach: &Reached, invited: u32) -> String {
    let people = whole(language, i64::from(reach.population));
    let invited = whole(language, i64::from(invited));
    match (reach.is_part, reach.is_sample) {
        (_, false) => t!(language, "reach-part", people = people),
        (false, true) => t!(language, "reach-sample", invited = invited, people = people),
        (true, true) => t!(
            language,
            "reach-part-sample",
            invited = invited,
            people = people
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked {
            departments: vec!["Sales".to_owned(), "Research".to_owned()],
            attributes: vec![
                (
                    "site".to_owned(),
                    vec!["Oslo".to_owned(), "Bergen".to_owned()],
                ),
                ("people_manager".to_owned(), vec!["yes".to_owned()]),
            ],
            people: 1_312,
            drawn: Some(400),
        }
    }

    #[test]
    fn an_audience_reads_as_a_sentence_with_its_number() {
        let told = asked().sentences(Language::En).join(" ");
        assert_eq!(
            told,
            "Asked are people of Sales and Research, with everything below, for whom the people list says \
             site: Oslo, Bergen; leading people: yes. These are 1,312 people. Of them, 400 are drawn by lot and invited."
        );
        let everybody = Asked {
            people: 1,
            ..Asked::default()
        };
        assert!(everybody.is_everybody());
        assert_eq!(
            everybody.sentences(Language::En).join(" "),
            "Everybody is asked. This is 1 person."
        );
    }

    #[test]
    fn every_kind_of_audience_has_words_in_every_language() {
        for language in Language::ALL {
            for keep in 0..4 {
                let mut asked = asked();
                if keep % 2 == 0 {
                    asked.departments.clear();
                }
                if keep / 2 == 0 {
                    asked.attributes.clear();
                }
                for sentence in asked.sentences(language) {
                    assert!(
                        sentence.ends_with('.') && !sentence.contains('{'),
                        "{sentence}"
                    );
                }
            }
        }
    }
}
