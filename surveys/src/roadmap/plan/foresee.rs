//! What takes longer than a page may: how sure a plan is, and what else could be chosen.

use super::{Plan, PlanFault, choice};
use crate::roadmap::{
    Inputs, Library, Step, Yardstick,
    cashflow::costed,
    portfolio::{Program, needs},
    scenarios::compare,
    simulation::{Distribution, MonteCarlo, Simulation},
    tornado::tornado,
};

/// Draws between two reports of progress.
const SLICE: u32 = 500;

/// Parts of the tree of each search for what a step would need.
const NEED_NODES: u64 = 50_000;

/// Parts of the tree of each scenario's search.
const SCENARIO_NODES: u64 = 2_000_000;

/// What is being worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Draws of a simulation.
    Drawing,
    /// What was left out.
    LeftOut,
    /// Budgets side by side.
    Scenarios,
}

impl Plan {
    /// Fills in how sure the figures are, what moves them, what each step that was left out would need, and the
    /// scenarios. `inputs` and the others are those that the plan was made of. `progress` hears stage, done and all.
    ///
    /// # Errors
    /// Something that is missing; not for inputs that have made this plan.
    pub fn foresee(
        &mut self,
        inputs: &Inputs,
        library: &Library,
        yardstick: &Yardstick,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<(), Vec<PlanFault>> {
        let steps: Vec<&Step> = self
            .selected
            .iter()
            .filter_map(|id| library.step(id))
            .collect();
        let missing = |missing: Vec<_>| {
            missing
                .into_iter()
                .map(PlanFault::Missing)
                .collect::<Vec<_>>()
        };
        let costed = costed(&steps, inputs).map_err(missing)?;
        self.tornado = tornado(&costed, &self.schedule, inputs, self.adoption);
        self.monte_carlo_pert =
            self.simulated(&steps, inputs, Distribution::Pert, (0, 2), progress)?;
        self.monte_carlo_triangular_splitmix64 =
            self.simulated(&steps, inputs, Distribution::Triangular, (1, 2), progress)?;
        let among = choice::among(inputs, library, yardstick);
        if self.search.is_some() && self.conflict.is_none() {
            progress(Stage::LeftOut, 0, 1);
            let program = Program::of(&among, inputs, library, yardstick)
                .map_err(|faults| faults.into_iter().map(PlanFault::from).collect::<Vec<_>>())?;
            self.left_out = needs(
                &program,
                &among,
                &self.selected,
                inputs,
                library,
                NEED_NODES,
            );
        }
        progress(Stage::Scenarios, 0, 1);
        self.scenarios = compare(inputs, &among, library, yardstick, SCENARIO_NODES)?;
        progress(Stage::Scenarios, 1, 1);
        Ok(())
    }

    /// Fills in the spread of cost and return alone, which takes a moment; [`Plan::foresee`] takes longer. `inputs` and
    /// `library` are those that the plan was made of.
    ///
    /// # Errors
    /// Something that is missing; not for inputs that have made this plan.
    pub fn draw(&mut self, inputs: &Inputs, library: &Library) -> Result<(), Vec<PlanFault>> {
        let steps: Vec<&Step> = self
            .selected
            .iter()
            .filter_map(|id| library.step(id))
            .collect();
        self.monte_carlo_pert = self.simulated(
            &steps,
            inputs,
            Distribution::Pert,
            (0, 1),
            &mut |_, _, _| {},
        )?;
        Ok(())
    }

    fn simulated(
        &self,
        steps: &[&Step],
        inputs: &Inputs,
        distribution: Distribution,
        (number, of): (u64, u64),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<Option<MonteCarlo>, Vec<PlanFault>> {
        let mut simulation =
            Simulation::new(steps, &self.schedule, inputs, self.adoption, distribution)
                .map_err(|missing| vec![PlanFault::Missing(missing)])?;
        loop {
            let is_done = simulation.step(SLICE);
            let (done, all) = simulation.progress();
            let all = u64::from(all);
            progress(Stage::Drawing, number * all + u64::from(done), of * all);
            if is_done {
                return Ok(simulation.result());
            }
        }
    }
}
