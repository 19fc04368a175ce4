//! PDF as poppler reads it.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

/// The text of a PDF in reading order.
pub fn text(pdf: &[u8]) -> Result<String> {
    ensure!(pdf.starts_with(b"%PDF-"), "this is no PDF");
    let mut child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("pdftotext is missing; `cargo xtask test` installs it")?;
    let mut input = child.stdin.take().context("piped")?;
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output()?;
    writer.join().expect("the writer does not panic")?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success() && complaints.is_empty(),
        "pdftotext complains: {complaints}"
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// How many pages a PDF has.
pub fn pages(pdf: &[u8]) -> Result<usize> {
    Ok(lopdf::Document::load_mem(pdf)?.get_pages().len())
}
