//! A1: the result on one page. The headline figures, what is strong, where there is room to grow, one decision.

use app::{
    components::{audience::collected, figure_words},
    pages::executive::{
        findings::{Standing, most_room, share_words, strongest},
        levels, results, views,
    },
    t,
    text::format::{percent, signed_points, whole},
};
use figures::Paint;
use surveys::{
    instrument::Construct,
    maturity::{Model, Quadrant},
    published::{Figures, Index},
    scoring::level::ShownLevels,
};

use super::{super::words, Context};
use crate::reports::{
    composer::{Align, BODY, Composer, HEADING, MARGIN, MEASURE, SMALL},
    cover,
    lines::{Span, Style},
    paper::Area,
    structure::Role,
};

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    composer.section(&t!(language, "executive-overview-bookmark"));
    cover::band(
        composer,
        &t!(language, "executive-report-title"),
        &context.published.organization_name,
        &context.wave(),
    );
    composer.headline(
        &t!(language, "executive-overview-bookmark"),
        &headline(context),
    );
    if let Some(origin) = &context.published.origin {
        composer.note(&collected(language, origin));
    }
    if let Some(figures) = context.organization() {
        composer.lead(&t!(
            language,
            "executive-overview-lead",
            sheets = figures.sheets,
            headcount = context.published.organization.headcount
        ));
        let told = tiles_of(context, figures);
        tiles(composer, &told);
        // Where the whole-organization rule holds the level down, how sure the index is says nothing about it.
        let named = |index: &&Index| Some(index.level) == context.published.standing.level;
        let index = figures.maturity_index.as_ref().filter(named);
        if let Some(sure) = index.and_then(|index| how_sure(context, index)) {
            composer.note(&sure);
            composer.space(8.0);
        }
        findings(context, composer, figures);
    }
    decision(context, composer);
}

/// The first page of a questionnaire of its own: who answered what.
pub(super) fn own(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let bookmark = t!(language, "executive-overview-bookmark");
    composer.section(&bookmark);
    cover::band(
        composer,
        &super::title(language, context.published),
        &context.published.organization_name,
        &context.wave(),
    );
    composer.headline(&bookmark, &results::headline(language, context.published));
    if let Some(origin) = &context.published.origin {
        composer.note(&collected(language, origin));
    }
    if let Some(figures) = context.organization() {
        composer.lead(&t!(
            language,
            "executive-overview-lead-own",
            sheets = figures.sheets,
            headcount = context.published.organization.headcount
        ));
    }
}

/// The finding as on the page; without a level, what is missing for one.
fn headline(context: &Context<'_>) -> String {
    let index = context
        .organization()
        .and_then(|figures| figures.maturity_index.as_ref());
    match (context.published.standing.level, index) {
        (Some(_), Some(_)) => results::headline(context.language, context.published),
        _ => t!(context.language, "executive-overview-headline-gate"),
    }
}

/// One of the figures at the top.
struct Tile {
    label: String,
    value: String,
    /// The value on a bar from 0 to 1, and its range.
    at: Option<f64>,
    range: Option<(f64, f64)>,
    lines: Vec<String>,
}

fn tiles_of(context: &Context<'_>, figures: &Figures) -> Vec<Tile> {
    let language = context.language;
    let mut tiles = Vec::new();
    let range_line = |range: &str| t!(language, "executive-tile-range", range = range);
    let mut index_tile = |label: &str, index: &Index, name: Option<String>| {
        let range = index
            .interval
            .map(|(low, high)| (low.clamp(0.0, 100.0), high.clamp(0.0, 100.0)));
        let mut lines: Vec<String> = range
            .map(|range| range_line(&words::points_range(language, range)))
            .into_iter()
            .collect();
        lines.extend(name);
        tiles.push(Tile {
            label: t!(language, label),
            value: words::points(language, index.mean, &context.cuts),
            at: Some(index.mean / 100.0),
            range: range.map(|(low, high)| (low / 100.0, high / 100.0)),
            lines,
        });
    };
    if let Some(index) = &figures.maturity_index {
        let held = context.published.standing.held_by.is_some();
        let level = context
            .published
            .standing
            .level
            .map(|level| match levels::of(index) {
                // Never a bare level where it could be another.
                Some(ShownLevels::Neighbours(..) | ShownLevels::NotEnough) if !held => {
                    results::sentence(&levels::words(language, index))
                }
                _ => t!(
                    language,
                    "executive-tile-level",
                    number = level.number(),
                    name = context.level_name(level)
                ),
            });
        index_tile("executive-tile-maturity", index, level);
    }
    if let Some(index) = &figures.readiness_index {
        let band = Model::social_business().band_of(index.mean);
        let name = band.name.text(language).to_owned();
        index_tile("executive-tile-readiness", index, Some(name));
    }
    if let Some(want) = figures.lightbulb {
        tiles.push(Tile {
            label: t!(language, "executive-tile-want"),
            value: share_words(language, want.share),
            at: Some(want.share.anchor()),
            range: Some(want.interval),
            lines: vec![
                range_line(&words::share_range(language, want.interval)),
                t!(language, "executive-tile-n", n = want.n),
            ],
        });
    }
    tiles.push(Tile {
        label: t!(language, "executive-tile-part"),
        value: percent(language, figures.response_rate),
        at: Some(figures.response_rate),
        range: None,
        lines: vec![t!(
            language,
            "executive-tile-people",
            sheets = figures.sheets,
            headcount = whole(
                language,
                i64::from(context.published.organization.headcount)
            )
        )],
    });
    // The score throws most of the answers away, so the mean answer stands beside it.
    if let Some(known) = figures.recommend {
        let place = |score: f64| (score + 100.0) / 200.0;
        let (low, high) = known.interval;
        let score = signed_points(language, known.enps);
        let range = t!(
            language,
            "report-from-to",
            low = signed_points(language, low),
            high = signed_points(language, high)
        );
        tiles.push(Tile {
            label: t!(language, "executive-tile-recommend"),
            // Told to a few points only where more would tell too much.
            value: if known.unit > 1.0 {
                t!(language, "tile-recommend-about", score = score)
            } else {
                score
            },
            at: Some(place(known.enps)),
            range: Some((place(low), place(high))),
            lines: vec![
                t!(language, "executive-tile-range", range = range),
                t!(
                    language,
                    "executive-tile-mean",
                    mean = figure_words::mean_answer(language, &known)
                ),
                t!(language, "executive-tile-n", n = known.n),
            ],
        });
    }
    tiles
}

/// The tiles in one row; five stand closer together, so that the decision stays on the page.
fn tiles(composer: &mut Composer, tiles: &[Tile]) {
    const LABEL: Style = Style::new(8.0, 11.0).soft();
    const VALUE: Style = Style::new(25.0, 31.0).strong().tabular().tracked(-18);
    const LINE: Style = Style::new(8.0, 11.5).tabular();
    let (gap, pad) = if tiles.len() > 4 {
        (7.0, 8.0)
    } else {
        (12.0, 12.0)
    };
    let n_tiles = tiles.len().max(1) as f64;
    let width = (MEASURE - gap * (n_tiles - 1.0)) / n_tiles;
    let inner = width - 2.0 * pad;
    let measured: Vec<_> = tiles
        .iter()
        .map(|tile| {
            let label = composer.measure(&[Span::of(&tile.label, LABEL)], LABEL, inner);
            let value = composer.measure_within(&tile.value, VALUE, inner, 1, 14.0);
            let lines: Vec<_> = tile
                .lines
                .iter()
                .map(|line| composer.measure(&[Span::of(line, LINE)], LINE, inner))
                .collect();
            (label, value, lines)
        })
        .collect();
    let label_height = measured
        .iter()
        .map(|(label, ..)| label.height())
        .fold(0.0, f64::max);
    let lines_height = measured
        .iter()
        .map(|(.., lines)| lines.iter().map(|line| line.height() + 2.0).sum())
        .fold(0.0, f64::max);
    let height = pad + label_height + 4.0 + VALUE.leading + 14.0 + lines_height + pad;
    composer.need(height);
    let top = composer.y;
    for (index, (tile, (label, value, lines))) in tiles.iter().zip(&measured).enumerate() {
        let x = MARGIN + index as f64 * (width + gap);
        composer.panel(
            Area::new(x, top, width, height),
            8.0,
            Some(Paint::Surface),
            true,
        );
        let node = composer.node(Role::Paragraph);
        let mut y = top + pad;
        composer.put(label, x + pad, y, Align::Left, Some(node));
        y += label_height + 4.0;
        composer.put(value, x + pad, y, Align::Left, Some(node));
        y += VALUE.leading + 2.0;
        range_bar(composer, Area::new(x + pad, y, inner, 5.0), tile);
        y += 12.0;
        for line in lines {
            composer.put(line, x + pad, y, Align::Left, Some(node));
            y += line.height() + 2.0;
        }
    }
    composer.y = top + height + 12.0;
}

/// A bar from 0 to 100 with the range in accent and a mark at the value.
fn range_bar(composer: &mut Composer, area: Area, tile: &Tile) {
    composer.panel(area, 2.5, Some(Paint::AccentSoft), false);
    let part = |low: f64, high: f64| {
        let low = low.clamp(0.0, 1.0) * area.width;
        let width = (high.clamp(0.0, 1.0) * area.width - low).max(3.0);
        Area::new(
            area.x + low.min(area.width - width),
            area.y,
            width,
            area.height,
        )
    };
    match (tile.range, tile.at) {
        (Some((low, high)), Some(at)) => {
            composer.panel(part(low, high), 2.5, Some(Paint::Diverging(-2)), false);
            let x = area.x + at.clamp(0.0, 1.0) * area.width - 0.9;
            let mark = Area::new(x, area.y - 2.0, 1.8, area.height + 4.0);
            composer.panel(mark, 0.9, Some(Paint::Accent), false);
        }
        (None, Some(at)) => {
            composer.panel(part(0.0, at), 2.5, Some(Paint::Diverging(-2)), false);
        }
        _ => {}
    }
}

/// "Level 2, could be 3. How likely: level 2 about 3 in 4, level 3 about 1 in 4."
fn how_sure(context: &Context<'_>, index: &Index) -> Option<String> {
    let language = context.language;
    let chances: Vec<String> = index
        .level_probability
        .as_ref()?
        .iter()
        .zip(1_u32..)
        .filter(|(share, _)| **share >= LEAST_TOLD)
        .map(|(share, level)| {
            let level = t!(language, "level-one", level = level);
            format!("{level} {}", words::chance(language, *share))
        })
        .collect();
    let told = results::sentence(&levels::words(language, index));
    (!chances.is_empty()).then(|| {
        t!(
            language,
            "executive-sure",
            words = told,
            levels = chances.join(", ")
        )
    })
}

/// Below this a level is not worth a word.
const LEAST_TOLD: f64 = 0.05;

/// The dimension that stands highest and the one with most room, in words.
fn findings(context: &Context<'_>, composer: &mut Composer, figures: &Figures) {
    let language = context.language;
    let strong = strongest(figures, Construct::Maturity, 1);
    let room = most_room(figures, Construct::Maturity, 1);
    let (Some(strong), Some(room)) = (strong.first(), room.first()) else {
        return;
    };
    if strong.dimension == room.dimension {
        return;
    }
    // Whether people agree stands before the mean.
    let sentence = |standing: &Standing<'_>| {
        t!(
            language,
            "executive-strong-view",
            dimension = context.dimension(standing.dimension),
            view = views::view(language, standing.estimate),
            score = words::estimate(language, standing.estimate, &context.cuts)
        )
    };
    let texts = [
        (t!(language, "executive-strong"), sentence(strong)),
        (t!(language, "executive-grow"), sentence(room)),
    ];
    two_columns(composer, &texts);
}

/// Two short texts side by side, each with a heading.
fn two_columns(composer: &mut Composer, texts: &[(String, String); 2]) {
    const GAP: f64 = 24.0;
    let width = (MEASURE - GAP) / 2.0;
    let style = Style::new(10.5, 13.0).strong();
    let measured: Vec<_> = texts
        .iter()
        .map(|(head, text)| {
            (
                composer.measure(&[Span::of(head, style)], style, width),
                composer.measure(&[Span::of(text, BODY)], BODY, width),
            )
        })
        .collect();
    let height = measured
        .iter()
        .map(|(head, text)| head.height() + 2.0 + text.height())
        .fold(0.0, f64::max);
    composer.need(height);
    let top = composer.y;
    for (index, (head, text)) in measured.iter().enumerate() {
        let x = MARGIN + index as f64 * (width + GAP);
        let node = composer.node(Role::Heading(2));
        composer.put(head, x, top, Align::Left, Some(node));
        let node = composer.node(Role::Paragraph);
        composer.put(text, x, top + head.height() + 2.0, Align::Left, Some(node));
    }
    composer.y = top + height + 16.0;
}

/// The box with the decision, by where the organization stands.
fn decision(context: &Context<'_>, composer: &mut Composer) {
    const PAD: f64 = 16.0;
    let language = context.language;
    let place = context
        .organization()
        .and_then(|figures| figures.quadrant.as_ref());
    let question = match place {
        _ if !context.published.standing.gate.open => "executive-decide-gate",
        Some(place) => match place.quadrant {
            Quadrant::Listen => "executive-decide-listen",
            Quadrant::Build => "executive-decide-build",
            Quadrant::Reconnect => "executive-decide-reconnect",
            Quadrant::Lead => "executive-decide-lead",
        },
        None => "executive-decide-listen",
    };
    let head_style = SMALL.strong().paint(Paint::Accent);
    let text_style = HEADING.sized(12.5);
    let width = MEASURE - 2.0 * PAD;
    let head = t!(language, "executive-decide");
    let head = composer.measure(&[Span::of(head, head_style)], head_style, width);
    let question = composer.measure(
        &[Span::of(t!(language, question), text_style)],
        text_style,
        width,
    );
    let height = head.height() + 4.0 + question.height() + 2.0 * PAD;
    composer.need(height);
    let area = Area::new(MARGIN, composer.y, MEASURE, height);
    composer.panel(area, 8.0, Some(Paint::AccentSoft), false);
    let node = composer.node(Role::Heading(2));
    composer.put(&head, area.x + PAD, area.y + PAD, Align::Left, Some(node));
    let node = composer.node(Role::Paragraph);
    let y = area.y + PAD + head.height() + 4.0;
    composer.put(&question, area.x + PAD, y, Align::Left, Some(node));
    composer.y = area.bottom() + 10.0;
}
