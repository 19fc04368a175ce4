//! Passwords: what is acceptable, and Argon2id behind a narrow gate so that logins can never eat the machine.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use argon2::{
    Algorithm, Argon2, Params, PasswordVerifier, Version,
    password_hash::{PasswordHasher, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::random::Random;

/// Fewest characters of a password.
pub const MIN_CHARS: usize = 12;
/// Most characters of a password.
pub const MAX_CHARS: usize = 128;

/// Computations at the same time.
const AT_ONCE: usize = 2;
/// Computations waiting, before further ones are turned away.
const WAITING: usize = 50;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer than [`MIN_CHARS`] characters.
    TooShort,
    /// More than [`MAX_CHARS`] characters.
    TooLong,
    /// On the list of common ones, or made of the names of the organization, the product or the person.
    TooCommon,
}

/// Checks a password that somebody chooses. `names` are words that must not be all there is to it: the organization,
/// the person's name and address.
pub fn check(password: &str, names: &[&str]) -> Result<(), PasswordFault> {
    let chars = password.chars().count();
    if chars < MIN_CHARS {
        return Err(PasswordFault::TooShort);
    }
    if chars > MAX_CHARS {
        return Err(PasswordFault::TooLong);
    }
    let bare = letters_and_digits(password);
    let common = include_str!("common-passwords.txt")
        .lines()
        .any(|line| bare == letters_and_digits(line));
    if common || of_few_characters(&bare) || made_of_names(bare, names) {
        return Err(PasswordFault::TooCommon);
    }
    Ok(())
}

fn letters_and_digits(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

fn of_few_characters(bare: &str) -> bool {
    let mut seen: Vec<char> = bare.chars().collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len() < 4
}

/// Whether nothing much is left once the names and digits are taken away.
fn made_of_names(mut bare: String, names: &[&str]) -> bool {
    let mut found = false;
    for name in names.iter().copied().chain(["daybreak"]) {
        let parts = name
            .split(|c: char| !c.is_alphanumeric())
            .map(letters_and_digits);
        for word in parts.chain([letters_and_digits(name)]) {
            if word.chars().count() >= 3 && bare.contains(&word) {
                bare = bare.replace(&word, "");
                found = true;
            }
        }
    }
    found && bare.chars().filter(|c| c.is_alphabetic()).count() < 6
}

/// The queue is full; try again in a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many sign-ins at this moment")]
pub struct Busy;

/// Makes and verifies password hashes, a few at a time. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    gate: Arc<Gate>,
    random: Random,
}

struct Gate {
    permits: Semaphore,
    waiting: AtomicUsize,
    // Verified for unknown users, so that a missing account takes as long as a wrong password.
    dummy: String,
}

impl std::fmt::Debug for Passwords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passwords(***)")
    }
}

impl Passwords {
    /// With salts from this source.
    pub fn new(random: Random) -> Self {
        let dummy = hash_now("nobody has this password", &random.bytes());
        Self {
            gate: Arc::new(Gate {
                permits: Semaphore::new(AT_ONCE),
                waiting: AtomicUsize::new(0),
                dummy,
            }),
            random,
        }
    }

    /// The hash to keep, in PHC form.
    pub async fn hash(&self, password: &str) -> Result<String, Busy> {
        let (password, salt) = (password.to_owned(), self.random.bytes());
        self.compute(move || hash_now(&password, &salt)).await
    }

    /// Whether this is the password. For an unknown user give `None`: it takes as long and says no.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, Busy> {
        let known = hash.is_some();
        let hash = hash.unwrap_or(&self.gate.dummy).to_owned();
        // Nobody has a longer one, and hashing megabytes is work for free.
        let password: String = password.chars().take(MAX_CHARS + 1).collect();
        let fits = self
            .compute(move || {
                PasswordHash::new(&hash)
                    .is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(fits && known)
    }

    /// Whether the hash was made with weaker parameters than today's and should be made again at this sign-in.
    pub fn is_outdated(&self, hash: &str) -> bool {
        PasswordHash::new(hash).is_ok_and(|hash| {
            Params::try_from(&hash).is_ok_and(|params| {
                let today = parameters();
                params.m_cost() < today.m_cost() || params.t_cost() < today.t_cost()
            })
        })
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let place = Place::take(&self.gate)?;
        let _permit = self.gate.permits.acquire().await.map_err(|_| Busy)?;
        drop(place);
        tokio::task::spawn_blocking(work).await.map_err(|_| Busy)
    }
}

/// A place in the queue, given back when dropped.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(gate: &'a Gate) -> Result<Self, Busy> {
        let before = gate.waiting.fetch_add(1, Ordering::SeqCst);
        let place = Self(&gate.waiting);
        if before < WAITING {
            Ok(place)
        } else {
            Err(Busy)
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

fn parameters() -> Params {
    Params::new(19_456, 2, 1, None).expect("these parameters are within Argon2's limits")
}

fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters())
}

fn hash_now(password: &str, salt: &[u8; 16]) -> String {
    let hash: PasswordHash = hasher()
        .hash_password_with_salt(password.as_bytes(), salt)
        .expect("a salt of 16 bytes and a bounded password can be hashed");
    hash.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(check("elf Zeichen", &[]), Err(PasswordFault::TooShort));
        assert_eq!(check("zwölf Zeichn", &[]), Ok(()));
        assert_eq!(
            check(&"ab cd ef gh".repeat(12), &[]),
            Err(PasswordFault::TooLong)
        );
    }

    #[test]
    fn common_passwords_and_names_are_refused() {
        for password in [
            "Password1234",
            "123456789012",
            "aaaaaaaaaaaaaa",
            "daybreak2026!",
            "Acme-Acme-Acme-1",
            "jane.doe@acme.example",
        ] {
            assert_eq!(
                check(password, &["Acme", "Jane Doe", "jane.doe@acme.example"]),
                Err(PasswordFault::TooCommon),
                "{password}"
            );
        }
        assert_eq!(check("correct horse battery", &["Acme"]), Ok(()));
    }

    #[tokio::test]
    async fn the_right_password_fits_and_only_that() {
        let passwords = Passwords::new(Random::system());
        let hash = passwords.hash("a fine long password").await.unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert_eq!(
            passwords.verify("a fine long password", Some(&hash)).await,
            Ok(true)
        );
        assert_eq!(
            passwords.verify("a fine long passwort", Some(&hash)).await,
            Ok(false)
        );
        assert_eq!(
            passwords.verify("nobody has this password", None).await,
            Ok(false)
        );
        assert!(!passwords.is_outdated(&hash));
        assert!(passwords.is_outdated(&hash.replace("t=2", "t=1")));
    }

    #[tokio::test]
    async fn a_crowd_is_turned_away_instead_of_piling_up() {
        let passwords = Passwords::new(Random::system());
        let held = passwords.gate.permits.acquire_many(2).await.unwrap();
        let crowd: Vec<_> = (0..WAITING + 5)
            .map(|_| {
                let passwords = passwords.clone();
                tokio::spawn(async move { passwords.verify("x", None).await })
            })
            .collect();
        tokio::task::yield_now().await;
        drop(held);
        let mut busy = 0;
        for one in crowd {
            busy += usize::from(one.await.unwrap().is_err());
        }
        assert_eq!(
            busy, 5,
            "the queue holds {WAITING}, the rest is told to come back"
        );
    }
}
