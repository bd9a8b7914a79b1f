-- What stood in a round when it was closed, and after each revision: reports cite it by its hash.
create table snapshot (
    province_code text        not null,
    commune_code  text        not null,
    period        text        not null,
    number        integer     not null,
    taken_by      bigint      not null references account,
    taken_at      timestamptz not null,
    content       text        not null,
    hash          text        not null,
    primary key (commune_code, period, number),
    constraint snapshot_round foreign key (commune_code, period) references round,
    constraint snapshot_hash check (hash ~ '^[0-9a-f]{64}$')
);

alter table snapshot enable row level security;
-- It holds what is internal too
create policy reads on snapshot for select to ${web} using (
    (select '*' = any (scope('provinces')))
    or province_code = any ((select scope('provinces'))::text[])
    or commune_code = any ((select scope('communes'))::text[])
       and commune_code = any ((select scope('internal'))::text[]));
create policy adds on snapshot for insert to ${web} with check (
    (select '*' = any (scope('writable')))
    or commune_code = any ((select scope('writable'))::text[]));

grant select, insert on snapshot to ${web};
