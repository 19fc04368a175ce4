//! One case as a file gives it, checked.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::Value;
use surveys::confidentiality::{
    audit::{Release, Released, ReleasedCell, judge, rule_a},
    lattice::{Lattice, LatticeAtom, LatticeCell},
};

/// Largest minimum a case may have.
const LARGEST_MINIMUM: u32 = 1_000;
/// Most people in an atom.
const MOST_PEOPLE: u32 = 10_000_000;
/// Decimals of a weight.
const MOST_DECIMALS: usize = 6;

#[derive(Deserialize)]
struct Document {
    id: String,
    #[serde(default)]
    kind: String,
    k: u32,
    #[serde(default = "points")]
    scale: (f64, f64),
    #[serde(default = "protected")]
    protect_width: f64,
    atoms: Vec<AtomDocument>,
    cells: Vec<CellDocument>,
    #[serde(default)]
    always_publish: Vec<String>,
    #[serde(default)]
    expected: Expected,
}

#[derive(Deserialize)]
struct AtomDocument {
    id: String,
    n: u32,
    values: Option<Vec<f64>>,
}

#[derive(Deserialize)]
struct CellDocument {
    id: String,
    parent: Option<String>,
    atoms: Vec<String>,
    coef: Option<BTreeMap<String, Value>>,
}

#[derive(Default, Deserialize)]
struct Expected {
    best_count: Option<usize>,
    #[serde(default)]
    safe_examples: Vec<Value>,
    #[serde(default)]
    unsafe_examples: Vec<Value>,
}

#[derive(Deserialize)]
struct ReleaseDocument {
    #[serde(default)]
    decimals: u8,
    published: Vec<FigureDocument>,
}

#[derive(Deserialize)]
struct FigureDocument {
    cell: String,
    n: Option<u64>,
    mean: Option<f64>,
    mean_lo: Option<f64>,
    mean_hi: Option<f64>,
    fav: Option<u64>,
    fav_lo: Option<u64>,
    fav_hi: Option<u64>,
}

fn points() -> (f64, f64) {
    (0.0, 100.0)
}

fn protected() -> f64 {
    20.0
}

/// Cells over atoms with what is known about them.
pub(super) struct Case {
    pub(super) id: String,
    kind: String,
    pub(super) lattice: Lattice,
    pub(super) scale: (f64, f64),
    pub(super) protect_width: f64,
    pub(super) always: Vec<usize>,
    /// Sum of the answers of each atom, if all are known.
    pub(super) sums: Option<Vec<f64>>,
    best_count: Option<usize>,
    examples: Vec<Example>,
}

/// Something that is known to be safe or not.
struct Example {
    is_safe: bool,
    shown: Shown,
}

enum Shown {
    /// Judged by rule A alone.
    Cells(Vec<usize>),
    /// Judged by all rules.
    Release(Release),
}

impl Case {
    /// Reads and checks a case.
    ///
    /// # Errors
    /// What cannot be read, in words.
    pub(super) fn read(value: Value) -> Result<Self, String> {
        let document: Document =
            serde_json::from_value(value).map_err(|error| format!("cannot be read: {error}"))?;
        if !is_file_name(&document.id) {
            return Err(
                "its id is no name for a file: use letters, digits, `_`, `-` and `.`".to_owned(),
            );
        }
        if document.k == 0 || document.k > LARGEST_MINIMUM {
            return Err(format!("k lies outside 1 to {LARGEST_MINIMUM}"));
        }
        let (low, high) = document.scale;
        if !(low.is_finite() && high.is_finite() && low < high) {
            return Err("the scale is no range".to_owned());
        }
        if !document.protect_width.is_finite() || document.protect_width < 0.0 {
            return Err("protect_width is no width".to_owned());
        }
        let atoms = places(document.atoms.iter().map(|atom| atom.id.as_str()), "atom")?;
        let names = places(document.cells.iter().map(|cell| cell.id.as_str()), "cell")?;
        let lattice = Lattice {
            minimum: document.k,
            atoms: document
                .atoms
                .iter()
                .map(read_atom)
                .collect::<Result<_, _>>()?,
            cells: read_cells(&document.cells, &atoms, &names)?,
        };
        let always = cells_of(&document.always_publish, &names)?;
        let sums = read_sums(&document.atoms, document.scale)?;
        let expected = document.expected;
        let read_all = |examples: &[Value], is_safe: bool| -> Result<Vec<Example>, String> {
            let read = |example| {
                let shown = Shown::read(example, &lattice, &names)?;
                Ok(Example { is_safe, shown })
            };
            examples.iter().map(read).collect()
        };
        let mut examples = read_all(&expected.safe_examples, true)?;
        examples.extend(read_all(&expected.unsafe_examples, false)?);
        Ok(Self {
            id: document.id,
            kind: document.kind,
            scale: document.scale,
            protect_width: document.protect_width,
            always,
            sums,
            best_count: expected.best_count,
            examples,
            lattice,
        })
    }

    /// Whether the cells form a tree.
    pub(super) fn is_tree(&self) -> bool {
        self.kind == "tree"
    }

    /// The most cells that can be shown, if known.
    pub(super) fn best_count(&self) -> Option<usize> {
        self.best_count
    }

    /// How many examples there are.
    pub(super) fn n_examples(&self) -> usize {
        self.examples.len()
    }

    /// Examples that the auditor takes for something else than they are, in words.
    pub(super) fn misjudged(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut number = [0; 2];
        for example in &self.examples {
            number[usize::from(example.is_safe)] += 1;
            let finding = self.finding(&example.shown);
            let number = number[usize::from(example.is_safe)];
            match (example.is_safe, finding) {
                (true, Err(why)) => faults.push(format!("safe example {number} is refused: {why}")),
                (false, Ok(())) => faults.push(format!("unsafe example {number} passes")),
                _ => {}
            }
        }
        faults
    }

    fn finding(&self, shown: &Shown) -> Result<(), String> {
        match shown {
            Shown::Cells(cells) => {
                rule_a(&self.lattice, cells).map_err(|refusal| refusal.to_string())
            }
            Shown::Release(release) => {
                let report = judge(
                    &self.lattice,
                    release,
                    self.scale,
                    self.protect_width,
                    &mut |_, _| {},
                );
                if report.is_safe() {
                    return Ok(());
                }
                let reasons: Vec<String> = report.reasons.iter().map(ToString::to_string).collect();
                Err(reasons.join(", "))
            }
        }
    }
}

/// Whether a text can be a file name of its own, anywhere.
fn is_file_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 100
        && !id.starts_with('.')
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// Names by place; each may be used once.
fn places<'d>(
    names: impl Iterator<Item = &'d str>,
    what: &str,
) -> Result<HashMap<&'d str, usize>, String> {
    let mut places = HashMap::new();
    for (place, name) in names.enumerate() {
        if places.insert(name, place).is_some() {
            return Err(format!("the {what} `{name}` is there twice"));
        }
    }
    Ok(places)
}

fn cells_of(ids: &[String], names: &HashMap<&str, usize>) -> Result<Vec<usize>, String> {
    let place = |id: &String| {
        names
            .get(id.as_str())
            .copied()
            .ok_or_else(|| format!("there is no cell `{id}`"))
    };
    ids.iter().map(place).collect()
}

fn read_atom(atom: &AtomDocument) -> Result<LatticeAtom, String> {
    if atom.n > MOST_PEOPLE {
        return Err(format!(
            "the atom `{}` has more than {MOST_PEOPLE} people",
            atom.id
        ));
    }
    Ok(LatticeAtom {
        id: atom.id.clone(),
        people: atom.n,
    })
}

fn read_cells(
    cells: &[CellDocument],
    atoms: &HashMap<&str, usize>,
    names: &HashMap<&str, usize>,
) -> Result<Vec<LatticeCell>, String> {
    let read = |cell: &CellDocument| {
        let parent = match &cell.parent {
            Some(parent) => Some(
                *names
                    .get(parent.as_str())
                    .ok_or_else(|| format!("there is no cell `{parent}`"))?,
            ),
            None => None,
        };
        let mut members: Vec<(usize, i64)> = Vec::with_capacity(cell.atoms.len());
        let mut seen = std::collections::HashSet::new();
        for atom in &cell.atoms {
            let place = *atoms
                .get(atom.as_str())
                .ok_or_else(|| format!("there is no atom `{atom}`"))?;
            if !seen.insert(place) {
                return Err(format!(
                    "the cell `{}` has the atom `{atom}` twice",
                    cell.id
                ));
            }
            members.push((place, read_weight(cell, atom)?));
        }
        Ok(LatticeCell {
            id: cell.id.clone(),
            parent,
            members,
        })
    };
    cells.iter().map(read).collect()
}

/// A weight in millionths; without one every person weighs 1.
fn read_weight(cell: &CellDocument, atom: &str) -> Result<i64, String> {
    let wrong = || {
        format!(
            "the weight of `{atom}` in `{}` is no decimal number from 0 to 1000000",
            cell.id
        )
    };
    let Some(weight) = cell.coef.as_ref().and_then(|coef| coef.get(atom)) else {
        return Ok(10_i64.pow(6));
    };
    let text = match weight {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err(wrong()),
    };
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let are_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 7
        || part.len() > MOST_DECIMALS
        || !are_digits(whole)
        || !are_digits(part)
    {
        return Err(wrong());
    }
    format!("{whole}{part:0<MOST_DECIMALS$}")
        .parse()
        .map_err(|_| wrong())
}

/// Sums of answers by atom; `None` unless every atom with people has its answers.
fn read_sums(atoms: &[AtomDocument], (low, high): (f64, f64)) -> Result<Option<Vec<f64>>, String> {
    let mut sums = Some(Vec::with_capacity(atoms.len()));
    for atom in atoms {
        let Some(values) = &atom.values else {
            if atom.n > 0 {
                sums = None;
            } else if let Some(sums) = &mut sums {
                sums.push(0.0);
            }
            continue;
        };
        if values.len() != atom.n as usize
            || values.iter().any(|value| !(low..=high).contains(value))
        {
            return Err(format!(
                "the answers of the atom `{}` are not {} on the scale",
                atom.id, atom.n
            ));
        }
        if let Some(sums) = &mut sums {
            sums.push(values.iter().sum());
        }
    }
    Ok(sums)
}

impl Shown {
    fn read(
        example: &Value,
        lattice: &Lattice,
        names: &HashMap<&str, usize>,
    ) -> Result<Self, String> {
        let wrong = |error: serde_json::Error| format!("an example cannot be read: {error}");
        if example.get("published").is_some() {
            let document = ReleaseDocument::deserialize(example).map_err(wrong)?;
            return Ok(Self::Release(read_release(&document, lattice, names)?));
        }
        let cells = example.get("cells").unwrap_or(example);
        let ids = Vec::<String>::deserialize(cells).map_err(wrong)?;
        Ok(Self::Cells(cells_of(&ids, names)?))
    }
}

fn read_release(
    document: &ReleaseDocument,
    lattice: &Lattice,
    names: &HashMap<&str, usize>,
) -> Result<Release, String> {
    let mut cells = Vec::new();
    for figure in &document.published {
        let cell = *names
            .get(figure.cell.as_str())
            .ok_or_else(|| format!("there is no cell `{}`", figure.cell))?;
        let people = figure.n.unwrap_or_else(|| lattice.people(cell));
        let mut tell = |value: Released| {
            cells.push(ReleasedCell {
                cell,
                people,
                value,
            });
        };
        match (figure.mean, figure.mean_lo, figure.mean_hi) {
            (Some(mean), None, None) => tell(Released::mean(mean, document.decimals)),
            (None, Some(low), Some(high)) => tell(Released::Band { low, high }),
            (None, None, None) => {}
            _ => {
                return Err(format!(
                    "an example says two things about the mean of `{}`",
                    figure.cell
                ));
            }
        }
        match (figure.fav, figure.fav_lo, figure.fav_hi) {
            (Some(count), None, None) => tell(Released::Favourable { count }),
            (None, Some(low), Some(high)) => tell(Released::FavourableBand { low, high }),
            (None, None, None) => {}
            _ => {
                return Err(format!(
                    "an example says two things about the favourable count of `{}`",
                    figure.cell
                ));
            }
        }
        if figure.mean.is_none()
            && figure.mean_lo.is_none()
            && figure.fav.is_none()
            && figure.fav_lo.is_none()
        {
            tell(Released::Count);
        }
    }
    Ok(Release { cells })
}
