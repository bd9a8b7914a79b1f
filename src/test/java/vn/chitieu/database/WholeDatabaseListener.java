package vn.chitieu.database;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * A test that asks the database itself reaches every row; its requests reach what their caller does ({@link
 * ScopedRequests}). Comes before the test's transaction, which takes a connection.
 */
public final class WholeDatabaseListener extends AbstractTestExecutionListener {

    private static final int BEFORE_THE_TRANSACTION = 3_500;

    @Override
    public int getOrder() {
        return BEFORE_THE_TRANSACTION;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        DataScopes.CHOSEN.set(DataScope.EVERYTHING);
    }

    @Override
    public void prepareTestInstance(TestContext context) {
        DataScopes.CHOSEN.set(DataScope.EVERYTHING);
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        DataScopes.CHOSEN.set(DataScope.EVERYTHING);
    }

    @Override
    public void afterTestClass(TestContext context) {
        DataScopes.CHOSEN.remove();
    }
}
