-- A document that targets were read out of, while a person looks through them. The file itself is not kept.
create table intake_draft (
    id            bigint generated always as identity primary key,
    province_code text        not null,
    commune_code  text        not null,
    -- What it was opened from; null where its own document is yet to be added
    resolution_id bigint,
    -- Null where the text was pasted
    file_name     text,
    sha256        text        not null,
    line_numbers  integer[]   not null,
    lines         text[]      not null,
    read_by       bigint      not null references account,
    read_at       timestamptz not null,
    discarded_at  timestamptz,
    constraint intake_draft_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint intake_draft_resolution foreign key (resolution_id, commune_code) references resolution (id, commune_code),
    constraint intake_draft_in_commune unique (id, commune_code),
    constraint intake_draft_lines check (cardinality(line_numbers) = cardinality(lines))
);

create index intake_draft_by_commune on intake_draft (commune_code);

-- One target as it was read, and as a person has corrected it: nothing of it is a target before it is confirmed.
create table intake_card (
    id              bigint generated always as identity primary key,
    draft_id        bigint  not null,
    province_code   text    not null,
    commune_code    text    not null,
    position        numeric not null,
    -- As typed, empty where nothing was
    name            text    not null,
    measure         text    not null,
    comparator      text    not null,
    low             text    not null,
    high            text    not null,
    unit            text    not null,
    counted         text    not null,
    horizon         text    not null,
    deadline        text    not null,
    direction       text    not null,
    field           text    not null,
    lead            text    not null,
    supporting      text    not null,
    quote           text    not null,
    line            integer not null,
    confidence      numeric not null,
    because_fields  text[]  not null,
    because_words   text[]  not null,
    state           text    not null default 'PENDING',
    -- Code of the target that it became
    became          text,
    version         integer not null default 0,
    constraint intake_card_draft foreign key (draft_id, commune_code) references intake_draft (id, commune_code),
    constraint intake_card_state check (state in ('PENDING', 'ACCEPTED', 'DROPPED', 'ENTERED')),
    constraint intake_card_entered_whole check ((state = 'ENTERED') = (became is not null)),
    constraint intake_card_because check (cardinality(because_fields) = cardinality(because_words))
);

create index intake_card_by_draft on intake_card (draft_id);

grant select, insert, update on intake_draft, intake_card to ${web};

-- Read like an internal document until it has entered one
do $$
declare
    name text;
    reads text := $p$(
        (select '*' = any (scope('provinces')))
        or province_code = any ((select scope('provinces'))::text[])
        or commune_code = any ((select scope('internal'))::text[]))$p$;
    writes text := $p$(
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[]))$p$;
    administers text := $p$(
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[]))$p$;
begin
    foreach name in array array['intake_draft', 'intake_card'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (%s or %s)', name, reads, administers);
        execute format('create policy adds on %I for insert to ${web} with check (%s or %s)', name, writes, administers);
        execute format('create policy changes on %I for update to ${web} using (%s or %s) with check (%s or %s)',
                       name, writes, administers, writes, administers);
    end loop;
end
$$;
