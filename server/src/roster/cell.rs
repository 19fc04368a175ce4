//! What one cell says.

use surveys::language::Language;

use super::What;
use crate::typed::{self, Unfit};

/// A line of text.
pub(super) fn text(column: &str, value: &str, limit: usize) -> Result<String, What> {
    typed::line(value, limit).map_err(|unfit| match unfit {
        Unfit::TooLong => What::TooLong(column.to_owned(), limit),
        Unfit::Forbidden => What::ForbiddenCharacter(column.to_owned()),
    })
}

/// An e-mail address in lower case.
pub(super) fn address(value: &str) -> Result<String, What> {
    typed::address(value).ok_or_else(|| What::NotAnAddress(value.to_owned()))
}

/// A phone number with the code of its country, as `+` and digits. Only that is the same for every gateway.
pub(super) fn phone(value: &str) -> Result<String, What> {
    let plain: String = value
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '/' | '.' | '-' | '\u{2013}'))
        .collect();
    let digits = plain.strip_prefix('+').or_else(|| plain.strip_prefix("00"));
    digits
        .filter(|digits| (7..=15).contains(&digits.len()))
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .filter(|digits| !digits.starts_with('0'))
        .map(|digits| format!("+{digits}"))
        .ok_or_else(|| What::NotAPhone(value.to_owned()))
}

/// A name in a chat. It goes into files as it is, so nothing in it may be read as a formula.
pub(super) fn chat(value: &str) -> Result<String, What> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '@' | ':' | '+');
    let begins_well = value.starts_with(|c: char| c.is_alphanumeric() || c == '@');
    let fits = begins_well && value.chars().count() <= 100 && value.chars().all(is_plain);
    fits.then(|| value.to_owned())
        .ok_or_else(|| What::NotAChatName(value.to_owned()))
}

/// Yes or no, in our four languages and in spreadsheet speech.
pub(super) fn yes_no(column: &str, value: &str) -> Result<bool, What> {
    match value.to_lowercase().as_str() {
        "1" | "x" | "y" | "yes" | "true" | "j" | "ja" | "wahr" | "s" | "si" | "sí"
        | "verdadero" | "o" | "oui" | "vrai" => Ok(true),
        "0" | "-" | "n" | "no" | "false" | "nein" | "falsch" | "falso" | "non" | "faux" => {
            Ok(false)
        }
        _ => Err(What::NotYesNo(column.to_owned(), value.to_owned())),
    }
}

/// A language of ours: a code with or without region, or its name.
pub(super) fn language(value: &str) -> Result<Language, What> {
    let lower = value.to_lowercase();
    let code = lower.split(['-', '_']).next().unwrap_or_default();
    if let Ok(language) = code.parse() {
        return Ok(language);
    }
    match lower.as_str() {
        "english" | "englisch" | "inglés" | "ingles" | "anglais" => Ok(Language::En),
        "german" | "deutsch" | "alemán" | "aleman" | "allemand" => Ok(Language::De),
        "spanish" | "spanisch" | "español" | "espanol" | "espagnol" => Ok(Language::Es),
        "french" | "französisch" | "franzoesisch" | "francés" | "frances" | "français"
        | "francais" => Ok(Language::Fr),
        _ => Err(What::UnknownLanguage(value.to_owned())),
    }
}
