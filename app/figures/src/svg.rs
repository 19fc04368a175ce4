//! SVG from a display list. Colours come by class only, so that one drawing serves every theme.

use std::fmt::Write as _;

use crate::{
    display::{Anchor, Dash, Drawing, Label, Mark, Paint, Point, Stroke, Weight, hatch_lines},
    palette::{Theme, css},
};

/// The drawing as an `<svg>` element. `id` must be unique on its page; it names the title and the description.
///
/// The style sheet `figure.css` gives the classes their colours.
pub fn svg(drawing: &Drawing, id: &str) -> String {
    element(drawing, id, "")
}

/// The drawing as a file of its own that carries its colours and its ground.
pub fn standalone(drawing: &Drawing, theme: Theme) -> String {
    let ground = format!(
        "<style>{}</style>\n<rect class=\"fill-surface\" width=\"100%\" height=\"100%\"/>\n",
        css(theme)
    );
    element(drawing, "figure", &ground)
}

/// Class that fills with a paint.
pub fn fill_class(paint: Paint) -> String {
    format!("fill-{}", token(paint))
}

/// Class that draws lines with a paint.
pub fn stroke_class(paint: Paint) -> String {
    format!("stroke-{}", token(paint))
}

/// Classes of a shape: `fill-…` or `fill-none`, then `stroke-…` when it has an outline.
pub fn shape_class(fill: Option<Paint>, stroke: Option<Stroke>) -> String {
    let mut class = fill.map_or_else(|| "fill-none".to_owned(), fill_class);
    if let Some(stroke) = stroke {
        class.push(' ');
        class.push_str(&stroke_class(stroke.paint));
        class.push_str(dash_class(stroke.dash));
    }
    class
}

/// Name of a paint in classes and custom properties.
pub fn token(paint: Paint) -> String {
    match paint {
        Paint::Ink => "ink".into(),
        Paint::InkSoft => "ink-soft".into(),
        Paint::Paper => "paper".into(),
        Paint::Surface => "surface".into(),
        Paint::Line => "line".into(),
        Paint::Accent => "accent".into(),
        Paint::AccentSoft => "accent-soft".into(),
        Paint::AccentInk => "accent-ink".into(),
        Paint::Level(level) => format!("level-{}", level.number()),
        Paint::LevelInk(level) => format!("level-{}-ink", level.number()),
        Paint::LevelTint(level) => format!("level-{}-tint", level.number()),
        Paint::Diverging(steps) => match steps.clamp(-3, 3) {
            0 => "even".into(),
            below @ ..=-1 => format!("below-{}", -below),
            above => format!("above-{above}"),
        },
        Paint::Series(index) => format!("series-{}", index.clamp(1, 6)),
    }
}

/// `text-anchor` of an anchor.
pub const fn anchor_name(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

/// `font-weight` of a weight.
pub const fn weight_number(weight: Weight) -> u16 {
    match weight {
        Weight::Regular => 400,
        Weight::SemiBold => 600,
    }
}

/// The value of a `points` attribute.
pub fn points_attribute(points: &[Point]) -> String {
    let mut value = String::new();
    for point in points {
        if !value.is_empty() {
            value.push(' ');
        }
        let _ = write!(value, "{},{}", number(point.x), number(point.y));
    }
    value
}

/// The `d` attribute of a path that draws a hatch.
pub fn hatch_path(x: f64, y: f64, width: f64, height: f64) -> String {
    let mut path = String::new();
    for (low, high) in hatch_lines(x, y, width, height) {
        let _ = write!(
            path,
            "M{} {}L{} {}",
            number(low.x),
            number(low.y),
            number(high.x),
            number(high.y)
        );
    }
    path
}

/// A coordinate as short as two decimals allow.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
}

fn element(drawing: &Drawing, id: &str, ground: &str) -> String {
    let id = escape(id);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" viewBox=\"0 0 {} {}\" role=\"img\" \
         aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n{ground}",
        number(drawing.width),
        number(drawing.height),
        escape(&drawing.title),
        escape(&drawing.description),
    );
    for mark in &drawing.marks {
        write_mark(&mut out, mark);
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

fn write_mark(out: &mut String, mark: &Mark) {
    // Writing to a String cannot fail.
    let _ = match mark {
        Mark::Rect {
            x,
            y,
            width,
            height,
            radius,
            fill,
            stroke,
        } => {
            let rounding = if *radius > 0.0 {
                format!(" rx=\"{}\"", number(*radius))
            } else {
                String::new()
            };
            write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{rounding}{}/>",
                number(*x),
                number(*y),
                number(*width),
                number(*height),
                looks(*fill, *stroke)
            )
        }
        Mark::Line { from, to, stroke } => write!(
            out,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>",
            number(from.x),
            number(from.y),
            number(to.x),
            number(to.y),
            looks(None, Some(*stroke))
        ),
        Mark::Polyline {
            points,
            closed,
            fill,
            stroke,
        } => write!(
            out,
            "<{} points=\"{}\"{}/>",
            if *closed { "polygon" } else { "polyline" },
            points_attribute(points),
            looks(*fill, *stroke)
        ),
        Mark::Circle {
            center,
            radius,
            fill,
            stroke,
        } => write!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            number(center.x),
            number(center.y),
            number(*radius),
            looks(*fill, *stroke)
        ),
        Mark::Text(label) => write_text(out, label),
        Mark::Hatch {
            x,
            y,
            width,
            height,
        } => write!(
            out,
            "<path class=\"hatch\" d=\"{}\"/>",
            hatch_path(*x, *y, *width, *height)
        ),
    };
}

fn write_text(out: &mut String, label: &Label) -> std::fmt::Result {
    write!(
        out,
        "<text x=\"{}\" y=\"{}\" class=\"{}\" font-size=\"{}\"",
        number(label.x),
        number(label.y),
        fill_class(label.paint),
        number(label.size),
    )?;
    if label.weight != Weight::Regular {
        write!(out, " font-weight=\"{}\"", weight_number(label.weight))?;
    }
    if label.anchor != Anchor::Start {
        write!(out, " text-anchor=\"{}\"", anchor_name(label.anchor))?;
    }
    if label.rotate.abs() > f64::EPSILON {
        write!(
            out,
            " transform=\"rotate({} {} {})\"",
            number(label.rotate),
            number(label.x),
            number(label.y)
        )?;
    }
    write!(out, ">{}</text>", escape(&label.content))
}

fn looks(fill: Option<Paint>, stroke: Option<Stroke>) -> String {
    let class = shape_class(fill, stroke);
    stroke.map_or_else(
        || format!(" class=\"{class}\""),
        |stroke| {
            format!(
                " class=\"{class}\" stroke-width=\"{}\"",
                number(stroke.width)
            )
        },
    )
}

const fn dash_class(dash: Dash) -> &'static str {
    match dash {
        Dash::Solid => "",
        Dash::Dashed => " dashed",
        Dash::Dotted => " dotted",
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Control characters are not allowed in XML at all.
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
