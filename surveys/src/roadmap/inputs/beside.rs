//! Inputs that are each in order and cannot both hold.

use super::Inputs;
use crate::roadmap::step::Scope;

/// Two inputs that contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// The departments have more people than there are.
    DepartmentsAboveAll {
        /// People of all departments.
        people: u64,
        /// People there are.
        all: u32,
    },
    /// A scope has more people than there are.
    ScopeAboveAll {
        /// The scope.
        scope: Scope,
        /// People there are.
        all: u32,
    },
    /// More people sell than talk with customers.
    SalesAboveCustomers {
        /// People who talk with customers.
        customers: u32,
    },
    /// A contact that customers settle themselves costs more than one that people answer.
    SelfHelpAboveAssisted,
    /// The lowest adoption lies above the highest.
    AdoptionBounds,
    /// Low, likely and high factor on all cost are not in this order.
    DeliveryOrder,
}

impl Inputs {
    /// All inputs that contradict each other.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let people = |scope| self.scope_headcount.get(&scope).copied();
        let mut found = Vec::new();
        if let Some(all) = people(Scope::All) {
            let departments: u64 = self.departments.values().copied().map(u64::from).sum();
            if departments > u64::from(all) {
                found.push(Contradiction::DepartmentsAboveAll {
                    people: departments,
                    all,
                });
            }
            let above = self.scope_headcount.iter().filter(|(_, of)| **of > all);
            found.extend(
                above.map(|(scope, _)| Contradiction::ScopeAboveAll { scope: *scope, all }),
            );
        }
        if let (Some(sales), Some(customers)) =
            (people(Scope::Sales), people(Scope::CustomerFacing))
            && sales > customers
        {
            found.push(Contradiction::SalesAboveCustomers { customers });
        }
        let [lowest, highest] = self.adoption_bounds;
        let [low, likely, high] = self.delivery_factor;
        let pairs = [
            (
                self.cost_per_self_help_contact > self.cost_per_assisted_contact,
                Contradiction::SelfHelpAboveAssisted,
            ),
            (lowest > highest, Contradiction::AdoptionBounds),
            (low > likely || likely > high, Contradiction::DeliveryOrder),
        ];
        found.extend(
            pairs
                .into_iter()
                .filter(|(is, _)| *is)
                .map(|(_, what)| what),
        );
        found
    }
}
