-- A result is held against what was asked for where both are numbers and it is said which side of the number was meant.
alter table past_result
    add column bound         text check (bound in ('FLOOR', 'CEILING')),
    add column field         text,
    -- Where it stands in the document: part, section, line
    add column printed       text not null default '',
    -- The document that reports it; null for one that the portal does not hold
    add column resolution_id bigint,
    add constraint past_result_document foreign key (resolution_id, commune_code) references resolution (id, commune_code);

create index past_result_by_document on past_result (resolution_id);

-- Targets that the units of a person lead or support; a part counts as its composite does.
create function targets_of_units() returns bigint[]
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
return (
    select coalesce(array_agg(target.id), '{}')
    from assignment
    join target on assignment.target_id in (target.id, target.parent_id)
    where assignment.unit_id = any ((select scope('units'))::bigint[]));

-- What a public document reports is read by everybody in the commune; of the rest, a unit reads what its targets followed.
drop policy reads on past_result;
create policy reads on past_result for select to ${web} using (
    (select '*' = any (scope('provinces')))
    or province_code = any ((select scope('provinces'))::text[])
    or commune_code = any ((select scope('internal'))::text[])
    or commune_code = any ((select scope('communes'))::text[])
       and (resolution_id in (select id from resolution where visibility = 'PUBLIC')
            or target_id = any ((select targets_of_units())::bigint[])));
