//! What can be seen without knowing anybody: addresses, handles, long numbers.

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, Kind};

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)[\p{L}\p{N}][\p{L}\p{N}._%+'’-]*(?:\s?[(\[{]\s?(?:at|ät|arroba|arobase|@)\s?[)\]}]\s?|@)[\p{L}\p{N}](?:[\p{L}\p{N}.-]|\s?[(\[{](?:dot|punkt|punto|point)[)\]}]\s?)*",
    )
});
static HANDLE: LazyLock<Regex> =
    LazyLock::new(|| compiled(r"(?:^|[^\p{L}\p{N}])(@[\p{L}\p{N}_][\p{L}\p{N}_.-]+)"));
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)\b(?:https?|ftps?)://[^\s<>]+|\bwww\.[^\s<>]+|\b(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|eu|io)\b(?:/[^\s<>]*)?|\b(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}/[^\s<>]+",
    )
});
static DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    // Digits with what telephone numbers have between them.
    compiled(r"\+?\(?\d(?:[\d \u{a0}\u{202f}./()–-]*\d)?")
});
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d))$",
    )
});
static AMOUNT: LazyLock<Regex> =
    LazyLock::new(|| compiled(r"^[1-9]\d{0,2}(?:[. \u{a0}\u{202f}]?000)+$|^[1-9]\d{0,2}000+$"));

fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a fixed pattern, compiled by a test")
}

/// Everything in a text that looks like an address, a handle or a long number.
pub(super) fn find(text: &str) -> Vec<Found> {
    let trimmed = |from: usize, to: usize| {
        let end =
            text[from..to].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'', '-']);
        from..from + end.len()
    };
    let mut found = Vec::new();
    for hit in LINK.find_iter(text) {
        found.push((trimmed(hit.start(), hit.end()), Kind::Link));
    }
    for hit in ADDRESS.find_iter(text) {
        found.push((trimmed(hit.start(), hit.end()), Kind::Name));
    }
    for hit in HANDLE.captures_iter(text).filter_map(|hit| hit.get(1)) {
        found.push((trimmed(hit.start(), hit.end()), Kind::Name));
    }
    for hit in DIGITS.find_iter(text).filter(|hit| is_long(hit.as_str())) {
        found.push((hit.range(), Kind::Number));
    }
    found
}

/// Whether digits may be somebody's number. Days, years and round amounts are not.
fn is_long(number: &str) -> bool {
    if DATE.is_match(number) || AMOUNT.is_match(number) {
        return false;
    }
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let longest_run = number
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .max()
        .unwrap_or(0);
    longest_run >= 5 || digits >= 7 || (number.starts_with('+') && digits >= 6)
}
