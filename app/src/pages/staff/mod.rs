//! What staff see, without an account: promise and survey, thanks, volunteers, links that lead nowhere, legal pages.

pub mod code;
pub mod heard;
pub mod kiosk;
pub mod legal;
pub mod link;
pub mod open;
pub mod promise;
pub mod survey;
pub mod thanks;
pub mod unsubscribe;
pub mod voice;
pub mod volunteer;

#[cfg(test)]
mod tests;
