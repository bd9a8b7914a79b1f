package vn.chitieu.account;

/** The one password of every demo account. It is public: the sign-in page prints it. */
public final class DemoPassword {

    public static final String VALUE = "ChiTieu@2030-demo";

    private DemoPassword() {}
}
