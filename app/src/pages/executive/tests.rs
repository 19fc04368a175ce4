//! Pages of waves that look usual and of waves that look odd, in every language: each page explains itself.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::{Atoms, Contract, release_plan::Mode},
    ids::{OrganizationId, WaveId},
    instrument::{Construct, Instrument, ItemKind},
    language::Language,
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, Published, Request, Weighing, publish},
    scoring::{responses::Answers, verdict::Verdict},
    sheet::Sheet,
};

use super::{
    department::{self, Department},
    extent::Extent,
    method::{self, Basis, Method},
    results::{self, Results},
};
use crate::{render, shell::Page};

pub(super) const ORGANIZATION: OrganizationId = OrganizationId::from_bits(7);
pub(super) const WAVE: WaveId = WaveId::from_bits(9);

/// Departments: code, the one above, people, sheets, and the option around which their answers lie (1 to 5). Departments
/// with the same last two numbers answer alike.
type Row<'a> = (&'a str, Option<&'a str>, u32, usize, usize);

/// A sheet that answers every statement with an option near `around`; the same number gives the same sheet.
fn sheet(around: usize, number: usize) -> Sheet {
    let core = Instrument::core();
    let mut state = number as u64 * 2_654_435_761 + 12_345;
    let fields: Vec<(String, String)> = core
        .items
        .iter()
        .filter(|item| item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let option = (around + usize::try_from(state >> 33).unwrap() % 3)
                .saturating_sub(1)
                .clamp(1, 5);
            let option = if item.reverse { 6 - option } else { option };
            (item.id.clone(), option.to_string())
        })
        .collect();
    Sheet::from_fields(
        core,
        fields.iter().map(|(f, v)| (f.as_str(), v.as_str())),
        &BTreeMap::new(),
    )
    .unwrap()
}

pub(super) fn wave(rows: &[Row<'_>]) -> Published {
    let departments = rows.iter().map(|(code, parent, people, ..)| DepartmentRow {
        code: (*code).to_owned(),
        name: format!("Department {code}"),
        parent: parent.map(str::to_owned),
        headcount: *people,
    });
    let tree = Tree::new(departments.collect()).unwrap();
    let sheets: Vec<(usize, Sheet)> = rows
        .iter()
        .enumerate()
        .flat_map(|(place, (.., count, around))| {
            (0..*count).map(move |i| (place, sheet(*around, i)))
        })
        .collect();
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(
            Instrument::core(),
            sheets.iter().map(|(atom, sheet)| (*atom, sheet)),
        ),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

fn model(published: &Published, language: Language, page: usize) -> Results<'_> {
    Results {
        language,
        organization: ORGANIZATION,
        wave: WAVE,
        wave_title: "Spring",
        released: "14 May 2026",
        published,
        construct: Construct::Maturity,
        page,
        mirror: None,
        roadmap: None,
        plan: None,
    }
}

pub(super) fn html(page: impl FnOnce() -> Page) -> String {
    render::fragment(|| page().main)
}

fn results(published: &Published) -> String {
    html(|| results::page(&model(published, Language::En, 0)))
}

/// Every page of a wave in every language can be drawn; nothing in it is a figure that does not exist.
fn every_page_is_sound(published: &Published) {
    for language in Language::ALL {
        let method = Method {
            basis: Basis {
                language,
                published,
                evidence: published.evidence.shown(),
                department: None,
                open_links: false,
            },
            organization: ORGANIZATION,
            wave: WAVE,
            wave_title: "Spring",
            released: "14 May 2026",
        };
        let mut pages = vec![
            html(|| results::page(&model(published, language, 0))),
            html(|| method::page(&method)),
        ];
        for group in published.departments.iter().take(3) {
            let model = Department {
                language,
                organization: ORGANIZATION,
                wave: WAVE,
                published,
                group,
                whole: true,
                since: None,
                construct: Construct::Readiness,
                page: 0,
            };
            pages.push(html(|| department::page(&model)));
        }
        for page in pages {
            for wrong in ["NaN", "inf<", " style=", "∞"] {
                assert!(!page.contains(wrong), "{language}: {wrong} in {page}");
            }
        }
    }
}

#[test]
fn without_sheets_a_page_explains_what_was_promised_and_what_to_do() {
    let published = wave(&[("a", None, 12, 0, 3), ("b", None, 9, 0, 3)]);
    every_page_is_sound(&published);
    let page = results(&published);
    assert!(page.contains("Nothing of this wave can be shown"), "{page}");
    assert!(page.contains("fewer than 5 answers"), "{page}");
    assert!(page.contains("Invite more people"), "{page}");
    assert!(!page.contains("id=\"heat\""), "{page}");
}

#[test]
fn one_sheet_reads_like_none() {
    let published = wave(&[("a", None, 12, 1, 3)]);
    every_page_is_sound(&published);
    let none = wave(&[("a", None, 12, 0, 3)]);
    assert_eq!(results(&published), results(&none));
}

#[test]
fn one_department_is_not_compared_with_anything() {
    let published = wave(&[("a", None, 40, 30, 3)]);
    every_page_is_sound(&published);
    let page = results(&published);
    assert!(page.contains("There is only one department here"), "{page}");
}

#[test]
fn departments_that_are_all_hidden_still_leave_the_whole_organization() {
    let rows: Vec<_> = ["a", "b", "c", "d", "e"]
        .into_iter()
        .map(|code| (code, None, 8, 3, 3))
        .collect();
    let published = wave(&rows);
    every_page_is_sound(&published);
    let page = results(&published);
    assert!(
        page.contains("No department can be shown on its own"),
        "{page}"
    );
    assert!(page.contains("Maturity, points of 100"), "{page}");
}

#[test]
fn more_answers_than_people_are_explained_and_have_no_share() {
    let published = wave(&[("a", None, 5, 30, 3), ("b", None, 5, 20, 3)]);
    every_page_is_sound(&published);
    let page = results(&published);
    assert!(page.contains("More answers than people"), "{page}");
    assert!(page.contains("50 colleagues took part"), "{page}");
    assert!(!page.contains("500%"), "{page}");
}

#[test]
fn a_tree_of_twelve_levels_shows_two_and_leads_to_the_others() {
    let codes: Vec<String> = (0..12).map(|level| format!("level{level}")).collect();
    let rows: Vec<Row<'_>> = (0..12_usize)
        .map(|level| {
            let above = level.checked_sub(1).map(|above| codes[above].as_str());
            (codes[level].as_str(), above, 9, 7, 3)
        })
        .collect();
    let published = wave(&rows);
    every_page_is_sound(&published);
    let deep = published.group("level6").unwrap();
    let page = html(|| {
        department::page(&Department {
            language: Language::En,
            organization: ORGANIZATION,
            wave: WAVE,
            published: &published,
            group: deep,
            whole: true,
            since: None,
            construct: Construct::Maturity,
            page: 0,
        })
    });
    assert!(page.contains("results/level5"), "the one above: {page}");
    assert!(page.contains("results/level7"), "the one within: {page}");
}

#[test]
fn three_thousand_departments_come_sixty_at_a_time() {
    let codes: Vec<String> = (0..3000).map(|i| format!("d{i}")).collect();
    let rows: Vec<Row<'_>> = (0..3000_usize)
        .map(|i| {
            let above = (i >= 90).then(|| codes[i % 90].as_str());
            (
                codes[i].as_str(),
                above,
                6,
                if i % 10 == 0 { 5 } else { 0 },
                3,
            )
        })
        .collect();
    let published = wave(&rows);
    let first = Extent::of(&published, 0);
    assert_eq!((first.range.clone(), first.page), (0..60, 0));
    assert!(first.all >= 3000 && first.has_pages(), "{first:?}");
    assert_eq!(first.neighbours(), (None, Some(1)));
    let last = Extent::of(&published, usize::MAX);
    assert_eq!(last.range.end, last.all);
    assert_eq!(last.neighbours().1, None);
    let page = results(&published);
    assert!(page.contains("Departments 1 to 60 of "), "{page}");
    assert!(page.matches("<tr").count() < 1_000, "it is still a page");
}

#[test]
fn departments_further_down_than_the_second_level_stand_on_the_page_above() {
    let codes: Vec<String> = (0..100).map(|i| format!("d{i}")).collect();
    let rows: Vec<Row<'_>> = (0..100_usize)
        .map(|i| {
            let above = match i {
                0..4 => None,
                4..20 => Some(codes[i % 4].as_str()),
                _ => Some(codes[4 + i % 16].as_str()),
            };
            (codes[i].as_str(), above, 8, 6, 3)
        })
        .collect();
    let published = wave(&rows);
    let extent = Extent::of(&published, 0);
    assert!(extent.is_cut && !extent.has_pages(), "{:?}", extent.range);
    assert!(
        extent
            .published
            .departments
            .iter()
            .all(|group| group.depth < 2)
    );
    assert!(results(&published).contains("below the second level"));
}

/// Six departments of sixteen people each.
fn six(around: [usize; 6]) -> Published {
    let codes = ["a", "b", "c", "d", "e", "f"];
    let rows: Vec<Row<'_>> = codes
        .into_iter()
        .zip(around)
        .map(|(code, around)| (code, None, 20, 16, around))
        .collect();
    wave(&rows)
}

#[test]
fn within_noise_nothing_is_ranked_tinted_or_placed() {
    let published = six([3; 6]);
    assert_eq!(
        published.verdict(None, Construct::Maturity),
        Verdict::NotSupported
    );
    every_page_is_sound(&published);
    let page = results(&published);
    let heat = &page[page.find("id=\"heat\"").unwrap()..];
    let verdict = heat
        .find("Differences between departments are within noise")
        .unwrap();
    assert!(
        verdict < heat.find("<table").unwrap(),
        "the verdict stands above"
    );
    let table = &heat[..heat.find("</table>").unwrap()];
    let departments = &table[..table.find("class=\"whole\"").unwrap()];
    assert!(!departments.contains("tint-"), "{departments}");
    assert!(
        departments.contains("Department a"),
        "scores are still there"
    );
    assert!(!page.contains("id=\"quadrant\""), "{page}");
    let ladder = &page[page.find("id=\"ladder\"").unwrap()..page.find("id=\"heat\"").unwrap()];
    assert!(!ladder.contains("Department a"), "{ladder}");
}

#[test]
fn where_departments_differ_the_verdict_allows_the_map() {
    let published = six([2, 2, 3, 3, 4, 4]);
    assert_eq!(
        published.verdict(None, Construct::Maturity),
        Verdict::Supported
    );
    every_page_is_sound(&published);
    let page = results(&published);
    let heat = &page[page.find("id=\"heat\"").unwrap()..];
    assert!(
        heat.contains("Departments differ, and people within them agree"),
        "{heat}"
    );
    assert!(
        heat[..heat.find("</table>").unwrap()].contains("tint-"),
        "{heat}"
    );
    assert!(page.contains("id=\"quadrant\""), "{page}");
}

#[test]
fn agreement_and_the_distribution_come_before_the_mean() {
    let page = results(&six([3; 6]));
    let views = &page[page.find("id=\"views\"").unwrap()..];
    let place = |words: &str| {
        views
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {views}"))
    };
    assert!(place("Views · favourable, neutral, unfavourable") < place(">Score<"));
    assert!(place("shared view") < place("split"));
    assert!(place("split") < place("score-of"));
}

#[test]
fn below_seventy_percent_the_silent_are_spoken_of_and_above_they_are_not() {
    let few = wave(&[("a", None, 60, 20, 3), ("b", None, 60, 20, 3)]);
    let page = results(&few);
    assert!(page.contains("What if those who did not answer"), "{page}");
    assert!(page.contains("would have to score"), "{page}");
    let many = results(&six([3; 6]));
    assert!(!many.contains("What if those who did not answer"), "{many}");
}

#[test]
fn no_page_ever_says_significant_or_percent_for_points() {
    let published = six([2, 2, 3, 3, 4, 4]);
    let page = results(&published);
    assert!(!page.to_lowercase().contains("significan"), "{page}");
    assert!(
        !page.contains("points%") && !page.contains("% points"),
        "{page}"
    );
}
