//! Every word that people read, in four languages: Fluent files by area, and [`t!`](crate::t) to look one up.
//!
//! ```text
//! t!(language, "people-import-title")
//! t!(language, "people-import-done", count = 42, name = organization.as_str())
//! ```
//!
//! Numbers given as arguments choose the plural form and are written the way the language writes numbers. Anything that
//! needs more care (points, money, dates) is formatted first, by [`format`], and passed as text.

pub mod format;

#[cfg(test)]
mod tests;

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use surveys::language::Language;
use unic_langid::LanguageIdentifier;

pub use crate::t;

/// The files of one language, in the order of [`AREAS`].
type Files = [&'static str; 21];

/// Areas of text, one file each per language.
pub const AREAS: [&str; 21] = [
    "common",
    "staff",
    "voice",
    "entrance",
    "admin",
    "consultant",
    "roadmap",
    "ideas",
    "reaching",
    "constituents",
    "executive",
    "method",
    "written",
    "report",
    "case",
    "export",
    "errors",
    "mail",
    "interchange",
    "authoring",
    "studio",
];

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!($language, "/common.ftl")),
            include_str!(concat!($language, "/staff.ftl")),
            include_str!(concat!($language, "/voice.ftl")),
            include_str!(concat!($language, "/entrance.ftl")),
            include_str!(concat!($language, "/admin.ftl")),
            include_str!(concat!($language, "/consultant.ftl")),
            include_str!(concat!($language, "/roadmap.ftl")),
            include_str!(concat!($language, "/ideas.ftl")),
            include_str!(concat!($language, "/reaching.ftl")),
            include_str!(concat!($language, "/constituents.ftl")),
            include_str!(concat!($language, "/executive.ftl")),
            include_str!(concat!($language, "/method.ftl")),
            include_str!(concat!($language, "/written.ftl")),
            include_str!(concat!($language, "/report.ftl")),
            include_str!(concat!($language, "/case.ftl")),
            include_str!(concat!($language, "/export.ftl")),
            include_str!(concat!($language, "/errors.ftl")),
            include_str!(concat!($language, "/mail.ftl")),
            include_str!(concat!($language, "/interchange.ftl")),
            include_str!(concat!($language, "/authoring.ftl")),
            include_str!(concat!($language, "/studio.ftl")),
        ]
    };
}

/// The files of a language.
pub const fn files(language: Language) -> Files {
    match language {
        Language::En => files!("en"),
        Language::De => files!("de"),
        Language::Es => files!("es"),
        Language::Fr => files!("fr"),
    }
}

/// Looks a text up: `t!(language, "key")`, `t!(language, "key", name = value, …)`; a `String`.
#[macro_export]
macro_rules! t {
    ($language:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::lookup(
            $language,
            $key,
            &[$((stringify!($name), $crate::text::IntoValue::into_value($value))),*],
        )
    };
}

/// What can be given to a text.
pub trait IntoValue<'a> {
    /// As Fluent takes it.
    fn into_value(self) -> FluentValue<'a>;
}

macro_rules! values {
    ($($kind:ty),+) => {$(
        impl<'a> IntoValue<'a> for $kind {
            fn into_value(self) -> FluentValue<'a> {
                FluentValue::from(self)
            }
        }
    )+};
}

values!(
    &'a str,
    String,
    Cow<'a, str>,
    u8,
    u16,
    u32,
    u64,
    usize,
    i32,
    i64,
    f64
);

impl<'a> IntoValue<'a> for &'a String {
    fn into_value(self) -> FluentValue<'a> {
        FluentValue::from(self.as_str())
    }
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 4]> = LazyLock::new(|| {
    [
        bundle::<0>(Language::En),
        bundle::<1>(Language::De),
        bundle::<2>(Language::Es),
        bundle::<3>(Language::Fr),
    ]
});

/// `INDEX` is the language's place in [`Language::ALL`]: a formatter is a plain function and can capture nothing.
fn bundle<const INDEX: usize>(language: Language) -> Bundle {
    let id: LanguageIdentifier = language
        .code()
        .parse()
        .expect("the codes of our languages are language identifiers");
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Marks around arguments would end up in titles, attributes and PDFs; our four languages all run left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(written(Language::ALL[INDEX], number)),
        _ => None,
    }));
    for (area, file) in AREAS.iter().zip(files(language)) {
        let resource = FluentResource::try_new(file.to_owned())
            .unwrap_or_else(|(_, faults)| panic!("{language}/{area}.ftl: {faults:?}"));
        if let Err(faults) = bundle.add_resource(resource) {
            panic!("{language}/{area}.ftl: {faults:?}");
        }
    }
    bundle
}

fn written(language: Language, number: &FluentNumber) -> String {
    let decimals = usize::from(number.value.fract() != 0.0);
    format::number(language, number.value, decimals)
}

/// The text with this key. Use [`t!`](crate::t).
///
/// A key that does not exist is a mistake of ours: it stops tests and debug builds, and shows itself in production.
pub fn lookup(language: Language, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
    let bundle = &BUNDLES[language as usize];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        debug_assert!(false, "there is no text `{key}` in {language}");
        return key.to_owned();
    };
    let arguments: FluentArgs<'_> = arguments
        .iter()
        .map(|(name, value)| (*name, value.clone()))
        .collect();
    let mut faults = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(&arguments), &mut faults)
        .into_owned();
    debug_assert!(
        faults.is_empty(),
        "`{key}` in {language} was given the wrong arguments: {faults:?}"
    );
    text
}

/// Whether a text with this key exists.
pub fn exists(key: &str) -> bool {
    BUNDLES[Language::En as usize].has_message(key)
}
