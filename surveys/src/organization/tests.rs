use super::{DepartmentRow, Tree, TreeFault};

fn row(code: &str, parent: Option<&str>, headcount: u32) -> DepartmentRow {
    DepartmentRow {
        code: code.to_owned(),
        name: code.to_uppercase(),
        parent: parent.map(str::to_owned),
        headcount,
    }
}

#[test]
fn children_may_be_listed_before_their_parents() {
    let tree = Tree::new(vec![
        row("b1", Some("b"), 3),
        row("all", None, 1),
        row("b", Some("all"), 2),
        row("a", Some("all"), 4),
        row("b2", Some("b"), 5),
    ])
    .unwrap();
    let codes: Vec<_> = tree.departments().iter().map(|d| d.code.as_str()).collect();
    assert_eq!(codes, ["all", "b", "b1", "b2", "a"]);
    let totals: Vec<_> = tree.departments().iter().map(|d| d.total).collect();
    assert_eq!(totals, [15, 10, 3, 5, 4]);
    assert_eq!(tree.headcount(), 15);
    assert_eq!(tree.children(0).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(tree.descendants(1), 2..4);
    assert_eq!(tree.ancestors(3).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(tree.roots().collect::<Vec<_>>(), [0]);
}

#[test]
fn a_cycle_is_named_with_its_path_once() {
    let faults = Tree::new(vec![
        row("all", None, 1),
        row("a", Some("c"), 1),
        row("b", Some("a"), 1),
        row("c", Some("b"), 1),
        row("d", Some("c"), 1),
    ])
    .unwrap_err();
    assert_eq!(
        faults,
        [TreeFault::Cycle {
            row: 2,
            code: "a".to_owned(),
            path: "a → c → b → a".to_owned()
        }]
    );
}

#[test]
fn a_department_above_itself_is_a_cycle() {
    let faults = Tree::new(vec![row("a", Some("a"), 1)]).unwrap_err();
    assert!(matches!(&faults[..], [TreeFault::Cycle { path, .. }] if path == "a → a"));
}

#[test]
fn all_faults_are_told_together() {
    let faults = Tree::new(vec![
        row("a", Some("nowhere"), 1),
        row("a", None, 1),
        row(" ", None, 1),
    ])
    .unwrap_err();
    assert_eq!(faults.len(), 3);
}
