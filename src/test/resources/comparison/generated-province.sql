-- A whole province of made-up communes' figures, to see how pages look and how long they take. For scratch databases only: it
-- needs the demonstration, whose target on health insurance (VB-2.2-4a) is the pattern of every row, and no two runs on one
-- database. {province} stands for the code of a province that has nothing yet. Bounded: 24 indicators, four quarters.
create temporary table made_indicator on commit preserve rows as
select code, name, (row_number() over (order by position))::int as n from indicator
where code in ('KT08', 'KT15', 'XH04', 'XH05', 'XH06', 'XH07', 'XH10', 'XH11', 'XH12', 'XH13', 'XH14', 'XH15', 'XH16', 'XH17',
               'MT01', 'MT02', 'MT03', 'MT04', 'CQ01', 'CQ02', 'CQ03', 'KT02', 'KT10', 'KT06');

create temporary table made_commune on commit preserve rows as
select code, province_code, (row_number() over (order by code))::int as c,
       -1000000 - 10000 * (row_number() over (order by code)) as id
from commune where province_code = '{province}';

-- Made of the codes alone, so that each run makes the same
create temporary table made on commit preserve rows as
select made_commune.code as commune, made_commune.province_code as province, c, n, made_commune.id - n as id,
       made_indicator.code as indicator, made_indicator.name as indicator_name,
       round(40 + (c * 37 + n * 53) % 400 / 10.0, 1) as base,
       least(100, round(40 + (c * 37 + n * 53) % 400 / 10.0, 1) + 8 + (c + n * 3) % 15) as goal,
       (c * 13 + n * 29) % 100 as luck
from made_commune cross join made_indicator
where (c * 7 + n * 11) % 10 > 1;

insert into resolution
select (jsonb_populate_record(resolution, jsonb_build_object(
        'id', made_commune.id, 'province_code', province, 'commune_code', commune, 'code', 'NQ-' || commune,
        'visibility', 'PUBLIC'))).*
from resolution, lateral (select code as commune, province_code as province, id from made_commune) made_commune
where resolution.id = (select resolution_id from target where commune_code = '28651' and code = 'VB-2.2-4a');

insert into series
select (jsonb_populate_record(series, jsonb_build_object(
        'id', made.id, 'province_code', province, 'commune_code', commune, 'key', indicator, 'name', indicator_name,
        'population_id', null))).*
from series, made
where series.id = (select series_id from target where commune_code = '28651' and code = 'VB-2.2-4a');

insert into target
select (jsonb_populate_record(target, jsonb_build_object(
        'id', made.id, 'province_code', province, 'commune_code', commune, 'resolution_id', made.id + made.n,
        'code', 'M-' || indicator, 'position', made.n, 'number', made.n::text, 'name', indicator_name,
        'parent_id', null, 'indicator_code', indicator, 'series_id', made.id, 'low', goal, 'baseline_year', 2025, 'baseline_value', base,
        'baseline_source', 'Số tạo để thử', 'baseline_demo', true,
        -- One in eleven asks for it every year: an unlike rule
        'horizon', case when (c + made.n) % 11 = 0 then 'EVERY_YEAR' else 'BY_END_OF' end,
        'to_year', case when (c + made.n) % 11 = 0 then null else 2030 end))).*
from target, made
where target.commune_code = '28651' and target.code = 'VB-2.2-4a';

create temporary table made_quarter on commit preserve rows as
select period, q from (values ('2025-Q4', 0), ('2026-Q1', 1), ('2026-Q2', 2), ('2026-Q3', 3)) as quarter (period, q);

insert into round (province_code, commune_code, period, status, opens_on, cut_off_on, due_on, closes_on, submitted_at, submitted_by)
select province_code, code, period,
       case when q < 3 then 'CLOSED' when c % 9 = 0 then 'OPEN' when c % 4 = 0 then 'VERIFIED' else 'SUBMITTED' end,
       date '2025-10-01' + q * 91, date '2025-12-31' + q * 91, date '2026-01-05' + q * 91, date '2026-01-20' + q * 91,
       case when q < 3 or c % 9 <> 0
            then (date '2026-01-05' + q * 91 - 2 + case when (c + q) % 6 = 0 then 6 else 0 end) + time '09:00' end,
       (select id from account where username = 'vanphong-28651')
from made_commune cross join made_quarter;

create temporary table made_figure on commit preserve rows as
select made.*, period, q,
       case when luck < 4 then base                                                    -- never touched
            when luck < 6 and q = 3 then base - 25                                     -- far off
            else least(100, round(base + (goal - base) * q * (20 + luck) / 1500.0, 1)) end as value
from made cross join made_quarter
where not (q = 3 and (c + n * 5) % 23 = 0);

insert into figure (series_id, period, province_code, commune_code, value, numerator, denominator, grade, typed, status, reason,
                    demo, version, entered_by, entered_at)
select id, period, province, commune, case when n % 3 = 0 then null else value end,
       case when n % 3 = 0 then round(value * 10) end, case when n % 3 = 0 then 1000 end, 'OFFICIAL',
       case when n % 3 = 0 then round(value * 10)::text || '/1.000' else replace(value::text, '.', ',') end,
       case when q < 3 then 'VERIFIED' when c % 9 = 0 then 'DRAFT' when c % 4 = 0 then 'VERIFIED'
            when luck = 50 then 'RETURNED' else 'SUBMITTED' end,
       case when q = 3 and c % 9 <> 0 and c % 4 <> 0 and luck = 50 then 'Xem lại' end,
       true, 1, (select account.id from account where username = 'vanphong-28651'),
       (date '2025-12-31' + q * 91)::timestamptz
from made_figure;

insert into figure_version (series_id, period, version, province_code, commune_code, value, numerator, denominator, grade, typed,
                            status, entered_by, entered_at)
select figure.series_id, figure.period, figure.version, figure.province_code, figure.commune_code, figure.value, figure.numerator,
       figure.denominator, figure.grade, figure.typed, 'DRAFT', figure.entered_by, figure.entered_at
from figure join made_commune on made_commune.code = figure.commune_code;

insert into evaluation
select (jsonb_populate_record(evaluation, jsonb_build_object(
        'target_id', made.id, 'period', made_quarter.period, 'province_code', made.province, 'commune_code', made.commune,
        'state', case when made_quarter.q = 0 then 'NOT_DUE' when made_figure.value is null then 'NO_FIGURE'
                      when made_figure.value >= made.goal then 'MET' when share >= 0.95 then 'ON_TRACK' when share >= 0.8 then 'ATTENTION'
                      when share >= 0.6 then 'AT_RISK' else 'ALARM' end,
        'reason', case when made_quarter.q = 0 then 'BASE_YEAR' when made_figure.value is null then 'NO_FIGURE'
                       when made_figure.value >= made.goal then 'KEPT' else 'ON_STRAIGHT_LINE' end,
        'attained', made_figure.value, 'counted', made_figure.value, 'required', needed, 'ratio', share, 'year', 2030, 'flags', '{}'::text[],
        'forecast', null, 'forecast_low', null, 'forecast_high', null, 'forecast_points', null, 'pace_so_far', null,
        'pace_needed', null, 'goal', made.goal, 'inputs', null))).*
from made
cross join made_quarter
left join made_figure on made_figure.id = made.id and made_figure.period = made_quarter.period
cross join lateral (
    select round(made.base + (made.goal - made.base) * made_quarter.q / 20, 2) as needed,
           case when made_quarter.q > 0
                then round((made_figure.value - made.base) / ((made.goal - made.base) * made_quarter.q / 20), 4) end as share) as along
join evaluation on (evaluation.target_id, evaluation.period) = (
    select target_id, period from evaluation where commune_code = '28651' and reason = 'ON_STRAIGHT_LINE' limit 1);
