//! The framing linter over everything that a report says, as it stands on paper.

use surveys::{
    framing::{AllowEntry, Finding, Lexicon, Surface, Verdict},
    language::Language,
};

use super::paper::{Ink, Paper};

/// What must not be published, over the whole report. Names are exempt; every other word is ours or the client's.
pub(super) fn alarms(
    paper: &Paper,
    language: Language,
    surface: Surface,
    allow: &[AllowEntry],
) -> Vec<Finding> {
    let mut findings = findings(paper, language, surface, allow);
    findings.retain(|finding| finding.verdict == Verdict::Error);
    findings
}

/// Everything that the framing rules find in a report.
pub(super) fn findings(
    paper: &Paper,
    language: Language,
    surface: Surface,
    allow: &[AllowEntry],
) -> Vec<Finding> {
    let lexicon = Lexicon::builtin();
    texts(paper)
        .iter()
        .flat_map(|text| lexicon.check(text, language, surface, allow))
        .collect()
}

/// A name, exempt from the linter.
pub(super) fn name(name: &str) -> Option<AllowEntry> {
    let name = name.trim();
    (!name.is_empty()).then(|| AllowEntry {
        name: name.to_owned(),
        reason: "a name".to_owned(),
    })
}

/// The text of every node, lines and syllables joined, and what stands for figures.
pub(super) fn texts(paper: &Paper) -> Vec<String> {
    let mut texts = vec![String::new(); paper.tree.nodes.len()];
    for piece in paper.pages.iter().flat_map(|page| &page.pieces) {
        if let (Some(node), Ink::Text(run)) = (piece.node, &piece.ink) {
            let text = &mut texts[node.0];
            let shy = text.ends_with('\u{ad}');
            // The parts of a figure stand apart; the lines of a paragraph bring their own spaces.
            if !shy && !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
            text.extend(run.glyphs.iter().map(|glyph| glyph.text));
        }
    }
    let alternatives = paper.tree.nodes.iter().filter_map(|node| match &node.role {
        super::structure::Role::Figure { alt, .. } => Some(alt.clone()),
        _ => None,
    });
    let bookmarks = paper
        .bookmarks
        .iter()
        .map(|bookmark| bookmark.title.clone());
    texts
        .iter()
        .map(|text| text.replace('\u{ad}', ""))
        .chain(alternatives)
        .chain(bookmarks)
        .filter(|text| !text.is_empty())
        .collect()
}
