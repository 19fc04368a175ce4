//! Would people recommend it: eNPS.
