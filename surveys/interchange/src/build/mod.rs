//! From a draft to an instrument: every question becomes items, and what became of it is told.

mod conditions;
mod items;
mod naming;
mod order;
mod repeat;
mod wording;

use std::collections::{BTreeMap, HashMap};

use surveys::instrument::{Instrument, SOURCES};

use crate::{
    Entry, Format, ImportError, Kind, MAX_ITEMS, Options, Place, Reason, Report,
    draft::{Answer, Draft, Question, Texts},
    languages, text, words,
    write::{Made, MadeItem, MadeScale, MadeSection},
};
use naming::Names;
use wording::Wording;

/// Most questions of a source, most of which may be left out.
const MOST_QUESTIONS: usize = 10 * MAX_ITEMS;

/// An instrument and what was lost on the way to it.
#[derive(Debug)]
pub(crate) struct Built {
    pub(crate) instrument: Made,
    pub(crate) report: Report,
}

/// What grows while questions are built.
struct Workshop {
    wording: Wording,
    item_ids: Names,
    scale_ids: Names,
    scales: Vec<(String, MadeScale)>,
    items: Vec<MadeItem>,
    /// What conditions may wait for: question and row in the words of the source.
    answers: HashMap<(String, Option<String>), Target>,
    /// Names by which texts call questions.
    called: BTreeMap<String, String>,
}

/// An item that a condition may wait for.
struct Target {
    item: usize,
    /// Codes of the source and the codes they became.
    codes: HashMap<String, String>,
}

/// Makes an instrument of a draft.
pub(crate) fn build(
    format: Format,
    mut draft: Draft,
    options: &Options,
) -> Result<Built, ImportError> {
    let of_source = draft.default_language.clone();
    if let Some(wished) = options.language.as_deref().and_then(languages::code)
        && draft.languages.contains(&wished)
    {
        draft.default_language = wished;
    }
    draft.languages.insert(0, of_source);
    let mut languages = vec![draft.default_language.clone()];
    for language in &draft.languages {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    let mut workshop = Workshop {
        wording: Wording::new(draft.markup, languages.clone()),
        item_ids: Names::reserving(&["department", "attr"]),
        scale_ids: Names::reserving(&[]),
        scales: Vec::new(),
        items: Vec::new(),
        answers: HashMap::new(),
        called: std::mem::take(&mut draft.called),
    };
    let mut report = Report {
        format,
        languages: languages.clone(),
        taken: Vec::new(),
        simplified: std::mem::take(&mut draft.simplified),
        left_out: std::mem::take(&mut draft.left_out),
    };
    let mut small = Vec::new();
    let mut questions = std::mem::take(&mut draft.questions);
    if questions.len() > MOST_QUESTIONS {
        return Err(ImportError::TooMany);
    }
    questions.sort_by_key(|question| question.section);
    order::settle(&mut draft.sections, &mut questions, &mut report);
    for (number, mut question) in (1..).zip(questions) {
        if text::one_line(&question.code).is_empty() {
            question.code = format!("question-{number}");
        }
        workshop.question(question, &mut report, &mut small);
        if workshop.items.len() > MAX_ITEMS || workshop.wording.is_too_much() {
            return Err(ImportError::TooMany);
        }
    }
    report.simplified.extend(settings(small));
    let sections = sections(&mut workshop, &draft, &mut report);
    let (title, intro, privacy, thanks) = pages(&mut workshop, &draft, options, &mut report);
    if workshop.wording.is_too_much() {
        return Err(ImportError::TooMany);
    }
    if workshop.items.is_empty() {
        return Err(ImportError::Nothing(Box::new(report)));
    }
    let seconds: u32 = workshop.items.iter().map(|item| item.seconds).sum();
    let named = [&draft.name, &options.name]
        .into_iter()
        .chain(title.get(&languages[0]))
        .find_map(|name| naming::plain(name))
        .unwrap_or_else(|| "questionnaire".to_owned());
    let id = naming::short(&named.to_lowercase(), 40);
    let is_ours = SOURCES.iter().any(|(ours, _)| *ours == id);
    Ok(Built {
        instrument: Made {
            origin: format.to_string(),
            id: if is_ours {
                format!("imported-{id}")
            } else {
                id
            },
            languages,
            max_seconds: (15 + seconds).max(540),
            title,
            intro,
            privacy,
            thanks,
            scales: workshop.scales,
            sections,
            items: workshop.items,
        },
        report,
    })
}

impl Workshop {
    /// Builds one question and tells what became of it.
    fn question(
        &mut self,
        question: Question,
        report: &mut Report,
        small: &mut Vec<(Reason, String, Place)>,
    ) {
        let mut entry = Entry {
            kind: Kind::Question,
            code: question.code.clone(),
            place: question.place.clone(),
            items: Vec::new(),
            reasons: Vec::new(),
        };
        let first = self.items.len();
        let made = match &question.answer {
            Answer::LeftOut(reason) => Err(reason.clone()),
            _ => items::make(self, &question),
        };
        match made {
            Err(reason) => {
                // Nothing of it is kept, so nothing else need be told.
                self.items.truncate(first);
                self.answers.retain(|_, target| target.item < first);
                entry.reasons.push(reason);
                report.left_out.push(entry);
            }
            Ok(mut reasons) => {
                reasons.splice(0..0, question.reasons.iter().cloned());
                reasons.extend(conditions::resolve(self, &question, first));
                entry.items = self.items[first..]
                    .iter()
                    .map(|item| item.id.clone())
                    .collect();
                for reason in reasons {
                    if reason.is_small() {
                        small.push((reason, question.code.clone(), question.place.clone()));
                    } else {
                        wording::add(&mut entry.reasons, reason);
                    }
                }
                if entry.reasons.is_empty() {
                    report.taken.push(entry);
                } else {
                    report.simplified.push(entry);
                }
            }
        }
    }

    /// The index of this scale, which is made only if it is not there yet.
    fn scale(&mut self, wanted: MadeScale, name: &str) -> usize {
        if let Some(index) = self.scales.iter().position(|(_, scale)| *scale == wanted) {
            return index;
        }
        let (id, _) = self.scale_ids.take(name);
        self.scales.push((id, wanted));
        self.scales.len() - 1
    }
}

/// Small settings, each once with all the questions it concerns.
fn settings(small: Vec<(Reason, String, Place)>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (reason, code, place) in small {
        match entries.iter_mut().find(|entry| entry.reasons[0] == reason) {
            Some(entry) => {
                if entry.items.last() != Some(&code) {
                    entry.items.push(code);
                }
            }
            None => entries.push(Entry {
                kind: Kind::Setting,
                code: String::new(),
                place,
                items: vec![code],
                reasons: vec![reason],
            }),
        }
    }
    entries
}

/// Sections that have items, renumbered; the items follow.
fn sections(workshop: &mut Workshop, draft: &Draft, report: &mut Report) -> Vec<MadeSection> {
    let mut ids = Names::reserving(&[]);
    let mut sections = Vec::new();
    let mut moved = HashMap::new();
    let known = draft.sections.len();
    for (index, part) in draft.sections.iter().enumerate() {
        let is_used = workshop.items.iter().any(|item| item.section == index);
        let mut reasons = Vec::new();
        let title = workshop.wording.label(&part.title, "", &mut reasons);
        let title = if is_used && title.is_empty() {
            reasons.clear();
            workshop.wording.ours(&words::ours("section"))
        } else {
            title
        };
        let mut entry = Entry {
            kind: Kind::Section,
            code: part.code.clone(),
            place: part.place.clone(),
            items: Vec::new(),
            reasons: Vec::new(),
        };
        if is_used {
            moved.insert(index, sections.len());
            let (id, _) = ids.take(&part.code);
            sections.push(MadeSection {
                id,
                title,
                random_order: part.random,
            });
            for reason in reasons {
                if reason != Reason::Formatting {
                    wording::add(&mut entry.reasons, reason);
                }
            }
            if !entry.reasons.is_empty() {
                report.simplified.push(entry);
            }
        } else {
            entry.reasons.push(Reason::NoQuestions);
            report.left_out.push(entry);
        }
    }
    // Questions that stand in no section get one of their own.
    if workshop.items.iter().any(|item| item.section >= known) {
        let (id, _) = ids.take("questions");
        sections.push(MadeSection {
            id,
            title: workshop.wording.ours(&words::ours("section")),
            random_order: false,
        });
    }
    let last = sections.len().saturating_sub(1);
    for item in &mut workshop.items {
        item.section = moved.get(&item.section).copied().unwrap_or(last);
    }
    sections
}

/// Title, introduction, promise and thanks.
fn pages(
    workshop: &mut Workshop,
    draft: &Draft,
    options: &Options,
    report: &mut Report,
) -> (Texts, Texts, Texts, Texts) {
    let wording = &mut workshop.wording;
    let mut page = |source: &Texts, name: &str, ours: Texts| {
        let mut reasons = Vec::new();
        let mut texts = wording.text(source, "", &mut reasons);
        if texts.is_empty() {
            texts = wording.ours(&ours);
            reasons = vec![Reason::OurWords];
        }
        if !reasons.is_empty() {
            report.simplified.push(Entry {
                kind: Kind::Text,
                code: name.to_owned(),
                place: Place::File,
                items: Vec::new(),
                reasons,
            });
        }
        texts
    };
    let named = text::one_line(&options.name);
    let fallback = if named.is_empty() {
        words::ours("title")
    } else {
        Texts::from([(String::new(), named)])
    };
    let title = page(&draft.title, "title", fallback);
    let intro = page(&draft.intro, "introduction", words::ours("intro"));
    let thanks = page(&draft.thanks, "thanks", words::ours("thanks"));
    let privacy = wording.ours(&Instrument::core().privacy.0);
    report.simplified.push(Entry {
        kind: Kind::Setting,
        code: String::new(),
        place: Place::File,
        items: Vec::new(),
        reasons: vec![Reason::OurPromise],
    });
    (title, intro, privacy, thanks)
}
