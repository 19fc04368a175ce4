//! B16: what we promise, with dates and names, and room to sign.

use app::{components::trend_words, t};
use figures::Paint;
use jiff::ToSpan;

use super::Context;
use crate::reports::{
    composer::{Align, Composer, MARGIN, MEASURE, SMALL},
    structure::Role,
    table::{Column, Content, Table},
    words,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let bookmark = t!(language, "future-promise-bookmark");
    composer.section_below(&bookmark, context.keep(180.0, 150.0));
    let headline = match context.document.report_back() {
        Some(day) => t!(
            language,
            "future-promise-headline-by",
            date = trend_words::day(language, day)
        ),
        None => t!(language, "future-promise-headline"),
    };
    composer.headline(&bookmark, &headline);
    composer.space(6.0);
    let word = |key: &str| t!(language, key);
    let rows = promises(context).into_iter().map(|promise| {
        vec![
            Content::strong(promise.text),
            Content::plain(promise.when),
            Content::plain(promise.who),
        ]
    });
    let (style, pad) = context.cells(8.0, 3.0);
    let table = composer.fitted(Table {
        columns: vec![
            Column::left(word("future-promise-what"), 1.0),
            Column::left(word("future-promise-when"), 1.0),
            Column::left(word("future-promise-who"), 1.0),
        ],
        rows: rows.collect(),
        style,
        pad,
    });
    let table = composer.lowest(table);
    composer.table(&table);
    advice(context, composer);
    let unowned = plan
        .steps
        .iter()
        .filter(|step| step.owner.is_none())
        .count();
    if unowned > 0 {
        composer.paragraph(&t!(language, "case-promise-unowned", n = unowned));
    }
    signatures(context, composer, 3);
}

/// What is promised, by when and by whom.
pub(super) struct Promise {
    pub text: String,
    pub when: String,
    pub who: String,
}

pub(super) fn promises(context: &Context<'_>) -> Vec<Promise> {
    let (language, plan) = (context.language, context.plan);
    let sponsors = if plan.sponsors.is_empty() {
        t!(language, "report-to-be-agreed")
    } else {
        words::list(language, &plan.sponsors)
    };
    let owners = t!(language, "future-promise-owners");
    let word = |key: &str| t!(language, key);
    let pulses = [4, 8, 12]
        .into_iter()
        .filter(|month| *month <= plan.last_month().max(4))
        .map(|month| context.month(month))
        .collect::<Vec<_>>()
        .join(", ");
    let by = |date: String| t!(language, "case-promise-report-by", date = date);
    // What staff were told; without such a day, what is usual.
    let report = match (context.document.report_back(), context.document.closed) {
        (Some(day), _) => by(trend_words::day(language, day)),
        (None, Some(closed)) => by(words::day(language, closed.saturating_add(30.days()))),
        (None, None) => word("future-promise-report-when"),
    };
    [
        ("report", report, &sponsors),
        ("pulse", pulses, &sponsors),
        ("fair", word("future-promise-fair-when"), &owners),
        ("open", word("future-promise-open-when"), &owners),
        ("load", word("future-promise-open-when"), &sponsors),
        ("survey", context.month(13), &sponsors),
    ]
    .into_iter()
    .map(|(promise, when, who)| Promise {
        text: word(&format!("future-promise-{promise}")),
        when,
        who: who.clone(),
    })
    .collect()
}

/// What the adviser promises, beside what the organization promises in return (BUDGET §7).
fn advice(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let promised =
        |by: &str, what: &str| Content::plain(t!(language, &format!("future-promise-{by}-{what}")));
    let rows = ["data", "skills", "fee"]
        .into_iter()
        .map(|what| vec![promised("adviser", what), promised("client", what)]);
    composer.space(8.0);
    let (style, pad) = context.cells(8.0, 3.0);
    let table = composer.lowest(Table {
        columns: vec![
            Column::left(t!(language, "future-promise-adviser"), 1.0),
            Column::left(t!(language, "future-promise-client"), 1.0),
        ],
        rows: rows.collect(),
        style,
        pad,
    });
    composer.table(&table);
}

/// A line for every sponsor, and one for the employee representatives.
pub(super) fn signatures(context: &Context<'_>, composer: &mut Composer, in_a_row: usize) {
    const HIGH: f64 = 54.0;
    const GAP: f64 = 28.0;
    let language = context.language;
    let mut names = context.plan.sponsors.clone();
    if names.is_empty() {
        names.push(t!(language, "future-promise-sponsors"));
    }
    names.push(t!(language, "future-promise-representatives"));
    let n_rows = names.len().div_ceil(in_a_row) as f64;
    composer.space(14.0);
    composer.heading(&t!(language, "future-promise-sign"), HIGH * n_rows);
    let width = (MEASURE + GAP) / in_a_row as f64 - GAP;
    for pair in names.chunks(in_a_row) {
        composer.need(HIGH);
        let top = composer.y;
        for (index, name) in pair.iter().enumerate() {
            let x = MARGIN + index as f64 * (width + GAP);
            composer.rule_in(Paint::InkSoft, x, top + 34.0, width);
            let node = composer.node(Role::Paragraph);
            let block = composer.measure_within(name, SMALL.soft(), width, 1, 6.0);
            composer.put(&block, x, top + 37.0, Align::Left, Some(node));
        }
        composer.y = top + HIGH;
    }
}
