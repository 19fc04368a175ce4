//! The roadmap on two pages: the future with its three figures and its months; then every step in a line, what we promise,
//! and room to sign.

use app::{t, text::format::percent};
use figures::{Caption, Paint};
use surveys::{
    language::Language,
    roadmap::{PlannedStep, Step, levers::Commitment, step::Horizon},
};

use super::{
    Context, RoadmapDocument, context, promise, quiet, said, stays, steps::capitalized, sure,
    timeline,
};
use crate::reports::{
    ReportError,
    composer::{Align, Composer, HEAD_LOGO, MARGIN, MEASURE, SMALL},
    lines::{Span, Style},
    paper::{Area, Paper},
    structure::Role,
    table::{CELL, Column, Content, Table},
    words,
    writer::{About, write},
};

/// What the note below the months takes, in points: the first with which it stays on its page.
const NOTES: [f64; 4] = [44.0, 58.0, 74.0, 96.0];
/// Steps are told as fully and in as large a type as fits.
const SETTINGS: [(Detail, f64); 9] = [
    (Detail::Levers, 8.0),
    (Detail::Levers, 7.5),
    (Detail::Levers, 7.0),
    (Detail::Encouragement, 7.5),
    (Detail::Encouragement, 7.0),
    (Detail::Title, 8.0),
    (Detail::Title, 7.5),
    (Detail::Title, 7.0),
    (Detail::Title, 6.5),
];
/// Promises that stand on the summary.
const PROMISES: [usize; 4] = [0, 2, 3, 4];

/// How much of a step is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// With its encouragement and its commitment.
    Levers,
    /// With its encouragement.
    Encouragement,
    /// No more than its title, two steps to a row.
    Title,
}

/// The summary as PDF. Pure computing: call it where it may block.
///
/// # Errors
/// [`ReportError::Alarms`] when own texts ring an alarm bell; a fault of ours when fonts or file cannot be put together.
pub fn render_summary(
    document: &RoadmapDocument,
    language: Language,
) -> Result<Vec<u8>, ReportError> {
    let paper = compose(document, language)?;
    quiet(document, language, &paper)?;
    let organization = document.plan.organization.as_str();
    let about = About {
        title: format!("{} – {organization}", t!(language, "case-short-title")),
        author: organization.to_owned(),
        subject: t!(language, "case-short-subject", organization = organization),
        language,
    };
    write(&paper, &about)
}

pub(super) fn compose(
    document: &RoadmapDocument,
    language: Language,
) -> Result<Paper, ReportError> {
    let context = context(document, language);
    let print = |note: f64, setting: Option<(Detail, f64)>| {
        let mut frame = context.frame();
        frame.report = t!(language, "case-short-title");
        let mut composer = Composer::new(language, frame)?.wearing(&document.look);
        front(&context, &mut composer, note);
        if let Some(setting) = setting {
            back(&context, &mut composer, setting);
        }
        Ok(composer
            .finish(|page, total| t!(language, "report-page-of", page = page, total = total)))
    };
    // How long words run in a language is known once they are set, so pages are set until they are two.
    let (mut note, mut front_alone) = (NOTES[0], print(NOTES[0], None)?);
    for more in NOTES.into_iter().skip(1) {
        if front_alone.pages.len() <= 1 {
            break;
        }
        (note, front_alone) = (more, print(more, None)?);
    }
    if context.plan.steps.is_empty() {
        return Ok(front_alone);
    }
    let mut whole = print(note, SETTINGS.first().copied())?;
    for setting in SETTINGS.into_iter().skip(1) {
        if whole.pages.len() <= 2 {
            break;
        }
        whole = print(note, Some(setting))?;
    }
    Ok(whole)
}

/// The future in a sentence, three figures, and the months.
fn front(context: &Context<'_>, composer: &mut Composer, note: f64) {
    let (language, plan) = (context.language, context.plan);
    composer.section(&t!(language, "case-short-bookmark"));
    composer.logo(HEAD_LOGO);
    let sentence = plan
        .future_sentence
        .as_ref()
        .map(|sentence| sentence.text(language).trim())
        .filter(|sentence| !sentence.is_empty());
    let headline = match sentence {
        Some(sentence) => t!(language, "future-cover-headline", sentence = sentence),
        None => t!(language, "future-cover-headline-plain"),
    };
    composer.headline(&plan.organization, &headline);
    composer.space(6.0);
    tiles(composer, &told(context));
    let caption = Caption {
        title: t!(language, "future-timeline-title"),
        description: t!(language, "future-timeline-lead"),
    };
    let drawing = timeline::timeline(context).draw(&caption, &context.words, 760.0);
    composer.space(4.0);
    composer.heading(&caption.title, 200.0);
    let room = composer.room() - note;
    composer.figure_up_to(&drawing, room.max(200.0));
    composer.note(&t!(language, "case-short-care"));
}

/// One of three figures.
struct Tile {
    label: String,
    value: String,
    note: String,
}

/// What it takes, whether it comes back, and how much of it goes to people.
fn told(context: &Context<'_>) -> Vec<Tile> {
    let (language, plan) = (context.language, context.plan);
    let base = &plan.base_case;
    let months = base.monthly_net.len();
    let word = |key: &str| t!(language, key);
    let (cost, back) = match &plan.monte_carlo_pert {
        Some(drawn) => (
            Tile {
                label: word("case-short-cost"),
                value: context.money(drawn.project.p50),
                note: t!(
                    language,
                    "case-short-cost-note",
                    aside = context.money(drawn.project.p80)
                ),
            },
            Tile {
                label: word("case-short-back"),
                value: super::sure::odds(context, 1.0 - drawn.probability_no_payback_in_horizon),
                note: t!(language, "case-short-back-note", months = months),
            },
        ),
        None => (
            Tile {
                label: word("case-short-cost-plan"),
                value: context.money(base.project_cost),
                note: word("case-short-cost-plan-note"),
            },
            Tile {
                label: word("case-short-back-month"),
                value: context.payback(base.payback_month),
                note: t!(language, "case-short-back-month-note", months = months),
            },
        ),
    };
    let share = base.people_share_of_total_project_budget.map(|share| Tile {
        label: word("case-short-people"),
        value: percent(language, share),
        note: word("case-short-people-note"),
    });
    [Some(cost), Some(back), share]
        .into_iter()
        .flatten()
        .collect()
}

fn tiles(composer: &mut Composer, tiles: &[Tile]) {
    const LABEL: Style = Style::new(8.5, 11.5).soft();
    const VALUE: Style = Style::new(21.0, 26.0).strong().tabular().tracked(-12);
    const NOTE: Style = Style::new(8.0, 11.0).tabular();
    const GAP: f64 = 12.0;
    const PAD: f64 = 11.0;
    let n_tiles = tiles.len().max(1) as f64;
    let width = (MEASURE - GAP * (n_tiles - 1.0)) / n_tiles;
    let inner = width - 2.0 * PAD;
    let measured: Vec<_> = tiles
        .iter()
        .map(|tile| {
            [
                composer.measure(&[Span::of(&tile.label, LABEL)], LABEL, inner),
                composer.measure_within(&capitalized(&tile.value), VALUE, inner, 2, 13.0),
                composer.measure(&[Span::of(&tile.note, NOTE)], NOTE, inner),
            ]
        })
        .collect();
    let highest = |part: usize| {
        measured
            .iter()
            .map(|blocks| blocks[part].height())
            .fold(0.0, f64::max)
    };
    let heights = [0, 1, 2].map(highest);
    let height = heights.iter().sum::<f64>() + 2.0 * PAD + 8.0;
    composer.need(height);
    let top = composer.y;
    for (index, blocks) in measured.iter().enumerate() {
        let x = MARGIN + index as f64 * (width + GAP);
        let area = Area::new(x, top, width, height);
        composer.panel(area, 8.0, Some(Paint::Surface), true);
        let node = composer.node(Role::Paragraph);
        let mut y = top + PAD;
        for (block, height) in blocks.iter().zip(heights) {
            composer.put(block, x + PAD, y, Align::Left, Some(node));
            y += height + 4.0;
        }
    }
    composer.y = top + height + 10.0;
}

/// Every step in a line, what we promise, and room to sign.
fn back(context: &Context<'_>, composer: &mut Composer, (detail, size): (Detail, f64)) {
    let (language, plan) = (context.language, context.plan);
    let bookmark = t!(language, "case-short-steps-bookmark");
    composer.section(&bookmark);
    let headline = t!(language, "case-short-steps-headline", n = plan.steps.len());
    composer.headline(&bookmark, &headline);
    composer.table(&steps(context, detail, size));
    for (heading, text) in [
        ("future-step-stays", stays::in_short(context)),
        ("heard-title", said::in_short(context)),
    ] {
        let Some(text) = text else {
            continue;
        };
        composer.heading(&t!(language, heading), 24.0);
        let style = SMALL.sized(8.0);
        composer.flow(&[Span::of(text, style)], style, MEASURE, Role::Paragraph);
        composer.space(8.0);
    }
    promises(context, composer);
    caveats(context, composer);
    promise::signatures(context, composer, 3);
}

/// What goes with every figure, set close: whoever signs has read it.
fn caveats(context: &Context<'_>, composer: &mut Composer) {
    const DENSE: Style = Style::new(6.25, 8.0);
    let language = context.language;
    let heading = t!(language, "future-know-caveats");
    let caveats: Vec<String> = sure::all_caveats(context).collect();
    let spans = [
        Span::of(words::label(language, &heading), DENSE.strong()),
        Span::of(caveats.join(" "), DENSE.soft()),
    ];
    composer.space(2.0);
    composer.flow(&spans, DENSE, MEASURE, Role::Paragraph);
}

/// Now, next and later.
fn steps(context: &Context<'_>, detail: Detail, size: f64) -> Table {
    let language = context.language;
    let mut rows = Vec::new();
    for horizon in Horizon::ALL {
        for planned in context.plan.steps_in(horizon) {
            if let Some(step) = context.step(&planned.id) {
                rows.push(row(context, (horizon, planned, step), detail));
            }
        }
    }
    let head = |key: &str, share: f64| Column::left(t!(language, key), share);
    let mut columns = vec![
        head("case-short-when", 0.9),
        head("future-levers-step", 1.4),
    ];
    match detail {
        Detail::Levers => {
            columns.push(head("future-step-encouragement", 2.0));
            columns.push(head("future-step-commitment", 2.0));
        }
        Detail::Encouragement => columns.push(head("future-step-encouragement", 3.2)),
        Detail::Title => {
            columns.push(head("case-short-when", 0.9));
            columns.push(head("future-levers-step", 1.4));
            rows = beside(rows);
        }
    }
    Table {
        columns,
        rows,
        style: CELL.sized(size),
        pad: if detail == Detail::Title { 1.25 } else { 2.5 },
    }
}

/// The second half of the rows beside the first.
fn beside(mut rows: Vec<Vec<Content>>) -> Vec<Vec<Content>> {
    let right = rows.split_off(rows.len().div_ceil(2));
    let mut right = right.into_iter();
    for row in &mut rows {
        let other = right.next();
        row.extend(other.unwrap_or_else(|| vec![Content::default(), Content::default()]));
    }
    rows
}

fn row(
    context: &Context<'_>,
    (horizon, planned, step): (Horizon, &PlannedStep, &Step),
    detail: Detail,
) -> Vec<Content> {
    let language = context.language;
    let when = format!(
        "{}: {}",
        context.horizon(horizon),
        context.month(planned.start)
    );
    let mut cells = vec![
        Content::plain(when),
        Content::strong(step.texts.title.text(language)),
    ];
    if detail != Detail::Title {
        cells.push(Content::plain(step.texts.encouragement.text(language)));
    }
    if detail == Detail::Levers {
        cells.push(match planned.levers.commitment {
            Commitment::Off { .. } => Content::soft(t!(language, "future-levers-none")),
            Commitment::Planned { .. } | Commitment::Open { .. } => {
                Content::plain(step.texts.commitment.text(language))
            }
        });
    }
    cells
}

fn promises(context: &Context<'_>, composer: &mut Composer) {
    let style = SMALL.sized(7.5);
    let told = promise::promises(context)
        .into_iter()
        .enumerate()
        .filter(|(index, _)| PROMISES.contains(index));
    let told = told.map(|(_, promise)| {
        vec![
            Span::of(promise.text, style),
            Span::of(format!(" ({})", promise.when), style.soft()),
        ]
    });
    let heading = t!(context.language, "future-promise-bookmark");
    composer.heading(&heading, 40.0);
    composer.bullets(&told.collect::<Vec<_>>(), style);
}
