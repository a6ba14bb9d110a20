package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import opora.platform.database.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Begins the one transaction of a look before anybody asks who looks. What never reaches its handler is ended here. */
class Looking implements HandlerInterceptor {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String RUNNING = Looking.class.getName();

    private final PlatformTransactionManager transactions;

    Looking(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && METHODS.contains(request.getMethod())) {
            request.setAttribute(RUNNING, transactions.getTransaction(new Look()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        var running = take(request);
        if (running != null && problem == null) {
            transactions.commit(running);
        } else if (running != null) {
            transactions.rollback(running);
        }
    }

    /** The transaction of this look, to be ended by the caller; null for a change. */
    static @Nullable TransactionStatus take(HttpServletRequest request) {
        var running = request.getAttribute(RUNNING);
        request.removeAttribute(RUNNING);
        return (TransactionStatus) running;
    }
}
