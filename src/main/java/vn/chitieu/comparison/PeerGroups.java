package vn.chitieu.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The groups of all provinces. */
@Repository
@RequiredArgsConstructor
public class PeerGroups {

    private final JdbcClient jdbc;

    /** A province's groups by name; empty where it has made none, and all its communes are one. */
    @Transactional(readOnly = true)
    public List<PeerGroup> of(String province) {
        return jdbc.sql("""
            select peer_group.*, array(
                select member.commune_code from peer_group_member member join commune on code = member.commune_code
                where group_id = peer_group.id order by commune.name collate "vi-x-icu", code) as communes
            from peer_group
            where province_code = ?
            order by name collate "vi-x-icu", id
            """).param(province).query((row, number) -> read(row)).list();
    }

    @Transactional(readOnly = true)
    public Optional<PeerGroup> find(String province, long id) {
        return of(province).stream().filter(it -> it.id() == id).findFirst();
    }

    /** Names of groups by commune; those in none are missing. */
    @Transactional(readOnly = true)
    public Map<String, String> namesByCommune(String province) {
        Map<String, String> names = new HashMap<>();
        of(province).forEach(group -> group.communes().forEach(commune -> names.put(commune, group.name())));
        return names;
    }

    /** A new group without members; empty where the province has one of that name. */
    OptionalLong add(String province, String name) {
        return jdbc
                .sql("insert into peer_group (province_code, name) values (?, ?) on conflict do nothing returning id")
                .params(province, name)
                .query((row, number) -> row.getLong("id"))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Whether another group of the province has a name. */
    boolean isTaken(String province, String name, long but) {
        return jdbc.sql("select exists (select from peer_group where province_code = ? and lower(name) = lower(?)"
                        + " and id <> ?)")
                .params(province, name, but)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Gives a group another name; false if it was changed or removed since the version that was seen. */
    boolean rename(String province, long id, int seen, String name) {
        return jdbc.sql("update peer_group set name = ?, version = version + 1"
                                + " where province_code = ? and id = ? and version = ?")
                        .params(name, province, id, seen)
                        .update()
                == 1;
    }

    /** Lets nobody else change a province's groups until this transaction ends. */
    void hold(String province) {
        jdbc.sql("select id from peer_group where province_code = ? order by id for update")
                .param(province)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Says that a group is not any more what was seen. */
    void raise(String province, long id) {
        jdbc.sql("update peer_group set version = version + 1 where province_code = ? and id = ?")
                .params(province, id)
                .update();
    }

    /** Makes just these communes of the province the group's; they leave the groups they were in. */
    void fill(String province, long id, Set<String> communes) {
        jdbc.sql("delete from peer_group_member where group_id = ? and commune_code <> all(?)")
                .params(id, communes.toArray(String[]::new))
                .update();
        jdbc.sql("""
            insert into peer_group_member (commune_code, province_code, group_id)
            select code, province_code, :id from commune where province_code = :province and code = any(:communes)
            on conflict (commune_code) do update set group_id = excluded.group_id
            """)
                .param("id", id)
                .param("province", province)
                .param("communes", communes.toArray(String[]::new))
                .update();
    }

    /** Removes a group; its communes are in none then. False if it was changed since the version that was seen. */
    boolean remove(String province, long id, int seen) {
        int held = jdbc.sql("select 1 from peer_group where province_code = ? and id = ? and version = ? for update")
                .params(province, id, seen)
                .query((row, number) -> 1)
                .list()
                .size();
        if (held == 0) {
            return false;
        }
        jdbc.sql("delete from peer_group_member where group_id = ?").param(id).update();
        return jdbc.sql("delete from peer_group where province_code = ? and id = ?")
                        .params(province, id)
                        .update()
                == 1;
    }

    private static PeerGroup read(ResultSet row) throws SQLException {
        return new PeerGroup(row.getLong("id"), row.getString("name"), row.getInt("version"), List.of((String[])
                row.getArray("communes").getArray()));
    }
}
