//! The themes of one question, language by language, for every group that shows comments.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Writing;
use crate::{
    confidentiality::{
        redaction::without_placeholders,
        words::{Between, Steps},
    },
    language::Language,
    published::{Precision, publish::Request, written::Theme},
    scoring::keyness::{
        self, Corpus, MIN_COMMENTERS, MIN_DOCS, SAME_THEME, SHOW_FROM, Term, Tongues, jaccard,
    },
};

/// Fewest comments, and so people, that have a word before anything is told of it.
const ENOUGH: usize = if MIN_DOCS > MIN_COMMENTERS {
    MIN_DOCS
} else {
    MIN_COMMENTERS
};
/// Most themes told of one group and question; the weakest are left out.
const MOST_THEMES: usize = 8;
/// Most words told of one theme.
const MOST_TERMS: usize = 5;
/// Themes that are left at least when the list of what many wrote is cut where a step ends.
const FEW: usize = 3;
/// A word that is written less than this many times as often as elsewhere gets no number beside it.
const TIMES_FROM: f64 = 1.5;

/// A theme with what decides its place.
struct Found {
    strength: f64,
    /// Which of its language's words is the strongest.
    strongest: u32,
    theme: Theme,
}

/// Comments of one language.
struct Tongue {
    corpus: Corpus,
    steps: Steps,
    /// By cell, comments of this language, as they are told.
    told: Vec<Between>,
    /// By word that enough people wrote and that may be told, the counts of each cell, as they are told.
    words: BTreeMap<u32, Vec<Between>>,
    /// By such a word, its comments, rising.
    comments: HashMap<u32, Vec<u32>>,
}

/// The themes of each cell.
pub(super) fn themes(
    request: &Request<'_>,
    writing: &Writing<'_>,
    tongues: &Tongues,
) -> Vec<Vec<Theme>> {
    let mut by_language: BTreeMap<Option<Language>, Vec<usize>> = BTreeMap::new();
    let texts: Vec<String> = writing
        .comments
        .iter()
        .map(|comment| without_placeholders(&comment.text))
        .collect();
    // Without a cell that shows comments no comment has a place.
    for (at, text) in texts.iter().enumerate().take(writing.place.len()) {
        by_language.entry(tongues.of(text)).or_default().push(at);
    }
    // Whoever answers a question repeats its words, which says nothing.
    let asked: Vec<String> = writing
        .question
        .text
        .0
        .values()
        .flat_map(|text| keyness::tokens(text))
        .collect();
    let read: Vec<Tongue> = by_language
        .into_iter()
        .filter_map(|(language, members)| {
            let comments = members.iter().map(|at| keyness::Comment {
                text: &texts[*at],
                commenter: *at,
            });
            let mut left_out: HashSet<&str> = tongues.stop_words(language);
            left_out.extend(asked.iter().map(String::as_str));
            let corpus = Corpus::with_phrases(comments, &left_out);
            let places: Vec<usize> = members.iter().map(|at| writing.place[*at]).collect();
            Tongue::read(request, writing, corpus, &places)
        })
        .collect();
    (0..writing.cells.len())
        .map(|cell| {
            let found = read.iter().flat_map(|tongue| match cell {
                0 => tongue.of_everybody(),
                cell => tongue.of_part(cell),
            });
            strongest(found.collect(), cell == 0)
        })
        .collect()
}

/// The strongest themes first, no word twice.
fn strongest(mut found: Vec<Found>, are_steps: bool) -> Vec<Theme> {
    found.sort_by(|a, b| {
        b.strength
            .total_cmp(&a.strength)
            .then_with(|| a.theme.terms.cmp(&b.theme.terms))
    });
    let mut seen = HashSet::new();
    found.retain(|found| seen.insert(found.theme.terms[0].clone()));
    if found.len() > MOST_THEMES {
        // Within a step the alphabet would choose.
        let next = found[MOST_THEMES].strength;
        found.truncate(MOST_THEMES);
        let clear = found.partition_point(|found| found.strength > next);
        if are_steps && clear >= FEW {
            found.truncate(clear);
        }
    }
    found.into_iter().map(|found| found.theme).collect()
}

impl Tongue {
    /// Counts all words in all cells; `None` if it must not be told how many comments are in this language.
    fn read(
        request: &Request<'_>,
        writing: &Writing<'_>,
        corpus: Corpus,
        places: &[usize],
    ) -> Option<Self> {
        let (steps, minimum) = match request.precision {
            Precision::Calculator => (Steps::EXACT, 0),
            Precision::Wave => (Steps::of(&request.contract), request.contract.min_group()),
        };
        let (nested, n) = (&writing.nested, &writing.n);
        let tell = |rests: &[u32]| -> Vec<Between> {
            let totals = nested.totals(rests);
            let totals = totals.into_iter().zip(n);
            totals.map(|(count, of)| steps.told(count, *of)).collect()
        };
        let mut rests = vec![0; n.len()];
        for place in places {
            rests[*place] += 1;
        }
        let told = tell(&rests);
        let is_told =
            |told: &[Between], most: &[u32]| minimum == 0 || nested.is_safe(told, most, minimum);
        if !is_told(&told, &writing.rests) {
            return None;
        }
        // Who writes a word in a language writes in that language.
        let most: Vec<u32> = if minimum == 0 {
            rests
        } else {
            let known = nested.rests(&told, &writing.rests);
            known.into_iter().map(|rest| rest.high).collect()
        };
        let mut by_word: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for comment in 0..places.len() {
            let place = u32::try_from(comment).unwrap_or(u32::MAX);
            for word in corpus.words_of(comment) {
                by_word.entry(*word).or_default().push(place);
            }
        }
        by_word.retain(|_, comments| comments.len() >= ENOUGH);
        let (mut words, mut comments) = (BTreeMap::new(), HashMap::new());
        for (word, of_word) in by_word {
            let mut rests = vec![0; n.len()];
            for comment in &of_word {
                rests[places[*comment as usize]] += 1;
            }
            let told = tell(&rests);
            if told[0].low as usize >= ENOUGH && is_told(&told, &most) {
                words.insert(word, told);
                comments.insert(word, of_word);
            }
        }
        let mut tongue = Self {
            corpus,
            steps,
            told,
            words,
            comments,
        };
        tongue.choose_phrases();
        Some(tongue)
    }

    /// Two words beside each other say more than either alone, so a phrase stands in place of the words that are written
    /// mostly in it. Where it does for neither, or where a word that stays beside it would tell of fewer than enough people
    /// that they wrote one and not the other, the words are told and the phrase is not. Decided once for all groups.
    fn choose_phrases(&mut self) {
        let n = |tongue: &Self, word: u32| tongue.comments[&word].len();
        let is_phrase = |word: &u32| self.corpus.word(*word).contains(' ');
        let mut phrases: Vec<u32> = self.words.keys().copied().filter(is_phrase).collect();
        // Words are in alphabetical order.
        phrases.sort_by_key(|phrase| (std::cmp::Reverse(n(self, *phrase)), *phrase));
        for phrase in phrases {
            let parts = self.corpus.word(phrase).split(' ');
            let parts: Vec<u32> = parts
                .filter_map(|part| self.corpus.place(part))
                .filter(|part| self.words.contains_key(part))
                .collect();
            let (within, beyond): (Vec<u32>, Vec<u32>) = parts
                .iter()
                .partition(|part| 2 * n(self, phrase) >= n(self, **part));
            let is_apt = parts.is_empty() || !within.is_empty();
            if is_apt
                && beyond
                    .iter()
                    .all(|part| self.may_stand_beside(phrase, *part))
            {
                self.words.retain(|word, _| !within.contains(word));
            } else {
                self.words.remove(&phrase);
            }
        }
    }

    /// Whether both counts, in every group, leave it open that nobody wrote the word without the phrase, or tell it of
    /// enough people.
    fn may_stand_beside(&self, phrase: u32, word: u32) -> bool {
        let (phrase, word) = (&self.words[&phrase], &self.words[&word]);
        let mut both = phrase.iter().zip(word);
        both.all(|(phrase, word)| {
            let least = word.low.saturating_sub(phrase.high) as usize;
            least == 0 || least >= ENOUGH
        })
    }

    /// Words that many wrote.
    fn of_everybody(&self) -> Vec<Found> {
        let mut many: Vec<(u32, u32)> = self
            .words
            .iter()
            .map(|(word, told)| (*word, told[0].low))
            .collect();
        // Words are in alphabetical order.
        many.sort_by_key(|(word, low)| (std::cmp::Reverse(*low), *word));
        let many = many
            .into_iter()
            .map(|(word, low)| (word, f64::from(low), None));
        self.merged(0, many)
    }

    /// Words that stand more often in the comments of a part than in the rest of the organization, even if of all counts
    /// within their steps those are true that say so least.
    fn of_part(&self, cell: usize) -> Vec<Found> {
        let of = |count: u32| count as usize;
        let n_a = of(self.told[cell].high);
        let n_b = of(self.told[0].low.saturating_sub(self.told[cell].high));
        if of(self.told[cell].low) < SHOW_FROM || n_b < SHOW_FROM {
            return Vec::new();
        }
        let tested = self
            .words
            .iter()
            .filter(|(_, told)| of(told[cell].low) >= ENOUGH)
            .map(|(word, told)| {
                let df_a = of(told[cell].low);
                let df_b = of(told[0].high - told[cell].low).min(n_b);
                let name = self.corpus.word(*word).to_owned();
                (Term::new(name, (df_a, n_a), (df_b, n_b), df_a), *word)
            })
            .collect();
        let terms = keyness::ranked(tested)
            .into_iter()
            .filter(|(term, _)| term.is_theme())
            .map(|(term, word)| (word, term.g2, Some(term.log2_ratio.exp2())));
        self.merged(cell, terms)
    }

    /// Words of the same comments as one theme, the strongest first. Which words those are is decided once for all
    /// groups, from all comments: decided group by group, it would tell who wrote which words together.
    fn merged(
        &self,
        cell: usize,
        terms: impl Iterator<Item = (u32, f64, Option<f64>)>,
    ) -> Vec<Found> {
        let mut themes: Vec<Found> = Vec::new();
        for (word, strength, times) in terms {
            let name = || self.corpus.word(word).to_owned();
            let same = |found: &&mut Found| {
                jaccard(&self.comments[&found.strongest], &self.comments[&word]) >= SAME_THEME
            };
            match themes.iter_mut().find(same) {
                Some(found) if found.theme.terms.len() < MOST_TERMS => {
                    found.theme.terms.push(name());
                }
                Some(_) => {}
                None => themes.push(Found {
                    strength,
                    strongest: word,
                    theme: Theme {
                        terms: vec![name()],
                        comments: self.words[&word][cell].low,
                        times_as_often: times.and_then(|times| self.told_times(times)),
                    },
                }),
            }
        }
        themes
    }

    /// How many times as often, in halves, rounded down; in full for a caller's own file.
    fn told_times(&self, times: f64) -> Option<f64> {
        let told = if self.steps == Steps::EXACT {
            times
        } else {
            (times * 2.0).floor() / 2.0
        };
        (told >= TIMES_FROM).then_some(told)
    }
}
