-- Who did what, when and from where. Entries stand in chains, one for each commune ("28651"), one for each province
-- ("P82") and one for the installation ("*"); every entry carries the hash of the one before it in its chain, so that
-- nobody can change, remove or slip in one without the hashes telling.
create table audit_chain (
    chain text collate "C" primary key,
    seq   bigint not null,
    hash  text   not null,
    constraint audit_chain_hash check (hash ~ '^[0-9a-f]{64}$')
);

create table audit_entry (
    chain         text collate "C" not null generated always as (coalesce(commune_code, 'P' || province_code, '*')) stored,
    seq           bigint      not null,
    province_code text references province,
    commune_code  text,
    at            timestamptz not null,
    actor         text        not null,
    actor_name    text        not null,
    address       text,
    act           text        not null,
    object_kind   text        not null,
    object_id     text        not null,
    before        text,
    after         text,
    reason        text,
    previous      text        not null,
    hash          text        not null,
    primary key (chain, seq),
    constraint audit_entry_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint audit_entry_commune_has_province check (commune_code is null or province_code is not null),
    constraint audit_entry_counts_from_one check (seq >= 1),
    constraint audit_entry_hash check (hash ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$')
);

create index audit_entry_newest on audit_entry (at desc, chain desc, seq desc);
create index audit_entry_newest_of_chain on audit_entry (chain, at desc, seq desc);
create index audit_entry_newest_of_province on audit_entry (province_code, at desc, chain desc, seq desc);

-- Where the chains stood at the end of a day; the same stands in files outside the database.
create table audit_anchor (
    chain text collate "C" not null,
    seq   bigint not null,
    hash  text   not null,
    day   date   not null,
    primary key (chain, seq)
);

create index audit_anchor_by_day on audit_anchor (day);

-- What came out when the chains were checked.
create table audit_verification (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    chains   bigint      not null,
    entries  bigint      not null,
    files    integer     not null,
    troubles integer     not null
);

create table audit_trouble (
    verification_id bigint  not null references audit_verification,
    position        integer not null,
    chain           text,
    seq             bigint,
    kind            text    not null,
    day             date,
    primary key (verification_id, position)
);

-- One field of what is hashed: its length in bytes, a colon and its text, or a tilde for a field that is not there. So
-- no two lists of fields give the same text.
create function audit_field(field text) returns text
language sql as $$
    select coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '~')
$$;

-- The hash of an entry: SHA-256 over its fields in this order, of which the first is the hash of the entry before it.
create function audit_hash(entry audit_entry) returns text
language sql as $$
    select encode(sha256(convert_to(
        audit_field(entry.previous) || audit_field(entry.province_code) || audit_field(entry.commune_code)
        || audit_field(entry.seq::text) || audit_field(trunc(extract(epoch from entry.at) * 1000000)::text)
        || audit_field(entry.actor) || audit_field(entry.actor_name) || audit_field(entry.address)
        || audit_field(entry.act) || audit_field(entry.object_kind) || audit_field(entry.object_id)
        || audit_field(entry.before) || audit_field(entry.after) || audit_field(entry.reason), 'UTF8')), 'hex')
$$;

-- The only way to add to the trail. Takes a list of entries with the columns' names for keys; chain, seq and hashes are
-- found here. A chain takes one writer at a time, until the writer's transaction ends; chains are locked in the order of
-- their names, so that two writers cannot wait for each other here.
create function audit_append(entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    head  audit_chain;
    entry audit_entry;
    here  text;
begin
    for here in
        select distinct coalesce(value ->> 'commune_code', 'P' || (value ->> 'province_code'), '*') collate "C"
        from jsonb_array_elements(entries)
        order by 1
    loop
        insert into audit_chain (chain, seq, hash) values (here, 0, repeat('0', 64)) on conflict do nothing;
        select * into strict head from audit_chain where chain = here for update;
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
            head.hash := audit_hash(entry);
            insert into audit_entry (seq, province_code, commune_code, at, actor, actor_name, address, act,
                                     object_kind, object_id, before, after, reason, previous, hash)
            values (entry.seq, entry.province_code, entry.commune_code, entry.at, entry.actor, entry.actor_name,
                    entry.address, entry.act, entry.object_kind, entry.object_id, entry.before, entry.after,
                    entry.reason, entry.previous, head.hash);
        end loop;
        update audit_chain set seq = head.seq, hash = head.hash where chain = here;
    end loop;
end
$$;

-- Keeps where every chain stands that has moved since it was last kept; one node at a time, until its transaction ends.
create function audit_keep_heads(today date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('audit'), hashtext('anchor'));
    insert into audit_anchor (chain, seq, hash, day)
    select chain, seq, hash, today
    from audit_chain
    where not exists (select from audit_anchor where chain = audit_chain.chain and seq >= audit_chain.seq);
end
$$;

-- Whoever owns the tables is refused too, until he disables the triggers; then the hashes tell.
create function audit_is_only_added_to() returns trigger
language plpgsql as $$
begin
    raise exception 'Table % is only added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create function audit_chain_only_grows() returns trigger
language plpgsql as $$
begin
    if new.chain <> old.chain or new.seq <= old.seq then
        raise exception 'Chain % only grows', old.chain using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger audit_chain_only_grows before update on audit_chain
    for each row execute function audit_chain_only_grows();
create trigger audit_chain_is_kept before delete or truncate on audit_chain
    for each statement execute function audit_is_only_added_to();
create trigger audit_entry_is_kept before update or delete or truncate on audit_entry
    for each statement execute function audit_is_only_added_to();
create trigger audit_anchor_is_kept before update or delete or truncate on audit_anchor
    for each statement execute function audit_is_only_added_to();

revoke execute on function audit_append(jsonb), audit_keep_heads(date) from public;
grant execute on function audit_append(jsonb), audit_keep_heads(date) to ${web};
grant select on audit_chain, audit_entry, audit_anchor to ${web};
grant select, insert on audit_verification, audit_trouble to ${web};
