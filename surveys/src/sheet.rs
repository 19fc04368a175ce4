//! An answer sheet: what one person answered. It can only exist valid against its instrument and knows no person.

mod parts;
mod read;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::instrument::{Decimal, Instrument};

/// What was answered to one item. Matched without `_`, like [`crate::instrument::ItemKind`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Index of the chosen option of a scale or single choice, missing options included.
    Option(u8),
    /// A chosen option and the text beside it, which belongs to the option that has one.
    Choice {
        /// Index of the option.
        option: u8,
        /// The text; not empty.
        other: Option<String>,
    },
    /// Ticked options, at least one, and the text beside one of them.
    Ticked {
        /// Their indices.
        options: BTreeSet<u8>,
        /// The text; not empty, and its option is ticked.
        other: Option<String>,
    },
    /// Indices of options from the first place on; at least one.
    Ranked(Vec<u8>),
    /// Points by option; they add up to what was to be divided.
    Divided(Vec<u32>),
    /// Indices of the options for now and for preferred; at least one of both.
    Pair([Option<u8>; 2]),
    /// A number that was typed.
    Amount(Decimal),
    /// A number of a rating.
    Number(i64),
    /// Per ticked row (index) the option of each column, where given.
    Grid(BTreeMap<u8, Vec<Option<u8>>>),
    /// A text, not empty, within its limit.
    Text(String),
    /// The texts of a group, by field; at least one is not empty.
    Texts(Vec<Option<String>>),
}

/// A valid sheet: one slot per item of its instrument; answers to items that were not shown are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    // As many as the instrument has items; each answer fits its item's kind.
    answers: Vec<Option<Answer>>,
}

/// Why a field was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// Name of the field, as in [`Instrument::fields_of`].
    pub field: String,
    /// What is wrong.
    pub reason: FieldReason,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldReason {
    /// The instrument has no such field.
    UnknownField,
    /// The scale has no such option code; the code is given.
    UnknownOption(String),
    /// Not a whole number within the limits given.
    OutOfRange {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// No number, or one outside the limits given.
    NoNumber {
        /// Smallest allowed.
        min: Decimal,
        /// Largest allowed.
        max: Decimal,
        /// Most digits after the decimal mark.
        decimals: u8,
    },
    /// Too few ticks or too many.
    Ticks {
        /// Fewest allowed.
        min: u8,
        /// Most allowed.
        max: u8,
    },
    /// An option that stands alone was ticked with others; its code is given.
    NotAlone(String),
    /// Two options have the same place.
    SamePlace(u8),
    /// The points do not add up.
    Sum {
        /// What they should add up to.
        total: u32,
        /// What they add up to.
        given: u32,
    },
    /// Longer than the limit, in characters.
    TooLong {
        /// The limit.
        max_chars: u32,
    },
}

impl Sheet {
    /// The answer to an item, by the item's index.
    pub fn answer(&self, item: usize) -> Option<&Answer> {
        self.answers.get(item).and_then(Option::as_ref)
    }

    /// Whether nothing at all was answered.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }

    /// Makes a sheet from form fields or file columns named as in [`Instrument::fields_of`]; blank values are missing.
    ///
    /// `prefilled` answers branch questions from the roster (option codes by item id) and wins over what was sent; names
    /// that begin with `attr.` are what the roster knows for conditions, with an empty value where it knows nothing. A
    /// condition on an attribute that is not named at all is open, as where answers are read again.
    /// Answers to items whose branch is closed are dropped.
    ///
    /// # Errors
    /// Every field that does not fit, so that a form can show them all beside their fields.
    pub fn from_fields<'a>(
        instrument: &Instrument,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
        prefilled: &BTreeMap<String, String>,
    ) -> Result<Self, Vec<FieldFault>> {
        SheetReader::new(instrument).read(fields, prefilled)
    }

    /// The fields that make this sheet again: `from_fields(to_fields(sheet)) = sheet`. Codes, not indices.
    pub fn to_fields(&self, instrument: &Instrument) -> Vec<(String, String)> {
        read::fields(instrument, &self.answers)
    }
}

/// Reads many sheets of one instrument: its field names are looked up once.
pub struct SheetReader<'i> {
    instrument: &'i Instrument,
    names: read::Fields,
}

impl<'i> SheetReader<'i> {
    /// A reader for sheets of this instrument.
    pub fn new(instrument: &'i Instrument) -> Self {
        Self {
            instrument,
            names: read::Fields::of(instrument),
        }
    }

    /// The same as [`Sheet::from_fields`].
    ///
    /// # Errors
    /// Every field that does not fit.
    pub fn read<'a>(
        &self,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
        prefilled: &BTreeMap<String, String>,
    ) -> Result<Sheet, Vec<FieldFault>> {
        read::sheet(self.instrument, &self.names, fields, Some(prefilled))
            .map(|answers| Sheet { answers })
    }

    /// Reads answers that were kept apart from the sheet they belong to. Whether they were asked was decided before.
    ///
    /// # Errors
    /// Every field that does not fit.
    pub fn read_part<'a>(
        &self,
        fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Sheet, Vec<FieldFault>> {
        read::sheet(self.instrument, &self.names, fields, None).map(|answers| Sheet { answers })
    }
}
