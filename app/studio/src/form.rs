//! Between the scenario form and the inputs of a plan. Pure; amounts are read the way the reader's language writes them.

use std::collections::BTreeMap;

use surveys::{
    language::Language,
    roadmap::{
        Inputs, Library,
        inputs::{Choice, Contradiction, LAST_START, Words},
    },
};

mod numbers;
mod words;

pub use numbers::{capacity_field, default_of, rate_field, target_field};
pub use words::{in_language, words_read, words_typed};

/// Field of the way steps are chosen: `best` or `listed`.
pub const CHOICE: &str = "choice";
/// Field of the scenario's name.
pub const NAME: &str = "name";
/// Field of the net present value to reach.
pub const FLOOR: &str = "floor";
/// Field of what was shown when typing began, so that nobody overwrites what they have not seen.
pub const SEEN: &str = "seen";
/// Field of a suggested wording that is taken: field, place among its findings, place among its suggestions.
pub const TAKE: &str = "take";
/// Field of a proposed budget that is taken: its amount, as programs write it; or [`AGAIN`].
pub const LEVEL: &str = "level";
/// In place of a proposed budget: work out from what is typed what is proposed.
pub const AGAIN: &str = "again";
/// Longest name of a scenario, in characters.
pub const LONGEST_NAME: usize = 120;

/// What somebody wants of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wish {
    /// Always in the plan.
    In,
    /// In the plan if the search takes it.
    #[default]
    Open,
    /// Never in the plan.
    Out,
    /// The organization has it already.
    There,
}

impl Wish {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::In, Self::Open, Self::Out, Self::There];

    /// The value of its field.
    pub const fn value(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Open => "open",
            Self::Out => "out",
            Self::There => "there",
        }
    }

    /// What a field says; `on` is what a tick sends.
    pub fn of(value: Option<&str>) -> Self {
        match value {
            Some("in" | "on") => Self::In,
            Some("out") => Self::Out,
            Some("there") => Self::There,
            _ => Self::Open,
        }
    }
}

/// Why a field cannot be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FieldFault {
    /// Not a number within these limits, in the unit of the field.
    Number {
        /// The smallest that is read.
        least: f64,
        /// The largest that is read.
        most: f64,
        /// It is counted, in whole ones.
        whole: bool,
    },
    /// In order by itself, and not beside another field.
    Beside(Contradiction),
    /// Not a month of the calendar.
    Month,
    /// Not a month of the roadmap, from 1 to 60.
    Start,
    /// No step is taken.
    NoStep,
    /// The scenario has no name, or too long a one.
    Name,
}

/// Name of the field that says what is wanted of a step.
pub fn step_field(id: &str) -> String {
    format!("step.{id}")
}

/// Name of the field for a step's owner.
pub fn owner_field(id: &str) -> String {
    format!("owner.{id}")
}

/// Name of the field for the goal a step serves.
pub fn goal_field(id: &str) -> String {
    format!("goal.{id}")
}

/// Name of the field for the month in which a step may start.
pub fn month_field(id: &str) -> String {
    format!("month.{id}")
}

/// Field of the future in one sentence, as the reader's language has it.
pub const SENTENCE: &str = "future_sentence";

/// What was typed, by field.
pub type Typed = BTreeMap<String, String>;

/// The form as these inputs fill it.
pub fn typed(inputs: &Inputs, selected: &[String], language: Language) -> Typed {
    let mut typed = Typed::new();
    let is_listed = inputs.choice == Choice::Listed && inputs.candidates.is_some();
    let choice = if is_listed { "listed" } else { "best" };
    typed.insert(CHOICE.to_owned(), choice.to_owned());
    let taken = if is_listed {
        selected
    } else {
        &inputs.mandatory
    };
    let wishes = taken
        .iter()
        .map(|id| (id, Wish::In))
        .chain(inputs.excluded.iter().map(|id| (id, Wish::Out)))
        .chain(inputs.in_place.iter().map(|id| (id, Wish::There)));
    typed.extend(wishes.map(|(id, wish)| (step_field(id), wish.value().to_owned())));
    typed.extend(
        inputs
            .start_months
            .iter()
            .map(|(id, month)| (month_field(id), month.to_string())),
    );
    numbers::write(&mut typed, inputs, language);
    let words = |words: &Words| words.text(language).to_owned();
    typed.extend(
        inputs
            .start_month
            .map(|month| ("start_month".to_owned(), month.to_string())),
    );
    typed.extend(words_typed(
        SENTENCE,
        inputs.future_sentence.as_ref(),
        None,
        language,
    ));
    typed.insert("sponsors".to_owned(), inputs.sponsors.join(", "));
    typed.extend(
        inputs
            .owners
            .iter()
            .map(|(id, owner)| (owner_field(id), words(owner))),
    );
    typed.extend(
        inputs
            .strategy_links
            .iter()
            .map(|(id, goal)| (goal_field(id), words(goal))),
    );
    typed
}

/// Whether the form has a field of this name.
pub fn is_field(name: &str) -> bool {
    // Steps of an organization's own are called so.
    let is_own = |id: &str| {
        id.strip_prefix("OWN-S")
            .is_some_and(|number| number.parse::<u16>().is_ok())
    };
    let of_step = |id: &str| is_own(id) || Library::builtin().step(id).is_some();
    let is_sentence = name.strip_prefix(SENTENCE).is_some_and(|rest| {
        rest.is_empty()
            || rest
                .strip_prefix('_')
                .is_some_and(|code| code.parse::<Language>().is_ok())
    });
    numbers::is_field(name)
        || is_sentence
        || [CHOICE, NAME, SEEN, TAKE, LEVEL, "start_month", "sponsors"].contains(&name)
        || ["step.", "owner.", "goal.", "month."]
            .iter()
            .any(|prefix| name.strip_prefix(prefix).is_some_and(of_step))
}

/// The inputs that were typed, on top of what the last result and earlier inputs say.
///
/// # Errors
/// Every field that does not fit, and why.
pub fn read(
    typed: &Typed,
    mut inputs: Inputs,
    language: Language,
    library: &Library,
) -> Result<Inputs, Vec<(String, FieldFault)>> {
    let mut faults = Vec::new();
    let text = |field: &str| {
        typed
            .get(field)
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
    };
    numbers::read(typed, &mut inputs, language, &mut faults);
    match text("start_month").map(str::parse).transpose() {
        Ok(month) => inputs.start_month = month,
        Err(_) => faults.push(("start_month".to_owned(), FieldFault::Month)),
    }
    let sentence = inputs.future_sentence.take();
    inputs.future_sentence = words_read(typed, SENTENCE, sentence.as_ref(), None, language);
    inputs.sponsors = text("sponsors")
        .map(|names| {
            names
                .split(',')
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect()
        })
        .unwrap_or_default();
    let steps = library.steps();
    inputs.owners = steps
        .iter()
        .filter_map(|step| {
            let field = owner_field(&step.id);
            let before = inputs.owners.get(&step.id);
            let role = Words::ByLanguage(step.texts.owner_role.clone());
            let owner = words_read(typed, &field, before, Some(&role), language)?;
            Some((step.id.clone(), owner))
        })
        .collect();
    inputs.strategy_links = steps
        .iter()
        .filter_map(|step| {
            let field = goal_field(&step.id);
            let before = inputs.strategy_links.get(&step.id);
            let goal = words_read(typed, &field, before, None, language)?;
            Some((step.id.clone(), goal))
        })
        .collect();
    for step in steps {
        let field = month_field(&step.id);
        match text(&field).map(str::parse::<u32>) {
            None => {
                inputs.start_months.remove(&step.id);
            }
            Some(Ok(month)) if (1..=LAST_START).contains(&month) => {
                inputs.start_months.insert(step.id.clone(), month);
            }
            Some(_) => faults.push((field, FieldFault::Start)),
        }
    }
    faults.extend(choose(typed, &mut inputs, library));
    if faults.is_empty() {
        Ok(inputs)
    } else {
        Err(faults)
    }
}

/// Which steps are wanted, and how the others are chosen. Without the field of the choice, those that were ticked are
/// the plan, and what was left out before stays out.
fn choose(typed: &Typed, inputs: &mut Inputs, library: &Library) -> Option<(String, FieldFault)> {
    let wished = |wish: Wish| -> Vec<String> {
        library
            .steps()
            .iter()
            .filter(|step| Wish::of(typed.get(&step_field(&step.id)).map(String::as_str)) == wish)
            .map(|step| step.id.clone())
            .collect()
    };
    let chosen = wished(Wish::In);
    if typed.contains_key(CHOICE) {
        inputs.excluded = wished(Wish::Out);
        inputs.in_place = wished(Wish::There);
    } else {
        inputs.excluded.retain(|id| !chosen.contains(id));
        inputs.in_place.retain(|id| !chosen.contains(id));
    }
    if typed.get(CHOICE).map(String::as_str) == Some("best") {
        inputs.mandatory = chosen;
        // A list to choose among, which only a file can bring, stays; a list of what was chosen has had its time.
        if inputs.choice == Choice::Listed {
            inputs.candidates = None;
        }
        inputs.choice = Choice::Best;
        return None;
    }
    // Listening comes first unless the consultant takes it out.
    inputs.mandatory.retain(|id| chosen.contains(id));
    let is_empty = chosen.is_empty();
    inputs.candidates = Some(chosen);
    // What a person put in is chosen, also beyond the budget.
    inputs.choice = Choice::Listed;
    is_empty.then(|| ("steps".to_owned(), FieldFault::NoStep))
}

/// The name that was typed; `None` where the form has no such field.
///
/// # Errors
/// It is empty or too long.
pub fn name(typed: &Typed) -> Result<Option<String>, (String, FieldFault)> {
    match typed.get(NAME).map(|name| name.trim()) {
        None => Ok(None),
        Some(name) if (1..=LONGEST_NAME).contains(&name.chars().count()) => {
            Ok(Some(name.to_owned()))
        }
        Some(_) => Err((NAME.to_owned(), FieldFault::Name)),
    }
}

/// A number as it goes into a field: no groups, the language's decimal sign.
pub fn written(value: f64, language: Language) -> String {
    let plain = format!("{value:.4}");
    let plain = plain.trim_end_matches('0').trim_end_matches('.').to_owned();
    if language == Language::En {
        plain
    } else {
        plain.replace('.', ",")
    }
}

/// Reads `450,000.50` in English, `450.000,50` in German and Spanish, `450 000,50` in French.
pub fn parse(text: &str, language: Language) -> Option<f64> {
    let (group, decimal) = match language {
        Language::En => (',', '.'),
        Language::De | Language::Es => ('.', ','),
        Language::Fr => (' ', ','),
    };
    let plain: String = text
        .chars()
        .filter(|letter| {
            !letter.is_whitespace() && *letter != group && *letter != '\'' && *letter != '’'
        })
        .map(|letter| if letter == decimal { '.' } else { letter })
        .collect();
    let is_number = plain
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain
        .parse()
        .ok()
        .filter(|value: &f64| is_number && value.is_finite())
}

#[cfg(test)]
mod tests {
    use surveys::roadmap::step::Scope;

    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        assert_eq!(parse("450,000.50", Language::En), Some(450_000.5));
        assert_eq!(parse("450.000,50", Language::De), Some(450_000.5));
        assert_eq!(parse("450\u{202f}000,50", Language::Fr), Some(450_000.5));
        for wrong in ["-5", "1e9", "NaN", "inf", "five", ""] {
            assert_eq!(parse(wrong, Language::En), None, "{wrong}");
        }
    }

    #[test]
    fn inputs_survive_the_form() {
        let inputs = Inputs {
            budget: Some(450_000.0),
            voluntary_turnover_rate: Some(0.13),
            sponsors: vec!["A".to_owned(), "B".to_owned()],
            start_month: "2027-03".parse().ok(),
            scope_headcount: [(Scope::Managers, 120)].into(),
            ..Inputs::default()
        };
        for language in Language::ALL {
            let form = typed(&inputs, &["VOI-S1".to_owned()], language);
            assert!(
                form.keys().all(|name| is_field(name)),
                "the form knows its fields"
            );
            let again = read(&form, Inputs::default(), language, Library::builtin()).unwrap();
            assert_eq!(again.budget, inputs.budget);
            assert!((again.voluntary_turnover_rate.unwrap() - 0.13).abs() < 1e-9);
            assert_eq!(
                (again.sponsors, again.start_month),
                (inputs.sponsors.clone(), inputs.start_month)
            );
            assert_eq!(again.scope_headcount, inputs.scope_headcount);
            assert_eq!(again.candidates, None, "nobody has listed any");
        }
    }

    #[test]
    fn what_is_wanted_of_steps_survives_the_form() {
        let steps = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let best = Inputs {
            budget: Some(1.0),
            mandatory: steps(&["VOI-S1", "LEA-S1"]),
            excluded: steps(&["TOO-S2"]),
            start_months: [("LEA-S1".to_owned(), 9)].into(),
            ..Inputs::default()
        };
        let listed = Inputs {
            candidates: Some(steps(&["LEA-S1"])),
            choice: Choice::Listed,
            mandatory: Vec::new(),
            ..best.clone()
        };
        for inputs in [best, listed] {
            let selected = inputs.candidates.clone().unwrap_or_default();
            let form = typed(&inputs, &selected, Language::De);
            let again = read(&form, Inputs::default(), Language::De, Library::builtin()).unwrap();
            assert_eq!(again.choice, inputs.choice);
            assert_eq!(again.candidates, inputs.candidates);
            assert_eq!(again.excluded, inputs.excluded);
            assert_eq!(again.start_months, inputs.start_months);
            let sorted = |ids: &[String]| {
                ids.iter()
                    .cloned()
                    .collect::<std::collections::BTreeSet<_>>()
            };
            assert_eq!(sorted(&again.mandatory), sorted(&inputs.mandatory));
        }
    }

    #[test]
    fn ticks_without_a_choice_are_the_plan_and_what_was_out_stays_out() {
        let before = Inputs {
            excluded: vec!["TOO-S2".to_owned(), "DIR-S1".to_owned()],
            ..Inputs::default()
        };
        let form = [("step.VOI-S1", "on"), ("step.DIR-S1", "on")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
        let read = read(&form, before, Language::En, Library::builtin()).unwrap();
        assert_eq!(read.choice, Choice::Listed);
        assert_eq!(read.excluded, ["TOO-S2"]);
        assert_eq!(read.candidates.unwrap().len(), 2);
    }

    #[test]
    fn a_form_that_nobody_touched_says_what_it_said() {
        let example = include_str!("../../../surveys/steps/inputs-example.toml");
        let inputs = Inputs {
            voluntary_turnover_rate: Some(0.137),
            ..Inputs::from_toml(example).unwrap()
        };
        for language in Language::ALL {
            let again = read(
                &typed(&inputs, &[], language),
                inputs.clone(),
                language,
                Library::builtin(),
            )
            .unwrap();
            assert_eq!(again, inputs, "{language}");
        }
    }

    #[test]
    fn what_is_there_already_survives_the_form() {
        let inputs = Inputs {
            in_place: vec!["TOO-S2".to_owned()],
            ..Inputs::default()
        };
        let form = typed(&inputs, &[], Language::Es);
        assert_eq!(form["step.TOO-S2"], "there");
        let again = read(&form, Inputs::default(), Language::Es, Library::builtin()).unwrap();
        assert_eq!(again.in_place, ["TOO-S2"]);
        let before = Inputs {
            in_place: vec!["VOI-S1".to_owned()],
            ..inputs
        };
        let again = read(&form, before, Language::Es, Library::builtin()).unwrap();
        assert_eq!(
            again.in_place,
            ["TOO-S2"],
            "what is no longer there is open again"
        );
    }

    #[test]
    fn a_name_is_neither_empty_nor_endless() {
        let form = |name: &str| Typed::from([(NAME.to_owned(), name.to_owned())]);
        assert_eq!(name(&Typed::new()), Ok(None));
        assert_eq!(name(&form(" Lean ")), Ok(Some("Lean".to_owned())));
        for wrong in ["  ", &"x".repeat(LONGEST_NAME + 1)] {
            assert_eq!(name(&form(wrong)), Err((NAME.to_owned(), FieldFault::Name)));
        }
    }

    #[test]
    fn every_fault_is_named_by_its_field() {
        let form: Typed = [
            ("budget", "-1"),
            ("start_month", "soon"),
            ("people_sales", "0"),
            ("horizon", "36.5"),
            ("cap.retention", "101"),
            ("rate.trainer", "many"),
            ("month.VOI-S1", "61"),
        ]
        .map(|(field, text)| (field.to_owned(), text.to_owned()))
        .into();
        let faults = read(&form, Inputs::default(), Language::En, Library::builtin()).unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "budget",
                "people_sales",
                "horizon",
                "cap.retention",
                "rate.trainer",
                "start_month",
                "month.VOI-S1",
                "steps"
            ]
        );
    }
}
