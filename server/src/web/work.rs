//! Work on a wave that takes longer than somebody likes to wait for a page: closing, and computing its result. It goes on
//! whether or not anybody looks; the wave's page tells how far it is. Only what is not over yet is kept here, in memory:
//! what was done stands in the store, and a program that was stopped left the wave as it was before.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use surveys::{ids::WaveId, published::Progress};
use tokio::{sync::watch, time::timeout};

use super::error::Failure;

/// How long somebody who pressed a button waits for the page that says that it is done, before the page comes that says
/// how far it is.
const PATIENCE: Duration = Duration::from_secs(5);

/// Work on a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// All answers are being mixed.
    Closing,
    /// Its result is being computed; `None` until the answers are read.
    Releasing(Option<Progress>),
    /// It came to an end.
    Over(Result<(), Failure>),
}

/// All work going on, by wave.
#[derive(Debug)]
pub(crate) struct AllWork {
    by_wave: Mutex<HashMap<WaveId, watch::Receiver<Work>>>,
    patience: Duration,
}

impl Default for AllWork {
    fn default() -> Self {
        Self {
            by_wave: Mutex::default(),
            patience: PATIENCE,
        }
    }
}

/// Where whoever works says how far it is.
pub(crate) type Teller = watch::Sender<Work>;

impl AllWork {
    /// What is being done with a wave, or how the last thing ended if it did not work out.
    pub(crate) fn of(&self, wave: WaveId) -> Option<Work> {
        let all = self.by_wave.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.get(&wave).map(|work| work.borrow().clone());
        known.filter(|work| *work != Work::Over(Ok(())))
    }

    /// Begins work on a wave unless some is going on, and waits a little for its end: `None` if there is more to do.
    pub(crate) async fn begin<F>(
        &self,
        wave: WaveId,
        work: Work,
        task: impl FnOnce(Teller) -> F,
    ) -> Option<Result<(), Failure>>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let mut seen = self.started(wave, work, task);
        let is_over = |work: &Work| matches!(work, Work::Over(_));
        match timeout(self.patience, seen.wait_for(is_over)).await {
            Err(_) => None,
            Ok(Err(error)) => Some(Err(Failure::unexpected("work on a wave", &error))),
            Ok(Ok(over)) => match &*over {
                Work::Over(result) => Some(result.clone()),
                Work::Closing | Work::Releasing(_) => None,
            },
        }
    }

    fn started<F>(
        &self,
        wave: WaveId,
        work: Work,
        task: impl FnOnce(Teller) -> F,
    ) -> watch::Receiver<Work>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let mut all = self.by_wave.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever stopped without a word, by a panic, holds nobody up.
        let goes_on = |known: &&watch::Receiver<Work>| {
            !matches!(*known.borrow(), Work::Over(_)) && known.has_changed().is_ok()
        };
        if let Some(known) = all.get(&wave).filter(goes_on) {
            return known.clone();
        }
        let (teller, seen) = watch::channel(work);
        all.insert(wave, seen.clone());
        tokio::spawn(task(teller));
        seen
    }
}

/// Says how it ended.
pub(crate) fn over(teller: &Teller, result: Result<(), Failure>) {
    // Nobody may listen any more, which is just as well.
    let _ = teller.send(Work::Over(result));
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use surveys::ids::WaveId;
    use tokio::sync::oneshot;

    use super::{AllWork, Failure, Work, over};

    #[tokio::test]
    async fn work_is_begun_once_and_told_until_it_is_over() {
        let all = AllWork {
            patience: Duration::from_millis(20),
            ..AllWork::default()
        };
        let wave = WaveId::from_bits(7);
        let (finish, finished) = oneshot::channel::<()>();
        let first = all.begin(wave, Work::Closing, |teller| async move {
            finished.await.unwrap();
            over(&teller, Err(Failure::Withheld));
        });
        assert_eq!(first.await, None, "there is more to do");
        assert_eq!(all.of(wave), Some(Work::Closing));
        let again = all.begin(wave, Work::Closing, |_| async { panic!("begun twice") });
        assert_eq!(again.await, None);

        finish.send(()).unwrap();
        let patient = AllWork {
            patience: Duration::from_mins(1),
            ..all
        };
        let ended = patient.begin(wave, Work::Closing, |_| async { panic!("begun twice") });
        assert_eq!(ended.await, Some(Err(Failure::Withheld)));
        let all = patient;
        assert_eq!(all.of(wave), Some(Work::Over(Err(Failure::Withheld))));

        let done = all.begin(wave, Work::Releasing(None), |teller| async move {
            over(&teller, Ok(()));
        });
        assert_eq!(done.await, Some(Ok(())));
        assert_eq!(all.of(wave), None, "the store tells the rest");
    }
}
