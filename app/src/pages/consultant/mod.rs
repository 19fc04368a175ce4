//! What consultants work with: waves from draft to release, questionnaires, scenarios and roadmaps.

pub mod comparison;
pub mod instruments;
pub mod reasons;
pub mod roadmap;
pub mod roadmaps;
pub mod scenario;
pub mod wave;
pub mod waves;
