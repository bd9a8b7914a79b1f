package vn.chitieu.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Takes the database away from a portal, and gives it back. */
@TestConfiguration(proxyBeanMethods = false)
class DatabaseSwitch {

    private static final AtomicReference<@Nullable Supplier<SQLException>> FAILURE = new AtomicReference<>();

    private static final AtomicInteger LEFT = new AtomicInteger();

    static void failBy(Supplier<SQLException> failure) {
        failAfter(0, failure);
    }

    /** That many connections are given before. */
    static void failAfter(int connections, Supplier<SQLException> failure) {
        LEFT.set(connections);
        FAILURE.set(failure);
    }

    static void on() {
        FAILURE.set(null);
    }

    @Bean
    static BeanPostProcessor switchedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pages ? new Switched(pages) : bean;
            }
        };
    }

    private static final class Switched extends DelegatingDataSource {

        Switched(DataSource pages) {
            super(pages);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Supplier<SQLException> failure = FAILURE.get();
            if (failure != null && LEFT.getAndDecrement() <= 0) {
                throw failure.get();
            }
            return super.getConnection();
        }
    }
}
