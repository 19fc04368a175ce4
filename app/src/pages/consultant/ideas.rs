//! The round of ideas after a wave: collect, read, let people vote, count.

mod idea;

use leptos::prelude::*;
use surveys::{
    confidentiality::Participation,
    ids::{IdeaId, OrganizationId, WaveId},
    language::Language,
    voice::Phase,
};

pub use idea::{Decision, IdeaPage, page as idea_page};

use super::wave::MailState;
use crate::{
    components::{
        breadcrumb::breadcrumb,
        chip::{Chip, Tone},
        form::{Field, error_summary},
        notice::Notice,
        table::{Cell, Column, Table},
    },
    pages::staff::heard::{turnout_words, votes_words},
    paths,
    shell::Page,
    t,
};

/// Longest address or number by which somebody is found, in characters.
pub const LONGEST_WHO: u32 = 254;

/// What the page shows.
#[derive(Debug)]
pub struct IdeasPage {
    /// Language of the reader.
    pub language: Language,
    /// Whose wave.
    pub organization: OrganizationId,
    /// Which wave.
    pub wave: WaveId,
    /// Its name.
    pub title: String,
    /// Where the round stands; `None` before it is opened.
    pub phase: Option<Phase>,
    /// People with a link.
    pub links: u32,
    /// Mail of this phase, if a mail server is set up.
    pub mail: Option<MailState>,
    /// Ideas, once somebody may read them.
    pub ideas: Vec<IdeaLine>,
    /// How many voted: in bands while they vote, and once they are counted.
    pub turnout: Option<Participation>,
    /// Whether the reminder of this phase has gone out.
    pub is_reminded: bool,
    /// Who is to get a new link, as typed.
    pub renew: String,
    /// What is wrong with it, if anything.
    pub renew_fault: Option<String>,
    /// Whether the end of the phase was asked for and waits for a yes.
    pub confirm_end: bool,
    /// What just happened, if anything.
    pub notice: Option<String>,
    /// What went wrong, if anything.
    pub alert: Option<String>,
}

/// One idea in the list.
#[derive(Debug, Clone)]
pub struct IdeaLine {
    /// Its id.
    pub id: IdeaId,
    /// Its words.
    pub text: String,
    /// What was decided about it.
    pub decision: Decision,
    /// Title of the step that takes it up.
    pub step: Option<String>,
    /// How many voted for it, once they are counted.
    pub votes: Option<Participation>,
}

/// Draws the page.
pub fn page(ideas: &IdeasPage) -> Page {
    let language = ideas.language;
    let title = t!(language, "ideas-title", wave = ideas.title.as_str());
    let fault = ideas.renew_fault.clone();
    let faults: Vec<_> = fault
        .map(|fault| ("who".to_owned(), fault))
        .into_iter()
        .collect();
    let above = vec![
        (t!(language, "nav-waves"), paths::waves(ideas.organization)),
        (
            ideas.title.clone(),
            paths::wave(ideas.organization, ideas.wave),
        ),
    ];
    let (chip, lead) = match ideas.phase {
        None => ("ideas-phase-none", "ideas-lead-none"),
        Some(Phase::Ideas) => ("ideas-phase-ideas", "ideas-lead-ideas"),
        Some(Phase::Sorting) => ("ideas-phase-sorting", "ideas-lead-sorting"),
        Some(Phase::Votes) => ("ideas-phase-votes", "ideas-lead-votes"),
        Some(Phase::Closed) => ("ideas-phase-closed", "ideas-lead-closed"),
    };
    let tone = match ideas.phase {
        Some(Phase::Ideas | Phase::Votes) => Tone::Good,
        Some(Phase::Sorting) => Tone::Attention,
        None | Some(Phase::Closed) => Tone::Plain,
    };
    let body = match ideas.phase {
        None => opening(ideas).into_any(),
        Some(Phase::Ideas) => {
            view! { {links(ideas)} {renewal(ideas)} {end(ideas, Phase::Sorting)} }.into_any()
        }
        Some(Phase::Sorting) => view! { {list(ideas)} {after_sorting(ideas)} }.into_any(),
        Some(Phase::Votes) => view! {
            {so_far(ideas)}
            {links(ideas)}
            {renewal(ideas)}
            {list(ideas)}
            {end(ideas, Phase::Closed)}
        }
        .into_any(),
        Some(Phase::Closed) => view! { {closed(ideas)} {list(ideas)} }.into_any(),
    };
    Page::new(
        title.clone(),
        view! {
            {breadcrumb(language, above)}
            {error_summary(language, &faults)}
            {ideas.alert.clone().map(|text| Notice::alert(text).view())}
            {ideas.notice.clone().map(|text| Notice::good(text).view())}
            <div class="heading">
                <p><Chip text=t!(language, chip) tone=tone/></p>
                <h1>{title}</h1>
                <p class="lead">{t!(language, lead)}</p>
            </div>
            {body}
        },
    )
    .wide()
}

fn opening(ideas: &IdeasPage) -> impl IntoView + use<> {
    let language = ideas.language;
    view! {
        <section class="card">
            <h2>{t!(language, "ideas-open-title")}</h2>
            <p>{t!(language, "ideas-open-text")}</p>
            <form method="post" action=paths::ideas(ideas.organization, ideas.wave)>
                <button type="submit" class="button">{t!(language, "ideas-open-action")}</button>
            </form>
        </section>
    }
}

fn links(ideas: &IdeasPage) -> impl IntoView + use<> {
    let language = ideas.language;
    let by_mail = match ideas.mail {
        Some(state) => {
            let action = paths::voice_letters(ideas.organization, ideas.wave);
            view! {
                <p class="soft">{t!(language, "wave-mail-state", sent = state.sent, waiting = state.waiting, failed = state.failed)}</p>
                <form method="post" action=action>
                    <button type="submit" class="button">{t!(language, "ideas-mail-action")}</button>
                </form>
                {reminder(ideas)}
            }
            .into_any()
        }
        None => view! { <p class="soft">{t!(language, "ideas-mail-off")}</p> }.into_any(),
    };
    view! {
        <section class="card">
            <h2>{t!(language, "ideas-links-title")}</h2>
            <p>{t!(language, "ideas-links-text", count = ideas.links)}</p>
            {by_mail}
            <form method="post" action=paths::voice_links_csv(ideas.organization, ideas.wave)>
                <button type="submit" class="button quiet">{t!(language, "wave-links-action")}</button>
            </form>
        </section>
    }
}

/// The reminder of the phase, and whom it goes to.
fn reminder(ideas: &IdeasPage) -> impl IntoView + use<> {
    let language = ideas.language;
    if ideas.is_reminded {
        return view! { <p class="soft">{t!(language, "ideas-reminded")}</p> }.into_any();
    }
    let text = if ideas.phase == Some(Phase::Votes) {
        "ideas-remind-votes"
    } else {
        "ideas-remind-ideas"
    };
    view! {
        <form method="post" action=paths::voice_reminder(ideas.organization, ideas.wave)>
            <p>{t!(language, text)}</p>
            <button type="submit" class="button quiet">{t!(language, "ideas-remind-action")}</button>
        </form>
    }
    .into_any()
}

/// A new link for somebody who lost theirs.
fn renewal(ideas: &IdeasPage) -> impl IntoView + use<> {
    let language = ideas.language;
    let way = if ideas.mail.is_some() {
        "ideas-renew-mail"
    } else {
        "ideas-renew-file"
    };
    view! {
        <section class="card">
            <h2>{t!(language, "ideas-renew-title")}</h2>
            <p>{t!(language, "ideas-renew-text")} " " {t!(language, way)}</p>
            <form method="post" action=paths::voice_renewal(ideas.organization, ideas.wave) class="stack">
                {Field::text("who", t!(language, "ideas-renew-who"))
                    .value(ideas.renew.clone())
                    .error(ideas.renew_fault.clone())
                    .max_length(LONGEST_WHO)
                    .required()
                    .view()}
                <button type="submit" class="button quiet">{t!(language, "ideas-renew-action")}</button>
            </form>
        </section>
    }
}

/// A button that moves the round on.
fn on(ideas: &IdeasPage, to: Phase, key: &str, class: &'static str) -> AnyView {
    let action = paths::ideas_phase(ideas.organization, ideas.wave);
    view! {
        <form method="post" action=action>
            <input type="hidden" name="to" value=to.code()/>
            <button type="submit" class=class>{t!(ideas.language, key)}</button>
        </form>
    }
    .into_any()
}

/// Ends a phase for good, after a second look.
fn end(ideas: &IdeasPage, to: Phase) -> impl IntoView + use<> {
    let language = ideas.language;
    let (title, text, ask, confirm) = if to == Phase::Sorting {
        (
            "ideas-end-title",
            "ideas-end-text",
            "ideas-end-action",
            "ideas-end-confirm",
        )
    } else {
        (
            "ideas-count-title",
            "ideas-count-text",
            "ideas-count-action",
            "ideas-count-confirm",
        )
    };
    let action = if ideas.confirm_end {
        on(ideas, to, confirm, "button")
    } else {
        let path = format!(
            "{}?end=ask#end",
            paths::ideas(ideas.organization, ideas.wave)
        );
        view! { <p><a class="button quiet" href=path>{t!(language, ask)}</a></p> }.into_any()
    };
    view! {
        <section class="card" id="end">
            <h2>{t!(language, title)}</h2>
            <p>{t!(language, text)}</p>
            {action}
        </section>
    }
}

fn after_sorting(ideas: &IdeasPage) -> impl IntoView + use<> {
    let language = ideas.language;
    let of = |wanted: &Decision| {
        ideas
            .ideas
            .iter()
            .filter(|line| line.decision == *wanted)
            .count()
    };
    let (waiting, approved) = (of(&Decision::Waiting), of(&Decision::Approved));
    let what = if waiting > 0 {
        view! { <p>{t!(language, "ideas-unread", count = waiting)}</p> }.into_any()
    } else if approved > 0 {
        view! {
            <p>{t!(language, "ideas-vote-text", count = approved)}</p>
            {on(ideas, Phase::Votes, "ideas-vote-action", "button")}
        }
        .into_any()
    } else {
        view! { <p>{t!(language, "ideas-none-approved")}</p> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{t!(language, "ideas-vote-title")}</h2>
            {what}
            {on(ideas, Phase::Closed, "ideas-no-vote-action", "button plain")}
        </section>
    }
}

/// How many have voted, while they vote.
fn so_far(ideas: &IdeasPage) -> Option<impl IntoView + use<>> {
    let language = ideas.language;
    ideas.turnout.map(|turnout| {
        view! {
            <p>
                <strong>{t!(language, "ideas-so-far")}</strong> " "
                {turnout_words(language, turnout)} " "
                <span class="soft small">{t!(language, "ideas-so-far-note")}</span>
            </p>
        }
    })
}

fn closed(ideas: &IdeasPage) -> impl IntoView + use<> {
    let language = ideas.language;
    let turnout = ideas
        .turnout
        .map(|turnout| view! { <p>{turnout_words(language, turnout)}</p> });
    view! {
        {turnout}
        <div class="actions">
            <a class="button" href=paths::replies(ideas.organization, ideas.wave)>{t!(language, "ideas-replies")}</a>
            <a class="button quiet" href=paths::heard(ideas.wave)>{t!(language, "ideas-heard")}</a>
        </div>
    }
}

fn list(ideas: &IdeasPage) -> AnyView {
    let language = ideas.language;
    if ideas.ideas.is_empty() {
        return view! { <p class="soft">{t!(language, "ideas-none")}</p> }.into_any();
    }
    let counted = ideas.phase == Some(Phase::Closed);
    let row = |line: &IdeaLine| {
        let path = paths::idea(ideas.organization, ideas.wave, line.id);
        let (key, tone) = line.decision.words();
        let mut cells = vec![
            Cell::Link(line.text.clone(), path),
            Cell::View(view! { <Chip text=t!(language, key) tone=tone/> }.into_any()),
            Cell::Text(line.step.clone().unwrap_or_default()),
        ];
        if counted {
            let votes = line.votes.map(|votes| votes_words(language, votes));
            cells.push(Cell::Text(votes.unwrap_or_default()));
        }
        cells
    };
    let mut columns = vec![
        Column::text(t!(language, "ideas-column-idea")),
        Column::text(t!(language, "ideas-column-state")),
        Column::text(t!(language, "ideas-column-step")),
    ];
    if counted {
        columns.push(Column::text(t!(language, "ideas-column-votes")));
    }
    view! {
        <p class="soft small">{t!(language, "ideas-order")}</p>
        {Table {
            caption: t!(language, "ideas-column-idea"),
            caption_hidden: true,
            columns,
            rows: ideas.ideas.iter().map(row).collect(),
        }
        .view()}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fragment;

    fn model(language: Language, phase: Phase) -> IdeasPage {
        IdeasPage {
            language,
            organization: OrganizationId::from_bits(1),
            wave: WaveId::from_bits(2),
            title: "Autumn".to_owned(),
            phase: Some(phase),
            links: 12,
            mail: Some(MailState {
                sent: 12,
                waiting: 0,
                failed: 0,
            }),
            is_reminded: false,
            renew: String::new(),
            renew_fault: None,
            ideas: Vec::new(),
            turnout: None,
            confirm_end: false,
            notice: None,
            alert: None,
        }
    }

    fn drawn(model: &IdeasPage) -> String {
        fragment(|| page(model).main)
    }

    #[test]
    fn each_phase_reminds_once_and_says_whom() {
        for language in Language::ALL {
            for (phase, whom) in [
                (Phase::Ideas, "ideas-remind-ideas"),
                (Phase::Votes, "ideas-remind-votes"),
            ] {
                let mut model = model(language, phase);
                let form = format!(
                    "action=\"{}\"",
                    paths::voice_reminder(model.organization, model.wave)
                );
                let html = drawn(&model);
                assert!(html.contains(&form), "{html}");
                assert!(html.contains(&t!(language, whom)), "{language}: {html}");
                model.is_reminded = true;
                let html = drawn(&model);
                assert!(!html.contains(&form), "{html}");
                assert!(html.contains(&t!(language, "ideas-reminded")), "{html}");
            }
            // While ideas are read there is nothing to remind of, and no link to renew.
            let html = drawn(&model(language, Phase::Sorting));
            assert!(!html.contains("/reminder") && !html.contains("/renewal"));
        }
    }

    #[test]
    fn whoever_is_not_found_stays_typed_with_what_to_do() {
        let mut model = model(Language::De, Phase::Votes);
        model.renew = "ada@example.org".to_owned();
        model.renew_fault = Some(t!(Language::De, "ideas-renew-unknown"));
        let html = drawn(&model);
        assert!(html.contains("value=\"ada@example.org\""), "{html}");
        assert!(html.contains("aria-invalid=\"true\"") && html.contains("href=\"#f-who\""));
    }
}
