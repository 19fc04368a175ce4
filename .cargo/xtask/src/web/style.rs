//! One style sheet from many small files.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

/// Folders in the order of their layers, for files that `order.txt` does not decide.
const LAYERS: [&str; 6] = ["reset", "tokens", "base", "components", "pages", "print"];

/// Joins the files below `folder` in the order of `order.txt` (one path a line, `#` starts a comment); without that file
/// by layer and name. A file that the order forgets is an error, since it would silently style nothing.
pub(crate) fn join(folder: &Path) -> Result<String> {
    let mut found: Vec<String> = super::below(folder)?
        .into_keys()
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "css")
        })
        .collect();
    let order = folder.join("order.txt");
    let names = if order.is_file() {
        let listed: Vec<String> = fs::read_to_string(&order)?
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default().trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        if let Some(forgotten) = found.iter().find(|name| !listed.contains(name)) {
            bail!("{} does not list {forgotten}", order.display());
        }
        listed
    } else {
        found.sort_by_key(|name| (layer(name), name.clone()));
        found
    };
    let mut sheet = String::new();
    for name in names {
        let path = folder.join(&name);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        sheet.push_str(&without_comments(&text));
        sheet.push('\n');
    }
    Ok(sheet)
}

fn layer(name: &str) -> usize {
    let first = name.split(['/', '.']).next().unwrap_or_default();
    LAYERS.iter().position(|layer| *layer == first).unwrap_or(0)
}

/// CSS without comments, indentation and empty lines; strings stay as they are.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut quote = None;
    while let Some(c) = rest.next() {
        match (quote, c) {
            (None, '/') if rest.peek() == Some(&'*') => {
                rest.next();
                let mut last = ' ';
                for inside in rest.by_ref() {
                    if last == '*' && inside == '/' {
                        break;
                    }
                    last = inside;
                }
                continue;
            }
            (Some(_), '\\') => {
                out.push(c);
                out.extend(rest.next());
                continue;
            }
            (Some(open), _) if open == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            _ => {}
        }
        out.push(c);
    }
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn files_stand_in_the_order_of_the_list() {
        let folder = folder(&[
            ("b.css", "b{}"),
            ("a.css", "a{}"),
            ("order.txt", "# first\nb.css\na.css # last\n"),
        ]);
        assert_eq!(join(folder.path()).unwrap(), "b{}\na{}\n");
    }

    #[test]
    fn without_a_list_layers_decide() {
        let folder = folder(&[
            ("print/all.css", "p{}"),
            ("components/form.css", "c{}"),
            ("tokens/light.css", "t{}"),
        ]);
        assert_eq!(join(folder.path()).unwrap(), "t{}\nc{}\np{}\n");
    }

    #[test]
    fn a_forgotten_file_is_named() {
        let folder = folder(&[("a.css", ""), ("b.css", ""), ("order.txt", "a.css")]);
        let error = join(folder.path()).unwrap_err().to_string();
        assert!(error.contains("does not list b.css"), "{error}");
    }

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(
            without_comments("/* one */a {\n  content: \"/* kept */\";\n\n}\n"),
            "a {\ncontent: \"/* kept */\";\n}"
        );
    }
}
