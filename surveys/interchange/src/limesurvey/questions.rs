//! The questions of LimeSurvey, by the letter of their type.

use std::collections::{HashMap, HashSet};

use super::{Group, Survey, relevance::Names};
use crate::{
    Place, Reason,
    draft::{Answer, Choice, Column, Condition, Draft, Question, Texts, Typed, beside},
    limesurvey::xml::Row,
    words,
};

/// Characters of a short text.
const SHORT: u32 = 255;
/// Characters of a long text.
const LONG: u32 = 2_000;
/// Code that LimeSurvey gives the option "other".
const OTHER: &str = "-oth-";

pub(super) fn read(survey: &Survey<'_>, groups: &[Group<'_>], draft: &mut Draft) {
    let names = super::names(survey.tables);
    let asked = conditions(survey);
    let mut seen = HashSet::new();
    let mut rows: Vec<(usize, &Row)> = survey
        .tables
        .rows("questions")
        .iter()
        .filter(|row| seen.insert(row.get("qid")))
        .map(|row| {
            let group = groups
                .iter()
                .position(|group| group.number == row.get("gid"));
            (group.unwrap_or(groups.len()), row)
        })
        .collect();
    rows.sort_by_key(|(group, row)| (*group, row.number("question_order"), row.line));
    for (section, row) in rows {
        let mut reasons = Vec::new();
        let answer = if survey.attribute(row.get("qid"), "hidden") == Some("1") {
            Answer::LeftOut(Reason::NeverShown)
        } else {
            answer(survey, row, &mut reasons)
        };
        common(survey, row, &mut reasons);
        let shuffled_with = shuffled(survey, row, &answer, &mut reasons);
        let of_group = groups.get(section).map_or("", |group| group.relevance);
        let conditions = [names.condition(of_group), own(&names, &asked, row)];
        draft.questions.push(Question {
            code: row.get("title").to_owned(),
            section,
            place: Place::Line(row.line),
            text: texts(&survey.texts, row),
            help: texts(&survey.helps, row),
            answer,
            conditions: conditions.into_iter().flatten().collect(),
            shuffled_with,
            reasons,
        });
    }
}

fn texts(all: &HashMap<&str, Texts>, row: &Row) -> Texts {
    all.get(row.get("qid")).cloned().unwrap_or_default()
}

/// Conditions as they were kept before expressions; newer files repeat them in `relevance`.
fn conditions<'t>(survey: &Survey<'t>) -> HashMap<&'t str, Vec<&'t Row>> {
    let mut conditions: HashMap<&str, Vec<&Row>> = HashMap::new();
    for row in survey.tables.rows("conditions") {
        conditions.entry(row.get("qid")).or_default().push(row);
    }
    conditions
}

fn own(names: &Names, asked: &HashMap<&str, Vec<&Row>>, row: &Row) -> Option<Condition> {
    if let Some(condition) = names.condition(row.get("relevance")) {
        return Some(condition);
    }
    let told = |row: &&Row| {
        let field = row.get("cfieldname").trim_start_matches('+');
        format!("{field} {} \"{}\"", row.get("method"), row.get("value"))
    };
    match asked.get(row.get("qid"))?.as_slice() {
        [] => None,
        [one] => names.condition(&told(one)),
        more => {
            // Several rows about one question are alternatives, rows about several questions must all hold.
            let mut by_question: Vec<(&str, Vec<Condition>)> = Vec::new();
            for row in more {
                let field = row.get("cfieldname");
                let condition = names.condition(&told(row))?;
                match by_question.iter_mut().find(|(of, _)| *of == field) {
                    Some((_, alternatives)) => alternatives.push(condition),
                    None => by_question.push((field, vec![condition])),
                }
            }
            let all = by_question
                .into_iter()
                .map(|(_, alternatives)| alternatives);
            Some(Condition::All(all.map(Condition::Any).collect()))
        }
    }
}

/// With what a question is shuffled; what of its own is shuffled and has no statements is not kept.
fn shuffled(
    survey: &Survey<'_>,
    row: &Row,
    answer: &Answer,
    reasons: &mut Vec<Reason>,
) -> Option<String> {
    let number = row.get("qid");
    let set = |name: &str| {
        survey
            .attribute(number, name)
            .filter(|value| !value.is_empty() && *value != "0" && *value != "N")
    };
    let shuffles_rows = set("random_order").is_some();
    let is_matrix = matches!(answer, Answer::Matrix { .. });
    let group = set("random_group");
    let is_lost = (shuffles_rows && !is_matrix)
        || (group.is_some() && is_matrix)
        || survey.attribute(number, "answer_order") == Some("random");
    if is_lost {
        reasons.push(Reason::RandomOrder);
    }
    match group {
        // Rows stay together there; here each would trade places by itself.
        Some(_) if is_matrix => None,
        Some(group) => Some(format!("group {group}")),
        None => (shuffles_rows && is_matrix).then(|| format!("rows of {number}")),
    }
}

/// What is not kept of any type.
fn common(survey: &Survey<'_>, row: &Row, reasons: &mut Vec<Reason>) {
    let number = row.get("qid");
    let is_set = |name: &str| {
        survey
            .attribute(number, name)
            .is_some_and(|value| !value.is_empty() && value != "0" && value != "N")
    };
    if ["Y", "S"].contains(&row.get("mandatory")) {
        reasons.push(Reason::MayBeSkipped);
    }
    let checks = [
        "em_validation_q",
        "em_validation_sq",
        "numbers_only",
        "min_answers",
        "max_answers",
        "min_num_value_n",
        "max_num_value_n",
        "min_num_value",
        "max_num_value",
        "equals_num_value",
        "exclude_all_others",
        "date_min",
        "date_max",
    ];
    // Limits of numbers are kept, unless they are formulas.
    let is_kept = |name: &str| {
        ["N", "K"].contains(&row.get("type"))
            && name.contains("num_value")
            && survey
                .attribute(number, name)
                .is_some_and(|value| value.trim().parse::<f64>().is_ok())
    };
    let is_lost = |name: &&str| is_set(name) && !is_kept(name);
    if !row.get("preg").is_empty() || checks.iter().any(is_lost) {
        reasons.push(Reason::Checks);
    }
    if ["array_filter", "array_filter_exclude"]
        .iter()
        .any(|name| is_set(name))
    {
        reasons.push(Reason::OptionsFiltered);
    }
    if ["prefix", "suffix", "time_limit", "slider_layout"]
        .iter()
        .any(|name| is_set(name))
    {
        reasons.push(Reason::Looks);
    }
    if survey.filled.contains(number) {
        reasons.push(Reason::FilledIn);
    }
}

fn answer(survey: &Survey<'_>, row: &Row, reasons: &mut Vec<Reason>) -> Answer {
    let number = row.get("qid");
    let limit = |otherwise: u32| {
        survey
            .attribute(number, "maximum_chars")
            .and_then(|value| value.parse().ok())
            .filter(|limit| *limit > 0)
            .unwrap_or(otherwise)
    };
    let other = || (row.get("other") == "Y").then(|| other(survey, number));
    match row.get("type") {
        "S" | "T" | "U" => {
            if row.get("question_theme_name") == "browserdetect" {
                return Answer::LeftOut(Reason::Tracking);
            }
            let is_short = row.get("type") == "S";
            Answer::Text {
                max_chars: limit(if is_short { SHORT } else { LONG }),
            }
        }
        "N" => Answer::Number(typed(survey, number)),
        "D" => {
            reasons.push(Reason::Date);
            Answer::Text { max_chars: 40 }
        }
        "Q" => Answer::Fields {
            fields: parts(survey, number, "0"),
            max_chars: limit(SHORT),
        },
        "K" => {
            let rows = parts(survey, number, "0");
            let total = survey
                .attribute(number, "equals_num_value")
                .and_then(|total| total.trim().parse().ok());
            match total {
                Some(total) if total > 0 && rows.len() > 1 => Answer::Division {
                    options: rows,
                    total,
                },
                _ => Answer::Numbers {
                    rows,
                    of: typed(survey, number),
                },
            }
        }
        "Y" => Answer::One {
            options: vec![words::option("Y", "yes"), words::option("N", "no")],
            other: None,
        },
        "G" => Answer::One {
            options: vec![words::option("F", "female"), words::option("M", "male")],
            other: None,
        },
        "5" => Answer::Scale(words::numbers(1, 5, 1)),
        "L" | "!" => Answer::One {
            options: options(survey, number, "0"),
            other: other(),
        },
        "O" => Answer::OneWithComment(options(survey, number, "0")),
        "M" | "P" => {
            if row.get("type") == "P" {
                reasons.push(Reason::CommentsGone);
            }
            Answer::Several {
                options: parts(survey, number, "0"),
                other: other(),
            }
        }
        "R" => Answer::Ranking(options(survey, number, "0")),
        _ => table(survey, row, reasons),
    }
}

/// Which numbers a question takes. Limits may be formulas, which say nothing here.
fn typed(survey: &Survey<'_>, number: &str) -> Typed {
    let set = |name: &str| survey.attribute(number, name).map(str::trim);
    let limit = |single: &str, several: &str| {
        [single, several]
            .into_iter()
            .find_map(|name| set(name)?.parse::<f64>().ok())
    };
    Typed {
        min: limit("min_num_value_n", "min_num_value"),
        max: limit("max_num_value_n", "max_num_value"),
        decimals: set("num_value_int_only")
            .is_some_and(|only| only == "1")
            .then_some(0),
    }
}

/// Types with rows and columns, and those that are no questions.
fn table(survey: &Survey<'_>, row: &Row, reasons: &mut Vec<Reason>) -> Answer {
    let number = row.get("qid");
    let matrix = |options: Vec<Choice>, ordered: bool| Answer::Matrix {
        rows: parts(survey, number, "0"),
        options,
        ordered,
    };
    match row.get("type") {
        "A" => matrix(words::numbers(1, 5, 1), true),
        "B" => matrix(words::numbers(1, 10, 1), true),
        "C" => matrix(
            vec![
                words::option("Y", "yes"),
                words::option("U", "uncertain"),
                words::option("N", "no"),
            ],
            false,
        ),
        "E" => matrix(
            vec![
                words::option("D", "less"),
                words::option("S", "same"),
                words::option("I", "more"),
            ],
            true,
        ),
        "F" | "H" => matrix(options(survey, number, "0"), true),
        "1" => {
            let column = |code: &str, header: &str| Column {
                code: code.to_owned(),
                label: survey.words_of(number, header).cloned().unwrap_or_default(),
                options: options(survey, number, code),
            };
            let rows = parts(survey, number, "0");
            let (first, second) = (
                column("0", "dualscale_headerA"),
                column("1", "dualscale_headerB"),
            );
            // A second scale without options is only a matrix.
            if second.options.is_empty() {
                return matrix(first.options, true);
            }
            Answer::Grid {
                rows,
                columns: vec![first, second],
            }
        }
        ":" => numbers(survey, number, reasons),
        ";" => {
            reasons.push(Reason::TableAsFields);
            Answer::Fields {
                fields: cells(survey, number),
                max_chars: SHORT,
            }
        }
        "X" => Answer::LeftOut(Reason::OnlyShown),
        "I" => Answer::LeftOut(Reason::Control),
        "*" => Answer::LeftOut(Reason::Computed),
        "|" => Answer::LeftOut(Reason::Upload),
        other => Answer::LeftOut(Reason::UnknownType {
            name: other.chars().take(20).collect(),
        }),
    }
}

/// A table of numbers: boxes to tick, or a number from a list in every cell.
fn numbers(survey: &Survey<'_>, number: &str, reasons: &mut Vec<Reason>) -> Answer {
    let set = |name: &str| {
        survey
            .attribute(number, name)
            .filter(|value| !value.is_empty())
    };
    let whole = |name: &str, otherwise: i64| {
        set(name).map_or(Some(otherwise), |value| value.parse::<i64>().ok())
    };
    let is_text = set("input_boxes").is_some_and(|value| value != "0");
    let options = if set("multiflexible_checkbox").is_some_and(|value| value != "0") {
        reasons.push(Reason::Several);
        Some(vec![words::option("1", "yes"), words::option("0", "no")])
    } else {
        match (
            whole("multiflexible_min", 1),
            whole("multiflexible_max", 10),
            whole("multiflexible_step", 1),
        ) {
            (Some(min), Some(max), Some(step)) if !is_text => Some(words::numbers(min, max, step)),
            _ => None,
        }
    };
    let columns = parts(survey, number, "1");
    match options {
        Some(options) if (2..=200).contains(&options.len()) => Answer::Grid {
            rows: parts(survey, number, "0"),
            columns: columns
                .into_iter()
                .map(|column| Column {
                    code: column.code,
                    label: column.label,
                    options: options.clone(),
                })
                .collect(),
        },
        _ => Answer::Numbers {
            rows: cells(survey, number),
            of: Typed::default(),
        },
    }
}

fn options(survey: &Survey<'_>, number: &str, scale: &str) -> Vec<Choice> {
    let scale_of = |written: &str| if written.is_empty() { "0" } else { written }.to_owned();
    survey
        .answers
        .get(number)
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .filter(|answer| scale_of(answer.scale) == scale)
        .map(|answer| Choice {
            code: answer.code.to_owned(),
            label: answer.label.clone(),
        })
        .collect()
}

/// Parts of a question on one of its two axes.
fn parts(survey: &Survey<'_>, number: &str, axis: &str) -> Vec<Choice> {
    let axis_of = |written: &str| if written.is_empty() { "0" } else { written }.to_owned();
    survey
        .parts
        .get(number)
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .filter(|row| axis_of(row.get("scale_id")) == axis)
        .map(|row| Choice {
            code: row.get("title").to_owned(),
            label: texts(&survey.texts, row)
                .into_iter()
                // A bar parts what stands left and right of the answers.
                .map(|(language, words)| (language, words.replace('|', " – ")))
                .collect(),
        })
        .collect()
}

/// Every cell of a table as a field of its own.
fn cells(survey: &Survey<'_>, number: &str) -> Vec<Choice> {
    let columns = parts(survey, number, "1");
    parts(survey, number, "0")
        .iter()
        .flat_map(|row| {
            columns.iter().map(move |column| Choice {
                code: format!("{}_{}", row.code, column.code),
                label: beside(&row.label, &column.label),
            })
        })
        .take(1_000)
        .collect()
}

fn other(survey: &Survey<'_>, number: &str) -> Choice {
    let own = survey.words_of(number, "other_replace_text").cloned();
    Choice {
        code: OTHER.to_owned(),
        label: own.unwrap_or_else(|| words::ours("other")),
    }
}
