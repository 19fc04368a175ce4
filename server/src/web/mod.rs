//! The web surface. [`router`] is built from one table of routes ([`routes`]), and the matrix of [`permissions`] is held in
//! front of each ([`gate`]). A handler has four lines of thought: who may do what ([`actor`]), load, compute, answer
//! ([`page`]).

mod actor;
mod admin;
mod assets;
mod client;
mod code_budget;
mod connections;
mod consultant;
mod cookies;
mod encoding;
mod entrance;
mod error;
mod executive;
mod form;
mod gate;
mod health;
mod language;
mod layers;
mod page;
mod permissions;
mod route;
mod routes;
mod shared;
mod slow_down;
mod staff;
mod state;
#[cfg(test)]
mod tests;
mod work;

use axum::{Router, middleware};

use route::Group;

pub use connections::Connections;
pub use state::App;

/// All addresses with their layers.
pub fn router(app: App) -> Router {
    let mut by_group: [Router<App>; Group::ALL.len()] = Default::default();
    for route in routes::table() {
        let router = &mut by_group[route.group as usize];
        let gate = middleware::from_fn_with_state((app.clone(), route.template), gate::hold);
        *router = std::mem::take(router).route(route.template, route.handlers.layer(gate));
    }
    // Whatever is not in the table is a page that does not exist.
    let pages = &mut by_group[Group::Page as usize];
    *pages = std::mem::take(pages).fallback(error::no_such_page);
    Group::ALL
        .into_iter()
        .zip(by_group)
        .fold(Router::new(), |all, (group, routes)| {
            all.merge(layers::around(group, &app, routes))
        })
        .with_state(app)
}
