//! Language names and codes of other tools.

/// English and own names of languages, in small letters, with their ISO 639-1 codes.
const NAMES: [(&str, &str); 54] = [
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("spanish", "es"),
    ("español", "es"),
    ("espanol", "es"),
    ("french", "fr"),
    ("français", "fr"),
    ("francais", "fr"),
    ("italian", "it"),
    ("italiano", "it"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("danish", "da"),
    ("swedish", "sv"),
    ("norwegian", "nb"),
    ("finnish", "fi"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("czech", "cs"),
    ("slovak", "sk"),
    ("slovenian", "sl"),
    ("croatian", "hr"),
    ("serbian", "sr"),
    ("bulgarian", "bg"),
    ("romanian", "ro"),
    ("hungarian", "hu"),
    ("greek", "el"),
    ("turkish", "tr"),
    ("türkçe", "tr"),
    ("russian", "ru"),
    ("ukrainian", "uk"),
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("hebrew", "he"),
    ("persian", "fa"),
    ("urdu", "ur"),
    ("hindi", "hi"),
    ("bengali", "bn"),
    ("nepali", "ne"),
    ("chinese", "zh"),
    ("中文", "zh"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("vietnamese", "vi"),
    ("thai", "th"),
    ("indonesian", "id"),
    ("swahili", "sw"),
    ("kiswahili", "sw"),
    ("amharic", "am"),
    ("somali", "so"),
    ("latvian", "lv"),
];

/// The code of a language as another tool writes it: `en`, `EN-GB`, `de-informal`, `English (en)`, `english`.
pub(crate) fn code(written: &str) -> Option<String> {
    let written = written.trim();
    if let Some(inside) = written
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .map(|(_, inside)| inside)
    {
        return code(inside);
    }
    if let Some((_, code)) = NAMES
        .iter()
        .find(|(name, _)| *name == written.to_lowercase())
    {
        return Some((*code).to_owned());
    }
    let mut parts = written.split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    if !is_language {
        return None;
    }
    let rest: Vec<_> = parts.collect();
    // Forms of address and spelling are no languages of their own here.
    let is_region = rest.len() == 1
        && (rest[0].len() == 2 || rest[0].len() == 4)
        && rest[0].bytes().all(|b| b.is_ascii_alphabetic());
    Some(if is_region {
        let region = if rest[0].len() == 2 {
            rest[0].to_ascii_uppercase()
        } else {
            // A script, such as `zh-Hans`.
            let (first, others) = rest[0].split_at(1);
            first.to_ascii_uppercase() + &others.to_ascii_lowercase()
        };
        format!("{language}-{region}")
    } else {
        language
    })
}

/// A code reserved for private use (ISO 639-2: `qaa` to `qtz`), for a language that nobody can name.
pub(crate) fn private(index: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 20).unwrap_or(0));
    format!("q{}{}", letter(index / 20), letter(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_as_other_tools_write_them() {
        for (written, wanted) in [
            ("en", Some("en")),
            ("EN-GB", Some("en-GB")),
            ("de-informal", Some("de")),
            ("pt_br", Some("pt-BR")),
            ("zh-hans", Some("zh-Hans")),
            ("English (en)", Some("en")),
            ("Français", Some("fr")),
            ("chinese", Some("zh")),
            ("Klingon", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(code(written).as_deref(), wanted, "{written}");
        }
        assert_eq!(private(0), "qaa");
        assert_eq!(private(21), "qbb");
    }
}
