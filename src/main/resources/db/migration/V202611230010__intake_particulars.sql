-- What a document says of itself, shown beside its targets and proposed when they enter a resolution. A signer's name
-- goes no further than this.
create table intake_fact (
    draft_id      bigint  not null,
    province_code text    not null,
    commune_code  text    not null,
    kind          text    not null,
    value         text    not null,
    words         text    not null,
    line          integer not null,
    primary key (draft_id, kind),
    constraint intake_fact_draft foreign key (draft_id, commune_code) references intake_draft (id, commune_code),
    constraint intake_fact_commune foreign key (province_code, commune_code) references commune (province_code, code)
);

-- What it undertakes beside its targets: shown for checking, never a target.
create table intake_undertaking (
    draft_id       bigint  not null,
    position       integer not null,
    province_code  text    not null,
    commune_code   text    not null,
    kind           text    not null,
    name           text    not null,
    -- Empty where the text names nobody
    lead           text    not null,
    advising       text[]  not null,
    supporting     text[]  not null,
    deadline       text    not null,
    quote          text    not null,
    line           integer not null,
    because_fields text[]  not null,
    because_words  text[]  not null,
    primary key (draft_id, position),
    constraint intake_undertaking_draft foreign key (draft_id, commune_code) references intake_draft (id, commune_code),
    constraint intake_undertaking_commune foreign key (province_code, commune_code)
        references commune (province_code, code),
    constraint intake_undertaking_kind check (kind in ('SCHEME', 'PROGRAMME', 'WORK', 'BREAKTHROUGH')),
    constraint intake_undertaking_because check (cardinality(because_fields) = cardinality(because_words))
);

grant select, insert on intake_fact, intake_undertaking to ${web};

-- Read by whom the draft is read
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
    foreach name in array array['intake_fact', 'intake_undertaking'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (%s or %s)', name, reads, administers);
        execute format('create policy adds on %I for insert to ${web} with check (%s or %s)', name, writes, administers);
    end loop;
end
$$;
