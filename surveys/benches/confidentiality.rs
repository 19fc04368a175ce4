//! How fast a large wave is planned, judged and released, and in how much memory, beside a plain group-by over the same
//! cells in the same run. `cargo xtask bench confidentiality`.
//!
//! 500 departments in ten divisions, 200 people each, three attributes: once with large groups, once with small ones.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

use std::{
    cell::Cell,
    collections::BTreeMap,
    env, fs,
    hint::black_box,
    process::Command,
    time::{Duration, Instant},
};

use surveys::{
    confidentiality::{
        Atoms, AttributeValue, Combinations, Contract,
        audit::{Release, Released, ReleasedCell, judge, rule_a},
        lattice::{Lattice, LatticeAtom, LatticeCell},
        plan_lattice,
        release_plan::{Mode, PROTECT_WIDTH},
        values::{Figures, tell},
    },
    instrument::{Instrument, ItemKind},
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, Progress, Request, Weighing, release_watched},
    scoring::responses::Answers,
    sheet::SheetReader,
};

const DEPARTMENTS: usize = 500;
const DIVISIONS: usize = 10;
const INVITED: usize = 200;
const ATTRIBUTES: [&str; 3] = ["gender", "site", "age"];

/// Who the people of a wave are, and what they leave out.
#[derive(Clone, Copy)]
struct Shape {
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
const DENSE: Shape = Shape {
    values: [2, 4, 5],
    is_skewed: true,
    answering: 160,
    skips: 50,
};

/// They are about as small as can be counted apart, and in many of them fewer than five answer a scale.
const THIN: Shape = Shape {
    values: [2, 4, 3],
    is_skewed: false,
    answering: 115,
    skips: 6,
};
/// Units with fewer people are not broken down (PRIVACY §5.4).
const BROKEN_DOWN_FROM: u64 = 30;

/// Each measurement runs in a process of its own: peak memory is a process's.
const PHASES: [&str; 5] = ["group-by", "plan", "judge", "tell", "release"];
const SHAPES: [(&str, Shape); 2] = [("dense", DENSE), ("thin", THIN)];

fn main() {
    let phase = env::args().find(|arg| PHASES.contains(&arg.as_str()));
    let shape = SHAPES
        .into_iter()
        .find(|(name, _)| env::args().any(|arg| arg == *name));
    let (name, shape) = shape.unwrap_or(SHAPES[0]);
    match phase.as_deref() {
        None => {
            println!("{:<58} {:>12} {:>12}   to hold", "what", "time", "memory");
            for (name, _) in SHAPES {
                for phase in PHASES {
                    let me = env::current_exe();
                    let done = me.and_then(|me| Command::new(me).args([phase, name]).status());
                    assert!(done.is_ok_and(|status| status.success()), "{phase} failed");
                }
            }
        }
        Some("group-by") => {
            let wave = Wave::new(shape);
            let n = wave.lattice.cells.len();
            let what = format!("{name}: plain group-by, {n} cells (yardstick)");
            row(&what, timed(|| wave.means()), "");
        }
        Some("plan") => {
            let wave = Wave::new(shape);
            let time = timed(|| {
                let shown = wave.planned();
                assert_eq!(rule_a(&wave.lattice, &shown), Ok(()));
                note(&format!("{} cells shown", shown.len()));
            });
            row(
                &format!("{name}: plan and rule A, 500 departments × 3 attributes"),
                time,
                "≤ 5 s",
            );
        }
        Some("judge") => {
            let wave = Wave::new(shape);
            let shown = wave.planned();
            let release = wave.rounded(&shown);
            let time = timed(|| {
                let scale = (0.0, 100.0);
                let report = judge(
                    &wave.lattice,
                    &release,
                    scale,
                    PROTECT_WIDTH,
                    &mut |_, _| {},
                );
                note(&format!(
                    "{:?}, {} reasons",
                    report.verdict,
                    report.reasons.len()
                ));
                for reason in report.reasons.iter().take(5) {
                    note(&reason.to_string());
                }
            });
            row(
                &format!("{name}: all rules over the means of one scale"),
                time,
                "≤ 5 s",
            );
        }
        Some("tell") => {
            let wave = Wave::new(shape);
            let shown = wave.planned();
            let time = timed(|| wave.tell(&shown));
            row(
                &format!("{name}: how closely these means are told"),
                time,
                "",
            );
        }
        Some(_) => {
            let (tree, atoms, answers) = sheets(shape);
            let time = timed(|| released(&tree, &atoms, &answers));
            row(
                &format!("{name}: the whole release, all scales"),
                time,
                "≤ 65 s, 1 GB",
            );
        }
    }
}

fn row(what: &str, time: Duration, hold: &str) {
    let memory = peak().map_or_else(String::new, |kb| format!("{} MB", kb / 1024));
    println!(
        "{what:<58} {:>10.3} s {memory:>12}   {hold}",
        time.as_secs_f64()
    );
}

fn note(what: &str) {
    println!("  {what}");
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// Peak memory of this process in kB, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Numbers that look random, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % (n as u64)).unwrap_or(0)
    }

    /// One value of each attribute.
    fn person(&mut self, shape: Shape) -> [usize; 3] {
        shape.values.map(|values| {
            let value = self.below(values);
            if shape.is_skewed {
                value.min(self.below(values))
            } else {
                value
            }
        })
    }
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
                (0..INVITED).map(|_| dice.person(shape)).collect(),
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
struct Wave {
    lattice: Lattice,
    /// How many of its first cells are the organization and its units.
    n_units: usize,
    /// Per atom, the points of everybody who answered.
    points: Vec<Vec<f64>>,
}

impl Wave {
    fn new(shape: Shape) -> Self {
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
    fn planned(&self) -> Vec<usize> {
        let units = Lattice {
            cells: self.lattice.cells[..self.n_units].to_vec(),
            ..self.lattice.clone()
        };
        let units = plan_lattice(&units, &[0], &[]).shown;
        plan_lattice(&self.lattice, &[], &units).shown
    }

    fn means(&self) -> Vec<Option<f64>> {
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

    fn rounded(&self, shown: &[usize]) -> Release {
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

    fn tell(&self, shown: &[usize]) {
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
            step: None,
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
fn sheets(shape: Shape) -> (Tree, Atoms, Answers) {
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

fn released(tree: &Tree, atoms: &Atoms, answers: &Answers) {
    let began = Instant::now();
    let last = Cell::new(None);
    let watch = |progress: Progress| {
        if last.replace(Some(progress.step)) != Some(progress.step) {
            note(&format!(
                "{:>6.1} s {:?}",
                began.elapsed().as_secs_f64(),
                progress.step
            ));
        }
    };
    let request = Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::Separated,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree,
        headcounts_known: true,
        atoms,
        answers,
        contract: Contract::default(),
        precision: Precision::Wave,
        comments: None,
        weighing: Weighing::default(),
        bootstrap: Bootstrap::None,
    };
    let (published, plan) =
        release_watched(&request, &watch).expect("there is always something safe to tell");
    let is_shown = |cell: &usize| plan.cells[*cell].id.contains('|');
    for measure in plan
        .measures
        .iter()
        .filter(|measure| measure.weights.is_some())
    {
        note(&format!(
            "{}: {} groups, {} of them breakdowns",
            measure.id,
            measure.shown.len(),
            measure.shown.iter().filter(|cell| is_shown(cell)).count()
        ));
    }
    note(&format!(
        "{} breakdowns could be shown",
        published.breakdowns.len()
    ));
}
