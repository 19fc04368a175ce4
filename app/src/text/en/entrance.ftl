# Sign-in, set-up, passwords.
