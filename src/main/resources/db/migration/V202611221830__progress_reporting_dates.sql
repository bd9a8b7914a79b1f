-- From when to when figures are taken in a province, where it does not go by the portal's own dates.
create table reporting_dates (
    province_code text    not null references province,
    period        text    not null,
    opens_on      date    not null,
    cut_off_on    date    not null,
    due_on        date    not null,
    closes_on     date    not null,
    version       integer not null default 1,
    primary key (province_code, period),
    constraint reporting_dates_period check (period ~ '^\d{4}(-(Q[1-4]|H1|9M|MID|\d{2}|\d{4}))?$'),
    constraint reporting_dates_order check (opens_on <= cut_off_on and cut_off_on <= due_on and due_on <= closes_on)
);

-- A round keeps the dates it was opened with, unless its province changes them; more time that was granted stays.
alter table round add column cut_off_on date, add column closes_on date, add column extended_to date;
update round
set cut_off_on = date_trunc('month', due_on)::date - 1,
    closes_on = due_on + case when extract(month from due_on) = 1 then 26 else 15 end;
alter table round
    alter column cut_off_on set not null,
    alter column closes_on set not null,
    add constraint round_dates check (opens_on <= cut_off_on and cut_off_on <= due_on and due_on <= closes_on),
    add constraint round_extended check (extended_to > due_on);

grant select, insert, update on reporting_dates to ${web};
