//! What every journey does on its way, over HTTP and without scripts.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::{Daybreak, Page, Visitor, answers, html};

/// The administrator's address in all journeys.
pub const EMAIL: &str = "mara.lindqvist@brightwater.example";
/// The administrator's password in all journeys.
pub const PASSWORD: &str = "a quiet morning by the water";
/// The organization of all journeys.
pub const ORGANIZATION: &str = "Brightwater";

/// Somebody who administers and advises one organization.
#[derive(Debug, Clone)]
pub struct Office {
    /// Signed in.
    pub visitor: Visitor,
    /// Where the organization is: `/o/{id}`.
    pub organization: String,
}

impl Office {
    /// Sets up a fresh server with the code that it printed.
    pub async fn set_up(server: &Daybreak) -> Result<Self> {
        let visitor = server.visitor()?;
        let page = visitor.open("/setup").await?;
        let form = page.form("/setup")?;
        let done = visitor
            .send(
                &page,
                &form,
                &[
                    ("code", &server.set_up_code()?),
                    ("organization", ORGANIZATION),
                    ("name", "Mara Lindqvist"),
                    ("email", EMAIL),
                    ("password", PASSWORD),
                ],
            )
            .await?;
        ensure!(
            done.status == 200,
            "set-up answered {}: {}",
            done.status,
            done.text()
        );
        Self::arrive(visitor).await
    }

    /// Signs in to a server that is set up.
    pub async fn sign_in(server: &Daybreak) -> Result<Self> {
        let visitor = server.visitor()?;
        sign_in(&visitor, EMAIL, PASSWORD).await?;
        Self::arrive(visitor).await
    }

    /// Finds the organization of somebody who is signed in.
    pub async fn arrive(visitor: Visitor) -> Result<Self> {
        let home = visitor.open("/").await?;
        let organization = organization_of(home.path())
            .or_else(|| {
                html::links(&home.html())
                    .iter()
                    .find_map(|link| organization_of(link))
            })
            .with_context(|| format!("nobody is signed in: {}", home.text()))?;
        Ok(Self {
            visitor,
            organization,
        })
    }

    /// An address of the organization.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.organization)
    }

    /// Chooses files for the import and shows what they would do, or why they are refused.
    pub async fn look_at(
        &self,
        departments: Option<Vec<u8>>,
        people: Option<Vec<u8>>,
    ) -> Result<Page> {
        let page = self.visitor.open(&self.at("/import")).await?;
        let form = page.form("/import")?;
        let mut files = Vec::new();
        if let Some(bytes) = departments {
            files.push(("departments", "departments.csv", bytes));
        }
        if let Some(bytes) = people {
            files.push(("people", "people.csv", bytes));
        }
        self.visitor.upload(&page, &form, &[], &files).await
    }

    /// Imports people and departments, confirmation included.
    pub async fn import(&self, departments: Vec<u8>, people: Vec<u8>) -> Result<Page> {
        let page = self.look_at(Some(departments), Some(people)).await?;
        ensure!(page.status == 200, "the files are refused: {}", page.text());
        let form = page.form("/import/confirmation")?;
        let done = self.visitor.upload(&page, &form, &[], &[]).await?;
        ensure!(done.status == 200, "the import is refused: {}", done.text());
        Ok(done)
    }

    /// Presses the button of a page whose form goes to `action`, with its fields as they are.
    pub async fn press(&self, page: &str, action: &str) -> Result<Page> {
        let page = self.visitor.open(page).await?;
        let form = page.form(action)?;
        let done = self.visitor.send(&page, &form, &[]).await?;
        ensure!(
            done.status == 200,
            "{action} answered {}: {}",
            done.status,
            done.text()
        );
        Ok(done)
    }
}

impl Office {
    /// Gives a colleague a role, follows the link that is handed over, sets the password and signs in.
    pub async fn colleague(&self, email: &str, role: &str, language: &str) -> Result<Self> {
        let page = self.visitor.open(&self.at("/users")).await?;
        let form = page.form_with("role")?;
        let form = if form.field("email").is_some() {
            form
        } else {
            page.form_with("email")?
        };
        let filled = [
            ("email", email),
            ("name", "Jonas Vermeer"),
            ("role", role),
            ("locale", language),
        ];
        let done = self.visitor.send(&page, &form, &filled).await?;
        let handed = html::input_value(&done.html(), "link");
        let link = handed.with_context(|| format!("no link was made: {}", done.text()))?;

        let visitor = self.visitor.afresh()?;
        let page = visitor.open(&link).await?;
        let form = page.form_with("password")?;
        let done = visitor
            .send(&page, &form, &[("password", PASSWORD)])
            .await?;
        ensure!(
            done.status == 200,
            "the password is refused: {}",
            done.text()
        );
        sign_in(&visitor, email, PASSWORD).await?;
        Ok(Self {
            visitor,
            organization: self.organization.clone(),
        })
    }
}

/// The colleague who advises, in all journeys.
pub const CONSULTANT: &str = "jonas.vermeer@brightwater.example";

/// Signs a visitor in.
pub async fn sign_in(visitor: &Visitor, email: &str, password: &str) -> Result<Page> {
    let page = visitor.open("/login").await?;
    let form = page.form("/login")?;
    let done = visitor
        .send(&page, &form, &[("email", email), ("password", password)])
        .await?;
    ensure!(
        done.status == 200 && done.path() != "/login",
        "{email} cannot sign in: {}",
        done.text()
    );
    Ok(done)
}

/// Opens a link, answers every question from a seed, sends, and shows the page after it.
pub async fn answer(server: &str, link: &str, seed: u64) -> Result<Page> {
    let visitor = Visitor::new(server)?;
    let page = visitor.open(link).await?;
    let form = survey_form(&page)?;
    let fields = answers(&form, seed);
    visitor.post(page.url.as_str(), &fields).await
}

/// The form of a survey page that sends answers.
pub fn survey_form(page: &Page) -> Result<html::Form> {
    let forms = html::forms(&page.html());
    let questions = |form: &html::Form| {
        form.fields
            .iter()
            .filter(|field| field.kind == "radio")
            .count()
    };
    forms
        .into_iter()
        .max_by_key(questions)
        .filter(|form| form.post && questions(form) > 0)
        .with_context(|| format!("{} asks nothing: {}", page.url, page.text()))
}

fn organization_of(link: &str) -> Option<String> {
    let rest = link.strip_prefix("/o/")?;
    let id = rest.split(['/', '?', '#']).next()?;
    (!id.is_empty()).then(|| format!("/o/{id}"))
}

/// Somebody who was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Where the invitation goes.
    pub email: String,
    /// What it says.
    pub link: String,
    /// What opens the same on a shared device.
    pub code: String,
}

/// A wave of an office.
#[derive(Debug, Clone)]
pub struct WaveAt {
    /// Where its page is: `/o/{id}/waves/{id}`.
    pub path: String,
}

impl Office {
    /// Prepares a wave of the first instrument that is offered.
    pub async fn prepare_wave(&self, title: &str) -> Result<WaveAt> {
        let page = self.visitor.open(&self.at("/waves")).await?;
        let form = page.form_with("title")?;
        let filled = [("title", title), ("owner", "Mara Lindqvist")];
        let done = self.visitor.send(&page, &form, &filled).await?;
        ensure!(done.status == 200, "the wave is refused: {}", done.text());
        let path = done.path().to_owned();
        if path.ends_with("/waves") {
            let link = done.link(|link| link.contains("/waves/") && !link.ends_with("/waves/"))?;
            return Ok(WaveAt { path: link });
        }
        Ok(WaveAt { path })
    }

    /// Launches a wave and collects the invitation links.
    pub async fn launch(&self, wave: &WaveAt) -> Result<Vec<Invited>> {
        self.press(&wave.path, "/launch").await?;
        self.links(wave).await
    }

    /// The invitation links of a launched wave, from the file that the page offers.
    pub async fn links(&self, wave: &WaveAt) -> Result<Vec<Invited>> {
        let page = self.visitor.open(&wave.path).await?;
        let form = page.form("/links.csv")?;
        let file = self.visitor.send(&page, &form, &[]).await?;
        ensure!(file.status == 200, "the links are refused: {}", file.text());
        let text = file.html();
        let invited: Vec<Invited> = text
            .lines()
            .filter_map(|line| {
                let cells = || line.split([',', ';', '\t', '"']);
                Some(Invited {
                    email: cells().find(|cell| cell.contains('@'))?.to_owned(),
                    link: cells().find(|cell| cell.contains("/s/"))?.to_owned(),
                    code: cells().next_back()?.to_owned(),
                })
            })
            .collect();
        ensure!(!invited.is_empty(), "the file holds no links: {text}");
        Ok(invited)
    }

    /// Closes a wave.
    pub async fn close(&self, wave: &WaveAt) -> Result<Page> {
        // The button asks once more before it closes for good.
        let page = self
            .press(&format!("{}?close=ask", wave.path), "/close")
            .await?;
        self.worked(wave, page).await
    }

    /// Computes and publishes the result of a closed wave.
    pub async fn release(&self, wave: &WaveAt) -> Result<Page> {
        let page = self.press(&wave.path, "/release").await?;
        self.worked(wave, page).await
    }

    /// The wave's page once it tells of no work any more.
    async fn worked(&self, wave: &WaveAt, mut page: Page) -> Result<Page> {
        while page.html().contains("id=\"working\"") {
            tokio::time::sleep(Duration::from_millis(200)).await;
            page = self.visitor.open(&wave.path).await?;
        }
        Ok(page)
    }
}
