use std::collections::BTreeSet;

use quick_xml::{Reader, events::Event};
use serde_json::Value;
use surveys::instrument::Instrument;

use super::{codebook, surveyjs};
use crate::{Format, Options};

/// Every kind of item, in two languages.
const EVERY_KIND: &str = include_str!("../../../../tests/fixtures/every-kind.toml");

fn instruments() -> Vec<Instrument> {
    vec![
        Instrument::core().clone(),
        Instrument::pulse().clone(),
        Instrument::partner().clone(),
        Instrument::parse(EVERY_KIND).unwrap(),
    ]
}

#[test]
fn what_is_exported_for_surveyjs_comes_back_with_every_question_and_option() {
    for instrument in instruments() {
        let json = surveyjs::survey(&instrument).to_string();
        let options = Options {
            format: Some(Format::SurveyJs),
            ..Options::default()
        };
        let back = crate::import(json.as_bytes(), &options).unwrap();
        assert_eq!(back.report.left_out, [], "{}", instrument.id);
        let ids = |instrument: &Instrument| -> BTreeSet<String> {
            let items = instrument.items.iter();
            items.map(|item| item.id.to_lowercase()).collect()
        };
        let (sent, came) = (ids(&instrument), ids(&back.instrument));
        // A pair comes back as a statement for each side.
        let is_back = |id: &&String| came.iter().any(|other| other.starts_with(id.as_str()));
        let lost: Vec<&String> = sent.iter().filter(|id| !is_back(id)).collect();
        assert!(lost.is_empty(), "{}: {lost:?} of {came:?}", instrument.id);
        let languages: BTreeSet<&String> = instrument.languages.iter().collect();
        let kept: BTreeSet<&String> = back.instrument.languages.iter().collect();
        assert_eq!(languages, kept);
    }
}

#[test]
fn names_of_other_questions_stand_in_conditions_as_that_tool_reads_them() {
    let instrument = Instrument::core();
    let json = surveyjs::survey(instrument);
    let mut conditions = 0;
    for page in json["pages"].as_array().into_iter().flatten() {
        for element in page["elements"].as_array().into_iter().flatten() {
            if let Value::String(condition) = &element["visibleIf"] {
                conditions += 1;
                let name = condition.split(['{', '}']).nth(1).unwrap_or_default();
                assert!(instrument.item(name).is_some(), "{condition}");
            }
        }
    }
    let branched = instrument
        .items
        .iter()
        .filter(|item| item.show_if.is_some());
    assert_eq!(conditions, branched.count());
}

#[test]
fn a_codebook_names_every_column_once_and_is_well_formed() {
    for instrument in instruments() {
        let variables = codebook::variables(&instrument);
        let names: Vec<&str> = variables.iter().map(|one| one.name.as_str()).collect();
        let columns: Vec<String> = instrument
            .items
            .iter()
            .flat_map(|item| instrument.fields_of(item))
            .collect();
        assert_eq!(names, columns, "{}", instrument.id);

        let xml = codebook::ddi(&instrument);
        let mut reader = Reader::from_str(&xml);
        reader.config_mut().check_end_names = true;
        let (mut variables, mut depth) = (0, 0_i32);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    depth += 1;
                    variables += usize::from(start.name().as_ref() == "var");
                }
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!((variables, depth), (names.len(), 0));
        for language in &instrument.languages {
            assert!(xml.contains(&format!("xml:lang=\"{language}\"")));
        }
        // Nobody should have to guess from a name what a column asks.
        let labels: Vec<_> = codebook::variables(&instrument)
            .iter()
            .map(|one| {
                (
                    one.item.text.clone(),
                    one.parts.clone().into_iter().cloned().collect::<Vec<_>>(),
                )
            })
            .collect();
        for (index, label) in labels.iter().enumerate() {
            assert!(!labels[..index].contains(label), "{label:?} comes twice");
        }
    }
}

#[test]
fn labels_cannot_break_out_of_the_codebook() {
    let source = EVERY_KIND.replacen(
        "text.en = \"",
        "text.en = \"<script>&amp;]]>\\u0007 \\\"quoted\\\" ",
        1,
    );
    if let Ok(instrument) = Instrument::parse(&source) {
        let xml = codebook::ddi(&instrument);
        assert!(!xml.contains("<script>"), "{xml}");
        assert!(xml.contains("&lt;script&gt;"), "{xml}");
        assert!(!xml.contains('\u{7}'));
    } else {
        panic!("the sample has an English text");
    }
}
