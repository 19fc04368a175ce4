//! Where things are.

use std::path::{Path, PathBuf};

/// The top folder of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("this crate lives two folders below the top")
        .to_path_buf()
}

/// Everything that is built.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// What browsers load; the server embeds it.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}
