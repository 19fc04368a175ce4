//! The small pages of staff: all of them, in all languages.

use surveys::{instrument::Instrument, language::Language};

use super::{
    legal, link,
    link::DeadLink,
    promise::{Mode, Promise},
    thanks, unsubscribe,
    volunteer::{self, Volunteer, VolunteerFault, VolunteerForm},
};
use crate::{
    render,
    shell::{Chrome, Page},
};

fn html(language: Language, page: impl FnOnce() -> Page) -> String {
    let chrome = Chrome {
        language,
        ..Chrome::default()
    };
    render::document(&chrome, page)
}

#[test]
fn each_small_page_has_one_heading_and_nothing_inline() {
    let promise = Promise {
        min_group: 7,
        min_group_comments: 12,
        mode: Mode::Separated,
        verbatims: true,
    };
    for language in Language::ALL {
        let thanks = thanks::Thanks {
            language,
            words: "Danke.".to_owned(),
            volunteer: Some("/s/v/x".to_owned()),
        };
        let pages: Vec<Page> = vec![
            link::page(language, &DeadLink::Unknown),
            link::page(language, &DeadLink::Used),
            link::page(language, &DeadLink::Closed),
            link::page(language, &DeadLink::Early("1 May 2026".to_owned())),
            link::page(language, &DeadLink::WithoutCookie),
            legal::imprint(language, ""),
            legal::privacy(language, promise, "One.\n\nTwo."),
            unsubscribe::page(language, "a@example.org"),
            unsubscribe::done(language),
            thanks::page(&thanks),
            volunteer::done(language),
        ];
        for page in pages {
            let html = html(language, || page);
            assert_eq!(html.matches("<h1").count(), 1, "{html}");
            assert!(
                !html.contains("style=") && !html.contains("<script"),
                "{html}"
            );
        }
    }
}

#[test]
fn the_privacy_notice_says_the_numbers_and_keeps_paragraphs() {
    let promise = Promise {
        min_group: 7,
        min_group_comments: 12,
        mode: Mode::Separated,
        verbatims: true,
    };
    let html = html(Language::En, || {
        legal::privacy(Language::En, promise, "One <b>.\r\nstill one\r\n\r\nTwo.")
    });
    assert!(
        html.contains("fewer than 7 people") && html.contains("groups of 12 people"),
        "{html}"
    );
    assert!(html.contains("at least nine others"), "{html}");
    assert!(html.contains("One &lt;b&gt;."), "{html}");
    assert_eq!(html.matches("<br>").count(), 1, "{html}");
}

#[test]
fn a_volunteer_needs_a_tick_a_name_and_an_address() {
    let empty = VolunteerForm::default();
    assert_eq!(
        empty.faults(),
        [
            VolunteerFault::NothingTicked,
            VolunteerFault::NoName,
            VolunteerFault::NoEmail
        ]
    );
    let good = VolunteerForm {
        ticked: vec!["VOL".to_owned()],
        name: "Ada".to_owned(),
        email: "ada@example.org".to_owned(),
    };
    assert!(good.faults().is_empty());

    let instrument = Instrument::core();
    let model = Volunteer {
        language: Language::Es,
        fallback: &instrument.default_language,
        questions: &instrument.after_submit,
        values: VolunteerForm {
            name: "Ada".to_owned(),
            ..VolunteerForm::default()
        },
        faults: vec![VolunteerFault::NoEmail],
    };
    let html = html(Language::Es, || volunteer::page(&model));
    assert!(
        html.contains("value=\"Ada\""),
        "what was typed is kept: {html}"
    );
    assert!(html.contains("href=\"#f-email\""), "{html}");
}
