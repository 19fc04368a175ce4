//! `daybreak score`: from files of answers to a results file.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::anyhow;
use indicatif::{ProgressBar, ProgressStyle};
use surveys::{
    confidentiality::{
        Contract,
        comments::Told,
        release_plan::{Mode, ReleasePlan},
    },
    instrument::{self, Instrument},
    maturity::Model,
    published::{
        Bootstrap, Comments, Precision, PublishFault, Published, Raking, Request, Weighing, release,
    },
};

use super::{files, margins, responses};

/// Score a file of answers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak score --instrument core --responses responses.csv --departments departments.csv \\
    --name \"Nordlicht Components\" --out results.json
  daybreak score --instrument core --responses responses.csv --departments departments.csv \\
    --as-wave --plan release-plan.json --out results.json
  daybreak verify results.json --plan release-plan.json
  daybreak score --instrument core --responses responses.csv --departments departments.csv \\
    --margins margins.csv --out results.json

responses.csv has a header, a column `department` with codes, and one column per item id with option codes; empty means
missing. Grids are `CHA-1.<row>.<column>`, text groups `OPE-2.<field>`, attributes `attr.<name>`. departments.csv has
`code,name,parent,headcount`; the headcount is of people directly in the department. Separators and encodings of all
spreadsheets are understood.

Departments count by their headcount. With --margins answers are raked: departments and the attributes in the file have the
shares that they have among all people. margins.csv has `attribute,value,people`, such as `site,Oslo,140`; it counts all
people, never those who answered, and answers have a column `attr.site`. The result tells what the weights cost: effective n
and design effect. Where they would cost half of the answers (a design effect above 2) nothing is written.

Texts are read for their themes only: words that many people of a group write. E-mail addresses, telephone numbers and the
like are taken out first, names are not known to the program.

This is a calculator on your own file: full precision. Groups that are too small, or that others would give away, are
not shown. With --as-wave it becomes a result that others may read: rounded and banded as a wave of the server, and
judged by the auditor, who tries to compute what is hidden; if he can, nothing is written. The plan is what an observer
checks it with; it counts groups below the minimum too, so give it to observers alone.

Intervals by resampling (omega, what goes with an outcome) draw 1,000 resamples each: about half a minute for 100,000
answers. The same --seed gives the same intervals. Exit code: 0 done, 2 a file or a result was refused.")]
pub struct ScoreArgs {
    /// Questionnaire (TOML), or one of core, pulse, partner.
    #[arg(long, value_name = "FILE")]
    instrument: PathBuf,
    /// Answers (CSV).
    #[arg(long, value_name = "FILE")]
    responses: PathBuf,
    /// Departments (CSV). Without it headcounts are unknown: no response rate, no level of the organization.
    #[arg(long, value_name = "FILE")]
    departments: Option<PathBuf>,
    /// How many people have each value of an attribute (CSV), to rake by.
    #[arg(long, value_name = "FILE", requires = "departments")]
    margins: Option<PathBuf>,
    /// Largest weight of an answer in multiples of the mean weight [default: no limit].
    #[arg(long, value_name = "NUMBER", requires = "margins", value_parser = multiple)]
    trim: Option<f64>,
    /// Model (TOML) [default: the Social Business model].
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Name of the organization [default: the name of the file of answers].
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Leave out columns that belong to no item.
    #[arg(long)]
    ignore_unknown: bool,
    /// Leave out intervals by resampling.
    #[arg(long)]
    no_bootstrap: bool,
    /// What resamples are drawn from.
    #[arg(long, value_name = "TEXT", default_value = "daybreak")]
    seed: String,
    /// Round, band and audit as a wave, for a result that others read.
    #[arg(long, requires = "departments")]
    as_wave: bool,
    /// Release plan to write beside the results (JSON).
    #[arg(long, value_name = "FILE", requires = "as_wave")]
    plan: Option<PathBuf>,
    /// Results file to write (JSON).
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Scores the files and writes the result.
///
/// # Errors
/// A file that cannot be read, is refused, or cannot be written.
pub fn run(args: ScoreArgs) -> anyhow::Result<ExitCode> {
    let instrument = instrument_of(&args.instrument)?;
    let model = model_of(args.model.as_deref())?;
    let (published, plan) = score(&args, &instrument, &model)?;
    let (published, plan) = (published.to_json(), plan.to_json());
    let mut written = vec![(args.out.as_path(), published.as_bytes())];
    if let Some(file) = &args.plan {
        written.push((file.as_path(), plan.as_bytes()));
    }
    files::write_together(&written)?;
    Ok(ExitCode::SUCCESS)
}

fn instrument_of(file: &Path) -> anyhow::Result<Instrument> {
    let builtin = instrument::SOURCES
        .iter()
        .find(|(id, _)| file.as_os_str() == *id && !file.exists());
    let source = match builtin {
        Some((_, source)) => (*source).to_owned(),
        None => files::read_text(file)?,
    };
    Instrument::parse(&source).map_err(|faults| files::refused(file, &faults))
}

fn model_of(file: Option<&Path>) -> anyhow::Result<Model> {
    match file {
        None => Ok(Model::social_business().clone()),
        Some(file) => {
            Model::parse(&files::read_text(file)?).map_err(|faults| files::refused(file, &faults))
        }
    }
}

fn score(
    args: &ScoreArgs,
    instrument: &Instrument,
    model: &Model,
) -> anyhow::Result<(Published, ReleasePlan)> {
    let departments = match &args.departments {
        Some(file) => responses::departments(file)?,
        None => responses::departments_in(&args.responses)?,
    };
    // Drawn on a terminal only, and only once it takes a while.
    let bar = ProgressBar::no_length().with_style(
        ProgressStyle::with_template("{spinner} {human_pos} answers read")
            .unwrap_or_else(|_| ProgressStyle::default_spinner()),
    );
    let raking = Raking {
        margins: match &args.margins {
            Some(file) => margins::read(file, &departments.tree)?,
            None => Vec::new(),
        },
        trim: args.trim,
    };
    let read = responses::answers(
        &args.responses,
        instrument,
        &departments.tree,
        args.ignore_unknown,
        &raking.margins,
        || bar.inc(1),
    )?;
    bar.finish_and_clear();
    for note in &read.notes {
        eprintln!("{}: {note}", args.responses.display());
    }
    let headcounts = args.departments.as_deref().unwrap_or(&args.responses);
    responses::fits_headcounts(headcounts, &departments, &read)?;
    let name = args.name.clone().unwrap_or_else(|| {
        let stem = args.responses.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    });
    let bar = ProgressBar::no_length().with_style(
        ProgressStyle::with_template("{bar:32} {pos} of {len} scales with their intervals")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let progress = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let released = release(&Request {
        organization_name: &name,
        wave: &name,
        mode: Mode::File,
        instrument,
        model,
        tree: &departments.tree,
        headcounts_known: departments.headcounts_known,
        atoms: &read.atoms,
        reach: None,
        answers: &read.answers,
        contract: Contract::at_least(model.scoring.min_group, model.scoring.min_group_comments),
        weighing: match args.margins {
            Some(_) => Weighing::Raking(&raking),
            None => Weighing::Departments,
        },
        precision: if args.as_wave {
            Precision::Wave
        } else {
            Precision::Calculator
        },
        comments: read.comments.as_deref().map(|comments| Comments {
            comments,
            // Nobody in a file was told that their own words are shown.
            told: Told::ThemesOnly,
            order: &[0; 32],
        }),
        bootstrap: if args.no_bootstrap {
            Bootstrap::None
        } else {
            Bootstrap::Seeded {
                seed: &args.seed,
                progress: &progress,
            }
        },
    });
    bar.finish_and_clear();
    let released = released.map_err(|fault| match fault {
        PublishFault::Unsafe(_) => anyhow!(
            "{}: {fault}. Nothing was written; count small departments with the one above them, or leave out what few \
             people answered",
            args.responses.display()
        ),
        _ => anyhow!("{}: {fault}", args.instrument.display()),
    })?;
    let evidence = released.0.evidence.shown();
    let weighting = evidence.and_then(|evidence| evidence.weighting.value());
    match (&args.margins, weighting.and_then(|known| known.refused)) {
        (Some(file), Some(refusal)) => Err(margins::not_raked(file, refusal)),
        _ => Ok(released),
    }
}

/// A multiple of the mean weight; below 1 everybody would be above it.
fn multiple(text: &str) -> Result<f64, String> {
    let number = text.parse().ok();
    let number = number.filter(|multiple: &f64| multiple.is_finite() && *multiple >= 1.0);
    number.ok_or_else(|| "write a number of 1 and more, such as 3".to_owned())
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use clap::Parser;
    use surveys::published::Published;

    use super::{ScoreArgs, run};

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: ScoreArgs,
    }

    fn score(folder: &Path, more: &[&str]) -> Result<Published, String> {
        let file = |name: &str| folder.join(name).display().to_string();
        let mut line = vec![
            "score".to_owned(),
            "--instrument".to_owned(),
            "core".to_owned(),
        ];
        line.extend(["--responses".to_owned(), file("responses.csv")]);
        line.extend(["--out".to_owned(), file("results.json")]);
        if folder.join("departments.csv").exists() {
            line.extend(["--departments".to_owned(), file("departments.csv")]);
        }
        line.extend(more.iter().map(|word| (*word).to_owned()));
        run(Line::parse_from(line).args).map_err(|error| format!("{error:#}"))?;
        let text = fs::read_to_string(folder.join("results.json")).unwrap();
        Ok(Published::read(&text).unwrap())
    }

    fn folder(responses: &str, departments: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("responses.csv"), responses).unwrap();
        if !departments.is_empty() {
            fs::write(folder.path().join("departments.csv"), departments).unwrap();
        }
        folder
    }

    #[test]
    fn answers_of_a_german_spreadsheet_are_scored() {
        let mut responses = "department;TRU-M1;TRU-M2;attr.site\r\n".to_owned();
        responses.push_str(&"Süd;4;2;Köln\r\n".repeat(7));
        let departments = "code;name;parent;headcount\r\nSüd;Werk Süd;;12\r\n";
        let folder = folder("", "");
        for (name, text) in [
            ("responses.csv", responses.as_str()),
            ("departments.csv", departments),
        ] {
            let bytes: Vec<u8> = text
                .chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap())
                .collect();
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        let result = score(folder.path(), &["--name", "Nordlicht"]).unwrap();
        assert_eq!(result.organization_name, "Nordlicht");
        let south = result.group("Süd").unwrap();
        assert_eq!((south.name.as_str(), south.headcount), ("Werk Süd", 12));
        let trust = south
            .estimate("trust", surveys::instrument::Construct::Maturity)
            .unwrap();
        assert_eq!((trust.n, trust.mean.anchor()), (7, 75.0));
    }

    #[test]
    fn without_departments_the_codes_of_the_answers_are_taken() {
        let folder = folder(
            &format!(
                "department,TRU-M1\n{}{}",
                "a,4\n".repeat(6),
                "b,2\n".repeat(5)
            ),
            "",
        );
        let result = score(folder.path(), &[]).unwrap();
        assert_eq!(result.organization_name, "responses");
        assert_eq!(result.departments.len(), 2);
        assert_eq!(result.group("a").unwrap().headcount, 0);
    }

    #[test]
    fn refused_files_say_where_and_what_to_do_and_nothing_is_written() {
        let told = |responses: &str, departments: &str| {
            let folder = folder(responses, departments);
            let error = score(folder.path(), &[]).unwrap_err();
            assert!(!folder.path().join("results.json").exists());
            error
        };
        let error = told("department,TRU-M1,Zufriedenheit\na,4,3\n", "");
        assert!(
            error.contains("unknown columns `Zufriedenheit`") && error.contains("--ignore-unknown"),
            "{error}"
        );
        let error = told("department,TRU-M1\na,4\n\na,7\n", "");
        assert!(error.contains("responses.csv: line 4: column `TRU-M1`: `7` is no option code; the codes are 1, 2, 3, 4, 5, na"), "{error}");
        let error = told("team,TRU-M1\na,4\n", "");
        assert!(error.contains("no column `department`"), "{error}");
        let error = told(
            "department,TRU-M1\nb,4\n",
            "code,name,parent,headcount\na,A,,3\n",
        );
        assert!(
            error.contains("line 2: there is no department `b`"),
            "{error}"
        );
        let error = told(
            "department,TRU-M1\na,4\n",
            "code,name,parent,headcount\na,A,b,3\n\nb,B,a,3\n",
        );
        assert!(
            error.contains("departments.csv: line 2: `a` lies above itself (a → b → a)"),
            "{error}"
        );
        let error = told(
            "department,TRU-M1\na,4\na,4\n",
            "code,name,parent,headcount\na,A,,1\n",
        );
        assert!(
            error.contains("`a` has 2 answers and a headcount of 1"),
            "{error}"
        );
        let error = told(
            "department,TRU-M1\na,4\n",
            "code,name,parent,headcount\na,A,,many\n",
        );
        assert!(
            error.contains("line 2: the headcount `many` is no whole number"),
            "{error}"
        );
        let error = told("department,NPS-1\na,11\n", "");
        assert!(error.contains("a whole number from 0 to 10"), "{error}");
    }

    fn of_four_groups() -> tempfile::TempDir {
        let row = |row: &str| row.repeat(10);
        let rows = ["a,4,Oslo\n", "a,3,Bergen\n", "b,2,Oslo\n", "b,5,Bergen\n"].map(row);
        folder(
            &format!("department,TRU-M1,attr.site\n{}", rows.concat()),
            "code,name,parent,headcount\na,A,,60\nb,B,,40\n",
        )
    }

    fn raked(margins: &str, more: &[&str]) -> Result<Published, String> {
        let folder = of_four_groups();
        let file = folder.path().join("margins.csv");
        fs::write(&file, margins).unwrap();
        let rake = ["--margins", file.to_str().unwrap()];
        let told = score(folder.path(), &[&rake[..], more].concat());
        assert_eq!(folder.path().join("results.json").exists(), told.is_ok());
        told
    }

    #[test]
    fn answers_are_raked_by_the_totals_of_a_file() {
        let margins = "attribute,value,people\nsite,Oslo,70\nsite,Bergen,30\n";
        let result = raked(margins, &[]).unwrap();
        let trust = |result: &Published| {
            let organization = &result.organization;
            let found = organization.estimate("trust", surveys::instrument::Construct::Maturity);
            found.unwrap().mean.anchor()
        };
        // Weights of 4.2, 1.8, 2.8 and 1.2 for means of 75, 50, 25 and 100.
        assert!((trust(&result) - 59.5).abs() < 1e-4, "{}", trust(&result));
        let told = result.evidence.shown().unwrap().weighting.value().unwrap();
        assert_eq!(told.attributes, ["site"]);
        assert!((told.design_effect - 1.206_4).abs() < 1e-4);
        let of_wave = raked(margins, &["--as-wave"]).unwrap();
        assert!((trust(&of_wave) - 59.5).abs() < 0.6);
        let trimmed = raked(margins, &["--trim", "1.5"]).unwrap();
        let told = trimmed.evidence.shown().unwrap().weighting.value().unwrap();
        assert!(told.margin_error > 0.05);
    }

    #[test]
    fn margins_that_do_not_fit_say_where_and_what_to_do() {
        let told = |margins: &str| raked(margins, &[]).unwrap_err();
        let error = told("attribute,value\nsite,Oslo\n");
        assert!(
            error.contains("the columns are attribute, value, people"),
            "{error}"
        );
        let error = told("attribute,value,people\nsite,Oslo,70\nsite,Oslo,many\n");
        assert!(
            error.contains("line 3: `many` is no whole number"),
            "{error}"
        );
        let error = told("attribute,value,people\nsite,Oslo,70\nsite,Bergen,31\n");
        assert!(error.contains("`site` adds up to 101 people"), "{error}");
        let error = told("attribute,value,people\ngrade,one,70\n");
        assert!(error.contains("there is no column `attr.grade`"), "{error}");
        let error = told("attribute,value,people\nsite,Oslo,70\n");
        assert!(
            error.contains("line 12: the margins do not say how many people have `Bergen`"),
            "{error}"
        );
        let error = told("attribute,value,people\nsite,Oslo,90\nsite,Bergen,10\n");
        assert!(
            error.contains("more people answered than there are"),
            "{error}"
        );
    }

    #[test]
    fn unknown_columns_can_be_left_out() {
        let folder = folder(
            &format!("department,TRU-M1,extra\n{}", "a,4,x\n".repeat(6)),
            "",
        );
        assert!(score(folder.path(), &["--ignore-unknown"]).is_ok());
    }
}
