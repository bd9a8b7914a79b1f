package vn.chitieu.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.task.StatedTask;
import vn.chitieu.task.TaskLine;
import vn.chitieu.task.TaskReport;

/**
 * One task.
 *
 * @param reports latest first
 * @param states to choose from when reporting
 * @param meanwhile whether somebody else has reported since the form was opened
 */
public record TaskPage(
        NamedCommune commune,
        StatedTask task,
        TaskLine line,
        List<TaskReport> reports,
        Map<String, String> states,
        boolean mayEdit,
        boolean mayReport,
        boolean meanwhile) {

    public String address() {
        return "/communes/" + commune.code() + "/tasks/" + task.id();
    }

    public @Nullable LocalDate startsOn() {
        return task.task().six().startsOn();
    }
}
