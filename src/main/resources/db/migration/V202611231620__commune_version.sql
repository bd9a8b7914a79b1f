-- How often what a commune's page shows has changed: pages that were written once stand until the number moves. It tells of no
-- row but that one changed, so everybody may read it, and nobody but the function below writes it.
create table commune_version (
    code       text   primary key references commune,
    version    bigint not null,
    changed_in xid8   not null,
    -- The same without figures and what is made of them: documents, targets, rounds and what is decided about them
    set_up     bigint not null,
    set_up_in  xid8   not null
);

grant select on commune_version to ${web};

-- Once a transaction and commune. The row stays locked until the transaction ends, so numbers are seen in the order of commits:
-- who reads one reads all the changes that it counts.
create function commune_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this constant xid8 := pg_current_xact_id();
begin
    insert into commune_version as former (code, version, changed_in, set_up, set_up_in)
    select code, 1, this, case tg_argv[0] when 'set up' then 1 else 0 end, case tg_argv[0] when 'set up' then this else '0' end
    from (select distinct commune_code as code from changed) as communes
    order by code
    on conflict (code) do update
    set version = former.version + case when former.changed_in = this then 0 else 1 end, changed_in = this,
        set_up = former.set_up + case when excluded.set_up_in = '0' or former.set_up_in = this then 0 else 1 end,
        set_up_in = case when excluded.set_up_in = '0' then former.set_up_in else this end
    where former.changed_in <> this or excluded.set_up_in <> '0' and former.set_up_in <> this;
    return null;
end
$$;

do $$
declare
    counted record;
begin
    for counted in
        select name, 'set up' as part
        from unnest(array['commune_name', 'resolution', 'series', 'target', 'path_point', 'former_rule', 'assigned_plan',
                          'assignment', 'round', 'figure_revision', 'assessment', 'past_result']) as name
        union all values ('figure', 'figures'), ('evaluation', 'figures') loop
        execute format('create trigger %I after insert on %I referencing new table as changed
                        for each statement execute function commune_changes(%L)', counted.name || '_added', counted.name, counted.part);
        execute format('create trigger %I after update on %I referencing new table as changed
                        for each statement execute function commune_changes(%L)', counted.name || '_changed', counted.name, counted.part);
        execute format('create trigger %I after delete on %I referencing old table as changed
                        for each statement execute function commune_changes(%L)', counted.name || '_removed', counted.name, counted.part);
    end loop;
end
$$;
