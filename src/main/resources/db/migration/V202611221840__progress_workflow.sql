-- Where a round and its figures go between who enters and who verifies.
alter table round
    add column submitted_at timestamptz,
    add column submitted_by bigint references account;

-- What happened to a figure besides being typed; nothing is overwritten.
create table figure_step (
    series_id     bigint      not null,
    period        text        not null,
    version       integer     not null,
    at            timestamptz not null,
    by            bigint      not null references account,
    province_code text        not null,
    commune_code  text        not null,
    step          text        not null,
    reason        text,
    constraint figure_step_figure foreign key (series_id, period) references figure,
    constraint figure_step_known check (step in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'VERIFIED')),
    constraint figure_step_returned_with_reason check (step <> 'RETURNED' or reason is not null)
);

create index figure_step_by_figure on figure_step (series_id, period);

-- A figure that was changed after its round was closed: who asked, why, and who let it be.
create table figure_revision (
    id              bigint generated always as identity primary key,
    series_id       bigint      not null,
    period          text        not null,
    province_code   text        not null,
    commune_code    text        not null,
    value           numeric,
    numerator       numeric,
    denominator     numeric,
    grade           text        not null,
    typed           text        not null,
    reason          text        not null,
    asked_by        bigint      not null references account,
    asked_at        timestamptz not null,
    decision        text,
    decided_by      bigint references account,
    decided_at      timestamptz,
    decision_reason text,
    constraint figure_revision_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint figure_revision_round foreign key (commune_code, period) references round,
    constraint figure_revision_fraction check ((numerator is null) = (denominator is null)),
    constraint figure_revision_decision check (decision in ('APPROVED', 'REFUSED')),
    constraint figure_revision_decided check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    constraint figure_revision_by_another check (decided_by <> asked_by or decision = 'REFUSED')
);

create unique index figure_revision_one_at_a_time on figure_revision (series_id, period) where decision is null;

alter table figure add column revised boolean not null default false;

-- More time, asked for with a reason and granted with one.
create table round_extension (
    id              bigint generated always as identity primary key,
    province_code   text        not null,
    commune_code    text        not null,
    period          text        not null,
    until           date        not null,
    reason          text        not null,
    asked_by        bigint      not null references account,
    asked_at        timestamptz not null,
    decision        text,
    decided_by      bigint references account,
    decided_at      timestamptz,
    decision_reason text,
    constraint round_extension_round foreign key (commune_code, period) references round,
    constraint round_extension_decision check (decision in ('GRANTED', 'REFUSED')),
    constraint round_extension_decided check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);

create unique index round_extension_one_at_a_time on round_extension (commune_code, period) where decision is null;

do $$
declare
    bound record;
    seen text;
    reads text;
    writes text;
begin
    -- A figure's steps and revisions are hidden where the figure is
    for bound in select * from (values
        ('figure_step', 'series_id <> all ((select hidden_series())::bigint[])'),
        ('figure_revision', 'series_id <> all ((select hidden_series())::bigint[])'),
        ('round_extension', 'true')) as bound (name, seen)
    loop
        seen := format('(commune_code = any ((select scope(''internal''))::text[]) or %s)', bound.seen);
        reads := format($p$(
            (select '*' = any (scope('provinces')))
            or province_code = any ((select scope('provinces'))::text[])
            or commune_code = any ((select scope('communes'))::text[]) and %s)$p$, seen);
        writes := format($p$(
            (select '*' = any (scope('writable')))
            or commune_code = any ((select scope('writable'))::text[]) and %s)$p$, seen);
        execute format('alter table %I enable row level security', bound.name);
        execute format('create policy reads on %I for select to ${web} using (%s)', bound.name, reads);
        execute format('create policy adds on %I for insert to ${web} with check (%s)', bound.name, writes);
        execute format('create policy changes on %I for update to ${web} using (%s) with check (%s)', bound.name, writes, writes);
    end loop;
end
$$;

grant select, insert on figure_step to ${web};
grant select, insert, update on figure_revision, round_extension to ${web};
