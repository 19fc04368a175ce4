//! Who took part: one bar per department. What is only known in steps is drawn as a band, what is protected as hidden.

use surveys::published::{Group, Published};

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight},
    groups,
    measure::{fit, measure},
    numbers,
    sketch::{Axis, BODY, SMALL, Sketch},
    words::{Caption, Words},
};

/// What the bars show.
#[derive(Debug, Clone, PartialEq)]
pub struct Participation {
    /// Departments in the order of the client, the whole organization last.
    pub rows: Vec<ParticipationRow>,
    /// The share of the whole organization below which no level is named, 0 to 1, and the words for it; a mark on the
    /// last bar.
    pub needed: Option<(f64, String)>,
}

/// One department.
#[derive(Debug, Clone, PartialEq)]
pub struct ParticipationRow {
    /// What people call it.
    pub name: String,
    /// People invited.
    pub invited: u32,
    /// How many of them answered.
    pub took: Took,
    /// Whether this is the whole organization.
    pub organization: bool,
}

/// How many took part.
#[derive(Debug, Clone, PartialEq)]
pub enum Took {
    /// Exactly known, in released results.
    Exactly {
        /// Sheets.
        sheets: u32,
    },
    /// Known in steps: "fewer than 5", "nearly all", "20–29".
    Between {
        /// At least this many.
        low: u32,
        /// At most this many.
        high: u32,
        /// The words for it.
        words: String,
    },
    /// Not shown, to protect people.
    NotShown,
}

impl Participation {
    /// Participation of a published result.
    pub fn of(published: &Published, words: &Words) -> Self {
        let row = |group: &Group, organization: bool| ParticipationRow {
            name: if organization {
                words.organization.clone()
            } else {
                groups::name(group, words)
            },
            invited: group.headcount,
            took: group
                .figures
                .shown()
                .map_or(Took::NotShown, |figures| Took::Exactly {
                    sheets: figures.sheets,
                }),
            organization,
        };
        Self {
            rows: published
                .departments
                .iter()
                .map(|group| row(group, false))
                .chain([row(&published.organization, true)])
                .collect(),
            needed: None,
        }
    }

    /// Draws it, at least 320 wide.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        const BAR: f64 = 14.0;
        let mut sketch = Sketch::new(width);
        let wide = width >= 520.0;
        let row_height = if wide { 26.0 } else { 42.0 };
        let values = self
            .rows
            .iter()
            .map(|row| measure(&Self::value_text(row, words), BODY, Weight::SemiBold))
            .fold(0.0, f64::max);
        let gutter = self
            .rows
            .iter()
            .map(|row| measure(&row.name, BODY, Weight::SemiBold) + 12.0)
            .fold(80.0, f64::max)
            .min(width * 0.32);
        let axis = if wide {
            Axis {
                left: gutter,
                right: width - values - 12.0,
            }
        } else {
            Axis {
                left: 1.0,
                right: width - 1.0,
            }
        };
        let head = 2.0;
        for (index, row) in self.rows.iter().enumerate() {
            let top = head + row_height * index as f64;
            let middle = if wide {
                top + row_height / 2.0
            } else {
                top + 28.0
            };
            let baseline = if wide { middle + 4.0 } else { top + 14.0 };
            let weight = if row.organization {
                Weight::SemiBold
            } else {
                Weight::Regular
            };
            let value = Self::value_text(row, words);
            let room = if wide {
                gutter - 8.0
            } else {
                width - measure(&value, BODY, weight) - 12.0
            };
            let mut name = Label::new(0.0, baseline, BODY, fit(&row.name, BODY, weight, room));
            name.weight = weight;
            sketch.add(name);
            let bar = Bounds::new(
                axis.left,
                middle - BAR / 2.0,
                axis.right,
                middle + BAR / 2.0,
            );
            if row.took == Took::NotShown {
                sketch.hidden(bar.grown(2.0).within(width), &words.hidden);
                continue;
            }
            if !value.is_empty() {
                let mut label = Label::new(width - 1.0, baseline, BODY, value).end();
                label.weight = weight;
                sketch.add(label);
            }
            draw_bar(&mut sketch, row, axis, bar);
        }
        let bottom = head + row_height * self.rows.len() as f64;
        let mut height = bottom + 4.0;
        if let Some((needed, text)) = &self.needed {
            height = draw_needed(&mut sketch, *needed, text, axis, bottom);
        }
        sketch.finish(
            height,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    /// "131 / 160 · 82%"
    fn value_text(row: &ParticipationRow, words: &Words) -> String {
        let invited = numbers::count(u64::from(row.invited), words.language);
        match &row.took {
            Took::Exactly { sheets } => {
                let sheets_text = numbers::count(u64::from(*sheets), words.language);
                match share(*sheets, row.invited) {
                    Some(share) => format!(
                        "{sheets_text} / {invited} · {}",
                        numbers::percent(share, words.language)
                    ),
                    None => format!("{sheets_text} / {invited}"),
                }
            }
            Took::Between { words, .. } => format!("{words} / {invited}"),
            Took::NotShown => String::new(),
        }
    }

    fn facts(&self, words: &Words) -> Vec<String> {
        self.rows
            .iter()
            .map(|row| match row.took {
                Took::NotShown => format!("{}: {}", row.name, words.hidden),
                _ => format!("{}: {}", row.name, Self::value_text(row, words)),
            })
            .collect()
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        Table {
            caption: caption.title.clone(),
            columns: vec![
                words.department.clone(),
                words.invited.clone(),
                words.took_part.clone(),
            ],
            rows: self
                .rows
                .iter()
                .map(|row| {
                    let took = match &row.took {
                        Took::Exactly { sheets } => {
                            let sheets_text = numbers::count(u64::from(*sheets), words.language);
                            match share(*sheets, row.invited) {
                                Some(share) => format!(
                                    "{sheets_text} ({})",
                                    numbers::percent(share, words.language)
                                ),
                                None => sheets_text,
                            }
                        }
                        Took::Between { words, .. } => words.clone(),
                        Took::NotShown => words.hidden.clone(),
                    };
                    vec![
                        row.name.clone(),
                        numbers::count(u64::from(row.invited), words.language),
                        took,
                    ]
                })
                .collect(),
        }
    }
}

fn draw_bar(sketch: &mut Sketch, row: &ParticipationRow, axis: Axis, place: Bounds) {
    sketch.add(Mark::area(place, 3.0, Paint::AccentSoft));
    let until = |people: u32| axis.x(100.0 * share(people, row.invited).unwrap_or(1.0));
    match row.took {
        Took::Exactly { sheets } => {
            let right = until(sheets);
            if right > place.left + 0.5 {
                sketch.add(Mark::area(Bounds { right, ..place }, 3.0, Paint::Accent));
            }
        }
        Took::Between { low, high, .. } => {
            let (left, right) = (until(low), until(high));
            if left > place.left + 0.5 {
                sketch.add(Mark::area(
                    Bounds {
                        right: left,
                        ..place
                    },
                    3.0,
                    Paint::Accent,
                ));
            }
            // The band: somewhere in here the bar ends.
            sketch.add(Mark::Rect {
                x: left,
                y: place.top + 1.0,
                width: (right - left).max(1.0),
                height: place.bottom - place.top - 2.0,
                radius: 2.0,
                fill: None,
                stroke: Some(Stroke::dashed(Paint::Accent, 1.5)),
            });
        }
        Took::NotShown => {}
    }
}

/// A tick on the last bar and, under it, what it means; returns where that ends.
fn draw_needed(sketch: &mut Sketch, needed: f64, text: &str, axis: Axis, bottom: f64) -> f64 {
    let x = axis.x(needed * 100.0);
    let (top, foot) = (bottom - 24.0, bottom + 2.0);
    sketch.line((x, top), (x, foot), Stroke::solid(Paint::Surface, 4.0));
    sketch.line((x, top), (x, foot), Stroke::solid(Paint::Ink, 1.5));
    let text = fit(text, SMALL, Weight::Regular, sketch.width - 2.0);
    let half = measure(&text, SMALL, Weight::Regular) / 2.0;
    let place = x.clamp(half, (sketch.width - half - 1.0).max(half));
    sketch.add(
        Label::new(place, bottom + 15.0, SMALL, text)
            .middle()
            .soft(),
    );
    bottom + 20.0
}

/// Those who took part among those invited; `None` where more took part than are known, so that no share means anything.
fn share(sheets: u32, invited: u32) -> Option<f64> {
    (sheets <= invited).then(|| f64::from(sheets) / f64::from(invited.max(1)))
}
