//! What was answered to questions that enter no scale, as rows for both files: of the whole organization, as everywhere.

use app::{pages::executive::asked, t};
use surveys::{
    language::Language,
    published::{
        Published,
        evidence::{ApartIndex, AskedEvidence, AskedKind, ChannelsEvidence, IndexEvidence},
    },
};

/// One figure of a question.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Name of the question; `~sponsor` and `~conversation` for statements that are read together.
    pub(super) question: String,
    /// What people read.
    pub(super) text: String,
    /// Name of the answer; empty where there is one figure only.
    pub(super) answer: String,
    /// What people read.
    pub(super) label: String,
    /// People who answered; `None` where they are too few to be told.
    pub(super) n: Option<u32>,
    /// What the figure is, for programs.
    pub(super) kind: &'static str,
    /// The same in words.
    pub(super) of: String,
    /// A share from 0 to 1 instead of points or a number.
    pub(super) is_share: bool,
    /// `None` where it is hidden.
    pub(super) figure: Option<f64>,
    /// Its 95 % interval.
    pub(super) interval: Option<(f64, f64)>,
}

/// Every figure in the order of the page.
pub(super) fn rows(published: &Published, language: Language) -> Vec<Row> {
    let Some(evidence) = published.evidence.shown() else {
        return Vec::new();
    };
    let indices = evidence.indices.iter().map(|of| of_index(of, language));
    let asked = evidence.asked.iter();
    let channels = evidence.channels.iter();
    indices
        .chain(asked.flat_map(|asked| of_question(asked, language)))
        .chain(channels.flat_map(|inventory| of_channels(inventory, language)))
        .collect()
}

fn of_index(of: &IndexEvidence, language: Language) -> Row {
    let (question, text) = match of.index {
        ApartIndex::Sponsor => ("~sponsor", t!(language, "asked-index-sponsor")),
        ApartIndex::Conversation => ("~conversation", t!(language, "asked-index-conversation")),
    };
    Row {
        question: question.to_owned(),
        text,
        answer: String::new(),
        label: String::new(),
        n: told(of.n),
        kind: code(AskedKind::Statement),
        of: asked::figure(language, AskedKind::Statement),
        is_share: false,
        figure: of.mean,
        interval: of.interval,
    }
}

fn of_question(asked: &AskedEvidence, language: Language) -> impl Iterator<Item = Row> {
    asked.parts.iter().map(move |part| Row {
        question: asked.item.clone(),
        text: asked.text.text(language).to_owned(),
        answer: part.code.clone(),
        label: asked::label(language, asked.kind, part),
        n: told(asked.n),
        kind: code(asked.kind),
        of: asked::figure(language, asked.kind),
        is_share: matches!(
            asked.kind,
            AskedKind::Chosen | AskedKind::Ticked | AskedKind::Cells
        ),
        figure: part.figure,
        interval: part.interval,
    })
}

/// Per channel how many use it and how much it helps, then how many have too much of it.
fn of_channels(inventory: &ChannelsEvidence, language: Language) -> Vec<Row> {
    let row = |answer: &str, label: &str, kind, of, figure| Row {
        question: inventory.item.clone(),
        text: inventory.text.text(language).to_owned(),
        answer: answer.to_owned(),
        label: label.to_owned(),
        n: told(inventory.n),
        kind,
        of,
        is_share: kind != "net_help",
        figure,
        interval: None,
    };
    let mut rows = Vec::new();
    for channel in &inventory.channels {
        let (id, label) = (&channel.id, channel.label.text(language));
        let (reach, help) = (t!(language, "asked-reach"), t!(language, "asked-net-help"));
        rows.push(row(id, label, "reach", reach, channel.reach));
        rows.push(row(id, label, "net_help", help, channel.net_help));
    }
    rows.push(row(
        "",
        "",
        "load",
        t!(language, "export-channels-load"),
        inventory.load,
    ));
    rows
}

fn told(n: u32) -> Option<u32> {
    (n > 0).then_some(n)
}

/// The name of what the figures of a question are in files for programs, as in `RESULTS.json`.
pub(super) fn code(kind: AskedKind) -> &'static str {
    match kind {
        AskedKind::Chosen => "chosen",
        AskedKind::Ticked => "ticked",
        AskedKind::Number => "number",
        AskedKind::Ranked => "ranked",
        AskedKind::Divided => "divided",
        AskedKind::NowAndPreferred => "now_and_preferred",
        AskedKind::Statement => "statement",
        AskedKind::Rows => "rows",
        AskedKind::Cells => "cells",
    }
}
