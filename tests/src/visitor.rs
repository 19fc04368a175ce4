//! Somebody without scripts: reads pages, follows redirects, keeps cookies, sends forms.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, Result, bail, ensure};
use reqwest::{
    Response, Url,
    cookie::{CookieStore, Jar},
    header::{HeaderMap, HeaderValue},
    multipart::{Form as Multipart, Part},
};

use crate::html::{self, Form};

/// One browser profile without scripts.
#[derive(Debug, Clone)]
pub struct Visitor {
    base: Url,
    http: reqwest::Client,
    jar: Arc<Jar>,
}

/// A page as it arrived.
#[derive(Debug, Clone)]
pub struct Page {
    /// Status code.
    pub status: u16,
    /// Where it is, after redirects.
    pub url: Url,
    /// Headers of the last answer.
    pub headers: HeaderMap,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Visitor {
    /// A new visitor to a server.
    pub fn new(base: &str) -> Result<Self> {
        let jar = Arc::new(Jar::default());
        let http = reqwest::Client::builder()
            .cookie_provider(Arc::clone(&jar))
            .timeout(Duration::from_mins(2))
            .build()?;
        Ok(Self {
            base: Url::parse(base)?,
            http,
            jar,
        })
    }

    /// Somebody else who comes to the same server.
    pub fn afresh(&self) -> Result<Self> {
        Self::new(self.base.as_str())
    }

    /// A visitor who has the cookies of a browser, so that files can be fetched beside it.
    pub fn with_cookies(base: &str, cookies: &[(String, String)]) -> Result<Self> {
        let visitor = Self::new(base)?;
        for (name, value) in cookies {
            visitor
                .jar
                .add_cookie_str(&format!("{name}={value}; Path=/"), &visitor.base);
        }
        Ok(visitor)
    }

    /// The cookies this visitor would send to an address, as one header value.
    pub fn cookies(&self, path: &str) -> String {
        self.base
            .join(path)
            .ok()
            .and_then(|url| self.jar.cookies(&url))
            .and_then(|value| value.to_str().map(str::to_owned).ok())
            .unwrap_or_default()
    }

    /// Goes to an address, whatever it answers.
    pub async fn look(&self, path: &str) -> Result<Page> {
        let url = self.base.join(path)?;
        page(
            self.http
                .get(url.clone())
                .send()
                .await
                .with_context(|| url.to_string())?,
        )
        .await
    }

    /// Goes to a page that must be there.
    pub async fn open(&self, path: &str) -> Result<Page> {
        let page = self.look(path).await?;
        ensure!(
            page.status == 200,
            "{path} answered {}: {}",
            page.status,
            page.text()
        );
        Ok(page)
    }

    /// Posts fields to an address, as a browser does from a page of this server.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Result<Page> {
        let url = self.base.join(path)?;
        let request = self
            .http
            .post(url.clone())
            .header("Origin", self.origin())
            .form(fields);
        page(request.send().await.with_context(|| url.to_string())?).await
    }

    /// Posts from a page of somebody else.
    pub async fn post_from_elsewhere(
        &self,
        path: &str,
        fields: &[(String, String)],
    ) -> Result<Page> {
        let request = self
            .http
            .post(self.base.join(path)?)
            .header("Origin", "https://elsewhere.example")
            .form(fields);
        page(request.send().await?).await
    }

    /// Posts any bytes as a form body.
    pub async fn post_bytes(&self, path: &str, body: Vec<u8>) -> Result<Page> {
        let request = self
            .http
            .post(self.base.join(path)?)
            .header("Origin", self.origin())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body);
        page(request.send().await?).await
    }

    /// Fills a form of a page and sends it with its first button, or with the button `name=value` if that is among `filled`.
    /// A filled name that the form does not have is an error, so that tests notice renamed fields.
    pub async fn send(&self, on: &Page, form: &Form, filled: &[(&str, &str)]) -> Result<Page> {
        let fields = fill(form, filled)?;
        let target = target(on, form)?;
        if !form.post {
            let mut url = target;
            url.query_pairs_mut().clear().extend_pairs(&fields);
            return self.look(url.as_str()).await;
        }
        if form.multipart {
            return self.upload(on, form, filled, &[]).await;
        }
        self.post(target.as_str(), &fields).await
    }

    /// Like [`Visitor::send`] with files: field, file name, bytes.
    pub async fn upload(
        &self,
        on: &Page,
        form: &Form,
        filled: &[(&str, &str)],
        files: &[(&str, &str, Vec<u8>)],
    ) -> Result<Page> {
        let mut multipart = Multipart::new();
        for (name, value) in fill(form, filled)? {
            multipart = multipart.text(name, value);
        }
        for (field, file, bytes) in files {
            ensure!(
                form.field(field).is_some(),
                "the form {} has no field {field}",
                form.action
            );
            let part = Part::bytes(bytes.clone())
                .file_name((*file).to_owned())
                .mime_str("text/csv")?;
            multipart = multipart.part((*field).to_owned(), part);
        }
        let url = target(on, form)?;
        let request = self
            .http
            .post(url)
            .header("Origin", self.origin())
            .multipart(multipart);
        page(request.send().await?).await
    }

    fn origin(&self) -> HeaderValue {
        HeaderValue::from_str(&self.base.origin().ascii_serialization())
            .expect("an origin is plain text")
    }
}

impl Page {
    /// The page's HTML.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The words a person reads.
    pub fn text(&self) -> String {
        html::text(&self.html())
    }

    /// The address without the origin.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// The form whose address ends like this; the page's own address counts as well.
    pub fn form(&self, action: &str) -> Result<Form> {
        let forms = html::forms(&self.html());
        let seen: Vec<String> = forms.iter().map(|form| form.action.clone()).collect();
        for form in forms {
            let path = target(self, &form)?.path().to_owned();
            if form.post && path.ends_with(action) {
                return Ok(form);
            }
        }
        bail!(
            "{} has no form to {action}; it has {seen:?}: {}",
            self.url,
            self.text()
        )
    }

    /// The form that has this field.
    pub fn form_with(&self, field: &str) -> Result<Form> {
        let forms = html::forms(&self.html());
        let found = forms.into_iter().find(|form| form.field(field).is_some());
        found.with_context(|| format!("{} has no form with {field}: {}", self.url, self.text()))
    }

    /// The first link whose address satisfies a test.
    pub fn link(&self, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let links = html::links(&self.html());
        let found = links.iter().find(|link| wanted(link)).cloned();
        found.with_context(|| format!("{} has no such link; it has {links:?}", self.url))
    }

    /// A header, empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

async fn page(response: Response) -> Result<Page> {
    Ok(Page {
        status: response.status().as_u16(),
        url: response.url().clone(),
        headers: response.headers().clone(),
        bytes: response.bytes().await?.to_vec(),
    })
}

fn target(on: &Page, form: &Form) -> Result<Url> {
    let mut url = if form.action.is_empty() {
        on.url.clone()
    } else {
        on.url.join(&form.action)?
    };
    url.set_fragment(None);
    Ok(url)
}

fn fill(form: &Form, filled: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
    let mut fields = form.untouched();
    for (name, _) in filled {
        ensure!(
            form.field(name).is_some(),
            "the form {} has no field {name}; it has {:?}",
            form.action,
            form.fields
                .iter()
                .map(|field| &field.name)
                .collect::<Vec<_>>()
        );
        fields.retain(|(present, _)| present != name);
    }
    fields.extend(
        filled
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    Ok(fields)
}
