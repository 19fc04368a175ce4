//! Which compressed form of a body a browser takes.

use axum::http::{HeaderMap, HeaderValue, header};

/// A form of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The smallest form the browser says it takes.
    pub(super) fn best(headers: &HeaderMap) -> Self {
        let takes = |name: &str| {
            headers
                .get_all(header::ACCEPT_ENCODING)
                .iter()
                .filter_map(|line| line.to_str().ok())
                .flat_map(|line| line.split(','))
                .any(|coding| {
                    let (coding, weight) = coding.split_once(';').unwrap_or((coding, ""));
                    let refused = weight.trim().trim_end_matches(['0', '.']) == "q=";
                    coding.trim().eq_ignore_ascii_case(name) && !refused
                })
        };
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// What the header `Content-Encoding` says about it, if it says anything.
    pub(super) fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Brotli => Some(HeaderValue::from_static("br")),
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Plain => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(line: &'static str) -> Encoding {
        let headers = [(header::ACCEPT_ENCODING, HeaderValue::from_static(line))];
        Encoding::best(&headers.into_iter().collect())
    }

    #[test]
    fn the_smallest_form_that_is_taken_wins() {
        assert_eq!(best("gzip, deflate, br"), Encoding::Brotli);
        assert_eq!(best("gzip;q=0.8, br;q=0"), Encoding::Gzip);
        assert_eq!(best("gzip;q=0.5"), Encoding::Gzip);
        assert_eq!(best("gzip;q=0.0"), Encoding::Plain);
        assert_eq!(best("identity"), Encoding::Plain);
    }
}
