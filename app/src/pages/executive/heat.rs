//! Departments by dimensions with the verdict above: what is within noise has no tint, so that nobody ranks it.

use std::collections::BTreeMap;

use figures::{
    Words,
    heat::{Grid, GridCell},
};
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Construct,
    language::Language,
    published::{Group, Published},
};

use super::{
    extent::Extent,
    verdicts::{self, Comparison},
};
use crate::{
    components::heat_map::{HeatWords, heat_map},
    paths, t,
};

/// What the section shows.
#[derive(Debug, Clone, Copy)]
pub struct Heat<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose result it is.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// The one document, for the verdicts.
    pub published: &'a Published,
    /// The departments on this page; its organization is what stands in the last row.
    pub extent: &'a Extent<'a>,
    /// Maturity or readiness.
    pub construct: Construct,
    /// The department they belong to; `None` for the whole organization.
    pub within: Option<&'a Group>,
}

/// Draws the section.
pub fn section(heat: &Heat<'_>, words: &Words) -> AnyView {
    let language = heat.language;
    let title = match (heat.within, heat.construct) {
        (Some(_), _) => t!(language, "department-within"),
        (None, Construct::Maturity) => t!(language, "heat-title"),
        (None, Construct::Readiness) => t!(language, "heat-title-readiness"),
    };
    let columns = verdicts::columns(heat.published, heat.construct);
    let all_noise = columns.iter().all(|column| column.is_noise());
    let note = if all_noise {
        t!(language, "heat-note-plain")
    } else {
        t!(language, "heat-note")
    };
    let verdict: Vec<_> = verdicts::sentences(language, heat.published, heat.construct)
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect();
    let around = HeatWords {
        caption: title.clone(),
        department: t!(language, "heat-department"),
    };
    let cut = (heat.extent.is_cut && heat.within.is_none())
        .then(|| view! { <p class="soft small">{t!(language, "heat-levels")}</p> });
    view! {
        <section class="card" id="heat">
            <h2>{title}</h2>
            <div class="verdict">{verdict}</div>
            <p class="soft">{note}</p>
            <p class="switch row" role="group" aria-label=t!(language, "heat-toggle")>
                {choice(heat, Construct::Maturity, "heat-show-maturity")}
                {choice(heat, Construct::Readiness, "heat-show-readiness")}
            </p>
            {heat_map(grid(heat, words, &columns), words, around, &links(heat))}
            {cut}
            {pages(heat)}
        </section>
    }
    .into_any()
}

/// The content of the map, without tints where differences are within noise.
fn grid(heat: &Heat<'_>, words: &Words, columns: &[Comparison]) -> Grid {
    let mut grid = Grid::of(&heat.extent.published, heat.construct, words);
    untint(&mut grid, columns);
    if let (Some(group), Some(last)) = (heat.within, grid.rows.last_mut()) {
        let suffix = last.name_with_n[last.name.len()..].to_owned();
        last.name.clone_from(&group.name);
        last.name_with_n = format!("{}{suffix}", group.name);
    }
    grid
}

/// The map of the whole result, without tints where differences are within noise.
pub fn of(published: &Published, construct: Construct, words: &Words) -> Grid {
    let mut grid = Grid::of(published, construct, words);
    untint(&mut grid, &verdicts::columns(published, construct));
    grid
}

/// Takes the tint from departments in columns that are within noise, and the key where no tint is left.
fn untint(grid: &mut Grid, columns: &[Comparison]) {
    for row in grid.rows.iter_mut().filter(|row| !row.organization) {
        for (cell, column) in row.cells.iter_mut().flatten().zip(columns) {
            if let GridCell::Shown { level, .. } = cell
                && column.is_noise()
            {
                *level = None;
            }
        }
    }
    if columns.iter().all(|column| column.is_noise()) {
        for row in &mut grid.rows {
            for cell in row.cells.iter_mut().flatten() {
                if let GridCell::Shown { level, .. } = cell {
                    *level = None;
                }
            }
        }
        grid.levels.clear();
    }
}

fn links(heat: &Heat<'_>) -> BTreeMap<String, String> {
    heat.extent
        .published
        .departments
        .iter()
        .filter(|group| group.figures.is_shown() && !group.code.starts_with('~'))
        .map(|group| {
            (
                group.code.clone(),
                paths::department_results(heat.organization, heat.wave, &group.code),
            )
        })
        .collect()
}

fn address(heat: &Heat<'_>, construct: Construct, page: usize) -> String {
    let base = match heat.within {
        Some(group) => paths::department_results(heat.organization, heat.wave, &group.code),
        None => paths::results(heat.organization, heat.wave),
    };
    let show = match construct {
        Construct::Maturity => "maturity",
        Construct::Readiness => "readiness",
    };
    match page {
        0 => format!("{base}?show={show}#heat"),
        page => format!("{base}?show={show}&page={page}#heat"),
    }
}

fn choice(heat: &Heat<'_>, construct: Construct, key: &str) -> impl IntoView + use<> {
    let here = (construct == heat.construct).then_some("true");
    let path = address(heat, construct, heat.extent.page);
    view! { <a class="button quiet" href=path aria-current=here>{t!(heat.language, key)}</a> }
}

fn pages(heat: &Heat<'_>) -> Option<AnyView> {
    let (language, extent) = (heat.language, heat.extent);
    extent.has_pages().then(|| {
        let (before, after) = extent.neighbours();
        let link = |page: Option<usize>, key: &str| {
            page.map(|page| {
                let path = address(heat, heat.construct, page);
                view! { <a class="button quiet" href=path>{t!(language, key)}</a> }
            })
        };
        let here = t!(
            language,
            "heat-pages",
            from = extent.range.start + 1,
            to = extent.range.end,
            all = extent.all
        );
        view! {
            <nav class="row" aria-label=here.clone()>
                {link(before, "heat-before")}
                <span class="soft">{here.clone()}</span>
                {link(after, "heat-after")}
            </nav>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use figures::heat::GridRow;
    use surveys::{maturity::Level, scoring::verdict::Verdict};

    use super::*;

    fn cell() -> GridCell {
        GridCell::Shown {
            value: "58".to_owned(),
            half_width: None,
            level: Some(Level::try_from(3).unwrap()),
            mixed: false,
        }
    }

    fn row(organization: bool) -> GridRow {
        GridRow {
            code: "SAL".to_owned(),
            name: "Sales".to_owned(),
            name_with_n: "Sales (12)".to_owned(),
            organization,
            cells: Some(vec![cell(), cell()]),
        }
    }

    fn tints(grid: &Grid) -> Vec<bool> {
        grid.rows
            .iter()
            .flat_map(|row| row.cells.iter().flatten())
            .map(|cell| matches!(cell, GridCell::Shown { level: Some(_), .. }))
            .collect()
    }

    #[test]
    fn a_column_within_noise_has_no_tint_and_keeps_its_scores() {
        let mut grid = Grid {
            columns: vec!["Trust".to_owned(), "Index".to_owned()],
            rows: vec![row(false), row(true)],
            levels: Vec::new(),
        };
        let noise = Comparison::Known(Verdict::NotSupported);
        untint(&mut grid, &[noise, Comparison::Known(Verdict::Supported)]);
        assert_eq!(tints(&grid), [false, true, true, true]);
        untint(&mut grid, &[noise, noise]);
        assert_eq!(tints(&grid), [false; 4]);
        assert!(grid.rows.iter().all(|row| row.cells.is_some()));
    }
}
