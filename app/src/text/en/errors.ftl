# What happened, what was kept, what to do.
