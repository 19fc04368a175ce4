//! B8 to B10: a card per step, horizon by horizon: what, what stays, who, how we will know, encouragement, commitment.

use app::t;
use figures::Paint;
use surveys::roadmap::{PlannedStep, Reason, Step, levers::Commitment, step::Horizon};

use super::{Context, hue};
use crate::reports::{
    composer::{Align, Block, Composer, MARGIN, MEASURE},
    lines::{Span, Style},
    paper::Area,
    structure::Role,
};

const PAD: f64 = 7.0;
const LABELS: f64 = 74.0;
const ROW_GAP: f64 = 1.0;
/// Between two cards.
const GAP: f64 = 7.0;
/// A line to write a name on.
const LINE: f64 = 190.0;
const DESCRIPTION: Style = Style::new(8.75, 11.25);
const TEXT: Style = Style::new(8.0, 10.0).tabular();
const TITLE: Style = Style::new(12.0, 15.0).strong().tracked(-8);
const META: Style = Style::new(8.0, 11.0).tabular();

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    for horizon in Horizon::ALL {
        let steps: Vec<&PlannedStep> = context.plan.steps_in(horizon).collect();
        let Some(first) = steps.iter().map(|step| step.start).min() else {
            continue;
        };
        let bookmark = context.horizon(horizon);
        // A card and its headline stay together.
        composer.section_below(&bookmark, 240.0);
        let key = match horizon {
            Horizon::Now => "future-steps-headline-now",
            Horizon::Next => "future-steps-headline-next",
            Horizon::Later => "future-steps-headline-later",
        };
        let headline = t!(
            context.language,
            key,
            n = steps.len(),
            from = context.month(first)
        );
        let kicker = t!(context.language, "future-timeline-bookmark");
        composer.headline(&kicker, &headline);
        composer.space(2.0);
        for planned in steps {
            if let Some(step) = context.step(&planned.id) {
                card(context, composer, planned, step);
            }
        }
    }
}

fn card(context: &Context<'_>, composer: &mut Composer, planned: &PlannedStep, step: &Step) {
    let language = context.language;
    let width = MEASURE - 2.0 * PAD;
    let title = composer.measure_within(step.texts.title.text(language), TITLE, width, 2, 11.0);
    let meta = composer.measure(&meta(context, planned, step), META, width - 11.0);
    let description = step.texts.description.text(language);
    let description = composer.measure(&[Span::of(description, DESCRIPTION)], DESCRIPTION, width);
    let rows: Vec<Row> = facts(context, planned, step)
        .into_iter()
        .map(|fact| {
            let strong = TEXT.strong();
            let (style, left) = if fact.is_open {
                (TEXT.soft(), LABELS + LINE + 8.0)
            } else {
                (TEXT, LABELS)
            };
            Row {
                label: composer.measure(&[Span::of(fact.label, strong)], strong, LABELS - 8.0),
                text: composer.measure(&[Span::of(fact.text, style)], style, width - left),
                left,
                is_open: fact.is_open,
            }
        })
        .collect();
    let rows_height: f64 = rows.iter().map(|row| row.height() + ROW_GAP).sum();
    let height =
        2.0 * PAD + title.height() + meta.height() + 3.0 + description.height() + 4.0 + rows_height
            - ROW_GAP;
    composer.need(height);
    let area = Area::new(MARGIN, composer.y, MEASURE, height);
    composer.panel(area, 8.0, Some(Paint::Surface), true);
    let x = area.x + PAD;
    let mut y = area.y + PAD;
    let node = composer.node(Role::Heading(2));
    composer.put(&title, x, y, Align::Left, Some(node));
    y += title.height();
    let node = composer.node(Role::Paragraph);
    composer.dot(
        x + 3.0,
        y + META.leading / 2.0,
        3.0,
        Paint::Series(hue(step.kind)),
    );
    composer.put(&meta, x + 11.0, y, Align::Left, Some(node));
    y += meta.height() + 3.0;
    let node = composer.node(Role::Paragraph);
    composer.put(&description, x, y, Align::Left, Some(node));
    y += description.height() + 4.0;
    let list = composer.node(Role::List);
    for row in &rows {
        let item = composer.child(list, Role::ListItem);
        let body = composer.child(item, Role::ListBody);
        composer.put(&row.label, x, y, Align::Left, Some(body));
        if row.is_open {
            let y = y + TEXT.leading - 1.0;
            composer.rule_in(Paint::InkSoft, x + LABELS, y, LINE);
        }
        composer.put(&row.text, x + row.left, y, Align::Left, Some(body));
        y += row.height() + ROW_GAP;
    }
    composer.y = area.bottom() + GAP;
}

/// A fact that was measured.
struct Row {
    label: Block,
    text: Block,
    /// Where the text begins.
    left: f64,
    is_open: bool,
}

impl Row {
    fn height(&self) -> f64 {
        let height = self.label.height().max(self.text.height());
        // Room to write by hand.
        if self.is_open { height + 4.0 } else { height }
    }
}

/// A row of the card: what it is about, and what there is to say, or beside a line to write on what is usual.
struct Fact {
    label: String,
    text: String,
    is_open: bool,
}

/// "From July 2027 to September 2027 · New habit · Starts later than it could …".
fn meta(context: &Context<'_>, planned: &PlannedStep, step: &Step) -> Vec<Span> {
    let language = context.language;
    let from = context.month(planned.start);
    let when = if planned.start == planned.end {
        t!(language, "future-step-in", from = from)
    } else {
        t!(
            language,
            "future-step-from",
            from = from,
            to = context.month(planned.end)
        )
    };
    let mut when = capitalized(&when);
    when.push_str(" · ");
    let mut spans = vec![
        Span::of(when, META.strong()),
        Span::of(context.kind(step.kind), META.soft()),
    ];
    if let Some(owner) = &planned.owner {
        let owner = owner.text(language);
        let owner = t!(language, "future-step-owned", owner = owner);
        spans.push(Span::of(format!(" · {owner}"), META));
    }
    if planned.moved_by_load {
        let moved = t!(language, "future-step-moved");
        spans.push(Span::of(format!(" · {moved}"), META.soft()));
    }
    spans
}

pub(super) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

/// Label and text of every row of the card.
fn facts(context: &Context<'_>, planned: &PlannedStep, step: &Step) -> Vec<Fact> {
    let language = context.language;
    let told = |label: &str, text: String| Fact {
        label: t!(language, label),
        text,
        is_open: false,
    };
    let mut rows = vec![told(
        "future-step-stays",
        step.texts.what_stays.text(language).to_owned(),
    )];
    // A goal that nobody named is not asked for here; an owner is: somebody signs for each step.
    let goal = planned.goal.as_ref().map(|goal| {
        let link = step.texts.strategy_link.text(language);
        link.replace("{goal}", goal.text(language))
    });
    let why = planned.reasons.first().map(|why| reason(context, why));
    let why: Vec<String> = why.into_iter().chain(goal).collect();
    if !why.is_empty() {
        rows.push(told("future-step-why", why.join(" ")));
    }
    if planned.owner.is_none() {
        rows.push(Fact {
            label: t!(language, "future-step-owner"),
            text: t!(
                language,
                "future-step-owner-open",
                role = step.texts.owner_role.text(language)
            ),
            is_open: true,
        });
    }
    rows.push(told(
        "future-step-know",
        t!(
            language,
            "future-step-kpi",
            name = step.texts.kpi_name.text(language),
            from = context.kpi(step, planned.kpi_baseline),
            to = context.kpi(step, planned.kpi_target),
            month = context.month(planned.kpi_month)
        ),
    ));
    rows.push(told(
        "future-step-encouragement",
        t!(
            language,
            "future-step-by",
            text = unpointed(step.texts.encouragement.text(language)),
            month = context.month(planned.levers.encouragement_by)
        ),
    ));
    let commitment = unpointed(step.texts.commitment.text(language));
    let commitment = match &planned.levers.commitment {
        Commitment::Off { needed, .. } => t!(
            language,
            "future-step-commitment-off",
            needed = format!("{needed:.0}")
        ),
        Commitment::Planned { from, .. } => t!(
            language,
            "future-step-commitment-from",
            text = commitment,
            month = context.month(*from)
        ),
        Commitment::Open { from } => t!(
            language,
            "future-step-commitment-holds",
            text = commitment,
            month = context.month(*from)
        ),
    };
    rows.push(told("future-step-commitment", commitment));
    rows
}

/// Without its full stop, because a bracket follows.
fn unpointed(text: &str) -> &str {
    text.trim_end_matches('.')
}

fn reason(context: &Context<'_>, reason: &Reason) -> String {
    let language = context.language;
    match reason {
        Reason::Dimension {
            dimension, score, ..
        } => t!(
            language,
            "future-why-dimension",
            dimension = context.dimension(dimension),
            points = context.points(*score)
        ),
        Reason::FirstStep { .. } => t!(language, "future-why-first"),
        Reason::Prerequisite { of } => t!(
            language,
            "future-why-prerequisite",
            step = context.title_of(of)
        ),
        Reason::Always => t!(language, "future-why-always"),
        Reason::Chosen => t!(language, "future-why-chosen"),
    }
}
