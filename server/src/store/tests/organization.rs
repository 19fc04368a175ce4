use std::collections::BTreeMap;

use figures::accent::Accent;
use surveys::{
    confidentiality::Contract,
    instrument::Instrument,
    language::{Language, Localized},
    organization::DepartmentRow,
};

use super::super::{
    Conflict, StoreError,
    audit::AuditEntry,
    instruments::AddInstrumentError,
    looks::Look,
    organizations::OrganizationSettings,
    people::{Contacts, ImportDiff, PeopleImport, PersonRow, Unlisted},
    testing::{Bench, NOW, person},
    waves::{WaveDraft, WaveState},
};
use crate::logo::Logo;

fn conflict<T: std::fmt::Debug>(outcome: Result<T, StoreError>) -> Conflict {
    match outcome {
        Err(StoreError::Conflict(conflict)) => conflict,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

#[tokio::test]
async fn organizations_have_names_of_their_own_and_notices() {
    for Bench { store, .. } in &Bench::both().await {
        let settings = OrganizationSettings {
            name: "Example AG".into(),
            locale: Language::De,
            time_zone: "Europe/Berlin".into(),
            currency: "CHF".into(),
        };
        let id = store
            .create_organization(settings.clone(), NOW)
            .await
            .unwrap();
        let other = OrganizationSettings::named("Other");
        let other_id = store.create_organization(other.clone(), NOW).await.unwrap();
        assert_eq!(
            conflict(store.create_organization(other, NOW).await),
            Conflict::OrganizationName
        );
        assert_eq!(
            conflict(store.update_organization(other_id, settings.clone()).await),
            Conflict::OrganizationName
        );
        store.update_organization(id, settings).await.unwrap();
        let text = |text: &str| Localized(BTreeMap::from([("de".to_owned(), text.to_owned())]));
        store
            .update_notices(id, text("Impressum"), text("Datenschutz"))
            .await
            .unwrap();
        let kept = store.organization(id).await.unwrap().unwrap();
        assert_eq!(kept.imprint, text("Impressum"));
        assert_eq!(kept.privacy_notice, text("Datenschutz"));
        assert_eq!((kept.locale, kept.currency.as_str()), (Language::De, "CHF"));
        assert_eq!(
            store.organization_named("Other").await.unwrap().unwrap().id,
            other_id
        );
        assert_eq!(store.organization_named("Nobody").await.unwrap(), None);
    }
}

#[tokio::test]
async fn an_import_is_previewed_and_then_does_exactly_that() {
    for Bench { store, engine, .. } in &Bench::both().await {
        let settings = OrganizationSettings::named("Example");
        let organization = store.create_organization(settings, NOW).await.unwrap();
        let department = |code: &str, parent: Option<&str>| DepartmentRow {
            code: code.into(),
            name: format!("The {code}"),
            parent: parent.map(Into::into),
            headcount: 3,
        };
        let tree = vec![department("HQ", None), department("SALES", Some("HQ"))];
        let numbered = |number: &str, email: &str| PersonRow {
            contacts: Contacts::default(),
            external_id: Some(number.into()),
            email: Some(email.into()),
            people_manager: Some(true),
            locale: Some(Language::Es),
            attributes: BTreeMap::from([("site".to_owned(), "Köln".to_owned())]),
            ..person("SALES", 0)
        };
        let first = PeopleImport {
            departments: Some(tree.clone()),
            people: vec![
                numbered("1", "one@example.org"),
                numbered("2", "two@example.org"),
                person("HQ", 1),
                person("HQ", 2),
            ],
            unlisted: Unlisted::Stay,
        };
        let diff = store
            .preview_people(organization, first.clone())
            .await
            .unwrap();
        assert_eq!(
            diff,
            ImportDiff {
                added: 4,
                ..ImportDiff::default()
            },
            "{engine}"
        );
        assert_eq!(
            store
                .people(organization, None, "", 0, 10)
                .await
                .unwrap()
                .total,
            0
        );
        assert_eq!(
            store
                .import_people(organization, first.clone())
                .await
                .unwrap(),
            diff
        );
        assert_eq!(store.departments(organization).await.unwrap(), tree);
        let same = store.import_people(organization, first).await.unwrap();
        assert_eq!(
            (same.unchanged, same.updated),
            (4, 0),
            "{engine}: importing twice does nothing"
        );

        // Two people swap their addresses, one is new, two are not listed.
        let second = PeopleImport {
            departments: None,
            people: vec![
                numbered("1", "two@example.org"),
                numbered("2", "one@example.org"),
                person("HQ", 7),
            ],
            unlisted: Unlisted::Deactivate,
        };
        let expected = ImportDiff {
            added: 1,
            updated: 2,
            unchanged: 0,
            deactivated: 2,
            active_before: 4,
        };
        assert_eq!(
            store.import_people(organization, second).await.unwrap(),
            expected,
            "{engine}"
        );
        assert!(expected.needs_second_look());
        let page = store.people(organization, None, "", 0, 10).await.unwrap();
        assert_eq!(page.total, 5, "nobody is deleted");
        assert_eq!(page.people.iter().filter(|person| person.active).count(), 3);
        let found = store
            .people(organization, None, "TWO@", 0, 10)
            .await
            .unwrap();
        assert_eq!(found.people[0].row, numbered("1", "two@example.org"));
        assert_eq!(
            store
                .people(organization, None, "%", 0, 10)
                .await
                .unwrap()
                .total,
            0
        );
        let sales = store
            .people(organization, Some("SALES"), "", 1, 10)
            .await
            .unwrap();
        assert_eq!((sales.total, sales.people.len()), (2, 1));
        let counts = store.people_counts(organization).await.unwrap();
        assert_eq!(
            counts,
            BTreeMap::from([("HQ".into(), 1), ("SALES".into(), 2)])
        );

        let stray = PeopleImport {
            departments: None,
            people: vec![person("NOWHERE", 1)],
            unlisted: Unlisted::Deactivate,
        };
        assert_eq!(
            conflict(store.import_people(organization, stray).await),
            Conflict::UnknownDepartment
        );
        assert_eq!(
            store.people_counts(organization).await.unwrap(),
            counts,
            "all or nothing"
        );
        let without_sales = vec![department("HQ", None)];
        assert_eq!(
            conflict(store.replace_departments(organization, without_sales).await),
            Conflict::DepartmentInUse
        );
        assert_eq!(store.departments(organization).await.unwrap(), tree);
        let mut renamed = tree.clone();
        renamed[1].name = "Sales and service".into();
        store
            .replace_departments(organization, renamed.clone())
            .await
            .unwrap();
        assert_eq!(store.departments(organization).await.unwrap(), renamed);

        let id = found.people[0].id;
        store
            .correct_email(organization, id, "Right@Example.org")
            .await
            .unwrap();
        assert_eq!(
            store
                .people(organization, None, "right@", 0, 1)
                .await
                .unwrap()
                .total,
            1
        );
    }
}

#[tokio::test]
async fn an_instrument_is_added_once_per_version() {
    for Bench { store, .. } in &Bench::both().await {
        let settings = OrganizationSettings::named("Example");
        let organization = store.create_organization(settings, NOW).await.unwrap();
        let seeded = store.instruments(organization).await.unwrap();
        assert_eq!(seeded.len(), 3);
        let core = store.instrument(seeded[0].id).await.unwrap().unwrap();
        assert_eq!(core.parse().unwrap().id, core.key);
        let again = store
            .add_instrument(organization, core.document.clone(), NOW)
            .await;
        assert!(matches!(
            again,
            Err(AddInstrumentError::Store(StoreError::Conflict(
                Conflict::InstrumentVersion
            )))
        ));
        let version = format!("version = \"{}\"", Instrument::core().version);
        let core_document = surveys::instrument::SOURCES[0].1;
        let next = core_document.replacen(&version, "version = \"9.0.0\"", 1);
        assert_ne!(next, core_document);
        store
            .add_instrument(organization, next, NOW + 1)
            .await
            .unwrap();
        let broken = store
            .add_instrument(organization, "id = ".into(), NOW)
            .await;
        assert!(matches!(broken, Err(AddInstrumentError::Faults(faults)) if !faults.is_empty()));
    }
}

#[tokio::test]
async fn own_words_can_be_taken_back_after_launch_but_not_given() {
    for bench in Bench::both().await {
        let organization = bench.organization(&[("HQ", "", 12)]).await;
        let wave = bench.draft(organization).await;
        bench.store.launch_wave(wave, NOW).await.unwrap();
        let give = bench.force("update waves set verbatims = 1").await;
        assert_eq!(conflict(give), Conflict::Schema, "{}", bench.engine);
        let told = bench.draft(organization).await;
        let draft = WaveDraft {
            verbatims: true,
            ..bench.store.wave(told).await.unwrap().unwrap().plan
        };
        bench.store.update_draft(told, draft).await.unwrap();
        bench.store.launch_wave(told, NOW).await.unwrap();
        bench.force("update waves set verbatims = 0").await.unwrap();
        assert!(
            !bench
                .store
                .wave(told)
                .await
                .unwrap()
                .unwrap()
                .plan
                .verbatims
        );
    }
}

#[tokio::test]
async fn a_wave_is_drafted_and_its_contract_holds_after_launch() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = bench.organization(&[("HQ", "", 12)]).await;
        let wave = bench.draft(organization).await;
        let kept = store.wave(wave).await.unwrap().unwrap();
        assert_eq!(
            (kept.state, kept.organization),
            (WaveState::Draft, organization)
        );
        let draft = WaveDraft {
            title: "Winter".into(),
            contract: Contract::at_least(7, 12),
            closes: Some(NOW + 5),
            verbatims: true,
            ..kept.plan
        };
        store.update_draft(wave, draft.clone()).await.unwrap();
        assert_eq!(store.wave(wave).await.unwrap().unwrap().plan, draft);
        assert!(store.wave_departments(wave).await.unwrap().is_empty());

        store.launch_wave(wave, NOW).await.unwrap();
        assert_eq!(
            conflict(store.launch_wave(wave, NOW).await),
            Conflict::WaveState
        );
        assert_eq!(
            conflict(store.update_draft(wave, draft).await),
            Conflict::WaveState
        );
        assert_eq!(
            conflict(store.delete_draft(wave).await),
            Conflict::WaveState
        );
        store
            .tighten_contract(wave, Contract::at_least(8, 12))
            .await
            .unwrap();
        assert_eq!(
            conflict(
                store
                    .tighten_contract(wave, Contract::at_least(7, 20))
                    .await
            ),
            Conflict::WeakerContract
        );
        store
            .update_dates(wave, "Grace".into(), None, Some(NOW + 9))
            .await
            .unwrap();
        let kept = store.wave(wave).await.unwrap().unwrap();
        assert_eq!(
            (kept.plan.contract.min_group(), kept.plan.owner.as_str()),
            (8, "Grace")
        );

        // Not even with the database's own language.
        for statement in [
            "update waves set min_group = 5",
            "update waves set min_group_comments = 11",
            "update waves set min_group = 5, min_group_comments = 10, title = 'Again'",
            "update waves set attributes = '[\"site\"]'",
            "update wave_atoms set attributes = '[]'",
            "update wave_atoms set department = 'ELSEWHERE'",
            "update waves set state = 'draft', launched = null",
        ] {
            let refused = bench.force(statement).await;
            assert_eq!(
                conflict(refused),
                Conflict::Schema,
                "{}: {statement}",
                bench.engine
            );
        }
        let second = bench.draft(organization).await;
        assert_eq!(store.waves(organization).await.unwrap().len(), 2);
        store.delete_draft(second).await.unwrap();
        assert_eq!(store.wave(second).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_wave_needs_somebody_to_invite() {
    for bench in Bench::both().await {
        let organization = bench.organization(&[("HQ", "", 0)]).await;
        let wave = bench.draft(organization).await;
        assert_eq!(
            conflict(bench.store.launch_wave(wave, NOW).await),
            Conflict::NobodyToInvite
        );
        let kept = bench.store.wave(wave).await.unwrap().unwrap();
        assert_eq!(
            kept.state,
            WaveState::Draft,
            "{}: nothing happened",
            bench.engine
        );
    }
}

#[tokio::test]
async fn the_audit_log_shows_when_it_was_touched() {
    for bench in Bench::both().await {
        let organization = bench.organization(&[]).await;
        let entry = |action: &str| AuditEntry {
            organization: Some(organization),
            actor: "cli".into(),
            action: action.into(),
            object: "x\ny".into(),
            detail: String::new(),
        };
        let (a, b) = tokio::join!(
            bench.store.audit(entry("a"), NOW),
            bench.store.audit(entry("b"), NOW)
        );
        a.unwrap();
        b.unwrap();
        bench.store.audit(entry("c"), NOW + 1).await.unwrap();
        let entries = bench.store.audit_entries(organization, 2).await.unwrap();
        assert_eq!(
            entries.iter().map(|e| e.position).collect::<Vec<_>>(),
            [3, 2]
        );
        assert_eq!(
            entries[0].entry.object, "x\\ny",
            "control characters are escaped"
        );
        assert_eq!(entries[0].previous, entries[1].hash);
        assert_eq!(bench.store.first_broken_audit_entry().await.unwrap(), None);

        let refused = bench.force("update audit_log set actor = 'me'").await;
        assert_eq!(conflict(refused), Conflict::Schema, "{}", bench.engine);
        bench
            .force("delete from audit_log where position = 2")
            .await
            .unwrap();
        assert_eq!(
            bench.store.first_broken_audit_entry().await.unwrap(),
            Some(3)
        );
        assert_eq!(bench.store.purge_audit(NOW).await.unwrap(), 1);
        assert_eq!(bench.store.first_broken_audit_entry().await.unwrap(), None);
    }
}

#[tokio::test]
async fn logo_and_colour_are_set_and_taken_away_apart_from_each_other() {
    let accent = Accent::new("#0b5d66".parse().unwrap()).unwrap();
    let logo = Logo::read(include_bytes!("../../../assets/sample/logo.png")).unwrap();
    for Bench { store, .. } in &Bench::both().await {
        let id = store
            .create_organization(OrganizationSettings::named("North"), NOW)
            .await
            .unwrap();
        assert_eq!(store.look(id).await.unwrap(), Look::default());
        let nameless = store.name_logo(id, "North".to_owned()).await;
        assert!(nameless.is_err(), "there is none to name");
        store.set_accent(id, Some(accent)).await.unwrap();
        store
            .set_logo(id, logo.clone(), "North".to_owned())
            .await
            .unwrap();
        let look = store.look(id).await.unwrap();
        assert_eq!(look.accent, Some(accent));
        let kept = look.logo.unwrap();
        assert_eq!(kept.picture, logo);
        assert_eq!(kept.emblem.alternative, "North");
        store.remove_logo(id).await.unwrap();
        store.remove_logo(id).await.unwrap();
        let look = store.look(id).await.unwrap();
        assert_eq!((look.logo, look.accent), (None, Some(accent)));
        store.set_accent(id, None).await.unwrap();
        assert_eq!(store.look(id).await.unwrap(), Look::default());
    }
}
