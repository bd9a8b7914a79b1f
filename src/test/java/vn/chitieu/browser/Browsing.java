package vn.chitieu.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands each test a {@link Visit} and looks into the browser's console after it. */
final class Browsing implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Visit.class, key -> new Visit(chromium.browser(), address(context)), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit != null && context.getExecutionException().isEmpty()) {
            visit.expectNoComplaint();
        }
    }

    private static String address(ExtensionContext context) {
        return "http://localhost:"
                + SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
    }
}
