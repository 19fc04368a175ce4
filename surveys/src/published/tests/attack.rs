//! An attacker who knows the rules, who answered and everything that is told, and tries all answers that fit. Nothing here
//! uses the auditor.
//!
//! One question with five answers, so that the answers of a group are five counts. What is told of a shown department
//! leaves some of them possible; so does what is told of the organization; what is possible for the people of hidden
//! departments is what fits in between. Means, shares and willing people are read one at a time, and then all figures of a
//! scale together: these may say about kinds of answers no more than their means say alone.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::tree;
use crate::{
    confidentiality::{Atoms, Contract, precision, release_plan::Mode},
    instrument::{Construct, Instrument},
    maturity::Model,
    published::{
        Bootstrap, Figures, MeanOrBand, Precision, Published, Recommend, Request, Weighing, publish,
    },
    scoring::{confidence::Confidence, responses::Answers},
    sheet::Sheet,
};

/// Answers of a group: how many people chose each of the five.
type Counts = [u32; 5];

const MINIMUM: u32 = 5;

/// A flat organization in which nobody knows how many were asked, with one question answered.
fn wave(instrument: &Instrument, item: &str, answers: &[Vec<u8>]) -> Published {
    let codes: Vec<String> = (0..answers.len()).map(|i| format!("d{i}")).collect();
    let people = |answers: &Vec<u8>| u32::try_from(answers.len()).unwrap();
    let rows: Vec<_> = codes
        .iter()
        .zip(answers)
        .map(|(code, answers)| (code.as_str(), None, people(answers)))
        .collect();
    let tree = tree(&rows);
    let sheets: Vec<(usize, Sheet)> = answers
        .iter()
        .enumerate()
        .flat_map(|(atom, answers)| answers.iter().map(move |answer| (atom, answer.to_string())))
        .map(|(atom, answer)| {
            let fields = [(item, answer.as_str())];
            let sheet = Sheet::from_fields(instrument, fields, &BTreeMap::new()).unwrap();
            (atom, sheet)
        })
        .collect();
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: false,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(
            instrument,
            sheets.iter().map(|(atom, sheet)| (*atom, sheet)),
        ),
        contract: Contract::at_least(MINIMUM, 10),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

/// All ways in which so many people can choose.
fn all_counts(n: u32) -> Vec<Counts> {
    let mut found = Vec::new();
    for a in 0..=n {
        for b in 0..=n - a {
            for c in 0..=n - a - b {
                for d in 0..=n - a - b - c {
                    found.push([a, b, c, d, n - a - b - c - d]);
                }
            }
        }
    }
    found
}

fn counts_of(answers: &[u8]) -> Counts {
    let mut counts = [0; 5];
    for answer in answers {
        counts[usize::from(*answer) - 1] += 1;
    }
    counts
}

fn plus(a: &Counts, b: &Counts) -> Counts {
    std::array::from_fn(|i| a[i] + b[i])
}

/// Mean in points and sum of squares around it.
fn moments(counts: &Counts) -> (f64, f64) {
    let n = f64::from(counts.iter().sum::<u32>());
    let each = || (0..5).map(|i| (f64::from(counts[i]), 25.0 * i as f64));
    let mean = each().map(|(k, x)| k * x).sum::<f64>() / n;
    (mean, each().map(|(k, x)| k * (x - mean).powi(2)).sum())
}

/// Whether a group that answered like this would have these figures. The error of several departments together rests on
/// each of them; the attacker reads that of one only.
fn fits(counts: &Counts, figures: &Figures, what: What, is_one: bool) -> bool {
    let n: u32 = counts.iter().sum();
    let people = f64::from(n);
    let (mean, squares) = moments(counts);
    let scale = figures
        .scales
        .iter()
        .find(|scale| scale.estimate.is_shown());
    let of_scale = scale.filter(|_| what != What::Willing);
    if let Some(told) = of_scale.and_then(|scale| scale.estimate.shown()) {
        let unit = if n >= 50 { 0.1 } else { 1.0 };
        let has_mean = match told.mean {
            MeanOrBand::Mean(value) => (mean - value).abs() <= unit / 2.0 + 1e-9,
            MeanOrBand::Band(low, high) => low - 1e-9 <= mean && mean <= high + 1e-9,
        };
        if !has_mean && what != What::Shares {
            return false;
        }
        let kinds = [counts[3] + counts[4], counts[2], counts[0] + counts[1]].map(u64::from);
        if let Some(shares) = told.shares.filter(|_| what != What::Means) {
            let unit = told.shares_unit.map_or(1, |told| {
                let mut units = precision::SHARE_UNITS.into_iter();
                units
                    .find(|unit| (f64::from(*unit) / 100.0 - told).abs() < 1e-9)
                    .unwrap()
            });
            if precision::shares(n, kinds, unit) != Some(shares) {
                return false;
            }
        }
        if let (What::Everything, MeanOrBand::Mean(shown)) = (what, told.mean) {
            let sd = (squares / (people - 1.0)).sqrt();
            // Either side of what computing may round.
            let near = |x: f64| [x - 1e-9, x + 1e-9];
            let has_sd = |sd: &f64| told.sd.is_none() || told.sd == precision::spread(n, *sd, 25.0);
            if !near(sd).iter().any(has_sd) {
                return false;
            }
            // What the interval says about the spread.
            let has_interval = |sd: &f64| {
                let rough = || precision::rough_spread(n, *sd, 25.0);
                let half = Confidence::P95.t(people - 1.0) * told.sd.unwrap_or_else(rough);
                let half = half / people.sqrt();
                let ends = ((shown - half).max(0.0), (shown + half).min(100.0));
                let interval = precision::interval(n, shown, ends);
                told.interval.is_none_or(|told| told == interval)
            };
            if is_one && !near(sd).iter().any(has_interval) {
                return false;
            }
        }
    }
    if let Some(told) = figures.lightbulb.filter(|_| what == What::Willing) {
        let share = f64::from(counts[3] + counts[4]) / people;
        let widths = [None, Some(0.1), Some(0.2), Some(0.5)];
        let mut told_as = widths.into_iter();
        return told_as.any(|width| precision::willing(n, share, width) == told.share);
    }
    true
}

/// What the attacker reads. Each kind of figure is held to what it promises by itself.
#[derive(Clone, Copy, PartialEq)]
enum What {
    Means,
    Shares,
    /// All figures of the scale.
    Everything,
    /// Who wants this future.
    Willing,
}

/// What the people of all hidden departments together may have answered.
fn hidden_answers(result: &Published, answers: &[Vec<u8>], what: What) -> BTreeSet<Counts> {
    let mut shown: BTreeSet<Counts> = [[0; 5]].into();
    let mut hidden = 0;
    for (place, answers) in answers.iter().enumerate() {
        let n = u32::try_from(answers.len()).unwrap();
        let group = result.group(&format!("d{place}")).unwrap();
        let Some(figures) = group.figures.shown() else {
            hidden += n;
            continue;
        };
        let possible: Vec<Counts> = all_counts(n)
            .into_iter()
            .filter(|counts| fits(counts, figures, what, true))
            .collect();
        assert!(
            possible.contains(&counts_of(answers)),
            "the attacker misreads {answers:?}"
        );
        shown = shown
            .iter()
            .flat_map(|sum| possible.iter().map(move |own| plus(sum, own)))
            .collect();
    }
    let figures = result.organization.figures.shown().unwrap();
    let rest = result
        .group("~other")
        .and_then(|group| group.figures.shown());
    let found: BTreeSet<Counts> = all_counts(hidden)
        .into_iter()
        .filter(|own| rest.is_none_or(|figures| fits(own, figures, what, false)))
        .filter(|own| {
            shown
                .iter()
                .any(|sum| fits(&plus(sum, own), figures, what, false))
        })
        .collect();
    let truth = answers
        .iter()
        .enumerate()
        .filter(|(place, _)| {
            let group = result.group(&format!("d{place}")).unwrap();
            !group.figures.is_shown()
        })
        .fold([0; 5], |sum, (_, answers)| plus(&sum, &counts_of(answers)));
    assert!(found.contains(&truth), "the attacker misreads {answers:?}");
    found
}

/// Lowest and highest of what any `few` people of a group may have together.
fn range(possible: &BTreeSet<Counts>, few: u32, worth: [f64; 5]) -> (f64, f64) {
    let mut ends = (f64::INFINITY, f64::NEG_INFINITY);
    for counts in possible {
        let mut each: Vec<f64> = (0..5)
            .flat_map(|i| std::iter::repeat_n(worth[i], counts[i] as usize))
            .collect();
        each.sort_by(f64::total_cmp);
        let few = few as usize;
        ends.0 = ends.0.min(each[..few].iter().sum());
        ends.1 = ends.1.max(each[each.len() - few..].iter().sum());
    }
    ends
}

const POINTS: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];
const FAVOURABLE: [f64; 5] = [0.0, 0.0, 0.0, 1.0, 1.0];
const UNFAVOURABLE: [f64; 5] = [1.0, 1.0, 0.0, 0.0, 0.0];

/// Three departments that are shown or not, and two that are too small to be.
fn organizations() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let kinds = prop_oneof![
        Just(vec![3_u8, 4, 5]),
        Just(vec![4, 5]),
        Just(vec![5]),
        Just(vec![1, 2]),
        Just(vec![1, 2, 3, 4, 5]),
    ];
    let department = |sizes: std::ops::Range<usize>| {
        (kinds.clone(), sizes)
            .prop_flat_map(|(kinds, n)| prop::collection::vec(prop::sample::select(kinds), n..=n))
    };
    let large = prop::collection::vec(department(5..13), 1..3);
    let small = prop::collection::vec(department(1..5), 1..3);
    (large, small).prop_map(|(mut large, small)| {
        large.extend(small);
        large
    })
}

/// What is told, for whoever reads that a test failed.
fn told_of(result: &Published) -> String {
    let groups = std::iter::once(&result.organization).chain(&result.departments);
    let told = groups.filter_map(|group| {
        let figures = group.figures.shown()?;
        let scale = figures
            .scales
            .iter()
            .find_map(|scale| scale.estimate.shown());
        Some(format!(
            "{}: {:?} {:?} {:?}",
            group.code,
            scale.map(|told| (told.n, told.mean, told.sd, told.shares, told.shares_unit)),
            scale.map(|told| told.interval),
            figures.recommend
        ))
    });
    told.collect::<Vec<_>>().join("\n")
}

fn attack(answers: &[Vec<u8>], what: What) -> Result<(), TestCaseError> {
    // The same answers, to a question of practice or to one that counts for wanting this future.
    let item = match what {
        What::Willing => "OUT-R1",
        What::Means | What::Shares | What::Everything => "VOI-M2",
    };
    let result = wave(Instrument::pulse(), item, answers);
    if !result.organization.figures.is_shown() {
        return Ok(());
    }
    let hidden: Vec<u32> = (0..answers.len())
        .filter(|i| !result.group(&format!("d{i}")).unwrap().figures.is_shown())
        .map(|i| u32::try_from(answers[i].len()).unwrap())
        .collect();
    if hidden.is_empty() {
        return Ok(());
    }
    let possible = hidden_answers(&result, answers, what);
    let of_means = match what {
        What::Everything => hidden_answers(&result, answers, What::Means),
        What::Means | What::Shares | What::Willing => {
            all_counts(hidden.iter().sum()).into_iter().collect()
        }
    };
    let mut few: Vec<u32> = hidden.into_iter().filter(|n| *n < MINIMUM).collect();
    few.push(1);
    for few in few {
        let people = f64::from(few);
        let kinds: &[(&str, [f64; 5])] = match what {
            What::Means => &[],
            What::Shares | What::Everything => {
                &[("favourable", FAVOURABLE), ("unfavourable", UNFAVOURABLE)]
            }
            What::Willing => &[("favourable", FAVOURABLE)],
        };
        for (kind, worth) in kinds {
            let (least, most) = range(&of_means, few, *worth);
            let (low, high) = range(&possible, few, *worth);
            prop_assert!(
                high > low || most <= least,
                "{low} of {few} people are {kind}: {possible:?} {}",
                told_of(&result)
            );
        }
        if what == What::Means {
            let (low, high) = range(&possible, few, POINTS);
            prop_assert!(
                (high - low) / people >= 20.0,
                "the mean of {few} people is between {} and {}: {possible:?} {}",
                low / people,
                high / people,
                told_of(&result)
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn means_leave_the_answers_of_few_people_open(answers in organizations()) {
        attack(&answers, What::Means)?;
    }

    #[test]
    fn shares_leave_the_answers_of_few_people_open(answers in organizations()) {
        attack(&answers, What::Shares)?;
    }

    #[test]
    fn all_figures_of_a_scale_together_leave_them_open(answers in organizations()) {
        attack(&answers, What::Everything)?;
    }

    #[test]
    fn nobody_works_out_who_of_few_people_wants_this_future(answers in organizations()) {
        attack(&answers, What::Willing)?;
    }
}

/// The recommendation: per group, how many promoters and detractors there are, and between what all answers may sum to.
type Kinds = BTreeMap<(u32, u32), (f64, f64)>;

fn kinds_of(n: u32, told: &Recommend, has_score: bool) -> Kinds {
    let mut possible = Kinds::new();
    let people = f64::from(n);
    let most = precision::most_mean(n, told.unit) / 10.0;
    let half = told.unit / 20.0;
    let mean = (
        if told.mean <= 10.0 - most + 1e-9 {
            0.0
        } else {
            told.mean - half
        },
        if told.mean >= most - 1e-9 {
            10.0
        } else {
            told.mean + half
        },
    );
    for promoters in 0..=n {
        for detractors in 0..=n - promoters {
            let (p, d) = (f64::from(promoters), f64::from(detractors));
            let rest = people - p - d;
            let score = precision::score(n, 100.0 * (p - d) / people, told.unit);
            let spread = precision::spread_of_score((p + d) / people);
            let low = (9.0 * p + 7.0 * rest).max(mean.0 * people);
            let high = (10.0 * p + 8.0 * rest + 6.0 * d).min(mean.1 * people);
            let is_told =
                !has_score || (score - told.enps).abs() < 1e-6 && told.spread == Some(spread);
            if is_told && low <= high + 1e-6 {
                possible.insert((promoters, detractors), (low, high));
            }
        }
    }
    possible
}

fn add(sums: &Kinds, own: &Kinds) -> Kinds {
    let mut all = Kinds::new();
    for ((p, d), (low, high)) in sums {
        for ((q, e), (least, most)) in own {
            let ends = all
                .entry((p + q, d + e))
                .or_insert((f64::INFINITY, f64::NEG_INFINITY));
            *ends = (ends.0.min(low + least), ends.1.max(high + most));
        }
    }
    all
}

/// What those may have answered about whom nothing is told; `None` if something is told of all.
fn not_told(
    result: &Published,
    answers: &[Vec<u8>],
    has_score: bool,
) -> Option<(u32, BTreeSet<Counts>)> {
    let told = |code: &str| {
        let figures = result.group(code)?.figures.shown()?;
        figures.recommend
    };
    let all = told("~all")?;
    let mut shown: Kinds = [((0, 0), (0.0, 0.0))].into();
    let mut left = 0;
    for (place, answers) in answers.iter().enumerate() {
        let n = u32::try_from(answers.len()).unwrap();
        match told(&format!("d{place}")) {
            Some(told) => {
                let possible = kinds_of(n, &told, has_score);
                assert!(!possible.is_empty());
                shown = add(&shown, &possible);
            }
            None => left += n,
        }
    }
    let whole = kinds_of(all.n, &all, has_score);
    let mut possible = BTreeSet::new();
    for promoters in 0..=left {
        for detractors in 0..=left - promoters {
            let (p, d) = (f64::from(promoters), f64::from(detractors));
            let rest = f64::from(left) - p - d;
            let own = (9.0 * p + 7.0 * rest, 10.0 * p + 8.0 * rest + 6.0 * d);
            let is_possible = shown.iter().any(|((q, e), (low, high))| {
                whole
                    .get(&(promoters + q, detractors + e))
                    .is_some_and(|(least, most)| {
                        low + own.0 <= most + 1e-6 && high + own.1 >= least - 1e-6
                    })
            });
            if is_possible {
                possible.insert([detractors, 0, left - promoters - detractors, 0, promoters]);
            }
        }
    }
    (left > 0).then_some((left, possible))
}

fn attack_recommendation(answers: &[Vec<u8>]) -> Result<(), TestCaseError> {
    let result = wave(Instrument::core(), "NPS-1", answers);
    let Some((left, possible)) = not_told(&result, answers, true) else {
        return Ok(());
    };
    let (_, of_mean) = not_told(&result, answers, false).unwrap();
    for (kind, worth) in [
        ("promoters", [0.0, 0.0, 0.0, 0.0, 1.0]),
        ("detractors", [1.0, 0.0, 0.0, 0.0, 0.0]),
        ("passives", [0.0, 0.0, 1.0, 0.0, 0.0]),
    ] {
        for few in (1..MINIMUM).filter(|few| *few < left) {
            let (least, most) = range(&of_mean, few, worth);
            let (low, high) = range(&possible, few, worth);
            prop_assert!(
                high > low || most <= least,
                "{low} of {few} people are {kind}: {possible:?} {}",
                told_of(&result)
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nobody_works_out_who_would_recommend(
        kinds in prop::collection::vec((prop::sample::select(vec![0_u8, 1, 2]), 4_usize..16), 2..5),
        draws in prop::collection::vec(0_u8..=10, 80),
    ) {
        let mut draws = draws.into_iter();
        let answers: Vec<Vec<u8>> = kinds
            .into_iter()
            .map(|(kind, n)| {
                let own: Vec<u8> = draws.by_ref().take(n).collect();
                let tilt = |x: u8| match kind {
                    0 => 9 + x % 2,
                    1 => x % 7,
                    _ => x,
                };
                own.into_iter().map(tilt).collect()
            })
            .filter(|answers: &Vec<u8>| !answers.is_empty())
            .collect();
        attack_recommendation(&answers)?;
    }
}

/// With the mean, the spread and the shares of a shown group of 10 to 20 people, at least two of them could always have
/// answered otherwise than all others.
#[test]
fn the_figures_of_ten_to_twenty_people_leave_two_of_them_open() {
    for n in 10..=20 {
        for counts in all_counts(n)
            .into_iter()
            .filter(|counts| counts.contains(&n))
        {
            let answers: Vec<u8> = (0..5_u8)
                .flat_map(|i| std::iter::repeat_n(i + 1, counts[usize::from(i)] as usize))
                .collect();
            let result = wave(Instrument::pulse(), "VOI-M2", &[answers]);
            let figures = result.organization.figures.shown().unwrap();
            let estimate = result
                .organization
                .estimate("voice", Construct::Maturity)
                .unwrap();
            let possible: Vec<Counts> = all_counts(n)
                .into_iter()
                .filter(|counts| fits(counts, figures, What::Everything, true))
                .collect();
            let most = possible
                .iter()
                .map(|counts| n - counts.iter().max().unwrap());
            // Near the end of the scale nothing but a band is told, which leaves one person 25 points.
            let needed = match estimate.mean {
                MeanOrBand::Mean(_) => 2,
                MeanOrBand::Band(..) => 1,
            };
            assert!(
                most.max().unwrap() >= needed,
                "{counts:?} told as {estimate:?} leaves {possible:?}"
            );
        }
    }
}
