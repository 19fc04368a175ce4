mod psychometrics;

use proptest::prelude::*;

use super::{
    NotComputed,
    agreement::{Null, rwg},
    careless::{Statement, is_flagged},
    index, item, level,
    mean::{Stratum, of_strata},
    person, shares,
};

/// Both sides compute in double precision.
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} instead of {expected}"
    );
}

fn half_width(mean: &super::mean::Mean) -> f64 {
    let (low, high) = mean.error.unwrap().interval;
    (high - low) / 2.0
}

/// The six answers of MODEL.md §8, in the order VOI-M1, VOI-M2, TRU-M1, TRU-M2 (reversed).
const VECTOR: [[Option<f64>; 4]; 6] = [
    [Some(4.0), Some(3.0), Some(4.0), Some(2.0)],
    [Some(5.0), Some(4.0), Some(4.0), Some(1.0)],
    [Some(3.0), Some(2.0), None, Some(3.0)],
    [Some(4.0), None, Some(3.0), Some(2.0)],
    [Some(2.0), Some(2.0), Some(3.0), Some(4.0)],
    [None, None, Some(5.0), Some(1.0)],
];

fn vector(columns: [usize; 2]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let points = |person: usize, column: usize| {
        VECTOR[person][column].map(|x| item::score(x, 1.0, 5.0, column == 3))
    };
    let scores = (0..6)
        .filter_map(|i| {
            person::score(
                columns.map(|c| points(i, c)).into_iter(),
                person::needed(2, 0.5, 1),
            )
        })
        .collect();
    let complete: Vec<usize> = (0..6)
        .filter(|i| columns.iter().all(|c| points(*i, *c).is_some()))
        .collect();
    let items = columns
        .map(|c| complete.iter().filter_map(|i| points(*i, c)).collect())
        .to_vec();
    (scores, items)
}

#[test]
fn the_test_vector_of_the_model_comes_out() {
    let (voice, voice_items) = vector([0, 1]);
    assert_eq!(voice, [62.5, 87.5, 37.5, 75.0, 25.0]);
    let mean = of_strata(&[Stratum {
        headcount: Some(9),
        scores: &voice,
    }])
    .unwrap();
    assert_eq!(mean.n, 5);
    close(mean.mean, 57.5, 1e-12);
    close(mean.sd.unwrap(), 25.920_55, 5e-6);
    close(half_width(&mean), 21.456_41, 5e-6);
    close(rwg(&voice_items, 5, Null::Uniform).unwrap(), 0.523_08, 5e-6);

    let (trust, trust_items) = vector([2, 3]);
    assert_eq!(trust, [75.0, 87.5, 50.0, 62.5, 37.5, 100.0]);
    let mean = of_strata(&[Stratum {
        headcount: Some(9),
        scores: &trust,
    }])
    .unwrap();
    close(mean.mean, 68.75, 1e-12);
    close(mean.sd.unwrap(), 23.385_36, 5e-6);
    close(half_width(&mean), 14.169_00, 5e-6);
    close(rwg(&trust_items, 5, Null::Uniform).unwrap(), 0.620_69, 5e-6);
}

#[test]
fn the_organization_is_weighted_by_headcount() {
    // MODEL §8: departments 62 (300 people), 41 (60) and 48 (40).
    let departments = [(300, [62.0; 5]), (60, [41.0; 5]), (40, [48.0; 5])];
    let strata: Vec<_> = departments
        .iter()
        .map(|(people, scores)| Stratum {
            headcount: Some(*people),
            scores,
        })
        .collect();
    close(of_strata(&strata).unwrap().mean, 57.45, 1e-12);
}

#[test]
fn a_person_needs_half_of_the_items() {
    assert_eq!(person::needed(3, 0.5, 1), 2);
    assert_eq!(person::needed(2, 0.5, 1), 1);
    assert_eq!(person::needed(2, 0.5, 2), 2);
    assert_eq!(person::needed(1, 0.5, 2), 1);
    assert_eq!(person::needed(5, 0.5, 2), 3);
    assert_eq!(person::needed(5, 0.6, 1), 3);
    assert_eq!(person::score([Some(0.0), None, None].into_iter(), 2), None);
}

#[test]
fn one_person_has_a_mean_and_no_interval() {
    let mean = of_strata(&[Stratum {
        headcount: Some(9),
        scores: &[40.0],
    }])
    .unwrap();
    assert_eq!((mean.mean, mean.sd), (40.0, None));
    assert_eq!(mean.error, Err(NotComputed::TooFewRespondents));
    assert_eq!(of_strata(&[]), Err(NotComputed::TooFewRespondents));
}

#[test]
fn more_answers_than_people_have_no_interval() {
    let mean = of_strata(&[Stratum {
        headcount: Some(2),
        scores: &[40.0, 50.0, 60.0],
    }])
    .unwrap();
    assert_eq!(mean.error, Err(NotComputed::HeadcountBelowN));
}

#[test]
fn when_all_answered_there_is_no_sampling_error_but_one_of_the_process() {
    let mean = of_strata(&[Stratum {
        headcount: Some(3),
        scores: &[40.0, 50.0, 60.0],
    }])
    .unwrap();
    let error = mean.error.unwrap();
    assert_eq!(error.interval, (50.0, 50.0));
    close(error.se_process, 10.0 / 3.0_f64.sqrt(), 1e-12);
}

#[test]
fn a_group_with_children_adds_up_its_strata() {
    // By hand: weights 3/4 and 1/4, variances 100/5·(1−5/30) and 400/5·(1−5/10), df by Satterthwaite.
    let (a, b) = (
        [40.0, 50.0, 50.0, 50.0, 60.0],
        [10.0, 30.0, 30.0, 30.0, 50.0],
    );
    let strata = [
        Stratum {
            headcount: Some(30),
            scores: &a,
        },
        Stratum {
            headcount: Some(10),
            scores: &b,
        },
    ];
    let mean = of_strata(&strata).unwrap();
    close(mean.mean, 0.75 * 50.0 + 0.25 * 30.0, 1e-12);
    let (va, vb): (f64, f64) = (
        0.5625 * 50.0 / 5.0 * (25.0 / 30.0),
        0.0625 * 200.0 / 5.0 * 0.5,
    );
    let df = (va + vb).powi(2) / (va * va / 4.0 + vb * vb / 4.0);
    assert!(df > 4.0 && df < 8.0);
    // t(0.975) for df between 6 and 7 lies between 2.3646 and 2.4469.
    let t = half_width(&mean) / (va + vb).sqrt();
    assert!((2.36..2.78).contains(&t), "{t} for {df} df");
    let se = (0.5625 * 10.0 + 0.0625 * 40.0_f64).sqrt();
    close(mean.error.unwrap().se_process, se, 1e-12);
}

#[test]
fn an_index_of_one_dimension_is_that_dimension() {
    let scores = [62.5, 87.5, 37.5, 75.0, 25.0];
    let part = vec![scores.map(Some).to_vec()];
    let index = index::of(
        &[index::Part {
            weight: 0.3,
            scores: &part,
        }],
        &[Some(9)],
    )
    .unwrap();
    let mean = of_strata(&[Stratum {
        headcount: Some(9),
        scores: &scores,
    }])
    .unwrap();
    assert_eq!(index.n, 5);
    close(index.mean, mean.mean, 1e-12);
    let (found, expected) = (index.error.unwrap(), mean.error.unwrap());
    close(found.interval.0, expected.interval.0, 1e-9);
    close(found.se_process, expected.se_process, 1e-9);
}

#[test]
fn an_index_of_complete_answers_is_the_mean_of_weighted_persons() {
    let (a, b) = ([20.0, 40.0, 60.0, 90.0], [10.0, 50.0, 80.0, 70.0]);
    let (first, second) = (vec![a.map(Some).to_vec()], vec![b.map(Some).to_vec()]);
    let parts = [
        index::Part {
            weight: 0.2,
            scores: &first,
        },
        index::Part {
            weight: 0.6,
            scores: &second,
        },
    ];
    let found = index::of(&parts, &[Some(20)]).unwrap();
    let persons: Vec<f64> = a.iter().zip(b).map(|(a, b)| 0.25 * a + 0.75 * b).collect();
    let expected = of_strata(&[Stratum {
        headcount: Some(20),
        scores: &persons,
    }])
    .unwrap();
    close(found.mean, expected.mean, 1e-12);
    close(
        found.error.unwrap().interval.1,
        expected.error.unwrap().interval.1,
        1e-9,
    );
}

#[test]
fn favourable_is_top_two_of_five() {
    let points = [1.0, 2.0, 3.0, 4.0, 5.0].map(|x| item::score(x, 1.0, 5.0, false));
    let shares = shares::of_answers(points.into_iter()).unwrap();
    assert_eq!(
        (shares.favourable, shares.neutral, shares.unfavourable),
        (0.4, 0.2, 0.4)
    );
}

#[test]
fn wilson_knows_how_many_were_asked() {
    // R: prop.test(8, 10, correct = FALSE) gives 0.4901625 and 0.9433178.
    let open = shares::wilson(8, 10, None).unwrap();
    close(open.interval.0, 0.490_162_5, 1e-6);
    close(open.interval.1, 0.943_317_8, 1e-6);
    let asked = shares::wilson(8, 10, Some(12)).unwrap();
    assert!(asked.interval.0 > open.interval.0 && asked.interval.1 < open.interval.1);
    assert_eq!(
        shares::wilson(8, 10, Some(10)).unwrap().interval,
        (0.8, 0.8)
    );
    assert_eq!(
        shares::wilson(8, 10, Some(9)),
        Err(NotComputed::HeadcountBelowN)
    );
}

#[test]
fn agreement_has_reasons_where_it_is_not_defined() {
    assert_eq!(rwg(&[], 5, Null::Uniform), Err(NotComputed::TooFewItems));
    assert_eq!(
        rwg(&[vec![50.0]], 5, Null::Uniform),
        Err(NotComputed::TooFewRespondents)
    );
    assert_eq!(
        rwg(&[vec![50.0, 75.0]], 4, Null::SlightlySkewed),
        Err(NotComputed::NotIdentified)
    );
    assert_eq!(rwg(&[vec![50.0, 50.0]], 5, Null::SlightlySkewed), Ok(1.0));
}

#[test]
fn the_probability_of_levels_sums_to_one_and_follows_the_mean() {
    let cuts = [35.0, 50.0, 65.0, 80.0];
    let even = level::probabilities(50.0, 5.0, &cuts);
    close(even.iter().sum::<f64>(), 1.0, 1e-12);
    // Half of a normal distribution lies on either side of its mean.
    close(even[1] + even[0], 0.5, 1e-9);
    assert_eq!(
        level::probabilities(64.0, 0.0, &cuts),
        [0.0, 0.0, 1.0, 0.0, 0.0]
    );
}

#[test]
fn a_run_over_reversed_statements_is_a_sign_of_carelessness() {
    let sheet = |raw: &[Option<f64>]| -> Vec<Statement> {
        let statements = raw.iter().enumerate();
        statements
            .map(|(i, raw)| Statement {
                raw: *raw,
                is_reversed: i % 3 == 2,
            })
            .collect()
    };
    assert!(is_flagged(&sheet(&[Some(75.0); 6])));
    assert!(!is_flagged(&sheet(&[
        Some(75.0),
        Some(75.0),
        Some(75.0),
        None,
        Some(75.0),
        Some(75.0)
    ])));
    assert!(is_flagged(&sheet(&[
        None,
        None,
        None,
        None,
        Some(25.0),
        Some(75.0)
    ])));
    assert!(!is_flagged(&sheet(&[
        None,
        None,
        None,
        Some(50.0),
        Some(25.0),
        Some(75.0)
    ])));
}

proptest! {
    #[test]
    fn means_stay_in_range_and_inside_their_intervals(
        groups in prop::collection::vec((prop::collection::vec(0.0_f64..=100.0, 1..12), 0_u32..40), 1..6),
    ) {
        let strata: Vec<_> = groups
            .iter()
            .map(|(scores, more)| Stratum { headcount: Some(u32::try_from(scores.len()).unwrap() + more), scores })
            .collect();
        let mean = of_strata(&strata).unwrap();
        prop_assert!((-1e-9..=100.0 + 1e-9).contains(&mean.mean));
        prop_assert!(mean.sd.is_none_or(|sd| (0.0..=200.0).contains(&sd)));
        if let Ok(error) = mean.error {
            prop_assert!(error.interval.0 <= mean.mean && mean.mean <= error.interval.1);
            prop_assert!(error.se_process.is_finite());
        }
    }

    #[test]
    fn agreement_lies_between_nothing_and_all(
        items in prop::collection::vec(prop::collection::vec(prop::sample::select(vec![0.0, 25.0, 50.0, 75.0, 100.0]), 6), 1..4),
    ) {
        for null in [Null::Uniform, Null::SlightlySkewed] {
            prop_assert!((0.0..=1.0).contains(&rwg(&items, 5, null).unwrap()));
        }
    }

    #[test]
    fn probabilities_of_levels_are_probabilities(mean in -5.0_f64..105.0, se in 0.0_f64..60.0) {
        let all = level::probabilities(mean, se, &[35.0, 50.0, 65.0, 80.0]);
        prop_assert!(all.iter().all(|p| (0.0..=1.0 + 1e-12).contains(p)));
        prop_assert!((all.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }
}
