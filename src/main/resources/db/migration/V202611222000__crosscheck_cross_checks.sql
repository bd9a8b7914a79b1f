create sequence cross_check_seq increment by 50;

-- What has to hold between the figures of one commune and one period: a sum of series against another sum of series.
create table cross_check (
    id            bigint  primary key default nextval('cross_check_seq'),
    province_code text    not null,
    commune_code  text    not null,
    comparison    text    not null,
    weight        text    not null,
    instruction   text,
    -- Removed ones stay, so that they can be taken up again
    removed_on    date,
    version       integer not null default 0,
    constraint cross_check_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint cross_check_in_commune unique (id, commune_code),
    constraint cross_check_comparison check (comparison in ('AT_MOST', 'EQUAL', 'AT_LEAST')),
    constraint cross_check_weight check (weight in ('HIGH', 'MEDIUM', 'LOW'))
);

create index cross_check_by_commune on cross_check (commune_code);

-- By its key no series stands on both sides.
create table cross_check_term (
    check_id      bigint  not null,
    series_id     bigint  not null,
    province_code text    not null,
    commune_code  text    not null,
    side          text    not null,
    primary key (check_id, series_id),
    constraint cross_check_term_check foreign key (check_id, commune_code) references cross_check (id, commune_code),
    constraint cross_check_term_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint cross_check_term_commune foreign key (province_code, commune_code)
        references commune (province_code, code),
    constraint cross_check_term_side check (side in ('LEFT', 'RIGHT'))
);

create index cross_check_term_by_series on cross_check_term (series_id);

grant select, insert, update on cross_check to ${web};
grant select, insert, update, delete on cross_check_term to ${web};
grant usage on sequence cross_check_seq to ${web};

-- A check on a hidden series would tell of it: it is hidden whole.
create function hidden_cross_checks() returns bigint[]
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
return (
    select coalesce(array_agg(distinct check_id), '{}')
    from cross_check_term
    where commune_code = any ((select scope('communes'))::text[])
      and series_id = any ((select hidden_series())::bigint[]));

do $$
declare
    bound record;
    seen text;
    reads text;
    writes text;
    administers text := $p$(
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[]))$p$;
begin
    for bound in select * from (values ('cross_check', 'id'), ('cross_check_term', 'check_id')) as bound (name, key) loop
        seen := format($p$(
            commune_code = any ((select scope('internal'))::text[])
            or %I <> all ((select hidden_cross_checks())::bigint[]))$p$, bound.key);
        reads := format($p$(
            (select '*' = any (scope('provinces')))
            or province_code = any ((select scope('provinces'))::text[])
            or commune_code = any ((select scope('communes'))::text[]) and %s
            or %s)$p$, seen, administers);
        writes := format($p$(
            (select '*' = any (scope('writable')))
            or commune_code = any ((select scope('writable'))::text[]) and %s
            or %s)$p$, seen, administers);
        execute format('alter table %I enable row level security', bound.name);
        execute format('create policy reads on %I for select to ${web} using (%s)', bound.name, reads);
        execute format('create policy adds on %I for insert to ${web} with check (%s)', bound.name, writes);
        execute format('create policy changes on %I for update to ${web} using (%s) with check (%s)',
                       bound.name, writes, writes);
        execute format('create policy removes on %I for delete to ${web} using (%s)', bound.name, writes);
    end loop;
end
$$;
