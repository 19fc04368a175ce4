//! Every address we serve, in one table. Nothing is served that is not here, and the permission matrix has a row for
//! everything that is.

use super::{
    admin::{departments, history, import, look, people, settings, users},
    assets,
    consultant::{
        audience, cards, comparison, constituents, drafts, ending, framing, idea, ideas,
        import_answers, import_instrument, instrument_files, instruments, invitations,
        kiosk as shared_devices, letter, letters, messages, names, progress, promise, publication,
        replies, roadmap, roadmap_files, roadmaps, scenario, scenario_copies, scenario_odds,
        shared_links, step_begun, step_versions, steps, wave, waves,
    },
    entrance::{account, login, organizations, overview, reset, setup},
    executive::{comments, department, export, method, report, results, trends},
    health,
    route::{
        Group::{Asset, Import, Machine, Page, Staff},
        Route,
    },
    shared,
    staff::{
        arrival, code, heard, kiosk, legal, open, promise as whole_promise, survey, thanks,
        unsubscribe, voice, volunteer, worker,
    },
};

/// All routes.
pub(super) fn table() -> Vec<Route> {
    vec![
        Route::at(Machine, "/healthz").get(health::alive),
        Route::at(Machine, "/readyz").get(health::ready),
        Route::at(Asset, "/assets/{file}").get(assets::file),
        // Staff.
        Route::at(Staff, "/s/{token}").get(arrival::arrive),
        Route::at(Staff, "/s/f/{tag}")
            .get(survey::show)
            .post(survey::submit),
        Route::at(Staff, "/s/f/{tag}/key").get(survey::key),
        Route::at(Staff, "/s/f/worker.js").get(worker::script),
        Route::at(Staff, "/s/thanks").get(thanks::show),
        Route::at(Staff, "/s/v/{tag}")
            .get(volunteer::show)
            .post(volunteer::submit),
        Route::at(Staff, "/w/{wave}/promise").get(whole_promise::show),
        Route::at(Staff, "/code").get(code::show).post(code::open),
        Route::at(Staff, "/k").get(kiosk::start).post(kiosk::open),
        Route::at(Staff, "/k/forget").get(kiosk::forget),
        Route::at(Staff, "/k/{wave}")
            .get(kiosk::device)
            .post(kiosk::give),
        Route::at(Staff, "/k/{wave}/removal").post(kiosk::take_back),
        // People whom the organization works with: a link that many share.
        Route::at(Staff, "/p/{token}")
            .get(open::show)
            .post(open::submit),
        Route::at(Staff, "/p/{token}/thanks").get(open::thanks),
        // A reader: the link is the key.
        Route::at(Page, "/r/{token}").get(shared::show_link),
        Route::at(Page, "/r/{token}/roadmap.pdf").get(shared::pdf),
        Route::at(Page, "/r/{token}/logo.png").get(shared::logo),
        Route::at(Staff, "/w/{wave}/heard").get(heard::show),
        Route::at(Staff, "/v/{token}").get(voice::arrive),
        Route::at(Staff, "/v/f/{tag}").get(voice::show),
        Route::at(Staff, "/v/f/{tag}/ideas").post(voice::write),
        Route::at(Staff, "/v/f/{tag}/ballot").post(voice::vote),
        Route::at(Staff, "/unsubscribe/{person}/{token}")
            .get(unsubscribe::ask)
            .post(unsubscribe::stop),
        Route::at(Staff, "/imprint").get(legal::imprint),
        Route::at(Staff, "/privacy").get(legal::privacy),
        // Entrance.
        Route::at(Page, "/setup")
            .get(setup::show)
            .post(setup::submit),
        Route::at(Page, "/login")
            .get(login::show)
            .post(login::submit),
        Route::at(Page, "/logout").post(login::sign_out),
        Route::at(Page, "/reset").get(reset::show).post(reset::ask),
        Route::at(Page, "/reset/{token}")
            .get(reset::show_link)
            .post(reset::submit_link),
        Route::at(Page, "/").get(organizations::home),
        Route::at(Page, "/account").get(account::show),
        Route::at(Page, "/account/profile").post(account::save_profile),
        Route::at(Page, "/account/password").post(account::save_password),
        Route::at(Page, "/account/sessions").post(account::end_other_sessions),
        Route::at(Page, "/organizations")
            .get(organizations::show)
            .post(organizations::found),
        // In an organization.
        Route::at(Page, "/o/{organization}").get(overview::show),
        Route::at(Page, "/o/{organization}/people").get(people::show),
        Route::at(Page, "/o/{organization}/departments").get(departments::show),
        Route::at(Page, "/o/{organization}/reorganizations").post(history::note),
        Route::at(Page, "/o/{organization}/reorganizations/{reorganization}")
            .post(history::confirm),
        Route::at(
            Page,
            "/o/{organization}/reorganizations/{reorganization}/removal",
        )
        .post(history::remove),
        Route::at(Import, "/o/{organization}/import")
            .get(import::show)
            .post(import::look),
        Route::at(Import, "/o/{organization}/import/confirmation").post(import::confirm),
        Route::at(Page, "/o/{organization}/users")
            .get(users::show)
            .post(users::invite),
        Route::at(Page, "/o/{organization}/users/{user}").post(users::regrant),
        Route::at(Page, "/o/{organization}/users/{user}/link").post(users::link),
        Route::at(Page, "/o/{organization}/users/{user}/removal").post(users::remove),
        Route::at(Page, "/o/{organization}/settings")
            .get(settings::show)
            .post(settings::save),
        Route::at(Import, "/o/{organization}/settings/logo").post(look::save_logo),
        Route::at(Page, "/o/{organization}/settings/logo/removal").post(look::remove_logo),
        Route::at(Page, "/o/{organization}/settings/accent").post(look::save_accent),
        Route::at(Page, "/o/{organization}/logo.png").get(look::picture),
        // Waves.
        Route::at(Page, "/o/{organization}/waves")
            .get(waves::page)
            .post(waves::create),
        Route::at(Import, "/o/{organization}/waves/import")
            .get(import_answers::choose)
            .post(import_answers::look),
        Route::at(Import, "/o/{organization}/waves/import/mapping").post(import_answers::map),
        Route::at(Import, "/o/{organization}/waves/import/confirmation")
            .post(import_answers::bring),
        Route::at(Page, "/o/{organization}/waves/{wave}").get(wave::page),
        Route::at(Page, "/o/{organization}/waves/{wave}/removal").post(import_answers::remove),
        Route::at(Page, "/o/{organization}/waves/{wave}/launch").post(wave::launch),
        Route::at(Page, "/o/{organization}/waves/{wave}/delete").post(wave::delete),
        Route::at(Page, "/o/{organization}/waves/{wave}/audience")
            .get(audience::page)
            .post(audience::choose),
        Route::at(Page, "/o/{organization}/waves/{wave}/sample").post(audience::sample),
        Route::at(Page, "/o/{organization}/waves/{wave}/attributes").post(promise::attributes),
        Route::at(Page, "/o/{organization}/waves/{wave}/contract").post(promise::tighten),
        Route::at(Page, "/o/{organization}/waves/{wave}/close").post(ending::close),
        Route::at(Page, "/o/{organization}/waves/{wave}/release").post(ending::release),
        Route::at(Page, "/o/{organization}/waves/{wave}/links.csv").post(invitations::links),
        Route::at(Page, "/o/{organization}/waves/{wave}/messages")
            .get(messages::page)
            .post(messages::file),
        Route::at(Page, "/o/{organization}/waves/{wave}/invitations").post(invitations::invite),
        Route::at(Page, "/o/{organization}/waves/{wave}/reminders").post(invitations::remind),
        Route::at(Page, "/o/{organization}/waves/{wave}/cards.pdf").post(cards::pdf),
        Route::at(Page, "/o/{organization}/waves/{wave}/telling").post(invitations::tell),
        Route::at(Page, "/o/{organization}/waves/{wave}/kiosk").get(shared_devices::page),
        // Open links of a wave.
        Route::at(Page, "/o/{organization}/waves/{wave}/constituents").post(constituents::choose),
        Route::at(
            Page,
            "/o/{organization}/waves/{wave}/constituents/{group}/poster.pdf",
        )
        .get(constituents::poster),
        Route::at(
            Page,
            "/o/{organization}/waves/{wave}/constituents/{group}/link",
        )
        .post(constituents::link),
        // Letters of a wave.
        Route::at(Page, "/o/{organization}/waves/{wave}/letters")
            .get(letters::page)
            .post(letters::plan),
        Route::at(
            Page,
            "/o/{organization}/waves/{wave}/letters/{letter}/{language}",
        )
        .get(letter::page)
        .post(letter::save),
        Route::at(
            Page,
            "/o/{organization}/waves/{wave}/letters/{letter}/{language}/look",
        )
        .get(letter::look)
        .post(letter::look_typed),
        Route::at(Page, "/o/{organization}/waves/{wave}/address").post(letters::correct),
        Route::at(Import, "/o/{organization}/waves/{wave}/bounces").post(letters::came_back),
        // Ideas and replies.
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas")
            .get(ideas::page)
            .post(ideas::open),
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas/phase").post(ideas::advance),
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas/links.csv").post(ideas::links),
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas/letters").post(ideas::letters),
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas/reminder").post(ideas::remind),
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas/renewal").post(ideas::renew),
        Route::at(Page, "/o/{organization}/waves/{wave}/ideas/{idea}")
            .get(idea::page)
            .post(idea::judge),
        Route::at(Page, "/o/{organization}/waves/{wave}/replies").get(replies::list),
        Route::at(Page, "/o/{organization}/waves/{wave}/replies/reply")
            .get(replies::page)
            .post(replies::save),
        Route::at(Page, "/o/{organization}/instruments")
            .get(instruments::list)
            .post(import_instrument::keep),
        Route::at(Import, "/o/{organization}/instruments/import")
            .get(import_instrument::choose)
            .post(import_instrument::look),
        Route::at(Page, "/o/{organization}/instruments/{instrument}").get(instruments::one),
        Route::at(Page, "/o/{organization}/instruments/{instrument}/preview")
            .get(instruments::preview)
            .post(instruments::preview_again),
        Route::at(
            Page,
            "/o/{organization}/instruments/{instrument}/instrument.toml",
        )
        .get(instrument_files::toml),
        Route::at(
            Page,
            "/o/{organization}/instruments/{instrument}/surveyjs.json",
        )
        .get(instrument_files::survey_js),
        Route::at(
            Page,
            "/o/{organization}/instruments/{instrument}/questionnaire.pdf",
        )
        .get(instrument_files::printable),
        Route::at(Page, "/o/{organization}/instruments/{instrument}/codebook")
            .get(instrument_files::codebook),
        Route::at(
            Page,
            "/o/{organization}/instruments/{instrument}/codebook.xml",
        )
        .get(instrument_files::codebook_xml),
        // Questionnaires that are being written.
        Route::at(Page, "/o/{organization}/drafts")
            .get(drafts::begin::show_form)
            .post(drafts::begin::begin),
        Route::at(Page, "/o/{organization}/drafts/{draft}")
            .get(drafts::outline::outline)
            .post(drafts::outline::act),
        Route::at(Page, "/o/{organization}/drafts/{draft}/removal").post(drafts::outline::remove),
        Route::at(Page, "/o/{organization}/drafts/{draft}/map").get(drafts::outline::paths_map),
        Route::at(Page, "/o/{organization}/drafts/{draft}/preview")
            .get(drafts::look::preview)
            .post(drafts::look::again),
        Route::at(Page, "/o/{organization}/drafts/{draft}/settings")
            .get(drafts::settings::edit)
            .post(drafts::settings::save),
        Route::at(Page, "/o/{organization}/drafts/{draft}/publication")
            .get(drafts::publication::look)
            .post(drafts::publication::publish),
        Route::at(Page, "/o/{organization}/drafts/{draft}/items/{item}")
            .get(drafts::item::edit)
            .post(drafts::item::save),
        Route::at(
            Page,
            "/o/{organization}/drafts/{draft}/items/{item}/glimpse",
        )
        .get(drafts::glimpse::item)
        .post(drafts::glimpse::typed_item),
        Route::at(Page, "/o/{organization}/drafts/{draft}/sections/{section}")
            .get(drafts::section::edit)
            .post(drafts::section::save),
        Route::at(
            Page,
            "/o/{organization}/drafts/{draft}/sections/{section}/glimpse",
        )
        .get(drafts::glimpse::section)
        .post(drafts::glimpse::typed_section),
        Route::at(Page, "/o/{organization}/drafts/{draft}/scales")
            .get(drafts::scale::list)
            .post(drafts::scale::add),
        Route::at(Page, "/o/{organization}/drafts/{draft}/scales/{scale}")
            .get(drafts::scale::edit)
            .post(drafts::scale::save),
        Route::at(
            Page,
            "/o/{organization}/drafts/{draft}/scales/{scale}/glimpse",
        )
        .get(drafts::glimpse::scale)
        .post(drafts::glimpse::typed_scale),
        Route::at(
            Page,
            "/o/{organization}/drafts/{draft}/translations/{language}",
        )
        .get(drafts::translations::edit)
        .post(drafts::translations::save),
        // Results and roadmaps.
        Route::at(Page, "/o/{organization}/waves/{wave}/results").get(results::page),
        Route::at(Page, "/o/{organization}/waves/{wave}/results/method").get(method::page),
        Route::at(Page, "/o/{organization}/waves/{wave}/results/comments").get(comments::page),
        Route::at(Page, "/o/{organization}/waves/{wave}/results/{department}")
            .get(department::page),
        Route::at(Page, "/o/{organization}/waves/{wave}/report.pdf").get(report::pdf),
        Route::at(Page, "/o/{organization}/waves/{wave}/export.xlsx").get(export::xlsx),
        Route::at(Page, "/o/{organization}/waves/{wave}/export.csv").get(export::csv),
        Route::at(Page, "/o/{organization}/waves/{wave}/export.json").get(export::json),
        Route::at(Page, "/o/{organization}/trends").get(trends::page),
        Route::at(Page, "/o/{organization}/waves/{wave}/release-plan.json").get(export::plan),
        Route::at(Page, "/o/{organization}/roadmaps")
            .get(roadmaps::page)
            .post(roadmaps::create),
        Route::at(Page, "/o/{organization}/roadmaps/{roadmap}").get(roadmap::page),
        Route::at(Page, "/o/{organization}/roadmaps/{roadmap}/roadmap.pdf").get(roadmap::pdf),
        Route::at(Page, "/o/{organization}/roadmaps/{roadmap}/summary.pdf")
            .get(roadmap_files::summary),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/business-case.xlsx",
        )
        .get(roadmap_files::business_case),
        Route::at(Page, "/o/{organization}/roadmaps/{roadmap}/plan.json").get(roadmap_files::plan),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}",
        )
        .get(scenario::page)
        .post(scenario::save),
        Route::at(Page, "/o/{organization}/scenarios/comparison").get(comparison::page),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/copy",
        )
        .post(scenario_copies::copy),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/deletion",
        )
        .post(scenario_copies::delete),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/odds",
        )
        .post(scenario_odds::work_out),
        Route::at(Page, "/o/{organization}/framing").post(framing::check),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/publication",
        )
        .get(publication::page)
        .post(publication::publish),
        Route::at(
            Page,
            "/o/{organization}/roadmaps/{roadmap}/scenarios/{scenario}/agreement",
        )
        .post(publication::confirm),
        Route::at(Page, "/o/{organization}/roadmaps/{roadmap}/progress")
            .get(progress::page)
            .post(progress::note),
        Route::at(Page, "/o/{organization}/steps")
            .get(steps::page)
            .post(step_begun::begin),
        Route::at(Page, "/o/{organization}/step-versions").get(step_versions::page),
        Route::at(Page, "/o/{organization}/steps/{step}")
            .get(steps::edit)
            .post(steps::save),
        Route::at(Page, "/o/{organization}/steps/{step}/copy").post(steps::copy),
        Route::at(Page, "/o/{organization}/steps/{step}/retirement").post(steps::retire),
        Route::at(Page, "/o/{organization}/steps/{step}/return").post(steps::take_back),
        Route::at(Page, "/o/{organization}/names")
            .get(names::page)
            .post(names::allow),
        Route::at(Page, "/o/{organization}/names/removal").post(names::remove),
        Route::at(Page, "/o/{organization}/links")
            .get(shared_links::page)
            .post(shared_links::make),
        Route::at(Page, "/o/{organization}/links/{link}/end").post(shared_links::end),
    ]
}
