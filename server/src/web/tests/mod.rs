//! The web surface through the real `router`, with a fixed clock and a fresh store.

mod answers;
mod audience;
mod doors;
mod drafts;
mod guards;
mod history;
mod house;
mod imports;
mod instruments;
mod kiosk;
mod letters;
mod looks;
mod matrix;
mod messages;
mod open_links;
mod own_questions;
mod promise;
mod roadmaps;
mod scenario_odds;
mod scenarios;
mod spoken;
mod staff;
mod steps;
mod voices;
mod written;
