package vn.chitieu.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation of the portal with its rule. A handler that is not here fails the build. */
final class Operations {

    private static final String COMMUNE = "/communes/{commune}";
    private static final String PERIOD = COMMUNE + "/periods/{period}";
    private static final String REVISION = PERIOD + "/series/{series}/revision";
    private static final String LINK = PERIOD + "/series/{series}/link";
    private static final String ONE = "/communes/28651";
    private static final String QUARTER = ONE + "/periods/2026-Q3";
    private static final String TARGET = COMMUNE + "/targets/{target}";
    private static final String DOCUMENT = COMMUNE + "/resolutions/{document}";
    private static final String INDICATOR = "/admin/indicators/{code}";
    private static final String LISTS = COMMUNE + "/populations";
    private static final String A_LIST = ONE + "/populations/{list}";
    private static final String CHECKS = COMMUNE + "/checks";
    private static final String A_CHECK = ONE + "/checks/{check}";

    private static final String REVIEW = "/provinces/{province}/review";

    private static final String GROUPS = "/provinces/{province}/groups";

    private static final String READING = COMMUNE + "/intake/{draft}";
    private static final String A_READING = ONE + "/intake/{draft}";

    private Operations() {}

    /** In the order of the walk: what counts failures in a transaction of its own comes before what is recorded in the test's. */
    static List<Operation> all() {
        return Stream.of(
                        own(),
                        forAnyone(),
                        reading(),
                        reporting(),
                        explaining(),
                        reports(),
                        meeting(),
                        editing(),
                        lists(),
                        checks(),
                        tasks(),
                        plans(),
                        batches(),
                        bases(),
                        pastTerm(),
                        readingDocuments(),
                        administering(),
                        api(),
                        accounts())
                .flatMap(List::stream)
                .toList();
    }

    static Operation operation(String handler, String address, Rule rule, int done) {
        return new Operation(handler, address, rule, done, Map.of());
    }

    private static List<Operation> forAnyone() {
        return List.of(
                operation("GET /login", "/login", Rule.EVERYBODY, 200),
                operation("GET /", "/", Rule.SIGNED_IN, 302),
                operation("GET /help", "/help", Rule.SIGNED_IN, 200),
                operation("GET /search", "/search?q=ho", Rule.SIGNED_IN, 200),
                operation("GET /help/{guide}", "/help/van-phong", Rule.SIGNED_IN, 200),
                operation("GET /help/anh/{picture}.png", "/help/anh/quan-tri.png", Rule.SIGNED_IN, 200),
                operation("GET /account/tokens", "/account/tokens", Rule.SIGNED_IN, 200),
                operation("POST /account/tokens", "/account/tokens", Rule.SIGNED_IN, 422));
    }

    private static List<Operation> reading() {
        return List.of(
                operation("GET " + COMMUNE, ONE, Rule.COMMUNE_READERS, 200),
                operation("GET " + TARGET, ONE + "/targets/VB-2.1-1", Rule.COMMUNE_READERS, 200),
                operation("GET " + COMMUNE + "/quote-check", ONE + "/quote-check", Rule.COMMUNE_READERS, 200),
                operation("POST " + COMMUNE + "/quote-check", ONE + "/quote-check", Rule.COMMUNE_READERS, 422),
                operation(
                        "GET " + PERIOD + "/series/{series}/history",
                        QUARTER + "/series/{listed}/history",
                        Rule.COMMUNE_READERS,
                        200),
                operation("POST " + TARGET, ONE + "/targets/VB-2.1-1", Rule.COMMITTEE, 409)
                        .sending("period", "2026-Q2"),
                operation("GET /provinces/{province}", "/provinces/82", Rule.PROVINCE_READERS, 200),
                operation(
                        "GET /provinces/{province}/indicators/{indicator}",
                        "/provinces/82/indicators/XH04",
                        Rule.PROVINCE_READERS,
                        200),
                operation("GET /provinces/{province}/periods", "/provinces/82/periods", Rule.PROVINCE_READERS, 200),
                operation(
                        "GET /provinces/{province}/periods/choose",
                        "/provinces/82/periods/choose?period=2026-11",
                        Rule.PROVINCE_OFFICE,
                        302),
                operation(
                        "GET /provinces/{province}/periods/{period}",
                        "/provinces/82/periods/2026-Q3",
                        Rule.PROVINCE_OFFICE,
                        200),
                operation(
                        "POST /provinces/{province}/periods/{period}",
                        "/provinces/82/periods/2026-Q3",
                        Rule.PROVINCE_OFFICE,
                        422),
                operation("GET /provinces/{province}/bands", "/provinces/82/bands", Rule.PROVINCE_READERS, 200),
                operation("POST /provinces/{province}/bands", "/provinces/82/bands", Rule.PROVINCE_OFFICE, 409),
                operation(
                        "GET /provinces/{province}/cells/{commune}/{indicator}",
                        "/provinces/82/cells/28651/XH04",
                        Rule.PROVINCE_READERS,
                        200),
                operation(
                        "GET /provinces/{province}/timeliness", "/provinces/82/timeliness", Rule.PROVINCE_READERS, 200),
                operation("GET " + GROUPS, "/provinces/82/groups", Rule.PROVINCE_READERS, 200),
                operation("GET " + GROUPS + "/new", "/provinces/82/groups/new", Rule.PROVINCE_OFFICE, 200),
                operation("POST " + GROUPS + "/new", "/provinces/82/groups/new", Rule.PROVINCE_OFFICE, 422),
                operation("GET " + GROUPS + "/{id}", "/provinces/82/groups/{group}", Rule.PROVINCE_OFFICE, 200),
                operation("POST " + GROUPS + "/{id}", "/provinces/82/groups/{group}", Rule.PROVINCE_OFFICE, 422),
                operation(
                        "POST " + GROUPS + "/{id}/remove",
                        "/provinces/82/groups/{group}/remove",
                        Rule.PROVINCE_OFFICE,
                        422),
                operation("GET " + REVIEW, "/provinces/82/review", Rule.PROVINCE_READERS, 200),
                operation("POST " + REVIEW, "/provinces/82/review", Rule.PROVINCE_OFFICE, 422)
                        .sending("act", "accept", "period", "2026-Q3"),
                operation("POST " + REVIEW + "/undo", "/provinces/82/review/undo", Rule.PROVINCE_OFFICE, 302)
                        .sending("period", "2026-Q3", "batch", "00000000-0000-0000-0000-000000000000"),
                operation("GET /country", "/country", Rule.COUNTRY_READERS, 200),
                operation(
                        "GET /country/indicators/{indicator}", "/country/indicators/XH04", Rule.COUNTRY_READERS, 200));
    }

    /** Of a quarter that is submitted: whoever reads the commune from above reads none before. */
    private static List<Operation> reports() {
        String report = COMMUNE + "/reports/{period}/{form}";
        String one = ONE + "/reports/2026-Q2/party";
        return List.of(
                operation("GET " + COMMUNE + "/reports", ONE + "/reports", Rule.COMMUNE_READERS, 200),
                operation("GET " + report, one, Rule.COMMUNE_READERS, 200),
                operation("GET " + report + "/bao-cao.{type}", one + "/bao-cao.docx", Rule.COMMUNE_READERS, 200),
                operation("GET " + report + "/sections/{section}", one + "/sections/overview", Rule.PARTY_OFFICE, 200),
                // Without the version that was read
                operation("POST " + report + "/sections/{section}", one + "/sections/overview", Rule.PARTY_OFFICE, 409),
                operation(
                        "POST " + report + "/sections/{section}/take",
                        one + "/sections/overview/take",
                        Rule.PARTY_OFFICE,
                        409),
                operation("GET " + report + "/mark", one + "/mark", Rule.PARTY_OFFICE, 200),
                operation("POST " + report + "/mark", one + "/mark", Rule.PARTY_OFFICE, 409),
                operation(
                        "GET " + COMMUNE + "/reports/layout/{form}",
                        ONE + "/reports/layout/party",
                        Rule.PARTY_OFFICE,
                        200),
                operation(
                        "POST " + COMMUNE + "/reports/layout/{form}",
                        ONE + "/reports/layout/party",
                        Rule.PARTY_OFFICE,
                        409));
    }

    private static List<Operation> reporting() {
        String grid = COMMUNE + "/periods/{period}/entry";
        String workbook = COMMUNE + "/periods/{period}/workbook";
        String ticks = COMMUNE + "/periods/{period}/series/{series}/members";
        return List.of(
                operation("GET " + COMMUNE + "/entry", ONE + "/entry", Rule.COMMUNE_READERS, 302),
                operation("GET " + grid, ONE + "/periods/2026-Q3/entry", Rule.COMMUNE_READERS, 200),
                operation("POST " + grid, ONE + "/periods/2026-Q3/entry", Rule.REPORTERS, 302),
                operation("GET " + workbook, ONE + "/periods/2026-Q3/workbook", Rule.REPORTERS, 200),
                operation("GET " + workbook + ".xlsx", ONE + "/periods/2026-Q3/workbook.xlsx", Rule.REPORTERS, 200),
                // Without a file, and without a row
                operation("POST " + workbook, ONE + "/periods/2026-Q3/workbook", Rule.REPORTERS, 422),
                operation("POST " + workbook + "/apply", ONE + "/periods/2026-Q3/workbook/apply", Rule.REPORTERS, 302),
                operation(
                        "GET " + COMMUNE + "/periods/{period}/form",
                        ONE + "/periods/2026-Q3/form",
                        Rule.COMMUNE_READERS,
                        200),
                operation("GET " + ticks, ONE + "/periods/2026-Q3/series/{listed}/members", Rule.COMMUNE_READERS, 200),
                operation("POST " + ticks, ONE + "/periods/2026-Q3/series/{listed}/members", Rule.PARTY_OFFICE, 302),
                operation("POST " + PERIOD + "/cells", QUARTER + "/cells", Rule.REPORTERS, 200),
                operation("GET " + COMMUNE + "/due", ONE + "/due", Rule.COMMUNE_READERS, 302),
                operation("GET " + PERIOD + "/round", QUARTER + "/round", Rule.COMMUNE_READERS, 200),
                operation("POST " + PERIOD + "/round/figures", QUARTER + "/round/figures", Rule.VERIFIERS, 422)
                        .sending("action", "verify"),
                operation("POST " + PERIOD + "/round", QUARTER + "/round", Rule.REPORTERS, 302)
                        .sending("action", "submit-own"),
                operation("GET " + PERIOD + "/extension", QUARTER + "/extension", Rule.COMMUNE_READERS, 200),
                operation("POST " + PERIOD + "/extension", QUARTER + "/extension", Rule.PARTY_OFFICE, 422),
                operation(
                        "POST " + PERIOD + "/extension/decision",
                        QUARTER + "/extension/decision",
                        Rule.PROVINCE_OFFICE,
                        422),
                operation("GET " + PERIOD + "/links", QUARTER + "/links", Rule.PARTY_OFFICE, 200),
                operation("GET " + LINK, QUARTER + "/series/{listed}/link", Rule.PARTY_OFFICE, 200),
                operation("POST " + LINK, QUARTER + "/series/{listed}/link", Rule.PARTY_OFFICE, 409),
                operation(
                        "POST " + LINK + "/withdrawal",
                        QUARTER + "/series/{listed}/link/withdrawal",
                        Rule.PARTY_OFFICE,
                        409),
                operation(
                                "POST " + LINK + "/decision",
                                QUARTER + "/series/{listed}/link/decision",
                                Rule.PARTY_OFFICE,
                                422)
                        .sending("action", "refuse"),
                operation("GET /figure/{token}", "/figure/nobody", Rule.EVERYBODY, 404),
                operation("POST /figure/{token}", "/figure/nobody", Rule.EVERYBODY, 404),
                operation("GET " + REVISION, QUARTER + "/series/{listed}/revision", Rule.COMMUNE_READERS, 200),
                operation("POST " + REVISION, QUARTER + "/series/{listed}/revision", Rule.PARTY_OFFICE, 409),
                operation(
                                "POST " + REVISION + "/decision",
                                QUARTER + "/series/{listed}/revision/decision",
                                Rule.COMMITTEE,
                                422)
                        .sending("action", "refuse"));
    }

    /** About the first target in danger; a question and its acceptance are of a page that nobody has read. */
    private static List<Operation> explaining() {
        String of = COMMUNE + "/periods/{period}/targets/{target}";
        String target = ONE + "/periods/2026-Q3/targets/VB-2.1-1";
        String figure = COMMUNE + "/periods/{period}/series/{series}/evidence";
        return List.of(
                operation(
                        "GET " + COMMUNE + "/periods/{period}/explanations",
                        ONE + "/periods/2026-Q3/explanations",
                        Rule.COMMUNE_READERS,
                        200),
                operation("GET " + of + "/explanation", target + "/explanation", Rule.COMMUNE_READERS, 200),
                operation("POST " + of + "/explanation", target + "/explanation", Rule.ECONOMIC_UNIT, 409),
                operation(
                        "POST " + of + "/explanation/questions",
                        target + "/explanation/questions",
                        Rule.COMMITTEE,
                        409),
                operation(
                        "POST " + of + "/explanation/acceptance",
                        target + "/explanation/acceptance",
                        Rule.COMMITTEE,
                        409),
                operation("GET " + of + "/evidence", target + "/evidence", Rule.COMMUNE_READERS, 200),
                operation("POST " + of + "/evidence", target + "/evidence", Rule.ECONOMIC_UNIT, 422),
                operation(
                        "GET " + figure, ONE + "/periods/2026-Q3/series/{series}/evidence", Rule.COMMUNE_READERS, 200),
                operation("POST " + figure, ONE + "/periods/2026-Q3/series/{series}/evidence", Rule.ECONOMIC_UNIT, 422),
                operation("GET " + COMMUNE + "/evidence/{id}", ONE + "/evidence/{evidence}", Rule.COMMUNE_READERS, 200),
                operation(
                        "POST " + COMMUNE + "/evidence/{id}/remove",
                        ONE + "/evidence/{evidence}/remove",
                        Rule.ECONOMIC_UNIT,
                        422));
    }

    private static List<Operation> meeting() {
        String directions = COMMUNE + "/directions";
        String direction = ONE + "/directions/{direction}";
        String meetings = COMMUNE + "/meetings";
        String one = ONE + "/meetings/{meeting}";
        return List.of(
                operation("GET " + directions, ONE + "/directions", Rule.DIRECTION_READERS, 200),
                operation("GET " + directions + "/{id}", direction, Rule.DIRECTED_READERS, 200),
                operation("POST " + directions + "/{id}", direction, Rule.DIRECTED, 409),
                operation("GET " + PERIOD + "/direction", QUARTER + "/direction", Rule.VERIFIERS, 200),
                operation("POST " + PERIOD + "/direction", QUARTER + "/direction", Rule.VERIFIERS, 422),
                operation("GET " + meetings, ONE + "/meetings", Rule.COMMITTEE_READERS, 200),
                operation("GET " + PERIOD + "/meeting", QUARTER + "/meeting", Rule.VERIFIERS, 200),
                operation("POST " + PERIOD + "/meeting", QUARTER + "/meeting", Rule.VERIFIERS, 422),
                operation("GET " + meetings + "/{id}", one, Rule.COMMITTEE_READERS, 200),
                operation("GET " + meetings + "/{id}/agenda", one + "/agenda", Rule.VERIFIERS, 200),
                operation("POST " + meetings + "/{id}/agenda", one + "/agenda", Rule.VERIFIERS, 409),
                operation("GET " + meetings + "/{id}/screen", one + "/screen", Rule.COMMITTEE_READERS, 200),
                operation("POST " + meetings + "/{id}/screen", one + "/screen", Rule.VERIFIERS, 422),
                operation("GET " + meetings + "/{id}/minutes", one + "/minutes", Rule.COMMITTEE_READERS, 200),
                operation("GET " + meetings + "/{id}/minutes.docx", one + "/minutes.docx", Rule.COMMITTEE_READERS, 200),
                operation(
                        "POST " + meetings + "/{id}/links/withdrawal", one + "/links/withdrawal", Rule.VERIFIERS, 409),
                operation("POST " + meetings + "/{id}/links", one + "/links", Rule.VERIFIERS, 200),
                operation("POST " + meetings + "/{id}/reopening", one + "/reopening", Rule.VERIFIERS, 409),
                // Too long to be taken
                operation("POST " + meetings + "/{id}/end", one + "/end", Rule.VERIFIERS, 422)
                        .sending("closing", "x".repeat(2_001)),
                operation("GET " + COMMUNE + "/charges", ONE + "/charges", Rule.COMMUNE_READERS, 200),
                operation("POST " + COMMUNE + "/charges", ONE + "/charges", Rule.VERIFIERS, 302),
                operation("GET " + COMMUNE + "/course", ONE + "/course", Rule.COMMUNE_READERS, 200),
                operation("GET /screen/{token}", "/screen/nobody", Rule.EVERYBODY, 404));
    }

    private static List<Operation> editing() {
        String target = ONE + "/targets/VB-2.2-4a";
        String document = ONE + "/resolutions/{resolution}";
        return List.of(
                operation("GET " + COMMUNE + "/resolutions", ONE + "/resolutions", Rule.DOCUMENT_READERS, 200),
                operation("GET " + COMMUNE + "/resolutions/new", ONE + "/resolutions/new", Rule.EDITORS, 200),
                operation("POST " + COMMUNE + "/resolutions/new", ONE + "/resolutions/new", Rule.EDITORS, 422),
                operation("GET " + DOCUMENT, document, Rule.EDITORS, 200),
                operation("POST " + DOCUMENT, document, Rule.EDITORS, 422),
                operation("GET " + DOCUMENT + "/next-term", document + "/next-term", Rule.EDITORS, 200),
                operation("POST " + DOCUMENT + "/next-term", document + "/next-term", Rule.EDITORS, 422),
                operation("GET " + DOCUMENT + "/targets/new", document + "/targets/new", Rule.EDITORS, 200),
                operation("POST " + DOCUMENT + "/targets/new", document + "/targets/new", Rule.EDITORS, 422),
                operation("GET " + TARGET + "/edit", target + "/edit", Rule.EDITORS, 200),
                operation("POST " + TARGET + "/edit", target + "/edit", Rule.EDITORS, 422),
                operation("GET " + TARGET + "/amend", target + "/amend", Rule.EDITORS, 200),
                operation("POST " + TARGET + "/amend", target + "/amend", Rule.EDITORS, 409),
                operation("GET " + TARGET + "/retire", target + "/retire", Rule.EDITORS, 200),
                operation("POST " + TARGET + "/retire", target + "/retire", Rule.EDITORS, 422),
                operation("POST " + TARGET + "/reinstate", target + "/reinstate", Rule.EDITORS, 409),
                operation(
                        "POST " + COMMUNE + "/target-preview",
                        ONE + "/target-preview?resolution={resolution}",
                        Rule.EDITORS,
                        200),
                operation("GET " + COMMUNE + "/series/{id}", ONE + "/series/{series}", Rule.EDITORS, 200),
                operation("POST " + COMMUNE + "/series/{id}", ONE + "/series/{series}", Rule.EDITORS, 422),
                operation("GET " + COMMUNE + "/units", ONE + "/units", Rule.EDITORS, 200),
                operation("POST " + COMMUNE + "/units", ONE + "/units", Rule.EDITORS, 422),
                operation("POST " + COMMUNE + "/units/{unit}", ONE + "/units/{unit}", Rule.EDITORS, 422));
    }

    private static List<Operation> lists() {
        return List.of(
                operation("GET " + LISTS, ONE + "/populations", Rule.EDITORS, 200),
                operation("POST " + LISTS, ONE + "/populations", Rule.EDITORS, 422),
                operation("GET " + LISTS + "/{population}", A_LIST, Rule.EDITORS, 200),
                operation("POST " + LISTS + "/{population}", A_LIST, Rule.EDITORS, 422),
                operation(
                        "POST " + LISTS + "/{population}/members/{member}",
                        A_LIST + "/members/{member}",
                        Rule.EDITORS,
                        422),
                operation("POST " + LISTS + "/{population}/series", A_LIST + "/series", Rule.EDITORS, 302));
    }

    private static List<Operation> checks() {
        return List.of(
                operation("GET " + CHECKS, ONE + "/checks", Rule.EDITORS, 200),
                operation("GET " + CHECKS + "/new", ONE + "/checks/new", Rule.EDITORS, 200),
                operation("POST " + CHECKS + "/new", ONE + "/checks/new", Rule.EDITORS, 422),
                operation("GET " + CHECKS + "/{id}", A_CHECK, Rule.EDITORS, 200),
                operation("POST " + CHECKS + "/{id}", A_CHECK, Rule.EDITORS, 422),
                operation("POST " + CHECKS + "/{id}/remove", A_CHECK + "/remove", Rule.EDITORS, 302),
                operation("POST " + CHECKS + "/{id}/restore", A_CHECK + "/restore", Rule.EDITORS, 302));
    }

    private static List<Operation> pastTerm() {
        String past = COMMUNE + "/past-term";
        String one = ONE + "/past-term/{past}";
        return List.of(
                operation("GET " + past, ONE + "/past-term", Rule.COMMUNE_READERS, 200),
                operation("GET " + past + ".csv", ONE + "/past-term.csv", Rule.COMMUNE_READERS, 200),
                operation("POST " + past, ONE + "/past-term", Rule.PARTY_OFFICE, 422),
                operation("GET " + past + "/new", ONE + "/past-term/new", Rule.PARTY_OFFICE, 200),
                operation("POST " + past + "/new", ONE + "/past-term/new", Rule.PARTY_OFFICE, 422),
                operation("GET " + past + "/{result}", one, Rule.PARTY_OFFICE, 200),
                operation("POST " + past + "/{result}", one, Rule.PARTY_OFFICE, 422),
                operation("POST " + past + "/{result}/listed", one + "/listed", Rule.PARTY_OFFICE, 302));
    }

    private static List<Operation> bases() {
        String base = ONE + "/targets/VB-2.2-2/baseline";
        return List.of(
                operation("GET " + TARGET + "/baseline", base, Rule.EDITORS, 200),
                operation("POST " + TARGET + "/baseline", base, Rule.EDITORS, 422));
    }

    private static List<Operation> plans() {
        String plans = "/provinces/{province}/plans";
        return List.of(
                operation("GET " + plans, "/provinces/82/plans", Rule.PROVINCE_OFFICE, 200),
                operation("POST " + plans, "/provinces/82/plans", Rule.PROVINCE_OFFICE, 422),
                operation("GET " + plans + "/workbook", "/provinces/82/plans/workbook", Rule.PROVINCE_OFFICE, 200),
                operation("POST " + plans + "/workbook", "/provinces/82/plans/workbook", Rule.PROVINCE_OFFICE, 422));
    }

    private static List<Operation> batches() {
        String all = "/provinces/{province}/workbooks";
        String batch = all + "/{batch}";
        String one = "/provinces/82/workbooks/{batch}";
        return List.of(
                operation("GET " + all, "/provinces/82/workbooks", Rule.PROVINCE_OFFICE, 200),
                operation("POST " + all, "/provinces/82/workbooks", Rule.PROVINCE_OFFICE, 422),
                operation("GET " + batch, one, Rule.PROVINCE_OFFICE, 200),
                operation("POST " + batch, one, Rule.PROVINCE_OFFICE, 302),
                operation("GET " + batch + "/progress", one + "/progress", Rule.PROVINCE_OFFICE, 200),
                operation("GET " + batch + "/totals", one + "/totals", Rule.PROVINCE_OFFICE, 200),
                operation("GET " + batch + "/{number}", one + "/1", Rule.PROVINCE_OFFICE, 200),
                operation("POST " + batch + "/{number}", one + "/1", Rule.PROVINCE_OFFICE, 302));
    }

    private static List<Operation> tasks() {
        String tasks = COMMUNE + "/tasks";
        String task = ONE + "/tasks/{task}";
        return List.of(
                operation("GET " + tasks, ONE + "/tasks", Rule.COMMUNE_READERS, 200),
                operation("GET " + tasks + "/{task}", task, Rule.COMMUNE_READERS, 200),
                operation("POST " + tasks + "/{task}/reports", task + "/reports", Rule.ECONOMIC_UNIT, 422),
                operation("GET " + tasks + "/new", ONE + "/tasks/new", Rule.PARTY_OFFICE, 200),
                operation("POST " + tasks + "/new", ONE + "/tasks/new", Rule.PARTY_OFFICE, 422),
                operation("GET " + tasks + "/{task}/edit", task + "/edit", Rule.PARTY_OFFICE, 200),
                operation("POST " + tasks + "/{task}/edit", task + "/edit", Rule.PARTY_OFFICE, 422),
                operation("POST " + tasks + "/{task}/remove", task + "/remove", Rule.PARTY_OFFICE, 302),
                operation("POST " + tasks + "/{task}/restore", task + "/restore", Rule.PARTY_OFFICE, 302));
    }

    private static List<Operation> readingDocuments() {
        return List.of(
                operation("GET " + COMMUNE + "/intake/new", ONE + "/intake/new", Rule.EDITORS, 200),
                operation("POST " + COMMUNE + "/intake/new", ONE + "/intake/new", Rule.EDITORS, 422),
                operation("GET " + READING, A_READING, Rule.EDITORS, 200),
                operation("POST " + READING + "/cards/{card}", A_READING + "/cards/{card}", Rule.EDITORS, 302),
                operation("POST " + READING + "/accept-sure", A_READING + "/accept-sure", Rule.EDITORS, 302),
                operation("POST " + READING + "/merge-repeated", A_READING + "/merge-repeated", Rule.EDITORS, 302),
                operation("POST " + READING + "/sentences", A_READING + "/sentences", Rule.EDITORS, 302),
                operation("GET " + READING + "/confirmation", A_READING + "/confirmation", Rule.EDITORS, 200),
                operation("POST " + READING + "/confirmation", A_READING + "/confirmation", Rule.EDITORS, 422),
                // One that is discarded already
                operation("POST " + READING + "/discard", ONE + "/intake/0/discard", Rule.EDITORS, 404));
    }

    private static List<Operation> administering() {
        return List.of(
                operation("GET /admin", "/admin", Rule.ADMINISTRATORS, 200),
                operation("GET /admin/contacts", "/admin/contacts", Rule.ADMINISTRATORS, 200),
                operation("GET /admin/contacts/{place}", "/admin/contacts/28651", Rule.ADMINISTRATORS, 200),
                operation("POST /admin/contacts/{place}", "/admin/contacts/28651", Rule.ADMINISTRATORS, 422),
                operation("GET /admin/indicators", "/admin/indicators", Rule.ADMINISTRATORS, 200),
                operation("GET /admin/indicators/new", "/admin/indicators/new", Rule.ADMINISTRATORS, 200),
                operation("POST /admin/indicators/new", "/admin/indicators/new", Rule.ADMINISTRATORS, 422),
                operation("GET " + INDICATOR, "/admin/indicators/XH04", Rule.ADMINISTRATORS, 200),
                operation("POST " + INDICATOR, "/admin/indicators/XH04", Rule.ADMINISTRATORS, 422),
                operation("POST " + INDICATOR + "/listed", "/admin/indicators/XH04/listed", Rule.ADMINISTRATORS, 302),
                operation("POST " + INDICATOR + "/retire", "/admin/indicators/XH04/retire", Rule.ADMINISTRATORS, 302),
                operation("POST " + INDICATOR + "/restore", "/admin/indicators/XH04/restore", Rule.ADMINISTRATORS, 302),
                operation("GET /admin/communes/{commune}", "/admin/communes/28651", Rule.ADMINISTRATORS, 200),
                operation("POST /admin/communes/{commune}", "/admin/communes/28651", Rule.ADMINISTRATORS, 422));
    }

    private static List<Operation> api() {
        return List.of(
                operation(
                        "GET /api/v1/communes/{code}/evaluations",
                        "/api/v1/communes/28651/evaluations?period=2026-Q3",
                        Rule.COMMUNE_READERS,
                        200),
                operation("POST /api/v1/extractions", "/api/v1/extractions", Rule.SIGNED_IN, 415),
                operation("POST /api/v1/evaluations/preview", "/api/v1/evaluations/preview", Rule.SIGNED_IN, 400),
                // Last: whose token is gone calls nothing any more
                operation("POST /account/tokens/{id}/revoke", "/account/tokens/{token}/revoke", Rule.OWNER, 302));
    }

    private static List<Operation> own() {
        return List.of(
                operation("GET /account/password", "/account/password", Rule.SIGNED_IN, 200),
                operation("POST /account/password", "/account/password", Rule.SIGNED_IN, 422),
                operation("GET /account/second-factor", "/account/second-factor", Rule.SIGNED_IN, 200),
                operation("POST /account/second-factor", "/account/second-factor", Rule.SIGNED_IN, 422),
                operation("POST /account/second-factor/remove", "/account/second-factor/remove", Rule.SIGNED_IN, 422),
                operation("GET /login/code", "/login/code", Rule.EVERYBODY, 302),
                operation("GET /welcome/{token}", "/welcome/nobody", Rule.EVERYBODY, 404),
                operation("POST /welcome/{token}", "/welcome/nobody", Rule.EVERYBODY, 404),
                operation("GET /account/session", "/account/session", Rule.SIGNED_IN, 200),
                operation("GET /account/sessions", "/account/sessions", Rule.SIGNED_IN, 200),
                // Of a session that nobody has
                operation("POST /account/sessions/{handle}/end", "/account/sessions/none/end", Rule.SIGNED_IN, 404),
                operation("POST /account/sessions/end-others", "/account/sessions/end-others", Rule.SIGNED_IN, 302),
                operation("GET /account/data", "/account/data", Rule.SIGNED_IN, 200),
                operation("GET /account/data.json", "/account/data.json", Rule.SIGNED_IN, 200),
                operation("POST /account/data/removal", "/account/data/removal", Rule.SIGNED_IN, 422),
                operation("GET /account", "/account", Rule.SIGNED_IN, 200),
                operation("POST /account", "/account", Rule.SIGNED_IN, 302));
    }

    private static List<Operation> accounts() {
        String one = "/admin/accounts/{id}";
        String address = "/admin/accounts/{account}";
        return List.of(
                operation("GET /audit", "/audit", Rule.AUDIT_READERS, 200),
                operation("POST /audit/export", "/audit/export", Rule.AUDIT_READERS, 200),
                operation("POST /audit/checks", "/audit/checks", Rule.ADMINISTRATORS, 302),
                operation("GET /admin/accounts", "/admin/accounts", Rule.ADMINISTRATORS, 200),
                operation("GET /admin/accounts/new", "/admin/accounts/new", Rule.ADMINISTRATORS, 200),
                operation("POST /admin/accounts/new", "/admin/accounts/new", Rule.ADMINISTRATORS, 422),
                operation("GET " + one, address, Rule.ADMINISTRATORS, 200),
                operation("POST " + one, address, Rule.ADMINISTRATORS, 422),
                operation("GET " + one + "/grants", address + "/grants", Rule.ADMINISTRATORS, 200),
                operation("POST " + one + "/grants", address + "/grants", Rule.ADMINISTRATORS, 422),
                operation("POST " + one + "/grants/remove", address + "/grants/remove", Rule.ADMINISTRATORS, 302)
                        .sending("role", "READER", "province", "31", "commune", "10642"),
                operation("POST " + one + "/disable", address + "/disable", Rule.ADMINISTRATORS, 302),
                operation("POST " + one + "/enable", address + "/enable", Rule.ADMINISTRATORS, 302),
                operation("POST " + one + "/password", address + "/password", Rule.ADMINISTRATORS, 200),
                operation("POST " + one + "/unlock", address + "/unlock", Rule.ADMINISTRATORS, 302),
                operation("POST " + one + "/second-factor", address + "/second-factor", Rule.ADMINISTRATORS, 302),
                operation("POST " + one + "/remove-person", address + "/remove-person", Rule.ADMINISTRATORS, 422),
                operation("POST " + one + "/hand-over", address + "/hand-over", Rule.ADMINISTRATORS, 422));
    }
}
