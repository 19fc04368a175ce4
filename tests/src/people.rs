//! A made-up organization as its personnel system would write it.

use std::fmt::Write;

/// A department with the people in it.
#[derive(Debug, Clone, Copy)]
pub struct Team {
    /// Code.
    pub code: &'static str,
    /// Name.
    pub name: &'static str,
    /// Code of the department above; empty for the top.
    pub above: &'static str,
    /// People directly in it.
    pub people: usize,
}

const fn team(code: &'static str, name: &'static str, above: &'static str, people: usize) -> Team {
    Team {
        code,
        name,
        above,
        people,
    }
}

/// Sixty people; two departments are too small to be shown.
pub const SIXTY: [Team; 6] = [
    team("HAUS", "Brightwater", "", 0),
    team("VER", "Vertrieb", "HAUS", 20),
    team("SER", "Service", "HAUS", 16),
    team("PRO", "Produktion", "HAUS", 16),
    team("LAB", "Labor", "HAUS", 4),
    team("FIN", "Finanzen", "HAUS", 4),
];

/// The departments file.
pub fn departments_csv(teams: &[Team]) -> String {
    let mut csv = "code,name,parent\n".to_owned();
    for team in teams {
        writeln!(csv, "{},{},{}", team.code, team.name, team.above).expect("writing to a string");
    }
    csv
}

/// The people file: addresses and departments, in the order of the teams.
pub fn people_csv(teams: &[Team]) -> String {
    let mut csv = "email,department,locale\n".to_owned();
    for team in teams {
        for number in 1..=team.people {
            let code = team.code.to_lowercase();
            writeln!(csv, "{code}{number}@brightwater.example,{},de", team.code)
                .expect("writing to a string");
        }
    }
    csv
}
