package vn.chitieu.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/**
 * The end of a target before its term is over.
 *
 * @param from the first period that asks for it no more
 * @param replacement code of the target that takes its place, if one does
 */
@Embeddable
public record Retirement(
        @Column(name = "retired_from") ReportingPeriod from,
        @Column(name = "retired_reason") String reason,
        @Column(name = "replaced_by") @Nullable String replacement) {}
