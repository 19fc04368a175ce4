//! The structure tree of a tagged PDF: what a piece of ink is, so that a screen reader can say it.

use surveys::language::Language;

use super::paper::Area;

/// A node's place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeId(pub usize);

/// What a node is (PDF 32000-1, 14.8.4).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    List,
    ListItem,
    ListBody,
    Table,
    Row,
    /// A heading of its column or row.
    ColumnHead,
    RowHead,
    Cell {
        columns: usize,
    },
    /// With the text that stands for it, and where it lies on its page.
    Figure {
        alt: String,
        area: Area,
    },
}

impl Role {
    /// The standard structure type.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::List => "L",
            Self::ListItem => "LI",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell { .. } => "TD",
            Self::Figure { .. } => "Figure",
        }
    }
}

/// All nodes; the first one is the document.
#[derive(Debug)]
pub(super) struct Tree {
    pub nodes: Vec<Node>,
}

/// One node. Nodes with ink have no nodes below.
#[derive(Debug)]
pub(super) struct Node {
    pub role: Role,
    pub parent: Option<NodeId>,
    pub kids: Vec<NodeId>,
    /// Its language, where it is not the document's.
    pub language: Option<Language>,
}

impl Default for Tree {
    fn default() -> Self {
        Self {
            nodes: vec![Node {
                role: Role::Document,
                parent: None,
                kids: Vec::new(),
                language: None,
            }],
        }
    }
}

impl Tree {
    pub(super) const ROOT: NodeId = NodeId(0);

    pub(super) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node {
            role,
            parent: Some(parent),
            kids: Vec::new(),
            language: None,
        });
        self.nodes[parent.0].kids.push(id);
        id
    }
}
