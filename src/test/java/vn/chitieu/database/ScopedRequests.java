package vn.chitieu.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request within a test reaches the rows of its caller and no others, as it does on a thread of its own. Comes after
 * the filters that find out who is calling.
 */
@Order(0)
final class ScopedRequests extends OncePerRequestFilter {

    private final ObjectProvider<DataScopes> scopes;
    private final ObjectProvider<ScopeOfCaller> caller;

    ScopedRequests(ObjectProvider<DataScopes> scopes, ObjectProvider<ScopeOfCaller> caller) {
        this.scopes = scopes;
        this.caller = caller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DataScopes.CHOSEN.get() == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            scopes.getObject().replace(caller.getObject().get(), () -> pass(request, response, chain));
        } catch (Passed passed) {
            if (passed.getCause() instanceof ServletException failure) {
                throw failure;
            }
            throw (IOException) passed.getCause();
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException failure) {
            throw new Passed(failure);
        }
    }

    private static final class Passed extends RuntimeException {

        Passed(Exception failure) {
            super(failure);
        }
    }
}
