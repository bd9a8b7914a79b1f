package vn.chitieu.dashboard.web;

import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.dashboard.Course;

/**
 * How a commune's targets went.
 *
 * @param codes of the periods that can be compared, latest first
 * @param before the earlier of the two that are
 */
public record CoursePage(NamedCommune commune, List<String> codes, String before, String period, Course course) {

    public int better() {
        return course.count(Course.Way.BETTER);
    }

    public int worse() {
        return course.count(Course.Way.WORSE);
    }
}
