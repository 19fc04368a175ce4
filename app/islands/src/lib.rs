//! The only code of Daybreak that is compiled to wasm. One file per island; what an island does, HTML alone cannot do,
//! and without it the page still does its job.

pub mod survey;

/// Prepares the page; our start module calls it once, then each island's own function.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
