//! Who may do what, all of it, in one file: which action every address asks for ([`MATRIX`]), and who may do it
//! ([`Action::who`]). A test compares the matrix with the routes that are served and knocks at every one of them as
//! everybody.

use axum::http::Method;

use crate::auth::Role::{self, Administrator, Consultant, Executive};

/// Something that can be done. Handlers ask for it with [`super::actor::Actor::may`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Action {
    /// Open to everybody; the address itself may ask for a link or a code.
    Enter,
    /// One's own account.
    UseOwnAccount,
    /// Found another organization.
    FoundOrganization,
    /// The start page of an organization.
    SeeOverview,
    /// The list of people and the tree of departments.
    SeePeople,
    /// People and departments from files.
    ImportPeople,
    /// Who can sign in.
    ManageUsers,
    /// Name, languages, imprint and the like.
    ManageSettings,
    /// Waves from draft to release, and who takes part as far as it may be said.
    RunWaves,
    /// Answers that another tool collected, as a wave.
    BringAnswers,
    /// Ideas of staff from the opening of a round to its replies: reads what nobody else has read yet.
    HearIdeas,
    /// Questionnaires.
    SeeInstruments,
    /// Bring a questionnaire along, or write one.
    AddInstruments,
    /// Published results: pages, report, data.
    SeeResults,
    /// Published roadmaps.
    SeeRoadmaps,
    /// Scenarios, and publishing one of them.
    PlanRoadmaps,
}

/// Who may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// Whoever asks.
    Everybody,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever has one of these roles in some organization.
    Somewhere(&'static [Role]),
    /// Whoever has one of these roles in the organization of the address.
    There(&'static [Role]),
}

impl Action {
    /// Who may do it.
    pub(crate) const fn who(self) -> Who {
        match self {
            Self::Enter => Who::Everybody,
            Self::UseOwnAccount => Who::SignedIn,
            Self::FoundOrganization => Who::Somewhere(&[Administrator]),
            Self::SeeOverview => Who::There(&[Administrator, Consultant, Executive]),
            Self::RunWaves => Who::There(&[Administrator, Consultant]),
            Self::BringAnswers
            | Self::HearIdeas
            | Self::SeeInstruments
            | Self::AddInstruments
            | Self::PlanRoadmaps => Who::There(&[Consultant]),
            Self::SeeResults | Self::SeeRoadmaps => Who::There(&[Consultant, Executive]),
            Self::SeePeople | Self::ImportPeople | Self::ManageUsers | Self::ManageSettings => {
                Who::There(&[Administrator])
            }
        }
    }
}

/// One method of one address and what it asks for.
pub(crate) struct Row {
    pub(crate) method: Method,
    pub(crate) template: &'static str,
    pub(crate) action: Action,
}

const fn row(method: Method, template: &'static str, action: Action) -> Row {
    Row {
        method,
        template,
        action,
    }
}

const GET: Method = Method::GET;
const POST: Method = Method::POST;

/// Every method of every address.
pub(crate) const MATRIX: &[Row] = &[
    row(GET, "/healthz", Action::Enter),
    row(GET, "/readyz", Action::Enter),
    row(GET, "/assets/{file}", Action::Enter),
    // Staff: the link in the mail is the key.
    row(GET, "/s/{token}", Action::Enter),
    row(GET, "/s/f/{tag}", Action::Enter),
    row(POST, "/s/f/{tag}", Action::Enter),
    row(GET, "/s/f/{tag}/key", Action::Enter),
    row(GET, "/s/f/worker.js", Action::Enter),
    row(GET, "/s/thanks", Action::Enter),
    row(GET, "/s/v/{tag}", Action::Enter),
    row(POST, "/s/v/{tag}", Action::Enter),
    row(GET, "/w/{wave}/promise", Action::Enter),
    row(GET, "/code", Action::Enter),
    row(POST, "/code", Action::Enter),
    row(GET, "/k", Action::Enter),
    row(POST, "/k", Action::Enter),
    row(GET, "/k/forget", Action::Enter),
    row(GET, "/k/{wave}", Action::Enter),
    row(POST, "/k/{wave}", Action::Enter),
    row(POST, "/k/{wave}/removal", Action::Enter),
    // People whom the organization works with: a link that many share.
    row(GET, "/p/{token}", Action::Enter),
    row(POST, "/p/{token}", Action::Enter),
    row(GET, "/p/{token}/thanks", Action::Enter),
    // A reader without an account: the link is the key.
    row(GET, "/r/{token}", Action::Enter),
    row(GET, "/r/{token}/roadmap.pdf", Action::Enter),
    row(GET, "/r/{token}/logo.png", Action::Enter),
    row(GET, "/w/{wave}/heard", Action::Enter),
    row(GET, "/v/{token}", Action::Enter),
    row(GET, "/v/f/{tag}", Action::Enter),
    row(POST, "/v/f/{tag}/ideas", Action::Enter),
    row(POST, "/v/f/{tag}/ballot", Action::Enter),
    row(GET, "/unsubscribe/{person}/{token}", Action::Enter),
    row(POST, "/unsubscribe/{person}/{token}", Action::Enter),
    row(GET, "/imprint", Action::Enter),
    row(GET, "/privacy", Action::Enter),
    // Entrance.
    row(GET, "/setup", Action::Enter),
    row(POST, "/setup", Action::Enter),
    row(GET, "/login", Action::Enter),
    row(POST, "/login", Action::Enter),
    row(POST, "/logout", Action::Enter),
    row(GET, "/reset", Action::Enter),
    row(POST, "/reset", Action::Enter),
    row(GET, "/reset/{token}", Action::Enter),
    row(POST, "/reset/{token}", Action::Enter),
    row(GET, "/", Action::UseOwnAccount),
    row(GET, "/account", Action::UseOwnAccount),
    row(POST, "/account/profile", Action::UseOwnAccount),
    row(POST, "/account/password", Action::UseOwnAccount),
    row(POST, "/account/sessions", Action::UseOwnAccount),
    row(GET, "/organizations", Action::UseOwnAccount),
    row(POST, "/organizations", Action::FoundOrganization),
    // In an organization.
    row(GET, "/o/{organization}", Action::SeeOverview),
    row(GET, "/o/{organization}/people", Action::SeePeople),
    row(GET, "/o/{organization}/departments", Action::SeePeople),
    row(
        POST,
        "/o/{organization}/reorganizations",
        Action::ImportPeople,
    ),
    row(
        POST,
        "/o/{organization}/reorganizations/{reorganization}",
        Action::ImportPeople,
    ),
    row(
        POST,
        "/o/{organization}/reorganizations/{reorganization}/removal",
        Action::ImportPeople,
    ),
    row(GET, "/o/{organization}/import", Action::ImportPeople),
    row(POST, "/o/{organization}/import", Action::ImportPeople),
    row(
        POST,
        "/o/{organization}/import/confirmation",
        Action::ImportPeople,
    ),
    row(GET, "/o/{organization}/users", Action::ManageUsers),
    row(POST, "/o/{organization}/users", Action::ManageUsers),
    row(POST, "/o/{organization}/users/{user}", Action::ManageUsers),
    row(
        POST,
        "/o/{organization}/users/{user}/link",
        Action::ManageUsers,
    ),
    row(
        POST,
        "/o/{organization}/users/{user}/removal",
        Action::ManageUsers,
    ),
    row(GET, "/o/{organization}/settings", Action::ManageSettings),
    row(POST, "/o/{organization}/settings", Action::ManageSettings),
    row(
        POST,
        "/o/{organization}/settings/logo",
        Action::ManageSettings,
    ),
    row(
        POST,
        "/o/{organization}/settings/logo/removal",
        Action::ManageSettings,
    ),
    row(
        POST,
        "/o/{organization}/settings/accent",
        Action::ManageSettings,
    ),
    row(GET, "/o/{organization}/logo.png", Action::SeeOverview),
    // Waves.
    row(GET, "/o/{organization}/waves", Action::RunWaves),
    row(POST, "/o/{organization}/waves", Action::RunWaves),
    row(GET, "/o/{organization}/waves/import", Action::BringAnswers),
    row(POST, "/o/{organization}/waves/import", Action::BringAnswers),
    row(
        POST,
        "/o/{organization}/waves/import/mapping",
        Action::BringAnswers,
    ),
    row(
        POST,
        "/o/{organization}/waves/import/confirmation",
        Action::BringAnswers,
    ),
    row(GET, "/o/{organization}/waves/{wave}", Action::RunWaves),
    row(
        POST,
        "/o/{organization}/waves/{wave}/removal",
        Action::BringAnswers,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/constituents",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/constituents/{group}/poster.pdf",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/constituents/{group}/link",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/launch",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/delete",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/audience",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/audience",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/sample",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/attributes",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/contract",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/close",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/release",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/links.csv",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/messages",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/messages",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/invitations",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/reminders",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/cards.pdf",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/telling",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/kiosk",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/letters",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/letters",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/letters/{letter}/{language}",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/letters/{letter}/{language}",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/letters/{letter}/{language}/look",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/letters/{letter}/{language}/look",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/address",
        Action::RunWaves,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/bounces",
        Action::RunWaves,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/ideas",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas/phase",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas/links.csv",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas/letters",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas/reminder",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas/renewal",
        Action::HearIdeas,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/ideas/{idea}",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/ideas/{idea}",
        Action::HearIdeas,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/replies",
        Action::HearIdeas,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/replies/reply",
        Action::HearIdeas,
    ),
    row(
        POST,
        "/o/{organization}/waves/{wave}/replies/reply",
        Action::HearIdeas,
    ),
    row(GET, "/o/{organization}/instruments", Action::SeeInstruments),
    row(
        POST,
        "/o/{organization}/instruments",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/import",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/instruments/import",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}",
        Action::SeeInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}/instrument.toml",
        Action::SeeInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}/surveyjs.json",
        Action::SeeInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}/questionnaire.pdf",
        Action::SeeInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}/codebook",
        Action::SeeInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}/codebook.xml",
        Action::SeeInstruments,
    ),
    row(
        GET,
        "/o/{organization}/instruments/{instrument}/preview",
        Action::SeeInstruments,
    ),
    row(
        POST,
        "/o/{organization}/instruments/{instrument}/preview",
        Action::SeeInstruments,
    ),
    // Questionnaires that are being written.
    row(GET, "/o/{organization}/drafts", Action::AddInstruments),
    row(POST, "/o/{organization}/drafts", Action::AddInstruments),
    row(
        GET,
        "/o/{organization}/drafts/{draft}",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/removal",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/map",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/preview",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/preview",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/settings",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/settings",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/publication",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/publication",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/items/{item}",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/items/{item}",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/sections/{section}",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/sections/{section}",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/scales",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/scales",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/scales/{scale}",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/scales/{scale}",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/items/{item}/glimpse",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/items/{item}/glimpse",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/sections/{section}/glimpse",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/sections/{section}/glimpse",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/scales/{scale}/glimpse",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/scales/{scale}/glimpse",
        Action::AddInstruments,
    ),
    row(
        GET,
        "/o/{organization}/drafts/{draft}/translations/{language}",
        Action::AddInstruments,
    ),
    row(
        POST,
        "/o/{organization}/drafts/{draft}/translations/{language}",
        Action::AddInstruments,
    ),
    // Results and roadmaps.
    row(
        GET,
        "/o/{organization}/waves/{wave}/results",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/results/method",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/results/comments",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/results/{department}",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/report.pdf",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/export.xlsx",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/export.csv",
        Action::SeeResults,
    ),
    row(
        GET,
        "/o/{organization}/waves/{wave}/export.json",
        Action::SeeResults,
    ),
    row(GET, "/o/{organization}/trends", Action::SeeResults),
    row(
        GET,
        "/o/{organization}/waves/{wave}/release-plan.json",
        Action::RunWaves,
    ),
    row(GET, "/o/{organization}/roadmaps", Action::SeeRoadmaps),
    row(POST, "/o/{organization}/roadmaps", Action::PlanRoadmaps),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}",
        Action::SeeRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/roadmap.pdf",
        Action::SeeRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/summary.pdf",
        Action::SeeRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/business-case.xlsx",
        Action::SeeRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/plan.json",
        Action::SeeRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}",
        Action::PlanRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/scenarios/comparison",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/copy",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/deletion",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/odds",
        Action::PlanRoadmaps,
    ),
    row(POST, "/o/{organization}/framing", Action::RunWaves),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/publication",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/publication",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/agreement",
        Action::PlanRoadmaps,
    ),
    row(
        GET,
        "/o/{organization}/roadmaps/{roadmap}/progress",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/roadmaps/{roadmap}/progress",
        Action::PlanRoadmaps,
    ),
    row(GET, "/o/{organization}/steps", Action::PlanRoadmaps),
    row(POST, "/o/{organization}/steps", Action::PlanRoadmaps),
    row(GET, "/o/{organization}/step-versions", Action::PlanRoadmaps),
    row(GET, "/o/{organization}/steps/{step}", Action::PlanRoadmaps),
    row(POST, "/o/{organization}/steps/{step}", Action::PlanRoadmaps),
    row(
        POST,
        "/o/{organization}/steps/{step}/copy",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/steps/{step}/retirement",
        Action::PlanRoadmaps,
    ),
    row(
        POST,
        "/o/{organization}/steps/{step}/return",
        Action::PlanRoadmaps,
    ),
    row(GET, "/o/{organization}/names", Action::PlanRoadmaps),
    row(POST, "/o/{organization}/names", Action::PlanRoadmaps),
    row(
        POST,
        "/o/{organization}/names/removal",
        Action::PlanRoadmaps,
    ),
    row(GET, "/o/{organization}/links", Action::PlanRoadmaps),
    row(POST, "/o/{organization}/links", Action::PlanRoadmaps),
    row(
        POST,
        "/o/{organization}/links/{link}/end",
        Action::PlanRoadmaps,
    ),
];
