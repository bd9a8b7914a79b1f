package vn.chitieu.database;

import java.util.Set;

/**
 * Which rows a piece of work reaches, as row-level security asks it. Codes of provinces and communes; {@link #ALL}
 * stands for every one of them.
 *
 * @param provinces whose communes' rows are read
 * @param communes whose rows are read
 * @param writable communes whose rows are written
 * @param administered provinces whose documents, targets and units are read and written, but no figures
 * @param internal communes that are read with their internal documents; of the other {@code communes} only what is
 *     public is. Provinces are always read whole
 * @param units ids of units whose targets of internal documents are read all the same
 */
public record DataScope(
        Set<String> provinces,
        Set<String> communes,
        Set<String> writable,
        Set<String> administered,
        Set<String> internal,
        Set<String> units) {

    public static final String ALL = "*";

    /** Nobody's: no row at all. */
    public static final DataScope NONE = new DataScope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Work of the portal itself that runs over the whole country. */
    public static final DataScope EVERYTHING =
            new DataScope(Set.of(ALL), Set.of(), Set.of(ALL), Set.of(ALL), Set.of(), Set.of());

    public DataScope {
        provinces = Set.copyOf(provinces);
        communes = Set.copyOf(communes);
        writable = Set.copyOf(writable);
        administered = Set.copyOf(administered);
        internal = Set.copyOf(internal);
        units = Set.copyOf(units);
    }

    /** Work of the portal itself on one commune, such as judging again what a change touches. */
    public static DataScope ofCommune(String commune) {
        return new DataScope(Set.of(), Set.of(commune), Set.of(commune), Set.of(), Set.of(commune), Set.of());
    }

    /** Work of the portal itself that reads a province and writes nothing. */
    public static DataScope ofProvince(String province) {
        return new DataScope(Set.of(province), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Work of the portal itself on what a province says about some communes' figures. */
    public static DataScope reviewing(String province, Set<String> communes) {
        return new DataScope(Set.of(province), Set.of(), communes, Set.of(), Set.of(), Set.of());
    }

    /** Work of the portal itself that a province does with what its communes sent in, in no commune. */
    public static DataScope receiving(String province) {
        return new DataScope(Set.of(province), Set.of(), Set.of(), Set.of(province), Set.of(), Set.of());
    }

    /** The same with storing it for one of them. */
    public static DataScope receiving(String province, String commune) {
        return new DataScope(
                Set.of(province), Set.of(commune), Set.of(commune), Set.of(province), Set.of(commune), Set.of());
    }

    /** Work of the portal itself on what a province sets for its communes, such as the dates of their rounds. */
    public static DataScope keepingProvince(String province) {
        return new DataScope(Set.of(), Set.of(), Set.of(), Set.of(province), Set.of(), Set.of());
    }

    /** Whether all that another scope reaches is reached by this one, as far as the codes themselves tell. */
    boolean covers(DataScope other) {
        return covers(provinces, other.provinces)
                && (provinces.contains(ALL)
                        || covers(communes, other.communes)
                                && covers(internal, other.internal)
                                && covers(units, other.units))
                && covers(writable, other.writable)
                && covers(administered, other.administered);
    }

    private static boolean covers(Set<String> mine, Set<String> others) {
        return mine.contains(ALL) || mine.containsAll(others);
    }
}
