//! The palette and the style sheets say the same, and everything can be read.

use surveys::maturity::Level;

use super::{Rgb, Theme, all, color};
use crate::{display::Paint, svg::token};

const TOKENS: &str = include_str!("../../../style/tokens.css");
const FIGURE: &str = include_str!("../../../style/components/figure.css");

/// The value of a custom property: the first one for the light theme, the one after the media query for the dark.
fn declared(name: &str, theme: Theme) -> Option<String> {
    let marker = format!("--{name}:");
    let (light, dark) = TOKENS.split_once("prefers-color-scheme: dark")?;
    let find = |part: &str| {
        let (_, rest) = part.split_once(&marker)?;
        Some(rest.split_once(';')?.0.trim().to_owned())
    };
    match theme {
        Theme::Light => find(light),
        Theme::Dark => find(dark).or_else(|| find(light)),
    }
}

#[test]
fn style_sheets_and_palette_agree() {
    for theme in [Theme::Light, Theme::Dark] {
        for paint in all() {
            let Rgb(red, green, blue) = color(paint, theme);
            assert_eq!(
                declared(&token(paint), theme),
                Some(format!("#{red:02x}{green:02x}{blue:02x}")),
                "{paint:?} in {theme:?}"
            );
        }
    }
}

#[test]
fn every_paint_has_its_classes() {
    for paint in all() {
        let token = token(paint);
        for rule in [
            format!(".fill-{token} {{ fill: var(--{token}) }}"),
            format!(".stroke-{token} {{ stroke: var(--{token}) }}"),
        ] {
            assert!(FIGURE.contains(&rule), "{rule}");
        }
    }
}

#[test]
fn text_can_be_read_on_whatever_it_stands_on() {
    for theme in [Theme::Light, Theme::Dark] {
        let contrast = |text, ground| color(text, theme).contrast(color(ground, theme));
        let mut pairs = vec![
            (Paint::InkSoft, Paint::Surface, 4.5),
            (Paint::InkSoft, Paint::AccentSoft, 4.5),
            (Paint::Ink, Paint::AccentSoft, 4.5),
            (Paint::Accent, Paint::Surface, 3.0),
        ];
        for index in 1..=6 {
            pairs.push((Paint::AccentInk, Paint::Series(index), 4.5));
            pairs.push((Paint::Series(index), Paint::Surface, 3.0));
        }
        for level in (1..=5).map(|number| Level::try_from(number).unwrap()) {
            pairs.push((Paint::Ink, Paint::LevelTint(level), 4.5));
            // Large or semibold, as the paint's doc demands.
            pairs.push((Paint::LevelInk(level), Paint::Level(level), 3.0));
        }
        for (text, ground, least) in pairs {
            let found = contrast(text, ground);
            assert!(
                found >= least,
                "{text:?} on {ground:?} in {theme:?}: {found:.2}"
            );
        }
    }
}
