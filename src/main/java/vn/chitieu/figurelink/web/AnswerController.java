package vn.chitieu.figurelink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chitieu.entry.FigureWords;
import vn.chitieu.entry.TypedCell;
import vn.chitieu.figurelink.AnsweringByLink;
import vn.chitieu.figurelink.AnsweringByLink.Question;
import vn.chitieu.figurelink.FigureLink;
import vn.chitieu.figurelink.FigureLink.Given;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.LinkLimit;
import vn.chitieu.web.NotFound;

/** The page that a link opens to whoever holds it: one figure, typed, read back, sent once. */
@Controller
@RequiredArgsConstructor
class AnswerController {

    private static final String ADDRESS = "/figure/{token}";
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 300;

    private final AnsweringByLink answering;
    private final FigureWords figures;
    private final LinkLimit links;
    private final Clock clock;

    /**
     * What is typed.
     *
     * @param readBack the value that the person has seen read back; another one is read back first
     */
    record Answer(
            @Nullable String value,
            @Nullable String grade,
            @Nullable String name,
            @Nullable String note,
            @Nullable String readBack) {}

    @GetMapping(ADDRESS)
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Question question = question(token, request);
        model.addAttribute("answer", new Answer("", FigureGrade.ESTIMATED.name(), "", "", ""));
        return question.isOpen() ? page(token, question, null, model) : over(question, response, model);
    }

    @PostMapping(ADDRESS)
    String answer(
            @PathVariable String token,
            @ModelAttribute("answer") Answer answer,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Question question = question(token, request);
        if (!question.isOpen()) {
            return over(question, response, model);
        }
        Optional<Given> given = read(question, answer, new FormFields(errors));
        if (given.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, question, null, model);
        }
        String typed = given.get().typed();
        AnswerPage.ReadBack text =
                new AnswerPage.ReadBack(typed, figures.ofTyped(question.cell().stored(), typed));
        if (!typed.equals(answer.readBack())) {
            return page(token, question, text, model);
        }
        if (!answering.answer(question, given.get())) {
            return over(question(token, request), response, model);
        }
        model.addAttribute("page", pageOf(token, question, text));
        return "figurelink/sent";
    }

    /** Everything that is wrong is said at once. */
    private Optional<Given> read(Question question, Answer answer, FormFields fields) {
        String typed = fields.required("value", answer.value(), LONGEST_VALUE);
        String name = fields.required("name", answer.name(), LONGEST_NAME);
        String note = fields.lines("note", answer.note(), LONGEST_NOTE);
        switch (question.cell().stored().read(typed)) {
            case TypedCell.Problem problem ->
                fields.refuse("value", problem.key(), problem.arguments().toArray());
            case TypedCell.Empty nothing -> fields.refuse("value", "form.problem.required");
            case TypedCell.Figure figure -> {}
        }
        FigureGrade grade = gradeOf(answer);
        if (grade == null) {
            fields.refuse("grade", "form.problem.required");
        }
        return grade == null || fields.errors().hasErrors()
                ? Optional.empty()
                : Optional.of(new Given(name, typed, grade, note, clock.instant()));
    }

    private static @Nullable FigureGrade gradeOf(Answer answer) {
        for (FigureGrade grade : FigureGrade.values()) {
            if (grade.name().equals(answer.grade())) {
                return grade;
            }
        }
        return null;
    }

    private String page(String token, Question question, AnswerPage.@Nullable ReadBack readBack, Model model) {
        model.addAttribute("page", pageOf(token, question, readBack));
        return "figurelink/answer";
    }

    private AnswerPage pageOf(String token, Question question, AnswerPage.@Nullable ReadBack readBack) {
        FigureLink link = question.link();
        return new AnswerPage(
                token,
                question.commune(),
                link.period(),
                question.cell().name(),
                question.cell().stored().unit().symbol(),
                figures.choices(question.cell().stored()),
                link.recipient(),
                link.madeBy(),
                LocalDate.ofInstant(link.expiresAt(), clock.getZone()).minusDays(1),
                readBack);
    }

    /** The link was good; what it asked for is over. */
    private static String over(Question question, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        String why = question.state() == FigureLink.State.OPEN
                ? "TAKEN"
                : question.link().given() == null ? question.state().name() : "USED";
        model.addAttribute("why", why);
        return "figurelink/over";
    }

    private Question question(String token, HttpServletRequest request) {
        return links.find(request, () -> answering.question(token)).orElseThrow(() -> new NotFound("figure link"));
    }
}
