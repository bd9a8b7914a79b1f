-- The versions that hold of a report's sections, whether the reader may read them or not: where the latest is not open to
-- somebody, an earlier one that is has been replaced all the same. Tells numbers only, and only of communes that are read.
create function latest_report_sections(of_commune text, of_period text, of_form text)
returns table (section text, version integer)
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
as $$
    select report_section.section, max(report_section.version)
    from report_section
    where commune_code = of_commune and period = of_period and form = of_form
      and ((select '*' = any (scope('provinces')))
           or province_code = any ((select scope('provinces'))::text[])
           or commune_code = any ((select scope('communes'))::text[]))
    group by report_section.section
$$;
