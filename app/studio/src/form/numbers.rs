//! The numbers of the form: the name of each field, its limits, and where it goes. A table, so that one more input is one
//! more line and nothing for the bundle to grow by.
//!
//! A field of something that has a default is empty as long as the default holds; emptying it goes back to it.

use std::collections::BTreeMap;

use surveys::{
    language::Language,
    roadmap::{
        Inputs, Yardstick,
        inputs::{
            Contradiction, DEFAULT_DAY_RATES,
            limits::{self, Range},
        },
        step::{Driver, Scope},
    },
};

use super::{FLOOR, FieldFault, Typed, parse, written};

/// What fields of rates begin with.
const RATE: &str = "rate.";
/// What fields of person-days begin with.
const CAPACITY: &str = "capacity.";
/// What fields of targets begin with.
const TARGET: &str = "target.";
/// Longest name of a role.
const LONGEST_ROLE: usize = 60;

/// Name of the field for what a person-day of a role costs.
pub fn rate_field(role: &str) -> String {
    [RATE, role].concat()
}

/// Name of the field for the person-days there are of a role.
pub fn capacity_field(role: &str) -> String {
    [CAPACITY, role].concat()
}

/// Name of the field for where a dimension is to come.
pub fn target_field(dimension: &str) -> String {
    [TARGET, dimension].concat()
}

/// Where a number goes.
enum Place<'i> {
    /// It has a default.
    Figure(&'i mut f64),
    /// Nobody has to say it.
    Open(&'i mut Option<f64>),
    /// It has a default and is counted.
    Count(&'i mut u32),
    /// The same.
    Size(&'i mut usize),
    /// People of a scope.
    People(&'i mut BTreeMap<Scope, u32>, Scope),
    /// The limit of a driver; it has a default that does not stand in the list.
    Cap(&'i mut BTreeMap<Driver, f64>, Driver),
    /// Something of a role or a dimension.
    Of(&'i mut BTreeMap<String, f64>, &'i str),
}

impl Place<'_> {
    fn get(&self) -> Option<f64> {
        match self {
            Self::Figure(figure) => Some(**figure),
            Self::Open(figure) => **figure,
            Self::Count(count) => Some(f64::from(**count)),
            Self::Size(size) => Some(**size as f64),
            Self::People(people, scope) => people.get(scope).copied().map(f64::from),
            Self::Cap(caps, driver) => caps.get(driver).copied(),
            Self::Of(all, one) => all.get(*one).copied(),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is counted is whole and within its limits"
    )]
    fn put(self, value: Option<f64>) {
        match (self, value) {
            (Self::Open(figure), value) => *figure = value,
            (Self::Figure(figure), Some(value)) => *figure = value,
            (Self::Count(count), Some(value)) => *count = value as u32,
            (Self::Size(size), Some(value)) => *size = value as usize,
            (Self::People(people, scope), Some(value)) => {
                people.insert(scope, value as u32);
            }
            (Self::People(people, scope), None) => {
                people.remove(&scope);
            }
            (Self::Cap(caps, driver), Some(value)) => {
                caps.insert(driver, value);
            }
            (Self::Cap(caps, driver), None) => {
                caps.remove(&driver);
            }
            (Self::Of(all, one), Some(value)) => {
                all.insert(one.to_owned(), value);
            }
            (Self::Of(all, one), None) => {
                all.remove(one);
            }
            (Self::Figure(_) | Self::Count(_) | Self::Size(_), None) => {}
        }
    }

    /// Back to the default: where it stands in the inputs itself, or as nothing where it does not.
    fn clear(self, default: Option<f64>) {
        let stands = matches!(self, Self::Figure(_) | Self::Count(_) | Self::Size(_));
        self.put(default.filter(|_| stands));
    }

    fn is_whole(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Size(_) | Self::People(..))
    }
}

/// One number of the form.
struct Number {
    field: &'static str,
    range: Range,
    /// So many of the field's unit make one inside: percent are shares there.
    per: f64,
    place: fn(&mut Inputs) -> Place<'_>,
}

const fn number(
    field: &'static str,
    range: Range,
    per: f64,
    place: fn(&mut Inputs) -> Place<'_>,
) -> Number {
    Number {
        field,
        range,
        per,
        place,
    }
}

/// Percent of one.
const PERCENT: f64 = 100.0;

/// All numbers but those of roles and dimensions.
const NUMBERS: [Number; 41] = [
    number("budget", limits::AMOUNT, 1.0, |i| {
        Place::Open(&mut i.budget)
    }),
    number(FLOOR, limits::AMOUNT, 1.0, |i| {
        Place::Open(&mut i.return_floor)
    }),
    number("hourly", limits::PER_HOUR, 1.0, |i| {
        Place::Figure(&mut i.loaded_hourly_cost)
    }),
    number("turnover", limits::SHARE, PERCENT, |i| {
        Place::Open(&mut i.voluntary_turnover_rate)
    }),
    number("contacts", limits::COUNT, 1.0, |i| {
        Place::Open(&mut i.assisted_contacts_per_month)
    }),
    number("opportunities", limits::COUNT, 1.0, |i| {
        Place::Open(&mut i.qualified_opportunities_per_year)
    }),
    number("margin", limits::AMOUNT, 1.0, |i| {
        Place::Open(&mut i.contribution_margin_per_deal)
    }),
    number("partner_revenue", limits::AMOUNT, 1.0, |i| {
        Place::Open(&mut i.partner_revenue_per_year)
    }),
    number("partner_margin", limits::SHARE, PERCENT, |i| {
        Place::Open(&mut i.contribution_margin_rate)
    }),
    number("technology", limits::AMOUNT, 1.0, |i| {
        Place::Open(&mut i.client_technology_budget)
    }),
    people("people_managers", |i| {
        Place::People(&mut i.scope_headcount, Scope::Managers)
    }),
    people("people_customers", |i| {
        Place::People(&mut i.scope_headcount, Scope::CustomerFacing)
    }),
    people("people_sales", |i| {
        Place::People(&mut i.scope_headcount, Scope::Sales)
    }),
    people("people_partners", |i| {
        Place::People(&mut i.scope_headcount, Scope::PartnerFacing)
    }),
    number("salary", limits::AMOUNT, 1.0, |i| {
        Place::Open(&mut i.salary_cost_per_year)
    }),
    number("replacement", limits::SALARIES, PERCENT, |i| {
        Place::Figure(&mut i.replacement_cost_share)
    }),
    number("assisted", limits::AMOUNT, 1.0, |i| {
        Place::Figure(&mut i.cost_per_assisted_contact)
    }),
    number("self_help", limits::AMOUNT, 1.0, |i| {
        Place::Figure(&mut i.cost_per_self_help_contact)
    }),
    number("discount", limits::SHARE, PERCENT, |i| {
        Place::Figure(&mut i.discount_rate)
    }),
    number("horizon", limits::HORIZON, 1.0, |i| {
        Place::Count(&mut i.horizon_months)
    }),
    number("weeks", limits::WEEKS, 1.0, |i| {
        Place::Figure(&mut i.working_weeks_per_year)
    }),
    number("realization", limits::SHARE, PERCENT, |i| {
        Place::Figure(&mut i.realization_rate)
    }),
    number("fade", limits::SHARE, PERCENT, |i| {
        Place::Figure(&mut i.fade_per_year)
    }),
    number("adoption_low", limits::SHARE, PERCENT, |i| {
        Place::Figure(&mut i.adoption_bounds[0])
    }),
    number("adoption_high", limits::SHARE, PERCENT, |i| {
        Place::Figure(&mut i.adoption_bounds[1])
    }),
    number("spread_below", limits::BELOW, -PERCENT, |i| {
        Place::Figure(&mut i.adoption_spread[0])
    }),
    number("spread_above", limits::SHARE, PERCENT, |i| {
        Place::Figure(&mut i.adoption_spread[1])
    }),
    number("delivery_low", limits::FACTOR, 1.0, |i| {
        Place::Figure(&mut i.delivery_factor[0])
    }),
    number("delivery_likely", limits::FACTOR, 1.0, |i| {
        Place::Figure(&mut i.delivery_factor[1])
    }),
    number("delivery_high", limits::FACTOR, 1.0, |i| {
        Place::Figure(&mut i.delivery_factor[2])
    }),
    number("most_gain", limits::POINTS, 1.0, |i| {
        Place::Figure(&mut i.max_gain_points)
    }),
    number("lowest_served", limits::DIMENSIONS, 1.0, |i| {
        Place::Size(&mut i.lowest_dimensions_served)
    }),
    number("parallel_everyone", limits::AT_ONCE, 1.0, |i| {
        Place::Count(&mut i.max_parallel.everyone)
    }),
    number("parallel_managers", limits::AT_ONCE, 1.0, |i| {
        Place::Count(&mut i.max_parallel.managers)
    }),
    number("parallel_customers", limits::AT_ONCE, 1.0, |i| {
        Place::Count(&mut i.max_parallel.customer_facing)
    }),
    number("parallel_partners", limits::AT_ONCE, 1.0, |i| {
        Place::Count(&mut i.max_parallel.partner_facing)
    }),
    number("cap.retention", limits::SHARE, PERCENT, |i| {
        Place::Cap(&mut i.caps, Driver::Retention)
    }),
    number("cap.time_saved", limits::MINUTES, 1.0, |i| {
        Place::Cap(&mut i.caps, Driver::TimeSaved)
    }),
    number("cap.deflected_contacts", limits::SHARE, PERCENT, |i| {
        Place::Cap(&mut i.caps, Driver::DeflectedContacts)
    }),
    number("cap.win_rate", limits::SHARE, PERCENT, |i| {
        Place::Cap(&mut i.caps, Driver::WinRate)
    }),
    number("cap.partner_revenue", limits::SHARE, PERCENT, |i| {
        Place::Cap(&mut i.caps, Driver::PartnerRevenue)
    }),
];

const fn people(field: &'static str, place: fn(&mut Inputs) -> Place<'_>) -> Number {
    number(field, limits::PEOPLE, 1.0, place)
}

/// Whether a number has this field.
pub(super) fn is_field(name: &str) -> bool {
    let is_role = |role: &str| (1..=LONGEST_ROLE).contains(&role.len());
    let is_dimension = |id: &str| Yardstick::builtin().weight(id) > 0.0;
    NUMBERS.iter().any(|number| number.field == name)
        || name.strip_prefix(TARGET).is_some_and(is_dimension)
        || [RATE, CAPACITY]
            .iter()
            .any(|begin| name.strip_prefix(begin).is_some_and(is_role))
}

/// What an empty field stands for, in the unit of the field; `None` where nothing has a default.
pub fn default_of(field: &str) -> Option<f64> {
    if let Some(role) = field.strip_prefix(RATE) {
        return usual_rate(role);
    }
    let number = NUMBERS.iter().find(|number| number.field == field)?;
    number.default().map(|value| value * number.per)
}

fn usual_rate(role: &str) -> Option<f64> {
    let known = DEFAULT_DAY_RATES.iter().find(|(known, _)| *known == role);
    known.map(|(_, rate)| *rate)
}

impl Number {
    /// What holds while nobody says anything, as it is inside.
    fn default(&self) -> Option<f64> {
        let mut defaults = Inputs::default();
        match (self.place)(&mut defaults) {
            // Blank means that there is none, whatever a new scenario begins with.
            Place::Open(_) => None,
            Place::Cap(_, driver) => Some(Inputs::default().cap(driver)),
            place => place.get(),
        }
    }
}

/// How a value stands in its field: empty where it is the default.
fn shown(value: Option<f64>, default: Option<f64>, per: f64, language: Language) -> String {
    match value {
        Some(value) if default.map(f64::to_bits) != Some(value.to_bits()) => {
            written(value * per, language)
        }
        _ => String::new(),
    }
}

/// Fills in what the inputs say and no default does.
pub(super) fn write(typed: &mut Typed, inputs: &Inputs, language: Language) {
    let mut inputs = inputs.clone();
    let mut fill = |field: String, text: String| {
        if !text.is_empty() {
            typed.insert(field, text);
        }
    };
    for number in &NUMBERS {
        let value = (number.place)(&mut inputs).get();
        let text = shown(value, number.default(), number.per, language);
        fill(number.field.to_owned(), text);
    }
    for (role, rate) in &inputs.day_rates {
        let text = shown(Some(*rate), usual_rate(role), 1.0, language);
        fill(rate_field(role), text);
    }
    for (role, days) in &inputs.capacity_days {
        fill(capacity_field(role), written(*days, language));
    }
    for (dimension, points) in &inputs.target_scores {
        fill(target_field(dimension), written(*points, language));
    }
}

/// Takes what was typed; a form of before a field was in it says nothing about it.
pub(super) fn read(
    typed: &Typed,
    inputs: &mut Inputs,
    language: Language,
    faults: &mut Vec<(String, FieldFault)>,
) {
    for number in &NUMBERS {
        if let Some(text) = typed.get(number.field) {
            let (range, per) = (number.range, number.per);
            let place = (number.place)(inputs);
            if let Err(fault) = take(text, place, number.default(), (range, per), language) {
                faults.push((number.field.to_owned(), fault));
            }
        }
    }
    for (field, text) in typed {
        let (place, default, range) = if let Some(role) = field.strip_prefix(RATE) {
            let place = Place::Of(&mut inputs.day_rates, role);
            (place, usual_rate(role), limits::PER_DAY)
        } else if let Some(role) = field.strip_prefix(CAPACITY) {
            let place = Place::Of(&mut inputs.capacity_days, role);
            (place, None, limits::DAYS)
        } else if let Some(dimension) = field.strip_prefix(TARGET) {
            let place = Place::Of(&mut inputs.target_scores, dimension);
            (place, None, limits::POINTS)
        } else {
            continue;
        };
        if let Err(fault) = take(text, place, default, (range, 1.0), language) {
            faults.push((field.clone(), fault));
        }
    }
    // Nothing stands behind a factor that is the default again.
    let bits = |inputs: &Inputs| inputs.delivery_factor.map(f64::to_bits);
    if bits(inputs) == bits(&Inputs::default()) {
        inputs.delivery_results = 0;
    }
    // Beside a number that cannot be read, nothing can be held against another.
    if faults.is_empty() {
        let beside = inputs.contradictions().into_iter();
        faults.extend(beside.filter_map(|found| {
            let field = field_of(found)?.to_owned();
            Some((field, FieldFault::Beside(found)))
        }));
    }
}

fn take(
    text: &str,
    place: Place<'_>,
    default: Option<f64>,
    (range, per): (Range, f64),
    language: Language,
) -> Result<(), FieldFault> {
    let (text, whole) = (text.trim(), place.is_whole());
    // What stands there as it was shown is what it was, to the last bit.
    if shown(place.get(), default, per, language) == text {
        return Ok(());
    }
    if text.is_empty() {
        place.clear(default);
        return Ok(());
    }
    let is_taken = |value: &f64| range.contains(*value) && !(whole && value.fract() > 0.0);
    match parse(text, language).map(|value| value / per) {
        Some(value) if is_taken(&value) => {
            place.put(Some(value));
            Ok(())
        }
        _ => {
            let (one, other) = (range.least * per, range.most * per);
            Err(FieldFault::Number {
                least: one.min(other),
                most: one.max(other),
                whole,
            })
        }
    }
}

/// The field that a contradiction is told at; `None` for what the form does not ask.
fn field_of(found: Contradiction) -> Option<&'static str> {
    Some(match found {
        Contradiction::DepartmentsAboveAll { .. } => return None,
        Contradiction::ScopeAboveAll { scope, .. } => match scope {
            Scope::All => return None,
            Scope::Managers => "people_managers",
            Scope::CustomerFacing => "people_customers",
            Scope::Sales => "people_sales",
            Scope::PartnerFacing => "people_partners",
        },
        Contradiction::SalesAboveCustomers { .. } => "people_sales",
        Contradiction::SelfHelpAboveAssisted => "self_help",
        Contradiction::AdoptionBounds => "adoption_high",
        Contradiction::DeliveryOrder => "delivery_likely",
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use surveys::roadmap::Library;

    use super::{super::read as read_form, *};

    fn form(fields: &[(&str, &str)]) -> Typed {
        let fields = fields.iter();
        fields
            .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()))
            .chain([("step.VOI-S1".to_owned(), "in".to_owned())])
            .collect()
    }

    fn read_into(
        inputs: Inputs,
        fields: &[(&str, &str)],
    ) -> Result<Inputs, Vec<(String, FieldFault)>> {
        read_form(&form(fields), inputs, Language::En, Library::builtin())
    }

    #[test]
    fn every_number_of_the_specification_is_taken_and_goes_back_to_its_default() {
        let fields = [
            ("salary", "71000"),
            ("replacement", "33"),
            ("assisted", "9.5"),
            ("self_help", "0.1"),
            ("discount", "6.5"),
            ("horizon", "60"),
            ("weeks", "42"),
            ("realization", "20"),
            ("fade", "15"),
            ("adoption_low", "20"),
            ("adoption_high", "80"),
            ("spread_below", "25"),
            ("spread_above", "10"),
            ("delivery_low", "0.8"),
            ("delivery_likely", "1.1"),
            ("delivery_high", "1.5"),
            ("most_gain", "12"),
            ("lowest_served", "3"),
            ("parallel_everyone", "1"),
            ("parallel_managers", "2"),
            ("parallel_customers", "4"),
            ("parallel_partners", "5"),
            ("cap.retention", "10"),
            ("cap.time_saved", "30"),
            ("rate.trainer", "900"),
            ("rate.juggler", "700"),
            ("capacity.program_lead", "130"),
            ("target.voice", "62.5"),
        ];
        let found = read_into(Inputs::default(), &fields).unwrap();
        assert_eq!(found.salary_cost_per_year, Some(71_000.0));
        assert_eq!(found.horizon_months, 60);
        assert_eq!(found.lowest_dimensions_served, 3);
        assert_eq!(found.max_parallel.everyone, 1);
        assert_eq!(found.max_parallel.partner_facing, 5);
        assert_eq!(found.day_rate("trainer"), Some(900.0));
        assert_eq!(found.day_rate("juggler"), Some(700.0));
        for (is, expected) in [
            (found.discount_rate, 0.065),
            (found.replacement_cost_share, 0.33),
            (found.fade_per_year, 0.15),
            (found.adoption_bounds[1], 0.8),
            (found.adoption_spread[0], -0.25),
            (found.delivery_factor[2], 1.5),
            (found.cap(Driver::Retention), 0.1),
            (found.cap(Driver::TimeSaved), 30.0),
            (found.capacity_days["program_lead"], 130.0),
            (found.target_scores["voice"], 62.5),
        ] {
            assert!((is - expected).abs() < 1e-12, "{is} {expected}");
        }
        // The page shows all of it again, and empty fields are the defaults again.
        let mut shown = Typed::new();
        write(&mut shown, &found, Language::En);
        for (field, text) in fields {
            assert_eq!(shown[field], text, "{field}");
        }
        let emptied = fields.map(|(field, _)| (field, ""));
        let back = read_into(found, &emptied).unwrap();
        let expected = read_into(Inputs::default(), &[]).unwrap();
        assert_eq!(back, expected);
    }

    #[test]
    fn a_default_that_is_typed_is_the_default_and_its_field_is_empty() {
        for number in &NUMBERS {
            let Some(default) = default_of(number.field) else {
                continue;
            };
            let text = written(default, Language::En);
            let found = read_into(Inputs::default(), &[(number.field, &text)]).unwrap();
            let mut shown = Typed::new();
            write(&mut shown, &found, Language::En);
            assert!(!shown.contains_key(number.field), "{}", number.field);
            let inputs = found.marks();
            let of_client = |key: &str| {
                inputs
                    .iter()
                    .any(|one| one.key == key && one.mark == surveys::roadmap::inputs::Mark::Client)
            };
            assert!(!of_client("realization_rate") && !of_client("discount_rate"));
            assert!(!of_client("adoption_spread") && !of_client("caps.retention"));
        }
    }

    #[test]
    fn what_contradicts_another_number_is_told_at_its_field() {
        let people = Inputs {
            scope_headcount: [(Scope::All, 100), (Scope::CustomerFacing, 30)].into(),
            ..Inputs::default()
        };
        for (fields, told) in [
            (vec![("people_managers", "101")], "people_managers"),
            (vec![("people_sales", "31")], "people_sales"),
            (vec![("self_help", "7.01")], "self_help"),
            (vec![("adoption_low", "91")], "adoption_high"),
            (
                vec![("delivery_low", "1.2"), ("delivery_likely", "1.1")],
                "delivery_likely",
            ),
        ] {
            let faults = read_into(people.clone(), &fields).unwrap_err();
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert_eq!(faults[0].0, told);
            assert!(matches!(faults[0].1, FieldFault::Beside(_)), "{faults:?}");
        }
    }

    #[test]
    fn a_measured_factor_that_is_emptied_has_nothing_behind_it() {
        let learned = Inputs {
            delivery_factor: [1.1, 1.2, 1.3],
            delivery_results: 3,
            ..Inputs::default()
        };
        let kept = read_into(learned.clone(), &[("delivery_low", "1.15")]).unwrap();
        assert_eq!(kept.delivery_results, 3);
        let emptied = ["delivery_low", "delivery_likely", "delivery_high"].map(|field| (field, ""));
        assert_eq!(read_into(learned, &emptied).unwrap().delivery_results, 0);
    }

    proptest! {
        /// Whatever is typed, what the form takes the check of files takes as well: nothing that was saved cannot be read.
        #[test]
        fn what_the_form_takes_can_be_read_again(
            places in prop::collection::vec((0..NUMBERS.len() + 3, prop_oneof![
                "[0-9]{1,4}", "[0-9]{1,14}", "0\\.[0-9]{1,3}", "1\\.[0-9]", "", "-1", "1e9", "x",
            ]), 0..12),
        ) {
            let mut typed = form(&[]);
            for (place, text) in places {
                let others = ["capacity.program_lead", "rate.trainer", "target.voice"];
                let field = NUMBERS.get(place).map_or_else(|| others[place - NUMBERS.len()], |number| number.field);
                typed.insert(field.to_owned(), text);
            }
            let base = Inputs {
                scope_headcount: [(Scope::All, 1_200)].into(),
                ..Inputs::default()
            };
            if let Ok(inputs) = read_form(&typed, base, Language::En, Library::builtin()) {
                let written = serde_json::to_string(&inputs).unwrap();
                let again = Inputs::from_json(&written);
                prop_assert_eq!(again.as_ref(), Ok(&inputs), "{}", written);
            }
        }
    }
}
