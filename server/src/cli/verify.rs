//! `daybreak verify`: an observer's check of a published result against the release plan it was made from.

use std::{path::PathBuf, process::ExitCode};

use anyhow::anyhow;
use indicatif::{ProgressBar, ProgressStyle};
use surveys::{
    confidentiality::release_plan::{self, ReleasePlan},
    published::Published,
};

use super::files;

/// Check that a result tells nothing about too few people.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak verify RESULTS.json --plan RELEASE-PLAN.json

The plan holds the smallest groups with their counts, and which groups are shown; it is kept with the wave. Everything
in the result must be in the plan, and the auditor tries again to compute what is hidden: exactly (rule A), from what
rounded figures leave open (rule B), and from whole numbers of people (rule C).

Exit code: 0 passed, 1 something does not hold (said line by line), 2 a file cannot be read.")]
pub struct VerifyArgs {
    /// The result, as it was released.
    #[arg(value_name = "RESULTS.json")]
    results: PathBuf,
    /// The release plan that was kept with the wave.
    #[arg(long, value_name = "RELEASE-PLAN.json")]
    plan: PathBuf,
}

/// Checks the result and says what was found.
///
/// # Errors
/// Files that cannot be read or are not whole.
pub fn run(args: VerifyArgs) -> anyhow::Result<ExitCode> {
    let results = files::read_text(&args.results)?;
    let published = Published::read(&results)
        .map_err(|error| anyhow!("{}: {error}", args.results.display()))?;
    let plan = files::read_text(&args.plan)?;
    let plan =
        ReleasePlan::read(&plan).map_err(|error| anyhow!("{}: {error}", args.plan.display()))?;
    // Drawn on a terminal only, and only once it takes a while.
    let bar = ProgressBar::no_length().with_style(
        ProgressStyle::with_template("{spinner} {human_pos} of {human_len} figures")
            .unwrap_or_else(|_| ProgressStyle::default_spinner()),
    );
    let verified = release_plan::verify(&published, &plan, &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    match verified {
        Ok(verified) => {
            eprintln!(
                "passed: {} of {}, {} in {}, nothing about fewer than {} people. Plan {}",
                files::counted(verified.reports.len(), "figure", "figures"),
                files::counted(plan.cells.len(), "group", "groups"),
                files::counted(verified.n_figures, "number", "numbers"),
                args.results.display(),
                plan.contract.min_group(),
                verified.plan,
            );
            if !verified.not_judged.is_empty() {
                eprintln!(
                    "not judged: {}. The plan was made by an earlier version, which counted no answers of these; \
                     that too few people are not shown was checked. Release the wave again with this version to have \
                     them judged.",
                    verified.not_judged.join(", ")
                );
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in &faults {
                eprintln!("{}: {fault}", args.results.display());
            }
            eprintln!(
                "not passed: {}. Do not open this result; keep both files and ask who released it.",
                files::counted(faults.len(), "finding", "findings")
            );
            Ok(ExitCode::from(1))
        }
    }
}
