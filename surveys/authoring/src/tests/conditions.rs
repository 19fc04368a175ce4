//! Conditions between a line, rows of a form, and new names.

use proptest::prelude::*;

use crate::{Asks, Condition, Test};

fn test(of: &str, asks: Asks) -> Condition {
    Condition::Test(Test {
        of: of.to_owned(),
        asks,
    })
}

fn is(of: &str, code: &str) -> Condition {
    test(of, Asks::Is(vec![code.to_owned()]))
}

#[test]
fn lines_are_read_and_written() {
    for line in [
        "PRO-MGR is yes",
        "TOOLS ticked one of (email, chat) and not HOURS at most 2",
        "(AGREE-1 at most 2 or AGREE-2 at most 2) and attr.customer_facing is yes",
        "not (A answered and B is 'two words')",
        "A is 'and'",
    ] {
        let read = Condition::read(line).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(read.to_string(), line);
    }
    assert_eq!(
        Condition::read("A is not yes").unwrap().to_string(),
        "not A is yes"
    );
}

#[test]
fn what_cannot_be_understood_is_none() {
    for line in [
        "",
        "A",
        "A is",
        "A is yes and B is no or C answered",
        "(A is yes",
        "A is 'yes",
        "A at 3",
        "and",
        "A is yes B",
        "A is one of yes",
    ] {
        assert_eq!(Condition::read(line), None, "{line}");
    }
    let deep = format!("{}A answered{}", "(".repeat(40), ")".repeat(40));
    assert_eq!(Condition::read(&deep), None);
}

#[test]
fn rows_and_lines_say_the_same() {
    let condition = Condition::read("A is yes and not B at least 3").unwrap();
    let (all, rows) = condition.rows().unwrap();
    assert!(all);
    assert_eq!(rows.len(), 2);
    assert!(rows[1].0, "the second one must not hold");
    let rows = rows
        .into_iter()
        .map(|(negated, test)| (negated, test.clone()))
        .collect();
    assert_eq!(Condition::of_rows(all, rows), Some(condition));
    assert!(
        Condition::read("A is yes and (B is no or C answered)")
            .unwrap()
            .rows()
            .is_none()
    );
    assert_eq!(Condition::of_rows(true, Vec::new()), None);
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let code = "[a-z]{1,4}|[a-z]{1,3} [a-z(),]{1,3}|and|is";
    let id = "[A-Z]{1,3}-[0-9]";
    let leaf = (id, prop::collection::vec(code, 1..3), 0..5_u8, 0..100_u32).prop_map(
        |(of, codes, which, number)| {
            let asks = match which {
                0 => Asks::Is(codes),
                1 => Asks::Ticked(codes),
                2 => Asks::AtLeast(number.to_string()),
                3 => Asks::AtMost(number.to_string()),
                _ => Asks::Answered,
            };
            test(&of, asks)
        },
    );
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Condition::Any),
            inner.prop_map(|one| Condition::Not(Box::new(one))),
        ]
    })
}

proptest! {
    #[test]
    fn every_condition_survives_its_line(condition in any_condition()) {
        let line = condition.to_string();
        prop_assert_eq!(Condition::read(&line), Some(condition), "{}", line);
    }

    #[test]
    fn no_line_makes_it_stumble(line in "\\PC{0,60}") {
        let _ = Condition::read(&line);
    }
}

#[test]
fn new_names_are_followed() {
    let mut condition = Condition::All(vec![is("A", "yes"), is("B", "yes")]);
    condition.rename_item("A", "C");
    condition.map_options("B", &|code| code.replace("yes", "on"));
    assert_eq!(condition.to_string(), "C is yes and B is on");
}
