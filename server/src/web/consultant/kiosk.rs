//! How a device is shared by the people of a wave.

use std::fmt::Write;

use app::{
    pages::{
        consultant::kiosk::{self, KioskPage, Qr},
        staff::kiosk::Codes,
    },
    paths,
    shell::Place,
};
use axum::{extract::State, response::Response};
use qrcode::{Color, EcLevel, QrCode};
use surveys::ids::{OrganizationId, WaveId};

use super::staff_wave_of;
use crate::{
    store::waves::WaveState,
    web::{
        App,
        actor::Actor,
        error::Failure,
        form::Path,
        page::{Visit, show},
        permissions::Action,
    },
};

/// White around a QR code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// The page. Only an open wave takes answers on any device.
pub(crate) async fn page(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::RunWaves, organization)?;
    let wave = staff_wave_of(&app, organization, wave).await?;
    if wave.state != WaveState::Open {
        return Err(Failure::NotFound);
    }
    let address = app.config.public_url.link(&paths::kiosk_device(wave.id));
    let model = KioskPage {
        language: visit.language,
        organization,
        wave: wave.id,
        title: wave.plan.title.clone(),
        qr: qr(&address),
        codes: if app.store.has_short_codes(wave.id).await? {
            Codes::Short
        } else {
            Codes::Long
        },
        address,
    };
    Ok(show(
        &visit.chrome_in(&app, &actor, &permit, Place::Waves),
        || kiosk::page(&model),
    ))
}

/// The code as squares; `None` for a text that no code can hold.
fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (QUIET + place % width, QUIET + place / width);
            write!(path, "M{x} {y}h1v1h-1z").expect("writing to a string");
        }
    }
    Some(Qr {
        size: width + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_finder_in_the_corner_and_white_around_it() {
        let qr = qr("https://survey.example.org/k/1").unwrap();
        assert!(qr.path.starts_with("M4 4h1v1h-1zM5 4"), "{}", qr.path);
        assert!(qr.size >= 21 + 8, "{}", qr.size);
        assert!(super::qr(&"x".repeat(5_000)).is_none());
    }
}
