//! Where things are, and the few settings of a test run.

use std::path::{Path, PathBuf};

/// The top folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("this crate lives one folder below the top")
        .to_path_buf()
}

/// The binary under test: `DAYBREAK_BIN`, else what `cargo build` made.
pub fn binary() -> PathBuf {
    std::env::var_os("DAYBREAK_BIN")
        .map_or_else(|| root().join("target/debug/daybreak"), PathBuf::from)
}

/// The superuser's connection to the test cluster. `cargo xtask test` starts one and sets it.
pub(crate) fn postgres() -> Option<String> {
    std::env::var_os("DAYBREAK_TEST_POSTGRES").and_then(|url| url.into_string().ok())
}

/// A file made for these tests.
pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// Third-party input that lies beside the repository on some machines; tests that can use it do.
pub fn real_input(name: &str) -> Option<PathBuf> {
    let path = root().join("../shared/real").join(name);
    path.exists().then_some(path)
}

/// Pictures of the pages a journey saw.
pub fn screenshots() -> PathBuf {
    root().join("target/screenshots")
}
