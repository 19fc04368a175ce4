# Instruments, waves, roadmaps.
