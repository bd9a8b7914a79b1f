package vn.chitieu.account.web;

import java.util.Map;

/**
 * What an administrator chooses from when giving a role: values to texts.
 *
 * @param everywhere whether a role may hold in no province, which is in all of them
 * @param communes of the province chosen
 * @param units of the commune chosen
 */
public record PlaceChoices(
        Map<String, String> roles,
        boolean everywhere,
        Map<String, String> provinces,
        Map<String, String> communes,
        Map<String, String> units) {}
