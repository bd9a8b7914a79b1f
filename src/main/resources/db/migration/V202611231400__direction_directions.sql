-- What the standing committee concluded: one thing to be done, by whom and by when, about a target or the commune's work.
create table direction (
    id            bigint generated always as identity primary key,
    province_code text        not null,
    commune_code  text        not null,
    target_id     bigint,
    -- The round that was talked about
    period        text        not null,
    text          text        not null,
    -- Who does it; beside the name the unit, where it is one of the commune's
    owner         text        not null,
    unit_id       bigint,
    due_on        date        not null,
    given_on      date        not null,
    given_by      bigint      not null references account,
    given_at      timestamptz not null,
    constraint direction_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint direction_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint direction_unit foreign key (unit_id, commune_code) references unit (id, commune_code),
    constraint direction_round foreign key (commune_code, period) references round,
    constraint direction_in_place unique (id, commune_code),
    constraint direction_said check (text <> '' and owner <> ''),
    constraint direction_due check (due_on >= given_on)
);

create index direction_by_commune on direction (commune_code, id);
create index direction_by_target on direction (target_id);

-- What became of it, step by step; none is ever changed.
create table direction_step (
    direction_id  bigint      not null,
    number        integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    kind          text        not null,
    text          text,
    due_on        date,
    said_by       bigint      not null references account,
    said_at       timestamptz not null,
    primary key (direction_id, number),
    constraint direction_step_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint direction_step_direction foreign key (direction_id, commune_code) references direction (id, commune_code),
    constraint direction_step_number check (number > 0),
    constraint direction_step_kind
        check (kind in ('REPORTED', 'SENT_BACK', 'DONE', 'POSTPONED', 'WITHDRAWN', 'REOPENED')),
    constraint direction_step_said check (text <> ''),
    constraint direction_step_reason check (kind = 'DONE' or text is not null),
    constraint direction_step_due check ((kind = 'POSTPONED') = (due_on is not null))
);

create index direction_step_by_commune on direction_step (commune_code);

alter table direction enable row level security;
alter table direction_step enable row level security;

-- Read like internal documents: by the committee, the office and the inspectors, by a unit what it is to do, by the province
create policy reads on direction for select to ${web} using (
    (select '*' = any (scope('provinces')))
    or province_code = any ((select scope('provinces'))::text[])
    or commune_code = any ((select scope('communes'))::text[])
       and (commune_code = any ((select scope('internal'))::text[])
            or unit_id = any ((select scope('units'))::bigint[])));
create policy adds on direction for insert to ${web} with check (
    (select '*' = any (scope('writable')))
    or commune_code = any ((select scope('writable'))::text[])
       and commune_code = any ((select scope('internal'))::text[]));

-- A step is seen and added where its direction is seen
create policy reads on direction_step for select to ${web} using (
    exists (select from direction where direction.id = direction_id));
create policy adds on direction_step for insert to ${web} with check (
    ((select '*' = any (scope('writable'))) or commune_code = any ((select scope('writable'))::text[]))
    and exists (select from direction where direction.id = direction_id));

grant select, insert on direction, direction_step to ${web};

create trigger withheld_target_takes_nothing after insert on direction
    for each row when (new.target_id is not null) execute function withheld_target_takes_nothing();
