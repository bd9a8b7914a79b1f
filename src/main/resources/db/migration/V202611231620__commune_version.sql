-- How often what a commune's page shows has changed: pages that were written once stand until the number moves. It tells of no
-- row but that one changed, so everybody may read it, and nobody but the function below writes it.
create table commune_version (
    code       text   primary key references commune,
    version    bigint not null,
    changed_in xid8   not null
);

grant select on commune_version to ${web};

-- Once a transaction and commune. The row stays locked until the transaction ends, so numbers are seen in the order of commits:
-- who reads one reads all the changes that it counts.
create function commune_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into commune_version as former (code, version, changed_in)
    select code, 1, pg_current_xact_id()
    from (select distinct commune_code as code from changed) as communes
    order by code
    on conflict (code) do update
    set version = former.version + 1, changed_in = excluded.changed_in
    where former.changed_in <> excluded.changed_in;
    return null;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array[
        'commune_name', 'resolution', 'series', 'target', 'path_point', 'former_rule', 'assigned_plan', 'assignment', 'round',
        'figure', 'figure_revision', 'evaluation', 'assessment', 'past_result'] loop
        execute format('create trigger %I after insert on %I referencing new table as changed
                        for each statement execute function commune_changes()', name || '_added', name);
        execute format('create trigger %I after update on %I referencing new table as changed
                        for each statement execute function commune_changes()', name || '_changed', name);
        execute format('create trigger %I after delete on %I referencing old table as changed
                        for each statement execute function commune_changes()', name || '_removed', name);
    end loop;
end
$$;
