//! Every address we link to, as a function of what it needs. Handlers are mounted at the same addresses.

use surveys::ids::{
    IdeaId, InstrumentId, OrganizationId, PersonId, ReorganizationId, RoadmapId, ScenarioId,
    SharedLinkId, UserId, WaveId,
};
use surveys::language::Language;

/// The start page of whoever is signed in.
pub const HOME: &str = "/";
/// Sign in.
pub const LOGIN: &str = "/login";
/// Sign out; a form posts here.
pub const LOGOUT: &str = "/logout";
/// Ask for a new password.
pub const RESET: &str = "/reset";
/// One's own account.
pub const ACCOUNT: &str = "/account";
/// Name and language of one's account; a form posts here.
pub const ACCOUNT_PROFILE: &str = "/account/profile";
/// Password of one's account; a form posts here.
pub const ACCOUNT_PASSWORD: &str = "/account/password";
/// Ends all other sessions of one's account; a form posts here.
pub const ACCOUNT_SESSIONS: &str = "/account/sessions";
/// The first administrator, with a one-time code.
pub const SETUP: &str = "/setup";
/// Create an organization or go to another.
pub const ORGANIZATIONS: &str = "/organizations";
/// After the answers are kept.
pub const THANKS: &str = "/s/thanks";
/// Where the code of a card is typed.
pub const CODE: &str = "/code";
/// Start page of a shared device, where the next person types a code.
pub const KIOSK: &str = "/k";
/// An empty picture with which the browser of a shared device forgets the page that was left.
pub const KIOSK_FORGET: &str = "/k/forget";
/// Who runs this server.
pub const IMPRINT: &str = "/imprint";
/// What happens with personal data.
pub const PRIVACY: &str = "/privacy";

/// Sign in and come back to a path of ours.
pub fn login(back: Option<&str>) -> String {
    match back {
        Some(back) if back != HOME => format!("{LOGIN}?back={}", segment(back)),
        _ => LOGIN.to_owned(),
    }
}

/// Where an invitation's link leads; moves the token into a cookie and goes on.
pub fn invitation(token: &str) -> String {
    format!("/s/{}", segment(token))
}

/// The survey form of an invitation.
pub fn survey(tag: &str) -> String {
    format!("/s/f/{}", segment(tag))
}

/// What is promised to the people of a wave, in full; for everybody.
pub fn promise(wave: WaveId) -> String {
    format!("/w/{wave}/promise")
}

/// Key for drafts in the browser.
pub fn draft_key(tag: &str) -> String {
    format!("{}/key", survey(tag))
}

/// The worker that shows a survey without a connection. It lies where its surveys are, so that it can reach nothing else.
pub const SURVEY_WORKER: &str = "/s/f/worker.js";

/// Where a shared device is given to a wave and taken back.
pub fn kiosk_device(wave: WaveId) -> String {
    format!("{KIOSK}/{wave}")
}

/// Taking a shared device back; a form posts here.
pub fn kiosk_device_removal(wave: WaveId) -> String {
    format!("{}/removal", kiosk_device(wave))
}

/// The volunteer page after the answers are kept; stored apart from them.
pub fn volunteer(tag: &str) -> String {
    format!("/s/v/{}", segment(tag))
}

/// The thanks for one survey, by the tag of an invitation.
pub fn thanks(tag: &str) -> String {
    format!("{THANKS}?of={}", segment(tag))
}

/// The same on a shared device, without going back to its start by itself.
pub fn thanks_staying(tag: &str) -> String {
    format!("{}&stay=true", thanks(tag))
}

/// No more reminders and news about surveys.
pub fn unsubscribe(person: PersonId, token: &str) -> String {
    format!("/unsubscribe/{person}/{}", segment(token))
}

/// Imprint of an organization.
pub fn imprint(organization: OrganizationId) -> String {
    format!("{IMPRINT}?organization={organization}")
}

/// Privacy notice of an organization.
pub fn privacy(organization: OrganizationId) -> String {
    format!("{PRIVACY}?organization={organization}")
}

/// Set a new password with a link from a mail.
pub fn reset(token: &str) -> String {
    format!("{RESET}/{}", segment(token))
}

/// Read-only link for a client.
pub fn read_only(token: &str) -> String {
    format!("/r/{}", segment(token))
}

/// The survey behind a link that a group of constituents shares; its form posts here, too.
pub fn open_survey(token: &str) -> String {
    format!("/p/{}", segment(token))
}

/// The thanks for it.
pub fn open_thanks(token: &str) -> String {
    format!("{}/thanks", open_survey(token))
}

/// Groups of constituents that a wave asks, and what it does by itself; a form posts here.
pub fn wave_constituents(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/constituents", wave(organization, id))
}

/// A poster with the link of one group.
pub fn poster(organization: OrganizationId, id: WaveId, group: &str) -> String {
    format!(
        "{}/{}/poster.pdf",
        wave_constituents(organization, id),
        segment(group)
    )
}

/// What was heard in a wave.
pub fn heard(wave: WaveId) -> String {
    format!("/w/{wave}/heard")
}

/// Where a voice link leads; moves the token into a cookie and goes on.
pub fn voice_link(token: &str) -> String {
    format!("/v/{}", segment(token))
}

/// The page of a voice link: write, vote, or what became of it.
pub fn voice(tag: &str) -> String {
    format!("/v/f/{}", segment(tag))
}

/// Writing an idea; a form posts here.
pub fn voice_ideas(tag: &str) -> String {
    format!("{}/ideas", voice(tag))
}

/// Voting; a form posts here.
pub fn voice_ballot(tag: &str) -> String {
    format!("{}/ballot", voice(tag))
}

/// The page of a team.
pub fn team(wave: WaveId, department: &str) -> String {
    format!("/w/{wave}/d/{}", segment(department))
}

/// Start page of an organization.
pub fn organization(organization: OrganizationId) -> String {
    format!("/o/{organization}")
}

/// People who can be invited.
pub fn people(organization: OrganizationId) -> String {
    format!("/o/{organization}/people")
}

/// One page of the people found by a search; pages count from 1.
pub fn people_page(organization: OrganizationId, search: &str, page: u32) -> String {
    format!(
        "{}?search={}&page={page}",
        people(organization),
        segment(search)
    )
}

/// The tree of departments.
pub fn departments(organization: OrganizationId) -> String {
    format!("/o/{organization}/departments")
}

/// What happened to departments; a form for noting it posts here.
pub fn reorganizations(organization: OrganizationId) -> String {
    format!("/o/{organization}/reorganizations")
}

/// Confirms what an import proposed; a form posts here.
pub fn reorganization(organization: OrganizationId, id: ReorganizationId) -> String {
    format!("{}/{id}", reorganizations(organization))
}

/// Dismisses a proposal or deletes a note; a form posts here.
pub fn reorganization_removal(organization: OrganizationId, id: ReorganizationId) -> String {
    format!("{}/removal", reorganization(organization, id))
}

/// What moved over the released waves.
pub fn trends(organization: OrganizationId) -> String {
    format!("/o/{organization}/trends")
}

/// People and departments from files.
pub fn import(organization: OrganizationId) -> String {
    format!("/o/{organization}/import")
}

/// Files that were looked at are stored; a form posts here.
pub fn import_confirmation(organization: OrganizationId) -> String {
    format!("{}/confirmation", import(organization))
}

/// Role of a user; a form posts here.
pub fn user(organization: OrganizationId, user: UserId) -> String {
    format!("{}/{user}", users(organization))
}

/// A new password link for a user; a form posts here.
pub fn user_link(organization: OrganizationId, id: UserId) -> String {
    format!("{}/link", user(organization, id))
}

/// Takes a user's role away; a form posts here.
pub fn user_removal(organization: OrganizationId, id: UserId) -> String {
    format!("{}/removal", user(organization, id))
}

/// Who can sign in.
pub fn users(organization: OrganizationId) -> String {
    format!("/o/{organization}/users")
}

/// Settings of an organization.
pub fn settings(organization: OrganizationId) -> String {
    format!("/o/{organization}/settings")
}

/// The logo of an organization; a form posts here.
pub fn logo(organization: OrganizationId) -> String {
    format!("{}/logo", settings(organization))
}

/// Takes the logo away; a form posts here.
pub fn logo_removal(organization: OrganizationId) -> String {
    format!("{}/removal", logo(organization))
}

/// The colour of an organization; a form posts here.
pub fn accent(organization: OrganizationId) -> String {
    format!("{}/accent", settings(organization))
}

/// The picture of a logo. Another picture has another digest, so that browsers may keep it.
pub fn logo_picture(organization: OrganizationId, digest: &str) -> String {
    format!("/o/{organization}/logo.png?v={}", segment(digest))
}

/// Questionnaires.
pub fn instruments(organization: OrganizationId) -> String {
    format!("/o/{organization}/instruments")
}

/// One questionnaire.
pub fn instrument(organization: OrganizationId, instrument: InstrumentId) -> String {
    format!("/o/{organization}/instruments/{instrument}")
}

/// One questionnaire as staff see it; keeps nothing.
pub fn preview(organization: OrganizationId, id: InstrumentId) -> String {
    format!("{}/preview", instrument(organization, id))
}

/// Runs of a questionnaire.
pub fn waves(organization: OrganizationId) -> String {
    format!("/o/{organization}/waves")
}

/// Answers that another tool collected: choose a file. Also where the file is sent.
pub fn import_answers(organization: OrganizationId) -> String {
    format!("{}/import", waves(organization))
}

/// What the columns of the file are; a form posts here.
pub fn import_answers_mapping(organization: OrganizationId) -> String {
    format!("{}/mapping", import_answers(organization))
}

/// Brings the answers in; a form posts here.
pub fn import_answers_confirmation(organization: OrganizationId) -> String {
    format!("{}/confirmation", import_answers(organization))
}

/// One run.
pub fn wave(organization: OrganizationId, wave: WaveId) -> String {
    format!("/o/{organization}/waves/{wave}")
}

/// Something that is done with a run: `launch`, `reminder`, `closure`, `release`; a form posts here.
pub fn wave_action(organization: OrganizationId, id: WaveId, action: &str) -> String {
    format!("{}/{}", wave(organization, id), segment(action))
}

/// How a device is shared by the people of a wave.
pub fn wave_kiosk(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/kiosk", wave(organization, id))
}

/// The letters of a wave: when they go out, what they say, whom they do not reach.
pub fn letters(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/letters", wave(organization, id))
}

/// Everybody's own link as messages for other senders than ours; a form posts here, too.
pub fn messages(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/messages", wave(organization, id))
}

/// Stops or renews the link of a group; a form posts here.
pub fn open_link(organization: OrganizationId, id: WaveId, group: &str) -> String {
    format!(
        "{}/{}/link",
        wave_constituents(organization, id),
        segment(group)
    )
}

/// How a letter looks in a mail program, for a frame beside its words.
pub fn letter_look(
    organization: OrganizationId,
    id: WaveId,
    code: &str,
    language: Language,
    scheme: &str,
) -> String {
    format!(
        "{}/look?scheme={scheme}",
        letter(organization, id, code, language)
    )
}

/// The words of one letter in one language.
pub fn letter(
    organization: OrganizationId,
    id: WaveId,
    letter: &str,
    language: Language,
) -> String {
    format!("{}/{letter}/{language}", letters(organization, id))
}

/// Bring a questionnaire along.
pub fn import_instrument(organization: OrganizationId) -> String {
    format!("{}/import", instruments(organization))
}

/// A file that a questionnaire becomes.
pub fn instrument_file(organization: OrganizationId, id: InstrumentId, name: &str) -> String {
    format!("{}/{name}", instrument(organization, id))
}

/// Where a questionnaire is begun; a form posts here.
pub fn drafts(organization: OrganizationId) -> String {
    format!("/o/{organization}/drafts")
}

/// A questionnaire that is being written: its outline.
pub fn draft(organization: OrganizationId, draft: InstrumentId) -> String {
    format!("/o/{organization}/drafts/{draft}")
}

/// A page of a questionnaire that is being written, such as `settings`.
pub fn draft_page(organization: OrganizationId, id: InstrumentId, page: &str) -> String {
    format!("{}/{page}", draft(organization, id))
}

/// An item of a questionnaire that is being written.
pub fn draft_item(organization: OrganizationId, id: InstrumentId, item: &str) -> String {
    format!("{}/items/{}", draft(organization, id), segment(item))
}

/// A section of a questionnaire that is being written.
pub fn draft_section(organization: OrganizationId, id: InstrumentId, section: &str) -> String {
    format!("{}/sections/{}", draft(organization, id), segment(section))
}

/// A scale of a questionnaire that is being written.
pub fn draft_scale(organization: OrganizationId, id: InstrumentId, scale: &str) -> String {
    format!("{}/scales/{}", draft(organization, id), segment(scale))
}

/// How staff will see an item, a section or a scale at this address; for the frame beside its form.
pub fn draft_glimpse(address: &str) -> String {
    format!("{address}/glimpse")
}

/// The texts of a questionnaire that is being written, in one language beside the one that is written first.
pub fn draft_translations(
    organization: OrganizationId,
    id: InstrumentId,
    language: &str,
) -> String {
    format!(
        "{}/translations/{}",
        draft(organization, id),
        segment(language)
    )
}

/// The round of ideas after a run.
pub fn ideas(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/ideas", wave(organization, id))
}

/// Moves a round of ideas on; a form posts here.
pub fn ideas_phase(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/phase", ideas(organization, id))
}

/// The voice links of a round as a file; a form posts here.
pub fn voice_links_csv(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/links.csv", ideas(organization, id))
}

/// Letters with voice links; a form posts here.
pub fn voice_letters(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/letters", ideas(organization, id))
}

/// The reminder of a phase of a round; a form posts here.
pub fn voice_reminder(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/reminder", ideas(organization, id))
}

/// A new voice link for somebody who lost theirs; a form posts here.
pub fn voice_renewal(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/renewal", ideas(organization, id))
}

/// One idea; a form that decides about it posts here.
pub fn idea(organization: OrganizationId, id: WaveId, idea: IdeaId) -> String {
    format!("{}/{idea}", ideas(organization, id))
}

/// What is said back to themes and ideas.
pub fn replies(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/replies", wave(organization, id))
}

/// Results of a run.
pub fn results(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/results", wave(organization, id))
}

/// Results of one department.
pub fn department_results(organization: OrganizationId, id: WaveId, code: &str) -> String {
    // A department may be called like a page of its own; written this way it is still the department.
    let code = match code {
        "method" => "%6Dethod".to_owned(),
        "comments" => "%63omments".to_owned(),
        code => segment(code),
    };
    format!("{}/{code}", results(organization, id))
}

/// How the numbers of a run are made.
pub fn method(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/method", results(organization, id))
}

/// Comments of a run in people's own words, of one department or of everybody (`~all`).
pub fn comments(organization: OrganizationId, id: WaveId, code: &str) -> String {
    format!(
        "{}/comments?of={}",
        results(organization, id),
        segment(code)
    )
}

/// The executive report.
pub fn report_pdf(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/report.pdf", wave(organization, id))
}

/// The results as a file: `xlsx`, `csv` or `json`.
pub fn export(organization: OrganizationId, id: WaveId, format: &str) -> String {
    format!("{}/export.{}", wave(organization, id), segment(format))
}

/// The release plan of a result, for an observer.
pub fn release_plan(organization: OrganizationId, id: WaveId) -> String {
    format!("{}/release-plan.json", wave(organization, id))
}

/// Plans.
pub fn roadmaps(organization: OrganizationId) -> String {
    format!("/o/{organization}/roadmaps")
}

/// One plan.
pub fn roadmap(organization: OrganizationId, roadmap: RoadmapId) -> String {
    format!("/o/{organization}/roadmaps/{roadmap}")
}

/// A plan as a file for the board room.
pub fn roadmap_pdf(organization: OrganizationId, id: RoadmapId) -> String {
    format!("{}/roadmap.pdf", roadmap(organization, id))
}

/// The published roadmap on two pages.
pub fn roadmap_summary(organization: OrganizationId, id: RoadmapId) -> String {
    format!("{}/summary.pdf", roadmap(organization, id))
}

/// Its business case as a workbook.
pub fn business_case(organization: OrganizationId, id: RoadmapId) -> String {
    format!("{}/business-case.xlsx", roadmap(organization, id))
}

/// Its plan as data.
pub fn plan_json(organization: OrganizationId, id: RoadmapId) -> String {
    format!("{}/plan.json", roadmap(organization, id))
}

/// One set of steps with its budget.
///
/// Until something of it is published, the roadmap is called `draft`.
pub fn scenario(
    organization: OrganizationId,
    id: Option<RoadmapId>,
    scenario: ScenarioId,
) -> String {
    let roadmap = id.map_or_else(|| "draft".to_owned(), |id| id.to_string());
    format!("{}/{roadmap}/scenarios/{scenario}", roadmaps(organization))
}

/// A copy of a scenario.
pub fn scenario_copy(
    organization: OrganizationId,
    id: Option<RoadmapId>,
    scenario: ScenarioId,
) -> String {
    format!("{}/copy", self::scenario(organization, id, scenario))
}

/// Deleting a scenario of which nothing was published.
pub fn scenario_deletion(
    organization: OrganizationId,
    id: Option<RoadmapId>,
    scenario: ScenarioId,
) -> String {
    format!("{}/deletion", self::scenario(organization, id, scenario))
}

/// Scenarios side by side.
pub fn comparison(organization: OrganizationId, scenarios: &[ScenarioId]) -> String {
    let chosen: Vec<String> = scenarios.iter().map(|id| format!("s={id}")).collect();
    format!(
        "/o/{organization}/scenarios/comparison?{}",
        chosen.join("&")
    )
}

/// What the framing rules find in a text that is being written.
pub fn framing(organization: OrganizationId) -> String {
    format!("/o/{organization}/framing")
}

/// Working out how sure a scenario is.
pub fn odds(organization: OrganizationId, id: Option<RoadmapId>, scenario: ScenarioId) -> String {
    format!("{}/odds", self::scenario(organization, id, scenario))
}

/// Publishing a scenario as the roadmap.
pub fn publication(
    organization: OrganizationId,
    id: Option<RoadmapId>,
    scenario: ScenarioId,
) -> String {
    format!("{}/publication", self::scenario(organization, id, scenario))
}

/// What is confirmed before a scenario goes out; a form posts here.
pub fn agreement(
    organization: OrganizationId,
    id: Option<RoadmapId>,
    scenario: ScenarioId,
) -> String {
    format!("{}/agreement", self::scenario(organization, id, scenario))
}

/// News about the steps of a roadmap.
pub fn progress(organization: OrganizationId, id: RoadmapId) -> String {
    format!("{}/progress", roadmap(organization, id))
}

/// Earlier versions of an organization's own steps.
pub fn step_versions(organization: OrganizationId) -> String {
    format!("/o/{organization}/step-versions")
}

/// The steps that an organization chooses from.
pub fn steps(organization: OrganizationId) -> String {
    format!("/o/{organization}/steps")
}

/// One of them, to be edited.
pub fn step(organization: OrganizationId, step: &str) -> String {
    format!("{}/{}", steps(organization), segment(step))
}

/// Copies a step; a form posts here.
pub fn step_copy(organization: OrganizationId, step: &str) -> String {
    format!("{}/copy", self::step(organization, step))
}

/// No longer offers a step; a form posts here.
pub fn step_retirement(organization: OrganizationId, step: &str) -> String {
    format!("{}/retirement", self::step(organization, step))
}

/// Takes an own version of a step back; a form posts here.
pub fn step_return(organization: OrganizationId, step: &str) -> String {
    format!("{}/return", self::step(organization, step))
}

/// Names that may stand as they are.
pub fn names(organization: OrganizationId) -> String {
    format!("/o/{organization}/names")
}

/// Takes a name off the list; a form posts here.
pub fn name_removal(organization: OrganizationId) -> String {
    format!("{}/removal", names(organization))
}

/// Links for readers without an account.
pub fn shared_links(organization: OrganizationId) -> String {
    format!("/o/{organization}/links")
}

/// Ends a link; a form posts here.
pub fn shared_link_end(organization: OrganizationId, link: SharedLinkId) -> String {
    format!("{}/{link}/end", shared_links(organization))
}

/// What a link shows.
pub fn shared(token: &str) -> String {
    format!("/r/{}", segment(token))
}

/// The roadmap that a link shows, as PDF.
pub fn shared_pdf(token: &str) -> String {
    format!("{}/roadmap.pdf", shared(token))
}

/// The logo on the page of a link.
pub fn shared_logo(token: &str, digest: &str) -> String {
    format!("{}/logo.png?v={}", shared(token), segment(digest))
}

/// The same page in another language. `path` may have a query already; an earlier language is replaced.
pub fn in_language(path: &str, language: Language) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut parts: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && !part.starts_with("lang="))
        .collect();
    let language = format!("lang={language}");
    parts.push(&language);
    format!("{path}?{}", parts.join("&"))
}

/// One segment of a path: everything but unreserved characters (RFC 3986) is percent-encoded.
pub fn segment(text: &str) -> String {
    use std::fmt::Write;

    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("writing to a string cannot fail");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_cannot_leave_its_place() {
        assert_eq!(segment("~other"), "~other");
        assert_eq!(segment("R&D/Köln?"), "R%26D%2FK%C3%B6ln%3F");
        assert_eq!(survey("a/../b"), "/s/f/a%2F..%2Fb");
    }

    #[test]
    fn another_language_replaces_the_one_before() {
        assert_eq!(in_language("/login", Language::De), "/login?lang=de");
        assert_eq!(
            in_language("/privacy?organization=1&lang=de", Language::Fr),
            "/privacy?organization=1&lang=fr"
        );
    }
}
