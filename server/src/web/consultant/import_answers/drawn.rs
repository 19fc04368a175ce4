//! From files, mappings and what came of them to the words of the pages.

use std::collections::BTreeMap;

use app::{
    pages::{
        consultant::import_answers::{Check, ColumnLine, Group, Map, PlaceLine, ValueLine},
        faults::Faults,
    },
    t,
    text::{self, IntoValue},
};
use interchange::answers::{
    AnswerFile, AnswersError, Asked as Takes, Closed, Encoding, Lost, Mapping, Open, Private,
    Taken, asked,
};
use surveys::{
    confidentiality::{Contract, Participation},
    instrument::Instrument,
    language::Language,
    organization::DepartmentRow,
};

use super::{
    Asked, Desk,
    typed::{self, About, DEPARTMENT, LEAVE_OUT},
};
use crate::{store::brought::BroughtBefore, web::executive::day};

/// Values of a column that are shown.
const SHOWN: usize = 8;
/// So many people have to share a value on average for words to be shown: what people wrote in their own words is not.
const SHARED: usize = 3;
/// Longest text in a list, in characters.
const LONGEST: usize = 90;
/// Lines that are told of one kind of loss.
const TOLD: usize = 200;

/// Why a file was refused.
pub(super) fn refused(l: Language, error: &AnswersError) -> String {
    let (name, told) = error.told();
    let arguments: Vec<_> = told
        .into_iter()
        .map(|(name, number)| (name, number.into_value()))
        .collect();
    let why = text::lookup(l, &format!("answers-refused-{name}"), &arguments);
    t!(l, "import-instrument-error", why = why)
}

/// The form that says what the columns are.
pub(super) fn map(
    l: Language,
    desk: &Desk,
    of: &Asked,
    file: &AnswerFile,
    mapping: &Mapping,
    faults: Faults,
) -> Map {
    let open = file.columns.iter().enumerate();
    let columns = open
        .filter(|(_, column)| column.private.is_none())
        .map(|(at, _)| column(l, of, file, mapping, at))
        .collect();
    let private = file
        .columns
        .iter()
        .filter_map(|column| Some((column.name.clone(), private(l, column.private?))))
        .collect();
    let groups = mapping
        .groups(file, &of.instrument)
        .into_iter()
        .map(|group| {
            let label = |at: usize| {
                let option = group.scale.options.get(at);
                option.map_or("", |option| option.label.text(l))
            };
            let counted = group
                .scale
                .options
                .iter()
                .filter(|o| o.value.is_some())
                .count();
            let last = counted.max(1) - 1;
            let id = &group.key;
            Group {
                field: group.field.clone(),
                title: format!("{} … {}", label(0), label(last)),
                options: group
                    .scale
                    .options
                    .iter()
                    .map(|option| (option.code.clone(), option.label.text(l).to_owned()))
                    .collect(),
                values: group
                    .values
                    .iter()
                    .map(|value| ValueLine {
                        field: typed::value_field(id, value),
                        value: value.clone(),
                        chosen: chosen(mapping.option(id, value)),
                    })
                    .collect(),
            }
        });
    let places = mapping.places(file).into_iter().map(|value| ValueLine {
        field: typed::place_field(&value),
        chosen: chosen(mapping.departments.get(&value)),
        value,
    });
    Map {
        language: l,
        organization: desk.organization.id,
        instrument: of.id.to_string(),
        instrument_name: of.name.clone(),
        file: file.to_text(),
        tool: file.tool.name().to_owned(),
        rows: file.len(),
        is_guess: file.encoding == Encoding::Windows1252,
        is_recalled: false,
        columns,
        private,
        targets: targets(l, &of.instrument),
        groups: groups.collect(),
        places: places.collect(),
        departments: desk
            .departments
            .iter()
            .map(|row| (row.code.clone(), format!("{} ({})", row.name, row.code)))
            .collect(),
        everybody: mapping.everybody.clone(),
        faults,
    }
}

fn chosen(closed: Closed<'_>) -> String {
    match closed {
        None => String::new(),
        Some(None) => LEAVE_OUT.to_owned(),
        Some(Some(code)) => code.clone(),
    }
}

fn column(l: Language, of: &Asked, file: &AnswerFile, mapping: &Mapping, at: usize) -> ColumnLine {
    let values = file.values(at);
    let all: usize = values.iter().map(|(_, count)| count).sum();
    let is_number = |value: &str| {
        value
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'))
    };
    let is_closed =
        values.len() * SHARED <= all || values.iter().all(|(value, _)| is_number(value));
    let told = if values.is_empty() {
        t!(l, "answers-values-none")
    } else if !is_closed {
        t!(l, "answers-values-many", count = values.len())
    } else {
        let mut told: Vec<String> = values
            .iter()
            .take(SHOWN)
            .map(|(value, _)| short(value, 30))
            .collect();
        if values.len() > SHOWN {
            told.push("…".to_owned());
        }
        told.join(" · ")
    };
    let column = &file.columns[at];
    let help = if column.question.is_empty() {
        told
    } else {
        format!("{} {told}", short(&column.question, 200))
    };
    let field = mapping.fields.get(&at);
    let takes = field.and_then(|field| asked(&of.instrument, field));
    let chosen = if mapping.department == Some(at) {
        DEPARTMENT.to_owned()
    } else {
        field.cloned().unwrap_or_default()
    };
    ColumnLine {
        at,
        name: short(&column.name, 200),
        help,
        chosen,
        reversed: matches!(takes, Some((_, Takes::Option(_))))
            .then(|| mapping.reversed.contains(&at)),
        apart: field.is_some_and(|field| mapping.apart.contains(field)),
    }
}

/// What a column can be: left out, the department, a field with its words.
fn targets(l: Language, instrument: &Instrument) -> Vec<(String, String)> {
    let mut targets = vec![
        (String::new(), t!(l, "answers-leave-column")),
        (DEPARTMENT.to_owned(), t!(l, "answers-is-department")),
    ];
    for item in &instrument.items {
        let mut fields = instrument.fields_of(item);
        if fields.iter().all(|field| *field != item.id) && asked(instrument, &item.id).is_some() {
            fields.insert(0, item.id.clone());
        }
        for field in fields {
            let label = label(l, instrument, &field);
            targets.push((field, label));
        }
    }
    targets
}

/// A field with the words of its item.
fn label(l: Language, instrument: &Instrument, field: &str) -> String {
    let words = asked(instrument, field).map_or("", |(item, _)| item.text.text(l));
    format!("{field}: {}", short(words, LONGEST))
}

fn short(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let begin: String = text.chars().take(longest).collect();
    format!("{}…", begin.trim_end())
}

fn private(l: Language, why: Private) -> String {
    t!(l, &format!("answers-private-{}", why.word()))
}

/// What has to be decided, beside its field.
pub(super) fn open(l: Language, open: &[Open]) -> Faults {
    let mut faults = Faults::default();
    for one in open {
        match one {
            Open::NoField => faults.add("", t!(l, "answers-open-no-field")),
            Open::Twice(at, field) => faults.add(
                &format!("column-{at}"),
                t!(l, "answers-open-twice", field = field.as_str()),
            ),
            Open::NoDepartment => faults.add("everybody", t!(l, "answers-open-no-department")),
            Open::Value(scale, value) => faults.add(
                &typed::value_field(scale, value),
                t!(l, "answers-open-value", value = short(value, 60)),
            ),
            Open::Place(value) => faults.add(
                &typed::place_field(value),
                t!(l, "answers-open-place", value = short(value, 60)),
            ),
            Open::Many(at) => {
                faults.add(&format!("column-{at}"), t!(l, "answers-open-many"));
            }
        }
    }
    faults
}

/// A file with what was decided about it and what comes of it.
pub(super) struct Known<'a> {
    pub(super) file: &'a AnswerFile,
    pub(super) mapping: &'a Mapping,
    pub(super) taken: &'a Taken,
    /// As what the same file was brought before.
    pub(super) before: Option<BroughtBefore>,
}

/// Answers directly in each department, by its code.
pub(super) fn direct(departments: &[DepartmentRow], taken: &Taken) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = departments
        .iter()
        .map(|row| (row.code.clone(), 0))
        .collect();
    for brought in &taken.sheets {
        *counts.entry(brought.department.clone()).or_default() += 1;
    }
    counts
}

/// What would be brought in.
pub(super) fn check(
    l: Language,
    desk: &Desk,
    of: &Asked,
    known: &Known<'_>,
    form: &About,
    faults: Faults,
) -> Check {
    let Known {
        file,
        mapping,
        taken,
        before,
    } = known;
    let before = before.as_ref().map(|before| {
        let brought = day(l, &desk.organization, before.brought);
        (before.title.clone(), brought)
    });
    let contract = Contract::default();
    let answers = direct(&desk.departments, taken);
    let places = desk.departments.iter().map(|row| {
        let n = answers.get(&row.code).copied().unwrap_or(0);
        PlaceLine {
            field: typed::people_field(&row.code),
            name: row.name.clone(),
            // Nobody may know of how many; so it is told in steps and never that it is nearly all.
            answers: Participation::of(n, u32::MAX, &contract),
            people: form.headcounts.get(&row.code).cloned().unwrap_or_default(),
        }
    });
    let columns = mapping.fields.iter().map(|(at, field)| {
        let name = short(&file.columns[*at].name, 200);
        (name, label(l, &of.instrument, field))
    });
    Check {
        language: l,
        organization: desk.organization.id,
        instrument: of.id.to_string(),
        file: file.to_text(),
        mapping: serde_json::to_string(mapping).unwrap_or_default(),
        rows: [file.len(), taken.sheets.len()],
        places: places.collect(),
        taken: columns.collect(),
        lost: lost(l, &taken.lost),
        title: form.title.clone(),
        owner: form.owner.clone(),
        day: form.day.clone(),
        people: form.people.clone(),
        before,
        once_more: form.once_more,
        faults,
    }
}

fn lost(l: Language, lost: &[Lost]) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = lost
        .iter()
        .take(TOLD)
        .map(|lost| match lost {
            Lost::Private(column, why) => (short(column, 200), private(l, *why)),
            Lost::Column(column) => (short(column, 200), t!(l, "answers-lost-column")),
            Lost::Previews(count) => (
                t!(l, "answers-lost-rows", count = *count),
                t!(l, "answers-lost-previews"),
            ),
            Lost::NoDepartment(count) => (
                t!(l, "answers-lost-rows", count = *count),
                t!(l, "answers-lost-no-department"),
            ),
            Lost::Blank(count) => (
                t!(l, "answers-lost-rows", count = *count),
                t!(l, "answers-lost-blank"),
            ),
            Lost::Value(field, value, count) => (
                field.clone(),
                t!(
                    l,
                    "answers-lost-value",
                    value = short(value, 60),
                    count = *count
                ),
            ),
            Lost::Misfit(item, count) => {
                (item.clone(), t!(l, "answers-lost-misfit", count = *count))
            }
            Lost::Hidden(item, count) => {
                (item.clone(), t!(l, "answers-lost-hidden", count = *count))
            }
        })
        .collect();
    if lost.len() > TOLD {
        let more = t!(l, "import-more", count = lost.len() - TOLD);
        lines.push((more, String::new()));
    }
    lines
}
