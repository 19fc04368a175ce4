//! In which order a file lists the keys of objects whose order means something. Values of JSON forget it.

use std::fmt;

use serde::{
    Deserialize,
    de::{Deserializer, IgnoredAny, MapAccess, Visitor},
};

/// Per case, the margins of its raking in the order of the file: they name its cells.
pub(super) fn margins(text: &str) -> Vec<Vec<String>> {
    let file: File = serde_json::from_str(text).unwrap_or_default();
    let margins = |case| match case {
        Lenient::Case { params } => params.margins.0,
        Lenient::Other(_) => Vec::new(),
    };
    file.cases.into_iter().map(margins).collect()
}

#[derive(Deserialize, Default)]
struct File {
    cases: Vec<Lenient>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Lenient {
    Case { params: Params },
    Other(IgnoredAny),
}

#[derive(Deserialize)]
struct Params {
    margins: Keys,
}

struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Keys;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, IgnoredAny)) = map.next_entry()? {
                    keys.push(key);
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}
