//! B11: encouragements and commitments, sorted by date; a commitment shows what it waits for.

use app::t;
use surveys::roadmap::{
    PlannedStep,
    levers::{Commitment, Gate},
    step::LegalCheck,
};

use super::Context;
use crate::reports::{
    composer::Composer,
    table::{Column, Content, Table},
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    if plan.steps.is_empty() {
        return;
    }
    let bookmark = t!(language, "future-levers-bookmark");
    composer.section_below(&bookmark, context.keep(190.0, 150.0));
    let all_off = plan
        .steps
        .iter()
        .all(|step| matches!(step.levers.commitment, Commitment::Off { .. }));
    let headline = if all_off {
        "future-levers-headline-off"
    } else {
        "future-levers-headline"
    };
    composer.headline(&bookmark, &t!(language, headline));
    composer.space(6.0);
    let mut steps: Vec<&PlannedStep> = plan.steps.iter().collect();
    steps.sort_by_key(|step| (step.levers.encouragement_by, step.start));
    let rows = steps.into_iter().filter_map(|planned| {
        let texts = &context.step(&planned.id)?.texts;
        let (commitment, after) = match &planned.levers.commitment {
            Commitment::Off { .. } => (
                Content::soft(t!(language, "future-levers-none")),
                Content::soft("–"),
            ),
            Commitment::Planned { after, .. } => (
                Content::plain(texts.commitment.text(language)),
                Content::plain(gates(context, after)),
            ),
            Commitment::Open { from } => (
                Content::plain(texts.commitment.text(language)),
                Content::plain(context.month(*from)),
            ),
        };
        Some(vec![
            Content::strong(texts.title.text(language)),
            Content::plain(texts.encouragement.text(language)),
            Content::plain(context.month(planned.levers.encouragement_by)),
            commitment,
            after,
        ])
    });
    let (style, pad) = context.cells(7.5, 2.0);
    let table = composer.lowest(Table {
        columns: vec![
            Column::left(t!(language, "future-levers-step"), 1.25),
            Column::left(t!(language, "future-step-encouragement"), 2.1),
            Column::left(t!(language, "future-levers-by"), 0.8),
            Column::left(t!(language, "future-step-commitment"), 2.1),
            Column::left(t!(language, "future-levers-after"), 1.15),
        ],
        rows: rows.collect(),
        style,
        pad,
    });
    composer.table(&table);
}

fn gates(context: &Context<'_>, gates: &[Gate]) -> String {
    let names: Vec<String> = gates
        .iter()
        .map(|gate| {
            let key = match gate {
                Gate::EncouragementDelivered => "future-gate-encouragement",
                Gate::FairnessCheck => "future-gate-fairness",
                Gate::Legal(LegalCheck::PayRules) => "future-gate-pay-rules",
                Gate::Legal(LegalCheck::CoDetermination) => "future-gate-co-determination",
                Gate::Legal(LegalCheck::DataProtection) => "future-gate-data-protection",
                Gate::Legal(LegalCheck::PartnerContracts) => "future-gate-partner-contracts",
            };
            t!(context.language, key)
        })
        .collect();
    super::steps::capitalized(&names.join(", "))
}
