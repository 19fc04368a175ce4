//! Nordlicht Components: who works there. Invented, believable, and the same for the same seed.

use std::collections::BTreeSet;

use rand::{Rng, RngExt};
use surveys::{language::Language, organization::DepartmentRow};

/// Name of the sample organization.
pub const NAME: &str = "Nordlicht Components";

/// One invented colleague.
#[derive(Debug, Clone)]
pub(super) struct Colleague {
    /// Address at a domain that can never exist.
    pub(super) email: String,
    /// First and last name.
    pub(super) name: String,
    /// Code of the department.
    pub(super) department: &'static str,
    /// Leads people.
    pub(super) people_manager: bool,
    /// Talks with customers or partners every week.
    pub(super) customer_facing: bool,
    /// Language of the invitation.
    pub(super) language: Language,
}

/// A department as it was invented: where it stands and how it feels to work there.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    parent: Option<&'static str>,
    /// People directly in it, of 1,200.
    people: u32,
    /// Share of people who talk with customers every week.
    customer_facing: f64,
    /// Share of people who answer.
    pub(super) answers: f64,
    /// How much further practice is than in the average department, in points.
    pub(super) practice: f64,
    /// How much more people look forward than in the average department, in points.
    pub(super) outlook: f64,
}

/// Twelve departments in a tree of three levels; the board office and legal are too small to show.
pub(super) const UNITS: [Unit; 12] = [
    unit("OPS", "Operations", None, 0, 0.0, 0.0, 0.0, 0.0),
    unit("PRO", "Production", Some("OPS"), 64, 0.05, 0.70, -6.0, -4.0),
    unit(
        "ASM",
        "Assembly",
        Some("PRO"),
        260,
        0.02,
        0.66,
        -11.0,
        -10.0,
    ),
    unit("LOG", "Logistics", Some("PRO"), 150, 0.15, 0.71, -4.0, 1.0),
    unit("MKT", "Market", None, 0, 0.0, 0.0, 0.0, 0.0),
    unit("SAL", "Sales", Some("MKT"), 150, 0.92, 0.79, 10.0, 6.0),
    unit("SER", "Service", Some("MKT"), 220, 0.85, 0.77, 3.0, 7.0),
    unit("DEV", "Development", None, 190, 0.20, 0.83, 13.0, 10.0),
    unit("COR", "Corporate Functions", None, 0, 0.0, 0.0, 0.0, 0.0),
    unit(
        "FIN",
        "Finance and HR",
        Some("COR"),
        156,
        0.10,
        0.76,
        1.0,
        -2.0,
    ),
    unit("LEG", "Legal", Some("COR"), 4, 0.30, 0.75, 2.0, 0.0),
    unit("BOA", "Board Office", Some("COR"), 6, 0.40, 0.67, 6.0, 8.0),
];

#[expect(clippy::too_many_arguments, reason = "a row of the table above")]
const fn unit(
    code: &'static str,
    name: &'static str,
    parent: Option<&'static str>,
    people: u32,
    customer_facing: f64,
    answers: f64,
    practice: f64,
    outlook: f64,
) -> Unit {
    Unit {
        code,
        name,
        parent,
        people,
        customer_facing,
        answers,
        practice,
        outlook,
    }
}

/// Departments for `people` in all; the two small ones stay small whatever the size.
pub(super) fn departments(people: u32) -> Vec<DepartmentRow> {
    UNITS
        .iter()
        .map(|unit| DepartmentRow {
            code: unit.code.to_owned(),
            name: unit.name.to_owned(),
            parent: unit.parent.map(str::to_owned),
            headcount: headcount(unit, people),
        })
        .collect()
}

/// Code of the department that Sales took in before the third wave.
pub(super) const EXPORT: &str = "EXP";

/// Export, as it was before.
pub(super) fn export() -> DepartmentRow {
    DepartmentRow {
        code: EXPORT.to_owned(),
        name: "Export".to_owned(),
        parent: Some("MKT".to_owned()),
        headcount: 0,
    }
}

/// People directly in a unit, scaled from 1,200; rounding goes to Assembly, the largest.
fn headcount(unit: &Unit, people: u32) -> u32 {
    let scaled = |unit: &Unit| match unit.people {
        small @ 0..=9 => small,
        large => u32::try_from(u64::from(large) * u64::from(people) / 1_200).unwrap_or(u32::MAX),
    };
    if unit.code == "ASM" {
        let others: u32 = UNITS
            .iter()
            .filter(|other| other.code != "ASM")
            .map(scaled)
            .sum();
        people.saturating_sub(others)
    } else {
        scaled(unit)
    }
}

/// Everybody who works there, department by department.
pub(super) fn colleagues(people: u32, random: &mut impl Rng) -> Vec<Colleague> {
    let mut taken = BTreeSet::new();
    let mut all = Vec::with_capacity(people as usize);
    for unit in &UNITS {
        for number in 0..headcount(unit, people) {
            let language = language(random);
            let (first, last) = names(language);
            let name = format!("{} {}", pick(first, random), pick(last, random));
            all.push(Colleague {
                email: address(&name, &mut taken),
                name,
                department: unit.code,
                people_manager: number % 11 == 0,
                customer_facing: random.random_bool(unit.customer_facing),
                language,
            });
        }
    }
    all
}

fn language(random: &mut impl Rng) -> Language {
    match random.random_range(0..100_u32) {
        0..55 => Language::De,
        55..80 => Language::En,
        80..90 => Language::Es,
        _ => Language::Fr,
    }
}

/// `Jürgen Groß` becomes `juergen.gross@nordlicht.example`, a second one `juergen.gross2@…`.
fn address(name: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = name.to_lowercase().chars().map(plain).collect();
    let local = plain.replace(' ', ".");
    let address = (1..=u32::MAX)
        .map(|number| {
            if number == 1 {
                local.clone()
            } else {
                format!("{local}{number}")
            }
        })
        .find(|candidate| !taken.contains(candidate))
        .expect("there are more numbers than people");
    taken.insert(address.clone());
    format!("{address}@nordlicht.example")
}

fn plain(letter: char) -> String {
    match letter {
        'ä' => "ae".to_owned(),
        'ö' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'ß' => "ss".to_owned(),
        'á' | 'à' | 'â' => "a".to_owned(),
        'é' | 'è' | 'ê' | 'ë' => "e".to_owned(),
        'í' | 'ï' => "i".to_owned(),
        'ó' | 'ô' => "o".to_owned(),
        'ú' => "u".to_owned(),
        'ñ' => "n".to_owned(),
        'ç' => "c".to_owned(),
        'ş' => "s".to_owned(),
        other => other.to_string(),
    }
}

pub(super) fn pick<'a>(from: &[&'a str], random: &mut impl Rng) -> &'a str {
    from[random.random_range(0..from.len())]
}

fn names(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::De => (
            &[
                "Anna", "Jonas", "Lena", "Paul", "Katrin", "Jürgen", "Heike", "Moritz", "Sabine",
                "Felix", "Nele", "Torben", "Greta", "Stefan", "Ayşe", "Mehmet", "Birgit", "Lukas",
                "Ines", "Holger",
            ],
            &[
                "Albrecht",
                "Brandt",
                "Clausen",
                "Detlefsen",
                "Ebert",
                "Friedrichs",
                "Groß",
                "Hinrichs",
                "Jansen",
                "Köhler",
                "Lorenz",
                "Möller",
                "Nielsen",
                "Petersen",
                "Richter",
                "Schröder",
                "Thiele",
                "Vogt",
                "Wulff",
                "Yilmaz",
                "Özdemir",
                "Zander",
            ],
        ),
        Language::En => (
            &[
                "Alice", "Ben", "Chloe", "Daniel", "Emma", "Farah", "George", "Hannah", "Imran",
                "Jack", "Kate", "Liam", "Maya", "Noah", "Olivia", "Priya",
            ],
            &[
                "Adams", "Baker", "Carter", "Dixon", "Evans", "Foster", "Green", "Hughes",
                "Irving", "Jones", "Khan", "Lewis", "Morgan", "Patel", "Reed", "Shaw", "Turner",
                "Walsh",
            ],
        ),
        Language::Es => (
            &[
                "Alejandro",
                "Beatriz",
                "Carmen",
                "Diego",
                "Elena",
                "Fernando",
                "Inés",
                "Javier",
                "Lucía",
                "Marta",
            ],
            &[
                "Álvarez",
                "Blanco",
                "Castro",
                "Díaz",
                "Fernández",
                "García",
                "Iglesias",
                "López",
                "Núñez",
                "Ortega",
            ],
        ),
        Language::Fr => (
            &[
                "Adèle",
                "Bruno",
                "Camille",
                "Denis",
                "Élise",
                "François",
                "Hélène",
                "Julien",
                "Léa",
                "Mathieu",
            ],
            &[
                "Aubert",
                "Bernard",
                "Chevalier",
                "Dubois",
                "Fournier",
                "Girard",
                "Lambert",
                "Moreau",
                "Renaud",
                "Simon",
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha12Rng;
    use surveys::organization::Tree;

    use super::*;

    #[test]
    fn the_sample_has_1200_people_in_twelve_departments_of_three_levels() {
        let rows = departments(1_200);
        assert_eq!(rows.iter().map(|row| row.headcount).sum::<u32>(), 1_200);
        let tree = Tree::new(rows).unwrap();
        assert_eq!(tree.departments().len(), 12);
        assert_eq!(
            tree.departments()
                .iter()
                .map(|department| department.depth)
                .max(),
            Some(2)
        );
    }

    #[test]
    fn everybody_has_an_address_of_their_own_and_a_seed_always_makes_the_same_people() {
        let people = colleagues(1_200, &mut ChaCha12Rng::seed_from_u64(1));
        let addresses: BTreeSet<&str> = people.iter().map(|person| person.email.as_str()).collect();
        assert_eq!(addresses.len(), 1_200);
        assert!(
            addresses.iter().all(|address| address.is_ascii()),
            "addresses are plain ASCII"
        );
        let again = colleagues(1_200, &mut ChaCha12Rng::seed_from_u64(1));
        assert!(
            people
                .iter()
                .zip(&again)
                .all(|(one, other)| one.email == other.email)
        );
    }

    #[test]
    fn the_two_small_departments_stay_small_in_a_large_organization() {
        let rows = departments(50_000);
        let of = |code: &str| rows.iter().find(|row| row.code == code).unwrap().headcount;
        assert_eq!((of("LEG"), of("BOA")), (4, 6));
        assert_eq!(rows.iter().map(|row| row.headcount).sum::<u32>(), 50_000);
    }
}
