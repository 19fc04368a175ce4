//! What the paints look like (DESIGN §10). Print uses the light theme. `tokens.css` and `figure.css` are checked against this file.

use std::fmt::Write as _;

use surveys::maturity::Level;

use crate::{
    display::{Dash, Paint},
    svg::token,
};

#[cfg(test)]
mod tests;

/// Light for paper and day, dark for night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light; also print.
    Light,
    /// Light on dark.
    Dark,
}

/// A colour in sRGB, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self(red, green, blue)
    }

    /// Relative luminance (WCAG 2.2), 0 to 1.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.04045 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio with another colour (WCAG 2.2), 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// Every paint there is.
pub fn all() -> Vec<Paint> {
    let mut paints = vec![
        Paint::Ink,
        Paint::InkSoft,
        Paint::Paper,
        Paint::Surface,
        Paint::Line,
        Paint::Accent,
        Paint::AccentSoft,
        Paint::AccentInk,
    ];
    for level in (1..=5).filter_map(|number| Level::try_from(number).ok()) {
        paints.extend([
            Paint::Level(level),
            Paint::LevelInk(level),
            Paint::LevelTint(level),
        ]);
    }
    paints.extend((-3..=3).map(Paint::Diverging));
    paints.extend((1..=6).map(Paint::Series));
    paints
}

/// The colour of a paint in a theme.
pub fn color(paint: Paint, theme: Theme) -> Rgb {
    let (light, dark) = match paint {
        Paint::Ink => (0x1e_22_35, 0xf0_ee_e8),
        Paint::InkSoft => (0x56_5b_73, 0xb4_b8_cf),
        Paint::Paper => (0xfb_fa_f7, 0x14_17_2a),
        Paint::Surface => (0xff_ff_ff, 0x1c_20_38),
        Paint::Line => (0xe4_e1_da, 0x33_38_5a),
        Paint::Accent => (0x3d_4f_b5, 0xa9_b5_ff),
        Paint::AccentSoft => (0xec_ee_fb, 0x28_2e_52),
        Paint::AccentInk => (0xff_ff_ff, 0x14_17_2a),
        Paint::Level(level) => match level.number() {
            1 => (0x2b_2f_6b, 0x2b_2f_6b),
            2 => (0x6a_4c_93, 0x6a_4c_93),
            3 => (0xb5_57_8a, 0xb5_57_8a),
            4 => (0xe0_8e_45, 0xe0_8e_45),
            _ => (0xf2_c1_4e, 0xf2_c1_4e),
        },
        Paint::LevelInk(level) => match level.number() {
            1..=3 => (0xff_ff_ff, 0xff_ff_ff),
            _ => (0x1e_22_35, 0x1e_22_35),
        },
        Paint::LevelTint(level) => match level.number() {
            1 => (0xd5_d9_ef, 0x30_34_6f),
            2 => (0xe9_df_f4, 0x44_34_6a),
            3 => (0xf8_e1_ea, 0x5a_31_52),
            4 => (0xfc_e6_cc, 0x5c_40_25),
            _ => (0xfd_f1_c4, 0x5a_4c_1d),
        },
        Paint::Diverging(steps) => match steps.clamp(-3, 3) {
            -3 => (0x21_66_ac, 0x4d_94_db),
            -2 => (0x7f_ac_d3, 0x2f_62_9b),
            -1 => (0xd1_e2_f0, 0x28_40_66),
            0 => (0xf2_f2_f2, 0x2c_30_47),
            1 => (0xf6_dd_c1, 0x58_3a_1c),
            2 => (0xdd_9a_52, 0x8f_55_18),
            _ => (0xb3_58_06, 0xe0_8a_35),
        },
        Paint::Series(index) => match index.clamp(1, 6) {
            1 => (0x3d_4f_b5, 0xa9_b5_ff),
            2 => (0x1b_7a_85, 0x6c_cf_d6),
            3 => (0x8a_5a_12, 0xe0_b8_6a),
            4 => (0x5b_63_80, 0xa3_ac_c9),
            5 => (0x8c_3f_78, 0xe6_9f_d0),
            _ => (0x4c_6b_2c, 0xb2_d0_88),
        },
    };
    Rgb::hex(match theme {
        Theme::Light => light,
        Theme::Dark => dark,
    })
}

/// The rules of a standalone SVG in one theme.
pub fn css(theme: Theme) -> String {
    let mut css = String::from(
        ".figure{font-family:Inter,system-ui,sans-serif;font-feature-settings:\"tnum\"}.fill-none{fill:none}",
    );
    // Writing to a String cannot fail.
    let _ = write!(
        css,
        ".dashed{{stroke-dasharray:{}}}.dotted{{stroke-dasharray:{};stroke-linecap:round}}",
        pattern(Dash::Dashed),
        pattern(Dash::Dotted)
    );
    let hex = |paint| {
        let Rgb(red, green, blue) = color(paint, theme);
        format!("#{red:02x}{green:02x}{blue:02x}")
    };
    let _ = write!(
        css,
        ".hatch{{fill:none;stroke:{};stroke-width:1}}",
        hex(Paint::Line)
    );
    for paint in all() {
        let (token, hex) = (token(paint), hex(paint));
        let _ = write!(
            css,
            ".fill-{token}{{fill:{hex}}}.stroke-{token}{{stroke:{hex}}}"
        );
    }
    css
}

fn pattern(dash: Dash) -> String {
    dash.pattern()
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}
