package vn.chitieu.audit;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the trail, for tests of what leaves one. */
public final class RecordedEntries {

    private RecordedEntries() {}

    /** The latest entries about a kind of thing, the earliest of them first. */
    public static List<Map<String, Object>> about(String kind, int latest, JdbcClient jdbc) {
        return jdbc.sql("""
            select * from (select * from audit_entry where object_kind = ? order by at desc, seq desc limit ?) entry
            order by at, seq
            """).params(kind, latest).query().listOfRows();
    }

    public static Map<String, Object> lastAbout(String kind, JdbcClient jdbc) {
        return about(kind, 1, jdbc).getFirst();
    }
}
