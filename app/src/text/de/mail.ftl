# E-mails.
