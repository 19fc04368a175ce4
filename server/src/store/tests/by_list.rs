//! Questions that only some are asked, because of what the list of people says: from the list to the released result.

use surveys::{
    ids::{OrganizationId, WaveId},
    instrument::Instrument,
    published::{
        Published,
        evidence::{ApartIndex, AskedKind},
    },
    sheet::Sheet,
};

use crate::{
    release::release,
    store::{
        Conflict, StoreError,
        answers::Answers,
        people::{PeopleImport, PersonRow, Unlisted},
        testing::{Bench, NOW, person},
        waves::WaveDraft,
    },
};

/// The core questionnaire with a statement for one site, a choice that the list answers and one that follows from it.
fn with_sites() -> String {
    let core = include_str!("../../../../surveys/instruments/core.toml");
    let more = r#"
[[scales]]
id = "places"
kind = "nominal"
[[scales.options]]
code = "k"
label.en = "Kiel"
label.de = "Kiel"
label.es = "Kiel"
label.fr = "Kiel"
[[scales.options]]
code = "u"
label.en = "Ulm"
label.de = "Ulm"
label.es = "Ulm"
label.fr = "Ulm"

[[items]]
id = "PIER"
section = "channels"
type = "scale"
scale = "agree5"
scored_in = "none"
seconds = 7
show_if = "attr.site is Kiel"
text.en = "The pier is safe."
text.de = "Die Pier ist sicher."
text.es = "El muelle es seguro."
text.fr = "Le quai est sûr."

[[items]]
id = "WHERE"
section = "channels"
type = "single_choice"
scale = "places"
scored_in = "none"
seconds = 7
prefill = "site"
text.en = "Where do you work?"
text.de = "Wo arbeiten Sie?"
text.es = "¿Dónde trabaja?"
text.fr = "Où travaillez-vous ?"
"#;
    core.replace("id = \"core\"", "id = \"sites\"")
        .replace("max_seconds = 540", "max_seconds = 900")
        + more
}

/// An organization whose people are at these sites.
async fn organization(bench: &Bench, sites: &[(&str, u32)]) -> OrganizationId {
    let organization = bench.organization(&[("HQ", "", 0)]).await;
    let mut people: Vec<PersonRow> = Vec::new();
    for (site, n) in sites {
        for _ in 0..*n {
            let number = u32::try_from(people.len()).unwrap();
            let mut row = person("HQ", number);
            row.people_manager = Some(number.is_multiple_of(3));
            if !site.is_empty() {
                row.attributes.insert("site".to_owned(), (*site).to_owned());
                // What nobody asks for stays in the list.
                row.attributes
                    .insert("shoe size".to_owned(), "41".to_owned());
            }
            people.push(row);
        }
    }
    let import = PeopleImport {
        departments: None,
        people,
        unlisted: Unlisted::Stay,
    };
    bench
        .store
        .import_people(organization, import)
        .await
        .unwrap();
    organization
}

async fn draft(bench: &Bench, organization: OrganizationId) -> WaveId {
    let instrument = bench
        .store
        .add_instrument(organization, with_sites(), NOW)
        .await
        .unwrap();
    let draft = WaveDraft {
        title: "Sites".to_owned(),
        instrument,
        contract: surveys::confidentiality::Contract::default(),
        languages: vec!["en".to_owned()],
        owner: "Ada Example".to_owned(),
        report_back_by: Some("2026-12-01".to_owned()),
        opens: None,
        closes: None,
        verbatims: false,
    };
    bench
        .store
        .create_wave(organization, draft, NOW)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_question_for_one_site_goes_there_alone_and_is_told_of_the_whole_organization() {
    let instrument = Instrument::parse(&with_sites()).unwrap_or_else(|faults| panic!("{faults:?}"));
    for bench in Bench::both().await {
        let store = &bench.store;
        let organization = organization(&bench, &[("Kiel", 24), ("Ulm", 30), ("", 12)]).await;
        let list = store.listed(organization).await.unwrap();
        assert_eq!(list["site"], ["Kiel".to_owned(), "Ulm".to_owned()].into());

        let wave = draft(&bench, organization).await;
        let by_list = store.asked_by_list(wave).await.unwrap();
        let reached: Vec<_> = by_list
            .reached
            .iter()
            .map(|one| (one.item.as_str(), one.people))
            .collect();
        assert_eq!((reached, by_list.few.len()), (vec![("PIER", Some(24))], 0));
        store.launch_wave(wave, NOW).await.unwrap();
        let kept = bench
            .texts("select coalesce(attributes, '') as t from invitations order by attributes")
            .await;
        let of = |text: &str| kept.iter().filter(|kept| *kept == text).count();
        assert_eq!(
            (of(r#"{"site":"Kiel"}"#), of(r#"{"site":"Ulm"}"#), of("")),
            (24, 30, 12),
            "{}",
            bench.engine
        );

        // The list is another one tomorrow; the wave goes on as it began.
        let moved = (0..66).map(|n| person("HQ", n)).collect();
        let import = PeopleImport {
            departments: None,
            people: moved,
            unlisted: Unlisted::Stay,
        };
        store.import_people(organization, import).await.unwrap();
        let mut asked = 0;
        for (n, link) in (0_usize..).zip(store.invitation_links(wave).await.unwrap()) {
            let invited = store.invited_by_token(&link.token).await.unwrap().unwrap();
            let known = invited.prefilled(&instrument);
            let is_there = known["attr.site"] == "Kiel";
            asked += usize::from(is_there);
            assert_eq!(known.contains_key("WHERE"), n < 54);
            let choice = (n % 5 + 1).to_string();
            let fields = [
                ("OUT-R1", choice.as_str()),
                ("PIER", choice.as_str()),
                ("MGR-1", "4"),
                ("MGR-2", choice.as_str()),
                ("WHERE", "u"),
            ];
            let sheet = Sheet::from_fields(&instrument, fields, &known).unwrap();
            let answers = Answers::of(&instrument, &sheet, &known, str::to_owned);
            assert_eq!(answers.branches.contains_key("PIER"), is_there);
            // Beside the others stands neither what the list knows nor what only some were asked.
            let beside: Vec<&String> = answers.main.keys().collect();
            assert_eq!(beside.contains(&&"WHERE".to_owned()), n >= 54, "{beside:?}");
            assert!(!answers.main.contains_key("PIER"));
            store.submit(&link.token, answers).await.unwrap();
        }
        assert_eq!(asked, 24);
        store.close_wave(wave, NOW + 1).await.unwrap();
        release(store, wave, NOW + 2).await.unwrap();

        let stored = store.published_result(wave).await.unwrap().unwrap();
        let published = Published::read(&stored.document).unwrap();
        let evidence = published.evidence.shown().unwrap();
        let told = |id: &str| evidence.asked.iter().find(|asked| asked.item == id);
        let pier = told("PIER").unwrap();
        assert_eq!((pier.kind, pier.n), (AskedKind::Statement, 24));
        assert!(pier.of_some && pier.parts[0].figure.is_some());
        // What the list answers for some is told of nobody.
        assert!(told("WHERE").is_none());
        let sponsor = &evidence.indices[0];
        assert_eq!((sponsor.index, sponsor.n), (ApartIndex::Sponsor, 22));
        assert!(sponsor.mean.is_some());
        assert_eq!(told("MGR-1").unwrap().n, 22);
    }
}

#[tokio::test]
async fn a_question_that_would_set_few_people_apart_keeps_the_wave_closed() {
    // Nine people are asked it, or nine are not.
    for sites in [[("Kiel", 9), ("Ulm", 40)], [("Kiel", 40), ("Ulm", 9)]] {
        for bench in Bench::both().await {
            let store = &bench.store;
            let organization = organization(&bench, &sites).await;
            let wave = draft(&bench, organization).await;
            let by_list = store.asked_by_list(wave).await.unwrap();
            assert_eq!(by_list.few, ["PIER"], "{sites:?}");
            let people = (sites[0].1 >= 10).then_some(sites[0].1);
            assert_eq!(by_list.reached[0].people, people);
            assert!(matches!(
                store.launch_wave(wave, NOW).await,
                Err(StoreError::Conflict(Conflict::FewAsked))
            ));
            assert_eq!(
                store.invitation_links(wave).await.unwrap(),
                [],
                "{}",
                bench.engine
            );
        }
    }
    // Nobody has it: nobody is asked, and nobody stands apart.
    let bench = Bench::sqlite().await;
    let organization = organization(&bench, &[("Ulm", 40)]).await;
    let wave = draft(&bench, organization).await;
    let by_list = bench.store.asked_by_list(wave).await.unwrap();
    assert_eq!(by_list.reached[0].people, None);
    bench.store.launch_wave(wave, NOW).await.unwrap();
}
