//! Tables of text and numbers.

use leptos::prelude::*;

/// A table. The first cell of each row names the row.
#[derive(Default)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Whether the caption is only for screen readers, because a heading above says the same.
    pub caption_hidden: bool,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub label: String,
    /// Whether it holds numbers, which end at the same place.
    pub numbers: bool,
}

impl Column {
    /// A column of text.
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            numbers: false,
        }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            numbers: true,
        }
    }
}

/// A cell.
pub enum Cell {
    /// Text or a formatted number.
    Text(String),
    /// A link: text and address.
    Link(String, String),
    /// A figure in words, with how much of the whole it is, from 0 to 1, drawn beside it.
    Measured(String, f64),
    /// The fixed words for what is not shown.
    Hidden(String),
    /// The name of a row in a tree, with its depth from 0.
    Branch(String, usize, Option<String>),
    /// Anything else, such as a chip or a small form.
    View(AnyView),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Cell {
    /// What the cell says, for paper; nothing for a view of its own.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words)
            | Self::Link(words, _)
            | Self::Measured(words, _)
            | Self::Hidden(words)
            | Self::Branch(words, ..) => words,
            Self::View(_) => "",
        }
    }

    fn view(self) -> AnyView {
        match self {
            Self::Text(text) => text.into_any(),
            Self::Link(text, address) => view! { <a href=address>{text}</a> }.into_any(),
            // The words say it all: a screen reader does not need it twice.
            Self::Measured(words, part) => {
                let part = format!("{:.3}", part.clamp(0.0, 1.0));
                view! { <meter value=part aria-hidden="true"></meter>{words} }.into_any()
            }
            Self::Hidden(words) => view! { <span class="hidden">{words}</span> }.into_any(),
            Self::Branch(text, depth, address) => {
                let class = match depth {
                    0 => None,
                    deep => Some(format!("depth-{}", deep.min(5))),
                };
                let name = match address {
                    Some(address) => view! { <a href=address>{text}</a> }.into_any(),
                    None => text.into_any(),
                };
                view! { <span class=class>{name}</span> }.into_any()
            }
            Self::View(view) => view,
        }
    }
}

impl Table {
    /// Draws it, in a box that scrolls sideways on a phone and can be reached by keyboard.
    pub fn view(self) -> impl IntoView {
        let numbers: Vec<bool> = self.columns.iter().map(|column| column.numbers).collect();
        let head: Vec<_> = self
            .columns
            .into_iter()
            .map(|column| {
                let class = column.numbers.then_some("number");
                view! {
                    <th scope="col" class=class>
                        {column.label}
                    </th>
                }
            })
            .collect();
        let body: Vec<_> = self
            .rows
            .into_iter()
            .map(|cells| {
                let cells: Vec<_> = cells
                    .into_iter()
                    .enumerate()
                    .map(|(index, cell)| {
                        let class = numbers
                            .get(index)
                            .is_some_and(|numbers| *numbers)
                            .then_some("number");
                        if index == 0 {
                            view! {
                                <th scope="row" class=class>
                                    {cell.view()}
                                </th>
                            }
                            .into_any()
                        } else {
                            view! { <td class=class>{cell.view()}</td> }.into_any()
                        }
                    })
                    .collect();
                view! { <tr>{cells}</tr> }
            })
            .collect();
        let caption_class = self.caption_hidden.then_some("visually-hidden");
        let name = self.caption.clone();
        view! {
            <div class="table" role="region" aria-label=name tabindex="0">
                <table>
                    <caption class=caption_class>{self.caption}</caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        }
    }
}
