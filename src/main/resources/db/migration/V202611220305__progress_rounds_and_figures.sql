-- One commune's work on one reporting period.
create table round (
    province_code text not null,
    commune_code  text not null,
    period        text not null,
    status        text not null,
    opens_on      date not null,
    due_on        date not null,
    closed_at     timestamptz,
    primary key (commune_code, period),
    constraint round_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint round_period check (period ~ '^\d{4}(-(Q[1-4]|H1|9M|MID|\d{2}|\d{4}))?$'),
    constraint round_status check (status in ('OPEN', 'SUBMITTED', 'VERIFIED', 'CLOSED'))
);

-- The figure of a series for a period as it stands now.
create table figure (
    series_id     bigint      not null,
    period        text        not null,
    province_code text        not null,
    commune_code  text        not null,
    value         numeric,
    numerator     numeric,
    denominator   numeric,
    grade         text        not null,
    note          text,
    typed         text        not null,
    status        text        not null,
    reason        text,
    demo          boolean     not null default false,
    version       integer     not null,
    entered_by    bigint      not null references account,
    entered_at    timestamptz not null,
    verified_by   bigint references account,
    primary key (series_id, period),
    constraint figure_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint figure_round foreign key (commune_code, period) references round,
    constraint figure_amount check ((status = 'EMPTY') = (value is null and numerator is null)),
    constraint figure_fraction check ((numerator is null) = (denominator is null)),
    constraint figure_grade check (grade in ('ESTIMATED', 'PRELIMINARY', 'OFFICIAL')),
    constraint figure_status check (status in ('EMPTY', 'DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED')),
    constraint figure_returned_with_reason check (status <> 'RETURNED' or reason is not null),
    constraint figure_not_verified_by_its_author check (verified_by is distinct from entered_by or demo)
) with (fillfactor = 80);

create index figure_by_commune on figure (commune_code, period);

-- Every save inserts a version; nothing is overwritten.
create table figure_version (
    series_id     bigint      not null,
    period        text        not null,
    version       integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    value         numeric,
    numerator     numeric,
    denominator   numeric,
    grade         text        not null,
    note          text,
    typed         text        not null,
    status        text        not null,
    reason        text,
    entered_by    bigint      not null references account,
    entered_at    timestamptz not null,
    primary key (series_id, period, version),
    constraint figure_version_series foreign key (series_id, commune_code) references series (id, commune_code)
);

grant select, insert, update on round, figure to ${web};
grant select, insert on figure_version to ${web};
