//! What consultants work with: waves from draft to release, questionnaires, scenarios and roadmaps.

pub mod audience;
pub mod codebook;
pub mod comparison;
pub mod drafts;
pub mod ideas;
pub mod import_answers;
pub mod import_instrument;
pub mod instruments;
pub mod kiosk;
pub mod letters;
pub mod messages;
pub mod names;
pub mod progress;
pub mod publication;
pub mod reasons;
pub mod replies;
pub mod roadmap;
pub mod roadmaps;
pub mod scenario;
pub mod shared_links;
pub mod step;
pub mod step_versions;
pub mod steps;
pub mod unprinted;
pub mod wave;
pub mod waves;
