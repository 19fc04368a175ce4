//! Small departments: shrinkage with the spread integrated out.
