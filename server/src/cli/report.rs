//! `daybreak report`: a result document becomes the executive maturity report.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context as _, anyhow};
use surveys::{language::Language, published::Published};

use super::files;
use crate::{
    reports::executive::{self, ExecutiveDocument},
    store::looks::Look,
};

/// Print a result as a PDF report.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak report --results RESULTS.json --out REPORT.pdf --lang de

The report shows what the result shows and nothing else. A result that was altered after it was made is refused.
Exit code: 0 written, 2 the result cannot be read or the report cannot be written.")]
pub struct ReportArgs {
    /// The result, as `daybreak score` writes it.
    #[arg(long, value_name = "RESULTS.json")]
    results: PathBuf,
    /// Where to write the report.
    #[arg(long, value_name = "REPORT.pdf")]
    out: PathBuf,
    /// Language of the report.
    #[arg(long, value_name = "en|de|es|fr", default_value_t)]
    lang: Language,
}

/// Prints the report.
///
/// # Errors
/// Files that cannot be read or written, and results that are not whole.
pub fn run(args: ReportArgs) -> anyhow::Result<ExitCode> {
    let source = files::read_text(&args.results)?;
    let published =
        Published::read(&source).map_err(|error| anyhow!("{}: {error}", args.results.display()))?;
    let document = ExecutiveDocument {
        since: None,
        published: Arc::new(published),
        wave: String::new(),
        closed: None,
        look: Look::default(),
    };
    let pdf = executive::render(&document, args.lang).context("the report was not written")?;
    files::write_whole(&args.out, &pdf)?;
    Ok(ExitCode::SUCCESS)
}
