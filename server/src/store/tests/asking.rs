//! Which wave asks and for whom, kept in memory, on both engines.

use std::sync::Arc;

use surveys::ids::WaveId;

use super::super::{
    organizations::OrganizationSettings,
    testing::{Bench, NOW},
    waves::WaveState,
};

#[tokio::test]
async fn what_asks_is_read_once_and_again_when_something_was_written() {
    for bench in Bench::both().await {
        let store = &bench.store;
        let (wave, _) = bench.open_wave(&[("S", "", 12)]).await;
        let asking = || async { store.asking(wave).await.unwrap().unwrap() };
        let mut before = asking().await;
        assert_eq!(before.wave.state, WaveState::Open, "{}", bench.engine);

        // A second may be over between two readings, but not time and again.
        let mut is_kept = false;
        for _ in 0..20 {
            let next = asking().await;
            is_kept |= Arc::ptr_eq(&before, &next);
            before = next;
        }
        assert!(is_kept, "{}", bench.engine);

        let settings = OrganizationSettings::named("Another name");
        let organization = before.organization.id;
        let renamed = store.update_organization(organization, settings);
        renamed.await.unwrap();
        assert_eq!(asking().await.organization.name, "Another name");
        store.close_wave(wave, NOW).await.unwrap();
        assert_eq!(asking().await.wave.state, WaveState::Closed);

        let nobody = store.asking(WaveId::from_bits(7)).await.unwrap();
        assert_eq!(nobody, None, "{}", bench.engine);
    }
}
