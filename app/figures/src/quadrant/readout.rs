//! The quadrant in words: description and table.

use surveys::published::Quadrant;

use super::{QuadrantFigure, QuadrantPoint};
use crate::{
    display::Table,
    numbers,
    words::{Caption, Words},
};

impl QuadrantFigure {
    fn place_text(point: &QuadrantPoint, words: &Words) -> String {
        let name = |quadrant: &Quadrant| {
            let [listen, build, reconnect, lead] = &words.quadrants;
            match quadrant {
                Quadrant::Listen => listen,
                Quadrant::Build => build,
                Quadrant::Reconnect => reconnect,
                Quadrant::Lead => lead,
            }
            .as_str()
        };
        if point.reaches.len() > 1 {
            let names: Vec<&str> = point.reaches.iter().map(name).collect();
            format!("{}: {}", words.between, names.join(", "))
        } else {
            name(&point.quadrant).to_owned()
        }
    }

    pub(super) fn facts(&self, words: &Words) -> Vec<String> {
        let shown = self.points.iter().map(|point| {
            format!(
                "{} ({}): {} {}, {} {}, {}",
                point.name,
                numbers::count(u64::from(point.n), words.language),
                words.maturity,
                point.maturity.text_with_range(&self.cuts, words.language),
                words.readiness,
                point.readiness.text_with_range(&self.cuts, words.language),
                Self::place_text(point, words)
            )
        });
        let hidden = self
            .hidden
            .iter()
            .map(|name| format!("{name}: {}", words.hidden));
        shown.chain(hidden).collect()
    }

    pub(super) fn table(&self, caption: &Caption, words: &Words) -> Table {
        let columns = vec![
            words.department.clone(),
            words.answers.clone(),
            words.maturity.clone(),
            words.readiness.clone(),
            words.place.clone(),
        ];
        let shown = self.points.iter().map(|point| {
            vec![
                point.name.clone(),
                numbers::count(u64::from(point.n), words.language),
                point.maturity.text_with_range(&self.cuts, words.language),
                point.readiness.text_with_range(&self.cuts, words.language),
                Self::place_text(point, words),
            ]
        });
        let hidden = self.hidden.iter().map(|name| {
            let mut row = vec![words.hidden.clone(); columns.len()];
            row[0].clone_from(name);
            row
        });
        Table {
            caption: caption.title.clone(),
            rows: shown.chain(hidden).collect(),
            columns,
        }
    }
}
