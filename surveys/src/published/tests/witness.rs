//! An attacker who knows the rules, who answered and everything that is told, of whole results: scales of two questions,
//! units below units, an attribute of the roster across them, raked answers.
//!
//! Answers that would be published in exactly the same document, to the last byte, are answers that nobody can rule out.
//! So this attacker looks for others like that with the product itself and never interprets a figure; whatever a document
//! says, alone or together, is taken into account. What comes out the same for all data sets found is *determined*. Within an
//! atom people are alike to everybody, so a single person's answer is determined only where all of the atom gave it.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::tree;
use crate::{
    confidentiality::{Atoms, AttributeValue, Combinations, Contract, release_plan::Mode},
    instrument::Instrument,
    maturity::Model,
    organization::Tree,
    published::{
        Bootstrap, Figures, Precision, Published, Raking, Request, RosterMargin, Weighing, publish,
    },
    scoring::responses::Answers,
    sheet::Sheet,
};

const MINIMUM: u32 = 5;
/// Documents that are made at most before something counts as determined.
const PATIENCE: usize = 2_000;
const ITEMS: [&str; 2] = ["VOI-M1", "VOI-M2"];

/// What a person answered to two questions, 1 to 5; 0 for no answer.
type Pair = [u8; 2];
/// People with their atoms.
type People = Vec<(usize, Pair)>;

/// Everything about a wave but its answers.
struct Wave {
    tree: Tree,
    atoms: Atoms,
    raking: Option<Raking>,
    sheets: Vec<Sheet>,
}

fn place(pair: Pair) -> usize {
    usize::from(pair[0]) * 6 + usize::from(pair[1])
}

impl Wave {
    fn new(tree: Tree, atoms: Atoms, raked_by: Option<&str>) -> Self {
        let pairs = (0..6_u8).flat_map(|a| (0..6_u8).map(move |b| [a, b]));
        let code = |answer: u8| match answer {
            0 => String::new(),
            code => code.to_string(),
        };
        let sheets = pairs.map(|[a, b]| {
            let codes = [code(a), code(b)];
            let fields = ITEMS.iter().zip(&codes).map(|(i, c)| (*i, c.as_str()));
            Sheet::from_fields(Instrument::core(), fields, &BTreeMap::new()).unwrap()
        });
        let raking = raked_by.map(|attribute| Raking {
            margins: vec![RosterMargin::of_atoms(attribute, &atoms, &tree)],
            trim: None,
        });
        Self {
            sheets: sheets.collect(),
            tree,
            atoms,
            raking,
        }
    }

    fn published(&self, people: &People) -> Published {
        let answers = people
            .iter()
            .map(|(atom, pair)| (*atom, &self.sheets[place(*pair)]));
        publish(&Request {
            organization_name: "Brightwater",
            wave: "Spring",
            mode: Mode::Separated,
            instrument: Instrument::core(),
            model: Model::social_business(),
            tree: &self.tree,
            headcounts_known: true,
            atoms: &self.atoms,
            answers: &Answers::of(Instrument::core(), answers),
            contract: Contract::at_least(MINIMUM, 10),
            weighing: match &self.raking {
                Some(raking) => Weighing::Raking(raking),
                None => Weighing::Departments,
            },
            precision: Precision::Wave,
            comments: None,
            bootstrap: Bootstrap::None,
        })
        .unwrap()
    }
}

/// What is told of means alone, for what these determine without anything beside them.
fn means(published: &Published) -> String {
    let groups = std::iter::once(&published.organization).chain(&published.departments);
    let groups = groups.map(|group| &group.figures);
    let all = groups.chain(published.breakdowns.iter().map(|of| &of.figures));
    let of = |figures: &Figures| {
        let scales = figures.scales.iter();
        let told = scales.map(|scale| scale.estimate.shown().map(|told| (told.n, told.mean)));
        format!("{:?}", told.collect::<Vec<_>>())
    };
    all.map(|figures| figures.shown().map_or_else(String::new, of))
        .collect()
}

/// What an attacker may want to know about a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    /// The sum of their scores.
    Scores,
    /// Their answers to one of the questions, together.
    Item(usize),
    Favourable,
    Unfavourable,
}

const ALL_WANTED: [Wanted; 5] = [
    Wanted::Scores,
    Wanted::Item(0),
    Wanted::Item(1),
    Wanted::Favourable,
    Wanted::Unfavourable,
];

impl Wanted {
    /// What one person adds to it, in halves of a step.
    fn of(self, pair: Pair) -> u32 {
        let answered = pair.iter().filter(|answer| **answer > 0);
        let kinds = |kind: fn(u8) -> bool| {
            u32::try_from(answered.clone().filter(|answer| kind(**answer)).count()).unwrap()
        };
        match self {
            Self::Scores => {
                let sum: u32 = answered.clone().map(|answer| u32::from(*answer - 1)).sum();
                let n = kinds(|_| true);
                (2 * sum).checked_div(n).unwrap_or(0)
            }
            Self::Item(item) => u32::from(pair[item]),
            Self::Favourable => kinds(|answer| answer > 3),
            Self::Unfavourable => kinds(|answer| answer < 3),
        }
    }

    fn sum(self, people: &People, group: &BTreeSet<usize>) -> u32 {
        let inside = people.iter().filter(|(atom, _)| group.contains(atom));
        inside.map(|(_, pair)| self.of(*pair)).sum()
    }
}

/// Numbers that look random, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

/// Data sets near this one in which a group answers otherwise, the likeliest to be told the same first.
fn neighbours(people: &People, group: &BTreeSet<usize>) -> Vec<People> {
    let (inside, outside): (Vec<usize>, Vec<usize>) =
        (0..people.len()).partition(|person| group.contains(&people[*person].0));
    let mut found: Vec<People> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut add = |changes: &[(usize, Pair)]| {
        let mut other = people.clone();
        for (person, pair) in changes {
            other[*person].1 = *pair;
        }
        let mut key = other.clone();
        key.sort_unstable();
        if seen.insert(key) {
            found.push(other);
        }
    };
    // One of them and somebody else in each other's place.
    for one in &inside {
        for other in &outside {
            let (a, b) = (people[*one].1, people[*other].1);
            add(&[(*one, b), (*other, a)]);
        }
    }
    // One a step up and somebody a step down, in the same question or in both.
    let step = |pair: Pair, item: usize, by: i8| -> Option<Pair> {
        let answer = pair[item].checked_add_signed(by)?;
        let is_answer = pair[item] > 0 && (1..=5).contains(&answer);
        let mut other = pair;
        other[item] = answer;
        is_answer.then_some(other)
    };
    let everybody: Vec<usize> = (0..people.len()).collect();
    for one in &inside {
        for other in outside.iter().chain(&inside).filter(|other| *other != one) {
            for (item, opposite, by) in [
                (0, 0, 1),
                (1, 1, 1),
                (0, 1, 1),
                (1, 0, 1),
                (0, 0, -1),
                (1, 1, -1),
                (0, 1, -1),
                (1, 0, -1),
            ] {
                let up = step(people[*one].1, item, by);
                let down = step(people[*other].1, opposite, -by);
                if let (Some(up), Some(down)) = (up, down) {
                    add(&[(*one, up), (*other, down)]);
                }
            }
        }
        for item in [0, 1] {
            for by in [1, -1] {
                add(&step(people[*one].1, item, by)
                    .map(|pair| (*one, pair))
                    .into_iter()
                    .collect::<Vec<_>>());
            }
        }
    }
    // Several steps of several people.
    let mut dice = Dice(7);
    for _ in 0..PATIENCE {
        let mut changes: BTreeMap<usize, Pair> = BTreeMap::new();
        for turn in 0..2 + dice.below(5) {
            let among = if turn == 0 { &inside } else { &everybody };
            let person = among[dice.below(among.len())];
            let now = changes.get(&person).copied().unwrap_or(people[person].1);
            let by = if dice.below(2) == 0 { 1 } else { -1 };
            if let Some(pair) = step(now, dice.below(2), by) {
                changes.insert(person, pair);
            }
        }
        add(&changes.into_iter().collect::<Vec<_>>());
    }
    found.truncate(PATIENCE);
    found
}

/// What is wanted about a group and determined by what is told.
fn determined(wave: &Wave, people: &People, group: &BTreeSet<usize>) -> Vec<Wanted> {
    let published = wave.published(people);
    let truth = |wanted: &Wanted| wanted.sum(people, group);
    let mut open: Vec<Wanted> = ALL_WANTED.to_vec();
    // Kinds of answers may be determined by means already.
    let mut by_means = vec![Wanted::Favourable, Wanted::Unfavourable];
    let told_means = means(&published);
    for other in neighbours(people, group) {
        let differs = |wanted: &Wanted| wanted.sum(&other, group) != truth(wanted);
        if !open.iter().chain(&by_means).any(differs) {
            continue;
        }
        let result = wave.published(&other);
        if means(&result) == told_means {
            by_means.retain(|wanted| !differs(wanted));
        }
        if result.hash == published.hash {
            open.retain(|wanted| !differs(wanted));
        }
        if open.iter().all(|wanted| by_means.contains(wanted)) && by_means.is_empty() {
            break;
        }
        if open.is_empty() {
            break;
        }
    }
    open.retain(|wanted| !by_means.contains(wanted));
    open
}

/// Groups of 1 to k − 1 people, atoms on their own or together; and atoms in which all answered alike, where each person
/// is at stake.
fn groups(people: &People, n_atoms: usize) -> BTreeSet<BTreeSet<usize>> {
    let of = |atom: usize| people.iter().filter(move |(own, _)| *own == atom);
    let n = |atom: usize| of(atom).count();
    let mut groups = BTreeSet::new();
    for atom in (0..n_atoms).filter(|atom| n(*atom) > 0) {
        let kinds: BTreeSet<Pair> = of(atom).map(|(_, pair)| *pair).collect();
        if n(atom) < MINIMUM as usize || kinds.len() == 1 {
            groups.insert(BTreeSet::from([atom]));
        }
        for other in (0..atom).filter(|other| n(*other) > 0) {
            if n(atom) + n(other) < MINIMUM as usize {
                groups.insert(BTreeSet::from([atom, other]));
            }
        }
    }
    groups
}

fn attack(wave: &Wave, people: &People) -> Result<(), TestCaseError> {
    for group in groups(people, wave.atoms.count()) {
        let determined = determined(wave, people, &group);
        prop_assert!(
            determined.is_empty(),
            "{determined:?} of atoms {group:?} is told: {people:?} {}",
            wave.published(people).to_json()
        );
    }
    Ok(())
}

/// Ways in which a group answers: all alike, nearly alike, at the ends of the scale, as it comes, with gaps.
fn answers(n: usize) -> impl Strategy<Value = Vec<Pair>> {
    let pairs: Vec<Vec<Pair>> = vec![
        vec![[5, 5]],
        vec![[1, 1]],
        vec![[3, 3]],
        vec![[5, 5], [5, 4]],
        vec![[4, 4], [4, 5], [5, 5]],
        vec![[1, 2], [2, 1], [1, 1]],
        vec![[2, 4], [4, 2], [3, 3]],
        (1..6).flat_map(|a| (1..6).map(move |b| [a, b])).collect(),
        (0..6).flat_map(|a| (0..6).map(move |b| [a, b])).collect(),
    ];
    prop::sample::select(pairs)
        .prop_flat_map(move |pairs| prop::collection::vec(prop::sample::select(pairs), n..=n))
}

fn with_atoms(sizes: Vec<usize>) -> impl Strategy<Value = People> {
    let groups: Vec<_> = sizes.into_iter().map(answers).collect();
    groups.prop_map(|groups| {
        let people = groups.into_iter().enumerate();
        people
            .flat_map(|(atom, pairs)| pairs.into_iter().map(move |pair| (atom, pair)))
            .collect()
    })
}

/// Two divisions with people of their own and two teams each, below each other; so many answered in each.
fn two_levels() -> impl Strategy<Value = (Wave, People)> {
    prop::collection::vec(prop_oneof![0..5_usize, 1..10_usize], 6..=6)
        .prop_flat_map(|sizes| (Just(sizes.clone()), with_atoms(sizes)))
        .prop_map(|(sizes, people)| {
            let invited = |place: usize| u32::try_from(sizes[place] + place % 3).unwrap();
            let tree = tree(&[
                ("A", None, invited(0)),
                ("A1", Some("A"), invited(1)),
                ("A2", Some("A"), invited(2)),
                ("B", None, invited(3)),
                ("B1", Some("B"), invited(4)),
                ("B2", Some("B"), invited(5)),
            ]);
            let atoms = Atoms::single(&tree);
            (Wave::new(tree, atoms, None), people)
        })
}

/// Two departments across two sites, of which each crossing is counted apart; few answered in some of them.
fn crossed(is_raked: bool) -> impl Strategy<Value = (Wave, People)> {
    let some = prop_oneof![1..5_usize, 4..9_usize, 8..16_usize];
    prop::collection::vec((some, 0..6_u32), 4..=4)
        .prop_flat_map(|sizes| {
            let answered = sizes.iter().map(|(n, _)| *n).collect();
            (Just(sizes), with_atoms(answered))
        })
        .prop_map(move |(sizes, people)| {
            let places = [(0, "Oslo"), (0, "Bergen"), (1, "Oslo"), (1, "Bergen")];
            let invited: Vec<u32> = sizes
                .iter()
                .map(|(n, silent)| (u32::try_from(*n).unwrap() + silent).max(10))
                .collect();
            let tree = tree(&[
                ("A", None, invited[0] + invited[1]),
                ("B", None, invited[2] + invited[3]),
            ]);
            let site = |value: &str| {
                vec![AttributeValue {
                    attribute: "site".to_owned(),
                    value: value.to_owned(),
                }]
            };
            let combinations: Combinations = places
                .iter()
                .zip(&invited)
                .map(|((department, value), n)| ((*department, site(value)), *n))
                .collect();
            let atoms = Atoms::at_launch_by(&tree, &combinations);
            let of =
                places.map(|(department, value)| atoms.of_person(department, Some(&site(value))));
            let people = people.into_iter().map(|(place, pair)| (of[place], pair));
            let people = people.collect();
            (Wave::new(tree, atoms, is_raked.then_some("site")), people)
        })
}

impl std::fmt::Debug for Wave {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let departments = self.tree.departments().iter();
        let departments = departments.map(|d| (d.code.as_str(), d.direct));
        f.debug_list().entries(departments).finish()
    }
}

/// Cases per property: few, because each makes many documents; or what `PROPTEST_CASES` says.
fn cases() -> u32 {
    const BUILT_IN: u32 = 256;
    match ProptestConfig::default().cases {
        BUILT_IN => 8,
        wanted => wanted,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 0, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn two_questions_in_units_below_units_leave_few_people_open((wave, people) in two_levels()) {
        attack(&wave, &people)?;
    }

    #[test]
    fn an_attribute_across_departments_leaves_few_people_open((wave, people) in crossed(false)) {
        attack(&wave, &people)?;
    }

    #[test]
    fn raked_answers_leave_few_people_open((wave, people) in crossed(true)) {
        attack(&wave, &people)?;
    }
}
