//! Which departments are shown: the largest set of groups from which nobody can compute anything about fewer people
//! than the smallest group, by adding and subtracting what is shown (rule A of PRIVACY §5).
//!
//! Departments are nested, so rule A holds if and only if every *residual*, a shown group without its largest shown
//! descendants, is empty or has enough people. Cox 1980; Hundepool et al. 2012. Checked against exact elimination by the
//! auditor in this module's tests. It implies MODEL §8's remainder rule: a single hidden part is a residual.
//!
//! Decided from counts alone. A decision that looked at values would tell something about them.

use crate::organization::Tree;

use super::{Atoms, Cell, Reason, Sealed};

/// People of an atom who count for one figure: over all items behind it, the fewest and the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Over all items behind the figure, the fewest.
    pub fewest: u32,
    /// Over all items behind the figure, the most.
    pub most: u32,
}

impl Count {
    /// The same people behind everything.
    pub fn of(people: u32) -> Self {
        Self {
            fewest: people,
            most: people,
        }
    }
}

/// What is shown of one figure: the organization, and which departments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    organization: bool,
    departments: Vec<Decision>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Show,
    Hide(Reason),
}

impl Plan {
    /// The plan that shows most groups, then most people, then earlier departments. `counts` is by atom; departments
    /// outside `within`, the plan this one refines, are hidden as there.
    pub fn new(
        tree: &Tree,
        atoms: &Atoms,
        counts: &[Count],
        minimum: u32,
        within: Option<&Self>,
    ) -> Self {
        let may_show = |department: usize| match within {
            Some(plan) => plan.departments[department],
            None if atoms.cover(tree, department) => Decision::Show,
            None => Decision::Hide(Reason::Merged),
        };
        let mut search = Search::new(tree, atoms, counts, minimum);
        let allowed: Vec<_> = (0..tree.departments().len()).map(may_show).collect();
        for department in (0..tree.departments().len()).rev() {
            search.visit(department, allowed[department] == Decision::Show);
        }
        let chosen = search.choose();
        let departments = allowed
            .into_iter()
            .enumerate()
            .map(|(department, allowed)| match (allowed, &chosen) {
                (Decision::Hide(reason), _) => Decision::Hide(reason),
                (Decision::Show, Some(shown)) if shown[department] => Decision::Show,
                (Decision::Show, _) => Decision::Hide(Reason::Protected),
            })
            .collect();
        Self {
            organization: chosen.is_some() && within.is_none_or(|plan| plan.organization),
            departments,
        }
    }

    /// Whether the organization is shown.
    pub fn shows_organization(&self) -> bool {
        self.organization
    }

    /// Whether a department is shown.
    pub fn shows(&self, department: usize) -> bool {
        self.departments[department] == Decision::Show
    }

    /// Seals a figure of a department if it is shown. `value` is computed only then; without a value it is protected.
    pub fn department<T>(&self, department: usize, value: impl FnOnce() -> Option<T>) -> Cell<T> {
        match self.departments[department] {
            Decision::Show => seal(value()),
            Decision::Hide(reason) => Cell::Hidden(reason),
        }
    }

    /// Seals a figure of the whole organization if it is shown.
    pub fn organization<T>(&self, value: impl FnOnce() -> Option<T>) -> Cell<T> {
        if self.organization {
            seal(value())
        } else {
            Cell::Hidden(Reason::Protected)
        }
    }

    /// Seals a figure of the pooled rest: people in departments that `base` hides, each pool with at least `minimum`
    /// people because it is a residual of `base`. It adds up what readers of `base` can compute anyway, so it may be
    /// shown for exactly the figures that show all groups of `base`.
    pub fn rest<T>(&self, base: &Self, value: impl FnOnce() -> Option<T>) -> Cell<T> {
        if self == base && base.organization {
            seal(value())
        } else {
            Cell::Hidden(Reason::Protected)
        }
    }

    /// The residual each atom lies in: the lowest shown department that holds it, `None` for the organization.
    pub fn residuals(&self, tree: &Tree, atoms: &Atoms) -> Vec<Option<usize>> {
        atoms
            .homes(tree)
            .into_iter()
            .map(|home| {
                let home = home?;
                std::iter::once(home)
                    .chain(tree.ancestors(home))
                    .find(|department| self.shows(*department))
            })
            .collect()
    }
}

pub(super) fn seal<T>(value: Option<T>) -> Cell<T> {
    value.map_or(Cell::Hidden(Reason::Protected), |value| {
        Cell::Shown(Sealed::new(value))
    })
}

/// People passed up unshown: 0 is nobody, `1 + n` at least `n` people, n capped at the minimum.
type State = usize;

/// How good a choice is: groups shown, then people in them.
type Value = (u32, u64);

/// The value of handing a state up, and the inner state if the node is shown.
type Handed = (Value, Option<State>);

#[derive(Clone, Copy)]
struct Way {
    value: Value,
    /// State before the last child was added, and that child's state.
    from: (State, State),
}

/// Dynamic programming over the tree, exact, O(departments · minimum²) (PRIVACY §5.2).
struct Search<'t> {
    tree: &'t Tree,
    minimum: usize,
    /// Per node, people homed exactly there; the last node is the organization.
    own: Vec<State>,
    /// Per node, people in it and below.
    people: Vec<u64>,
    children: Vec<Vec<usize>>,
    /// Per node and child step, the best way to each state before the node itself is decided.
    steps: Vec<Vec<Vec<Option<Way>>>>,
    /// Per node and state handed up: its value, and the inner state if the node is shown.
    result: Vec<Vec<Option<Handed>>>,
}

impl<'t> Search<'t> {
    fn new(tree: &'t Tree, atoms: &Atoms, counts: &[Count], minimum: u32) -> Self {
        let nodes = tree.departments().len() + 1;
        let organization = nodes - 1;
        let mut fewest = vec![0_u32; nodes];
        let mut most = vec![0_u32; nodes];
        for (home, count) in atoms.homes(tree).into_iter().zip(counts) {
            let node = home.unwrap_or(organization);
            fewest[node] = fewest[node].saturating_add(count.fewest);
            most[node] = most[node].saturating_add(count.most);
        }
        let own = fewest
            .iter()
            .zip(&most)
            .map(|(fewest, most)| {
                if *most == 0 {
                    0
                } else {
                    1 + (*fewest).min(minimum) as usize
                }
            })
            .collect();
        let mut people: Vec<u64> = fewest.iter().copied().map(u64::from).collect();
        for department in (0..organization).rev() {
            let above = tree.departments()[department]
                .parent
                .unwrap_or(organization);
            people[above] += people[department];
        }
        let mut children: Vec<Vec<usize>> = (0..organization)
            .map(|department| tree.children(department).collect())
            .collect();
        children.push(tree.roots().collect());
        Self {
            tree,
            minimum: minimum as usize,
            own,
            people,
            children,
            steps: vec![Vec::new(); nodes],
            result: vec![Vec::new(); nodes],
        }
    }

    fn together(&self, one: State, other: State) -> State {
        match (one, other) {
            (0, state) | (state, 0) => state,
            (one, other) => 1 + (one - 1 + other - 1).min(self.minimum),
        }
    }

    fn is_fine(&self, unshown: State) -> bool {
        unshown == 0 || unshown > self.minimum
    }

    /// Best ways to each state of a node's own people and its children together.
    fn combine(&mut self, node: usize) {
        let n_states = self.minimum + 2;
        let mut ways = vec![None; n_states];
        ways[self.own[node]] = Some(Way {
            value: (0, 0),
            from: (0, 0),
        });
        let mut steps = vec![ways];
        for child in &self.children[node] {
            let mut next: Vec<Option<Way>> = vec![None; n_states];
            let last = &steps[steps.len() - 1];
            for (before, way) in last.iter().enumerate() {
                let Some(way) = way else { continue };
                for (below, handed) in self.result[*child].iter().enumerate() {
                    let Some((value, _)) = handed else { continue };
                    let state = self.together(before, below);
                    let value = (way.value.0 + value.0, way.value.1 + value.1);
                    if next[state].is_none_or(|best| value > best.value) {
                        let from = (before, below);
                        next[state] = Some(Way { value, from });
                    }
                }
            }
            steps.push(next);
        }
        self.steps[node] = steps;
    }

    /// The best inner state if the node is shown, with its value.
    fn if_shown(&self, node: usize) -> Option<(Value, State)> {
        if self.people[node] < self.minimum as u64 {
            return None;
        }
        let mut best: Option<(Value, State)> = None;
        for (state, way) in self.steps[node].last()?.iter().enumerate() {
            if let Some(way) = way.filter(|_| self.is_fine(state)) {
                let value = (way.value.0 + 1, way.value.1 + self.people[node]);
                if best.is_none_or(|(most, _)| value > most) {
                    best = Some((value, state));
                }
            }
        }
        best
    }

    fn visit(&mut self, department: usize, may_show: bool) {
        self.combine(department);
        let last = &self.steps[department][self.steps[department].len() - 1];
        let mut result: Vec<_> = last
            .iter()
            .map(|way| way.map(|way| (way.value, None)))
            .collect();
        if let Some((value, inner)) = self.if_shown(department).filter(|_| may_show)
            && result[0].is_none_or(|(hidden, _)| value > hidden)
        {
            result[0] = Some((value, Some(inner)));
        }
        self.result[department] = result;
    }

    /// Which departments are shown; `None` if not even the organization can be.
    fn choose(mut self) -> Option<Vec<bool>> {
        let organization = self.tree.departments().len();
        self.combine(organization);
        let (_, inner) = self.if_shown(organization)?;
        let mut shown = vec![false; organization];
        let mut open = vec![(organization, inner)];
        while let Some((node, mut state)) = open.pop() {
            for (step, child) in self.children[node].iter().enumerate().rev() {
                let way = self.steps[node][step + 1][state].as_ref()?;
                let (before, below) = way.from;
                let (_, inner) = self.result[*child][below]?;
                shown[*child] = inner.is_some();
                open.push((*child, inner.unwrap_or(below)));
                state = before;
            }
        }
        Some(shown)
    }
}
