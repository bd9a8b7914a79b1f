package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A template, written with its variables at hand. Thymeleaf keeps each variable as an attribute of the request and asks for
 * it some thousand times a page, each time through all filters that put a request of their own around it. So while a
 * template is written its attributes lie in one map, and go with it.
 */
class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        super.render(model, new AtHand(request), response);
    }

    /** The request with attributes of its own; those from outside are read once and never changed. */
    static final class AtHand extends HttpServletRequestWrapper {

        private static final Object NONE = new Object();

        private final Map<String, Object> attributes = new HashMap<>();

        AtHand(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            Object known = attributes.get(name);
            if (known == null) {
                Object outside = super.getAttribute(name);
                known = outside == null ? NONE : outside;
                attributes.put(name, known);
            }
            return known == NONE ? null : known;
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            attributes.put(name, value == null ? NONE : value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.put(name, NONE);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
            attributes.forEach((name, value) -> {
                if (value == NONE) {
                    names.remove(name);
                } else {
                    names.add(name);
                }
            });
            return Collections.enumeration(names);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Templates {

        @Bean
        static BeanPostProcessor viewsWithVariablesAtHand() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof ThymeleafViewResolver templates) {
                        templates.setViewClass(PageView.class);
                    }
                    return bean;
                }
            };
        }
    }
}
