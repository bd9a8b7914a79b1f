-- Whoever asks says first for whom: the portal sets these four on each connection before anything else.
--   chitieu.provinces     codes of provinces whose communes are read, or *
--   chitieu.communes      codes of communes that are read
--   chitieu.writable      codes of communes whose figures and documents are written, or *
--   chitieu.administered  codes of provinces whose set-up is kept but whose figures are not seen, or *
-- Without them nothing is read and nothing written. The owner of the tables is not bound: it migrates and loads.
create function scope(setting text) returns text[]
language sql stable parallel safe
return string_to_array(coalesce(current_setting('chitieu.' || setting, true), ''), ',');

-- Scalar sub-selects are worked out once a query and not once a row
do $$
declare
    name text;
    reads text := $p$(
        (select '*' = any (scope('provinces')))
        or province_code = any ((select scope('provinces'))::text[])
        or commune_code = any ((select scope('communes'))::text[]))$p$;
    writes text := $p$(
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[]))$p$;
    administers text := $p$(
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[]))$p$;
begin
    -- What is reported, judged and signed: an administrator sees none of it
    foreach name in array array['figure', 'figure_version', 'evaluation', 'assessment', 'population_tick'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (%s)', name, reads);
        execute format('create policy adds on %I for insert to ${web} with check (%s)', name, writes);
        execute format('create policy changes on %I for update to ${web} using (%s) with check (%s)', name, writes, writes);
        execute format('create policy removes on %I for delete to ${web} using (%s)', name, writes);
    end loop;
    -- What is asked for, of whom and by when: kept by the commune's office and by administrators
    foreach name in array array['round', 'unit', 'resolution', 'series', 'target', 'target_variant', 'assigned_plan', 'path_point',
                                'assignment', 'former_rule', 'commune_name', 'population', 'population_member'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (%s or %s)', name, reads, administers);
        execute format('create policy adds on %I for insert to ${web} with check (%s or %s)', name, writes, administers);
        execute format('create policy changes on %I for update to ${web} using (%s or %s) with check (%s or %s)',
                       name, writes, administers, writes, administers);
        execute format('create policy removes on %I for delete to ${web} using (%s or %s)', name, writes, administers);
    end loop;
end
$$;
