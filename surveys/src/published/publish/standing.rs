//! Where the organization stands on the ladder, and the parts of the model that tell it.

use std::collections::HashMap;

use super::Request;
use crate::{
    instrument::Construct,
    maturity::{Level, Model},
    published::{
        Figures, Gate, Group, PublishedDimension, PublishedLevel, PublishedModel, REST_CODE,
        Standing,
    },
};

/// Share of headcount that must be in departments that can be shown before a level is named (MODEL §7).
const GATE_REPORTABLE: f64 = 0.8;
/// Response rate that must be reached before a level is named (MODEL §7).
const GATE_RESPONSE_RATE: f64 = 0.3;

/// The parts of the model that readers of a result need.
pub(super) fn model_of(model: &Model) -> PublishedModel {
    PublishedModel {
        version: model.version.clone(),
        dimensions: model
            .dimensions
            .iter()
            .map(|dimension| PublishedDimension {
                id: dimension.id.clone(),
                weight: dimension.weight,
                name: dimension.name.clone(),
            })
            .collect(),
        levels: model
            .levels
            .iter()
            .map(|level| PublishedLevel {
                level: level.level,
                from: level.from,
                name: level.name.clone(),
            })
            .collect(),
        quadrant_readiness: model.scoring.quadrant_readiness,
        quadrant_maturity: model.scoring.quadrant_maturity,
    }
}

/// The organization's level: coverage gate, whole-organization rule, breadth (MODEL §7).
pub(super) fn standing(
    request: &Request<'_>,
    organization: &Group,
    departments: &[Group],
) -> Standing {
    let policy = &request.model.scoring;
    let maturity = |figures: &Figures| {
        figures
            .index(Construct::Maturity)
            .map(|index| (index.level, index.mean))
    };
    let shown: HashMap<&str, Option<(Level, f64)>> = departments
        .iter()
        .filter_map(|group| Some((group.code.as_str(), maturity(group.figures.shown()?))))
        .collect();
    // People count where they work: a division being shown says nothing about a team inside that is not.
    let share_of_people = |counts: &dyn Fn(&str) -> bool| {
        let weight = |people: u32| f64::from(people);
        let all = weight(request.tree.headcount());
        let departments = request.tree.departments().iter();
        let inside: u32 = departments
            .filter(|department| counts(&department.code))
            .map(|department| department.direct)
            .sum();
        if all > 0.0 && request.headcounts_known {
            weight(inside) / all
        } else {
            0.0
        }
    };
    let figures = organization.figures.shown();
    let reportable = share_of_people(&|code| shown.contains_key(code));
    let response_rate = figures.map_or(0.0, |figures| figures.response_rate);
    let gate = Gate {
        reportable,
        response_rate,
        open: reportable >= GATE_REPORTABLE && response_rate >= GATE_RESPONSE_RATE,
    };
    let indicated = figures.and_then(maturity).map(|(level, _)| level);
    // `~other` is no department; it holds nobody down.
    let lowest = departments
        .iter()
        .filter(|group| group.code != REST_CODE)
        .filter_map(|group| {
            let (level, mean) = maturity(group.figures.shown()?)?;
            Some((level, mean, &group.code))
        })
        .min_by(|a, b| (a.0).cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let capped = indicated.map(|level| {
        lowest.map_or(level, |(low, _, _)| {
            level.min(low.raised_by(policy.breadth_cap_levels))
        })
    });
    let level = capped.filter(|_| gate.open);
    let held_by = lowest
        .filter(|_| level.is_some() && level < indicated)
        .map(|(_, _, code)| code.clone());
    let breadth = level.map(|level| {
        share_of_people(&|code| {
            shown
                .get(code)
                .copied()
                .flatten()
                .is_some_and(|(there, _)| there >= level)
        })
    });
    Standing {
        gate,
        level,
        indicated,
        held_by,
        breadth,
    }
}
