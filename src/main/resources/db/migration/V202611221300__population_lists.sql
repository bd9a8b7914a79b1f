create sequence population_seq increment by 1;
create sequence population_member_seq increment by 1;

-- A list by name of what a share is counted of: hamlets, Party cells, schools.
create table population (
    id            bigint  primary key default nextval('population_seq'),
    province_code text    not null,
    commune_code  text    not null,
    name          text    not null,
    constraint population_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint population_in_commune unique (id, commune_code),
    constraint population_name_once_in_commune unique (commune_code, name)
);

-- One that is on the list for a while: where hamlets merge, the old ones end and the new one begins.
create table population_member (
    id            bigint  primary key default nextval('population_member_seq'),
    population_id bigint  not null,
    province_code text    not null,
    commune_code  text    not null,
    name          text    not null,
    from_period   text,
    until_period  text,
    constraint population_member_population foreign key (population_id, commune_code)
        references population (id, commune_code),
    constraint population_member_in_commune unique (id, commune_code),
    constraint population_member_periods check (
        coalesce(from_period, '2000-Q1') ~ '^\d{4}-Q[1-4]$' and coalesce(until_period, '2000-Q1') ~ '^\d{4}-Q[1-4]$'
        and coalesce(from_period < until_period, true))
);

create index population_member_by_population on population_member (population_id);

alter table series
    add column population_id bigint,
    add constraint series_population foreign key (population_id, commune_code) references population (id, commune_code),
    add constraint series_of_population_is_ratio check (population_id is null or kind = 'RATIO');

-- Which members were ticked when the figure of a period was counted.
create table population_tick (
    series_id     bigint      not null,
    period        text        not null,
    member_id     bigint      not null,
    province_code text        not null,
    commune_code  text        not null,
    met           boolean     not null,
    entered_by    bigint      not null references account,
    entered_at    timestamptz not null,
    primary key (series_id, period, member_id),
    constraint population_tick_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint population_tick_member foreign key (member_id, commune_code)
        references population_member (id, commune_code),
    constraint population_tick_round foreign key (commune_code, period) references round
);

grant select, insert, update on population, population_member, population_tick to ${web};
grant usage on sequence population_seq, population_member_seq to ${web};
