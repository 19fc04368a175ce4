//! What a group writes about more than the others do (METHODS §14): words, not meanings, and never a quotation.

mod stop_words;
#[cfg(test)]
mod tests;
mod tongue;

use std::collections::{BTreeMap, HashMap, HashSet};

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::{NotComputed, fdr};

pub use stop_words::stop_words;
pub use tongue::Tongues;

/// Fewest letters of a word.
const SHORTEST: usize = 3;
/// Fewest comments of the group that have a word before it is tested.
pub const MIN_DOCS: usize = 5;
/// Fewest comments on either side before anything is shown.
pub const SHOW_FROM: usize = 10;
/// Fewest people behind a word that is shown.
pub const MIN_COMMENTERS: usize = 5;
/// Words are one theme if their comments overlap at least this much (Jaccard).
pub const SAME_THEME: f64 = 0.5;
/// q below which a word is a theme.
const ALPHA: f64 = 0.05;

/// Words of a text: lower case, runs of letters of any script, at least three of them.
pub fn tokens(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|run| run.chars().nth(SHORTEST - 1).is_some())
        .map(str::to_lowercase)
}

/// Phrases of two words: both stand beside each other with nothing but room or a hyphen between them, and neither is left
/// out. Written with one space.
fn phrases(text: &str, stop_words: &HashSet<&str>) -> Vec<String> {
    let mut phrases = Vec::new();
    let mut before: Option<String> = None;
    for (place, run) in runs(text) {
        let is_word = run.chars().nth(SHORTEST - 1).is_some();
        let word =
            Some(run.to_lowercase()).filter(|word| is_word && !stop_words.contains(word.as_str()));
        if let (Some(first), Some(second), Beside::Near) = (&before, &word, place) {
            phrases.push(format!("{first} {second}"));
        }
        before = word;
    }
    phrases
}

/// How a run of letters stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    Near,
    Far,
}

/// Runs of letters, and whether each follows the one before at once.
fn runs(text: &str) -> impl Iterator<Item = (Beside, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphabetic)?;
        let between = &rest[..start];
        let run = &rest[start..];
        let end = run.find(|c: char| !c.is_alphabetic()).unwrap_or(run.len());
        rest = &run[end..];
        let is_near = between.chars().all(|c| c.is_whitespace() || c == '-')
            && !between.contains("\n\n")
            && between.chars().count() <= 3;
        Some((
            if is_near { Beside::Near } else { Beside::Far },
            &run[..end],
        ))
    })
}

/// One comment, redacted before.
#[derive(Debug, Clone, Copy)]
pub struct Comment<'a> {
    /// What was written.
    pub text: &'a str,
    /// Who wrote it, as a number that means nothing outside.
    pub commenter: usize,
}

/// Comments as sets of words, read once for all groups.
#[derive(Debug)]
pub struct Corpus {
    /// Every word, in alphabetical order.
    words: Vec<String>,
    /// Per comment, the places of its words, rising.
    comments: Vec<Vec<u32>>,
    commenters: Vec<usize>,
}

/// How one word differs between a group and the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The word.
    pub word: String,
    /// Comments of the group that have it.
    pub df_a: usize,
    /// Comments of the rest that have it.
    pub df_b: usize,
    /// People of the group who wrote it.
    pub commenters: usize,
    /// Log-likelihood ratio.
    pub g2: f64,
    /// How many times as often, as a power of 2, with half a comment added everywhere.
    pub log2_ratio: f64,
    /// p from χ² with one degree of freedom.
    pub p: f64,
    /// p after Benjamini–Hochberg over all tested words.
    pub q: f64,
}

impl Term {
    /// A word in `df_a` of `n_a` comments of a group and in `df_b` of `n_b` of the rest, written by so many people of the
    /// group; q is p until they are [`ranked`].
    pub fn new(
        word: String,
        (df_a, n_a): (usize, usize),
        (df_b, n_b): (usize, usize),
        commenters: usize,
    ) -> Self {
        let g2 = g_squared(df_a, n_a, df_b, n_b);
        let share = |df: usize, n: usize| (df as f64 + 0.5) / (n as f64 + 1.0);
        let p = above_chi_squared(g2);
        Self {
            word,
            df_a,
            df_b,
            commenters,
            g2,
            log2_ratio: (share(df_a, n_a) / share(df_b, n_b)).log2(),
            p,
            q: p,
        }
    }

    /// Whether the group writes it more often than the rest beyond chance.
    pub fn is_theme(&self) -> bool {
        self.q < ALPHA && self.log2_ratio > 0.0
    }
}

/// All tested words of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyness {
    /// Comments of the group.
    pub n_a: usize,
    /// Comments of the rest.
    pub n_b: usize,
    /// Tested words: strongest first, then in alphabetical order.
    pub terms: Vec<Term>,
    /// Per term, its comments, rising.
    comments: Vec<Vec<u32>>,
}

/// Words that stand in the same comments.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Strongest first.
    pub terms: Vec<String>,
    /// Comments of the group with at least one of them.
    pub n_comments: usize,
    /// How many times as often as in the rest its strongest word is written.
    pub times_as_often: f64,
}

impl Corpus {
    /// Reads comments; `stop_words` in lower case.
    pub fn read<'a>(
        comments: impl IntoIterator<Item = Comment<'a>>,
        stop_words: &HashSet<&str>,
    ) -> Self {
        Self::of(comments, |text| {
            let words = tokens(text).filter(|word| !stop_words.contains(word.as_str()));
            words.collect()
        })
    }

    /// As [`Self::read`], with [`phrases`] beside the words.
    pub fn with_phrases<'a>(
        comments: impl IntoIterator<Item = Comment<'a>>,
        stop_words: &HashSet<&str>,
    ) -> Self {
        Self::of(comments, |text| {
            let words = tokens(text).filter(|word| !stop_words.contains(word.as_str()));
            words.chain(phrases(text, stop_words)).collect()
        })
    }

    fn of<'a>(
        comments: impl IntoIterator<Item = Comment<'a>>,
        terms: impl Fn(&str) -> Vec<String>,
    ) -> Self {
        let mut commenters = Vec::new();
        let texts: Vec<Vec<String>> = comments
            .into_iter()
            .map(|comment| {
                commenters.push(comment.commenter);
                let mut words = terms(comment.text);
                words.sort_unstable();
                words.dedup();
                words
            })
            .collect();
        let known: BTreeMap<&str, u32> = texts.iter().flatten().map(|w| (w.as_str(), 0)).collect();
        let known: BTreeMap<&str, u32> = known.into_keys().zip(0..).collect();
        let comments = texts
            .iter()
            .map(|words| {
                words
                    .iter()
                    .filter_map(|w| known.get(w.as_str()).copied())
                    .collect()
            })
            .collect();
        Self {
            words: known.into_keys().map(str::to_owned).collect(),
            comments,
            commenters,
        }
    }

    /// Comments.
    pub fn len(&self) -> usize {
        self.comments.len()
    }

    /// Whether there is no comment.
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty()
    }

    /// A word by its place.
    pub fn word(&self, place: u32) -> &str {
        &self.words[place as usize]
    }

    /// The place of a word.
    pub fn place(&self, word: &str) -> Option<u32> {
        let place = self
            .words
            .binary_search_by(|known| known.as_str().cmp(word));
        u32::try_from(place.ok()?).ok()
    }

    /// The places of a comment's words, rising.
    pub fn words_of(&self, comment: usize) -> &[u32] {
        &self.comments[comment]
    }

    /// Words of the comments for which `is_in_group` holds, against all others (METHODS §14).
    ///
    /// The unit is the comment: a word written ten times in one counts once. For each word in at least `min_docs`
    /// comments of the group a table of comments with and without it, group against rest: `G² = 2 Σ O ln(O/E)`,
    /// `log2 ratio = log2(((a+½)/(n_A+1)) / ((b+½)/(n_B+1)))`, p from χ²(1), Benjamini–Hochberg over the tested words.
    /// Source: Dunning 1993; Rayson and Garside 2000.
    ///
    /// # Errors
    /// `NoValidAnswers` if the group or the rest has no comment.
    pub fn keyness(
        &self,
        is_in_group: impl Fn(usize) -> bool,
        min_docs: usize,
    ) -> Result<Keyness, NotComputed> {
        let mut everywhere = vec![0_usize; self.words.len()];
        let mut here: HashMap<u32, Vec<u32>> = HashMap::new();
        let (mut n_a, mut n_b) = (0_usize, 0_usize);
        for (place, words) in (0_u32..).zip(&self.comments) {
            let is_here = is_in_group(place as usize);
            *(if is_here { &mut n_a } else { &mut n_b }) += 1;
            for word in words {
                everywhere[*word as usize] += 1;
                if is_here {
                    here.entry(*word).or_default().push(place);
                }
            }
        }
        if n_a == 0 || n_b == 0 {
            return Err(NotComputed::NoValidAnswers);
        }
        let tested: Vec<(Term, Vec<u32>)> = here
            .into_iter()
            .filter(|(_, comments)| comments.len() >= min_docs.max(1))
            .map(|(word, comments)| {
                let word = word as usize;
                let (df_a, df_b) = (comments.len(), everywhere[word] - comments.len());
                let commenters: HashSet<usize> = comments
                    .iter()
                    .map(|c| self.commenters[*c as usize])
                    .collect();
                let term = Term::new(
                    self.words[word].clone(),
                    (df_a, n_a),
                    (df_b, n_b),
                    commenters.len(),
                );
                (term, comments)
            })
            .collect();
        let (terms, comments) = ranked(tested).into_iter().unzip();
        Ok(Keyness {
            n_a,
            n_b,
            terms,
            comments,
        })
    }
}

impl Keyness {
    /// What may be shown: words written by at least [`MIN_COMMENTERS`] people and [`MIN_DOCS`] comments, those that stand
    /// in the same comments merged into the strongest.
    ///
    /// # Errors
    /// `BelowThreshold` below [`SHOW_FROM`] comments on either side.
    pub fn themes(&self) -> Result<Vec<Theme>, NotComputed> {
        if self.n_a < SHOW_FROM || self.n_b < SHOW_FROM {
            return Err(NotComputed::BelowThreshold);
        }
        let mut themes: Vec<(Theme, &[u32], HashSet<u32>)> = Vec::new();
        for (term, comments) in self.terms.iter().zip(&self.comments) {
            let is_shown =
                term.is_theme() && term.df_a >= MIN_DOCS && term.commenters >= MIN_COMMENTERS;
            if !is_shown {
                continue;
            }
            match themes
                .iter_mut()
                .find(|(_, strongest, _)| jaccard(strongest, comments) >= SAME_THEME)
            {
                Some((theme, _, all)) => {
                    theme.terms.push(term.word.clone());
                    all.extend(comments);
                    theme.n_comments = all.len();
                }
                None => themes.push((
                    Theme {
                        terms: vec![term.word.clone()],
                        n_comments: comments.len(),
                        times_as_often: term.log2_ratio.exp2(),
                    },
                    comments,
                    comments.iter().copied().collect(),
                )),
            }
        }
        Ok(themes.into_iter().map(|(theme, _, _)| theme).collect())
    }
}

/// Words of one group as they are told: strongest first, then in alphabetical order, with q over all of them.
pub fn ranked<T>(mut tested: Vec<(Term, T)>) -> Vec<(Term, T)> {
    tested.sort_by(|(a, _), (b, _)| b.g2.total_cmp(&a.g2).then_with(|| a.word.cmp(&b.word)));
    let p: Vec<f64> = tested.iter().map(|(term, _)| term.p).collect();
    // Without tested words there is no q, and nothing that asks for one.
    let q = fdr::adjusted(&p).unwrap_or_default();
    for ((term, _), q) in tested.iter_mut().zip(q) {
        term.q = q;
    }
    tested
}

/// `G² = 2 Σ O ln(O/E)` of comments with and without a word; empty cells add 0.
fn g_squared(df_a: usize, n_a: usize, df_b: usize, n_b: usize) -> f64 {
    let all = (n_a + n_b) as f64;
    let with = (df_a + df_b) as f64;
    let cell = |observed: usize, row: f64, column: usize| {
        let expected = row * column as f64 / all;
        if observed == 0 {
            0.0
        } else {
            observed as f64 * (observed as f64 / expected).ln()
        }
    };
    let sum = cell(df_a, with, n_a)
        + cell(df_b, with, n_b)
        + cell(n_a - df_a, all - with, n_a)
        + cell(n_b - df_b, all - with, n_b);
    // Equal shares give 0, not a little less by rounding.
    (2.0 * sum).max(0.0)
}

fn above_chi_squared(x: f64) -> f64 {
    ChiSquared::new(1.0)
        .map_or(1.0, |chi| chi.sf(x))
        .clamp(0.0, 1.0)
}

/// Shared members as a share of all members of two rising lists.
pub fn jaccard(a: &[u32], b: &[u32]) -> f64 {
    let shared = a.iter().filter(|x| b.binary_search(x).is_ok()).count();
    let all = a.len() + b.len() - shared;
    if all == 0 {
        0.0
    } else {
        shared as f64 / all as f64
    }
}
