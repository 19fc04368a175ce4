//! What people read about a step.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::language::{Language, Localized};

/// What people read about a step, in all languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Texts {
    /// Title.
    pub title: Localized,
    /// What happens, in one sentence.
    pub description: Localized,
    /// Role that usually owns it.
    pub owner_role: Localized,
    /// What people gain.
    pub encouragement: Localized,
    /// An example of it.
    pub encouragement_example: Localized,
    /// What is agreed once they have gained it.
    pub commitment: Localized,
    /// An example of it.
    pub commitment_example: Localized,
    /// What is measured.
    pub kpi_name: Localized,
    /// What it is counted in.
    pub kpi_unit: Localized,
    /// What the step leaves as it is.
    pub what_stays: Localized,
    /// Which kind of goal it serves; `{goal}` is the client's own goal.
    pub strategy_link: Localized,
    /// One line per constituent that gains.
    pub value: BTreeMap<Constituent, Localized>,
}

/// Whom an organization serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Constituent {
    /// The people of the organization.
    Staff,
    /// Customers.
    Customers,
    /// Partners.
    Partners,
    /// Suppliers.
    Suppliers,
    /// The community around.
    Community,
}

impl Constituent {
    /// All constituents in the order of the value map.
    pub const ALL: [Self; 5] = [
        Self::Staff,
        Self::Customers,
        Self::Partners,
        Self::Suppliers,
        Self::Community,
    ];
}

impl Texts {
    /// Every text in this language, each with the name of its field, in reading order.
    pub fn in_language(&self, language: Language) -> Vec<(&'static str, &str)> {
        let value = self.value.values().map(|text| ("value", text));
        [
            ("title", &self.title),
            ("description", &self.description),
            ("owner_role", &self.owner_role),
            ("encouragement", &self.encouragement),
            ("encouragement_example", &self.encouragement_example),
            ("commitment", &self.commitment),
            ("commitment_example", &self.commitment_example),
            ("kpi_name", &self.kpi_name),
            ("kpi_unit", &self.kpi_unit),
            ("what_stays", &self.what_stays),
            ("strategy_link", &self.strategy_link),
        ]
        .into_iter()
        .chain(value)
        .map(|(field, text)| (field, text.text(language)))
        .collect()
    }
}
