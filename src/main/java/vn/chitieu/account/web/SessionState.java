package vn.chitieu.account.web;

/**
 * What a page that stays open needs to know of its session.
 *
 * @param person the name of the account
 * @param seconds without a request until it ends
 * @param parameter under which forms send the token
 */
record SessionState(String person, int seconds, String parameter, String token) {}
