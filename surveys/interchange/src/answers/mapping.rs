//! Which column is what, and what its values stand for. A mapping is remembered and used again for the next file of the
//! same shape, so it is checked against its file before anything is made of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use surveys::instrument::{Instrument, Scale};

use super::{AnswerFile, Asked, asked, guess};

/// Most different values of one scale, or of a column of departments, that can be told apart by hand.
pub(super) const MOST_VALUES: usize = 300;

/// A department that answers can belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// By column, the field of the instrument that its values answer; other columns are left out.
    pub fields: BTreeMap<usize, String>,
    /// Columns whose numbers run the other way round than the options of the item.
    pub reversed: BTreeSet<usize>,
    /// The column that says the department.
    pub department: Option<usize>,
    /// Without such a column, the department that all answers belong to; empty if none was chosen.
    pub everybody: String,
    /// By scale and value the code of the option, or `None` to leave it out. What is not there is not decided.
    pub values: BTreeMap<String, BTreeMap<String, Option<String>>>,
    /// Fields whose values are not those of other questions with the same scale: theirs stand under [`Self::own`].
    #[serde(default)]
    pub apart: BTreeSet<String>,
    /// By value of the column the code of the department, or `None` to leave such rows out.
    pub departments: BTreeMap<String, Option<String>>,
}

/// The values of all columns with one scale, or of one field apart from them.
#[derive(Debug, Clone)]
pub struct ValueGroup<'i> {
    /// What they are kept under: the id of the scale, or the name of the field's own.
    pub key: String,
    /// The field, if they are its own.
    pub field: Option<String>,
    /// The scale.
    pub scale: &'i Scale,
    /// Each value once, in their order.
    pub values: Vec<String>,
}

/// What has to be decided before anything can be made of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    /// No column is the answer to anything.
    NoField,
    /// Two columns answer one field; the later column and the field.
    Twice(usize, String),
    /// Neither a column nor one department for all.
    NoDepartment,
    /// A value of a group: its key, the value.
    Value(String, String),
    /// A value of the column of departments.
    Place(String),
    /// A column that holds too many different values to be one of options or departments.
    Many(usize),
}

/// A decision as its words tell it: an option or a department, or to be left out; `None` if it is open.
pub type Closed<'m> = Option<&'m Option<String>>;

impl Mapping {
    /// The first guess for a file.
    pub fn guess(file: &AnswerFile, instrument: &Instrument, departments: &[Department]) -> Self {
        let mut fields = guess::fields(file, instrument);
        let department = guess::department(file, departments);
        if let Some(at) = department {
            fields.remove(&at);
        }
        let everybody = match (department, departments) {
            (None, [only]) => only.code.clone(),
            _ => String::new(),
        };
        Self {
            fields,
            department,
            everybody,
            ..Self::default()
        }
        .filled(file, instrument, departments)
    }

    /// The mapping without what does not fit the file, the instrument or the departments, and with a guess for values that
    /// are not decided.
    #[must_use]
    pub fn filled(
        mut self,
        file: &AnswerFile,
        instrument: &Instrument,
        departments: &[Department],
    ) -> Self {
        let is_open = |at: usize| {
            file.columns
                .get(at)
                .is_some_and(|column| column.private.is_none())
        };
        self.department = self.department.filter(|at| is_open(*at));
        self.fields.retain(|at, field| {
            is_open(*at) && self.department != Some(*at) && asked(instrument, field).is_some()
        });
        let fields = &self.fields;
        self.reversed.retain(|at| fields.contains_key(at));
        self.apart.retain(|field| {
            let takes_options = matches!(asked(instrument, field), Some((_, Asked::Option(_))));
            takes_options && fields.values().any(|known| known == field)
        });
        let is_known = |code: &str| departments.iter().any(|d| d.code == code);
        if !is_known(&self.everybody) || self.department.is_some() {
            self.everybody.clear();
        }
        let mut values = BTreeMap::new();
        for group in self.groups(file, instrument) {
            let shared = || self.values.get(&group.scale.id).cloned();
            let own = self.values.get(&group.key).cloned();
            // What was decided for all is a good beginning for one.
            let before = own.or_else(shared).unwrap_or_default();
            let mut now = guess::options(group.scale, &group.values);
            let has = |code: &String| group.scale.options.iter().any(|o| o.code == *code);
            for (value, code) in before {
                if group.values.contains(&value) && code.as_ref().is_none_or(has) {
                    now.insert(value, code);
                }
            }
            values.insert(group.key, now);
        }
        self.values = values;
        let mut places = BTreeMap::new();
        for value in self.places(file) {
            let before = self.departments.remove(&value);
            let before = before.filter(|code| code.as_deref().is_none_or(is_known));
            let guess = || guess::place(&value, departments).map(Some);
            if let Some(place) = before.or_else(guess) {
                places.insert(value, place);
            }
        }
        self.departments = places;
        self
    }

    /// What the values of a field that stands apart are kept under. No scale has a blank in its id.
    pub fn own(field: &str) -> String {
        format!("field {field}")
    }

    /// The values of columns with options, by scale, then those of fields apart.
    pub fn groups<'i>(&self, file: &AnswerFile, instrument: &'i Instrument) -> Vec<ValueGroup<'i>> {
        type Group<'i, 'm> = (&'i Scale, Option<&'m String>, BTreeSet<String>);
        let mut groups: BTreeMap<(bool, String), Group<'i, '_>> = BTreeMap::new();
        for (at, field) in &self.fields {
            let Some((_, Asked::Option(scale))) = asked(instrument, field) else {
                continue;
            };
            let of_field = self.apart.contains(field).then_some(field);
            let key = of_field.map_or_else(|| scale.id.clone(), |field| Self::own(field));
            let (.., values) = groups
                .entry((of_field.is_some(), key))
                .or_insert_with(|| (scale, of_field, BTreeSet::new()));
            values.extend(
                file.values(*at)
                    .into_iter()
                    .map(|(value, _)| value.to_owned()),
            );
        }
        groups
            .into_iter()
            .map(|((_, key), (scale, field, values))| ValueGroup {
                key,
                field: field.cloned(),
                scale,
                values: values.into_iter().take(MOST_VALUES).collect(),
            })
            .collect()
    }

    /// The values of the column of departments.
    pub fn places(&self, file: &AnswerFile) -> Vec<String> {
        let Some(at) = self.department else {
            return Vec::new();
        };
        let mut places: Vec<String> = file
            .values(at)
            .into_iter()
            .map(|(value, _)| value.to_owned())
            .collect();
        places.sort_unstable();
        places.truncate(MOST_VALUES);
        places
    }

    /// What a value of a group stands for, by its key.
    pub fn option(&self, key: &str, value: &str) -> Closed<'_> {
        self.values.get(key)?.get(value)
    }

    /// What a value of a field with this scale stands for.
    pub(super) fn option_of(&self, field: &str, scale: &str, value: &str) -> Closed<'_> {
        if self.apart.contains(field) {
            self.option(&Self::own(field), value)
        } else {
            self.option(scale, value)
        }
    }

    /// Everything that has to be decided first.
    pub fn open(&self, file: &AnswerFile, instrument: &Instrument) -> Vec<Open> {
        let mut open = Vec::new();
        if self.fields.is_empty() {
            open.push(Open::NoField);
        }
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for (at, field) in &self.fields {
            if !used.insert(field) {
                open.push(Open::Twice(*at, field.clone()));
            }
            let takes_options = matches!(asked(instrument, field), Some((_, Asked::Option(_))));
            if takes_options && file.values(*at).len() > MOST_VALUES {
                open.push(Open::Many(*at));
            }
        }
        match self.department {
            None if self.everybody.is_empty() => open.push(Open::NoDepartment),
            Some(at) if file.values(at).len() > MOST_VALUES => open.push(Open::Many(at)),
            None | Some(_) => {}
        }
        for value in self.places(file) {
            if !self.departments.contains_key(&value) {
                open.push(Open::Place(value));
            }
        }
        for group in self.groups(file, instrument) {
            for value in group.values {
                if self.option(&group.key, &value).is_none() {
                    open.push(Open::Value(group.key.clone(), value));
                }
            }
        }
        open
    }
}

/// A short name for a value within a form: the same for the same scale and value. FNV-1a, 64 bit.
pub fn key(of: &str, value: &str) -> String {
    let bytes = of.bytes().chain([0]).chain(value.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
