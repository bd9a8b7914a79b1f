-- Entries join their chain as before, each with the hash of the one before it; they are written by one statement for each
-- chain and not one by one.
create or replace function audit_append(entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    head   audit_chain;
    entry  audit_entry;
    linked audit_entry[];
    here   text;
begin
    for here in
        select distinct coalesce(value ->> 'commune_code', 'P' || (value ->> 'province_code'), '*') collate "C"
        from jsonb_array_elements(entries)
        order by 1
    loop
        select * into head from audit_chain where chain = here for update;
        if not found then
            insert into audit_chain (chain, seq, hash) values (here, 0, repeat('0', 64)) on conflict do nothing;
            select * into strict head from audit_chain where chain = here for update;
        end if;
        linked := '{}';
        for entry in
            select given.*
            from jsonb_array_elements(entries) with ordinality,
                 lateral jsonb_populate_record(null::audit_entry, value) as given
            where coalesce(value ->> 'commune_code', 'P' || (value ->> 'province_code'), '*') = here
            order by ordinality
        loop
            head.seq := head.seq + 1;
            entry.seq := head.seq;
            entry.previous := head.hash;
            entry.hash := audit_hash(entry);
            head.hash := entry.hash;
            linked := linked || entry;
        end loop;
        insert into audit_entry (seq, province_code, commune_code, at, actor, actor_name, address, act,
                                 object_kind, object_id, before, after, reason, previous, hash)
        select seq, province_code, commune_code, at, actor, actor_name, address, act,
               object_kind, object_id, before, after, reason, previous, hash
        from unnest(linked);
        update audit_chain set seq = head.seq, hash = head.hash where chain = here;
    end loop;
end
$$;
