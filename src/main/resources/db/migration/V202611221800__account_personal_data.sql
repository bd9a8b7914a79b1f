-- Somebody asks that what the portal keeps about them is removed; an administrator does it once the account is disabled.
alter table account
    add column removal_asked_at timestamptz,
    add column removal_reason text,
    -- Since when nobody's name stands on it; the name of the account itself stays, since the trail is written with it
    add column person_removed_at timestamptz,
    add constraint account_removal_has_reason check ((removal_asked_at is null) = (removal_reason is null)),
    add constraint account_without_person_is_closed
        check (person_removed_at is null or not enabled and password_hash is null and work_phone is null and email is null);

-- What a person is told about themselves is found by the person
create index figure_version_by_person on figure_version (entered_by, entered_at);
create index audit_entry_by_actor on audit_entry (actor, at);
