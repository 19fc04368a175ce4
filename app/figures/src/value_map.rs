//! The value map: which step states what value for whom. A filled dot is a stated value; a column without any is named as
//! open.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    measure::{measure, wrap},
    sketch::{BODY, SMALL, Sketch},
    words::Caption,
};

const ROW: f64 = 24.0;
const TEXT_LINE: f64 = 14.0;

/// Steps and for whom each states a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueMap {
    /// For whom, in order.
    pub columns: Vec<String>,
    /// The steps in order.
    pub rows: Vec<ValueRow>,
    /// "Step", heading of the first column.
    pub step: String,
    /// "open", for whom no step states a value.
    pub open: String,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueRow {
    /// Title of the step.
    pub step: String,
    /// Its value in one line, for each of the columns.
    pub values: Vec<Option<String>>,
}

impl ValueMap {
    /// Whether no step states a value for this column.
    pub fn is_open(&self, column: usize) -> bool {
        let is_stated = |row: &ValueRow| row.values.get(column).is_some_and(Option::is_some);
        !self.rows.iter().any(is_stated)
    }

    /// Draws it, `width` from about 560 on.
    pub fn draw(&self, caption: &Caption, width: f64) -> Drawing {
        const HEAD: f64 = 24.0;
        let mut sketch = Sketch::new(width);
        // Each column has room for its name; titles of steps go on in a second line instead.
        let names = self.columns.iter();
        let widest = names
            .map(|name| measure(name, SMALL, Weight::SemiBold) + 7.0)
            .fold(0.0, f64::max);
        let left = (width - widest * self.columns.len() as f64).max(120.0);
        let gutter = self
            .rows
            .iter()
            .map(|row| measure(&row.step, BODY, Weight::Regular) + 14.0)
            .fold(120.0, f64::max)
            .min(width * 0.46)
            .min(left);
        let column = (width - gutter) / self.columns.len().max(1) as f64;
        let middle = |index: usize| gutter + column * (index as f64 + 0.5);
        let heights: Vec<f64> = self
            .rows
            .iter()
            .map(|row| {
                let lines = wrap(&row.step, BODY, Weight::Regular, gutter - 10.0, 2).len();
                ROW + TEXT_LINE * (lines.max(1) as f64 - 1.0)
            })
            .collect();
        let bottom = HEAD + heights.iter().sum::<f64>();
        for (index, name) in self.columns.iter().enumerate() {
            if self.is_open(index) {
                sketch.add(Mark::Hatch {
                    x: gutter + column * index as f64 + 4.0,
                    y: HEAD + 3.0,
                    width: column - 8.0,
                    height: bottom - HEAD - 6.0,
                });
            }
            let lines = wrap(name, SMALL, Weight::SemiBold, column - 6.0, 1);
            for line in lines {
                sketch.add(
                    Label::new(middle(index), 14.0, SMALL, line)
                        .middle()
                        .strong(),
                );
            }
        }
        let mut top = HEAD;
        for (row, height) in self.rows.iter().zip(&heights) {
            sketch.line((0.0, top), (width, top), Stroke::solid(Paint::Line, 1.0));
            let center = top + height / 2.0;
            let lines = wrap(&row.step, BODY, Weight::Regular, gutter - 10.0, 2);
            let first = center + 4.0 - TEXT_LINE / 2.0 * (lines.len() as f64 - 1.0);
            for (line, text) in lines.into_iter().enumerate() {
                sketch.add(Label::new(0.0, first + TEXT_LINE * line as f64, BODY, text));
            }
            for index in (0..self.columns.len()).filter(|index| !self.is_open(*index)) {
                let is_stated = row.values.get(index).is_some_and(Option::is_some);
                sketch.add(if is_stated {
                    Mark::dot(at(middle(index), center), 5.5, Paint::Accent)
                } else {
                    Mark::Circle {
                        center: at(middle(index), center),
                        radius: 1.5,
                        fill: None,
                        stroke: Some(Stroke::solid(Paint::InkSoft, 0.75)),
                    }
                });
            }
            top += height;
        }
        sketch.line((0.0, top), (width, top), Stroke::solid(Paint::Line, 1.0));
        for index in (0..self.columns.len()).filter(|index| self.is_open(*index)) {
            let half = measure(&self.open, SMALL, Weight::SemiBold) / 2.0 + 5.0;
            let (x, y) = (middle(index), f64::midpoint(HEAD, bottom));
            sketch.add(Mark::area(
                Bounds::new(x - half, y - 9.0, x + half, y + 9.0),
                4.0,
                Paint::Surface,
            ));
            sketch.add(
                Label::new(x, y + 4.0, SMALL, self.open.as_str())
                    .middle()
                    .strong(),
            );
        }
        sketch.finish(bottom + 2.0, caption, &self.facts(), self.table(caption))
    }

    fn facts(&self) -> Vec<String> {
        let column = |(index, name): (usize, &String)| {
            if self.is_open(index) {
                return format!("{name}: {}", self.open);
            }
            let steps: Vec<&str> = self
                .rows
                .iter()
                .filter(|row| row.values.get(index).is_some_and(Option::is_some))
                .map(|row| row.step.as_str())
                .collect();
            format!("{name}: {}", steps.join(", "))
        };
        self.columns.iter().enumerate().map(column).collect()
    }

    fn table(&self, caption: &Caption) -> Table {
        let cell = |row: &ValueRow, index: usize| match row.values.get(index) {
            Some(Some(value)) => value.clone(),
            _ if self.is_open(index) => self.open.clone(),
            _ => "–".to_owned(),
        };
        Table {
            caption: caption.title.clone(),
            columns: std::iter::once(self.step.clone())
                .chain(self.columns.iter().cloned())
                .collect(),
            rows: self
                .rows
                .iter()
                .map(|row| {
                    std::iter::once(row.step.clone())
                        .chain((0..self.columns.len()).map(|index| cell(row, index)))
                        .collect()
                })
                .collect(),
        }
    }
}
