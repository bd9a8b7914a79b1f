create sequence series_seq increment by 50;

-- What is counted in a commune. Targets read series, so two targets on one count ask for it once.
create table series (
    id               bigint  primary key,
    province_code    text    not null,
    commune_code     text    not null,
    key              text    not null,
    name             text    not null,
    unit             text    not null,
    kind             text    not null,
    numerator_name   text,
    denominator_name text,
    scale            text[],
    cadence          text    not null,
    accumulation     text    not null,
    version          integer not null,
    constraint series_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint series_key_once_in_commune unique (commune_code, key),
    constraint series_in_commune unique (id, commune_code),
    constraint series_kind check (kind in ('NUMBER', 'RATIO', 'GRADE', 'STATE')),
    constraint series_scale check ((kind = 'GRADE') = (scale is not null)),
    constraint series_cadence check (cadence in ('QUARTER', 'YEAR', 'EVENT')),
    constraint series_accumulation check (
        accumulation in ('YEAR_TO_DATE', 'LATEST', 'RATE', 'ANNUAL', 'RUNNING_COUNT', 'EVENT'))
);

create sequence target_seq increment by 50;

create table target (
    id              bigint  primary key,
    province_code   text    not null,
    commune_code    text    not null,
    resolution_id   bigint  not null,
    parent_id       bigint,
    code            text    not null,
    position        integer not null,
    number          text    not null,
    name            text    not null,
    field           text    not null,
    origin          text    not null,
    official        boolean not null,
    soft            boolean not null,
    indicator_code  text references indicator,
    own_indicator   text    not null,
    unit            text,
    direction       text    not null,
    series_id       bigint,
    plan_giver      text,
    advises         text,
    confirm_note    text,
    baseline_year   integer,
    baseline_value  numeric,
    baseline_source text,
    baseline_demo   boolean,

    -- The rule: measure, criterion, horizon
    measure         text    not null,
    change          text,
    change_size     text,
    both_zero       boolean,
    accumulating    boolean,
    scale           text[],
    state           text,
    criterion       text,
    low             numeric,
    high            numeric,
    over_top        text,
    grade           text,
    by_people       boolean,
    horizon         text,
    from_year       integer,
    to_year         integer,
    comparator_written boolean,
    deadline_written   boolean,
    version         integer not null,

    constraint target_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint target_resolution foreign key (resolution_id, commune_code) references resolution (id, commune_code),
    constraint target_in_commune unique (id, commune_code),
    constraint target_parent foreign key (parent_id, commune_code) references target (id, commune_code),
    constraint target_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint target_code_once_in_commune unique (commune_code, code),
    constraint target_field check (field in
        ('ECONOMY', 'SOCIETY', 'ENVIRONMENT', 'DEFENCE', 'PARTY', 'ADMINISTRATION', 'JUSTICE', 'GENERAL')),
    constraint target_origin check (origin in ('HEADLINE', 'PROSE')),
    constraint target_direction check (direction in ('UP', 'DOWN', 'HOLD')),
    constraint target_baseline check (num_nulls(baseline_year, baseline_value, baseline_source, baseline_demo) in (0, 4)),
    constraint target_measures_something check ((measure = 'ALL_OF') = (series_id is null)),
    constraint target_measure check (
        case measure
            when 'ALL_OF'         then criterion is null and horizon is null
            when 'GRADE'          then scale is not null and criterion = 'GRADE_AT_LEAST'
            when 'STATE'          then state is not null and criterion in ('REACHED', 'KEPT')
            when 'YEAR_CHANGE'    then change in ('INCREASE', 'DECREASE')
                                       and change_size in ('PERCENT', 'POINTS', 'DIRECTION') and both_zero is not null
            when 'COVERAGE'       then accumulating is not null
            when 'AVERAGE_GROWTH' then horizon = 'OVER_TERM'
            else measure in ('LEVEL', 'RUNNING_COUNT', 'BASE_REDUCTION', 'BASE_INCREASE', 'BASE_MULTIPLE', 'PLAN_SHARE')
        end),
    constraint target_criterion check (
        case criterion
            when 'WITHIN'         then low <= high and over_top in ('PASSES', 'FAILS')
            when 'GRADE_AT_LEAST' then grade = any (scale)
            when 'REACHED'        then by_people is not null
            when 'KEPT'           then by_people is not null
            else measure = 'ALL_OF'
                 or criterion in ('AT_LEAST', 'ABOVE', 'AT_MOST', 'BELOW', 'EXACTLY') and low is not null and high is null
        end),
    constraint target_horizon check (
        case horizon
            when 'BY_END_OF' then to_year is not null and from_year is null
            when 'OVER_TERM' then from_year <= to_year
            else measure = 'ALL_OF'
                 or horizon in ('EVERY_YEAR', 'EVERY_YEAR_AND_TERM', 'EVERY_PERIOD')
                    and from_year is null and to_year is null
        end)
);

create index target_by_parent on target (parent_id);
create index target_by_series on target (series_id);
create index target_by_indicator on target (indicator_code, province_code) where indicator_code is not null;

-- The other wordings of a target that the document also uses; shown, not judged.
create table target_variant (
    target_id          bigint  not null,
    province_code      text    not null,
    commune_code       text    not null,
    position           integer not null,
    stated             text    not null,
    measure            text    not null,
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
    constraint target_variant_target foreign key (target_id, commune_code) references target (id, commune_code)
);

-- The plan figure that a higher body hands down for a year; data, not text.
create table assigned_plan (
    target_id     bigint  not null,
    province_code text    not null,
    commune_code  text    not null,
    year          integer not null,
    amount        numeric not null,
    giver         text,
    document      text,
    primary key (target_id, year),
    constraint assigned_plan_target foreign key (target_id, commune_code) references target (id, commune_code)
);

-- Levels to be reached by the end of each year, where somebody has set them.
create table path_point (
    target_id     bigint  not null,
    province_code text    not null,
    commune_code  text    not null,
    year          integer not null,
    level         numeric not null,
    primary key (target_id, year),
    constraint path_point_target foreign key (target_id, commune_code) references target (id, commune_code)
);

create table assignment (
    target_id     bigint not null,
    province_code text   not null,
    commune_code  text   not null,
    unit_id       bigint not null,
    part          text   not null,
    primary key (target_id, unit_id),
    constraint assignment_part check (part in ('LEAD', 'SUPPORTING')),
    constraint assignment_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint assignment_unit foreign key (unit_id, commune_code) references unit (id, commune_code)
);

create index assignment_by_unit on assignment (unit_id);

grant select, insert, update on series, target to ${web};
grant select, insert, update, delete on target_variant, assigned_plan, path_point, assignment to ${web};
grant usage on sequence series_seq, target_seq to ${web};
