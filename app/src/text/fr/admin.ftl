# People, departments, users, settings.
