use std::collections::BTreeMap;

use crate::instrument::Instrument;

/// Questions for one site, for another and both, one that the list answers, and one that follows from it.
const SITES: &str = r#"
schema = "instrument/1"
id = "sites"
version = "1.0.0"
languages = ["en", "de"]
default_language = "en"
audience = "staff"
max_seconds = 600
item_order = "fixed"
title = { en = "Sites", de = "Standorte" }
intro = { en = "Hello", de = "Hallo" }
privacy = { en = "Private", de = "Vertraulich" }
thanks = { en = "Thanks", de = "Danke" }

[[sections]]
id = "all"
order = 1
title = { en = "All", de = "Alle" }

[[scales]]
id = "places"
kind = "nominal"
options = [
    { code = "k", label = { en = "Kiel", de = "Kiel" } },
    { code = "m", label = { en = "Munich", de = "München" } },
]

[[items]]
id = "WHERE"
section = "all"
type = "single_choice"
scale = "places"
scored_in = "none"
prefill = "site"
seconds = 5
text = { en = "Where?", de = "Wo?" }

[[items]]
id = "PIER"
section = "all"
type = "single_choice"
scale = "places"
scored_in = "none"
show_if = "attr.site is Kiel"
seconds = 5
text = { en = "Pier?", de = "Pier?" }

[[items]]
id = "INNER"
section = "all"
type = "single_choice"
scale = "places"
scored_in = "none"
show_if = "'attr.cost centre' is 'L''Aquila' and not attr.site is Kiel"
seconds = 5
text = { en = "Inner?", de = "Innen?" }

[[items]]
id = "BEER"
section = "all"
type = "single_choice"
scale = "places"
scored_in = "none"
show_if = "WHERE is m"
seconds = 5
text = { en = "Beer?", de = "Bier?" }

[[items]]
id = "MORE"
section = "all"
type = "single_choice"
scale = "places"
scored_in = "none"
show_if = "BEER is k or attr.people_manager is yes"
seconds = 5
text = { en = "More?", de = "Mehr?" }
"#;

fn sites() -> Instrument {
    Instrument::parse(SITES).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn known(list: &[(&str, &str)]) -> BTreeMap<String, String> {
    sites().known_of(|name| {
        let found = list.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    })
}

fn shown(list: &[(&str, &str)]) -> Vec<Option<bool>> {
    sites().shown_to(&known(list))
}

#[test]
fn the_list_answers_with_code_or_words_and_says_no_more_than_decides() {
    let instrument = sites();
    assert_eq!(
        instrument.attributes_needed(),
        ["cost centre", "people_manager", "site"]
    );
    let fields =
        |list: &[(&str, &str)]| -> Vec<(String, String)> { known(list).into_iter().collect() };
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        fields(&[("site", "Kiel"), ("people_manager", "yes")]),
        [
            pair("WHERE", "k"),
            pair("attr.cost centre", ""),
            pair("attr.people_manager", "yes"),
            pair("attr.site", "Kiel"),
        ]
    );
    // In any language, whatever the case; what no condition names is as if it were not known.
    assert_eq!(
        fields(&[("site", " münchen"), ("cost centre", "Rome")]),
        [
            pair("WHERE", "m"),
            pair("attr.cost centre", ""),
            pair("attr.people_manager", ""),
            pair("attr.site", ""),
        ]
    );
    // No option of the question: the person is asked.
    assert!(!known(&[("site", "Ulm")]).contains_key("WHERE"));
}

#[test]
fn whom_the_list_decides_about_is_known_before_anybody_answers() {
    let (yes, no) = (Some(true), Some(false));
    assert_eq!(
        shown(&[("site", "Kiel"), ("cost centre", "L'Aquila")]),
        [yes, yes, no, no, no]
    );
    assert_eq!(
        shown(&[("site", "Munich"), ("cost centre", "L'Aquila")]),
        [yes, no, yes, yes, None]
    );
    assert_eq!(
        shown(&[("people_manager", "yes")]),
        [yes, no, no, None, yes]
    );
    assert_eq!(shown(&[]), [yes, no, no, None, None]);
}

#[test]
fn what_depends_on_the_two_attributes_of_every_list_alone_sets_nobody_apart() {
    let instrument = sites();
    let ids: Vec<&str> = instrument
        .asked_by_list()
        .into_iter()
        .map(|item| instrument.items[item].id.as_str())
        .collect();
    assert_eq!(ids, ["PIER", "INNER", "BEER", "MORE"]);
    assert_eq!(Instrument::core().asked_by_list(), [0_usize; 0]);
}
