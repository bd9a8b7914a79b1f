create sequence resolution_seq increment by 50;

-- A resolution, programme, plan or report that sets targets for a commune's term.
create table resolution (
    id            bigint  primary key,
    province_code text    not null,
    commune_code  text    not null,
    code          text    not null,
    type          text    not null,
    title         text    not null,
    issuer        text    not null,
    number        text,
    issued_on     date,
    implements    text,
    visibility    text    not null,
    note          text,
    first_year    integer not null,
    last_year     integer not null,
    version       integer not null,
    constraint resolution_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint resolution_code_once_in_commune unique (commune_code, code),
    constraint resolution_in_commune unique (id, commune_code),
    constraint resolution_type check (type in ('RESOLUTION', 'PROGRAMME', 'ACTION_PROGRAMME', 'PLAN', 'REPORT')),
    constraint resolution_visibility check (visibility in ('INTERNAL', 'PUBLIC')),
    constraint resolution_term check (first_year < last_year)
);

grant select, insert, update on resolution to ${web};
grant usage on sequence resolution_seq to ${web};
