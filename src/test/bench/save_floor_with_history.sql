-- The floor of save_floor.sql with what a save may not leave out: a version of each figure, and the trail linked by hashes, by
-- the portal's own function. Still one statement, as the owner, without policies, and without reading anything to judge by:
--   pgbench -n -M prepared -c 1 -T 20 -f save_floor_with_history.sql DATABASE
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
    returning *
), kept as (
    insert into figure_version (series_id, period, version, province_code, commune_code, value, grade, note, typed, status,
                                entered_by, entered_at)
    select series_id, period, version, province_code, commune_code, value, grade, note, typed, status, entered_by, entered_at
    from saved
), recorded as (
    select audit_append(jsonb_agg(jsonb_build_object(
        'province_code', province_code, 'commune_code', commune_code, 'at', now(), 'actor', 'vanphong', 'actor_name',
        'Văn phòng Đảng ủy', 'address', '127.0.0.1', 'act', 'SAVED', 'object_kind', 'FIGURE', 'object_id',
        given.key || ' 2030-Q3', 'before', '12,3 · ESTIMATED · Lần 12', 'after', typed, 'reason', null)))
    from saved join given on given.id = saved.series_id
)
update evaluation
set state = 'ON_TRACK', attained = 12.3, required = 13, ratio = 0.9, judged_at = now()
from saved join target on target.series_id = saved.series_id cross join recorded
where evaluation.commune_code = saved.commune_code and evaluation.period = '2030-Q3' and evaluation.target_id = target.id;
