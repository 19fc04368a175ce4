//! Programs that tests need: found, or installed through apt where we may, or named as missing.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{
    place,
    shell::{answer, command, find, run},
};

const AXE: &str = "axe-core@4.14.1";
/// Reads what is exported for it.
const SURVEY_CORE: &str = "survey-core@3.1.1";
/// The same beside its renderer, which has no newer version.
const RIVAL: [&str; 2] = ["survey-core@2.5.38", "survey-js-ui@2.5.38"];
const PDFUA: &str = "pdfua==0.1.3";

/// A program (under any of its names) and the Debian package that brings it.
struct Need {
    names: &'static [&'static str],
    package: &'static str,
}

const NEEDS: [Need; 5] = [
    Need {
        names: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
    },
    Need {
        names: &["chromedriver"],
        package: "chromium-driver",
    },
    Need {
        names: &["pdftotext"],
        package: "poppler-utils",
    },
    Need {
        names: &["node"],
        package: "nodejs",
    },
    Need {
        names: &["npm"],
        package: "npm",
    },
];

/// Installs what is missing.
pub(crate) fn provide() -> Result<()> {
    let missing = missing_packages();
    if !missing.is_empty() {
        install(&missing)?;
        let still = missing_packages();
        if !still.is_empty() {
            bail!("apt was run, and still missing: {}", still.join(" "));
        }
    }
    for (wish, had) in [("qpdf", qpdf()), ("pdfua", pdfua())] {
        if let Err(error) = had {
            eprintln!("   left out: {wish}, one of the checkers of PDF files ({error:#})");
        }
    }
    packages_of_node()?;
    survey_js()
}

/// A checker of the syntax of PDF files. Tests that use it leave it out where it is not.
fn qpdf() -> Result<()> {
    match find(&["qpdf"]) {
        Some(_) => Ok(()),
        None => install(&["qpdf"]),
    }
}

/// A checker of accessible PDF files, in a Python environment of its own where tests look for it. They leave it out where
/// it is not.
fn pdfua() -> Result<()> {
    let folder = place::target().join("tools/pdfua");
    if folder.join("bin/pdfua").is_file() {
        return Ok(());
    }
    let environment = || {
        run(command("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&folder))
    };
    if find(&["python3"]).is_none() || environment().is_err() {
        install(&["python3-venv"])?;
        environment()?;
    }
    let made = run(command(folder.join("bin/pip")).args([
        "install",
        "--quiet",
        "--disable-pip-version-check",
        PDFUA,
    ]));
    if made.is_err() {
        // Nothing half: the next run tries again.
        std::fs::remove_dir_all(&folder)?;
    }
    made
}

/// `initdb` and `postgres`; Debian keeps them out of the PATH.
pub(crate) fn postgres_folder() -> Option<PathBuf> {
    if let Some(initdb) = find(&["initdb"]) {
        let real = initdb.canonicalize().ok()?;
        return Some(real.parent()?.to_path_buf());
    }
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|bin| bin.join("initdb").is_file())
        .collect();
    versions.sort();
    versions.pop()
}

/// Whether we run as root.
pub(crate) fn is_root() -> bool {
    answer(command("id").arg("-u")).as_deref() == Some("0")
}

/// The cargo subcommand `name`, installed into `target/tools` if it is not on the PATH.
pub(crate) fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    let program = format!("cargo-{name}");
    if let Some(found) = find(&[&program]) {
        return Ok(found);
    }
    let root = place::target().join("tools");
    let own = root.join("bin").join(&program);
    if !own.is_file() {
        run(crate::shell::cargo()
            .args(["install", "--quiet", "--locked", "--debug", &program])
            .args(["--version", version])
            .arg("--root")
            .arg(&root)
            .env("CARGO_PROFILE_DEV_DEBUG", "false"))?;
    }
    Ok(own)
}

/// Debian's own, which sees Debian's packages, before any other.
const PYTHONS: [&str; 2] = ["/usr/bin/python3", "python3"];

fn has_mail_server(python: &str) -> bool {
    command(python)
        .args(["-c", "import aiosmtpd"])
        .output()
        .is_ok_and(|output| output.status.success())
}

fn missing_packages() -> Vec<&'static str> {
    let mut packages: Vec<&'static str> = NEEDS
        .iter()
        .filter(|need| find(need.names).is_none())
        .map(|need| need.package)
        .collect();
    if postgres_folder().is_none() {
        packages.push("postgresql");
    }
    if !PYTHONS.iter().any(|python| has_mail_server(python)) {
        packages.push("python3-aiosmtpd");
    }
    packages
}

fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    eprintln!("   missing: {list}");
    let apt = find(&["apt-get"])
        .with_context(|| format!("there is no apt-get here; please install: {list}"))?;
    let prefix: &[&str] = if is_root() {
        &[]
    } else if answer(command("sudo").args(["-n", "true"])).is_some() {
        &["sudo", "-n"]
    } else {
        bail!("please install what is missing: sudo apt-get install {list}");
    };
    let apt_get = |arguments: &[&str]| {
        let mut words: Vec<&std::ffi::OsStr> = prefix.iter().map(AsRef::as_ref).collect();
        words.push(apt.as_os_str());
        words.extend(arguments.iter().map(AsRef::<std::ffi::OsStr>::as_ref));
        let mut command = command(words[0]);
        command
            .args(&words[1..])
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(std::process::Stdio::null());
        run(&mut command)
    };
    apt_get(&["update", "-q"])?;
    let mut arguments = vec![
        "install",
        "-q",
        "-y",
        "--no-install-recommends",
        "-o",
        "DPkg::Lock::Timeout=300",
    ];
    arguments.extend(packages);
    if packages.contains(&"chromium") {
        arguments.push("fonts-liberation"); // A browser without fonts draws boxes.
    }
    apt_get(&arguments)
}

/// The whole of `SurveyJS` with its plain renderer, both of one version: to draw what we export, and to measure beside.
pub(crate) fn survey_js() -> Result<()> {
    let folder = place::target().join("npm-bench");
    let is_there = |file: &str| folder.join("node_modules").join(file).is_file();
    if is_there("survey-core/package.json") && is_there("survey-js-ui/package.json") {
        return Ok(());
    }
    install_from_npm(&folder, &RIVAL)
}

/// The accessibility checker and the reader of `SurveyJS`, as files that tests read.
fn packages_of_node() -> Result<()> {
    let folder = place::target().join("npm");
    let is_there = |file: &str| folder.join("node_modules").join(file).is_file();
    if is_there("axe-core/axe.min.js") && is_there("survey-core/package.json") {
        return Ok(());
    }
    install_from_npm(&folder, &[AXE, SURVEY_CORE])
}

fn install_from_npm(folder: &Path, packages: &[&str]) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    run(command("npm")
        .args(["install", "--silent", "--no-save", "--ignore-scripts"])
        .args(["--no-audit", "--no-fund"])
        .args(packages)
        .arg("--prefix")
        .arg(folder))
}
