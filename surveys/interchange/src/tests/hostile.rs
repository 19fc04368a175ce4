//! Files that nobody should send: each is refused with its place, or what is odd about it is told.

use super::*;
use crate::{MAX_BYTES, MAX_ITEMS, Reason};

#[test]
fn xml_with_a_document_type_or_entities_of_its_own_is_refused() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<document>&b;</document>";
    assert_eq!(
        refused(bomb),
        "line 2: the XML has a document type (`<!DOCTYPE …>`); this is never followed, export the questionnaire without it"
    );
    let entity = OLD_LSS.replace("Almost there", "&file;");
    assert!(refused(entity).starts_with("line 29: the XML uses an entity of its own"),);
    let letter = OLD_LSS.replace("Almost there", "&#xD800;");
    assert!(refused(letter).starts_with("line 29: a reference to a letter that does not exist"));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert!(refused(deep).starts_with("line 1: things lie more than 24 deep"));
    let deep = format!(
        "{{\"pages\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert!(refused(deep).starts_with("line 1: things lie more than 128 deep"));
    let groups = "begin group,g,G\n".repeat(100);
    assert!(
        refused(format!("type,name,label\n{groups}"))
            .starts_with("sheet survey, row 52: things lie more than 50 deep")
    );
}

#[test]
fn files_that_are_too_large_or_unpack_to_too_much_are_refused() {
    let large = vec![b' '; MAX_BYTES + 1];
    assert!(refused(large).starts_with("the file is larger than 10 MB"));
    let zeros = vec![b'0'; 70_000_000];
    let bomb = zipped([("xl/worksheets/sheet1.xml", zeros.as_slice())]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    assert!(refused(&bomb).starts_with("the workbook unpacks to more than 60 MB"));
    // A bomb that lies about its size: the field of the central directory and of the header say 10 bytes.
    let mut liar = bomb;
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let places: Vec<_> = (0..liar.len() - 4)
        .filter(|at| liar[*at..*at + 4] == size)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        liar[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let said = refused(&liar);
    assert!(said.contains("workbook"), "{said}");
    let many: Vec<_> = (0..2_000).map(|n| format!("part{n}")).collect();
    let many = zipped(many.iter().map(|name| (name.as_str(), b"x".as_slice())));
    assert!(refused(many).starts_with("the workbook unpacks to more"));
}

#[test]
fn a_sheet_that_claims_a_billion_cells_costs_nothing() {
    let cells = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>type</t></is></c>\
                 <c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>\
                 <row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>text</t></is></c>\
                 <c r=\"XFD1048576\" t=\"inlineStr\"><is><t>far</t></is></c></row>";
    let bytes = workbook_of(&[("survey".to_owned(), cells.to_owned())]);
    let import = import(&bytes, &options()).unwrap();
    assert_eq!(
        told(&import.report.simplified),
        ["sheet survey, row 1048576: `row-1048576`: has no words; its name stands there"]
    );
}

#[test]
fn broken_letters_are_told_with_their_line() {
    let mut latin = b"type,name,label\ntext,a,".to_vec();
    latin.push(0xE9);
    assert_eq!(
        refused(latin),
        "line 2: the text is not valid UTF-8; save the file as UTF-8"
    );
    let mut wide: Vec<u8> = vec![0xFF, 0xFE];
    wide.extend(
        "type,name,label\ntext,a,Ä😀\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    assert_eq!(import(&wide, &options()).unwrap().instrument.items.len(), 1);
    wide.extend([0x00, 0xD8, b'a', 0]);
    assert_eq!(
        refused(&wide),
        "line 3: the text is not valid UTF-16; save the file as UTF-8"
    );
    assert!(refused(&wide[..wide.len() - 5]).contains("UTF-16"));
}

#[test]
fn what_is_no_questionnaire_is_refused() {
    for (source, wanted) in [
        ("", "this is none of"),
        ("department,A,B\n1,2,3\n", "this is none of"),
        (
            "<html><body>Hi</body></html>",
            "line 1: this XML is no LimeSurvey file",
        ),
        ("<document><a></document>", "line 1: the XML is broken"),
        (
            "<document>\n<a>",
            "line 2: the XML is broken (it ends within `<document><a>`)",
        ),
        ("{\"a\": 1}", "the top: this JSON has none of `pages`"),
        ("{\"pages\": [\n}", "line 2: the JSON is broken"),
        (
            "{\"SurveyElements\": 3}",
            "the top: this JSON has no `SurveyElements`",
        ),
        (
            "PK\u{3}\u{4} and nothing else",
            "the file: the workbook cannot be opened",
        ),
        (
            "type,name,label\nend group,,\n",
            "sheet survey, row 2: `end group` ends what was never begun",
        ),
        (
            "type,name,label\nbegin group,g,\n",
            "sheet survey, row 2: 1 groups or repeated parts never end",
        ),
    ] {
        let said = refused(source);
        assert!(said.starts_with(wanted), "{source}: {said}");
    }
    let import = import(b"type,name,label\nnote,a,Hi\n", &options());
    let Err(crate::ImportError::Nothing(report)) = import else {
        panic!("{import:?}")
    };
    assert_eq!(report.questions(), 1);
}

#[test]
fn duplicate_codes_empty_choices_and_missing_words_are_told() {
    let source = "survey,,\n,type,name,label\n,select_one twice,a,A?\n,select_one none,b,B?\n\
                  ,select_one one,c,C?\n,text,a,\nchoices,,\n,list_name,name,label\n,twice,x,X\n,twice,x,Y\n,twice,,Z\n,one,x,X\n";
    let import = taken(source);
    assert_eq!(
        told(&import.report.simplified),
        [
            "sheet survey, row 3: `a`: an option's code came twice or was missing, it is `x-2` now; \
             an option's code came twice or was missing, it is `3` now",
            "sheet survey, row 6: `a` → a-2: has no words; its name stands there; \
             renamed, because its name was taken or has letters that no id has",
        ]
    );
    assert_eq!(
        told(&import.report.left_out),
        [
            "sheet survey, row 4: `b`: has no options",
            "sheet survey, row 5: `c`: has fewer than two options",
        ]
    );
}

#[test]
fn questions_that_share_a_number_are_told_apart() {
    let question = r#"{"Element": "SQ", "PrimaryAttribute": "QID1", "Payload": {"QuestionText": "Old", "QuestionType": "TE"}}"#;
    let source = QUALTRICS.replacen(
        "\"SurveyElements\": [",
        &format!("\"SurveyElements\": [{question}, {question},"),
        1,
    );
    let report = taken(&source).report;
    assert_eq!(report.questions(), taken(QUALTRICS).report.questions() + 2);
}

#[test]
fn long_labels_scripts_and_letters_of_every_kind_come_out_plain() {
    let long = "ä".repeat(10_000);
    let source = format!(
        "type,name,label\ntext,a,{long}\ntext,b,<script>alert('x')</script>Really?\n\
         text,c,\u{202e}e\u{301}👩‍👩‍👧\u{0}\ntext,d,<img src=x onerror=alert(1)>\n"
    );
    let import = taken(&source);
    let text = |index: usize| {
        import.instrument.items[index]
            .text
            .get("en")
            .unwrap()
            .to_owned()
    };
    assert_eq!(text(0).chars().count(), 2_001);
    assert_eq!(text(1), "Really?");
    assert_eq!(text(2), "\u{202e}e\u{301}👩‍👩‍👧");
    assert_eq!(text(3), "d");
    assert!(!import.document.contains("<script") && !import.document.contains("onerror"));
    let reasons: Vec<_> = import
        .report
        .simplified
        .iter()
        .flat_map(|entry| &entry.reasons)
        .collect();
    assert!(reasons.contains(&&Reason::Cut { characters: 2_000 }));
    assert!(reasons.contains(&&Reason::ProgramInText));
    assert!(reasons.contains(&&Reason::Pictures) && reasons.contains(&&Reason::NoWords));
}

#[test]
fn circular_and_forward_conditions_leave_questions_always_shown() {
    let source = "survey,,\n,type,name,label,relevant\n,select_one l,a,A,${b} = 'x'\n,select_one l,b,B,${a} = 'x'\n\
                  ,select_one l,c,C,${c} = 'x'\n,text,d,D,${nobody} = 'x'\n,text,e,E,${a} = 'z'\n\
                  choices,,\n,list_name,name,label\n,l,x,X\n,l,y,Y\n";
    let import = taken(source);
    let made = &import.instrument;
    let waits: Vec<_> = made
        .items
        .iter()
        .map(|item| item.show_if.is_some())
        .collect();
    assert_eq!(waits, [false, true, false, false, false]);
    assert_eq!(told(&import.report.taken), ["sheet survey, row 4: `b`"]);
    for (entry, waits_for) in told(&import.report.simplified)
        .iter()
        .zip(["b", "c", "nobody", "a"])
    {
        let wanted = format!("its condition waits for an answer to `{waits_for}`");
        assert!(entry.contains(&wanted), "{entry}");
    }
}

#[test]
fn more_items_than_a_survey_can_have_are_refused() {
    let rows = "text,q,Q\n".repeat(MAX_ITEMS + 1);
    assert!(refused(format!("type,name,label\n{rows}")).contains("more than 1000 items"));
    let options = ",l,o,O\n".repeat(201);
    let source = format!(
        "survey,,\n,type,name,label\n,select_one l,a,A\n,text,b,B\nchoices,,\n,list_name,name,label\n{options}"
    );
    assert_eq!(
        told(&taken(&source).report.left_out),
        ["sheet survey, row 3: `a`: has 201 options or rows; 200 can be shown"]
    );
}
