//! Would people of one group recommend the organization.

use super::{Computing, View};
use crate::{
    confidentiality::precision,
    published::{
        Precision, Recommend,
        publish::{count, places::Where},
    },
    scoring::{confidence::Confidence, enps},
};

/// eNPS needs at least this many answers (METHODS §13).
const RECOMMEND_FROM: usize = 10;

impl Computing<'_> {
    /// Would people recommend it; told from 10 answers on (METHODS §13).
    pub(super) fn recommend(&self, view: &View<'_>) -> Option<Recommend> {
        let numbers = self.responses.recommend.as_ref()?;
        let plan = self.recommend.as_ref()?;
        let answers: Vec<f64> = view
            .pools
            .iter()
            .flat_map(|pool| &pool.people)
            .filter_map(|person| numbers[*person].map(f64::from))
            .collect();
        if answers.len() < RECOMMEND_FROM {
            return None;
        }
        let n = count(answers.len());
        let headcount = self
            .request
            .headcounts_known
            .then_some(view.headcount.max(n));
        let told = || {
            let found = enps::enps(answers.iter().copied(), headcount, Confidence::P95).ok()?;
            let mean = answers.iter().sum::<f64>() / f64::from(n);
            let (low, high) = found.shown_interval();
            Some(match self.request.precision {
                Precision::Calculator => Recommend {
                    n,
                    enps: found.score,
                    interval: (low, high),
                    mean,
                },
                // Nobody reads that everybody answered alike.
                Precision::Wave => {
                    let most = 100.0 - 100.0 / f64::from(n);
                    let enps = found.score.clamp(-most, most).round();
                    Recommend {
                        n,
                        enps,
                        interval: (
                            low.min(enps - 1.0).floor().max(-100.0),
                            high.max(enps + 1.0).ceil().min(100.0),
                        ),
                        mean: precision::points(u32::MAX, mean.clamp(0.1, 9.9)),
                    }
                }
            })
        };
        let cell = match view.place {
            Where::Organization => plan.organization(told),
            Where::Department(department) => plan.department(department, told),
            Where::Rest => plan.rest(self.base, told),
            Where::Breakdown(_) => return None,
        };
        cell.shown().copied()
    }
}
