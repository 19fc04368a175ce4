//! What stands behind the numbers of a wave: how well each scale holds together, whether departments may be compared,
//! what people could not answer, what careless answers move, how answers were weighed. For the method page and the
//! technical part of reports; whole organization only, so that nothing here reaches a small group (METHODS §2, §12).

use serde::{Deserialize, Serialize};

use crate::{
    instrument::Construct,
    language::Localized,
    scoring::{NotComputed, verdict::Verdict},
};

/// A statistic, or why there is none. Never 0 and never NaN for a missing one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Told<T> {
    /// The statistic.
    Value(T),
    /// Why it does not exist, or is too unsure to be told.
    Missing {
        /// The reason.
        not_computed: NotComputed,
    },
}

impl<T> Told<T> {
    /// The statistic, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing { .. } => None,
        }
    }

    /// Why there is none.
    pub fn reason(&self) -> Option<NotComputed> {
        match self {
            Self::Value(_) => None,
            Self::Missing { not_computed } => Some(*not_computed),
        }
    }
}

impl<T> From<Result<T, NotComputed>> for Told<T> {
    fn from(result: Result<T, NotComputed>) -> Self {
        match result {
            Ok(value) => Self::Value(value),
            Err(not_computed) => Self::Missing { not_computed },
        }
    }
}

/// Everything told about the methods of one wave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// One per dimension and construct in the order of the figures, then the two constructs over all dimensions.
    pub scales: Vec<ScaleEvidence>,
    /// Every scored item, in the order of the instrument.
    pub items: Vec<ItemEvidence>,
    /// What goes with an outcome, one per outcome.
    pub drivers: Vec<DriversEvidence>,
    /// Signs of careless answering; `None` where too few people answered to tell.
    pub careless: Option<CarelessEvidence>,
    /// How answers were weighed.
    pub weighting: Told<WeightingEvidence>,
    /// Questions that enter no scale, in the order of the instrument.
    pub asked: Vec<AskedEvidence>,
    /// Statements that are read together, but enter no dimension (MODEL §10).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indices: Vec<IndexEvidence>,
    /// Inventories of channels (MODEL §9).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<ChannelsEvidence>,
}

/// Mean of statements that some people are asked about their own work, over the whole organization (MODEL §10).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndexEvidence {
    /// Which one.
    pub index: ApartIndex,
    /// People with a mean; 0 where they are too few.
    pub n: u32,
    /// Mean in points; `None` where it is hidden.
    pub mean: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<(f64, f64)>,
}

/// Statements that are read together, but enter no dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApartIndex {
    /// Sponsor Strength: leaders about what they do themselves.
    Sponsor,
    /// Customer Conversation: those who talk with customers.
    Conversation,
}

/// Which channels people use for work, and whether these help (MODEL §9).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChannelsEvidence {
    /// The item.
    pub item: String,
    /// What people read.
    pub text: Localized,
    /// People who named a channel; 0 where they are too few.
    pub n: u32,
    /// Share of people with seven or more channels in use that hinder them more than they help; `None` where it is hidden.
    pub load: Option<f64>,
    /// The channels, in the order of the instrument.
    pub channels: Vec<ChannelEvidence>,
}

/// One channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChannelEvidence {
    /// Its id in the instrument.
    pub id: String,
    /// What people read.
    pub label: Localized,
    /// Share of people who use it weekly or more; `None` where it is hidden.
    pub reach: Option<f64>,
    /// How much it helps, from −100 to 100, frequent use counting more; `None` where it is hidden.
    pub net_help: Option<f64>,
}

impl ChannelEvidence {
    /// Whether it is one to think about: many use it, and it hinders more than it helps (MODEL §9).
    pub fn is_candidate(&self) -> bool {
        self.reach.is_some_and(|reach| reach >= 0.2) && self.net_help.is_some_and(|help| help < 0.0)
    }
}

/// A question that enters no scale, or a column of one, over the whole organization; every answer counts the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AskedEvidence {
    /// The item; of a grid with its column, as `item.column`.
    pub item: String,
    /// What people read.
    pub text: Localized,
    /// Whether only some people were asked it, whatever decided that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub of_some: bool,
    /// What its figures are.
    pub kind: AskedKind,
    /// People who answered; 0 where they are too few.
    pub n: u32,
    /// The least and the most that an answer can be, of what has means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<(f64, f64)>,
    /// One per option; one for a number or a statement; now and preferred for a pair; one per row of a grid, and per option where
    /// its options have no order.
    pub parts: Vec<AskedPart>,
}

/// What the figures of a question are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedKind {
    /// Shares of people who chose each option; they add up to one.
    Chosen,
    /// Shares of people who ticked each option.
    Ticked,
    /// Mean of the numbers.
    Number,
    /// Mean worth of each option: 100 for the first place, 0 for none.
    Ranked,
    /// Mean of what each option was given.
    Divided,
    /// Means in points from 0 to 100.
    NowAndPreferred,
    /// Mean agreement with a statement, in points from 0 to 100.
    Statement,
    /// Means of the rows of a grid, in points from 0 to 100.
    Rows,
    /// Shares of people who chose an option in a row of a grid.
    Cells,
}

/// One figure of a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AskedPart {
    /// Code of the option, `number`, `points`, `now` or `preferred`; id of a row, or with an option, as `row.option`.
    pub code: String,
    /// What people read: the option, what a number counts; empty for now and preferred.
    pub label: Localized,
    /// The figure; `None` where it is hidden.
    pub figure: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<(f64, f64)>,
}

/// One scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScaleEvidence {
    /// Dimension of the model; `None` for a construct over all dimensions.
    pub dimension: Option<String>,
    /// Readiness or maturity.
    pub construct: Construct,
    /// Items.
    pub n_items: u32,
    /// People with a score.
    pub scored: u32,
    /// People who answered too few of the items to have one.
    pub unscored: u32,
    /// Do the items measure one thing?
    pub reliability: Told<ReliabilityEvidence>,
    /// May departments be compared?
    pub comparison: Told<ComparisonEvidence>,
}

/// Whether the items of a scale measure one thing (METHODS §2).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReliabilityEvidence {
    /// People who answered all items.
    pub n: u32,
    /// Those people as a share of the scored, 0 to 1; below 0.8 read with care.
    pub covers: f64,
    /// Cronbach's alpha.
    pub alpha: f64,
    /// Its 95 % interval (Feldt).
    pub alpha_interval: Option<(f64, f64)>,
    /// Standardised alpha; the one to read for two items.
    pub standardised: Option<f64>,
    /// McDonald's omega total, from three items on.
    pub omega: Option<f64>,
    /// Its 95 % bootstrap interval.
    pub omega_interval: Option<(f64, f64)>,
    /// What the label rests on: the lower end of the interval.
    pub label: ReliabilityLabel,
    /// A loading is negative or a uniqueness reached its bound: read the items.
    pub is_doubtful: bool,
    /// How each item fits.
    pub items: Vec<ItemFit>,
}

/// How a reliability reads. Convention, not a law (Nunnally 1978; Lance, Butts and Michels 2006).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReliabilityLabel {
    /// At least .80.
    Good,
    /// From .70.
    Fair,
    /// Below: the scale mixes different things.
    Mixed,
}

impl ReliabilityLabel {
    /// The label of the lower end of an interval.
    pub fn of(lower: f64) -> Self {
        if lower >= 0.80 {
            Self::Good
        } else if lower >= 0.70 {
            Self::Fair
        } else {
            Self::Mixed
        }
    }
}

/// How one item fits its scale (METHODS §2.2).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemFit {
    /// The item.
    pub item: String,
    /// Correlation with the sum of the other items.
    pub r_drop: Option<f64>,
    /// Alpha of the other items.
    pub alpha_if_dropped: Option<f64>,
    /// Below .30, or the scale holds better without it.
    pub is_weak: bool,
}

/// Whether departments differ beyond noise (METHODS §4). Groups are the published partition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonEvidence {
    /// Groups compared.
    pub groups: u32,
    /// People in them.
    pub people: u32,
    /// Share of the differences between people that lies between departments; stored as it is, shown from 0.
    pub icc1: f64,
    /// Its 95 % interval.
    pub icc1_interval: Option<(f64, f64)>,
    /// Reliability of department means.
    pub icc2: Option<f64>,
    /// Probability of such differences if departments were alike.
    pub p: f64,
    /// Median agreement within departments, uniform null.
    pub rwg_median: Option<f64>,
    /// What follows for comparisons.
    pub verdict: Verdict,
    /// Everybody everywhere answers alike: high agreement with no difference between departments.
    pub is_pseudo_agreement: bool,
}

/// One item over the whole organization.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemEvidence {
    /// The item.
    pub item: String,
    /// What people read.
    pub text: Localized,
    /// Dimension of the model.
    pub dimension: String,
    /// Readiness or maturity.
    pub construct: Construct,
    /// People with a valid answer.
    pub n: u32,
    /// Mean in points, reversed items turned; `None` where it is hidden or says too much.
    pub mean: Option<f64>,
    /// Favourable, neutral and unfavourable answers, 0 to 1.
    pub shares: Option<super::Shares>,
    /// "Not applicable or don't know" among all sheets, 0 to 1.
    pub no_answer: f64,
    /// Left out among all sheets, 0 to 1.
    pub skipped: f64,
    /// Many people could not answer this: "not applicable or don't know" above 30 %.
    pub is_unanswerable: bool,
}

/// What goes with an outcome (METHODS §11). Never a cause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DriversEvidence {
    /// What is explained.
    pub outcome: Outcome,
    /// The figures.
    pub figures: Told<DriverFigures>,
}

/// What dimensions may go with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// How likely people are to recommend the organization.
    Recommend,
    /// How much people want this future.
    Willing,
}

/// Relative weights of the dimensions' maturity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DriverFigures {
    /// People with all scores.
    pub n: u32,
    /// Share of the outcome's differences that all dimensions together go with, 0 to 1.
    pub r2: f64,
    /// The same, corrected for the number of dimensions.
    pub adjusted_r2: f64,
    /// Below 0.10 the dimensions explain too little to be ranked.
    pub is_ranked: bool,
    /// Some dimensions cannot be told apart (variance inflation above 5).
    pub is_inseparable: bool,
    /// Relative weights and Shapley values rank differently.
    pub is_order_unsure: bool,
    /// The dimensions, strongest first.
    pub dimensions: Vec<DriverDimension>,
}

/// One dimension beside an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DriverDimension {
    /// Dimension of the model.
    pub dimension: String,
    /// Correlation with the outcome.
    pub r: f64,
    /// Relative weight in percent of all that is explained.
    pub weight_percent: f64,
    /// Its 95 % bootstrap interval.
    pub interval: Option<(f64, f64)>,
    /// Shapley value in percent of all that is explained.
    pub shapley_percent: Option<f64>,
    /// Variance inflation; above 5 it cannot be told apart from others.
    pub vif: f64,
    /// Goes with the outcome more than a random variable would.
    pub is_clear: bool,
}

/// What careless answers move (METHODS §12). Never per department.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CarelessEvidence {
    /// People with two or more signs, as a share of all, 0 to 1.
    pub share: f64,
    /// The indices with and without those people, where both sets are large enough.
    pub sensitivity: Vec<Sensitivity>,
}

/// An index with and without people whose sheets show two or more signs of careless answering.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// Readiness or maturity.
    pub construct: Construct,
    /// Points with everybody.
    pub everybody: f64,
    /// Points without those people.
    pub without: f64,
    /// They differ by more than one point.
    pub is_moved: bool,
}

/// How answers were weighed (METHODS §6).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeightingEvidence {
    /// By what.
    pub kind: WeightingKind,
    /// People who answered.
    pub n: u32,
    /// As many equally weighing answers would be as sure (Kish).
    pub effective_n: f64,
    /// n divided by the effective n; above 2 weights are refused.
    pub design_effect: f64,
    /// Smallest weight, the mean weight is 1.
    pub smallest: f64,
    /// Largest weight.
    pub largest: f64,
    /// Without weights a score of the organization would differ by 2 points or more.
    pub is_notable: bool,
    /// Attributes of the roster that answers were raked by, besides departments.
    #[serde(default)]
    pub attributes: Vec<String>,
    /// How far weights are off a margin at most after they were trimmed, as a share of it.
    #[serde(default)]
    pub margin_error: f64,
    /// Why answers were not raked although that was asked for.
    #[serde(default)]
    pub refused: Option<WeightingRefusal>,
}

/// Why answers could not be raked. They are then weighed as if nobody had asked for it, but for the last: then every
/// answer counts the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightingRefusal {
    /// Nobody knows how many people there are.
    HeadcountsUnknown,
    /// No two groups of enough people lie in atoms of their own by one of the attributes: within an atom all weigh the
    /// same, and what cannot be told apart cannot be weighed apart.
    NothingApart,
    /// More people answered than the roster has in a group.
    MarginBelowAnswers,
    /// No weights meet all margins.
    NotConverged,
    /// The design effect would be above 2: weights would cost half of the answers.
    DesignEffect,
}

/// By what answers are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightingKind {
    /// Every answer counts the same: headcounts are not known, or weights were refused.
    None,
    /// Departments count by their headcount.
    #[default]
    Department,
    /// Raked against the roster's margins: department and attributes.
    Raked,
}
