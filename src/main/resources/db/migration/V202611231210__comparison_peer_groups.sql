-- Communes that a province compares with one another. A commune is in one group at most; those in none are a group of their own.
create table peer_group (
    id            bigint generated always as identity primary key,
    province_code text    not null references province,
    name          text    not null,
    version       integer not null default 1,
    constraint peer_group_in_province unique (id, province_code),
    constraint peer_group_named check (name <> '')
);

create unique index peer_group_name_once on peer_group (province_code, lower(name));

create table peer_group_member (
    commune_code  text   primary key,
    province_code text   not null,
    group_id      bigint not null,
    constraint peer_group_member_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint peer_group_member_group foreign key (group_id, province_code) references peer_group (id, province_code)
);

create index peer_group_member_by_group on peer_group_member (group_id);

alter table peer_group_member enable row level security;
do $$
declare
    administers text := $p$(
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[]))$p$;
begin
    execute format('create policy reads on peer_group_member for select to ${web} using (
        (select ''*'' = any (scope(''provinces'')))
        or province_code = any ((select scope(''provinces''))::text[])
        or commune_code = any ((select scope(''communes''))::text[]) or %s)', administers);
    execute format('create policy adds on peer_group_member for insert to ${web} with check (%s)', administers);
    execute format('create policy changes on peer_group_member for update to ${web} using (%s) with check (%s)',
                   administers, administers);
    execute format('create policy removes on peer_group_member for delete to ${web} using (%s)', administers);
end
$$;

grant select, insert, update, delete on peer_group, peer_group_member to ${web};
