-- A figure that is asked for by a link, of somebody without an account: one series, one period, one answer, and nothing
-- of it is a figure of the round before the Party office has confirmed it.
create table figure_link (
    id              bigint generated always as identity primary key,
    series_id       bigint      not null,
    period          text        not null,
    province_code   text        not null,
    commune_code    text        not null,
    -- Of the link's last part, which is kept nowhere
    token_hash      text        not null unique,
    recipient       text        not null,
    made_by         bigint      not null references account,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    withdrawn_at    timestamptz,
    given_at        timestamptz,
    given_by        text,
    typed           text,
    grade           text,
    note            text,
    decision        text,
    decided_by      bigint references account,
    decided_at      timestamptz,
    decision_reason text,
    constraint figure_link_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint figure_link_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint figure_link_round foreign key (commune_code, period) references round,
    constraint figure_link_given_whole check (num_nulls(given_at, given_by, typed, grade) in (0, 4)),
    constraint figure_link_given_in_time check (given_at < expires_at),
    constraint figure_link_decision check (decision in ('CONFIRMED', 'REFUSED')),
    constraint figure_link_decided_whole check (num_nulls(decision, decided_by, decided_at) in (0, 3)),
    constraint figure_link_decided_once_given check (decision is null or given_at is not null),
    constraint figure_link_refused_with_reason check (decision <> 'REFUSED' or decision_reason is not null)
);

-- Whoever asks again takes the former link back
create unique index figure_link_one_open on figure_link (series_id, period) where given_at is null and withdrawn_at is null;
create index figure_link_by_round on figure_link (commune_code, period);

grant select, insert, update on figure_link to ${web};

do $$
declare
    seen text := $p$(
        commune_code = any ((select scope('internal'))::text[])
        or series_id <> all ((select hidden_series())::bigint[]))$p$;
    writes text := format($p$(
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[]) and %s)$p$, seen);
begin
    alter table figure_link enable row level security;
    execute format('create policy reads on figure_link for select to ${web} using (
        (select ''*'' = any (scope(''provinces'')))
        or province_code = any ((select scope(''provinces''))::text[])
        or commune_code = any ((select scope(''communes''))::text[]) and %s)', seen);
    execute format('create policy adds on figure_link for insert to ${web} with check (%s)', writes);
    execute format('create policy changes on figure_link for update to ${web} using (%s) with check (%s)', writes, writes);
end
$$;

create trigger withheld_series_takes_nothing after insert or update on figure_link
    for each row when (new.withdrawn_at is null) execute function withheld_series_takes_nothing();

-- What was sent by a link is a secret's trace as well, confirmed or not; links that nobody has used yet are taken back
create or replace function withheld_target_has_nothing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from series where id = new.series_id for update;
    if exists (select from figure where series_id = new.series_id)
            or exists (select from figure_version where series_id = new.series_id)
            or exists (select from population_tick where series_id = new.series_id)
            or exists (select from figure_link where series_id = new.series_id and given_at is not null) then
        raise exception 'Series % has figures', new.series_id using errcode = 'check_violation';
    end if;
    update figure_link set withdrawn_at = now() where series_id = new.series_id and withdrawn_at is null;
    delete from evaluation where target_id = new.id;
    return null;
end
$$;
