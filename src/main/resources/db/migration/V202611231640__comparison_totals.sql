-- What a province says about figures, and who asks for more time, shows on the pages of the province: they stand until a version moves.
do $$
declare
    name text;
begin
    foreach name in array array['province_acceptance', 'round_extension'] loop
        execute format('create trigger %I after insert on %I referencing new table as changed
                        for each statement execute function commune_changes(''figures'')', name || '_added', name);
        execute format('create trigger %I after update on %I referencing new table as changed
                        for each statement execute function commune_changes(''figures'')', name || '_changed', name);
        execute format('create trigger %I after delete on %I referencing old table as changed
                        for each statement execute function commune_changes(''figures'')', name || '_removed', name);
    end loop;
end
$$;

-- A province looks for its own rounds and not through those of the country; nothing of it changes after a round was opened.
create index round_by_province on round (province_code, period);

create index resolution_internal on resolution (province_code) where visibility = 'INTERNAL';

-- How the leading targets of a commune stand at the end of a period, counted when somebody looked, and true as long as the commune has
-- that version. So a save counts nothing and waits for nobody: whoever looks counts anew what has moved.
create table commune_total (
    commune_code  text   not null,
    period        text   not null,
    province_code text   not null,
    version       bigint not null,
    targets       int    not null,
    missed        int    not null,
    in_danger     int    not null,
    attention     int    not null,
    on_track      int    not null,
    reached       int    not null,
    primary key (period, commune_code),
    constraint commune_total_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint commune_total_adds_up check (missed + in_danger + attention + on_track + reached <= targets)
);

-- Internal documents are counted too, so only those who read communes whole read the totals; the portal itself writes them.
alter table commune_total enable row level security;
create policy reads on commune_total for select to ${web} using (
    (select '*' = any (scope('provinces'))) or province_code = any ((select scope('provinces'))::text[]));
create policy adds on commune_total for insert to ${web} with check ((select '*' = any (scope('writable'))));
create policy changes on commune_total for update to ${web}
    using ((select '*' = any (scope('writable')))) with check ((select '*' = any (scope('writable'))));

grant select, insert, update on commune_total to ${web};
