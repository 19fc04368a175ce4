//! The scenario form with its messages in the reader's language; what it says is read in `studio`.

use app::{components::plan_faults::plan_fault, t};
use studio::form::{self, FieldFault};
pub(super) use studio::form::{
    AGAIN, LEVEL, NAME, SEEN, SENTENCE, TAKE, Typed, is_field, parse, typed, written,
};
use surveys::{
    language::Language,
    roadmap::{
        Inputs, Library,
        cost::Missing,
        inputs::{Contradiction, LAST_START},
        plan::PlanFault,
    },
};

/// What is wrong with fields: name and message.
pub(super) type Faults = Vec<(String, String)>;

/// The inputs that were typed and the name of the scenario, if the form has one.
///
/// # Errors
/// Every field that does not fit, with its message.
pub(super) fn read(
    typed: &Typed,
    inputs: Inputs,
    language: Language,
) -> Result<(Inputs, Option<String>), Faults> {
    let library = inputs.library();
    let told = |(field, fault): (String, FieldFault)| (field, message(language, fault));
    match (
        form::read(typed, inputs, language, &library),
        form::name(typed),
    ) {
        (Ok(inputs), Ok(name)) => Ok((inputs, name)),
        (read, name) => Err(name
            .err()
            .into_iter()
            .chain(read.err().unwrap_or_default())
            .map(told)
            .collect()),
    }
}

fn message(language: Language, fault: FieldFault) -> String {
    let number = |number: f64| {
        let decimals = usize::from(number.fract() > 0.0);
        app::text::format::number(language, number, decimals)
    };
    match fault {
        FieldFault::Number { least, most, whole } => {
            let key = if whole {
                "scenario-error-whole"
            } else {
                "scenario-error-number"
            };
            t!(language, key, min = number(least), max = number(most))
        }
        FieldFault::Beside(contradiction) => beside(language, contradiction),
        FieldFault::Month => t!(language, "scenario-error-month"),
        FieldFault::Start => t!(language, "scenario-error-start", last = LAST_START),
        FieldFault::NoStep => t!(language, "scenario-error-steps"),
        FieldFault::Name => t!(
            language,
            "scenario-error-name",
            longest = form::LONGEST_NAME
        ),
    }
}

/// Why a number that is in order by itself does not fit another.
fn beside(language: Language, contradiction: Contradiction) -> String {
    let people = |people: u32| app::text::format::number(language, f64::from(people), 0);
    match contradiction {
        Contradiction::ScopeAboveAll { all, .. }
        | Contradiction::DepartmentsAboveAll { all, .. } => {
            t!(language, "scenario-error-above-all", all = people(all))
        }
        Contradiction::SalesAboveCustomers { customers } => t!(
            language,
            "scenario-error-sales",
            customers = people(customers)
        ),
        Contradiction::SelfHelpAboveAssisted => t!(language, "scenario-error-self-help"),
        Contradiction::AdoptionBounds => t!(language, "scenario-error-bounds"),
        Contradiction::DeliveryOrder => t!(language, "scenario-error-order"),
    }
}

/// Why these inputs make no plan, beside the field it is about.
pub(super) fn no_plan(
    language: Language,
    library: &Library,
    fault: &PlanFault,
) -> (String, String) {
    let field = match fault {
        PlanFault::NeedsExcluded { needs, .. } => form::step_field(needs),
        PlanFault::UnknownRole { key, role } if *key == "day_rates" => form::rate_field(role),
        PlanFault::UnknownRole { role, .. } => form::capacity_field(role),
        PlanFault::Missing(Missing::DayRate { role, .. }) => form::rate_field(role),
        _ => String::new(),
    };
    (field, plan_fault(language, library, fault))
}
