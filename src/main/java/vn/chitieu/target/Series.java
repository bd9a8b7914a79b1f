package vn.chitieu.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/**
 * What is counted in a commune: figures belong to it, targets read it. Two targets on one count share a series, so that
 * nobody is asked twice.
 */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "series_seq")
    @SequenceGenerator(name = "series_seq", sequenceName = "series_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    private Place place;

    private String key;
    private String name;
    private String unit;

    @Enumerated(EnumType.STRING)
    private SeriesKind kind;

    @Column(name = "numerator_name")
    private @Nullable String numeratorName;

    @Column(name = "denominator_name")
    private @Nullable String denominatorName;

    @Column(name = "numerator_unit")
    private @Nullable String numeratorUnit;

    @Column(name = "denominator_unit")
    private @Nullable String denominatorUnit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> scale;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    @Enumerated(EnumType.STRING)
    private Accumulation accumulation;

    private boolean seasonal;

    @Version
    private @Nullable Integer version;

    public Series(
            Place place,
            String key,
            String name,
            UnitOfMeasure unit,
            SeriesKind kind,
            Cadence cadence,
            Accumulation accumulation) {
        this.place = place;
        this.key = key;
        this.name = name;
        this.unit = unit.symbol();
        this.kind = kind;
        this.cadence = cadence;
        this.accumulation = accumulation;
    }

    /** Calls it something else. */
    public void rename(String other) {
        this.name = other;
    }

    /** Counts in another unit, at other times or in another way; only while nobody has entered a figure. */
    public void remeasure(UnitOfMeasure other, Cadence asked, Accumulation how) {
        this.unit = other.symbol();
        this.cadence = asked;
        this.accumulation = how;
        this.seasonal = seasonal && how == Accumulation.YEAR_TO_DATE;
    }

    /** Names what a ratio is made of. */
    public Series made(String numerator, String denominator) {
        this.numeratorName = numerator;
        this.denominatorName = denominator;
        return this;
    }

    /** Says what the two numbers of a ratio count, so that targets may read one of them alone. */
    public Series counting(UnitOfMeasure numerator, UnitOfMeasure denominator) {
        this.numeratorUnit = numerator.symbol();
        this.denominatorUnit = denominator.symbol();
        return this;
    }

    /** Says that a total comes in as it did last year, and not evenly. */
    public Series seasonal(boolean comesInAsLastYear) {
        this.seasonal = comesInAsLastYear;
        return this;
    }

    /** The units of its figures and, where they are named, of the two numbers of a ratio. */
    public TargetRow.Units units() {
        return new TargetRow.Units(unit, numeratorUnit, denominatorUnit);
    }

    /** Gives the grades, worst first. */
    public Series graded(List<String> grades) {
        this.scale = List.copyOf(grades);
        return this;
    }
}
