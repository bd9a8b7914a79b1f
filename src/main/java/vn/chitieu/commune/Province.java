package vn.chitieu.commune;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.Immutable;

/** A province or a city under the central government. */
@Entity
@Immutable
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Province {

    /** Tỉnh, thành phố. */
    public enum Kind {
        PROVINCE,
        CITY
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;
}
