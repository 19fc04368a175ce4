//! `daybreak serve`: start, run, stop.

use std::{
    io::{self, IsTerminal},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, bail};
use app::paths;
use tokio::{net::TcpListener, sync::Notify, time};

use super::Place;
use crate::{
    clock::MINUTE,
    config::{Config, Given, Secret},
    jobs::Background,
    store::tokens::SHORT,
    web::{self, App, Connections},
};

/// Start the server.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  daybreak serve --listen 127.0.0.1:3000 --public-url https://survey.example.org --data /var/lib/daybreak

The configuration file takes the same settings (listen, public_url, data, database, trusted_proxies) and [smtp]
with host, port, security, user, password_file and from. Flags win over the environment, both win over the file.")]
pub struct Args {
    #[command(flatten)]
    place: Place,
    /// Where to listen [default: 127.0.0.1:3000].
    #[arg(long, value_name = "ADDR", env = "DAYBREAK_LISTEN")]
    listen: Option<String>,
    /// The address people use, such as https://survey.example.org; http:// is for this machine only.
    #[arg(long, value_name = "URL", env = "DAYBREAK_PUBLIC_URL")]
    public_url: Option<String>,
}

impl Args {
    fn given(self) -> Given {
        Given {
            listen: self.listen,
            public_url: self.public_url,
            smtp_password: Secret::of_environment("DAYBREAK_SMTP_PASSWORD"),
            ..self.place.given()
        }
    }
}

/// Runs until it is told to stop.
///
/// # Errors
/// Settings that need attention, a port in use, a store that does not open.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    start_log();
    let config = Config::load(args.given())?;
    super::runtime()?.block_on(serve(config))?;
    Ok(ExitCode::SUCCESS)
}

/// How long proxies get to notice that we are going, once told by [`App::stop`].
const LEAVING: Duration = Duration::from_secs(5);
/// How long open requests get to finish.
const FINISHING: Duration = Duration::from_secs(25);

/// Serves until a signal comes, then stops in order: not ready, no new connections, open requests, store.
///
/// # Errors
/// A port in use, a store that does not open.
pub async fn serve(mut config: Config) -> anyhow::Result<()> {
    let listener = listen(&mut config).await?;
    // Pages are drawn without `leptos_routes`, so nobody else starts the executor; a second start is harmless.
    let _ = any_spawner::Executor::init_tokio();

    let app = App::open(config).await?;
    let background = Background::start(app.store.clone(), app.clock.clone(), app.mailer.clone());
    eprintln!("Daybreak is ready on {}", app.config.public_url);
    offer_set_up(&app).await?;

    let stopped = Arc::new(Notify::new());
    let signal = {
        let (app, stopped) = (app.clone(), stopped.clone());
        async move {
            let patience = told_to_stop().await;
            app.stop();
            time::sleep(patience).await;
            stopped.notify_one();
        }
    };
    let server = Connections::of_this_process().serve(listener, web::router(app.clone()), signal);

    // Somebody who reads slowly would hold the stop for ever, so it gets a limit.
    tokio::select! {
        () = server => {}
        () = async { stopped.notified().await; time::sleep(FINISHING).await } => {
            tracing::warn!("some connections were still open after {} s", FINISHING.as_secs());
        }
    }
    background.stop().await;
    app.close().await;
    Ok(())
}

/// While nobody can sign in, the one who can read this becomes the first administrator.
async fn offer_set_up(app: &App) -> anyhow::Result<()> {
    if app.store.needs_set_up().await? {
        let code = app.store.issue_set_up_code(app.clock.now()).await?;
        eprintln!(
            "Nobody can sign in yet. Open {} within {} minutes and give this set-up code:\n\n    {code}\n",
            app.config.public_url.link(paths::SETUP),
            SHORT / MINUTE
        );
    }
    Ok(())
}

async fn listen(config: &mut Config) -> anyhow::Result<TcpListener> {
    let asked = config.listen;
    let listener = match TcpListener::bind(asked).await {
        Ok(listener) => listener,
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => bail!(
            "{asked} is already in use, nothing was started; stop the other program or give another --listen address"
        ),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => bail!(
            "{asked} may not be used by this account, nothing was started; give a port above 1023 with --listen"
        ),
        Err(error) => return Err(error).with_context(|| format!("cannot listen on {asked}")),
    };
    config.bound_to(listener.local_addr()?);
    Ok(listener)
}

/// Waits for a signal; answers how long to stay reachable. Somebody at the keyboard need not wait for proxies.
async fn told_to_stop() -> Duration {
    let keyboard = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = keyboard => Duration::ZERO,
        () = terminated() => LEAVING,
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}

/// Our own lines from `info` on; of the libraries only warnings, and of statements nothing: they carry arguments.
pub(super) fn start_log() {
    use tracing_subscriber::EnvFilter;

    let filter = EnvFilter::try_from_env("DAYBREAK_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,server=info"))
        .add_directive("sqlx::query=off".parse().expect("a fixed directive"));
    // A second start in one process (tests) keeps the first log.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .try_init();
}
