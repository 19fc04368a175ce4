//! What does not fit in a library, or in an organization's own version of it. Told in English here, for files; pages say
//! the same in the reader's language.

use std::fmt;

use crate::roadmap::step::Driver;

/// Something that makes no library. Steps are named by their ids.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// Two steps have one id.
    Twice {
        /// The step.
        step: String,
    },
    /// The dimensions of a step are not those it lifts.
    Dimensions {
        /// The step.
        step: String,
    },
    /// A step does not lead upwards.
    Levels {
        /// The step.
        step: String,
    },
    /// A step takes no time.
    NoDuration {
        /// The step.
        step: String,
    },
    /// The shares of the roles are not the whole.
    Roles {
        /// The step.
        step: String,
        /// What they come to.
        sum: f64,
    },
    /// A low, likely and high value are not in their order, or below 0.
    Order {
        /// The step.
        step: String,
    },
    /// A step needs one that is not there.
    NeedsUnknown {
        /// The step.
        step: String,
        /// What it needs.
        needs: String,
    },
    /// A step needs one that starts in a later part of the roadmap.
    NeedsLater {
        /// The step.
        step: String,
        /// What it needs.
        needs: String,
    },
    /// A tool that nobody is prepared for.
    Unprepared {
        /// The step.
        step: String,
    },
    /// A step needs itself, by way of others.
    Circle {
        /// The step.
        step: String,
    },
    /// A step that is not there is edited.
    EditedUnknown {
        /// The step.
        step: String,
    },
    /// A step is edited and retired.
    EditedAndRetired {
        /// The step.
        step: String,
    },
    /// An added step has the id of another one.
    AddedTaken {
        /// The step.
        step: String,
    },
    /// A copy of a step that is not there.
    CopyOfUnknown {
        /// The step.
        step: String,
        /// What it is said to be a copy of.
        of: String,
    },
    /// A step that is not there is retired.
    RetiredUnknown {
        /// The step.
        step: String,
    },
    /// A step without an id.
    NoId,
    /// A step without a title.
    NoTitle {
        /// The step.
        step: String,
    },
    /// A share of a role that is none.
    Share {
        /// The step.
        step: String,
        /// The share.
        share: f64,
    },
    /// An effect beyond what can be.
    Effect {
        /// The step.
        step: String,
        /// What it moves.
        driver: Driver,
        /// The effect.
        effect: f64,
    },
    /// A step runs or ramps for too long.
    TooLong {
        /// The step.
        step: String,
    },
}

impl Misfit {
    /// What was found.
    pub fn found(&self) -> String {
        match self {
            Self::Twice { step } => format!("step `{step}` is there twice"),
            Self::Dimensions { step } => {
                format!("`{step}`: dimensions and uplift name different dimensions")
            }
            Self::Levels { step } => format!("`{step}`: from_level is not below to_level"),
            Self::NoDuration { step } => format!("`{step}`: duration_months is 0"),
            Self::Roles { step, sum } => format!("`{step}`: the roles sum to {sum}"),
            Self::Order { step } => {
                format!("`{step}`: a low, likely and high value are not in their order")
            }
            Self::NeedsUnknown { step, needs } => {
                format!("`{step}`: there is no step `{needs}`")
            }
            Self::NeedsLater { step, needs } => {
                format!("`{step}`: its prerequisite `{needs}` starts in a later horizon")
            }
            Self::Unprepared { step } => {
                format!("`{step}`: technology without a people step before it")
            }
            Self::Circle { step } => {
                format!("`{step}` needs itself by way of its prerequisites")
            }
            Self::EditedUnknown { step } => {
                format!("`{step}` is edited, and the library has no such step")
            }
            Self::EditedAndRetired { step } => format!("`{step}` is edited and retired"),
            Self::AddedTaken { step } => {
                format!("`{step}` is added, and the library has a step of this id")
            }
            Self::CopyOfUnknown { step, of } => {
                format!("`{step}` is a copy of `{of}`, which the library does not have")
            }
            Self::RetiredUnknown { step } => {
                format!("`{step}` is retired, and the library has no such step")
            }
            Self::NoId => "a step has no id".to_owned(),
            Self::NoTitle { step } => format!("`{step}` has no title"),
            Self::Share { step, share } => format!("`{step}`: a role has the share {share}"),
            Self::Effect {
                step,
                driver,
                effect,
            } => format!("`{step}`: an effect on {} is {effect}", driver.name()),
            Self::TooLong { step } => {
                format!("`{step}` runs or ramps for more than 60 months")
            }
        }
    }

    /// What to do.
    pub const fn advice(&self) -> &'static str {
        match self {
            Self::Twice { .. } => "Give each step an id of its own",
            Self::Dimensions { .. } => "Give each dimension of the step one uplift, and none else",
            Self::Levels { .. } => "Let the step lead upwards",
            Self::NoDuration { .. } => "Write at least 1",
            Self::Roles { .. } => "Let the shares sum to 1",
            Self::Order { .. } => "Write 0 ≤ low ≤ likely ≤ high",
            Self::NeedsUnknown { .. } => "Correct the prerequisite",
            Self::NeedsLater { .. } => "Move one of the two",
            Self::Unprepared { .. } => "Name a people step as prerequisite",
            Self::Circle { .. } => "Take one of them out",
            Self::EditedUnknown { .. } => "Add it as a step of your own",
            Self::EditedAndRetired { .. } => "Keep one of the two",
            Self::AddedTaken { .. } => "Give it an id of its own, or edit the step",
            Self::CopyOfUnknown { .. } | Self::RetiredUnknown { .. } => {
                "Correct the id, or leave it out"
            }
            Self::NoId => "Give it one, such as `OWN-S1`",
            Self::NoTitle { .. } => "Write one in the language of its readers",
            Self::Share { .. } => "Write shares from 0 to 1 that sum to 1",
            Self::Effect { .. } => "Write percent or points up to 100, minutes per week up to 2400",
            Self::TooLong { .. } => "Split it into steps of their own",
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}", self.found(), self.advice())
    }
}
