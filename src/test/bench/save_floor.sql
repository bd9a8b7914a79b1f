-- What keeping a grid of 25 figures costs PostgreSQL itself, in one statement: the figures, an entry of the trail for each,
-- and the latest judgement of each target. As the owner, without hashes, versions, policies, and without reading anything
-- to judge by. On sixteen filled communes of Hồ Chí Minh:
--   pgbench -n -M prepared -c 1 -T 20 -f save_floor.sql DATABASE
\set place random(0, 15)
with place as (
    select code, province_code as province from commune
    where code = (string_to_array(
        '25747 25750 25760 25768 25771 25777 25780 25792 25807 25813 25819 25822 25837 25840 25843 25846', ' '))[:place + 1]
), given as (
    select series.id, series.key, place.code, place.province
    from place join series on series.commune_code = place.code order by series.id limit 25
), saved as (
    insert into figure as old (series_id, period, province_code, commune_code, value, grade, note, typed, status, version,
                               entered_by, entered_at)
    select id, '2030-Q3', province, code, 12.3, 'ESTIMATED', 'Lần 1', '12,3', 'DRAFT', 1,
           (select min(id) from account), now()
    from given
    on conflict (series_id, period) do update
    set value = old.value + 0.1, grade = excluded.grade, note = excluded.note, typed = excluded.typed,
        version = old.version + 1, entered_by = excluded.entered_by, entered_at = excluded.entered_at
    returning series_id, commune_code, province_code, typed
), head as (
    update audit_chain set seq = seq + 25 from place where chain = place.code returning seq
), recorded as (
    insert into audit_entry (seq, province_code, commune_code, at, actor, actor_name, address, act, object_kind, object_id,
                             before, after, previous, hash)
    select head.seq - row_number() over () + 1, province_code, commune_code, now(), 'vanphong', 'Văn phòng Đảng ủy',
           '127.0.0.1', 'SAVED', 'FIGURE', given.key || ' 2030-Q3', '12,3 · ESTIMATED · Lần 12', typed,
           repeat('0', 64), repeat('0', 64)
    from saved join given on given.id = saved.series_id cross join head
)
update evaluation
set state = 'ON_TRACK', attained = 12.3, required = 13, ratio = 0.9, judged_at = now()
from saved join target on target.series_id = saved.series_id
where evaluation.commune_code = saved.commune_code and evaluation.period = '2030-Q3' and evaluation.target_id = target.id;
