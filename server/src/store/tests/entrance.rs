use surveys::language::Language;

use super::super::{
    Conflict, StoreError,
    organizations::OrganizationSettings,
    sessions,
    testing::{Bench, NOW},
    tokens,
    users::{Grant, NewUser},
};
use crate::{
    auth::{Role, Token},
    clock::MINUTE,
};

fn ada() -> NewUser {
    NewUser {
        email: " Ada@Example.org ".into(),
        name: "Ada".into(),
        locale: Language::De,
    }
}

fn bob() -> NewUser {
    NewUser {
        email: "bob@example.org".into(),
        name: "Bob".into(),
        locale: Language::En,
    }
}

#[tokio::test]
async fn the_first_start_makes_one_administrator_with_one_code() {
    for Bench { store, engine, .. } in &Bench::both().await {
        assert!(store.needs_set_up().await.unwrap());
        let stale = store.issue_set_up_code(NOW - 16 * MINUTE).await.unwrap();
        let settings = || OrganizationSettings::named("Example");
        let set_up = async |code: Token| {
            store
                .set_up(&code, settings(), ada(), "hash".into(), NOW)
                .await
        };
        assert_eq!(set_up(stale).await.unwrap(), None, "{engine}: too old");

        let code = store.issue_set_up_code(NOW).await.unwrap();
        let wrong = Token::random(store.random());
        assert_eq!(set_up(wrong).await.unwrap(), None, "{engine}: wrong");
        let (organization, user) = set_up(code).await.unwrap().unwrap();
        assert_eq!(set_up(code).await.unwrap(), None, "{engine}: spent");
        assert!(!store.needs_set_up().await.unwrap());

        let later = store.issue_set_up_code(NOW).await.unwrap();
        assert_eq!(
            set_up(later).await.unwrap(),
            None,
            "{engine}: nobody sets up twice"
        );
        let known = store
            .user_by_email("ADA@example.org")
            .await
            .unwrap()
            .unwrap();
        assert_eq!((known.id, known.email.as_str()), (user, "ada@example.org"));
        assert_eq!(known.password_hash.as_deref(), Some("hash"));
        let roles = store.memberships(user, NOW).await.unwrap();
        assert_eq!(
            (roles[0].organization, roles[0].role),
            (organization, Role::Administrator)
        );
        assert_eq!(store.instruments(organization).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn parallel_set_ups_make_one_administrator() {
    for Bench { store, engine, .. } in &Bench::both().await {
        let code = store.issue_set_up_code(NOW).await.unwrap();
        let mut tries = tokio::task::JoinSet::new();
        for n in 0..8 {
            let store = store.clone();
            tries.spawn(async move {
                let settings = OrganizationSettings::named(&format!("Example {n}"));
                store
                    .set_up(&code, settings, ada(), "hash".into(), NOW)
                    .await
            });
        }
        let outcomes = tries.join_all().await;
        let made = outcomes.iter().filter(|o| matches!(o, Ok(Some(_)))).count();
        assert_eq!(made, 1, "{engine}");
        assert_eq!(store.organizations().await.unwrap().len(), 1, "{engine}");
    }
}

#[tokio::test]
async fn sessions_live_while_they_are_used_and_end_for_good() {
    for Bench { store, .. } in &Bench::both().await {
        let user = store.create_user(ada(), NOW).await.unwrap();
        let token = store.create_session(user, NOW).await.unwrap();
        let session = store.session(&token, NOW + MINUTE).await.unwrap().unwrap();
        assert_eq!((session.user, session.seen), (user, NOW + MINUTE));
        assert!(session.is_fresh(NOW + 9 * MINUTE) && !session.is_fresh(NOW + 10 * MINUTE));
        assert_eq!(
            store
                .session(&Token::random(store.random()), NOW)
                .await
                .unwrap(),
            None
        );

        // Idle for half an hour since the last visit.
        let idle = NOW + MINUTE + sessions::IDLE;
        assert!(store.session(&token, idle - 1).await.unwrap().is_some());
        assert_eq!(
            store
                .session(&token, idle - 1 + sessions::IDLE)
                .await
                .unwrap(),
            None
        );

        let renewed = store
            .rotate_session(&token, NOW + 2 * MINUTE)
            .await
            .unwrap();
        assert_eq!(
            store.session(&token, NOW + 2 * MINUTE).await.unwrap(),
            None,
            "the old cookie"
        );
        let now = NOW + 3 * MINUTE;
        assert_eq!(store.sessions_of(user, now).await.unwrap().len(), 1);
        store.end_session(&renewed).await.unwrap();
        assert_eq!(store.session(&renewed, now).await.unwrap(), None);

        let first = store.create_session(user, NOW).await.unwrap();
        store.create_session(user, NOW).await.unwrap();
        let id = store.session(&first, NOW).await.unwrap().unwrap().id;
        store.end_session_of(user, &id).await.unwrap();
        assert_eq!(store.session(&first, NOW).await.unwrap(), None);
        assert!(matches!(
            store.end_session_of(user, &id).await,
            Err(StoreError::NotFound)
        ));
        assert_eq!(
            store
                .purge_sessions(NOW + sessions::ABSOLUTE)
                .await
                .unwrap(),
            1
        );
    }
}

#[tokio::test]
async fn a_session_ends_after_eight_hours_whatever_happens() {
    for Bench { store, .. } in &Bench::both().await {
        let user = store.create_user(ada(), NOW).await.unwrap();
        let token = store.create_session(user, NOW).await.unwrap();
        let mut now = NOW;
        while now < NOW + sessions::ABSOLUTE {
            assert!(store.session(&token, now).await.unwrap().is_some());
            now += 20 * MINUTE;
        }
        assert_eq!(store.session(&token, now).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_password_link_works_once_and_ends_all_sessions() {
    for Bench { store, engine, .. } in &Bench::both().await {
        let user = store.create_user(ada(), NOW).await.unwrap();
        let session = store.create_session(user, NOW).await.unwrap();
        let older = store
            .issue_password_link(user, tokens::SHORT, NOW)
            .await
            .unwrap();
        let link = store
            .issue_password_link(user, tokens::FIRST_LINK, NOW)
            .await
            .unwrap();
        assert_eq!(
            store.password_link_user(&older, NOW).await.unwrap(),
            None,
            "{engine}: replaced"
        );
        assert_eq!(
            store.password_link_user(&link, NOW).await.unwrap(),
            Some(user)
        );

        let spend = |now| store.spend_password_link(&link, "new".into(), now);
        assert_eq!(
            spend(NOW + tokens::FIRST_LINK).await.unwrap(),
            None,
            "{engine}: too old"
        );
        assert_eq!(spend(NOW).await.unwrap(), Some(user));
        assert_eq!(spend(NOW).await.unwrap(), None, "{engine}: spent");
        assert_eq!(
            store.session(&session, NOW).await.unwrap(),
            None,
            "{engine}"
        );
        let hash = store.user(user).await.unwrap().unwrap().password_hash;
        assert_eq!(hash.as_deref(), Some("new"));

        store
            .refresh_password_hash(user, "stronger".into())
            .await
            .unwrap();
        store.set_password(user, "third".into()).await.unwrap();
        store
            .issue_password_link(user, tokens::SHORT, NOW)
            .await
            .unwrap();
        assert_eq!(
            store
                .purge_one_time_tokens(NOW + tokens::SHORT)
                .await
                .unwrap(),
            1
        );
    }
}

#[tokio::test]
async fn roles_are_given_taken_and_limited() {
    for Bench { store, engine, .. } in &Bench::both().await {
        let settings = OrganizationSettings::named("Example");
        let organization = store.create_organization(settings, NOW).await.unwrap();
        let invite = |new, role| store.invite_user(new, organization, role, NOW);
        let (admin, is_new) = invite(ada(), Grant::of(Role::Administrator)).await.unwrap();
        assert!(is_new);
        let executive = Grant {
            role: Role::Executive,
            department: Some("SALES".into()),
            until: Some(NOW + MINUTE),
        };
        let (boss, _) = invite(bob(), executive).await.unwrap();
        let (same, is_new) = invite(bob(), Grant::of(Role::Consultant)).await.unwrap();
        assert_eq!((same, is_new), (boss, false), "{engine}");
        assert_eq!(store.members(organization).await.unwrap().len(), 2);

        let end = Grant {
            role: Role::Executive,
            department: Some("SALES".into()),
            until: Some(NOW + 5),
        };
        let session = store.create_session(boss, NOW).await.unwrap();
        store.grant(boss, organization, end).await.unwrap();
        assert_eq!(
            store.session(&session, NOW).await.unwrap(),
            None,
            "a new role, a new session"
        );
        let roles = store.memberships(boss, NOW).await.unwrap();
        assert_eq!(roles[0].department.as_deref(), Some("SALES"));
        assert_eq!(roles[0].organization_name, "Example");
        assert!(
            store.memberships(boss, NOW + 5).await.unwrap().is_empty(),
            "its time is over"
        );
        assert!(
            store
                .organizations_of(boss, NOW + 5)
                .await
                .unwrap()
                .is_empty()
        );
        assert_eq!(store.organizations_of(boss, NOW).await.unwrap().len(), 1);

        let last = Err(Conflict::LastAdministrator);
        let conflict = |outcome: Result<(), StoreError>| match outcome {
            Err(StoreError::Conflict(conflict)) => Err(conflict),
            other => {
                other.unwrap();
                Ok(())
            }
        };
        assert_eq!(conflict(store.revoke(admin, organization).await), last);
        assert_eq!(
            conflict(
                store
                    .grant(admin, organization, Grant::of(Role::Consultant))
                    .await
            ),
            last
        );
        store
            .grant(boss, organization, Grant::of(Role::Administrator))
            .await
            .unwrap();
        store.revoke(admin, organization).await.unwrap();
        assert!(store.memberships(admin, NOW).await.unwrap().is_empty());
        assert!(matches!(
            store.revoke(admin, organization).await,
            Err(StoreError::NotFound)
        ));
    }
}

#[tokio::test]
async fn one_address_is_one_user() {
    for Bench { store, .. } in &Bench::both().await {
        let id = store.create_user(ada(), NOW).await.unwrap();
        let twice = store.create_user(ada(), NOW).await.unwrap_err();
        assert!(
            matches!(twice, StoreError::Conflict(Conflict::UserEmail)),
            "{twice}"
        );
        store
            .update_profile(id, "Ada L.".into(), Language::Fr)
            .await
            .unwrap();
        let user = store.user(id).await.unwrap().unwrap();
        assert_eq!((user.name.as_str(), user.locale), ("Ada L.", Language::Fr));
        assert_eq!(
            format!("{user:?}"),
            format!("User({id})"),
            "no name and no address in logs"
        );
    }
}
