//! The files of a library as they are written, and how they become one.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};
use toml::Spanned;

use super::{Library, LibraryFault, Sources, check};
use crate::{
    language::{Language, Localized},
    maturity::Level,
    roadmap::{
        Step, ThreePoint,
        step::{
            Benefit, BudgetLine, Constituent, Direction, Horizon, Kind, Kpi, LegalCheck, Scaled,
            Scope, Texts, Unit,
        },
    },
    toml_source::Fault,
};

pub(super) const LIBRARY: &str = "library.toml";
const ENGLISH: &str = "texts/en-extra.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: Spanned<String>,
    version: String,
    currency: String,
    #[serde(rename = "evidence")]
    _evidence: String,
    #[serde(rename = "drivers")]
    _drivers: BTreeMap<String, String>,
    #[serde(rename = "driver_inputs")]
    _driver_inputs: BTreeMap<String, Vec<String>>,
    initiatives: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    title: String,
    description: String,
    dimensions: Vec<String>,
    from_level: Level,
    to_level: Level,
    horizon: Horizon,
    kind: Kind,
    budget_line: BudgetLine,
    owner_role: String,
    scope: Scope,
    prerequisites: Vec<String>,
    checks: Vec<LegalCheck>,
    duration_months: u32,
    ramp_months: u32,
    effort_days: Scaled,
    roles: BTreeMap<String, f64>,
    external_cost: Scaled,
    run_cost_per_year: Scaled,
    participant_hours: ThreePoint,
    levers: LeverEntry,
    kpi: KpiEntry,
    uplift: BTreeMap<String, ThreePoint>,
    benefits: Vec<Benefit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeverEntry {
    encouragement: String,
    encouragement_example: String,
    commitment: String,
    commitment_example: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KpiEntry {
    name: String,
    unit: Unit,
    baseline: f64,
    target: f64,
    direction: Direction,
    target_month: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExtraTexts {
    what_stays: String,
    strategy_link: String,
    value: BTreeMap<Constituent, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    title: String,
    description: String,
    owner_role: String,
    encouragement: String,
    encouragement_example: String,
    commitment: String,
    commitment_example: String,
    kpi_name: String,
    kpi_unit: String,
    what_stays: String,
    strategy_link: String,
    value: BTreeMap<Constituent, String>,
}

type Table<T> = BTreeMap<Spanned<String>, T>;

pub(super) fn read(sources: &Sources<'_>) -> Result<Library, Vec<LibraryFault>> {
    let mut faults = Vec::new();
    let file: Option<File> = toml_file(LIBRARY, sources.library, &mut faults);
    let english: Option<Table<ExtraTexts>> = toml_file(ENGLISH, sources.english, &mut faults);
    let translations = [
        (Language::De, "texts/de.toml", sources.german),
        (Language::Es, "texts/es.toml", sources.spanish),
        (Language::Fr, "texts/fr.toml", sources.french),
    ]
    .map(|(language, name, source)| {
        let table: Option<Table<Translation>> = toml_file(name, source, &mut faults);
        (language, name, source, table)
    });
    let (Some(file), Some(english)) = (file, english) else {
        return Err(faults);
    };

    if file.schema.get_ref() != "initiatives/1" {
        faults.push(LibraryFault {
            file: LIBRARY,
            fault: Fault::at(
                sources.library,
                Some(file.schema.span()),
                format!("schema `{}` is not known", file.schema.get_ref()),
                "Write `initiatives/1`",
            ),
        });
    }
    let entries: Vec<_> = file
        .initiatives
        .iter()
        .map(|entry| entry.get_ref().view())
        .collect();
    for (span, misfit) in check::entries(&entries) {
        faults.push(LibraryFault {
            file: LIBRARY,
            fault: Fault::at(sources.library, Some(span), misfit.found(), misfit.advice()),
        });
    }

    let known = |id: &str| {
        file.initiatives
            .iter()
            .any(|entry| entry.get_ref().id.get_ref() == id)
    };
    unknown_steps(ENGLISH, sources.english, &english, known, &mut faults);
    for (_, name, source, table) in &translations {
        if let Some(table) = table {
            unknown_steps(name, source, table, known, &mut faults);
        }
    }

    let mut steps = Vec::new();
    for entry in file.initiatives {
        let span = entry.get_ref().id.span();
        let (mut step, english_unit) = entry.into_inner().into_step();
        let missing = |file: &'static str| LibraryFault {
            file: LIBRARY,
            fault: Fault::at(
                sources.library,
                Some(span.clone()),
                format!("step `{}` has no texts in {file}", step.id),
                format!("Add a table `[\"{}\"]` there", step.id),
            ),
        };
        let Some(extra) = find(&english, &step.id) else {
            faults.push(missing(ENGLISH));
            continue;
        };
        let mut absent = Vec::new();
        let found: Vec<_> = translations
            .iter()
            .filter_map(|(language, name, _, table)| {
                let text = find(table.as_ref()?, &step.id);
                if text.is_none() {
                    absent.push(missing(name));
                }
                Some((*language, text?))
            })
            .collect();
        faults.append(&mut absent);
        add_english(&mut step.texts, extra, english_unit);
        for (language, translation) in found {
            add_translation(&mut step.texts, language, translation);
        }
        steps.push(step);
    }
    if faults.is_empty() {
        Ok(Library {
            version: file.version,
            currency: file.currency,
            steps,
        })
    } else {
        faults.sort_by_key(|fault| (fault.file, fault.fault.line));
        Err(faults)
    }
}

fn toml_file<T: DeserializeOwned>(
    name: &'static str,
    source: &str,
    faults: &mut Vec<LibraryFault>,
) -> Option<T> {
    toml::from_str(source)
        .map_err(|error| {
            faults.push(LibraryFault {
                file: name,
                fault: Fault::at(
                    source,
                    error.span(),
                    error.message(),
                    "Compare with a neighbouring step",
                ),
            });
        })
        .ok()
}

fn find<'t, T>(table: &'t Table<T>, id: &str) -> Option<&'t T> {
    table
        .iter()
        .find(|(key, _)| key.get_ref() == id)
        .map(|(_, value)| value)
}

fn unknown_steps<T>(
    name: &'static str,
    source: &str,
    table: &Table<T>,
    known: impl Fn(&str) -> bool,
    faults: &mut Vec<LibraryFault>,
) {
    for key in table.keys().filter(|key| !known(key.get_ref())) {
        faults.push(LibraryFault {
            file: name,
            fault: Fault::at(
                source,
                Some(key.span()),
                format!("there is no step `{}`", key.get_ref()),
                "Correct the id or add the step to library.toml",
            ),
        });
    }
}

impl Entry {
    fn view(&self) -> check::Entry<'_> {
        check::Entry {
            id: self.id.get_ref(),
            span: self.id.span(),
            dimensions: &self.dimensions,
            uplift: &self.uplift,
            levels: (self.from_level, self.to_level),
            horizon: self.horizon,
            technology: self.kind == Kind::Technology,
            people: self.budget_line == BudgetLine::People,
            prerequisites: &self.prerequisites,
            duration_months: self.duration_months,
            roles: &self.roles,
            three_points: [
                self.effort_days.value(),
                self.external_cost.value(),
                self.run_cost_per_year.value(),
            ]
            .into_iter()
            .chain([self.participant_hours])
            .chain(self.benefits.iter().map(Benefit::effect))
            .collect(),
        }
    }

    fn into_step(mut self) -> (Step, Unit) {
        let english = |text: String| Localized(BTreeMap::from([("en".to_owned(), text)]));
        let uplift = self
            .dimensions
            .iter()
            .filter_map(|dimension| {
                self.uplift
                    .remove(dimension)
                    .map(|points| (dimension.clone(), points))
            })
            .collect();
        let texts = Texts {
            title: english(self.title),
            description: english(self.description),
            owner_role: english(self.owner_role),
            encouragement: english(self.levers.encouragement),
            encouragement_example: english(self.levers.encouragement_example),
            commitment: english(self.levers.commitment),
            commitment_example: english(self.levers.commitment_example),
            kpi_name: english(self.kpi.name),
            ..Texts::default()
        };
        let step = Step {
            id: self.id.into_inner(),
            dimensions: self.dimensions,
            from_level: self.from_level,
            to_level: self.to_level,
            horizon: self.horizon,
            kind: self.kind,
            budget_line: self.budget_line,
            scope: self.scope,
            prerequisites: self.prerequisites,
            checks: self.checks,
            duration_months: self.duration_months,
            ramp_months: self.ramp_months,
            effort_days: self.effort_days,
            roles: self.roles,
            external_cost: self.external_cost,
            run_cost_per_year: self.run_cost_per_year,
            participant_hours: self.participant_hours,
            kpi: Kpi {
                baseline: self.kpi.baseline,
                target: self.kpi.target,
                direction: self.kpi.direction,
                target_month: self.kpi.target_month,
                unit: self.kpi.unit,
            },
            uplift,
            benefits: self.benefits,
            texts,
        };
        (step, self.kpi.unit)
    }
}

fn add_english(texts: &mut Texts, extra: &ExtraTexts, unit: Unit) {
    let unit = match unit {
        Unit::Percent => "percent",
        Unit::Points => "points",
        Unit::Number => "number",
    };
    put(&mut texts.kpi_unit, Language::En, unit);
    put(&mut texts.what_stays, Language::En, &extra.what_stays);
    put(&mut texts.strategy_link, Language::En, &extra.strategy_link);
    put_value(texts, Language::En, &extra.value);
}

fn add_translation(texts: &mut Texts, language: Language, from: &Translation) {
    put(&mut texts.title, language, &from.title);
    put(&mut texts.description, language, &from.description);
    put(&mut texts.owner_role, language, &from.owner_role);
    put(&mut texts.encouragement, language, &from.encouragement);
    put(
        &mut texts.encouragement_example,
        language,
        &from.encouragement_example,
    );
    put(&mut texts.commitment, language, &from.commitment);
    put(
        &mut texts.commitment_example,
        language,
        &from.commitment_example,
    );
    put(&mut texts.kpi_name, language, &from.kpi_name);
    put(&mut texts.kpi_unit, language, &from.kpi_unit);
    put(&mut texts.what_stays, language, &from.what_stays);
    put(&mut texts.strategy_link, language, &from.strategy_link);
    put_value(texts, language, &from.value);
}

fn put(into: &mut Localized, language: Language, text: &str) {
    into.0.insert(language.code().to_owned(), text.to_owned());
}

fn put_value(texts: &mut Texts, language: Language, from: &BTreeMap<Constituent, String>) {
    for (constituent, text) in from {
        put(texts.value.entry(*constituent).or_default(), language, text);
    }
}
