-- Administrators add indicators, and give those of the official list other words. The list's own words stay beside, so
-- that the next list is told apart from what an administrator has changed; see decision 0041.
alter table indicator
    alter column direction drop not null,
    alter column nature drop not null,
    alter column frequency drop not null,
    alter column definition drop not null,
    -- An indicator that is added may stand at the number of another, right behind it
    drop constraint indicator_position_key,
    add column listed_field text,
    add column listed_name text,
    add column listed_unit text,
    add column listed_position integer,
    add column changed boolean not null default false,
    -- From then on it is not offered to new targets
    add column retired_on date;

update indicator
set listed_field = field, listed_name = name, listed_unit = unit, listed_position = position;

alter table indicator
    add constraint indicator_listed_whole check (
        num_nulls(listed_field, listed_name, listed_unit, listed_position, direction, nature, frequency, definition)
            in (0, 8)),
    -- The official list has codes of two letters and a number
    add constraint indicator_own_code check ((listed_name is null) = (code ~ '^R\d+$')),
    add constraint indicator_own_is_not_changed check (not changed or listed_name is not null);

create sequence indicator_own_seq;

grant insert (code, field, name, unit, position), update (field, name, unit, position, changed, retired_on)
    on indicator to ${web};
grant usage on sequence indicator_own_seq to ${web};
