//! The heat map as a table: departments × dimensions, readable by ear, on a phone and without colour.

use std::collections::BTreeMap;

use figures::{
    Words,
    heat::{Grid, GridCell, GridRow},
};
use leptos::prelude::*;

/// What the table says around its numbers.
#[derive(Debug, Clone)]
pub struct HeatWords {
    /// Name of the table for screen readers.
    pub caption: String,
    /// Heading of the first column.
    pub department: String,
}

/// Draws a grid; `links` holds the addresses of departments' pages by code.
pub fn heat_map(
    grid: Grid,
    words: &Words,
    around: HeatWords,
    links: &BTreeMap<String, String>,
) -> impl IntoView + use<> {
    let columns = grid.columns.len();
    let rows: Vec<_> = grid
        .rows
        .into_iter()
        .map(|row| {
            let address = links.get(&row.code).filter(|_| !row.organization).cloned();
            heat_row(
                row,
                address,
                columns,
                words.hidden.clone(),
                words.mixed_views.clone(),
            )
        })
        .collect();
    let key: Vec<_> = grid
        .levels
        .into_iter()
        .map(|rung| {
            let class = format!("swatch tint-{}", rung.level.number());
            view! { <li><span class=class aria-hidden="true"></span>{format!("{} {}", rung.level.number(), rung.name)}</li> }
        })
        .collect();
    let label = around.caption.clone();
    view! {
        <div class="heat" role="region" tabindex="0" aria-label=label>
            <table>
                <caption class="visually-hidden">{around.caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="pin">{around.department}</th>
                        {grid.columns.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <ul class="heat-key small">{key}</ul>
    }
}

fn heat_row(
    row: GridRow,
    address: Option<String>,
    columns: usize,
    hidden: String,
    mixed: String,
) -> impl IntoView {
    let name = row.name_with_n;
    let head = match address {
        Some(address) => view! { <a href=address>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let cells = match row.cells {
        Some(cells) => cells
            .into_iter()
            .map(|cell| heat_cell(cell, &hidden, &mixed))
            .collect_view()
            .into_any(),
        None => {
            view! { <td class="hatched" colspan=columns.to_string()><span>{hidden}</span></td> }
                .into_any()
        }
    };
    let class = row.organization.then_some("whole");
    view! { <tr class=class><th scope="row" class="pin">{head}</th>{cells}</tr> }
}

fn heat_cell(cell: GridCell, hidden: &str, mixed_views: &str) -> impl IntoView + use<> {
    match cell {
        GridCell::Shown {
            value,
            half_width,
            level,
            mixed,
        } => {
            let class = level.map_or_else(
                || "score".to_owned(),
                |level| format!("score tint-{}", level.number()),
            );
            let mixed_views = mixed_views.to_owned();
            let dot = mixed.then(|| {
                view! {
                    <span class="dot">
                        <span class="visually-hidden">{mixed_views}</span>
                    </span>
                }
            });
            view! { <td class=class>{value}{dot}{half_width.map(|half| view! { <small>{half}</small> })}</td> }.into_any()
        }
        GridCell::Unknown => view! { <td class="score">"–"</td> }.into_any(),
        GridCell::Hidden => view! {
            <td class="hatched"><span class="visually-hidden">{hidden.to_owned()}</span></td>
        }
        .into_any(),
    }
}
