//! Which column may hold which field, and which value which option: by ids, by the words of the questionnaire in any of
//! its languages, by numbers. A guess is shown and can be set right; nothing hangs on it.

use std::collections::BTreeMap;

use surveys::{
    instrument::{Instrument, Item, ItemKind, OTHER_TEXT, SIDES, Scale},
    language::Localized,
};

use super::{AnswerFile, Asked, Department, asked, columns::squeezed};

/// Shortest question, squeezed, that is looked for within a longer header.
const LONG: usize = 12;
/// Most different values of a column that is guessed to hold options.
const CLOSED: usize = 40;

/// A field of the instrument with the words it goes by: question, then labels of its parts, by language.
struct Candidate {
    field: String,
    item: String,
    phrases: Vec<Vec<String>>,
}

/// Fields by column, each at most once.
pub(super) fn fields(file: &AnswerFile, instrument: &Instrument) -> BTreeMap<usize, String> {
    let candidates = candidates(instrument);
    let mut scored: Vec<(usize, usize, usize)> = Vec::new();
    for (at, column) in file.columns.iter().enumerate() {
        if column.private.is_some() {
            continue;
        }
        let values = file.values(at).len();
        let heads = [squeezed(&column.name), squeezed(&column.question)];
        for (place, candidate) in candidates.iter().enumerate() {
            let score = score(&heads, &column.name, candidate);
            let takes_options = asked(instrument, &candidate.field)
                .is_some_and(|(_, takes)| matches!(takes, Asked::Option(_) | Asked::Tick));
            if score > 0 && !(takes_options && values > CLOSED) {
                scored.push((score, at, place));
            }
        }
    }
    // The best first; of equals the first column.
    scored.sort_by_key(|(score, at, place)| (std::cmp::Reverse(*score), *at, *place));
    let mut fields = BTreeMap::new();
    let mut used = vec![false; candidates.len()];
    for (_, at, place) in scored {
        if !used[place] && !fields.contains_key(&at) {
            used[place] = true;
            fields.insert(at, candidates[place].field.clone());
        }
    }
    fields
}

/// How well a header fits: more for more words of it. An id fits best.
fn score(heads: &[String; 2], name: &str, candidate: &Candidate) -> usize {
    const ID: usize = 100_000;
    let code = name.split([' ', ':']).next().unwrap_or(name);
    let code = code.trim_end_matches('.');
    let named = squeezed(&candidate.field);
    if name.eq_ignore_ascii_case(&candidate.field) || code.eq_ignore_ascii_case(&candidate.field) {
        return ID + 1;
    }
    if heads[0] == named && named.chars().any(char::is_alphabetic) {
        return ID;
    }
    let fits = |head: &String, phrases: &Vec<String>| {
        let (question, parts) = phrases.split_first()?;
        let is_whole = parts.is_empty() && head == question && !question.is_empty();
        let is_within = question.chars().count() >= LONG && head.contains(question.as_str());
        let ends = parts
            .last()
            .is_none_or(|last| !last.is_empty() && head.ends_with(last.as_str()));
        let all = parts.iter().all(|part| head.contains(part.as_str()));
        (is_whole || (is_within && ends && all))
            .then(|| phrases.iter().map(String::len).sum::<usize>())
    };
    heads
        .iter()
        .flat_map(|head| candidate.phrases.iter().filter_map(move |p| fits(head, p)))
        .max()
        .unwrap_or(0)
}

fn candidates(instrument: &Instrument) -> Vec<Candidate> {
    let mut all = Vec::new();
    for item in &instrument.items {
        let mut fields = instrument.fields_of(item);
        if matches!(item.kind, ItemKind::MultipleChoice(_)) {
            fields.insert(0, item.id.clone());
        }
        for field in fields {
            let phrases = instrument
                .languages
                .iter()
                .map(|language| {
                    let mut phrases = vec![squeezed(text(&item.text, language))];
                    phrases.extend(parts(item, &field, language));
                    phrases
                })
                .collect();
            all.push(Candidate {
                field,
                item: item.id.clone(),
                phrases,
            });
        }
    }
    // Without a question, only its id finds it.
    for candidate in &mut all {
        let item = &candidate.item;
        candidate
            .phrases
            .retain(|phrases| !phrases[0].is_empty() && !item.is_empty());
    }
    all
}

fn text<'t>(of: &'t Localized, language: &str) -> &'t str {
    of.0.get(language).map_or("", String::as_str)
}

/// Labels of what a field is within its item.
fn parts(item: &Item, field: &str, language: &str) -> Vec<String> {
    let part = field
        .strip_prefix(item.id.as_str())
        .and_then(|rest| rest.strip_prefix('.'));
    let Some(part) = part else {
        return Vec::new();
    };
    let of_scale = |scale: &Scale| {
        let found = scale.options.iter().find(|option| option.code == part);
        found.map(|option| squeezed(text(&option.label, language)))
    };
    let label = match &item.kind {
        ItemKind::MultipleChoice(choice) if part != OTHER_TEXT => of_scale(&choice.scale),
        ItemKind::Ranking(ranking) => of_scale(&ranking.scale),
        ItemKind::Division(division) => of_scale(&division.scale),
        ItemKind::OpenTextGroup { fields, .. } => fields
            .iter()
            .find(|field| field.id == part)
            .map(|field| squeezed(text(&field.label, language))),
        ItemKind::Grid { rows, columns } => {
            let (row, column) = part.split_once('.').unwrap_or((part, ""));
            let row = rows.iter().find(|known| known.id == row);
            let column = columns.iter().find(|known| known.id == column);
            let mut labels =
                vec![row.map_or(String::new(), |r| squeezed(text(&r.label, language)))];
            labels.extend(
                column
                    .filter(|_| columns.len() > 1)
                    .map(|c| squeezed(text(&c.label, language))),
            );
            return labels;
        }
        ItemKind::NowAndPreferred(_) => SIDES.contains(&part).then(|| part.to_owned()),
        ItemKind::MultipleChoice(_)
        | ItemKind::ChoiceOrOther { .. }
        | ItemKind::Scale(_)
        | ItemKind::SingleChoice(_)
        | ItemKind::Number(_)
        | ItemKind::Rating(_)
        | ItemKind::ShortText { .. }
        | ItemKind::OpenText { .. } => Some("othertext".to_owned()),
    };
    // What has no label is found by its id only.
    vec![label.unwrap_or_else(|| "\u{0}".to_owned())]
}

/// Headers of a column of departments, squeezed.
const DEPARTMENT: &[&str] = &[
    "department",
    "departments",
    "departmentcode",
    "departmentname",
    "team",
    "teamname",
    "unit",
    "orgunit",
    "organizationunit",
    "organizationalunit",
    "businessunit",
    "division",
    "abteilung",
    "bereich",
    "organisationseinheit",
    "kostenstelle",
    "departamento",
    "area",
    "unidad",
    "equipo",
    "departement",
    "service",
    "unite",
    "equipe",
    "direction",
];

/// The column of departments: the one whose values name most of ours, else one whose header says so.
pub(super) fn department(file: &AnswerFile, departments: &[Department]) -> Option<usize> {
    let open = || {
        file.columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.private.is_none())
    };
    let known = |at: usize| {
        let values = file.values(at);
        let all: usize = values.iter().map(|(_, count)| count).sum();
        let named: usize = values
            .iter()
            .filter(|(value, _)| place(value, departments).is_some())
            .map(|(_, count)| count)
            .sum();
        (named * 2 >= all.max(1)).then_some(named)
    };
    let says_so = |name: &str| {
        let name = squeezed(name);
        DEPARTMENT.contains(&name.as_str())
            || (name.chars().count() <= 40
                && ["department", "abteilung", "departamento", "departement"]
                    .iter()
                    .any(|word| name.contains(word)))
    };
    let named = open().find(|(_, column)| says_so(&column.name) || says_so(&column.question));
    named.map(|(at, _)| at).or_else(|| {
        // Numbers such as answers can be codes of departments too, so words have to name them.
        open()
            .filter(|(at, _)| {
                file.values(*at)
                    .iter()
                    .any(|(value, _)| value.chars().any(char::is_alphabetic))
            })
            .filter_map(|(at, _)| Some((known(at)?, at)))
            .max_by_key(|(named, at)| (*named, std::cmp::Reverse(*at)))
            .map(|(_, at)| at)
    })
}

/// The department that a value names, by its code or its name.
pub(super) fn place(value: &str, departments: &[Department]) -> Option<String> {
    let by_code = departments
        .iter()
        .find(|department| department.code.eq_ignore_ascii_case(value.trim()));
    let found = by_code.or_else(|| {
        let value = squeezed(value);
        let mut named = departments
            .iter()
            .filter(|department| squeezed(&department.name) == value && !value.is_empty());
        // Two of one name: neither is meant for sure.
        named.next().filter(|_| named.next().is_none())
    });
    found.map(|department| department.code.clone())
}

/// What people write where they have no answer, squeezed.
const NONE: &[&str] = &[
    "na",
    "notapplicable",
    "noanswer",
    "nr",
    "noresponse",
    "dontknow",
    "idontknow",
    "prefernottosay",
    "keineangabe",
    "kannichnichtbeurteilen",
    "weisnicht",
    "weißnicht",
    "trifftnichtzu",
    "nichtzutreffend",
    "ka",
    "noaplica",
    "nosabe",
    "nosabenocontesta",
    "nc",
    "sansobjet",
    "nonconcerne",
    "nesaitpas",
    "sansreponse",
    "null",
    "nan",
    "99",
    "999",
];

/// What each value of columns with one scale stands for: an option's code, `None` for no answer. Values that fit nothing
/// are not there.
pub(super) fn options(scale: &Scale, values: &[String]) -> BTreeMap<String, Option<String>> {
    let counted: Vec<_> = scale.options.iter().filter(|o| o.value.is_some()).collect();
    let numbers: Vec<u64> = values.iter().filter_map(|value| number(value)).collect();
    let has_code = |code: &str| scale.options.iter().any(|option| option.code == code);
    // From 0 on where ours begin at 1: counted from the first option.
    let from_zero = numbers.contains(&0)
        && !has_code("0")
        && numbers
            .iter()
            .all(|n| usize::try_from(*n).is_ok_and(|n| n < counted.len()));
    values
        .iter()
        .filter_map(|value| {
            let word = squeezed(value);
            let by_label = |word: &str| {
                scale.options.iter().find(|o| {
                    o.label
                        .0
                        .values()
                        .any(|label| !word.is_empty() && squeezed(label) == word)
                })
            };
            let without_number = squeezed(value.trim_start_matches(|c: char| c.is_ascii_digit()));
            let by_number = || {
                let n = usize::try_from(number(value)?).ok()?;
                if from_zero {
                    return counted.get(n).copied();
                }
                let code = n.to_string();
                scale
                    .options
                    .iter()
                    .find(|option| option.code == code)
                    .or_else(|| counted.get(n.checked_sub(1)?).copied())
            };
            let exact =
                (!from_zero).then(|| scale.options.iter().find(|option| option.code == *value));
            let found = exact
                .flatten()
                .or_else(|| by_label(&word))
                .or_else(|| by_label(&without_number))
                .or_else(by_number);
            match found {
                Some(option) => Some((value.clone(), Some(option.code.clone()))),
                None if NONE.contains(&word.as_str()) || word.is_empty() => {
                    Some((value.clone(), None))
                }
                None => None,
            }
        })
        .collect()
}

/// The whole number that a value is or begins with: `4`, `4.0`, `4 - Agree`.
pub(super) fn number(value: &str) -> Option<u64> {
    let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
    let rest = &value[digits.len()..];
    let is_whole = rest
        .strip_prefix(['.', ','])
        .is_none_or(|part| part.bytes().all(|b| b == b'0') || part.starts_with(' '));
    let is_apart = rest.is_empty() || !rest.starts_with(char::is_alphanumeric);
    (is_whole && is_apart)
        .then(|| digits.parse().ok())
        .flatten()
}

/// Whether a cell of a column of ticks says no.
pub(super) fn is_no(value: &str) -> bool {
    matches!(
        squeezed(value).as_str(),
        "" | "0"
            | "00"
            | "n"
            | "no"
            | "nein"
            | "non"
            | "false"
            | "falsch"
            | "falso"
            | "faux"
            | "notselected"
            | "nichtgewahlt"
            | "nichtgewählt"
            | "unchecked"
            | "off"
            | "noseleccionado"
            | "nonselectionne"
    )
}
