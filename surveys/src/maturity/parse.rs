//! From TOML to [`Model`].

use std::collections::{BTreeMap, HashSet};

use super::{
    Band, Dimension, Fault, Level, LevelTexts, Model, Quadrant, QuadrantTexts, ScoringPolicy,
};
use crate::{
    language::{Language, Localized},
    toml_source::{Document, Table},
};

const SOCIAL_BUSINESS: &str = include_str!("../../model/social-business.toml");
const TEXTS: [(Language, &str); 3] = [
    (Language::De, include_str!("../../model/texts/de.toml")),
    (Language::Es, include_str!("../../model/texts/es.toml")),
    (Language::Fr, include_str!("../../model/texts/fr.toml")),
];

pub(super) fn social_business() -> Result<Model, Vec<Fault>> {
    let mut model = model(SOCIAL_BUSINESS)?;
    for (language, source) in TEXTS {
        Document::read(source, |_, file| translate(&mut model, language, file))?;
    }
    Ok(model)
}

pub(super) fn model(source: &str) -> Result<Model, Vec<Fault>> {
    Document::read(source, |_, file| read(file))
}

fn read(file: &Table<'_, '_>) -> Option<Model> {
    if let Some(schema) = file.text("schema", "model/1")
        && schema != "model/1"
    {
        file.fault(
            "schema",
            format!("this file has the schema `{schema}`"),
            "Write `schema = \"model/1\"`.",
        );
    }
    let version = file.text("version", "1.0.0");
    let languages = file.texts("languages");
    if languages.is_empty() {
        file.fault(
            "languages",
            "`languages` is missing or empty",
            "List the languages of the names, such as `languages = [\"en\"]`.",
        );
    }
    let scoring = scoring(file);
    let rubric = rubric(file, &languages);
    let dimensions = dimensions(file, &languages, rubric);
    let levels = levels(file, &languages)?;
    let bands = bands(file, &languages);
    let quadrants = quadrants(file, &languages);
    Some(Model {
        version: version?,
        languages,
        dimensions,
        levels,
        bands,
        quadrants,
        scoring,
    })
}

fn scoring(file: &Table<'_, '_>) -> ScoringPolicy {
    let defaults = ScoringPolicy::default();
    let Some(table) = file.optional_table("scoring") else {
        return defaults;
    };
    // These three tell readers how an item becomes a score; each scale's own lowest and highest value decide.
    table.optional_number("item_min");
    table.optional_number("item_max");
    table.optional_text("score_formula");
    let number = |key: &str, default: f64, highest: f64| {
        let number = table.optional_number(key).unwrap_or(default);
        if !(0.0..=highest).contains(&number) {
            table.fault(
                key,
                format!("`{key}` is {number}"),
                format!("Write a number from 0 to {highest}."),
            );
        }
        number
    };
    let count = |key: &str, default: u32| {
        if table.has(key) {
            table.count(key, default).unwrap_or(default)
        } else {
            default
        }
    };
    let policy = ScoringPolicy {
        min_items_share: number("min_items_share", defaults.min_items_share, 1.0),
        min_dimension_share: number("min_dimension_share", defaults.min_dimension_share, 1.0),
        min_group: count("min_group", defaults.min_group),
        min_group_comments: count("min_group_comments", defaults.min_group_comments),
        quadrant_readiness: number("quadrant_readiness", defaults.quadrant_readiness, 100.0),
        quadrant_maturity: number("quadrant_maturity", defaults.quadrant_maturity, 100.0),
        lightbulb_threshold: number("lightbulb_threshold", defaults.lightbulb_threshold, 100.0),
        rwg_shared_view: number("rwg_shared_view", defaults.rwg_shared_view, 1.0),
        breadth_cap_levels: u8::try_from(count("breadth_cap_levels", 1)).unwrap_or(u8::MAX),
        commitments_gate_readiness: number(
            "commitments_gate_readiness",
            defaults.commitments_gate_readiness,
            100.0,
        ),
    };
    table.deny_unknown();
    policy
}

/// A text that is plain, then in the first language, or in all languages; empty when missing.
fn plain_or_localized(table: &Table<'_, '_>, key: &str, languages: &[String]) -> Localized {
    if let Some(text) = table.plain_text(key) {
        let language = languages.first().cloned().unwrap_or_default();
        return Localized(BTreeMap::from([(language, text)]));
    }
    table.optional_localized(key, languages).unwrap_or_default()
}

fn dimensions(
    file: &Table<'_, '_>,
    languages: &[String],
    mut rubric: BTreeMap<String, Vec<Localized>>,
) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for table in file.tables("dimensions", "dimension") {
        let id = table.id("trust");
        if let Some(id) = &id {
            table.called("dimension", id);
            if dimensions.iter().any(|dimension| dimension.id == *id) {
                table.fault(
                    "id",
                    format!("there are two dimensions `{id}`"),
                    "Give each one a name of its own.",
                );
            }
        }
        let weight = table.number("weight", "0.1");
        if let Some(weight) = weight
            && !(weight > 0.0 && weight <= 1.0)
        {
            table.fault(
                "weight",
                format!("{} weighs {weight}", table.name()),
                "Write a share above 0 and up to 1.",
            );
        }
        let name = table.localized("name", languages);
        let definition = plain_or_localized(&table, "definition", languages);
        table.deny_unknown();
        if let (Some(id), Some(weight), Some(name)) = (id, weight, name) {
            dimensions.push(Dimension {
                rubric: rubric.remove(&id).unwrap_or_default(),
                id,
                weight,
                name,
                definition,
            });
        }
    }
    let sum: f64 = dimensions.iter().map(|dimension| dimension.weight).sum();
    if (sum - 1.0).abs() > 1e-6 {
        file.fault(
            "dimensions",
            format!("the weights of the dimensions sum to {sum:.4}"),
            "Let them sum to 1.",
        );
    }
    for id in rubric.keys() {
        file.fault(
            "rubric",
            format!("the rubric names the dimension `{id}`, which does not exist"),
            "Remove it or correct its name.",
        );
    }
    dimensions
}

fn levels(file: &Table<'_, '_>, languages: &[String]) -> Option<Vec<LevelTexts>> {
    let mut levels: Vec<LevelTexts> = Vec::new();
    for table in file.tables("levels", "level") {
        let level = table.count("level", 1);
        let from = table.number("from", "35.0");
        let name = table.localized("name", languages);
        let summary = plain_or_localized(&table, "summary", languages);
        table.deny_unknown();
        let level = level.and_then(|level| Level::try_from(u8::try_from(level).ok()?).ok());
        if let (Some(level), Some(from), Some(name)) = (level, from, name) {
            levels.push(LevelTexts {
                level,
                from,
                name,
                summary,
            });
        }
    }
    let ascend = levels
        .iter()
        .map(|level| level.level)
        .eq(Level::ALL)
        .then(|| levels.is_sorted_by(|low, high| low.from < high.from))
        == Some(true);
    let is_from_zero = levels
        .first()
        .is_some_and(|level| level.from.abs() < f64::EPSILON)
        && levels.last().is_some_and(|level| level.from < 100.0);
    if !ascend || !is_from_zero {
        file.fault(
            "levels",
            "the levels are not 1 to 5, rising from 0 to below 100",
            "Write five `[[levels]]` in order, the first with `from = 0.0`, each higher than the one before.",
        );
        return None;
    }
    Some(levels)
}

fn bands(file: &Table<'_, '_>, languages: &[String]) -> Vec<Band> {
    if !file.has("readiness_bands") {
        return defaults().bands.clone();
    }
    let mut bands = Vec::new();
    for table in file.tables("readiness_bands", "band") {
        let id = table.id("warming");
        let from = table.number("from", "50.0");
        let name = table.localized("name", languages);
        table.deny_unknown();
        if let (Some(id), Some(from), Some(name)) = (id, from, name) {
            bands.push(Band { id, from, name });
        }
    }
    let rises = bands.is_sorted_by(|low, high| low.from < high.from);
    if !rises
        || bands
            .first()
            .is_none_or(|band| band.from.abs() > f64::EPSILON)
    {
        file.fault(
            "readiness_bands",
            "the bands do not rise from 0",
            "Write the first with `from = 0.0`, each higher than the one before.",
        );
    }
    bands
}

fn quadrants(file: &Table<'_, '_>, languages: &[String]) -> Vec<QuadrantTexts> {
    if !file.has("quadrants") {
        return defaults().quadrants.clone();
    }
    let mut named: BTreeMap<Quadrant, Localized> = BTreeMap::new();
    for table in file.tables("quadrants", "quadrant") {
        let words = Quadrant::ALL.map(|quadrant| (quadrant.id(), quadrant));
        let quadrant = table.word("id", &words);
        let side = [("low", false), ("high", true)];
        let is_ready = table.word("readiness", &side);
        let is_in_place = table.word("maturity", &side);
        let name = table.localized("name", languages);
        table.deny_unknown();
        if let (Some(quadrant), Some(is_ready), Some(is_in_place)) =
            (quadrant, is_ready, is_in_place)
            && quadrant != Quadrant::of(is_ready, is_in_place)
        {
            table.fault(
                "id",
                format!("`{}` has other sides than its name says", quadrant.id()),
                "`listen` is low and low, `build` is ready without practice, `reconnect` is practice without readiness, `lead` is high and high.",
            );
        }
        if let (Some(quadrant), Some(name)) = (quadrant, name) {
            named.insert(quadrant, name);
        }
    }
    if named.len() != Quadrant::ALL.len() {
        file.fault(
            "quadrants",
            format!("{} of the four quadrants are named", named.len()),
            "Name `listen`, `build`, `reconnect` and `lead`, or none of them.",
        );
    }
    named
        .into_iter()
        .map(|(quadrant, name)| QuadrantTexts { quadrant, name })
        .collect()
}

/// Where a model says nothing, the Social Business model speaks. (That one says everything, so this does not recurse.)
fn defaults() -> &'static Model {
    Model::social_business()
}

fn rubric(file: &Table<'_, '_>, languages: &[String]) -> BTreeMap<String, Vec<Localized>> {
    let mut rubric = BTreeMap::new();
    let Some(table) = file.optional_table("rubric") else {
        return rubric;
    };
    for id in table.keys() {
        if let Some(row) = table.optional_table(&id) {
            let statements = Level::ALL
                .into_iter()
                .map(|level| {
                    let key = level.number().to_string();
                    if !row.has(&key) {
                        row.fault(
                            &key,
                            format!("{} says nothing about level {key}", row.name()),
                            "Write one statement per level, 1 to 5.",
                        );
                    }
                    plain_or_localized(&row, &key, languages)
                })
                .collect();
            row.deny_unknown();
            rubric.insert(id, statements);
        }
    }
    rubric
}

/// Adds one language's definitions, summaries and rubric. They must be complete.
fn translate(model: &mut Model, language: Language, file: &Table<'_, '_>) -> Option<()> {
    let put = |texts: &mut Localized, text: Option<String>| {
        texts
            .0
            .extend(text.map(|text| (language.code().to_owned(), text)));
    };
    let known: HashSet<String> = model.dimensions.iter().map(|d| d.id.clone()).collect();
    let dimensions = file.optional_table("dimensions")?;
    let rubric = file.optional_table("rubric")?;
    for dimension in &mut model.dimensions {
        if let Some(table) = dimensions.optional_table(&dimension.id) {
            put(&mut dimension.definition, table.text("definition", "…"));
            table.deny_unknown();
        }
        if let Some(row) = rubric.optional_table(&dimension.id) {
            for (level, statement) in Level::ALL.into_iter().zip(&mut dimension.rubric) {
                put(statement, row.text(&level.number().to_string(), "…"));
            }
            row.deny_unknown();
        }
    }
    let levels = file.optional_table("levels")?;
    for level in &mut model.levels {
        if let Some(table) = levels.optional_table(&level.level.number().to_string()) {
            put(&mut level.summary, table.text("summary", "…"));
            table.deny_unknown();
        }
    }
    levels.deny_unknown();
    let all_known = dimensions.keys().iter().all(|id| known.contains(id));
    all_known.then_some(())
}
