# What staff read: promise, survey, thanks.
