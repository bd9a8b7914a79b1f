package vn.chitieu.browser;

/** The screens every page is looked at on. */
enum Screen {
    PHONE(390, 844),
    /** A desk's at twice the size: half as many points each way. */
    DESK_MAGNIFIED(640, 400),
    DESK(1280, 800);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
