//! `daybreak roadmap`: from scores and inputs to a plan and its PDF.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context, anyhow};
use surveys::{
    framing::{self, Surface, Verdict},
    language::Language,
    published::Published,
    roadmap::{Inputs, Library, Plan, Situation, Yardstick, money::Cents, plan::BudgetFit},
};

use super::files;
use crate::reports::{
    ReportError,
    roadmap::{self, RoadmapDocument},
};

/// Plan the next steps, with months, cost and return, and print the Future Roadmap.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak roadmap --results RESULTS.json --inputs INPUTS.toml --out ROADMAP.pdf --plan PLAN.json --lang de
  daybreak roadmap --inputs surveys/steps/inputs-example.toml --out ROADMAP.pdf

Without --results the inputs carry scores and readiness: scoping before a survey. With it, they come from the survey,
and departments get their own first steps; what the inputs say goes before. What they leave open (first month, future
sentence, sponsors, owners, goals) is printed as \"to be agreed\". Nothing is written if a text of the client's own
rings an alarm bell: the future sentence, an owner, a strategic goal.

Exit code: 0 written, 1 refused for its words, 2 something is missing or cannot be read.")]
pub struct RoadmapArgs {
    /// What a survey found, from `daybreak score` or a released wave.
    #[arg(long, value_name = "RESULTS.json")]
    results: Option<PathBuf>,
    /// People, rates, budget, limits (TOML or .json).
    #[arg(long, value_name = "INPUTS")]
    inputs: PathBuf,
    /// Where to print the roadmap.
    #[arg(long, value_name = "ROADMAP.pdf", required_unless_present = "plan")]
    out: Option<PathBuf>,
    /// Where to write the plan as JSON.
    #[arg(long, value_name = "PLAN.json")]
    plan: Option<PathBuf>,
    /// Language of the roadmap.
    #[arg(long, value_name = "en|de|es|fr", default_value_t)]
    lang: Language,
}

/// Makes the plan and writes it.
///
/// # Errors
/// Files that cannot be read or written, inputs that miss something or contradict themselves.
pub fn run(args: RoadmapArgs) -> anyhow::Result<ExitCode> {
    let mut inputs = read_inputs(&args.inputs)?;
    let published = args
        .results
        .as_deref()
        .map(read_results)
        .transpose()?
        .map(Arc::new);
    let library = Library::builtin();
    let (yardstick, departments) = match &published {
        Some(published) => {
            inputs = inputs.completed_from(published);
            (
                Yardstick::from(&published.model),
                Situation::of_departments(published),
            )
        }
        None => (Yardstick::builtin(), Vec::new()),
    };
    let plan = Plan::make(&inputs, library, &yardstick, &departments).map_err(|faults| {
        let lines: Vec<String> = faults
            .iter()
            .map(|fault| format!("{}: {fault}", args.inputs.display()))
            .collect();
        anyhow!("{}", lines.join("\n"))
    })?;
    if !speaks_of_the_future(&plan, library, args.lang) {
        return Ok(ExitCode::from(1));
    }
    let plan = Arc::new(plan);
    // Both files are made before one of them is written.
    let pdf = match &args.out {
        Some(_) => match print(&plan, published, args.lang)? {
            Some(pdf) => Some(pdf),
            None => return Ok(ExitCode::from(1)),
        },
        None => None,
    };
    let mut json = serde_json::to_vec_pretty(plan.as_ref())?;
    json.push(b'\n');
    let json = args.plan.as_deref().map(|file| (file, json.as_slice()));
    let pdf = args.out.as_deref().zip(pdf.as_deref());
    let both: Vec<(&Path, &[u8])> = json.into_iter().chain(pdf).collect();
    files::write_together(&both)?;
    tell(&plan);
    Ok(ExitCode::SUCCESS)
}

/// The roadmap as PDF; `None` if something on its pages rings an alarm bell, which is told.
fn print(
    plan: &Arc<Plan>,
    published: Option<Arc<Published>>,
    language: Language,
) -> anyhow::Result<Option<Vec<u8>>> {
    let document = RoadmapDocument {
        plan: Arc::clone(plan),
        published,
        wave: String::new(),
        closed: None,
        allow: Vec::new(),
    };
    match roadmap::render(&document, language) {
        Ok(pdf) => Ok(Some(pdf)),
        Err(ReportError::Alarms(findings)) => {
            for finding in findings {
                eprintln!(
                    "alarm: “{}” ({}). {}",
                    finding.matched, finding.rule, finding.note
                );
            }
            eprintln!("{REFUSED}");
            Ok(None)
        }
        Err(error) => Err(error).context("the roadmap was not printed; nothing was written"),
    }
}

const REFUSED: &str =
    "daybreak: nothing was written; put these texts into words of the future and try again";

fn read_inputs(file: &Path) -> anyhow::Result<Inputs> {
    let source = files::read_text(file)?;
    let is_json = file
        .extension()
        .and_then(OsStr::to_str)
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let inputs = if is_json {
        Inputs::from_json(&source)
    } else {
        Inputs::from_toml(&source)
    };
    inputs.map_err(|faults| files::refused(file, &faults))
}

fn read_results(file: &Path) -> anyhow::Result<Published> {
    let source = files::read_text(file)?;
    Published::read(&source).with_context(|| format!("{}", file.display()))
}

/// Whether no text of the roadmap rings an alarm bell; tells those that do. A soft word that may cover a hard fact is
/// told too, but decided by a person.
fn speaks_of_the_future(plan: &Plan, library: &Library, language: Language) -> bool {
    let passages = framing::of_plan(plan, library, language);
    let found = framing::proofread(&passages, language, Surface::RoadmapPdf, &[]);
    let mut refused = false;
    for reported in &found {
        let alarm = reported.finding.verdict == Verdict::Error;
        refused |= alarm;
        eprintln!(
            "{}: {reported}",
            if alarm { "alarm" } else { "please review" }
        );
    }
    if refused {
        eprintln!(
            "daybreak: nothing was written; put these texts into words of the future and try again"
        );
    }
    !refused
}

fn tell(plan: &Plan) {
    let money = |amount| format!("{} {}", Cents::from_amount(amount), plan.currency);
    let budget = match plan.budget_fit {
        BudgetFit::NoBudget => String::new(),
        BudgetFit::Within { left, .. } => format!(", {} of the budget left", money(left)),
        BudgetFit::Beyond { missing, .. } => format!(", {} more than the budget", money(missing)),
    };
    eprintln!(
        "{} in {}, project cost {}{budget}",
        files::counted(plan.selected.len(), "step", "steps"),
        files::counted(plan.last_month(), "month", "months"),
        money(plan.project_cost),
    );
    for role in &plan.capacity_exceeded {
        eprintln!("more days of {role} are planned than there are");
    }
    for driver in &plan.base_case.not_counted {
        eprintln!(
            "{} is not counted: the inputs leave its figures open",
            driver.name()
        );
    }
}

#[cfg(test)]
mod tests;
