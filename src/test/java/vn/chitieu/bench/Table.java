package vn.chitieu.bench;

import java.util.Locale;
import vn.chitieu.evaluation.JudgedRows;
import vn.chitieu.target.RuleCells;

/** The tables that are filled, in an order in which what is pointed to comes first, with the columns that are written. */
enum Table {
    ACCOUNT("id, username, display_name, password_hash, created_at, version, home_province_code, password_set_at,"
            + " enabled_at, last_sign_in_at"),
    ACCOUNT_PASSWORD("account_id, hash, set_at"),
    UNIT("id, province_code, commune_code, organ_code, name"),
    ACCOUNT_ROLE("account_id, role, province_code, commune_code, unit_id"),
    RESOLUTION("id, province_code, commune_code, code, type, title, issuer, visibility, note, first_year, last_year,"
            + " version"),
    SERIES("id, province_code, commune_code, key, name, unit, kind, numerator_name, denominator_name, scale, cadence,"
            + " accumulation, version, numerator_unit, denominator_unit, seasonal"),
    TARGET("id, province_code, commune_code, resolution_id, parent_id, code, position, number, name, field, origin,"
            + " official, soft, indicator_code, own_indicator, unit, direction, series_id, plan_giver,"
            + " baseline_year, baseline_value, baseline_source, baseline_demo, version,"
            + " reading, " + RuleCells.COLUMNS),
    PATH_POINT("target_id, province_code, commune_code, year, level"),
    ASSIGNED_PLAN("target_id, province_code, commune_code, year, amount, giver"),
    ASSIGNMENT("target_id, province_code, commune_code, unit_id, part"),
    ROUND("province_code, commune_code, period, status, opens_on, cut_off_on, due_on, closes_on, submitted_at,"
            + " submitted_by, closed_at"),
    FIGURE("series_id, period, province_code, commune_code, value, numerator, denominator, grade, typed, status,"
            + " reason, version, entered_by, entered_at, verified_by"),
    FIGURE_VERSION(
            "series_id, period, version, province_code, commune_code, value, numerator, denominator, grade, typed,"
                    + " status, entered_by, entered_at"),
    FIGURE_STEP("series_id, period, version, at, by, province_code, commune_code, step, reason"),
    PROVINCE_ACCEPTANCE("series_id, period, version, province_code, commune_code, act, batch, by, at"),
    EVALUATION("province_code, commune_code, judged_at, " + JudgedRows.COLUMNS),
    EXPLANATION(
            "target_id, period, version, province_code, commune_code, state, cause_kind, cause, measures, promised_on,"
                    + " written_by, written_at"),
    SNAPSHOT("province_code, commune_code, period, number, taken_by, taken_at, content, hash"),
    AUDIT_ENTRY("seq, province_code, commune_code, at, actor, actor_name, address, act, object_kind, object_id, before,"
            + " after, reason, previous, hash"),
    AUDIT_CHAIN("chain, seq, hash");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
