use surveys::{language::Language, organization::DepartmentRow};

use super::{departments, people, *};
use crate::tabular::{Row, Table};

fn table(text: &str) -> Table {
    super::table(text.as_bytes()).expect("a table")
}

fn known() -> Vec<DepartmentRow> {
    [("S", "Sales"), ("SN", "Sales North"), ("O", "Operations")]
        .map(|(code, name)| DepartmentRow {
            code: code.to_owned(),
            name: name.to_owned(),
            parent: None,
            headcount: 0,
        })
        .to_vec()
}

fn faults_of(text: &str) -> Vec<(u64, What)> {
    people(&table(text), &known())
        .expect_err("this file is refused")
        .told
        .into_iter()
        .map(|fault| (fault.line, fault.what))
        .collect()
}

#[test]
fn people_are_read_with_everything_the_file_tells() {
    let read = people(
        &table(
            "E-Mail,Abteilung,Kundenkontakt,Sprache,Führungskraft,attr.site,Name\n\
             Ada@Example.org,sales north,ja,de-AT,,Köln,Ada\n\
             bo@example.org,O,,,ada@example.org,,Bo",
        ),
        &known(),
    )
    .unwrap();
    assert_eq!(read.unused, ["Name"], "names are not kept");
    let ada = &read.rows[0];
    assert_eq!(ada.email.as_deref(), Some("ada@example.org"));
    assert_eq!(ada.department, "SN", "a name leads to its code");
    assert_eq!(ada.customer_facing, Some(true));
    assert_eq!(ada.people_manager, Some(true), "somebody names Ada");
    assert_eq!(ada.locale, Some(Language::De));
    assert_eq!(ada.attributes["site"], "Köln");
    let bo = &read.rows[1];
    assert_eq!(bo.customer_facing, None);
    assert_eq!(bo.people_manager, Some(false));
    assert!(bo.attributes.is_empty());
}

#[test]
fn every_fault_is_told_with_its_line() {
    let found = faults_of(
        "email,department,people_manager,locale\n\
         ada@example.org,S,yes,en\n\
         ada@example.org,S,no,en\n\
         not an address,S,,\n\
         ,S,,\n\
         bo@example.org,,,\n\
         cy@example.org,Moon,,\n\
         di@example.org,S,perhaps,\n\
         ed@example.org,S,,klingon\n\
         e\u{202e}d@example.org,S,,",
    );
    let expected = [
        (3, What::Duplicate("ada@example.org".to_owned(), 2)),
        (4, What::NotAnAddress("not an address".to_owned())),
        (5, What::Nameless),
        (6, What::EmptyCell("department".to_owned())),
        (7, What::UnknownDepartment("Moon".to_owned())),
        (
            8,
            What::NotYesNo("people_manager".to_owned(), "perhaps".to_owned()),
        ),
        (9, What::UnknownLanguage("klingon".to_owned())),
        (10, What::NotAnAddress("e\u{202e}d@example.org".to_owned())),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_missing_column_is_named_before_anything_else() {
    assert_eq!(
        faults_of("mail,phone\nada@example.org,1"),
        [(1, What::MissingColumn("department"))]
    );
    assert_eq!(
        faults_of("department\nS"),
        [(1, What::MissingColumn("email, external_id"))]
    );
    assert_eq!(faults_of("email,department"), [(1, What::NoRows)]);
    assert_eq!(
        faults_of("email,E-Mail,department\na@b.org,a@b.org,S"),
        [(
            1,
            What::DuplicateColumn("email".to_owned(), "E-Mail".to_owned())
        )]
    );
}

#[test]
fn nobody_reports_to_themselves_through_others() {
    let found = faults_of(
        "email,department,manager\n\
         top@example.org,S,top@example.org\n\
         a@example.org,S,b@example.org\n\
         b@example.org,S,c@example.org\n\
         c@example.org,S,a@example.org\n\
         d@example.org,S,nobody@example.org",
    );
    assert_eq!(
        found,
        [
            (
                3,
                What::ManagerCycle(
                    "a@example.org → b@example.org → c@example.org → a@example.org".to_owned()
                )
            ),
            (6, What::UnknownManager("nobody@example.org".to_owned())),
        ]
    );
}

#[test]
fn departments_grow_from_people_only_where_there_are_none() {
    let file =
        table("email,department\na@example.org,Sales\nb@example.org,sales\nc@example.org,Care");
    let read = people(&file, &[]).unwrap();
    let codes: Vec<&str> = read
        .new_departments
        .iter()
        .map(|department| department.code.as_str())
        .collect();
    assert_eq!(codes, ["Sales", "Care"]);
    assert_eq!(read.rows[1].department, "Sales");

    let refused = people(&file, &known()).unwrap_err();
    assert_eq!(refused.total, 1, "only Care is unknown");
}

#[test]
fn a_name_that_two_departments_share_needs_a_code() {
    let mut departments = known();
    departments.push(DepartmentRow {
        code: "S2".to_owned(),
        name: "Sales North".to_owned(),
        parent: None,
        headcount: 0,
    });
    let refused = people(
        &table("email,department\na@example.org,Sales North"),
        &departments,
    )
    .unwrap_err();
    assert_eq!(
        refused.told[0].what,
        What::AmbiguousDepartment("Sales North".to_owned())
    );
}

#[test]
fn departments_come_with_parents_first() {
    let read = departments(&table(
        "Kürzel,Bezeichnung,übergeordnet,Köpfe\nSN,Sales North,S,12\nS,Sales,,3",
    ))
    .unwrap();
    let order: Vec<(&str, &str, u32)> = read
        .rows
        .iter()
        .map(|row| (row.code.as_str(), row.name.as_str(), row.headcount))
        .collect();
    assert_eq!(order, [("S", "Sales", 3), ("SN", "Sales North", 12)]);
}

#[test]
fn faults_of_the_tree_have_the_lines_of_the_file() {
    let refused = departments(&table(
        "code,name,parent,headcount\nA,A,B,1\nB,B,A,1\nC,C,,1\nC,C,,many\nD,D,Z,1\n,E,,1",
    ))
    .unwrap_err();
    let found: Vec<(u64, What)> = refused
        .told
        .into_iter()
        .map(|fault| (fault.line, fault.what))
        .collect();
    assert_eq!(
        found,
        [
            (2, What::DepartmentCycle("A → B → A".to_owned())),
            (
                5,
                What::NotANumber("headcount".to_owned(), "many".to_owned())
            ),
            (5, What::DuplicateCode("C".to_owned(), 4)),
            (6, What::UnknownParent("Z".to_owned())),
            (7, What::EmptyCell("code".to_owned())),
        ]
    );
}

#[test]
fn fifty_thousand_rows_are_read_and_one_more_is_not() {
    let row = |index: usize| Row {
        line: index as u64 + 2,
        cells: vec![format!("p{index}@example.org"), "S".to_owned()],
    };
    let mut file = Table {
        encoding: Encoding::Utf8,
        separator: ',',
        header: vec!["email".to_owned(), "department".to_owned()],
        rows: (0..MAX_ROWS).map(row).collect(),
    };
    assert_eq!(people(&file, &known()).unwrap().rows.len(), MAX_ROWS);
    file.rows.push(row(MAX_ROWS));
    assert_eq!(
        people(&file, &known()).unwrap_err().told[0].what,
        What::TooManyRows
    );
}

#[test]
fn only_the_first_hundred_faults_are_told_and_the_rest_counted() {
    let rows: Vec<String> = (0..150).map(|index| format!("nobody{index},S")).collect();
    let rows = rows.join("\n");
    let refused = people(&table(&format!("email,department\n{rows}")), &known()).unwrap_err();
    assert_eq!((refused.told.len(), refused.total), (MAX_FAULTS, 150));
    for language in Language::ALL {
        let lines = refused.lines(language);
        assert_eq!(lines.len(), MAX_FAULTS + 1);
        assert!(lines[0].contains("nobody0"), "{}", lines[0]);
        assert!(lines[MAX_FAULTS].contains("50"), "{}", lines[MAX_FAULTS]);
    }
}

#[test]
fn the_columns_are_those_of_the_reference() {
    let named = |columns: &[&columns::Column]| -> std::collections::BTreeSet<String> {
        columns
            .iter()
            .map(|column| column.name.to_owned())
            .collect()
    };
    let mut people = named(&super::people::COLUMNS);
    people.insert("attr.<name>".to_owned());
    for (chapter, columns) in [
        ("people.csv", people),
        ("departments.csv", named(&super::departments::COLUMNS)),
    ] {
        let told = crate::cli::reference::keys(chapter);
        assert_eq!(
            told.into_keys().collect::<std::collections::BTreeSet<_>>(),
            columns
        );
    }
}

#[test]
fn phones_and_chat_names_are_read_in_one_form_and_whatever_is_none_is_told() {
    let read = people(
        &table(
            "email,department,Handynummer,chat\n\
             ada@example.org,S,+49 (170) 123-45.67,@ada:example.org\n\
             bo@example.org,S,0041 79 123 45 67,U012AB3CD\n\
             cy@example.org,S,,",
        ),
        &known(),
    )
    .unwrap();
    let contacts: Vec<(Option<&str>, Option<&str>)> = read
        .rows
        .iter()
        .map(|row| {
            let contacts = &row.contacts;
            (contacts.phone.as_deref(), contacts.chat.as_deref())
        })
        .collect();
    assert_eq!(
        contacts,
        [
            (Some("+491701234567"), Some("@ada:example.org")),
            (Some("+41791234567"), Some("U012AB3CD")),
            (None, None),
        ]
    );
    let found = faults_of(
        "email,department,phone,chat\n\
         ada@example.org,S,0170 1234567,\n\
         bo@example.org,S,+49 170 CALL ME,\n\
         cy@example.org,S,+1234,\n\
         di@example.org,S,+4917012345678901,\n\
         ed@example.org,S,,=1+1\n\
         fi@example.org,S,,two words",
    );
    let told: Vec<(u64, bool)> = found
        .iter()
        .map(|(line, what)| (*line, matches!(what, What::NotAPhone(_))))
        .collect();
    assert_eq!(
        told,
        [
            (2, true),
            (3, true),
            (4, true),
            (5, true),
            (6, false),
            (7, false)
        ]
    );
}
