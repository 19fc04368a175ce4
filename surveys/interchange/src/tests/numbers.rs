//! Numbers stay numbers, with the limits of their source, and points stay points.

use serde_json::json;
use surveys::instrument::{Instrument, ItemKind};

use super::*;
use crate::Reason;

/// Each number as `id: min to max, decimals`, each division as `id: total for codes`; other items by their id alone.
fn typed(instrument: &Instrument) -> Vec<String> {
    let item = |item: &surveys::instrument::Item| match &item.kind {
        ItemKind::Number(of) => {
            format!("{}: {} to {}, {}", item.id, of.min, of.max, of.decimals)
        }
        ItemKind::Division(of) => {
            let codes: Vec<_> = of.scale.options.iter().map(|o| o.code.as_str()).collect();
            format!("{}: {} for {}", item.id, of.total, codes.join(" "))
        }
        _ => item.id.clone(),
    };
    instrument.items.iter().map(item).collect()
}

fn loses(import: &Import, reason: &Reason) -> Vec<String> {
    all(&import.report)
        .filter(|entry| entry.reasons.contains(reason))
        .flat_map(|entry| entry.items.clone())
        .collect()
}

#[test]
fn surveyjs_numbers_and_sums() {
    let points = |sum: &str| {
        let item = |name: &str| json!({ "name": name, "title": name, "inputType": "number" });
        json!({
            "type": "multipletext", "name": "worth", "title": "What is it worth?",
            "items": [item("time"), item("rooms")],
            "validators": [{ "type": "expression", "expression": sum }],
        })
    };
    let survey = |worth: serde_json::Value| {
        json!({ "title": "Numbers", "pages": [{ "name": "one", "elements": [
            { "type": "text", "name": "hours", "title": "Hours?", "inputType": "number", "min": 0, "max": 24, "step": 0.5 },
            { "type": "text", "name": "age", "title": "Age?", "inputType": "number",
              "validators": [{ "type": "numeric", "minValue": 16, "maxValue": 99 }] },
            { "type": "comment", "name": "why", "title": "Why?", "visibleIf": "{hours} >= 8" },
            worth,
        ] }] })
        .to_string()
    };
    let import = taken(&survey(points(
        "{worth} empty or {worth.time} + {worth.rooms} = 100",
    )));
    assert_eq!(
        typed(&import.instrument),
        [
            "hours: 0 to 24, 1",
            "age: 16 to 99, 2",
            "why",
            "worth: 100 for time rooms"
        ]
    );
    assert!(import.instrument.item("why").unwrap().1.show_if.is_some());
    assert_eq!(loses(&import, &Reason::Checks), Vec::<String>::new());

    let import = taken(&survey(points("{worth.time} > {worth.rooms}")));
    assert_eq!(
        typed(&import.instrument)[3..],
        [
            "worth_time: 0 to 999999999, 2",
            "worth_rooms: 0 to 999999999, 2"
        ]
    );
    assert_eq!(loses(&import, &Reason::Checks), ["worth"]);
}

#[test]
fn our_own_points_and_numbers_come_back_from_surveyjs() {
    let ours = include_str!("../../../../tests/fixtures/every-kind.toml");
    let ours = Instrument::parse(ours).unwrap();
    let import = taken(&crate::export::surveyjs::survey(&ours).to_string());
    let back = typed(&import.instrument);
    for one in typed(&ours).iter().filter(|one| one.contains(':')) {
        assert!(back.contains(one), "{one} is not in {back:?}");
    }
}

#[test]
fn xlsform_numbers_with_their_limits() {
    let rows: [&[&str]; 6] = [
        &["type", "name", "label", "constraint"],
        &["integer", "days", "Days?", "(. >= 0 and . < 8)"],
        &["decimal", "share", "Share?", ". <= 1.5"],
        &["decimal", "rate", "Rate?", ". > 0"],
        &["integer", "even", "Even?", ". mod 2 = 0"],
        &["integer", "free", "Free?", ""],
    ];
    let import = import(&workbook(&[("survey", &rows)]), &options()).unwrap();
    assert_eq!(
        typed(&import.instrument),
        [
            "days: 0 to 7, 0",
            "share: 0 to 1.5, 2",
            "rate: 0 to 999999999, 2",
            "even: 0 to 999999999, 0",
            "free: 0 to 999999999, 0"
        ]
    );
    assert_eq!(loses(&import, &Reason::Checks), ["rate", "even"]);
}

#[test]
fn qualtrics_constant_sums_sliders_and_checked_texts() {
    let question = |number: &str, kind: &str, selector: &str, more: serde_json::Value| {
        let mut payload = json!({
            "QuestionText": number, "DataExportTag": number, "QuestionType": kind, "Selector": selector,
            "Choices": { "1": { "Display": "Time" }, "2": { "Display": "Rooms" } }, "ChoiceOrder": [1, 2],
        });
        for (key, value) in more.as_object().unwrap() {
            payload[key] = value.clone();
        }
        json!({ "Element": "SQ", "PrimaryAttribute": number, "Payload": payload })
    };
    let settings = |settings: serde_json::Value| json!({ "Validation": { "Settings": settings } });
    let total = settings(json!({ "Type": "ChoicesTotal", "ChoiceTotal": "50" }));
    let number = settings(json!({
        "Type": "ContentType", "ContentType": "ValidNumber",
        "ValidNumber": { "Min": "1", "Max": "12", "NumDecimals": "0" },
    }));
    let slider = json!({ "Configuration": { "CSSliderMin": 0, "CSSliderMax": 60 } });
    let numbers = ["QID1", "QID2", "QID3", "QID4"];
    let elements = numbers.map(|id| json!({ "Type": "Question", "QuestionID": id }));
    let import = taken(
        &json!({
            "SurveyEntry": { "SurveyName": "Numbers", "SurveyLanguage": "EN" },
            "SurveyElements": [
                { "Element": "BL", "Payload": [{ "Type": "Standard", "Description": "One", "ID": "B1",
                    "BlockElements": elements }] },
                question("QID1", "CS", "VRTL", total), question("QID2", "CS", "VRTL", json!({})),
                question("QID3", "TE", "SL", number), question("QID4", "Slider", "HSLIDER", slider),
            ],
        })
        .to_string(),
    );
    assert_eq!(
        typed(&import.instrument),
        [
            "QID1: 50 for 1 2",
            "QID2_1: 0 to 999999999, 0",
            "QID2_2: 0 to 999999999, 0",
            "QID3: 1 to 12, 0",
            "QID4_1: 0 to 60, 0",
            "QID4_2: 0 to 60, 0"
        ]
    );
    assert_eq!(loses(&import, &Reason::Checks), Vec::<String>::new());
}

#[test]
fn limesurvey_numbers_alone_and_in_lists() {
    let question = |id: &str, kind: &str| {
        format!(
            "<row><qid>{id}</qid><gid>1</gid><sid>1</sid><type>{kind}</type><title>q{id}</title>\
             <question>Q{id}</question><question_order>{id}</question_order><language>en</language></row>"
        )
    };
    let part = |of: &str, id: &str| {
        format!(
            "<row><qid>{of}{id}</qid><parent_qid>{of}</parent_qid><gid>1</gid><type>T</type><title>{id}</title>\
             <question>Part {id}</question><language>en</language><scale_id>0</scale_id></row>"
        )
    };
    let set = |of: &str, name: &str, value: &str| {
        format!("<row><qid>{of}</qid><attribute>{name}</attribute><value>{value}</value></row>")
    };
    let source = format!(
        "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>177</DBVersion>\
         <languages><language>en</language></languages>\
         <groups><rows><row><gid>1</gid><group_name>One</group_name><language>en</language></row></rows></groups>\
         <questions><rows>{}</rows></questions><subquestions><rows>{}</rows></subquestions>\
         <question_attributes><rows>{}</rows></question_attributes></document>",
        [
            question("1", "N"),
            question("2", "K"),
            question("3", "K"),
            question("4", "N")
        ]
        .concat(),
        [
            part("2", "01"),
            part("2", "02"),
            part("3", "01"),
            part("3", "02")
        ]
        .concat(),
        [
            set("1", "min_num_value_n", "-5"),
            set("1", "max_num_value_n", "5"),
            set("1", "num_value_int_only", "1"),
            set("2", "equals_num_value", "100"),
            set("3", "max_num_value", "40"),
            set("4", "max_num_value_n", "{q1}"),
        ]
        .concat(),
    );
    let import = taken(&source);
    assert_eq!(
        typed(&import.instrument),
        [
            "q1: -5 to 5, 0",
            "q2: 100 for 01 02",
            "q3_01: 0 to 40, 2",
            "q3_02: 0 to 40, 2",
            "q4: 0 to 999999999, 2"
        ]
    );
    assert_eq!(
        loses(&import, &Reason::Checks),
        ["q4"],
        "a formula is no limit"
    );
}
