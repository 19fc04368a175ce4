//! What becomes of a small file of each tool.

use surveys::instrument::{Condition, Instrument, ItemKind, Test};

use super::*;
use crate::{Format, Reason};

fn item<'i>(instrument: &'i Instrument, id: &str) -> &'i surveys::instrument::Item {
    let found = instrument.item(id);
    found.unwrap_or_else(|| panic!("no item {id}")).1
}

/// What an item waits for.
fn branch(instrument: &Instrument, id: &str) -> Option<String> {
    fn told(instrument: &Instrument, condition: &Condition) -> String {
        let id = |item: &usize| instrument.items[*item].id.clone();
        let row = |parts: &[Condition], word: &str| {
            let parts: Vec<_> = parts.iter().map(|part| told(instrument, part)).collect();
            parts.join(word)
        };
        match condition {
            Condition::All(parts) => row(parts, " and "),
            Condition::Any(parts) => row(parts, " or "),
            Condition::Not(inner) => format!("not {}", told(instrument, inner)),
            Condition::Test(Test::Chosen { item, codes } | Test::Ticked { item, codes }) => {
                format!("{} = {}", id(item), codes.join("|"))
            }
            Condition::Test(Test::AtLeast { item, number }) => format!("{} >= {number}", id(item)),
            Condition::Test(Test::AtMost { item, number }) => format!("{} <= {number}", id(item)),
            Condition::Test(Test::Answered { item }) => format!("{} answered", id(item)),
            Condition::Test(Test::Attribute { name, .. }) => name.clone(),
        }
    }
    let condition = item(instrument, id).show_if.as_ref()?;
    Some(told(instrument, condition))
}

#[test]
fn limesurvey_before_version_4_comes_with_its_languages_and_branches() {
    let import = taken(OLD_LSS);
    let made = &import.instrument;
    assert_eq!(import.format, Format::LimeSurvey);
    assert_eq!(made.languages, ["en", "de"]);
    assert_eq!(made.title.get("de"), Some("Orte & Arbeit"));
    assert_eq!(made.intro.get("en"), Some("Welcome"));
    assert_eq!(made.sections[0].title.get("de"), Some("Arbeit"));
    let place = item(made, "place");
    assert_eq!(place.text.get("en"), Some("Where do you work?"));
    let ItemKind::ChoiceOrOther { scale, other } = &place.kind else {
        panic!("{:?}", place.kind)
    };
    assert_eq!(scale.options[usize::from(other.option)].code, "-oth-");
    let codes: Vec<_> = scale.options.iter().map(|option| &option.code).collect();
    assert_eq!(codes, ["A1", "A2", "-oth-"]);
    let repeats = &item(made, "years").text_pipes;
    assert_eq!(repeats.items(), [made.item("place").unwrap().0]);
    assert_eq!(scale.options[1].label.get("de"), Some("Zu Hause"));
    for id in ["home_SQ1", "home_SQ2"] {
        assert!(matches!(item(made, id).kind, ItemKind::Scale(_)));
        assert_eq!(branch(made, id).as_deref(), Some("place = A2"));
        assert_eq!(item(made, id).help.get("de"), Some("Wie gut geht es?"));
    }
    assert_eq!(
        told(&import.report.simplified),
        [
            "line 27: `home` → home_SQ1, home_SQ2: one statement for each of its 2 rows",
            "line 30: `years`: the number had no limits, here it is between 0 and 999999999; \
             not translated into de; the text of another language stands there; \
             shown more often, a part of its condition is gone: years answered and not (years at most 3)",
        ]
    );
    assert_eq!(
        told(&import.report.left_out),
        ["line 29: `note`: only shown, nothing to answer"]
    );
    let all = import.report.to_string();
    for line in [
        "LimeSurvey, en de: 4 questions of the source; 1 taken as they are, 2 simplified, 1 left out",
        "line 19: text `description of Work`: there is no place for it",
        "line 41: rule `At most ten at home`: quotas are not kept",
        "the language `de-informal` is `de` here",
        "setting of place: had to be answered",
        "setting of place: bold, lists, tables and links are plain text",
    ] {
        assert!(all.contains(line), "{line} is not in\n{all}");
    }
}

#[test]
fn limesurvey_since_version_4_keeps_its_words_in_tables_of_their_own() {
    let import = taken(NEW_LSS);
    let made = &import.instrument;
    assert_eq!(made.languages, ["en", "fr"]);
    let often = item(made, "often");
    assert_eq!(often.help.get("fr"), Some("Environ"));
    let ItemKind::SingleChoice(scale) = &often.kind else {
        panic!("{:?}", often.kind)
    };
    // In the order of `sortorder`, not of the file.
    assert_eq!(scale.options[0].label.get("fr"), Some("Chaque jour"));
    let ItemKind::Grid { columns, rows } = &item(made, "dual").kind else {
        panic!("no grid")
    };
    assert_eq!(columns[1].label.get("en"), Some("Does it help?"));
    assert_eq!(columns[1].scale.options[1].code, "T2");
    assert_eq!(rows[0].id, "R1");
    // From the table of conditions, which files before expressions have alone.
    assert_eq!(branch(made, "why").as_deref(), Some("often = A2"));
    assert_eq!(told(&import.report.taken), ["line 37: `often`"]);
    assert_eq!(
        told(&import.report.simplified),
        [
            "line 38: `dual`: not translated into fr; the text of another language stands there",
            "line 39: `why`: not translated into fr; the text of another language stands there",
        ]
    );
}

#[test]
fn an_xlsform_comes_from_csv_and_from_a_workbook_alike() {
    let import = taken(XLSFORM);
    let made = &import.instrument;
    assert_eq!(made.id, "small_form");
    assert_eq!(made.languages, ["en", "de"]);
    assert!(matches!(
        item(made, "works").kind,
        ItemKind::ChoiceOrOther { .. }
    ));
    assert!(matches!(
        item(made, "parts").kind,
        ItemKind::MultipleChoice(_)
    ));
    assert_eq!(
        branch(made, "times").as_deref(),
        Some("works = no and not works = no")
    );
    // A condition of a group holds for what is in it.
    assert_eq!(branch(made, "what").as_deref(), Some("works = no"));
    assert_eq!(branch(made, "parts").as_deref(), Some("works = no"));
    assert!(matches!(&item(made, "mark").kind, ItemKind::Rating(scale) if scale.max == 10));
    assert_eq!(made.sections.len(), 3);
    assert_eq!(
        told(&import.report.simplified),
        [
            "sheet survey, row 7: `times`: the number had no limits, here it is between 0 and 999999999; \
             not translated into de; the text of another language stands there",
        ]
    );
    assert_eq!(
        told(&import.report.left_out),
        [
            "sheet survey, row 9: `here`: records a place, a device or a time, which this survey never does",
            "sheet survey, row 11: `bye`: only shown, nothing to answer",
        ]
    );

    let rows: Vec<Vec<_>> = XLSFORM
        .lines()
        .map(|line| {
            let cells = line.split(',').skip(1);
            cells.map(|cell| cell.trim_matches('"')).collect()
        })
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let bytes = workbook(&[
        ("survey", &rows[1..11]),
        ("notes", &[&["nobody reads this"]]),
        ("choices", &rows[12..17]),
        ("settings", &rows[18..]),
    ]);
    let same = import_of(&bytes);
    assert_eq!(same.document, import.document);
}

fn import_of(bytes: &[u8]) -> Import {
    import(bytes, &options()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_csv_with_only_the_survey_sheet_is_a_form_too() {
    let import = taken("type;name;label\ntext;a;What?\nselect_one gone;b;Which?\n");
    assert_eq!(import.instrument.items.len(), 1);
    assert_eq!(
        told(&import.report.left_out),
        ["sheet survey, row 3: `b`: has no options"]
    );
}

#[test]
fn surveyjs_comes_with_its_panels_and_tables() {
    let import = taken(SURVEYJS);
    let made = &import.instrument;
    assert_eq!(import.format, Format::SurveyJs);
    assert_eq!(made.languages, ["en", "es"]);
    assert_eq!(branch(made, "mark").as_deref(), Some("uses = true"));
    assert_eq!(branch(made, "parts_fast").as_deref(), Some("uses = true"));
    assert_eq!(
        branch(made, "kinds").as_deref(),
        Some("uses = true and mark answered and not mark <= 3")
    );
    assert!(
        matches!(&item(made, "kinds").kind, ItemKind::MultipleChoice(asked) if asked.other.is_some())
    );
    assert!(matches!(item(made, "order").kind, ItemKind::Ranking(_)));
    assert_eq!(item(made, "parts_r2").text.get("en"), Some("My own tool"));
    assert_eq!(item(made, "uses").text.get("es"), Some("¿Lo usa?"));
    // The earlier answer is repeated here, too; files and results read the words behind the bar.
    let repeats = &item(made, "uses-2").text_pipes;
    let mark = made.item("mark").unwrap().0;
    assert_eq!(repeats.items(), [mark]);
    assert_eq!(
        item(made, "uses-2").text.get("en"),
        Some("Anything else, …?")
    );
    let simplified = told(&import.report.simplified).join("\n");
    for line in [
        "pages[0].elements[3].elements[0]: `parts` → parts_fast, parts_r2: one statement for each of its 2 rows; not translated into es",
        "pages[1].elements[0]: `uses` → uses-2: not translated into es",
    ] {
        assert!(simplified.contains(line), "{line} is not in\n{simplified}");
    }
    assert_eq!(
        told(&import.report.left_out),
        [
            "pages[0].elements[0]: `html1`: only shown, nothing to answer",
            "pages[0].elements[6]: `proof`: asks for a file, a picture, a recording or a signature",
            "pages[0].elements[7]: `odd`: its type `hologram` is not known",
            "pages[0].elements[8]: `none`: has no options",
        ]
    );
    assert!(
        import
            .report
            .to_string()
            .contains("triggers[0]: rule `complete`: the path is not kept")
    );
}

#[test]
fn qualtrics_comes_with_recoded_answers_and_logic_of_blocks() {
    let import = taken(QUALTRICS);
    let made = &import.instrument;
    assert_eq!(made.languages, ["en", "de"]);
    let ItemKind::ChoiceOrOther { scale, .. } = &item(made, "lead").kind else {
        panic!("no choice")
    };
    let codes: Vec<_> = scale.options.iter().map(|option| &option.code).collect();
    assert_eq!(codes, ["20", "10", "30"]);
    assert_eq!(scale.options[0].label.get("de"), Some("Nein"));
    assert_eq!(branch(made, "nps").as_deref(), Some("lead = 10"));
    assert_eq!(branch(made, "why").as_deref(), Some("m_1 = 1"));
    assert_eq!(
        told(&import.report.left_out),
        [
            "SurveyElements[7].Payload: `t`: a control of the page, no question",
            "SurveyElements[6].Payload: `old`: in the bin of the source, or in no block",
        ]
    );
    let all = import.report.to_string();
    for line in [
        "BlockElements[0].SkipLogic[0]: rule `lead`: skipping ahead is not kept",
        "rule `EndSurvey`: all end on the same page",
        "rule `Ten leaders`: quotas are not kept",
    ] {
        assert!(all.contains(line), "{line} is not in\n{all}");
    }
}

#[test]
fn the_caller_may_name_the_format_and_the_language() {
    let options = Options {
        format: Some(Format::XlsForm),
        language: Some("de".to_owned()),
        name: "Fragen an alle".to_owned(),
    };
    let import = import(b"type,name,label\ntext,a,Wie?\n", &options).unwrap();
    assert_eq!(import.instrument.languages, ["de"]);
    assert_eq!(import.instrument.title.get("de"), Some("Fragen an alle"));
    assert_eq!(import.instrument.id, "fragen-an-alle");
    assert!(
        import
            .instrument
            .privacy
            .get("de")
            .is_some_and(|words| words.contains("{min_group}"))
    );
}

#[test]
fn the_default_language_may_be_another_that_the_file_has() {
    let options = Options {
        language: Some("es".to_owned()),
        ..options()
    };
    let import = import(SURVEYJS.as_bytes(), &options).unwrap();
    assert_eq!(import.instrument.languages, ["es", "en"]);
    assert_eq!(import.instrument.title.get("en"), Some("Tools"));
    assert_eq!(import.instrument.title.get("es"), Some("Herramientas"));
}

#[test]
fn the_report_has_a_word_for_programs() {
    let import = taken(OLD_LSS);
    let json = serde_json::to_value(&import.report).unwrap();
    assert_eq!(json["format"], "limesurvey");
    assert_eq!(json["left_out"][2]["kind"], "question");
    assert_eq!(json["left_out"][2]["place"]["line"], 29);
    assert_eq!(json["left_out"][2]["reasons"][0]["reason"], "only_shown");
    assert!(
        all(&import.report)
            .all(|entry| { entry.reasons.is_empty() == import.report.taken.contains(entry) })
    );
    assert!(!Reason::OnlyShown.is_small());
}

/// File, questions that are asked here, questions that are not, and languages.
const REAL: [(&str, usize, usize, &[&str]); 7] = [
    ("limesurvey-group-relevance.lss", 21, 9, &["en"]),
    (
        "limesurvey-multilingual-new-dialect.lss",
        52,
        15,
        &["en", "fr", "de", "he", "it"],
    ),
    ("limesurvey-sample-english-old-dialect.lss", 98, 16, &["en"]),
    ("qualtrics-better-sample.qsf", 10, 2, &["en"]),
    ("surveyjs-example.json", 7, 1, &["en"]),
    ("xlsform-or-other.xlsx", 2, 0, &["en"]),
    ("xlsform-spec.xlsx", 21, 25, &["en", "zh"]),
];

/// What nobody can answer on paper either, or what this survey never does.
fn is_no_question(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::OnlyShown
            | Reason::Computed
            | Reason::NeverShown
            | Reason::Upload
            | Reason::Tracking
            | Reason::Control
            | Reason::Unused
            | Reason::OneOption
            | Reason::NoOptions
            | Reason::OptionsElsewhere
    )
}

#[test]
fn real_files_of_others_lose_only_what_is_no_question() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/real/imports");
    if !std::fs::exists(folder).unwrap_or(false) {
        return;
    }
    let of = |entries: &[Entry]| entries.iter().filter(|e| e.kind == Kind::Question).count();
    for (name, asked, left_out, languages) in REAL {
        let bytes = std::fs::read(format!("{folder}/{name}")).unwrap();
        let import = import(&bytes, &options()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let report = &import.report;
        assert_eq!(import.instrument.languages, languages, "{name}");
        assert_eq!(of(&report.left_out), left_out, "{name}: {report}");
        assert_eq!(of(&report.taken) + of(&report.simplified), asked, "{name}");
        assert!(import.instrument.items.len() >= asked, "{name}");
        let questions = report.left_out.iter().filter(|e| e.kind == Kind::Question);
        for entry in questions {
            let known = entry.reasons.iter().any(is_no_question);
            assert!(known, "{name}: {entry}");
        }
    }
    let answers = std::fs::read(format!("{folder}/qualtrics-better-sample-responses.csv")).unwrap();
    assert!(
        import(&answers, &options()).is_err(),
        "answers are no questionnaire"
    );
}

#[test]
fn the_reference_names_every_key_of_the_report() {
    let reference = include_str!("../../../REFERENCE.md");
    let chapter = reference.split("## `IMPORT-REPORT.json`").nth(1).unwrap();
    let chapter = chapter.split("\n## ").next().unwrap();
    let report = serde_json::to_value(taken(OLD_LSS).report).unwrap();
    for (key, value) in report.as_object().unwrap() {
        assert!(
            chapter.contains(&format!("`{key}`")),
            "`{key}` is not named"
        );
        for entry in value.as_array().into_iter().flatten() {
            for key in entry.as_object().into_iter().flat_map(|entry| entry.keys()) {
                assert!(
                    chapter.contains(&format!("`{key}`")),
                    "`{key}` is not named"
                );
            }
        }
    }
}

#[test]
fn words_of_ours_ring_no_alarm_bell() {
    use surveys::{
        framing::{self, Surface},
        language::Language,
    };
    let sources = Language::ALL.map(|language| {
        let label = format!("label::{}", language.own_name());
        format!("survey,,\n,type,name,{label}\n,select_multiple l or_other,a,A\n,rank l,b,B\nchoices,,\n,list_name,name,{label}\n,l,x,X\n,l,y,Y\n")
    });
    for (source, language) in sources.iter().zip(Language::ALL) {
        let made = taken(source).instrument;
        assert_eq!(made.languages, [language.code()]);
        let passages = framing::of_instrument(&made, language);
        let alarms = framing::proofread(&passages, language, Surface::Survey, &[]);
        assert!(alarms.is_empty(), "{language}: {alarms:?}");
    }
}
