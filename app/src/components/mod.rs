//! Pieces that pages are made of. Each takes plain values, draws accessible markup and knows no page.

pub mod attribute;
pub mod audience;
pub mod brand;
pub mod breadcrumb;
pub mod chip;
pub mod condition;
pub mod deviations;
pub mod empty;
pub mod figure;
pub mod figure_words;
pub mod findings;
pub mod form;
pub mod heading;
pub mod heat_map;
pub mod item;
pub mod kiosk;
pub mod notice;
pub mod plan_faults;
pub mod plan_figures;
pub mod plan_inputs;
pub mod plan_maps;
pub mod plan_words;
pub mod table;
pub mod texts;
pub mod tiles;
pub mod trend_words;
