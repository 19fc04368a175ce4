//! `daybreak instrument import`: a questionnaire of another tool becomes a file of ours, with a report of what was lost.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, anyhow};
use interchange::{Format, ImportError, MAX_BYTES, Options};

use super::super::files;

/// Take over a questionnaire of another tool.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  daybreak instrument import staff.lss --out staff.toml
  daybreak instrument import form.xlsx --out form.toml --lang de --report form-report.json

Read are LimeSurvey .lss, XLSForm .xlsx and .csv, SurveyJS JSON and Qualtrics .qsf. Told is, with its place in the
source, what was taken as it is, what was simplified and what was left out. What is written is always a valid instrument;
`daybreak instrument check` reads its words too. No item of it counts for a dimension before somebody says so.

Exit code: 0 written, 2 the file could not be read, nothing was written.")]
pub(super) struct ImportArgs {
    /// The questionnaire of the other tool.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to write the instrument (TOML).
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The other tool: limesurvey, xlsform, surveyjs or qualtrics. Guessed from the content if it is not given.
    #[arg(long, value_name = "TOOL")]
    from: Option<Format>,
    /// Where to write the report as JSON too.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Language of texts that name none, such as `en`; the default language if the file has it.
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
}

/// Imports one file.
///
/// # Errors
/// A file that cannot be read or made an instrument of, or a place that cannot be written to. Nothing is written then.
pub(super) fn run(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    if args.report.as_ref() == Some(&args.out) {
        return Err(anyhow!(
            "--out and --report name the same file; give the report a name of its own"
        ));
    }
    let bytes = read(&args.file)?;
    let options = Options {
        format: args.from,
        language: args.lang.clone(),
        name: args
            .file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default(),
    };
    let import = interchange::import(&bytes, &options).map_err(|error| {
        if let ImportError::Nothing(report) = &error {
            eprintln!("{report}");
        }
        anyhow!("{}: {error}. Nothing was written", args.file.display())
    })?;
    let report = serde_json::to_vec_pretty(&import.report).context("the report has no JSON")?;
    let mut written = vec![(args.out.as_path(), import.document.as_bytes())];
    if let Some(file) = &args.report {
        written.push((file, &report));
    }
    files::write_together(&written)?;
    eprint!("{}", import.report);
    eprintln!(
        "\n{}: {} in {}, about {}",
        args.out.display(),
        files::counted(import.instrument.items.len(), "item", "items"),
        files::counted(import.instrument.sections.len(), "section", "sections"),
        files::counted(import.instrument.minutes(), "minute", "minutes"),
    );
    Ok(ExitCode::SUCCESS)
}

/// Reads a file that is not too large to be a questionnaire.
fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let is_large = fs::metadata(file).is_ok_and(|about| about.len() > MAX_BYTES as u64);
    if is_large {
        return Err(anyhow!(
            "{}: {}. Nothing was written",
            file.display(),
            ImportError::TooLarge
        ));
    }
    files::read(file)
}
