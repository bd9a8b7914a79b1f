package vn.chitieu.database;

/** Tells whose rows the person asking reaches; {@link DataScope#NONE} where nobody is signed in. */
@FunctionalInterface
public interface ScopeOfCaller {

    DataScope get();
}
