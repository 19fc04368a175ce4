//! Random order: what a section keeps of it, and what is told.

use serde_json::json;
use surveys::instrument::Instrument;

use super::{Import, options, taken};
use crate::{Kind, Reason, export, import};

fn random(import: &Import) -> Vec<bool> {
    let sections = import.instrument.sections.iter();
    sections.map(|section| section.random_order).collect()
}

/// Codes of what the report says lost its random order, questions of settings one by one.
fn lost(import: &Import) -> Vec<String> {
    import
        .report
        .simplified
        .iter()
        .filter(|entry| entry.reasons.contains(&Reason::RandomOrder))
        .flat_map(|entry| match entry.kind {
            Kind::Setting => entry.items.clone(),
            _ => vec![entry.code.clone()],
        })
        .collect()
}

fn surveyjs(value: &serde_json::Value) -> Import {
    taken(&value.to_string())
}

/// A matrix whose rows become statements.
fn matrix(name: &str, rows_order: &str) -> serde_json::Value {
    json!({
        "type": "matrix", "name": name, "title": "It is", "columns": ["no", "partly", "yes"],
        "rows": ["fast", "kind"], "rowsOrder": rows_order,
    })
}

#[test]
fn surveyjs_shuffles_pages_and_rows() {
    let page = |name: &str, order: &str, elements: serde_json::Value| json!({ "name": name, "questionsOrder": order, "elements": elements });
    let choice = json!({ "type": "radiogroup", "name": "which", "choices": ["a", "b"], "choicesOrder": "random" });
    let import = surveyjs(&json!({
        "questionsOrder": "random",
        "pages": [
            page("as-all", "default", json!([matrix("m1", "random")])),
            page("fixed", "initial", json!([matrix("m2", "initial")])),
            page("rows", "initial", json!([matrix("m3", "random")])),
            page("torn", "random", json!([matrix("m4", "initial")])),
            page("two", "initial", json!([matrix("m5", "random"), matrix("m6", "random")])),
            page("mixed", "random", json!([matrix("m7", "random"), choice])),
        ],
    }));
    assert_eq!(random(&import), [true, false, true, false, false, true]);
    let mut lost = lost(&import);
    lost.sort();
    lost.dedup();
    assert_eq!(lost, ["m5", "m6", "torn", "which"]);

    // What all pages do is one word of the file, and goes back as it came.
    let all = surveyjs(&json!({
        "questionsOrder": "random",
        "pages": [page("one", "default", json!([matrix("m1", "random")]))],
    }));
    assert!(all.document.contains("\"shuffle_within_section\""));
    assert!(!all.document.contains("random_order"));
    let back = export::surveyjs::survey(&all.instrument);
    assert_eq!(back["pages"][0]["questionsOrder"], "random");
    let mixed = export::surveyjs::survey(&import.instrument);
    assert_eq!(
        mixed["pages"][5].get("questionsOrder"),
        None,
        "there the choice would move"
    );
}

#[test]
fn limesurvey_shuffles_groups_of_questions_and_rows() {
    let row = |cells: &[(&str, &str)]| -> String {
        let cells: Vec<String> = cells
            .iter()
            .map(|(name, value)| format!("<{name}>{value}</{name}>"))
            .collect();
        format!("<row>{}</row>", cells.concat())
    };
    let question = |qid: &str, gid: &str, kind: &str, title: &str| {
        row(&[
            ("qid", qid),
            ("gid", gid),
            ("type", kind),
            ("title", title),
            ("question", "My team listens."),
            ("language", "en"),
            ("parent_qid", "0"),
            ("question_order", qid),
        ])
    };
    let attribute = |qid: &str, name: &str, value: &str| {
        row(&[("qid", qid), ("attribute", name), ("value", value)])
    };
    let group = |gid: &str| {
        row(&[
            ("gid", gid),
            ("group_name", "Group"),
            ("group_order", gid),
            ("language", "en"),
        ])
    };
    let source = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>366</DBVersion>\
         <languages><language>en</language></languages>\
         <groups><rows>{}</rows></groups><questions><rows>{}</rows></questions>\
         <question_attributes><rows>{}</rows></question_attributes>\
         <surveys><rows><row><sid>9</sid><language>en</language></row></rows></surveys>\
         <surveys_languagesettings><rows><row><surveyls_language>en</surveyls_language><surveyls_title>Order</surveyls_title></row></rows></surveys_languagesettings></document>",
        ["1", "2", "3"].map(group).concat(),
        [
            question("1", "1", "5", "a"),
            question("2", "1", "5", "b"),
            question("3", "2", "5", "c"),
            question("4", "2", "5", "d"),
            question("5", "2", "5", "e"),
            question("6", "3", "5", "f"),
            question("7", "3", "5", "g"),
        ]
        .concat(),
        [
            attribute("1", "random_group", "all"),
            attribute("2", "random_group", "all"),
            attribute("3", "random_group", "some"),
            attribute("4", "random_group", "some"),
            attribute("6", "random_group", "over"),
        ]
        .concat(),
    );
    let import = import(source.as_bytes(), &options()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(random(&import), [true, false, false]);
    assert_eq!(
        lost(&import),
        ["c", "d", "f"],
        "one of them stays where it is"
    );
}

#[test]
fn qualtrics_shuffles_blocks_and_rows() {
    let block = |id: &str, order: &str, question: &str| {
        json!({
            "Type": "Standard", "Description": id, "ID": id, "Options": { "RandomizeQuestions": order },
            "BlockElements": [{ "Type": "Question", "QuestionID": question }],
        })
    };
    let matrix = |number: &str, randomization: serde_json::Value| {
        json!({
            "Element": "SQ", "PrimaryAttribute": number,
            "Payload": {
                "QuestionText": "It is", "DataExportTag": number, "QuestionType": "Matrix", "Selector": "Likert",
                "SubSelector": "SingleAnswer", "Choices": { "1": { "Display": "clear" }, "2": { "Display": "fair" } },
                "ChoiceOrder": [1, 2], "Answers": { "1": { "Display": "No" }, "2": { "Display": "Partly" }, "3": { "Display": "Yes" } },
                "AnswerOrder": [1, 2, 3], "Randomization": randomization,
            },
        })
    };
    let all = json!({ "Type": "All", "Advanced": null, "TotalRandSubset": "" });
    let import = taken(
        &json!({
            "SurveyEntry": { "SurveyName": "Order", "SurveyLanguage": "EN" },
            "SurveyElements": [
                { "Element": "BL", "Payload": [
                    block("rows", "false", "QID1"),
                    block("block", "RandomWithXPerPage", "QID2"),
                    block("torn", "RandomWithXPerPage", "QID3"),
                    block("rules", "Advanced", "QID4"),
                ] },
                matrix("QID1", all.clone()), matrix("QID2", all), matrix("QID3", json!(null)),
                matrix("QID4", json!({ "Type": "Subset", "TotalRandSubset": 1 })),
            ],
        })
        .to_string(),
    );
    assert_eq!(random(&import), [true, true, false, false]);
    let mut lost = lost(&import);
    lost.sort();
    assert_eq!(lost, ["QID4", "rules", "torn"]);
}

#[test]
fn an_instrument_of_ours_says_the_order_of_each_page_that_moves_as_a_whole() {
    let mut core = Instrument::core().clone();
    for (index, page) in export::surveyjs::survey(&core)["pages"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
    {
        let all_move = core.movable_in(index) == core.items_in(index).count();
        assert_eq!(page.get("questionsOrder").is_some(), all_move, "{page}");
    }
    for section in &mut core.sections {
        section.random_order = false;
    }
    let fixed = export::surveyjs::survey(&core).to_string();
    assert!(!fixed.contains("questionsOrder"));
}
