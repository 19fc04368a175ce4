use std::collections::BTreeSet;

use surveys::sheet::Sheet;

use super::*;
use crate::{
    render,
    shell::{Assets, Chrome},
};

fn survey(language: Language, prefilled: &BTreeMap<String, String>) -> Survey<'_> {
    Survey {
        language,
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
        order: 0,
        values: BTreeMap::new(),
        faults: Vec::new(),
        not_kept: false,
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
        for variant in 0..order::VARIANTS {
            let order = order::of_section(instrument, section, variant);
            let sorted: BTreeSet<_> = order.iter().copied().collect();
            assert_eq!(sorted, file.iter().copied().collect::<BTreeSet<_>>());
            for (place, index) in file.iter().enumerate() {
                if instrument.items[*index].show_if.is_some() {
                    assert_eq!(order[place], *index, "a branch has moved");
                }
            }
        }
    }
    let moved = (0..instrument.sections.len()).any(|section| {
        order::of_section(instrument, section, 1) != order::of_section(instrument, section, 0)
    });
    assert!(moved, "variant 1 is another order");
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
            .is_some_and(|condition| condition.item == leads);
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
    let numbers = Branches::of(Instrument::core());
    for number in (0..Instrument::core().items.len()).filter_map(|item| numbers.within(item)) {
        assert!(
            rules.contains(&format!("[data-branch=\"{number}\"]")),
            "no rule for {number}"
        );
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
        ],
    );
    assert_eq!(posted.switch_to, Some(Language::Fr));
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
fn a_name_cannot_bring_placeholders() {
    let promise = Promise {
        min_group: 5,
        min_group_comments: 10,
        mode: Mode::Separated,
        verbatims: false,
    };
    assert_eq!(
        fill(
            "{org_name}: {minutes}, {min_group}, {min_group_comments}",
            "{minutes} GmbH",
            8,
            promise
        ),
        "{minutes} GmbH: 8, 5, 10"
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
