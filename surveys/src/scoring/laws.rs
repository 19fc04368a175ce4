//! What holds for every possible set of answers, for the methods that say how sure a figure is.

use proptest::{collection::vec, prelude::*};

use super::{
    NotComputed,
    bootstrap::{bootstrap_ci, skewness},
    change::{
        Spread, Summary, change_independent, change_linked, change_of_summaries,
        smallest_detectable,
    },
    compare::{Wording, group_vs_rest, welch},
    confidence::Confidence,
    enps::enps,
    fdr,
    level::{self, ShownLevels},
    mean::mean_ci,
    moments::Moments,
    nonresponse::nonresponse_bounds,
    resample::{Resamples, below, quantile, seed},
    shares,
    shrink::shrink,
    shrink_bayes::shrink_bayes,
};

const P95: Confidence = Confidence::P95;
const CUTS: [f64; 4] = [20.0, 40.0, 60.0, 80.0];

/// A person's score: half of the time one of few values, as short scales give them.
fn score() -> impl Strategy<Value = f64> {
    prop_oneof![
        (0_u8..=4).prop_map(|option| 25.0 * f64::from(option)),
        0.0..=100.0,
    ]
}

fn group(n: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        vec(score(), n.clone()),
        // Everybody gives one answer.
        (score(), n).prop_map(|(score, n)| vec![score; n]),
    ]
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

fn reversed(scores: &[f64]) -> Vec<f64> {
    scores.iter().rev().copied().collect()
}

proptest! {
    #[test]
    fn q_is_never_below_p_and_rises_with_it(p in vec(0.0..=1.0, 1..60)) {
        let q = fdr::adjusted(&p).unwrap();
        for (p, q) in p.iter().zip(&q) {
            prop_assert!(q >= p && *q <= 1.0);
        }
        for (i, j) in (0..p.len()).flat_map(|i| (0..p.len()).map(move |j| (i, j))) {
            prop_assert!(p[i] > p[j] || q[i] <= q[j]);
        }
        let backwards: Vec<f64> = reversed(&fdr::adjusted(&reversed(&p)).unwrap());
        prop_assert_eq!(q, backwards);
    }

    #[test]
    fn groups_merge_as_if_they_were_counted_together(groups in vec(group(0..12), 1..8)) {
        let moments: Vec<Moments> = groups.iter().map(|g| Moments::of(g)).collect();
        let all = Moments::of(&groups.concat());
        let merged: Moments = moments.iter().copied().collect();
        prop_assert_eq!(merged.n(), all.n());
        prop_assert!(near(merged.mean(), all.mean()) && near(merged.squares(), all.squares()));
        for (i, rest) in Moments::rests(&moments).iter().enumerate() {
            let others: Vec<f64> =
                groups.iter().enumerate().filter(|(j, _)| *j != i).flat_map(|(_, g)| g.clone()).collect();
            let others = Moments::of(&others);
            prop_assert_eq!(rest.n(), others.n());
            prop_assert!(near(rest.mean(), others.mean()) && near(rest.squares(), others.squares()));
        }
    }

    #[test]
    fn equal_answers_have_a_spread_of_exactly_nothing(x in 0.0..=100.0_f64, sizes in vec(1_usize..40, 1..9)) {
        let groups: Vec<Moments> = sizes.iter().map(|n| Moments::of(&vec![x; *n])).collect();
        let all: Moments = groups.iter().copied().collect();
        prop_assert_eq!((all.mean(), all.squares()), (x, 0.0));
    }

    #[test]
    fn the_interval_of_the_people_asked_lies_inside_the_other(scores in group(2..60), silent in 0_u32..50) {
        let n = u32::try_from(scores.len()).unwrap();
        let moments = Moments::of(&scores);
        let mean = mean_ci(&moments, Some(n + silent), P95).unwrap();
        let error = mean.error.unwrap();
        let ((low, high), (process_low, process_high)) = (error.interval, error.process_interval);
        prop_assert!(process_low <= low && low <= moments.mean());
        prop_assert!(moments.mean() <= high && high <= process_high);
        prop_assert!(silent > 0 || near(low, high));
        let backwards = mean_ci(&Moments::of(&reversed(&scores)), Some(n + silent), P95).unwrap();
        prop_assert!(near(backwards.error.unwrap().interval.0, low));
    }

    #[test]
    fn a_share_lies_in_its_interval_and_the_interval_on_the_scale(n in 1_usize..200, part in 0.0..=1.0_f64, silent in 0_u32..50) {
        let count = (0..=n).find(|c| *c as f64 >= part * n as f64).unwrap();
        let share = count as f64 / n as f64;
        let open = shares::proportion_ci(count, n, None, P95).unwrap();
        let asked = shares::proportion_ci(count, n, Some(u32::try_from(n).unwrap() + silent), P95).unwrap();
        for (low, high) in [open, asked] {
            prop_assert!(-1e-12 <= low && low <= share + 1e-12);
            prop_assert!(share - 1e-12 <= high && high <= 1.0 + 1e-12);
        }
        prop_assert!(asked.1 - asked.0 <= open.1 - open.0 + 1e-12);
    }

    #[test]
    fn enps_is_on_its_scale_and_shown_inside_its_interval(answers in vec(0_u8..=10, 1..60), silent in 0_u32..30) {
        let headcount = u32::try_from(answers.len()).unwrap() + silent;
        let found = enps(answers.iter().map(|x| f64::from(*x)), Some(headcount), P95).unwrap();
        let (low, high) = found.shown_interval();
        prop_assert!((-100.0..=100.0).contains(&found.score));
        prop_assert!(-100.0 <= low && low <= found.score && found.score <= high && high <= 100.0);
        prop_assert_eq!(found.n(), answers.len());
    }

    #[test]
    fn those_who_did_not_answer_cannot_leave_the_bounds(n in 1_usize..50, silent in 0_u32..50, mean in 0.0..=100.0_f64) {
        let headcount = u32::try_from(n).unwrap() + silent;
        let found = nonresponse_bounds(n, headcount, mean, &[0.0], 60.0).unwrap();
        prop_assert!(found.worst <= mean + 1e-9 && mean <= found.best + 1e-9);
        prop_assert!(near(found.shifted[0], mean));
        prop_assert_eq!(found.tipping_gap.is_none(), silent == 0);
        if let Some(gap) = found.tipping_gap {
            let tipped = nonresponse_bounds(n, headcount, mean, &[gap], 60.0).unwrap();
            prop_assert!(near(tipped.shifted[0], 60.0));
        }
    }

    #[test]
    fn comparing_the_other_way_round_only_turns_the_sign(a in group(2..30), b in group(2..30)) {
        let (a, b) = (Moments::of(&a), Moments::of(&b));
        match (welch(&a, &b, 5.0, P95), welch(&b, &a, 5.0, P95)) {
            (Ok(one), Ok(two)) => {
                let (one, two) = (one.difference, two.difference);
                prop_assert!(near(one.estimate, -two.estimate) && near(one.p, two.p));
                prop_assert!(near(one.equivalence_p, two.equivalence_p));
                prop_assert!(one.interval.0 <= one.estimate && one.estimate <= one.interval.1);
                prop_assert!((0.0..=1.0).contains(&one.p) && one.df.is_finite() && one.df > 0.0);
            }
            (one, two) => {
                prop_assert_eq!(one.err(), Some(NotComputed::ZeroVariance));
                prop_assert_eq!(two.err(), Some(NotComputed::ZeroVariance));
            }
        }
    }

    #[test]
    fn other_units_give_the_same_effect(a in vec(score(), 3..30), b in vec(score(), 3..30), factor in 0.1..10.0_f64) {
        let recoded = |scores: &[f64]| Moments::of(&scores.iter().map(|x| factor * x - 7.0).collect::<Vec<_>>());
        let plain = welch(&Moments::of(&a), &Moments::of(&b), 5.0, P95);
        let other = welch(&recoded(&a), &recoded(&b), 5.0 * factor, P95);
        if let (Ok(plain), Ok(other)) = (plain, other) {
            prop_assert!((plain.effect.g - other.effect.g).abs() < 1e-6);
            prop_assert!((plain.difference.t - other.difference.t).abs() < 1e-6 * (1.0 + plain.difference.t.abs()));
        }
    }

    #[test]
    fn q_is_over_all_tests_and_small_groups_make_none(groups in vec(group(0..20), 2..9)) {
        let moments: Vec<Moments> = groups.iter().map(|g| Moments::of(g)).collect();
        let found = group_vs_rest(&[moments.clone(), moments.clone()], 5, 5.0, P95);
        let tests: Vec<_> = found.results.iter().flatten().flatten().collect();
        prop_assert_eq!(tests.len(), found.tests);
        prop_assert!(tests.iter().all(|t| t.q >= t.welch.difference.p && t.welch.first.n() >= 5 && t.welch.second.n() >= 5));
        for (group, result) in moments.iter().zip(&found.results[0]) {
            prop_assert!(group.n() >= 5 || *result == Err(NotComputed::TooFewRespondents));
        }
    }

    #[test]
    fn movement_from_published_figures_is_movement_from_answers(
        a in group(2..30), b in group(2..30), silent in 1_u32..20
    ) {
        let (one, two) = (Moments::of(&a), Moments::of(&b));
        let people = |m: &Moments| Some(u32::try_from(m.n()).unwrap() + silent);
        let direct = change_independent((&one, people(&one)), (&two, people(&two)), 5.0, P95);
        let told = |m: &Moments, spread| Summary { n: m.n(), mean: m.mean(), spread };
        let sd = |m: &Moments| told(m, Spread::Sd(m.sd().unwrap(), people(m)));
        let interval = |m: &Moments| {
            let error = mean_ci(m, people(m), P95).unwrap().error.unwrap();
            told(m, Spread::Interval(error.interval, P95))
        };
        let Ok(direct) = direct else {
            prop_assert_eq!(direct, Err(NotComputed::ZeroVariance));
            return Ok(());
        };
        for other in [
            change_of_summaries(&sd(&one), &sd(&two), 5.0, P95).unwrap(),
            change_of_summaries(&interval(&one), &interval(&two), 5.0, P95).unwrap(),
        ] {
            let (direct, other) = (direct.difference.unwrap(), other.difference.unwrap());
            prop_assert!((direct.se - other.se).abs() < 1e-8 && (direct.p - other.p).abs() < 1e-6);
        }
    }

    #[test]
    fn shrunk_means_lie_between_their_group_and_all(groups in vec(vec(score(), 5..20), 3..10)) {
        let moments: Vec<Moments> = groups.iter().map(|g| Moments::of(g)).collect();
        let (Ok(plugged), Ok(integrated)) = (
            shrink(&moments, 5, P95),
            shrink_bayes(&moments, 5, 10.0, &CUTS, P95),
        ) else {
            // Only a wave in which nobody differs from their group.
            prop_assert!(moments.iter().all(|m| m.squares() <= 0.0));
            return Ok(());
        };
        let lowest = moments.iter().map(Moments::mean).fold(f64::INFINITY, f64::min);
        let highest = moments.iter().map(Moments::mean).fold(f64::NEG_INFINITY, f64::max);
        for (group, bayes) in plugged.groups.iter().flatten().zip(integrated.groups.iter().flatten()) {
            let (low, high) = (group.mean.min(plugged.mu), group.mean.max(plugged.mu));
            prop_assert!(low - 1e-9 <= group.post_mean && group.post_mean <= high + 1e-9);
            prop_assert!((0.0..=1.0).contains(&group.reliability));
            prop_assert!(lowest - 1e-9 <= bayes.post_mean && bayes.post_mean <= highest + 1e-9);
            prop_assert!(bayes.interval.0 < bayes.post_mean && bayes.post_mean < bayes.interval.1);
            prop_assert!(near(bayes.level_probabilities.iter().sum(), 1.0));
            prop_assert!(bayes.level_probabilities.iter().all(|p| (0.0..=1.0).contains(p)));
        }
        let backwards: Vec<Moments> = groups.iter().map(|g| Moments::of(&reversed(g))).collect();
        let again = shrink_bayes(&backwards, 5, 10.0, &CUTS, P95).unwrap();
        prop_assert!((again.mu - integrated.mu).abs() < 1e-7 && (again.tau_mean - integrated.tau_mean).abs() < 1e-7);
    }

    #[test]
    fn levels_sum_to_one_and_what_is_shown_is_sure(mean in -20.0..120.0_f64, se in 0.0..60.0_f64) {
        let probabilities = level::probabilities(mean, se, &CUTS);
        prop_assert!(near(probabilities.iter().sum(), 1.0));
        let sure = |levels: &[usize]| levels.iter().map(|l| probabilities[l - 1]).sum::<f64>() >= level::SURE;
        match level::shown(&probabilities, level::SURE) {
            ShownLevels::One(level) => prop_assert!(sure(&[level])),
            ShownLevels::Neighbours(lower, upper) => {
                prop_assert!(upper == lower + 1 && sure(&[lower, upper]));
                prop_assert!(probabilities.iter().all(|p| *p < level::SURE));
            }
            ShownLevels::NotEnough => {
                prop_assert!(probabilities.windows(2).all(|pair| pair[0] + pair[1] < level::SURE));
            }
        }
    }

    #[test]
    fn a_rerun_of_the_bootstrap_gives_the_same_interval(scores in vec(score(), 2..40)) {
        let draw = |measure| bootstrap_ci(&scores, Resamples::Seeded { seed: seed(&["wave", measure]), n: 99 }, None, P95);
        match draw("VOI") {
            Ok(found) => {
                prop_assert_eq!(Ok(found), draw("VOI"));
                let backwards = bootstrap_ci(&reversed(&scores), Resamples::Seeded { seed: seed(&["wave", "VOI"]), n: 99 }, None, P95).unwrap();
                prop_assert!(near(found.percentile.0, backwards.percentile.0) && near(found.percentile.1, backwards.percentile.1));
                prop_assert!(found.percentile.0 <= found.percentile.1);
                let (low, high) = found.percentile;
                let narrower = bootstrap_ci(
                    &scores,
                    Resamples::Seeded { seed: seed(&["wave", "VOI"]), n: 99 },
                    Some(u32::try_from(scores.len()).unwrap() * 2),
                    P95,
                ).unwrap();
                prop_assert!(low <= narrower.percentile.0 + 1e-9 || found.mean < low);
                prop_assert!(narrower.percentile.1 - narrower.percentile.0 <= high - low + 1e-9);
            }
            Err(reason) => prop_assert_eq!(reason, NotComputed::ZeroVariance),
        }
    }

    #[test]
    fn every_place_is_drawn_and_no_other(n in 1_u32..40) {
        use rand_chacha::{ChaCha12Rng, rand_core::SeedableRng};
        let mut random = ChaCha12Rng::seed_from_u64(u64::from(n));
        let mut drawn = vec![0_u32; n as usize];
        for _ in 0..400 * n {
            drawn[below(&mut random, n) as usize] += 1;
        }
        // 400 expected with a standard deviation of 20; six of them.
        prop_assert!(drawn.iter().all(|times| (280..=520).contains(times)), "{drawn:?}");
    }
}

#[test]
fn quantiles_are_linear_between_order_statistics() {
    let sorted = [1.0, 2.0, 4.0, 8.0];
    let found = [0.0, 0.5, 0.9, 1.0].map(|q| quantile(&sorted, q).unwrap());
    // h = 3q: 0, 1.5, 2.7, 3.
    for (found, expected) in found.into_iter().zip([1.0, 3.0, 6.8, 8.0]) {
        assert!(near(found, expected), "{found} instead of {expected}");
    }
    assert!(skewness(&[1.0, 1.0, 1.0, 9.0]).unwrap() > 1.0);
    assert_eq!(skewness(&[1.0, 1.0]), None);
}

#[test]
fn the_four_wordings_follow_from_q_and_the_equivalence_test() {
    let cases = [
        (3.0, 0.01, 0.3, Wording::Higher),
        (-9.0, 0.01, 0.3, Wording::Lower),
        (0.4, 0.5, 0.01, Wording::Same),
        (4.0, 0.2, 0.3, Wording::Unclear),
        (2.0, 0.01, 0.01, Wording::HigherButSmall),
        (-2.0, 0.01, 0.01, Wording::LowerButSmall),
    ];
    for (difference, q, equivalence, wording) in cases {
        assert_eq!(Wording::of(difference, q, equivalence), wording);
    }
}

#[test]
fn movement_of_all_people_is_exact_and_needs_no_test() {
    let (one, two) = (Moments::of(&[10.0, 20.0, 60.0]), Moments::of(&[30.0, 40.0]));
    let all = change_independent((&one, Some(3)), (&two, Some(2)), 5.0, P95).unwrap();
    assert_eq!((all.estimate, all.difference), (5.0, None));
    let some = change_independent((&one, Some(3)), (&two, Some(4)), 5.0, P95).unwrap();
    assert!(some.difference.is_some());
}

#[test]
fn linked_movement_tells_how_many_of_the_first_wave_it_speaks_for() {
    let earlier = [Some(10.0), Some(20.0), None, Some(40.0)];
    let later = [Some(15.0), Some(35.0), Some(50.0), None];
    let found = change_linked(&earlier, &later, 5.0, P95).unwrap();
    assert_eq!(found.earlier.n(), 2);
    assert!(near(found.matched, 2.0 / 3.0) && near(found.difference.estimate, 10.0));
}

#[test]
fn the_smallest_detectable_difference_needs_two_waves_of_error() {
    assert!((smallest_detectable(2.0, P95) - 5.543_615).abs() < 1e-5);
}

#[test]
fn confidence_is_a_probability() {
    assert_eq!(Confidence::new(0.95), Some(P95));
    for level in [0.0, 1.0, -0.5, f64::NAN] {
        assert_eq!(Confidence::new(level), None);
    }
    assert!((P95.z() - 1.959_963_984_540_054).abs() < 1e-12);
    assert!(near(P95.lower(), 0.025) && near(P95.upper(), 0.975));
}
