//! The small pages of staff: all of them, in all languages.

use surveys::{
    confidentiality::Participation,
    ids::{IdeaId, WaveId},
    instrument::Instrument,
    language::Language,
    voice::heard::{Responsiveness, Status},
};

use super::{
    code,
    heard::{self, HeardPage, Line, ReplyLine, Said},
    kiosk::{self, CodeFault},
    legal, link,
    link::DeadLink,
    promise::{Mode, Promise},
    thanks::{self, Kiosk},
    unsubscribe,
    voice::{self, Choice, Happened, IdeaFault, VoicePage, VoiceState, VoteFault},
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
            spoken: language.to_string(),
            words: "Danke.".to_owned(),
            volunteer: Some("/s/v/x".to_owned()),
            survey: Some("/s/f/x".to_owned()),
            kiosk: None,
        };
        let at_kiosk = |kiosk| thanks::Thanks {
            kiosk: Some(kiosk),
            ..thanks.clone()
        };
        let wave = WaveId::from_bits(7);
        let device = |is_open, is_shared| kiosk::Device {
            language,
            wave,
            title: "Spring".to_owned(),
            is_open,
            is_shared,
            taken_back: !is_shared,
        };
        let start = |refused| kiosk::Start {
            language,
            wave: "Spring",
            codes: kiosk::Codes::Short,
            refused,
        };
        let pages: Vec<Page> = [
            link::page(language, &DeadLink::Unknown, None),
            link::page(language, &DeadLink::Used, Some("/s/f/x".to_owned())),
            link::page(language, &DeadLink::Closed, None),
            link::page(language, &DeadLink::Early("1 May 2026".to_owned()), None),
            link::page(language, &DeadLink::WithoutCookie, None),
            kiosk::start(&start(None)),
            kiosk::start(&start(Some(("abc", CodeFault::Unknown)))),
            kiosk::start(&start(Some(("", CodeFault::Used)))),
            kiosk::over(language, wave),
            kiosk::device(&device(true, false)),
            kiosk::device(&device(false, true)),
            thanks::page(&at_kiosk(Kiosk::Stays)),
            thanks::page(&at_kiosk(Kiosk::Returns(15, "/s/thanks".to_owned()))),
            legal::imprint(language, ""),
            legal::privacy(language, promise, "One.\n\nTwo."),
            code::page(language, None),
            kiosk::start(&start(Some(("", CodeFault::Pause(2))))),
            code::page(language, Some(("abc", code::Fault::Unknown))),
            code::page(language, Some(("7K3M 9QXT 2VCD", code::Fault::Short))),
            unsubscribe::page(language),
            unsubscribe::done(language),
            thanks::page(&thanks),
            volunteer::done(language),
            heard::page(&heard_page(language, true)),
            heard::page(&heard_page(language, false)),
        ]
        .into_iter()
        .chain(voice_states().map(|state| voice::page(&voice_page(language, state))))
        .collect();
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

/// Every state of the page behind a voice link, with what can be wrong with it.
fn voice_states() -> impl Iterator<Item = VoiceState> {
    let write = |fault| VoiceState::Write {
        number: 2,
        typed: "<b>Quiet</b> hours".to_owned(),
        fault,
    };
    let vote = |fault| VoiceState::Vote {
        ideas: (1..4)
            .map(|number| Choice {
                id: IdeaId::from_bits(number),
                text: "<i>Ruhige</i> Stunden".to_owned(),
                language: Language::De,
                ticked: number == 2,
            })
            .collect(),
        fault,
    };
    [
        write(None),
        write(Some(IdeaFault::Empty)),
        write(Some(IdeaFault::TooLong)),
        write(Some(IdeaFault::Forbidden)),
        write(Some(IdeaFault::Another)),
        write(Some(IdeaFault::NotKept)),
        VoiceState::WroteAll,
        VoiceState::Sorting,
        vote(None),
        vote(Some(VoteFault::Empty)),
        vote(Some(VoteFault::TooMany)),
        vote(Some(VoteFault::Unknown)),
        vote(Some(VoteFault::NotKept)),
        VoiceState::Voted,
        VoiceState::Closed,
    ]
    .into_iter()
}

fn voice_page(language: Language, state: VoiceState) -> VoicePage {
    VoicePage {
        language,
        tag: "0123456789abcdef".to_owned(),
        organization: "Nordlicht".to_owned(),
        owner: "Ada".to_owned(),
        wave: WaveId::from_bits(1),
        min_group: 7,
        state,
        happened: Some(Happened::Wrote),
    }
}

fn heard_page(language: Language, full: bool) -> HeardPage {
    let replied = |status, by: Option<&str>| {
        Some(ReplyLine {
            status,
            text: "From May, two teams begin.".to_owned(),
            text_language: "en".to_owned(),
            by: by.map(str::to_owned),
            who: "Service".to_owned(),
            step: Some("Focus hours".to_owned()),
        })
    };
    let idea = |votes, reply| Line {
        said: Said::Idea {
            text: "<i>Ruhige</i> Stunden".to_owned(),
            language: Language::De,
            votes,
        },
        reply,
    };
    let theme = Line {
        said: Said::Theme {
            terms: vec!["printer".to_owned(), "paper".to_owned()],
            comments: 35,
        },
        reply: None,
    };
    let ideas = vec![
        idea(
            Some(Participation::AtLeast(35)),
            replied(Status::Planned, Some("1 May 2027")),
        ),
        idea(
            Some(Participation::FewerThan(7)),
            replied(Status::NotNow, None),
        ),
        idea(None, None),
    ];
    HeardPage {
        language,
        organization: "Nordlicht".to_owned(),
        wave: "Third wave".to_owned(),
        released: "2 November 2026".to_owned(),
        responsiveness: if full {
            Responsiveness {
                subjects: 4,
                replied: 2,
                median_days: Some(9.5),
            }
        } else {
            Responsiveness::default()
        },
        questions: if full {
            vec![("What would help?".to_owned(), vec![theme])]
        } else {
            Vec::new()
        },
        ideas: if full { ideas } else { Vec::new() },
        turnout: full.then_some(Participation::NearlyAll),
    }
}

#[test]
fn what_was_heard_is_told_with_its_reply_and_never_as_markup() {
    let page = html(Language::En, || {
        heard::page(&heard_page(Language::En, true))
    });
    for words in [
        "&lt;i&gt;Ruhige&lt;/i&gt; Stunden",
        "lang=\"de\"",
        "at least 35 votes",
        "fewer than 7 votes",
        "not now",
        "By 1 May 2027",
        "Step: Focus hours",
        "There is no reply yet.",
        "50%",
        "9.5",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[test]
fn a_refused_ballot_keeps_its_ticks_and_names_what_is_wrong() {
    let refused = voice_states()
        .find(|state| {
            matches!(
                state,
                VoiceState::Vote {
                    fault: Some(VoteFault::TooMany),
                    ..
                }
            )
        })
        .unwrap();
    let page = html(Language::En, || {
        voice::page(&voice_page(Language::En, refused))
    });
    assert_eq!(page.matches(" checked").count(), 1, "{page}");
    assert!(page.contains("href=\"#f-choice\""), "{page}");
    assert!(page.contains("id=\"f-choice\""), "{page}");
    assert!(
        page.contains("aria-describedby=\"f-choice-error\""),
        "{page}"
    );
    assert!(page.contains("never for fewer than 7 people"), "{page}");
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
        spoken: "es".to_owned(),
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
