//! Small departments: plug-in shrinkage.
