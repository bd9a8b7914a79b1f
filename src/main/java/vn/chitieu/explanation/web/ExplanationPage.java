package vn.chitieu.explanation.web;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.Evidence;
import vn.chitieu.explanation.ExplainedTarget;

/**
 * A target at the end of a period, what is explained about it and what is asked.
 *
 * @param sentence why its state is as it is
 * @param meanwhile message keys of what has happened while a form was filled in
 * @param misquotes numbers of what holds that differ from the portal's
 * @param sentBack whether the committee's form came back and is shown open
 */
public record ExplanationPage(
        NamedCommune commune,
        ExplainedTarget target,
        String sentence,
        boolean mayWrite,
        boolean mayAsk,
        boolean mayAccept,
        List<String> meanwhile,
        boolean sentBack,
        List<Evidence> evidence,
        List<String> misquotes,
        LocalDate today) {

    public String code() {
        return target.target().description().code();
    }

    public String name() {
        return target.target().description().name();
    }

    public String period() {
        return target.round().period().toString();
    }
}
