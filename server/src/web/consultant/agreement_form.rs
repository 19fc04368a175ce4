//! Between the form of confirmations and what is kept of it. Pure.

use std::collections::{BTreeMap, BTreeSet};

use app::{
    pages::{
        consultant::{
            publication::{
                LONGEST_LINE, LONGEST_NAME, LONGEST_STAYS, STAYS, asked_field, baseline_field,
                checked_by_field, checked_on_field, target_field,
            },
            scenario::{goal_field, owner_field},
        },
        faults::Faults,
    },
    t,
    text::format,
};
use surveys::{
    framing::{AllowEntry, Lexicon, Surface, Verdict},
    language::Language,
    roadmap::{
        Inputs, Library, Plan,
        agreement::{Agreement, Checked, Decision, Limit, Stays},
        inputs::Words,
        step::{Kpi, Unit},
    },
    trend::Day,
};

use studio::form::{in_language, words_read, words_typed};

use super::scenario_form::parse;

/// Days from today within which staff are to hear back.
const MOST_DAYS: i64 = 366;
/// Highest value of an objective that is counted.
const MOST_COUNTED: f64 = 1e9;

/// What was typed, by field.
pub(super) type Typed = BTreeMap<String, String>;

/// What the form comes to.
#[derive(Debug)]
pub(super) struct Confirmed {
    pub(super) agreement: Agreement,
    pub(super) inputs: Inputs,
    pub(super) plan: Plan,
}

/// What the form is read by.
pub(super) struct Terms<'a> {
    /// What was confirmed so far.
    pub(super) before: &'a Agreement,
    /// Limits that are passed.
    pub(super) passed: BTreeSet<Limit>,
    /// No check can have been done later.
    pub(super) today: Day,
    /// Names that may stand in lines for readers.
    pub(super) allow: &'a [AllowEntry],
    /// The language of what was typed.
    pub(super) language: Language,
}

/// The form as it is filled now. Steps without an owner get the role that usually owns them as a suggestion.
pub(super) fn typed(
    agreement: &Agreement,
    plan: &Plan,
    inputs: &Inputs,
    language: Language,
) -> Typed {
    let library = &plan.library();
    let mut typed = Typed::new();
    let number = |value: f64| format::number(language, value, decimals(value));
    for planned in &plan.steps {
        // What is empty is as the library has it.
        let measured = inputs.measured_baselines.get(&planned.id);
        let target = agreement.targets.get(&planned.id);
        for (field, value) in [
            (baseline_field(&planned.id), measured),
            (target_field(&planned.id), target),
        ] {
            typed.insert(
                field,
                value.map_or_else(String::new, |value| number(*value)),
            );
        }
        let asked = agreement.asked.get(&planned.id).cloned();
        typed.insert(asked_field(&planned.id), asked.unwrap_or_default());
        let usual = usual(library, &planned.id);
        let owner = planned.owner.as_ref().or(usual.as_ref());
        let field = owner_field(&planned.id);
        typed.extend(words_typed(&field, owner, usual.as_ref(), language));
        let field = goal_field(&planned.id);
        typed.extend(words_typed(&field, planned.goal.as_ref(), None, language));
        for check in &planned.checks {
            let Some(checked) = agreement
                .checks
                .get(&planned.id)
                .and_then(|checks| checks.get(check))
            else {
                continue;
            };
            typed.insert(checked_by_field(&planned.id, *check), checked.by.clone());
            if let Some(on) = checked.on {
                typed.insert(checked_on_field(&planned.id, *check), on.to_string());
            }
        }
    }
    if let Some(decision) = &agreement.decision {
        typed.insert("decided_by".to_owned(), decision.by.clone());
    }
    typed.insert("reviewed_by".to_owned(), agreement.reviewed_by.clone());
    typed.insert("read_by".to_owned(), agreement.read_by.clone());
    typed.insert("answers_by".to_owned(), agreement.answers_by.clone());
    if let Some(stays) = &agreement.stays {
        typed.extend(words_typed(STAYS, Some(&stays.what), None, language));
        typed.insert("stays_by".to_owned(), stays.by.clone());
        let on = stays.on.map(|day| day.to_string());
        typed.insert("stays_on".to_owned(), on.unwrap_or_default());
    }
    let day = agreement.report_back_by.map(|day| day.to_string());
    typed.insert("report_back_by".to_owned(), day.unwrap_or_default());
    typed.insert("why".to_owned(), agreement.why.clone());
    typed
}

/// What was typed, read for the steps of this plan.
///
/// # Errors
/// Every field that does not fit, with its message.
pub(super) fn read(
    typed: &Typed,
    plan: &Plan,
    inputs: &Inputs,
    terms: Terms<'_>,
) -> Result<Confirmed, Faults> {
    let Terms {
        before,
        passed,
        today,
        allow,
        language,
    } = terms;
    let mut form = Reader {
        typed,
        language,
        allow,
        faults: Faults::default(),
        known: BTreeSet::new(),
    };
    let mut confirmed = Confirmed {
        agreement: Agreement::default(),
        inputs: inputs.clone(),
        plan: plan.clone(),
    };
    let for_all = form.words("goal", Kind::Line, None, None);
    let library = &plan.library();
    for planned in &mut confirmed.plan.steps {
        let id = planned.id.clone();
        let (owner, role) = (planned.owner.take(), usual(library, &id));
        let field = owner_field(&id);
        planned.owner = form.words(&field, Kind::Name, owner.as_ref(), role.as_ref());
        let goal = planned.goal.take();
        let goal = form.words(&goal_field(&id), Kind::Line, goal.as_ref(), None);
        planned.goal = goal.or_else(|| for_all.clone());
        set(&mut confirmed.inputs.owners, &id, planned.owner.as_ref());
        set(
            &mut confirmed.inputs.strategy_links,
            &id,
            planned.goal.as_ref(),
        );
        if let Some(step) = library.step(&id) {
            let measured = form.value(&baseline_field(&id), &step.kpi);
            planned.kpi_baseline = measured.unwrap_or(step.kpi.baseline);
            set(
                &mut confirmed.inputs.measured_baselines,
                &id,
                measured.as_ref(),
            );
            let target = form.value(&target_field(&id), &step.kpi);
            planned.kpi_target = target.unwrap_or(step.kpi.target);
            set(&mut confirmed.agreement.targets, &id, target.as_ref());
        }
        let asked = form.line(&asked_field(&id));
        let asked = Some(asked).filter(|asked| !asked.is_empty());
        set(&mut confirmed.agreement.asked, &id, asked.as_ref());
        for check in &planned.checks {
            let by = form.name(&checked_by_field(&id, *check));
            let on = form.day(&checked_on_field(&id, *check), today);
            if !by.is_empty() || on.is_some() {
                let checks = confirmed.agreement.checks.entry(id.clone()).or_default();
                checks.insert(*check, Checked { by, on });
            }
        }
    }
    let by = form.name("decided_by");
    confirmed.agreement.decision =
        (!by.is_empty() && !passed.is_empty()).then_some(Decision { by, limits: passed });
    confirmed.agreement.reviewed_by = form.name("reviewed_by");
    confirmed.agreement.read_by = form.name("read_by");
    confirmed.agreement.answers_by = form.name("answers_by");
    let stays = &before.stays;
    let what = stays.as_ref().map(|stays| &stays.what);
    let (what, by) = (
        form.words(STAYS, Kind::Lines, what, None),
        form.name("stays_by"),
    );
    let on = form.day("stays_on", today);
    if what.is_none() && (!by.is_empty() || on.is_some()) {
        form.faults
            .add(STAYS, t!(language, "publication-error-stays"));
    }
    confirmed.agreement.stays = what.map(|what| Stays { what, by, on });
    confirmed.agreement.report_back_by = form.day_to_come("report_back_by", today);
    confirmed.agreement.why = form.line("why");
    form.refuse_unknown();
    if form.faults.is_empty() {
        Ok(confirmed)
    } else {
        Err(form.faults)
    }
}

/// What somebody writes in words that may come in several languages.
#[derive(Clone, Copy)]
enum Kind {
    /// A person or a role. Names are not read by the framing rules.
    Name,
    /// A line that readers of the roadmap see.
    Line,
    /// Several of them.
    Lines,
}

/// Reads fields and notes what is wrong with them.
struct Reader<'a> {
    typed: &'a Typed,
    language: Language,
    allow: &'a [AllowEntry],
    faults: Faults,
    known: BTreeSet<String>,
}

impl Reader<'_> {
    fn text(&mut self, field: &str, most: u32) -> String {
        self.known.insert(field.to_owned());
        let text = self.typed.get(field).map_or("", |text| text.trim());
        if text.chars().count() > most as usize {
            let message = t!(self.language, "publication-error-long", most = most);
            self.faults.add(field, message);
        }
        text.to_owned()
    }

    /// A person or a role. Names are not read by the framing rules.
    fn name(&mut self, field: &str) -> String {
        self.text(field, LONGEST_NAME)
    }

    /// A line that readers of the roadmap see.
    fn line(&mut self, field: &str) -> String {
        let text = self.text(field, LONGEST_LINE);
        self.must_be_quiet(field, &text, self.language);
        text
    }

    fn must_be_quiet(&mut self, field: &str, text: &str, language: Language) {
        if let Some(message) = alarm_in(text, language, self.language, self.allow) {
            self.faults.add(field, message);
        }
    }

    /// Words in the reader's language, and in others where somebody gives them.
    fn words(
        &mut self,
        field: &str,
        kind: Kind,
        before: Option<&Words>,
        library: Option<&Words>,
    ) -> Option<Words> {
        let most = match kind {
            Kind::Name => LONGEST_NAME,
            Kind::Line => LONGEST_LINE,
            Kind::Lines => LONGEST_STAYS,
        };
        let fields = Language::ALL.map(|other| (in_language(field, other), other));
        for (name, language) in fields
            .into_iter()
            .chain([(field.to_owned(), self.language)])
        {
            let text = self.text(&name, most);
            if !matches!(kind, Kind::Name) {
                self.must_be_quiet(&name, &text, language);
            }
        }
        let words = words_read(self.typed, field, before, library, self.language)?;
        // A role that was typed as the library has it is the library's, in every language.
        Some(match library {
            Some(Words::ByLanguage(ours)) => words.or_ours(ours),
            _ => words,
        })
    }

    fn day(&mut self, field: &str, today: Day) -> Option<Day> {
        self.known.insert(field.to_owned());
        let text = self.typed.get(field).map_or("", |text| text.trim());
        if text.is_empty() {
            return None;
        }
        match text.parse::<Day>() {
            Ok(day) if day <= today => Some(day),
            _ => {
                let message = t!(self.language, "publication-error-day");
                self.faults.add(field, message);
                None
            }
        }
    }

    /// A day on which something is promised. One that has passed may stand: the page tells it.
    fn day_to_come(&mut self, field: &str, today: Day) -> Option<Day> {
        let text = self.text(field, LONGEST_NAME);
        if text.is_empty() {
            return None;
        }
        let day = text.parse::<Day>().ok();
        let day = day.filter(|day| today.days_until(*day).abs() <= MOST_DAYS);
        if day.is_none() {
            let message = t!(self.language, "publication-error-report-back");
            self.faults.add(field, message);
        }
        day
    }

    /// A value of an objective; `None` where the library's stands.
    fn value(&mut self, field: &str, kpi: &Kpi) -> Option<f64> {
        let text = self.text(field, LONGEST_NAME);
        if text.is_empty() {
            return None;
        }
        let most = match kpi.unit {
            Unit::Percent | Unit::Points => 100.0,
            Unit::Number => MOST_COUNTED,
        };
        let value = parse(&text, self.language).filter(|value| (0.0..=most).contains(value));
        if value.is_none() {
            let most = format::number(self.language, most, 0);
            let message = t!(self.language, "publication-error-value", most = most);
            self.faults.add(field, message);
        }
        value
    }

    /// A field of a step that is not in the plan any more: the form is of an earlier state of the scenario.
    fn refuse_unknown(&mut self) {
        let is_stale = self.typed.keys().any(|field| !self.known.contains(field));
        if is_stale {
            self.faults
                .add("", t!(self.language, "publication-error-step"));
        }
    }
}

/// What rings an alarm bell in a line for readers, with what to say instead.
pub(super) fn alarm(text: &str, language: Language, allow: &[AllowEntry]) -> Option<String> {
    alarm_in(text, language, language, allow)
}

/// What rings an alarm bell in a text of one language, told in another.
fn alarm_in(
    text: &str,
    of_text: Language,
    language: Language,
    allow: &[AllowEntry],
) -> Option<String> {
    Lexicon::builtin()
        .check(text, of_text, Surface::RoadmapPdf, allow)
        .into_iter()
        .find(|finding| finding.verdict == Verdict::Error)
        .map(|finding| {
            t!(
                language,
                "publication-error-word",
                word = finding.matched.as_str(),
                instead = finding.suggestions.join(", ")
            )
        })
}

/// The role that usually owns a step, in all languages.
fn usual(library: &Library, step: &str) -> Option<Words> {
    library
        .step(step)
        .map(|step| Words::ByLanguage(step.texts.owner_role.clone()))
}

fn set<T: Clone>(of: &mut BTreeMap<String, T>, step: &str, value: Option<&T>) {
    match value {
        Some(value) => of.insert(step.to_owned(), value.clone()),
        None => of.remove(step),
    };
}

/// Decimals with which a value is written so that it is read again as it is.
fn decimals(value: f64) -> usize {
    (0..4)
        .find(|decimals| {
            let scale = 10_f64.powi(*decimals);
            ((value * scale).round() / scale - value).abs() < 1e-9
        })
        .and_then(|decimals| usize::try_from(decimals).ok())
        .unwrap_or(4)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use surveys::{
        language::Localized,
        roadmap::{Yardstick, inputs::Choice, step::LegalCheck},
    };

    use super::*;

    const EXAMPLE: &str = include_str!("../../../../surveys/steps/inputs-example.toml");

    fn case() -> (Inputs, Plan) {
        let ids = Library::builtin()
            .steps()
            .iter()
            .map(|step| step.id.clone())
            .collect();
        let inputs = Inputs {
            candidates: Some(ids),
            choice: Choice::Listed,
            budget: None,
            owners: BTreeMap::new(),
            strategy_links: BTreeMap::new(),
            ..Inputs::from_toml(EXAMPLE).unwrap()
        };
        let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        (inputs, plan)
    }

    fn today() -> Day {
        "2027-01-31".parse().unwrap()
    }

    fn terms(passed: BTreeSet<Limit>, language: Language) -> Terms<'static> {
        static NOTHING: LazyLock<Agreement> = LazyLock::new(Agreement::default);
        Terms {
            before: &NOTHING,
            passed,
            today: today(),
            allow: &[],
            language,
        }
    }

    fn with_check(plan: &Plan) -> (String, LegalCheck) {
        let planned = plan
            .steps
            .iter()
            .find(|planned| !planned.checks.is_empty())
            .unwrap();
        (planned.id.clone(), planned.checks[0])
    }

    #[test]
    fn a_suggested_role_is_taken_in_every_language_and_a_name_as_it_is() {
        let (inputs, plan) = case();
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::De);
        let (first, second) = (plan.steps[0].id.clone(), plan.steps[1].id.clone());
        form.insert(owner_field(&second), "Ada Beispiel".to_owned());
        form.insert("goal".to_owned(), "Kunden bleiben".to_owned());
        let got = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::De)).unwrap();
        let role = Library::builtin()
            .step(&first)
            .unwrap()
            .texts
            .owner_role
            .clone();
        assert_eq!(got.inputs.owners[&first], Words::ByLanguage(role));
        assert_eq!(
            got.plan.steps[1].owner,
            Some(Words::Everywhere("Ada Beispiel".to_owned()))
        );
        assert!(
            got.plan
                .steps
                .iter()
                .all(|step| step.goal == Some(Words::Everywhere("Kunden bleiben".to_owned())))
        );
        let again = typed(&got.agreement, &got.plan, &got.inputs, Language::De);
        assert_eq!(again[&owner_field(&second)], "Ada Beispiel");
    }

    #[test]
    fn goals_owners_and_what_stays_are_kept_in_every_language_that_was_given() {
        let (inputs, plan) = case();
        let id = plan.steps[0].id.clone();
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::De);
        let english = |field: String| in_language(&field, Language::En);
        for (field, text) in [
            (owner_field(&id), "Leitung Werk 2"),
            (english(owner_field(&id)), "Head of plant 2"),
            (goal_field(&id), "Kunden bleiben"),
            (english(goal_field(&id)), "Customers stay"),
            ("goal".to_owned(), "Gute Arbeit"),
            (english("goal".to_owned()), "Good work"),
            (
                STAYS.to_owned(),
                "Alle Standorte\r\n\r\nDie Namen der Teams",
            ),
            (english(STAYS.to_owned()), "Every site"),
            ("stays_by".to_owned(), "Ingrid Vogt"),
            ("stays_on".to_owned(), "2027-01-15"),
        ] {
            form.insert(field, text.to_owned());
        }
        let got = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::De)).unwrap();
        let said = |words: &Words| [Language::De, Language::En].map(|of| words.text(of).to_owned());
        assert_eq!(
            said(&got.inputs.owners[&id]),
            ["Leitung Werk 2", "Head of plant 2"]
        );
        assert_eq!(
            said(got.plan.steps[0].goal.as_ref().unwrap()),
            ["Kunden bleiben", "Customers stay"]
        );
        let other = &plan.steps[1].id;
        assert_eq!(
            said(&got.inputs.strategy_links[other]),
            ["Gute Arbeit", "Good work"]
        );
        let stays = got.agreement.stays.clone().unwrap();
        let lines: Vec<&str> = stays.lines(Language::De).collect();
        assert_eq!(lines, ["Alle Standorte", "Die Namen der Teams"]);
        assert_eq!(stays.lines(Language::En).next(), Some("Every site"));
        assert!(stays.is_confirmed());
        // Whoever reads in another language and saves keeps all of it.
        let shown = typed(&got.agreement, &got.plan, &got.inputs, Language::Fr);
        let before = Terms {
            before: &got.agreement,
            ..terms(BTreeSet::new(), Language::Fr)
        };
        let again = read(&shown, &got.plan, &got.inputs, before).unwrap();
        assert_eq!(again.agreement, got.agreement);
        assert_eq!(again.inputs, got.inputs);
    }

    #[test]
    fn an_alarm_word_is_found_in_the_language_it_is_written_in() {
        let (inputs, plan) = case();
        let id = plan.steps[0].id.clone();
        let field = in_language(&goal_field(&id), Language::De);
        for (text, rings) in [("Der Kulturwandel", true), ("Ein Handy am Band", false)] {
            let mut form = typed(&Agreement::default(), &plan, &inputs, Language::En);
            form.insert(field.clone(), text.to_owned());
            let read = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::En));
            let found = read.err().is_some_and(|faults| faults.of(&field).is_some());
            assert_eq!(found, rings, "{text}");
        }
        // A name alone confirms nothing.
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::En);
        form.insert("stays_by".to_owned(), "Ada".to_owned());
        let faults = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::En));
        assert!(faults.unwrap_err().of(STAYS).is_some());
    }

    #[test]
    fn a_role_that_was_typed_before_it_was_known_is_one_of_the_library() {
        let (mut inputs, _) = case();
        let texts = &Library::builtin().step("VOI-S1").unwrap().texts;
        let role = texts.owner_role.text(Language::De).to_owned();
        inputs.owners = [("VOI-S1".to_owned(), Words::Everywhere(role))].into();
        let plan = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        let form = typed(&Agreement::default(), &plan, &inputs, Language::Fr);
        let got = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::Fr)).unwrap();
        let known: &Localized = &texts.owner_role;
        assert_eq!(
            got.inputs.owners["VOI-S1"],
            Words::ByLanguage(known.clone())
        );
    }

    #[test]
    fn measured_values_targets_and_who_was_asked_read_back() {
        let (mut inputs, plan) = case();
        inputs.measured_baselines.clear();
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::De);
        assert_eq!(
            form[&baseline_field("VOI-S1")],
            "",
            "a typical value is not typed"
        );
        for (field, text) in [
            (baseline_field("VOI-S1"), "33,5"),
            (target_field("VOI-S1"), "80"),
            (asked_field("VOI-S1"), "31 Menschen in zwei Teams"),
            ("report_back_by".to_owned(), "2027-02-14"),
            ("answers_by".to_owned(), "Ada"),
        ] {
            form.insert(field, text.to_owned());
        }
        let got = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::De)).unwrap();
        let step = got
            .plan
            .steps
            .iter()
            .find(|step| step.id == "VOI-S1")
            .unwrap();
        assert!((step.kpi_baseline - 33.5).abs() < 1e-12);
        assert!((step.kpi_target - 80.0).abs() < 1e-12);
        assert_eq!(got.inputs.measured_baselines.get("VOI-S1"), Some(&33.5));
        assert_eq!(got.agreement.targets.len(), 1);
        let again = typed(&got.agreement, &got.plan, &got.inputs, Language::De);
        for field in ["report_back_by", "answers_by"] {
            assert_eq!(again[field], form[field]);
        }
        for field in [baseline_field, target_field, asked_field] {
            assert_eq!(again[&field("VOI-S1")], form[&field("VOI-S1")]);
        }
        // Left blank, the library's values stand again.
        let blank = typed(&Agreement::default(), &plan, &inputs, Language::De);
        let got = read(
            &blank,
            &got.plan,
            &got.inputs,
            terms(BTreeSet::new(), Language::De),
        );
        let got = got.unwrap();
        assert!(got.inputs.measured_baselines.is_empty() && got.agreement.targets.is_empty());
        let step = got
            .plan
            .steps
            .iter()
            .find(|step| step.id == "VOI-S1")
            .unwrap();
        let library = &Library::builtin().step("VOI-S1").unwrap().kpi;
        assert!((step.kpi_baseline - library.baseline).abs() < 1e-12);
        assert!((step.kpi_target - library.target).abs() < 1e-12);
    }

    #[test]
    fn checks_and_decisions_read_back() {
        let (inputs, plan) = case();
        let (step, check) = with_check(&plan);
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::En);
        form.insert(checked_by_field(&step, check), "Cleo".to_owned());
        form.insert(checked_on_field(&step, check), "2027-01-31".to_owned());
        form.insert("decided_by".to_owned(), "Ada".to_owned());
        let passed = BTreeSet::from([Limit::Budget]);
        let got = read(&form, &plan, &inputs, terms(passed, Language::En)).unwrap();
        assert_eq!(got.agreement.checks[&step][&check].on, Some(today()));
        assert_eq!(got.agreement.decision.as_ref().unwrap().by, "Ada");
        let again = typed(&got.agreement, &got.plan, &got.inputs, Language::En);
        assert_eq!(again[&checked_on_field(&step, check)], "2027-01-31");
        // Nothing is passed, so there is nothing to decide.
        let got = read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::En)).unwrap();
        assert_eq!(got.agreement.decision, None);
    }

    #[test]
    fn what_does_not_fit_is_named_by_its_field() {
        let (inputs, plan) = case();
        let (step, check) = with_check(&plan);
        let on = checked_on_field(&step, check);
        let long = "x".repeat(10_000);
        for (field, text) in [
            (on.as_str(), "2027-02-01"),
            (on.as_str(), "soon"),
            ("why", "We change everything"),
            ("read_by", long.as_str()),
            ("report_back_by", "soon"),
            ("report_back_by", "2029-01-01"),
            (baseline_field("VOI-S1").as_str(), "101"),
            (target_field("VOI-S1").as_str(), "much"),
            (target_field("VOI-S1").as_str(), "-1"),
            (asked_field("VOI-S1").as_str(), "The change office"),
        ] {
            let mut form = typed(&Agreement::default(), &plan, &inputs, Language::En);
            form.insert(field.to_owned(), text.to_owned());
            let faults =
                read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::En)).unwrap_err();
            assert!(faults.of(field).is_some(), "{field}: {faults:?}");
        }
        let board = AllowEntry {
            name: "Change Advisory Board".to_owned(),
            reason: "a committee".to_owned(),
        };
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::En);
        form.insert(
            "why".to_owned(),
            "The Change Advisory Board asked".to_owned(),
        );
        assert!(read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::En)).is_err());
        let allowed = Terms {
            allow: &[board],
            ..terms(BTreeSet::new(), Language::En)
        };
        assert!(read(&form, &plan, &inputs, allowed).is_ok());
        let mut form = typed(&Agreement::default(), &plan, &inputs, Language::En);
        form.insert(owner_field("NO-STEP"), "Ada".to_owned());
        assert!(read(&form, &plan, &inputs, terms(BTreeSet::new(), Language::En)).is_err());
    }
}
