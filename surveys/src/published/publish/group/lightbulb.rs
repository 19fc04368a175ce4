//! The share of people of one group who want this future.

use super::{Computing, View};
use crate::{
    confidentiality::{
        audit::{Release, ReleasedCell, Report, judge},
        lattice::Lattice,
        precision::{self, SHARE_WIDTHS},
        release_plan::{PROTECT_WIDTH, of_share},
        values::{Ground, Scheme, settle},
    },
    published::{
        Precision, ShareOrBand, WillingShare,
        publish::{count, places::Where},
    },
    scoring::shares,
};

impl Computing<'_> {
    pub(super) fn lightbulb(&self, view: &View<'_>) -> Option<WillingShare> {
        let share = || match self.request.precision {
            Precision::Calculator => Willing::of(self, view)?.exactly(),
            Precision::Wave => self.tells_lightbulb[self.places.cell(view.place)],
        };
        let cell = match view.place {
            Where::Organization => self.lightbulb.organization(share),
            Where::Department(department) => self.lightbulb.department(department, share),
            Where::Rest => self.lightbulb.rest(self.base, share),
            Where::Breakdown(_) => return None,
        };
        cell.shown().copied()
    }

    /// Per cell, how closely its share of willing people may be told beside the others; `None` where it is not told.
    pub(super) fn safe_lightbulbs(&self) -> Vec<Option<WillingShare>> {
        let people = self.responses.counts(&self.responses.willing);
        let minimum = self.request.contract.min_group();
        let rest = self.places.cell(Where::Rest);
        let mut of = vec![None; self.places.cells.len()];
        for cell in self.places.shown_by(&self.lightbulb, self.base) {
            of[cell] = Willing::of(self, &self.view_of(cell));
        }
        let shown: Vec<usize> = (0..of.len()).filter(|cell| of[*cell].is_some()).collect();
        let all = AllWilling {
            lattice: self.places.lattice(minimum, &people, None, |_| true),
            tree: shown.iter().copied().filter(|cell| *cell != rest).collect(),
            shown,
            of,
        };
        let mut told = vec![None; self.places.cells.len()];
        for (cell, value) in settle(&all).told {
            told[cell] = Some(value);
        }
        told
    }
}

/// Willing people of one group, and people who could be counted.
#[derive(Clone)]
struct Willing {
    want: usize,
    n: usize,
    headcount: Option<u32>,
}

impl Willing {
    fn of(computing: &Computing<'_>, view: &View<'_>) -> Option<Self> {
        let threshold = computing.request.model.scoring.lightbulb_threshold;
        let people = view.pools.iter().flat_map(|pool| &pool.people);
        let scores = people.filter_map(|person| computing.responses.willing[*person]);
        let (willing, n) = scores.fold((0, 0), |(on, n), score| {
            (on + usize::from(score >= threshold - 1e-9), n + 1)
        });
        let headcount = computing
            .request
            .headcounts_known
            .then_some(view.population.max(count(n)));
        (n > 0).then_some(Self {
            want: willing,
            n,
            headcount,
        })
    }

    fn exactly(&self) -> Option<WillingShare> {
        let exact = shares::wilson(self.want, self.n, self.headcount).ok()?;
        Some(WillingShare {
            n: exact.n,
            share: ShareOrBand::Share(exact.share),
            interval: exact.interval,
        })
    }

    /// The interval is that of what is told, so it says nothing more.
    fn told(&self, width: Option<f64>) -> Option<WillingShare> {
        let n = count(self.n);
        let share = precision::willing(n, self.want as f64 / self.n as f64, width);
        let ends = match share {
            ShareOrBand::Share(share) => (share, share),
            ShareOrBand::Band(low, high) => (low, high),
        };
        let interval = |share: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and a number of people"
            )]
            let people = (share * self.n as f64).round().max(0.0) as usize;
            let told = shares::wilson(people.min(self.n), self.n, self.headcount).ok()?;
            Some(precision::share_interval(told.interval))
        };
        let (low, high) = (interval(ends.0)?.0, interval(ends.1)?.1);
        Some(WillingShare {
            n,
            share,
            interval: (low.min(ends.0), high.max(ends.1)),
        })
    }
}

/// The shares of all groups together.
struct AllWilling {
    lattice: Lattice,
    shown: Vec<usize>,
    tree: Vec<usize>,
    of: Vec<Option<Willing>>,
}

impl Scheme for AllWilling {
    type Value = WillingShare;

    fn ground(&self) -> Ground<'_> {
        Ground {
            lattice: &self.lattice,
            shown: &self.shown,
            tree: &self.tree,
            organization: &[0],
        }
    }

    fn roughest(&self) -> usize {
        SHARE_WIDTHS.len()
    }

    fn value(&self, cell: usize, code: usize) -> Option<WillingShare> {
        let width = code.checked_sub(1).map(|place| SHARE_WIDTHS[place]);
        self.of[cell].as_ref()?.told(width)
    }

    fn judge(&self, told: &[(usize, WillingShare)]) -> Report {
        let cells = told.iter().map(|(cell, share)| ReleasedCell {
            cell: *cell,
            people: self.lattice.people(*cell),
            value: of_share(share, Precision::Wave),
        });
        let release = Release {
            cells: cells.collect(),
        };
        judge(
            &self.lattice,
            &release,
            (0.0, 100.0),
            PROTECT_WIDTH,
            &mut |_, _| {},
        )
    }
}
