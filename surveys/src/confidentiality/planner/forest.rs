//! Nested cells: the largest plan by dynamic programming, exact, O(cells · minimum²) (PRIVACY §5.2).
//!
//! Shown cells are nested, so rule A holds if and only if every residual, a shown cell without its largest shown
//! descendants, is empty or has the minimum.

use std::{cmp::Reverse, collections::BTreeMap};

use super::classes::{Classes, Family};

/// People handed up unshown: 0 is nobody, `1 + n` at least n people, n capped at the minimum.
type Unshown = u64;

/// How good a choice is: cells shown, people in them, then earlier cells.
type Value = (u32, u64, Reverse<usize>);

/// How a state below a node came about: the state before its last child, and that child's state.
#[derive(Clone, Copy)]
struct Way {
    value: Value,
    before: Unshown,
    below: Unshown,
}

/// What a node hands up: its value, and the state inside if the node is shown.
#[derive(Clone, Copy)]
struct Handed {
    value: Value,
    inside: Option<Unshown>,
}

struct Node {
    children: Vec<usize>,
    own: u64,
    has_own: bool,
    /// Per child taken in, the best way to each state.
    steps: Vec<BTreeMap<Unshown, Way>>,
    result: BTreeMap<Unshown, Handed>,
}

/// The largest set of cells with all of `required`; `None` if there is none.
pub(super) fn largest(
    classes: &Classes,
    family: &Family,
    required: &[usize],
) -> Option<Vec<usize>> {
    let mut required_here = vec![false; classes.members.len()];
    for cell in required {
        required_here[*cell] = true;
    }
    let mut nodes = nodes(classes, family);
    let top = family.cells.len();
    // Cells stand before those below them, so from the end every child is ready; the place above all comes last.
    for place in (0..top).rev().chain([top]) {
        combine(&mut nodes, place, classes.minimum);
        let last = nodes[place].steps.last()?;
        let mut result: BTreeMap<Unshown, Handed> = last
            .iter()
            .map(|(state, way)| {
                (
                    *state,
                    Handed {
                        value: way.value,
                        inside: None,
                    },
                )
            })
            .collect();
        if let Some(cell) = family.cells.get(place) {
            let shown = if_shown(classes, *cell, last);
            if required_here[*cell] {
                result.clear();
            }
            if let Some(handed) = shown
                && result
                    .get(&0)
                    .is_none_or(|hidden| handed.value > hidden.value)
            {
                result.insert(0, handed);
            }
        }
        nodes[place].result = result;
    }
    let (state, _) = nodes[top]
        .result
        .iter()
        .max_by_key(|(state, handed)| (handed.value, Reverse(**state)))?;
    Some(trace(&nodes, family, *state))
}

/// One node per cell, and last the place above all of them, which is never shown.
fn nodes(classes: &Classes, family: &Family) -> Vec<Node> {
    let top = family.cells.len();
    let mut nodes: Vec<Node> = (0..=top)
        .map(|_| Node {
            children: Vec::new(),
            own: 0,
            has_own: false,
            steps: Vec::new(),
            result: BTreeMap::new(),
        })
        .collect();
    let mut place_of = vec![top; classes.members.len()];
    for (place, cell) in family.cells.iter().enumerate() {
        place_of[*cell] = place;
        let above = family.parent[*cell].map_or(top, |parent| place_of[parent]);
        nodes[above].children.push(place);
    }
    for (class, lowest) in family.lowest.iter().enumerate() {
        let place = lowest.map_or(top, |cell| place_of[cell]);
        nodes[place].own += classes.people[class];
        nodes[place].has_own = true;
    }
    nodes
}

fn together(one: Unshown, other: Unshown, minimum: u64) -> Unshown {
    match (one, other) {
        (0, state) | (state, 0) => state,
        (one, other) => 1 + (one - 1 + other - 1).min(minimum),
    }
}

fn combine(nodes: &mut [Node], place: usize, minimum: u64) {
    let node = &nodes[place];
    let own = if node.has_own {
        1 + node.own.min(minimum)
    } else {
        0
    };
    let start = Way {
        value: (0, 0, Reverse(0)),
        before: 0,
        below: 0,
    };
    let mut steps = vec![BTreeMap::from([(own, start)])];
    for child in &node.children {
        let mut next: BTreeMap<Unshown, Way> = BTreeMap::new();
        for (before, way) in &steps[steps.len() - 1] {
            for (below, handed) in &nodes[*child].result {
                let state = together(*before, *below, minimum);
                let value = sum(way.value, handed.value);
                if next.get(&state).is_none_or(|best| value > best.value) {
                    let way = Way {
                        value,
                        before: *before,
                        below: *below,
                    };
                    next.insert(state, way);
                }
            }
        }
        steps.push(next);
    }
    nodes[place].steps = steps;
}

fn sum(one: Value, other: Value) -> Value {
    (
        one.0 + other.0,
        one.1 + other.1,
        Reverse(one.2.0 + other.2.0),
    )
}

/// The best way to show a cell: what lies unshown inside is nobody, or enough.
fn if_shown(classes: &Classes, cell: usize, ways: &BTreeMap<Unshown, Way>) -> Option<Handed> {
    ways.iter()
        .filter(|(state, _)| **state == 0 || **state > classes.minimum)
        .map(|(state, way)| Handed {
            value: sum(way.value, (1, classes.size[cell], Reverse(cell))),
            inside: Some(*state),
        })
        .max_by_key(|handed| handed.value)
}

fn trace(nodes: &[Node], family: &Family, state: Unshown) -> Vec<usize> {
    let mut shown = Vec::new();
    let mut open = vec![(family.cells.len(), state)];
    while let Some((place, state)) = open.pop() {
        let Some(handed) = nodes[place].result.get(&state) else {
            continue;
        };
        if handed.inside.is_some() {
            shown.push(family.cells[place]);
        }
        let mut state = handed.inside.unwrap_or(state);
        for (step, child) in nodes[place].children.iter().enumerate().rev() {
            let way = &nodes[place].steps[step + 1][&state];
            open.push((*child, way.below));
            state = way.before;
        }
    }
    shown
}
