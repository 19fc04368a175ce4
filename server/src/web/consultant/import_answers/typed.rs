//! What was typed: which column is what, and what is said about the wave.

use std::collections::BTreeMap;

use app::{pages::faults::Faults, t};
use interchange::answers::{AnswerFile, Department, Mapping, asked, key};
use surveys::{instrument::Instrument, language::Language, organization::DepartmentRow};

use crate::{local_time, web::form::Upload};

/// Value of a list that leaves something out.
pub(super) const LEAVE_OUT: &str = "-";
/// Value of a list for the column of departments.
pub(super) const DEPARTMENT: &str = "department";
/// Longest name of a wave or owner, in characters.
const LONGEST: usize = 120;

/// Name of the field for a value of a group of values.
pub(super) fn value_field(group: &str, value: &str) -> String {
    format!("v-{}", key(group, value))
}

/// Name of the field for a value of the column of departments.
pub(super) fn place_field(value: &str) -> String {
    format!("p-{}", key(DEPARTMENT, value))
}

/// Name of the field for the people of a department.
pub(super) fn people_field(code: &str) -> String {
    format!("people-{}", key("people", code))
}

/// The mapping of the form.
pub(super) fn mapping(
    upload: &Upload,
    file: &AnswerFile,
    instrument: &Instrument,
    departments: &[Department],
) -> Mapping {
    let text = |name: &str| upload.texts.get(name).map_or("", |text| text.trim());
    let mut mapping = Mapping {
        everybody: text("everybody").to_owned(),
        ..Mapping::default()
    };
    for at in 0..file.columns.len() {
        let chosen = text(&format!("column-{at}"));
        if chosen == DEPARTMENT {
            mapping.department.get_or_insert(at);
        } else if asked(instrument, chosen).is_some() {
            mapping.fields.insert(at, chosen.to_owned());
            if text(&format!("reversed-{at}")) == "on" {
                mapping.reversed.insert(at);
            }
            if text(&format!("apart-{at}")) == "on" {
                mapping.apart.insert(chosen.to_owned());
            }
        }
    }
    let decided = |field: String| match text(&field) {
        "" => None,
        LEAVE_OUT => Some(None),
        code => Some(Some(code.to_owned())),
    };
    for group in mapping.groups(file, instrument) {
        let of_group: BTreeMap<String, Option<String>> = group
            .values
            .into_iter()
            .filter_map(|value| {
                // Of a question that was set apart just now, what was chosen for all.
                let own = decided(value_field(&group.key, &value));
                let code = own.or_else(|| decided(value_field(&group.scale.id, &value)))?;
                Some((value, code))
            })
            .collect();
        mapping.values.insert(group.key, of_group);
    }
    for value in mapping.places(file) {
        if let Some(code) = decided(place_field(&value)) {
            mapping.departments.insert(value, code);
        }
    }
    mapping.filled(file, instrument, departments)
}

/// The mapping that travelled with the form.
pub(super) fn travelled(upload: &Upload) -> Option<Mapping> {
    serde_json::from_str(upload.texts.get("mapping")?).ok()
}

/// What is said about the wave, as typed.
pub(super) struct About {
    pub(super) title: String,
    pub(super) owner: String,
    pub(super) day: String,
    /// `given` or `unknown`.
    pub(super) people: String,
    /// By code of the department.
    pub(super) headcounts: BTreeMap<String, String>,
    /// Whether a file that was brought before is to be brought once more.
    pub(super) once_more: bool,
}

/// The same, checked.
pub(super) struct Checked {
    pub(super) title: String,
    pub(super) owner: String,
    /// UTC ms.
    pub(super) day: i64,
    pub(super) headcounts: Option<BTreeMap<String, u32>>,
}

/// Value of the list that says that nobody knows how many people there were.
pub(super) const UNKNOWN: &str = "unknown";

impl About {
    /// What stands there before anybody has typed: the people of today.
    pub(super) fn begun(
        l: Language,
        file: &AnswerFile,
        owner: &str,
        counts: &BTreeMap<String, u32>,
        departments: &[DepartmentRow],
    ) -> Self {
        let is_known = counts.values().any(|count| *count > 0);
        let headcounts = departments.iter().map(|row| {
            let count = counts.get(&row.code).copied().unwrap_or(0);
            (row.code.clone(), count.to_string())
        });
        Self {
            title: t!(l, "answers-title-default", tool = file.tool.name()),
            owner: owner.to_owned(),
            day: String::new(),
            people: if is_known { "given" } else { UNKNOWN }.to_owned(),
            once_more: false,
            headcounts: headcounts.collect(),
        }
    }

    /// What was typed.
    pub(super) fn of(upload: &Upload, departments: &[DepartmentRow]) -> Self {
        let text = |name: &str| {
            let text = upload.texts.get(name).map(|text| text.trim());
            text.unwrap_or_default().to_owned()
        };
        let headcounts = departments
            .iter()
            .map(|row| (row.code.clone(), text(&people_field(&row.code))));
        Self {
            title: text("title"),
            owner: text("owner"),
            day: text("day"),
            people: text("people"),
            once_more: text("once_more") == "on",
            headcounts: headcounts.collect(),
        }
    }

    /// Checks it. `answers` is by department, directly in it.
    ///
    /// # Errors
    /// Every field that does not fit.
    pub(super) fn checked(
        &self,
        l: Language,
        zone: &str,
        today: &str,
        answers: &BTreeMap<String, u32>,
    ) -> Result<Checked, Faults> {
        let mut faults = Faults::default();
        let is_name = |text: &str| (1..=LONGEST).contains(&text.chars().count());
        if !is_name(&self.title) {
            faults.add("title", t!(l, "wave-error-name"));
        }
        if !is_name(&self.owner) {
            faults.add("owner", t!(l, "wave-error-owner"));
        }
        let day = local_time::start_of_day(zone, &self.day);
        if day.is_none_or(|_| self.day.as_str() > today) {
            faults.add("day", t!(l, "answers-error-day"));
        }
        let headcounts = (self.people != UNKNOWN).then(|| {
            let of = |(code, typed): (&String, &String)| {
                let given = answers.get(code).copied().unwrap_or(0);
                let people = if typed.is_empty() {
                    Some(0)
                } else {
                    typed.parse().ok().filter(|count| *count <= 10_000_000)
                };
                let field = people_field(code);
                match people {
                    None => faults.add(&field, t!(l, "answers-error-people")),
                    Some(people) if people < given => {
                        faults.add(&field, t!(l, "answers-error-more"));
                    }
                    Some(_) => {}
                }
                (code.clone(), people.unwrap_or(0))
            };
            self.headcounts.iter().map(of).collect()
        });
        match day {
            Some(day) if faults.is_empty() => Ok(Checked {
                title: self.title.clone(),
                owner: self.owner.clone(),
                day,
                headcounts,
            }),
            _ => Err(faults),
        }
    }
}
