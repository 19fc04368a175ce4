//! Our cookies: names, rules, and how they are written and read. All are `HttpOnly` and `SameSite=Lax`. Behind https they
//! are `Secure` and their names say so, which browsers then hold them to.

use axum::http::{HeaderMap, HeaderValue, header};

use super::App;

/// One kind of cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crumb {
    name: String,
    // `/` or a folder; a cookie for one folder cannot have the `__Host-` prefix.
    path: &'static str,
}

/// The session of somebody who is signed in.
pub(crate) fn session() -> Crumb {
    Crumb {
        name: "sid".to_owned(),
        path: "/",
    }
}

/// The language that was chosen.
pub(crate) fn language() -> Crumb {
    Crumb {
        name: "language".to_owned(),
        path: "/",
    }
}

/// The token of one invitation, named after the invitation's tag so that two links in one browser never mix.
pub(crate) fn invitation(tag: &str) -> Crumb {
    Crumb {
        name: format!("invitation-{tag}"),
        path: "/s",
    }
}

/// The wave that shares this device among its people, one after the other.
pub(crate) fn kiosk() -> Crumb {
    Crumb {
        name: "kiosk".to_owned(),
        path: "/",
    }
}

/// Who is at a shared device: the tag of the invitation. The invitation's own cookie does not come to the start page, which
/// lies outside its folder; by this one it is found and taken out there.
pub(crate) fn guest() -> Crumb {
    Crumb {
        name: "kiosk-guest".to_owned(),
        path: "/",
    }
}

/// All cookies of a request.
fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

/// The token of one voice link, named after its tag.
pub(crate) fn voice(tag: &str) -> Crumb {
    Crumb {
        name: format!("voice-{tag}"),
        path: "/v",
    }
}

/// A year, in seconds.
pub(crate) const YEAR: i64 = 365 * 24 * 60 * 60;

impl Crumb {
    fn full_name(&self, app: &App) -> String {
        let prefix = match (app.config.public_url.is_https(), self.path) {
            (false, _) => "",
            (true, "/") => "__Host-",
            (true, _) => "__Secure-",
        };
        format!("{prefix}{}", self.name)
    }

    /// Its value in a request.
    pub(crate) fn read<'a>(&self, app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
        let name = self.full_name(app);
        pairs(headers).find_map(|(found, value)| (found == name).then_some(value))
    }

    /// Keeps a value in the browser, for some seconds or for as long as the browser is open.
    ///
    /// The value is ours: letters, digits and hyphens.
    pub(crate) fn keep(&self, app: &App, value: &str, seconds: Option<i64>) -> HeaderValue {
        let age = seconds.map_or(String::new(), |seconds| format!("; Max-Age={seconds}"));
        let secure = if app.config.public_url.is_https() {
            "; Secure"
        } else {
            ""
        };
        let line = format!(
            "{}={value}; Path={}; HttpOnly; SameSite=Lax{age}{secure}",
            self.full_name(app),
            self.path
        );
        HeaderValue::from_str(&line).expect("names and values of our cookies are plain ASCII")
    }

    /// Takes the value out of the browser.
    pub(crate) fn drop(&self, app: &App) -> HeaderValue {
        self.keep(app, "", Some(0))
    }
}
