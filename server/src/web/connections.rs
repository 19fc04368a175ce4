//! Connections: taken one by one, HTTP/1.1 each, let go when nothing comes for a while.
//!
//! `axum::serve` keeps a silent connection for as long as its other side likes, and every kept one costs some 25 kB. A
//! staff of ten thousand that opens its links at once would hold more memory than all of its answers. So there is an
//! end to silence, and a number above which a connection is for one request only; whoever comes then is served all
//! the same and connects again for the next page.

use std::{convert::Infallible, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo, http::Request, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time,
};
use tower::Service;

/// How many connections, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Connections {
    /// At once. Who comes later waits in the system's queue.
    pub open: usize,
    /// Above this number a connection is for one request only.
    pub kept: usize,
    /// Until the head of a request, the first or the next, has come in full.
    pub silence: Duration,
}

/// Files that are no connections: the store, its logs, mail, what is embedded.
const OTHER_FILES: u64 = 128;
/// A head, and what is read of a body at once.
const BUFFER: usize = 64 * 1024;
/// Until the next attempt, where the system has no more files to give.
const PAUSE: Duration = Duration::from_millis(250);

impl Connections {
    const MOST: usize = 16_384;
    const FEWEST: usize = 16;
    /// Longer than the common proxies (60 to 120 s) keep theirs, so that it is not us who hang up on their next request.
    const SILENCE: Duration = Duration::from_secs(150);

    /// As many as this process may have, after asking the system for all that it allows.
    pub fn of_this_process() -> Self {
        let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or_else(|error| {
            tracing::warn!("the number of open files could not be raised: {error}");
            1024
        });
        let open = usize::try_from(files.saturating_sub(OTHER_FILES)).unwrap_or(Self::MOST);
        let open = open.clamp(Self::FEWEST, Self::MOST);
        Self {
            open,
            kept: open / 4,
            silence: Self::SILENCE,
        }
    }

    /// Serves until `stop` is through, then takes no more connections and waits until those that are there have
    /// their answers.
    pub async fn serve(
        self,
        listener: TcpListener,
        router: Router,
        stop: impl Future<Output = ()>,
    ) {
        let mut stop = pin!(stop);
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.silence)
            .max_buf_size(BUFFER);
        let places = Arc::new(Semaphore::new(self.open));
        let connections = GracefulShutdown::new();
        loop {
            let (place, tcp, peer) = tokio::select! {
                next = next(&listener, &places) => next,
                () = &mut stop => break,
            };
            let router = router.clone();
            let service = service_fn(move |request| answer(router.clone(), peer, request));
            http.keep_alive(connections.count() < self.kept);
            let connection = http.serve_connection(TokioIo::new(tcp), service);
            let connection = connections.watch(connection);
            tokio::spawn(async move {
                if let Err(error) = connection.await {
                    tracing::trace!("a connection ended early: {error}");
                }
                drop(place);
            });
        }
        drop(listener);
        connections.shutdown().await;
    }
}

/// Waits for a place, then for somebody to take it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (OwnedSemaphorePermit, TcpStream, SocketAddr) {
    let place = Arc::clone(places).acquire_owned().await;
    let place = place.expect("the places are never closed");
    loop {
        match listener.accept().await {
            Ok((tcp, peer)) => {
                // Small answers must not wait for the other side's acknowledgement.
                if let Err(error) = tcp.set_nodelay(true) {
                    tracing::debug!("TCP_NODELAY was refused: {error}");
                }
                return (place, tcp, peer);
            }
            Err(error) if gone(&error) => {}
            Err(error) => {
                tracing::error!("no connection can be taken: {error}");
                time::sleep(PAUSE).await;
            }
        }
    }
}

/// Whether only the one who was about to connect is concerned.
fn gone(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}

async fn answer(
    mut router: Router,
    peer: SocketAddr,
    mut request: Request<Incoming>,
) -> Result<Response, Infallible> {
    request.extensions_mut().insert(ConnectInfo(peer));
    router.call(request).await
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::oneshot,
        task::JoinHandle,
    };

    use super::*;

    const PLENTY: Connections = Connections {
        open: 64,
        kept: 64,
        silence: Duration::from_hours(1),
    };

    struct Server {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        task: JoinHandle<()>,
    }

    async fn start(connections: Connections) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let slow = || async {
            time::sleep(Duration::from_millis(200)).await;
            "slow"
        };
        let router = Router::new()
            .route(
                "/who",
                get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() }),
            )
            .route("/slow", get(slow));
        let stopped = async {
            let _ = stopped.await;
        };
        let task = tokio::spawn(connections.serve(listener, router, stopped));
        Server {
            address,
            stop,
            task,
        }
    }

    async fn ask(tcp: &mut TcpStream, path: &str) {
        let request = format!("GET {path} HTTP/1.1\r\nHost: here\r\n\r\n");
        tcp.write_all(request.as_bytes()).await.unwrap();
    }

    /// Reads until the text is there. Fails where the connection ends before.
    async fn read_until(tcp: &mut TcpStream, text: &str) -> String {
        let mut all = String::new();
        while !all.contains(text) {
            let mut part = [0; 1024];
            let read = tcp.read(&mut part).await.unwrap();
            assert_ne!(read, 0, "{text} was expected after {all}");
            all.push_str(std::str::from_utf8(&part[..read]).unwrap());
        }
        all
    }

    /// What comes until the other side hangs up.
    async fn rest(tcp: &mut TcpStream) -> String {
        let mut all = String::new();
        tcp.read_to_string(&mut all).await.unwrap();
        all
    }

    #[tokio::test]
    async fn one_connection_takes_many_requests_and_knows_its_peer() {
        let server = start(PLENTY).await;
        let mut tcp = TcpStream::connect(server.address).await.unwrap();
        let me = tcp.local_addr().unwrap().to_string();
        for _ in 0..3 {
            ask(&mut tcp, "/who").await;
            let answer = read_until(&mut tcp, &me).await;
            assert!(!answer.contains("connection: close"), "{answer}");
        }
    }

    #[tokio::test]
    async fn silence_ends() {
        let server = start(Connections {
            silence: Duration::from_millis(100),
            ..PLENTY
        })
        .await;
        let mut after_a_page = TcpStream::connect(server.address).await.unwrap();
        let mut after_half_a_head = TcpStream::connect(server.address).await.unwrap();
        let mut from_the_start = TcpStream::connect(server.address).await.unwrap();
        ask(&mut after_a_page, "/who").await;
        after_half_a_head
            .write_all(b"GET /who HTTP/1.1\r\nHost: he")
            .await
            .unwrap();
        let page = rest(&mut after_a_page).await;
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert_eq!(rest(&mut from_the_start).await, "");
        assert!(!rest(&mut after_half_a_head).await.contains("200 OK"));
    }

    #[tokio::test]
    async fn above_a_number_a_connection_is_for_one_request() {
        let server = start(Connections { kept: 1, ..PLENTY }).await;
        let mut first = TcpStream::connect(server.address).await.unwrap();
        ask(&mut first, "/who").await;
        read_until(&mut first, "127.0.0.1:").await;
        let mut second = TcpStream::connect(server.address).await.unwrap();
        ask(&mut second, "/who").await;
        let answer = rest(&mut second).await;
        assert!(answer.contains("200 OK"), "{answer}");
        assert!(answer.contains("connection: close"), "{answer}");
        ask(&mut first, "/who").await;
        read_until(&mut first, "127.0.0.1:").await;
    }

    #[tokio::test]
    async fn who_comes_when_all_places_are_taken_is_served_later() {
        let server = start(Connections { open: 1, ..PLENTY }).await;
        let mut first = TcpStream::connect(server.address).await.unwrap();
        ask(&mut first, "/who").await;
        read_until(&mut first, "127.0.0.1:").await;
        let mut second = TcpStream::connect(server.address).await.unwrap();
        ask(&mut second, "/who").await;
        drop(first);
        read_until(&mut second, "200 OK").await;
    }

    #[tokio::test]
    async fn stopping_finishes_what_was_asked_and_hangs_up_on_who_is_silent() {
        let server = start(PLENTY).await;
        let mut silent = TcpStream::connect(server.address).await.unwrap();
        ask(&mut silent, "/who").await;
        read_until(&mut silent, "127.0.0.1:").await;
        let mut busy = TcpStream::connect(server.address).await.unwrap();
        ask(&mut busy, "/slow").await;
        time::sleep(Duration::from_millis(50)).await;
        server.stop.send(()).unwrap();
        assert!(rest(&mut busy).await.ends_with("slow"));
        assert_eq!(rest(&mut silent).await, "");
        server.task.await.unwrap();
        assert!(TcpStream::connect(server.address).await.is_err());
    }
}
