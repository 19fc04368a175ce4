//! Laws of reliability, agreement, ICC, drivers, careless answers and weights. Reference values are in
//! `tests/reference`.

use proptest::{collection::vec, option, prelude::*};

use super::close;
use crate::scoring::{
    NotComputed,
    agreement::{self, Null, Options, Strength},
    careless,
    columns::Column,
    confidence::Confidence,
    covariance::Covariances,
    drivers, icc, item_analysis,
    moments::Moments,
    omega, reliability,
    resample::{self, Resamples},
    verdict::{self, Verdict},
    weights::{self, Margin},
};

fn columns(of: &[Vec<Option<f64>>]) -> Vec<Column<'_>> {
    of.iter().map(Column::from).collect()
}

/// Answers 1 to 5 of `n` people to `k` items, some missing.
fn answers(n: usize, k: usize) -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    let answer = option::weighted(0.95, (1_u8..=5).prop_map(f64::from));
    vec(vec(answer, n), k)
}

/// Answers of `n` people to `k` items that share something, so that scales hold together.
fn related(n: usize, k: usize) -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    let person = (0.0..4.0_f64, vec(0.0..3.0_f64, k));
    vec(person, n).prop_map(move |people| {
        (0..k)
            .map(|item| {
                people
                    .iter()
                    .map(|(all, own)| Some(all + own[item]))
                    .collect()
            })
            .collect()
    })
}

fn seeded(seed: u8, n: usize) -> Resamples<'static> {
    Resamples::Seeded {
        seed: [seed; 32],
        n,
    }
}

fn complete(of: &[Vec<Option<f64>>]) -> Vec<Vec<f64>> {
    let n = of.first().map_or(0, Vec::len);
    (0..n)
        .filter_map(|person| of.iter().map(|column| column[person]).collect())
        .collect()
}

proptest! {
    #[test]
    fn duplicated_items_have_an_alpha_of_one(item in vec(1.0..5.0_f64, 2..40), k in 2_usize..6) {
        prop_assume!(item.iter().any(|x| (x - item[0]).abs() > 1e-3));
        let items = vec![Column::from(&item); k];
        let alpha = reliability::cronbach_alpha(&items, Confidence::P95).unwrap();
        close(alpha.alpha, 1.0, 1e-9);
        close(alpha.standardized.unwrap(), 1.0, 1e-9);
    }

    #[test]
    fn a_scale_is_as_reliable_in_points_as_in_its_own_unit(items in related(30, 4)) {
        let points: Vec<Vec<Option<f64>>> = items
            .iter()
            .map(|item| item.iter().map(|x| x.map(|x| 25.0 * x - 25.0)).collect())
            .collect();
        let alpha = |of: &[Vec<Option<f64>>]| {
            reliability::cronbach_alpha(&columns(of), Confidence::P95).unwrap()
        };
        let (here, there) = (alpha(&items), alpha(&points));
        close(here.alpha, there.alpha, 1e-9);
        close(here.interval.0, there.interval.0, 1e-9);
        prop_assert!(here.interval.0 <= here.alpha && here.alpha <= here.interval.1);
        let total = |of: &[Vec<Option<f64>>]| omega::omega_total(&columns(of));
        if let (Ok(here), Ok(there)) = (total(&items), total(&points)) {
            close(here.omega, there.omega, 1e-4);
            prop_assert!((0.0..=1.0).contains(&here.omega));
        }
    }

    #[test]
    fn the_order_of_people_does_not_matter(
        items in answers(40, 4),
        teams in vec(option::weighted(0.95, 0_u32..5), 40),
        turn in 1_usize..39,
    ) {
        let turned = |column: &[Option<f64>]| {
            let mut column = column.to_vec();
            column.rotate_left(turn);
            column
        };
        let other: Vec<_> = items.iter().map(|column| turned(column)).collect();
        let mut other_teams = teams.clone();
        other_teams.rotate_left(turn);
        let (here, there) = (columns(&items), columns(&other));

        let alpha = |of| reliability::cronbach_alpha(of, Confidence::P95).map(|a| a.alpha);
        same(alpha(&here), alpha(&there))?;
        // Answers that share nothing settle slowly; another order of sums may stop a step earlier.
        let total = |of| omega::omega_total(of);
        if let (Ok(here), Ok(there)) = (total(&here), total(&there)) {
            close(here.omega, there.omega, 1e-4);
        }
        let agree = |of: &[Column<'_>], teams: &[Option<u32>]| {
            agreement::agreement(of, teams, Options::in_scale_units(5), Null::Uniform, 2)
                .map(|found| found.mean_rwg)
        };
        same(agree(&here, &teams), agree(&there, &other_teams))?;
        let differ = |of: Column<'_>, teams: &[Option<u32>]| {
            icc::icc(&icc::by_group(of, teams), 2, Confidence::P95).map(|found| found.p)
        };
        same(differ(here[0], &teams), differ(there[0], &other_teams))?;
        let explain = |of: &[Column<'_>]| drivers::drivers(of[0], &of[1..]).map(|d| d.r2);
        same(explain(&here), explain(&there))?;
        let far = |of| careless::mahalanobis(of)
            .map(|d| d.squared.iter().flatten().copied().fold(0.0, f64::max));
        same(far(&here), far(&there))?;
    }

    #[test]
    fn relative_weights_and_shapley_values_add_up_to_what_is_explained(items in related(25, 5)) {
        let items = columns(&items);
        let found = drivers::drivers(items[0], &items[1..]).unwrap();
        let sum = |of: fn(&drivers::Predictor) -> f64| found.predictors.iter().map(of).sum::<f64>();
        close(sum(|p| p.weight), found.r2, 1e-9);
        close(sum(|p| p.shapley.unwrap()), found.r2, 1e-9);
        close(sum(|p| p.weight_percent.unwrap()), 100.0, 1e-6);
        for predictor in &found.predictors {
            prop_assert!(predictor.weight >= 0.0 && predictor.vif >= 1.0 - 1e-9);
        }
        prop_assert!(found.adjusted_r2 <= found.r2);
    }

    #[test]
    fn raked_weights_meet_every_margin(
        people in vec((0_u32..3, 0_u32..2), 20..60),
        a in vec(5.0..50.0_f64, 3),
        b in vec(5.0..50.0_f64, 2),
    ) {
        // Everybody of a full table, so that all margins can be met.
        let people: Vec<_> = people
            .into_iter()
            .chain((0..3).flat_map(|a| (0..2).map(move |b| (a, b))))
            .collect();
        let (first, second): (Vec<u32>, Vec<u32>) = people.into_iter().unzip();
        let margins = [
            Margin { levels: &first, totals: &a },
            Margin { levels: &second, totals: &b },
        ];
        let found = weights::rake(&margins, Some(100.0)).unwrap();
        let scaled = |totals: &[f64]| -> Vec<f64> {
            let sum: f64 = totals.iter().sum();
            totals.iter().map(|t| t * 100.0 / sum).collect()
        };
        for (levels, totals) in [(&first, scaled(&a)), (&second, scaled(&b))] {
            let margin = Margin { levels, totals: &totals };
            prop_assert!(weights::margin_error(&margin, &found) < 1e-11);
        }
        let cost = weights::kish(&found).unwrap();
        prop_assert!(cost.design_effect >= 1.0 - 1e-12);

        let trimmed = weights::trim(&found, 1.5).unwrap();
        let sum = |of: &[f64]| of.iter().sum::<f64>();
        close(sum(&trimmed), sum(&found), 1e-9);
        let cap = 1.5 * sum(&found) / found.len() as f64;
        prop_assert!(trimmed.iter().all(|weight| *weight <= cap * (1.0 + 1e-9)));
        let none = weights::trim(&found, 1e9).unwrap();
        prop_assert_eq!(none, found);
    }

    #[test]
    fn distances_of_all_people_add_up_to_items_times_free_people(items in answers(60, 4)) {
        if let Ok(found) = careless::mahalanobis(&columns(&items)) {
            let sum: f64 = found.squared.iter().flatten().sum();
            close(sum, 4.0 * (found.n_complete as f64 - 1.0), 1e-6);
            prop_assert_eq!(found.n_complete, complete(&items).len());
        }
    }

    #[test]
    fn agreement_in_points_is_agreement_in_scale_units(items in answers(12, 3)) {
        let points: Vec<Vec<Option<f64>>> = items
            .iter()
            .map(|item| item.iter().map(|x| x.map(|x| 25.0 * (x - 1.0))).collect())
            .collect();
        let team = vec![Some(0); 12];
        let found = |of: &[Vec<Option<f64>>], options| {
            agreement::agreement(&columns(of), &team, options, Null::SlightlySkewed, 2)
        };
        let (here, there) = (
            found(&items, Options::in_scale_units(5)),
            found(&points, Options::in_points(5)),
        );
        same(here.clone().map(|a| a.mean_rwg), there.clone().map(|a| a.mean_rwg))?;
        same(here.clone().map(|a| a.median_ad), there.map(|a| a.median_ad))?;
        let both = agreement::under_both_nulls(&columns(&items), &team, Options::in_scale_units(5), 2);
        prop_assert_eq!(&both.1, &here);
        if let (Ok(uniform), Ok(here)) = (both.0, here) {
            prop_assert!((0.0..=1.0).contains(&here.mean_rwg));
            prop_assert!(uniform.mean_rwg >= here.mean_rwg, "the uniform null flatters");
        }
    }

    #[test]
    fn whatever_people_answer_every_figure_is_a_number_or_a_reason(
        items in vec(vec(option::of(prop_oneof![
            Just(3.0), Just(1.0), Just(f64::NAN), Just(f64::INFINITY), Just(1e-12), 0.0..100.0_f64,
        ]), 0..12), 0..5),
        teams in vec(option::of(0_u32..3), 0..12),
    ) {
        let items = columns(&items);
        if let Ok(a) = reliability::cronbach_alpha(&items, Confidence::P95) {
            finite(&[Some(a.alpha), Some(a.interval.0), Some(a.interval.1), a.standardized])?;
        }
        if let Ok(found) = item_analysis::item_analysis(&items) {
            for item in &found.items {
                finite(&[Some(item.mean), Some(item.sd), item.r_drop, item.alpha_if_dropped])?;
            }
        }
        if let Ok(o) = omega::omega_total(&items) {
            finite(&[Some(o.omega), Some(o.standardized)])?;
        }
        if let Ok(a) = agreement::agreement(&items, &teams, Options::in_points(5), Null::Uniform, 2) {
            finite(&[Some(a.median_rwg), Some(a.mean_rwg), Some(a.median_ad)])?;
        }
        for item in &items {
            let found = icc::icc(&icc::by_group(*item, &teams), 1, Confidence::P95);
            if let Ok(i) = found {
                finite(&[i.f, Some(i.p), i.icc1, i.icc2, i.icc1_mean_size, Some(i.k0)])?;
                finite(&[i.icc1_interval.map(|i| i.0), i.icc1_interval.map(|i| i.1)])?;
            }
        }
        if let Some((outcome, predictors)) = items.split_first()
            && let Ok(d) = drivers::drivers(*outcome, predictors)
        {
            for p in &d.predictors {
                finite(&[Some(p.r), Some(p.beta), Some(p.vif), p.weight_percent, p.shapley])?;
            }
        }
        finite(&careless::irv(&items))?;
        if let Ok(d) = careless::mahalanobis(&items) {
            finite(&d.squared)?;
        }
    }
}

fn finite(values: &[Option<f64>]) -> Result<(), TestCaseError> {
    prop_assert!(values.iter().flatten().all(|x| x.is_finite()), "{values:?}");
    Ok(())
}

fn same(
    here: Result<f64, NotComputed>,
    there: Result<f64, NotComputed>,
) -> Result<(), TestCaseError> {
    match (here, there) {
        (Ok(here), Ok(there)) => {
            prop_assert!(
                (here - there).abs() <= 1e-6 * (1.0 + here.abs()),
                "{here} and {there}"
            );
        }
        (here, there) => prop_assert_eq!(here, there),
    }
    Ok(())
}

/// `n` people and `k` items that share a factor, without any generator: sums of waves of different lengths.
fn scale(n: usize, k: usize) -> Vec<Vec<Option<f64>>> {
    let wave = |person: usize, length: f64| (person as f64 * length).sin();
    (0..k)
        .map(|item| {
            (0..n)
                .map(|person| {
                    let own = wave(person, 2.3 + 0.77 * item as f64);
                    let x = 3.0 + 1.4 * wave(person, 0.71) + own;
                    (!(person * 7 + item).is_multiple_of(41)).then_some(x.round().clamp(1.0, 5.0))
                })
                .collect()
        })
        .collect()
}

#[test]
fn thousands_of_people_are_read_in_blocks_as_if_in_one() {
    let items = scale(2600, 3);
    let moments = Covariances::of(&columns(&items)).unwrap();
    let rows = complete(&items);
    assert_eq!(moments.n, rows.len());
    for i in 0..3 {
        let mean = rows.iter().map(|row| row[i]).sum::<f64>() / rows.len() as f64;
        close(moments.means[i], mean, 1e-12);
        for j in 0..3 {
            let of =
                |item: usize| rows.iter().map(|row| row[item]).sum::<f64>() / rows.len() as f64;
            let (a, b) = (of(i), of(j));
            let product: f64 = rows.iter().map(|row| (row[i] - a) * (row[j] - b)).sum();
            close(
                moments.matrix[(i, j)],
                product / (rows.len() as f64 - 1.0),
                1e-10,
            );
        }
    }
}

#[test]
fn one_byte_per_answer_says_the_same_as_numbers() {
    let items = scale(300, 3);
    let values: Vec<Option<f64>> = (1..=5).map(|x| Some(f64::from(x))).chain([None]).collect();
    let codes: Vec<Vec<u8>> = items
        .iter()
        .map(|item| {
            let code = |x: &Option<f64>| {
                let is_chosen = |option: &u8| *x == Some(f64::from(*option));
                (1..=5).find(is_chosen).map_or(u8::MAX, |option| option - 1)
            };
            item.iter().map(code).collect()
        })
        .collect();
    let compact: Vec<Column<'_>> = codes
        .iter()
        .map(|codes| Column::Codes {
            codes,
            values: &values,
        })
        .collect();
    let alpha = |of: &[Column<'_>]| reliability::cronbach_alpha(of, Confidence::P95);
    assert_eq!(alpha(&compact), alpha(&columns(&items)));
    assert_eq!(compact[0].get(300), None);
    assert_eq!(
        compact[0].slice(5..9).present().collect::<Vec<_>>(),
        columns(&items)[0].slice(5..9).present().collect::<Vec<_>>()
    );
}

#[test]
fn people_who_answered_alike_are_resampled_as_if_one_by_one() {
    let items = scale(80, 4);
    let rows = complete(&items);
    let n = rows.len();
    let drawn: Vec<Vec<u32>> = (0..60_usize)
        .map(|resample| {
            let person = |place: usize| (place * (resample + 3) + resample * resample) % n;
            (0..n)
                .map(|place| u32::try_from(person(place)).unwrap())
                .collect()
        })
        .collect();
    let mut omegas: Vec<f64> = drawn
        .iter()
        .filter_map(|people| {
            let column = |item: usize| -> Vec<f64> {
                people
                    .iter()
                    .map(|person| rows[*person as usize][item])
                    .collect()
            };
            let drawn: Vec<Vec<f64>> = (0..4).map(column).collect();
            let drawn: Vec<Column<'_>> = drawn.iter().map(Column::from).collect();
            omega::omega_total(&drawn).ok().map(|o| o.omega)
        })
        .collect();
    omegas.sort_by(f64::total_cmp);
    let interval =
        omega::interval(&columns(&items), Resamples::Given(&drawn), Confidence::P95).unwrap();
    close(
        interval.0,
        resample::quantile(&omegas, 0.025).unwrap(),
        1e-6,
    );
    close(
        interval.1,
        resample::quantile(&omegas, 0.975).unwrap(),
        1e-6,
    );
}

#[test]
fn the_same_seed_gives_the_same_interval_around_the_estimate() {
    let items = scale(200, 4);
    let items = columns(&items);
    let interval = |seed| omega::interval(&items, seeded(seed, 200), Confidence::P95).unwrap();
    assert_eq!(interval(1), interval(1));
    assert_ne!(interval(1), interval(2));
    let omega = omega::omega_total(&items).unwrap().omega;
    let (lower, upper) = interval(1);
    assert!(lower < omega && omega < upper, "{lower} {omega} {upper}");
    assert_ne!(resample::seed(&["ab", "c"]), resample::seed(&["a", "bc"]));
    assert_eq!(
        omega::interval(&items, seeded(1, 0), Confidence::P95),
        Err(NotComputed::NotConverged)
    );
}

#[test]
fn every_person_is_drawn_about_equally_often() {
    let kinds: Vec<u32> = (0..10).collect();
    let mut sums = vec![0.0; 10];
    seeded(3, 4000).for_each(&kinds, 10, |weights| {
        close(weights.iter().sum(), 10.0, 1e-12);
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += weight;
        }
    });
    // 40,000 draws: 4,000 each, with a standard deviation of 60.
    assert!(
        sums.iter().all(|sum| (sum - 4000.0).abs() < 300.0),
        "{sums:?}"
    );
}

#[test]
fn omega_warns_of_a_negative_loading_and_of_an_item_explained_completely() {
    let mut items = scale(200, 4);
    items[2].iter_mut().flatten().for_each(|x| *x = 6.0 - *x);
    let found = omega::omega_total(&columns(&items)).unwrap();
    assert_eq!(found.negative, [2]);

    // Two items that share nothing, and their sum: one factor can follow one of them only.
    let wave = |i: usize, length: f64| (i as f64 * length).sin();
    let a: Vec<f64> = (0..400).map(|i| wave(i, 0.71)).collect();
    let b: Vec<f64> = (0..400).map(|i| wave(i, 1.93)).collect();
    let half: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a + b).collect();
    let found = omega::omega_total(&[(&a).into(), (&b).into(), (&half).into()]).unwrap();
    assert!(found.is_heywood);
    assert!(found.omega.is_finite());
}

#[test]
fn a_random_predictor_is_not_clear_and_a_strong_one_is() {
    let n = 300;
    let wave = |i: usize, length: f64| (i as f64 * length).sin();
    let strong: Vec<f64> = (0..n).map(|i| wave(i, 0.71)).collect();
    let idle: Vec<f64> = (0..n).map(|i| wave(i, 2.9)).collect();
    let outcome: Vec<f64> = (0..n).map(|i| wave(i, 0.71) + wave(i, 1.7)).collect();
    let predictors = [Column::from(&strong), Column::from(&idle)];
    let sure = drivers::sureness(
        (&outcome).into(),
        &predictors,
        seeded(5, 300),
        Some([9; 32]),
        Confidence::P95,
    )
    .unwrap();
    assert_eq!(sure[0].is_clear, Some(true));
    assert_eq!(sure[1].is_clear, Some(false));
    let found = drivers::drivers((&outcome).into(), &predictors).unwrap();
    let weight = found.predictors[0].weight;
    assert!(sure[0].interval.0 < weight && weight < sure[0].interval.1);
    assert!(found.is_ranked() && found.inseparable.is_empty());
}

#[test]
fn two_dimensions_that_say_the_same_cannot_be_told_apart() {
    let wave = |i: usize, length: f64| (i as f64 * length).sin();
    let a: Vec<f64> = (0..200).map(|i| wave(i, 0.71)).collect();
    let b: Vec<f64> = (0..200).map(|i| wave(i, 2.9)).collect();
    let like_a: Vec<f64> = (0..200)
        .map(|i| wave(i, 0.71) + 0.2 * wave(i, 1.3))
        .collect();
    let outcome: Vec<f64> = (0..200).map(|i| wave(i, 0.71) + wave(i, 1.7)).collect();
    let predictors = [(&a).into(), (&b).into(), (&like_a).into()];
    let found = drivers::drivers((&outcome).into(), &predictors).unwrap();
    assert_eq!(found.inseparable, [(0, 2)]);
    assert_eq!(drivers::show_from(3), 100);
    assert_eq!(drivers::show_from(12), 120);
}

#[test]
fn more_than_twelve_predictors_have_no_shapley_values() {
    let wave = |i: usize, length: f64| (i as f64 * length).sin();
    let all: Vec<Vec<f64>> = (0..14_u8)
        .map(|item| {
            (0..200)
                .map(|i| wave(i, 0.7 + 0.31 * f64::from(item)))
                .collect()
        })
        .collect();
    let all: Vec<Column<'_>> = all.iter().map(Column::from).collect();
    let found = drivers::drivers(all[0], &all[1..]).unwrap();
    assert_eq!(found.predictors.len(), 13);
    assert!(found.predictors.iter().all(|p| p.shapley.is_none()));
    assert!(!found.orders_differ);
}

#[test]
fn departments_are_compared_only_where_they_differ_and_agree() {
    let of = |p: f64, icc1: f64, icc2: Option<f64>| icc::Icc {
        n: 100,
        n_groups: 10,
        ms_between: 1.0,
        ms_within: 1.0,
        df: (9, 90),
        f: Some(1.0),
        p,
        k0: 10.0,
        mean_size: 10.0,
        icc1: Some(icc1),
        icc1_mean_size: Some(icc1),
        icc2,
        icc1_interval: None,
    };
    let told = |icc, rwg| verdict::aggregation_verdict(icc, rwg).verdict;
    assert_eq!(
        told(Ok(of(0.01, 0.2, Some(0.7))), Some(0.7)),
        Verdict::Supported
    );
    assert_eq!(
        told(Ok(of(0.01, 0.2, Some(0.69))), Some(0.9)),
        Verdict::WithCaution
    );
    assert_eq!(
        told(Ok(of(0.01, 0.2, Some(0.9))), Some(0.5)),
        Verdict::WithCaution
    );
    assert_eq!(
        told(Ok(of(0.01, 0.2, Some(0.9))), Some(0.49)),
        Verdict::NotSupported
    );
    assert_eq!(
        told(Ok(of(0.05, 0.2, Some(0.9))), Some(0.9)),
        Verdict::NotSupported
    );
    assert_eq!(
        told(Ok(of(0.01, 0.2, Some(0.39))), Some(0.9)),
        Verdict::NotSupported
    );
    assert_eq!(
        told(Ok(of(0.01, 0.2, Some(0.9))), None),
        Verdict::NotSupported
    );
    assert_eq!(
        told(Ok(of(0.01, 0.0, None)), Some(0.9)),
        Verdict::NotSupported
    );
    assert_eq!(
        told(Err(NotComputed::TooFewGroups), Some(0.9)),
        Verdict::NotApplicable
    );
    let pseudo = verdict::aggregation_verdict(Ok(of(0.6, 0.0, Some(-1.0))), Some(0.9));
    assert!(pseudo.is_pseudo_agreement);
    assert!(
        verdict::aggregation_verdict(Err(NotComputed::ZeroVariance), Some(1.0)).is_pseudo_agreement
    );
}

#[test]
fn the_mean_of_a_department_is_more_reliable_the_more_people_answer() {
    let groups = [
        Moments::of(&[10.0, 20.0, 30.0]),
        Moments::of(&[50.0, 60.0, 70.0]),
    ];
    let found = icc::icc(&groups, 2, Confidence::P95).unwrap();
    let icc1 = found.icc1.unwrap();
    close(found.reliability_of_mean(1).unwrap(), icc1, 1e-12);
    close(
        found.reliability_of_mean(3).unwrap(),
        found.icc2.unwrap(),
        1e-12,
    );
    assert_eq!(found.reliability_of_mean(0), None);
}

#[test]
fn words_for_agreement_follow_the_table() {
    let word = |rwg| Strength::of(rwg);
    assert_eq!(word(0.0), Strength::None);
    assert_eq!(word(0.304), Strength::None);
    assert_eq!(word(0.31), Strength::Weak);
    assert_eq!(word(0.51), Strength::Moderate);
    assert_eq!(word(0.70), Strength::Moderate);
    assert_eq!(word(0.71), Strength::Strong);
    assert_eq!(word(0.91), Strength::VeryStrong);
}

#[test]
fn small_cells_join_their_neighbours() {
    assert_eq!(
        weights::merge_cells(&[8, 9, 7], &[80.0, 90.0, 70.0]),
        [0, 1, 2]
    );
    assert_eq!(
        weights::merge_cells(&[2, 2, 7, 3], &[20.0, 20.0, 70.0, 30.0]),
        [0, 0, 0, 0]
    );
    assert_eq!(
        weights::merge_cells(&[2, 3, 7, 3], &[20.0, 30.0, 70.0, 30.0]),
        [0, 0, 1, 1]
    );
    // The first cell would weigh 50 each, four times the average of 12.5.
    assert_eq!(weights::merge_cells(&[6, 60], &[300.0, 525.0]), [0, 0]);
    assert_eq!(weights::merge_cells(&[0, 2], &[10.0, 20.0]), [0, 0]);
    assert!(weights::merge_cells(&[], &[]).is_empty());
}

#[test]
fn weights_that_cost_half_of_the_answers_are_refused() {
    assert!(weights::kish(&[1.0, 1.0, 1.0, 1.0]).unwrap().is_usable());
    let costly = weights::kish(&[9.0, 1.0, 1.0, 1.0]).unwrap();
    close(costly.design_effect, 4.0 * 84.0 / 144.0, 1e-12);
    assert!(!costly.is_usable());
    assert_eq!(weights::kish(&[]), Err(NotComputed::NoValidAnswers));
    assert_eq!(
        weights::trim(&[1.0, 2.0], 0.5),
        Err(NotComputed::NotConverged)
    );
}

#[test]
fn one_person_has_a_weighted_mean_and_no_error() {
    let found = weights::weighted_mean(
        &[2.0, 1.0],
        Column::from(&vec![None, Some(40.0)]),
        Confidence::P95,
    )
    .unwrap();
    assert_eq!((found.n, found.mean), (1, 40.0));
    assert_eq!((found.se, found.interval), (None, None));
    let nobody = weights::weighted_mean(&[1.0], Column::Gaps(&[None]), Confidence::P95);
    assert_eq!(nobody, Err(NotComputed::NoValidAnswers));
}

#[test]
fn a_missing_answer_ends_a_run_and_the_longest_is_told() {
    let row = |answers: &[Option<f64>], reversed: &[bool]| {
        let items: Vec<Vec<Option<f64>>> = answers.iter().map(|x| vec![*x]).collect();
        careless::longstrings(&columns(&items), reversed)[0]
    };
    let four = Some(4.0);
    let found = row(
        &[four, four, None, four, four, four],
        &[false, false, false, false, true, false],
    );
    assert_eq!((found.length, found.crosses), (3, true));
    assert!(!found.is_flagged(6), "three of six is not more than half");
    assert!(found.is_flagged(5));
    let plain = row(&[four, four, four, Some(1.0)], &[false; 4]);
    assert!(plain.is_long(4) && !plain.is_flagged(4));
    assert_eq!(row(&[None, None], &[false, true]).length, 0);
}

#[test]
fn what_careless_people_move_is_told_only_of_enough_people() {
    let n = 40;
    let scores: Vec<f64> = (0..n).map(|i| if i < 12 { 20.0 } else { 60.0 }).collect();
    let strata: Vec<Option<u32>> = (0..n).map(|i| Some(u32::from(i % 2 == 1))).collect();
    let is_careless = |first: usize| -> Vec<bool> { (0..n).map(|i| i < first).collect() };
    let told = |careless: &[bool], minimum| {
        careless::sensitivity((&scores).into(), careless, &strata, &[50.0, 50.0], minimum)
    };
    let found = told(&is_careless(12), 5).unwrap();
    assert_eq!((found.n, found.n_careless), (40, 12));
    close(found.everybody, 48.0, 1e-9);
    close(found.without, 60.0, 1e-9);
    assert!(found.is_moved);
    assert_eq!(told(&is_careless(9), 5), Err(NotComputed::BelowThreshold));
    assert_eq!(told(&is_careless(12), 13), Err(NotComputed::BelowThreshold));
    assert_eq!(told(&is_careless(31), 5), Err(NotComputed::BelowThreshold));
    assert_eq!(told(&is_careless(0), 5), Err(NotComputed::BelowThreshold));

    let signs = [
        vec![true, true, false],
        vec![true, false, false],
        vec![false, true],
    ];
    let signs: Vec<&[bool]> = signs.iter().map(Vec::as_slice).collect();
    assert_eq!(careless::careless_people(&signs), [true, true, false]);
}

#[test]
fn the_share_of_people_behind_a_reliability_is_told() {
    assert_eq!(reliability::coverage(8, 10), Some((0.8, true)));
    assert_eq!(reliability::coverage(7, 10), Some((0.7, false)));
    assert_eq!(reliability::coverage(0, 0), None);
}
