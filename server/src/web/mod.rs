//! The web surface. [`router`] is built from one table of routes ([`routes`]); a handler reads: who may do what
//! ([`actor`], [`permissions`]), load, compute, answer.

mod error;
mod health;
mod layers;
mod route;
mod routes;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::Router;

use crate::config::Config;

use route::Group;

/// What every handler shares.
#[derive(Clone)]
pub struct App {
    /// The checked settings.
    pub config: Arc<Config>,
    stopping: Arc<AtomicBool>,
}

impl App {
    /// Opens everything the settings name.
    ///
    /// # Errors
    /// A store that does not open.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        Ok(Self {
            config: Arc::new(config),
            stopping: Arc::default(),
        })
    }

    /// From now on not ready: proxies should send people elsewhere.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether we are on our way out.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Writes what is left and closes the store.
    pub async fn close(&self) {}
}

/// All addresses with their layers.
pub fn router(app: App) -> Router {
    let mut by_group: [Router<App>; Group::ALL.len()] = Default::default();
    for route in routes::table() {
        let router = &mut by_group[route.group as usize];
        *router = std::mem::take(router).route(route.template, route.handlers);
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
