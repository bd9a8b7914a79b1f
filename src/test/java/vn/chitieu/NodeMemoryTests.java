package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * What a node remembers between two requests, it remembers alone. So there is next to nothing, and whoever adds something
 * says in decision 0074 what two nodes make of it.
 */
class NodeMemoryTests {

    private static final Set<String> SAID_IN_THE_DECISION = Set.of(
            // Failures of an address, counted by each node
            "vn.chitieu.web.AttemptLimit.addresses",
            // How much work at a time, of each node's own processors
            "vn.chitieu.extraction.source.Turns.places",
            // Shown only under the version that the database has at that moment
            "vn.chitieu.web.KeptPages.pages",
            "vn.chitieu.review.KeptQueues.queues",
            "vn.chitieu.database.KeptReadings.readings",
            // Worked out of the program itself
            "vn.chitieu.web.StaticAddresses$OnlyFiles.known",
            "vn.chitieu.web.MergedMessages.byLanguage",
            "vn.chitieu.web.MergedMessages.formats",
            "vn.chitieu.web.PrefilteredHandlerMapping.words",
            "vn.chitieu.intake.IntakeWords.MEANINGS",
            "vn.chitieu.commune.Predecessors.byCommune",
            "vn.chitieu.home.web.Guides.guides",
            "vn.chitieu.demo.DemoAccounts.hash",
            // What this node works on; who is first is told by a row
            "vn.chitieu.workbook.BatchWork.mine",
            // Of this node's processors and pool
            "vn.chitieu.web.Admission.places",
            // Whether this very node is being stopped
            "vn.chitieu.workbook.BatchWorkers.stopping",
            "vn.chitieu.web.Leaving.running",
            // Whether this very node may read from the standby
            "vn.chitieu.database.Standby.freshUntil");

    private static final Set<String> HOLDERS = Set.of(
            "com.github.benmanes.caffeine.cache.Cache",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.LongAdder",
            "org.springframework.cache.Cache");

    @Test
    void aNodeRemembersNothingThatAnotherWouldHaveToKnow() {
        Set<String> remembered = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.chitieu").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(NodeMemoryTests::remembers)
                        .map(JavaField::getFullName)
                        .collect(Collectors.toSet());
        assertThat(remembered).isEqualTo(SAID_IN_THE_DECISION);
    }

    private static boolean remembers(JavaField field) {
        JavaClass type = field.getRawType();
        boolean fixed = field.getModifiers().contains(JavaModifier.FINAL);
        boolean ofTheProgram = field.getModifiers().contains(JavaModifier.STATIC);
        boolean ofABean = field.getOwner().isMetaAnnotatedWith(Component.class);
        boolean holds = HOLDERS.stream().anyMatch(type::isAssignableTo)
                || type.isEquivalentTo(Semaphore.class)
                || isConcurrentMap(field);
        boolean grows = ofABean
                && !ofTheProgram
                && (type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class))
                && field.getOwner().getConstructors().stream()
                        .noneMatch(it -> it.getRawParameterTypes().contains(type));
        return holds || grows || !fixed && (ofTheProgram || ofABean);
    }

    /** Declared as a plain map, made as one for many threads. */
    private static boolean isConcurrentMap(JavaField field) {
        return field.getRawType().isEquivalentTo(Map.class)
                && field.getOwner().getConstructorCallsFromSelf().stream()
                        .anyMatch(call ->
                                call.getTargetOwner().isEquivalentTo(java.util.concurrent.ConcurrentHashMap.class));
    }
}
