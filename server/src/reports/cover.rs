//! The horizon at daybreak, on covers only: night above, the day coming up below.

use figures::Paint;

use super::{
    composer::{Align, Composer, MARGIN, MEASURE},
    lines::Style,
    paper::{Area, Ink, Path, WIDTH},
    structure::Role,
};

/// White on the night part of the sky.
const ON_SKY: Paint = Paint::AccentInk;

/// Width and height of the ground that a logo has in the sky.
const PLATE: (f64, f64) = (150.0, 58.0);

/// A band across the top of the first page; text is white on the night part.
pub(super) fn band(composer: &mut Composer, report: &str, organization: &str, wave: &str) {
    const HEIGHT: f64 = 190.0;
    composer.headless();
    sky(composer, Area::new(0.0, 0.0, WIDTH, HEIGHT), 46.0);
    let small = Style::new(9.0, 13.0).paint(ON_SKY);
    let large = Style::new(17.0, 22.0).strong().paint(ON_SKY).tracked(-10);
    let measure = if composer.has_logo() {
        plate(composer);
        MEASURE - PLATE.0 - 16.0
    } else {
        MEASURE - 100.0
    };
    let mut y = 34.0;
    let node = composer.node(Role::Paragraph);
    y += composer.text(
        report,
        small.strong(),
        (MARGIN, y, measure),
        Align::Left,
        Some(node),
    );
    y += 3.0;
    let name = composer.measure_within(organization, large, measure, 2, 12.0);
    let node = composer.node(Role::Paragraph);
    composer.put(&name, MARGIN, y, Align::Left, Some(node));
    y += name.height() + 2.0;
    if !wave.is_empty() {
        let node = composer.node(Role::Paragraph);
        composer.text(wave, small, (MARGIN, y, measure), Align::Left, Some(node));
    }
    composer.y = HEIGHT + 28.0;
}

/// The logo on white, at the upper right.
fn plate(composer: &mut Composer) {
    const PAD: f64 = 10.0;
    let (width, height) = PLATE;
    let plate = Area::new(MARGIN + MEASURE - width, 30.0, width, height);
    composer.panel(plate, 8.0, Some(Paint::Surface), false);
    let inner = plate.inset(PAD);
    composer.logo(inner);
}

/// The sky and the sun at its lower edge.
pub(super) fn sky(composer: &mut Composer, area: Area, sun: f64) {
    composer.ink(None, Ink::Daybreak { area });
    let (x, y) = (area.right() - MARGIN - sun, area.bottom() + 0.5);
    // The upper half of a disc: a quarter curve to each side of the top.
    let mut disc = Path::circle(x, y, sun);
    disc.segments.truncate(0);
    let steps = 48;
    for step in 0..=steps {
        let angle = std::f64::consts::PI * f64::from(step) / f64::from(steps);
        disc.segments.push(super::paper::Segment::To(
            x - sun * angle.cos(),
            y - sun * angle.sin(),
        ));
    }
    composer.ink(
        None,
        Ink::Shape {
            path: disc,
            fill: Some(Paint::Paper),
            stroke: None,
        },
    );
}
