-- How a target's base was worked out of the units that a commune was merged from; each time is kept, the last one holds.
create table baseline_working (
    target_id     bigint      not null,
    version       integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    method        text        not null,
    year          integer     not null,
    result        numeric     not null,
    -- What a mean is weighed by; null for sums and shares
    weighed_by    text,
    made_by       bigint      not null references account,
    made_at       timestamptz not null,
    primary key (target_id, version),
    constraint baseline_working_commune foreign key (province_code, commune_code)
        references commune (province_code, code),
    constraint baseline_working_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint baseline_working_method check (method in ('SUM', 'SHARE', 'MEAN')),
    constraint baseline_working_weighed check ((method = 'MEAN') = (weighed_by is not null))
);

create table baseline_part (
    target_id     bigint  not null,
    version       integer not null,
    position      integer not null,
    province_code text    not null,
    commune_code  text    not null,
    code          text    not null,
    name          text    not null,
    -- Of a unit that joined in part: how much of it did, in percent; null where it joined whole
    share         numeric,
    value         numeric,
    numerator     numeric,
    denominator   numeric,
    weight        numeric,
    primary key (target_id, version, position),
    constraint baseline_part_working foreign key (target_id, version) references baseline_working,
    constraint baseline_part_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint baseline_part_share check (share > 0 and share < 100)
);

grant select, insert on baseline_working, baseline_part to ${web};

do $$
declare
    name text;
    seen text := $p$(
        commune_code = any ((select scope('internal'))::text[])
        or target_id <> all ((select hidden_targets())::bigint[]))$p$;
    administers text := $p$(
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[]))$p$;
begin
    foreach name in array array['baseline_working', 'baseline_part'] loop
        execute format('alter table %I enable row level security', name);
        execute format($p$create policy reads on %I for select to ${web} using (
            (select '*' = any (scope('provinces')))
            or province_code = any ((select scope('provinces'))::text[])
            or commune_code = any ((select scope('communes'))::text[]) and %s
            or %s)$p$, name, seen, administers);
        execute format($p$create policy adds on %I for insert to ${web} with check (
            (select '*' = any (scope('writable')))
            or commune_code = any ((select scope('writable'))::text[]) and %s
            or %s)$p$, name, seen, administers);
    end loop;
end
$$;

create trigger withheld_target_takes_nothing after insert on baseline_working
    for each row execute function withheld_target_takes_nothing();

-- What is withheld later leaves no trace of its base
create function withheld_target_has_no_workings() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from baseline_part where target_id = new.id;
    delete from baseline_working where target_id = new.id;
    return null;
end
$$;

create trigger withheld_target_has_no_workings after update of withheld on target
    for each row when (new.withheld and not old.withheld) execute function withheld_target_has_no_workings();
