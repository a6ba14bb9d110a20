package opora.platform.web;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration
class WebTransactions implements WebMvcRegistrations {

    private final PlatformTransactionManager transactions;

    WebTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new OneTransaction(transactions);
    }
}
