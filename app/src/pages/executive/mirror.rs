//! How people see the organization whom it works with: the result of a wave that asked groups through open links. A view of
//! its own beside the staff's, never mixed with it: no level, no rank, no response rate.

use figures::score::cuts;
use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::{Construct, Instrument, ScoredIn},
    language::Language,
    published::{Group, ORGANIZATION_CODE, Published, REST_CODE, Recommend},
};

use super::{views, written};
use crate::{
    components::{
        figure_words,
        table::{Cell, Column, Table},
    },
    paths,
    shell::Page,
    t,
    text::format,
};

/// A published result of groups, with the statements it is made of. Groups have their names in the language of the reader.
#[derive(Debug, Clone)]
pub struct Mirror {
    /// Name of the wave.
    pub wave_title: String,
    /// The day of release, written out.
    pub released: String,
    /// The document.
    pub published: Published,
    /// Statements that were rated.
    pub statements: Vec<Statement>,
}

/// A statement that counts for a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The dimension.
    pub dimension: String,
    /// Readiness or maturity.
    pub construct: Construct,
    /// As it was asked.
    pub text: String,
    /// Whether agreeing means less; its scores are turned around.
    pub reversed: bool,
}

impl Statement {
    /// The statements of a questionnaire that are scored, in its order.
    pub fn of(instrument: &Instrument, language: Language, organization: &str) -> Vec<Self> {
        instrument
            .items
            .iter()
            .filter(|item| {
                matches!(
                    item.scored_in,
                    ScoredIn::Mirror | ScoredIn::Core | ScoredIn::Pulse
                )
            })
            .filter_map(|item| {
                let measures = item.measures.as_ref()?;
                let text = item.text.or(language.code(), &instrument.default_language);
                Some(Self {
                    dimension: measures.dimension.clone(),
                    construct: measures.construct,
                    text: text.replace("{org_name}", organization),
                    reversed: item.reverse,
                })
            })
            .collect()
    }
}

/// Groups side by side, in words: for the page and for paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// Names of the groups, all of them together last.
    pub groups: Vec<String>,
    /// Dimensions with what each group says.
    pub rows: Vec<Row>,
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The dimension, or the question.
    pub name: String,
    /// The statement behind it, where it is one.
    pub statement: Option<String>,
    /// Score with its range and how many answered; `None` where that is not shown.
    pub cells: Vec<Option<String>>,
}

/// The result page.
#[derive(Debug)]
pub struct MirrorPage<'a> {
    /// Language of the reader.
    pub language: Language,
    /// Whose result it is.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// The result.
    pub mirror: &'a Mirror,
    /// Address of the release plan, for readers who run waves.
    pub plan: Option<String>,
}

impl Mirror {
    /// The groups that were asked; a pooled rest is none.
    fn groups(&self) -> impl Iterator<Item = &Group> {
        let departments = self.published.departments.iter();
        departments.filter(|group| group.code != REST_CODE)
    }

    /// How many answered in all, if that may be told.
    pub fn sheets(&self) -> Option<u32> {
        let figures = self.published.organization.figures.shown()?;
        Some(figures.sheets)
    }

    /// How many answered, as a sentence.
    pub fn lead(&self, language: Language) -> String {
        match self.sheets() {
            Some(sheets) => t!(language, "mirror-lead", sheets = sheets),
            None => t!(
                language,
                "mirror-lead-few",
                k = self.published.contract.min_group()
            ),
        }
    }

    /// Groups side by side.
    pub fn side_by_side(&self, language: Language) -> SideBySide {
        let groups: Vec<&Group> = self
            .groups()
            .chain([&self.published.organization])
            .collect();
        let cuts = cuts(&self.published.model);
        let mut rows: Vec<Row> = self
            .scales()
            .into_iter()
            .map(|(dimension, construct)| {
                let of = |group: &Group| told(language, &cuts, group, &dimension, construct);
                Row {
                    name: self.name_of(language, &dimension),
                    statement: self.statement(language, &dimension, construct),
                    cells: cells(&groups, of),
                }
            })
            .collect();
        let asks = groups
            .iter()
            .filter_map(|group| group.figures.shown())
            .any(|figures| figures.recommend.is_some());
        if asks {
            rows.push(Row {
                name: t!(language, "mirror-recommend"),
                statement: None,
                cells: cells(&groups, |group| {
                    let known = group.figures.shown()?.recommend?;
                    Some(recommend(language, known))
                }),
            });
        }
        SideBySide {
            groups: self
                .groups()
                .map(|group| group.name.clone())
                .chain([t!(language, "mirror-all")])
                .collect(),
            rows,
        }
    }

    /// Dimensions with their construct, as the statements stand in the questionnaire.
    fn scales(&self) -> Vec<(String, Construct)> {
        let mut scales: Vec<(String, Construct)> = Vec::new();
        for statement in &self.statements {
            let scale = (statement.dimension.clone(), statement.construct);
            if !scales.contains(&scale) {
                scales.push(scale);
            }
        }
        scales
    }

    fn name_of(&self, language: Language, dimension: &str) -> String {
        name_of(language, &self.published, dimension)
    }

    /// The statement of a dimension, if it is one.
    fn statement(
        &self,
        language: Language,
        dimension: &str,
        construct: Construct,
    ) -> Option<String> {
        let mut of = self.statements.iter().filter(|statement| {
            statement.dimension == dimension && statement.construct == construct
        });
        let (one, other) = (of.next()?, of.next());
        if other.is_some() {
            return None;
        }
        Some(if one.reversed {
            t!(language, "mirror-reversed", statement = one.text.as_str())
        } else {
            one.text.clone()
        })
    }
}

fn name_of(language: Language, published: &Published, dimension: &str) -> String {
    published.model.dimension(dimension).map_or_else(
        || dimension.to_owned(),
        |known| known.name.text(language).to_owned(),
    )
}

fn cells(groups: &[&Group], of: impl Fn(&Group) -> Option<String>) -> Vec<Option<String>> {
    groups.iter().map(|group| of(group)).collect()
}

/// "58 (54–62) · n = 40"; `None` where that is not shown.
fn told(
    language: Language,
    cuts: &[f64],
    group: &Group,
    dimension: &str,
    construct: Construct,
) -> Option<String> {
    let estimate = group.estimate(dimension, construct)?;
    Some(t!(
        language,
        "mirror-cell",
        score = views::score(language, cuts, estimate),
        n = estimate.n
    ))
}

/// "+32 (18 to 46) · mean 8.1 of 10 · n = 40".
fn recommend(language: Language, known: Recommend) -> String {
    let points = |score| format::signed_points(language, score);
    let score = points(known.enps);
    // Told to a few points only where more would tell too much.
    let score = if known.unit > 1.0 {
        t!(language, "tile-recommend-about", score = score)
    } else {
        score
    };
    t!(
        language,
        "mirror-recommend-cell",
        score = score,
        low = points(known.interval.0),
        high = points(known.interval.1),
        mean = figure_words::mean_answer(language, &known),
        n = known.n
    )
}

/// Draws the page.
pub fn page(model: &MirrorPage<'_>) -> Page {
    let language = model.language;
    let mirror = model.mirror;
    let organization = mirror.published.organization_name.as_str();
    let title = t!(language, "mirror-title", organization = organization);
    let lead = mirror.lead(language);
    let side_by_side = mirror.sheets().map(|_| table(language, mirror));
    let figures = mirror.published.organization.figures.shown();
    let themes = figures.and_then(|figures| {
        let comments = paths::comments(model.organization, model.wave, ORGANIZATION_CODE);
        let everybody = &mirror.published.organization;
        written::section(language, &mirror.published, everybody, figures, comments)
    });
    let body = view! {
        <div class="heading">
            <p class="row">
                <span class="chip">{mirror.wave_title.clone()}</span>
                <span class="soft small">
                    {t!(language, "mirror-status", date = mirror.released.as_str())}
                </span>
            </p>
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
            <p>{t!(language, "open-links-limit")} " " {t!(language, "mirror-apart")}</p>
            {downloads(model)}
        </div>
        {side_by_side}
        {themes}
    };
    Page::new(title, body).wide()
}

fn table(language: Language, mirror: &Mirror) -> impl IntoView + use<> {
    let SideBySide { groups, rows } = mirror.side_by_side(language);
    let title = t!(language, "mirror-groups-title");
    let columns = std::iter::once(t!(language, "department-dimension"))
        .chain(groups)
        .map(Column::text)
        .collect();
    let rows = rows
        .into_iter()
        .map(|row| {
            let statement = row
                .statement
                .map(|statement| view! { <small class="soft">{statement}</small> });
            let name = view! { <span class="stack"><span>{row.name}</span>{statement}</span> };
            let cells = row.cells.into_iter().map(|cell| match cell {
                Some(told) => Cell::Text(told),
                None => Cell::Hidden(t!(language, "hidden-words")),
            });
            std::iter::once(Cell::View(name.into_any()))
                .chain(cells)
                .collect()
        })
        .collect();
    let table = Table {
        caption: title.clone(),
        caption_hidden: true,
        columns,
        rows,
    };
    let k = mirror.published.contract.min_group();
    view! {
        <section class="card" id="groups">
            <h2>{title}</h2>
            <p class="soft">{t!(language, "mirror-note", k = k)}</p>
            {table.view()}
        </section>
    }
}

fn downloads(model: &MirrorPage<'_>) -> impl IntoView + use<> {
    let language = model.language;
    let (organization, wave) = (model.organization, model.wave);
    view! {
        <p class="actions">
            <a class="button" href=paths::report_pdf(organization, wave)>{t!(language, "results-report")}</a>
            <a class="button quiet" href=paths::method(organization, wave)>{t!(language, "results-method")}</a>
            <a class="button plain" href=paths::heard(wave)>{t!(language, "results-heard")}</a>
            <a class="button plain" href=paths::export(organization, wave, "xlsx") download="">{t!(language, "results-data-xlsx")}</a>
            <a class="button plain" href=paths::export(organization, wave, "csv") download="">{t!(language, "results-data-csv")}</a>
            <a class="button plain" href=paths::export(organization, wave, "json") download="">{t!(language, "results-data-json")}</a>
            {model.plan.clone().map(|plan| view! { <a class="button plain" href=plan download="">{t!(language, "results-data-plan")}</a> })}
        </p>
    }
}

/// Beside the staff's result: how they see it, and how others see it, for every dimension that both were asked about.
pub(super) fn beside(
    language: Language,
    staff: &Published,
    mirror: &Mirror,
    address: String,
) -> Option<impl IntoView + use<>> {
    mirror.sheets()?;
    let groups: Vec<&Group> = mirror
        .groups()
        .filter(|group| group.figures.is_shown())
        .collect();
    // Where no group is shown on its own, all of them together are.
    let groups = if groups.is_empty() {
        vec![&mirror.published.organization]
    } else {
        groups
    };
    let cuts = cuts(&staff.model);
    let shown = |told: Option<String>| match told {
        Some(told) => Cell::Text(told),
        None => Cell::Hidden(t!(language, "hidden-words")),
    };
    let rows: Vec<Vec<Cell>> = mirror
        .scales()
        .into_iter()
        .filter_map(|(dimension, construct)| {
            let told = |group: &Group| told(language, &cuts, group, &dimension, construct);
            let own = told(&staff.organization)?;
            let theirs = groups.iter().map(|group| shown(told(group)));
            let name = name_of(language, staff, &dimension);
            let first = [Cell::Text(name), Cell::Text(own)];
            Some(first.into_iter().chain(theirs).collect())
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let theirs = groups.iter().map(|group| {
        if group.code == ORGANIZATION_CODE {
            t!(language, "mirror-all")
        } else {
            group.name.clone()
        }
    });
    let columns = [
        t!(language, "department-dimension"),
        t!(language, "mirror-staff"),
    ];
    let table = Table {
        caption: t!(language, "mirror-beside-title"),
        caption_hidden: true,
        columns: columns
            .into_iter()
            .chain(theirs)
            .map(Column::text)
            .collect(),
        rows,
    };
    let wave = mirror.wave_title.as_str();
    Some(view! {
        <section class="card" id="mirror">
            <h2>{t!(language, "mirror-beside-title")}</h2>
            <p class="soft">
                {t!(language, "mirror-beside-note", wave = wave)} " " {t!(language, "open-links-limit")}
            </p>
            {table.view()}
            <p>
                <a href=address>{t!(language, "mirror-beside-link")}</a>
            </p>
        </section>
    })
}
