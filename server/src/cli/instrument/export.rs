//! `daybreak instrument export`: a questionnaire for another tool, or what the columns of its answers mean.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, anyhow};
use interchange::export::{codebook, surveyjs};
use surveys::instrument::Instrument;

use super::super::files;

/// Write a questionnaire for another tool.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  daybreak instrument export surveys/instruments/core.toml --to surveyjs --out core.json
  daybreak instrument export surveys/instruments/core.toml --to ddi --out core-codebook.xml

`surveyjs` is JSON for survey-core; `ddi` is a codebook (DDI Codebook 2.5) with one variable for each column of a file of
answers.

Exit code: 0 written, 1 the questionnaire has faults, 2 a file could not be read or written.")]
pub(super) struct ExportArgs {
    /// Questionnaire (TOML).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What to write.
    #[arg(long, value_name = "WHAT")]
    to: To,
    /// Where to write it.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum To {
    /// JSON of SurveyJS.
    Surveyjs,
    /// A codebook.
    Ddi,
}

/// Writes one file.
///
/// # Errors
/// A file that cannot be read or written. Nothing is written then.
pub(super) fn run(args: &ExportArgs) -> anyhow::Result<ExitCode> {
    if args.out == args.file {
        return Err(anyhow!(
            "--out is the questionnaire itself; give the new file another name"
        ));
    }
    let source = files::read_text(&args.file)?;
    let instrument = match Instrument::parse(&source) {
        Ok(instrument) => instrument,
        Err(faults) => {
            for line in files::lines(&args.file, &faults) {
                eprintln!("{line}");
            }
            return Ok(ExitCode::from(1));
        }
    };
    let bytes = match args.to {
        To::Surveyjs => serde_json::to_vec_pretty(&surveyjs::survey(&instrument))
            .context("the questionnaire has no JSON")?,
        To::Ddi => codebook::ddi(&instrument).into_bytes(),
    };
    files::write_together(&[(args.out.as_path(), &bytes)])?;
    Ok(ExitCode::SUCCESS)
}
