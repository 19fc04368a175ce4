//! Letters that came back: a mailbox file with the reports of mail servers (RFC 3464), read by a library. Nothing of a
//! letter is kept but what stood before the `@` of its Message-ID, by which the outbox knows it.

use std::io::Cursor;

use mail_parser::{Message, MessageParser, MimeHeaders, mailbox::mbox::MessageIterator};

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 20 << 20;
/// Most letters that are read from one file.
pub const MOST: usize = 20_000;
/// Longest word of a mail server that is kept, in characters.
const LONGEST: usize = 40;

/// What a mailbox file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounces {
    /// Letters in the file.
    pub letters: usize,
    /// Those refused for good: what stood before the `@` of the Message-ID, and the status, such as `5.1.1`.
    pub refused: Vec<(String, String)>,
}

/// Reads a mailbox file (mbox), or one letter (eml).
pub fn read(file: &[u8]) -> Bounces {
    let mut bounces = Bounces::default();
    if file.starts_with(b"From ") {
        let letters = MessageIterator::new(Cursor::new(file));
        // Reading from memory cannot fail.
        for letter in letters.map_while(Result::ok).take(MOST) {
            bounces.take(letter.contents());
        }
    } else {
        bounces.take(file);
    }
    bounces
}

impl Bounces {
    fn take(&mut self, letter: &[u8]) {
        let Some(letter) = MessageParser::default().parse(letter) else {
            return;
        };
        self.letters += 1;
        if let Some(refused) = refused(&letter) {
            self.refused.push(refused);
        }
    }
}

/// What a report says about one of our letters, if it was refused for good.
fn refused(report: &Message<'_>) -> Option<(String, String)> {
    let mut status = None;
    let mut header = None;
    for part in &report.parts {
        let kind = part.content_type();
        let is = |main: &str, sub: &str| {
            kind.is_some_and(|kind| {
                kind.ctype().eq_ignore_ascii_case(main)
                    && kind
                        .subtype()
                        .is_some_and(|found| found.eq_ignore_ascii_case(sub))
            })
        };
        let text = String::from_utf8_lossy(part.contents());
        if is("message", "delivery-status") {
            status = status.or_else(|| failure(&text));
        } else if is("message", "rfc822") || is("text", "rfc822-headers") {
            header = header.or_else(|| message_id(&text));
        }
    }
    Some((header?, status?))
}

/// The status of a recipient whom the letter will never reach.
fn failure(fields: &str) -> Option<String> {
    let value = |name: &str| {
        fields.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found
                .trim()
                .eq_ignore_ascii_case(name)
                .then(|| value.trim())
        })
    };
    let failed = value("Action").is_some_and(|action| action.eq_ignore_ascii_case("failed"));
    let status = value("Status")?;
    (failed && status.starts_with('5')).then(|| {
        status
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == '.')
            .take(LONGEST)
            .collect()
    })
}

/// What stands before the `@` of the Message-ID among these headers, if it can be one of ours.
fn message_id(headers: &str) -> Option<String> {
    let line = headers
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .find(|line| {
            line.get(..11)
                .is_some_and(|name| name.eq_ignore_ascii_case("message-id:"))
        })?;
    let id = line.split_once('<')?.1.split_once('@')?.0;
    let is_ours = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_ours.then(|| id.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ID: &str = "0123456789abcdef0123456789abcdef";

    fn report(action: &str, status: &str, original: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mail.example.org\r\nTo: survey@example.org\r\nSubject: Undelivered\r\n\
             Message-ID: <ffffffffffffffffffffffffffffffff@mail.example.org>\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.org\r\n\r\n\
             Final-Recipient: rfc822; ada@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 no such user\r\n\r\n\
             --b\r\nContent-Type: {original}\r\n\r\nFrom: survey@example.org\r\n\
             Message-ID: <{ID}@example.org>\r\nSubject: Hello\r\n\r\n--b--\r\n"
        )
    }

    #[test]
    fn a_report_names_the_letter_that_came_back() {
        for original in ["message/rfc822", "text/rfc822-headers"] {
            let bounces = read(report("failed", "5.1.1", original).as_bytes());
            assert_eq!(
                bounces,
                Bounces {
                    letters: 1,
                    refused: vec![(ID.to_owned(), "5.1.1".to_owned())]
                },
                "{original}"
            );
        }
    }

    #[test]
    fn what_is_only_late_or_no_report_is_passed_over() {
        for letter in [
            report("delayed", "4.4.7", "message/rfc822"),
            report("failed", "4.2.2", "message/rfc822"),
            report("failed", "5.1.1", "text/plain"),
            format!(
                "From: a@example.org\r\nMessage-ID: <{ID}@example.org>\r\n\r\nOut of office.\r\n"
            ),
        ] {
            let bounces = read(letter.as_bytes());
            assert_eq!((bounces.letters, bounces.refused.len()), (1, 0), "{letter}");
        }
    }

    #[test]
    fn a_mailbox_holds_many_letters() {
        let one = report("failed", "5.7.1", "message/rfc822").replace("\r\n", "\n");
        let other = report("delayed", "4.4.7", "message/rfc822").replace("\r\n", "\n");
        let mailbox = format!(
            "From a@example.org Mon Mar  1 08:00:00 2027\n{one}\nFrom b@example.org Mon Mar  1 08:01:00 2027\n{other}\n"
        );
        let bounces = read(mailbox.as_bytes());
        assert_eq!((bounces.letters, bounces.refused.len()), (2, 1));
    }

    proptest! {
        #[test]
        fn no_file_is_too_odd_to_read(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
            read(&bytes);
            let mut mailbox = b"From x\n".to_vec();
            mailbox.extend(&bytes);
            read(&mailbox);
        }

        #[test]
        fn a_report_cut_or_bent_anywhere_is_no_fault(at in 0_usize..900, byte in any::<u8>()) {
            let mut letter = report("failed", "5.1.1", "message/rfc822").into_bytes();
            let at = at.min(letter.len() - 1);
            letter[at] = byte;
            read(&letter);
            letter.truncate(at);
            read(&letter);
        }
    }
}
