//! The server embeds what `cargo xtask web` builds. The folder is made if it is not there yet, so that its place is
//! known; when it is built anew, the server is compiled anew.

use std::{fs, path::Path};

fn main() {
    let dist = Path::new("../dist");
    if let Err(error) = fs::create_dir_all(dist) {
        println!("cargo::warning=../dist cannot be made: {error}");
    }
    println!("cargo::rerun-if-changed=../dist");
}
