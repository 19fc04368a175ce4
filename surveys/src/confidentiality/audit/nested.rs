//! Nested families in closed form.

use super::system::System;

/// Classes with their lowest and highest sum.
type Ends = Vec<(usize, (f64, f64))>;

/// Lowest and highest sum of each class of a nested family of plain cells, exactly; `None` if the cells are not nested
/// or weighted, `Some(Err)` if no sums fit.
///
/// Each cell is its residual plus the largest cells inside it, and each of these stands in one such sum only: the sums
/// form a tree. On a tree, one pass up and one down makes all intervals as narrow as they are, because each end of an
/// interval that survives can be extended to the whole tree, sum by sum. In whole numbers the ends stay whole.
pub(super) fn intervals(
    system: &System,
    classes: &[usize],
    equations: &[usize],
) -> Option<Result<Ends, ()>> {
    let mut order: Vec<usize> = equations.to_vec();
    let terms = |e: usize| &system.equations[e].terms;
    if order.iter().any(|e| {
        terms(*e)
            .iter()
            .any(|(_, weight)| (*weight - terms(*e)[0].1).abs() > 0.5)
    }) {
        return None;
    }
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
        let weight = terms(*e)[0].1;
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
    Some(propagate(system, classes, nodes))
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

fn propagate(system: &System, classes: &[usize], mut nodes: Vec<Node>) -> Result<Ends, ()> {
    let parts = |nodes: &[Node], node: usize| -> (f64, f64) {
        let own = nodes[node].own.iter().map(|class| system.bounds(*class));
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
            found[*class] = narrowed(system.bounds(*class));
        }
    }
    Ok(classes
        .iter()
        .map(|class| (*class, found[*class]))
        .collect())
}
