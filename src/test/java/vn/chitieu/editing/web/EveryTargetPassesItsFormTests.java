package vn.chitieu.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BeanPropertyBindingResult;
import vn.chitieu.DemoTest;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** No form refuses what is stored already, rule and all. */
@DemoTest
class EveryTargetPassesItsFormTests {

    @Autowired
    private Targets targets;

    @Autowired
    private TargetForms forms;

    @Autowired
    private EditedThings things;

    @ParameterizedTest
    @ValueSource(strings = {"10642", "14089", "28651", "30445", "31051"})
    @Transactional
    void asItStands(String commune) {
        for (Target target : targets.ofCommune(commune)) {
            Resolution document = things.documentOf(target);
            TargetForm form = forms.withRule(
                    target,
                    document,
                    RuleForm.of(
                            target.rules().latest(),
                            document.term().firstYear(),
                            document.term().lastYear()));
            BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
            new TargetFormReading(form, things.known(document, target), new TypedFields(errors)).read();
            assertThat(errors.getAllErrors()).as(target.description().code()).isEmpty();
        }
    }
}
