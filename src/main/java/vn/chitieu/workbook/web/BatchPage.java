package vn.chitieu.workbook.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.workbook.Batch;
import vn.chitieu.workbook.BatchState;
import vn.chitieu.workbook.BatchWorkbook;
import vn.chitieu.workbook.Found;

/**
 * A batch, workbook by workbook.
 *
 * @param communes by code
 */
public record BatchPage(
        String title,
        Province province,
        Batch batch,
        List<BatchWorkbook> workbooks,
        Map<String, NamedCommune> communes) {

    /** What there is to do first. */
    private static final List<BatchState> ORDER = List.of(
            BatchState.WRONG,
            BatchState.CONFLICT,
            BatchState.CLEAN,
            BatchState.WAITING,
            BatchState.STORED,
            BatchState.UNCHANGED);

    /**
     * Workbooks in one state.
     *
     * @param state name of the constant
     */
    public record Group(String state, List<BatchWorkbook> workbooks) {}

    public String address() {
        return "/provinces/" + province.code() + "/workbooks/" + batch.id();
    }

    /** Those in work first; what is done last. */
    public List<Group> groups() {
        return ORDER.stream()
                .map(state -> new Group(
                        state.name(),
                        workbooks.stream().filter(it -> it.state() == state).toList()))
                .filter(group -> !group.workbooks().isEmpty())
                .toList();
    }

    public @Nullable NamedCommune commune(BatchWorkbook workbook) {
        return workbook.commune() == null ? null : communes.get(workbook.commune());
    }

    /** What is counted of a workbook; nothing of one whose lines nobody has read. */
    public @Nullable Found counted(BatchWorkbook workbook) {
        Found found = workbook.found();
        return found != null && found.wasRead() ? found : null;
    }

    /** Of how many files something is done: read, or stored where they are to be. */
    public int done() {
        return batch.files() - batch.waiting() - (batch.storing() ? batch.clean() : 0);
    }

    /** How many figures would be stored now. */
    public int changes() {
        return workbooks.stream()
                .filter(it -> it.state() == BatchState.CLEAN && it.found() != null)
                .mapToInt(it -> Objects.requireNonNull(it.found()).changes().size())
                .sum();
    }

    public int saved() {
        return workbooks.stream()
                .mapToInt(it -> Objects.requireNonNullElse(it.saved(), 0))
                .sum();
    }

    public ReportingPeriod period(BatchWorkbook workbook) {
        return ReportingPeriod.parse(Objects.requireNonNull(workbook.period()));
    }
}
