package vn.chitieu.commune;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Immutable;

/**
 * A commune of the official list, known by its code. Its name is unique in its province only: Vietnam has two communes
 * Vĩnh Bình and ten Tân An, so a name is never shown without the province.
 */
@Entity
@Immutable
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Commune {

    @Id
    private String code;

    @Column(name = "province_code")
    private String provinceCode;

    private String name;

    @Enumerated(EnumType.STRING)
    private CommuneKind kind;

    public Place place() {
        return new Place(provinceCode, code);
    }
}
