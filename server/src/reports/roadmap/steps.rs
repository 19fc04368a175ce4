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

const PAD: f64 = 9.0;
const LABELS: f64 = 88.0;
const ROW_GAP: f64 = 2.0;
const DESCRIPTION: Style = Style::new(9.5, 13.25);
const TEXT: Style = Style::new(8.75, 11.75).tabular();
const TITLE: Style = Style::new(13.0, 17.0).strong().tracked(-8);
const META: Style = Style::new(8.0, 11.0).tabular();

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    for horizon in Horizon::ALL {
        let steps: Vec<&PlannedStep> = context.plan.steps_in(horizon).collect();
        let Some(first) = steps.iter().map(|step| step.start).min() else {
            continue;
        };
        let bookmark = context.horizon(horizon);
        composer.section(&bookmark);
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
            if let Some(step) = super::step(&planned.id) {
                card(context, composer, planned, step);
            }
        }
    }
}

fn card(context: &Context<'_>, composer: &mut Composer, planned: &PlannedStep, step: &Step) {
    let language = context.language;
    let width = MEASURE - 2.0 * PAD;
    let title = composer.measure_within(step.texts.title.text(language), TITLE, width, 2, 11.0);
    let meta = composer.measure(&meta(context, planned, step), META, width);
    let description = step.texts.description.text(language);
    let description = composer.measure(&[Span::of(description, DESCRIPTION)], DESCRIPTION, width);
    let rows: Vec<(Block, Block)> = facts(context, planned, step)
        .into_iter()
        .map(|(label, text)| {
            let strong = TEXT.strong();
            (
                composer.measure(&[Span::of(label, strong)], strong, LABELS - 8.0),
                composer.measure(&[Span::of(text, TEXT)], TEXT, width - LABELS),
            )
        })
        .collect();
    let rows_height: f64 = rows.iter().map(|row| row_height(row) + ROW_GAP).sum();
    let height = 2.0 * PAD
        + meta.height()
        + 2.0
        + title.height()
        + 4.0
        + description.height()
        + 6.0
        + rows_height
        - ROW_GAP;
    composer.need(height);
    let area = Area::new(MARGIN, composer.y, MEASURE, height);
    composer.panel(area, 8.0, Some(Paint::Surface), true);
    let x = area.x + PAD;
    let mut y = area.y + PAD;
    let node = composer.node(Role::Paragraph);
    composer.dot(
        x + 3.0,
        y + META.leading / 2.0,
        3.0,
        Paint::Series(hue(step.kind)),
    );
    composer.put(&meta, x + 11.0, y, Align::Left, Some(node));
    y += meta.height() + 2.0;
    let node = composer.node(Role::Heading(2));
    composer.put(&title, x, y, Align::Left, Some(node));
    y += title.height() + 4.0;
    let node = composer.node(Role::Paragraph);
    composer.put(&description, x, y, Align::Left, Some(node));
    y += description.height() + 6.0;
    let list = composer.node(Role::List);
    for row in &rows {
        let item = composer.child(list, Role::ListItem);
        let body = composer.child(item, Role::ListBody);
        composer.put(&row.0, x, y, Align::Left, Some(body));
        composer.put(&row.1, x + LABELS, y, Align::Left, Some(body));
        y += row_height(row) + ROW_GAP;
    }
    composer.y = area.bottom() + 9.0;
}

fn row_height((label, text): &(Block, Block)) -> f64 {
    label.height().max(text.height())
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
fn facts(context: &Context<'_>, planned: &PlannedStep, step: &Step) -> Vec<(String, String)> {
    let language = context.language;
    let mut rows = vec![(
        t!(language, "future-step-stays"),
        step.texts.what_stays.text(language).to_owned(),
    )];
    if let Some(why) = planned.reasons.first() {
        rows.push((t!(language, "future-step-why"), reason(context, why)));
    }
    let goal = planned.goal.as_ref().map(|goal| goal.text(language));
    rows.push((
        t!(language, "future-step-goal"),
        match goal {
            Some(goal) => step
                .texts
                .strategy_link
                .text(language)
                .replace("{goal}", goal),
            None => t!(language, "report-to-be-agreed"),
        },
    ));
    let owner = planned
        .owner
        .as_ref()
        .map(|owner| owner.text(language).to_owned());
    rows.push((
        t!(language, "future-step-owner"),
        owner.unwrap_or_else(|| {
            let role = step.texts.owner_role.text(language);
            t!(language, "future-step-owner-open", role = role)
        }),
    ));
    rows.push((
        t!(language, "future-step-know"),
        t!(
            language,
            "future-step-kpi",
            name = step.texts.kpi_name.text(language),
            from = context.kpi(step, planned.kpi_baseline),
            to = context.kpi(step, planned.kpi_target),
            month = context.month(planned.kpi_month)
        ),
    ));
    rows.push((
        t!(language, "future-step-encouragement"),
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
    rows.push((t!(language, "future-step-commitment"), commitment));
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
