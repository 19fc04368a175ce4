//! The wave that is measured: who its people are, what they answered, and one scale of it as a lattice.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::{
        Atoms, AttributeValue, Combinations, Contract,
        audit::{Release, Released, ReleasedCell},
        lattice::{Lattice, LatticeAtom, LatticeCell},
        plan_lattice,
        release_plan::PROTECT_WIDTH,
        values::{Figures, tell},
    },
    instrument::{Instrument, ItemKind},
    organization::{DepartmentRow, Tree},
    scoring::responses::Answers,
    sheet::SheetReader,
};

use super::{measure::Dice, note};

const DEPARTMENTS: usize = 500;
const DIVISIONS: usize = 10;
const INVITED: usize = 200;
const ATTRIBUTES: [&str; 3] = ["gender", "site", "age"];

/// Who the people of a wave are, and what they leave out.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// Values of each attribute.
    values: [usize; 3],
    /// Whether the first values are more frequent.
    is_skewed: bool,
    /// Of those invited in each department.
    answering: usize,
    /// One in so many does not answer a scale.
    skips: usize,
}

/// Groups of people with all attributes in common are large: a crossing of many groups that are not small.
pub(crate) const DENSE: Shape = Shape {
    values: [2, 4, 5],
    is_skewed: true,
    answering: 160,
    skips: 50,
};

/// They are about as small as can be counted apart, and in many of them fewer than five answer a scale.
pub(crate) const THIN: Shape = Shape {
    values: [2, 4, 3],
    is_skewed: false,
    answering: 115,
    skips: 6,
};
/// Units with fewer people are not broken down (PRIVACY §5.4).
const BROKEN_DOWN_FROM: u64 = 30;

/// One value of each attribute.
fn person(dice: &mut Dice, shape: Shape) -> [usize; 3] {
    shape.values.map(|values| {
        let value = dice.below(values);
        if shape.is_skewed {
            value.min(dice.below(values))
        } else {
            value
        }
    })
}

/// Divisions come first, then departments.
fn tree() -> Tree {
    let headcount = u32::try_from(INVITED).unwrap_or(u32::MAX);
    let divisions = (0..DIVISIONS).map(|i| (format!("v{i}"), None, 0));
    let departments = (0..DEPARTMENTS).map(|i| {
        (
            format!("d{i}"),
            Some(format!("v{}", i % DIVISIONS)),
            headcount,
        )
    });
    let rows = divisions.chain(departments);
    let rows = rows.map(|(code, parent, headcount)| DepartmentRow {
        name: code.clone(),
        code,
        parent,
        headcount,
    });
    Tree::new(rows.collect()).expect("codes are unique and parents exist")
}

fn attributes(person: [usize; 3]) -> Vec<AttributeValue> {
    let both = ATTRIBUTES.iter().zip(person);
    both.map(|(attribute, value)| AttributeValue {
        attribute: (*attribute).to_owned(),
        value: value.to_string(),
    })
    .collect()
}

/// People as the roster has them, by department of the tree; those who answer come first.
fn roster(tree: &Tree, shape: Shape) -> Vec<(usize, Vec<[usize; 3]>)> {
    let mut dice = Dice(7);
    (0..DEPARTMENTS)
        .filter_map(|i| {
            let department = tree.index_of(&format!("d{i}"))?;
            Some((
                department,
                (0..INVITED).map(|_| person(&mut dice, shape)).collect(),
            ))
        })
        .collect()
}

/// The wave as it is after its close: atoms, and per department the atom and kind of everybody who answered.
fn closed(tree: &Tree, shape: Shape) -> (Atoms, Vec<(usize, Vec<usize>)>) {
    let roster = roster(tree, shape);
    let mut invited = Combinations::new();
    for (department, people) in &roster {
        for person in people {
            *invited
                .entry((*department, attributes(*person)))
                .or_default() += 1;
        }
    }
    let launched = Atoms::at_launch_by(tree, &invited);
    let mut answering: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut counts = vec![0; launched.count()];
    for (department, people) in &roster {
        let of = |person: &[usize; 3]| launched.of_person(*department, Some(&attributes(*person)));
        let atoms: Vec<usize> = people.iter().take(shape.answering).map(of).collect();
        for atom in &atoms {
            counts[*atom] += 1;
        }
        answering.push((*department, atoms));
    }
    let atoms = launched.at_close(tree, &counts, Contract::default().min_group());
    let moved = launched.moved_to(&atoms);
    for (_, of) in &mut answering {
        for atom in of {
            *atom = moved[*atom];
        }
    }
    (atoms, answering)
}

/// Points to which means are rounded (PRIVACY §6).
fn unit(people: u32) -> f64 {
    if people < 50 { 1.0 } else { 0.1 }
}

/// One scale of the wave as a lattice: some people did not answer it.
pub(crate) struct Wave {
    pub(crate) lattice: Lattice,
    /// How many of its first cells are the organization and its units.
    n_units: usize,
    /// Per atom, the points of everybody who answered.
    points: Vec<Vec<f64>>,
}

impl Wave {
    pub(crate) fn new(shape: Shape) -> Self {
        let tree = tree();
        let (atoms, answering) = closed(&tree, shape);
        let mut dice = Dice(11);
        let mut points = vec![Vec::new(); atoms.count()];
        for (department, people) in &answering {
            for atom in people {
                if dice.below(shape.skips) > 0 {
                    let level = dice.below(3) + department % 2;
                    points[*atom].push(25.0 * (level + dice.below(3)).min(4) as f64);
                }
            }
        }
        let (cells, n_units) = cells(&tree, &atoms, &points);
        let atoms = points.iter().enumerate().map(|(id, points)| LatticeAtom {
            id: format!("a{id}"),
            people: u32::try_from(points.len()).unwrap_or(u32::MAX),
        });
        let lattice = Lattice {
            minimum: Contract::default().min_group(),
            atoms: atoms.collect(),
            cells,
        };
        Self {
            lattice,
            n_units,
            points,
        }
    }

    /// As the product plans: the tree first, then everything else.
    pub(crate) fn planned(&self) -> Vec<usize> {
        let units = Lattice {
            cells: self.lattice.cells[..self.n_units].to_vec(),
            ..self.lattice.clone()
        };
        let units = plan_lattice(&units, &[0], &[]).shown;
        plan_lattice(&self.lattice, &[], &units).shown
    }

    pub(crate) fn means(&self) -> Vec<Option<f64>> {
        let mean = |cell: &LatticeCell| {
            let points = cell
                .members
                .iter()
                .flat_map(|(atom, _)| &self.points[*atom]);
            let (sum, n) = points.fold((0.0, 0_u32), |(sum, n), point| (sum + point, n + 1));
            (n > 0).then(|| sum / f64::from(n))
        };
        self.lattice.cells.iter().map(mean).collect()
    }

    pub(crate) fn rounded(&self, shown: &[usize]) -> Release {
        let means = self.means();
        let cells = shown.iter().filter_map(|cell| {
            let people = self.lattice.people(*cell);
            let unit = unit(u32::try_from(people).unwrap_or(u32::MAX));
            let value = (means[*cell]? / unit).round() * unit;
            Some(ReleasedCell {
                cell: *cell,
                people,
                value: Released::Mean { value, unit },
            })
        });
        Release {
            cells: cells.collect(),
        }
    }

    pub(crate) fn tell(&self, shown: &[usize]) {
        let units: Vec<usize> = shown
            .iter()
            .copied()
            .filter(|cell| *cell < self.n_units)
            .collect();
        let telling = tell(&Figures {
            lattice: &self.lattice,
            shown,
            tree: &units,
            organization: &[0],
            means: &self.means(),
            scale: (0.0, 100.0),
            protect_width: PROTECT_WIDTH,
            steps: None,
            unit,
        });
        assert!(telling.report.is_safe());
        note(&format!(
            "{} of {} cells told, {:?}",
            telling.release.cells.len(),
            shown.len(),
            telling.fallback
        ));
    }
}

/// The organization, its units, and both broken down by one attribute at a time.
fn cells(tree: &Tree, atoms: &Atoms, points: &[Vec<f64>]) -> (Vec<LatticeCell>, usize) {
    let homes = atoms.homes(tree);
    let inside = |unit: Option<usize>| -> Vec<usize> {
        let is_inside = |home: &Option<usize>| match (unit, home) {
            (None, _) => true,
            (Some(unit), Some(home)) => *home == unit || tree.descendants(unit).contains(home),
            (Some(_), None) => false,
        };
        (0..homes.len())
            .filter(|atom| is_inside(&homes[*atom]))
            .collect()
    };
    let units = std::iter::once(None).chain((0..tree.departments().len()).map(Some));
    let units: Vec<Vec<usize>> = units.map(inside).collect();
    let cell = |id: String, members: &[usize]| LatticeCell {
        id,
        parent: None,
        members: members.iter().map(|atom| (*atom, 1)).collect(),
    };
    let mut all: Vec<LatticeCell> = (0..units.len())
        .map(|unit| cell(format!("u{unit}"), &units[unit]))
        .collect();
    for (unit, members) in units.iter().enumerate() {
        let people: u64 = members.iter().map(|atom| points[*atom].len() as u64).sum();
        if people < BROKEN_DOWN_FROM {
            continue;
        }
        let mut groups: BTreeMap<&AttributeValue, Vec<usize>> = BTreeMap::new();
        for atom in members {
            for own in atoms.attributes(*atom).unwrap_or_default() {
                groups.entry(own).or_default().push(*atom);
            }
        }
        for (own, members) in groups {
            all.push(cell(
                format!("u{unit}|{}={}", own.attribute, own.value),
                &members,
            ));
        }
    }
    (all, units.len())
}

/// Sheets with department effects, a person's own level, one answer in twenty missing, and some that end early.
pub(crate) fn sheets(shape: Shape) -> (Tree, Atoms, Answers) {
    let core = Instrument::core();
    let items: Vec<_> = core
        .items
        .iter()
        .filter(|item| item.measures.is_some() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| (item.id.as_str(), item.reverse))
        .collect();
    let codes = ["1", "2", "3", "4", "5"];
    let reader = SheetReader::new(core);
    let none = BTreeMap::new();
    let tree = tree();
    let (atoms, answering) = closed(&tree, shape);
    let mut dice = Dice(13);
    let mut answers = Answers::new(core);
    for (department, people) in answering {
        for atom in people {
            let level = dice.below(3) + department % 2;
            let tires_at = dice.below(items.len() * shape.skips / 2);
            let mut fields = vec![("NPS-1", ["6", "7", "8", "9", "10"][dice.below(5)])];
            for (place, (item, is_reversed)) in items.iter().enumerate() {
                let is_tired = place >= tires_at;
                let agreed = (level + dice.below(3)).min(4);
                let place = if *is_reversed { 4 - agreed } else { agreed };
                let is_missing = dice.below(20) == 0 || is_tired;
                fields.push((*item, if is_missing { "" } else { codes[place] }));
            }
            let sheet = reader.read(fields.iter().copied(), &none);
            answers.push(atom, &sheet.expect("codes of the core survey"));
        }
    }
    (tree, atoms, answers)
}
