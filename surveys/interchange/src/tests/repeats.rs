//! Earlier answers that texts repeat.

use serde_json::json;

use super::*;
use crate::Reason;

/// Which items the text of an item repeats, by their ids.
fn repeats(import: &Import, id: &str) -> Vec<String> {
    let (_, item) = import.instrument.item(id).unwrap();
    let of = |index: &usize| import.instrument.items[*index].id.clone();
    item.text_pipes.items().iter().map(of).collect()
}

fn lost(import: &Import) -> Vec<String> {
    all(&import.report)
        .filter(|entry| entry.reasons.contains(&Reason::EarlierAnswer))
        .map(|entry| entry.code.clone())
        .collect()
}

#[test]
fn surveyjs_repeats_what_comes_before_and_fits_into_a_sentence() {
    let import = taken(
        &json!({ "title": "Names", "elements": [
            { "type": "text", "name": "team", "title": "Your team, {later}?" },
            { "type": "comment", "name": "story", "title": "The story of {team} and {team}" },
            { "type": "comment", "name": "after", "title": "After {story} or {nobody}" },
            { "type": "text", "name": "later", "title": "Later, {answer:team|x}" },
        ] })
        .to_string(),
    );
    assert_eq!(repeats(&import, "story"), ["team"]);
    assert_eq!(lost(&import), ["team", "after", "later"]);
    assert!(
        import
            .document
            .contains("The story of {answer:team|…} and {answer:team|…}")
    );
    assert!(import.document.contains("type = \"short_text\""));
}

#[test]
fn xlsform_and_qualtrics_call_questions_by_other_names() {
    let rows: [&[&str]; 3] = [
        &["type", "name", "label"],
        &["integer", "days", "Days?"],
        &["text", "why", "Why ${days}? {days}"],
    ];
    let import = import(&workbook(&[("survey", &rows)]), &options()).unwrap();
    assert_eq!(repeats(&import, "why"), ["days"]);

    let question = |number: &str, tag: &str, text: &str| {
        json!({ "Element": "SQ", "PrimaryAttribute": number, "Payload": {
            "QuestionText": text, "DataExportTag": tag, "QuestionType": "TE", "Selector": "SL",
        } })
    };
    let elements = ["QID1", "QID2"].map(|id| json!({ "Type": "Question", "QuestionID": id }));
    let import = taken(
        &json!({
            "SurveyEntry": { "SurveyName": "Names", "SurveyLanguage": "EN" },
            "SurveyElements": [
                { "Element": "BL", "Payload": [{ "Type": "Standard", "Description": "One", "ID": "B1",
                    "BlockElements": elements }] },
                question("QID1", "team", "Your team?"),
                question("QID2", "why", "Why ${q://QID1/ChoiceTextEntryValue}, ${e://Field/Name}?"),
            ],
        })
        .to_string(),
    );
    assert_eq!(repeats(&import, "why"), ["team"]);
    assert_eq!(lost(&import), ["why"]);
}
