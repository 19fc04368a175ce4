//! The root key and what is derived from it. One key, one label per purpose (HKDF-SHA256), none of them ever printed.

use std::{
    fmt, fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use surveys::ids::{InvitationId, OrganizationId, PersonId, VoiceLinkId, WaveId};

use super::{
    short_code::ShortCode,
    token::{Tag, Token, digest, hexadecimal},
};
use crate::random::Random;

/// Sub-keys of one installation. Cheap to clone.
#[derive(Clone)]
pub struct Keys(Arc<SubKeys>);

struct SubKeys {
    invitation: [u8; 32],
    code: [u8; 32],
    kept_code: [u8; 32],
    tag: [u8; 32],
    comments: [u8; 32],
    voice: [u8; 32],
    voice_tag: [u8; 32],
    news: [u8; 32],
    questions: [u8; 32],
    open_link: [u8; 32],
    open_form: [u8; 32],
    files: [u8; 32],
    // Names the root key without revealing it.
    id: String,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(***)")
    }
}

/// Why there is no usable root key.
#[derive(Debug, thiserror::Error)]
pub enum RootKeyError {
    /// The file cannot be read or made.
    #[error("the root key {} cannot be read or made; check that the folder exists and belongs to the program's user", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Other users may read it.
    #[error("the root key {} can be read by others; run: chmod 600 {}", path.display(), path.display())]
    Open {
        /// The file.
        path: PathBuf,
    },
    /// Not 32 bytes.
    #[error("the root key {} is damaged: it has {length} bytes instead of 32; put back the file that belongs to this database", path.display())]
    Length {
        /// The file.
        path: PathBuf,
        /// What was found.
        length: usize,
    },
}

impl Keys {
    /// Reads the root key, or makes one (mode 0600) if the file does not exist yet.
    pub fn load_or_create(path: &Path, random: &Random) -> Result<Self, RootKeyError> {
        let failed = |source| RootKeyError::File {
            path: path.to_owned(),
            source,
        };
        match fs::File::open(path) {
            Ok(mut file) => {
                if readable_by_others(&file).map_err(failed)? {
                    return Err(RootKeyError::Open {
                        path: path.to_owned(),
                    });
                }
                let mut bytes = Vec::new();
                Read::take(&mut file, 1024)
                    .read_to_end(&mut bytes)
                    .map_err(failed)?;
                let root: [u8; 32] =
                    bytes
                        .try_into()
                        .map_err(|bytes: Vec<u8>| RootKeyError::Length {
                            path: path.to_owned(),
                            length: bytes.len(),
                        })?;
                Ok(Self::from_root(&root))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let root: [u8; 32] = random.bytes();
                let mut file = private_file(path).map_err(failed)?;
                file.write_all(&root)
                    .and_then(|()| file.sync_all())
                    .map_err(failed)?;
                Ok(Self::from_root(&root))
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// The sub-keys of this root key.
    pub fn from_root(root: &[u8; 32]) -> Self {
        Self(Arc::new(SubKeys {
            invitation: expand(root, "daybreak invitation token"),
            code: expand(root, "daybreak short code"),
            kept_code: expand(root, "daybreak kept short code"),
            tag: expand(root, "daybreak invitation tag"),
            comments: expand(root, "daybreak comment order"),
            voice: expand(root, "daybreak voice token"),
            voice_tag: expand(root, "daybreak voice tag"),
            news: expand(root, "daybreak news token"),
            questions: expand(root, "daybreak question order"),
            open_link: expand(root, "daybreak open link token"),
            open_form: expand(root, "daybreak open form"),
            files: expand(root, "daybreak file of answers"),
            id: digest(&expand(root, "daybreak key id"))[..16].to_owned(),
        }))
    }

    /// The name of the root key, kept in the database so that a wrong key is noticed at start.
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// The token of an invitation: the same for every reminder, another one for every generation.
    pub fn invitation_token(&self, invitation: InvitationId, generation: u32) -> Token {
        let mut message = invitation.to_string().into_bytes();
        message.extend_from_slice(&generation.to_be_bytes());
        let mac = authenticate(&self.0.invitation, &message);
        let mut bits = [0; 16];
        bits.copy_from_slice(&mac[..16]);
        Token::from_bytes(bits)
    }

    /// The short code of an invitation; another one for every generation, as its token.
    pub fn short_code(&self, invitation: InvitationId, generation: u32) -> ShortCode {
        let mut message = invitation.to_string().into_bytes();
        message.extend_from_slice(&generation.to_be_bytes());
        ShortCode::from_bits(number(&authenticate(&self.0.code, &message)))
    }

    /// What the database keeps of a short code: it says nothing without the root key, and nothing of another wave.
    pub fn kept_code(&self, wave: WaveId, code: ShortCode) -> String {
        let mut message = wave.to_string().into_bytes();
        message.extend_from_slice(&code.bits());
        hexadecimal(&authenticate(&self.0.kept_code, &message))
    }

    /// The tag of an invitation in addresses and cookie names.
    pub fn invitation_tag(&self, invitation: InvitationId) -> Tag {
        let mac = authenticate(&self.0.tag, invitation.to_string().as_bytes());
        let mut bits = [0; 10];
        bits.copy_from_slice(&mac[..10]);
        Tag::from_bytes(bits)
    }

    /// The token with which somebody says that they want no more reminders.
    pub fn news_token(&self, person: PersonId) -> Token {
        let mac = authenticate(&self.0.news, person.to_string().as_bytes());
        let mut bits = [0; 16];
        bits.copy_from_slice(&mac[..16]);
        Token::from_bytes(bits)
    }

    /// The token of a voice link. `generation` counts how often the link was given anew.
    pub fn voice_token(&self, link: VoiceLinkId, generation: u32) -> Token {
        let mut message = link.to_string().into_bytes();
        // Links from before they could be given anew stay what they were.
        if generation > 0 {
            message.extend_from_slice(&generation.to_be_bytes());
        }
        let mac = authenticate(&self.0.voice, &message);
        let mut bits = [0; 16];
        bits.copy_from_slice(&mac[..16]);
        Token::from_bytes(bits)
    }

    /// The tag of a voice link in addresses and cookie names.
    pub fn voice_tag(&self, link: VoiceLinkId) -> Tag {
        let mac = authenticate(&self.0.voice_tag, link.to_string().as_bytes());
        let mut bits = [0; 10];
        bits.copy_from_slice(&mac[..10]);
        Tag::from_bytes(bits)
    }

    /// The token of the link that a group of constituents shares in a wave; `generation` counts how often it was renewed.
    pub fn open_link_token(&self, wave: WaveId, code: &str, generation: u32) -> Token {
        // Waves have long names and generations short ones, so that no code makes two messages the same.
        let message = match generation {
            0 => format!("{wave} {code}"),
            _ => format!("{generation} {wave} {code}"),
        };
        let mac = authenticate(&self.0.open_link, message.as_bytes());
        let mut bits = [0; 16];
        bits.copy_from_slice(&mac[..16]);
        Token::from_bytes(bits)
    }

    /// The seal of a form that was given out under an open link: proves that we gave it out, and when.
    pub fn open_form_seal(&self, message: &str) -> [u8; 32] {
        authenticate(&self.0.open_form, message.as_bytes())
    }

    /// By what an organization recognizes a file of answers that it brought before.
    pub fn file_of_answers(&self, organization: OrganizationId, content: &str) -> String {
        let mut message = organization.to_string().into_bytes();
        message.extend_from_slice(content.as_bytes());
        hexadecimal(&authenticate(&self.0.files, &message))
    }

    /// The secret behind the order in which the comments of a wave are shown.
    pub fn comment_order(&self, wave: WaveId) -> [u8; 32] {
        authenticate(&self.0.comments, wave.to_string().as_bytes())
    }
}

impl Keys {
    /// Which of a wave's orders of questions an invitation has, and the seed of that order. Both follow from the root key,
    /// so that they are the same each time and nothing about them is written down anywhere, least of all with a sheet.
    pub fn question_order(&self, wave: WaveId, tag: &Tag, orders: u8) -> (u8, u64) {
        let drawn = number(&authenticate(&self.0.questions, tag.as_str().as_bytes()));
        let number_of_order = u8::try_from(drawn % u64::from(orders.max(1))).unwrap_or_default();
        (number_of_order, self.question_seed(wave, number_of_order))
    }

    /// The seed of one order of questions of a wave.
    pub fn question_seed(&self, wave: WaveId, number_of_order: u8) -> u64 {
        let message = format!("{wave} {number_of_order}");
        number(&authenticate(&self.0.questions, message.as_bytes()))
    }
}

fn number(mac: &[u8; 32]) -> u64 {
    mac.iter()
        .take(8)
        .fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

/// The key that encrypts a draft in the browser. From the token alone, so that only who holds the link can read it.
pub fn draft_key(token: &Token) -> [u8; 32] {
    expand(token.as_bytes(), "daybreak draft")
}

fn expand(secret: &[u8], label: &str) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, secret)
        .expand(label.as_bytes(), &mut key)
        .expect("HKDF-SHA256 gives up to 8,160 bytes; 32 are asked for");
    key
}

fn authenticate(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

#[cfg(unix)]
fn readable_by_others(file: &fs::File) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.metadata()?.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn readable_by_others(_file: &fs::File) -> io::Result<bool> {
    Ok(false)
}

/// A new file that only its owner may read; an existing one is an error.
pub(crate) fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::from_root(&[1; 32])
    }

    #[test]
    fn a_reminder_carries_the_same_link_and_a_new_generation_another() {
        let invitation = InvitationId::from_bits(5);
        assert_eq!(
            keys().invitation_token(invitation, 0),
            keys().invitation_token(invitation, 0)
        );
        assert_ne!(
            keys().invitation_token(invitation, 0),
            keys().invitation_token(invitation, 1)
        );
        assert_ne!(
            keys().invitation_token(invitation, 0),
            Keys::from_root(&[2; 32]).invitation_token(invitation, 0)
        );
    }

    #[test]
    fn a_short_code_goes_with_its_link_and_is_kept_only_under_the_root_key() {
        let invitation = InvitationId::from_bits(5);
        let code = keys().short_code(invitation, 0);
        assert_eq!(keys().short_code(invitation, 0), code);
        assert_ne!(keys().short_code(invitation, 1), code);
        assert_ne!(keys().short_code(InvitationId::from_bits(6), 0), code);
        let wave = WaveId::from_bits(7);
        let kept = keys().kept_code(wave, code);
        assert_eq!(kept.len(), 64);
        assert_ne!(kept, keys().kept_code(WaveId::from_bits(8), code));
        assert_ne!(kept, Keys::from_root(&[2; 32]).kept_code(wave, code));
        assert_ne!(kept, digest(&code.bits()));
    }

    #[test]
    fn a_tag_names_one_invitation_and_reads_back() {
        let tag = keys().invitation_tag(InvitationId::from_bits(5));
        assert_eq!(tag.as_str().parse::<Tag>(), Ok(tag.clone()));
        assert_ne!(tag, keys().invitation_tag(InvitationId::from_bits(6)));
    }

    #[test]
    fn a_voice_link_is_no_invitation() {
        let (voice, invitation) = (VoiceLinkId::from_bits(5), InvitationId::from_bits(5));
        assert_ne!(
            keys().voice_token(voice, 0),
            keys().invitation_token(invitation, 0)
        );
        assert_ne!(keys().voice_token(voice, 0), keys().voice_token(voice, 1));
        assert_ne!(keys().voice_tag(voice), keys().invitation_tag(invitation));
    }

    #[test]
    fn every_group_of_a_wave_has_a_link_of_its_own() {
        let wave = WaveId::from_bits(5);
        let token = keys().open_link_token(wave, "partner", 0);
        assert_eq!(token, keys().open_link_token(wave, "partner", 0));
        assert_ne!(token, keys().open_link_token(wave, "customer", 0));
        assert_ne!(
            token,
            keys().open_link_token(WaveId::from_bits(6), "partner", 0)
        );
        let renewed = keys().open_link_token(wave, "partner", 1);
        assert_ne!(token, renewed);
        assert_ne!(renewed, keys().open_link_token(wave, "partner", 2));
        assert_ne!(keys().open_form_seal("a"), keys().open_form_seal("b"));
    }

    #[test]
    fn every_wave_shows_its_comments_in_an_order_of_its_own() {
        let wave = |bits| keys().comment_order(WaveId::from_bits(bits));
        assert_eq!(wave(5), wave(5));
        assert_ne!(wave(5), wave(6));
        let other = Keys::from_root(&[2; 32]);
        assert_ne!(wave(5), other.comment_order(WaveId::from_bits(5)));
    }

    #[test]
    fn an_invitation_keeps_its_order_of_questions_and_orders_are_spread_evenly() {
        let wave = WaveId::from_bits(5);
        let mut seen = [0_u32; 8];
        for bits in 0..800 {
            let tag = keys().invitation_tag(InvitationId::from_bits(bits));
            let (number, seed) = keys().question_order(wave, &tag, 8);
            assert_eq!(keys().question_order(wave, &tag, 8), (number, seed));
            assert_eq!(keys().question_seed(wave, number), seed);
            seen[usize::from(number)] += 1;
        }
        assert!(
            seen.iter().all(|count| (60..140).contains(count)),
            "{seen:?}"
        );
        let other = keys().question_seed(WaveId::from_bits(6), 0);
        assert_ne!(keys().question_seed(wave, 0), other);
    }

    #[test]
    fn keys_never_print_themselves() {
        assert_eq!(format!("{:?}", keys()), "Keys(***)");
    }

    #[test]
    fn the_root_key_is_made_once_and_kept_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("root.key");
        let first = Keys::load_or_create(&path, &Random::system()).unwrap();
        let again = Keys::load_or_create(&path, &Random::system()).unwrap();
        assert_eq!(first.id(), again.id());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            let refused = Keys::load_or_create(&path, &Random::system()).unwrap_err();
            assert!(refused.to_string().contains("chmod 600"), "{refused}");
        }
    }

    #[test]
    fn a_damaged_root_key_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("root.key");
        private_file(&path).unwrap().write_all(b"short").unwrap();
        let refused = Keys::load_or_create(&path, &Random::system()).unwrap_err();
        assert!(
            matches!(refused, RootKeyError::Length { length: 5, .. }),
            "{refused}"
        );
    }

    #[test]
    fn drafts_have_a_key_of_their_own() {
        let token = Token::from_bytes([3; 16]);
        assert_eq!(draft_key(&token), draft_key(&token));
        assert_ne!(draft_key(&token)[..16], token.as_bytes()[..]);
    }
}
