//! Pages by audience. A page is a view model (plain data) and a function that draws it as a [`crate::shell::Page`].

pub mod admin;
pub mod consultant;
pub mod entrance;
pub mod executive;
pub mod faults;
pub mod shared;
pub mod staff;
