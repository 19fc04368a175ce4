//! The budget waterfall: what the steps take, part by part, up to the total. Money and people's time look different.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    measure::{measure, wrap},
    sketch::{BODY, SMALL, Sketch},
    words::{Caption, Words},
};

/// What the waterfall shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// The parts in order.
    pub parts: Vec<Part>,
    /// The total, written as money.
    pub total_text: String,
    /// What should be set aside (P80), in whole currency units, and the words for it.
    pub set_aside: Option<(f64, String)>,
}

/// A part of the budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// "People steps: trust"
    pub name: String,
    /// In whole currency units.
    pub amount: f64,
    /// The amount, written as money.
    pub text: String,
    /// Whether it is people's time rather than money that is paid out.
    pub time: bool,
}

impl Waterfall {
    /// Draws it, one row per part, at least 320 wide.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let columns = [words.step.as_str(), words.amount.as_str()];
        self.draw_named(caption, &words.total, columns, width)
    }

    /// The same with the few words it needs: what the total is called, and the columns of its table.
    pub fn draw_named(
        &self,
        caption: &Caption,
        total_name: &str,
        columns: [&str; 2],
        width: f64,
    ) -> Drawing {
        const BAR: f64 = 16.0;
        let mut sketch = Sketch::new(width);
        // Narrow pictures need room for names of three lines.
        let row = if width < 480.0 { 44.0 } else { 30.0 };
        let total: f64 = self.parts.iter().map(|part| part.amount).sum();
        let most = self
            .set_aside
            .as_ref()
            .map_or(total, |(amount, _)| amount.max(total))
            .max(1.0);
        let gutter = self
            .parts
            .iter()
            .map(|part| measure(&part.name, BODY, Weight::Regular) + 12.0)
            .fold(90.0, f64::max)
            .min(width * 0.34);
        let values = self
            .parts
            .iter()
            .map(|part| measure(&part.text, BODY, Weight::Regular))
            .fold(measure(&self.total_text, BODY, Weight::SemiBold), f64::max);
        let (left, right) = (gutter, width - values - 12.0);
        let x = |amount: f64| left + (right - left) * amount / most;
        let head = if self.set_aside.is_some() { 22.0 } else { 4.0 };
        let mut so_far = 0.0;
        for (index, part) in self.parts.iter().enumerate() {
            let middle = head + row * (index as f64 + 0.5);
            draw_name(&mut sketch, &part.name, gutter, middle, false);
            let bar = Bounds::new(
                x(so_far),
                middle - BAR / 2.0,
                x(so_far + part.amount).max(x(so_far) + 1.0),
                middle + BAR / 2.0,
            );
            if part.time {
                sketch.add(Mark::Rect {
                    x: bar.left,
                    y: bar.top,
                    width: bar.right - bar.left,
                    height: bar.bottom - bar.top,
                    radius: 2.0,
                    fill: Some(Paint::AccentSoft),
                    stroke: Some(Stroke::dashed(Paint::Accent, 1.25)),
                });
            } else {
                sketch.add(Mark::area(bar, 2.0, Paint::Accent));
            }
            so_far += part.amount;
            sketch.line(
                (x(so_far), bar.bottom),
                (x(so_far), bar.top + row),
                Stroke::solid(Paint::InkSoft, 0.75),
            );
            sketch.add(Label::new(width - 1.0, middle + 4.0, BODY, part.text.as_str()).end());
        }
        let middle = head + row * (self.parts.len() as f64 + 0.5);
        draw_name(&mut sketch, total_name, gutter, middle, true);
        sketch.add(Mark::area(
            Bounds::new(
                left,
                middle - BAR / 2.0,
                x(total).max(left + 1.0),
                middle + BAR / 2.0,
            ),
            2.0,
            Paint::Ink,
        ));
        sketch.add(
            Label::new(width - 1.0, middle + 4.0, BODY, self.total_text.as_str())
                .end()
                .strong(),
        );
        let bottom = middle + row / 2.0;
        if let Some((amount, text)) = &self.set_aside {
            let mark = x(*amount);
            sketch.add(Mark::line(
                at(mark, head - 4.0),
                at(mark, bottom),
                Stroke::dashed(Paint::Ink, 1.0),
            ));
            let half = measure(text, SMALL, Weight::SemiBold) / 2.0;
            let place = mark.min(width - half - 1.0).max(half);
            sketch.add(
                Label::new(place, head - 9.0, SMALL, text.as_str())
                    .middle()
                    .strong(),
            );
        }
        let facts: Vec<String> = self
            .parts
            .iter()
            .map(|part| format!("{}: {}", part.name, part.text))
            .chain([format!("{}: {}", total_name, self.total_text)])
            .chain(self.set_aside.iter().map(|(_, text)| text.clone()))
            .collect();
        let mut rows: Vec<Vec<String>> = self
            .parts
            .iter()
            .map(|part| vec![part.name.clone(), part.text.clone()])
            .collect();
        rows.push(vec![total_name.to_owned(), self.total_text.clone()]);
        let table = Table {
            caption: caption.title.clone(),
            columns: columns.map(str::to_owned).into(),
            rows,
        };
        sketch.finish(bottom + 4.0, caption, &facts, table)
    }
}

fn draw_name(sketch: &mut Sketch, name: &str, gutter: f64, middle: f64, strong: bool) {
    let weight = if strong {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let lines = wrap(name, BODY, weight, gutter - 8.0, 3);
    let first = middle + 4.0 - 7.0 * (lines.len() as f64 - 1.0);
    for (index, line) in lines.into_iter().enumerate() {
        let mut label = Label::new(0.0, first + 14.0 * index as f64, BODY, line);
        label.weight = weight;
        sketch.add(label);
    }
}
