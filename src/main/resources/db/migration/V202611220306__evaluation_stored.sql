-- What the figures meant when they were judged; pages read and do not compute.
create table evaluation (
    target_id     bigint      not null,
    period        text        not null,
    province_code text        not null,
    commune_code  text        not null,
    state         text        not null,
    reason        text        not null,
    flags         text[]      not null,
    attained      numeric,
    required      numeric,
    counted       numeric,
    against       numeric,
    ratio         numeric,
    elapsed       numeric,
    year          integer,
    parts_reached integer,
    parts         integer,
    weakest_id    bigint,
    bands         integer     not null,
    judged_at     timestamptz not null,
    primary key (commune_code, period, target_id),
    constraint evaluation_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint evaluation_round foreign key (commune_code, period) references round
) with (fillfactor = 80);

create index evaluation_by_target on evaluation (target_id, period);

grant select, insert, update on evaluation to ${web};
