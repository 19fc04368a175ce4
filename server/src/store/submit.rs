//! The writer of answers: one task, a bounded queue, shuffled batches. A submit is acknowledged after its batch is
//! committed, never before (RELIABILITY §4.2).

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use surveys::ids::{AtomId, WaveId};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
    time::{Instant, timeout_at},
};

use super::{
    Result, Store, StoreError,
    answers::{Answers, Parcel},
    db::{Conn, Db, Value, json, values},
    dialect::{Sql, statements},
    voices::{self, Voice},
    waves::WaveState,
    write_in,
};
use crate::{auth::Token, random::Random};

/// Submits that may wait; further ones are told to come back.
const QUEUE: usize = 1_024;
/// Submits committed together at most.
const BATCH: usize = 64;
/// How long the first submit of a batch waits for others.
const GATHER: Duration = Duration::from_millis(15);

statements! {
    FIND_FOR_SUBMIT = shared "
        select i.token_hash, i.wave_id, i.atom_id, w.state
        from invitations i
        join waves w on w.wave_id = i.wave_id
        where i.token_hash in", "w";
    FIND_OPEN_FOR_SUBMIT = shared "
        select l.token_hash, l.wave_id, l.atom_id, w.state
        from open_links l
        join waves w on w.wave_id = l.wave_id
        where l.stopped = 0 and l.token_hash in", "w";
    MARK_USED = rows "
        update invitations
        set used = 1
        where used = 0 and token_hash in (select value ->> 0 from", ")
        returning token_hash";
    INSERT_PARCELS = rows "
        insert into inbox (parcel_id, wave_id, parcel)
        select value ->> 0, value ->> 1, value ->> 2
        from", "";
}

/// What became of a submit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    /// The answers are kept, once and for good.
    Kept,
    /// They were kept before; show the same page as for [`Submitted::Kept`].
    AlreadyUsed,
    /// The wave takes no answers any more.
    Closed,
    /// No invitation has this token.
    Unknown,
}

#[derive(Clone)]
struct Submit {
    token_hash: String,
    what: What,
}

/// What is sent. All of it goes through one queue, so that the batches of each are mixed with the others'.
#[derive(Clone)]
enum What {
    /// Answers, under an invitation.
    Answers(Answers),
    /// Answers, under a link that many share.
    Open(Answers),
    /// An idea or a ballot, under a voice link.
    Voice(Voice),
}

struct Waiting {
    submit: Submit,
    reply: oneshot::Sender<Result<Submitted>>,
}

/// The door to the writer task.
pub(super) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Waiting>>>,
    task: Mutex<Option<JoinHandle<()>>>,
    failing: Arc<AtomicBool>,
}

impl Writer {
    pub(super) fn start(db: Arc<Db>, random: Random) -> Self {
        let (queue, submits) = mpsc::channel(QUEUE);
        let failing = Arc::new(AtomicBool::new(false));
        let worker = tokio::spawn(write_batches(db, random, submits, Arc::clone(&failing)));
        let task = tokio::spawn(async move {
            if worker.await.is_err_and(|error| error.is_panic()) {
                // Nobody may believe that answers are still kept.
                tracing::error!("the writer of answers broke; stopping at once");
                std::process::exit(70);
            }
        });
        Self {
            queue: Mutex::new(Some(queue)),
            task: Mutex::new(Some(task)),
            failing,
        }
    }

    async fn submit(&self, submit: Submit) -> Result<Submitted> {
        let (reply, answer) = oneshot::channel();
        let queue = lock(&self.queue).clone();
        queue
            .and_then(|queue| queue.try_send(Waiting { submit, reply }).ok())
            .ok_or(StoreError::Unavailable(None))?;
        answer.await.unwrap_or(Err(StoreError::Unavailable(None)))
    }

    /// Whether the last batch failed or the queue is more than half full.
    pub(super) fn is_behind(&self) -> bool {
        self.failing.load(Ordering::Relaxed)
            || lock(&self.queue)
                .as_ref()
                .is_none_or(|queue| queue.capacity() < QUEUE / 2)
    }

    /// Takes no more, writes what waits, ends.
    pub(super) async fn stop(&self) {
        drop(lock(&self.queue).take());
        let task = lock(&self.task).take();
        if let Some(task) = task {
            // Its only failure ends the process.
            let _ = task.await;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store {
    /// Keeps answers under an invitation's token. Safe to repeat: however often and from however many windows it is
    /// sent, one sheet is kept. Acknowledged after commit.
    ///
    /// # Errors
    /// `Unavailable` if nothing can be written now; nothing was kept then, and trying again is right.
    pub async fn submit(&self, token: &Token, answers: Answers) -> Result<Submitted> {
        self.shared
            .submits
            .submit(Submit {
                token_hash: token.hash(),
                what: What::Answers(answers),
            })
            .await
    }

    /// Keeps answers under a link that many share, each time they are sent: whoever calls sees to it that one form is kept
    /// once. Acknowledged after commit.
    ///
    /// # Errors
    /// `Unavailable` if nothing can be written now; nothing was kept then, and trying again is right.
    pub async fn submit_openly(&self, token: &Token, answers: Answers) -> Result<Submitted> {
        self.shared
            .submits
            .submit(Submit {
                token_hash: token.hash(),
                what: What::Open(answers),
            })
            .await
    }

    /// Keeps an idea or a ballot under a voice link's token. Acknowledged after commit. `AlreadyUsed` if the link has
    /// used up this vote, or has sent another number of ideas than the page knew of.
    ///
    /// # Errors
    /// `Unavailable` if nothing can be written now; nothing was kept then, and trying again is right.
    pub async fn speak(&self, token: &Token, voice: Voice) -> Result<Submitted> {
        self.shared
            .submits
            .submit(Submit {
                token_hash: token.hash(),
                what: What::Voice(voice),
            })
            .await
    }
}

async fn write_batches(
    db: Arc<Db>,
    random: Random,
    mut submits: mpsc::Receiver<Waiting>,
    failing: Arc<AtomicBool>,
) {
    while let Some(first) = submits.recv().await {
        let mut batch = vec![first];
        let until = Instant::now() + GATHER;
        while batch.len() < BATCH {
            match timeout_at(until, submits.recv()).await {
                Ok(Some(next)) => batch.push(next),
                Ok(None) | Err(_) => break,
            }
        }
        random.shuffle(&mut batch);
        let (submits, replies): (Vec<Submit>, Vec<_>) = batch
            .into_iter()
            .map(|waiting| (waiting.submit, waiting.reply))
            .unzip();
        let outcomes = keep_all(&db, &random, submits).await;
        let failed = outcomes
            .iter()
            .any(|o| matches!(o, Err(e) if e.is_unavailable()));
        failing.store(failed, Ordering::Relaxed);
        for (reply, outcome) in replies.into_iter().zip(outcomes) {
            // Whoever asked may be gone; the answers are kept all the same.
            let _ = reply.send(outcome);
        }
    }
}

/// Keeps a batch; if the engine refuses it for another reason than being unavailable, each submit on its own, so that
/// one strange submit cannot harm the others.
async fn keep_all(db: &Db, random: &Random, submits: Vec<Submit>) -> Vec<Result<Submitted>> {
    let n = submits.len();
    match keep(db, random, submits.clone()).await {
        Ok(outcomes) => outcomes.into_iter().map(Ok).collect(),
        Err(StoreError::Unavailable(_)) => {
            (0..n).map(|_| Err(StoreError::Unavailable(None))).collect()
        }
        Err(error) if n == 1 => vec![Err(error)],
        Err(_) => {
            let mut outcomes = Vec::with_capacity(n);
            for submit in submits {
                let one = keep(db, random, vec![submit]).await;
                outcomes.push(one.map(|outcomes| outcomes[0]));
            }
            outcomes
        }
    }
}

async fn keep(db: &Db, random: &Random, submits: Vec<Submit>) -> Result<Vec<Submitted>> {
    let random = random.clone();
    let submits = Arc::new(submits);
    write_in(db, move |conn| {
        Box::pin(async move { keep_in(conn, &random, &submits).await })
    })
    .await
}

/// Marks and parcels of one batch, in one transaction; outcomes in the order of the submits.
async fn keep_in(conn: &mut Conn, random: &Random, submits: &[Submit]) -> Result<Vec<Submitted>> {
    let (mut answers, mut open, mut said) = (Vec::new(), Vec::new(), Vec::new());
    for submit in submits {
        match &submit.what {
            What::Answers(given) => answers.push((submit.token_hash.as_str(), given)),
            What::Open(given) => open.push((submit.token_hash.as_str(), given)),
            What::Voice(voice) => said.push((submit.token_hash.as_str(), voice)),
        }
    }
    let mut of_answers = keep_answers(conn, random, &answers).await?.into_iter();
    let mut of_open = keep_open(conn, random, &open).await?.into_iter();
    let mut of_voices = voices::keep(conn, random, &said).await?.into_iter();
    let outcomes = submits.iter().map(|submit| match submit.what {
        What::Answers(_) => of_answers.next(),
        What::Open(_) => of_open.next(),
        What::Voice(_) => of_voices.next(),
    });
    Ok(outcomes.flatten().collect())
}

/// Token hashes with what was answered under them.
async fn keep_answers(
    conn: &mut Conn,
    random: &Random,
    submits: &[(&str, &Answers)],
) -> Result<Vec<Submitted>> {
    if submits.is_empty() {
        return Ok(Vec::new());
    }
    let found = found(conn, FIND_FOR_SUBMIT, submits).await?;
    let open: HashSet<&str> = found
        .iter()
        .filter(|(_, (_, _, state))| *state == WaveState::Open)
        .map(|(hash, _)| hash.as_str())
        .collect();
    let open: Vec<Vec<Value>> = open.into_iter().map(|hash| values![hash]).collect();
    let mut marked = HashSet::new();
    for row in conn.all(MARK_USED, vec![json(&open)]).await? {
        marked.insert(row.text("token_hash")?);
    }

    let mut parcels = Vec::new();
    let mut outcomes = Vec::with_capacity(submits.len());
    for (hash, answers) in submits {
        outcomes.push(match found.get(*hash) {
            None => Submitted::Unknown,
            Some((_, _, state)) if *state != WaveState::Open => Submitted::Closed,
            // The first of several equal ones in a batch is kept, the others find it used.
            Some((wave, atom, _)) if marked.remove(*hash) => {
                let parcel = Parcel {
                    atom: *atom,
                    answers: (*answers).clone(),
                    is_rest: false,
                };
                let id = format!("{:032x}", random.bits());
                let mut row = values![id, *wave];
                row.push(json(&parcel));
                parcels.push(row);
                Submitted::Kept
            }
            Some(_) => Submitted::AlreadyUsed,
        });
    }
    if !parcels.is_empty() {
        conn.run_rows(INSERT_PARCELS, &parcels, &[]).await?;
    }
    Ok(outcomes)
}

/// Where hashes lead to: the wave, the atom, and where the wave stands.
async fn found(
    conn: &mut Conn,
    statement: Sql,
    submits: &[(&str, &Answers)],
) -> Result<HashMap<String, (WaveId, AtomId, WaveState)>> {
    let hashes: Vec<Vec<Value>> = submits.iter().map(|(hash, _)| values![*hash]).collect();
    let mut found = HashMap::new();
    for row in conn.all(statement, vec![json(&hashes)]).await? {
        let leads = (
            row.parsed("wave_id")?,
            row.parsed("atom_id")?,
            row.parsed("state")?,
        );
        found.insert(row.text("token_hash")?, leads);
    }
    Ok(found)
}

/// Hashes of open links with what was answered under them. Every one of an open wave is kept.
async fn keep_open(
    conn: &mut Conn,
    random: &Random,
    submits: &[(&str, &Answers)],
) -> Result<Vec<Submitted>> {
    if submits.is_empty() {
        return Ok(Vec::new());
    }
    let found = found(conn, FIND_OPEN_FOR_SUBMIT, submits).await?;
    let mut outcomes = Vec::with_capacity(submits.len());
    for (hash, answers) in submits {
        outcomes.push(match found.get(*hash) {
            None => Submitted::Unknown,
            Some((wave, atom, WaveState::Open)) => {
                put_in(conn, random, *wave, [(*atom, (*answers).clone())]).await?;
                Submitted::Kept
            }
            Some(_) => Submitted::Closed,
        });
    }
    Ok(outcomes)
}

/// Puts answers that nobody submitted here into the inbox of a wave, each with its atom.
pub(super) async fn put_in(
    conn: &mut Conn,
    random: &Random,
    wave: WaveId,
    brought: impl IntoIterator<Item = (AtomId, Answers)>,
) -> Result<()> {
    let parcels: Vec<Vec<Value>> = brought
        .into_iter()
        .map(|(atom, answers)| {
            let parcel = Parcel {
                atom,
                answers,
                is_rest: false,
            };
            let mut row = values![format!("{:032x}", random.bits()), wave];
            row.push(json(&parcel));
            row
        })
        .collect();
    conn.run_rows(INSERT_PARCELS, &parcels, &[]).await?;
    Ok(())
}
