//! What the letters of a wave say instead of our words: a subject and the opening paragraphs, by kind and language.

use surveys::{ids::WaveId, language::Language};

use super::{
    Result, Store,
    db::{Row, values},
    dialect::statements,
};

statements! {
    LIST_LETTER_TEXTS = same "
        select kind, locale, subject, opening
        from letter_texts
        where wave_id = $1
        order by kind, locale";
    SET_LETTER_TEXT = same "
        insert into letter_texts (wave_id, kind, locale, subject, opening)
        values ($1, $2, $3, $4, $5)
        on conflict (wave_id, kind, locale) do update set subject = excluded.subject, opening = excluded.opening";
    DELETE_LETTER_TEXT = same "
        delete from letter_texts
        where wave_id = $1 and kind = $2 and locale = $3";
}

/// A letter of a wave that can be worded. All reminders read alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Worded {
    /// The invitation.
    Invitation,
    /// Every reminder.
    Reminder,
    /// The thanks at close.
    Thanks,
    /// Where to read what was heard.
    Heard,
}

/// Not a letter that can be worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("invitation, reminder, thanks and heard can be worded")]
pub struct UnknownLetter;

impl Worded {
    /// All of them, in the order in which they are sent.
    pub const ALL: [Self; 4] = [Self::Invitation, Self::Reminder, Self::Thanks, Self::Heard];

    /// The word in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::Thanks => "thanks",
            Self::Heard => "heard",
        }
    }
}

impl std::str::FromStr for Worded {
    type Err = UnknownLetter;

    fn from_str(code: &str) -> Result<Self, UnknownLetter> {
        Self::ALL
            .into_iter()
            .find(|letter| letter.code() == code)
            .ok_or(UnknownLetter)
    }
}

/// The organization's own words for one letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    /// Which letter.
    pub letter: Worded,
    /// Its language.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// Paragraphs, with an empty line between them.
    pub opening: String,
}

impl Store {
    /// The wordings of a wave.
    pub async fn letter_texts(&self, wave: WaveId) -> Result<Vec<LetterText>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(LIST_LETTER_TEXTS, values![wave])
                    .await?
                    .iter()
                    .map(letter_text)
                    .collect()
            })
        })
        .await
    }

    /// Keeps a wording. Letters that are waiting are sent with it.
    pub async fn set_letter_text(&self, wave: WaveId, text: LetterText) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let LetterText {
                    letter,
                    language,
                    subject,
                    opening,
                } = text;
                let values = values![wave, letter.code(), language.code(), subject, opening];
                conn.run(SET_LETTER_TEXT, values).await.map(|_| ())
            })
        })
        .await
    }

    /// Goes back to our words.
    pub async fn forget_letter_text(
        &self,
        wave: WaveId,
        letter: Worded,
        language: Language,
    ) -> Result<()> {
        self.write(move |conn| {
            Box::pin(async move {
                let values = values![wave, letter.code(), language.code()];
                conn.run(DELETE_LETTER_TEXT, values).await.map(|_| ())
            })
        })
        .await
    }
}

fn letter_text(row: &Row) -> Result<LetterText> {
    Ok(LetterText {
        letter: row.parsed("kind")?,
        language: row.parsed("locale")?,
        subject: row.text("subject")?,
        opening: row.text("opening")?,
    })
}
