//! XLSForm, <https://xlsform.org>: the sheets `survey`, `choices` and `settings` of a workbook or a CSV file.

mod relevant;
mod sheets;
mod spoken;

use std::collections::HashMap;

use crate::{
    Flaw, ImportError, Kind, Options, Place, Reason,
    draft::{Answer, Choice, Condition, Draft, Part, Question, Texts, Typed},
    source::Source,
    text::Markup,
    words,
};
use relevant::condition;
use sheets::{Row, Sheet};
use spoken::Spoken;

/// Sheets that are read.
const SHEETS: [&str; 3] = ["survey", "choices", "settings"];
/// Deepest nesting of groups.
const DEEPEST: usize = 50;
/// Characters of a text.
const TEXT: u32 = 2_000;

pub(crate) fn read(source: &Source<'_>, options: &Options) -> Result<Draft, ImportError> {
    let sheets = match source {
        Source::Workbook(bytes) => sheets::of_workbook(bytes)?,
        Source::Text(text) => sheets::of_csv(text)?,
    };
    let find = |name: &str| sheets.iter().find(|sheet| sheet.name == name);
    let survey = find("survey").filter(|sheet| {
        ["type", "name"]
            .iter()
            .all(|wanted| sheet.headings.iter().any(|heading| heading == wanted))
    });
    let Some(survey) = survey else {
        return Err(ImportError::Broken {
            place: Place::File,
            found: Flaw::NoSheet,
        });
    };
    let settings = find("settings");
    let mut draft = Draft::new(Markup { opens: "${" }, String::new());
    let spoken = Spoken::new(&sheets, settings, options, &mut draft);
    if let Some((sheet, row)) = settings.and_then(|sheet| Some((sheet, sheet.rows.first()?))) {
        draft.title = spoken.texts(row, "form_title");
        row.get("form_id").clone_into(&mut draft.name);
        if !row.get("style").is_empty() {
            draft.simplify(Kind::Setting, "style", sheet.place(row), Reason::Looks);
        }
    }
    let lists = find("choices")
        .map(|sheet| lists(sheet, &spoken))
        .unwrap_or_default();
    Form {
        survey,
        spoken: &spoken,
        lists,
        draft: &mut draft,
        open: Vec::new(),
    }
    .read()?;
    Ok(draft)
}

fn lists(sheet: &Sheet, spoken: &Spoken) -> HashMap<String, Vec<Choice>> {
    let mut lists: HashMap<String, Vec<Choice>> = HashMap::new();
    for row in &sheet.rows {
        let code = match row.get("name") {
            "" => row.get("value"),
            name => name,
        };
        let label = spoken.texts(row, "label");
        if !code.is_empty() || !label.is_empty() {
            let list = lists.entry(row.get("list_name").to_owned()).or_default();
            list.push(Choice {
                code: code.to_owned(),
                label,
            });
        }
    }
    lists
}

/// A group or a repeated part that is open.
struct Open {
    is_repeat: bool,
    conditions: Vec<Condition>,
    section: usize,
}

struct Form<'f> {
    survey: &'f Sheet,
    spoken: &'f Spoken,
    lists: HashMap<String, Vec<Choice>>,
    draft: &'f mut Draft,
    open: Vec<Open>,
}

impl Form<'_> {
    fn read(mut self) -> Result<(), ImportError> {
        let survey = self.survey;
        for row in &survey.rows {
            let written = row.get("type");
            let kind = written.to_lowercase().replace('_', " ");
            let place = survey.place(row);
            match kind.as_str() {
                "" => {}
                "begin group" | "begin repeat" => self.begin(row, kind == "begin repeat")?,
                "end group" | "end repeat" => {
                    if self.open.pop().is_none() {
                        return Err(ImportError::Broken {
                            place,
                            found: Flaw::EndsTooOften {
                                written: written.to_owned(),
                            },
                        });
                    }
                }
                _ => {
                    let question = self.question(row, written, place);
                    self.draft.questions.push(question);
                }
            }
        }
        match self.open.len() {
            0 => Ok(()),
            open => Err(ImportError::Broken {
                place: Place::Row {
                    sheet: survey.name.clone(),
                    row: survey.rows.last().map_or(1, |row| row.number),
                },
                found: Flaw::NeverEnds { count: open },
            }),
        }
    }

    fn begin(&mut self, row: &Row, is_repeat: bool) -> Result<(), ImportError> {
        let place = self.survey.place(row);
        if self.open.len() >= DEEPEST {
            return Err(ImportError::Forbidden {
                place,
                found: Flaw::TooDeep { most: DEEPEST },
            });
        }
        self.draft.sections.push(Part {
            code: match row.get("name") {
                "" => format!("group-{}", row.number),
                name => name.to_owned(),
            },
            title: self.spoken.texts(row, "label"),
            place,
            random: false,
        });
        let mut conditions: Vec<_> = condition(row.get("relevant")).into_iter().collect();
        if let Some(outer) = self.open.last() {
            conditions.splice(0..0, outer.conditions.iter().cloned());
        }
        self.open.push(Open {
            is_repeat,
            conditions,
            section: self.draft.sections.len() - 1,
        });
        Ok(())
    }

    /// The section of the next question. Sections follow each other here: what stands behind a group, or before the first
    /// one, gets a section of its own.
    fn section(&mut self, place: &Place) -> usize {
        let last = self.draft.sections.len().checked_sub(1);
        let wanted = self.open.last().map(|open| open.section);
        let is_used = |section: usize| {
            self.draft
                .questions
                .last()
                .is_some_and(|question| question.section == section)
        };
        match (wanted, last) {
            (Some(wanted), Some(last)) if wanted == last => wanted,
            (None, Some(last))
                if self.draft.sections[last].code.starts_with("part-") && is_used(last) =>
            {
                last
            }
            _ => {
                let title = wanted
                    .and_then(|wanted| self.draft.sections.get(wanted))
                    .map(|part| part.title.clone())
                    .unwrap_or_default();
                let code = format!("part-{}", self.draft.sections.len() + 1);
                self.draft.sections.push(Part {
                    code,
                    title,
                    place: place.clone(),
                    random: false,
                });
                let section = self.draft.sections.len() - 1;
                if let Some(open) = self.open.last_mut() {
                    open.section = section;
                }
                section
            }
        }
    }

    fn question(&mut self, row: &Row, written: &str, place: Place) -> Question {
        let section = self.section(&place);
        let mut reasons = Vec::new();
        let answer = self.answer(row, written, &mut reasons);
        let is_yes =
            |cell: &str| ["yes", "true", "true()", "1"].contains(&cell.to_lowercase().as_str());
        if is_yes(row.get("required")) {
            reasons.push(Reason::MayBeSkipped);
        }
        let constraint = row.get("constraint");
        let is_kept = matches!(answer, Answer::Number(of) if limits(constraint, of.decimals).1);
        if !constraint.is_empty() && !is_kept {
            reasons.push(Reason::Checks);
        }
        if !row.get("default").is_empty() {
            reasons.push(Reason::FilledIn);
        }
        if !row.get("choice_filter").is_empty() {
            reasons.push(Reason::OptionsFiltered);
        }
        if !row.get("appearance").is_empty() {
            reasons.push(Reason::Looks);
        }
        if row.get("parameters").contains("randomize") {
            reasons.push(Reason::RandomOrder);
        }
        let media = ["image", "audio", "video", "media"];
        let has_media = self.survey.headings.iter().any(|heading| {
            let column = heading.split("::").next().unwrap_or_default();
            media.contains(&column) && !row.get(heading).is_empty()
        });
        if has_media {
            reasons.push(Reason::Pictures);
        }
        if self.open.iter().any(|open| open.is_repeat) {
            reasons.push(Reason::AskedOnce);
        }
        let mut conditions: Vec<_> = self
            .open
            .last()
            .map(|open| open.conditions.clone())
            .unwrap_or_default();
        conditions.extend(condition(row.get("relevant")));
        Question {
            code: match row.get("name") {
                "" => format!("row-{}", row.number),
                name => name.to_owned(),
            },
            section,
            place,
            text: self.spoken.texts(row, "label"),
            help: self.spoken.texts(row, "hint"),
            answer,
            conditions,
            shuffled_with: None,
            reasons,
        }
    }

    fn answer(&self, row: &Row, written: &str, reasons: &mut Vec<Reason>) -> Answer {
        let mut words = written.split_whitespace();
        let (kind, list) = (words.next().unwrap_or_default(), words.next());
        let has_other = written.contains("or_other") || written.contains("or other");
        let other = || {
            has_other.then(|| Choice {
                code: "other".to_owned(),
                label: words::ours("other"),
            })
        };
        let options = || {
            list.and_then(|list| self.lists.get(list))
                .cloned()
                .unwrap_or_default()
        };
        match kind.to_lowercase().as_str() {
            "select_one" => Answer::One {
                options: options(),
                other: other(),
            },
            "select_multiple" => Answer::Several {
                options: options(),
                other: other(),
            },
            "rank" => Answer::Ranking(options()),
            "select_one_from_file" | "select_multiple_from_file" | "select_one_external" => {
                Answer::LeftOut(Reason::OptionsElsewhere)
            }
            "text" | "string" => Answer::Text { max_chars: TEXT },
            "integer" | "int" => Answer::Number(limits(row.get("constraint"), Some(0)).0),
            "decimal" => Answer::Number(limits(row.get("constraint"), None).0),
            "range" => range(row.get("parameters"), reasons),
            "date" | "time" | "datetime" => {
                reasons.push(Reason::Date);
                Answer::Text { max_chars: 40 }
            }
            "acknowledge" | "trigger" => Answer::LeftOut(Reason::OneOption),
            "note" => Answer::LeftOut(Reason::OnlyShown),
            "calculate" | "xml-external" | "csv-external" => Answer::LeftOut(Reason::Computed),
            "hidden" => Answer::LeftOut(Reason::NeverShown),
            "geopoint"
            | "geotrace"
            | "geoshape"
            | "start"
            | "end"
            | "today"
            | "deviceid"
            | "subscriberid"
            | "simserial"
            | "phonenumber"
            | "username"
            | "email"
            | "audit"
            | "start-geopoint"
            | "background-geopoint"
            | "background-audio"
            | "imei"
            | "uri:deviceid"
            | "uri:phonenumber"
            | "uri:username"
            | "uri:email"
            | "uri:subscriberid"
            | "uri:simserial" => Answer::LeftOut(Reason::Tracking),
            "image" | "photo" | "audio" | "video" | "file" | "barcode" => {
                Answer::LeftOut(Reason::Upload)
            }
            _ => Answer::LeftOut(Reason::UnknownType {
                name: written.chars().take(60).collect(),
            }),
        }
    }
}

/// The limits that a constraint such as `. >= 0 and . < 60` sets, and whether it says nothing else.
fn limits(constraint: &str, decimals: Option<u8>) -> (Typed, bool) {
    let mut typed = Typed {
        decimals,
        ..Typed::default()
    };
    let mut is_all = true;
    for part in constraint.split(" and ") {
        let part = part.trim().trim_start_matches('(').trim_end_matches(')');
        let said = part.trim().strip_prefix('.').map(str::trim_start);
        let compared = said.and_then(|said| {
            [">=", "<=", ">", "<"]
                .into_iter()
                .find_map(|sign| Some((sign, said.strip_prefix(sign)?.trim().parse::<f64>().ok()?)))
        });
        // The next whole number is the limit; of other numbers there is no next one.
        let next = if decimals == Some(0) { 1.0 } else { 0.0 };
        match compared {
            Some((">=", limit)) => typed.min = Some(limit),
            Some(("<=", limit)) => typed.max = Some(limit),
            Some((">", limit)) => {
                typed.min = Some(limit + next);
                is_all &= next > 0.0;
            }
            Some((_, limit)) => {
                typed.max = Some(limit - next);
                is_all &= next > 0.0;
            }
            None => is_all = false,
        }
    }
    (typed, is_all)
}

/// A slider: `start=0 end=10 step=1`.
fn range(parameters: &str, reasons: &mut Vec<Reason>) -> Answer {
    let find = |name: &str, otherwise: &str| {
        let lower = parameters.to_lowercase();
        let value = lower.split([' ', ',', ';']).find_map(|part| {
            part.trim()
                .strip_prefix(name)?
                .strip_prefix('=')
                .map(str::to_owned)
        });
        value.unwrap_or_else(|| otherwise.to_owned()).parse::<i64>()
    };
    let (Ok(min), Ok(max), Ok(step)) = (find("start", "0"), find("end", "10"), find("step", "1"))
    else {
        return Answer::Number(Typed::default());
    };
    if step != 1 {
        reasons.push(Reason::Checks);
    }
    Answer::Rating {
        min,
        max,
        min_label: Texts::new(),
        max_label: Texts::new(),
    }
}
