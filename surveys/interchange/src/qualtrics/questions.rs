//! The questions of Qualtrics, by type and selector.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    Reason,
    draft::{Answer, Choice, Column, Texts, Typed, beside},
    json::{entries, is_on, word},
    words,
};

/// Characters of a long and a short text.
const TEXT: u32 = 2_000;
const SHORT: u32 = 400;

/// The words of a question in its languages.
pub(super) struct Words<'v> {
    pub(super) payload: &'v Value,
    /// Key in the source (empty for the default language) and code.
    pub(super) languages: Vec<(String, String)>,
}

impl Words<'_> {
    /// A text of the question.
    pub(super) fn text(&self, key: &str) -> Texts {
        self.by_language(|payload| &payload[key])
    }

    fn by_language(&self, find: impl Fn(&Value) -> &Value) -> Texts {
        let mut texts = Texts::new();
        for (key, code) in &self.languages {
            let payload = if key.is_empty() {
                self.payload
            } else {
                &self.payload["Language"][key]
            };
            let text = word(find(payload));
            if !text.trim().is_empty() {
                texts.insert(code.clone(), text);
            }
        }
        texts
    }

    /// `Choices` or `Answers` in their order, with the codes that answers carry if `recoded`.
    fn choices(&self, list: &str, order: &str, recoded: bool) -> Vec<Choice> {
        let mut left: Vec<String> = entries(&self.payload[list])
            .into_iter()
            .map(|(key, _)| key)
            .collect();
        let known: HashSet<&String> = left.iter().collect();
        let mut seen = HashSet::new();
        let mut ids: Vec<String> = entries(&self.payload[order])
            .into_iter()
            .map(|(_, id)| word(id))
            .filter(|id| known.contains(id) && seen.insert(id.clone()))
            .collect();
        left.retain(|id| !seen.contains(id));
        ids.append(&mut left);
        ids.into_iter()
            .take(1_000)
            .map(|id| Choice {
                label: self.by_language(|payload| &payload[list][id.as_str()]["Display"]),
                code: if recoded {
                    code_of(self.payload, &id)
                } else {
                    id
                },
            })
            .collect()
    }

    fn rows(&self) -> Vec<Choice> {
        self.choices("Choices", "ChoiceOrder", false)
    }
}

/// The code that answers carry for a choice.
pub(super) fn code_of(payload: &Value, choice: &str) -> String {
    let recoded = word(&payload["RecodeValues"][choice]);
    if recoded.is_empty() {
        choice.to_owned()
    } else {
        recoded
    }
}

/// What is not kept of any type.
pub(super) fn common(payload: &Value, reasons: &mut Vec<Reason>) {
    let settings = &payload["Validation"]["Settings"];
    if ["ON", "RequestResponse"].contains(&word(&settings["ForceResponse"]).as_str()) {
        reasons.push(Reason::MayBeSkipped);
    }
    let check = word(&settings["Type"]);
    let is_exclusive = entries(&payload["Choices"])
        .iter()
        .any(|(_, choice)| is_on(&choice["ExclusiveAnswer"]));
    let is_kept = choices_total(payload).is_some() || number_check(payload).is_some();
    if is_exclusive || !(is_kept || ["", "None"].contains(&check.as_str())) {
        reasons.push(Reason::Checks);
    }
    if payload["DefaultChoices"].is_object() {
        reasons.push(Reason::FilledIn);
    }
    let is_filtered = ["Choices", "Answers"].iter().any(|list| {
        entries(&payload[*list])
            .iter()
            .any(|(_, choice)| choice["DisplayLogic"].is_object())
    });
    if is_filtered || payload["DynamicChoices"].is_object() {
        reasons.push(Reason::OptionsFiltered);
    }
    if payload["QuestionJS"].is_string() {
        reasons.push(Reason::Program);
    }
}

/// How a question is answered.
pub(super) fn answer(words: &Words<'_>, reasons: &mut Vec<Reason>) -> Answer {
    let payload = words.payload;
    let kind = word(&payload["QuestionType"]);
    let selector = word(&payload["Selector"]);
    match (kind.as_str(), selector.as_str()) {
        ("MC", "NPS") => Answer::Rating {
            min: 0,
            max: 10,
            min_label: Texts::new(),
            max_label: Texts::new(),
        },
        ("MC", _) => {
            let options = words.choices("Choices", "ChoiceOrder", true);
            let other = other(words);
            if selector.starts_with("MA") || selector == "MSB" {
                Answer::Several { options, other }
            } else {
                Answer::One { options, other }
            }
        }
        ("TE", "FORM") => Answer::Fields {
            fields: words.rows(),
            max_chars: SHORT,
        },
        ("TE", _) => match number_check(payload) {
            Some(of) => Answer::Number(of),
            None => Answer::Text {
                max_chars: if selector == "SL" { SHORT } else { TEXT },
            },
        },
        ("Matrix", _) => matrix(words, &selector, reasons),
        ("SBS", _) => side_by_side(words, reasons),
        ("RO", _) => Answer::Ranking(words.rows()),
        ("CS", _) => {
            let rows = words.rows();
            match choices_total(payload).filter(|_| rows.len() > 1) {
                Some(total) => Answer::Division {
                    options: rows,
                    total,
                },
                None => Answer::Numbers {
                    rows,
                    of: Typed::WHOLE,
                },
            }
        }
        ("Slider", _) => slider(words),
        ("DB", _) => Answer::LeftOut(Reason::OnlyShown),
        ("Timing" | "Captcha", _) => Answer::LeftOut(Reason::Control),
        ("FileUpload" | "Draw" | "Signature" | "VideoResponse", _) => {
            Answer::LeftOut(Reason::Upload)
        }
        ("Meta", _) => Answer::LeftOut(Reason::Tracking),
        _ => Answer::LeftOut(Reason::UnknownType {
            name: format!("{kind} {selector}").chars().take(60).collect(),
        }),
    }
}

/// The first choice with a text of its own.
fn other(words: &Words<'_>) -> Option<Choice> {
    let list = entries(&words.payload["Choices"]);
    let (id, _) = list
        .into_iter()
        .find(|(_, choice)| is_on(&choice["TextEntry"]))?;
    let code = code_of(words.payload, &id);
    words
        .choices("Choices", "ChoiceOrder", true)
        .into_iter()
        .find(|choice| choice.code == code)
}

fn matrix(words: &Words<'_>, selector: &str, reasons: &mut Vec<Reason>) -> Answer {
    let rows = words.rows();
    let options = words.choices("Answers", "AnswerOrder", true);
    let is_multiple = word(&words.payload["SubSelector"]) == "MultipleAnswer";
    match selector {
        "TE" | "CS" => {
            reasons.push(Reason::TableAsFields);
            fields(&rows, &words.choices("Answers", "AnswerOrder", false))
        }
        // One column to tick is a list to tick.
        _ if is_multiple && options.len() == 1 => Answer::Several {
            options: rows,
            other: None,
        },
        _ if is_multiple => {
            reasons.push(Reason::Several);
            Answer::Grid {
                rows,
                columns: options
                    .into_iter()
                    .map(|option| Column {
                        code: option.code,
                        label: option.label,
                        options: vec![words::option("yes", "yes"), words::option("no", "no")],
                    })
                    .collect(),
            }
        }
        "RO" | "MaxDiff" => Answer::LeftOut(Reason::UnknownType {
            name: format!("Matrix {selector}"),
        }),
        _ => Answer::Matrix {
            rows,
            options,
            ordered: true,
        },
    }
}

/// Several matrices side by side that share their rows.
fn side_by_side(words: &Words<'_>, reasons: &mut Vec<Reason>) -> Answer {
    let rows = words.rows();
    let mut columns = Vec::new();
    let mut are_choices = true;
    for (key, payload) in entries(&words.payload["AdditionalQuestions"]) {
        // Translations of the parts stand within the parts.
        let inner = Words {
            payload,
            languages: words.languages.clone(),
        };
        let options = inner.choices("Answers", "AnswerOrder", true);
        let is_one = word(&payload["SubSelector"]) == "SingleAnswer"
            || word(&payload["SubSelector"]) == "DL";
        if word(&payload["Selector"]) == "Likert" && is_one {
            columns.push(Column {
                code: key,
                label: inner.text("QuestionText"),
                options,
            });
        } else if word(&payload["Selector"]) == "Likert" {
            // Several ticks in a column: a column for each option.
            reasons.push(Reason::Several);
            for option in options {
                columns.push(Column {
                    code: format!("{key}_{}", option.code),
                    label: beside(&inner.text("QuestionText"), &option.label),
                    options: vec![words::option("yes", "yes"), words::option("no", "no")],
                });
            }
        } else {
            are_choices = false;
            columns.push(Column {
                code: key,
                label: inner.text("QuestionText"),
                options: Vec::new(),
            });
        }
    }
    // A column with one answer is a box to tick.
    for column in &mut columns {
        if let [only] = column.options.as_slice() {
            column.label = beside(&column.label, &only.label);
            column.options = vec![words::option("yes", "yes"), words::option("no", "no")];
            if !reasons.contains(&Reason::Several) {
                reasons.push(Reason::Several);
            }
        }
    }
    if are_choices {
        return Answer::Grid { rows, columns };
    }
    reasons.push(Reason::TableAsFields);
    let columns: Vec<_> = columns
        .into_iter()
        .map(|column| Choice {
            code: column.code,
            label: column.label,
        })
        .collect();
    fields(&rows, &columns)
}

fn fields(rows: &[Choice], columns: &[Choice]) -> Answer {
    let cells = rows.iter().flat_map(|row| {
        columns.iter().map(move |column| Choice {
            code: format!("{}_{}", row.code, column.code),
            label: beside(&row.label, &column.label),
        })
    });
    Answer::Fields {
        fields: cells.take(1_000).collect(),
        max_chars: SHORT,
    }
}

/// Sliders: one is a rating, several with few steps are a matrix of numbers.
fn slider(words: &Words<'_>) -> Answer {
    let setting = |key: &str, otherwise: i64| {
        word(&words.payload["Configuration"][key])
            .parse()
            .unwrap_or(otherwise)
    };
    let (min, max) = (setting("CSSliderMin", 0), setting("CSSliderMax", 100));
    let rows = words.rows();
    if rows.len() == 1 {
        return Answer::Rating {
            min,
            max,
            min_label: Texts::new(),
            max_label: Texts::new(),
        };
    }
    if (1..=10).contains(&max.saturating_sub(min)) {
        return Answer::Matrix {
            rows,
            options: words::numbers(min, max, 1),
            ordered: true,
        };
    }
    Answer::Numbers {
        rows,
        of: Typed {
            min: Some(min as f64),
            max: Some(max as f64),
            decimals: Some(0),
        },
    }
}

/// What the numbers of a question must add up to.
fn choices_total(payload: &Value) -> Option<u32> {
    let settings = &payload["Validation"]["Settings"];
    let is_checked = word(&settings["Type"]) == "ChoicesTotal";
    let total = word(&settings["ChoiceTotal"]).parse().ok()?;
    (is_checked && total > 0).then_some(total)
}

/// Which numbers a text must be, if it must be one.
fn number_check(payload: &Value) -> Option<Typed> {
    let settings = &payload["Validation"]["Settings"];
    if word(&settings["ContentType"]) != "ValidNumber" {
        return None;
    }
    let valid = &settings["ValidNumber"];
    let number = |key: &str| word(&valid[key]).parse::<f64>().ok();
    Some(Typed {
        min: number("Min"),
        max: number("Max"),
        decimals: word(&valid["NumDecimals"]).parse().ok(),
    })
}
