package vn.chitieu.account;

/** What an account may do. Where it may do it stands in the {@link Grant}. */
public enum Role {
    /** Quản trị: accounts, units, periods. Sees no figures. */
    ADMINISTRATOR(Place.INSTALLATION_OR_PROVINCE),
    /** Reads everything in the country. */
    NATIONAL_READER(Place.INSTALLATION),
    /** Văn phòng Tỉnh ủy: compares communes, returns single figures, hands down plans. */
    PROVINCE_REVIEWER(Place.PROVINCE),
    /** Ủy ban Kiểm tra of a province or of a commune. */
    INSPECTOR(Place.PROVINCE_OR_COMMUNE),
    /** HĐND, MTTQ of a commune. */
    READER(Place.COMMUNE),
    /** Ban Thường vụ: asks, signs assessments. */
    STANDING_COMMITTEE(Place.COMMUNE),
    /** Văn phòng Đảng ủy: enters, verifies others' figures, closes the period. */
    PARTY_OFFICE(Place.COMMUNE),
    /** A unit that enters the figures of its own targets. */
    UNIT_REPORTER(Place.UNIT);

    private final Place place;

    Role(Place place) {
        this.place = place;
    }

    /** Whether a person in this role enters, sets up or signs what a commune keeps. */
    boolean writes() {
        return this == STANDING_COMMITTEE || this == PARTY_OFFICE || this == UNIT_REPORTER;
    }

    /** Whether a person in this role reads a commune's internal documents; a unit reads what it leads or supports. */
    boolean readsInternal() {
        return this != READER && this != UNIT_REPORTER;
    }

    /** Whether it can hold in a place of which these are named. */
    public boolean fits(boolean province, boolean commune, boolean unit) {
        return switch (place) {
            case INSTALLATION -> !province && !commune && !unit;
            case INSTALLATION_OR_PROVINCE -> !commune && !unit;
            case PROVINCE -> province && !commune && !unit;
            case PROVINCE_OR_COMMUNE -> province && !unit;
            case COMMUNE -> province && commune && !unit;
            case UNIT -> province && commune && unit;
        };
    }

    private enum Place {
        INSTALLATION,
        INSTALLATION_OR_PROVINCE,
        PROVINCE,
        PROVINCE_OR_COMMUNE,
        COMMUNE,
        UNIT
    }
}
