//! The share of people of one group who want this future.

use super::{Computing, View};
use crate::{
    confidentiality::{
        audit::{Release, Released, ReleasedCell, judge},
        precision,
        release_plan::{PROTECT_WIDTH, of_share},
    },
    published::{
        Precision, ShareEstimate,
        publish::{count, places::Where},
    },
    scoring::shares,
};

impl Computing<'_> {
    pub(super) fn lightbulb(&self, view: &View<'_>) -> Option<ShareEstimate> {
        let cell = self.places.cell(view.place);
        let share = || {
            let (willing, n) = self.willing(view);
            let headcount = self
                .request
                .headcounts_known
                .then_some(view.headcount.max(count(n)));
            shares::wilson(willing, n, headcount)
                .ok()
                .filter(|_| self.tells_lightbulb[cell])
        };
        let cell = match view.place {
            Where::Organization => self.lightbulb.organization(share),
            Where::Department(department) => self.lightbulb.department(department, share),
            Where::Rest => self.lightbulb.rest(self.base, share),
            Where::Breakdown(_) => return None,
        };
        cell.shown().copied().map(|exact| self.told_share(exact))
    }

    /// People who want this future, and people who could be counted.
    fn willing(&self, view: &View<'_>) -> (usize, usize) {
        let threshold = self.request.model.scoring.lightbulb_threshold;
        let people = view.pools.iter().flat_map(|pool| &pool.people);
        let scores = people.filter_map(|person| self.responses.willing[*person]);
        scores.fold((0, 0), |(on, n), score| {
            (on + usize::from(score >= threshold - 1e-9), n + 1)
        })
    }

    fn told_share(&self, exact: ShareEstimate) -> ShareEstimate {
        match self.request.precision {
            Precision::Calculator => exact,
            Precision::Wave => {
                let told = precision::share(exact.n, exact.share);
                let (low, high) = precision::share_interval(exact.interval);
                ShareEstimate {
                    n: exact.n,
                    share: told,
                    interval: (low.min(told), high.max(told)),
                }
            }
        }
    }

    /// Which shares of willing people may be told together: where the auditor could work out that all of a few, or none,
    /// are willing, the smallest group around them is left out.
    pub(super) fn safe_lightbulbs(&self) -> Vec<bool> {
        let people = self.responses.counts(&self.responses.willing);
        let mut shown: Vec<(usize, Released)> = self
            .places
            .shown_by(&self.lightbulb, self.base)
            .into_iter()
            .filter_map(|cell| {
                let view = self.view(self.places.place(cell), 0);
                let (count, n) = self.willing(&view);
                let exact = shares::wilson(count, n, None).ok()?;
                let told = self.told_share(exact);
                Some((cell, of_share(&told, self.request.precision)))
            })
            .collect();
        let minimum = self.request.contract.min_group();
        let lattice = self.places.lattice(minimum, &people, None, |_| true);
        loop {
            let release = Release {
                cells: shown
                    .iter()
                    .map(|(cell, value)| ReleasedCell {
                        cell: *cell,
                        people: lattice.people(*cell),
                        value: *value,
                    })
                    .collect(),
            };
            let report = judge(
                &lattice,
                &release,
                (0.0, 100.0),
                PROTECT_WIDTH,
                &mut |_, _| {},
            );
            if report.is_safe() || shown.is_empty() {
                break;
            }
            let is_named = |cell: usize| {
                let atoms = &self.places.cells[cell].atoms;
                report.names_any(|id| atoms.iter().any(|atom| self.places.atoms[*atom].id == id))
            };
            // The organization last; without anybody named, everything but it at once.
            let smallest = (0..shown.len())
                .filter(|place| shown[*place].0 != 0 && is_named(shown[*place].0))
                .min_by_key(|place| (lattice.people(shown[*place].0), *place));
            match smallest {
                Some(place) => {
                    shown.remove(place);
                }
                None if shown.len() > 1 => shown.retain(|(cell, _)| *cell == 0),
                None => shown.clear(),
            }
        }
        let mut tells = vec![false; self.places.cells.len()];
        for (cell, _) in shown {
            tells[cell] = true;
        }
        tells
    }
}
