//! The radar: the shape of a profile.

use std::f64::consts::TAU;

use super::{Profile, ProfileAxis, TARGET, series_mark};
use crate::{
    display::{Anchor, Drawing, Label, Mark, Paint, Point, Stroke, Weight, at},
    groups::Value,
    measure::{balance, wrap},
    score::Score,
    sketch::{SMALL, Shape, Sketch},
    words::{Caption, Words},
};

impl Profile {
    /// The radar, at least 320 wide. With a target its line is the third and last.
    pub fn radar(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        const LINE: f64 = 13.0;
        let mut sketch = Sketch::new(width);
        let names = (width * 0.26).clamp(86.0, 132.0);
        let radius = (width - 2.0 * names) / 2.0;
        let key = 26.0;
        let top_lines = self.axes.first().map_or(1, |axis| {
            wrap(&axis.name, SMALL, Weight::Regular, width * 0.4, 3).len()
        });
        let center = at(width / 2.0, key + radius + LINE * top_lines as f64 + 10.0);
        for ring in [20.0, 40.0, 60.0, 80.0, 100.0] {
            sketch.add(Mark::Polyline {
                points: self.ring(center, radius * ring / 100.0),
                closed: true,
                fill: None,
                stroke: Some(Stroke::solid(Paint::Line, 1.0)),
            });
        }
        for (index, axis) in self.axes.iter().enumerate() {
            let rim = self.spoke(center, radius, index);
            sketch.add(Mark::line(center, rim, Stroke::solid(Paint::Line, 1.0)));
            let place = self.spoke(center, radius + 9.0, index);
            draw_axis_name(&mut sketch, &axis.name, center, place);
        }
        let targets: Vec<Option<f64>> = self.axes.iter().map(|axis| axis.target).collect();
        self.draw_line(&mut sketch, center, radius, &targets, TARGET);
        let maturity = self.means(|axis| &axis.maturity);
        let readiness = self.means(|axis| &axis.readiness);
        self.draw_line(
            &mut sketch,
            center,
            radius,
            &readiness,
            Stroke::dashed(Paint::Series(3), 2.0),
        );
        self.draw_line(
            &mut sketch,
            center,
            radius,
            &maturity,
            Stroke::solid(Paint::Accent, 2.5),
        );
        for (means, shape) in [(&readiness, Shape::Diamond), (&maturity, Shape::Round)] {
            for (index, mean) in means.iter().enumerate() {
                let Some(mean) = mean else { continue };
                let place = self.spoke(center, radius * mean / 100.0, index);
                sketch.add(series_mark(shape, place));
            }
        }
        // Scale numbers stand beside the first spoke, on a ground that keeps them readable over the lines.
        for ring in [20.0, 60.0, 100.0] {
            let place = at(center.x - 5.0, center.y - radius * ring / 100.0 + 4.0);
            let label = Label::new(place.x, place.y, SMALL, format!("{ring:.0}"))
                .end()
                .soft();
            sketch.add(Mark::area(label.bounds().grown(1.0), 3.0, Paint::Surface));
            sketch.add(label);
        }
        self.draw_key(&mut sketch, words);
        let height = center.y + radius + 3.0 * LINE + 6.0;
        sketch.finish(
            height,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    fn draw_line(
        &self,
        sketch: &mut Sketch,
        center: Point,
        radius: f64,
        means: &[Option<f64>],
        stroke: Stroke,
    ) {
        let corner = |index: usize, mean: f64| self.spoke(center, radius * mean / 100.0, index);
        if means.iter().all(Option::is_some) {
            let points = means
                .iter()
                .enumerate()
                .filter_map(|(index, mean)| Some(corner(index, (*mean)?)));
            sketch.add(Mark::Polyline {
                points: points.collect(),
                closed: true,
                fill: None,
                stroke: Some(stroke),
            });
            return;
        }
        // Gaps stay gaps: no line runs through a dimension that has no value.
        for index in 0..means.len() {
            let next = (index + 1) % means.len();
            if let (Some(here), Some(there)) = (means[index], means[next]) {
                sketch.add(Mark::line(corner(index, here), corner(next, there), stroke));
            }
        }
    }

    fn means(&self, value: impl Fn(&ProfileAxis) -> &Value) -> Vec<Option<f64>> {
        self.axes
            .iter()
            .map(|axis| value(axis).score().and_then(Score::mean))
            .collect()
    }

    fn spoke(&self, center: Point, length: f64, index: usize) -> Point {
        let (sin, cos) = (TAU * index as f64 / self.axes.len().max(1) as f64).sin_cos();
        at(center.x + length * sin, center.y - length * cos)
    }

    fn ring(&self, center: Point, length: f64) -> Vec<Point> {
        (0..self.axes.len())
            .map(|index| self.spoke(center, length, index))
            .collect()
    }
}

fn draw_axis_name(sketch: &mut Sketch, name: &str, center: Point, place: Point) {
    const LINE: f64 = 13.0;
    let side = place.x - center.x;
    let anchor = if side.abs() < 8.0 {
        Anchor::Middle
    } else if side > 0.0 {
        Anchor::Start
    } else {
        Anchor::End
    };
    let room = match anchor {
        Anchor::Start => sketch.width - place.x - 1.0,
        Anchor::Middle => sketch.width * 0.4,
        Anchor::End => place.x - 1.0,
    }
    // Two even lines read better than one that runs far out.
    .min(128.0);
    let mut lines = wrap(name, SMALL, Weight::Regular, room, 3);
    if lines.len() == 2 {
        lines = balance(name, SMALL, Weight::Regular, room);
    }
    let count = lines.len() as f64;
    // Above the middle a name ends at its place, below it begins there, and at the sides it is centred.
    let lift = match anchor {
        Anchor::Middle if place.y < center.y => count - 1.0,
        Anchor::Middle => -0.6,
        Anchor::Start | Anchor::End => (count - 1.0) / 2.0 - 0.3,
    };
    for (line, text) in lines.into_iter().enumerate() {
        let mut label = Label::new(place.x, place.y + (line as f64 - lift) * LINE, SMALL, text);
        label.anchor = anchor;
        sketch.add(label);
    }
}
