package vn.chitieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "vn.chitieu", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final List<String> PLAIN_JAVA =
            List.of("vn.chitieu.measure", "vn.chitieu.period", "vn.chitieu.target.rule", "vn.chitieu.judging");

    private static final List<String> KNOW_THE_WEB = List.of("vn.chitieu.web", "vn.chitieu.database");

    @ArchTest
    static final ArchRule valuesRulesAndJudgingAreFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage(PLAIN_JAVA.toArray(String[]::new))
            .should()
            .dependOnClassesThat(
                    isIn("org.springframework.", "jakarta.", "tools.jackson.", "com.fasterxml.", "java.sql.")
                            .and(DescribedPredicate.not(isIn("org.springframework.modulith."))))
            .because("what the portal exists for must be testable without a container");

    @ArchTest
    static final ArchRule onlyWebPackagesKnowTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages("vn.chitieu..web..", "vn.chitieu.database..")
            .should()
            .dependOnClassesThat(isIn(
                    "org.springframework.web.",
                    "org.springframework.http.",
                    "org.springframework.ui.",
                    "jakarta.servlet."));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"));
                }
            });

    @ArchTest
    static final ArchRule controllersAreTheirPackagesOwnBusiness = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage("..web..")
            .andShould()
            .notHaveModifier(JavaModifier.PROTECTED);

    /** A rule about a package that was renamed holds for ever, and says nothing. */
    @ArchTest
    static void everyPackageARuleNamesHasClasses(JavaClasses classes) {
        assertThat(Stream.concat(PLAIN_JAVA.stream(), KNOW_THE_WEB.stream()))
                .allSatisfy(name -> assertThat(classes.stream()
                                .filter(it -> it.getPackageName().equals(name))
                                .filter(it -> !it.getSimpleName().equals("package-info")))
                        .as(name)
                        .isNotEmpty());
    }

    private static DescribedPredicate<JavaClass> isIn(String... prefixes) {
        return DescribedPredicate.describe(
                "lie in " + String.join(", ", prefixes),
                type -> Stream.of(prefixes).anyMatch(type.getName()::startsWith));
    }
}
