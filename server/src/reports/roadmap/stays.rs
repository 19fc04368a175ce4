//! The box “What stays”: what the executive team confirmed, with who and when, and what works best today.

use app::{components::plan_words, t};
use figures::Paint;

use super::Context;
use crate::reports::{
    composer::{Align, BODY, Block, Composer, HEADING, MARGIN, MEASURE, SMALL},
    lines::{Span, Style},
    paper::Area,
    structure::Role,
    words,
};

const PAD: f64 = 12.0;
const INDENT: f64 = 14.0;
const GAP: f64 = 3.0;
const WIDTH: f64 = MEASURE - 2.0 * PAD;
/// Dimensions that are named as what works best.
const STRENGTHS: usize = 2;

/// Puts the box; nothing where there is nothing to say.
pub(super) fn put(context: &Context<'_>, composer: &mut Composer) {
    let confirmed = confirmed(context);
    let lines: Vec<Block> = confirmed
        .iter()
        .flat_map(|confirmed| &confirmed.lines)
        .map(|line| composer.measure(&[Span::of(line, BODY)], BODY, WIDTH - INDENT))
        .collect();
    let note: Style = SMALL.soft();
    let mut below: Vec<(Block, f64)> = Vec::new();
    if let Some(confirmed) = &confirmed {
        let told = composer.measure(&[Span::of(&confirmed.told, note)], note, WIDTH - INDENT);
        below.push((told, INDENT));
    }
    if let Some(practices) = practices(context) {
        let told = composer.measure(&[Span::of(practices, BODY)], BODY, WIDTH);
        below.push((told, 0.0));
    }
    if below.is_empty() {
        return;
    }
    let title = t!(context.language, "future-step-stays");
    let title = composer.measure(&[Span::of(title, HEADING)], HEADING, WIDTH);
    let blocks = lines.iter().chain(below.iter().map(|(block, _)| block));
    let height = 2.0 * PAD + title.height() + blocks.map(|block| block.height() + GAP).sum::<f64>();
    composer.need(height);
    let area = Area::new(MARGIN, composer.y, MEASURE, height);
    composer.panel(area, 8.0, Some(Paint::Surface), true);
    let (x, mut y) = (area.x + PAD, area.y + PAD);
    let node = composer.node(Role::Heading(2));
    composer.put(&title, x, y, Align::Left, Some(node));
    y += title.height() + GAP;
    if !lines.is_empty() {
        let list = composer.node(Role::List);
        for line in &lines {
            let item = composer.child(list, Role::ListItem);
            let body = composer.child(item, Role::ListBody);
            composer.dot(x + 3.5, y + BODY.leading / 2.0, 1.8, Paint::Accent);
            composer.put(line, x + INDENT, y, Align::Left, Some(body));
            y += line.height() + GAP;
        }
    }
    for (block, indent) in &below {
        let node = composer.node(Role::Paragraph);
        composer.put(block, x + indent, y, Align::Left, Some(node));
        y += block.height() + GAP;
    }
    composer.y = area.bottom() + 10.0;
}

/// What was confirmed, in short.
pub(super) fn in_short(context: &Context<'_>) -> Option<String> {
    let confirmed = confirmed(context)?;
    Some(format!(
        "{}. {}.",
        confirmed.lines.join("; ").trim_end_matches('.'),
        confirmed.told
    ))
}

/// What somebody of the executive team stands for.
struct Confirmed {
    lines: Vec<String>,
    told: String,
}

fn confirmed(context: &Context<'_>) -> Option<Confirmed> {
    let stays = context.document.agreement.stays.as_ref();
    let stays = stays.filter(|stays| stays.is_confirmed())?;
    Some(Confirmed {
        lines: stays.lines(context.language).map(str::to_owned).collect(),
        told: plan_words::confirmed(context.language, stays),
    })
}

/// The dimensions on which the organization stands highest, with their points.
fn practices(context: &Context<'_>) -> Option<String> {
    let language = context.language;
    let told: Vec<String> = context
        .strongest()
        .into_iter()
        .take(STRENGTHS)
        .map(|(id, today)| {
            t!(
                language,
                "future-today-item",
                dimension = context.dimension(id),
                score = context.points(today)
            )
        })
        .collect();
    let practices = words::list(language, &told);
    (!told.is_empty()).then(|| t!(language, "case-stays-practices", practices = practices))
}
