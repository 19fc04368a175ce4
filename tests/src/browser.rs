//! Chromium with a ChromeDriver of its own.

use std::{
    collections::HashMap,
    fs,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::place;

/// What a browser looks like to a page.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// What the browser asks for in `Accept-Language`.
    pub language: &'static str,
}

impl Screen {
    /// A small phone.
    pub const PHONE: Self = Self {
        width: 360,
        height: 800,
        scripts: true,
        language: "de",
    };

    /// A desktop.
    pub const DESK: Self = Self {
        width: 1280,
        height: 900,
        scripts: true,
        language: "de",
    };

    /// The same without scripts.
    #[must_use]
    pub const fn without_scripts(self) -> Self {
        Self {
            scripts: false,
            ..self
        }
    }
}

/// One browser with a fresh profile. Closed when dropped.
#[derive(Debug)]
pub struct Browser {
    /// For everything this type has no word for.
    pub client: Client,
    screen: Screen,
    base: String,
    driver_url: String,
    driver: Driver,
    _profile: TempDir,
}

#[derive(Debug)]
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Browser {
    /// Opens a browser for the server at `base`.
    pub async fn open(base: &str, screen: Screen) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let driver = Driver(
            Command::new("chromedriver")
                .arg(format!("--port={port}"))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .context("chromedriver is missing; `cargo xtask test` installs it")?,
        );
        let driver_url = format!("http://127.0.0.1:{port}");
        wait_for(&driver_url).await?;
        let profile = tempfile::tempdir()?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(screen, &profile))
            .connect(&driver_url)
            .await
            .context("Chromium does not start")?;
        let browser = Self {
            client,
            screen,
            base: base.to_owned(),
            driver_url,
            driver,
            _profile: profile,
        };
        // Windows have a smallest width; the metrics of the page do not.
        browser.resize(screen.height).await?;
        Ok(browser)
    }

    /// Goes to an address of the server, or to a whole one.
    pub async fn go(&self, path: &str) -> Result<()> {
        let url = if path.starts_with("http") || path.starts_with("about:") {
            path.to_owned()
        } else {
            format!("{}{path}", self.base)
        };
        self.client.goto(&url).await.with_context(|| url)
    }

    /// Where it is, without the origin.
    pub async fn path(&self) -> Result<String> {
        Ok(self.client.current_url().await?.path().to_owned())
    }

    /// The words a person sees now.
    pub async fn text(&self) -> Result<String> {
        Ok(self.find("body").await?.text().await?)
    }

    /// The page's HTML as it arrived and was worked on.
    pub async fn html(&self) -> Result<String> {
        Ok(self.client.source().await?)
    }

    /// An element; waits until it is there.
    pub async fn find(&self, css: &str) -> Result<Element> {
        let waiting = self.client.wait().at_most(Duration::from_secs(20));
        match waiting.for_element(Locator::Css(css)).await {
            Ok(element) => Ok(element),
            Err(error) => bail!(
                "{} shows no {css} ({error}): {}",
                self.client.current_url().await?,
                self.client
                    .find(Locator::Css("body"))
                    .await?
                    .text()
                    .await
                    .unwrap_or_default()
            ),
        }
    }

    /// All elements that are there now.
    pub async fn all(&self, css: &str) -> Result<Vec<Element>> {
        Ok(self.client.find_all(Locator::Css(css)).await?)
    }

    /// Types into a field after emptying it.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self.find(css).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Sets a value on every field that fits: dates are typed differently in every language.
    pub async fn set(&self, css: &str, value: &str) -> Result<()> {
        let script = "for (const field of document.querySelectorAll(arguments[0])) field.value = arguments[1];";
        let arguments = vec![css.into(), value.into()];
        self.client.execute(script, arguments).await?;
        Ok(())
    }

    /// Clicks something that can be seen, scrolling to it.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.find(css).await?;
        let start = Instant::now();
        loop {
            // What a script shows is in the page a moment before it can be seen.
            match element.click().await {
                Err(error)
                    if error.is_element_not_interactable()
                        && start.elapsed() < Duration::from_secs(20) =>
                {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                done => return done.with_context(|| format!("cannot click {css}")),
            }
        }
    }

    /// Clicks, and waits until the page has gone to another or come again.
    pub async fn submit(&self, css: &str) -> Result<()> {
        let old = self.find("html").await?;
        self.click(css).await?;
        let start = Instant::now();
        while start.elapsed() < Duration::from_mins(1) {
            if old.tag_name().await.is_err() {
                self.find("body").await?;
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        bail!("{css} led nowhere: {}", self.text().await?)
    }

    /// Waits until a condition holds.
    pub async fn until<F, T>(&self, what: &str, condition: F) -> Result<()>
    where
        F: Fn() -> T,
        T: Future<Output = Result<bool>>,
    {
        let start = Instant::now();
        // As long as a survey needs to try three times: on a busy machine the browser itself may stumble.
        while start.elapsed() < Duration::from_mins(1) {
            if condition().await? {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("{what} did not come: {}", self.text().await?)
    }

    /// Light or dark, as the system setting would say.
    pub async fn prefer(&self, scheme: &str) -> Result<()> {
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({"features": [
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ]}),
        )
        .await?;
        // Colours glide; what is checked is where they arrive.
        self.client
            .execute_async(
                "const done = arguments[0];
                 requestAnimationFrame(() => requestAnimationFrame(() =>
                   Promise.allSettled(document.getAnimations().map(a => a.finished)).then(() => done())))",
                vec![],
            )
            .await?;
        Ok(())
    }

    /// High contrast: the system chooses the colours, on a dark ground.
    pub async fn forced_colors(&self, forced: bool) -> Result<()> {
        let value = if forced { "active" } else { "none" };
        let scheme = if forced { "dark" } else { "light" };
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({"features": [
                {"name": "forced-colors", "value": value},
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ]}),
        )
        .await?;
        Ok(())
    }

    /// Makes the network of the page, and of nothing else, as slow as a bad place for a phone: 400 kbit/s each way, 400 ms
    /// there and back.
    pub async fn slow(&self) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        let bytes_a_second = 400_000 / 8;
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": 400,
                "downloadThroughput": bytes_a_second,
                "uploadThroughput": bytes_a_second,
            }),
        )
        .await?;
        Ok(())
    }

    /// Cuts or restores the network as the page sees it.
    pub async fn offline(&self, offline: bool) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}),
        )
        .await?;
        Ok(())
    }

    /// From here on, what is downloaded lands in this folder.
    pub async fn download_to(&self, folder: &Path) -> Result<()> {
        self.devtools(
            "Browser.setDownloadBehavior",
            json!({"behavior": "allow", "downloadPath": folder.display().to_string()}),
        )
        .await?;
        Ok(())
    }

    /// A file that was downloaded to this folder; waits until it is there as a whole.
    pub async fn downloaded(&self, folder: &Path, name: &str) -> Result<Vec<u8>> {
        let file = folder.join(name);
        // While it comes, it has another name.
        self.until(name, || async { Ok(fs::exists(&file)?) })
            .await?;
        Ok(fs::read(&file)?)
    }

    /// What pages of the server have left in this browser besides cookies, as JSON; empty lists and objects if nothing.
    pub async fn left_behind(&self) -> Result<Value> {
        let found = self
            .client
            .execute_async(
                "const done = arguments[0];
                 (async () => ({
                   local: {...localStorage},
                   session: {...sessionStorage},
                   caches: await caches.keys(),
                   databases: (await indexedDB.databases()).map(database => database.name),
                   workers: (await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
                 }))().then(done, error => done('' + error))",
                vec![],
            )
            .await?;
        ensure!(found.is_object(), "{found}");
        Ok(found)
    }

    /// Checks that pages of the server have left nothing in this browser; waits a moment for it.
    pub async fn left_nothing(&self) -> Result<()> {
        let nothing = json!({
            "local": {}, "session": {}, "caches": [], "databases": [], "workers": [],
        });
        let start = Instant::now();
        loop {
            let found = self.left_behind().await?;
            if found == nothing {
                return Ok(());
            }
            ensure!(
                start.elapsed() < Duration::from_secs(5),
                "left behind: {found}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses a key, as a keyboard does: `Tab`, `Enter`, `ArrowDown`, ` `.
    pub async fn press(&self, key: &str) -> Result<()> {
        let (code, number, text) = match key {
            "Tab" => ("Tab", 9, ""),
            "Enter" => ("Enter", 13, "\r"),
            "ArrowDown" => ("ArrowDown", 40, ""),
            " " => ("Space", 32, " "),
            other => bail!("no key is called {other}"),
        };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            self.devtools(
                "Input.dispatchKeyEvent",
                json!({"type": kind, "key": key, "code": code, "windowsVirtualKeyCode": number, "text": text}),
            )
            .await?;
        }
        Ok(())
    }

    /// Types text where the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.devtools("Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// From here on the screen is touched.
    pub async fn by_touch(&self) -> Result<()> {
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({"enabled": true, "maxTouchPoints": 1}),
        )
        .await?;
        Ok(())
    }

    /// Puts a finger on the middle of one thing, moves it over others, and lifts it. One thing alone is a tap.
    pub async fn touch(&self, path: &[&str]) -> Result<()> {
        let mut at = json!({"x": 0, "y": 0});
        for (step, css) in path.iter().enumerate() {
            let arguments = vec![json!(css), json!(step == 0)];
            at = self
                .client
                .execute(
                    "const it = document.querySelector(arguments[0]);
                     if (arguments[1]) it.scrollIntoView({block: 'center'});
                     const box = it.getBoundingClientRect();
                     return {x: box.x + box.width / 2, y: box.y + box.height / 2};",
                    arguments,
                )
                .await
                .with_context(|| format!("nothing to touch at {css}"))?;
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            self.devtools(
                "Input.dispatchTouchEvent",
                json!({"type": kind, "touchPoints": [at]}),
            )
            .await?;
        }
        self.devtools(
            "Input.dispatchTouchEvent",
            json!({"type": "touchEnd", "touchPoints": []}),
        )
        .await?;
        ensure!(at.is_object(), "nothing was touched");
        Ok(())
    }

    /// Drops something on the lower part of something else, or on its upper part, as a browser tells pages of it: without a
    /// screen there is no system that carries anything.
    pub async fn drop_on(&self, from: &str, to: &str, low: bool) -> Result<()> {
        let script = "const [from, to, low] = arguments;
             const it = document.querySelector(from), other = document.querySelector(to);
             const box = other.getBoundingClientRect(), dataTransfer = new DataTransfer();
             const at = {clientX: box.x + box.width / 2, clientY: box.y + box.height * (low ? 0.75 : 0.25)};
             const fire = (part, type) => part.dispatchEvent(
               new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer, ...at}));
             fire(it, 'dragstart');
             const isTaken = !fire(other, 'dragover');
             if (isTaken) fire(other, 'drop');
             fire(it, 'dragend');
             return isTaken;";
        let arguments = vec![json!(from), json!(to), json!(low)];
        let is_taken = self
            .client
            .execute(script, arguments)
            .await
            .with_context(|| format!("{from} or {to} is not there"))?;
        ensure!(is_taken == json!(true), "{to} takes nothing");
        Ok(())
    }

    /// What a screen reader is told: everything on the page that it does not pass over.
    pub async fn spoken(&self) -> Result<Vec<Spoken>> {
        self.devtools("Accessibility.enable", json!({})).await?;
        let tree = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await?;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: HashMap<&str, &Value> = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let above = |node: &Value| {
            let id = node["parentId"].as_str()?;
            by_id.get(id).copied()
        };
        let heard = nodes.iter().filter(|node| node["ignored"] != json!(true));
        Ok(heard
            .map(|node| Spoken {
                role: told(node, "role"),
                name: told(node, "name"),
                description: told(node, "description"),
                states: states(node),
                groups: std::iter::successors(above(node), |node| above(node))
                    .filter(|node| ["group", "radiogroup"].contains(&told(node, "role").as_str()))
                    .map(|node| told(node, "name"))
                    .collect(),
            })
            .collect())
    }

    /// Cookies as name and value.
    pub async fn cookies(&self) -> Result<Vec<(String, String)>> {
        let all = self.devtools("Network.getAllCookies", json!({})).await?;
        let cookies = all["cookies"].as_array().cloned().unwrap_or_default();
        Ok(cookies
            .iter()
            .map(|cookie| {
                let part = |name: &str| cookie[name].as_str().unwrap_or_default().to_owned();
                (part("name"), part("value"))
            })
            .collect())
    }

    /// Keeps a picture of the whole page in `target/screenshots`.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let folder = place::screenshots();
        fs::create_dir_all(&folder)?;
        let height = self
            .client
            .execute("return document.documentElement.scrollHeight", vec![])
            .await?;
        let height = height
            .as_u64()
            .and_then(|height| u32::try_from(height).ok());
        self.resize(height.unwrap_or_default().clamp(self.screen.height, 12_000))
            .await?;
        let picture = self.client.screenshot().await?;
        self.resize(self.screen.height).await?;
        fs::write(folder.join(format!("{name}.png")), picture)?;
        Ok(())
    }

    /// Keeps a picture of what is on the screen now.
    pub async fn view(&self, name: &str) -> Result<()> {
        let folder = place::screenshots();
        fs::create_dir_all(&folder)?;
        let picture = self.client.screenshot().await?;
        fs::write(folder.join(format!("{name}.png")), picture)?;
        Ok(())
    }

    /// Checks that axe-core finds nothing to complain about, in light and in dark, and that nothing is wider than the screen.
    pub async fn accessible(&self) -> Result<()> {
        for (scheme, other) in [("dark", "light"), ("light", "dark")] {
            self.prefer(scheme).await?;
            if self.axe(scheme).await.is_err() {
                // Chromium sometimes leaves a link in the colours of the scheme before; whatever is wrong with the page
                // is still wrong when it is asked again.
                self.prefer(other).await?;
                self.prefer(scheme).await?;
                self.axe(scheme).await?;
            }
        }
        let wide = self
            .client
            .execute(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
                vec![],
            )
            .await?;
        ensure!(
            wide.as_i64().unwrap_or(0) <= 0,
            "{} is {wide} px wider than the screen",
            self.client.current_url().await?
        );
        Ok(())
    }

    async fn axe(&self, scheme: &str) -> Result<()> {
        let path = place::root().join("target/npm/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&path).with_context(|| {
            format!(
                "{} is missing; `cargo xtask test` installs it",
                path.display()
            )
        })?;
        self.client.execute(&axe, vec![]).await?;
        let found = self
            .client
            .execute_async(
                "const done = arguments[0];
                 axe.run(document, {resultTypes: ['violations']}).then(
                   result => done(result.violations.map(v =>
                     v.id + ': ' + v.help + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' (' +
                       (n.any.concat(n.all, n.none).map(c => c.message).join('; ')) + ')').join(', '))),
                   error => done(['axe itself: ' + error]))",
                vec![],
            )
            .await?;
        let found = found.as_array().cloned().context("axe answers a list")?;
        let url = self.client.current_url().await?;
        ensure!(
            found.is_empty(),
            "{url} ({scheme}): {}",
            found
                .iter()
                .map(|violation| violation.as_str().unwrap_or_default())
                .collect::<Vec<_>>()
                .join("\n")
        );
        Ok(())
    }

    /// Checks that no page wrote an error to the console since the last look. That a form was refused is none.
    pub async fn quiet(&self) -> Result<()> {
        let log = self
            .driver_post("se/log", json!({"type": "browser"}))
            .await?;
        let errors: Vec<String> = log
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .filter(|message| !message.contains("status of 422"))
            .collect();
        ensure!(errors.is_empty(), "the console says: {}", errors.join("\n"));
        Ok(())
    }

    /// Closes the browser.
    pub async fn close(self) -> Result<()> {
        self.client.close().await?;
        drop(self.driver);
        Ok(())
    }

    async fn resize(&self, height: u32) -> Result<()> {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": self.screen.width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
        )
        .await?;
        Ok(())
    }

    /// Sends a command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.driver_post(
            "goog/cdp/execute",
            json!({"cmd": command, "params": parameters}),
        )
        .await
    }

    async fn driver_post(&self, endpoint: &str, body: Value) -> Result<Value> {
        let session = self.client.session_id().await?.context("an open session")?;
        let url = format!("{}/session/{session}/{endpoint}", self.driver_url);
        let answer: Value = reqwest::Client::new()
            .post(url)
            .json(&body)
            .send()
            .await?
            .json()
            .await?;
        let value = answer["value"].clone();
        if let Some(error) = value["error"].as_str() {
            bail!(
                "ChromeDriver refuses {endpoint}: {error}: {}",
                value["message"]
            );
        }
        Ok(value)
    }
}

fn capabilities(screen: Screen, profile: &TempDir) -> Capabilities {
    let javascript = if screen.scripts { 1 } else { 2 };
    let binary = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ]
    .into_iter()
    .find(|path| fs::exists(path).unwrap_or(false));
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--force-prefers-reduced-motion", "--hide-scrollbars",
            format!("--lang={}", screen.language),
            format!("--window-size={},{}", screen.width, screen.height),
            format!("--user-data-dir={}", profile.path().display()),
        ],
        "prefs": {
            "intl.accept_languages": screen.language,
            "profile.managed_default_content_settings.javascript": javascript,
        },
    });
    if let Some(binary) = binary {
        options["binary"] = json!(binary);
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"}));
    capabilities
}

async fn wait_for(driver: &str) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        if reqwest::get(format!("{driver}/status")).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bail!("ChromeDriver does not answer at {driver}")
}

/// What a screen reader says of one thing on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What it is.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is said after that: help, and what is wrong.
    pub description: String,
    /// Its states that hold or could hold, such as `checked=false` or `invalid=true`.
    pub states: Vec<String>,
    /// Names of the groups it stands in, the nearest first.
    pub groups: Vec<String>,
}

impl Spoken {
    /// Whether it is in this state.
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|one| one == state)
    }
}

fn told(node: &Value, key: &str) -> String {
    let told = node[key]["value"].as_str().unwrap_or_default();
    told.trim().to_owned()
}

fn states(node: &Value) -> Vec<String> {
    const STATES: [&str; 5] = ["checked", "invalid", "required", "disabled", "expanded"];
    let properties = node["properties"].as_array().into_iter().flatten();
    properties
        .filter_map(|property| {
            let name = property["name"].as_str()?;
            let value = &property["value"]["value"];
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            STATES.contains(&name).then(|| format!("{name}={value}"))
        })
        .collect()
}
