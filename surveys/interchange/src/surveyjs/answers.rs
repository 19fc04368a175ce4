//! How elements of `SurveyJS` are answered, by their type.

use serde_json::Value;
use surveys::instrument::Decimal;

use super::Form;
use crate::{
    Reason,
    draft::{Answer, Choice, Column, Texts, Typed, beside},
    json::{is_on, word},
    words,
};

/// Characters of a text and of a short one.
const TEXT: u32 = 2_000;
const SHORT: u32 = 400;

impl Form {
    pub(super) fn answer(
        &mut self,
        element: &Value,
        kind: &str,
        reasons: &mut Vec<Reason>,
    ) -> Answer {
        match kind {
            "text" => match word(&element["inputType"]).as_str() {
                "number" | "range" => Answer::Number(typed(element)),
                "date" | "time" | "datetime-local" | "datetime" | "month" | "week" => {
                    reasons.push(Reason::Date);
                    Answer::Text { max_chars: 40 }
                }
                _ => Answer::Text {
                    max_chars: limit(element, SHORT),
                },
            },
            "comment" => Answer::Text {
                max_chars: limit(element, TEXT),
            },
            "radiogroup" | "dropdown" | "buttongroup" | "imagepicker" | "checkbox" | "tagbox" => {
                self.choice(element, kind, reasons)
            }
            "ranking" => match self.choices(element) {
                Ok(options) => Answer::Ranking(options),
                Err(reason) => Answer::LeftOut(reason),
            },
            "boolean" => self.boolean(element),
            "rating" => self.rating(element, reasons),
            "slider" => Answer::Rating {
                min: element["min"].as_i64().unwrap_or(0),
                max: element["max"].as_i64().unwrap_or(100),
                min_label: Texts::new(),
                max_label: Texts::new(),
            },
            "matrix" => Answer::Matrix {
                rows: self.list(&element["rows"]),
                options: self.list(&element["columns"]),
                ordered: true,
            },
            "matrixdropdown" | "matrixdynamic" => self.table(element, kind, reasons),
            "multipletext" => self.texts_or_numbers(element),
            "html" | "image" => Answer::LeftOut(Reason::OnlyShown),
            "expression" => Answer::LeftOut(Reason::Computed),
            "file" | "signaturepad" => Answer::LeftOut(Reason::Upload),
            other => Answer::LeftOut(Reason::UnknownType {
                name: other.chars().take(60).collect(),
            }),
        }
    }

    fn choice(&mut self, element: &Value, kind: &str, reasons: &mut Vec<Reason>) -> Answer {
        let mut options = match self.choices(element) {
            Ok(options) => options,
            Err(reason) => return Answer::LeftOut(reason),
        };
        let is_filtered = element["choices"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|choice| choice["visibleIf"].is_string());
        if is_filtered {
            reasons.push(Reason::OptionsFiltered);
        }
        if kind == "imagepicker" {
            reasons.push(Reason::Pictures);
        }
        let shown = |old: &str, new: &str| is_on(&element[old]) || is_on(&element[new]);
        if shown("hasNone", "showNoneItem") {
            let label = self.texts(&element["noneText"]);
            options.push(Choice {
                code: "none".to_owned(),
                label: if label.is_empty() {
                    words::ours("no")
                } else {
                    label
                },
            });
        }
        let other = shown("hasOther", "showOtherItem").then(|| {
            let label = self.texts(&element["otherText"]);
            Choice {
                code: "other".to_owned(),
                label: if label.is_empty() {
                    words::ours("other")
                } else {
                    label
                },
            }
        });
        let is_several = ["checkbox", "tagbox"].contains(&kind)
            || (kind == "imagepicker" && is_on(&element["multiSelect"]));
        let has_comment = shown("hasComment", "showCommentArea");
        if has_comment && (is_several || other.is_some()) {
            reasons.push(Reason::CommentsGone);
        }
        match (is_several, has_comment, other) {
            (true, _, other) => Answer::Several { options, other },
            (false, true, None) => Answer::OneWithComment(options),
            (false, _, other) => Answer::One { options, other },
        }
    }

    /// Several texts; where all of them are numbers, a number each, or points to divide if their sum is fixed.
    fn texts_or_numbers(&mut self, element: &Value) -> Answer {
        let fields = self.named(&element["items"]);
        let items = element["items"].as_array().into_iter().flatten();
        let are_numbers = items
            .clone()
            .all(|item| word(&item["inputType"]) == "number");
        if !are_numbers || fields.is_empty() {
            return Answer::Fields {
                fields,
                max_chars: SHORT,
            };
        }
        if let Some(total) = fixed_sum(element, &fields) {
            return Answer::Division {
                options: fields,
                total,
            };
        }
        Answer::Numbers {
            rows: fields,
            of: items.map(typed).next().unwrap_or_default(),
        }
    }

    /// The options of an element.
    fn choices(&mut self, element: &Value) -> Result<Vec<Choice>, Reason> {
        let elsewhere = ["choicesByUrl", "choicesFromQuestion"];
        let options = self.list(&element["choices"]);
        if options.is_empty() && elsewhere.iter().any(|key| !element[*key].is_null()) {
            return Err(Reason::OptionsElsewhere);
        }
        Ok(options)
    }

    fn boolean(&mut self, element: &Value) -> Answer {
        let mut option = |value: &str, code: &str, label: &str, word_of: &str| {
            let own = self.texts(&element[label]);
            let value = word(&element[value]);
            Choice {
                code: if value.is_empty() {
                    code.to_owned()
                } else {
                    value
                },
                label: if own.is_empty() {
                    words::ours(word_of)
                } else {
                    own
                },
            }
        };
        let yes = option("valueTrue", "true", "labelTrue", "yes");
        let no = option("valueFalse", "false", "labelFalse", "no");
        Answer::One {
            options: vec![yes, no],
            other: None,
        }
    }

    fn rating(&mut self, element: &Value, reasons: &mut Vec<Reason>) -> Answer {
        let values = self.list(&element["rateValues"]);
        if !values.is_empty() {
            return Answer::Scale(values);
        }
        let number = |key: &str, otherwise: i64| element[key].as_i64().unwrap_or(otherwise);
        let min = number("rateMin", 1);
        let count = element["rateCount"].as_i64();
        let max = count.map_or(5, |count| min.saturating_add(count).saturating_sub(1));
        if number("rateStep", 1) != 1 {
            reasons.push(Reason::Checks);
        }
        Answer::Rating {
            min,
            max: number("rateMax", max),
            min_label: self.texts(&element["minRateDescription"]),
            max_label: self.texts(&element["maxRateDescription"]),
        }
    }

    /// A table whose columns are questions of their own.
    fn table(&mut self, element: &Value, kind: &str, reasons: &mut Vec<Reason>) -> Answer {
        let shared = self.list(&element["choices"]);
        let default = match word(&element["cellType"]).as_str() {
            "" | "default" => "dropdown".to_owned(),
            other => other.to_owned(),
        };
        let mut columns = Vec::new();
        let mut are_choices = true;
        for column in element["columns"].as_array().into_iter().flatten() {
            let own = self.list(&column["choices"]);
            let cell = match word(&column["cellType"]).as_str() {
                "" | "default" => default.clone(),
                other => other.to_owned(),
            };
            let options = match cell.as_str() {
                "dropdown" | "radiogroup" => {
                    if own.is_empty() {
                        shared.clone()
                    } else {
                        own
                    }
                }
                "boolean" => vec![words::option("true", "yes"), words::option("false", "no")],
                _ => {
                    are_choices = false;
                    Vec::new()
                }
            };
            let [named] = self
                .named(&Value::Array(vec![column.clone()]))
                .try_into()
                .unwrap_or_else(|_| {
                    [Choice {
                        code: String::new(),
                        label: Texts::new(),
                    }]
                });
            columns.push(Column {
                code: named.code,
                label: named.label,
                options,
            });
        }
        let field = |column: &Column| Choice {
            code: column.code.clone(),
            label: column.label.clone(),
        };
        if kind == "matrixdynamic" {
            reasons.push(Reason::AskedOnce);
            reasons.push(Reason::TableAsFields);
            return Answer::Fields {
                fields: columns.iter().map(field).collect(),
                max_chars: SHORT,
            };
        }
        let rows = self.list(&element["rows"]);
        if are_choices {
            return Answer::Grid { rows, columns };
        }
        reasons.push(Reason::TableAsFields);
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

    /// Values with their texts: `"a"`, `3`, or `{"value": "a", "text": "A"}`.
    fn list(&mut self, list: &Value) -> Vec<Choice> {
        let mut choices = Vec::new();
        for value in list.as_array().into_iter().flatten() {
            let code = match value {
                Value::Object(map) => word(map.get("value").unwrap_or(&Value::Null)),
                other => word(other),
            };
            let mut label = self.texts(&value["text"]);
            if label.is_empty() && !code.is_empty() {
                label.insert(String::new(), code.clone());
            }
            choices.push(Choice { code, label });
        }
        choices
    }

    /// Things with a name and a title.
    fn named(&mut self, list: &Value) -> Vec<Choice> {
        let mut choices = Vec::new();
        for value in list.as_array().into_iter().flatten() {
            let code = word(&value["name"]);
            let mut label = self.texts(&value["title"]);
            if label.is_empty() && !code.is_empty() {
                label.insert(String::new(), code.clone());
            }
            choices.push(Choice { code, label });
        }
        choices
    }
}

/// Which numbers a field takes: by its own limits or by a check of them.
fn typed(element: &Value) -> Typed {
    let check = element["validators"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|check| word(&check["type"]) == "numeric");
    let limit = |own: &str, checked: &str| {
        let own = element[own].as_f64();
        own.or_else(|| check.and_then(|check| check[checked].as_f64()))
    };
    let step = element["step"].as_f64().filter(|step| *step > 0.0);
    Typed {
        min: limit("min", "minValue"),
        max: limit("max", "maxValue"),
        decimals: step.and_then(Decimal::near).map(Decimal::decimals),
    }
}

/// What the fields must add up to, if a check says `{q.a} + {q.b} = 100`.
fn fixed_sum(element: &Value, fields: &[Choice]) -> Option<u32> {
    let name = word(&element["name"]);
    let sum: Vec<String> = fields
        .iter()
        .map(|field| format!("{{{name}.{}}}", field.code))
        .collect();
    let sum = format!("{}=", sum.join("+"));
    let checks = element["validators"].as_array().into_iter().flatten();
    let mut expressions = checks.map(|check| word(&check["expression"]).replace(' ', ""));
    expressions.find_map(|expression| expression.split_once(&sum)?.1.parse().ok())
}

fn limit(element: &Value, otherwise: u32) -> u32 {
    element["maxLength"]
        .as_u64()
        .and_then(|limit| u32::try_from(limit).ok())
        .filter(|limit| *limit > 0)
        .unwrap_or(otherwise)
}
