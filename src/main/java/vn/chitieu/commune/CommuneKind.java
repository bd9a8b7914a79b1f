package vn.chitieu.commune;

/** Xã, phường, đặc khu: one kind of unit under different names. */
public enum CommuneKind {
    COMMUNE,
    WARD,
    SPECIAL_ZONE
}
