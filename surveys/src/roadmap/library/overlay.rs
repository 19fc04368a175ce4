//! An organization's own version on top of the library: steps edited, added and retired, each difference with its mark
//! and source.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Library, Misfit, check};
use crate::roadmap::{
    Step,
    inputs::Mark,
    step::{Benefit, BudgetLine, Driver, Kind},
};

/// What an organization does differently. Steps are whole, so that nothing of them hangs on the next library; what
/// differs is found by comparing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Overlay {
    /// Version of the library that it was made on.
    pub library_version: String,
    /// Steps of the library in the organization's own version, under the same id.
    pub edited: Vec<Own>,
    /// Steps that the library does not have.
    pub added: Vec<Own>,
    /// Steps of the library that are not offered, each with the reason.
    pub retired: BTreeMap<String, String>,
}

/// A step of the organization's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// The whole step.
    pub step: Step,
    /// The step that it was copied from, with which an added step is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<String>,
    /// Where what differs comes from, by the field of the difference, such as `effort_days` or `uplift.voice`; a note
    /// on a field holds for all below it, one on `*` for everything.
    #[serde(default)]
    pub notes: BTreeMap<String, Note>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// How far it can be relied on.
    pub mark: Mark,
    /// Who or what says so.
    pub source: String,
}

/// One difference from the library as it comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deviation {
    /// The step.
    pub step: String,
    /// The field, such as `uplift.voice`; `*` for a step that was added or retired as a whole.
    pub field: String,
    /// Its value in the library; null if there is none.
    pub shipped: Value,
    /// Its value here; null if it was taken out.
    pub own: Value,
    /// Its mark; an assumption where no note says more.
    pub mark: Mark,
    /// Its source; for a retired step the reason.
    pub source: String,
}

impl Overlay {
    /// Whether the library is used as it comes.
    pub fn is_empty(&self) -> bool {
        self.edited.is_empty() && self.added.is_empty() && self.retired.is_empty()
    }

    /// The library that comes with Daybreak with this on top. As it comes, if the two do not fit together any more:
    /// plans keep their figures, and the page of steps says what does not fit.
    pub fn library(&self) -> Cow<'static, Library> {
        if self.is_empty() {
            return Cow::Borrowed(Library::builtin());
        }
        Library::builtin()
            .with(self)
            .map_or(Cow::Borrowed(Library::builtin()), Cow::Owned)
    }

    /// The organization's own version of a step, edited or added.
    pub fn own(&self, id: &str) -> Option<&Own> {
        self.edited
            .iter()
            .chain(&self.added)
            .find(|own| own.step.id == id)
    }

    /// Puts an edited or added step in the place of its earlier version.
    pub fn put(&mut self, own: Own) {
        let list = if Library::builtin().step(&own.step.id).is_some() {
            &mut self.edited
        } else {
            &mut self.added
        };
        match list.iter_mut().find(|known| known.step.id == own.step.id) {
            Some(known) => *known = own,
            None => list.push(own),
        }
    }

    /// Takes the organization's own version of a step back: an edited step is as it comes, an added one is gone.
    pub fn take_back(&mut self, id: &str) {
        self.edited.retain(|own| own.step.id != id);
        self.added.retain(|own| own.step.id != id);
        self.retired.remove(id);
    }
}

impl Own {
    /// A step of the library to be edited.
    pub fn edited(step: &Step) -> Self {
        Self {
            step: step.clone(),
            copy_of: None,
            notes: BTreeMap::new(),
        }
    }

    /// A copy of a step under an id of its own.
    pub fn copied(step: &Step, id: &str) -> Self {
        Self {
            step: Step {
                id: id.to_owned(),
                ..step.clone()
            },
            copy_of: Some(step.id.clone()),
            notes: BTreeMap::new(),
        }
    }

    fn note(&self, field: &str) -> Option<&Note> {
        let mut at = field;
        loop {
            if let Some(note) = self.notes.get(at) {
                return Some(note);
            }
            match at.rsplit_once('.') {
                Some((above, _)) => at = above,
                None => return self.notes.get("*"),
            }
        }
    }
}

impl Library {
    /// The library with an organization's own version on top. Steps stay in their order, added ones follow.
    ///
    /// # Errors
    /// Everything that does not fit together: ids that are not there or there twice, steps that need a retired one, and
    /// all that a library's own file is checked for.
    pub fn with(&self, overlay: &Overlay) -> Result<Self, Vec<Misfit>> {
        let mut misfits = self.misplaced(overlay);
        for own in overlay.edited.iter().chain(&overlay.added) {
            misfits.extend(amiss(&own.step));
        }
        let edited = |id: &str| overlay.edited.iter().find(|own| own.step.id == id);
        let steps: Vec<Step> = self
            .steps
            .iter()
            .filter(|step| !overlay.retired.contains_key(&step.id))
            .map(|step| edited(&step.id).map_or_else(|| step.clone(), |own| own.step.clone()))
            .chain(overlay.added.iter().map(|own| own.step.clone()))
            .collect();
        let uplifts: Vec<_> = steps
            .iter()
            .map(|step| step.uplift.iter().cloned().collect())
            .collect();
        let entries: Vec<_> = steps
            .iter()
            .zip(&uplifts)
            .map(|(step, uplift)| entry(step, uplift))
            .collect();
        misfits.extend(
            check::entries(&entries)
                .into_iter()
                .map(|(_, misfit)| misfit),
        );
        if !misfits.is_empty() {
            return Err(misfits);
        }
        let is_own = !steps.iter().eq(&self.steps);
        Ok(Self {
            version: if is_own {
                format!("{}+own", self.version)
            } else {
                self.version.clone()
            },
            currency: self.currency.clone(),
            steps,
        })
    }

    /// Steps that are edited, added or retired where they cannot be.
    fn misplaced(&self, overlay: &Overlay) -> Vec<Misfit> {
        let is_known = |id: &str| self.step(id).is_some();
        let mut misfits = Vec::new();
        for own in &overlay.edited {
            let step = || own.step.id.clone();
            if !is_known(&own.step.id) {
                misfits.push(Misfit::EditedUnknown { step: step() });
            }
            if overlay.retired.contains_key(&own.step.id) {
                misfits.push(Misfit::EditedAndRetired { step: step() });
            }
        }
        for own in &overlay.added {
            let step = || own.step.id.clone();
            if is_known(&own.step.id) {
                misfits.push(Misfit::AddedTaken { step: step() });
            }
            if let Some(of) = own.copy_of.clone().filter(|of| !is_known(of)) {
                misfits.push(Misfit::CopyOfUnknown { step: step(), of });
            }
        }
        let retired = overlay.retired.keys().filter(|id| !is_known(id));
        misfits.extend(retired.map(|id| Misfit::RetiredUnknown { step: id.clone() }));
        misfits
    }

    /// Every difference of the overlay from this library, step by step in the library's order, then added ones, then
    /// retired ones.
    pub fn deviations(&self, overlay: &Overlay) -> Vec<Deviation> {
        let mut all = Vec::new();
        let edited = |id: &str| overlay.edited.iter().find(|own| own.step.id == id);
        for step in &self.steps {
            if let Some(own) = edited(&step.id) {
                differences(step, own, &mut all);
            }
        }
        for own in &overlay.added {
            let whole = own.note("*");
            all.push(Deviation {
                step: own.step.id.clone(),
                field: "*".to_owned(),
                shipped: own.copy_of.clone().map_or(Value::Null, Value::String),
                own: Value::String(own.step.id.clone()),
                mark: whole.map_or(Mark::Assumption, |note| note.mark),
                source: whole.map(|note| note.source.clone()).unwrap_or_default(),
            });
            if let Some(original) = own.copy_of.as_ref().and_then(|of| self.step(of)) {
                differences(original, own, &mut all);
            }
        }
        all.extend(overlay.retired.iter().map(|(id, why)| Deviation {
            step: id.clone(),
            field: "*".to_owned(),
            shipped: Value::String(id.clone()),
            own: Value::Null,
            mark: Mark::Client,
            source: why.clone(),
        }));
        all
    }
}

fn entry<'s>(
    step: &'s Step,
    uplift: &'s BTreeMap<String, crate::roadmap::ThreePoint>,
) -> check::Entry<'s> {
    check::Entry {
        id: &step.id,
        span: 0..0,
        dimensions: &step.dimensions,
        uplift,
        levels: (step.from_level, step.to_level),
        horizon: step.horizon,
        technology: step.kind == Kind::Technology,
        people: step.budget_line == BudgetLine::People,
        prerequisites: &step.prerequisites,
        duration_months: step.duration_months,
        roles: &step.roles,
        three_points: [
            step.effort_days.value(),
            step.external_cost.value(),
            step.run_cost_per_year.value(),
            step.participant_hours,
        ]
        .into_iter()
        .chain(step.benefits.iter().map(Benefit::effect))
        .collect(),
    }
}

/// What a file of the library cannot have, and a step of one's own could.
fn amiss(step: &Step) -> Vec<Misfit> {
    let id = || step.id.clone();
    let mut found = Vec::new();
    if step.id.trim().is_empty() {
        found.push(Misfit::NoId);
    }
    let mut titles = step.texts.title.0.values();
    if titles.all(|title| title.trim().is_empty()) {
        found.push(Misfit::NoTitle { step: id() });
    }
    for share in step.roles.values() {
        if !(0.0..=1.0).contains(share) {
            let share = *share;
            found.push(Misfit::Share { step: id(), share });
        }
    }
    for benefit in &step.benefits {
        let most = if benefit.driver == Driver::TimeSaved {
            2400.0
        } else {
            100.0
        };
        if benefit.high > most {
            found.push(Misfit::Effect {
                step: id(),
                driver: benefit.driver,
                effect: benefit.high,
            });
        }
    }
    if step.duration_months > 60 || step.ramp_months > 60 {
        found.push(Misfit::TooLong { step: id() });
    }
    found
}

fn differences(shipped: &Step, own: &Own, all: &mut Vec<Deviation>) {
    let before = document(shipped);
    let after = document(&own.step);
    compare("", &before, &after, &mut |field, before, after| {
        let note = own.note(field);
        all.push(Deviation {
            step: own.step.id.clone(),
            field: field.to_owned(),
            shipped: before.clone(),
            own: after.clone(),
            mark: note.map_or(Mark::Assumption, |note| note.mark),
            source: note.map(|note| note.source.clone()).unwrap_or_default(),
        });
    });
}

/// A step with uplift and benefits under their names, so that a difference names what differs.
fn document(step: &Step) -> Value {
    let mut document = serde_json::to_value(step).unwrap_or_default();
    let uplift: serde_json::Map<String, Value> = step
        .uplift
        .iter()
        .map(|(dimension, points)| {
            (
                dimension.clone(),
                serde_json::to_value(points).unwrap_or_default(),
            )
        })
        .collect();
    let benefits: serde_json::Map<String, Value> = step
        .benefits
        .iter()
        .map(|of| {
            let name = format!("{}/{}", of.driver.name(), of.population.name());
            (name, serde_json::to_value(of.effect()).unwrap_or_default())
        })
        .collect();
    document["uplift"] = Value::Object(uplift);
    document["benefits"] = Value::Object(benefits);
    if let Some(fields) = document.as_object_mut() {
        fields.remove("id");
    }
    document
}

/// Tells every value that differs; three-point values and lists are told whole.
fn compare(
    field: &str,
    before: &Value,
    after: &Value,
    tell: &mut impl FnMut(&str, &Value, &Value),
) {
    if before == after {
        return;
    }
    let is_spread = |value: &Value| value.get("likely").is_some();
    match (before, after) {
        (Value::Object(old), Value::Object(new)) if !is_spread(before) && !is_spread(after) => {
            let keys: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            for key in keys {
                let below = if field.is_empty() {
                    key.clone()
                } else {
                    format!("{field}.{key}")
                };
                let of =
                    |of: &serde_json::Map<String, Value>| of.get(key).cloned().unwrap_or_default();
                compare(&below, &of(old), &of(new), tell);
            }
        }
        _ => tell(field, before, after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roadmap::{Inputs, Plan, Yardstick};

    fn client(source: &str) -> Note {
        Note {
            mark: Mark::Client,
            source: source.to_owned(),
        }
    }

    /// Listening made cheaper and stronger, a copy of it for managers, one step retired.
    fn overlay() -> Overlay {
        let library = Library::builtin();
        let mut listening = Own::edited(library.step("VOI-S1").unwrap());
        listening.step.effort_days.high = 12.0;
        listening.step.uplift[0].1.likely = 9.0;
        listening
            .notes
            .insert("effort_days".into(), client("last year's books"));
        let mut copy = Own::copied(library.step("VOI-S1").unwrap(), "OWN-S1");
        copy.step.participant_hours.high = 2.0;
        copy.step
            .texts
            .title
            .0
            .insert("en".into(), "Listening, once more".into());
        copy.notes.insert("*".into(), client("workshop in May"));
        Overlay {
            library_version: library.version().to_owned(),
            edited: vec![listening],
            added: vec![copy],
            retired: BTreeMap::from([("WAY-S2".to_owned(), "we did it in 2024".to_owned())]),
        }
    }

    #[test]
    fn an_empty_overlay_is_the_library() {
        let library = Library::builtin();
        assert_eq!(library.with(&Overlay::default()).unwrap(), *library);
        assert_eq!(library.deviations(&Overlay::default()), []);
    }

    #[test]
    fn every_difference_is_told_with_mark_and_source() {
        let library = Library::builtin();
        let overlay = overlay();
        let own = library.with(&overlay).unwrap();
        assert_eq!(own.version(), format!("{}+own", library.version()));
        assert_eq!(own.steps().len(), library.steps().len());
        assert!(own.step("WAY-S2").is_none() && own.step("OWN-S1").is_some());
        let told: Vec<(String, String, Mark, String)> = library
            .deviations(&overlay)
            .into_iter()
            .map(|one| (one.step, one.field, one.mark, one.source))
            .collect();
        let row = |step: &str, field: &str, mark, source: &str| {
            (step.to_owned(), field.to_owned(), mark, source.to_owned())
        };
        assert_eq!(
            told,
            [
                row("VOI-S1", "effort_days", Mark::Client, "last year's books"),
                row("VOI-S1", "uplift.voice", Mark::Assumption, ""),
                row("OWN-S1", "*", Mark::Client, "workshop in May"),
                row(
                    "OWN-S1",
                    "participant_hours",
                    Mark::Client,
                    "workshop in May"
                ),
                row("OWN-S1", "texts.title.en", Mark::Client, "workshop in May"),
                row("WAY-S2", "*", Mark::Client, "we did it in 2024"),
            ]
        );
        let again: Overlay =
            serde_json::from_str(&serde_json::to_string(&overlay).unwrap()).unwrap();
        assert_eq!(again, overlay);
    }

    #[test]
    fn plans_are_made_of_the_own_version() {
        let own = Library::builtin().with(&overlay()).unwrap();
        let example = include_str!("../../../steps/inputs-example.toml");
        let mut inputs = Inputs::from_toml(example).unwrap();
        inputs
            .candidates
            .as_mut()
            .unwrap()
            .retain(|id| id != "WAY-S2");
        let shipped = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        let plan = Plan::make(&inputs, &own, &Yardstick::builtin(), &[]).unwrap();
        let cost = |plan: &Plan| plan.per_initiative["VOI-S1"].project_cost;
        assert!(cost(&plan) < cost(&shipped));
    }

    #[test]
    fn everything_that_does_not_fit_is_told_together() {
        let library = Library::builtin();
        let mut overlay = overlay();
        overlay.retired.insert("WAY-S1".into(), String::new());
        overlay.retired.insert("NOT-S1".into(), String::new());
        overlay.edited[0].step.external_cost.low = 9e9;
        overlay.added[0].step.roles = BTreeMap::from([("consultant".to_owned(), 0.35)]);
        overlay.added[0].copy_of = Some("GONE".into());
        overlay.added[0].step.texts.title.0.clear();
        overlay.added[0].step.benefits[0].high = 400.0;
        let told: Vec<String> = library
            .with(&overlay)
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect();
        for expected in [
            "`OWN-S1` is a copy of `GONE`",
            "`NOT-S1` is retired",
            "`OWN-S1` has no title",
            "`OWN-S1`: an effect on retention is 400",
            "`VOI-S1`: a low, likely and high value",
            "`VAL-S3`: there is no step `WAY-S1`",
            "`OWN-S1`: the roles sum to 0.35",
        ] {
            assert!(
                told.iter().any(|told| told.contains(expected)),
                "{expected}: {told:#?}"
            );
        }
    }

    #[test]
    fn a_plan_is_made_of_the_organizations_own_steps_and_keeps_them() {
        let example = include_str!("../../../steps/inputs-example.toml");
        let inputs = Inputs {
            candidates: Some(vec!["OWN-S1".to_owned()]),
            choice: crate::roadmap::inputs::Choice::Listed,
            budget: None,
            overlay: overlay(),
            ..Inputs::from_toml(example).unwrap()
        };
        let plan = Plan::make(&inputs, &inputs.library(), &Yardstick::builtin(), &[]).unwrap();
        assert!(plan.steps.iter().any(|planned| planned.id == "OWN-S1"));
        let again: Plan = serde_json::from_str(&serde_json::to_string(&plan).unwrap()).unwrap();
        let library = again.library();
        let title = &library.step("OWN-S1").unwrap().texts.title;
        assert_eq!(
            title.text(crate::language::Language::En),
            "Listening, once more"
        );
    }

    #[test]
    fn what_fits_no_library_leaves_it_as_it_comes() {
        let mut overlay = overlay();
        overlay.retired.insert("NO-STEP".into(), "gone".into());
        assert_eq!(*overlay.library(), *Library::builtin());
        assert_eq!(*Overlay::default().library(), *Library::builtin());
    }

    #[test]
    fn own_versions_are_put_in_place_and_taken_back() {
        let mut overlay = overlay();
        let mut again = overlay.own("VOI-S1").unwrap().clone();
        again.step.duration_months += 1;
        overlay.put(again.clone());
        assert_eq!(overlay.own("VOI-S1"), Some(&again));
        assert_eq!(overlay.edited.len(), 1, "in the place of the earlier one");
        let retired: Vec<String> = overlay.retired.keys().cloned().collect();
        for id in retired
            .iter()
            .map(String::as_str)
            .chain(["VOI-S1", "OWN-S1"])
        {
            overlay.take_back(id);
        }
        assert!(overlay.is_empty());
    }
}
