# PDF reports.
