//! The composition root: web, store, reports, mail, jobs and the command line. Everything that does I/O is here.

pub mod auth;
pub mod channels;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod exports;
pub mod heard;
pub mod jobs;
pub mod local_time;
pub mod logo;
pub mod mail;
pub mod random;
pub mod release;
pub mod reports;
pub mod roster;
pub mod store;
pub mod tabular;
pub mod typed;
pub mod web;
