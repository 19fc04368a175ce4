//! Checks of the style sheets in `app/style`, which the build joins in the order of `order.txt`.

use std::{collections::BTreeMap, fs, path::Path};

use figures::palette::Rgb;

/// Least contrast of text (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// Least contrast of controls, focus and graphics (WCAG 2.2, 1.4.11).
const CONTROL: f64 = 3.0;

/// Colours by token.
type Tokens = BTreeMap<String, Rgb>;

/// The tokens of both themes; the dark one overrides the light one.
fn tokens() -> (Tokens, Tokens) {
    let sheet = include_str!("../style/tokens.css");
    let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap();
    let light = colours(light);
    let mut night = light.clone();
    night.extend(colours(dark));
    (light, night)
}

fn colours(css: &str) -> Tokens {
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let value = u32::from_str_radix(value.trim_end_matches(';'), 16).ok()?;
            let [_, red, green, blue] = value.to_be_bytes();
            Some((name.to_owned(), Rgb(red, green, blue)))
        })
        .collect()
}

#[test]
fn everything_can_be_read_in_both_themes() {
    let pairs = [
        (
            "ink",
            ["paper", "surface", "accent-soft", "good-soft", "alert-soft"].as_slice(),
            TEXT,
        ),
        ("ink-soft", &["paper", "surface", "accent-soft"], TEXT),
        ("accent", &["paper", "surface", "accent-soft"], TEXT),
        ("accent-ink", &["accent"], TEXT),
        ("good", &["good-soft"], TEXT),
        ("alert", &["alert-soft", "paper", "surface"], TEXT),
        ("edge", &["paper", "surface"], CONTROL),
        (
            "ink",
            &[
                "level-1-tint",
                "level-2-tint",
                "level-3-tint",
                "level-4-tint",
                "level-5-tint",
            ],
            TEXT,
        ),
    ];
    let (light, dark) = tokens();
    for (theme, tokens) in [("light", light), ("dark", dark)] {
        for (front, grounds, least) in pairs {
            for ground in grounds {
                let contrast = tokens[front].contrast(tokens[*ground]);
                assert!(
                    contrast >= least,
                    "{theme}: {front} on {ground} is only {contrast:.2}"
                );
            }
        }
    }
}

#[test]
fn the_order_lists_every_sheet_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let order = fs::read_to_string(folder.join("order.txt")).unwrap();
    let mut listed: Vec<String> = order.lines().map(str::to_owned).collect();
    let mut found = Vec::new();
    for part in ["", "components", "pages"] {
        for entry in fs::read_dir(folder.join(part)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if Path::new(&name)
                .extension()
                .is_some_and(|extension| extension == "css")
            {
                found.push(if part.is_empty() {
                    name
                } else {
                    format!("{part}/{name}")
                });
            }
        }
    }
    listed.sort();
    found.sort();
    assert_eq!(listed, found);
}

#[test]
fn every_token_that_is_used_exists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let order = fs::read_to_string(folder.join("order.txt")).unwrap();
    let tokens = include_str!("../style/tokens.css");
    for name in order.lines() {
        let sheet = fs::read_to_string(folder.join(name)).unwrap();
        for (at, _) in sheet.match_indices("var(--") {
            let token = sheet[at + 6..].split([')', ',']).next().unwrap();
            assert!(
                tokens.contains(&format!("--{token}:")),
                "{name} uses --{token}"
            );
        }
    }
}
