//! Nested families in closed form.

use std::collections::HashMap;

use super::system::System;

/// Classes with their lowest and highest sum.
type Ends = Vec<(usize, (f64, f64))>;

/// Lowest and highest sum of each class of a nested family of cells, exactly; `None` if the cells are not nested, or some
/// class weighs more in one of them than in another, `Some(Err)` if no sums fit.
///
/// Each cell is its residual plus the largest cells inside it, and each of these stands in one such sum only: the sums
/// form a tree. On a tree, one pass up and one down makes all intervals as narrow as they are, because each end of an
/// interval that survives can be extended to the whole tree, sum by sum. In whole numbers the ends stay whole. Where each
/// class weighs the same in all cells, the same holds for its sum times its weight.
pub(super) fn intervals(
    system: &System,
    classes: &[usize],
    equations: &[usize],
) -> Option<Result<Ends, ()>> {
    let mut order: Vec<usize> = equations.to_vec();
    let terms = |e: usize| &system.equations[e].terms;
    let weights = Weights::of(system, equations)?;
    order.sort_by_key(|e| (terms(*e).len(), *e));
    // Nodes are cells; the last found cell that holds a class is its home so far.
    let n = system.classes.len();
    let mut largest: Vec<Option<usize>> = vec![None; n];
    let mut nodes: Vec<Node> = Vec::new();
    for (name, e) in order.iter().enumerate() {
        let mut children: Vec<usize> = Vec::new();
        let mut covered = 0;
        let mut own = Vec::new();
        for (class, _) in terms(*e) {
            if let Some(child) = largest[*class] {
                if !nodes[child].is_taken {
                    nodes[child].is_taken = true;
                    covered += nodes[child].size;
                    children.push(child);
                }
            } else {
                covered += 1;
                own.push(*class);
            }
            largest[*class] = Some(name);
        }
        // A cell that was only partly inside would have covered more.
        if covered != terms(*e).len() {
            return None;
        }
        let weight = weights.of_cell(terms(*e)[0].1);
        let ends = (
            system.equations[*e].low / weight,
            system.equations[*e].high / weight,
        );
        nodes.push(Node {
            children,
            own,
            size: covered,
            is_taken: false,
            between: (ends.0.min(ends.1), ends.0.max(ends.1)),
            slack: system.slack(&system.equations[*e]) / weight.abs(),
        });
    }
    Some(propagate(system, &weights, classes, nodes))
}

/// What a class weighs, the same in all cells but for a factor of each cell.
enum Weights {
    /// All classes of a cell weigh alike.
    Alike,
    /// Per class; cells have no factors.
    Own(HashMap<usize, f64>),
}

impl Weights {
    fn of(system: &System, equations: &[usize]) -> Option<Self> {
        let differs = |a: f64, b: f64| (a - b).abs() > 1e-12 * a.abs();
        let terms = |e: &usize| &system.equations[*e].terms;
        let is_flat = |e: &usize| terms(e).iter().all(|(_, w)| !differs(terms(e)[0].1, *w));
        if equations.iter().all(is_flat) {
            return Some(Self::Alike);
        }
        let mut own = HashMap::new();
        let agree = equations.iter().flat_map(terms).all(|(class, weight)| {
            *weight > 0.0 && !differs(*own.entry(*class).or_insert(*weight), *weight)
        });
        (agree && !system.is_whole).then_some(Self::Own(own))
    }

    /// The factor of a cell whose first class has this weight.
    fn of_cell(&self, first: f64) -> f64 {
        match self {
            Self::Alike => first,
            Self::Own(_) => 1.0,
        }
    }

    fn of_class(&self, class: usize) -> f64 {
        match self {
            Self::Alike => 1.0,
            Self::Own(own) => own.get(&class).copied().unwrap_or(1.0),
        }
    }
}

struct Node {
    children: Vec<usize>,
    /// Classes in no smaller cell.
    own: Vec<usize>,
    size: usize,
    is_taken: bool,
    between: (f64, f64),
    slack: f64,
}

fn add(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0 + b.0, a.1 + b.1)
}

fn propagate(
    system: &System,
    weights: &Weights,
    classes: &[usize],
    mut nodes: Vec<Node>,
) -> Result<Ends, ()> {
    let bounds = |class: usize| {
        let (low, high) = system.bounds(class);
        let weight = weights.of_class(class);
        (low * weight, high * weight)
    };
    let parts = |nodes: &[Node], node: usize| -> (f64, f64) {
        let own = nodes[node].own.iter().map(|class| bounds(*class));
        let below = nodes[node]
            .children
            .iter()
            .map(|child| nodes[*child].between);
        own.chain(below).fold((0.0, 0.0), add)
    };
    // Up: children stand before their parents.
    for node in 0..nodes.len() {
        let inner = parts(&nodes, node);
        let (low, high) = nodes[node].between;
        let (low, high) = (low.max(inner.0), high.min(inner.1));
        if low > high + nodes[node].slack {
            return Err(());
        }
        nodes[node].between = (low.min(high), high.max(low));
    }
    // Down: a part has at least what all others cannot have, at most what they can do without.
    let mut found = vec![(0.0, 0.0); system.classes.len()];
    for node in (0..nodes.len()).rev() {
        let whole = nodes[node].between;
        let all = parts(&nodes, node);
        let narrowed = |part: (f64, f64)| {
            let others = (all.0 - part.0, all.1 - part.1);
            let low = part.0.max(whole.0 - others.1);
            let high = part.1.min(whole.1 - others.0);
            (low.min(high), high.max(low))
        };
        for child in nodes[node].children.clone() {
            nodes[child].between = narrowed(nodes[child].between);
        }
        for class in &nodes[node].own {
            let (low, high) = narrowed(bounds(*class));
            let weight = weights.of_class(*class);
            found[*class] = (low / weight, high / weight);
        }
    }
    Ok(classes
        .iter()
        .map(|class| (*class, found[*class]))
        .collect())
}
