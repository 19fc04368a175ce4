//! What texts of a questionnaire leave open: who asks, how long it takes, from how many people on something is shown.

/// What stands in their place.
#[derive(Debug, Clone, Copy)]
pub struct Placeholders<'a> {
    /// Who asks.
    pub organization: &'a str,
    /// How long answering takes.
    pub minutes: u32,
    /// Fewest people whose results are shown.
    pub min_group: u32,
    /// Fewest people whose comments are shown.
    pub min_group_comments: u32,
}

impl Placeholders<'_> {
    /// Fills `{org_name}`, `{minutes}`, `{min_group}` and `{min_group_comments}`.
    pub fn fill(&self, text: &str) -> String {
        text.replace("{minutes}", &self.minutes.to_string())
            .replace("{min_group}", &self.min_group.to_string())
            .replace("{min_group_comments}", &self.min_group_comments.to_string())
            // Last, so that a name cannot bring placeholders of its own.
            .replace("{org_name}", self.organization)
    }
}
