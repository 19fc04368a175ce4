//! The big picture: goals on the left, the dimensions that carry them, and the steps that lift each dimension. Arrows on
//! the right lead from a step to those that it makes possible.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    measure::wrap,
    sketch::{BODY, SMALL, Sketch},
    words::Caption,
};

const TEXT_LINE: f64 = 14.0;
const HEAD: f64 = 22.0;
/// Between steps of one dimension, and between dimensions.
const GAP: f64 = 6.0;
const GROUP_GAP: f64 = 14.0;

/// Goals, dimensions and steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalTree {
    /// The client's goals; the future itself for steps without one.
    pub goals: Vec<String>,
    /// Dimensions with steps, in model order.
    pub dimensions: Vec<TreeDimension>,
    /// Its words.
    pub words: GoalTreeWords,
}

/// A dimension and the steps for which it is the main one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeDimension {
    /// Its name.
    pub name: String,
    /// The steps in order.
    pub steps: Vec<TreeStep>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeStep {
    /// Identifies it among all steps.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its months, in words.
    pub when: String,
    /// Place of its goal in [`GoalTree::goals`].
    pub goal: usize,
    /// Steps that come before it.
    pub after: Vec<String>,
}

/// The words of the tree, ready in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalTreeWords {
    /// "Goal"
    pub goal: String,
    /// "Dimension"
    pub dimension: String,
    /// "Step"
    pub step: String,
    /// "Builds on"
    pub after: String,
}

/// Where the columns stand.
struct Columns {
    goal: (f64, f64),
    dimension: (f64, f64),
    step: (f64, f64),
    right: f64,
}

/// A box with its lines of text.
struct Card {
    bounds: Bounds,
    lines: Vec<String>,
}

impl Card {
    fn middle(&self) -> f64 {
        f64::midpoint(self.bounds.top, self.bounds.bottom)
    }
}

impl GoalTree {
    /// The tree in parts of about so many steps at most, so that each can be read; a dimension stays whole. Steps in other
    /// parts are not pointed at.
    pub fn in_parts(&self, most: usize) -> Vec<Self> {
        let count = |part: &[TreeDimension]| part.iter().map(|of| of.steps.len()).sum::<usize>();
        let all = count(&self.dimensions);
        // Parts of about the same size: a last one with a single step would look lost.
        let enough = all.div_ceil(all.div_ceil(most.max(1)).max(1));
        let mut parts: Vec<Vec<TreeDimension>> = Vec::new();
        for dimension in &self.dimensions {
            match parts.last_mut() {
                Some(part) if count(part) < enough => part.push(dimension.clone()),
                _ => parts.push(vec![dimension.clone()]),
            }
        }
        parts
            .into_iter()
            .map(|dimensions| self.part(dimensions))
            .collect()
    }

    /// These dimensions with their goals.
    fn part(&self, mut dimensions: Vec<TreeDimension>) -> Self {
        let steps = || dimensions.iter().flat_map(|of| &of.steps);
        let ids: Vec<String> = steps().map(|step| step.id.clone()).collect();
        let mut served: Vec<usize> = steps().map(|step| step.goal).collect();
        served.sort_unstable();
        served.dedup();
        for step in dimensions.iter_mut().flat_map(|of| &mut of.steps) {
            step.after.retain(|id| ids.contains(id));
            step.goal = served
                .iter()
                .position(|goal| *goal == step.goal)
                .unwrap_or(0);
        }
        Self {
            goals: served
                .iter()
                .filter_map(|goal| self.goals.get(*goal).cloned())
                .collect(),
            dimensions,
            words: self.words.clone(),
        }
    }

    /// Draws it, `width` from about 560 on.
    pub fn draw(&self, caption: &Caption, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let columns = Columns {
            goal: (1.0, width * 0.235),
            dimension: (width * 0.30, width * 0.50),
            step: (width * 0.56, width * 0.91),
            right: width - 2.0,
        };
        let heads = [
            (&self.words.goal, columns.goal.0),
            (&self.words.dimension, columns.dimension.0),
            (&self.words.step, columns.step.0),
        ];
        for (text, x) in heads {
            sketch.add(Label::new(x, 12.0, SMALL, text.as_str()).strong().soft());
        }
        let (steps, bottom) = self.place_steps(&columns);
        let dimensions = self.place_dimensions(&columns, &steps);
        let goals = self.place_goals(&columns, &dimensions);
        let bottom = goals
            .iter()
            .chain(dimensions.iter())
            .map(|card| card.bounds.bottom)
            .fold(bottom, f64::max);
        self.draw_links(&mut sketch, &goals, &dimensions, &steps);
        self.draw_arrows(&mut sketch, &columns, &steps);
        for card in &goals {
            draw_card(&mut sketch, card, Paint::Accent, Paint::AccentInk);
        }
        for card in &dimensions {
            draw_card(&mut sketch, card, Paint::AccentSoft, Paint::Ink);
        }
        for (card, step) in steps.iter().flatten().zip(self.steps()) {
            draw_step(&mut sketch, card, &step.when);
        }
        sketch.finish(bottom + 2.0, caption, &self.facts(), self.table(caption))
    }

    fn steps(&self) -> impl Iterator<Item = &TreeStep> {
        self.dimensions.iter().flat_map(|of| &of.steps)
    }

    /// Steps from top to bottom, dimension by dimension; and where they end.
    fn place_steps(&self, columns: &Columns) -> (Vec<Vec<Card>>, f64) {
        let (left, right) = columns.step;
        let mut y = HEAD;
        let mut groups = Vec::new();
        for dimension in &self.dimensions {
            let mut group = Vec::new();
            for step in &dimension.steps {
                let lines = wrap(&step.title, BODY, Weight::Regular, right - left - 14.0, 2);
                let height = TEXT_LINE * (lines.len() as f64 + 1.0) + 8.0;
                group.push(Card {
                    bounds: Bounds::new(left, y, right, y + height),
                    lines,
                });
                y += height + GAP;
            }
            y += GROUP_GAP - GAP;
            groups.push(group);
        }
        (groups, y - GROUP_GAP)
    }

    /// Each beside the middle of its steps.
    fn place_dimensions(&self, columns: &Columns, steps: &[Vec<Card>]) -> Vec<Card> {
        let (left, right) = columns.dimension;
        let wanted = self.dimensions.iter().zip(steps).map(|(dimension, steps)| {
            let lines = wrap(
                &dimension.name,
                BODY,
                Weight::SemiBold,
                right - left - 14.0,
                3,
            );
            let middle = match (steps.first(), steps.last()) {
                (Some(first), Some(last)) => f64::midpoint(first.bounds.top, last.bounds.bottom),
                _ => HEAD,
            };
            (middle, lines)
        });
        stack(wanted.collect(), (left, right))
    }

    /// Each beside the middle of its dimensions, in the order of their places.
    fn place_goals(&self, columns: &Columns, dimensions: &[Card]) -> Vec<Card> {
        let (left, right) = columns.goal;
        let wanted: Vec<(f64, Vec<String>)> = self
            .goals
            .iter()
            .enumerate()
            .map(|(goal, text)| {
                let served: Vec<f64> = self
                    .dimensions
                    .iter()
                    .zip(dimensions)
                    .filter(|(of, _)| of.steps.iter().any(|step| step.goal == goal))
                    .map(|(_, card)| card.middle())
                    .collect();
                let middle = served.iter().sum::<f64>() / served.len().max(1) as f64;
                let lines = wrap(text, BODY, Weight::SemiBold, right - left - 14.0, 8);
                (middle, lines)
            })
            .collect();
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        order.sort_by(|one, two| wanted[*one].0.total_cmp(&wanted[*two].0));
        let sorted = order.iter().map(|index| wanted[*index].clone()).collect();
        let mut placed: Vec<(usize, Card)> = order
            .into_iter()
            .zip(stack(sorted, (left, right)))
            .collect();
        placed.sort_by_key(|(index, _)| *index);
        placed.into_iter().map(|(_, card)| card).collect()
    }

    fn draw_links(
        &self,
        sketch: &mut Sketch,
        goals: &[Card],
        dimensions: &[Card],
        steps: &[Vec<Card>],
    ) {
        for ((dimension, card), steps) in self.dimensions.iter().zip(dimensions).zip(steps) {
            for (index, goal) in goals.iter().enumerate() {
                if dimension.steps.iter().any(|step| step.goal == index) {
                    sketch.line(
                        (goal.bounds.right, goal.middle()),
                        (card.bounds.left, card.middle()),
                        Stroke::solid(Paint::InkSoft, 1.0),
                    );
                }
            }
            for step in steps {
                sketch.line(
                    (card.bounds.right, card.middle()),
                    (step.bounds.left, step.middle()),
                    Stroke::solid(Paint::InkSoft, 1.0),
                );
            }
        }
    }

    /// A way of its own on the right for every step that makes others possible.
    fn draw_arrows(&self, sketch: &mut Sketch, columns: &Columns, steps: &[Vec<Card>]) {
        let cards: Vec<(&TreeStep, &Card)> = self.steps().zip(steps.iter().flatten()).collect();
        let before: Vec<(usize, Vec<usize>)> = cards
            .iter()
            .enumerate()
            .map(|(index, (step, _))| {
                let next = cards
                    .iter()
                    .enumerate()
                    .filter(|(_, (other, _))| other.after.contains(&step.id))
                    .map(|(place, _)| place)
                    .collect();
                (index, next)
            })
            .filter(|(_, next): &(usize, Vec<usize>)| !next.is_empty())
            .collect();
        let edge = columns.step.1;
        let lane = (columns.right - edge - 6.0) / before.len().max(1) as f64;
        let stroke = Stroke::solid(Paint::Accent, 1.5);
        for (place, (from, next)) in before.iter().enumerate() {
            let x = edge + 10.0 + (lane * place as f64).min(columns.right - edge - 12.0);
            let start = cards[*from].1.middle() - 6.0;
            sketch.add(Mark::dot(at(edge + 2.0, start), 2.5, Paint::Accent));
            sketch.line((edge + 2.0, start), (x, start), stroke);
            for to in next {
                let end = cards[*to].1.middle() + 5.0;
                sketch.line((x, start), (x, end), stroke);
                sketch.line((x, end), (edge + 5.0, end), stroke);
                sketch.add(Mark::Polyline {
                    points: vec![
                        at(edge + 1.0, end),
                        at(edge + 7.0, end - 3.5),
                        at(edge + 7.0, end + 3.5),
                    ],
                    closed: true,
                    fill: Some(Paint::Accent),
                    stroke: None,
                });
            }
        }
    }

    fn title(&self, id: &str) -> String {
        self.steps()
            .find(|step| step.id == id)
            .map_or_else(|| id.to_owned(), |step| step.title.clone())
    }

    fn facts(&self) -> Vec<String> {
        self.dimensions
            .iter()
            .map(|of| {
                let steps: Vec<&str> = of.steps.iter().map(|step| step.title.as_str()).collect();
                format!("{}: {}", of.name, steps.join(", "))
            })
            .chain(
                self.steps()
                    .filter(|step| !step.after.is_empty())
                    .map(|step| {
                        let before: Vec<String> =
                            step.after.iter().map(|id| self.title(id)).collect();
                        format!(
                            "{} – {}: {}",
                            step.title,
                            self.words.after,
                            before.join(", ")
                        )
                    }),
            )
            .collect()
    }

    fn table(&self, caption: &Caption) -> Table {
        let words = &self.words;
        let rows = self.dimensions.iter().flat_map(|of| {
            of.steps.iter().map(|step| {
                let before: Vec<String> = step.after.iter().map(|id| self.title(id)).collect();
                vec![
                    step.title.clone(),
                    of.name.clone(),
                    self.goals.get(step.goal).cloned().unwrap_or_default(),
                    if before.is_empty() {
                        "–".to_owned()
                    } else {
                        before.join(", ")
                    },
                ]
            })
        });
        Table {
            caption: caption.title.clone(),
            columns: [&words.step, &words.dimension, &words.goal, &words.after]
                .map(Clone::clone)
                .to_vec(),
            rows: rows.collect(),
        }
    }
}

/// Boxes from top to bottom, each as near to the place it wants as the one above allows.
fn stack(wanted: Vec<(f64, Vec<String>)>, (left, right): (f64, f64)) -> Vec<Card> {
    let mut free = HEAD;
    wanted
        .into_iter()
        .map(|(middle, lines)| {
            let height = TEXT_LINE * lines.len().max(1) as f64 + 12.0;
            let top = (middle - height / 2.0).max(free);
            free = top + height + GAP;
            Card {
                bounds: Bounds::new(left, top, right, top + height),
                lines,
            }
        })
        .collect()
}

fn draw_card(sketch: &mut Sketch, card: &Card, fill: Paint, ink: Paint) {
    sketch.add(Mark::area(card.bounds, 6.0, fill));
    for (index, line) in card.lines.iter().enumerate() {
        let y = card.bounds.top + 17.0 + TEXT_LINE * index as f64;
        sketch.add(
            Label::new(card.bounds.left + 7.0, y, BODY, line.as_str())
                .strong()
                .paint(ink),
        );
    }
}

fn draw_step(sketch: &mut Sketch, card: &Card, when: &str) {
    let bounds = card.bounds;
    sketch.add(Mark::Rect {
        x: bounds.left,
        y: bounds.top,
        width: bounds.right - bounds.left,
        height: bounds.bottom - bounds.top,
        radius: 6.0,
        fill: Some(Paint::Surface),
        stroke: Some(Stroke::solid(Paint::InkSoft, 0.75)),
    });
    let lines = card.lines.len();
    for (index, line) in card.lines.iter().enumerate() {
        let y = bounds.top + 14.0 + TEXT_LINE * index as f64;
        sketch.add(Label::new(bounds.left + 7.0, y, BODY, line.as_str()));
    }
    let y = bounds.top + 14.0 + TEXT_LINE * lines as f64;
    let room = bounds.right - bounds.left - 14.0;
    let when = crate::measure::fit(when, SMALL, Weight::Regular, room);
    sketch.add(Label::new(bounds.left + 7.0, y, SMALL, when).soft());
}
