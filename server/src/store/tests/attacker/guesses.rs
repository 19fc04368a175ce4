//! The attacks: from the loot to guesses.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Kind, Truth, loot::Loot};

/// Rows in the order in which a query gives them, against the order of arrival.
const ROWS: &str = "order of rows";
/// The place in the bytes of a file, against the order of arrival.
const BYTES: &str = "place in the file";
/// The n-th sheet and the n-th invitation of a group under the same order.
const RANKS: &str = "same rank";
/// A value that a row of answers shares with a row that names somebody.
const VALUES: &str = "shared value";
/// What names somebody next to what somebody wrote, in the bytes of a file.
const NEIGHBOURS: &str = "nearest name";
/// What the same person wrote elsewhere, next to each other in the bytes of a file.
const PARTS: &str = "nearest other part";

/// All families; each must succeed on the control.
pub(super) const FAMILIES: &[&str] = &[ROWS, BYTES, RANKS, VALUES, NEIGHBOURS, PARTS];

/// How far apart neighbours in a file may lie, in bytes.
const NEAR: usize = 4_096;

/// Which sheet belongs to whom: numbers of the person and of the person who wrote the sheet.
pub(super) struct Guess {
    pub(super) family: &'static str,
    pub(super) what: String,
    pub(super) kind: Kind,
    /// Each person and each sheet at most once.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Whether it is the order of arrival that was guessed.
    pub(super) is_order: bool,
}

/// Everything the attacker can think of.
pub(super) fn guesses(loot: &Loot, truth: &Truth) -> Vec<Guess> {
    let mut guesses = Vec::new();
    for kind in Kind::ALL {
        let marks: Vec<String> = (0..truth.people.len()).map(|n| kind.mark(n)).collect();
        let groups = truth.groups(kind);
        let mut order = |family, what: String, found: Vec<usize>| {
            if found.len() >= 5 {
                let pairs = groups
                    .values()
                    .flat_map(|members| {
                        let here: Vec<usize> = found
                            .iter()
                            .copied()
                            .filter(|n| members.contains(n))
                            .collect();
                        // Who is known to have arrived as the n-th of them.
                        let arrived = members.iter().copied().filter(|n| here.contains(n));
                        arrived.zip(here.clone()).collect::<Vec<_>>()
                    })
                    .collect();
                guesses.push(Guess {
                    family,
                    what,
                    kind,
                    pairs,
                    is_order: true,
                });
            }
        };
        for (name, rows) in &loot.lists {
            order(ROWS, name.clone(), authors(rows, &marks));
        }
        for (name, bytes) in &loot.files {
            let places = places(bytes, &marks);
            let by = |place: fn(&[usize]) -> Option<&usize>| {
                let mut found: Vec<(usize, usize)> = places
                    .iter()
                    .filter_map(|(n, places)| Some((*place(places)?, *n)))
                    .collect();
                found.sort_unstable();
                found.into_iter().map(|(_, n)| n).collect::<Vec<_>>()
            };
            order(BYTES, format!("first in {name}"), by(<[usize]>::first));
            order(BYTES, format!("last in {name}"), by(<[usize]>::last));
        }
        guesses.extend(ranks(loot, truth, kind, &marks));
        guesses.extend(values(loot, truth, kind, &marks));
        guesses.extend(neighbours(loot, truth, kind, &marks));
    }
    guesses.extend(parts(loot, truth));
    guesses
}

/// Whose marks stand in the rows, in order.
fn authors(rows: &[String], marks: &[String]) -> Vec<usize> {
    rows.iter()
        .filter_map(|row| marks.iter().position(|mark| row.contains(mark)))
        .collect()
}

/// Whose names stand in the rows, in order.
fn named(rows: &[String], truth: &Truth) -> Vec<usize> {
    let by_name: HashMap<&str, usize> = truth
        .people
        .iter()
        .enumerate()
        .flat_map(|(n, person)| person.names.iter().map(move |name| (name.as_str(), n)))
        .collect();
    rows.iter()
        .filter_map(|row| {
            row.split([' ', '\t'])
                .find_map(|word| by_name.get(word).copied())
        })
        .collect()
}

fn ranks(loot: &Loot, truth: &Truth, kind: Kind, marks: &[String]) -> Vec<Guess> {
    let mut guesses = Vec::new();
    for (name, rows) in &loot.lists {
        let written = authors(rows, marks);
        if written.len() < 5 {
            continue;
        }
        for (other, people) in &loot.lists {
            let named = named(people, truth);
            if named.len() < 5 || name == other {
                continue;
            }
            let pairs = truth
                .groups(kind)
                .values()
                .flat_map(|members| {
                    let inside = |list: &[usize]| {
                        let mut seen = HashSet::new();
                        list.iter()
                            .copied()
                            .filter(|n| members.contains(n) && seen.insert(*n))
                            .collect::<Vec<_>>()
                    };
                    inside(&named)
                        .into_iter()
                        .zip(inside(&written))
                        .collect::<Vec<_>>()
                })
                .collect();
            let what = format!("{name} with {other}");
            guesses.push(Guess {
                family: RANKS,
                what,
                kind,
                pairs,
                is_order: false,
            });
        }
    }
    guesses
}

/// Values of rows: words of some length, and what looks like a transaction or a time.
fn words(row: &str) -> HashSet<&str> {
    row.split(|c: char| !c.is_ascii_alphanumeric() && c != ':' && c != '@' && c != '.')
        .filter(|word| word.len() >= 6 || word.contains(':'))
        .collect()
}

fn values(loot: &Loot, truth: &Truth, kind: Kind, marks: &[String]) -> Vec<Guess> {
    // All rows of all tables that name each person, as one bag of words.
    let mut of_person: Vec<HashSet<&str>> = vec![HashSet::new(); truth.people.len()];
    for (_, rows) in &loot.lists {
        for row in rows {
            for (n, person) in truth.people.iter().enumerate() {
                if person.names.iter().any(|name| row.contains(name)) {
                    of_person[n].extend(words(row));
                }
            }
        }
    }
    let mut frequency: HashMap<&str, u32> = HashMap::new();
    for bag in &of_person {
        for word in bag {
            *frequency.entry(word).or_default() += 1;
        }
    }
    let mut guesses = Vec::new();
    for (name, rows) in &loot.lists {
        let mut pairs = Vec::new();
        let mut taken = HashSet::new();
        for row in rows {
            let Some(author) = marks.iter().position(|mark| row.contains(mark)) else {
                continue;
            };
            let shared = words(row);
            // Rare values tell more.
            let likeness = |n: usize| {
                of_person[n]
                    .intersection(&shared)
                    .map(|word| 1.0 / f64::from(frequency[word]))
                    .sum::<f64>()
            };
            let group = truth.people[author].groups.get(&kind);
            let best = (0..truth.people.len())
                .filter(|n| truth.people[*n].groups.get(&kind) == group && !taken.contains(n))
                .max_by(|a, b| likeness(*a).total_cmp(&likeness(*b)).then(b.cmp(a)));
            if let Some(best) = best.filter(|best| likeness(*best) > 0.0) {
                taken.insert(best);
                pairs.push((best, author));
            }
        }
        if pairs.len() >= 5 {
            guesses.push(Guess {
                family: VALUES,
                what: name.clone(),
                kind,
                pairs,
                is_order: false,
            });
        }
    }
    guesses
}

fn neighbours(loot: &Loot, truth: &Truth, kind: Kind, marks: &[String]) -> Vec<Guess> {
    let names: Vec<(usize, &String)> = truth
        .people
        .iter()
        .enumerate()
        .flat_map(|(n, person)| person.names.iter().map(move |name| (n, name)))
        .collect();
    let texts: Vec<String> = names.iter().map(|(_, name)| (*name).clone()).collect();
    loot.files
        .iter()
        .filter_map(|(file, bytes)| {
            let written = places(bytes, marks);
            if written.len() < 5 {
                return None;
            }
            let named = places(bytes, &texts)
                .into_iter()
                .flat_map(|(name, places)| places.into_iter().map(move |place| (place, name)))
                .map(|(place, name)| (place, names[name].0))
                .collect();
            let pairs = nearest(&written, named);
            let what = file.clone();
            (pairs.len() >= 5).then_some(Guess {
                family: NEIGHBOURS,
                what,
                kind,
                pairs,
                is_order: false,
            })
        })
        .collect()
}

/// Sheets and comments, sheets and branches, sheets and ideas of the same person: nothing may bring them together either.
fn parts(loot: &Loot, truth: &Truth) -> Vec<Guess> {
    let marks = |kind: Kind| {
        (0..truth.people.len())
            .map(|n| kind.mark(n))
            .collect::<Vec<_>>()
    };
    let mut guesses = Vec::new();
    for kind in [Kind::Comment, Kind::Branch, Kind::Idea] {
        for (file, bytes) in &loot.files {
            let written = places(bytes, &marks(kind));
            let sheets: Vec<(usize, usize)> = places(bytes, &marks(Kind::Sheet))
                .into_iter()
                .flat_map(|(n, places)| places.into_iter().map(move |place| (place, n)))
                .collect();
            let pairs = nearest(&written, sheets);
            if pairs.len() >= 5 {
                let what = file.clone();
                guesses.push(Guess {
                    family: PARTS,
                    what,
                    kind,
                    pairs,
                    is_order: false,
                });
            }
        }
    }
    guesses
}

/// For everything written the nearest of the others; each is used once.
fn nearest(
    written: &BTreeMap<usize, Vec<usize>>,
    mut others: Vec<(usize, usize)>,
) -> Vec<(usize, usize)> {
    others.sort_unstable();
    let mut candidates = Vec::new();
    for (author, places) in written {
        for place in places {
            let at = others.partition_point(|(other, _)| other < place);
            // Some on both sides: the nearest may be taken by then.
            for (other, n) in &others[at.saturating_sub(4)..others.len().min(at + 4)] {
                let distance = other.abs_diff(*place);
                if distance <= NEAR {
                    candidates.push((distance, *n, *author));
                }
            }
        }
    }
    candidates.sort_unstable();
    let (mut people, mut authors) = (HashSet::new(), HashSet::new());
    candidates
        .into_iter()
        .filter(|(_, n, author)| {
            let is_free = !people.contains(n) && !authors.contains(author);
            if is_free {
                people.insert(*n);
                authors.insert(*author);
            }
            is_free
        })
        .map(|(_, n, author)| (n, author))
        .collect()
}

/// Where each of the texts stands in the bytes, by its number; those that stand nowhere are left out.
fn places(bytes: &[u8], texts: &[String]) -> BTreeMap<usize, Vec<usize>> {
    // By the first eight bytes, so that the file is read once.
    let mut by_start: HashMap<[u8; 8], Vec<usize>> = HashMap::new();
    for (n, text) in texts.iter().enumerate() {
        if let Some(start) = text.as_bytes().first_chunk() {
            by_start.entry(*start).or_default().push(n);
        }
    }
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..bytes.len() {
        let Some(candidates) = bytes[at..]
            .first_chunk()
            .and_then(|start| by_start.get(start))
        else {
            continue;
        };
        for n in candidates {
            if bytes[at..].starts_with(texts[*n].as_bytes()) {
                places.entry(*n).or_default().push(at);
            }
        }
    }
    places
}
