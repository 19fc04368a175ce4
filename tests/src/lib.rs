//! Starts the real binary and drives it the way people do: over HTTP, in a browser, on the command line.
//!
//! [`Daybreak`] is a running server with data of its own. [`Visitor`] is somebody without scripts who reads pages and
//! sends forms. [`Browser`] is Chromium. [`run`] is a command line. Journeys in `it/` are written with these four.

mod answers;
mod browser;
mod command;
mod database;
mod daybreak;
mod html;
mod load;
mod mail;
mod pdf;
pub mod people;
mod place;
pub mod steps;
mod visitor;

pub use answers::{Seed, answers};
pub use browser::{Browser, Screen, Spoken};
pub use command::{Output, run, run_in};
pub use database::{Database, rows};
pub use daybreak::{Daybreak, Store};
pub use html::{Field, Form, attribute, forms, links, text};
pub use load::{Load, load};
pub use mail::MailServer;
pub use pdf::{pages as pdf_pages, text as pdf_text};
pub use place::{binary, fixture, real_input, root, screenshots};
pub use visitor::{Page, Visitor};
