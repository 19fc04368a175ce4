use std::collections::BTreeMap;

use surveys::{
    confidentiality::{Atoms, Contract, comments::Told, release_plan::Mode},
    ids::{OrganizationId, WaveId},
    instrument::{Construct, Instrument},
    language::Language,
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Comment, Comments, Precision, Published, Request, Weighing, publish},
    scoring::responses::Answers,
    sheet::Sheet,
};

use super::super::{
    comments::{self, CommentsPage, State},
    department::{self, Department},
    results::{self, Results},
    tests::html,
};

const ORGANIZATION: OrganizationId = OrganizationId::from_bits(1);
const WAVE: WaveId = WaveId::from_bits(2);

/// Three departments of forty people who all write, one of four who do not count.
fn published(told: Told, texts: [&str; 3]) -> Published {
    let row = |code: &str, headcount| DepartmentRow {
        code: code.to_owned(),
        name: format!("Department {code}"),
        parent: None,
        headcount,
    };
    let tree = Tree::new(vec![row("a", 40), row("b", 40), row("comments", 40)]).unwrap();
    let core = Instrument::core();
    let none: [(&str, &str); 0] = [];
    let empty = Sheet::from_fields(core, none, &BTreeMap::new()).unwrap();
    let sheets = (0..120).map(|n| (n / 40, &empty));
    let comments: Vec<Comment> = (0..120)
        .map(|n| Comment {
            field: "OPE-1".to_owned(),
            atom: n / 40,
            text: texts[n / 40].to_owned(),
        })
        .collect();
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: core,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(core, sheets),
        comments: Some(Comments {
            comments: &comments,
            told,
            order: &[3; 32],
        }),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

const TEXTS: [&str; 3] = [
    "The printer never has <i>paper</i>",
    "The coffee is good",
    "The coffee is good, شكرا جزيلا",
];

fn page_of(published: &Published, code: &str, state: State, language: Language) -> String {
    html(|| {
        comments::page(&CommentsPage {
            language,
            organization: ORGANIZATION,
            wave: WAVE,
            published,
            group: published.group(code).unwrap(),
            state,
        })
    })
}

fn results_of(published: &Published, language: Language) -> String {
    html(|| {
        results::page(&Results {
            language,
            organization: ORGANIZATION,
            wave: WAVE,
            wave_title: "Spring",
            released: "14 May 2026",
            published,
            construct: Construct::Maturity,
            page: 0,
            mirror: None,
            roadmap: None,
            plan: None,
        })
    })
}

fn department_of(published: &Published, code: &str) -> String {
    html(|| {
        department::page(&Department {
            language: Language::En,
            organization: ORGANIZATION,
            wave: WAVE,
            published,
            group: published.group(code).unwrap(),
            whole: true,
            since: None,
            construct: Construct::Maturity,
            page: 0,
        })
    })
}

#[test]
fn a_department_tells_its_words_and_everybody_what_many_wrote() {
    let published = published(Told::ThemesOnly, TEXTS);
    let page = department_of(&published, "a");
    assert!(
        page.contains("What people here write about more than others"),
        "{page}"
    );
    for words in [
        "printer",
        "in at least 35 comments",
        "times as often as elsewhere",
        "From 40 comments",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("never has"), "no sentence: {page}");
    let page = results_of(&published, Language::En);
    assert!(page.contains("What many people write about"), "{page}");
    assert!(page.contains("in at least 80 comments"), "{page}");
    // The questions nobody answered say why there is nothing.
    assert!(page.contains("Not shown, to protect people"), "{page}");
}

#[test]
fn a_question_without_a_word_that_stands_out_says_so() {
    let published = published(Told::ThemesOnly, ["The same"; 3]);
    let page = department_of(&published, "a");
    assert!(page.contains("No word stands out"), "{page}");
}

#[test]
fn comments_are_shown_as_they_are_and_cannot_turn_the_page() {
    let published = published(Told::Verbatims, TEXTS);
    let page = page_of(&published, "a", State::Readable, Language::En);
    assert!(page.contains("&lt;i&gt;paper&lt;/i&gt;"), "{page}");
    assert!(page.contains("40 comments are read here"), "{page}");
    let everybody = page_of(&published, "~all", State::Readable, Language::En);
    assert!(
        everybody.contains("All comments to this question are read in the departments"),
        "{everybody}"
    );
    assert!(everybody.contains("comments?of=comments"), "{everybody}");
    let rtl = page_of(&published, "comments", State::Readable, Language::En);
    assert!(rtl.contains("dir=\"auto\""), "{rtl}");
    assert!(rtl.contains("%63omments"), "back to the department: {rtl}");
}

#[test]
fn every_state_can_be_drawn_in_every_language() {
    for told in [Told::ThemesOnly, Told::Verbatims] {
        let published = published(told, TEXTS);
        for language in Language::ALL {
            let mut pages = vec![results_of(&published, language)];
            for state in [State::Readable, State::ThemesOnly, State::Gone] {
                for code in ["~all", "a"] {
                    pages.push(page_of(&published, code, state, language));
                }
            }
            for page in pages {
                for wrong in ["NaN", "{ $", "{$", " style="] {
                    assert!(!page.contains(wrong), "{language}: {wrong} in {page}");
                }
            }
        }
    }
}
