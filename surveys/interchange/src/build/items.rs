//! One question becomes one item, or a few.

use std::collections::{HashMap, HashSet};

use surveys::instrument::{Decimal, OTHER_TEXT};

use super::{Target, Workshop, repeat, wording::add};
use crate::{
    Reason,
    draft::{Answer, Choice, Column, Question, Texts, Typed},
    words,
    write::{MadeItem, MadeKind, MadeScale},
};

/// Most options, rows or fields.
const MOST: usize = 200;
/// Largest number that can be typed where the source has no limit.
const LARGEST: f64 = 999_999_999.0;
/// Digits after the decimal mark where the source says nothing.
const DECIMALS: u8 = 2;
/// Most points to be divided.
const MOST_POINTS: u32 = 1_000_000;
/// Characters of a comment.
const SHORT_TEXT: u32 = 400;

/// An option as it is written, with the code it had.
struct Option_ {
    was: String,
    code: String,
    label: Texts,
}

/// Makes the items of a question at the end of the workshop's.
///
/// # Errors
/// Why it cannot be asked.
pub(super) fn make(workshop: &mut Workshop, question: &Question) -> Result<Vec<Reason>, Reason> {
    let mut maker = Maker {
        workshop,
        question,
        reasons: Vec::new(),
    };
    maker.make()?;
    Ok(maker.reasons)
}

struct Maker<'w, 'q> {
    workshop: &'w mut Workshop,
    question: &'q Question,
    reasons: Vec<Reason>,
}

impl Maker<'_, '_> {
    fn make(&mut self) -> Result<(), Reason> {
        match &self.question.answer {
            Answer::Scale(options) => self.one(options, None, true),
            Answer::One { options, other } => self.one(options, other.as_ref(), false),
            Answer::OneWithComment(options) => {
                self.one(options, None, false)?;
                self.beside("comment", &words::ours("comment"));
                self.add(Reason::CommentAsItem);
                Ok(())
            }
            Answer::Several { options, other } => self.several(options, other.as_ref()),
            Answer::Ranking(options) => self.ranking(options),
            Answer::Matrix {
                rows,
                options,
                ordered,
            } => self.matrix(rows, options, *ordered),
            Answer::Grid { rows, columns } => self.grid(rows, columns),
            Answer::Rating {
                min,
                max,
                min_label,
                max_label,
            } => {
                self.rating(*min, *max, min_label, max_label);
                Ok(())
            }
            Answer::Number(of) => {
                let kind = self.number(*of);
                self.whole(kind, 8);
                Ok(())
            }
            Answer::Numbers { rows, of } => self.numbers(rows, *of),
            Answer::Division { options, total } => self.division(options, *total),
            Answer::Text { max_chars } => {
                let kind = MadeKind::OpenText((*max_chars).clamp(1, 10_000));
                self.whole(kind, 30);
                Ok(())
            }
            Answer::Fields { fields, max_chars } => {
                let fields = self.parts(fields)?;
                let seconds = seconds(15, fields.len(), 1);
                let max_chars = (*max_chars).clamp(1, 10_000);
                self.whole(MadeKind::OpenTextGroup { fields, max_chars }, seconds);
                Ok(())
            }
            Answer::LeftOut(reason) => Err(reason.clone()),
        }
    }

    fn add(&mut self, reason: Reason) {
        add(&mut self.reasons, reason);
    }

    /// Options with codes of their own and labels in all languages.
    fn options(&mut self, options: &[Choice], least: usize) -> Result<Vec<Option_>, Reason> {
        if options.is_empty() {
            return Err(Reason::NoOptions);
        }
        if options.len() < least {
            return Err(Reason::OneOption);
        }
        if options.len() > MOST {
            return Err(Reason::TooManyOptions {
                count: options.len(),
            });
        }
        let mut seen = HashSet::new();
        let mut made = Vec::new();
        for (index, option) in options.iter().enumerate() {
            let was = crate::text::one_line(&option.code);
            let mut code = crate::text::cut(&was, 100).unwrap_or_else(|| was.clone());
            if code.is_empty() {
                code = (index + 1).to_string();
            }
            let base = code.clone();
            let mut number = 1;
            while !seen.insert(code.clone()) {
                number += 1;
                code = format!("{base}-{number}");
            }
            if code != was {
                self.add(Reason::OptionRenamed { code: code.clone() });
            }
            let wording = &mut self.workshop.wording;
            let label = wording.label(&option.label, &code, &mut self.reasons);
            made.push(Option_ { was, code, label });
        }
        Ok(made)
    }

    /// Rows or fields: names that may be part of a column's name.
    fn parts(&mut self, parts: &[Choice]) -> Result<Vec<(String, Texts)>, Reason> {
        let mut names = super::naming::Names::reserving(&[]);
        let made = self.options(parts, 1)?;
        let mut out = Vec::new();
        for part in made {
            let (id, is_other) = names.take(&part.code);
            if is_other {
                self.add(Reason::Renamed);
            }
            out.push((id, part.label));
        }
        Ok(out)
    }

    /// Options whose codes may be part of a field's name.
    fn plain_options(&mut self, options: &[Choice]) -> Result<Vec<Option_>, Reason> {
        let mut names = super::naming::Names::reserving(&[OTHER_TEXT]);
        let mut made = self.options(options, 2)?;
        for option in &mut made {
            let (code, is_other) = names.take(&option.code);
            if is_other {
                let code = code.clone();
                self.add(Reason::OptionRenamed { code });
            }
            option.code = code;
        }
        Ok(made)
    }

    /// A scale of these options; `ordered` ones get numbers.
    fn scale(&mut self, options: &[Option_], ordered: bool) -> usize {
        let scale = if ordered {
            let values = numbers(options);
            if values.is_none() {
                self.add(Reason::OrderAsValue);
            }
            let values = values.unwrap_or_else(|| (1..=MOST).map(|n| n as f64).collect());
            let of = |(option, value): (&Option_, f64)| {
                (option.code.clone(), value, option.label.clone())
            };
            MadeScale::Ordinal(options.iter().zip(values).map(of).collect())
        } else {
            let of = |option: &Option_| (option.code.clone(), option.label.clone());
            MadeScale::Nominal(options.iter().map(of).collect())
        };
        let name = format!("{}-scale", self.question.code);
        self.workshop.scale(scale, &name)
    }

    /// Adds an item, and remembers it for conditions.
    fn push(
        &mut self,
        wanted: &str,
        row: Option<&str>,
        kind: MadeKind,
        seconds: u32,
        (text, help): (Texts, Texts),
        codes: HashMap<String, String>,
    ) -> usize {
        let (id, is_other) = self.workshop.item_ids.take(wanted);
        if is_other {
            self.add(Reason::Renamed);
        }
        let index = self.workshop.items.len();
        self.workshop.items.push(MadeItem {
            id,
            section: self.question.section,
            kind,
            seconds,
            show_if: None,
            text,
            help,
        });
        let key = (self.question.code.clone(), row.map(str::to_owned));
        self.workshop
            .answers
            .entry(key)
            .or_insert(Target { item: index, codes });
        index
    }

    /// A text of the question, with the earlier answers that it repeats.
    fn text(&mut self, source: &Texts, name: &str) -> Texts {
        repeat::text(
            self.workshop,
            self.question,
            source,
            name,
            &mut self.reasons,
        )
    }

    /// The question's own text and help.
    fn words(&mut self) -> (Texts, Texts) {
        let question = self.question;
        let text = self.text(&question.text, &question.code);
        let help = self.text(&question.help, "");
        (text, help)
    }

    fn whole(&mut self, kind: MadeKind, seconds: u32) -> usize {
        let words = self.words();
        let code = self.question.code.clone();
        self.push(&code, None, kind, seconds, words, HashMap::new())
    }

    fn one(
        &mut self,
        options: &[Choice],
        other: Option<&Choice>,
        ordered: bool,
    ) -> Result<(), Reason> {
        let mut all = options.to_vec();
        if let Some(other) = other
            && !all.iter().any(|option| option.code == other.code)
        {
            all.push(other.clone());
        }
        let options = self.options(&all, 2)?;
        let codes = codes(&options);
        let scale = self.scale(&options, ordered);
        let words = self.words();
        let code = self.question.code.clone();
        let kind = match other.and_then(|other| code_of(&options, other)) {
            Some(other) => MadeKind::ChoiceOrOther(scale, other),
            None if ordered => MadeKind::Scale(scale),
            None => MadeKind::SingleChoice(scale),
        };
        self.push(&code, None, kind, 8, words, codes);
        Ok(())
    }

    /// A short text beside the question: a comment.
    fn beside(&mut self, name: &str, text: &Texts) {
        let help = self
            .workshop
            .wording
            .text(&self.question.text, "", &mut Vec::new());
        let text = self.workshop.wording.ours(text);
        let code = format!("{}-{name}", self.question.code);
        let (id, _) = self.workshop.item_ids.take(&code);
        self.workshop.items.push(MadeItem {
            id,
            section: self.question.section,
            kind: MadeKind::OpenText(SHORT_TEXT),
            seconds: 10,
            show_if: None,
            text,
            help,
        });
    }

    fn several(&mut self, options: &[Choice], other: Option<&Choice>) -> Result<(), Reason> {
        let mut all = options.to_vec();
        if let Some(other) = other
            && !all.iter().any(|option| option.code == other.code)
        {
            all.push(other.clone());
        }
        if all.len() > 1 {
            let options = self.plain_options(&all)?;
            let codes = codes(&options);
            let other = other.and_then(|other| code_of(&options, other));
            let scale = self.scale(&options, false);
            let words = self.words();
            let code = self.question.code.clone();
            let seconds = seconds(3, options.len(), 1);
            let kind = MadeKind::MultipleChoice(scale, other);
            self.push(&code, None, kind, seconds, words, codes);
            return Ok(());
        }
        // One box is no choice: it is ticked or not.
        self.add(Reason::Several);
        let rows = self.parts(&all)?;
        let answers = [words::option("yes", "yes"), words::option("no", "no")];
        let column = self.column("applies", &words::ours("applies"), &answers, false)?;
        let seconds = seconds(3, rows.len(), 1);
        let columns = vec![column];
        self.whole(MadeKind::Grid { columns, rows }, seconds);
        Ok(())
    }

    fn ranking(&mut self, options: &[Choice]) -> Result<(), Reason> {
        if options.len() == 1 {
            return Err(Reason::OneOption);
        }
        let options = self.plain_options(options)?;
        let scale = self.scale(&options, false);
        let seconds = seconds(6, options.len(), 1);
        self.whole(MadeKind::Ranking(scale), seconds);
        Ok(())
    }

    fn column(
        &mut self,
        id: &str,
        label: &Texts,
        options: &[Choice],
        ordered: bool,
    ) -> Result<(String, usize, Texts), Reason> {
        let options = self.ours(options)?;
        let scale = self.scale(&options, ordered);
        let label = self.workshop.wording.ours(label);
        Ok((id.to_owned(), scale, label))
    }

    /// Options in our own words, which are no loss of the source.
    fn ours(&mut self, options: &[Choice]) -> Result<Vec<Option_>, Reason> {
        if options.is_empty() {
            return Err(Reason::NoOptions);
        }
        let made = options.iter().map(|option| Option_ {
            was: option.code.clone(),
            code: option.code.clone(),
            label: self.workshop.wording.ours(&option.label),
        });
        Ok(made.collect())
    }

    fn matrix(&mut self, rows: &[Choice], options: &[Choice], ordered: bool) -> Result<(), Reason> {
        self.add(Reason::RowsAsItems { rows: rows.len() });
        let options = self.options(options, 2)?;
        let rows = self.options(rows, 1)?;
        let codes = codes(&options);
        let scale = self.scale(&options, ordered);
        let help = self.lead();
        for row in rows {
            let id = format!("{}_{}", self.question.code, row.code);
            let kind = if ordered {
                MadeKind::Scale(scale)
            } else {
                MadeKind::SingleChoice(scale)
            };
            let words = (row.label, help.clone());
            self.push(&id, Some(&row.was), kind, 7, words, codes.clone());
        }
        Ok(())
    }

    fn grid(&mut self, rows: &[Choice], columns: &[Column]) -> Result<(), Reason> {
        let rows = self.parts(rows)?;
        let mut names = super::naming::Names::reserving(&[]);
        let mut made = Vec::new();
        for column in columns {
            let options = self.options(&column.options, 2)?;
            let scale = self.scale(&options, false);
            let (id, is_other) = names.take(&column.code);
            if is_other {
                self.add(Reason::Renamed);
            }
            let wording = &mut self.workshop.wording;
            let label = wording.label(&column.label, &id, &mut self.reasons);
            made.push((id, scale, label));
        }
        if made.is_empty() {
            return Err(Reason::NoOptions);
        }
        let cells = rows.len().saturating_mul(made.len());
        if cells > MOST {
            return Err(Reason::TooManyOptions { count: cells });
        }
        let seconds = seconds(4, rows.len(), made.len());
        self.whole(
            MadeKind::Grid {
                columns: made,
                rows,
            },
            seconds,
        );
        Ok(())
    }

    /// A number that is typed.
    fn number(&mut self, of: Typed) -> MadeKind {
        let (min, max, decimals, stated) = limits(of);
        if !stated {
            self.add(Reason::NumberLimits {
                min: min.to_string(),
                max: max.to_string(),
            });
        }
        MadeKind::Number { min, max, decimals }
    }

    /// A number for each row.
    fn numbers(&mut self, rows: &[Choice], of: Typed) -> Result<(), Reason> {
        self.add(Reason::RowsAsItems { rows: rows.len() });
        let rows = self.options(rows, 1)?;
        let help = self.lead();
        for row in rows {
            let id = format!("{}_{}", self.question.code, row.code);
            let kind = self.number(of);
            let words = (row.label, help.clone());
            self.push(&id, Some(&row.was), kind, 8, words, HashMap::new());
        }
        Ok(())
    }

    fn division(&mut self, options: &[Choice], total: u32) -> Result<(), Reason> {
        let options = self.plain_options(options)?;
        let scale = self.scale(&options, false);
        let seconds = seconds(6, options.len(), 1);
        let total = total.clamp(1, MOST_POINTS);
        self.whole(MadeKind::Division(scale, total), seconds);
        Ok(())
    }

    /// What stands above rows that become items: the question's text and help, as the help of each.
    fn lead(&mut self) -> Texts {
        let question = self.question;
        let lead = self.text(&question.text, "");
        let help = self.text(&question.help, "");
        joined(lead, &help)
    }

    fn rating(&mut self, min: i64, max: i64, min_label: &Texts, max_label: &Texts) {
        let fits = min < max && max.checked_sub(min).is_some_and(|range| range <= 100);
        if !fits {
            self.add(Reason::LongRange);
            self.whole(MadeKind::OpenText(40), 8);
            return;
        }
        let wording = &mut self.workshop.wording;
        let mut label = |texts: &Texts, number: i64| {
            let words = wording.label(texts, "", &mut self.reasons);
            if words.is_empty() {
                wording.ours(&Texts::from([(String::new(), number.to_string())]))
            } else {
                words
            }
        };
        let scale = MadeScale::Numeric {
            min,
            max,
            min_label: label(min_label, min),
            max_label: label(max_label, max),
        };
        let name = format!("{}-scale", self.question.code);
        let scale = self.workshop.scale(scale, &name);
        self.whole(MadeKind::Rating(scale), 8);
    }
}

/// The limits of a typed number, and whether all of them are the source's.
fn limits(of: Typed) -> (Decimal, Decimal, u8, bool) {
    let near = |limit: Option<f64>| limit.and_then(Decimal::near);
    let (mut min, mut max) = (near(of.min), near(of.max));
    if min.zip(max).is_some_and(|(min, max)| min >= max) {
        (min, max) = (None, None);
    }
    let whole = |value: f64| Decimal::near(value).expect("it has nine digits");
    let is_below_zero = max.is_some_and(|max| max <= whole(0.0));
    let stated = min.is_some() && max.is_some();
    let min = min.unwrap_or_else(|| whole(if is_below_zero { -LARGEST } else { 0.0 }));
    let max = max.unwrap_or_else(|| whole(LARGEST));
    let decimals = of.decimals.unwrap_or(DECIMALS).min(Decimal::DIGITS);
    let decimals = decimals.max(min.decimals()).max(max.decimals());
    (min, max, decimals, stated)
}

/// The code that an option of the source became.
fn code_of(options: &[Option_], choice: &Choice) -> Option<String> {
    let was = crate::text::one_line(&choice.code);
    let found = options.iter().find(|option| option.was == was);
    found.map(|option| option.code.clone())
}

fn codes(options: &[Option_]) -> HashMap<String, String> {
    let mut codes = HashMap::new();
    for option in options {
        codes
            .entry(option.was.clone())
            .or_insert_with(|| option.code.clone());
    }
    codes
}

/// The numbers that the codes are, if all are and no two are the same.
fn numbers(options: &[Option_]) -> Option<Vec<f64>> {
    let values: Vec<f64> = options
        .iter()
        .map(|option| option.code.parse::<f64>().ok())
        .map(|value| value.filter(|value| value.is_finite() && value.abs() < 1e6))
        .collect::<Option<_>>()?;
    let mut sorted = values.clone();
    sorted.sort_by(f64::total_cmp);
    let distinct = sorted.windows(2).all(|pair| pair[0] < pair[1]);
    distinct.then_some(values)
}

fn seconds(each: u32, rows: usize, columns: usize) -> u32 {
    let cells = u32::try_from(rows.saturating_mul(columns)).unwrap_or(200);
    each.saturating_mul(cells.min(400)).max(10)
}

/// Two texts, one after the other.
fn joined(mut first: Texts, second: &Texts) -> Texts {
    for (language, text) in second {
        first
            .entry(language.clone())
            .and_modify(|words| {
                words.push(' ');
                words.push_str(text);
            })
            .or_insert_with(|| text.clone());
    }
    first
}
