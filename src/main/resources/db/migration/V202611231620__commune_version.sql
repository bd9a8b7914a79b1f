-- How often what a commune's page shows has changed: pages that were written once stand until the number moves. It tells of no
-- row but that one changed, so everybody may read it, and nobody but the function below writes it.
-- A commune has as many rows as transactions ever changed it at the same time, and its number is their sum. So nobody waits for a
-- row that somebody else has raised, and whoever reads the sum reads all the changes that it counts, in whatever order they came.
create table commune_version (
    code       text   not null references commune,
    part       bigint not null,
    version    bigint not null default 0,
    changed_in xid8   not null default '0',
    -- The same without figures and what is made of them: documents, targets, rounds and what is decided about them
    set_up     bigint not null default 0,
    set_up_in  xid8   not null default '0',
    primary key (code, part)
);

create sequence commune_version_part;

grant select on commune_version to ${web};

-- Once a transaction and commune.
create function commune_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this constant xid8 := pg_current_xact_id();
    sets_up constant boolean := tg_argv[0] = 'set up';
    commune text;
    own bigint;
begin
    for commune in select distinct commune_code from changed loop
        select part into own from commune_version where code = commune and changed_in = this;
        if own is null then
            select part into own from commune_version where code = commune order by part limit 1 for update skip locked;
        end if;
        if own is null then
            own := nextval('commune_version_part');
            insert into commune_version (code, part) values (commune, own);
        end if;
        update commune_version
        set version = version + case when changed_in = this then 0 else 1 end, changed_in = this,
            set_up = set_up + case when sets_up and set_up_in <> this then 1 else 0 end,
            set_up_in = case when sets_up then this else set_up_in end
        where code = commune and part = own and (changed_in <> this or sets_up and set_up_in <> this);
    end loop;
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
                          'assignment', 'charge', 'unit', 'round', 'figure_revision', 'assessment', 'past_result']) as name
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
