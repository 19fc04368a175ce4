//! The dot plot: every value of a profile with its interval.

use super::{Profile, TARGET, draw_reference_key, look_of, series_mark, shape_of};
use crate::{
    display::{Bounds, Drawing, Label, Paint, Stroke, Weight, at},
    groups::Value,
    measure::{measure, wrap},
    score::Score,
    sketch::{Axis, BODY, Lane, SMALL, Sketch},
    words::{Caption, Words},
};

impl Profile {
    /// The dot plot, at least 320 wide; the group to compare with is a thin upright line.
    pub fn dots(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let wide = width >= 520.0;
        let value_width = measure("100 (100–100)", SMALL, Weight::Regular) + 10.0;
        let heads = [&words.maturity, &words.readiness];
        let column = heads
            .iter()
            .map(|head| measure(head, SMALL, Weight::SemiBold) + 24.0)
            .fold(value_width, f64::max);
        let gutter = if wide { (width * 0.26).min(190.0) } else { 0.0 };
        let axis = Axis {
            left: gutter + 8.0,
            right: if wide {
                width - 2.0 * column - 8.0
            } else {
                width - 10.0
            },
        };
        let head = if wide { 22.0 } else { 24.0 };
        let row_height = if wide { 34.0 } else { 58.0 };
        let bottom = head + row_height * self.axes.len() as f64;
        if wide {
            axis.grid(&mut sketch, head - 4.0, bottom + 4.0);
            for (index, name) in heads.iter().enumerate() {
                let right = width - column * (1.0 - index as f64) - 1.0;
                let text = Label::new(right, 12.0, SMALL, name.as_str()).end().strong();
                let left = text.bounds().left;
                sketch.add(series_mark(shape_of(index), at(left - 9.0, 8.0)));
                sketch.add(text);
            }
            let mut x = axis.left;
            if let Some(reference) = &self.reference {
                x = draw_reference_key(&mut sketch, x, 12.0, reference) + 16.0;
            }
            if self.axes.iter().any(|axis| axis.target.is_some()) {
                sketch.line((x + 1.0, 2.0), (x + 1.0, 14.0), TARGET);
                sketch.add(Label::new(x + 7.0, 12.0, SMALL, words.target.as_str()).soft());
            }
        } else {
            self.draw_key(&mut sketch, words);
        }
        for (index, dimension) in self.axes.iter().enumerate() {
            let top = head + row_height * index as f64;
            let middle = if wide {
                top + row_height / 2.0
            } else {
                top + 41.0
            };
            if wide {
                let lines = wrap(&dimension.name, BODY, Weight::Regular, gutter - 6.0, 2);
                let first = middle + 4.0 - 7.0 * (lines.len() as f64 - 1.0);
                for (line, text) in lines.into_iter().enumerate() {
                    sketch.add(Label::new(0.0, first + 14.0 * line as f64, BODY, text));
                }
            } else {
                let name =
                    crate::measure::fit(&dimension.name, BODY, Weight::SemiBold, width - 2.0);
                sketch.add(Label::new(0.0, top + 13.0, BODY, name).strong());
                axis.grid(&mut sketch, middle - 15.0, middle + 14.0);
            }
            if let Some(reference) = dimension.reference.and_then(|score| score.mean()) {
                let x = axis.x(reference);
                sketch.line(
                    (x, middle - 14.0),
                    (x, middle + 14.0),
                    Stroke::solid(Paint::Ink, 1.0),
                );
            }
            if let Some(target) = dimension.target {
                let x = axis.x(target);
                sketch.line((x, middle - 14.0), (x, middle), TARGET);
            }
            let lines: Vec<f64> = dimension
                .target
                .into_iter()
                .chain(dimension.reference.and_then(|score| score.mean()))
                .map(|points| axis.x(points))
                .collect();
            for (lane, value) in [&dimension.maturity, &dimension.readiness]
                .into_iter()
                .enumerate()
            {
                let y = middle + if lane == 0 { -7.0 } else { 7.0 };
                match value {
                    Value::Known(score) => {
                        sketch.estimate(score, axis, y, look_of(lane));
                        let text = score.text_with_range(&self.cuts, words.language);
                        if wide {
                            let right = width - column * (1.0 - lane as f64) - 1.0;
                            let label = Label::new(right, middle + 4.0, SMALL, text).end();
                            sketch.add(label);
                        } else {
                            draw_beside(&mut sketch, score, axis.at(y, 14.0), &text, &lines);
                        }
                    }
                    Value::Unknown => {}
                    Value::Hidden => sketch.hidden(
                        Bounds::new(axis.left, y - 7.0, axis.right, y + 7.0),
                        &words.hidden,
                    ),
                }
            }
        }
        axis.numbers(
            &mut sketch,
            bottom + 17.0,
            if wide { &words.points } else { "" },
        );
        sketch.finish(
            bottom + 23.0,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }
}

/// The value in words beside its interval, on the side with room where none of `lines` runs through it.
fn draw_beside(sketch: &mut Sketch, score: &Score, lane: Lane, text: &str, lines: &[f64]) {
    let Lane { axis, y, .. } = lane;
    let (low, high) = score.range().unwrap_or((score.middle(), score.middle()));
    let after = Label::new(axis.x(high.max(score.middle())) + 9.0, y + 4.0, SMALL, text);
    let before = Label::new(axis.x(low.min(score.middle())) - 9.0, y + 4.0, SMALL, text).end();
    let width = sketch.width;
    let fits = |label: &Label| {
        let bounds = label.bounds();
        bounds.left >= 0.0 && bounds.right <= width
    };
    let clear = |label: &Label| {
        let bounds = label.bounds();
        lines.iter().all(|x| *x < bounds.left || *x > bounds.right)
    };
    let label = [&after, &before]
        .into_iter()
        .find(|label| fits(label) && clear(label))
        .or_else(|| [&after, &before].into_iter().find(|label| fits(label)));
    sketch.add(label.unwrap_or(&after).clone());
}
