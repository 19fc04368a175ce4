//! `daybreak roadmap`: from scores and inputs to a plan and its PDF.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context, anyhow};
use indicatif::{ProgressBar, ProgressStyle};
use surveys::{
    framing::{self, Surface, Verdict},
    language::Language,
    published::Published,
    roadmap::{
        Inputs, Library, Plan, Situation, Yardstick,
        agreement::Agreement,
        money::Cents,
        plan::{BudgetFit, PlanFault, Stage},
        portfolio::{Progress, Search},
        simulation::Odds,
    },
};

use super::files;
use crate::{
    clock::Clock,
    exports::case::{self, Case},
    reports::{
        ReportError,
        roadmap::{self, RoadmapDocument},
    },
    store::looks::Look,
};

/// Plan the next steps, with months, cost and return, and print the Future Roadmap.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak roadmap --results RESULTS.json --inputs INPUTS.toml --out ROADMAP.pdf --plan PLAN.json --lang de
  daybreak roadmap --inputs surveys/steps/inputs-example.toml --out ROADMAP.pdf
  daybreak roadmap --inputs INPUTS.toml --summary SUMMARY.pdf --case BUSINESS-CASE.xlsx

Without --results the inputs carry scores and readiness: scoping before a survey. With it, they come from the survey,
and departments get their own first steps; what the inputs say goes before. What they leave open (first month, future
sentence, sponsors, owners, goals) is printed as \"to be agreed\". Nothing is written if a text of the client's own
rings an alarm bell: the future sentence, an owner, a strategic goal.

With a budget in the inputs, the best set of steps under it and all other limits is searched and proved, among the
candidates if they are named. Roadmap and plan also say how sure the figures are, what moves them, what each step that
was left out would need, and what other budgets would choose, where the inputs name them.

Exit code: 0 written, 1 refused for its words, 2 something is missing or cannot be read.")]
pub struct RoadmapArgs {
    /// What a survey found, from `daybreak score` or a released wave.
    #[arg(long, value_name = "RESULTS.json")]
    results: Option<PathBuf>,
    /// People, rates, budget, limits (TOML or .json).
    #[arg(long, value_name = "INPUTS")]
    inputs: PathBuf,
    /// Where to print the roadmap.
    #[arg(long, value_name = "ROADMAP.pdf", required_unless_present_any = ["plan", "summary", "case"])]
    out: Option<PathBuf>,
    /// Where to print it on two pages.
    #[arg(long, value_name = "SUMMARY.pdf")]
    summary: Option<PathBuf>,
    /// Where to write the business case, a workbook with formulas.
    #[arg(long, value_name = "CASE.xlsx")]
    case: Option<PathBuf>,
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
    let published = args
        .results
        .as_deref()
        .map(read_results)
        .transpose()?
        .map(Arc::new);
    let library = Library::builtin();
    let (yardstick, departments) = match &published {
        Some(published) => (
            Yardstick::from(&published.model),
            Situation::of_departments(published),
        ),
        None => (Yardstick::builtin(), Vec::new()),
    };
    let (mut inputs, source) = read_inputs(&args.inputs, library, &yardstick)?;
    if let Some(published) = &published {
        inputs = inputs.completed_from(published);
    }
    let refused = |faults: Vec<PlanFault>| {
        let lines: Vec<String> = faults
            .iter()
            .map(|fault| {
                let line = fault.line(&source).map(|line| format!(":{line}"));
                let file = args.inputs.display();
                format!("{file}{}: {fault}", line.unwrap_or_default())
            })
            .collect();
        anyhow!("{}", lines.join("\n"))
    };
    let library = &*inputs.library();
    let mut search = Plan::search(&inputs, library, &yardstick).map_err(refused)?;
    if let Some(search) = &mut search {
        look_at(search);
    }
    let mut plan = Plan::from_search(&inputs, library, &yardstick, &departments, search.as_ref())
        .map_err(refused)?;
    if !speaks_of_the_future(&plan, library, args.lang) {
        return Ok(ExitCode::from(1));
    }
    let bar = bar("{msg} {wide_bar} {percent} %");
    let done = plan.foresee(&inputs, library, &yardstick, &mut |stage, done, all| {
        bar.set_message(match stage {
            Stage::Drawing => "Drawing the figures many times over",
            Stage::LeftOut => "Asking what the other steps would need",
            Stage::Scenarios => "Setting budgets side by side",
        });
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    done.map_err(refused)?;
    let plan = Arc::new(plan);
    // All files are made before one of them is written.
    let document = RoadmapDocument {
        plan: Arc::clone(&plan),
        published,
        inputs: Some(Arc::new(inputs)),
        wave: String::new(),
        contact: String::new(),
        closed: None,
        report_back: None,
        agreement: Agreement::default(),
        allow: Vec::new(),
        heard: None,
        look: Look::default(),
    };
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    if let Some(file) = &args.plan {
        let mut json = serde_json::to_vec_pretty(plan.as_ref())?;
        json.push(b'\n');
        files.push((file, json));
    }
    let printed: [(&Option<PathBuf>, Printer); 2] = [
        (&args.out, roadmap::render),
        (&args.summary, roadmap::render_summary),
    ];
    for (file, printer) in printed {
        if let Some(file) = file {
            match print(&document, printer, args.lang)? {
                Some(pdf) => files.push((file, pdf)),
                None => return Ok(ExitCode::from(1)),
            }
        }
    }
    if let (Some(file), Some(inputs)) = (&args.case, &document.inputs) {
        let book = case::write(&Case {
            plan: &plan,
            library: &plan.library(),
            inputs,
            published_ms: Clock::default().now(),
            language: args.lang,
        });
        let book = book.context("the business case was not written; nothing was written")?;
        files.push((file, book));
    }
    let all: Vec<(&Path, &[u8])> = files
        .iter()
        .map(|(file, content)| (*file, content.as_slice()))
        .collect();
    files::write_together(&all)?;
    tell(&plan);
    Ok(ExitCode::SUCCESS)
}

/// Parts of the tree after which a search is given up, and between two reports.
const MOST_NODES: u64 = 50_000_000;
const SLICE: u64 = 200_000;

/// Searches to the end, or until it takes too long; how far it came is told with the plan.
fn look_at(search: &mut Search) {
    let bar = bar("Searching the best steps: {msg} {spinner}");
    while let Progress::Running(status) = search.step(SLICE) {
        let gap = status.gap().map_or_else(
            || "none yet".to_owned(),
            |gap| format!("within {gap:.3} points of the best there can be"),
        );
        bar.set_message(gap);
        bar.tick();
        if status.nodes >= MOST_NODES {
            break;
        }
    }
    bar.finish_and_clear();
}

/// Shown on a terminal only.
fn bar(template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template);
    ProgressBar::no_length().with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Prints a document.
type Printer = fn(&RoadmapDocument, Language) -> Result<Vec<u8>, ReportError>;

/// A PDF; `None` if something on its pages rings an alarm bell, which is told.
fn print(
    document: &RoadmapDocument,
    printer: Printer,
    language: Language,
) -> anyhow::Result<Option<Vec<u8>>> {
    match printer(document, language) {
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

/// The inputs, and the text they stand in.
fn read_inputs(
    file: &Path,
    library: &Library,
    yardstick: &Yardstick,
) -> anyhow::Result<(Inputs, String)> {
    let source = files::read_text(file)?;
    let is_json = file
        .extension()
        .and_then(OsStr::to_str)
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let inputs = if is_json {
        Inputs::from_json_for(&source, library, yardstick)
    } else {
        Inputs::from_toml_for(&source, library, yardstick)
    };
    match inputs {
        Ok(inputs) => Ok((inputs, source)),
        Err(faults) => Err(files::refused(file, &faults)),
    }
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
    if let Some(search) = plan.search {
        match (&plan.conflict, search.gap) {
            (Some(conflict), _) => {
                eprintln!("{conflict}");
                eprintln!("the plan holds the steps all the same, so that you can look at them");
            }
            (None, Some(_)) if search.proved => {
                eprintln!("no other set of steps gains more within these limits");
            }
            (None, Some(gap)) => eprintln!(
                "the search was given up: another set could gain up to {gap:.3} points more"
            ),
            (None, None) => eprintln!("the search was given up before it found a set of steps"),
        }
    }
    if let Some(drawn) = &plan.monte_carlo_pert {
        let odds = match Odds::about(drawn.probability_npv_positive) {
            Odds::AlmostNever => "almost never".to_owned(),
            Odds::About { cases, of } => format!("in about {cases} cases of {of}"),
            Odds::AlmostAlways => "almost always".to_owned(),
        };
        eprintln!(
            "{} is a budget that holds in four cases of five; more comes back than is spent {odds}",
            money(drawn.project.p80)
        );
    }
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
