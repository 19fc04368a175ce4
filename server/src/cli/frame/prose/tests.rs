use std::path::Path;

use surveys::framing::{Lexicon, Surface};

use super::*;

/// Line, column and words of everything found in a file of this name.
fn found(name: &str, source: &str) -> Vec<(usize, usize, String)> {
    let file = Path::new(name);
    chunks(file, source)
        .unwrap()
        .iter()
        .flat_map(|chunk| {
            let language = chunk.language.or(language_of(file)).unwrap_or_default();
            Lexicon::builtin()
                .check(&chunk.text, language, Surface::RoadmapPdf, &[])
                .into_iter()
                .map(|finding| {
                    let (line, column) = position(source, chunk.offset_of(finding.range.start));
                    (line, column, finding.matched)
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

fn words(found: &[(usize, usize, String)]) -> Vec<(usize, usize, &str)> {
    found
        .iter()
        .map(|(line, column, words)| (*line, *column, words.as_str()))
        .collect()
}

#[test]
fn plain_text_is_read_whole_with_columns_in_characters() {
    let source = "Fine.\r\nÄrger mit „change“ hier.\n\nclimate\n\nchange";
    let found = found("note.txt", source);
    assert_eq!(words(&found), [(2, 12, "change"), (6, 1, "change")]);
}

#[test]
fn markdown_is_read_without_code_quotes_targets_and_comments() {
    let source = "\
# We change
Call `change()` and ``a ` change`` or [the change](change.md).
> “Change is hard,” somebody said.

```rust
let change = 1;
> change
```
<!-- change
over lines --> Then we transform
it, burning
platform and all.
";
    let found = found("plan.md", source);
    assert_eq!(
        words(&found),
        [
            (1, 6, "change"),
            (2, 44, "change"),
            (10, 24, "transform"),
            (11, 5, "burning\nplatform"),
        ]
    );
}

#[test]
fn a_lone_backtick_hides_nothing() {
    assert_eq!(words(&found("a.md", "a ` change")), [(1, 5, "change")]);
    assert_eq!(
        words(&found("a.md", "```\nchange\n")),
        [],
        "an open fence reaches to the end"
    );
}

#[test]
fn toml_values_are_read_in_the_language_of_their_key() {
    let source = "\
change = 1
title.en = \"We change\"
title.de = \"Wir ändern das Haus\"
[texts]
fr = '''
Une refonte
complète'''
list = [\"fine\", \"a \\\"change\\\" here\"]
";
    let found = found("some.toml", source);
    assert_eq!(
        words(&found),
        [
            (2, 16, "change"),
            (3, 17, "ändern"),
            (6, 5, "refonte"),
            (8, 17, "change"),
        ]
    );
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let error = chunks(Path::new("x.toml"), "a = 1\nb = \n")
        .unwrap_err()
        .to_string();
    assert!(error.starts_with("x.toml:2:"), "{error}");
}

#[test]
fn fluent_messages_are_read_without_names_placeables_and_comments() {
    let source = "\
# change in a comment
change-title = We change { $change } and { -change }
    .aria-change = the change
count = { $number ->
    [one] one change
   *[change] many things
}
multi =
    first line
    and a change here
";
    let found = found("app/src/text/en/staff.ftl", source);
    assert_eq!(
        words(&found),
        [
            (2, 19, "change"),
            (3, 24, "change"),
            (5, 15, "change"),
            (10, 11, "change")
        ]
    );
}

#[test]
fn a_path_names_the_language() {
    let of = |path: &str| language_of(Path::new(path));
    assert_eq!(of("mail.de.md"), Some(Language::De));
    assert_eq!(of("app/src/text/fr/mail.ftl"), Some(Language::Fr));
    assert_eq!(of("steps/texts/es.toml"), Some(Language::Es));
    assert_eq!(of("notes/deal.md"), None);
}
