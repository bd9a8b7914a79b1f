package vn.chitieu.bench;

/** Where numbering begins, behind what is there already. */
record Ids(long accounts, long units, long resolutions, long series, long targets) {

    static final int ACCOUNTS_OF_COMMUNE = 3;
    /** For all provinces and the installation. */
    static final int ACCOUNTS_ABOVE = 100;

    /** The Party office, which enters. */
    long office(PlaceMade commune) {
        return accounts + ACCOUNTS_ABOVE + (long) commune.order() * ACCOUNTS_OF_COMMUNE;
    }

    /** The standing committee, which verifies. */
    long committee(PlaceMade commune) {
        return office(commune) + 1;
    }

    /** The economic unit, which enters its own figures. */
    long unitReporter(PlaceMade commune) {
        return office(commune) + 2;
    }
}
