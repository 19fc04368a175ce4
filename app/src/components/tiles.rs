//! One figure each, with the range it could honestly have.

use leptos::prelude::*;

/// A tile.
#[derive(Debug, Clone)]
pub struct Tile {
    /// What is measured, with its unit.
    pub name: String,
    /// The figure, formatted; or the fixed words for what is not shown.
    pub value: Value,
    /// One line below; empty for none.
    pub note: String,
}

/// What a tile shows.
#[derive(Debug, Clone)]
pub enum Value {
    /// A figure without a range.
    Plain(String),
    /// A figure on its scale, all places from 0 to 1.
    Ranged {
        /// The figure, formatted.
        text: String,
        /// Lower end of the interval.
        low: f64,
        /// The estimate.
        at: f64,
        /// Upper end of the interval.
        high: f64,
    },
    /// A share that is known exactly, from 0 to 1.
    Filled {
        /// The figure, formatted.
        text: String,
        /// The share.
        share: f64,
    },
    /// Not shown; the words for it.
    Hidden(String),
}

/// Draws tiles side by side.
pub fn tiles(tiles: Vec<Tile>) -> impl IntoView {
    let tiles: Vec<_> = tiles.into_iter().map(Tile::view).collect();
    view! { <div class="tiles">{tiles}</div> }
}

impl Tile {
    fn view(self) -> impl IntoView {
        let note = (!self.note.is_empty()).then(|| view! { <p class="note">{self.note}</p> });
        let (text, class, bar) = match self.value {
            Value::Plain(text) => (text, "value", None),
            Value::Ranged {
                text,
                low,
                at,
                high,
            } => (text, "value", Some(range(low, high, Some(at)))),
            Value::Filled { text, share } => (text, "value", Some(range(0.0, share, None))),
            Value::Hidden(words) => (words, "value hidden", None),
        };
        view! {
            <div class="card tile">
                <p class="name">{self.name}</p>
                <p class=class>{text}</p>
                {bar}
                {note}
            </div>
        }
    }
}

/// A bar from `low` to `high` on a track, with a mark. Decoration: the same is said in words beside it.
fn range(low: f64, high: f64, mark: Option<f64>) -> impl IntoView {
    let place = |share: f64| share.clamp(0.0, 1.0) * 100.0;
    let (left, right) = (place(low), place(high));
    let width = format!("{:.1}", (right - left).max(0.5));
    let left = format!("{left:.1}");
    let mark = mark.map(|share| {
        let x = format!("{:.1}", (place(share) - 0.5).clamp(0.0, 99.0));
        view! { <rect class="mark" x=x y="0" width="1" height="8"/> }
    });
    view! {
        <svg class="range" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" x="0" y="2" width="100" height="4" rx="2"/>
            <rect class="span" x=left y="2" width=width height="4" rx="1"/>
            {mark}
        </svg>
    }
}
