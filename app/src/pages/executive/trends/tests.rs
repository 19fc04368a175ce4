use surveys::{
    instrument::Construct,
    language::Language,
    published::Published,
    trend::{Day, ReleasedWave, Reorganization, ReorganizationKind, Trend},
};

use super::{
    super::{
        since,
        tests::{ORGANIZATION, WAVE, html, wave},
    },
    Latest, Trends, Waves, page,
};

const DAYS: [&str; 3] = ["2025-03-01", "2025-09-01", "2026-03-01"];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn trend(documents: &[Published], records: &[Reorganization]) -> Trend {
    let waves: Vec<_> = documents
        .iter()
        .zip(DAYS)
        .map(|(published, frozen)| ReleasedWave {
            frozen: day(frozen),
            published,
            instrument: None,
        })
        .collect();
    Trend::of(&waves, records).unwrap()
}

fn drawn(
    language: Language,
    documents: &[Published],
    records: &[Reorganization],
    bound_to: Option<&str>,
) -> String {
    let trend = trend(documents, records);
    let short: Vec<String> = DAYS.map(str::to_owned)[..documents.len()].to_vec();
    let titles: Vec<String> = (1..=documents.len()).map(|n| format!("Wave {n}")).collect();
    let published = documents.last().unwrap();
    html(|| {
        page(&Trends {
            language,
            organization: ORGANIZATION,
            latest: Some(Latest {
                wave: WAVE,
                published,
                waves: Waves {
                    trend: &trend,
                    short: &short,
                    titles: &titles,
                    model: &published.model,
                },
                left_out: Vec::new(),
            }),
            construct: Construct::Maturity,
            bound_to,
            sees_waves: false,
        })
    })
}

fn three_waves() -> [Published; 3] {
    let before = [
        ("m", None, 0, 0, 3),
        ("export", Some("m"), 40, 30, 2),
        ("sales", Some("m"), 60, 50, 2),
        ("service", Some("m"), 40, 30, 3),
        ("dev", None, 40, 30, 3),
        ("law", None, 4, 3, 3),
    ];
    let mut after = before.to_vec();
    after.remove(1);
    after[1] = ("sales", Some("m"), 100, 80, 4);
    [wave(&before), wave(&before), wave(&after)]
}

fn merged() -> Reorganization {
    Reorganization::new(
        ReorganizationKind::Merge,
        day("2026-01-15"),
        vec!["export".to_owned(), "sales".to_owned()],
        vec!["sales".to_owned()],
    )
    .unwrap()
}

#[test]
fn the_page_tells_movements_breaks_with_their_reason_and_what_is_no_more() {
    let page = drawn(Language::En, &three_waves(), &[merged()], None);
    assert!(
        page.contains("dimensions are higher than last time"),
        "{page}"
    );
    assert!(
        page.contains(
            "15 January 2026: Department export and Department sales became Department sales."
        ),
        "{page}"
    );
    assert!(page.contains("Not comparable with last time"), "{page}");
    assert!(
        page.contains("Departments that are no longer there"),
        "{page}"
    );
    assert!(
        page.contains("Department export, last heard in “Wave 2”"),
        "{page}"
    );
    assert!(page.contains("not shown, to protect people"), "{page}");
}

#[test]
fn every_language_draws_the_page_without_a_figure_that_does_not_exist() {
    let documents = three_waves();
    for language in Language::ALL {
        for records in [&[][..], &[merged()]] {
            let page = drawn(language, &documents, records, None);
            for wrong in ["NaN", "inf<", " style=", "trend-", "trends-"] {
                assert!(!page.contains(wrong), "{language}: {wrong} in {page}");
            }
        }
    }
}

#[test]
fn a_head_of_a_department_reads_of_the_own_one_only() {
    let page = drawn(Language::En, &three_waves(), &[merged()], Some("dev"));
    assert!(page.contains("Department dev"), "{page}");
    for other in ["Department sales", "Department service", "Department m"] {
        assert!(!page.contains(other), "{other} in {page}");
    }
}

#[test]
fn one_wave_is_a_reason_and_no_empty_chart() {
    let [first, ..] = three_waves();
    let page = drawn(Language::En, &[first], &[], None);
    assert!(page.contains("One wave is a beginning."), "{page}");
    assert!(page.contains("a movement can be told from about"), "{page}");
    assert!(!page.contains("<svg class=\"figure\""), "{page}");
}

#[test]
fn a_department_that_cannot_be_compared_says_why_on_its_own_page() {
    let documents = three_waves();
    let trend = trend(&documents, &[merged()]);
    let short = DAYS.map(str::to_owned);
    let titles = ["First", "Second", "Third"].map(str::to_owned);
    let waves = Waves {
        trend: &trend,
        short: &short,
        titles: &titles,
        model: &documents[2].model,
    };
    let section = |code: &str| {
        let unit = trend.unit(code).unwrap();
        crate::render::fragment(|| since::section(Language::En, &waves, unit, None))
    };
    let sales = section("sales");
    assert!(sales.contains("Not comparable with “Second”"), "{sales}");
    let division = section("m");
    assert!(!division.contains("Not comparable"), "{division}");
    assert!(division.contains("Higher: +"), "{division}");
}
