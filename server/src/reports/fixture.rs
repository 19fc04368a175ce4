//! A made-up organization with answers, for tests of reports: twelve departments, two of them too small to show.

use std::{collections::BTreeMap, sync::Arc};

use surveys::{
    confidentiality::{Atoms, Contract, comments::Told, release_plan::Mode},
    instrument::{Construct, Instrument, ItemKind},
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Comment, Comments, Precision, Published, Request, Weighing, publish},
    scoring::responses::Answers,
    sheet::Sheet,
};

/// Code, name, parent, people, answers, lift of maturity and of readiness in steps of the scale.
type Row = (
    &'static str,
    &'static str,
    Option<&'static str>,
    u32,
    u32,
    f64,
    f64,
);

const ROWS: [Row; 12] = [
    ("MKT", "Market", None, 10, 8, 0.1, 0.5),
    ("SAL", "Sales", Some("MKT"), 140, 112, 0.3, 0.7),
    ("SRV", "Service", Some("MKT"), 210, 168, 0.0, 0.6),
    (
        "PAR",
        "Partners and Communities",
        Some("MKT"),
        60,
        41,
        0.5,
        0.9,
    ),
    ("PRO", "Products", None, 12, 9, 0.0, 0.3),
    ("DEV", "Development", Some("PRO"), 160, 131, 0.2, 0.5),
    ("OPS", "Operations", Some("PRO"), 420, 281, -0.6, -0.1),
    ("LOG", "Logistics", Some("PRO"), 90, 60, -0.4, 0.1),
    ("ADM", "Finance and People", None, 80, 60, -0.1, 0.2),
    ("LEG", "Legal", Some("ADM"), 9, 3, 0.9, 0.9),
    ("AUD", "Internal Audit", Some("ADM"), 6, 2, -0.9, -0.9),
    ("COM", "Communication", Some("ADM"), 21, 17, 0.4, 0.8),
];

/// The result of that organization.
pub(crate) fn published() -> Arc<Published> {
    published_of(1)
}

/// The same with only one in so many answers.
pub(crate) fn published_of(one_in: u32) -> Arc<Published> {
    made(one_in, 1.0, |_| None)
}

/// The same people, but every department like the others: differences are within noise.
pub(crate) fn published_alike() -> Arc<Published> {
    made(1, 0.0, |_| None)
}

/// The same with comments: the printers of Operations, and the coffee of everybody. They may be read in their own words.
pub(super) fn published_with_comments() -> Arc<Published> {
    published_saying("The coffee is still good, and that is no secret.")
}

/// The same, but everybody else than Operations writes this.
pub(super) fn published_saying(words: &'static str) -> Arc<Published> {
    made(1, 1.0, |tree| {
        let written = ROWS.iter().flat_map(|(code, _, _, _, answers, ..)| {
            let comment = Comment {
                field: "OPE-1".to_owned(),
                atom: tree.index_of(code).unwrap(),
                text: match *code {
                    "OPS" => "The printer has paper, and that is no secret.",
                    _ => words,
                }
                .to_owned(),
            };
            std::iter::repeat_n(comment, (answers / 2) as usize)
        });
        Some(written.collect())
    })
}

/// A questionnaire of every kind of question, without a scale of the model.
const EVERY_KIND: &str = include_str!("../../../tests/fixtures/every-kind.toml");

/// A result of questions of every kind that 60 people of one department were asked, one of them in a scale.
pub(crate) fn published_with_questions() -> Arc<Published> {
    let (before, after) = EVERY_KIND.split_once("id = \"AGREE-1\"").unwrap();
    let scored = "scored_in = \"core\"\ndimension = \"voice\"\nconstruct = \"maturity\"";
    let after = after.replacen("scored_in = \"none\"", scored, 1);
    of_every_kind(&format!("{before}id = \"AGREE-1\"{after}"))
}

/// The same without any scale: a questionnaire of its own.
pub(crate) fn published_without_scores() -> Arc<Published> {
    of_every_kind(EVERY_KIND)
}

fn of_every_kind(source: &str) -> Arc<Published> {
    let instrument = Instrument::parse(source).unwrap();
    let tree = Tree::new(vec![DepartmentRow {
        code: "OPS".to_owned(),
        name: "Operations".to_owned(),
        parent: None,
        headcount: 60,
    }])
    .unwrap();
    let sheets: Vec<(usize, Sheet)> = (0..54)
        .map(|person| {
            let odd = person % 2 == 1;
            let fields = [
                ("AGREE-1", if odd { "4" } else { "2" }),
                ("PLACE", if person < 30 { "office" } else { "field" }),
                ("TOOLS.chat", if person < 18 { "yes" } else { "" }),
                ("HOURS", if odd { "4" } else { "2" }),
                ("WRITING.now", if odd { "1" } else { "3" }),
                ("WRITING.preferred", if odd { "4" } else { "3" }),
                ("WORTH.time", if odd { "40" } else { "20" }),
                ("WORTH.rooms", if odd { "20" } else { "40" }),
                ("WORTH.tools", if odd { "20" } else { "30" }),
                ("WORTH.thanks", if odd { "20" } else { "10" }),
            ];
            let sheet = Sheet::from_fields(&instrument, fields, &BTreeMap::new());
            (0, sheet.unwrap())
        })
        .collect();
    let sheets = sheets.iter().map(|(atom, sheet)| (*atom, sheet));
    let request = Request {
        organization_name: "Nordlicht Components",
        wave: "Spring",
        mode: Mode::File,
        instrument: &instrument,
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(&instrument, sheets),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    };
    Arc::new(publish(&request).unwrap())
}

/// One in so many answers, with this much of what sets departments apart.
fn made(
    one_in: u32,
    apart: f64,
    written: impl Fn(&Tree) -> Option<Vec<Comment>>,
) -> Arc<Published> {
    let rows = ROWS
        .iter()
        .map(|(code, name, parent, headcount, ..)| DepartmentRow {
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            parent: parent.map(str::to_owned),
            headcount: *headcount,
        });
    let tree = Tree::new(rows.collect()).unwrap();
    let mut dice = 20_100_310_u64;
    let mut sheets: Vec<(usize, Sheet)> = Vec::new();
    for (code, _, _, _, answers, maturity, readiness) in ROWS {
        let department = tree.index_of(code).unwrap();
        let answers = answers / one_in;
        for _ in 0..answers {
            let sheet = sheet(&mut dice, maturity * apart, readiness * apart);
            sheets.push((department, sheet));
        }
    }
    let sheets = sheets.iter().map(|(atom, sheet)| (*atom, sheet));
    let written = written(&tree);
    let request = Request {
        organization_name: "Nordlicht Components",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(Instrument::core(), sheets),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: written.as_deref().map(|comments| Comments {
            comments,
            told: Told::Verbatims,
            order: &[1; 32],
        }),
        bootstrap: Bootstrap::None,
    };
    Arc::new(publish(&request).unwrap())
}

/// One person's answers around the department's lift; each dimension has its own.
fn sheet(dice: &mut u64, maturity: f64, readiness: f64) -> Sheet {
    let core = Instrument::core();
    let person = roll(dice) - 0.5;
    let fields: Vec<(String, String)> = core
        .items
        .iter()
        .filter(|item| item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|item| {
            let (lift, place) = match &item.measures {
                Some(measure) => {
                    let place = Model::social_business()
                        .dimension(&measure.dimension)
                        .map_or(0, |(place, _)| place);
                    match measure.construct {
                        Construct::Maturity => (maturity, place),
                        Construct::Readiness => (readiness, place + 4),
                    }
                }
                None => (0.0, 0),
            };
            let tilt = [0.5, 0.1, 0.3, 0.0, -0.5, -0.3, 0.2, -0.1, 0.1, 0.3][place % 10];
            let value = 2.85 + lift + tilt + person + (roll(dice) + roll(dice) - 1.0) * 1.6;
            let value = if item.reverse { 6.0 - value } else { value };
            (item.id.clone(), format!("{:.0}", value.clamp(1.0, 5.0)))
        })
        .collect();
    let fields = fields
        .iter()
        .map(|(field, value)| (field.as_str(), value.as_str()));
    Sheet::from_fields(core, fields, &BTreeMap::new()).unwrap()
}

/// SplitMix64, 0 to 1.
fn roll(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^= z >> 31;
    (z >> 11) as f64 / 9_007_199_254_740_992.0
}
