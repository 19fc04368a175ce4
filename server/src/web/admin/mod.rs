//! What an administrator works with.

pub(super) mod departments;
pub(super) mod history;
pub(super) mod import;
pub(super) mod look;
pub(super) mod people;
pub(super) mod settings;
pub(super) mod users;
