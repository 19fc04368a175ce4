//! Work that happens later: each job once, claimed by one worker, tried again with growing pauses.

use super::{
    Result, Store,
    db::{Row, values},
    dialect::statements,
};
use crate::clock::MINUTE;

/// How long a worker may take before another one may try.
pub const LEASE: i64 = 10 * MINUTE;

statements! {
    INSERT_JOB = same "
        insert into jobs (job_id, kind, payload, dedupe_key, run_after, attempts, max_attempts, failed)
        values ($1, $2, $3, $4, $5, 0, $6, 0)
        on conflict (dedupe_key) do nothing";
    CLAIM_JOB = locking "
        update jobs
        set attempts = attempts + 1, lease = $1, lease_until = $2
        where job_id in (
            select job_id
            from jobs
            where failed = 0 and run_after <= $3 and (lease is null or lease_until <= $3)
            order by run_after, job_id
            limit 1", ")
        returning job_id, kind, payload, attempts, max_attempts";
    FINISH_JOB = same "
        delete from jobs
        where job_id = $1 and lease = $2";
    RETRY_JOB = same "
        update jobs
        set lease = null, lease_until = null, run_after = $3, last_error = $4
        where job_id = $1 and lease = $2";
    FAIL_JOB = same "
        update jobs
        set lease = null, lease_until = null, failed = 1, last_error = $3
        where job_id = $1 and lease = $2";
    LIST_FAILED_JOBS = same "
        select job_id, kind, last_error
        from jobs
        where failed = 1
        order by run_after, job_id";
}

/// A claimed job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    id: String,
    lease: String,
    /// What is to be done.
    pub kind: String,
    /// JSON that the kind understands.
    pub payload: String,
    /// Tries, this one included.
    pub attempts: u32,
    max_attempts: u32,
}

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedJob {
    /// What was to be done.
    pub kind: String,
    /// Why it was given up.
    pub last_error: String,
}

impl Store {
    /// Writes a job. With a `dedupe_key` that waits already, nothing happens; says whether it was written.
    pub async fn enqueue_job(
        &self,
        kind: &str,
        payload: String,
        dedupe_key: Option<&str>,
        run_after: i64,
    ) -> Result<bool> {
        let id = format!("{:032x}", self.random().bits());
        let (kind, dedupe_key) = (kind.to_owned(), dedupe_key.map(str::to_owned));
        self.write(move |conn| {
            Box::pin(async move {
                let values = values![id, kind, payload, dedupe_key, run_after, 5_i64];
                Ok(conn.run(INSERT_JOB, values).await? == 1)
            })
        })
        .await
    }

    /// Claims the next job that is due.
    pub async fn claim_job(&self, now: i64) -> Result<Option<Job>> {
        let lease = format!("{:032x}", self.random().bits());
        self.write(move |conn| {
            Box::pin(async move {
                let row = conn
                    .find(CLAIM_JOB, values![&lease, now + LEASE, now])
                    .await?;
                row.map(|row| job(&row, lease)).transpose()
            })
        })
        .await
    }

    /// The job is done.
    pub async fn finish_job(&self, job: &Job) -> Result<()> {
        let values = values![&job.id, &job.lease];
        self.write(move |conn| {
            Box::pin(async move { conn.run(FINISH_JOB, values).await.map(|_| ()) })
        })
        .await
    }

    /// The job did not work out: later again, or given up after its last try.
    pub async fn fail_job(&self, job: &Job, why: &str, now: i64) -> Result<()> {
        let (statement, values) = if job.attempts < job.max_attempts {
            let pause = MINUTE << job.attempts.min(10);
            (RETRY_JOB, values![&job.id, &job.lease, now + pause, why])
        } else {
            (FAIL_JOB, values![&job.id, &job.lease, why])
        };
        self.write(move |conn| {
            Box::pin(async move { conn.run(statement, values).await.map(|_| ()) })
        })
        .await
    }

    /// Jobs that were given up; for the administrator.
    pub async fn failed_jobs(&self) -> Result<Vec<FailedJob>> {
        self.read(|conn| {
            Box::pin(async move {
                conn.all(LIST_FAILED_JOBS, vec![])
                    .await?
                    .iter()
                    .map(|row| {
                        Ok(FailedJob {
                            kind: row.text("kind")?,
                            last_error: row.opt_text("last_error")?.unwrap_or_default(),
                        })
                    })
                    .collect()
            })
        })
        .await
    }
}

fn job(row: &Row, lease: String) -> Result<Job> {
    Ok(Job {
        id: row.text("job_id")?,
        lease,
        kind: row.text("kind")?,
        payload: row.text("payload")?,
        attempts: row.count("attempts")?,
        max_attempts: row.count("max_attempts")?,
    })
}
