use surveys::{
    instrument::Construct,
    language::{Language, Localized},
    published::{
        Shares,
        evidence::{
            CarelessEvidence, ComparisonEvidence, DriverDimension, DriverFigures, DriversEvidence,
            Evidence, ItemEvidence, ItemFit, Outcome, ReliabilityEvidence, ReliabilityLabel,
            ScaleEvidence, Sensitivity, Told, WeightingEvidence, WeightingKind, WeightingRefusal,
        },
    },
    scoring::{NotComputed, verdict::Verdict},
};

use super::{Basis, Method, TOPICS, page};
use crate::{
    pages::executive::tests::{ORGANIZATION, WAVE, wave},
    render,
};

fn drawn(language: Language, evidence: Option<&Evidence>, department: Option<&str>) -> String {
    let published = wave(&[("SAL", None, 20, 16, 3), ("LAB", None, 20, 16, 4)]);
    let method = Method {
        basis: Basis {
            language,
            published: &published,
            evidence,
            department,
            open_links: false,
        },
        organization: ORGANIZATION,
        wave: WAVE,
        wave_title: "Spring",
        released: "14 May 2026",
    };
    render::fragment(|| page(&method).main).replace('\u{a0}', " ")
}

fn missing<T>(not_computed: NotComputed) -> Told<T> {
    Told::Missing { not_computed }
}

fn scale(
    dimension: Option<&str>,
    reliability: Told<ReliabilityEvidence>,
    comparison: Told<ComparisonEvidence>,
) -> ScaleEvidence {
    ScaleEvidence {
        dimension: dimension.map(str::to_owned),
        construct: Construct::Maturity,
        n_items: 4,
        scored: 310,
        unscored: 7,
        reliability,
        comparison,
    }
}

fn reliability() -> ReliabilityEvidence {
    ReliabilityEvidence {
        n: 240,
        covers: 0.77,
        alpha: 0.83,
        alpha_interval: Some((0.79, 0.86)),
        standardised: Some(0.84),
        omega: Some(0.85),
        omega_interval: Some((0.74, 0.88)),
        label: ReliabilityLabel::Fair,
        is_doubtful: true,
        items: vec![ItemFit {
            item: "TRU-M1".to_owned(),
            r_drop: Some(0.21),
            alpha_if_dropped: Some(0.88),
            is_weak: true,
        }],
    }
}

fn comparison() -> ComparisonEvidence {
    ComparisonEvidence {
        groups: 9,
        people: 300,
        icc1: -0.02,
        icc1_interval: Some((-0.04, 0.03)),
        icc2: None,
        p: 0.0004,
        rwg_median: Some(0.82),
        verdict: Verdict::NotSupported,
        is_pseudo_agreement: true,
    }
}

/// Something of everything, and a reason for what is missing.
fn everything() -> Evidence {
    Evidence {
        scales: vec![
            scale(
                Some("trust"),
                Told::Value(reliability()),
                Told::Value(comparison()),
            ),
            scale(
                Some("voice"),
                missing(NotComputed::TooFewItems),
                missing(NotComputed::TooFewGroups),
            ),
            scale(
                None,
                missing(NotComputed::TooFewRespondents),
                missing(NotComputed::ZeroVariance),
            ),
        ],
        items: vec![ItemEvidence {
            item: "TRU-M1".to_owned(),
            text: Localized(
                [("en".to_owned(), "Mistakes are spoken about here".to_owned())].into(),
            ),
            dimension: "trust".to_owned(),
            construct: Construct::Maturity,
            n: 210,
            mean: Some(54.2),
            shares: Some(Shares {
                favourable: 0.5,
                neutral: 0.3,
                unfavourable: 0.2,
            }),
            no_answer: 0.34,
            skipped: 0.02,
            is_unanswerable: true,
        }],
        drivers: vec![
            DriversEvidence {
                outcome: Outcome::Recommend,
                figures: Told::Value(DriverFigures {
                    n: 280,
                    r2: 0.42,
                    adjusted_r2: 0.40,
                    is_ranked: true,
                    is_inseparable: true,
                    is_order_unsure: true,
                    dimensions: vec![DriverDimension {
                        dimension: "trust".to_owned(),
                        r: 0.6,
                        weight_percent: 31.0,
                        interval: Some((22.0, 41.0)),
                        shapley_percent: Some(30.0),
                        vif: 6.1,
                        is_clear: true,
                    }],
                }),
            },
            DriversEvidence {
                outcome: Outcome::Willing,
                figures: missing(NotComputed::SingularMatrix),
            },
        ],
        careless: Some(CarelessEvidence {
            share: 0.03,
            sensitivity: vec![Sensitivity {
                construct: Construct::Maturity,
                everybody: 52.1,
                without: 53.6,
                is_moved: true,
            }],
        }),
        asked: Vec::new(),
        indices: Vec::new(),
        channels: Vec::new(),
        weighting: Told::Value(WeightingEvidence {
            kind: WeightingKind::Raked,
            n: 310,
            effective_n: 284.4,
            design_effect: 1.09,
            smallest: 0.61,
            largest: 2.2,
            is_notable: true,
            attributes: vec!["people_manager".to_owned(), "site".to_owned()],
            margin_error: 0.034,
            refused: None,
        }),
    }
}

#[test]
fn every_topic_of_the_contents_is_on_the_page_once() {
    for language in Language::ALL {
        let html = drawn(language, Some(&everything()), None);
        for (anchor, _) in TOPICS {
            assert_eq!(
                html.matches(&format!("<section id=\"{anchor}\" class=\"card prose\">"))
                    .count(),
                1,
                "{language}: {anchor}"
            );
            assert!(html.contains(&format!("href=\"#{anchor}\"")), "{anchor}");
        }
    }
}

#[test]
fn the_numbers_of_the_wave_are_told_with_their_ranges() {
    let html = drawn(Language::En, Some(&everything()), None);
    for words in [
        "40 people were invited and 32 answered: 80%",
        "0.83 (0.79 to 0.86)",
        "0.85 (0.74 to 0.88)",
        "Fewer than 80% of the people with a score answered every statement of Trust",
        "The calculation reached its limit for Trust",
        "Mistakes are spoken about here",
        "within noise, no ranking",
        "people everywhere answer alike",
        "below 0.001",
        "31% (22% to 41%)",
        "cannot be told apart",
        "Two ways of computing",
        "310 answers weighed this way are as sure as 284 answers of equal weight",
        "leading people, site",
        "yes, by more than 1 point",
        "3% of the sheets show two or more signs",
        "daybreak verify RESULTS.json --plan RELEASE-PLAN.json",
    ] {
        assert!(html.contains(words), "“{words}” is missing in {html}");
    }
    // A negative ICC is shown as 0.
    assert!(html.contains("0.00 (0.00 to 0.03)"), "{html}");
}

#[test]
fn what_is_not_told_says_why_and_what_would_help() {
    let html = drawn(Language::En, Some(&everything()), None);
    for words in [
        "too few statements. A single statement cannot be checked against others",
        "too few departments. It takes at least five departments and 30 people.",
        "some dimensions repeat each other exactly. Read them as one",
    ] {
        assert!(html.contains(words), "“{words}” is missing in {html}");
    }
}

#[test]
fn weights_that_were_refused_say_why_and_what_counts_in_their_place() {
    let told = |refusal: WeightingRefusal, kind: WeightingKind| {
        let mut evidence = everything();
        if let Told::Value(known) = &mut evidence.weighting {
            known.refused = Some(refusal);
            known.kind = kind;
            known.attributes.clear();
        }
        drawn(Language::En, Some(&evidence), None)
    };
    let html = told(WeightingRefusal::DesignEffect, WeightingKind::None);
    for words in [
        "Every answer counts the same.",
        "could not be done: the design effect would be above 2",
    ] {
        assert!(html.contains(words), "“{words}” is missing in {html}");
    }
    assert!(!html.contains("because the numbers of people are not known"));
    let html = told(WeightingRefusal::NothingApart, WeightingKind::Department);
    assert!(
        html.contains("Departments count by the number of people"),
        "{html}"
    );
    assert!(html.contains("to be counted apart"), "{html}");
}

#[test]
fn without_evidence_the_rules_are_told_all_the_same() {
    for language in Language::ALL {
        let html = drawn(language, None, None);
        for (anchor, _) in TOPICS {
            assert!(html.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        }
        assert!(!html.contains("NaN"), "{html}");
    }
    assert!(drawn(Language::En, None, None).contains("This result holds no figures of this kind"));
}

#[test]
fn the_head_of_a_department_reads_nothing_of_others() {
    let html = drawn(Language::En, Some(&everything()), Some("SAL"));
    assert!(!html.contains("Department LAB"), "{html}");
    assert!(
        html.contains("/results/SAL"),
        "back to the own page: {html}"
    );
    assert!(
        !html.contains("departments are shown on their own"),
        "{html}"
    );
}

#[test]
fn it_never_says_significant_and_never_names_causes() {
    for (language, words) in [
        (Language::En, ["significan", "drives"]),
        (Language::De, ["signifikan", "treibt"]),
        (Language::Es, ["significativ", "impulsa"]),
        (Language::Fr, ["significati", "entraîne"]),
    ] {
        let html = drawn(language, Some(&everything()), None).to_lowercase();
        for word in words {
            assert!(!html.contains(word), "{language}: {word}");
        }
    }
}
