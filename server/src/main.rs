//! `daybreak`: culture-readiness surveys and the roadmap that follows, in one binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}
