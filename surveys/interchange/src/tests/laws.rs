//! What holds for every file: no panic, no loss in silence, and our own reader accepts what comes out.

use std::{collections::HashSet, fmt::Write as _};

use proptest::prelude::*;
use serde_json::json;

use super::*;

/// Every question is in one list, once, and every item belongs to one question.
fn accounts_for_everything(import: &Import, questions: usize) -> Result<(), TestCaseError> {
    let report = &import.report;
    prop_assert_eq!(report.questions(), questions);
    let entries: Vec<_> = all(report)
        .filter(|entry| entry.kind == Kind::Question)
        .collect();
    let places: HashSet<_> = entries
        .iter()
        .map(|entry| entry.place.to_string())
        .collect();
    prop_assert_eq!(places.len(), questions, "two entries for one place");
    let items: Vec<_> = entries
        .iter()
        .filter(|entry| !report.left_out.contains(entry))
        .flat_map(|entry| entry.items.iter().cloned())
        .collect();
    let made: HashSet<_> = import
        .instrument
        .items
        .iter()
        .map(|item| item.id.clone())
        .collect();
    prop_assert_eq!(items.len(), made.len());
    prop_assert_eq!(items.into_iter().collect::<HashSet<_>>(), made);
    prop_assert!(
        report
            .taken
            .iter()
            .all(|entry| entry.reasons.is_empty() && !entry.items.is_empty())
    );
    prop_assert!(
        report
            .simplified
            .iter()
            .all(|entry| !entry.reasons.is_empty())
    );
    prop_assert!(
        report
            .left_out
            .iter()
            .all(|entry| !entry.reasons.is_empty())
    );
    Ok(())
}

/// Imports a file that may come to nothing, and checks the account.
fn check(source: &str, questions: usize) -> Result<(), TestCaseError> {
    match import(source.as_bytes(), &options()) {
        Ok(import) => accounts_for_everything(&import, questions),
        Err(crate::ImportError::Nothing(report)) => {
            prop_assert_eq!(report.questions(), questions);
            Ok(())
        }
        Err(error) => Err(TestCaseError::fail(format!("{error}\n{source}"))),
    }
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("q".to_owned()),
        Just("attr".to_owned()),
        "[a-c]{1,2}",
        "[ -~äß😀]{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_file_with_flipped_bytes_is_read_or_refused(
        sample in 0..SAMPLES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..12),
    ) {
        let mut bytes = SAMPLES[sample].as_bytes().to_vec();
        for (at, byte, how) in changes {
            // One more, so that a file of no bytes has a place too.
            bytes.push(b' ');
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, byte % 128),
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Err(error) = import(&bytes, &options()) {
            prop_assert!(!error.to_string().is_empty());
            prop_assert!(!matches!(error, crate::ImportError::Refused(_)), "{error}");
        }
    }

    #[test]
    fn a_workbook_with_flipped_bytes_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        within in any::<bool>(),
    ) {
        let mut cells = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>type</t></is></c>\
            <c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>\
            <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>text</t></is></c><c r=\"B2\"><v>1.5</v></c>\
            <c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"s\"><v>0</v></c></row>".as_bytes().to_vec();
        if within {
            for (at, byte) in &changes {
                let at = at.index(cells.len());
                cells[at] = byte % 128;
            }
        }
        let cells = String::from_utf8(cells).unwrap();
        let mut bytes = workbook_of(&[("survey".to_owned(), cells)]);
        if !within {
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
        }
        if let Err(error) = import(&bytes, &options()) {
            prop_assert!(!matches!(error, crate::ImportError::Refused(_)), "{error}");
        }
    }

    #[test]
    fn no_question_of_a_limesurvey_file_disappears(
        questions in prop::collection::vec((0..30_usize, word(), word(), word()), 1..12),
    ) {
        const TYPES: [&str; 30] = [
            "S", "T", "U", "N", "D", "Q", "K", "Y", "G", "5", "L", "!", "O", "M", "P", "R", "A", "B", "C", "E", "F",
            "H", "1", ":", ";", "X", "I", "*", "|", "?",
        ];
        let escape = |text: &str| {
            let kept: String = text.chars().filter(|c| !c.is_control()).collect();
            quick_xml::escape::escape(kept).into_owned()
        };
        let mut tables = [String::new(), String::new(), String::new()];
        for (number, (kind, code, text, relevance)) in questions.iter().enumerate() {
            let (code, text, relevance) = (escape(code), escape(text), escape(relevance));
            let _ = write!(tables[0],
                "\n<row><qid>{number}</qid><gid>1</gid><sid>1</sid><type>{}</type><title>{code}</title>\
                 <question>{text}</question><other>Y</other><mandatory>Y</mandatory>\
                 <relevance>{relevance} == \"a\"</relevance><language>en</language></row>",
                TYPES[*kind]
            );
            for part in ["a", "b"] {
                let _ = write!(tables[1],
                    "\n<row><qid>{number}00{part}</qid><parent_qid>{number}</parent_qid><title>{code}</title>\
                     <question>{text}</question><language>en</language></row>"
                );
                let _ = write!(tables[2],
                    "\n<row><qid>{number}</qid><code>{part}</code><answer>{text}</answer><language>en</language></row>"
                );
            }
        }
        let source = format!(
            "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>{}</rows></questions>\
             <subquestions><rows>{}</rows></subquestions><answers><rows>{}</rows></answers></document>",
            tables[0], tables[1], tables[2]
        );
        check(&source, questions.len())?;
    }

    #[test]
    fn no_question_of_an_xlsform_disappears(
        questions in prop::collection::vec((0..12_usize, word(), word(), word()), 1..15),
        options in prop::collection::vec((word(), word()), 0..5),
    ) {
        const TYPES: [&str; 12] = [
            "text", "integer", "select_one l", "select_one l or_other", "select_multiple l", "rank l", "range", "date",
            "note", "calculate", "image", "nonsense",
        ];
        let quote = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut source = "survey,,,,\n,type,name,label,relevant\n".to_owned();
        for (kind, name, label, relevant) in &questions {
            let relevant = format!("${{{relevant}}} = 'a'");
            let _ = writeln!(source, ",{},{},{},{}", TYPES[*kind], quote(name), quote(label), quote(&relevant));
        }
        source += "choices,,,,\n,list_name,name,label,\n";
        for (name, label) in &options {
            let _ = writeln!(source, ",l,{},{},", quote(name), quote(label));
        }
        check(&source, questions.len())?;
    }

    #[test]
    fn no_question_of_surveyjs_disappears(
        questions in prop::collection::vec((0..17_usize, word(), word(), word()), 1..12),
        rows in prop::collection::vec(word(), 0..4),
    ) {
        const TYPES: [&str; 17] = [
            "text", "comment", "radiogroup", "dropdown", "checkbox", "tagbox", "boolean", "rating", "matrix",
            "matrixdropdown", "matrixdynamic", "multipletext", "ranking", "imagepicker", "html", "slider", "",
        ];
        let elements: Vec<_> = questions
            .iter()
            .map(|(kind, name, title, other)| json!({
                "type": TYPES[*kind], "name": name, "title": {"default": title, "de": other},
                "visibleIf": format!("{{{other}}} = 'a'"), "choices": rows, "rows": rows, "columns": rows,
                "items": rows.iter().map(|row| json!({"name": row})).collect::<Vec<_>>(), "showOtherItem": true,
            }))
            .collect();
        let source = json!({"pages": [{"elements": elements}]}).to_string();
        check(&source, questions.len())?;
    }

    #[test]
    fn no_question_of_qualtrics_disappears(
        questions in prop::collection::vec((0..14_usize, word(), word(), any::<bool>()), 1..12),
        options in prop::collection::vec(word(), 0..4),
    ) {
        const TYPES: [(&str, &str, &str); 14] = [
            ("MC", "SAVR", "TX"), ("MC", "MAVR", "TX"), ("MC", "NPS", ""), ("TE", "ML", ""), ("TE", "FORM", ""),
            ("Matrix", "Likert", "SingleAnswer"), ("Matrix", "Likert", "MultipleAnswer"), ("Matrix", "TE", ""),
            ("RO", "DND", "TX"), ("CS", "VRTL", ""), ("Slider", "HBAR", ""), ("SBS", "SBSMatrix", ""), ("DB", "TB", ""),
            ("", "", ""),
        ];
        let choices: serde_json::Map<_, _> = (1..)
            .zip(&options)
            .map(|(number, text)| (number.to_string(), json!({"Display": text})))
            .collect();
        let mut elements = vec![json!({"Element": "BL", "Payload": [{"Type": "Default", "ID": "B", "BlockElements":
            questions.iter().enumerate().filter(|(_, question)| question.3)
                .map(|(number, _)| json!({"Type": "Question", "QuestionID": format!("QID{number}")})).collect::<Vec<_>>()
        }]})];
        for (number, (kind, tag, text, _)) in questions.iter().enumerate() {
            let (kind, selector, sub) = TYPES[*kind];
            elements.push(json!({"Element": "SQ", "PrimaryAttribute": format!("QID{number}"), "Payload": {
                "QuestionText": text, "DataExportTag": tag, "QuestionType": kind, "Selector": selector,
                "SubSelector": sub, "Choices": choices, "Answers": choices,
                "AdditionalQuestions": {"1": {"Selector": "Likert", "SubSelector": "SingleAnswer", "Answers": choices}},
            }}));
        }
        let source = json!({"SurveyEntry": {}, "SurveyElements": elements}).to_string();
        check(&source, questions.len())?;
    }
}

#[test]
fn the_same_file_always_makes_the_same_instrument() {
    for sample in SAMPLES {
        let (one, other) = (taken(sample), taken(sample));
        assert_eq!(one.document, other.document);
        assert_eq!(one.report, other.report);
    }
}
