package vn.chitieu.search;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks for words in what the caller may see: row-level security leaves out the rest. */
@Repository
@RequiredArgsConstructor
public class Search {

    /** How many of a kind are shown. */
    public static final int MOST = 20;

    private static final Map<Find.Kind, String> SOURCES = Map.of(
            Find.Kind.TARGET, """
            select target.code as id, target.name as title, resolution.title as about, target.province_code,
                   target.commune_code, concat_ws(' ', target.number, target.name, target.code) as words
            from target join resolution on resolution.id = target.resolution_id
            """,
            Find.Kind.TASK, """
            select id::text, title, coalesce(number, '') as about, province_code, commune_code,
                   concat_ws(' ', title, work, product) as words
            from task where removed_on is null
            """,
            Find.Kind.DIRECTION, """
            select id::text, text as title, '' as about, province_code, commune_code, text as words
            from direction
            """,
            Find.Kind.DOCUMENT, """
            select id::text, title, coalesce(number, '') as about, province_code, commune_code,
                   concat_ws(' ', title, number, issuer) as words
            from resolution
            """,
            Find.Kind.UNIT, """
            select id::text, name as title, '' as about, province_code, commune_code, name as words
            from unit where retired_on is null
            """);

    private final JdbcClient jdbc;

    /**
     * What has all of the words, by the dictionary; at most one more than is shown, to tell that there are more.
     *
     * @param words at least one
     */
    @Transactional(readOnly = true)
    public List<Find> find(Find.Kind kind, SoughtWords words) {
        return jdbc.sql("select found.*, commune.name as commune from (" + SOURCES.get(kind) + ") as found"
                        + " join commune on commune.code = found.commune_code"
                        + " where replace(unaccent(lower(normalize(words, NFC))), 'đ', 'd') like all (:patterns)"
                        + " order by title collate \"vi-x-icu\", commune.name collate \"vi-x-icu\", id limit "
                        + (MOST + 1))
                .param("patterns", words.patterns())
                .query((row, number) -> new Find(
                        kind,
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("province_code"),
                        row.getString("commune_code"),
                        row.getString("commune")))
                .list();
    }
}
