//! Small files in the shapes of each tool, written here, and files that nobody should send.

use surveys::instrument::Instrument;

use super::{
    AnswerFile, AnswersError, Department, Encoding, Lost, Mapping, Open, Private, Tool, key, take,
};

fn core() -> &'static Instrument {
    Instrument::core()
}

fn departments() -> Vec<Department> {
    [("S", "Sales"), ("O", "Büro Nord")]
        .map(|(code, name)| Department {
            code: code.to_owned(),
            name: name.to_owned(),
        })
        .into()
}

fn read(text: &str) -> AnswerFile {
    AnswerFile::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// The text of an item in a language, as a cell of CSV.
fn question(id: &str, language: &str) -> String {
    let (_, item) = core().item(id).unwrap();
    item.text.get(language).unwrap().replace('"', "\"\"")
}

fn private(file: &AnswerFile) -> Vec<(&str, Private)> {
    file.columns
        .iter()
        .filter_map(|column| Some((column.name.as_str(), column.private?)))
        .collect()
}

/// The fields of every sheet with its department, sorted.
fn sheets(file: &AnswerFile, mapping: &Mapping) -> Vec<String> {
    let mut told: Vec<String> = take(file, core(), mapping)
        .sheets
        .iter()
        .map(|brought| {
            let fields: Vec<String> = brought
                .sheet
                .to_fields(core())
                .into_iter()
                .map(|(field, value)| format!("{field}={value}"))
                .collect();
            format!("{}: {}", brought.department, fields.join(" "))
        })
        .collect();
    told.sort();
    told
}

fn qualtrics(headers: usize) -> String {
    let rows = [
        "StartDate,EndDate,Status,IPAddress,Progress,Finished,ResponseId,RecipientEmail,DistributionChannel,Q1_1,Q1_2,Q2"
            .to_owned(),
        format!(
            "Start Date,End Date,Response Type,IP Address,Progress,Finished,Response ID,Recipient Email,Distribution Channel,\"Please rate. - {}\",\"Please rate. - {}\",Department",
            question("TRU-M1", "en"),
            question("OUT-R1", "en")
        ),
        "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Z\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\",\"{\"\"ImportId\"\":\"\"distributionChannel\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\""
            .to_owned(),
        "2024-05-01 09:30:00,2024-05-01 09:40:00,IP Address,10.1.2.3,100,True,R_1,a@example.org,email,Tend to agree,5,Sales"
            .to_owned(),
        "2024-05-02 09:30:00,2024-05-02 09:40:00,Survey Preview,,100,True,R_2,,preview,Strongly agree,1,Sales"
            .to_owned(),
        "2024-05-03 09:30:00,2024-05-03 09:40:00,IP Address,10.1.2.4,50,False,R_3,b@example.org,email,Strongly disagree,,Sales"
            .to_owned(),
    ];
    let keep = |at: &usize| *at >= 3 || *at < headers;
    let rows: Vec<&str> = (0..rows.len())
        .filter(keep)
        .map(|at| rows[at].as_str())
        .collect();
    rows.join("\r\n")
}

#[test]
fn qualtrics_comes_with_one_two_or_three_header_rows() {
    for headers in [1, 2, 3] {
        let file = read(&qualtrics(headers));
        assert_eq!((file.tool, file.len()), (Tool::Qualtrics, 2), "{headers}");
        assert_eq!(file.previews, 1, "{headers}");
        let names: Vec<&str> = private(&file).iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), 9, "{names:?}");
        assert!(!file.to_text().contains("example.org"));
        assert!(!file.to_text().contains("10.1.2"));
        assert!(!file.to_text().contains("2024-05"));
    }
    // Nothing but a test is somebody who wants to see how this goes.
    let text = qualtrics(1);
    let lines: Vec<&str> = text.split("\r\n").collect();
    let file = read(&[lines[0], lines[2]].join("\r\n"));
    assert_eq!((file.len(), file.previews), (1, 0));
    let file = read(&qualtrics(3));
    let mapping = Mapping::guess(&file, core(), &departments());
    assert_eq!(mapping.open(&file, core()), []);
    assert_eq!(
        sheets(&file, &mapping),
        ["S: OUT-R1=5 TRU-M1=4", "S: TRU-M1=1"]
    );
    let lost = take(&file, core(), &mapping).lost;
    assert!(lost.contains(&Lost::Previews(1)), "{lost:?}");
    assert!(
        lost.contains(&Lost::Private(
            "RecipientEmail (Recipient Email)".to_owned(),
            Private::Mailbox
        )),
        "{lost:?}"
    );
}

#[test]
fn limesurvey_names_its_questions_by_code() {
    let text = format!(
        "\"id. Response ID\";\"submitdate. Date submitted\";\"startlanguage. Start language\";\"seed. Seed\";\"TRUM1. {}\";\"Q[SQ001]. Rate: [{}]\";\"dep. Abteilung\"\n1;2024-01-01 10:00:00;de;99;Stimme eher zu;4;Büro Nord\n2;2024-01-01 10:00:00;de;98;\"Stimme eher zu\";Mittel;S\n",
        question("TRU-M1", "de"),
        question("OUT-R1", "de"),
    );
    let file = read(&text);
    assert_eq!(file.tool, Tool::LimeSurvey);
    assert_eq!(private(&file).len(), 4);
    let mut mapping = Mapping::guess(&file, core(), &departments());
    assert_eq!(
        mapping.open(&file, core()),
        [Open::Value("agree5".to_owned(), "Mittel".to_owned())]
    );
    let of = mapping.values.get_mut("agree5").unwrap();
    of.insert("Mittel".to_owned(), Some("3".to_owned()));
    let again = mapping.clone().filled(&file, core(), &departments());
    assert_eq!(again, mapping, "what was decided stays");
    assert_eq!(
        sheets(&file, &mapping),
        ["O: OUT-R1=4 TRU-M1=4", "S: OUT-R1=3 TRU-M1=4"]
    );
}

#[test]
fn forms_begin_with_a_moment_and_ask_in_full() {
    let text = format!(
        "Zeitstempel\t{}\tIn welchem Bereich / welcher Abteilung arbeiten Sie?\tE-Mail-Adresse\n03.04.2024 10:11:12\t5\tBüro Nord\ta@example.org\n03.04.2024 10:12:12\t0\tSales\tb@example.org\n",
        question("TRU-M1", "de")
    );
    let file = read(&text);
    assert_eq!(file.tool, Tool::Forms);
    assert_eq!(
        private(&file),
        [
            ("Zeitstempel", Private::Time),
            ("E-Mail-Adresse", Private::Mailbox)
        ]
    );
    let mapping = Mapping::guess(&file, core(), &departments());
    assert_eq!(mapping.department, Some(2));
    assert_eq!(
        mapping.open(&file, core()),
        [Open::Value("agree5".to_owned(), "0".to_owned())],
        "0 beside 5 is no answer of a scale with five options"
    );
}

#[test]
fn glint_has_comments_beside_its_questions_and_they_are_left_out_unless_chosen() {
    let text = format!(
        "Survey Cycle Title,Employee ID,Department,\"{q}\",\"{q}_COMMENT\"\nSpring,1,Sales,4,I like it here\nSpring,2,Sales,2,The coffee of Eva\n",
        q = question("OUT-R1", "en")
    );
    let file = read(&text);
    assert_eq!(file.tool, Tool::Glint);
    let mut mapping = Mapping::guess(&file, core(), &departments());
    assert_eq!(mapping.fields.get(&3).map(String::as_str), Some("OUT-R1"));
    assert_eq!(mapping.fields.get(&4), None);
    mapping.fields.insert(4, "OPE-1".to_owned());
    assert_eq!(
        sheets(&file, &mapping),
        [
            "S: OUT-R1=2 OPE-1=The coffee of Eva",
            "S: OUT-R1=4 OPE-1=I like it here"
        ]
    );
}

#[test]
fn numbers_from_zero_and_reversed_columns_are_turned() {
    let file = read("Department,TRU-M1,OUT-R1\nS,0,1\nS,4,2\nO,2,\n");
    let mut mapping = Mapping::guess(&file, core(), &departments());
    assert_eq!(
        sheets(&file, &mapping),
        [
            "O: TRU-M1=3",
            "S: OUT-R1=2 TRU-M1=1",
            "S: OUT-R1=3 TRU-M1=5"
        ]
    );
    mapping.reversed.insert(1);
    assert_eq!(
        sheets(&file, &mapping),
        [
            "O: TRU-M1=3",
            "S: OUT-R1=2 TRU-M1=5",
            "S: OUT-R1=3 TRU-M1=1"
        ]
    );
}

#[test]
fn what_does_not_fit_is_left_out_and_told() {
    let file = read(
        "Department,TRU-M1,MGR-1,PRO-MGR,extra\nS,4,5,no,x\n,3,,,\nMars,5,,,\nS,,,,\nS,n/a,,,\n",
    );
    let mut mapping = Mapping::guess(&file, core(), &departments());
    assert_eq!(
        mapping.open(&file, core()),
        [Open::Place("Mars".to_owned())]
    );
    mapping.departments.insert("Mars".to_owned(), None);
    let taken = take(&file, core(), &mapping);
    assert_eq!(taken.sheets.len(), 1);
    assert_eq!(
        taken.lost,
        [
            Lost::Column("extra".to_owned()),
            Lost::NoDepartment(2),
            Lost::Blank(2),
            Lost::Value("TRU-M1".to_owned(), "n/a".to_owned(), 1),
            Lost::Hidden("MGR-1".to_owned(), 1),
        ]
    );
}

#[test]
fn letters_and_separators_of_every_spreadsheet_are_read() {
    let text = "Department;TRU-M1\nBüro Nord;4\nSales;5\n";
    let mut utf16 = vec![0xFF, 0xFE];
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let mut marked = vec![0xEF, 0xBB, 0xBF];
    marked.extend(text.bytes());
    let windows = b"Department;TRU-M1\nB\xFCro Nord;4\nSales;5\n".to_vec();
    let tabs = text.replace(';', "\t").into_bytes();
    let commas = text.replace(';', ",").into_bytes();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked, Encoding::Utf8),
        (utf16, Encoding::Utf16),
        (windows, Encoding::Windows1252),
        (tabs, Encoding::Utf8),
        (commas, Encoding::Utf8),
    ] {
        let file = AnswerFile::read(&bytes).unwrap();
        assert_eq!(file.encoding, encoding);
        let mapping = Mapping::guess(&file, core(), &departments());
        assert_eq!(sheets(&file, &mapping), ["O: TRU-M1=4", "S: TRU-M1=5"]);
    }
}

#[test]
fn the_order_of_rows_is_lost_and_what_travels_is_checked() {
    let one = read("Department,TRU-M1\nS,4\nO,5\nS,1\n");
    let other = read("Department,TRU-M1\nS,1\nS,4\nO,5\n");
    assert_eq!(one, other);
    assert_eq!(AnswerFile::from_text(&one.to_text()), Some(one.clone()));
    assert_eq!(one.shape(), other.shape());
    for wrong in [
        String::new(),
        "[".repeat(10_000),
        one.to_text().replace("\"TRU-M1\"", "1"),
        one.to_text().replace("[\"S\",\"4\"]", "[\"S\"]"),
        one.to_text().replace("\"rows\"", "\"others\""),
    ] {
        assert_eq!(AnswerFile::from_text(&wrong), None, "{wrong:.80}");
    }
    // Whoever writes an address into a column that has none finds it gone.
    let file = read("E-Mail,TRU-M1\na@example.org,4\n");
    let forged = file
        .to_text()
        .replace("[\"\",\"4\"]", "[\"a@example.org\",\"4\"]");
    assert!(forged.contains("a@example.org"));
    assert_eq!(AnswerFile::from_text(&forged), Some(file));
}

#[test]
fn a_column_with_another_word_in_each_row_names_people() {
    let rows: Vec<String> = (0..30).map(|n| format!("S,K{n},4\n")).collect();
    let rows = rows.concat();
    let file = read(&format!("Department,Badge,TRU-M1\n{rows}"));
    assert_eq!(private(&file), [("Badge", Private::Number)]);
}

#[test]
fn hostile_files_are_refused_with_their_place() {
    let refused = |bytes: &[u8]| AnswerFile::read(bytes).unwrap_err();
    assert_eq!(refused(b""), AnswersError::Empty);
    assert_eq!(refused(b"a,b\n"), AnswersError::Empty);
    assert_eq!(refused(b"PK\x03\x04abc"), AnswersError::NoText);
    assert_eq!(refused(b"a,b\n1,\x00\n"), AnswersError::NoText);
    assert_eq!(
        refused(b"a,b\n1,\"2\n3,4\n"),
        AnswersError::OpenQuote { line: 2 }
    );
    assert_eq!(refused(b"\xFF\xFEa\xD8\x00\xD8"), AnswersError::Letters);
    assert_eq!(
        refused(b"a,b\n1,2,3\n"),
        AnswersError::Ragged {
            line: 2,
            found: 3,
            expected: 2
        }
    );
    let wide = format!("{}\n1\n", "a,".repeat(5_000) + "a");
    assert_eq!(
        refused(wide.as_bytes()),
        AnswersError::TooManyColumns { found: 5_001 }
    );
    let long = format!("a\n{}\n", "x".repeat(20_000));
    assert_eq!(refused(long.as_bytes()), AnswersError::LongCell { line: 2 });
    let many = format!("a\n{}", "1\n".repeat(100_010));
    assert_eq!(refused(many.as_bytes()), AnswersError::TooManyRows);
    assert_eq!(refused(&vec![b'a'; 10_000_001]), AnswersError::TooLarge);
}

#[test]
fn a_remembered_mapping_is_never_trusted() {
    let file = read("Department,TRU-M1\nS,4\n");
    let forged = Mapping {
        fields: [(1, "NO-ITEM".to_owned()), (7, "TRU-M1".to_owned())].into(),
        department: Some(99),
        everybody: "NO-PLACE".to_owned(),
        reversed: [5].into(),
        ..Mapping::default()
    };
    let sane = forged.filled(&file, core(), &departments());
    assert_eq!(sane, Mapping::default());
    assert_eq!(
        sane.open(&file, core()),
        [Open::NoField, Open::NoDepartment]
    );
}

#[test]
fn a_question_whose_labels_mean_something_else_is_told_apart() {
    let file = read("Department,TRU-M1,OUT-R1\nS,often,often\nS,never,seldom\n");
    let mut mapping = Mapping::guess(&file, core(), &departments());
    mapping.apart.insert("OUT-R1".to_owned());
    // What is not asked, or takes no options, cannot stand apart.
    mapping.apart.insert("OPE-1".to_owned());
    let mut mapping = mapping.filled(&file, core(), &departments());
    assert_eq!(mapping.apart, ["OUT-R1".to_owned()].into());
    let groups = mapping.groups(&file, core());
    assert_eq!(groups.len(), 2);
    let (shared, own) = (&groups[0], &groups[1]);
    assert_eq!(
        (&shared.field, own.field.as_deref()),
        (&None, Some("OUT-R1"))
    );
    assert_eq!(shared.values, ["never", "often"]);
    assert_eq!(own.values, ["often", "seldom"]);
    let open: Vec<Open> = mapping.open(&file, core());
    assert!(open.contains(&Open::Value(own.key.clone(), "often".to_owned())));
    assert!(open.contains(&Open::Value(shared.key.clone(), "often".to_owned())));
    let code = |text: &str| Some(text.to_owned());
    let of_all = [("often", "5"), ("never", "1")];
    let of_one = [("often", "2"), ("seldom", "4")];
    for (key, values) in [(shared.key.clone(), of_all), (own.key.clone(), of_one)] {
        let values = values.map(|(value, option)| (value.to_owned(), code(option)));
        mapping.values.insert(key, values.into());
    }
    let mapping = mapping.filled(&file, core(), &departments());
    assert_eq!(mapping.open(&file, core()), []);
    let taken = take(&file, core(), &mapping);
    let mut answers: Vec<_> = taken
        .sheets
        .iter()
        .map(|brought| brought.sheet.to_fields(core()))
        .collect();
    answers.sort();
    let field = |id: &str, value: &str| (id.to_owned(), value.to_owned());
    let mut expected = vec![
        vec![field("TRU-M1", "5"), field("OUT-R1", "2")],
        vec![field("TRU-M1", "1"), field("OUT-R1", "4")],
    ];
    for sheet in answers.iter_mut().chain(&mut expected) {
        sheet.sort();
    }
    answers.sort();
    expected.sort();
    assert_eq!(answers, expected);
    // It is remembered, and one from before says nothing about it.
    let text = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&text).unwrap(), mapping);
    let older = text.replace(",\"apart\":[\"OUT-R1\"]", "");
    assert_ne!(older, text);
    assert!(
        serde_json::from_str::<Mapping>(&older)
            .unwrap()
            .apart
            .is_empty()
    );
}

#[test]
fn ticks_come_in_columns_of_their_own_or_in_one() {
    let source = include_str!("../../../../tests/fixtures/every-kind.toml");
    let instrument = Instrument::parse(source).unwrap();
    let (_, tools) = instrument.item("TOOLS").unwrap();
    let surveys::instrument::ItemKind::MultipleChoice(choice) = &tools.kind else {
        panic!("TOOLS is a multiple choice");
    };
    let labels: Vec<&str> = choice.scale.options[..2]
        .iter()
        .map(|option| option.label.get("en").unwrap())
        .collect();
    let places = [Department {
        code: "S".to_owned(),
        name: "Sales".to_owned(),
    }];
    let file = read(&format!("TOOLS\n\"{};{}\"\n", labels[0], labels[1]));
    let mapping = Mapping::guess(&file, &instrument, &places);
    assert_eq!(mapping.everybody, "S", "there is only one department");
    let taken = take(&file, &instrument, &mapping);
    let in_one = taken.sheets[0].sheet.to_fields(&instrument);
    let codes: Vec<&str> = choice.scale.options[..2]
        .iter()
        .map(|o| o.code.as_str())
        .collect();
    let file = read(&format!("TOOLS.{},TOOLS.{}\nY,1\n", codes[0], codes[1]));
    let mapping = Mapping::guess(&file, &instrument, &places);
    let taken = take(&file, &instrument, &mapping);
    assert_eq!(taken.sheets[0].sheet.to_fields(&instrument), in_one);
    assert_eq!(in_one.len(), 2);
}

#[test]
fn names_of_fields_of_the_form_differ() {
    assert_ne!(key("agree5", "1"), key("freq5", "1"));
    assert_ne!(key("a", "b1"), key("ab", "1"));
    assert_eq!(key("", "").len(), 16);
}
