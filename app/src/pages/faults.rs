//! What is wrong with a form that comes back.

/// Messages by field, in the order of the form; an empty field name means the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// Notes a message for a field.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.push((field.to_owned(), message.into()));
    }

    /// The first message of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, message)| message.as_str())
    }

    /// All of them, for the summary at the top.
    pub fn all(&self) -> &[(String, String)] {
        &self.0
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
