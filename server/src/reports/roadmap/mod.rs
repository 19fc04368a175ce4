//! The Future Roadmap: a plan for everyone, from where we are to what we promise.

mod assumptions;
mod brings;
mod budget;
mod capacity;
mod cover_page;
mod elsewhere;
mod forward;
mod know;
mod levers;
mod made;
mod promise;
mod ready;
mod said;
mod short;
mod stays;
mod steps;
mod sure;
#[cfg(test)]
mod tests;
mod timeline;
mod today;
mod tree;
mod value;

use std::{borrow::Cow, sync::Arc};

use app::{
    components::{figure_words, plan_figures},
    t,
    text::format::{self, percent},
};
use figures::Words;
use jiff::civil::Date;
use surveys::{
    framing::{AllowEntry, Finding, Surface},
    language::Language,
    maturity::{Level, Model},
    published::Published,
    roadmap::{
        Inputs, Library, Plan, PlannedStep, Step,
        agreement::Agreement,
        step::{Horizon, Kind, Population, Unit},
    },
    trend::Day,
};

pub use short::render_summary;
#[cfg(test)]
pub(super) use tests::full;

use super::{
    ReportError,
    composer::{Composer, Frame, SMALL},
    lines::Style,
    lint::{self, Placed},
    paper::Paper,
    table::CELL,
    words,
    writer::{About, write},
};
use crate::{heard::Heard, store::looks::Look};

/// What the roadmap is made from.
#[derive(Debug, Clone)]
pub struct RoadmapDocument {
    /// The plan; its steps are those of the library that comes with Daybreak.
    pub plan: Arc<Plan>,
    /// The result the plan rests on; without one, pages that need it are left out.
    pub published: Option<Arc<Published>>,
    /// The inputs that the plan was made of; without them, pages that tell them are left out.
    pub inputs: Option<Arc<Inputs>>,
    /// Title of the wave; may be empty.
    pub wave: String,
    /// Who answers for what follows from the wave; may be empty.
    pub contact: String,
    /// The day the wave was closed.
    pub closed: Option<Date>,
    /// The day of the wave by which staff hear back.
    pub report_back: Option<Day>,
    /// What was confirmed about the plan.
    pub agreement: Agreement,
    /// Names of laws, products and committees that may stand as they are.
    pub allow: Vec<AllowEntry>,
    /// What was heard in the wave, with its replies; without it, pages that tell it are left out.
    pub heard: Option<Arc<Heard>>,
    /// Logo and colour of the organization.
    pub look: Look,
}

/// What rings an alarm bell in the roadmap or its summary as they would be printed; nothing is printed before it is quiet.
///
/// # Errors
/// [`ReportError::Alarms`] with all findings, or a fault of ours.
pub fn check(document: &RoadmapDocument, language: Language) -> Result<(), ReportError> {
    quiet(document, language, &compose(document, language)?)?;
    quiet(document, language, &short::compose(document, language)?)
}

/// Everything that the framing rules find in the roadmap as it would be printed: alarm bells, and soft words for a person
/// to read.
///
/// # Errors
/// A fault of ours.
pub fn findings(
    document: &RoadmapDocument,
    language: Language,
) -> Result<Vec<Finding>, ReportError> {
    let paper = compose(document, language)?;
    let names = document.names();
    Ok(lint::findings(
        &paper,
        language,
        Surface::RoadmapPdf,
        &names,
    ))
}

/// What keeps the roadmap and its summary from being printed, each finding with where it stands.
///
/// # Errors
/// A fault of ours.
pub fn alarms(document: &RoadmapDocument, language: Language) -> Result<Vec<Placed>, ReportError> {
    let names = document.names();
    let papers = [
        compose(document, language)?,
        short::compose(document, language)?,
    ];
    let mut found: Vec<Placed> = Vec::new();
    for paper in &papers {
        for placed in lint::placed(paper, language, Surface::RoadmapPdf, &names) {
            let is_new = !found.iter().any(|known| known.around == placed.around);
            found.extend(is_new.then_some(placed));
        }
    }
    Ok(found)
}

/// The roadmap as PDF. Pure computing: call it where it may block.
///
/// # Errors
/// [`ReportError::Alarms`] when [`check`] finds something; a fault of ours when fonts or file cannot be put together.
pub fn render(document: &RoadmapDocument, language: Language) -> Result<Vec<u8>, ReportError> {
    let paper = compose(document, language)?;
    quiet(document, language, &paper)?;
    let organization = document.plan.organization.as_str();
    let about = About {
        title: format!("{} – {organization}", t!(language, "future-title")),
        author: organization.to_owned(),
        subject: t!(language, "future-subject", organization = organization),
        language,
    };
    write(&paper, &about)
}

fn quiet(document: &RoadmapDocument, language: Language, paper: &Paper) -> Result<(), ReportError> {
    let names = document.names();
    let findings: Vec<Finding> = lint::alarms(paper, language, Surface::RoadmapPdf, &names);
    if findings.is_empty() {
        Ok(())
    } else {
        Err(ReportError::Alarms(findings))
    }
}

impl RoadmapDocument {
    /// The day by which staff hear back: that of the agreement, else that of the wave.
    pub fn report_back(&self) -> Option<Day> {
        self.agreement.report_back_by.or(self.report_back)
    }

    /// Names of organizations, departments and people are typed as names and never linted.
    fn names(&self) -> Vec<AllowEntry> {
        let published = self.published.iter().flat_map(|published| {
            published
                .departments
                .iter()
                .map(|group| group.name.as_str())
                .chain([published.organization_name.as_str()])
        });
        let plan = self
            .plan
            .departments
            .iter()
            .map(|group| group.name.as_str());
        let stated = self
            .inputs
            .iter()
            .flat_map(|inputs| inputs.departments.keys());
        let plan = plan.chain(stated.map(String::as_str));
        let repliers = self.heard.iter().flat_map(|heard| &heard.said);
        let repliers = repliers
            .filter_map(|said| said.reply.as_ref())
            .map(|reply| reply.who.as_str());
        let people = self
            .plan
            .sponsors
            .iter()
            .map(String::as_str)
            .chain(repliers);
        published
            .chain(plan)
            .chain(people)
            .chain(self.agreement.stays.iter().map(|stays| stays.by.as_str()))
            .chain([
                self.plan.organization.as_str(),
                self.wave.as_str(),
                self.contact.as_str(),
            ])
            .chain(
                self.look
                    .logo
                    .iter()
                    .map(|logo| logo.emblem.alternative.as_str()),
            )
            .filter_map(lint::name)
            .chain(self.allow.iter().cloned())
            .collect()
    }
}

/// How wide figures are drawn, in their own units.
const FIGURE_WIDTH: f64 = 660.0;

/// What the sections share.
struct Context<'d> {
    document: &'d RoadmapDocument,
    plan: &'d Plan,
    library: Cow<'static, Library>,
    published: Option<&'d Published>,
    inputs: Option<&'d Inputs>,
    language: Language,
    words: Words,
    /// Points at which levels begin.
    cuts: Vec<f64>,
    /// Whether tables and figures are set tightly.
    is_tight: bool,
}

/// Smaller type nobody reads on paper.
const LEAST: f64 = 7.0;

/// More pages nobody reads to the end (REPORTS §3).
const MOST_PAGES: usize = 18;

/// A section: one message, one page or more; it leaves itself out when it has nothing to say.
type Section = fn(&Context<'_>, &mut Composer);

const SECTIONS: [Section; 19] = [
    cover_page::compose,
    forward::compose,
    today::compose,
    brings::compose,
    ready::compose,
    tree::compose,
    timeline::compose,
    steps::compose,
    levers::compose,
    value::compose,
    know::compose,
    budget::compose,
    sure::compose,
    capacity::compose,
    elsewhere::compose,
    said::compose,
    promise::compose,
    made::compose,
    assumptions::compose,
];

fn context(document: &RoadmapDocument, language: Language) -> Context<'_> {
    context_set(document, language, false)
}

fn context_set(document: &RoadmapDocument, language: Language, is_tight: bool) -> Context<'_> {
    let published = document.published.as_deref();
    Context {
        document,
        plan: &document.plan,
        library: document.plan.library(),
        published,
        inputs: document.inputs.as_deref(),
        language,
        is_tight,
        words: figure_words::words(language),
        cuts: published.map_or_else(
            || {
                Model::social_business()
                    .levels
                    .iter()
                    .map(|level| level.from)
                    .collect()
            },
            |published| words::cuts(&published.model),
        ),
    }
}

/// How long words run in a language is known once they are set: where that is more than people read, tables and figures are
/// set more tightly.
fn compose(document: &RoadmapDocument, language: Language) -> Result<Paper, ReportError> {
    let paper = compose_set(document, language, false)?;
    if paper.pages.len() <= MOST_PAGES {
        return Ok(paper);
    }
    compose_set(document, language, true)
}

fn compose_set(
    document: &RoadmapDocument,
    language: Language,
    is_tight: bool,
) -> Result<Paper, ReportError> {
    let context = context_set(document, language, is_tight);
    let mut composer = Composer::new(language, context.frame())?.wearing(&document.look);
    for section in SECTIONS {
        section(&context, &mut composer);
    }
    Ok(composer.finish(|page, total| t!(language, "report-page-of", page = page, total = total)))
}

impl Context<'_> {
    /// Texts and facts of a step.
    fn step(&self, id: &str) -> Option<&Step> {
        self.library.step(id)
    }

    /// The type of a table and the air in it, where there is room for as much.
    fn cells(&self, size: f64, pad: f64) -> (Style, f64) {
        if self.is_tight {
            (CELL.sized((size - 0.6).max(LEAST)), pad * 0.5)
        } else {
            (CELL.sized(size), pad)
        }
    }

    /// The type of small remarks.
    fn small(&self) -> Style {
        SMALL.sized(if self.is_tight { 7.5 } else { 8.5 })
    }

    /// From how low to how high a figure is, where there is room.
    fn heights(&self, (lowest, highest): (f64, f64)) -> (f64, f64) {
        if self.is_tight {
            (lowest * 0.92, lowest)
        } else {
            (lowest, highest)
        }
    }

    /// What a section needs to begin below another: where it may be, no more than its first words.
    fn keep(&self, keep: f64, least: f64) -> f64 {
        if self.is_tight { least } else { keep }
    }

    /// The dimensions with their points today, the highest first.
    fn strongest(&self) -> Vec<(&str, f64)> {
        let dimensions = self.plan.dimensions.iter();
        let mut dimensions: Vec<(&str, f64)> = dimensions
            .map(|dimension| (dimension.id.as_str(), dimension.today))
            .collect();
        dimensions.sort_by(|(_, one), (_, two)| two.total_cmp(one));
        dimensions
    }

    fn frame(&self) -> Frame {
        let language = self.language;
        let status = match self.published {
            None => "report-status-stated",
            Some(published) if published.standing.level.is_none() => "report-status-open",
            Some(_) => "report-status-indicated",
        };
        let wave = self.wave();
        let organization = &self.plan.organization;
        Frame {
            report: t!(language, "future-title"),
            foot: if wave.is_empty() {
                organization.clone()
            } else {
                format!("{organization} · {wave}")
            },
            status: t!(language, status),
        }
    }

    fn wave(&self) -> String {
        let wave = self.document.wave.as_str();
        match self.document.closed {
            Some(date) if !wave.is_empty() => t!(
                self.language,
                "report-wave-closed",
                wave = wave,
                date = words::day(self.language, date)
            ),
            Some(date) => words::day(self.language, date),
            None => wave.to_owned(),
        }
    }

    /// A month of the roadmap: "July 2027", or "month 3" while no first month is agreed.
    fn month(&self, month: u32) -> String {
        plan_figures::month_name(self.language, self.plan, month)
    }

    /// Money as reports speak of it, in whole thousands.
    fn money(&self, amount: f64) -> String {
        plan_figures::whole_money(self.language, amount, &self.plan.currency)
    }

    /// The same, never less than what is needed.
    fn money_up(&self, amount: f64) -> String {
        let unit = if amount >= 10_000.0 { 1_000.0 } else { 1.0 };
        self.money((amount / unit).ceil() * unit)
    }

    fn title_of(&self, id: &str) -> String {
        self.step(id).map_or_else(
            || id.to_owned(),
            |step| step.texts.title.text(self.language).to_owned(),
        )
    }

    /// "43 points".
    fn points(&self, value: f64) -> String {
        let points = words::points(self.language, value, &self.cuts);
        t!(self.language, "future-points", points = points)
    }

    fn level_name(&self, level: Level) -> String {
        match self.published {
            Some(published) => words::level_name(published, level, self.language),
            None => Model::social_business()
                .level(level)
                .name
                .text(self.language)
                .to_owned(),
        }
    }

    fn dimension(&self, id: &str) -> String {
        let published = self.published.and_then(|published| {
            published
                .model
                .dimensions
                .iter()
                .find(|dimension| dimension.id == id)
                .map(|dimension| &dimension.name)
        });
        let known = || {
            Model::social_business()
                .dimension(id)
                .map(|(_, dimension)| &dimension.name)
        };
        published
            .or_else(known)
            .map_or_else(|| id.to_owned(), |name| name.text(self.language).to_owned())
    }

    fn horizon(&self, horizon: Horizon) -> String {
        plan_figures::horizon_name(self.language, horizon)
    }

    fn population(&self, population: Population) -> String {
        let key = match population {
            Population::Everyone => "future-population-everyone",
            Population::Managers => "future-population-managers",
            Population::CustomerFacing => "future-population-customers",
            Population::PartnerFacing => "future-population-partners",
        };
        t!(self.language, key)
    }

    fn kind(&self, kind: Kind) -> String {
        plan_figures::kind_name(self.language, kind)
    }

    /// Where an objective starts, marked as measured or as a typical value of the library.
    fn kpi_start(&self, planned: &PlannedStep, step: &Step) -> String {
        let is_measured = self
            .inputs
            .is_some_and(|inputs| inputs.measured_baselines.contains_key(&planned.id));
        let key = if is_measured {
            "future-know-measured"
        } else {
            "future-know-typical"
        };
        let value = self.kpi(step, planned.kpi_baseline);
        t!(self.language, key, value = value)
    }

    /// A value of an objective in its unit.
    fn kpi(&self, step: &Step, value: f64) -> String {
        let decimals = usize::from(value.fract().abs() > 1e-9);
        match step.kpi.unit {
            Unit::Percent => percent(self.language, value / 100.0),
            Unit::Points => self.points(value),
            Unit::Number => format::number(self.language, value, decimals),
        }
    }
}

/// The hue of a kind, the same on every figure.
fn hue(kind: Kind) -> u8 {
    kind as u8 + 1
}
