package vn.chitieu.database.web;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chitieu.database.FromStandby;
import vn.chitieu.database.StandbyReads;

/** Reads pages {@link FromStandby}. Who asks, and with what rights, was read from the primary before that. */
@Configuration(proxyBeanMethods = false)
class StandbyPages {

    /** Of the kind that is looked for wherever transactions are. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor fromStandby(ObjectProvider<StandbyReads> standby) {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(FromStandby.class),
                (MethodInterceptor) invocation -> answer(invocation, standby));
    }

    private static @Nullable Object answer(MethodInvocation page, ObjectProvider<StandbyReads> standby)
            throws Throwable {
        if (hasJustWritten()) {
            return page.proceed();
        }
        try {
            return standby.getObject().reading(() -> once(page));
        } catch (Thrown thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean hasJustWritten() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && JustWrote.isSaidBy(attributes.getRequest());
    }

    private static @Nullable Object once(MethodInvocation page) {
        try {
            return ((ProxyMethodInvocation) page).invocableClone().proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new Thrown(failure);
        }
    }

    /** What a page may declare. */
    private static final class Thrown extends RuntimeException {

        private final Throwable thrown;

        Thrown(Throwable thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        @Override
        public synchronized Throwable getCause() {
            return thrown;
        }
    }
}
