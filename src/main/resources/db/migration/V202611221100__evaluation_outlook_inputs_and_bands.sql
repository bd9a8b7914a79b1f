-- What is ahead of a target, and all that its judgement was made of, so that it can be made again.
alter table evaluation
    add column rule_version    integer not null default 1,
    add column goal            numeric,
    add column decided_by      text,
    add column pace_so_far     numeric,
    add column pace_needed     numeric,
    add column forecast        numeric,
    add column forecast_low    numeric,
    add column forecast_high   numeric,
    add column forecast_points integer,
    add column last_chance     text,
    add column inputs          text,
    add constraint evaluation_forecast check (
        num_nulls(forecast, forecast_low, forecast_high, forecast_points) in (0, 4));

-- Where progress turns from one state into the next, as a province has set it. Version 1 is the portal's own and has no
-- row; a version is never changed, since evaluations name it.
create sequence bands_version_seq start 2;

create table bands (
    version          integer     primary key default nextval('bands_version_seq'),
    province_code    text        not null references province (code),
    on_track         numeric     not null,
    attention        numeric     not null,
    at_risk          numeric     not null,
    on_track_points  numeric     not null,
    attention_points numeric     not null,
    at_risk_points   numeric     not null,
    reason           text        not null,
    set_by           bigint      not null references account,
    set_at           timestamptz not null,
    constraint bands_descend check (on_track >= attention and attention >= at_risk
        and on_track_points >= attention_points and attention_points >= at_risk_points)
);

create index bands_by_province on bands (province_code, version);

grant select, insert on bands to ${web};
grant usage on sequence bands_version_seq to ${web};
