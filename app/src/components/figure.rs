//! A figure on a page: the drawing as SVG elements, and its data as a table below.

use figures::{
    Anchor, Drawing, Label, Mark, Weight,
    svg::{
        anchor_name, fill_class, hatch_path, number, points_attribute, shape_class, weight_number,
    },
};
use leptos::{prelude::*, svg};
use surveys::language::Language;

use super::table::{Cell, Column, Table};
use crate::t;

/// The widest drawing that is still readable when a phone shrinks it to its screen.
const PHONE: f64 = 400.0;

/// Draws a figure with its title above and its data table in a `<details>`. `id` is unique on the page.
pub fn figure(language: Language, id: &str, drawing: Drawing) -> impl IntoView {
    let title = drawing.title.clone();
    let table = data_table(&drawing);
    view! {
        <figure class="figure-block" id=id.to_owned()>
            <figcaption>{title}</figcaption>
            <div class="plot">{picture(id, drawing)}</div>
            <details>
                <summary>{t!(language, "figure-data")}</summary>
                {table.view()}
            </details>
        </figure>
    }
}

/// Draws a figure under a heading that says its title already: once for wide screens and once for phones.
pub fn figure_in_section(
    language: Language,
    id: &str,
    wide: Drawing,
    narrow: Drawing,
) -> impl IntoView + use<> {
    let table = data_table(&wide);
    let title = wide.title.clone();
    // A drawing that would be too small to read on a phone keeps its size and scrolls sideways.
    let scrolls = narrow.width > PHONE;
    let class = if scrolls {
        "plot narrow-only scrolls"
    } else {
        "plot narrow-only"
    };
    let (role, name) = (scrolls.then_some("region"), scrolls.then(|| title.clone()));
    view! {
        <figure class="figure-block" id=id.to_owned()>
            <figcaption class="visually-hidden">{title}</figcaption>
            <div class="plot wide-only">{picture(&format!("{id}-wide"), wide)}</div>
            <div class=class role=role aria-label=name tabindex=scrolls.then_some("0")>{picture(&format!("{id}-narrow"), narrow)}</div>
            <details>
                <summary>{t!(language, "figure-data")}</summary>
                {table.view()}
            </details>
        </figure>
    }
}

/// The drawing alone, named and described for screen readers.
pub fn picture(id: &str, drawing: Drawing) -> impl IntoView + use<> {
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-desc"));
    let view_box = format!("0 0 {} {}", number(drawing.width), number(drawing.height));
    let marks: Vec<_> = drawing.marks.into_iter().map(mark).collect();
    view! {
        <svg
            class="figure"
            viewBox=view_box
            role="img"
            aria-labelledby=title_id
            aria-describedby=description_id
        >
            {svg::title().id(title_id.clone()).child(drawing.title)}
            <desc id=description_id.clone()>{drawing.description}</desc>
            {marks}
        </svg>
    }
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Rect {
            x,
            y,
            width,
            height,
            radius,
            fill,
            stroke,
        } => {
            let rounding = (radius > 0.0).then(|| number(radius));
            let stroke_width = stroke.map(|stroke| number(stroke.width));
            view! {
                <rect
                    x=number(x)
                    y=number(y)
                    width=number(width)
                    height=number(height)
                    rx=rounding
                    class=shape_class(fill, stroke)
                    stroke-width=stroke_width
                />
            }
            .into_any()
        }
        Mark::Line { from, to, stroke } => view! {
            <line
                x1=number(from.x)
                y1=number(from.y)
                x2=number(to.x)
                y2=number(to.y)
                class=shape_class(None, Some(stroke))
                stroke-width=number(stroke.width)
            />
        }
        .into_any(),
        Mark::Polyline {
            points,
            closed,
            fill,
            stroke,
        } => {
            let (points, class) = (points_attribute(&points), shape_class(fill, stroke));
            let stroke_width = stroke.map(|stroke| number(stroke.width));
            if closed {
                view! { <polygon points=points class=class stroke-width=stroke_width/> }.into_any()
            } else {
                view! { <polyline points=points class=class stroke-width=stroke_width/> }.into_any()
            }
        }
        Mark::Circle {
            center,
            radius,
            fill,
            stroke,
        } => {
            let stroke_width = stroke.map(|stroke| number(stroke.width));
            view! {
                <circle
                    cx=number(center.x)
                    cy=number(center.y)
                    r=number(radius)
                    class=shape_class(fill, stroke)
                    stroke-width=stroke_width
                />
            }
            .into_any()
        }
        Mark::Text(label) => text(label).into_any(),
        Mark::Hatch {
            x,
            y,
            width,
            height,
        } => view! { <path class="hatch" d=hatch_path(x, y, width, height)/> }.into_any(),
    }
}

fn text(label: Label) -> impl IntoView {
    let weight = (label.weight != Weight::Regular).then(|| weight_number(label.weight).to_string());
    let anchor = (label.anchor != Anchor::Start).then(|| anchor_name(label.anchor));
    let turn = (label.rotate.abs() > f64::EPSILON).then(|| {
        format!(
            "rotate({} {} {})",
            number(label.rotate),
            number(label.x),
            number(label.y)
        )
    });
    view! {
        <text
            x=number(label.x)
            y=number(label.y)
            class=fill_class(label.paint)
            font-size=number(label.size)
            font-weight=weight
            text-anchor=anchor
            transform=turn
        >
            {label.content}
        </text>
    }
}

fn data_table(drawing: &Drawing) -> Table {
    let table = &drawing.table;
    Table {
        caption: table.caption.clone(),
        caption_hidden: false,
        columns: table.columns.iter().map(Column::text).collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().cloned().map(Cell::Text).collect())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use figures::{Paint, Stroke, at};

    use super::*;
    use crate::render;

    #[test]
    fn a_figure_is_named_described_and_has_its_data_as_a_table() {
        let drawing = Drawing {
            width: 100.0,
            height: 50.0,
            title: "Maturity".to_owned(),
            description: "Sales 43 points".to_owned(),
            marks: vec![
                Label::new(1.0, 2.0, 12.0, "A < B").strong().into(),
                Mark::line(
                    at(0.0, 0.0),
                    at(9.0, 9.0),
                    Stroke::dashed(Paint::InkSoft, 1.0),
                ),
            ],
            table: figures::Table {
                caption: "Points".to_owned(),
                columns: vec!["Department".to_owned(), "Points".to_owned()],
                rows: vec![vec!["Sales".to_owned(), "43".to_owned()]],
            },
        };
        let html = render::fragment(|| figure(Language::En, "maturity", drawing));
        assert!(
            html.contains("<title id=\"maturity-title\">Maturity</title>"),
            "{html}"
        );
        assert!(
            html.contains("aria-labelledby=\"maturity-title\""),
            "{html}"
        );
        assert!(html.contains("A &lt; B"), "{html}");
        assert!(
            html.contains("class=\"fill-none stroke-ink-soft dashed\""),
            "{html}"
        );
        assert!(
            html.contains("<th scope=\"row\" class=\"\">Sales</th>"),
            "{html}"
        );
        assert!(!html.contains("style="), "{html}");
    }
}
