//! The developer's one door: `cargo xtask web`, `demo`, `test`, `oracle`, `confidentiality`,
//! `bench`. One file per task; progress goes to stderr.

mod bench;
mod confidentiality;
mod demo;
mod deny;
mod oracle;
mod place;
mod postgres;
mod shell;
mod test;
mod tools;
mod web;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask TASK

  web            build what browsers load (wasm, CSS, fonts) into dist/
  demo [ARGS]    build everything, start the sample organization, print who can sign in
  test [FILTER]  install what tests need, then run every check and test (or only tests whose name holds FILTER)
  oracle FILE…   compare every method of scoring with reference values (surveys/tests/reference, or your own files)
  confidentiality CASES.json [--out DIR]
                 judge known releases, plan each case, write the releases to DIR as <case id>.json
  bench [score | confidentiality | roadmap | report | survey-page]
                 measure what we hold ourselves to, beside plain loops in the same run

Examples
  cargo xtask demo
  cargo xtask demo --people 300 --listen 127.0.0.1:4000
  cargo xtask test
  cargo xtask test journey
  cargo xtask oracle surveys/tests/reference/*.json
  cargo xtask confidentiality surveys/tests/confidentiality/cases.json --out target/releases";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let task = args.next();
    let rest: Vec<String> = args.collect();
    let done = match task.as_deref() {
        Some("web") => web::web(),
        Some("demo") => demo::demo(&rest),
        Some("oracle") => oracle::oracle(&rest),
        Some("confidentiality") => confidentiality::confidentiality(&rest),
        Some("bench") => bench::bench(rest.first().map(String::as_str)),
        Some("test") => test::test(rest.first().map(String::as_str)),
        Some("help" | "--help" | "-h") => {
            eprintln!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Some(unknown) => {
            eprintln!("There is no task `{unknown}`.\n\n{HELP}");
            return ExitCode::from(2);
        }
        None => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
