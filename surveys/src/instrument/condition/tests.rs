use std::collections::BTreeMap;

use super::{Condition, Test, read};
use crate::{
    instrument::{Decimal, Instrument},
    sheet::Sheet,
};

const EVERY_KIND: &str = include_str!("../../../../tests/fixtures/every-kind.toml");

fn every_kind() -> Instrument {
    Instrument::parse(EVERY_KIND).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The instrument with another condition for its last item, refused.
fn refused(condition: &str) -> String {
    let broken = EVERY_KIND.replace("attr.customer_facing is yes or PLACE is field", condition);
    assert_ne!(broken, EVERY_KIND);
    let faults = Instrument::parse(&broken).expect_err(condition);
    let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
    told.join("\n")
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_write() {
    for (condition, told) in [
        ("", "nothing stands where a test should"),
        ("PLACE", "`PLACE` is followed by no test"),
        ("PLACE is", "nothing stands where a value should"),
        (
            "PLACE is field and LEADS is yes or TEAM answered",
            "`and` and `or` stand in one row",
        ),
        ("(PLACE is field", "a bracket is never closed"),
        (
            "PLACE is field)",
            "`)` stands where the condition should end",
        ),
        ("PLACE is one of field", "`one` is not followed by `of (`"),
        ("PLACE is 'field", "a quotation mark is never closed"),
        ("HOURS at 3", "neither `least` nor `most`"),
        ("HOURS at least many", "`many` stands where a number should"),
        ("attr.site answered", "`attr.site` is not followed by `is`"),
        (
            "attr.email is 'ada@example.org'",
            "asks for `attr.email`, which is no attribute",
        ),
        (
            "PLACE is field or not attr.locale is de",
            "asks for `attr.locale`, which is no attribute",
        ),
        ("'PLACE' is field", "`'PLACE'` stands where a test should"),
        (
            "attr.site is 'L''Aquila",
            "a quotation mark is never closed",
        ),
        (
            "attr.people_manager is perhaps",
            "whether `attr.people_manager` is `perhaps`, which it never is",
        ),
        ("NOWHERE is yes", "`NOWHERE`, which does not exist"),
        ("PLACE is moon", "`PLACE` has no option `moon`"),
        ("PLACE ticked field", "Write `PLACE is …`"),
        ("TOOLS is email", "Write `TOOLS ticked …`"),
        ("TEAM is blue", "Write `TEAM answered`"),
        ("PLACE at least 2", "compares `PLACE` with a number"),
        ("HOURS at least 25", "`HOURS` is never 25"),
        ("CHANNELS answered", "after the grid `CHANNELS`"),
        (
            "CUSTOMERS answered",
            "items `CUSTOMERS` and `CUSTOMERS` wait for each other",
        ),
    ] {
        let faults = refused(condition);
        assert!(faults.contains(told), "{condition}: {faults}");
        assert!(faults.starts_with("line "), "{condition}: {faults}");
    }
    let deep = format!("{}PLACE is field{}", "(".repeat(60), ")".repeat(60));
    assert!(refused(&deep).contains("too deeply"));
    let long = ["LEADS is yes"; 60].join(" or ");
    assert!(refused(&long).contains("more than 40 tests"));
}

#[test]
fn items_that_wait_for_each_other_and_for_later_ones_are_named() {
    let circle = EVERY_KIND
        .replace(
            "HOURS at least 4 and not TOOLS ticked none",
            "LESS answered",
        )
        .replace(
            "AGREE-1 at most 2 or AGREE-2 at most 2",
            "LONG answered or AGREE-2 at most 2",
        );
    let faults = Instrument::parse(&circle).unwrap_err();
    let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("items `LONG` and `LESS` wait for each other"),
        "{told:?}"
    );
    let later = EVERY_KIND.replace("HOURS at least 4 and", "WISHES answered and");
    let told = Instrument::parse(&later).unwrap_err()[0].to_string();
    assert!(
        told.contains("`WISHES`, which does not come before it"),
        "{told}"
    );
}

#[test]
fn a_condition_reads_like_its_line() {
    let instrument = every_kind();
    let (_, less) = instrument.item("LESS").unwrap();
    let index = |id: &str| instrument.item(id).unwrap().0;
    let at_most = |id: &str| {
        Condition::Test(Test::AtMost {
            item: index(id),
            number: Decimal::near(2.0).unwrap(),
        })
    };
    let expected = Condition::Any(vec![
        at_most("AGREE-1"),
        at_most("AGREE-2"),
        Condition::All(vec![
            Condition::Test(Test::Chosen {
                item: index("LEADS"),
                codes: vec!["yes".to_owned()],
            }),
            Condition::Not(Box::new(Condition::Test(Test::AtLeast {
                item: index("AGREE-3"),
                number: Decimal::near(3.0).unwrap(),
            }))),
        ]),
    ]);
    assert_eq!(less.show_if.as_ref(), Some(&expected));
    assert_eq!(instrument.attributes_asked(), ["customer_facing"]);
    // A table with two keys says the same as a line.
    assert_eq!(
        read("'two words' is 1").unwrap_err().0,
        "`'two words'` stands where a test should"
    );
    let quoted = read("A is one of ('two words', and2)").unwrap();
    assert_eq!(quoted.names(), ["A"]);
}

/// Whether an item keeps its answer beside these.
fn shown(item: &str, fields: &[(&str, &str)], known: &[(&str, &str)]) -> bool {
    let instrument = every_kind();
    let known: BTreeMap<String, String> = known
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let (index, asked) = instrument.item(item).unwrap();
    let field = instrument.fields_of(asked).remove(0);
    let fields = fields.iter().copied().chain([(field.as_str(), "5")]);
    let sheet = Sheet::from_fields(&instrument, fields, &known).unwrap();
    sheet.answer(index).is_some()
}

#[test]
fn answers_open_and_close_what_waits_for_them() {
    for (item, fields, expected) in [
        ("LONG", &[][..], false),
        ("LONG", &[("HOURS", "3,9")], false),
        ("LONG", &[("HOURS", "4")], true),
        ("LONG", &[("HOURS", "4"), ("TOOLS.none", "yes")], false),
        ("LONG", &[("HOURS", "4"), ("TOOLS.chat", "yes")], true),
        ("CHAT", &[("TOOLS.chat", "yes")], true),
        ("CHAT", &[("TOOLS.none", "yes")], false),
        ("LESS", &[("AGREE-1", "2")], true),
        ("LESS", &[("AGREE-1", "na")], false),
        ("LESS", &[("LEADS", "yes")], true),
        ("LESS", &[("LEADS", "yes"), ("AGREE-3", "4")], false),
        ("CUSTOMERS", &[("PLACE", "field")], true),
    ] {
        assert_eq!(
            shown(item, fields, &[("attr.customer_facing", "")]),
            expected,
            "{item} {fields:?}"
        );
    }
    assert!(shown("CUSTOMERS", &[], &[("attr.customer_facing", "yes")]));
    assert!(!shown("CUSTOMERS", &[], &[("attr.customer_facing", "no")]));
    assert!(
        shown("CUSTOMERS", &[], &[]),
        "where answers are read again, nothing is known of people"
    );
}

#[test]
fn what_is_known_leaves_the_rest_of_a_condition() {
    let instrument = every_kind();
    let (_, less) = instrument.item("LESS").unwrap();
    let (leads, _) = instrument.item("LEADS").unwrap();
    let condition = less.show_if.as_ref().unwrap();
    let knows = |value: bool| move |test: &Test| (test.item() == Some(leads)).then_some(value);
    let left = condition.remaining(&knows(false)).unwrap();
    assert_eq!(left.tests().len(), 2);
    let left = condition.remaining(&knows(true)).unwrap();
    assert_eq!(left.tests().len(), 3);
    assert_eq!(condition.remaining(&|_: &Test| Some(false)), Err(false));
}
