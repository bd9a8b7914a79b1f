-- A target's rule may be amended from a period on, and a target may be retired; what was judged before stays as it was.
-- Periods here are quarters, whose codes sort as text.
alter table series
    add column numerator_unit   text,
    add column denominator_unit text,
    add constraint series_parts_have_units check (kind = 'RATIO' or num_nulls(numerator_unit, denominator_unit) = 2);

alter table target
    add column quote          text,
    add column reading        text    not null default 'AS_REPORTED',
    add column rule_version   integer not null default 1,
    add column rule_from      text,
    add column starts_from    text,
    add column retired_from   text,
    add column retired_reason text,
    add column replaced_by    text,
    add constraint target_reading check (reading in ('AS_REPORTED', 'NUMERATOR', 'DENOMINATOR')),
    add constraint target_rule_from check (
        rule_from is null or rule_from ~ '^\d{4}-Q[1-4]$' and rule_version > 1),
    add constraint target_starts_from check (starts_from ~ '^\d{4}-Q[1-4]$'),
    add constraint target_retired_from check (retired_from ~ '^\d{4}-Q[1-4]$'),
    add constraint target_retired_with_reason check ((retired_from is null) = (retired_reason is null)),
    add constraint target_replaced_when_retired check (replaced_by is null or retired_from is not null),
    add constraint target_replaced_by foreign key (commune_code, replaced_by) references target (commune_code, code);

-- The rules that held before, each until a period that has the next one.
create table former_rule (
    target_id          bigint      not null,
    province_code      text        not null,
    commune_code       text        not null,
    position           integer     not null,
    rule_version       integer     not null,
    until              text        not null,
    unit               text,
    reading            text        not null,
    path_years         integer[]   not null,
    path_levels        numeric[]   not null,
    baseline_year      integer,
    baseline_value     numeric,
    baseline_source    text,
    baseline_demo      boolean,
    reason             text        not null,
    document           text,
    changed_by         bigint      not null references account,
    changed_at         timestamptz not null,

    measure            text        not null,
    change             text,
    change_size        text,
    both_zero          boolean,
    accumulating       boolean,
    scale              text[],
    state              text,
    criterion          text,
    low                numeric,
    high               numeric,
    over_top           text,
    grade              text,
    by_people          boolean,
    horizon            text,
    from_year          integer,
    to_year            integer,
    comparator_written boolean,
    deadline_written   boolean,

    primary key (target_id, position),
    constraint former_rule_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint former_rule_version_once unique (target_id, rule_version),
    constraint former_rule_until check (until ~ '^\d{4}-Q[1-4]$'),
    constraint former_rule_reading check (reading in ('AS_REPORTED', 'NUMERATOR', 'DENOMINATOR')),
    constraint former_rule_path check (cardinality(path_years) = cardinality(path_levels)),
    constraint former_rule_baseline check (
        num_nulls(baseline_year, baseline_value, baseline_source, baseline_demo) in (0, 4))
);

create index former_rule_by_commune on former_rule (commune_code);

grant select, insert on former_rule to ${web};
