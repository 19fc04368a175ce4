//! Work that can be done side by side, on the processors that the machine has for it. Who takes which piece decides
//! nothing: pieces know nothing of each other, and what comes out stands in their order.

use std::{
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// What is beyond this stays with whoever else needs the machine.
const MOST: usize = 4;

/// How many pieces can be worked on at once; one where threads do not exist, as in browsers.
fn workers() -> usize {
    thread::available_parallelism().map_or(1, |n| n.get().min(MOST))
}

/// Does `of` for every piece.
pub(crate) fn each<T: Sync, R: Send>(pieces: &[T], of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let helpers = workers().min(pieces.len()).saturating_sub(1);
    if helpers == 0 {
        return pieces.iter().map(of).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            match pieces.get(place) {
                Some(piece) => done.push((place, of(piece))),
                None => return done,
            }
        }
    };
    let mut all = thread::scope(|scope| {
        // A helper that cannot be had is not needed: the others take its pieces.
        let helpers: Vec<_> = (0..helpers)
            .filter_map(|_| thread::Builder::new().spawn_scoped(scope, take).ok())
            .collect();
        let mut all = take();
        for helper in helpers {
            all.extend(helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        all
    });
    all.sort_unstable_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, result)| result).collect()
}

/// Does both.
pub(crate) fn both<A: Send, B>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if workers() == 1 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (
            one.join().unwrap_or_else(|panic| resume_unwind(panic)),
            other,
        )
    })
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::{both, each};

    #[test]
    fn results_stand_in_the_order_of_their_pieces() {
        let pieces: Vec<usize> = (0..1_000).collect();
        let squares = each(&pieces, |piece| piece * piece);
        assert!(
            squares
                .iter()
                .enumerate()
                .all(|(i, square)| *square == i * i)
        );
        assert!(each(&[0_usize; 0], |piece| *piece).is_empty());
        assert_eq!(both(|| 1, || "two"), (1, "two"));
    }

    #[test]
    fn whoever_panics_is_heard() {
        let pieces: Vec<usize> = (0..100).collect();
        let found = catch_unwind(AssertUnwindSafe(|| {
            each(&pieces, |piece| assert_ne!(*piece, 77))
        }));
        assert!(found.is_err());
    }
}
