package vn.chitieu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** The glossary of {@code docs/domain.md} names classes that exist, and leaves out none that a user would name. */
class GlossaryTests {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final List<String> DOMAIN = Stream.of(
                    "measure",
                    "period",
                    "commune",
                    "indicator",
                    "resolution",
                    "target",
                    "target.rule",
                    "judging",
                    "progress",
                    "evaluation",
                    "assessment",
                    "explanation",
                    "crosscheck",
                    "direction",
                    "charge",
                    "meeting",
                    "figurelink",
                    "task",
                    "pastterm",
                    "extraction",
                    "quotecheck",
                    "intake",
                    "reminder",
                    "report",
                    "review",
                    "audit")
            .map(module -> "vn.chitieu." + module)
            .toList();

    /** Types that only the code speaks of: rows, parcels, and how something is written. */
    private static final Set<String> OF_THE_CODE_ONLY = Set.of(
            "NumberStyle",
            "Turns",
            "WordLists",
            "PlainName",
            "Averages",
            "QueueFilter",
            "QueuedCell",
            "NamedCommune",
            "Description",
            "JudgedTarget",
            "TargetRow",
            "TargetsChanged",
            "Dossier",
            "FigureHistory",
            "FigureHistories",
            "SetUpNumber",
            "FigureEntry",
            "FiguresRecorded",
            "RoundNotOpen",
            "RoundOpened",
            "RoundClosed",
            "FigureRevised",
            "Sha256",
            "AskedCell",
            "SentFile",
            "FileRefused",
            "AuditedFields",
            "RequestOrigin",
            "CardFields",
            "CardReading",
            "ProposedDocument",
            "Passages",
            "Problem",
            "SentDocument",
            "StatedTask",
            "TaskLine");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DOMAIN);

    @Test
    void everyNameIsAClassOrAConstant() {
        Set<String> known = CLASSES.stream()
                .flatMap(type -> Stream.concat(Stream.of(name(type)), constants(type)))
                .collect(Collectors.toSet());
        assertThat(namesInGlossary()).hasSizeGreaterThan(50).isSubsetOf(known);
    }

    @Test
    void everyTypeAUserWouldNameIsExplained() {
        Set<String> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                // What pages are written from is public only for their templates
                .filter(type -> !type.getPackageName().endsWith(".web"))
                .filter(type -> !type.isMetaAnnotatedWith(Component.class) && !type.isAssignableTo(Repository.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(types).containsAll(OF_THE_CODE_ONLY);
        types.removeAll(OF_THE_CODE_ONLY);
        assertThat(namesInGlossary()).containsAll(types);
    }

    private static Set<String> namesInGlossary() {
        return MarkdownPage.read("docs/domain.md").tables().stream()
                .filter(table -> table.columns().get(1).equals("In code"))
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> NAME.matcher(row.get(1)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code Criterion.AtLeast} for a class inside another. */
    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Stream<String> constants(JavaClass type) {
        return type.isEnum()
                ? type.getFields().stream().map(field -> name(type) + "." + field.getName())
                : Stream.empty();
    }
}
