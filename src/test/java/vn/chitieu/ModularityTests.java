package vn.chitieu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(ChitieuApplication.class);

    @Test
    void modulesKeepTheirBoundaries() {
        MODULES.verify();
    }

    /** Diagrams and a page for each module under target/spring-modulith-docs. */
    @Test
    void modulesAreDrawn() {
        new Documenter(MODULES).writeDocumentation();
    }
}
