//! Who does how much when: person-days as stacked bars, one bar per quarter, one part per role. Each part carries the
//! letter of its role, so that no colour has to be told apart.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight},
    measure::{measure, wrap},
    sketch::{BODY, SMALL, Sketch},
    words::Caption,
};

/// Hues that can be told apart; the smallest roles beyond them stand together.
const HUES: usize = 6;
const ROW: f64 = 30.0;
const BAR: f64 = 20.0;

/// Person-days of roles by quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// Names of the quarters in order.
    pub quarters: Vec<String>,
    /// Roles; drawn by size, whatever their order.
    pub roles: Vec<RoleDays>,
    /// Its words.
    pub words: CapacityWords,
}

/// One role.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleDays {
    /// Its name.
    pub name: String,
    /// Person-days, one for each quarter.
    pub days: Vec<f64>,
}

/// The words of the figure, ready in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapacityWords {
    /// "Role"
    pub role: String,
    /// "Other roles"
    pub others: String,
    /// "Together"
    pub total: String,
}

impl RoleDays {
    fn total(&self) -> f64 {
        self.days.iter().sum()
    }
}

impl Capacity {
    /// Draws it, at least 320 wide. `write` writes a number of days.
    pub fn draw(&self, caption: &Caption, width: f64, write: &dyn Fn(f64) -> String) -> Drawing {
        let mut sketch = Sketch::new(width);
        let roles = self.sorted();
        let parts = self.parts(&roles);
        let head = draw_key(&mut sketch, &parts);
        let totals: Vec<f64> = (0..self.quarters.len())
            .map(|quarter| days_in(&roles, quarter))
            .collect();
        let most = totals.iter().copied().fold(1.0, f64::max);
        let gutter = self
            .quarters
            .iter()
            .map(|name| measure(name, BODY, Weight::Regular) + 12.0)
            .fold(40.0, f64::max)
            .min(width * 0.3);
        let values = totals
            .iter()
            .map(|days| measure(&write(*days), BODY, Weight::SemiBold) + 10.0)
            .fold(30.0, f64::max);
        let scale = (width - gutter - values) / most;
        for (quarter, (name, total)) in self.quarters.iter().zip(&totals).enumerate() {
            let middle = head + ROW * (quarter as f64 + 0.5);
            for line in wrap(name, BODY, Weight::Regular, gutter - 6.0, 1) {
                sketch.add(Label::new(0.0, middle + 4.0, BODY, line));
            }
            let mut x = gutter;
            for (index, part) in parts.iter().enumerate() {
                let days = part.days.get(quarter).copied().unwrap_or(0.0);
                let wide = days * scale;
                if wide > 0.0 {
                    let bar = Bounds::new(x, middle - BAR / 2.0, x + wide, middle + BAR / 2.0);
                    draw_part(&mut sketch, index, bar, &write(days));
                }
                x += wide;
            }
            sketch.add(Label::new(x + 7.0, middle + 4.0, BODY, write(*total)).strong());
        }
        let bottom = head + ROW * self.quarters.len() as f64;
        let facts: Vec<String> = self
            .quarters
            .iter()
            .zip(&totals)
            .map(|(name, total)| format!("{name}: {}", write(*total)))
            .collect();
        sketch.finish(bottom, caption, &facts, self.table(caption, &roles, write))
    }

    /// The role with the most days first; roles without a day are left out.
    fn sorted(&self) -> Vec<&RoleDays> {
        let mut roles: Vec<&RoleDays> = self
            .roles
            .iter()
            .filter(|role| role.total() > 0.0)
            .collect();
        roles.sort_by(|one, two| two.total().total_cmp(&one.total()));
        roles
    }

    /// What is drawn: the largest roles, and all others together where there are more than hues.
    fn parts(&self, roles: &[&RoleDays]) -> Vec<RoleDays> {
        if roles.len() <= HUES {
            return roles.iter().map(|role| (*role).clone()).collect();
        }
        let (large, small) = roles.split_at(HUES - 1);
        let others = RoleDays {
            name: self.words.others.clone(),
            days: (0..self.quarters.len())
                .map(|quarter| days_in(small, quarter))
                .collect(),
        };
        large
            .iter()
            .map(|role| (*role).clone())
            .chain([others])
            .collect()
    }

    fn table(
        &self,
        caption: &Caption,
        roles: &[&RoleDays],
        write: &dyn Fn(f64) -> String,
    ) -> Table {
        let words = &self.words;
        let row = |name: &str, days: &[f64], total: f64| {
            let days = days.iter().map(|days| {
                if *days > 0.0 {
                    write(*days)
                } else {
                    "–".to_owned()
                }
            });
            std::iter::once(name.to_owned())
                .chain(days)
                .chain([write(total)])
                .collect::<Vec<String>>()
        };
        let totals: Vec<f64> = (0..self.quarters.len())
            .map(|quarter| days_in(roles, quarter))
            .collect();
        Table {
            caption: caption.title.clone(),
            columns: std::iter::once(words.role.clone())
                .chain(self.quarters.iter().cloned())
                .chain([words.total.clone()])
                .collect(),
            rows: roles
                .iter()
                .map(|role| row(&role.name, &role.days, role.total()))
                .chain([row(&words.total, &totals, totals.iter().sum())])
                .collect(),
        }
    }
}

fn days_in(roles: &[&RoleDays], quarter: usize) -> f64 {
    roles.iter().filter_map(|role| role.days.get(quarter)).sum()
}

/// A to F, one per part.
fn letter(index: usize) -> char {
    char::from(b'A' + u8::try_from(index).unwrap_or(25).min(25))
}

fn paint(index: usize) -> Paint {
    Paint::Series(u8::try_from(index + 1).unwrap_or(6))
}

/// The letter, and the days where there is room for both.
fn draw_part(sketch: &mut Sketch, index: usize, bar: Bounds, days: &str) {
    let wide = bar.right - bar.left;
    sketch.add(Mark::Rect {
        x: bar.left,
        y: bar.top,
        width: wide,
        height: bar.bottom - bar.top,
        radius: 0.0,
        fill: Some(paint(index)),
        stroke: Some(Stroke::solid(Paint::Surface, 1.0)),
    });
    let letter = letter(index).to_string();
    let both = format!("{letter} {days}");
    let text = [both, letter]
        .into_iter()
        .find(|text| measure(text, SMALL, Weight::SemiBold) + 6.0 <= wide);
    if let Some(text) = text {
        let (x, y) = (
            f64::midpoint(bar.left, bar.right),
            f64::midpoint(bar.top, bar.bottom),
        );
        sketch.add(
            Label::new(x, y + 4.0, SMALL, text)
                .middle()
                .strong()
                .paint(Paint::AccentInk),
        );
    }
}

/// Which letter is whose, in the order of the parts; returns where it ends.
fn draw_key(sketch: &mut Sketch, parts: &[RoleDays]) -> f64 {
    const SWATCH: f64 = 18.0;
    const LINE: f64 = 22.0;
    let (mut x, mut y) = (0.0, 0.0);
    for (index, part) in parts.iter().enumerate() {
        let room = sketch.width - SWATCH - 7.0;
        let name = crate::measure::fit(&part.name, SMALL, Weight::Regular, room);
        let wide = SWATCH + 6.0 + measure(&name, SMALL, Weight::Regular);
        if x > 0.0 && x + wide > sketch.width {
            (x, y) = (0.0, y + LINE);
        }
        let swatch = Bounds::new(x, y + 1.0, x + SWATCH, y + 17.0);
        sketch.add(Mark::area(swatch, 2.0, paint(index)));
        sketch.add(
            Label::new(x + SWATCH / 2.0, y + 13.0, SMALL, letter(index).to_string())
                .middle()
                .strong()
                .paint(Paint::AccentInk),
        );
        sketch.add(Label::new(x + SWATCH + 6.0, y + 13.0, SMALL, name));
        x += wide + 20.0;
    }
    y + LINE + 8.0
}
