use std::{collections::BTreeSet, sync::LazyLock};

use surveys::sheet::Sheet;

use super::*;
use crate::{
    render,
    shell::{Assets, Chrome},
};

fn survey(language: Language, prefilled: &BTreeMap<String, String>) -> Survey<'_> {
    Survey {
        language,
        spoken: language.to_string(),
        instrument: Instrument::core(),
        organization: "Nordlicht",
        promise: Promise {
            min_group: 5,
            min_group_comments: 10,
            mode: Mode::Separated,
            verbatims: false,
        },
        attributes: &[],
        about: Some(About {
            wave: "Spring 2027".to_owned(),
            owner: "Eva Lorenz".to_owned(),
            report_back_by: "14 April 2027".to_owned(),
            promise: "/w/1/promise".to_owned(),
        }),
        prefilled,
        order: None,
        kiosk: false,
        open: None,
        values: BTreeMap::new(),
        step: None,
        faults: Vec::new(),
        not_kept: false,
        pointed: None,
        redacted: false,
    }
}

fn html(model: &Survey<'_>) -> String {
    let chrome = Chrome {
        language: model.language,
        assets: Assets::resolve(|name| Some(format!("/assets/{name}"))),
        ..Chrome::default()
    };
    render::document(&chrome, || page(model))
}

/// Names of all controls on the page that take answers.
fn names(html: &str) -> BTreeSet<String> {
    html.split("<input ")
        .chain(html.split("<select "))
        .chain(html.split("<textarea "))
        .filter_map(|control| {
            let tag = control.split('>').next()?;
            let (_, name) = tag.split_once(" name=\"").or(tag.split_once("name=\""))?;
            name.split_once('"').map(|(name, _)| name.to_owned())
        })
        .filter(|name| !name.starts_with('~'))
        .collect()
}

#[test]
fn attributes_are_named_before_the_first_question_and_only_if_there_are_any() {
    let none = BTreeMap::new();
    let attributes = ["people_manager".to_owned(), "site <x>".to_owned()];
    for language in Language::ALL {
        let mut model = survey(language, &none);
        let words = t!(language, "survey-attributes-people-manager");
        assert!(!html(&model).contains(&words), "{language}");
        model.attributes = &attributes;
        let page = html(&model);
        let told = page.find(&format!("{words}, site &lt;x&gt;"));
        assert!(told.is_some() && told < page.find("<form"), "{language}");
    }
}

#[test]
fn every_field_of_the_core_survey_is_on_the_page_in_four_languages() {
    let none = BTreeMap::new();
    let instrument = Instrument::core();
    let fields: BTreeSet<String> = instrument
        .items
        .iter()
        .flat_map(|item| instrument.fields_of(item))
        .collect();
    for language in Language::ALL {
        let html = html(&survey(language, &none));
        let missing: Vec<_> = fields.difference(&names(&html)).cloned().collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        assert!(!html.contains(" style="), "{language}: inline style");
        assert!(
            !html.contains("{org_name}") && !html.contains("{min"),
            "{language}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{language}");
        for item in &instrument.items {
            let wording = item
                .text
                .text(language)
                .replace('&', "&amp;")
                .replace('<', "&lt;");
            assert!(
                html.contains(&format!("<legend>{wording}</legend>")),
                "{language}: {wording}"
            );
        }
    }
}

#[test]
fn all_orders_ask_the_same_questions_and_branches_stay_in_place() {
    let instrument = Instrument::core();
    for section in 0..instrument.sections.len() {
        let file: Vec<usize> = instrument
            .items_in(section)
            .map(|(index, _)| index)
            .collect();
        for seed in 0..40 {
            let order = instrument.order_in(section, Some(seed));
            assert_eq!(order, instrument.order_in(section, Some(seed)));
            let sorted: BTreeSet<_> = order.iter().copied().collect();
            assert_eq!(sorted, file.iter().copied().collect::<BTreeSet<_>>());
            for (place, index) in file.iter().enumerate() {
                if instrument.items[*index].show_if.is_some() {
                    assert_eq!(order[place], *index, "a branch has moved");
                }
            }
        }
    }
    let moved = (0..instrument.sections.len())
        .any(|section| instrument.order_in(section, Some(1)) != instrument.order_in(section, None));
    assert!(moved, "a seed gives another order than the file");
}

#[test]
fn only_a_section_with_random_order_is_shuffled_on_the_page() {
    let mut instrument = Instrument::core().clone();
    let shuffled = (0..instrument.sections.len())
        .find(|section| instrument.movable_in(*section) > 3)
        .unwrap();
    for (index, section) in instrument.sections.iter_mut().enumerate() {
        section.random_order = index == shuffled;
    }
    let none = BTreeMap::new();
    let asked = |seed: Option<u64>, language| -> Vec<String> {
        let survey = Survey {
            instrument: &instrument,
            order: seed,
            ..survey(language, &none)
        };
        let html = html(&survey);
        let items = html.split("data-item=\"").skip(1);
        items
            .filter_map(|rest| rest.split('"').next().map(str::to_owned))
            .collect()
    };
    let file = asked(None, Language::En);
    let mut seen = BTreeSet::new();
    for seed in 0..12 {
        let order = asked(Some(seed), Language::En);
        assert_eq!(order, asked(Some(seed), Language::Fr), "in every language");
        assert_eq!(order.len(), file.len());
        for (now, was) in order.iter().zip(&file) {
            let (_, item) = instrument.item(was).unwrap();
            if item.section != shuffled {
                assert_eq!(now, was, "another section stays as written");
            }
        }
        seen.insert(order);
    }
    assert!(seen.len() > 6, "{}", seen.len());
}

#[test]
fn every_place_of_a_section_is_as_likely_for_every_statement() {
    let instrument = Instrument::core();
    let section = (0..instrument.sections.len())
        .max_by_key(|section| instrument.items_in(*section).count())
        .unwrap();
    let file = instrument.order_in(section, None);
    let moves: Vec<usize> = (0..file.len())
        .filter(|place| {
            (0..40).any(|seed| instrument.order_in(section, Some(seed))[*place] != file[*place])
        })
        .collect();
    assert!(moves.len() > 2, "{moves:?}");
    let first = file[moves[0]];
    let draws = 4_000_u64;
    let mut counts = vec![0.0_f64; file.len()];
    for seed in 0..draws {
        // Seeds as keys give them: far apart.
        let seed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let order = instrument.order_in(section, Some(seed));
        counts[order.iter().position(|index| *index == first).unwrap()] += 1.0;
    }
    let expected = 4_000.0 / f64::from(u32::try_from(moves.len()).unwrap());
    let distance: f64 = moves
        .iter()
        .map(|place| (counts[*place] - expected).powi(2) / expected)
        .sum();
    // Chi squared, one in a thousand for up to eight places.
    assert!(distance < 26.0, "{distance}: {counts:?}");
}

#[test]
fn what_the_roster_knows_is_not_asked() {
    let prefilled = BTreeMap::from([
        ("PRO-MGR".to_owned(), "no".to_owned()),
        ("PRO-CUS".to_owned(), "yes".to_owned()),
    ]);
    let html = html(&survey(Language::En, &prefilled));
    let instrument = Instrument::core();
    let (leads, _) = instrument.item("PRO-MGR").unwrap();
    for item in &instrument.items {
        let shown = html.contains(&format!("id=\"f-{}\"", item.id));
        let led = item
            .show_if
            .as_ref()
            .is_some_and(|condition| condition.items() == [leads]);
        let expected = !prefilled.contains_key(&item.id) && !led;
        assert_eq!(shown, expected, "{}", item.id);
    }
    assert!(
        !html.contains("data-branch"),
        "an open branch needs no condition"
    );
    assert!(
        !html.contains("id=\"s-start\""),
        "an empty section is not shown"
    );
}

#[test]
fn branches_are_tied_to_the_answers_that_open_them() {
    let none = BTreeMap::new();
    let html = html(&survey(Language::En, &none));
    assert_eq!(
        html.matches("data-opens=\"1\"").count(),
        1,
        "one answer opens branch 1"
    );
    assert!(
        html.matches("data-branch=\"1\"").count() >= 2,
        "several questions in branch 1"
    );
    let rules = include_str!("../../../../style/pages/staff.css");
    for number in 1..=branches::NUMBERS {
        assert!(
            rules.contains(&format!("[data-branch~=\"{number}\"]"))
                && rules.contains(&format!("[data-unless~=\"{number}\"]")),
            "no rule for {number}"
        );
    }
}

fn every_kind() -> &'static Instrument {
    static EVERY_KIND: LazyLock<Instrument> = LazyLock::new(|| {
        let source = include_str!("../../../../../tests/fixtures/every-kind.toml");
        Instrument::parse(source).unwrap_or_else(|faults| panic!("{faults:#?}"))
    });
    &EVERY_KIND
}

fn of_every_kind(language: Language, prefilled: &BTreeMap<String, String>) -> Survey<'_> {
    Survey {
        instrument: every_kind(),
        ..survey(language, prefilled)
    }
}

/// The tag of the fieldset of an item.
fn tag<'h>(html: &'h str, id: &str) -> &'h str {
    let at = html.find(&format!("id=\"f-{id}\"")).unwrap();
    let from = html[..at].rfind("<fieldset").unwrap();
    html[from..].split('>').next().unwrap()
}

#[test]
fn every_field_of_every_kind_is_on_the_page_in_four_languages() {
    let none = BTreeMap::new();
    let items = every_kind().items.iter();
    let fields: BTreeSet<String> = items
        .flat_map(|item| every_kind().fields_of(item))
        .collect();
    for language in Language::ALL {
        let html = html(&of_every_kind(language, &none));
        assert_eq!(names(&html), fields, "{language}");
        assert!(!html.contains("{answer"), "{language}");
        assert!(!html.contains(" style="), "{language}: inline style");
    }
}

#[test]
fn conditions_become_rules_of_the_style_sheet_or_sentences() {
    let known = BTreeMap::from([("attr.customer_facing".to_owned(), "no".to_owned())]);
    let html = html(&of_every_kind(Language::En, &known));
    // "Ticked one of" is one number with several openers.
    let number = tag(&html, "CHAT").split("data-branch=\"").nth(1).unwrap();
    let number = number.split('"').next().unwrap();
    assert_eq!(html.matches(&format!("data-opens=\"{number}\"")).count(), 5);
    assert!(!html.contains("id=\"f-CHAT-when\""));
    // A number is typed: the page says when, and still shuts what a tick shuts.
    assert!(tag(&html, "LONG").contains("data-unless"));
    let told = "Please answer only if “How long do you talk with others each day?” is 4 or more and “None of these” is not chosen at “What do you use every day?”.";
    assert!(html.contains(told), "{html}");
    // What the roster knows is no condition any more.
    assert!(tag(&html, "CUSTOMERS").contains("data-when=\"=PLACE=field\""));
}

#[test]
fn a_preview_tells_every_condition_in_four_languages() {
    let none = BTreeMap::new();
    for (language, told) in [
        (
            Language::En,
            "the list of people says “yes” for “dealing with customers” or “Where do you work most of the time?” is “With customers”",
        ),
        (
            Language::De,
            "die Personenliste nennt für „Kundenkontakt“ „ja“ oder „Wo arbeiten Sie die meiste Zeit?“ ist mit „Bei Kundinnen und Kunden“ beantwortet",
        ),
        (
            Language::Es,
            "«¿Dónde trabaja la mayor parte del tiempo?» es «Con clientes»",
        ),
        (
            Language::Fr,
            "« Où travaillez-vous la plupart du temps ? » est « Chez les clients »",
        ),
    ] {
        let mut model = of_every_kind(language, &none);
        model.about = None;
        let html = html(&model);
        assert_eq!(html.matches("class=\"help when\"").count(), 4, "{language}");
        let after = html.split("id=\"f-CUSTOMERS-when\"").nth(1).unwrap();
        assert!(after.contains(told), "{language}: {}", &after[..600]);
    }
}

#[test]
fn an_earlier_answer_comes_back_in_a_question_as_text() {
    let none = BTreeMap::new();
    let mut model = of_every_kind(Language::En, &none);
    let first = html(&model);
    let empty = "<span data-answer=\"TEAM\" data-without=\"your team\">your team</span>";
    assert!(first.contains(empty), "{first}");
    model.values = BTreeMap::from([
        ("TEAM".to_owned(), "<b>The lab</b>".to_owned()),
        ("TOOLS.chat".to_owned(), "yes".to_owned()),
        ("TOOLS.phone".to_owned(), "yes".to_owned()),
    ]);
    let again = html(&model);
    assert!(again.contains(">Chat and Telephone</span>"), "{again}");
    assert!(
        again.contains(">&lt;b&gt;The lab&lt;/b&gt;</span>"),
        "{again}"
    );
    assert!(!again.contains("<b>The lab"), "{again}");
}

#[test]
fn every_kind_comes_back_with_what_was_entered_and_what_is_wrong() {
    let none = BTreeMap::new();
    let fields = [
        ("PLACE", "else"),
        ("PLACE.other-text", "On the road"),
        ("TEAM", "\"The lab\""),
        ("TOOLS.chat", "yes"),
        ("TOOLS.none", "yes"),
        ("HOURS", "noon"),
        ("WRITING.now", "2"),
        ("WISHES.time", "2"),
        ("WISHES.rooms", "2"),
        ("WORTH.time", "60"),
        ("WORTH.rooms", "7x"),
    ];
    let mut model = of_every_kind(Language::En, &none);
    model.values = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    model.faults = Sheet::from_fields(every_kind(), fields, &none).unwrap_err();
    assert_eq!(model.faults.len(), 4, "{:?}", model.faults);
    let html = html(&model);
    for kept in [
        "name=\"PLACE\" value=\"else\" checked",
        "value=\"On the road\"",
        "value=\"&quot;The lab&quot;\"",
        "name=\"TOOLS.chat\" value=\"yes\" checked",
        "value=\"noon\"",
        "name=\"WRITING.now\" value=\"2\" checked",
        "<option value=\"2\" selected",
        "value=\"7x\"",
        "One of your answers only fits alone.",
        "Please write a number from 0 to 24, with at most one digit after the decimal mark.",
        "Two answers have place 2.",
        "href=\"#f-WORTH.rooms\"",
        "id=\"f-WORTH.rooms-error\"",
        "aria-describedby=\"f-WORTH.rooms-error\"",
    ] {
        assert!(html.contains(kept), "{kept} is not in {html}");
    }
}

/// Some value for each of these fields, another for every number.
fn some_values(number: usize) -> Vec<(String, String)> {
    let choices: [(&str, &[&str]); 8] = [
        ("PLACE", &["", "office", "field", "else"]),
        ("LEADS", &["", "yes", "no"]),
        ("HOURS", &["", "3,9", "4", "4.0", "12", "0"]),
        ("AGREE-1", &["", "1", "2", "3", "na"]),
        ("AGREE-2", &["", "2", "5", "na"]),
        ("AGREE-3", &["", "2", "3", "na"]),
        ("TOOLS.none", &["", "", "yes"]),
        ("TEAM", &["", " ", "lab"]),
    ];
    let mut left = number;
    let mut values: Vec<(String, String)> = Vec::new();
    for (field, options) in choices {
        values.push((field.to_owned(), options[left % options.len()].to_owned()));
        left /= options.len();
    }
    if !values.contains(&("TOOLS.none".to_owned(), "yes".to_owned())) && number.is_multiple_of(2) {
        values.push(("TOOLS.chat".to_owned(), "yes".to_owned()));
    }
    values
}

#[test]
fn the_browser_shows_what_the_server_keeps() {
    let instrument = every_kind();
    let waiting = ["CHAT", "LONG", "LESS", "CUSTOMERS"];
    for number in (0..50_000_usize).step_by(17) {
        let face = if number.is_multiple_of(3) {
            "yes"
        } else {
            "no"
        };
        let known = BTreeMap::from([("attr.customer_facing".to_owned(), face.to_owned())]);
        let mut values = some_values(number);
        // Whoever sees a question answers it.
        values.extend(waiting.map(|id| (id.to_owned(), "5".to_owned())));
        let fields = values
            .iter()
            .map(|(field, value)| (field.as_str(), value.as_str()));
        let sheet = Sheet::from_fields(instrument, fields, &known).unwrap();

        let model = of_every_kind(Language::En, &known);
        let branches = Branches::of(instrument, |item| model.condition(item));
        let mut seen: Vec<(String, String)> = Vec::new();
        for (index, item) in instrument.items.iter().enumerate() {
            let when = branches.item(index).when;
            let holds = when.is_none_or(|when| islands::survey::when::holds(&when, &seen));
            let shown = model.shows(item) && holds;
            if waiting.contains(&item.id.as_str()) {
                let kept = sheet.answer(index).is_some();
                assert_eq!(shown, kept, "{}: {values:?}", item.id);
            }
            if shown {
                let own = instrument.fields_of(item);
                let of_item = values.iter().filter(|(field, _)| own.contains(field));
                seen.extend(of_item.cloned());
            }
        }
    }
}

#[test]
fn programs_of_conditions_are_read_in_full() {
    use islands::survey::when::holds;
    let answers = [
        ("a", "x y"),
        ("n", "−2,5"),
        ("t.one", "yes"),
        ("o.other-text", "words"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    for (program, expected) in [
        ("=a=x%20y", true),
        ("=a=x", false),
        ("! =a=x", true),
        ("&2 =a=x%20y =t.one=yes", true),
        ("|2 &2 =a=x =a=y ?t", true),
        ("?t", true),
        ("?o", false),
        ("?b", false),
        (">n=-3", true),
        ("<n=-2.5", true),
        (">n=-2", false),
        (">a=1", false),
        ("<b=1", false),
        ("&0", true),
        ("|0", false),
        ("", true),
    ] {
        assert_eq!(holds(program, &answers), expected, "{program}");
    }
}

#[test]
fn a_refused_form_keeps_everything_and_says_what_is_wrong_beside_the_field() {
    let none = BTreeMap::new();
    let (_, text) = Instrument::core()
        .items
        .iter()
        .enumerate()
        .find(|(_, item)| matches!(item.kind, surveys::instrument::ItemKind::OpenText { .. }))
        .unwrap();
    let mut model = survey(Language::De, &none);
    model.values = BTreeMap::from([
        ("OUT-R1".to_owned(), "4".to_owned()),
        (text.id.clone(), "</textarea><b>hm".to_owned()),
    ]);
    model.faults = vec![FieldFault {
        field: "OUT-R2".to_owned(),
        reason: FieldReason::UnknownOption("9".to_owned()),
    }];
    let html = html(&model);
    assert!(
        html.contains("name=\"OUT-R1\" value=\"4\" checked"),
        "the choice is kept"
    );
    assert!(
        html.contains("&lt;/textarea&gt;&lt;b&gt;hm</textarea>"),
        "the text is kept, as text"
    );
    let (_, asked) = Instrument::core().item("OUT-R2").unwrap();
    assert!(
        html.contains(&format!(
            "<a href=\"#f-OUT-R2\">{} – Bitte wählen",
            asked.text.text(Language::De)
        )),
        "the summary links to the field"
    );
    assert!(html.contains("aria-describedby=\"f-OUT-R2-help f-OUT-R2-error\""));
    assert!(html.contains("Bitte wählen Sie eine der gezeigten Antworten."));
}

#[test]
fn closed_grid_rows_and_control_fields_are_no_answers() {
    let instrument = Instrument::core();
    let (_, grid) = instrument
        .items
        .iter()
        .enumerate()
        .find(|(_, item)| matches!(item.kind, surveys::instrument::ItemKind::Grid { .. }))
        .unwrap();
    let fields = instrument.fields_of(grid);
    let (open, closed) = (&fields[0], &fields[2]);
    let row = open.split('.').nth(1).unwrap();
    let posted = form::read(
        instrument,
        vec![
            (format!("~tick.{}.{row}", grid.id), "on".to_owned()),
            (open.clone(), "weekly".to_owned()),
            (closed.clone(), "weekly".to_owned()),
            ("OUT-R1".to_owned(), " ".to_owned()),
            ("~pad".to_owned(), "000".to_owned()),
            ("~language".to_owned(), "fr".to_owned()),
            ("~step".to_owned(), "9".to_owned()),
        ],
    );
    assert_eq!(posted.switch_to.as_deref(), Some("fr"));
    assert_eq!(posted.step, Some(9));
    assert!(!posted.values.contains_key("~step"));
    assert_eq!(
        posted.answers,
        BTreeMap::from([(open.clone(), "weekly".to_owned())])
    );
    assert!(
        posted.values.contains_key(closed),
        "what was typed comes back"
    );
    assert!(!posted.values.contains_key("~pad"));
    let answers = posted
        .answers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let sheet = Sheet::from_fields(instrument, answers, &BTreeMap::new()).unwrap();
    assert!(!sheet.is_empty());
}

#[test]
fn no_questionnaire_leaves_a_placeholder_open() {
    let none = BTreeMap::new();
    for instrument in [
        Instrument::core(),
        Instrument::pulse(),
        Instrument::partner(),
    ] {
        for language in Language::ALL {
            let html = html(&Survey {
                instrument,
                ..survey(language, &none)
            });
            let open = ["{org_name}", "{min"].map(|start| html.find(start));
            assert_eq!(open, [None; 2], "{} in {language}", instrument.id);
        }
    }
}

#[test]
fn a_name_cannot_bring_placeholders() {
    let promise = Promise {
        min_group: 5,
        min_group_comments: 10,
        mode: Mode::Separated,
        verbatims: false,
    };
    assert_eq!(
        placeholders(Instrument::pulse(), "{minutes} GmbH", promise)
            .fill("{org_name}: {minutes}, {min_group}, {min_group_comments}"),
        "{minutes} GmbH: 2, 5, 10"
    );
}

#[test]
fn the_page_is_the_same_for_everybody() {
    let none = BTreeMap::new();
    assert_eq!(
        html(&survey(Language::En, &none)),
        html(&survey(Language::En, &none))
    );
}

#[test]
fn questions_in_another_language_than_the_page_say_so() {
    let none = BTreeMap::new();
    let mut english = every_kind().clone();
    english.languages = vec!["en".to_owned()];
    let page = html(&Survey {
        instrument: &english,
        spoken: "en".to_owned(),
        ..survey(Language::Fr, &none)
    });
    assert!(page.contains("<html lang=\"fr\">"));
    assert!(
        page.contains("<h1 lang=\"en\" dir=\"ltr\" class=\"survey-title\">"),
        "{page}"
    );
    for item in ["PLACE", "WISHES", "CHANNELS"] {
        assert!(
            tag(&page, item).contains("lang=\"en\" dir=\"ltr\""),
            "{item}"
        );
    }
    assert!(page.contains("Where do you work most of the time?"));
    // Our own words within a question are French.
    for own in [
        "id=\"f-WISHES-hint\" lang=\"fr\"",
        "id=\"f-LONG-redaction\" lang=\"fr\"",
    ] {
        assert!(page.contains(own), "{own}");
    }
    assert!(page.contains("action=\"?lang=fr\""));
    let offered = page.matches("name=\"~language\"").count();
    assert_eq!(offered, 1, "nothing it cannot be read in is offered");

    let same = html(&of_every_kind(Language::Fr, &none));
    assert!(!tag(&same, "PLACE").contains("lang="));
    assert_eq!(same.matches("name=\"~language\"").count(), 4);
}
