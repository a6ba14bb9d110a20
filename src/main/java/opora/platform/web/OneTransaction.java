package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Whoever looks, looks in one transaction: who they are, the page with its rendering, the file as it is written. The database is told once for whom, and
 * what is shown is journalled or the look ends with an error. A change has the transaction of its use case.
 */
class OneTransaction extends RequestMappingHandlerAdapter {

    private final PlatformTransactionManager transactions;

    OneTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        var transaction = Looking.take(request);
        if (transaction == null) {
            return super.invokeHandlerMethod(request, response, handler);
        }
        ModelAndView answer;
        try {
            answer = super.invokeHandlerMethod(request, response, handler);
        } catch (Exception | Error problem) {
            transactions.rollback(transaction);
            throw problem;
        }
        transactions.commit(transaction);
        return answer;
    }
}
