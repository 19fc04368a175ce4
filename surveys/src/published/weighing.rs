//! By what the answers of a result are weighed, as its request asks for (METHODS §6).

use std::collections::BTreeMap;

use crate::{confidentiality::Atoms, organization::Tree};

/// By what answers are weighed in every mean.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Weighing<'a> {
    /// Departments, and groups counted apart in them, by their headcount.
    #[default]
    Departments,
    /// Raking: departments and attributes of the roster have the shares that they have among all people. Where that
    /// cannot be done the result says why, and departments count by their headcount; where weights would cost too much,
    /// every answer counts the same.
    Raking(&'a Raking),
}

/// What raking aims at besides the departments, which are its first margin.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Raking {
    /// Attributes of the roster, in the order in which they are cycled.
    pub margins: Vec<RosterMargin>,
    /// At most so many times the mean weight, 1 and more; `None` for no limit, as METHODS has it.
    pub trim: Option<f64>,
}

/// How many people have each value of an attribute of the roster. Never from answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterMargin {
    /// The attribute.
    pub attribute: String,
    /// People by value. All others of the tree's headcount are those of no such value.
    pub people: BTreeMap<String, u32>,
}

impl RosterMargin {
    /// The people of each value who are counted apart. Who is not, whatever the roster says of them, is of no value here:
    /// their answers lie with those of others.
    pub fn of_atoms(attribute: &str, atoms: &Atoms, tree: &Tree) -> Self {
        Self::of_people(attribute, atoms, &atoms.headcounts(tree))
    }

    /// As [`Self::of_atoms`], with the people of each atom given.
    pub fn of_people(attribute: &str, atoms: &Atoms, by_atom: &[u32]) -> Self {
        let mut people = BTreeMap::new();
        for (atom, headcount) in by_atom.iter().copied().enumerate() {
            let own = atoms.attributes(atom).unwrap_or_default();
            if let Some(own) = own.iter().find(|own| own.attribute == attribute) {
                *people.entry(own.value.clone()).or_insert(0) += headcount;
            }
        }
        Self {
            attribute: attribute.to_owned(),
            people,
        }
    }
}
