-- Who reads internal documents: two more settings beside those of row-level security.
--   chitieu.internal  codes of communes that are read with their internal documents
--   chitieu.units     ids of the units for which somebody enters: their targets of internal documents are read
-- Whoever reads a commune without being named here reads its public documents. The functions below are asked only in that
-- case, once a query and not once a row, and tell what stays hidden; a part counts as its composite does.
create function hidden_targets() returns bigint[]
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
return (
    select coalesce(array_agg(target.id), '{}')
    from resolution
    join target on target.commune_code = resolution.commune_code and target.resolution_id = resolution.id
    where resolution.visibility = 'INTERNAL'
      and resolution.commune_code = any ((select scope('communes'))::text[])
      and resolution.commune_code <> all ((select scope('internal'))::text[])
      and not exists (select from assignment
                      where assignment.unit_id = any ((select scope('units'))::bigint[])
                        and assignment.target_id in (target.id, target.parent_id)));

create function hidden_series() returns bigint[]
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
return (
    select coalesce(array_agg(series_id), '{}')
    from (select series_id from target
          where commune_code = any ((select scope('communes'))::text[])
            and commune_code <> all ((select scope('internal'))::text[])
            and series_id is not null
          group by series_id
          having bool_and(id = any ((select hidden_targets())::bigint[]))) as unseen);

create function hidden_resolutions() returns bigint[]
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
return (
    select coalesce(array_agg(id), '{}')
    from resolution
    where visibility = 'INTERNAL'
      and commune_code = any ((select scope('communes'))::text[])
      and commune_code <> all ((select scope('internal'))::text[])
      and not exists (select from target
                      where target.commune_code = resolution.commune_code and target.resolution_id = resolution.id
                        and target.id <> all ((select hidden_targets())::bigint[])));

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
    for bound in
        select * from (values
            ('resolution', 'id', 'hidden_resolutions', true),
            ('target', 'id', 'hidden_targets', true),
            ('target_variant', 'target_id', 'hidden_targets', true),
            ('assigned_plan', 'target_id', 'hidden_targets', true),
            ('path_point', 'target_id', 'hidden_targets', true),
            ('assignment', 'target_id', 'hidden_targets', true),
            ('former_rule', 'target_id', 'hidden_targets', true),
            ('evaluation', 'target_id', 'hidden_targets', false),
            ('assessment', 'target_id', 'hidden_targets', false),
            ('series', 'id', 'hidden_series', true),
            ('figure', 'series_id', 'hidden_series', false),
            ('figure_version', 'series_id', 'hidden_series', false),
            ('population_tick', 'series_id', 'hidden_series', false))
            as bound (name, key, hidden, set_up)
    loop
        seen := format($p$(
            commune_code = any ((select scope('internal'))::text[])
            or %I <> all ((select %I())::bigint[]))$p$, bound.key, bound.hidden);
        reads := format($p$(
            (select '*' = any (scope('provinces')))
            or province_code = any ((select scope('provinces'))::text[])
            or commune_code = any ((select scope('communes'))::text[]) and %s)$p$, seen);
        writes := format($p$(
            (select '*' = any (scope('writable')))
            or commune_code = any ((select scope('writable'))::text[]) and %s)$p$, seen);
        if bound.set_up then
            reads := format('%s or %s', reads, administers);
            writes := format('%s or %s', writes, administers);
        end if;
        execute format('alter policy reads on %I using (%s)', bound.name, reads);
        execute format('alter policy adds on %I with check (%s)', bound.name, writes);
        execute format('alter policy changes on %I using (%s) with check (%s)', bound.name, writes, writes);
        execute format('alter policy removes on %I using (%s)', bound.name, writes);
    end loop;
    -- Entries tell of internal documents too
    execute format('alter policy reads on audit_entry using (
            (select ''*'' = any (scope(''provinces'')))
            or province_code = any ((select scope(''provinces''))::text[])
            or commune_code = any ((select scope(''internal''))::text[])
            or %s
            or province_code is null and (select ''*'' = any (scope(''administered''))))', administers);
end
$$;
