//! `daybreak instrument`: work with questionnaires as files.

mod export;
mod import;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use surveys::{
    framing::{self, Reported, Surface},
    instrument::Instrument,
    language::Language,
};

use super::files;

/// Work with questionnaires as files.
#[derive(Debug, clap::Args)]
pub struct InstrumentArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Read a questionnaire and tell what is wrong with it.
    Check(CheckArgs),
    /// Take over a questionnaire of LimeSurvey, XLSForm, SurveyJS or Qualtrics.
    Import(import::ImportArgs),
    /// Write a questionnaire for another tool, or its codebook.
    Export(export::ExportArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak instrument check surveys/instruments/core.toml

Told are all faults together, each with its line and what to do, and words of the survey's texts that ring an alarm
bell. Exit code: 0 ready to use, 1 something to mend, 2 the file could not be read.")]
struct CheckArgs {
    /// Questionnaire (TOML).
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Runs one action.
///
/// # Errors
/// A file that cannot be read.
pub fn run(args: InstrumentArgs) -> anyhow::Result<ExitCode> {
    match args.action {
        Action::Check(args) => check(&args.file),
        Action::Import(args) => import::run(&args),
        Action::Export(args) => export::run(&args),
    }
}

fn check(file: &Path) -> anyhow::Result<ExitCode> {
    let source = files::read_text(file)?;
    let mut out = io::stdout().lock();
    let instrument = match Instrument::parse(&source) {
        Ok(instrument) => instrument,
        Err(faults) => {
            for line in files::lines(file, &faults) {
                writeln!(out, "{line}")?;
            }
            eprintln!(
                "{}: {} to mend",
                file.display(),
                counted(faults.len(), "fault", "faults")
            );
            return Ok(ExitCode::from(1));
        }
    };
    let alarms = alarms(&instrument);
    for (language, alarm) in &alarms {
        writeln!(out, "{}: {language}: {alarm}", file.display())?;
    }
    writeln!(
        out,
        "{} {}: {}, {}, {}, about {}",
        instrument.id,
        instrument.version,
        counted(instrument.items.len(), "item", "items"),
        counted(instrument.sections.len(), "section", "sections"),
        instrument.languages.join(" "),
        counted(instrument.minutes() as usize, "minute", "minutes"),
    )?;
    if alarms.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!(
        "{}: {} to word anew",
        file.display(),
        counted(alarms.len(), "text", "texts")
    );
    Ok(ExitCode::from(1))
}

/// Words of the survey that ring an alarm bell, in the languages that the linter speaks.
fn alarms(instrument: &Instrument) -> Vec<(Language, Reported)> {
    let spoken = instrument
        .languages
        .iter()
        .filter_map(|code| code.parse::<Language>().ok());
    spoken
        .flat_map(|language| {
            let passages = framing::of_instrument(instrument, language);
            framing::proofread(&passages, language, Surface::Survey, &[])
                .into_iter()
                .map(move |reported| (language, reported))
        })
        .collect()
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
