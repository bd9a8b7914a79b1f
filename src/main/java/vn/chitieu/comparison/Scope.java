package vn.chitieu.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Whose communes are put side by side.
 *
 * @param province null for the whole country
 */
public record Scope(@Nullable String province) {

    public static final Scope COUNTRY = new Scope(null);

    public static Scope of(String province) {
        return new Scope(province);
    }

    public boolean isCountry() {
        return province == null;
    }
}
