-- What the standing committee concludes about a target at the end of a period, beside what the portal has worked out.
-- Every signing is a row; the one with the highest version counts, and none is ever changed.
create table assessment (
    target_id     bigint      not null,
    period        text        not null,
    version       integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    word          text        not null,
    reason        text,
    -- The portal's own conclusion when it was signed
    state         text        not null,
    attained      numeric,
    signed_by     bigint      not null references account,
    signed_at     timestamptz not null,
    primary key (target_id, period, version),
    constraint assessment_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint assessment_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint assessment_round foreign key (commune_code, period) references round,
    constraint assessment_version check (version > 0),
    constraint assessment_word check (
        word in ('EXCEEDED', 'MET', 'MOSTLY_MET', 'IN_PROGRESS', 'UNLIKELY', 'NOT_YET_MET', 'MISSED')),
    constraint assessment_reason check (reason <> '')
);

create index assessment_by_commune on assessment (commune_code, period);

grant select, insert on assessment to ${web};
