# Results and departments.
