//! Journeys through the real binary. One binary, one module per journey.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests are tests: a panic with its place is the message"
)]

mod answers;
mod authoring;
mod bad_input;
mod cli;
mod crash;
mod flow;
mod harness;
mod journey_browser;
mod journey_http;
mod journey_reader;
mod journey_voices;
mod kinds;
mod kiosk;
mod mail;
mod offline;
mod open_links;
mod own_questions;
mod same_sheet;
mod sample;
mod slow;
mod studio;
mod surveyjs;
