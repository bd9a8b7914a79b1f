package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Expressions of templates are compiled where they can be, and they can where what they name is public. */
class ShownTypesTests {

    @Test
    void what_a_page_is_written_from_is_public_down_to_its_last_part() {
        Set<JavaClass> shown = new LinkedHashSet<>();
        Deque<JavaClass> looked = new ArrayDeque<>(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.chitieu").stream()
                        .filter(it -> it.isRecord()
                                && it.getPackageName().contains(".web")
                                && it.getSimpleName().endsWith("Page"))
                        .toList());
        assertThat(looked).hasSizeGreaterThan(60);
        while (!looked.isEmpty()) {
            JavaClass one = looked.pop();
            if (shown.add(one) && one.isRecord()) {
                one.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> field.getType().getAllInvolvedRawTypes())
                        .flatMap(Set::stream)
                        .map(JavaType::toErasure)
                        .filter(it -> it.getPackageName().startsWith("vn.chitieu"))
                        .forEach(looked::add);
            }
        }
        assertThat(shown)
                .filteredOn(it -> !it.getModifiers().contains(JavaModifier.PUBLIC))
                .extracting(JavaClass::getName)
                .isEmpty();
    }
}
