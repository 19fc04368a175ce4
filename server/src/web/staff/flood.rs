//! What keeps a link that many share from being flooded, without anybody else's service and without knowing anybody:
//!
//! * Each form carries a seal of ours with the moment it was given out. It is good for one submit and for a day.
//! * The survey's script works out a proof in the background while people answer ([`BITS`]). It costs one browser a second
//!   or two, and whoever wants to send thousands as many times that.
//! * Without a script there is no proof. Then a form must have been open for a while ([`LEAST_AGE`]), and fewer answers are
//!   taken from one network.
//! * One network gives so many answers in an hour, one link takes so many in an hour.
//!
//! Networks are counted under a keyed hash of a part of the address (IPv4 /24, IPv6 /48), with a key that lives as long as
//! the program. All of it lies in memory, means nothing after an hour, and is never logged or joined to an answer.

use std::{
    collections::HashMap,
    fmt,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::{
    auth::{Keys, Token, digest},
    clock::{DAY, HOUR, MINUTE},
    random::Random,
};

/// Leading zero bits that a proof must have: 65,536 hashes on the average.
pub(crate) const BITS: u32 = 16;
/// Nobody reads and answers a survey faster than in so many milliseconds.
const LEAST_AGE: i64 = 20_000;
/// How long a form can be sent after it was given out.
const LASTS: i64 = DAY;
/// Answers that one network gives in an hour at most: with a proof, and in all without one.
const PROVEN: u32 = 60;
const UNPROVEN: u32 = 12;
/// Answers that one link takes in an hour at most.
pub(crate) const CEILING: u32 = 600;
/// Most networks and forms that are remembered. Who fills this up is a flood: then nobody new comes in until an hour is
/// over.
const MEMORY: usize = 100_000;

/// Why answers are not taken just now. Nothing was kept, and everything typed is still there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The form was not given out by us for this link, or too long ago.
    Stale,
    /// The form has been sent; its answers are kept once.
    Sent,
    /// The form was filled in faster than anybody can, and there is no proof.
    Young,
    /// Many answers have come from this network within the hour.
    Network,
    /// The link has taken all it takes in an hour.
    Link,
}

/// A form that was given out under a link: when, and which. Its text goes into a hidden field and comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seal {
    given: i64,
    number: u128,
}

impl Seal {
    /// A new one.
    pub(crate) fn new(random: &Random, now: i64) -> Self {
        Self {
            given: now,
            number: random.bits(),
        }
    }

    /// The text of the field.
    pub(crate) fn text(self, keys: &Keys, link: &Token) -> String {
        let (body, mark) = (self.to_string(), self.mark(keys, link));
        format!("{body}.{mark}")
    }

    /// Reads a field; `None` unless we wrote it, for this link.
    pub(crate) fn read(text: &str, keys: &Keys, link: &Token) -> Option<Self> {
        let (body, mark) = text.rsplit_once('.')?;
        let (given, number) = body.split_once('.')?;
        let seal = Self {
            given: i64::from_str_radix(given, 16).ok()?,
            number: u128::from_str_radix(number, 16).ok()?,
        };
        let own = seal.mark(keys, link);
        let is_ours: bool = own.as_bytes().ct_eq(mark.as_bytes()).into();
        is_ours.then_some(seal)
    }

    /// One of so many numbers from 0 on, always the same.
    pub(crate) fn one_of(self, of: u8) -> u8 {
        u8::try_from(self.number % u128::from(of.max(1))).unwrap_or_default()
    }

    /// Whether it can still be sent.
    pub(crate) fn is_fresh(self, now: i64) -> bool {
        (0..LASTS).contains(&(now - self.given))
    }

    fn mark(self, keys: &Keys, link: &Token) -> String {
        let sealed = keys.open_form_seal(&format!("{} {self}", link.hash()));
        digest(&sealed)[..32].to_owned()
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}.{:032x}", self.given, self.number)
    }
}

/// Whether `proof` was worked out for this form: SHA-256 of `seal:proof` begins with [`BITS`] zero bits.
pub(crate) fn proves(seal: &str, proof: &str) -> bool {
    if proof.is_empty() || proof.len() > 20 {
        return false;
    }
    let hash = Sha256::digest(format!("{seal}:{proof}").as_bytes());
    let first = hash
        .iter()
        .take(4)
        .fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte));
    first.leading_zeros() >= BITS
}

/// What is counted, in memory only.
pub(crate) struct Flood {
    // Lives as long as the program, so that what is counted under it means nothing afterwards.
    key: [u8; 32],
    counted: Mutex<Counted>,
}

impl fmt::Debug for Flood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Flood(***)")
    }
}

#[derive(Default)]
struct Counted {
    networks: HashMap<String, Hour>,
    links: HashMap<String, Hour>,
    /// Forms that were sent, with the moment until which they could be sent.
    sent: HashMap<u128, i64>,
    /// When a link last had to turn answers away.
    turned_away: HashMap<String, i64>,
    /// When all this was last looked through for what is over.
    swept: i64,
}

/// Answers within an hour.
#[derive(Debug, Clone, Copy)]
struct Hour {
    since: i64,
    answers: u32,
}

/// A submit that was let in. It is taken back if nothing could be kept.
#[derive(Debug)]
pub(crate) struct Entry {
    network: String,
    link: String,
    number: u128,
}

impl Flood {
    /// Nothing is counted yet.
    pub(crate) fn new(random: &Random) -> Self {
        Self {
            key: random.bytes(),
            counted: Mutex::default(),
        }
    }

    /// Lets a form in, once.
    ///
    /// # Errors
    /// Why it is not taken; the form can be sent again then, but for [`Refusal::Sent`].
    pub(crate) fn enter(
        &self,
        link: &Token,
        seal: Seal,
        is_proven: bool,
        address: Option<IpAddr>,
        now: i64,
    ) -> Result<Entry, Refusal> {
        if !seal.is_fresh(now) {
            return Err(Refusal::Stale);
        }
        let (network, link) = (self.network(address), link.hash());
        let mut counted = self.lock();
        counted.forget(now);
        if counted.sent.contains_key(&seal.number) {
            return Err(Refusal::Sent);
        }
        if !is_proven && now - seal.given < LEAST_AGE {
            return Err(Refusal::Young);
        }
        if answers(&counted.links, &link, now) >= CEILING {
            counted.turned_away.insert(link, now);
            return Err(Refusal::Link);
        }
        let most = if is_proven { PROVEN } else { UNPROVEN };
        if answers(&counted.networks, &network, now) >= most || counted.is_full() {
            return Err(Refusal::Network);
        }
        count(&mut counted.links, &link, now);
        count(&mut counted.networks, &network, now);
        counted.sent.insert(seal.number, seal.given + LASTS);
        Ok(Entry {
            network,
            link,
            number: seal.number,
        })
    }

    /// Takes a submit back of which nothing was kept: the same form may come again.
    pub(crate) fn take_back(&self, entry: &Entry) {
        let mut counted = self.lock();
        counted.sent.remove(&entry.number);
        let Counted {
            networks, links, ..
        } = &mut *counted;
        let counted_in = [networks.get_mut(&entry.network), links.get_mut(&entry.link)];
        for hour in counted_in.into_iter().flatten() {
            hour.answers = hour.answers.saturating_sub(1);
        }
    }

    /// When a link last turned answers away because of its ceiling, if it was within a day.
    pub(crate) fn turned_away(&self, link: &Token, now: i64) -> Option<i64> {
        let at = self.lock().turned_away.get(&link.hash()).copied()?;
        (now - at < DAY).then_some(at)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Counted> {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One name for a whole network: no single device can be told from it.
    fn network(&self, address: Option<IpAddr>) -> String {
        let part = match address.map(|address| address.to_canonical()) {
            None => Vec::new(),
            Some(IpAddr::V4(address)) => address.octets()[..3].to_vec(),
            Some(IpAddr::V6(address)) => address.octets()[..6].to_vec(),
        };
        digest(&[self.key.as_slice(), part.as_slice()].concat())
    }
}

impl Counted {
    /// What is over goes.
    fn forget(&mut self, now: i64) {
        if now - self.swept < MINUTE {
            return;
        }
        self.swept = now;
        self.networks.retain(|_, hour| now - hour.since < HOUR);
        self.sent.retain(|_, until| *until > now);
        self.links.retain(|_, hour| now - hour.since < HOUR);
        self.turned_away.retain(|_, at| now - *at < DAY);
    }

    fn is_full(&self) -> bool {
        self.networks.len() >= MEMORY || self.sent.len() >= MEMORY
    }
}

fn answers(of: &HashMap<String, Hour>, name: &str, now: i64) -> u32 {
    of.get(name)
        .filter(|hour| now - hour.since < HOUR)
        .map_or(0, |hour| hour.answers)
}

fn count(of: &mut HashMap<String, Hour>, name: &str, now: i64) {
    let hour = of.entry(name.to_owned()).or_insert(Hour {
        since: now,
        answers: 0,
    });
    if now - hour.since >= HOUR {
        *hour = Hour {
            since: now,
            answers: 0,
        };
    }
    hour.answers += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_780_000_000_000;

    fn link() -> Token {
        Token::from_bytes([7; 16])
    }

    fn from(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    /// So many forms of an hour ago from one place; says what became of the last.
    fn send(
        flood: &Flood,
        times: u32,
        is_proven: bool,
        address: &str,
        now: i64,
    ) -> Result<Entry, Refusal> {
        let random = Random::system();
        let mut last = Err(Refusal::Stale);
        for _ in 0..times {
            let seal = Seal::new(&random, now - LEAST_AGE);
            last = flood.enter(&link(), seal, is_proven, Some(from(address)), now);
        }
        last
    }

    #[test]
    fn a_seal_is_ours_for_one_link_and_one_day() {
        let (keys, random) = (Keys::from_root(&[1; 32]), Random::system());
        let seal = Seal::new(&random, NOW);
        let text = seal.text(&keys, &link());
        assert_eq!(Seal::read(&text, &keys, &link()), Some(seal));
        let other = Token::from_bytes([8; 16]);
        assert_eq!(Seal::read(&text, &keys, &other), None);
        let later = Seal {
            given: NOW + 1,
            ..seal
        };
        let forged = format!("{later}.{}", text.rsplit_once('.').unwrap().1);
        for forged in [forged.as_str(), "", "..", "é.é.é", "1.2.3"] {
            assert_eq!(Seal::read(forged, &keys, &link()), None, "{forged}");
        }
        assert!(seal.is_fresh(NOW + LASTS - 1));
        assert!(!seal.is_fresh(NOW + LASTS) && !seal.is_fresh(NOW - 1));
    }

    #[test]
    fn a_proof_has_its_zeros_and_fits_one_seal() {
        let proof = (0..u64::MAX).find(|n| proves("seal", &n.to_string()));
        let proof = proof.unwrap().to_string();
        assert!(!proves("other", &proof));
        for wrong in ["", "x", &"0".repeat(21)] {
            assert!(!proves("seal", wrong), "{wrong}");
        }
    }

    #[test]
    fn a_form_is_taken_once_and_again_only_if_nothing_was_kept() {
        let flood = Flood::new(&Random::system());
        let seal = Seal::new(&Random::system(), NOW);
        let enter = |now| flood.enter(&link(), seal, true, None, now);
        let entry = enter(NOW).unwrap();
        assert_eq!(enter(NOW).unwrap_err(), Refusal::Sent);
        flood.take_back(&entry);
        enter(NOW + 1).unwrap();
        assert_eq!(enter(NOW + 2).unwrap_err(), Refusal::Sent);
        assert_eq!(enter(NOW + LASTS).unwrap_err(), Refusal::Stale);
    }

    #[test]
    fn without_a_proof_a_form_needs_its_time() {
        let flood = Flood::new(&Random::system());
        let seal = Seal::new(&Random::system(), NOW);
        let enter = |is_proven, now| flood.enter(&link(), seal, is_proven, None, now);
        assert_eq!(
            enter(false, NOW + LEAST_AGE - 1).unwrap_err(),
            Refusal::Young
        );
        enter(false, NOW + LEAST_AGE).unwrap();
    }

    #[test]
    fn one_network_gives_so_many_answers_in_an_hour_and_others_go_on() {
        let flood = Flood::new(&Random::system());
        send(&flood, UNPROVEN, false, "198.51.100.1", NOW).unwrap();
        let full = send(&flood, 1, false, "198.51.100.200", NOW);
        assert_eq!(full.unwrap_err(), Refusal::Network, "the same /24");
        send(&flood, 1, true, "198.51.100.1", NOW).expect("a proof counts for more");
        send(&flood, 1, false, "198.51.101.1", NOW).expect("another network");
        send(&flood, UNPROVEN, false, "2001:db8:1::1", NOW).unwrap();
        let full = send(&flood, 1, false, "2001:db8:1:9::1", NOW);
        assert_eq!(full.unwrap_err(), Refusal::Network, "the same /48");
        send(&flood, 1, false, "198.51.100.1", NOW + HOUR).expect("an hour is over");
    }

    #[test]
    fn a_link_takes_so_many_answers_in_an_hour_and_says_when_it_was_full() {
        let flood = Flood::new(&Random::system());
        for network in 0..CEILING / PROVEN {
            send(&flood, PROVEN, true, &format!("10.0.{network}.1"), NOW).unwrap();
        }
        assert_eq!(flood.turned_away(&link(), NOW), None);
        let full = send(&flood, 1, true, "10.9.9.9", NOW + 1);
        assert_eq!(full.unwrap_err(), Refusal::Link);
        assert_eq!(flood.turned_away(&link(), NOW + 2), Some(NOW + 1));
        assert_eq!(flood.turned_away(&link(), NOW + 1 + DAY), None);
        send(&flood, 1, true, "10.9.9.9", NOW + HOUR).expect("an hour is over");
    }
}
