package vn.chitieu.commune;

/** A commune with the names a page needs; never shown without its province, since names repeat. */
public record NamedCommune(
        String code,
        String name,
        CommuneKind kind,
        String provinceCode,
        String provinceName,
        Province.Kind provinceKind) {

    public Place place() {
        return new Place(provinceCode, code);
    }
}
