package vn.chitieu.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.web.HelpDesk;

/** Whom to ask, in each place. */
@Repository
@RequiredArgsConstructor
public class Contacts implements HelpDesk {

    /** Every place there is; the installation has no codes. */
    private static final String PLACES = """
        select null as province_code, null as commune_code, 'INSTALLATION' as kind, '' as place
        union all
        select code, null, kind, name from province
        union all
        select province_code, code, kind, name from commune
        """;

    private static final String WITH_OFFICES = """
        with place as (%s)
        select place.*, contact.name, contact.phone, contact.email, contact.hours
        from place
        left join contact on contact.province_code is not distinct from place.province_code
                         and contact.commune_code is not distinct from place.commune_code
        """.formatted(PLACES);

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    /** A place, and its office if somebody has written it down. */
    public record Contact(ContactPlace place, @Nullable Office office) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Office> ofInstallation() {
        return jdbc.sql("select name, phone, email, hours from contact where province_code is null")
                .query((row, number) -> office(row))
                .optional();
    }

    /** Of a commune's code, a province's, or {@link ContactPlace#INSTALLATION}. */
    @Transactional(readOnly = true)
    public Optional<Contact> at(String code) {
        return jdbc.sql(WITH_OFFICES + """
            where coalesce(place.commune_code, place.province_code, :installation) = :code
            """)
                .param("installation", ContactPlace.INSTALLATION)
                .param("code", code)
                .query((row, number) -> contact(row))
                .optional();
    }

    /** The offices that a person may ask, the nearest first; none that nobody has written down. */
    @Transactional(readOnly = true)
    public List<Contact> of(CurrentUser user) {
        Set<String> provinces = user.grants().stream()
                .map(Grant::province)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return jdbc.sql(WITH_OFFICES + """
            where contact.name is not null
              and (place.commune_code = any(:communes)
                   or place.commune_code is null
                      and (place.province_code is null or place.province_code = any(:provinces)))
            order by place.commune_code is null, place.province_code is null, place.place collate "vi-x-icu"
            """)
                .param("communes", user.communes().toArray(String[]::new))
                .param("provinces", provinces.toArray(String[]::new))
                .query((row, number) -> contact(row))
                .list();
    }

    /** What an administrator keeps: the installation if it is theirs, and their provinces. */
    @Transactional(readOnly = true)
    public List<Contact> keptBy(CurrentUser user) {
        return jdbc.sql(WITH_OFFICES + """
            where place.commune_code is null and (:everywhere or place.province_code = any(:provinces))
            order by place.province_code is not null, place.place collate "vi-x-icu"
            """)
                .param("everywhere", user.isAdministratorEverywhere())
                .param("provinces", user.administeredProvinces().toArray(String[]::new))
                .query((row, number) -> contact(row))
                .list();
    }

    /** The communes that an administrator keeps, by their code or a part of their name, however it was typed. */
    @Transactional(readOnly = true)
    public List<Contact> communesLike(String typed, CurrentUser user, int most) {
        return jdbc.sql(WITH_OFFICES + """
            where place.commune_code is not null and (:everywhere or place.province_code = any(:provinces))
              and (place.commune_code = :typed
                   or position(replace(unaccent(lower(:typed)), 'đ', 'd')
                               in replace(unaccent(lower(place.place)), 'đ', 'd')) > 0)
            order by length(place.place), place.place collate "vi-x-icu", place.commune_code
            limit :most
            """)
                .param("everywhere", user.isAdministratorEverywhere())
                .param("provinces", user.administeredProvinces().toArray(String[]::new))
                .param("typed", typed)
                .param("most", most)
                .query((row, number) -> contact(row))
                .list();
    }

    /** Writes down whom to ask at a place. */
    @Transactional
    public void keep(ContactPlace place, Office office) {
        @Nullable Office before = at(place.code()).map(Contact::office).orElse(null);
        jdbc.sql("""
            insert into contact (province_code, commune_code, name, phone, email, hours)
            values (:province, :commune, :name, :phone, :email, :hours)
            on conflict (province_code, commune_code)
            do update set name = excluded.name, phone = excluded.phone, email = excluded.email, hours = excluded.hours
            """)
                .param("province", place.province())
                .param("commune", place.commune())
                .param("name", office.name())
                .param("phone", office.phone())
                .param("email", office.email())
                .param("hours", office.hours())
                .update();
        trail.record(AuditEntry.of(
                        place.chain(), before == null ? Act.CREATED : Act.CHANGED, AuditedKind.CONTACT, place.code())
                .from(before == null ? null : fields(before).unlike(fields(office)))
                .to(before == null ? fields(office).text() : fields(office).unlike(fields(before))));
    }

    private static AuditedFields fields(Office office) {
        return new AuditedFields()
                .with("name", office.name())
                .with("phone", office.phone())
                .with("email", office.email())
                .with("hours", office.hours());
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new ContactPlace(
                        row.getString("province_code"),
                        row.getString("commune_code"),
                        row.getString("kind"),
                        row.getString("place")),
                row.getString("name") == null ? null : office(row));
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("name"), row.getString("phone"), row.getString("email"), row.getString("hours"));
    }
}
