package vn.chitieu.resolution;

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
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;

/**
 * A document that sets a commune's targets for a term: the congress's resolution itself, or the programme, plan or
 * report that carries it.
 */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Resolution {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
    @SequenceGenerator(name = "resolution_seq", sequenceName = "resolution_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    private Place place;

    private String code;

    @Enumerated(EnumType.STRING)
    private ResolutionType type;

    private String title;
    private String issuer;
    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    /** In what office the signer signed: "Bí thư Đảng ủy". */
    @Column(name = "signer_role")
    private @Nullable String signerRole;

    @Column(name = "implements")
    private @Nullable String carriesOut;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private @Nullable String note;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    @Version
    private @Nullable Integer version;

    public Resolution(
            Place place,
            String code,
            ResolutionType type,
            String title,
            String issuer,
            Visibility visibility,
            Term term) {
        this.place = place;
        this.code = code;
        this.type = type;
        this.title = title;
        this.issuer = issuer;
        this.visibility = visibility;
        this.firstYear = term.firstYear();
        this.lastYear = term.lastYear();
    }

    public Term term() {
        return new Term(firstYear, lastYear);
    }

    /** Puts the heading right: what kind of document it is, how it is called, and who issued it. */
    public void entitle(ResolutionType kind, String heading, String by, Visibility shownTo) {
        this.type = kind;
        this.title = heading;
        this.issuer = by;
        this.visibility = shownTo;
    }

    /** Enters what stands around the heading: number, day, and in what office it was signed. */
    public void sign(@Nullable String withNumber, @Nullable LocalDate on, @Nullable String office) {
        this.number = withNumber;
        this.issuedOn = on;
        this.signerRole = office;
    }

    /** Moves the document to another term; only while nothing was judged by it. */
    public void coverTerm(Term term) {
        this.firstYear = term.firstYear();
        this.lastYear = term.lastYear();
    }

    /** Says which document of a higher level this one carries out. */
    public void carryOut(@Nullable String document) {
        this.carriesOut = document;
    }

    /** Leaves a question about the document for the office to settle. */
    public void leaveNote(@Nullable String text) {
        this.note = text;
    }
}
