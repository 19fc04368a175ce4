//! What seems to have happened to departments when a new list of them arrives: proposals for an administrator, who knows.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::ReorganizationKind;
use crate::organization::DepartmentRow;

/// The part of a department's people that must have gone one way for the way to count.
const MOST: f64 = 0.5;

/// A reorganization without its day; the sides fit the kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposal {
    /// What seems to have happened.
    pub kind: ReorganizationKind,
    /// Codes before.
    pub from: Vec<String>,
    /// Codes after.
    pub to: Vec<String>,
}

/// Proposes what happened between two lists of departments. `people` are the departments of people who are in both
/// lists, before and after; without them only names and places in the tree can tell. Nothing is proposed where nothing
/// vanished, appeared or moved.
pub fn propose(
    before: &[DepartmentRow],
    after: &[DepartmentRow],
    people: &[(&str, &str)],
) -> Vec<Proposal> {
    let old: HashMap<&str, &DepartmentRow> = by_code(before);
    let new: HashMap<&str, &DepartmentRow> = by_code(after);
    let ways = ways(&old, &new, people);
    let parts = parts(&old, &new, &ways.all);
    let parts = if parts
        .iter()
        .any(|(from, to)| from.len() > 1 && to.len() > 1)
    {
        // People went in all directions: only where most of a department went says anything.
        self::parts(&old, &new, &ways.main)
    } else {
        parts
    };
    let mut became: HashMap<&str, &str> = HashMap::new();
    for (from, to) in &parts {
        if let (Some(only), None) = (to.first(), to.get(1)) {
            became.extend(from.iter().map(|code| (*code, *only)));
        }
    }
    // Whether a department hangs somewhere else, the new code of the one above it taken into account.
    let is_elsewhere = |from: &str, to: &str| {
        let above = old.get(from).and_then(|row| row.parent.as_deref());
        let expected = above.map(|above| became.get(above).copied().unwrap_or(above));
        new.get(to).and_then(|row| row.parent.as_deref()) != expected
    };
    let mut proposals: Vec<Proposal> = parts
        .iter()
        .filter_map(|(from, to)| {
            let kind = match (&from[..], &to[..]) {
                ([], []) => return None,
                ([], _) => ReorganizationKind::Opened,
                (_, []) => ReorganizationKind::Closed,
                ([one], [other]) if is_elsewhere(one, other) => ReorganizationKind::Move,
                ([one], [other]) if one == other => return None,
                ([_], [_]) => ReorganizationKind::Rename,
                ([_], _) => ReorganizationKind::Split,
                (_, [_]) => ReorganizationKind::Merge,
                _ => return None,
            };
            let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
            let stays = from == to;
            Some(Proposal {
                kind,
                from: owned(from),
                to: if stays { Vec::new() } else { owned(to) },
            })
        })
        .collect();
    proposals.sort();
    proposals
}

fn by_code(rows: &[DepartmentRow]) -> HashMap<&str, &DepartmentRow> {
    rows.iter().map(|row| (row.code.as_str(), row)).collect()
}

/// Pairs of codes, before and after.
type Ways<'a> = BTreeSet<(&'a str, &'a str)>;

struct Found<'a> {
    /// All that are worth proposing.
    all: Ways<'a>,
    /// At most one from each department: where most of it went.
    main: Ways<'a>,
}

fn ways<'a>(
    old: &HashMap<&'a str, &'a DepartmentRow>,
    new: &HashMap<&'a str, &'a DepartmentRow>,
    people: &[(&'a str, &'a str)],
) -> Found<'a> {
    let mut went: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    let (mut left, mut came): (HashMap<&str, f64>, HashMap<&str, f64>) = Default::default();
    for (from, to) in people {
        if old.contains_key(from) && new.contains_key(to) {
            *went.entry((from, to)).or_default() += 1.0;
            *left.entry(from).or_default() += 1.0;
            *came.entry(to).or_default() += 1.0;
        }
    }
    let is_gone = |code: &str| old.contains_key(code) && !new.contains_key(code);
    let is_new = |code: &str| new.contains_key(code) && !old.contains_key(code);
    let mut found = Found {
        all: Ways::new(),
        main: Ways::new(),
    };
    for ((from, to), n) in &went {
        let most_left = is_gone(from) && *n > MOST * left[from];
        let most_came = is_new(to) && *n > MOST * came[to];
        if most_left || most_came {
            found.all.insert((from, to));
        }
        if most_left {
            found.main.insert((from, to));
        }
    }
    // Without people to follow: the same name, or all the departments below.
    let mut names: HashMap<String, Vec<&str>> = HashMap::new();
    for (code, row) in new {
        if is_new(code) && !came.contains_key(code) {
            names.entry(folded(&row.name)).or_default().push(code);
        }
    }
    for (code, row) in old {
        if !is_gone(code) || left.contains_key(code) {
            continue;
        }
        let same_name = match names.get(&folded(&row.name)).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        };
        let way = same_name.or_else(|| now_above(code, old, new).filter(|code| is_new(code)));
        if let Some(to) = way {
            found.all.insert((code, to));
            found.main.insert((code, to));
        }
    }
    found
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The department that all which were directly below one are below now.
fn now_above<'a>(
    code: &str,
    old: &HashMap<&'a str, &'a DepartmentRow>,
    new: &HashMap<&'a str, &'a DepartmentRow>,
) -> Option<&'a str> {
    let above: HashSet<Option<&str>> = old
        .values()
        .filter(|row| row.parent.as_deref() == Some(code))
        .filter_map(|row| new.get(row.code.as_str()))
        .map(|row| row.parent.as_deref())
        .collect();
    let mut above = above.into_iter();
    match (above.next(), above.next()) {
        (Some(only), None) => only,
        _ => None,
    }
}

/// Departments that belong together by these ways, each set with its codes before and after in order; every code of
/// either list is in exactly one set.
fn parts<'a>(
    old: &HashMap<&'a str, &'a DepartmentRow>,
    new: &HashMap<&'a str, &'a DepartmentRow>,
    ways: &Ways<'a>,
) -> Vec<(Vec<&'a str>, Vec<&'a str>)> {
    let mut sets: BTreeMap<&str, usize> = BTreeMap::new();
    let codes: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    for (place, code) in codes.iter().enumerate() {
        sets.insert(code, place);
    }
    for (from, to) in ways {
        let (one, other) = (sets[from], sets[to]);
        for set in sets.values_mut().filter(|set| **set == other) {
            *set = one;
        }
    }
    let mut parts: BTreeMap<usize, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
    for (code, set) in sets {
        let part = parts.entry(set).or_default();
        if old.contains_key(code) {
            part.0.push(code);
        }
        if new.contains_key(code) {
            part.1.push(code);
        }
    }
    parts.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::{Proposal, ReorganizationKind as Kind, propose};
    use crate::organization::DepartmentRow;

    type Row = (&'static str, &'static str, Option<&'static str>);

    const BEFORE: &[Row] = &[
        ("S", "Sales", None),
        ("S1", "Sales north", Some("S")),
        ("S2", "Sales south", Some("S")),
        ("T", "Tech", None),
        ("T1", "Web", Some("T")),
    ];

    fn check(after: &[Row], people: &[(&str, &str, usize)], expected: &[(Kind, &[&str], &[&str])]) {
        let rows = |rows: &[Row]| -> Vec<DepartmentRow> {
            rows.iter()
                .map(|(code, name, parent)| DepartmentRow {
                    code: (*code).to_owned(),
                    name: (*name).to_owned(),
                    parent: parent.map(str::to_owned),
                    headcount: 0,
                })
                .collect()
        };
        let people: Vec<_> = people
            .iter()
            .flat_map(|(from, to, n)| std::iter::repeat_n((*from, *to), *n))
            .collect();
        let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        let expected: Vec<Proposal> = expected
            .iter()
            .map(|(kind, from, to)| Proposal {
                kind: *kind,
                from: owned(from),
                to: owned(to),
            })
            .collect();
        assert_eq!(propose(&rows(BEFORE), &rows(after), &people), expected);
    }

    #[test]
    fn nothing_is_proposed_where_nothing_happened() {
        check(BEFORE, &[("S1", "S1", 9), ("S1", "S2", 2)], &[]);
        let mut renamed = BEFORE.to_vec();
        renamed[1].1 = "North";
        check(&renamed, &[], &[]);
    }

    #[test]
    fn a_code_that_follows_its_name_or_its_people_is_a_rename() {
        let mut after = BEFORE.to_vec();
        after[1] = ("N1", "sales North ", Some("S"));
        check(&after, &[], &[(Kind::Rename, &["S1"], &["N1"])]);
        after[1] = ("N1", "Market", Some("S"));
        check(
            &after,
            &[("S1", "N1", 8), ("S1", "S2", 1)],
            &[(Kind::Rename, &["S1"], &["N1"])],
        );
        check(
            &after,
            &[],
            &[(Kind::Opened, &[], &["N1"]), (Kind::Closed, &["S1"], &[])],
        );
    }

    #[test]
    fn a_division_with_a_new_code_takes_its_teams_along() {
        let after = [
            ("M", "Market", None),
            ("S1", "Sales north", Some("M")),
            ("S2", "Sales south", Some("M")),
            ("T", "Tech", None),
            ("T1", "Web", Some("T")),
        ];
        check(&after, &[], &[(Kind::Rename, &["S"], &["M"])]);
    }

    #[test]
    fn people_tell_merges_and_splits() {
        let merged = [BEFORE[0], ("S3", "Sales", Some("S")), BEFORE[3], BEFORE[4]];
        check(
            &merged,
            &[("S1", "S3", 8), ("S2", "S3", 7), ("T1", "T1", 5)],
            &[(Kind::Merge, &["S1", "S2"], &["S3"])],
        );
        let taken_in = [BEFORE[0], BEFORE[1], BEFORE[3], BEFORE[4]];
        check(
            &taken_in,
            &[("S1", "S1", 8), ("S2", "S1", 7)],
            &[(Kind::Merge, &["S1", "S2"], &["S1"])],
        );
        let mut split = BEFORE.to_vec();
        split.push(("T2", "App", Some("T")));
        check(
            &split,
            &[("T1", "T1", 8), ("T1", "T2", 7)],
            &[(Kind::Split, &["T1"], &["T1", "T2"])],
        );
    }

    #[test]
    fn a_department_that_hangs_elsewhere_has_moved() {
        let mut after = BEFORE.to_vec();
        after[4].2 = Some("S");
        check(&after, &[], &[(Kind::Move, &["T1"], &[])]);
        after[4] = ("W", "Web", Some("S"));
        check(&after, &[], &[(Kind::Move, &["T1"], &["W"])]);
    }

    #[test]
    fn where_people_went_in_all_directions_only_the_main_ways_count() {
        let after = [
            BEFORE[0],
            ("A", "A", Some("S")),
            ("B", "B", Some("S")),
            BEFORE[3],
            BEFORE[4],
        ];
        check(
            &after,
            &[
                ("S1", "A", 6),
                ("S1", "B", 4),
                ("S2", "B", 3),
                ("S2", "A", 2),
                ("T", "B", 9),
                ("T1", "A", 20),
            ],
            &[
                (Kind::Rename, &["S1"], &["A"]),
                (Kind::Rename, &["S2"], &["B"]),
            ],
        );
    }
}
