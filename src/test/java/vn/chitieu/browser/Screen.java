package vn.chitieu.browser;

/** The screens every page is looked at on. */
enum Screen {
    DESK(1280, 800),
    PHONE(390, 844);

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
