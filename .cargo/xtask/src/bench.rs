//! `cargo xtask bench`: the figures of the product, measured on this machine.

use anyhow::{Result, bail};

use crate::{
    place,
    shell::{cargo, run, step},
    tools, web,
};

/// Builds everything in release and measures through the real binary, or one part alone. Close other programs first.
pub(crate) fn bench(part: Option<&str>) -> Result<()> {
    match part {
        None => {
            through_the_binary()?;
            of_surveys("score")?;
            of_surveys("confidentiality")?;
            of_surveys("roadmap")?;
            of("server", "report")?;
            survey_page()
        }
        Some(part @ ("score" | "confidentiality" | "roadmap")) => of_surveys(part),
        Some("report") => of("server", "report"),
        Some("survey-page") => survey_page(),
        Some(other) => {
            bail!(
                "there is no benchmark `{other}`; the parts are: score, confidentiality, roadmap, report, \
                 survey-page"
            )
        }
    }
}

/// `score`: statistics in processes of their own, beside a plain group-by. `confidentiality`: plan, audit and release of
/// a large wave with attributes, beside a plain group-by. `roadmap`: the choice of steps and the draws, beside plain
/// enumeration.
fn of_surveys(part: &str) -> Result<()> {
    of("surveys", part)
}

/// `report`, of the server: the sample's PDFs, beside empty pages and plain packing.
fn of(package: &str, part: &str) -> Result<()> {
    run(cargo().args(["bench", "--quiet", "--package", package, "--bench", part]))
}

fn through_the_binary() -> Result<()> {
    web::web()?;
    measure("bench")
}

/// The core survey beside the same questions in `SurveyJS`, in Chromium on an emulated slow line and processor.
fn survey_page() -> Result<()> {
    step("tools", || {
        tools::provide()?;
        tools::survey_js()
    })?;
    web::web()?;
    measure("survey-page")
}

/// Runs a program of the crate `tests` beside the binary, both in release.
fn measure(program: &str) -> Result<()> {
    step("build (the first time takes some minutes)", || {
        run(cargo().args([
            "build",
            "--release",
            "--package",
            "server",
            "--bin",
            "daybreak",
        ]))?;
        run(cargo().args(["build", "--release", "--package", "tests", "--bin", program]))
    })?;
    run(
        crate::shell::command(place::target().join("release").join(program))
            .env("DAYBREAK_BIN", place::target().join("release/daybreak")),
    )
}
