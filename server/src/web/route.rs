//! One row of the route table: an address, who it is for, its methods and handlers.

use std::time::Duration;

use axum::{
    handler::Handler,
    http::Method,
    routing::{MethodFilter, MethodRouter},
};

use super::App;

/// What a group of addresses has in common: how much they take, how long, what is logged, which headers they carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Group {
    /// People who answer, without an account. Nothing is logged; the pages are the same bytes for everybody.
    Staff,
    /// People who sign in, and everybody on the way there.
    Page,
    /// Uploads of files by people who are signed in.
    Import,
    /// Styles, scripts, fonts: public, cached for ever under hashed names.
    Asset,
    /// Other machines: health checks.
    Machine,
}

const KIB: usize = 1024;

impl Group {
    pub(crate) const ALL: [Self; 5] = [
        Self::Staff,
        Self::Page,
        Self::Import,
        Self::Asset,
        Self::Machine,
    ];

    /// Largest request body, in bytes.
    pub(crate) const fn body_limit(self) -> usize {
        match self {
            Self::Staff => 256 * KIB,
            Self::Page => 1024 * KIB,
            Self::Import => 10 * 1024 * KIB,
            Self::Asset | Self::Machine => KIB,
        }
    }

    /// Longest time for one request.
    pub(crate) const fn time_limit(self) -> Duration {
        match self {
            Self::Import => Duration::from_mins(2),
            Self::Staff | Self::Page | Self::Asset | Self::Machine => Duration::from_secs(30),
        }
    }
}

/// One address with its handlers. The router is built from these and from nothing else, so that the permission matrix
/// can be compared with what is really served.
pub(crate) struct Route {
    pub(crate) template: &'static str,
    pub(crate) group: Group,
    pub(crate) methods: Vec<Method>,
    pub(crate) handlers: MethodRouter<App>,
}

impl Route {
    /// An address without handlers yet.
    pub(crate) fn at(group: Group, template: &'static str) -> Self {
        Self {
            template,
            group,
            methods: Vec::new(),
            handlers: MethodRouter::new(),
        }
    }

    /// Answers `GET` (and `HEAD`).
    pub(crate) fn get<H, T>(self, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on(Method::GET, MethodFilter::GET, handler)
    }

    /// Answers `POST`.
    pub(crate) fn post<H, T>(self, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on(Method::POST, MethodFilter::POST, handler)
    }

    fn on<H, T>(mut self, method: Method, filter: MethodFilter, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.methods.push(method);
        self.handlers = self.handlers.on(filter, handler);
        self
    }
}
