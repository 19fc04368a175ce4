//! B8 to B10: a card per step, horizon by horizon: what, what stays, who, how we will know, encouragement, commitment,
//! who was asked.

use app::t;
use figures::Paint;
use surveys::roadmap::{PlannedStep, Reason, Step, Yardstick, levers::Commitment, step::Horizon};

use super::{Context, hue};
use crate::reports::{
    composer::{Align, Block, Composer, MARGIN, MEASURE},
    lines::{Span, Style},
    paper::Area,
    structure::Role,
    words,
};

const PAD: f64 = 7.0;
/// Label of a fact that is to be filled in by hand.
const LABELS: f64 = 74.0;
const ROW_GAP: f64 = 1.5;
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
        let cards: Vec<Card> = steps
            .into_iter()
            .filter_map(|planned| {
                let step = context.step(&planned.id)?;
                Some(card(context, composer, planned, step))
            })
            .collect();
        // A headline and its first card stay together.
        let keep = cards.first().map_or(0.0, Card::height);
        let keep = keep + composer.headline_height(&headline) + 2.0;
        composer.section_below(&context.horizon(horizon), keep);
        let kicker = t!(context.language, "future-timeline-bookmark");
        composer.headline(&kicker, &headline);
        composer.space(2.0);
        for card in &cards {
            put(composer, card);
        }
    }
}

/// A card that was measured.
struct Card {
    title: Block,
    hue: u8,
    meta: Block,
    description: Block,
    rows: Vec<Row>,
}

impl Card {
    fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| row.height() + ROW_GAP).sum();
        2.0 * PAD
            + self.title.height()
            + self.meta.height()
            + 3.0
            + self.description.height()
            + 4.0
            + rows
            - ROW_GAP
    }
}

/// A fact that was measured: in one piece with its label, or beside a line to write on.
enum Row {
    Told(Block),
    Open { label: Block, usual: Block },
}

impl Row {
    fn height(&self) -> f64 {
        match self {
            Self::Told(text) => text.height(),
            // Room to write by hand.
            Self::Open { label, usual } => label.height().max(usual.height()) + 4.0,
        }
    }
}

fn card(
    context: &Context<'_>,
    composer: &mut Composer,
    planned: &PlannedStep,
    step: &Step,
) -> Card {
    let language = context.language;
    let width = MEASURE - 2.0 * PAD;
    let description = step.texts.description.text(language);
    let rows = facts(context, planned, step).into_iter().map(|fact| {
        let strong = TEXT.strong();
        if fact.is_open {
            let left = LABELS + LINE + 8.0;
            let style = TEXT.soft();
            return Row::Open {
                label: composer.measure(&[Span::of(fact.label, strong)], strong, LABELS - 8.0),
                usual: composer.measure(&[Span::of(fact.text, style)], style, width - left),
            };
        }
        let spans = [
            Span::of(words::label(language, &fact.label), strong),
            Span::of(fact.text, TEXT),
        ];
        Row::Told(composer.measure(&spans, TEXT, width))
    });
    Card {
        rows: rows.collect(),
        title: composer.measure_within(step.texts.title.text(language), TITLE, width, 2, 11.0),
        hue: hue(step.kind),
        meta: composer.measure(&meta(context, planned, step), META, width - 11.0),
        description: composer.measure(&[Span::of(description, DESCRIPTION)], DESCRIPTION, width),
    }
}

fn put(composer: &mut Composer, card: &Card) {
    let height = card.height();
    composer.need(height);
    let area = Area::new(MARGIN, composer.y, MEASURE, height);
    composer.panel(area, 8.0, Some(Paint::Surface), true);
    let x = area.x + PAD;
    let mut y = area.y + PAD;
    let node = composer.node(Role::Heading(2));
    composer.put(&card.title, x, y, Align::Left, Some(node));
    y += card.title.height();
    let node = composer.node(Role::Paragraph);
    let middle = y + META.leading / 2.0;
    composer.dot(x + 3.0, middle, 3.0, Paint::Series(card.hue));
    composer.put(&card.meta, x + 11.0, y, Align::Left, Some(node));
    y += card.meta.height() + 3.0;
    let node = composer.node(Role::Paragraph);
    composer.put(&card.description, x, y, Align::Left, Some(node));
    y += card.description.height() + 4.0;
    let list = composer.node(Role::List);
    for row in &card.rows {
        let item = composer.child(list, Role::ListItem);
        let body = composer.child(item, Role::ListBody);
        match row {
            Row::Told(text) => composer.put(text, x, y, Align::Left, Some(body)),
            Row::Open { label, usual } => {
                composer.put(label, x, y, Align::Left, Some(body));
                let line = y + TEXT.leading - 1.0;
                composer.rule_in(Paint::InkSoft, x + LABELS, line, LINE);
                let right = x + LABELS + LINE + 8.0;
                composer.put(usual, right, y, Align::Left, Some(body));
            }
        }
        y += row.height() + ROW_GAP;
    }
    composer.y = area.bottom() + GAP;
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
            from = context.kpi_start(planned, step),
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
    rows.push(told(
        "future-step-commitment",
        match waiting(context, &planned.levers.commitment) {
            Some(waiting) => format!("{commitment}. {waiting}"),
            None => commitment,
        },
    ));
    rows.extend(asked(context, &planned.id).map(|asked| told("future-step-asked", asked)));
    rows
}

/// Where a commitment waits longer than elsewhere: readiness of these departments is below its gate.
fn waiting(context: &Context<'_>, commitment: &Commitment) -> Option<String> {
    let language = context.language;
    let departments = match commitment {
        Commitment::Off { .. } => return None,
        Commitment::Planned { .. } | Commitment::Open { .. } => context
            .plan
            .departments_below(Yardstick::builtin().commitments_gate),
    };
    (!departments.is_empty()).then(|| {
        let departments = words::list(language, &departments);
        t!(language, "future-step-waits", departments = departments)
    })
}

/// Who was asked: as somebody wrote it, else as the ideas tell it that became the step.
fn asked(context: &Context<'_>, step: &str) -> Option<String> {
    let document = context.document;
    document.agreement.asked.get(step).cloned().or_else(|| {
        let heard = document.heard.as_deref()?;
        heard.asked_words(step, context.language)
    })
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
