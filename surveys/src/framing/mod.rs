//! Future framing: what people read speaks of the future, and plain facts stay plain. FRAMING.md is the rule book,
//! `framing/rules.toml` its twin that this module applies.
//!
//! [`Lexicon::check`] takes one text, its language and its surface and reports what rings an alarm bell there.
//! Finding texts in Markdown, TOML or a page is the caller's work; so is leaving out what is marked as verbatim.

mod allow;
mod fold;
mod lexicon;
mod passages;

#[cfg(test)]
mod tests;

use std::{fmt, ops::Range, str::FromStr};

use serde::{Deserialize, Serialize};

pub use allow::AllowEntry;
pub use lexicon::{Lexicon, Proof};
pub use passages::{Passage, Reported, of_instrument, of_model, of_plan, of_step, proofread};

/// Where a text is read. What rings an alarm bell in the roadmap may be plain language on an account page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// The Future Roadmap.
    RoadmapPdf,
    /// Pages for staff.
    StaffPages,
    /// Invitations, reminders, thanks.
    Emails,
    /// Instruments.
    Survey,
    /// The maturity report for executives.
    ExecutiveReport,
    /// Where consultants work.
    ConsultantWorkspace,
    /// The method pages with their citations.
    MethodReferences,
    /// Accounts, administration, the system's own messages.
    AccountAndAdmin,
}

impl Surface {
    /// All surfaces, strictest first.
    pub const ALL: [Self; 8] = [
        Self::RoadmapPdf,
        Self::StaffPages,
        Self::Emails,
        Self::Survey,
        Self::ExecutiveReport,
        Self::ConsultantWorkspace,
        Self::MethodReferences,
        Self::AccountAndAdmin,
    ];

    /// The name used in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RoadmapPdf => "roadmap_pdf",
            Self::StaffPages => "staff_pages",
            Self::Emails => "emails",
            Self::Survey => "survey",
            Self::ExecutiveReport => "executive_report",
            Self::ConsultantWorkspace => "consultant_workspace",
            Self::MethodReferences => "method_references",
            Self::AccountAndAdmin => "account_and_admin",
        }
    }
}

impl fmt::Display for Surface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A surface we do not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a surface; use roadmap_pdf, staff_pages, emails, survey, executive_report, consultant_workspace, \
     method_references or account_and_admin"
)]
pub struct UnknownSurface(pub String);

impl FromStr for Surface {
    type Err = UnknownSurface;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|surface| surface.name() == name)
            .ok_or_else(|| UnknownSurface(name.to_owned()))
    }
}

/// What a finding means on its surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Must not be published.
    Error,
    /// A person decides: a soft word may cover a hard fact.
    Review,
    /// Shown to the author.
    Hint,
}

/// One place in a text that rings an alarm bell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Rule that was met, such as `en-change`; `en-plain-facts` for a soft word.
    pub rule: String,
    /// What it means here.
    pub verdict: Verdict,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The words found.
    pub matched: String,
    /// What to say instead; empty for soft words, where the note says what to do.
    pub suggestions: Vec<String>,
    /// How to say it, in the language of the text.
    pub note: String,
}
