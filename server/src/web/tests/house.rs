//! A house to knock at: two organizations, a user for each role, departments, people, an open wave.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use surveys::{
    confidentiality::Contract,
    ids::{InstrumentId, OrganizationId, UserId, WaveId},
    organization::DepartmentRow,
};
use tempfile::TempDir;
use tower::ServiceExt;

use crate::{
    auth::{Passwords, Role, Token},
    clock::Clock,
    config::{Config, Given},
    demo::{self, Sample},
    random::Random,
    store::{
        Database, Store,
        invitations::InvitationLink,
        organizations::OrganizationSettings,
        people::{Contacts, PeopleImport, PersonRow, Unlisted},
        users::{Grant, NewUser},
        waves::WaveDraft,
    },
    web::{self, App},
};

/// When everything happens.
pub(super) const NOW: i64 = 1_780_000_000_000;
/// The password of every user.
pub(super) const PASSWORD: &str = "a horse on the horizon";
const ORIGIN: &str = "http://127.0.0.1:3000";

/// The house.
pub(super) struct House {
    pub(super) app: App,
    router: Router,
    // Goes when the house goes.
    _folder: TempDir,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

/// Somebody with cookies.
#[derive(Debug, Clone, Default)]
pub(super) struct Visitor {
    cookies: Vec<(String, String)>,
    /// More headers to send.
    pub(super) headers: Vec<(&'static str, String)>,
}

impl House {
    /// An empty one.
    pub(super) async fn empty() -> Self {
        Self::at("http://127.0.0.1:3000").await
    }

    /// An empty one behind this address.
    pub(super) async fn at(public_url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::load(Given {
            public_url: Some(public_url.to_owned()),
            data: Some(folder.path().to_owned()),
            ..Given::default()
        })
        .unwrap();
        let random = Random::seeded(7);
        let database = Database::Folder(folder.path().to_owned());
        let store = Store::open(&database, random.clone()).await.unwrap();
        let app = App::new(config, store, Clock::fixed(NOW), random);
        Self {
            router: web::router(app.clone()),
            app,
            _folder: folder,
        }
    }

    /// One with the sample organization in it.
    pub(super) async fn sample() -> (Self, OrganizationId) {
        let house = Self::empty().await;
        let sample = Sample {
            people: 400,
            seed: 1,
        };
        let passwords = Passwords::new(Random::seeded(1));
        let organization = demo::fill(&house.app.store, &passwords, sample, NOW)
            .await
            .unwrap();
        (house, organization)
    }

    /// An organization.
    pub(super) async fn organization(&self, name: &str) -> OrganizationId {
        let settings = OrganizationSettings::named(name);
        self.app
            .store
            .create_organization(settings, NOW)
            .await
            .unwrap()
    }

    /// A user with a role, signed in.
    pub(super) async fn user(
        &self,
        organization: OrganizationId,
        role: Role,
        email: &str,
    ) -> (UserId, Visitor) {
        let new = NewUser {
            email: email.to_owned(),
            name: "Ada".to_owned(),
            locale: surveys::language::Language::En,
        };
        let store = &self.app.store;
        let (user, _) = store
            .invite_user(new, organization, Grant::of(role), NOW)
            .await
            .unwrap();
        (user, self.signed_in(user).await)
    }

    /// Somebody with a session.
    pub(super) async fn signed_in(&self, user: UserId) -> Visitor {
        let now = self.app.clock.now();
        let token = self.app.store.create_session(user, now).await.unwrap();
        let mut visitor = Visitor::default();
        visitor.keep("sid", &token.to_string());
        visitor
    }

    /// Two departments and so many people in each.
    pub(super) async fn people(&self, organization: OrganizationId, each: usize) {
        let departments = ["S", "O"].map(|code| DepartmentRow {
            code: code.to_owned(),
            name: format!("Department {code}"),
            parent: None,
            headcount: 0,
        });
        let people = departments
            .iter()
            .flat_map(|department| {
                (0..each).map(|index| PersonRow {
                    contacts: Contacts::default(),
                    external_id: None,
                    email: Some(format!(
                        "{}{index}@example.org",
                        department.code.to_lowercase()
                    )),
                    department: department.code.clone(),
                    people_manager: Some(false),
                    customer_facing: Some(false),
                    locale: None,
                    attributes: std::collections::BTreeMap::new(),
                })
            })
            .collect();
        let import = PeopleImport {
            departments: Some(departments.to_vec()),
            people,
            unlisted: Unlisted::Stay,
        };
        self.app
            .store
            .import_people(organization, import)
            .await
            .unwrap();
    }

    /// An open wave of the core survey, with its links.
    pub(super) async fn open_wave(
        &self,
        organization: OrganizationId,
    ) -> (WaveId, Vec<InvitationLink>) {
        let instruments = self.app.store.instruments(organization).await.unwrap();
        let core = instruments
            .iter()
            .find(|instrument| instrument.key == "core")
            .unwrap();
        self.open_wave_of(organization, core.id).await
    }

    /// The same with another questionnaire.
    pub(super) async fn open_wave_of(
        &self,
        organization: OrganizationId,
        instrument: InstrumentId,
    ) -> (WaveId, Vec<InvitationLink>) {
        let store = &self.app.store;
        let draft = WaveDraft {
            title: "Spring".to_owned(),
            instrument,
            contract: Contract::default(),
            languages: vec!["en".to_owned(), "de".to_owned()],
            owner: "Ada".to_owned(),
            report_back_by: None,
            opens: None,
            closes: None,
            verbatims: false,
        };
        let wave = store.create_wave(organization, draft, NOW).await.unwrap();
        store.launch_wave(wave, NOW).await.unwrap();
        (wave, store.invitation_links(wave).await.unwrap())
    }

    /// A request from one of our own pages.
    pub(super) async fn ask(
        &self,
        visitor: &mut Visitor,
        method: Method,
        path: &str,
        kind: &str,
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, kind);
        let line = visitor.line();
        if !line.is_empty() {
            request = request.header(header::COOKIE, line);
        }
        for (name, value) in &visitor.headers {
            request = request.header(*name, value);
        }
        let answer = self.raw(request.body(body.into()).unwrap()).await;
        visitor.follow(&answer.headers);
        answer
    }

    /// Any request.
    pub(super) async fn raw(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// Opens a page.
    pub(super) async fn get(&self, visitor: &mut Visitor, path: &str) -> Answer {
        self.ask(visitor, Method::GET, path, "text/plain", Body::empty())
            .await
    }

    /// Sends a form.
    pub(super) async fn post(
        &self,
        visitor: &mut Visitor,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        self.ask(visitor, Method::POST, path, kind, encoded(fields))
            .await
    }

    /// Sends a form with files: field, content. Texts are fields without a file name.
    pub(super) async fn upload(
        &self,
        visitor: &mut Visitor,
        path: &str,
        texts: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, text) in texts {
            body.extend(
                format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
                    .bytes(),
            );
        }
        for (name, content) in files {
            let head = format!(
                "--x\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{name}.csv\"\r\n\r\n"
            );
            body.extend(head.bytes());
            body.extend_from_slice(content);
            body.extend(b"\r\n");
        }
        body.extend(b"--x--\r\n");
        let kind = "multipart/form-data; boundary=x";
        self.ask(visitor, Method::POST, path, kind, body).await
    }
}

impl Answer {
    /// Where it leads.
    pub(super) fn location(&self) -> &str {
        self.header("location")
    }

    /// A header, empty if it is not there.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The content of the hidden field of this name, unescaped.
    pub(super) fn hidden_text(&self, name: &str) -> String {
        let start = format!("<textarea name=\"{name}\" hidden>");
        let (_, rest) = self
            .body
            .split_once(&start)
            .expect("the page has the field");
        let (text, _) = rest.split_once("</textarea>").unwrap();
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    }
}

impl Visitor {
    /// Keeps a cookie.
    pub(super) fn keep(&mut self, name: &str, value: &str) {
        self.cookies.retain(|(kept, _)| kept != name);
        if !value.is_empty() {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }

    /// The cookie whose name begins like this.
    pub(super) fn cookie(&self, start: &str) -> Option<&str> {
        self.cookies
            .iter()
            .find(|(name, _)| name.starts_with(start))
            .map(|(_, value)| value.as_str())
    }

    fn line(&self) -> String {
        let pairs: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn follow(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.keep(name, value);
        }
    }
}

/// Fields as a browser sends them.
pub(super) fn encoded(fields: &[(&str, &str)]) -> String {
    fields
        .iter()
        .map(|(name, value)| {
            format!(
                "{}={}",
                app::paths::segment(name),
                app::paths::segment(value)
            )
        })
        .collect::<Vec<_>>()
        .join("&")
}

/// A request that says it comes from our own origin.
pub(super) fn from_our_origin(path: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header(header::ORIGIN, ORIGIN)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()))
        .unwrap()
}

/// A set-up code, as the server prints it at start.
pub(super) async fn set_up_code(house: &House) -> Token {
    house.app.store.issue_set_up_code(NOW).await.unwrap()
}
