//! LimeSurvey `.lss`. Up to version 3 every row of a question exists once per language; since version 4 the words stand in
//! tables of their own (`question_l10ns` and so on). Both are read into the same words by number of the question.

mod questions;
mod relevance;
mod xml;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{
    Flaw, ImportError, Kind, Options, Place, Reason,
    draft::{Draft, Part, Texts},
    languages,
    text::Markup,
};
use relevance::Names;
use xml::{Row, Tables};

/// A questionnaire as LimeSurvey keeps it, all words by language.
struct Survey<'t> {
    tables: &'t Tables,
    languages: Languages,
    /// By number of the question or part of one.
    texts: HashMap<&'t str, Texts>,
    helps: HashMap<&'t str, Texts>,
    /// By number of the question, in order, each once.
    answers: HashMap<&'t str, Vec<Answer<'t>>>,
    parts: HashMap<&'t str, Vec<&'t Row>>,
    /// By number of the question and name.
    attributes: HashMap<&'t str, HashMap<&'t str, Texts>>,
    /// Questions with an answer that is already filled in.
    filled: HashSet<&'t str>,
}

struct Answer<'t> {
    code: &'t str,
    scale: &'t str,
    order: i64,
    label: Texts,
}

/// Codes of the source and the ones they become.
#[derive(Default)]
struct Languages {
    default: String,
    codes: BTreeMap<String, String>,
}

impl Languages {
    /// The code here of a code of the source; empty for texts that hold for all languages.
    fn of(&self, written: &str) -> String {
        let written = written.trim();
        match self.codes.get(written) {
            Some(code) => code.clone(),
            None if written.is_empty() => String::new(),
            None => self.default.clone(),
        }
    }
}

pub(crate) fn read(source: &str, options: &Options) -> Result<Draft, ImportError> {
    let tables = xml::read(source)?;
    if tables.kind != "Survey" || tables.rows("questions").is_empty() {
        return Err(ImportError::Broken {
            place: Place::Line(1),
            found: if tables.kind.is_empty() {
                Flaw::NoLimeSurvey
            } else {
                Flaw::NoQuestions
            },
        });
    }
    let settings = tables.rows("surveys").first();
    let mut draft = Draft::new(Markup { opens: "{" }, String::new());
    let languages = languages(&tables, settings, options, &mut draft);
    let survey = Survey::new(&tables, languages);
    pages(&survey, &mut draft);
    let groups = groups(&survey, &mut draft);
    questions::read(&survey, &groups, &mut draft);
    rules(&tables, &mut draft);
    Ok(draft)
}

fn languages(
    tables: &Tables,
    settings: Option<&Row>,
    options: &Options,
    draft: &mut Draft,
) -> Languages {
    let mut written: Vec<String> = Vec::new();
    let first = settings.map_or("", |row| row.get("language"));
    let more = settings.map_or("", |row| row.get("additional_languages"));
    for code in std::iter::once(first)
        .chain(more.split_whitespace())
        .chain(tables.languages.iter().map(String::as_str))
    {
        if !code.trim().is_empty() && !written.iter().any(|known| known == code.trim()) {
            written.push(code.trim().to_owned());
        }
    }
    let mut languages = Languages::default();
    let mut taken = HashSet::new();
    for (index, from) in written.iter().take(50).enumerate() {
        // Two forms of one language, such as polite and familiar German, stay apart.
        let to = languages::code(from)
            .filter(|code| !taken.contains(code))
            .or_else(|| {
                let long = from.to_ascii_lowercase().replace('_', "-");
                let is_code = languages::code(from).is_some()
                    && long.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                (is_code && !taken.contains(&long)).then_some(long)
            })
            .unwrap_or_else(|| languages::private(index));
        if to != *from {
            let (from, to) = (from.clone(), to.clone());
            draft.simplify(
                Kind::Setting,
                "",
                Place::File,
                Reason::LanguageCode { from, to },
            );
        }
        taken.insert(to.clone());
        draft.languages.push(to.clone());
        languages.codes.insert(from.clone(), to);
    }
    let wished = options.language.as_deref().and_then(languages::code);
    languages.default = match (wished, draft.languages.first()) {
        (Some(wished), _) if draft.languages.contains(&wished) => wished,
        (_, Some(first)) => first.clone(),
        (Some(wished), None) => wished,
        (None, None) => "en".to_owned(),
    };
    draft.default_language.clone_from(&languages.default);
    languages
}

impl<'t> Survey<'t> {
    fn new(tables: &'t Tables, languages: Languages) -> Self {
        let mut survey = Self {
            tables,
            languages,
            texts: HashMap::new(),
            helps: HashMap::new(),
            answers: HashMap::new(),
            parts: HashMap::new(),
            attributes: HashMap::new(),
            filled: HashSet::new(),
        };
        let filled = tables.rows("defaultvalues").iter();
        survey.filled.extend(filled.map(|row| row.get("qid")));
        for table in ["questions", "subquestions", "question_l10ns"] {
            for row in tables.rows(table) {
                survey.word(row);
            }
        }
        survey.read_answers();
        let mut seen = HashSet::new();
        for row in tables.rows("subquestions") {
            if seen.insert(row.get("qid")) {
                let parts = survey.parts.entry(row.get("parent_qid")).or_default();
                parts.push(row);
            }
        }
        for parts in survey.parts.values_mut() {
            parts.sort_by_key(|row| (row.get("scale_id"), row.number("question_order"), row.line));
        }
        for row in tables.rows("question_attributes") {
            let language = survey.languages.of(row.get("language"));
            let value = row.get("value");
            if !value.is_empty() {
                let all = survey.attributes.entry(row.get("qid")).or_default();
                let texts = all.entry(row.get("attribute")).or_default();
                texts.insert(language, value.to_owned());
            }
        }
        survey
    }

    /// Words of a question or a part of one, in the language of the row.
    fn word(&mut self, row: &'t Row) {
        let language = self.languages.of(row.get("language"));
        for (field, texts) in [("question", &mut self.texts), ("help", &mut self.helps)] {
            let words = row.get(field);
            if !words.trim().is_empty() {
                let texts = texts.entry(row.get("qid")).or_default();
                texts.insert(language.clone(), words.to_owned());
            }
        }
    }

    fn read_answers(&mut self) {
        let tables = self.tables;
        let mut words: HashMap<&str, Texts> = HashMap::new();
        for row in tables.rows("answer_l10ns") {
            let language = self.languages.of(row.get("language"));
            let texts = words.entry(row.get("aid")).or_default();
            texts.insert(language, row.get("answer").to_owned());
        }
        let mut places: HashMap<(&str, &str, &str), usize> = HashMap::new();
        for row in tables.rows("answers") {
            let (question, code, scale) = (row.get("qid"), row.get("code"), row.get("scale_id"));
            let answers = self.answers.entry(question).or_default();
            // Before version 4 the rows of an answer differ only in language; a code that truly comes twice does not.
            let index = *places
                .entry((question, code, scale))
                .or_insert(answers.len());
            let language = self.languages.of(row.get("language"));
            let mut label = words.remove(row.get("aid")).unwrap_or_default();
            if !row.get("answer").is_empty() {
                label.insert(language.clone(), row.get("answer").to_owned());
            }
            let is_language_of_known = answers.get(index).is_some_and(|known| {
                !row.get("language").is_empty() && !known.label.contains_key(&language)
            });
            if is_language_of_known {
                answers[index].label.extend(label);
            } else {
                answers.push(Answer {
                    code,
                    scale,
                    order: row.number("sortorder"),
                    label,
                });
            }
        }
        for answers in self.answers.values_mut() {
            answers.sort_by_key(|answer| answer.order);
        }
    }

    /// An attribute in its languages.
    fn words_of(&self, question: &str, name: &str) -> Option<&Texts> {
        self.attributes.get(question)?.get(name)
    }

    /// An attribute that holds for all languages.
    fn attribute(&self, question: &str, name: &str) -> Option<&str> {
        let texts = self.words_of(question, name)?;
        let text = texts.get("").or_else(|| texts.values().next())?;
        Some(text.trim())
    }
}

fn pages(survey: &Survey<'_>, draft: &mut Draft) {
    let rows = survey.tables.rows("surveys_languagesettings");
    let texts = |field: &str| -> Texts {
        rows.iter()
            .filter(|row| !row.get(field).trim().is_empty())
            .map(|row| {
                let language = survey.languages.of(row.get("surveyls_language"));
                (language, row.get(field).to_owned())
            })
            .collect()
    };
    draft.title = texts("surveyls_title");
    draft.thanks = texts("surveyls_endtext");
    let (welcome, description) = (texts("surveyls_welcometext"), texts("surveyls_description"));
    let line = rows.first().map_or(1, |row| row.line);
    if welcome.is_empty() {
        draft.intro = description;
    } else {
        draft.intro = welcome;
        if !description.is_empty() {
            draft.leave_out(
                Kind::Text,
                "description",
                Place::Line(line),
                Reason::NoPlace,
            );
        }
    }
    if !texts("surveyls_policy_notice").is_empty() {
        draft.leave_out(
            Kind::Text,
            "data policy",
            Place::Line(line),
            Reason::OurPromise,
        );
    }
}

/// A group and what holds for all questions in it.
struct Group<'t> {
    number: &'t str,
    relevance: &'t str,
}

fn groups<'t>(survey: &Survey<'t>, draft: &mut Draft) -> Vec<Group<'t>> {
    let mut titles: HashMap<&str, Texts> = HashMap::new();
    let mut descriptions: HashMap<&str, Texts> = HashMap::new();
    for table in ["groups", "group_l10ns"] {
        for row in survey.tables.rows(table) {
            let language = survey.languages.of(row.get("language"));
            for (field, texts) in [
                ("group_name", &mut titles),
                ("description", &mut descriptions),
            ] {
                if !row.get(field).trim().is_empty() {
                    let texts = texts.entry(row.get("gid")).or_default();
                    texts.insert(language.clone(), row.get(field).to_owned());
                }
            }
        }
    }
    let mut seen = HashSet::new();
    let mut rows: Vec<&Row> = survey
        .tables
        .rows("groups")
        .iter()
        .filter(|row| seen.insert(row.get("gid")))
        .collect();
    rows.sort_by_key(|row| row.number("group_order"));
    let mut groups = Vec::new();
    for row in rows {
        let number = row.get("gid");
        let title = titles.remove(number).unwrap_or_default();
        let code = format!("group-{number}");
        if descriptions.contains_key(number) {
            let name = title
                .get(&draft.default_language)
                .or_else(|| title.values().next())
                .cloned()
                .unwrap_or_default();
            let name = crate::text::plain(&name, draft.markup).0;
            draft.leave_out(
                Kind::Text,
                format!("description of {name}"),
                Place::Line(row.line),
                Reason::NoPlace,
            );
        }
        if !row.get("randomization_group").trim().is_empty() {
            draft.simplify(
                Kind::Section,
                code.clone(),
                Place::Line(row.line),
                Reason::RandomOrder,
            );
        }
        draft.sections.push(Part {
            code,
            title,
            place: Place::Line(row.line),
            random: false,
        });
        groups.push(Group {
            number,
            relevance: row.get("grelevance"),
        });
    }
    groups
}

/// Rules over several questions.
fn rules(tables: &Tables, draft: &mut Draft) {
    for row in tables.rows("quota") {
        let name = row.get("name").to_owned();
        draft.leave_out(Kind::Rule, name, Place::Line(row.line), Reason::Quota);
    }
    for row in tables.rows("assessments") {
        let name = row.get("name").to_owned();
        draft.leave_out(Kind::Rule, name, Place::Line(row.line), Reason::Quiz);
    }
}

/// What relevance expressions may call the questions.
fn names(tables: &Tables) -> Names {
    let mut names = Names::default();
    for row in tables.rows("questions") {
        let code = row.get("title").to_owned();
        let number = format!("{}X{}X{}", row.get("sid"), row.get("gid"), row.get("qid"));
        names.codes.insert(code.clone());
        names.numbers.insert(number, code);
    }
    names
}
