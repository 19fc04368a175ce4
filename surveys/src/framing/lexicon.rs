//! The rules of `framing/rules.toml` and how they are applied: one pass, no look-around.

use std::{collections::BTreeMap, ops::Range, sync::OnceLock};

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::{AllowEntry, Finding, Surface, Verdict, fold::Folded};
use crate::{language::Language, toml_source::Fault};

/// The rules of all languages, ready to use.
#[derive(Debug)]
pub struct Lexicon {
    surfaces: BTreeMap<Surface, SurfaceRules>,
    rules: Vec<Rule>,
    exempt: Vec<Exempt>,
    euphemisms: Vec<Euphemism>,
    proofs: Vec<Proof>,
}

#[derive(Debug)]
struct Rule {
    id: String,
    language: Language,
    severity: Severity,
    pattern: Regex,
    say: Vec<String>,
    note: String,
}

#[derive(Debug)]
struct Exempt {
    // `None` means every language.
    language: Option<Language>,
    pattern: Regex,
}

#[derive(Debug)]
struct Euphemism {
    language: Language,
    pattern: Regex,
    note: String,
}

/// A case that the rules must decide as written; the file brings its own tests.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// Stable name.
    pub id: String,
    /// Language of the texts.
    #[serde(rename = "lang")]
    pub language: Language,
    /// A text as somebody wrote it.
    pub before: String,
    /// `block`, `warn`, `pass` or `review`.
    pub expect: String,
    /// Rules that must be reported for `before`.
    pub rules: Vec<String>,
    /// A text that says the same and must pass.
    pub after: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Block,
    Warn,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Treatment {
    Error,
    Hint,
    Ignore,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SurfaceRules {
    block: Treatment,
    warn: Treatment,
    // For people who publish quotes; what is marked as verbatim never reaches the linter.
    #[serde(rename = "verbatim")]
    _verbatim: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: toml::Spanned<String>,
    #[serde(rename = "version")]
    _version: String,
    #[serde(rename = "languages")]
    _languages: Vec<Language>,
    surfaces: BTreeMap<Surface, SurfaceRules>,
    rules: Vec<RuleTable>,
    exempt: Vec<ExemptTable>,
    euphemisms: Vec<EuphemismTable>,
    cases: Vec<Proof>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleTable {
    id: String,
    lang: Language,
    severity: Severity,
    pattern: toml::Spanned<String>,
    #[serde(rename = "use")]
    say: Vec<String>,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExemptTable {
    lang: toml::Spanned<String>,
    pattern: toml::Spanned<String>,
    #[serde(rename = "why")]
    _why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EuphemismTable {
    lang: Language,
    pattern: toml::Spanned<String>,
    say: String,
}

impl Lexicon {
    /// The rules that come with Daybreak.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Lexicon> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            Self::parse(include_str!("../../framing/rules.toml"))
                .expect("the built-in rules are read by a test")
        })
    }

    /// Reads a rules file.
    ///
    /// # Errors
    /// All faults found, each with its line and what to do.
    pub fn parse(source: &str) -> Result<Self, Vec<Fault>> {
        let file: File = toml::from_str(source).map_err(|error| {
            vec![Fault::at(
                source,
                error.span(),
                error.message(),
                "Compare with the built-in rules file",
            )]
        })?;
        let mut faults = Vec::new();
        if file.schema.get_ref() != "framing/1" {
            faults.push(Fault::at(
                source,
                Some(file.schema.span()),
                format!("schema `{}` is not known", file.schema.get_ref()),
                "Write `framing/1`",
            ));
        }
        for surface in Surface::ALL {
            if !file.surfaces.contains_key(&surface) {
                faults.push(Fault::at(
                    source,
                    None,
                    format!("surface `{surface}` is missing"),
                    "Add it to `[surfaces]`",
                ));
            }
        }
        let mut compile = |pattern: &toml::Spanned<String>| {
            RegexBuilder::new(pattern.get_ref())
                .case_insensitive(true)
                .build()
                .map_err(|error| {
                    faults.push(Fault::at(
                        source,
                        Some(pattern.span()),
                        format!("the pattern cannot be read: {error}"),
                        "Patterns have no look-around and no back references",
                    ));
                })
                .ok()
        };
        let rules = file
            .rules
            .into_iter()
            .filter_map(|rule| {
                Some(Rule {
                    pattern: compile(&rule.pattern)?,
                    id: rule.id,
                    language: rule.lang,
                    severity: rule.severity,
                    say: rule.say,
                    note: rule.note,
                })
            })
            .collect();
        let euphemisms = file
            .euphemisms
            .into_iter()
            .filter_map(|soft| {
                Some(Euphemism {
                    pattern: compile(&soft.pattern)?,
                    language: soft.lang,
                    note: soft.say,
                })
            })
            .collect();
        let compiled: Vec<_> = file
            .exempt
            .into_iter()
            .filter_map(|exempt| Some((compile(&exempt.pattern)?, exempt.lang)))
            .collect();
        let exempt = compiled
            .into_iter()
            .filter_map(|(pattern, lang)| {
                let language = match lang.get_ref().as_str() {
                    "any" => None,
                    code => match code.parse() {
                        Ok(language) => Some(language),
                        Err(error) => {
                            faults.push(Fault::at(
                                source,
                                Some(lang.span()),
                                format!("{error}"),
                                "Write one of them, or `any`",
                            ));
                            return None;
                        }
                    },
                };
                Some(Exempt { language, pattern })
            })
            .collect();
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.line);
            return Err(faults);
        }
        Ok(Self {
            surfaces: file.surfaces,
            rules,
            exempt,
            euphemisms,
            proofs: file.cases,
        })
    }

    /// The cases the file brings along.
    pub fn proofs(&self) -> &[Proof] {
        &self.proofs
    }

    /// What rings an alarm bell in this text, in text order. Names of `allow` and exempt contexts are never reported.
    pub fn check(
        &self,
        text: &str,
        language: Language,
        surface: Surface,
        allow: &[AllowEntry],
    ) -> Vec<Finding> {
        let folded = Folded::new(text);
        let exempt = self.exempt_spans(folded.text(), language, allow);
        let mut findings = Vec::new();
        let mut report =
            |rule: String, verdict, found: Range<usize>, say: &[String], note: &str| {
                let range = folded.original(found);
                findings.push(Finding {
                    rule,
                    verdict,
                    matched: text[range.clone()].to_owned(),
                    range,
                    suggestions: say.to_vec(),
                    note: note.to_owned(),
                });
            };
        for rule in self.rules.iter().filter(|rule| rule.language == language) {
            let Some(verdict) = self.verdict(surface, rule.severity) else {
                continue;
            };
            for found in rule.pattern.find_iter(folded.text()) {
                let inside =
                    |span: &Range<usize>| span.start <= found.start() && found.end() <= span.end;
                if !exempt.iter().any(inside) {
                    report(
                        rule.id.clone(),
                        verdict,
                        found.range(),
                        &rule.say,
                        &rule.note,
                    );
                }
            }
        }
        for soft in self
            .euphemisms
            .iter()
            .filter(|soft| soft.language == language)
        {
            for found in soft.pattern.find_iter(folded.text()) {
                report(
                    format!("{language}-plain-facts"),
                    Verdict::Review,
                    found.range(),
                    &[],
                    &soft.note,
                );
            }
        }
        findings.sort_by(|a, b| {
            (a.range.start, a.range.end, &a.rule).cmp(&(b.range.start, b.range.end, &b.rule))
        });
        findings
    }

    fn exempt_spans(
        &self,
        text: &str,
        language: Language,
        allow: &[AllowEntry],
    ) -> Vec<Range<usize>> {
        self.exempt
            .iter()
            .filter(|exempt| exempt.language.is_none_or(|of| of == language))
            .flat_map(|exempt| exempt.pattern.find_iter(text).map(|found| found.range()))
            .chain(allow.iter().flat_map(|entry| entry.spans(text)))
            .collect()
    }

    fn verdict(&self, surface: Surface, severity: Severity) -> Option<Verdict> {
        let rules = self.surfaces.get(&surface)?;
        let treatment = match severity {
            Severity::Block => rules.block,
            Severity::Warn => rules.warn,
        };
        match treatment {
            Treatment::Error => Some(Verdict::Error),
            Treatment::Hint => Some(Verdict::Hint),
            Treatment::Ignore => None,
        }
    }
}
