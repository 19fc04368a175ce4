//! Many requests at once, for benchmarks and faults.

use std::time::{Duration, Instant};

use anyhow::Result;
use futures::{StreamExt, stream};

/// What a load run saw.
#[derive(Debug, Clone)]
pub struct Load {
    /// How many there were.
    pub n: usize,
    /// From the first request to the last answer.
    pub wall: Duration,
    // Sorted.
    times: Vec<Duration>,
}

impl Load {
    /// Per second.
    pub fn rate(&self) -> f64 {
        self.n as f64 / self.wall.as_secs_f64()
    }

    /// The time that this share of the requests stayed below, in milliseconds.
    pub fn percentile(&self, share: f64) -> f64 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a length"
        )]
        let at = (share * self.times.len() as f64) as usize;
        let at = at.min(self.times.len().saturating_sub(1));
        self.times
            .get(at)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

/// Runs a request for every item, `at_once` at a time. The first error ends it.
pub async fn load<I, F, T>(items: I, at_once: usize, request: F) -> Result<Load>
where
    I: IntoIterator,
    F: Fn(I::Item) -> T,
    T: Future<Output = Result<()>>,
{
    let start = Instant::now();
    let timed = stream::iter(items).map(|item| {
        let request = request(item);
        async {
            let begin = Instant::now();
            request.await.map(|()| begin.elapsed())
        }
    });
    let answers: Vec<Result<Duration>> = timed.buffer_unordered(at_once).collect().await;
    let wall = start.elapsed();
    let mut times = answers.into_iter().collect::<Result<Vec<_>>>()?;
    times.sort();
    Ok(Load {
        n: times.len(),
        wall,
        times,
    })
}
