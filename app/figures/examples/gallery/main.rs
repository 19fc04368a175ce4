//! Writes every figure of an invented organization as SVG files: `cargo run -p figures --example gallery -- FOLDER`.

mod samples;

use std::{env, fs, io, path::PathBuf};

use figures::{palette::Theme, svg};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "gallery".to_owned()));
    fs::create_dir_all(&folder)?;
    for (name, drawing) in samples::drawings() {
        for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            let file = folder.join(format!("{name}-{suffix}.svg"));
            fs::write(file, svg::standalone(&drawing, theme))?;
        }
    }
    Ok(())
}
