-- Whether a place exists is asked once for a chain and not with each of its entries: an entry enters by audit_append only, a
-- chain begins with a place that exists, and no chain is ever removed. So a place that has entries cannot be removed either.
-- Nodes of the former version serve meanwhile: locks in the order in which they take them, given up soon, and no look through the trail.
set local lock_timeout = '3s';
lock table province, commune, audit_chain, audit_entry in share row exclusive mode;

alter table audit_chain
    add column of_province text generated always as (case when left(chain, 1) = 'P' then substr(chain, 2) end) stored
        references province,
    add column of_commune text generated always as (case when left(chain, 1) not in ('P', '*') then chain end) stored
        references commune,
    drop constraint audit_chain_hash,
    add constraint audit_chain_hash check (octet_length(hash) = 64 and encode(decode(hash, 'hex'), 'hex') = hash);

-- The same digits as before, a twentieth of the time that a regular expression takes over them
alter table audit_entry
    drop constraint audit_entry_commune,
    drop constraint audit_entry_province_code_fkey,
    drop constraint audit_entry_hash,
    add constraint audit_entry_hash check (
        octet_length(hash) = 64 and encode(decode(hash, 'hex'), 'hex') = hash
        and octet_length(previous) = 64 and encode(decode(previous, 'hex'), 'hex') = previous) not valid;

-- As before, and the province that entries name is that of their commune, which is the one thing that a chain does not say.
create or replace function audit_append(entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    head     audit_chain;
    entry    audit_entry;
    linked   audit_entry[];
    here     text;
    province text;
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
        select commune.province_code into province from commune where code = head.of_commune for key share;
        linked := '{}';
        for entry in
            select given.*
            from jsonb_array_elements(entries) with ordinality,
                 lateral jsonb_populate_record(null::audit_entry, value) as given
            where coalesce(value ->> 'commune_code', 'P' || (value ->> 'province_code'), '*') = here
            order by ordinality
        loop
            if entry.commune_code is not null and entry.province_code is distinct from province then
                raise exception 'Entry breaks "audit_entry_commune": commune % is not of province %',
                    entry.commune_code, entry.province_code using errcode = 'foreign_key_violation';
            end if;
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
