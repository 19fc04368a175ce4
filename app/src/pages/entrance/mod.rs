//! The way in: set-up, sign-in, passwords, one's account, organizations; and what is said when something goes wrong.

pub mod account;
pub mod failure;
pub mod login;
pub mod organizations;
pub mod overview;
pub mod reset;
pub mod setup;
