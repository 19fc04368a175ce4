//! The document of a published result (`results/1`): one set of types for writing and reading.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    AgainstRest, Breakdown, Estimate, Figures, Gate, Group, Index, MeanOrBand, Place, Precision,
    Published, PublishedDimension, PublishedLevel, PublishedModel, Quadrant, Recommend, ScaleCell,
    ShareEstimate, Shares, Shrunk, Standing, Theme, Told, canonical,
    evidence::{
        CarelessEvidence, DriversEvidence, Evidence, ItemEvidence, ScaleEvidence, WeightingEvidence,
    },
};
use crate::{
    confidentiality::{Cell, Contract, Reason},
    instrument::Construct,
    language::Localized,
    maturity::Level,
};

const SCHEMA: &str = "results/1";

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no JSON, or not of this shape.
    #[error(
        "this is no results file; use one written by `daybreak score` or exported from a released wave"
    )]
    Shape(#[source] serde_json::Error),
    /// Another schema.
    #[error(
        "the results file has the schema `{0}`, this version reads `results/1`; make it again with this version"
    )]
    Schema(String),
    /// Somebody edited it.
    #[error(
        "the results file was edited after it was made: its hash is not that of its content; use the original file"
    )]
    Hash,
    /// The parts contradict each other.
    #[error("the results file contradicts itself at `{0}`; use the original file")]
    Contradiction(&'static str),
}

#[derive(Serialize, Deserialize)]
struct Document {
    schema: String,
    organization_name: String,
    instrument: InstrumentDocument,
    policy: PolicyDocument,
    methods: Value,
    model: ModelDocument,
    organization: GroupDocument,
    departments: Vec<GroupDocument>,
    standing: StandingDocument,
    // Documents of the first version have none of these.
    #[serde(default)]
    breakdowns: Vec<BreakdownDocument>,
    #[serde(default)]
    reliability: Vec<ScaleEvidence>,
    #[serde(default)]
    items: Vec<ItemEvidence>,
    #[serde(default)]
    drivers: Vec<DriversEvidence>,
    #[serde(default)]
    careless: Option<CarelessEvidence>,
    #[serde(default)]
    weighting: Option<Told<WeightingEvidence>>,
}

#[derive(Serialize, Deserialize)]
struct InstrumentDocument {
    id: String,
    version: String,
}

#[derive(Serialize, Deserialize)]
struct PolicyDocument {
    #[serde(flatten)]
    contract: Contract,
    precision: Precision,
}

#[derive(Serialize, Deserialize)]
struct ModelDocument {
    version: String,
    dimensions: Vec<DimensionDocument>,
    levels: Vec<LevelDocument>,
    quadrant_readiness: f64,
    quadrant_maturity: f64,
}

#[derive(Serialize, Deserialize)]
struct DimensionDocument {
    id: String,
    weight: f64,
    name: Localized,
}

#[derive(Serialize, Deserialize)]
struct LevelDocument {
    level: Level,
    from: f64,
    name: Localized,
}

#[derive(Serialize, Deserialize)]
struct GroupDocument {
    code: String,
    name: String,
    parent: Option<String>,
    depth: usize,
    headcount: Option<u32>,
    shown: bool,
    hidden_because: Option<Reason>,
    sheets: Option<u32>,
    response_rate: Option<f64>,
    quadrant: Option<Quadrant>,
    quadrant_reaches: Option<Vec<Quadrant>>,
    scales: Vec<ScaleDocument>,
    readiness_index: Option<IndexDocument>,
    maturity_index: Option<IndexDocument>,
    lightbulb: Option<ShareDocument>,
    flagged: Option<f64>,
    #[serde(default)]
    recommend: Option<Recommend>,
    #[serde(default)]
    themes: Vec<Theme>,
}

#[derive(Serialize, Deserialize)]
struct BreakdownDocument {
    unit: String,
    attribute: String,
    value: String,
    #[serde(flatten)]
    group: GroupDocument,
}

#[derive(Serialize, Deserialize)]
struct ScaleDocument {
    dimension: String,
    construct: Construct,
    n: Option<u32>,
    mean: Option<f64>,
    mean_low: Option<f64>,
    mean_high: Option<f64>,
    sd: Option<f64>,
    interval: Option<(f64, f64)>,
    favourable: Option<f64>,
    neutral: Option<f64>,
    unfavourable: Option<f64>,
    rwg_uniform: Option<f64>,
    rwg_skewed: Option<f64>,
    #[serde(default)]
    shrunk: Option<Shrunk>,
    #[serde(default)]
    against_rest: Option<AgainstRest>,
    hidden_because: Option<Reason>,
}

#[derive(Serialize, Deserialize)]
struct IndexDocument {
    mean: f64,
    interval: Option<(f64, f64)>,
    level: Level,
    level_probability: Option<Vec<f64>>,
    #[serde(default)]
    against_rest: Option<AgainstRest>,
}

#[derive(Serialize, Deserialize)]
struct ShareDocument {
    n: u32,
    share: f64,
    interval: (f64, f64),
}

#[derive(Serialize, Deserialize)]
struct StandingDocument {
    reportable: f64,
    response_rate: f64,
    open: bool,
    level: Option<Level>,
    indicated: Option<Level>,
    held_by: Option<String>,
    breadth: Option<f64>,
}

/// Versions of the methods, so that two results can be told apart when a formula moves.
fn methods() -> Value {
    json!({
        "scores": 1,
        "intervals": 1,
        "agreement": 1,
        "levels": 1,
        "confidentiality": 1,
    })
}

impl Published {
    /// The document, with sorted keys and line breaks. Hidden values are null everywhere.
    pub fn to_json(&self) -> String {
        let mut value = self.value();
        if let Value::Object(entries) = &mut value {
            entries.insert("hash".to_owned(), Value::String(self.hash.clone()));
        }
        format!("{value:#}\n")
    }

    /// Reads a document back. The figures are those that were decided to be shown when it was made.
    ///
    /// # Errors
    /// Another schema, a hash that is not that of the content, or parts that contradict each other.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let mut value: Value = serde_json::from_str(text).map_err(ReadError::Shape)?;
        let schema = value["schema"].as_str().unwrap_or_default();
        if schema != SCHEMA {
            return Err(ReadError::Schema(schema.to_owned()));
        }
        let hash = value
            .as_object_mut()
            .and_then(|entries| entries.remove("hash"))
            .and_then(|hash| hash.as_str().map(str::to_owned))
            .ok_or(ReadError::Hash)?;
        if canonical::hash(&value) != hash {
            return Err(ReadError::Hash);
        }
        let document: Document = serde_json::from_value(value).map_err(ReadError::Shape)?;
        let contract = document.policy.contract;
        let promised = Contract::at_least(contract.min_group(), contract.min_group_comments());
        if promised != contract {
            return Err(ReadError::Contradiction("policy"));
        }
        Ok(Self {
            organization_name: document.organization_name,
            instrument: (document.instrument.id, document.instrument.version),
            precision: document.policy.precision,
            contract,
            model: document.model.into(),
            organization: read_group(document.organization)?,
            departments: document
                .departments
                .into_iter()
                .map(read_group)
                .collect::<Result<_, _>>()?,
            standing: document.standing.into(),
            breakdowns: document
                .breakdowns
                .into_iter()
                .map(read_breakdown)
                .collect::<Result<_, _>>()?,
            evidence: Cell::reseal(
                document
                    .weighting
                    .map(|weighting| Evidence {
                        scales: document.reliability,
                        items: document.items,
                        drivers: document.drivers,
                        careless: document.careless,
                        weighting,
                    })
                    .ok_or(Reason::Protected),
            ),
            hash,
        })
    }

    /// Sets the hash.
    pub(super) fn seal(&mut self) {
        self.hash = canonical::hash(&self.value());
    }

    fn value(&self) -> Value {
        let scales: Vec<(String, Construct)> = self
            .organization
            .figures
            .shown()
            .map(|figures| {
                let cells = figures.scales.iter();
                cells.map(|s| (s.dimension.clone(), s.construct)).collect()
            })
            .unwrap_or_default();
        let evidence = self.evidence.shown();
        let document = Document {
            schema: SCHEMA.to_owned(),
            organization_name: self.organization_name.clone(),
            instrument: InstrumentDocument {
                id: self.instrument.0.clone(),
                version: self.instrument.1.clone(),
            },
            policy: PolicyDocument {
                contract: self.contract,
                precision: self.precision,
            },
            methods: methods(),
            model: (&self.model).into(),
            organization: write_group(&self.organization, &scales),
            departments: self
                .departments
                .iter()
                .map(|group| write_group(group, &scales))
                .collect(),
            standing: (&self.standing).into(),
            breakdowns: self
                .breakdowns
                .iter()
                .map(|breakdown| write_breakdown(breakdown, &scales))
                .collect(),
            reliability: evidence.map(|e| e.scales.clone()).unwrap_or_default(),
            items: evidence.map(|e| e.items.clone()).unwrap_or_default(),
            drivers: evidence.map(|e| e.drivers.clone()).unwrap_or_default(),
            careless: evidence.and_then(|e| e.careless.clone()),
            weighting: evidence.map(|e| e.weighting.clone()),
        };
        serde_json::to_value(document).expect("plain structs with text keys become JSON")
    }
}

/// The value of `reason` for a group that is hidden, its figure for one that is shown.
fn parts<T>(cell: &Cell<T>) -> Result<&T, Reason> {
    match cell {
        Cell::Shown(sealed) => Ok(sealed.get()),
        Cell::Hidden(reason) => Err(*reason),
    }
}

fn write_group(group: &Group, scales: &[(String, Construct)]) -> GroupDocument {
    let figures = parts(&group.figures);
    let shown = figures.ok();
    // A hidden group has the same entries as a shown one, with nothing in them.
    let scales = match figures {
        Ok(figures) => figures.scales.iter().map(write_scale).collect(),
        Err(reason) => scales
            .iter()
            .map(|(dimension, construct)| {
                write_scale(&ScaleCell {
                    dimension: dimension.clone(),
                    construct: *construct,
                    estimate: Cell::Hidden(reason),
                })
            })
            .collect(),
    };
    let index = |index: &Index| IndexDocument {
        mean: index.mean,
        interval: index.interval,
        level: index.level,
        level_probability: index.level_probability.clone(),
        against_rest: index.against_rest,
    };
    let place = shown.and_then(|figures| figures.quadrant.as_ref());
    GroupDocument {
        code: group.code.clone(),
        name: group.name.clone(),
        parent: group.parent.clone(),
        depth: group.depth,
        headcount: (group.headcount > 0).then_some(group.headcount),
        shown: figures.is_ok(),
        hidden_because: figures.err(),
        sheets: shown.map(|figures| figures.sheets),
        response_rate: shown
            .filter(|_| group.headcount > 0)
            .map(|figures| figures.response_rate),
        quadrant: place.map(|place| place.quadrant),
        quadrant_reaches: place.map(|place| place.reaches.clone()),
        scales,
        readiness_index: shown.and_then(|figures| figures.readiness_index.as_ref().map(index)),
        maturity_index: shown.and_then(|figures| figures.maturity_index.as_ref().map(index)),
        lightbulb: shown.and_then(|figures| {
            figures.lightbulb.map(|share| ShareDocument {
                n: share.n,
                share: share.share,
                interval: share.interval,
            })
        }),
        flagged: shown.and_then(|figures| figures.flagged),
        recommend: shown.and_then(|figures| figures.recommend),
        themes: shown
            .map(|figures| figures.themes.clone())
            .unwrap_or_default(),
    }
}

/// A breakdown is written like a group without a code of its own.
fn write_breakdown(breakdown: &Breakdown, scales: &[(String, Construct)]) -> BreakdownDocument {
    let group = Group {
        code: breakdown.unit.clone(),
        name: breakdown.value.clone(),
        parent: None,
        depth: 0,
        headcount: breakdown.headcount,
        figures: breakdown.figures.clone(),
    };
    BreakdownDocument {
        unit: breakdown.unit.clone(),
        attribute: breakdown.attribute.clone(),
        value: breakdown.value.clone(),
        group: write_group(&group, scales),
    }
}

fn read_breakdown(document: BreakdownDocument) -> Result<Breakdown, ReadError> {
    let group = read_group(document.group)?;
    Ok(Breakdown {
        unit: document.unit,
        attribute: document.attribute,
        value: document.value,
        headcount: group.headcount,
        figures: group.figures,
    })
}

fn write_scale(scale: &ScaleCell) -> ScaleDocument {
    let estimate = parts(&scale.estimate);
    let shown = estimate.ok();
    let (mean, band) = match shown.map(|estimate| estimate.mean) {
        Some(MeanOrBand::Mean(mean)) => (Some(mean), None),
        Some(MeanOrBand::Band(low, high)) => (None, Some((low, high))),
        None => (None, None),
    };
    let shares = shown.and_then(|estimate| estimate.shares);
    ScaleDocument {
        dimension: scale.dimension.clone(),
        construct: scale.construct,
        n: shown.map(|estimate| estimate.n),
        mean,
        mean_low: band.map(|(low, _)| low),
        mean_high: band.map(|(_, high)| high),
        sd: shown.and_then(|estimate| estimate.sd),
        interval: shown.and_then(|estimate| estimate.interval),
        favourable: shares.map(|shares| shares.favourable),
        neutral: shares.map(|shares| shares.neutral),
        unfavourable: shares.map(|shares| shares.unfavourable),
        rwg_uniform: shown.and_then(|estimate| estimate.rwg_uniform),
        rwg_skewed: shown.and_then(|estimate| estimate.rwg_skewed),
        shrunk: shown.and_then(|estimate| estimate.shrunk),
        against_rest: shown.and_then(|estimate| estimate.against_rest),
        hidden_because: estimate.err(),
    }
}

fn read_group(document: GroupDocument) -> Result<Group, ReadError> {
    let headcount = document.headcount.unwrap_or(0);
    let decided = match (document.shown, document.hidden_because) {
        (true, None) => Ok(Figures {
            sheets: document.sheets.ok_or(ReadError::Contradiction("sheets"))?,
            response_rate: document.response_rate.unwrap_or(0.0),
            quadrant: document
                .quadrant
                .zip(document.quadrant_reaches)
                .map(|(quadrant, reaches)| Place { quadrant, reaches }),
            scales: document
                .scales
                .into_iter()
                .map(read_scale)
                .collect::<Result<_, _>>()?,
            readiness_index: document.readiness_index.map(Index::from),
            maturity_index: document.maturity_index.map(Index::from),
            lightbulb: document.lightbulb.map(|share| ShareEstimate {
                n: share.n,
                share: share.share,
                interval: share.interval,
            }),
            flagged: document.flagged,
            recommend: document.recommend,
            themes: document.themes,
        }),
        (false, Some(reason)) => Err(reason),
        _ => return Err(ReadError::Contradiction("shown")),
    };
    Ok(Group {
        code: document.code,
        name: document.name,
        parent: document.parent,
        depth: document.depth,
        headcount,
        figures: Cell::reseal(decided),
    })
}

fn read_scale(document: ScaleDocument) -> Result<ScaleCell, ReadError> {
    let mean = match (document.mean, document.mean_low, document.mean_high) {
        (Some(mean), None, None) => Some(MeanOrBand::Mean(mean)),
        (None, Some(low), Some(high)) => Some(MeanOrBand::Band(low, high)),
        (None, None, None) => None,
        _ => return Err(ReadError::Contradiction("mean")),
    };
    let shares = match (document.favourable, document.neutral, document.unfavourable) {
        (Some(favourable), Some(neutral), Some(unfavourable)) => Some(Shares {
            favourable,
            neutral,
            unfavourable,
        }),
        _ => None,
    };
    let decided = match (mean, document.n, document.hidden_because) {
        (Some(mean), Some(n), None) => Ok(Estimate {
            n,
            mean,
            sd: document.sd,
            interval: document.interval,
            shares,
            rwg_uniform: document.rwg_uniform,
            rwg_skewed: document.rwg_skewed,
            shrunk: document.shrunk,
            against_rest: document.against_rest,
        }),
        (None, None, Some(reason)) => Err(reason),
        _ => return Err(ReadError::Contradiction("scales")),
    };
    Ok(ScaleCell {
        dimension: document.dimension,
        construct: document.construct,
        estimate: Cell::reseal(decided),
    })
}

impl From<IndexDocument> for Index {
    fn from(document: IndexDocument) -> Self {
        Self {
            mean: document.mean,
            interval: document.interval,
            level: document.level,
            level_probability: document.level_probability,
            against_rest: document.against_rest,
        }
    }
}

impl From<ModelDocument> for PublishedModel {
    fn from(document: ModelDocument) -> Self {
        Self {
            version: document.version,
            dimensions: document
                .dimensions
                .into_iter()
                .map(
                    |DimensionDocument { id, weight, name }| PublishedDimension {
                        id,
                        weight,
                        name,
                    },
                )
                .collect(),
            levels: document
                .levels
                .into_iter()
                .map(|LevelDocument { level, from, name }| PublishedLevel { level, from, name })
                .collect(),
            quadrant_readiness: document.quadrant_readiness,
            quadrant_maturity: document.quadrant_maturity,
        }
    }
}

impl From<&PublishedModel> for ModelDocument {
    fn from(model: &PublishedModel) -> Self {
        Self {
            version: model.version.clone(),
            dimensions: model
                .dimensions
                .iter()
                .cloned()
                .map(
                    |PublishedDimension { id, weight, name }| DimensionDocument {
                        id,
                        weight,
                        name,
                    },
                )
                .collect(),
            levels: model
                .levels
                .iter()
                .cloned()
                .map(|PublishedLevel { level, from, name }| LevelDocument { level, from, name })
                .collect(),
            quadrant_readiness: model.quadrant_readiness,
            quadrant_maturity: model.quadrant_maturity,
        }
    }
}

impl From<&Standing> for StandingDocument {
    fn from(standing: &Standing) -> Self {
        Self {
            reportable: standing.gate.reportable,
            response_rate: standing.gate.response_rate,
            open: standing.gate.open,
            level: standing.level,
            indicated: standing.indicated,
            held_by: standing.held_by.clone(),
            breadth: standing.breadth,
        }
    }
}

impl From<StandingDocument> for Standing {
    fn from(document: StandingDocument) -> Self {
        Self {
            gate: Gate {
                reportable: document.reportable,
                response_rate: document.response_rate,
                open: document.open,
            },
            level: document.level,
            indicated: document.indicated,
            held_by: document.held_by,
            breadth: document.breadth,
        }
    }
}
