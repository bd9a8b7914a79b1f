-- What a commune reached in the term before, as its report says; kept in words, since its targets were counted otherwise.
create table past_result (
    id            bigint generated always as identity primary key,
    province_code text    not null,
    commune_code  text    not null,
    first_year    integer not null,
    last_year     integer not null,
    name          text    not null,
    unit          text    not null,
    aim           text    not null,
    result        text    not null,
    judged        text    not null,
    -- The target of the term that followed; null where none counts the same
    target_id     bigint,
    removed_on    date,
    version       integer not null default 0,
    constraint past_result_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint past_result_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint past_result_said check (name <> '' and result <> ''),
    constraint past_result_term check (first_year < last_year)
);

create index past_result_by_commune on past_result (commune_code);
create index past_result_by_target on past_result (target_id);

grant select, insert, update on past_result to ${web};

-- Read like an internal document: by the committee, its office and inspectors, and those above
do $$
declare
    reads text := $p$(
        (select '*' = any (scope('provinces')))
        or province_code = any ((select scope('provinces'))::text[])
        or commune_code = any ((select scope('internal'))::text[]))$p$;
    writes text := $p$(
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[])
           and commune_code = any ((select scope('internal'))::text[]))$p$;
begin
    alter table past_result enable row level security;
    execute format('create policy reads on past_result for select to ${web} using (%s)', reads);
    execute format('create policy adds on past_result for insert to ${web} with check (%s)', writes);
    execute format('create policy changes on past_result for update to ${web} using (%s) with check (%s)', writes, writes);
end
$$;
