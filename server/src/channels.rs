//! Links for senders that are not ours: text messages, a chat, anything else. What a message says in its reader's
//! language, and how long it is as such a channel counts.

use app::t;
use surveys::language::Language;

/// How a message reaches its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Text messages to a phone.
    Sms,
    /// A chat.
    Chat,
    /// Whatever else finds people by the organization's own number: the intranet, a printer.
    Other,
}

/// How the characters of a message are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// The alphabet of text messages (3GPP TS 23.038): 160 characters, or 153 in each of several parts.
    Gsm7,
    /// Everything else as a text message: 70 characters, or 67 in each of several parts.
    Ucs2,
    /// Not a text message.
    Unicode,
}

/// How long a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// How its characters are sent.
    pub encoding: Encoding,
    /// Characters as the channel counts them.
    pub units: u32,
    /// Messages that it takes.
    pub parts: u32,
}

/// What a message says, beside its link.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The reader's language.
    pub language: Language,
    /// Who asks.
    pub organization: &'a str,
    /// What the wave is called.
    pub title: &'a str,
    /// From how many people on results are shown.
    pub min_group: u32,
}

/// Longest message of a chat, in characters: what all of the usual ones take.
const LONGEST_CHAT: u32 = 1_000;

/// The alphabet of text messages.
const GSM7: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// What takes two places of it.
const GSM7_EXTENDED: &str = "^{}\\[~]|€\u{c}";

impl Channel {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Sms, Self::Chat, Self::Other];

    /// As in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Chat => "chat",
            Self::Other => "other",
        }
    }

    /// The message with its link, within the length of the channel where that can be: names of the wave and of the
    /// organization go first.
    pub fn message(self, words: Words<'_>, link: &str) -> (String, Length) {
        let tried = self.wordings(words, link).into_iter().map(|text| {
            let length = self.measure(&text);
            (text, length)
        });
        let tried: Vec<_> = tried.collect();
        let fits = tried.iter().find(|(_, length)| self.fits(*length));
        // Where nothing fits, such as with a very long address, the one with the fewest parts.
        let chosen = fits.or_else(|| tried.iter().min_by_key(|(_, length)| length.parts));
        chosen.cloned().expect("a channel has a wording")
    }

    /// What a message can say, the best first.
    fn wordings(self, words: Words<'_>, link: &str) -> Vec<String> {
        let (l, organization, title) = (words.language, words.organization, words.title);
        let text = |key: &str| t!(l, key, organization = organization, title = title);
        let with_link = |text: String| format!("{text} {link}");
        let brief = ["channel-titled", "channel-named", "channel-bare"].map(text);
        let brief = brief.map(with_link);
        match self {
            Self::Sms => brief.into(),
            Self::Chat | Self::Other => {
                let whole = [
                    text("mail-invitation-opening"),
                    link.to_owned(),
                    t!(l, "mail-invitation-privacy", k = words.min_group),
                    t!(l, "mail-invitation-personal"),
                ];
                [whole.join("\n")].into_iter().chain(brief).collect()
            }
        }
    }

    fn fits(self, length: Length) -> bool {
        match self {
            Self::Sms => length.parts == 1,
            Self::Chat => length.units <= LONGEST_CHAT,
            Self::Other => true,
        }
    }

    /// How long a text is in this channel.
    pub fn measure(self, text: &str) -> Length {
        match self {
            Self::Sms => sms(text),
            Self::Chat | Self::Other => Length {
                encoding: Encoding::Unicode,
                units: text.chars().map(|_| 1).sum(),
                parts: 1,
            },
        }
    }
}

impl Encoding {
    /// As in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gsm7 => "GSM-7",
            Self::Ucs2 => "UCS-2",
            Self::Unicode => "Unicode",
        }
    }
}

/// How long a text message is.
fn sms(text: &str) -> Length {
    let in_gsm7: Option<Vec<u32>> = text.chars().map(septets).collect();
    if let Some(places) = in_gsm7 {
        return counted(Encoding::Gsm7, &places, 160, 153);
    }
    let places: Vec<u32> = text.chars().map(two_bytes).collect();
    counted(Encoding::Ucs2, &places, 70, 67)
}

/// Places that a character takes in the alphabet of text messages, if it has it.
fn septets(character: char) -> Option<u32> {
    if GSM7.contains(character) {
        Some(1)
    } else {
        GSM7_EXTENDED.contains(character).then_some(2)
    }
}

/// Pairs of bytes that a character takes.
const fn two_bytes(character: char) -> u32 {
    if character.len_utf16() == 1 { 1 } else { 2 }
}

/// A character is never cut in two, so that a part may end one place early.
fn counted(encoding: Encoding, places: &[u32], alone: u32, each: u32) -> Length {
    let units: u32 = places.iter().sum();
    let mut parts = 1;
    if units > alone {
        let mut filled = 0;
        for place in places {
            if filled + place > each {
                parts += 1;
                filled = 0;
            }
            filled += place;
        }
    }
    Length {
        encoding,
        units,
        parts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> (Encoding, u32, u32) {
        let length = Channel::Sms.measure(text);
        (length.encoding, length.units, length.parts)
    }

    #[test]
    fn text_messages_are_counted_as_gateways_count_them() {
        use Encoding::{Gsm7, Ucs2};

        for (text, expected) in [
            (String::new(), (Gsm7, 0, 1)),
            ("a".repeat(160), (Gsm7, 160, 1)),
            ("a".repeat(161), (Gsm7, 161, 2)),
            ("ä".repeat(306), (Gsm7, 306, 2)),
            ("ä".repeat(307), (Gsm7, 307, 3)),
            ("€".repeat(80), (Gsm7, 160, 1)),
            // 153 is odd: the last place of each part stays empty.
            ("€".repeat(153), (Gsm7, 306, 3)),
            ("ç".to_owned(), (Ucs2, 1, 1)),
            ("ł".repeat(70), (Ucs2, 70, 1)),
            ("ł".repeat(71), (Ucs2, 71, 2)),
            ("ł".repeat(135), (Ucs2, 135, 3)),
            ("👩".repeat(35), (Ucs2, 70, 1)),
            // 67 is odd, too.
            ("👩".repeat(67), (Ucs2, 134, 3)),
        ] {
            assert_eq!(length(&text), expected, "{text}");
        }
    }

    const LINK: &str = "https://survey.nordlicht.example/s/0123456789abcdefghjkmnpqrs";

    fn words(language: Language, organization: &str) -> Words<'_> {
        Words {
            language,
            organization,
            title: "Spring 2026",
            min_group: 5,
        }
    }

    #[test]
    fn a_text_message_fits_into_one_and_says_who_asks() {
        for language in Language::ALL {
            let (text, length) = Channel::Sms.message(words(language, "Nordlicht"), LINK);
            assert_eq!(length.encoding, Encoding::Gsm7, "{text}");
            assert_eq!(length.parts, 1, "{text}");
            for part in ["Nordlicht", "Spring 2026", LINK] {
                assert!(text.contains(part), "{language}: {text}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_goes_names_first_and_never_the_link() {
        for organization in ["Łódź", &"Very long name ".repeat(10)] {
            for language in Language::ALL {
                let (text, length) = Channel::Sms.message(words(language, organization), LINK);
                assert_eq!(length.parts, 1, "{text}");
                assert!(text.ends_with(LINK), "{text}");
                assert!(!text.contains(organization), "{text}");
            }
        }
        let endless = format!("https://{}.example/s/0123", "long.".repeat(40));
        let (text, length) = Channel::Sms.message(words(Language::En, "Nordlicht"), &endless);
        assert!(length.parts > 1 && text.ends_with(&endless), "{text}");
    }

    #[test]
    fn a_chat_says_the_promise_too_and_stays_within_what_chats_take() {
        for language in Language::ALL {
            let (text, length) = Channel::Chat.message(words(language, "Nordlicht"), LINK);
            assert!(length.units <= LONGEST_CHAT, "{text}");
            assert_eq!(text.lines().count(), 4, "{text}");
            assert_eq!(text.lines().nth(1), Some(LINK));
            let long = "Name ".repeat(300);
            let (text, length) = Channel::Chat.message(words(language, &long), LINK);
            assert!(length.units <= LONGEST_CHAT && text.ends_with(LINK));
        }
    }
}
