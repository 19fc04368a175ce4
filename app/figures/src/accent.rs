//! An organization's own colour: readable as text on paper and as ground of white text, or it is none.

use std::{fmt, str::FromStr};

use crate::{
    display::Paint,
    palette::{Rgb, Theme, color},
};

/// The least contrast of text (WCAG 2.2, 1.4.3).
pub const LEAST_CONTRAST: f64 = 4.5;

/// A colour that can be read on paper and under white text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent(Rgb);

impl Accent {
    /// This colour, if it can be read.
    pub fn new(color: Rgb) -> Option<Self> {
        (contrast(color) >= LEAST_CONTRAST).then_some(Self(color))
    }

    /// The lightest colour of the same hue that can be read; the colour itself if it can.
    pub fn nearest(color: Rgb) -> Self {
        // Each step takes the same share of light from every channel, which leaves the hue as it is.
        (0..=255_u16)
            .map(|step| darker(color, 1.0 - f64::from(step) / 255.0))
            .find_map(Self::new)
            .unwrap_or(Self(Rgb(0, 0, 0)))
    }

    /// The colour.
    pub fn rgb(self) -> Rgb {
        self.0
    }

    /// A breath of it, for grounds of dark text.
    pub fn soft(self) -> Rgb {
        self.toward_white(0.91)
    }

    /// A sky from its shade down to its light, by depth from 0 to 1. White text can be read in the upper six tenths.
    pub fn sky(self) -> [(f64, Rgb); 4] {
        [
            (0.0, self.shaded(0.62)),
            (0.6, self.0),
            (0.82, self.toward_white(0.45)),
            (1.0, self.toward_white(0.8)),
        ]
    }

    /// With this share of white, 0 to 1.
    pub fn toward_white(self, share: f64) -> Rgb {
        let Rgb(red, green, blue) = self.0;
        let mixed = |channel: u8| {
            let channel = f64::from(channel);
            byte(channel + (255.0 - channel) * share.clamp(0.0, 1.0))
        };
        Rgb(mixed(red), mixed(green), mixed(blue))
    }

    /// With this share of its light left, 0 to 1.
    pub fn shaded(self, share: f64) -> Rgb {
        darker(self.0, share.clamp(0.0, 1.0))
    }
}

/// The lower of a colour's contrasts with paper and with white (WCAG 2.2), 1 to 21.
pub fn contrast(tone: Rgb) -> f64 {
    let white = color(Paint::Surface, Theme::Light);
    let paper = color(Paint::Paper, Theme::Light);
    tone.contrast(white).min(tone.contrast(paper))
}

fn darker(color: Rgb, share: f64) -> Rgb {
    let Rgb(red, green, blue) = color;
    let part = |channel: u8| byte(f64::from(channel) * share);
    Rgb(part(red), part(green), part(blue))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within a byte"
)]
fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// What was written is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoColor;

impl FromStr for Rgb {
    type Err = NoColor;

    /// `#3d4fb5`, with or without the mark; `#abc` is short for `#aabbcc`.
    fn from_str(text: &str) -> Result<Self, NoColor> {
        let digits = text.trim().trim_start_matches('#');
        let digits: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => digits.to_owned(),
        };
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoColor);
        }
        let value = u32::from_str_radix(&digits, 16).map_err(|_| NoColor)?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self(red, green, blue))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(red, green, blue) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(text: &str) -> Rgb {
        text.parse().unwrap()
    }

    #[test]
    fn colours_are_written_as_on_the_web() {
        assert_eq!(rgb("#3d4fb5"), Rgb(0x3d, 0x4f, 0xb5));
        assert_eq!(rgb(" 3D4FB5 "), Rgb(0x3d, 0x4f, 0xb5));
        assert_eq!(rgb("#fc0"), Rgb(0xff, 0xcc, 0));
        assert_eq!(rgb("#fc0").to_string(), "#ffcc00");
        for text in [
            "", "#", "#12", "#12345", "#1234567", "#12345g", "blue", "#é1234", "+12345",
        ] {
            assert_eq!(text.parse::<Rgb>(), Err(NoColor), "{text}");
        }
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_none_and_the_nearest_that_can_is_offered() {
        assert!(Accent::new(rgb("#ffcc00")).is_none());
        assert!(Accent::new(rgb("#0b5d66")).is_some());
        for text in [
            "#ffcc00", "#ffffff", "#00ff00", "#777777", "#ff0000", "#87ceeb", "#000000",
        ] {
            let asked = rgb(text);
            let nearest = Accent::nearest(asked);
            assert!(
                contrast(nearest.rgb()) >= LEAST_CONTRAST,
                "{text}: {nearest:?}"
            );
            if Accent::new(asked).is_some() {
                assert_eq!(nearest.rgb(), asked);
            } else {
                // It is the nearest: a shade lighter would not do.
                assert!(contrast(nearest.rgb()) < 4.7, "{text}: {nearest:?}");
            }
        }
    }

    #[test]
    fn white_text_can_be_read_on_the_upper_sky() {
        for text in ["#ffcc00", "#3d4fb5", "#000000", "#0b5d66"] {
            let [top, middle, ..] = Accent::nearest(rgb(text)).sky();
            for (_, color) in [top, middle] {
                assert!(contrast(color) >= LEAST_CONTRAST, "{text}: {color}");
            }
        }
    }

    #[test]
    fn the_order_of_channels_stays() {
        let Rgb(red, green, blue) = Accent::nearest(rgb("#ffcc00")).rgb();
        assert!(red > green && green > blue);
    }
}
