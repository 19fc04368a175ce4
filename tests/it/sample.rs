//! A sample of a part of an organization, from the choice to the result, over HTTP and without scripts.

use tests::{
    Daybreak, Store,
    people::{Team, departments_csv, people_csv},
    steps::{CONSULTANT, Office, answer},
};

/// A large department, a small one below it, and one that is not asked.
const TEAMS: [Team; 3] = [
    Team {
        code: "SAL",
        name: "Sales",
        above: "",
        people: 150,
    },
    Team {
        code: "PAR",
        name: "Partner sales",
        above: "SAL",
        people: 14,
    },
    Team {
        code: "LAB",
        name: "Laboratory",
        above: "",
        people: 30,
    },
];

#[tokio::test(flavor = "multi_thread")]
async fn a_sample_of_a_part_is_chosen_drawn_answered_and_told_with_its_result() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let office = Office::set_up(&server).await.unwrap();
    office
        .import(departments_csv(&TEAMS).into(), people_csv(&TEAMS).into())
        .await
        .unwrap();
    let wave = office.prepare_wave("Herbst").await.unwrap();
    let choose = format!("{}/audience", wave.path);
    let page = office.visitor.open(&choose).await.unwrap();
    let form = page.form("/audience").unwrap();
    let chosen = [("department", "SAL")];
    let kept = office.visitor.send(&page, &form, &chosen).await.unwrap();
    assert!(
        kept.text().contains("These are 164 people"),
        "{}",
        kept.text()
    );
    let form = kept.form("/sample").unwrap();
    let wish = [
        ("kind", "stratified"),
        ("margin", "10"),
        ("certainty", "90"),
        ("response", "80"),
    ];
    let kept = office.visitor.send(&kept, &form, &wish).await.unwrap();
    // By hand: n0 = 67.64; 67.64 / (1 + 66.64 / 164) = 48.09, so 49; 49 / 0.8 = 61.25, so 62 are invited.
    assert!(
        kept.text().contains("49 answers of 164 people"),
        "{}",
        kept.text()
    );
    assert!(kept.text().contains("62 people have"), "{}", kept.text());

    let links = office.launch(&wave).await.unwrap();
    assert_eq!(links.len(), 62);
    let asked = |team: &str| {
        let of = links.iter().filter(|one| one.email.starts_with(team));
        of.count()
    };
    assert_eq!(asked("lab"), 0, "nobody is asked there");
    assert_eq!(asked("par"), 10, "so many that it can be shown");
    for (seed, one) in (0..).zip(&links) {
        answer(&server.url, &one.link, seed).await.unwrap();
    }
    office.close(&wave).await.unwrap();
    office.release(&wave).await.unwrap();

    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let results = format!("{}/results", wave.path);
    let told = consultant.visitor.open(&results).await.unwrap().text();
    assert!(
        told.contains("A sample of a part of the organization was asked: 62 of 164 people."),
        "{told}"
    );
    assert!(!told.contains("Laboratory"), "{told}");
    let method = format!("{results}/method");
    let told = consultant.visitor.open(&method).await.unwrap().text();
    assert!(
        told.contains("62 people were invited and 62 answered"),
        "{told}"
    );
    assert!(told.contains("w_a = N_a / n_a"), "{told}");
}
