//! The band below the timeline: how much each population carries, month by month.

use super::{Calendar, Timeline};
use crate::{
    display::{Bounds, Label, Mark, Paint, Stroke, Weight},
    measure::{fit, measure},
    numbers,
    sketch::{BODY, SMALL, Sketch},
    words::Words,
};

/// What one population carries, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Load {
    /// "Everyone", "Managers".
    pub population: String,
    /// Steps at once per month.
    pub at_once: Vec<u32>,
    /// Hours per person and month; empty where they are not computed.
    pub hours: Vec<f64>,
    /// At most this many steps at once.
    pub limit: Option<u32>,
}

impl Timeline {
    /// Steps at once and hours, month by month, as numbers in cells.
    pub(super) fn draw_load(
        &self,
        sketch: &mut Sketch,
        calendar: Calendar,
        top: f64,
        words: &Words,
    ) -> f64 {
        if self.load.is_empty() {
            return top;
        }
        let mut y = self.draw_load_rows(sketch, calendar, top, &words.at_once, |load, month| {
            let steps = load
                .at_once
                .get(month)
                .copied()
                .filter(|steps| *steps > 0)?;
            Some((
                steps.to_string(),
                load.limit.is_some_and(|limit| steps >= limit),
            ))
        });
        if self.load.iter().any(|load| !load.hours.is_empty()) {
            y = self.draw_load_rows(sketch, calendar, y + 6.0, &words.hours, |load, month| {
                let hours = load
                    .hours
                    .get(month)
                    .copied()
                    .filter(|hours| *hours >= 0.05)?;
                let text = if hours >= 9.95 {
                    format!("{hours:.0}")
                } else {
                    numbers::decimal(hours, words.language)
                };
                Some((text, false))
            });
        }
        y
    }

    fn draw_load_rows(
        &self,
        sketch: &mut Sketch,
        calendar: Calendar,
        top: f64,
        head: &str,
        value: impl Fn(&Load, usize) -> Option<(String, bool)>,
    ) -> f64 {
        const LOW: f64 = 19.0;
        sketch.line(
            (0.0, top),
            (sketch.width, top),
            Stroke::solid(Paint::Line, 1.0),
        );
        sketch.add(Label::new(0.0, top + 15.0, SMALL, head).strong());
        let mut y = top + 20.0;
        for load in &self.load {
            let name = fit(&load.population, BODY, Weight::Regular, calendar.left - 8.0);
            sketch.add(Label::new(0.0, y + 13.5, BODY, name));
            for month in 0..calendar.count {
                let Some((text, full)) = value(load, month) else {
                    continue;
                };
                let x = calendar.left + calendar.month * month as f64;
                let cell = Bounds::new(x + 0.5, y + 1.0, x + calendar.month - 0.5, y + LOW - 1.0);
                sketch.add(Mark::area(cell, 2.0, Paint::AccentSoft));
                if full {
                    sketch.line(
                        (cell.left, cell.bottom - 0.75),
                        (cell.right, cell.bottom - 0.75),
                        Stroke::solid(Paint::Accent, 1.5),
                    );
                }
                if measure(&text, SMALL, Weight::Regular) <= calendar.month - 1.0 {
                    let middle = f64::midpoint(cell.left, cell.right);
                    sketch.add(Label::new(middle, y + 13.0, SMALL, text).middle());
                }
            }
            y += LOW;
        }
        y
    }
}
