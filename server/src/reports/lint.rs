//! The framing linter over everything that a report says, as it stands on paper.

use surveys::{
    framing::{AllowEntry, Finding, Lexicon, Surface, Verdict},
    language::Language,
};

use super::{
    paper::{Ink, Paper},
    structure::Role,
};

/// Letters that are told on either side of a finding.
const AROUND: usize = 60;

/// A finding, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Title of the section.
    pub section: String,
    /// The words around it.
    pub around: String,
    /// The word, and what to say instead.
    pub finding: Finding,
}

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

/// What must not be published, each with where it stands.
pub(super) fn placed(
    paper: &Paper,
    language: Language,
    surface: Surface,
    allow: &[AllowEntry],
) -> Vec<Placed> {
    let lexicon = Lexicon::builtin();
    sections_and_texts(paper)
        .into_iter()
        .flat_map(|(section, text)| {
            lexicon
                .check(&text, language, surface, allow)
                .into_iter()
                .filter(|finding| finding.verdict == Verdict::Error)
                .map(|finding| Placed {
                    section: section.clone(),
                    around: around(&text, &finding.range),
                    finding,
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The words around a place in a text, whole words only.
fn around(text: &str, range: &std::ops::Range<usize>) -> String {
    let (Some(before), Some(found), Some(after)) = (
        text.get(..range.start),
        text.get(range.clone()),
        text.get(range.end..),
    ) else {
        return text.chars().take(2 * AROUND).collect();
    };
    let n_before = before.chars().count();
    let tail: String = before
        .chars()
        .skip(n_before.saturating_sub(AROUND))
        .collect();
    let head: String = after.chars().take(AROUND).collect();
    let tail = if n_before > AROUND {
        let words = tail.split_once(' ').map_or("", |(_, words)| words);
        format!("… {words}")
    } else {
        tail
    };
    let head = if after.chars().count() > AROUND {
        let words = head.rsplit_once(' ').map_or("", |(words, _)| words);
        format!("{words} …")
    } else {
        head
    };
    format!("{tail}{found}{head}").trim().to_owned()
}

/// The title of the section in which each node begins, by node.
fn sections(paper: &Paper) -> Vec<String> {
    let mut sections = vec![None; paper.tree.nodes.len()];
    for (page, sheet) in paper.pages.iter().enumerate() {
        for piece in &sheet.pieces {
            let (Some(node), Ink::Text(run)) = (piece.node, &piece.ink) else {
                continue;
            };
            let section = || {
                paper
                    .bookmarks
                    .iter()
                    .rev()
                    .find(|bookmark| {
                        bookmark.page < page || (bookmark.page == page && bookmark.y <= run.y)
                    })
                    .map(|bookmark| bookmark.title.clone())
                    .unwrap_or_default()
            };
            sections[node.0].get_or_insert_with(section);
        }
    }
    sections
        .into_iter()
        .map(Option::unwrap_or_default)
        .collect()
}

fn sections_and_texts(paper: &Paper) -> Vec<(String, String)> {
    let sections = sections(paper);
    let written = sections.into_iter().zip(written(paper));
    let alternatives = paper.tree.nodes.iter().filter_map(|node| match &node.role {
        Role::Figure { alt, .. } => Some((String::new(), alt.clone())),
        _ => None,
    });
    let bookmarks = paper.bookmarks.iter();
    let bookmarks = bookmarks.map(|bookmark| (bookmark.title.clone(), bookmark.title.clone()));
    written.chain(alternatives).chain(bookmarks).collect()
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
    sections_and_texts(paper)
        .into_iter()
        .map(|(_, text)| text)
        .filter(|text| !text.is_empty())
        .collect()
}

/// The text of every node, by node, lines and syllables joined.
fn written(paper: &Paper) -> Vec<String> {
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
    texts
        .into_iter()
        .map(|text| text.replace('\u{ad}', ""))
        .collect()
}
