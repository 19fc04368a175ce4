//! The address people use, and what follows from it.

use std::{fmt, net::IpAddr};

use axum::http::Uri;

/// An origin such as `https://survey.example.org`: `https`, or `http` on this machine only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    // Scheme, host and port, without a slash at the end.
    origin: String,
    https: bool,
}

impl PublicUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// What is wrong with it and what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let example = "write for example https://survey.example.org";
        let uri: Uri = text
            .parse()
            .map_err(|_| format!("`{text}` is not an address; {example}"))?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(format!("`{text}` is not a whole address; {example}"));
        };
        if authority.as_str().contains('@') {
            return Err(format!("`{text}` holds a user name; {example}"));
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(format!(
                "`{text}` has a path; Daybreak needs a host name of its own, {example}"
            ));
        }
        let https = match scheme {
            "https" => true,
            "http" if is_loopback(authority.host()) => false,
            "http" => {
                return Err(format!(
                    "`{text}` would send sign-ins and answers unprotected; use https:// \
                     (http:// is for this machine only: 127.0.0.1 or localhost)"
                ));
            }
            _ => return Err(format!("`{text}` is neither https nor http; {example}")),
        };
        Ok(Self {
            origin: format!("{scheme}://{}", authority.as_str().to_ascii_lowercase()),
            https,
        })
    }

    /// Whether browsers reach us through TLS.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// What a browser sends as `Origin` from our own pages.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// An absolute link to one of our paths, which starts with a slash.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .trim_matches(['[', ']'])
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}
