//! Every address we serve, in one table. Nothing is served that is not here, and the permission matrix has a row for
//! everything that is.

use super::{
    health,
    route::{Group::Machine, Route},
};

/// All routes.
pub(super) fn table() -> Vec<Route> {
    vec![
        Route::at(Machine, "/healthz").get(health::alive),
        Route::at(Machine, "/readyz").get(health::ready),
    ]
}
