package vn.chitieu.account.web;

/** What an administrator begins with: how much there is. */
record AdminPage(Counts counts, boolean everywhere) {

    record Counts(long provinces, long communes, long indicators, long accounts) {}
}
