//! Every number that enters a figure: its value, where it comes from, and what it would be without the client.

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{Inputs, inputs::marks::Mark},
};

use crate::{
    components::{
        chip::{Chip, Tone},
        plan_inputs::{Line, lines, mark_name},
        table::{Cell, Column, Table},
    },
    t,
};

/// Draws the section.
pub fn section(language: Language, inputs: &Inputs) -> impl IntoView + use<> {
    let lines = lines(language, inputs);
    let count = |of: Mark| lines.iter().filter(|one| one.mark == of).count();
    let lead = t!(
        language,
        "assume-lead",
        client = count(Mark::Client),
        published = count(Mark::Published),
        assumption = count(Mark::Assumption)
    );
    view! {
        <section class="card" id="assumptions">
            <h2>{t!(language, "assume-title")}</h2>
            <p>{lead}</p>
            <details>
                <summary>{t!(language, "assume-open")}</summary>
                {table(language, lines).view()}
            </details>
        </section>
    }
}

fn table(language: Language, lines: Vec<Line>) -> Table {
    let row = |line: Line| {
        let tone = match line.mark {
            Mark::Client => Tone::Good,
            Mark::Published | Mark::Assumption => Tone::Plain,
        };
        let mark = mark_name(language, line.mark);
        vec![
            Cell::Text(line.name),
            Cell::Text(line.value),
            Cell::View(view! { <Chip text=mark tone=tone/> }.into_any()),
            Cell::Text(line.default),
            Cell::Text(line.source),
        ]
    };
    Table {
        caption: t!(language, "assume-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "odds-column-input")),
            Column::text(t!(language, "assume-column-value")),
            Column::text(t!(language, "assume-column-mark")),
            Column::text(t!(language, "assume-column-default")),
            Column::text(t!(language, "assume-column-source")),
        ],
        rows: lines.into_iter().map(row).collect(),
    }
}
