//! An instrument as `SurveyJS` JSON, as `survey-core` reads it: names are the ids, values are the codes.

use serde_json::{Map, Value, json};
use surveys::{
    instrument::{
        Condition, Decimal, Division, Instrument, Item, ItemKind, MultipleChoice, NumberField,
        NumericScale, Piece, Pipes, Ranking, SIDES, Scale, Test,
    },
    language::Localized,
};

/// The whole questionnaire.
pub fn survey(instrument: &Instrument) -> Value {
    let texts = Texts { instrument };
    let pages: Vec<Value> = instrument
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| {
            let elements: Vec<Value> = instrument
                .items_in(index)
                .map(|(_, item)| element(&texts, item))
                .collect();
            let mut page = json!({
                "name": section.id,
                "title": texts.of(&section.title),
                "elements": elements,
            });
            // There all elements of a page trade places, so only where all do here.
            if section.random_order && instrument.movable_in(index) == elements_of(&page) {
                page["questionsOrder"] = "random".into();
            }
            page
        })
        .collect();
    json!({
        "title": texts.of(&instrument.title),
        "description": texts.of(&instrument.intro),
        "completedHtml": texts.of(&instrument.thanks),
        "locale": instrument.default_language,
        "showQuestionNumbers": "off",
        "pages": pages,
    })
}

fn elements_of(page: &Value) -> usize {
    page["elements"].as_array().map_or(0, Vec::len)
}

struct Texts<'i> {
    instrument: &'i Instrument,
}

impl Texts<'_> {
    /// By language; `SurveyJS` calls English `default`, and takes it where a language is missing.
    fn of(&self, text: &Localized) -> Value {
        self.with_answers(text, &Pipes::default())
    }

    /// The same, with earlier answers where they belong.
    fn with_answers(&self, text: &Localized, pipes: &Pipes) -> Value {
        let fallback = &self.instrument.default_language;
        let mut languages = Map::new();
        for language in &self.instrument.languages {
            let words = match pipes.or(text, language, fallback) {
                Some(pieces) => self.piped(pieces),
                None => text.or(language, fallback).to_owned(),
            };
            if words.is_empty() {
                continue;
            }
            let key = if language == "en" {
                "default"
            } else {
                language
            };
            languages.insert(key.to_owned(), words.into());
        }
        if !languages.contains_key("default")
            && let Some(words) = languages.get(fallback).cloned()
        {
            languages.insert("default".to_owned(), words);
        }
        Value::Object(languages)
    }

    fn piped(&self, pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Answer { item, .. } => format!("{{{}}}", self.instrument.items[*item].id),
            })
            .collect()
    }

    fn choices(&self, scale: &Scale, without: Option<usize>) -> Vec<Value> {
        scale
            .options
            .iter()
            .enumerate()
            .filter(|(place, _)| Some(*place) != without)
            .map(|(_, option)| json!({ "value": option.code, "text": self.of(&option.label) }))
            .collect()
    }
}

fn element(texts: &Texts<'_>, item: &Item) -> Value {
    let mut element = kind(texts, item);
    let mut set = |key: &str, value: Value| {
        if let Value::Object(members) = &mut element {
            members.insert(key.to_owned(), value);
        }
    };
    set("name", item.id.clone().into());
    set("title", texts.with_answers(&item.text, &item.text_pipes));
    let help = texts.with_answers(&item.help, &item.help_pipes);
    if help.as_object().is_some_and(|help| !help.is_empty()) {
        set("description", help);
    }
    if let Some(condition) = &item.show_if {
        set("visibleIf", expression(texts.instrument, condition).into());
    }
    element
}

fn kind(texts: &Texts<'_>, item: &Item) -> Value {
    match &item.kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
            json!({ "type": "radiogroup", "choices": texts.choices(scale, None) })
        }
        ItemKind::ChoiceOrOther { scale, other } => {
            let place = usize::from(other.option);
            json!({
                "type": "radiogroup",
                "choices": texts.choices(scale, Some(place)),
                "showOtherItem": true,
                "otherText": texts.of(&scale.options[place].label),
            })
        }
        ItemKind::MultipleChoice(asked) => multiple(texts, asked),
        ItemKind::Number(field) => number(texts, field),
        ItemKind::Ranking(asked) => ranking(texts, asked),
        ItemKind::Division(asked) => division(texts, item, asked),
        ItemKind::NowAndPreferred(scale) => pair(texts, scale),
        ItemKind::Grid { columns, rows } => {
            let columns: Vec<Value> = columns
                .iter()
                .map(|column| {
                    json!({
                        "name": column.id,
                        "title": texts.of(&column.label),
                        "cellType": "dropdown",
                        "choices": texts.choices(&column.scale, None),
                    })
                })
                .collect();
            let rows: Vec<Value> = rows
                .iter()
                .map(|row| json!({ "value": row.id, "text": texts.of(&row.label) }))
                .collect();
            json!({ "type": "matrixdropdown", "columns": columns, "rows": rows })
        }
        ItemKind::Rating(line) => rating(texts, line),
        ItemKind::ShortText { max_chars } => json!({ "type": "text", "maxLength": max_chars }),
        ItemKind::OpenText { max_chars } => json!({ "type": "comment", "maxLength": max_chars }),
        ItemKind::OpenTextGroup { fields, max_chars } => {
            let fields: Vec<Value> = fields
                .iter()
                .map(|field| {
                    json!({
                        "name": field.id,
                        "title": texts.of(&field.label),
                        "maxLength": max_chars,
                    })
                })
                .collect();
            json!({ "type": "multipletext", "items": fields })
        }
    }
}

fn multiple(texts: &Texts<'_>, asked: &MultipleChoice) -> Value {
    let other = asked.other.as_ref().map(|other| usize::from(other.option));
    // One option can stand alone there; further ones are ordinary.
    let alone = asked
        .exclusive
        .first()
        .map(|place| usize::from(*place))
        .filter(|place| Some(*place) != other);
    let choices: Vec<Value> = asked
        .scale
        .options
        .iter()
        .enumerate()
        .filter(|(place, _)| Some(*place) != other && Some(*place) != alone)
        .map(|(_, option)| json!({ "value": option.code, "text": texts.of(&option.label) }))
        .collect();
    let mut element = json!({
        "type": "checkbox",
        "choices": choices,
        "minSelectedChoices": asked.min,
        "maxSelectedChoices": asked.max,
    });
    if let Some(place) = other {
        element["showOtherItem"] = true.into();
        element["otherText"] = texts.of(&asked.scale.options[place].label);
    }
    if let Some(place) = alone {
        element["showNoneItem"] = true.into();
        element["noneText"] = texts.of(&asked.scale.options[place].label);
    }
    element
}

fn number(texts: &Texts<'_>, field: &NumberField) -> Value {
    let step = 10_f64.powi(-i32::from(field.decimals));
    let mut element = json!({
        "type": "text",
        "inputType": "number",
        "min": field.min.value(),
        "max": field.max.value(),
        "step": step,
    });
    let unit = texts.of(&field.unit);
    if unit.as_object().is_some_and(|unit| !unit.is_empty()) {
        element["placeholder"] = unit;
    }
    element
}

fn ranking(texts: &Texts<'_>, asked: &Ranking) -> Value {
    json!({
        "type": "ranking",
        "choices": texts.choices(&asked.scale, None),
        // Nobody has to give all places.
        "selectToRankEnabled": true,
        "maxSelectedChoices": asked.places,
    })
}

fn division(texts: &Texts<'_>, item: &Item, asked: &Division) -> Value {
    let fields: Vec<Value> = asked
        .scale
        .options
        .iter()
        .map(|option| {
            json!({
                "name": option.code,
                "title": texts.of(&option.label),
                "inputType": "number",
                "validators": [{ "type": "numeric", "minValue": 0, "maxValue": asked.total }],
            })
        })
        .collect();
    let sum: Vec<String> = asked
        .scale
        .options
        .iter()
        .map(|option| format!("{{{}.{}}}", item.id, option.code))
        .collect();
    let expression = format!(
        "{{{}}} empty or {} = {}",
        item.id,
        sum.join(" + "),
        asked.total
    );
    json!({
        "type": "multipletext",
        "items": fields,
        "validators": [{ "type": "expression", "expression": expression }],
    })
}

/// The same scale twice, as the rows of a matrix. Their names are all that can be said without words of our own.
fn pair(texts: &Texts<'_>, scale: &Scale) -> Value {
    json!({
        "type": "matrix",
        "columns": texts.choices(scale, None),
        "rows": SIDES,
    })
}

fn rating(texts: &Texts<'_>, line: &NumericScale) -> Value {
    json!({
        "type": "rating",
        "rateMin": line.min,
        "rateMax": line.max,
        "rateCount": line.max - line.min + 1,
        "minRateDescription": texts.of(&line.min_label),
        "maxRateDescription": texts.of(&line.max_label),
    })
}

/// A condition in the language of `visibleIf`.
fn expression(instrument: &Instrument, condition: &Condition) -> String {
    let joined = |parts: &[Condition], word: &str| {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| format!("({})", expression(instrument, part)))
            .collect();
        parts.join(word)
    };
    match condition {
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::Not(inner) => format!("!({})", expression(instrument, inner)),
        Condition::Test(test) => one(instrument, test),
    }
}

fn one(instrument: &Instrument, test: &Test) -> String {
    let name = |item: usize| instrument.items[item].id.as_str();
    match test {
        Test::Chosen { item, codes } => one_of(&format!("{{{}}}", name(*item)), codes),
        Test::Ticked { item, codes } => {
            let parts: Vec<String> = codes
                .iter()
                .map(|code| format!("{{{}}} contains {}", name(*item), quoted(code)))
                .collect();
            parts.join(" or ")
        }
        Test::AtLeast { item, number } => compared(
            &instrument.items[*item],
            *number,
            |value, n| value >= n,
            ">=",
        ),
        Test::AtMost { item, number } => compared(
            &instrument.items[*item],
            *number,
            |value, n| value <= n,
            "<=",
        ),
        Test::Answered { item } => format!("{{{}}} notempty", name(*item)),
        // Whoever hosts the survey there sets the variable.
        Test::Attribute { name, values } => one_of(&format!("{{attr_{name}}}"), values),
    }
}

/// Options are compared by their numbers, which that tool does not know: the codes that pass.
fn compared(
    item: &Item,
    number: Decimal,
    passes: impl Fn(Decimal, Decimal) -> bool,
    sign: &str,
) -> String {
    let variable = format!("{{{}}}", item.id);
    match &item.kind {
        ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
            let codes: Vec<String> = scale
                .options
                .iter()
                .filter(|option| {
                    option
                        .value
                        .and_then(Decimal::near)
                        .is_some_and(|value| passes(value, number))
                })
                .map(|option| option.code.clone())
                .collect();
            one_of(&variable, &codes)
        }
        _ => format!("{variable} {sign} {number}"),
    }
}

fn one_of(variable: &str, values: &[String]) -> String {
    if let [one] = values {
        return format!("{variable} = {}", quoted(one));
    }
    let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
    format!("{variable} anyof [{}]", values.join(", "))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
