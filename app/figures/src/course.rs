//! The course of participation by day. It is told in steps, so it is drawn in steps: between two counts nothing is known,
//! and nothing is drawn that says otherwise.

use crate::{
    display::{Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    measure::{fit, measure},
    sketch::{BODY, SMALL, Sketch},
    words::Caption,
};

/// Height of the plot.
const PLOT: f64 = 130.0;
/// Upper edge of the plot, with room for a label above the highest step.
const TOP: f64 = 20.0;

/// What the figure shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// People invited: the upper edge.
    pub invited: u32,
    /// The counts in the order of their days.
    pub days: Vec<CourseDay>,
    /// The last day of the axis: the planned close, or the last count. Days are numbered from the launch.
    pub last: u32,
    /// That day, written out.
    pub last_day: String,
}

/// What was told on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseDay {
    /// Days since the launch.
    pub number: u32,
    /// The day, written out.
    pub day: String,
    /// At least so many had answered.
    pub answered: u32,
    /// The words for it, such as "at least 45".
    pub words: String,
}

/// Words of the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseWords {
    /// "Day"
    pub day: String,
    /// "Answers"
    pub answers: String,
    /// The number of people invited, as it is written.
    pub invited: String,
}

impl Course {
    /// Draws it, at least 320 wide; `None` while there is no course yet: with fewer than two counts.
    pub fn draw(&self, caption: &Caption, words: &CourseWords, width: f64) -> Option<Drawing> {
        let ([first, .., newest], true) = (self.days.as_slice(), self.invited > 0) else {
            return None;
        };
        let mut sketch = Sketch::new(width);
        let gutter = measure(&words.invited, SMALL, Weight::Regular) + 8.0;
        let (left, right) = (gutter, width - 6.0);
        let bottom = TOP + PLOT;
        let last = self.last.max(newest.number).max(first.number + 1);
        let x = |number: u32| {
            let share = f64::from(number - first.number) / f64::from(last - first.number);
            left + (right - left) * share
        };
        let y = |answered: u32| {
            let share = f64::from(answered.min(self.invited)) / f64::from(self.invited);
            bottom - PLOT * share
        };
        for (share, name) in [(0.0, "0"), (0.5, ""), (1.0, words.invited.as_str())] {
            let line = bottom - PLOT * share;
            sketch.line((left, line), (right, line), Stroke::solid(Paint::Line, 1.0));
            if !name.is_empty() {
                sketch.add(Label::new(left - 6.0, line + 4.0, SMALL, name).end().soft());
            }
        }
        let mut points = vec![at(x(first.number), y(first.answered))];
        for pair in self.days.windows(2) {
            points.push(at(x(pair[1].number), y(pair[0].answered)));
            points.push(at(x(pair[1].number), y(pair[1].answered)));
        }
        sketch.add(Mark::Polyline {
            points,
            closed: false,
            fill: None,
            stroke: Some(Stroke::solid(Paint::Accent, 2.0)),
        });
        let end = at(x(newest.number), y(newest.answered));
        sketch.add(Mark::dot(end, 4.0, Paint::Accent));
        // Beside the dot where there is room, else before it; above the line either way.
        let told = fit(&newest.words, BODY, Weight::SemiBold, right - left);
        let room = measure(&told, BODY, Weight::SemiBold);
        let label = if end.x + 8.0 + room <= right {
            Label::new(end.x + 8.0, end.y - 6.0, BODY, told)
        } else {
            let start = (end.x - room).max(left);
            Label::new(start, end.y - 8.0, BODY, told)
        };
        sketch.add(label.strong());
        let head = bottom + 18.0;
        sketch.add(Label::new(left, head, SMALL, first.day.as_str()).soft());
        let last_day = if self.last >= newest.number {
            &self.last_day
        } else {
            &newest.day
        };
        let used = measure(&first.day, SMALL, Weight::Regular) + 12.0;
        if last_day != &first.day
            && measure(last_day, SMALL, Weight::Regular) + used <= right - left
        {
            sketch.add(
                Label::new(right, head, SMALL, last_day.as_str())
                    .end()
                    .soft(),
            );
        }
        let table = Table {
            caption: caption.title.clone(),
            columns: vec![words.day.clone(), words.answers.clone()],
            rows: self
                .days
                .iter()
                .map(|day| vec![day.day.clone(), day.words.clone()])
                .collect(),
        };
        let facts = [format!("{}: {}", newest.day, newest.words)];
        Some(sketch.finish(head + 6.0, caption, &facts, table))
    }
}
