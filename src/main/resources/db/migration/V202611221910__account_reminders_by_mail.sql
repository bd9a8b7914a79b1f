-- Whether a person is reminded by e-mail of what they have to enter, and in which language; Vietnamese where none is known.
alter table account
    add column mail_reminders boolean not null default true,
    add column mail_language text,
    add constraint account_mail_language_known check (mail_language in ('vi', 'en'));
