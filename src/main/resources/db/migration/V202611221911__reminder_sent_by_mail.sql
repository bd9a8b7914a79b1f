-- Which reminder went to whom by e-mail: one row for each round that a message told of. The key lets two nodes, or a run that
-- is repeated, tell it once; a round that got more time has another day and is told of again.
create table reminder (
    account_id    bigint      not null references account,
    province_code text        not null,
    commune_code  text        not null,
    period        text        not null,
    due_on        date        not null,
    -- Days after the due day; negative before it
    step          integer     not null,
    attempts      integer     not null,
    tried_at      timestamptz not null,
    sent_at       timestamptz,
    failure       text,
    primary key (account_id, commune_code, period, due_on, step),
    constraint reminder_round foreign key (commune_code, period) references round,
    constraint reminder_sent_without_failure check (sent_at is null or failure is null)
);

grant select, insert, update, delete on reminder to ${web};

-- The portal's own work over the whole country and nobody's page
do $$
declare
    everything text := $p$((select '*' = any (scope('writable'))))$p$;
begin
    alter table reminder enable row level security;
    execute format('create policy reads on reminder for select to ${web} using (%s)', everything);
    execute format('create policy adds on reminder for insert to ${web} with check (%s)', everything);
    execute format('create policy changes on reminder for update to ${web} using (%s) with check (%s)', everything, everything);
    execute format('create policy removes on reminder for delete to ${web} using (%s)', everything);
end
$$;
