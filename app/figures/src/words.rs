//! The words on figures, ready in the reader's language.

use surveys::language::Language;

/// What a figure is called and what it is about; the facts are added by the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// Accessible name, and the caption of the table.
    pub title: String,
    /// How to read the figure, in a sentence.
    pub description: String,
}

/// Short words that figures put beside marks and above columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Decides how numbers are written.
    pub language: Language,
    /// "not shown, to protect people"
    pub hidden: String,
    /// "Department"
    pub department: String,
    /// "Whole organization"
    pub organization: String,
    /// "Other departments", the pooled rest.
    pub others: String,
    /// "Answers", the number of sheets.
    pub answers: String,
    /// "Invited"
    pub invited: String,
    /// "Took part"
    pub took_part: String,
    /// "points"
    pub points: String,
    /// "95% range"
    pub range: String,
    /// "Level"
    pub level: String,
    /// "Dimension"
    pub dimension: String,
    /// "Maturity"
    pub maturity: String,
    /// "Readiness"
    pub readiness: String,
    /// "Index"
    pub index: String,
    /// "Target"
    pub target: String,
    /// "client", the mark of what the client named.
    pub client: String,
    /// "assumption", the mark of what is ours.
    pub assumption: String,
    /// "mixed views"
    pub mixed_views: String,
    /// "between", of a point whose range crosses a threshold.
    pub between: String,
    /// "Place", the quadrant.
    pub place: String,
    /// Names of the quadrants: listen, build, reconnect, lead.
    pub quadrants: [String; 4],
    /// "Step"
    pub step: String,
    /// "Kind"
    pub kind: String,
    /// "Start"
    pub start: String,
    /// "End"
    pub end: String,
    /// "Result"
    pub result: String,
    /// "later, so that nobody carries too much"
    pub moved: String,
    /// "Steps at once"
    pub at_once: String,
    /// "Hours per person and month"
    pub hours: String,
    /// "Today"
    pub today: String,
    /// "Expected"
    pub expected: String,
    /// "Amount"
    pub amount: String,
    /// "Total"
    pub total: String,
}

impl Words {
    /// The mark of something that is an assumption, or that the client named.
    pub fn mark(&self, is_assumed: bool) -> &str {
        if is_assumed {
            &self.assumption
        } else {
            &self.client
        }
    }
}
