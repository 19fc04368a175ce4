//! The composition root: web, store, reports, mail, jobs and the command line. Everything that does I/O is here.

pub mod cli;
pub mod config;
pub mod reports;
pub mod tabular;
pub mod web;
