//! The domain of Daybreak, pure: no I/O, no clock, no async, no global state; seeds are arguments.
//!
//! The words, in the order in which they meet each other:
//!
//! * an **instrument** is a versioned questionnaire of **items** with **scales**, in **sections**; an item can measure
//!   one **dimension** under one **construct** (readiness or maturity);
//! * an **organization** is a tree of **departments**;
//! * a **wave** is one run of an instrument with frozen departments and a frozen confidentiality **contract**;
//! * an **answer sheet** is what one person answered; it knows no person;
//! * **scoring** turns sheets into figures, **confidentiality** decides which **groups** may be shown and seals them,
//!   and both together make the **published result**, the one document that screens, PDF, exports and API read;
//! * **maturity** names **levels** and **quadrants**;
//! * a **step** is an initiative of the library with its **encouragement** and **commitment**; steps and budget inputs
//!   make a **plan**, a published plan is the **roadmap**;
//! * an **idea** is what somebody suggests after a release, a **vote** is what others say to it; what becomes of both and
//!   of what was said in the survey is a **reply**;
//! * **framing** checks that what people read speaks of the future.

pub mod language;

pub mod ids;
pub mod instrument;
pub mod organization;
pub mod sheet;

pub mod confidentiality;
pub mod maturity;
pub mod published;
pub mod scoring;

pub mod roadmap;
pub mod trend;
pub mod voice;

pub mod framing;

mod toml_source;
mod workers;
