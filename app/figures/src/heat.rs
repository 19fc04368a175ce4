//! The heat map: departments by dimensions. [`Grid`] is the content, for pages that write it as an HTML table;
//! [`Grid::draw`] is the picture for paper.

use surveys::{
    instrument::Construct,
    maturity::Level,
    published::{Figures, Group, Published, PublishedLevel},
};

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    groups::{self, Row, Value},
    ladder::{Rung, rungs},
    measure::{balance, measure},
    score,
    sketch::{BODY, SMALL, STRONG, Sketch},
    words::{Caption, Words},
};

/// Headings longer than this are cut.
const MOST_HEAD: f64 = 150.0;

/// The content of a heat map.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// Names of the dimensions in model order, then the index.
    pub columns: Vec<String>,
    /// Departments in the order of the client, then the whole organization.
    pub rows: Vec<GridRow>,
    /// What the tints mean.
    pub levels: Vec<Rung>,
}

/// A department, or the organization.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// Code of the group, for links.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The name, then the number of sheets in brackets where it may be shown: "Sales (112)".
    pub name_with_n: String,
    /// Whether this is the last row, the whole organization.
    pub organization: bool,
    /// One per column; `None` when the whole group is not shown.
    pub cells: Option<Vec<GridCell>>,
}

/// One score.
#[derive(Debug, Clone, PartialEq)]
pub enum GridCell {
    /// May be shown.
    Shown {
        /// "58"
        value: String,
        /// "±4", where an interval is known.
        half_width: Option<String>,
        /// Decides the tint; `None` where a band lies on two levels.
        level: Option<Level>,
        /// Whether the group has mixed views.
        mixed: bool,
    },
    /// Nobody asked.
    Unknown,
    /// Not shown, to protect people.
    Hidden,
}

impl Grid {
    /// The heat map of a published result under one construct.
    pub fn of(published: &Published, construct: Construct, words: &Words) -> Self {
        let dimensions = &published.model.dimensions;
        let cuts = score::cuts(&published.model);
        let row = |group: &Group, organization: bool| {
            let mut head = Row::of(group, words, |_| Value::Unknown);
            if organization {
                head.name.clone_from(&words.organization);
            }
            let cells = |figures: &Figures| {
                dimensions
                    .iter()
                    .map(|dimension| groups::scale(figures, &dimension.id, construct))
                    .chain([groups::index(figures, construct)])
                    .map(|value| cell(&value, &cuts, &published.model.levels, words))
                    .collect()
            };
            GridRow {
                code: group.code.clone(),
                name_with_n: head.name_with_n(words.language),
                name: head.name,
                organization,
                cells: group.figures.shown().map(cells),
            }
        };
        Self {
            columns: dimensions
                .iter()
                .map(|dimension| dimension.name.text(words.language).to_owned())
                .chain([words.index.clone()])
                .collect(),
            rows: published
                .departments
                .iter()
                .map(|group| row(group, false))
                .chain([row(&published.organization, true)])
                .collect(),
            levels: rungs(&published.model.levels, words),
        }
    }

    /// Draws it, `width` from about 640 on; narrower screens read the table.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        const CELL: f64 = 34.0;
        const GAP: f64 = 3.0;
        let mut sketch = Sketch::new(width);
        let gutter = self
            .rows
            .iter()
            .map(|row| measure(&row.name_with_n, BODY, Weight::SemiBold) + 10.0)
            .fold(80.0, f64::max)
            .min(width * 0.26);
        // Turned headings reach beyond the right edge of their column.
        let overhang = self.overhang((width - gutter) / self.columns.len().max(1) as f64);
        let head = self.head();
        let column = (width - gutter - overhang) / self.columns.len().max(1) as f64;
        for (index, name) in self.columns.iter().enumerate() {
            let x = gutter + column * (index as f64 + 0.5);
            Self::draw_heading(&mut sketch, name, x, head, index + 1 == self.columns.len());
        }
        let mut y = head + 8.0;
        for row in &self.rows {
            if row.organization {
                sketch.line(
                    (0.0, y + 3.0),
                    (gutter + column * self.columns.len() as f64, y + 3.0),
                    Stroke::solid(Paint::InkSoft, 1.0),
                );
                y += 8.0;
            }
            let weight = if row.organization {
                Weight::SemiBold
            } else {
                Weight::Regular
            };
            let suffix = &row.name_with_n[row.name.len()..];
            let whole = format!("{}{suffix}", row.name);
            let names = groups::name_lines(&whole, row.name.len(), gutter - 8.0, weight);
            // A name of three lines makes its row higher.
            let height = CELL.max(14.0 * names.len() as f64 + 4.0);
            let first = y + (height - GAP) / 2.0 + 5.0 - 7.0 * (names.len() as f64 - 1.0);
            for (index, line) in names.into_iter().enumerate() {
                let mut label = Label::new(0.0, first + 14.0 * index as f64, BODY, line);
                label.weight = weight;
                sketch.add(label);
            }
            match &row.cells {
                None => sketch.hidden(
                    Bounds::new(
                        gutter,
                        y,
                        gutter + column * self.columns.len() as f64 - GAP,
                        y + height - GAP,
                    ),
                    &words.hidden,
                ),
                Some(cells) => {
                    for (index, cell) in cells.iter().enumerate() {
                        let x = gutter + column * index as f64;
                        let place = Bounds::new(x, y, x + column - GAP, y + height - GAP);
                        draw_cell(&mut sketch, cell, place);
                    }
                }
            }
            y += height;
        }
        let height = self.draw_key(&mut sketch, y + 12.0, words);
        sketch.finish(
            height,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    fn draw_heading(sketch: &mut Sketch, name: &str, x: f64, foot: f64, last: bool) {
        let lines = heading_lines(name);
        let count = lines.len() as f64;
        for (index, line) in lines.into_iter().enumerate() {
            // Lines of a turned text stand beside each other, the first one further up and left.
            let shift = (index as f64 - (count - 1.0) / 2.0) * 13.0 * std::f64::consts::SQRT_2;
            let label = Label::new(x + 3.0 + shift, foot, SMALL, line).rotated(-45.0);
            sketch.add(if last { label.strong() } else { label.soft() });
        }
    }

    /// The height of the turned headings.
    fn head(&self) -> f64 {
        let longest = self
            .columns
            .iter()
            .flat_map(|name| heading_lines(name))
            .map(|line| measure(&line, SMALL, Weight::SemiBold))
            .fold(0.0, f64::max);
        longest * std::f64::consts::FRAC_1_SQRT_2 + SMALL
    }

    fn overhang(&self, column: f64) -> f64 {
        let count = self.columns.len();
        self.columns
            .iter()
            .enumerate()
            .map(|(index, name)| {
                let reach = heading_lines(name)
                    .iter()
                    .map(|line| measure(line, SMALL, Weight::SemiBold))
                    .fold(0.0, f64::max)
                    * std::f64::consts::FRAC_1_SQRT_2;
                reach + 24.0 - column * ((count - index) as f64 - 0.5)
            })
            .fold(0.0, f64::max)
    }

    /// What the tints and the dot mean, in words beside them.
    fn draw_key(&self, sketch: &mut Sketch, top: f64, words: &Words) -> f64 {
        let mut x = 0.0;
        let mut y = top;
        let mut entry = |sketch: &mut Sketch, mark: &dyn Fn(f64, f64) -> Mark, text: String| {
            let width = 18.0 + measure(&text, SMALL, Weight::Regular);
            if x > 0.0 && x + width > sketch.width {
                x = 0.0;
                y += 18.0;
            }
            sketch.add(mark(x, y));
            sketch.add(Label::new(x + 17.0, y + 10.0, SMALL, text).soft());
            x += width + 16.0;
        };
        for (index, rung) in self.levels.iter().enumerate() {
            let upper = self
                .levels
                .get(index + 1)
                .map_or(100.0, |next| next.from - 1.0);
            entry(
                sketch,
                &|x, y| Mark::Rect {
                    x: x + 0.5,
                    y: y + 0.5,
                    width: 12.0,
                    height: 12.0,
                    radius: 3.0,
                    fill: Some(Paint::LevelTint(rung.level)),
                    stroke: Some(Stroke::solid(Paint::Level(rung.level), 1.0)),
                },
                format!(
                    "{} {} ({})",
                    rung.level.number(),
                    rung.name,
                    crate::numbers::range((rung.from, upper))
                ),
            );
        }
        entry(
            sketch,
            &|x, y| Mark::dot(at(x + 6.5, y + 6.5), 2.5, Paint::Ink),
            words.mixed_views.clone(),
        );
        let single = |cell: &GridCell| *cell == GridCell::Hidden;
        if self
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .flatten()
            .any(single)
        {
            let hatch = |x: f64, y: f64| Mark::Hatch {
                x,
                y,
                width: 13.0,
                height: 13.0,
            };
            entry(sketch, &hatch, words.hidden.clone());
        }
        y + 18.0
    }

    fn facts(&self, words: &Words) -> Vec<String> {
        self.rows
            .iter()
            .map(
                |row| match row.cells.as_ref().and_then(|cells| cells.last()) {
                    None => format!("{}: {}", row.name, words.hidden),
                    Some(cell) => {
                        format!("{}: {} {}", row.name_with_n, words.index, cell.text(words))
                    }
                },
            )
            .collect()
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        Table {
            caption: caption.title.clone(),
            columns: std::iter::once(words.department.clone())
                .chain(self.columns.iter().cloned())
                .collect(),
            rows: self
                .rows
                .iter()
                .map(|row| {
                    let cells: Vec<String> = match &row.cells {
                        None => vec![words.hidden.clone(); self.columns.len()],
                        Some(cells) => cells.iter().map(|cell| cell.text(words)).collect(),
                    };
                    std::iter::once(row.name_with_n.clone())
                        .chain(cells)
                        .collect()
                })
                .collect(),
        }
    }
}

impl GridCell {
    /// "47 ±4, mixed views", a dash, or the words for hidden.
    pub fn text(&self, words: &Words) -> String {
        match self {
            Self::Shown {
                value,
                half_width,
                mixed,
                ..
            } => {
                let mut text = value.clone();
                if let Some(half_width) = half_width {
                    text.push(' ');
                    text.push_str(half_width);
                }
                if *mixed {
                    text.push_str(", ");
                    text.push_str(&words.mixed_views);
                }
                text
            }
            Self::Unknown => "–".to_owned(),
            Self::Hidden => words.hidden.clone(),
        }
    }
}

fn cell(value: &Value, cuts: &[f64], levels: &[PublishedLevel], words: &Words) -> GridCell {
    match value {
        Value::Known(score) => GridCell::Shown {
            value: score.text(cuts, words.language),
            half_width: score.half_width_text(),
            level: score.level(levels),
            mixed: score.mixed(),
        },
        Value::Unknown => GridCell::Unknown,
        Value::Hidden => GridCell::Hidden,
    }
}

fn draw_cell(sketch: &mut Sketch, cell: &GridCell, place: Bounds) {
    let x = f64::midpoint(place.left, place.right);
    let middle = f64::midpoint(place.top, place.bottom);
    match cell {
        GridCell::Shown {
            value,
            half_width,
            level,
            mixed,
        } => {
            let ground = level.map_or(Paint::AccentSoft, Paint::LevelTint);
            sketch.add(Mark::area(place, 4.0, ground));
            let y = if half_width.is_some() {
                middle - 1.5
            } else {
                middle + 4.5
            };
            sketch.add(
                Label::new(x, y, STRONG - 1.0, value.as_str())
                    .middle()
                    .strong(),
            );
            if let Some(half_width) = half_width {
                sketch.add(Label::new(x, middle + 11.0, SMALL, half_width.as_str()).middle());
            }
            if *mixed {
                sketch.add(Mark::dot(
                    at(place.right - 6.0, place.top + 6.0),
                    2.5,
                    Paint::Ink,
                ));
            }
        }
        GridCell::Unknown => {
            sketch.add(Label::new(x, middle + 4.5, BODY, "–").middle().soft());
        }
        GridCell::Hidden => sketch.add(Mark::Hatch {
            x: place.left,
            y: place.top,
            width: place.right - place.left,
            height: place.bottom - place.top,
        }),
    }
}

/// A heading in one or two lines that fit under [`MOST_HEAD`] when turned by 45°.
fn heading_lines(name: &str) -> Vec<String> {
    const ONE_LINE: f64 = 84.0;
    let most = (MOST_HEAD - 30.0) * std::f64::consts::SQRT_2;
    if measure(name, SMALL, Weight::SemiBold) <= ONE_LINE {
        vec![name.to_owned()]
    } else {
        balance(name, SMALL, Weight::Regular, most)
    }
}
