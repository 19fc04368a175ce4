//! `daybreak answers`: answers that another tool collected, as a file that can be scored.

use std::{
    collections::BTreeSet,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use interchange::answers::{AnswerFile, Department, Encoding, Lost, Mapping, Open, Taken, take};
use surveys::instrument::Instrument;

use super::{files, responses};

/// Work with answers of other tools.
#[derive(Debug, clap::Args)]
pub struct AnswersArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Make a file of answers of Qualtrics, LimeSurvey, Viva Glint, Forms or another table one that `score` reads.
    Import(ImportArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak answers import export.csv --instrument core.toml --departments departments.csv --out responses.csv

Columns that say who answered, or when and where, are emptied as the file is read, and the order of rows is lost. What the
columns and values are is guessed; --mapping-out writes the guess, --mapping reads it again after you have set it right.
Told is everything that is left out. Exit code: 0 done, 1 something has to be decided first (nothing was written but the
guess), 2 it could not be done.")]
struct ImportArgs {
    /// Answers (CSV).
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    /// Questionnaire (TOML) with the questions that were asked.
    #[arg(long, value_name = "FILE")]
    instrument: PathBuf,
    /// Departments: code,name,parent,headcount.
    #[arg(long, value_name = "FILE.csv")]
    departments: PathBuf,
    /// What the columns and values are (JSON, as --mapping-out writes it).
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Write what was taken the columns and values for.
    #[arg(long, value_name = "FILE")]
    mapping_out: Option<PathBuf>,
    /// Where the answers go.
    #[arg(long, value_name = "FILE.csv")]
    out: PathBuf,
}

/// Runs one action.
///
/// # Errors
/// A file that cannot be read or written.
pub fn run(args: AnswersArgs) -> anyhow::Result<ExitCode> {
    match args.action {
        Action::Import(args) => import(&args),
    }
}

fn import(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    let instrument = Instrument::parse(&files::read_text(&args.instrument)?)
        .map_err(|faults| files::refused(&args.instrument, &faults))?;
    let departments: Vec<Department> = responses::departments(&args.departments)?
        .tree
        .departments()
        .iter()
        .map(|department| Department {
            code: department.code.clone(),
            name: department.name.clone(),
        })
        .collect();
    let file = AnswerFile::read(&files::read(&args.file)?)
        .with_context(|| args.file.display().to_string())?;
    let mapping = match &args.mapping {
        Some(path) => {
            let text = files::read_text(path)?;
            let read: Mapping = serde_json::from_str(&text)
                .with_context(|| format!("{} is no mapping", path.display()))?;
            read.filled(&file, &instrument, &departments)
        }
        None => Mapping::guess(&file, &instrument, &departments),
    };
    if let Some(path) = &args.mapping_out {
        let text = serde_json::to_string_pretty(&mapping)?;
        files::write_whole(path, text.as_bytes())?;
    }
    if file.encoding == Encoding::Windows1252 {
        eprintln!(
            "{}: it is not UTF-8 and was read as Windows-1252; look at names with accents",
            args.file.display()
        );
    }
    let mut out = io::stdout().lock();
    let open = mapping.open(&file, &instrument);
    if !open.is_empty() {
        for one in &open {
            writeln!(out, "{}: {}", args.file.display(), undecided(&file, one))?;
        }
        writeln!(out, "Nothing was written.")?;
        return Ok(ExitCode::from(1));
    }
    let taken = take(&file, &instrument, &mapping);
    if taken.sheets.is_empty() {
        bail!(
            "{}: no row became an answer sheet; look what the columns were taken for with --mapping-out",
            args.file.display()
        );
    }
    files::write_whole(&args.out, &table(&instrument, &taken)?)?;
    tell(&mut out, &args.out, &file, &taken)?;
    Ok(ExitCode::SUCCESS)
}

/// What has to be decided, and where in the mapping.
fn undecided(file: &AnswerFile, open: &Open) -> String {
    let name = |at: &usize| file.columns.get(*at).map_or("", |column| &column.name);
    match open {
        Open::NoField => {
            "no column answers an item; name one in `fields`, by its number from 0".to_owned()
        }
        Open::Twice(at, field) => format!(
            "column {at} `{}` answers `{field}` as another one does; take one out of `fields`",
            name(at)
        ),
        Open::NoDepartment => {
            "no column says the department; give its number in `department`, or one code in `everybody`".to_owned()
        }
        Open::Value(scale, value) => format!(
            "`{value}` is no option of the scale `{scale}`; give its code in `values`, or null to leave it out"
        ),
        Open::Place(value) => format!(
            "`{value}` is no department; give its code in `departments`, or null to leave its rows out"
        ),
        Open::Many(at) => format!(
            "column {at} `{}` holds too many different values; take it out of the mapping",
            name(at)
        ),
    }
}

/// `department`, then every field that somebody answered; the rows sorted, which says nothing.
fn table(instrument: &Instrument, taken: &Taken) -> anyhow::Result<Vec<u8>> {
    let sheets: Vec<_> = taken
        .sheets
        .iter()
        .map(|brought| {
            let fields = brought.sheet.to_fields(instrument);
            let fields: std::collections::BTreeMap<_, _> = fields.into_iter().collect();
            (brought.department.as_str(), fields)
        })
        .collect();
    let used: BTreeSet<&String> = sheets
        .iter()
        .flat_map(|(_, fields)| fields.keys())
        .collect();
    let mut rows: Vec<Vec<&str>> = sheets
        .iter()
        .map(|(department, fields)| {
            let cells = used
                .iter()
                .map(|field| fields.get(*field).map_or("", String::as_str));
            std::iter::once(*department).chain(cells).collect()
        })
        .collect();
    rows.sort_unstable();
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(std::iter::once("department").chain(used.iter().map(|field| field.as_str())))?;
    for row in rows {
        csv.write_record(row)?;
    }
    Ok(csv.into_inner()?)
}

fn tell(out: &mut impl Write, to: &Path, file: &AnswerFile, taken: &Taken) -> io::Result<()> {
    writeln!(
        out,
        "{}: {} of {} ({})",
        to.display(),
        files::counted(taken.sheets.len(), "answer sheet", "answer sheets"),
        files::counted(file.len(), "row", "rows"),
        file.tool.name()
    )?;
    for lost in &taken.lost {
        let told = match lost {
            Lost::Private(column, why) => format!("column `{column}`: {}", why.word()),
            Lost::Column(column) => format!("column `{column}`: no item"),
            Lost::Previews(count) => {
                format!(
                    "{}: previews and tests",
                    files::counted(*count, "row", "rows")
                )
            }
            Lost::NoDepartment(count) => {
                format!("{}: no department", files::counted(*count, "row", "rows"))
            }
            Lost::Blank(count) => {
                format!(
                    "{}: nothing answered",
                    files::counted(*count, "row", "rows")
                )
            }
            Lost::Value(field, value, count) => {
                format!("{field}: `{value}` is no answer, {count} times")
            }
            Lost::Misfit(item, count) => {
                format!("{item}: {count} answers that the item does not allow")
            }
            Lost::Hidden(item, count) => {
                format!("{item}: {count} answers that are only asked for after another answer")
            }
        };
        writeln!(out, "left out: {told}")?;
    }
    Ok(())
}
