//! What an administrator works with: people, departments, files, users, settings.

pub mod departments;
pub mod history;
pub mod import;
pub mod look;
pub mod people;
pub mod settings;
pub mod users;
