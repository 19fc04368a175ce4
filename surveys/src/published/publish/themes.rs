//! What people wrote, from comments to what may be told of them (METHODS §14, PRIVACY §7).
//!
//! Every question has a plan of its own: one person writes at most one comment to a question, so its comments are
//! people. Words are compared among comments of one language. In a wave everything told of a word is worked out from
//! counts in steps ([`words`](crate::confidentiality::words)); a caller's own file is told exactly.

mod words;

use std::collections::HashMap;

use super::{Request, count};
use crate::{
    confidentiality::{
        Cell, Plan, Reason,
        comments::{CommentCell, CommentPlan, Told, shuffled},
        words::Nested,
    },
    instrument::{Instrument, ItemKind, MultipleChoice, OTHER_TEXT, ScoredIn},
    language::{Language, Localized},
    published::written::{Question, Theme, Themes, Verbatims, Written},
    scoring::keyness::Tongues,
};

/// Most comments of one group and question that are published in their own words.
const MOST_VERBATIMS: usize = 500;

/// A comment, redacted before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The field it was written in, as in [`Instrument::fields_of`].
    pub field: String,
    /// The atom of the person who wrote it.
    pub atom: usize,
    /// What was written.
    pub text: String,
}

/// All comments of a wave or a file, with what staff were told of them.
#[derive(Clone, Copy)]
pub struct Comments<'a> {
    /// The comments; their order does not matter.
    pub comments: &'a [Comment],
    /// Whether they are shown in their own words.
    pub told: Told,
    /// A secret that decides in which order they are shown.
    pub order: &'a [u8; 32],
}

impl std::fmt::Debug for Comments<'_> {
    // Neither the secret nor what anybody wrote.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Comments({}, {:?})", self.comments.len(), self.told)
    }
}

/// What was written to all questions, with what may be told of it.
pub(super) struct Writings<'a> {
    request: &'a Request<'a>,
    writings: Vec<Writing<'a>>,
}

/// What was written to one question.
struct Writing<'a> {
    question: Question,
    comments: Vec<&'a Comment>,
    /// Comments by atom.
    by_atom: Vec<u32>,
    plan: CommentPlan,
    /// Groups that show comments, the organization first; empty if none does.
    cells: Vec<CommentCell>,
    nested: Nested,
    /// By cell, comments in it and in no cell below.
    rests: Vec<u32>,
    /// By cell, comments in it, those of cells below included.
    n: Vec<u32>,
    /// By comment, the smallest cell it lies in.
    place: Vec<usize>,
    /// By cell.
    themes: Vec<Vec<Theme>>,
}

impl<'a> Writings<'a> {
    /// Reads the comments; `sheets` is by atom. Empty if the request has none.
    pub(super) fn read(request: &'a Request<'a>, base: &Plan, sheets: &[u32]) -> Self {
        let questions = match &request.comments {
            Some(_) => questions(request.instrument, request.organization_name),
            None => Vec::new(),
        };
        let all = request.comments.map_or(&[][..], |of| of.comments);
        let mut by_field: HashMap<&str, Vec<&'a Comment>> = HashMap::new();
        for comment in all {
            if comment.text.chars().any(|c| !c.is_whitespace()) {
                by_field.entry(&comment.field).or_default().push(comment);
            }
        }
        let tongues = Tongues::new();
        let writings = questions
            .into_iter()
            .map(|question| {
                let comments = by_field.remove(question.id.as_str()).unwrap_or_default();
                let mut writing = Writing::new(request, base, sheets, question, comments);
                writing.themes = words::themes(request, &writing, &tongues);
                writing
            })
            .collect();
        Self { request, writings }
    }

    /// The questions that were asked.
    pub(super) fn questions(&self) -> Vec<Question> {
        let questions = self.writings.iter().map(|writing| &writing.question);
        questions.cloned().collect()
    }

    /// What a group wrote, question by question.
    pub(super) fn of(&self, cell: CommentCell) -> Vec<Written> {
        let code = match cell {
            CommentCell::Organization => "",
            CommentCell::Department(department) => {
                self.request.tree.departments()[department].code.as_str()
            }
        };
        self.writings
            .iter()
            .map(|writing| writing.of(self.request, cell, code))
            .collect()
    }

    /// Per question, comments by atom.
    pub(super) fn plans(&self) -> impl Iterator<Item = (&str, &[u32])> {
        self.writings
            .iter()
            .map(|writing| (writing.question.id.as_str(), writing.by_atom.as_slice()))
    }
}

/// The questions of an instrument whose answers are texts for themes, field by field.
fn questions(instrument: &Instrument, organization: &str) -> Vec<Question> {
    let mut questions = Vec::new();
    for item in &instrument.items {
        let asked = item.text.naming(organization);
        match &item.kind {
            // The text beside an "other" is a comment whatever its question counts for.
            ItemKind::ChoiceOrOther { scale, other }
            | ItemKind::MultipleChoice(MultipleChoice {
                scale,
                other: Some(other),
                ..
            }) => questions.extend(scale.options.get(usize::from(other.option)).map(|option| {
                Question {
                    id: format!("{}.{OTHER_TEXT}", item.id),
                    text: with_label(&asked, &option.label),
                }
            })),
            _ if item.scored_in != ScoredIn::Themes => {}
            ItemKind::ShortText { .. } | ItemKind::OpenText { .. } => questions.push(Question {
                id: item.id.clone(),
                text: asked,
            }),
            ItemKind::OpenTextGroup { fields, .. } => {
                questions.extend(fields.iter().map(|field| Question {
                    id: format!("{}.{}", item.id, field.id),
                    text: with_label(&asked, &field.label),
                }));
            }
            ItemKind::Scale(_)
            | ItemKind::SingleChoice(_)
            | ItemKind::MultipleChoice(_)
            | ItemKind::Number(_)
            | ItemKind::Ranking(_)
            | ItemKind::Division(_)
            | ItemKind::NowAndPreferred(_)
            | ItemKind::Grid { .. }
            | ItemKind::Rating(_) => {}
        }
    }
    questions
}

/// "What should we keep, start and stop? – Keep", in every language of the question.
fn with_label(text: &Localized, label: &Localized) -> Localized {
    let texts = text.0.iter().map(|(language, text)| {
        let label = label.or(language, Language::En.code());
        (language.clone(), format!("{text} – {label}"))
    });
    Localized(texts.collect())
}

impl<'a> Writing<'a> {
    /// The comments in their places, without themes.
    fn new(
        request: &Request<'_>,
        base: &Plan,
        sheets: &[u32],
        question: Question,
        comments: Vec<&'a Comment>,
    ) -> Self {
        let (tree, atoms) = (request.tree, request.atoms);
        let mut by_atom = vec![0; atoms.count()];
        for comment in &comments {
            by_atom[comment.atom] += 1;
        }
        let contract = &request.contract;
        let plan = CommentPlan::new(tree, atoms, sheets, &by_atom, contract, Some(base));
        let places = plan.places(tree, atoms);
        let departments = (0..tree.departments().len()).map(CommentCell::Department);
        let cells: Vec<CommentCell> = match &places {
            Some(_) => std::iter::once(CommentCell::Organization)
                .chain(departments.filter(|cell| plan.shows(*cell)))
                .collect(),
            None => Vec::new(),
        };
        let at: HashMap<CommentCell, usize> = cells
            .iter()
            .enumerate()
            .map(|(at, cell)| (*cell, at))
            .collect();
        let around = cells
            .iter()
            .map(|cell| match cell {
                CommentCell::Organization => None,
                CommentCell::Department(department) => tree
                    .ancestors(*department)
                    .find_map(|above| at.get(&CommentCell::Department(above)).copied())
                    .or(Some(0)),
            })
            .collect();
        let nested = Nested { around };
        let place: Vec<usize> = comments
            .iter()
            .filter_map(|comment| at.get(&places.as_ref()?[comment.atom]).copied())
            .collect();
        let mut rests = vec![0; cells.len()];
        for place in &place {
            rests[*place] += 1;
        }
        Self {
            n: nested.totals(&rests),
            themes: vec![Vec::new(); cells.len()],
            question,
            comments,
            by_atom,
            plan,
            cells,
            nested,
            rests,
            place,
        }
    }

    fn of(&self, request: &Request<'_>, cell: CommentCell, code: &str) -> Written {
        let at = self.cells.iter().position(|shown| *shown == cell);
        let themes = self.plan.themes(cell, || {
            Some(Themes {
                comments: self.n[at?],
                themes: self.themes[at?].clone(),
            })
        });
        let verbatims = match (&themes, &request.comments) {
            (Cell::Hidden(reason), _) => return Written::hidden(&self.question.id, *reason),
            (Cell::Shown(_), None) => Cell::Hidden(Reason::Protected),
            (Cell::Shown(_), Some(comments)) => self.plan.verbatims(comments.told, cell, || {
                Some(self.verbatims(at?, comments.order, code))
            }),
        };
        Written {
            question: self.question.id.clone(),
            themes,
            verbatims,
        }
    }

    /// The comments that lie in this cell and in none below it.
    fn verbatims(&self, cell: usize, key: &[u8; 32], code: &str) -> Verbatims {
        let texts: Vec<String> = self
            .comments
            .iter()
            .zip(&self.place)
            .filter(|(_, place)| **place == cell)
            .map(|(comment, _)| comment.text.clone())
            .collect();
        let comments = count(texts.len());
        let name = format!("{}\n{code}", self.question.id);
        let mut texts = shuffled(key, &name, texts);
        texts.truncate(MOST_VERBATIMS);
        Verbatims { comments, texts }
    }
}
