package vn.chitieu.database;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Puts row-level security between the portal and its connections. */
@Configuration(proxyBeanMethods = false)
class ScopedDatabase {

    @Bean
    static BeanPostProcessor scopedDataSource(ObjectProvider<DataScopes> scopes, ObjectProvider<Flyway> flyway) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource pages
                        ? new ScopedDataSource(
                                pages,
                                SingletonSupplier.of(scopes::getObject),
                                SingletonSupplier.of(() -> requireNonNull(
                                        flyway.getObject().getConfiguration().getDataSource())))
                        : bean;
            }
        };
    }
}
