//! Which groups may show comments. Comments are a set: whoever sees those of a department and those of a part of it sees
//! those of the rest, so the rule of [`Plan`] holds for counts of comments as well (PRIVACY §7).
//!
//! Counted by question: one person writes at most one comment to a question, so n comments are n people.

use sha2::{Digest, Sha256};

use super::{Atoms, Cell, Contract, Count, Plan, Reason};
use crate::organization::Tree;

/// A group that may show comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentCell {
    /// Everybody.
    Organization,
    /// A department with all below it.
    Department(usize),
}

/// What staff were told before they wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Only themes are shown: words that many used.
    ThemesOnly,
    /// Comments are shown in their own words as well.
    Verbatims,
}

impl Told {
    /// The wave's setting.
    pub const fn of(verbatims: bool) -> Self {
        if verbatims {
            Self::Verbatims
        } else {
            Self::ThemesOnly
        }
    }
}

/// Which groups show the comments to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentPlan {
    plan: Plan,
}

impl CommentPlan {
    /// The plan for one question. `answered` and `comments` are by atom: people who answered, and comments to this
    /// question. A group is shown if neither its people nor its comments, nor what is left of them without the groups
    /// shown below it, are fewer than the contract's minimum for comments. Only groups that `within` shows are: a group
    /// whose figures are hidden has no place for comments.
    pub fn new(
        tree: &Tree,
        atoms: &Atoms,
        answered: &[u32],
        comments: &[u32],
        contract: &Contract,
        within: Option<&Plan>,
    ) -> Self {
        let counts = |of: &[u32]| of.iter().copied().map(Count::of).collect::<Vec<_>>();
        let minimum = contract.min_group_comments();
        let people = Plan::new(tree, atoms, &counts(answered), minimum, within);
        let plan = Plan::new(tree, atoms, &counts(comments), minimum, Some(&people));
        Self { plan }
    }

    /// Whether a group shows its comments.
    pub fn shows(&self, cell: CommentCell) -> bool {
        match cell {
            CommentCell::Organization => self.plan.shows_organization(),
            CommentCell::Department(department) => self.plan.shows(department),
        }
    }

    /// Where a department's comments can be read: in the smallest group that holds it and shows comments.
    pub fn place(&self, tree: &Tree, department: usize) -> Option<CommentCell> {
        std::iter::once(department)
            .chain(tree.ancestors(department))
            .map(CommentCell::Department)
            .chain([CommentCell::Organization])
            .find(|cell| self.shows(*cell))
    }

    /// The smallest group that holds each atom and shows comments: where the comments of its people are read, once.
    /// `None` where not even the organization shows any.
    pub fn places(&self, tree: &Tree, atoms: &Atoms) -> Option<Vec<CommentCell>> {
        let place = |department: Option<usize>| {
            department.map_or(CommentCell::Organization, CommentCell::Department)
        };
        let residuals = self.plan.residuals(tree, atoms);
        self.plan
            .shows_organization()
            .then(|| residuals.into_iter().map(place).collect())
    }

    /// Seals the themes of a group if it shows comments. `themes` is computed only then.
    pub fn themes<T>(&self, cell: CommentCell, themes: impl FnOnce() -> Option<T>) -> Cell<T> {
        match cell {
            CommentCell::Organization => self.plan.organization(themes),
            CommentCell::Department(department) => self.plan.department(department, themes),
        }
    }

    /// Seals the comments of a group in their own words, if it shows comments and staff were told so beforehand.
    pub fn verbatims<T>(
        &self,
        told: Told,
        cell: CommentCell,
        comments: impl FnOnce() -> Option<T>,
    ) -> Cell<T> {
        match told {
            Told::Verbatims => self.themes(cell, comments),
            Told::ThemesOnly => Cell::Hidden(Reason::Protected),
        }
    }
}

/// Comments of one group in an order that says nothing: by a keyed hash of the group and the comment, so that it is
/// another one in every group and the same one each time, whatever order and whatever ids they are kept in. `cell` names
/// the question and the group. Equal comments stand beside each other and cannot be told apart.
pub fn shuffled(key: &[u8; 32], cell: &str, comments: Vec<String>) -> Vec<String> {
    let mut placed: Vec<([u8; 32], String)> = comments
        .into_iter()
        .map(|comment| {
            let hash = Sha256::new()
                .chain_update(key)
                .chain_update((cell.len() as u64).to_be_bytes())
                .chain_update(cell)
                .chain_update(&comment);
            (hash.finalize().into(), comment)
        })
        .collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, comment)| comment).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::organization::DepartmentRow;

    fn tree(departments: &[(&str, Option<&str>)]) -> Tree {
        let rows = departments.iter().map(|(code, parent)| DepartmentRow {
            code: (*code).to_owned(),
            name: (*code).to_owned(),
            parent: parent.map(str::to_owned),
            headcount: 30,
        });
        Tree::new(rows.collect()).unwrap()
    }

    fn company() -> Tree {
        tree(&[
            ("HQ", None),
            ("SALES", Some("HQ")),
            ("LAB", Some("HQ")),
            ("NIGHT", Some("LAB")),
        ])
    }

    fn plan(comments: &[u32]) -> CommentPlan {
        let tree = company();
        CommentPlan::new(
            &tree,
            &Atoms::single(&tree),
            &[30; 4],
            comments,
            &Contract::default(),
            None,
        )
    }

    fn department(code: &str) -> usize {
        company()
            .departments()
            .iter()
            .position(|d| d.code == code)
            .unwrap()
    }

    #[test]
    fn ten_comments_are_needed() {
        let (lab, sales) = (department("LAB"), department("SALES"));
        let mut comments = vec![0; 4];
        comments[sales] = 10;
        comments[lab] = 9;
        let plan = plan(&comments);
        assert!(plan.shows(CommentCell::Organization));
        assert!(!plan.shows(CommentCell::Department(lab)));
        // Nine comments are what would be left of the organization without sales.
        assert!(!plan.shows(CommentCell::Department(sales)));
        assert_eq!(
            plan.place(&company(), lab),
            Some(CommentCell::Department(department("HQ")))
        );
        assert_eq!(
            plan.place(&company(), sales),
            Some(CommentCell::Department(department("HQ")))
        );
    }

    #[test]
    fn the_smallest_group_that_may_shows_them() {
        let (lab, night) = (department("LAB"), department("NIGHT"));
        let mut comments = vec![10; 4];
        comments[night] = 4;
        let plan = plan(&comments);
        assert!(!plan.shows(CommentCell::Department(night)));
        assert_eq!(
            plan.place(&company(), night),
            Some(CommentCell::Department(lab))
        );
    }

    #[test]
    fn few_comments_are_shown_nowhere() {
        let plan = plan(&[2, 3, 3, 1]);
        assert_eq!(plan.place(&company(), department("NIGHT")), None);
        assert!(
            !plan
                .themes(CommentCell::Organization, || Some("time"))
                .is_shown()
        );
    }

    #[test]
    fn many_comments_of_few_people_are_not_shown() {
        let tree = company();
        let (night, all) = (department("NIGHT"), [12; 4]);
        let mut answered = [30; 4];
        answered[night] = 8;
        let plan = CommentPlan::new(
            &tree,
            &Atoms::single(&tree),
            &answered,
            &all,
            &Contract::default(),
            None,
        );
        assert!(!plan.shows(CommentCell::Department(night)));
    }

    #[test]
    fn own_words_are_shown_only_where_staff_were_told() {
        let plan = plan(&[10; 4]);
        let words = |told| plan.verbatims(told, CommentCell::Organization, || Some("more time"));
        assert!(!words(Told::of(false)).is_shown());
        assert_eq!(words(Told::of(true)).shown(), Some(&"more time"));
        assert_eq!(
            plan.themes(CommentCell::Organization, || Some("time"))
                .shown(),
            Some(&"time")
        );
    }

    #[test]
    fn every_group_has_an_order_of_its_own() {
        let comments = || (0..40).map(|n| format!("comment {n}")).collect::<Vec<_>>();
        let of = |key, cell| shuffled(&[key; 32], cell, comments());
        assert_eq!(of(1, "LAB"), of(1, "LAB"));
        assert_ne!(of(1, "LAB"), of(1, "HQ"));
        assert_ne!(of(1, "LAB"), of(2, "LAB"));
        assert_ne!(of(1, "LAB"), comments());
        let mut turned = comments();
        turned.reverse();
        assert_eq!(
            shuffled(&[1; 32], "LAB", turned),
            of(1, "LAB"),
            "whatever order they come in"
        );
    }

    proptest! {
        /// No difference of two groups that show comments holds fewer than ten of them.
        #[test]
        fn no_rest_is_small(comments in prop::collection::vec(0_u32..30, 4)) {
            let (tree, plan) = (company(), plan(&comments));
            let atoms = Atoms::single(&tree);
            let mut rests = std::collections::HashMap::new();
            for (atom, rest) in plan.plan.residuals(&tree, &atoms).into_iter().enumerate() {
                *rests.entry(rest).or_insert(0) += comments[atom];
            }
            if plan.shows(CommentCell::Organization) {
                for (rest, count) in rests {
                    prop_assert!(count == 0 || count >= 10, "{:?} keeps {}", rest, count);
                }
            }
        }
    }
}
