//! Follows every unit of the latest wave back through the waves before it.

use std::collections::HashSet;

use super::{
    Cause, Difference, Ended, Line, Link, Measure, Point, ReleasedWave, Reorganization, Step, Unit,
    comparable::{Between, Places},
    movement::{self, Summary, Tested},
    questions,
};
use crate::{
    instrument::Construct,
    published::{Figures, Group, MeanOrBand, ORGANIZATION_CODE, Published, REST_CODE},
    scoring::{NotComputed, fdr},
};

/// All that units are followed with.
pub(super) struct Following<'a> {
    chain: Vec<ReleasedWave<'a>>,
    pairs: Vec<Between<'a>>,
    measures: &'a [Measure],
    /// Per step and measure, what breaks it in every unit.
    broken: Vec<Vec<Vec<Cause>>>,
}

/// Movements of a step in all units, with the place of each.
type Tests = Vec<Vec<(usize, usize, Tested)>>;

impl<'a> Following<'a> {
    /// Prepares following `measures` over these waves, with one pair of `places` per step.
    pub(super) fn new(
        chain: Vec<ReleasedWave<'a>>,
        places: &'a [Places],
        records: &'a [Reorganization],
        measures: &'a [Measure],
    ) -> Self {
        let side = |wave: usize| (&places[wave], chain[wave].frozen);
        let pairs = (1..chain.len())
            .map(|later| Between::new(side(later - 1), side(later), records))
            .collect();
        Self {
            broken: breaks_of_questions(&chain, measures),
            chain,
            pairs,
            measures,
        }
    }

    /// The organization and every department of the latest wave, with the words for all movements.
    pub(super) fn units(&self) -> Vec<Unit> {
        let (units, tests) = self.tested();
        told(units, &tests)
    }

    fn tested(&self) -> (Vec<Unit>, Tests) {
        let Some(latest) = self.chain.last() else {
            return (Vec::new(), Vec::new());
        };
        let mut tests: Tests = vec![Vec::new(); self.pairs.len()];
        let organization = std::iter::once(&latest.published.organization);
        let departments = latest.published.departments.iter();
        let units = organization
            .chain(departments.filter(|group| group.code != REST_CODE))
            .enumerate()
            .map(|(place, group)| self.unit(place, group, &mut tests))
            .collect();
        (units, tests)
    }

    fn unit(&self, place: usize, group: &Group, tests: &mut Tests) -> Unit {
        let mut codes = vec![None; self.chain.len()];
        let mut links = vec![None; self.pairs.len()];
        let mut code = Some(group.code.clone());
        for wave in (0..self.chain.len()).rev() {
            codes[wave].clone_from(&code);
            if let (Some(later), Some(pair)) = (&code, wave.checked_sub(1)) {
                let link = self.pairs[pair].link(later);
                code = link.earlier().map(str::to_owned);
                links[pair] = Some(link);
            }
        }
        let groups: Vec<Option<&Group>> = codes
            .iter()
            .zip(&self.chain)
            .map(|(code, wave)| wave.published.group(code.as_deref()?))
            .collect();
        let lines = (0..self.measures.len())
            .map(|measure| self.line((place, measure), &groups, &links, tests))
            .collect();
        Unit {
            code: group.code.clone(),
            name: if group.code == ORGANIZATION_CODE {
                String::new()
            } else {
                group.name.clone()
            },
            parent: group.parent.clone(),
            codes,
            links,
            lines,
        }
    }

    fn line(
        &self,
        (unit, measure): (usize, usize),
        groups: &[Option<&Group>],
        links: &[Option<Link>],
        tests: &mut Tests,
    ) -> Line {
        let what = &self.measures[measure];
        let summary = |wave: usize| {
            let group = groups[wave].ok_or(NotComputed::NoValidAnswers)?;
            summary(group, &self.chain[wave].published.organization, what)
        };
        let points: Vec<Point> = groups
            .iter()
            .zip(&self.chain)
            .map(|(group, wave)| point(*group, &wave.published.organization, what))
            .collect();
        let steps = (0..self.pairs.len())
            .map(|step| {
                let is_nothing =
                    |wave: usize| matches!(points[wave], Point::Nowhere | Point::NotAsked);
                let mut causes = match &links[step] {
                    None => return Step::Nothing,
                    Some(Link::Same { .. }) => Vec::new(),
                    Some(Link::Broken { causes, .. }) => causes.clone(),
                };
                if is_nothing(step + 1) || (is_nothing(step) && causes.is_empty()) {
                    return Step::Nothing;
                }
                causes.extend(self.broken[step][measure].iter().cloned());
                let both = groups[step].zip(groups[step + 1]);
                if let (Measure::Index(construct), Some((before, after))) = (what, both)
                    && causes.is_empty()
                    && parts(before, *construct) != parts(after, *construct)
                {
                    causes.push(Cause::OtherDimensions);
                }
                if !causes.is_empty() {
                    return Step::Broken(causes);
                }
                let tested = summary(step)
                    .and_then(|before| Ok((before, summary(step + 1)?)))
                    .and_then(|(before, after)| movement::between(&before, &after));
                match tested {
                    Ok(tested) => {
                        tests[step].push((unit, measure, tested));
                        // The words come once all movements of the report are known.
                        Step::Moved(tested.told(1.0))
                    }
                    Err(reason) => Step::Untold(reason),
                }
            })
            .collect();
        let detectable = (groups.len().checked_sub(1))
            .and_then(|latest| summary(latest).ok())
            .map(|summary| summary.detectable());
        Line {
            points,
            steps,
            detectable,
        }
    }

    /// Departments that a wave had and the next one has not, and that no unit of the next one is.
    pub(super) fn ended(&self, places: &[Places]) -> Vec<Ended> {
        let mut ended = Vec::new();
        for (earlier, pair) in self.pairs.iter().enumerate() {
            let lives_on: HashSet<String> = places[earlier + 1]
                .codes()
                .filter_map(|code| pair.link(code).earlier().map(str::to_owned))
                .collect();
            let published = self.chain[earlier].published;
            for group in published
                .departments
                .iter()
                .filter(|group| group.code != REST_CODE)
            {
                if !lives_on.contains(&group.code)
                    && places[earlier + 1].index_of(&group.code).is_none()
                {
                    ended.push(Ended {
                        code: group.code.clone(),
                        name: group.name.clone(),
                        last: earlier,
                        causes: pair.end(&group.code),
                    });
                }
            }
        }
        ended
    }
}

/// Words for all movements of a step, now that they are all known (Benjamini and Hochberg over all units and measures).
fn told(mut units: Vec<Unit>, tests: &Tests) -> Vec<Unit> {
    for (step, tests) in tests.iter().enumerate() {
        let p: Vec<f64> = tests
            .iter()
            .map(|(_, _, tested)| tested.difference.p)
            .collect();
        // Without any test there is nothing to adjust.
        let q = fdr::adjusted(&p).unwrap_or_default();
        for ((unit, measure, tested), q) in tests.iter().zip(q) {
            units[*unit].lines[*measure].steps[step] = Step::Moved(tested.told(q));
        }
    }
    units
}

/// What the latest wave that shows anything tells, in its order; the indices first.
pub(super) fn measures(chain: &[ReleasedWave<'_>]) -> Vec<Measure> {
    let figures = chain
        .iter()
        .rev()
        .find_map(|wave| wave.published.organization.figures.shown());
    let Some(figures) = figures else {
        return Vec::new();
    };
    let indices = [Construct::Maturity, Construct::Readiness]
        .into_iter()
        .filter(|construct| figures.index(*construct).is_some())
        .map(Measure::Index);
    let dimensions = figures.scales.iter().map(|scale| Measure::Dimension {
        dimension: scale.dimension.clone(),
        construct: scale.construct,
    });
    indices.chain(dimensions).collect()
}

/// Per step and measure, whether questions or weights are others.
fn breaks_of_questions(chain: &[ReleasedWave<'_>], measures: &[Measure]) -> Vec<Vec<Vec<Cause>>> {
    chain
        .windows(2)
        .map(|pair| {
            let [before, after] = pair else {
                return Vec::new();
            };
            let asked = |dimension: &str, construct| {
                let difference = other_questions(before, after, dimension, construct)?;
                let version = |wave: &ReleasedWave<'_>| wave.published.instrument.1.clone();
                Some(Cause::Questions {
                    difference,
                    before: version(before),
                    after: version(after),
                })
            };
            let weighed: Vec<Cause> = weighed_otherwise(before.published, after.published)
                .into_iter()
                .chain(asked_otherwise(before.published, after.published))
                .collect();
            measures
                .iter()
                .map(|measure| match measure {
                    Measure::Dimension {
                        dimension,
                        construct,
                    } => asked(dimension, *construct)
                        .into_iter()
                        .chain(weighed.clone())
                        .collect(),
                    Measure::Index(construct) => {
                        let of_construct = measures.iter().filter_map(|other| match other {
                            Measure::Dimension {
                                dimension,
                                construct: theirs,
                            } if theirs == construct => asked(dimension, *construct),
                            _ => None,
                        });
                        of_construct
                            .take(1)
                            .chain(other_weights(before.published, after.published))
                            .chain(weighed.clone())
                            .collect()
                    }
                })
                .collect()
        })
        .collect()
}

fn other_questions(
    before: &ReleasedWave<'_>,
    after: &ReleasedWave<'_>,
    dimension: &str,
    construct: Construct,
) -> Option<Difference> {
    if before.published.instrument == after.published.instrument {
        return None;
    }
    match (before.instrument, after.instrument) {
        (Some(before), Some(after)) => questions::difference(before, after, dimension, construct),
        _ => Some(Difference::Version),
    }
}

fn other_weights(before: &Published, after: &Published) -> Option<Cause> {
    let weights = |published: &Published| {
        let mut weights: Vec<(String, u64)> = published
            .model
            .dimensions
            .iter()
            .map(|dimension| (dimension.id.clone(), dimension.weight.to_bits()))
            .collect();
        weights.sort();
        weights
    };
    (weights(before) != weights(after)).then(|| Cause::ModelWeights {
        before: before.model.version.clone(),
        after: after.model.version.clone(),
    })
}

/// A mean of weighted answers and a plain one are two figures; so are means that were raked by other attributes.
fn weighed_otherwise(before: &Published, after: &Published) -> Option<Cause> {
    let weighing = |published: &Published| {
        let evidence = published.evidence.shown()?;
        let weighting = evidence.weighting.value()?;
        Some((weighting.kind, weighting.attributes.clone()))
    };
    let (before, after) = (weighing(before)?, weighing(after)?);
    (before != after).then_some(Cause::Weighed)
}

/// People with some attributes are not those of other waves. Departments that were not asked are missing in a wave, and their
/// lines break by that.
fn asked_otherwise(before: &Published, after: &Published) -> Option<Cause> {
    let asked = |published: &Published| {
        let reach = published.reach.as_ref();
        reach
            .map(|reach| reach.attributes.clone())
            .unwrap_or_default()
    };
    (asked(before) != asked(after)).then_some(Cause::Asked)
}

/// Dimensions that an index rests on: those that are shown.
fn parts(group: &Group, construct: Construct) -> Option<Vec<&str>> {
    let figures = group.figures.shown()?;
    let shown = figures
        .scales
        .iter()
        .filter(|scale| scale.construct == construct && scale.estimate.is_shown());
    Some(shown.map(|scale| scale.dimension.as_str()).collect())
}

fn point(group: Option<&Group>, organization: &Group, measure: &Measure) -> Point {
    let Some(group) = group else {
        return Point::Nowhere;
    };
    let Some(figures) = group.figures.shown() else {
        return Point::Hidden;
    };
    match measure {
        Measure::Index(construct) => match figures.index(*construct) {
            Some(index) => Point::Value {
                n: figures.sheets,
                mean: index.mean,
                interval: index.interval,
            },
            // Where the organization has an index, too few dimensions of this unit are shown.
            None if organization
                .figures
                .shown()
                .is_some_and(|whole| whole.index(*construct).is_some()) =>
            {
                Point::Hidden
            }
            None => Point::NotAsked,
        },
        Measure::Dimension {
            dimension,
            construct,
        } => match group.scale(dimension, *construct) {
            None => Point::NotAsked,
            Some(scale) => scale.estimate.shown().map_or(Point::Hidden, |estimate| {
                let n = estimate.n;
                match estimate.mean {
                    MeanOrBand::Band(low, high) => Point::Band { n, low, high },
                    MeanOrBand::Mean(mean) => Point::Value {
                        n,
                        mean,
                        interval: estimate.interval,
                    },
                }
            }),
        },
    }
}

/// The summary of a measure; where a full response leaves a small unit without a spread, the organization's stands in.
fn summary(group: &Group, organization: &Group, measure: &Measure) -> Result<Summary, NotComputed> {
    let figures = group.figures.shown().ok_or(NotComputed::BelowThreshold)?;
    let whole = organization.figures.shown();
    match measure {
        Measure::Index(construct) => {
            let index = figures
                .index(*construct)
                .ok_or(NotComputed::BelowThreshold)?;
            let stand_in = whole.and_then(|whole: &Figures| {
                let interval = whole.index(*construct)?.interval?;
                movement::spread_behind(interval, whole.sheets, organization.headcount)
            });
            Summary::of_index(index, figures.sheets, group.headcount, stand_in)
        }
        Measure::Dimension {
            dimension,
            construct,
        } => {
            let estimate = group
                .estimate(dimension, *construct)
                .ok_or(NotComputed::BelowThreshold)?;
            let stand_in = organization
                .estimate(dimension, *construct)
                .and_then(|estimate| estimate.sd);
            Summary::of_estimate(estimate, group.headcount, stand_in)
        }
    }
}
