//! What could be said better. Hints block nothing; each rule is a rule of thumb that survey handbooks agree on, and is
//! wrong now and then.
//!
//! Reading ease is a formula per language, made for running text; a single question is far too short for its second
//! decimal, so that only clearly hard sentences are told:
//!
//! * English: Flesch 1948, 206.835 − 1.015·W − 84.6·S
//! * German: Amstad 1978, 180 − W − 58.5·S
//! * Spanish: Fernández Huerta 1959, 206.84 − 1.02·W − 60·S
//! * French: Kandel and Moles 1958, 207 − 1.015·W − 73.6·S
//!
//! where W is words per sentence and S syllables per word. Syllables are counted as groups of vowels, less a silent
//! ending; that is off by one in about every tenth word, the same in both directions.

use std::collections::{BTreeMap, BTreeSet};

use surveys::instrument::{ATTRIBUTE, ROSTER_ATTRIBUTES};

use crate::{
    condition::{Asks, Condition},
    draft::{Draft, Item, Kind, Place},
    edit,
};

/// What a list of people says: attributes by name, each with the values that enough people share.
pub type List = BTreeMap<String, BTreeSet<String>>;

/// More words than this are a long question.
const MANY_WORDS: usize = 25;
/// Below this, reading is hard; Flesch calls 30 to 50 "difficult".
const HARD: f64 = 30.0;
/// Fewer words say nothing about reading ease.
const ENOUGH_WORDS: usize = 8;
/// Options of one list above which nobody compares them all.
const MANY_OPTIONS: usize = 12;

/// What could be said better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// A question is long.
    Long {
        /// In which language.
        language: String,
        /// How many words it has.
        words: usize,
    },
    /// Two statements in one: who agrees with one half only cannot answer.
    Double {
        /// In which language.
        language: String,
        /// The word that joins them.
        word: String,
    },
    /// Two negations in one sentence.
    Negations {
        /// In which language.
        language: String,
    },
    /// Hard to read.
    Hard {
        /// In which language.
        language: String,
        /// Reading ease, 0 to 100, rounded; lower is harder.
        ease: i32,
    },
    /// A long list of options.
    ManyOptions {
        /// How many.
        count: usize,
    },
    /// The list of people has no such attribute, so that nobody has a value in it.
    NotListed {
        /// The attribute.
        attribute: String,
    },
    /// Few people of the list, or nobody, have this value, so that a question for them alone could show nothing.
    FewHave {
        /// The attribute.
        attribute: String,
        /// The value.
        value: String,
    },
    /// A section without a question.
    EmptySection,
    /// A section in random order with fewer than two statements that can trade places.
    NothingToShuffle,
}

/// All hints of a draft, in reading order.
pub(crate) fn of(draft: &Draft, list: Option<&List>) -> Vec<(Place, Hint)> {
    let mut hints = Vec::new();
    for section in &draft.sections {
        if section.items.is_empty() {
            hints.push((Place::Section(section.id.clone()), Hint::EmptySection));
        } else if section.random_order
            && section.items.iter().filter(|item| can_move(item)).count() < 2
        {
            hints.push((Place::Section(section.id.clone()), Hint::NothingToShuffle));
        }
        for item in &section.items {
            let place = || Place::Item(item.id.clone());
            let listed = list.map(|list| of_list(item, list)).unwrap_or_default();
            let found = of_item(item, draft).into_iter().chain(listed);
            hints.extend(found.map(|hint| (place(), hint)));
        }
    }
    hints
}

/// Whether an item trades places in a random order, as far as it says so itself.
fn can_move(item: &Item) -> bool {
    item.kind == Kind::Scale && item.show_if.is_none()
}

/// What an item asks of a list of people that it cannot answer.
fn of_list(item: &Item, list: &List) -> Vec<Hint> {
    let is_own = |name: &str| ROSTER_ATTRIBUTES.contains(&name);
    let mut hints = Vec::new();
    let mut missing = |name: &str| {
        let hint = Hint::NotListed {
            attribute: name.to_owned(),
        };
        if !hints.contains(&hint) {
            hints.push(hint);
        }
    };
    if let Some(name) = item.prefill.as_deref()
        && !is_own(name)
        && !list.contains_key(name)
    {
        missing(name);
    }
    let condition = item.show_if.as_deref().and_then(Condition::read);
    let tests: Vec<(&str, &Asks)> = condition
        .iter()
        .flat_map(Condition::tests)
        .filter_map(|test| Some((test.of.strip_prefix(ATTRIBUTE)?, &test.asks)))
        .filter(|(name, _)| !is_own(name))
        .collect();
    for (name, _) in tests.iter().filter(|(name, _)| !list.contains_key(*name)) {
        missing(name);
    }
    for (name, asks) in tests {
        let (Some(known), Asks::Is(values)) = (list.get(name), asks) else {
            continue;
        };
        hints.extend(
            values
                .iter()
                .filter(|value| !known.contains(*value))
                .map(|value| Hint::FewHave {
                    attribute: name.to_owned(),
                    value: value.clone(),
                }),
        );
    }
    hints
}

fn of_item(item: &Item, draft: &Draft) -> Vec<Hint> {
    let mut hints = Vec::new();
    for language in &draft.languages {
        if let Some(text) = item.text.get(language) {
            hints.extend(of_text(text, language, item.kind));
        }
    }
    let lists = !matches!(item.kind, Kind::Rating) && !item.kind.scales().is_empty();
    if let Some(scale) = draft.scale(&item.scale).filter(|_| lists)
        && scale.options.len() > MANY_OPTIONS
    {
        hints.push(Hint::ManyOptions {
            count: scale.options.len(),
        });
    }
    hints
}

/// What could be said better in a text while it is typed. What does not end as a question is read as a statement.
pub fn hints_while_typing(text: &str, language: &str) -> Vec<Hint> {
    let is_asked = text.trim_end().ends_with(['?', '？']);
    let kind = if is_asked {
        Kind::OpenText
    } else {
        Kind::Scale
    };
    of_text(text, language, kind)
}

fn of_text(text: &str, language: &str, kind: Kind) -> Vec<Hint> {
    let text: String = text.chars().take(edit::LONGEST_TEXT).collect();
    let code = language.split('-').next().unwrap_or_default();
    let words = words(&text);
    let language = || language.to_owned();
    let mut hints = Vec::new();
    if words.len() > MANY_WORDS {
        hints.push(Hint::Long {
            language: language(),
            words: words.len(),
        });
    }
    // Only what is agreed or disagreed with has to be one statement.
    let is_judged = matches!(kind, Kind::Scale | Kind::NowAndPreferred | Kind::Rating);
    if let Some(word) = joins(&text, &words, code).filter(|_| is_judged) {
        hints.push(Hint::Double {
            language: language(),
            word,
        });
    }
    if negations(&words, code) >= 2 {
        hints.push(Hint::Negations {
            language: language(),
        });
    }
    if let Some(ease) = reading_ease(&text, code).filter(|ease| *ease < HARD) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a rounded score of a short text"
        )]
        let ease = ease.max(0.0).round() as i32;
        hints.push(Hint::Hard {
            language: language(),
            ease,
        });
    }
    hints
}

/// Reading ease of a text in `en`, `de`, `es` or `fr`: about 0 (hard) to 100 (easy). `None` for other languages, and for
/// texts of a few words.
pub fn reading_ease(text: &str, language: &str) -> Option<f64> {
    let words = words(text);
    if words.len() < ENOUGH_WORDS {
        return None;
    }
    let count = |number: usize| u32::try_from(number).map_or(f64::MAX, f64::from);
    let sentences = text
        .split(['.', '!', '?', ':', ';'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
        .count()
        .max(1);
    let syllables: usize = words.iter().map(|word| syllables(word, language)).sum();
    let per_sentence = count(words.len()) / count(sentences);
    let per_word = count(syllables) / count(words.len());
    let (start, by_sentence, by_word) = match language {
        "en" => (206.835, 1.015, 84.6),
        "de" => (180.0, 1.0, 58.5),
        "es" => (206.84, 1.02, 60.0),
        "fr" => (207.0, 1.015, 73.6),
        _ => return None,
    };
    Some(start - by_sentence * per_sentence - by_word * per_word)
}

/// Words in small letters, without what stands around them. Placeholders are no words.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(if letter == '’' { '\'' } else { letter }),
            _ => {}
        }
    }
    plain
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—'))
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect()
}

fn syllables(word: &str, language: &str) -> usize {
    let is_vowel = |c: char| "aeiouyàâäáãéèêëíìîïóòôöõúùûüœæ".contains(c);
    let mut groups = 0;
    let mut inside = false;
    let mut before = ' ';
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        // In Spanish two strong vowels, or an accented weak one, are two syllables.
        let splits = language == "es"
            && inside
            && vowel
            && ("íú".contains(letter)
                || "íú".contains(before)
                || ("aeoáéó".contains(letter) && "aeoáéó".contains(before)));
        if vowel && (!inside || splits) {
            groups += 1;
        }
        inside = vowel;
        before = letter;
    }
    let consonant_before = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|stem| stem.chars().last())
            .is_some_and(|letter| !is_vowel(letter))
    };
    let silent = match language {
        "en" => consonant_before("e") && !word.ends_with("le"),
        "fr" => ["e", "es", "ent"].into_iter().any(consonant_before),
        _ => false,
    };
    if silent && groups > 1 {
        groups -= 1;
    }
    groups.max(1)
}

/// The word that joins two statements: "and/or", or an "and" behind which somebody new does something.
fn joins(text: &str, words: &[String], language: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let both = ["and/or", "und/oder", "y/o", "et/ou"];
    if let Some(word) = both.into_iter().find(|word| lower.contains(word)) {
        return Some(word.to_owned());
    }
    let (joining, next): (&[&str], &[&str]) = match language {
        "en" => (
            &["and", "but", "or"],
            &[
                "i", "we", "my", "our", "they", "it", "he", "she", "you", "is", "are", "can",
                "has", "have", "does", "do", "will",
            ],
        ),
        "de" => (
            &["und", "aber", "oder"],
            &[
                "ich", "wir", "mein", "meine", "unser", "unsere", "sie", "es", "er", "man", "ist",
                "sind", "kann", "können", "hat", "haben", "wird", "werden",
            ],
        ),
        "es" => (
            &["y", "e", "pero", "o"],
            &[
                "yo", "mi", "mis", "nos", "nuestro", "nuestra", "me", "se", "es", "son", "puedo",
                "podemos", "tengo", "tenemos", "hay",
            ],
        ),
        "fr" => (
            &["et", "mais", "ou"],
            &[
                "je", "j'ai", "nous", "mon", "ma", "mes", "notre", "nos", "il", "elle", "ils",
                "on", "est", "sont", "peut", "peux",
            ],
        ),
        _ => return None,
    };
    words
        .windows(2)
        .enumerate()
        .find(|(place, pair)| {
            *place >= 2
                && words.len() - place > 3
                && joining.contains(&pair[0].as_str())
                && next.contains(&pair[1].as_str())
        })
        .map(|(_, pair)| pair[0].clone())
}

/// How many negations a text has. Spanish and French say one negation with two words; only the second kind counts there.
fn negations(words: &[String], language: &str) -> usize {
    let listed: &[&str] = match language {
        "en" => &[
            "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "without",
            "cannot", "hardly",
        ],
        "de" => &[
            "nicht", "nie", "niemals", "niemand", "nichts", "kein", "keine", "keinen", "keinem",
            "keiner", "ohne", "kaum",
        ],
        "es" => &["no", "sin", "tampoco", "apenas"],
        "fr" => &["pas", "jamais", "sans", "aucun", "aucune", "guère"],
        _ => return 0,
    };
    words
        .iter()
        .filter(|word| {
            listed.contains(&word.as_str()) || (language == "en" && word.ends_with("n't"))
        })
        .count()
}
