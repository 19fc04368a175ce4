//! Everything people see. A page is a function of a view model: no database, no session, no clock.
//!
//! * [`text`]: every word in four languages, `t!(language, "key")`, and how numbers and dates are written;
//! * [`paths`]: every address we link to;
//! * [`shell`]: what stands around every page ([`shell::Chrome`]) and what a page hands over ([`shell::Page`]);
//! * [`render`]: the one door from a page to HTML;
//! * [`components`]: controls, tables, notices, figures;
//! * [`pages`]: one folder per audience, one file per page.

pub mod components;
pub mod pages;
pub mod paths;
pub mod render;
pub mod shell;
pub mod text;

#[cfg(test)]
mod style;
