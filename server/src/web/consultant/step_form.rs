//! Between the form of a step and the organization's own version of it. Pure; numbers are read the way the reader's
//! language writes them, and texts are those of the reader's language.

use std::collections::{BTreeMap, BTreeSet};

use app::{
    pages::{
        consultant::step::{
            LONGEST_SOURCE, LONGEST_TEXT, POINTS, TEXTS, benefit_value, mark_value, point_field,
        },
        faults::Faults,
    },
    t,
};
use surveys::{
    framing::AllowEntry,
    language::{Language, Localized},
    roadmap::{
        Library, Step,
        inputs::Mark,
        library::{Note, Own},
        step::{Driver, Texts},
    },
};

use super::{
    agreement_form::alarm,
    scenario_form::{parse, written},
    step_structure,
};

/// What was typed, by field.
pub(in crate::web) type Typed = BTreeMap<String, String>;

/// Most that a number of a step can be.
const MOST: f64 = 1e9;
/// Longest time of a step, in months.
const MOST_MONTHS: u32 = 60;

/// The form as a step fills it.
pub(in crate::web) fn typed(step: &Step, language: Language) -> Typed {
    // What is read and written is one list, so the step is asked as if it were to be edited.
    let mut step = step.clone();
    let mut typed = step_structure::typed(&step, language);
    step_structure::with_all_dimensions(&mut step);
    step_structure::with_all_benefits(&mut step);
    for (name, points) in values(&mut step) {
        for (point, value) in POINTS.iter().zip(points) {
            typed.insert(point_field(&name, point), written(*value, language));
        }
    }
    for (name, value) in [
        ("kpi.baseline", step.kpi.baseline),
        ("kpi.target", step.kpi.target),
        ("kpi.target_month", f64::from(step.kpi.target_month)),
        ("duration_months", f64::from(step.duration_months)),
        ("ramp_months", f64::from(step.ramp_months)),
    ] {
        typed.insert(name.to_owned(), written(value, language));
    }
    for (name, _) in TEXTS {
        let words = text_of(&mut step.texts, name).text(language).to_owned();
        typed.insert(name.to_owned(), words);
    }
    typed.insert("mark".to_owned(), mark_value(Mark::Client).to_owned());
    typed.insert("source".to_owned(), String::new());
    typed
}

/// The step as typed; what differs from before carries the mark and the source that were given.
///
/// # Errors
/// Every field that does not fit, with its message.
pub(super) fn read(
    typed: &Typed,
    before: &Own,
    allow: &[AllowEntry],
    library: &Library,
    language: Language,
) -> Result<Own, Faults> {
    let mut own = before.clone();
    step_structure::with_all_dimensions(&mut own.step);
    step_structure::with_all_benefits(&mut own.step);
    let mut form = Reader {
        typed,
        language,
        faults: Faults::default(),
        differs: BTreeSet::new(),
    };
    for (name, points) in values(&mut own.step) {
        form.three(&name, points);
    }
    match step_structure::read(typed, &mut own.step, library, language) {
        Ok(differs) => form.differs.extend(differs),
        Err(faults) => {
            for (field, message) in faults {
                form.refuse(&field, message);
            }
        }
    }
    if step_structure::without_empty_dimensions(&mut own.step) {
        form.differs.insert("dimensions".to_owned());
    }
    for of in &own.step.benefits {
        if of.high > most_effect(of.driver) {
            let field = point_field(&benefit_value(of.driver, of.population), POINTS[2]);
            form.refuse(&field, t!(language, "step-error-effect"));
        }
    }
    step_structure::without_empty_benefits(&mut own.step);
    if own.step.uplift.is_empty() {
        form.refuse("uplift", t!(language, "step-error-uplift"));
    }
    let kpi = &mut own.step.kpi;
    form.single("kpi.baseline", &mut kpi.baseline);
    form.single("kpi.target", &mut kpi.target);
    form.months("kpi.target_month", &mut kpi.target_month);
    form.months("duration_months", &mut own.step.duration_months);
    form.months("ramp_months", &mut own.step.ramp_months);
    if own.step.duration_months == 0 {
        form.refuse("duration_months", t!(language, "step-error-duration"));
    }
    for (name, _) in TEXTS {
        form.words(name, text_of(&mut own.step.texts, name), allow);
    }
    let source = form.text("source").to_owned();
    let mark = [Mark::Client, Mark::Published, Mark::Assumption]
        .into_iter()
        .find(|mark| mark_value(*mark) == form.text("mark"));
    let needs_source = !form.differs.is_empty() && source.is_empty();
    if needs_source || source.chars().count() > LONGEST_SOURCE as usize {
        let message = t!(language, "step-error-source", most = LONGEST_SOURCE);
        form.refuse("source", message);
    }
    let Some(mark) = mark else {
        form.refuse("mark", t!(language, "step-error-mark"));
        return Err(form.faults);
    };
    for field in form.differs {
        let source = source.clone();
        own.notes.insert(field, Note { mark, source });
    }
    if form.faults.is_empty() {
        Ok(own)
    } else {
        Err(form.faults)
    }
}

/// Most that an effect can be, in the unit of what it moves.
fn most_effect(driver: Driver) -> f64 {
    match driver {
        Driver::TimeSaved => 2_400.0,
        Driver::Retention
        | Driver::DeflectedContacts
        | Driver::WinRate
        | Driver::PartnerRevenue => 100.0,
    }
}

/// Values of three points: the field of a difference, and where they are.
fn values(step: &mut Step) -> Vec<(String, [&mut f64; 3])> {
    let scaled = [
        ("effort_days", &mut step.effort_days),
        ("external_cost", &mut step.external_cost),
        ("run_cost_per_year", &mut step.run_cost_per_year),
    ]
    .map(|(name, of)| (name.to_owned(), [&mut of.low, &mut of.likely, &mut of.high]));
    let hours = &mut step.participant_hours;
    let hours = [&mut hours.low, &mut hours.likely, &mut hours.high];
    let uplift = step.uplift.iter_mut().map(|(dimension, of)| {
        let name = format!("uplift.{dimension}");
        (name, [&mut of.low, &mut of.likely, &mut of.high])
    });
    let benefits = step.benefits.iter_mut().map(|of| {
        let name = benefit_value(of.driver, of.population);
        (name, [&mut of.low, &mut of.likely, &mut of.high])
    });
    scaled
        .into_iter()
        .chain([("participant_hours".to_owned(), hours)])
        .chain(uplift)
        .chain(benefits)
        .collect()
}

/// A text by the name of its field.
fn text_of<'t>(texts: &'t mut Texts, name: &str) -> &'t mut Localized {
    match name {
        "description" => &mut texts.description,
        "owner_role" => &mut texts.owner_role,
        "what_stays" => &mut texts.what_stays,
        "encouragement" => &mut texts.encouragement,
        "commitment" => &mut texts.commitment,
        "kpi_name" => &mut texts.kpi_name,
        _ => &mut texts.title,
    }
}

/// Reads fields, notes what is wrong with them and what differs from before.
struct Reader<'a> {
    typed: &'a Typed,
    language: Language,
    faults: Faults,
    differs: BTreeSet<String>,
}

impl Reader<'_> {
    fn text(&self, field: &str) -> &str {
        self.typed.get(field).map_or("", |text| text.trim())
    }

    fn refuse(&mut self, field: &str, message: String) {
        self.faults.add(field, message);
    }

    fn number(&mut self, field: &str) -> Option<f64> {
        let number =
            parse(self.text(field), self.language).filter(|value| (0.0..=MOST).contains(value));
        if number.is_none() {
            self.refuse(field, t!(self.language, "progress-error-number"));
        }
        number
    }

    /// Three points in their order.
    fn three(&mut self, name: &str, points: [&mut f64; 3]) {
        let is_left_blank = POINTS
            .iter()
            .all(|point| self.text(&point_field(name, point)).is_empty());
        if is_left_blank && (name.starts_with("uplift.") || name.starts_with("benefits.")) {
            for point in points {
                self.put(name, point, 0.0);
            }
            return;
        }
        let typed: Vec<f64> = POINTS
            .iter()
            .filter_map(|point| self.number(&point_field(name, point)))
            .collect();
        let &[low, likely, high] = typed.as_slice() else {
            return;
        };
        if !(low <= likely && likely <= high) {
            let message = t!(self.language, "step-error-order");
            self.refuse(&point_field(name, POINTS[1]), message);
            return;
        }
        for (point, value) in points.into_iter().zip([low, likely, high]) {
            self.put(name, point, value);
        }
    }

    fn single(&mut self, name: &str, of: &mut f64) {
        if let Some(value) = self.number(name) {
            self.put(name, of, value);
        }
    }

    fn put(&mut self, name: &str, of: &mut f64, value: f64) {
        // A field shows four decimals; what was not touched stays as exact as it was.
        if (*of - value).abs() > 5e-5 {
            *of = value;
            self.differs.insert(name.to_owned());
        }
    }

    fn months(&mut self, name: &str, of: &mut u32) {
        match self.text(name).parse::<u32>() {
            Ok(months) if months <= MOST_MONTHS => {
                if *of != months {
                    *of = months;
                    self.differs.insert(name.to_owned());
                }
            }
            _ => {
                let message = t!(self.language, "step-error-months", most = MOST_MONTHS);
                self.refuse(name, message);
            }
        }
    }

    fn words(&mut self, name: &str, of: &mut Localized, allow: &[AllowEntry]) {
        let text = self.text(name).to_owned();
        if text.is_empty() || text.chars().count() > LONGEST_TEXT as usize {
            let message = t!(self.language, "step-error-text", most = LONGEST_TEXT);
            self.refuse(name, message);
        } else if let Some(message) = alarm(&text, self.language, allow) {
            self.refuse(name, message);
        } else if of.text(self.language) != text {
            of.0.insert(self.language.code().to_owned(), text);
            self.differs.insert(format!("texts.{name}"));
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn listening() -> Own {
        Own::edited(Library::builtin().step("VOI-S1").unwrap())
    }

    #[test]
    fn every_step_survives_its_form_in_every_language() {
        for step in Library::builtin().steps() {
            for language in Language::ALL {
                let own = Own::edited(step);
                let again = read(
                    &typed(step, language),
                    &own,
                    &[],
                    Library::builtin(),
                    language,
                );
                assert_eq!(again.unwrap(), own, "{} in {language}", step.id);
            }
        }
    }

    #[test]
    fn what_differs_carries_its_mark_and_source() {
        let own = listening();
        let mut form = typed(&own.step, Language::De);
        form.insert("effort_days.high".to_owned(), "1.234,5".to_owned());
        form.insert("title".to_owned(), "Zuhören, jeden Monat".to_owned());
        form.insert("mark".to_owned(), "client".to_owned());
        let faults = read(&form, &own, &[], Library::builtin(), Language::De).unwrap_err();
        assert!(faults.of("source").is_some(), "{faults:?}");
        form.insert("source".to_owned(), "Bücher 2026".to_owned());
        let edited = read(&form, &own, &[], Library::builtin(), Language::De).unwrap();
        assert!((edited.step.effort_days.high - 1234.5).abs() < 1e-9);
        assert_eq!(
            edited.step.texts.title.text(Language::De),
            "Zuhören, jeden Monat"
        );
        assert_eq!(
            edited.step.texts.title.text(Language::En),
            own.step.texts.title.text(Language::En)
        );
        let fields: Vec<&str> = edited.notes.keys().map(String::as_str).collect();
        assert_eq!(fields, ["effort_days", "texts.title"]);
        assert!(
            edited
                .notes
                .values()
                .all(|note| note.source == "Bücher 2026")
        );
    }

    #[test]
    fn benefits_come_and_go() {
        let own = listening();
        let mut form = typed(&own.step, Language::En);
        for (point, text) in POINTS.iter().zip(["1", "2", "4"]) {
            form.insert(
                format!("benefits.time_saved/sales.{point}"),
                text.to_owned(),
            );
            form.insert(format!("benefits.retention/all.{point}"), String::new());
        }
        form.insert("source".to_owned(), "Our trial".to_owned());
        let edited = read(&form, &own, &[], Library::builtin(), Language::En).unwrap();
        let benefits: Vec<_> = edited
            .step
            .benefits
            .iter()
            .map(|of| (of.driver, of.population.name(), of.likely))
            .collect();
        assert_eq!(benefits, [(Driver::TimeSaved, "sales", 2.0)]);
        let fields: Vec<&str> = edited.notes.keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            ["benefits.retention/all", "benefits.time_saved/sales"]
        );
        let field = "benefits.time_saved/sales.high";
        form.insert(field.to_owned(), "2401".to_owned());
        let faults = read(&form, &own, &[], Library::builtin(), Language::En).unwrap_err();
        assert!(faults.of(field).is_some(), "{faults:?}");
    }

    #[test]
    fn what_does_not_fit_is_named_by_its_field() {
        let own = listening();
        let long = "x".repeat(10_000);
        for (field, text) in [
            ("effort_days.low", "-1"),
            ("effort_days.low", "NaN"),
            ("effort_days.likely", "100000000"),
            ("duration_months", "0"),
            ("duration_months", "61"),
            ("title", ""),
            ("title", long.as_str()),
            ("description", "We change everything"),
            ("mark", "sure"),
            ("source", long.as_str()),
        ] {
            let mut form = typed(&own.step, Language::En);
            form.insert(field.to_owned(), text.to_owned());
            let faults = read(&form, &own, &[], Library::builtin(), Language::En).unwrap_err();
            assert!(faults.of(field).is_some(), "{field} {text:.20}: {faults:?}");
        }
    }
}
