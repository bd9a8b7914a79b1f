package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Unit;
import vn.chitieu.editing.TargetEditing;
import vn.chitieu.editing.web.TargetFormPage.Link;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.AssignedPlan;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Description;
import vn.chitieu.target.PathPoint;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.web.Words;

/** Fills a target's form from what is stored, and puts its page together. */
@Component
@RequiredArgsConstructor
class TargetForms {

    private final EditedThings things;
    private final TargetEditing editing;
    private final Choices choices;
    private final RuleWording wording;
    private final Words words;

    /** The form of a new target; one that takes another's place begins with what that one was. */
    TargetForm fresh(Resolution document, @Nullable Target replaced, @Nullable String parent) {
        int first = document.term().firstYear();
        int last = document.term().lastYear();
        RuleForm rule = RuleForm.fresh(first, last);
        if (replaced != null) {
            TargetForm like = of(replaced, document);
            return new TargetForm(
                    "",
                    "",
                    replaced.description().code(),
                    like.what(),
                    RuleForm.of(replaced.rules().latest(), first, last),
                    replaced.series() == null ? SeriesForm.FRESH : SeriesForm.of(replaced.series()),
                    like.baseline(),
                    like.years(),
                    like.units(),
                    replaced.retirement() == null
                            ? ""
                            : replaced.retirement().from().toString(),
                    like.mark());
        }
        TargetForm.WhatForm blank = TargetForm.WhatForm.EMPTY;
        return new TargetForm(
                "",
                "",
                "",
                new TargetForm.WhatForm(
                        "",
                        "",
                        blank.field(),
                        blank.official(),
                        "",
                        blank.direction(),
                        parent == null ? "" : parent,
                        "",
                        "",
                        ""),
                rule,
                SeriesForm.FRESH,
                new TargetForm.BaselineForm(String.valueOf(first), "", ""),
                years(document, null),
                units(document, null),
                things.startingPeriods(document).getFirst(),
                TargetForm.MarkForm.EMPTY);
    }

    TargetForm of(Target target, Resolution document) {
        Description known = target.description();
        Baseline baseline = target.baseline();
        RuleHistory.Version latest = target.rules().latest();
        boolean open = editing.mayCorrect(target);
        return new TargetForm(
                known.code(),
                String.valueOf(target.version()),
                "",
                new TargetForm.WhatForm(
                        known.number(),
                        known.name(),
                        known.field().name(),
                        RuleForm.on(known.official()),
                        requireNonNullElse(known.indicator(), ""),
                        known.direction().name(),
                        requireNonNullElse(things.codeOf(target.parent()), ""),
                        requireNonNullElse(known.planGiver(), ""),
                        requireNonNullElse(target.quote(), ""),
                        requireNonNullElse(known.confirmNote(), "")),
                open
                        ? RuleForm.of(
                                latest,
                                document.term().firstYear(),
                                document.term().lastYear())
                        : null,
                open && target.series() != null ? SeriesForm.of(target.series()) : null,
                baseline == null
                        ? TargetForm.BaselineForm.EMPTY
                        : new TargetForm.BaselineForm(
                                String.valueOf(baseline.year()), RuleForm.number(baseline.value()), baseline.source()),
                years(document, target),
                units(document, target),
                "",
                new TargetForm.MarkForm(RuleForm.on(target.isWithheld()), ""));
    }

    /** What is stored, with another rule. */
    TargetForm withRule(Target target, Resolution document, @Nullable RuleForm rule) {
        TargetForm whole = of(target, document);
        return new TargetForm(
                whole.target(),
                whole.version(),
                "",
                whole.what(),
                rule == null ? RuleForm.EMPTY : rule,
                null,
                whole.baseline(),
                whole.years(),
                whole.units(),
                "",
                whole.mark());
    }

    private static List<TargetForm.YearForm> years(Resolution document, @Nullable Target target) {
        List<TargetForm.YearForm> years = new ArrayList<>();
        for (int year : document.term().judgedYears()) {
            PathPoint level = target == null
                    ? null
                    : target.path().stream()
                            .filter(it -> it.year() == year)
                            .findFirst()
                            .orElse(null);
            AssignedPlan plan = target == null
                    ? null
                    : target.plans().stream()
                            .filter(it -> it.year() == year)
                            .findFirst()
                            .orElse(null);
            years.add(new TargetForm.YearForm(
                    String.valueOf(year),
                    RuleForm.number(level == null ? null : level.level()),
                    RuleForm.number(plan == null ? null : plan.amount()),
                    plan == null ? "" : requireNonNullElse(plan.giver(), ""),
                    plan == null ? "" : requireNonNullElse(plan.document(), "")));
        }
        return years;
    }

    private List<TargetForm.UnitForm> units(Resolution document, @Nullable Target target) {
        List<TargetForm.UnitForm> units = new ArrayList<>();
        for (Unit unit : things.unitsFor(document.place().commune(), target)) {
            String part = target == null
                    ? ""
                    : target.assignments().stream()
                            .filter(it -> it.unit() == requireNonNull(unit.id()))
                            .map(Assignment::part)
                            .map(Assignment.Part::name)
                            .findFirst()
                            .orElse("");
            units.add(new TargetForm.UnitForm(String.valueOf(unit.id()), part));
        }
        return units;
    }

    TargetFormPage page(NamedCommune commune, Resolution document, @Nullable Target target, Locale locale) {
        String address = "/communes/" + commune.code();
        RuleHistory.Version latest = target == null ? null : target.rules().latest();
        Map<String, String> indicators = new LinkedHashMap<>();
        indicators.put("", words.message("editing.own-indicator"));
        things.indicators(target).forEach(it -> indicators.put(it.code(), it.name() + " (" + it.unit() + ")"));
        Map<String, String> composites = new LinkedHashMap<>();
        composites.put("", words.message("editing.no-parent"));
        things.composites(document, target)
                .forEach(it ->
                        composites.put(it.description().code(), it.description().name()));
        Map<String, String> series = new LinkedHashMap<>();
        series.put("", words.message("editing.new-series"));
        for (Series it : things.series(commune.code())) {
            series.put(String.valueOf(it.id()), it.name() + " (" + it.unit() + ")");
        }
        return new TargetFormPage(
                commune,
                new Link(String.valueOf(document.id()), document.title()),
                target == null
                        ? null
                        : new Link(
                                target.description().code(),
                                target.description().name()),
                target == null
                        ? address + "/resolutions/" + document.id() + "/targets/new"
                        : address + "/targets/" + target.description().code() + "/edit",
                target == null ? null : counted(commune, target),
                target == null || latest == null || editing.mayCorrect(target)
                        ? null
                        : wording.sentence(latest.rule(), latest.unit(), locale),
                choices.fixed(),
                indicators,
                composites,
                series,
                choices.periods(things.startingPeriods(document)),
                things.unitsFor(commune.code(), target).stream().map(Unit::name).toList(),
                target == null
                        ? List.of()
                        : things.partsOf(target).stream()
                                .map(it -> new Link(
                                        it.description().code(),
                                        it.description().name()))
                                .toList(),
                List.of(),
                TargetPreviews.Preview.NONE);
    }

    private @Nullable Link counted(NamedCommune commune, Target target) {
        return target.series() == null
                ? null
                : new Link(
                        String.valueOf(target.series()),
                        things.series(commune, String.valueOf(target.series())).name());
    }
}
