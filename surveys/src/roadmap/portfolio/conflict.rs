//! Why no set meets every limit: a smallest group of limits that cannot be met together.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    program::{Program, places},
    search::{Goal, Search},
};

/// Limits that no set meets together, while it could meet all but any one of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// The limits.
    pub limits: Vec<Limit>,
    /// A search was given up on the way: the group may be larger than it must be.
    pub unproved: bool,
}

/// One limit in a conflict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "limit", rename_all = "snake_case")]
pub enum Limit {
    /// Steps that are always included, with what comes before them.
    Mandatory {
        /// Their ids.
        steps: Vec<String>,
        /// What they cost.
        project_cost: f64,
    },
    /// The budget.
    Budget {
        /// As it is.
        budget: f64,
        /// The smallest with which the other limits of the group could be met.
        needed: Option<f64>,
    },
    /// Person-days of a role.
    Capacity {
        /// The role.
        role: String,
        /// As many as there are.
        days: f64,
        /// The fewest with which the other limits of the group could be met.
        needed: Option<f64>,
    },
    /// One of the lowest dimensions must be served.
    Served {
        /// The dimension.
        dimension: String,
        /// Candidates that would serve it; often none.
        by: Vec<String>,
    },
    /// The return floor.
    Floor {
        /// As it is.
        floor: f64,
        /// The highest net present value that the other limits of the group let a set reach.
        best: Option<f64>,
    },
}

/// Why no set meets every limit of the program; `None` if one does, or if the searches were given up. `nodes` limits
/// each of them.
pub fn conflict(program: &Program, nodes: u64) -> Option<Conflict> {
    if feasible(program, nodes)? {
        return None;
    }
    let mut reduced = program.clone();
    let mut unproved = false;
    let mut group = Vec::new();
    for knob in knobs(program) {
        let mut without = reduced.clone();
        knob.lift(&mut without);
        match feasible(&without, nodes) {
            Some(false) => reduced = without,
            Some(true) => group.push(knob),
            None => {
                unproved = true;
                group.push(knob);
            }
        }
    }
    let limits = group
        .into_iter()
        .map(|knob| knob.told(&reduced, nodes))
        .collect();
    Some(Conflict { limits, unproved })
}

fn feasible(program: &Program, nodes: u64) -> Option<bool> {
    let mut search = Search::with(program.clone(), Goal::Any, 1);
    let _ = search.step(nodes);
    search.is_done().then(|| !search.found().is_empty())
}

#[derive(Debug, Clone)]
enum Knob {
    Floor,
    Role(usize),
    Served(String),
    Budget,
    Mandatory,
}

/// Every limit there is; those that come first are the first to be found innocent.
fn knobs(program: &Program) -> Vec<Knob> {
    let floor = program.floor.map(|_| Knob::Floor);
    let roles = (0..program.capacity.len()).map(Knob::Role);
    let served = program
        .served
        .iter()
        .map(|(id, _)| Knob::Served(id.clone()));
    let budget = program.budget.map(|_| Knob::Budget);
    let mandatory = (program.mandatory != 0).then_some(Knob::Mandatory);
    floor
        .into_iter()
        .chain(roles)
        .chain(served)
        .chain(budget)
        .chain(mandatory)
        .collect()
}

impl Knob {
    fn lift(&self, program: &mut Program) {
        match self {
            Self::Floor => program.floor = None,
            Self::Role(role) => program.capacity[*role] = f64::MAX,
            Self::Served(dimension) => program.served.retain(|(id, _)| id != dimension),
            Self::Budget => program.budget = None,
            Self::Mandatory => program.mandatory = 0,
        }
    }

    fn told(&self, reduced: &Program, nodes: u64) -> Limit {
        let mut lifted = reduced.clone();
        self.lift(&mut lifted);
        match self {
            Self::Floor => {
                let mut search = Search::with(lifted, Goal::Value, 1);
                let _ = search.step(nodes);
                let best = search.found().first().filter(|_| search.is_done());
                Limit::Floor {
                    floor: reduced.floor.unwrap_or(0.0),
                    best: best.map(|best| best.npv),
                }
            }
            Self::Role(role) => Limit::Capacity {
                role: reduced.roles[*role].clone(),
                days: reduced.capacity[*role],
                needed: smallest(
                    &lifted,
                    nodes,
                    |program, limit| program.capacity[*role] = limit,
                    |set| reduced.days_of(set, *role),
                ),
            },
            Self::Budget => Limit::Budget {
                budget: reduced.budget.unwrap_or(0.0),
                needed: smallest(
                    &lifted,
                    nodes,
                    |program, limit| program.budget = Some(limit),
                    |set| reduced.cost_of(set),
                ),
            },
            Self::Served(dimension) => {
                let by = reduced.served.iter().find(|(id, _)| id == dimension);
                Limit::Served {
                    dimension: dimension.clone(),
                    by: by.map_or_else(Vec::new, |(_, by)| reduced.ids_of(*by)),
                }
            }
            Self::Mandatory => Limit::Mandatory {
                steps: places(reduced.mandatory)
                    .map(|place| reduced.ids[place].clone())
                    .collect(),
                project_cost: reduced.cost_of(reduced.mandatory),
            },
        }
    }
}

/// The smallest limit that some set meets, found by halving; a set that is found tells how much it really uses.
fn smallest(
    program: &Program,
    nodes: u64,
    limit_to: impl Fn(&mut Program, f64),
    used: impl Fn(u64) -> f64,
) -> Option<f64> {
    let any = |program: Program| {
        let mut search = Search::with(program, Goal::Any, 1);
        let _ = search.step(nodes);
        search
            .is_done()
            .then(|| search.found().first().map(|found| used(found.set)))
    };
    let mut enough = any(program.clone())??;
    let mut too_little = 0.0;
    while enough - too_little > 0.005 {
        let middle = f64::midpoint(too_little, enough);
        let mut limited = program.clone();
        limit_to(&mut limited, middle);
        match any(limited)? {
            Some(used) => enough = used,
            None => too_little = middle,
        }
    }
    Some(enough)
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no set of steps meets these limits together: ")?;
        for (place, limit) in self.limits.iter().enumerate() {
            if place > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{limit}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mandatory {
                steps,
                project_cost,
            } => write!(f, "{} always in, for {project_cost:.2}", steps.join(", ")),
            Self::Budget { budget, needed } => {
                write!(f, "a budget of {budget:.2}")?;
                needed.map_or(Ok(()), |needed| {
                    write!(f, " (at least {needed:.2} is needed)")
                })
            }
            Self::Capacity { role, days, needed } => {
                write!(f, "{days:.1} days of {role}")?;
                needed.map_or(Ok(()), |needed| {
                    write!(f, " (at least {needed:.1} are needed)")
                })
            }
            Self::Served { dimension, by } if by.is_empty() => {
                write!(f, "a step for {dimension}, which no candidate serves")
            }
            Self::Served { dimension, by } => {
                write!(f, "a step for {dimension} ({})", by.join(", "))
            }
            Self::Floor { floor, best } => {
                write!(f, "a return of {floor:.2} or more")?;
                best.map_or(Ok(()), |best| {
                    write!(f, " (the best that can be reached is {best:.2})")
                })
            }
        }
    }
}
