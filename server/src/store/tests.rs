//! Every function on both engines, from a fresh migrated database.

mod answers;
mod asking;
mod atoms;
mod attacker;
mod audiences;
mod backups;
mod breakdowns;
mod brought;
mod by_list;
mod drafts;
mod entrance;
mod mail;
mod open_links;
mod opening;
mod organization;
mod reorganizations;
mod results;
mod roadmaps;
mod schedule;
mod schema;
mod submit;
mod voices;
