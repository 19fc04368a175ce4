//! Secrets without HTTP: roles, passwords, tokens, the root key. Nothing here knows a request or a cookie.

pub mod keys;
pub mod password;
mod role;
mod short_code;
pub mod token;

pub use keys::{Keys, RootKeyError};
pub use password::{PasswordFault, Passwords};
pub use role::{Role, UnknownRole};
pub use short_code::ShortCode;
pub use token::{Tag, Token, digest};
