//! From sheets to the published result: scoring computes, confidentiality decides and seals.

mod apart;
mod asked;
mod beside;
mod careless;
mod decisions;
mod drivers;
mod evidence;
mod group;
mod kinds;
mod places;
mod plan;
mod pools;
mod raking;
mod scopes;
mod standing;
mod themes;
mod weighting;

use std::collections::{BTreeMap, BTreeSet};

use super::{Figures, Group, ORGANIZATION_CODE, Published, REST_CODE, Reached, Weighing};
use crate::{
    confidentiality::{
        Atoms, Contract, Count, Plan,
        comments::CommentCell,
        release_plan::{Mode, ReleasePlan, VerifyFault},
    },
    instrument::{Instrument, ScoredIn},
    maturity::Model,
    organization::Tree,
    scoring::responses::{Answers, Responses},
    workers,
};
use beside::Beside;
use group::Computing;
use standing::{model_of, standing};
use themes::Writings;

pub use themes::{Comment, Comments};

/// How exactly figures are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// In full, for a caller's own file.
    Calculator,
    /// Rounded and banded, for a wave that others read.
    Wave,
}

/// Whether intervals that need resampling are computed, and how their numbers are drawn.
#[derive(Clone, Copy)]
pub enum Bootstrap<'a> {
    /// They are left out.
    None,
    /// The same seed gives the same intervals.
    Seeded {
        /// What the result is about, such as the id of the wave.
        seed: &'a str,
        /// Told how many of how many intervals are done.
        progress: &'a (dyn Fn(usize, usize) + Sync),
    },
}

impl std::fmt::Debug for Bootstrap<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::None => f.write_str("None"),
            Self::Seeded { seed, .. } => f.debug_tuple("Seeded").field(seed).finish(),
        }
    }
}

/// All that a published result is made from.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Name of the organization.
    pub organization_name: &'a str,
    /// Name of the wave.
    pub wave: &'a str,
    /// How answers were kept apart from people.
    pub mode: Mode,
    /// The questionnaire that was answered.
    pub instrument: &'a Instrument,
    /// Dimensions, weights, levels, policy.
    pub model: &'a Model,
    /// Departments with the people invited.
    pub tree: &'a Tree,
    /// Whether the tree's headcounts are known. If not, every answer weighs the same and nothing is corrected.
    pub headcounts_known: bool,
    /// The smallest groups counted apart.
    pub atoms: &'a Atoms,
    /// Who was asked; `None` for everybody.
    pub reach: Option<Reach<'a>>,
    /// The answers with their atoms; their order does not matter.
    pub answers: &'a Answers,
    /// What was written, if it was read.
    pub comments: Option<Comments<'a>>,
    /// What staff were promised.
    pub contract: Contract,
    /// By what answers are weighed in every mean.
    pub weighing: Weighing<'a>,
    /// How exactly figures are told.
    pub precision: Precision,
    /// Intervals by resampling.
    pub bootstrap: Bootstrap<'a>,
}

/// Who was asked, if it was not everybody.
#[derive(Debug, Clone, Copy)]
pub struct Reach<'a> {
    /// Whether people of some departments or with some attributes only were asked.
    pub is_part: bool,
    /// Values of attributes of the roster that were asked, if not all were: such a wave is compared with its like only.
    pub attributes: &'a BTreeMap<String, BTreeSet<String>>,
    /// By atom, the people for whom those invited stand, if a sample of them was drawn. Answers are weighed up to them and
    /// intervals reckon with them; whatever protects people goes on counting those who answered.
    pub population: Option<&'a [u32]>,
}

/// Why a result cannot be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PublishFault {
    /// An item measures something the model does not have.
    #[error(
        "item `{item}` measures the dimension `{dimension}`, which the model does not have; use the model that belongs to this instrument"
    )]
    UnknownDimension {
        /// The item.
        item: String,
        /// The dimension.
        dimension: String,
    },
    /// The instrument has no question with figures: none that counts for a dimension, and no choice, number or statement beside.
    #[error("the instrument has no question that can be counted; there is nothing to score")]
    NothingToScore,
    /// The auditor could work out what must stay hidden.
    #[error("the auditor refuses this result: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unsafe(Vec<VerifyFault>),
    /// The atoms belong to another tree, or a sheet or a comment to another wave.
    #[error("a sheet or a comment belongs to an atom that this wave does not have")]
    UnknownAtom,
}

/// Where a release is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Parts of it that are done.
    pub done: usize,
    /// Parts of it there are.
    pub of: usize,
}

impl Progress {
    fn at(step: Step, done: usize, of: usize) -> Self {
        Self { step, done, of }
    }
}

/// What is done on the way to a release, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Sheets become scores.
    Scoring,
    /// Counts decide which groups are shown.
    Planning,
    /// Values decide how closely; parts are scales.
    Deciding,
    /// Groups get their figures.
    Computing,
    /// The auditor reads the result; parts are figures.
    Auditing,
}

/// Makes the published result. Deterministic; the order of sheets and items' answers does not matter. What a wave shows
/// has passed the auditor; its release plan is made by [`release`] as well.
///
/// # Errors
/// Instrument, model, atoms and sheets that do not belong together; for a wave, a result that the auditor refuses.
pub fn publish(request: &Request<'_>) -> Result<Published, PublishFault> {
    Ok(release(request)?.0)
}

/// The published result and the plan of what it shows, which an observer can check. A calculator's plan is not audited:
/// figures in full on the caller's own file are no publication.
///
/// # Errors
/// As [`publish`].
pub fn release(request: &Request<'_>) -> Result<(Published, ReleasePlan), PublishFault> {
    release_watched(request, &|_| {})
}

/// As [`release`]; `watch` is told how far it is.
///
/// # Errors
/// As [`publish`].
pub fn release_watched(
    request: &Request<'_>,
    watch: &(dyn Fn(Progress) + Sync),
) -> Result<(Published, ReleasePlan), PublishFault> {
    check(request)?;
    watch(Progress::at(Step::Scoring, 0, 1));
    let Request {
        model, tree, atoms, ..
    } = *request;
    let policy = &model.scoring;
    let responses = Responses::read(request.answers, policy, atoms.count());
    // A questionnaire of its own may ask nothing of the model.
    if responses.measures.is_empty() && request.answers.tally().is_empty() {
        return Err(PublishFault::NothingToScore);
    }
    let minimum = request.contract.min_group();
    let sheets: Vec<Count> = responses
        .people
        .iter()
        .map(|people| Count::of(count(people.len())))
        .collect();
    let base = Plan::new(tree, atoms, &sheets, minimum, None);
    let detailed = made(request, &responses, &base, Detail::Breakdowns, watch);
    let has_attributes = (0..atoms.count()).any(|atom| atoms.attributes(atom).is_some());
    match detailed {
        // What is shown beside the units of the tree is worth no refusal.
        Err(PublishFault::Unsafe(_)) if has_attributes => {
            made(request, &responses, &base, Detail::Units, watch)
        }
        done => done,
    }
}

/// How finely a result tells groups apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Units, and people of a unit who share an attribute.
    Breakdowns,
    /// Units alone.
    Units,
}

/// The result of one detail and its plan, audited if others will read it.
fn made(
    request: &Request<'_>,
    responses: &Responses,
    base: &Plan,
    detail: Detail,
    watch: &(dyn Fn(Progress) + Sync),
) -> Result<(Published, ReleasePlan), PublishFault> {
    let Request {
        model, tree, atoms, ..
    } = *request;
    let mut computing = Computing::new(request, responses, base, detail, watch);
    watch(Progress::at(Step::Computing, 0, 1));
    let (beside, evidence) = {
        let scopes = scopes::scopes(&computing);
        let scales = evidence::scales(&computing, &scopes);
        let beside = || Beside::new(&computing, &scopes, &scales);
        let evidence = || {
            let is_shown = base.shows_organization();
            is_shown.then(|| evidence::evidence(&computing, &scopes, scales.clone()))
        };
        workers::both(beside, evidence)
    };
    computing.beside = beside;
    let writings = Writings::read(request, base, &request.answers.counts(atoms.count()));

    let organization = Group {
        code: ORGANIZATION_CODE.to_owned(),
        name: request.organization_name.to_owned(),
        parent: None,
        depth: 0,
        headcount: known(request, tree.headcount()),
        figures: base.organization(|| {
            Some(Figures {
                themes: writings.of(CommentCell::Organization),
                ..computing.organization()
            })
        }),
    };
    let departments: Vec<_> = tree.departments().iter().enumerate().collect();
    let mut departments = workers::each(&departments, |(index, department)| Group {
        code: department.code.clone(),
        name: department.name.clone(),
        parent: department
            .parent
            .map(|parent| tree.departments()[parent].code.clone()),
        depth: department.depth,
        headcount: known(request, department.total),
        figures: base.department(*index, || {
            Some(Figures {
                themes: writings.of(CommentCell::Department(*index)),
                ..computing.department(*index)
            })
        }),
    });
    departments.extend(computing.rest().map(|(headcount, figures)| Group {
        code: REST_CODE.to_owned(),
        name: String::new(),
        parent: None,
        depth: 0,
        headcount: known(request, headcount),
        figures: base.rest(base, || Some(figures)),
    }));
    let standing = standing(request, &organization, &departments);
    let mut published = Published {
        organization_name: request.organization_name.to_owned(),
        instrument: (
            request.instrument.id.clone(),
            request.instrument.version.clone(),
        ),
        origin: None,
        reach: request.reach.map(|reach| Reached {
            is_part: reach.is_part,
            is_sample: reach.population.is_some(),
            population: computing.population(),
            attributes: reach.attributes.clone(),
        }),
        precision: request.precision,
        contract: request.contract,
        model: model_of(model),
        organization,
        departments,
        standing,
        breakdowns: computing.breakdowns(),
        evidence: base.organization(|| evidence),
        questions: writings.questions(),
        hash: String::new(),
    };
    published.seal();
    let plan = plan::plan_of(&computing, &writings, &published);
    let plan = match request.precision {
        Precision::Calculator => plan,
        Precision::Wave => plan::audited(plan, &published, watch).map_err(PublishFault::Unsafe)?,
    };
    Ok((published, plan))
}

fn check(request: &Request<'_>) -> Result<(), PublishFault> {
    for item in &request.instrument.items {
        if let Some(measures) = &item.measures
            && request.model.dimension(&measures.dimension).is_none()
        {
            return Err(PublishFault::UnknownDimension {
                item: item.id.clone(),
                dimension: measures.dimension.clone(),
            });
        }
    }
    let n_atoms = request.atoms.count();
    let comments = request.comments.map_or(&[][..], |of| of.comments);
    let population = request.reach.and_then(|reach| reach.population);
    let fits = request.atoms.fit(request.tree)
        && population.is_none_or(|population| population.len() == n_atoms)
        && request.answers.fit(n_atoms)
        && comments.iter().all(|comment| comment.atom < n_atoms);
    if fits {
        Ok(())
    } else {
        Err(PublishFault::UnknownAtom)
    }
}

fn known(request: &Request<'_>, headcount: u32) -> u32 {
    if request.headcounts_known {
        headcount
    } else {
        0
    }
}

/// Numbers of people fit: a sheet is larger than four bytes.
fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}

/// Whether dimension scores of this instrument make an index. Single pulse items never stand for core scores (MODEL §8).
fn has_indices(instrument: &Instrument) -> bool {
    !instrument
        .items
        .iter()
        .any(|item| item.scored_in == ScoredIn::Pulse)
}
