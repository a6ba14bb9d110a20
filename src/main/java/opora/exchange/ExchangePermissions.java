package opora.exchange;

import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class ExchangePermissions {

    /** Brings families of all sections in, so it is for those who answer for the whole institution. */
    public static final String IMPORT = "exchange.import";

    @Bean
    PermissionSet exchangePermissionSet() {
        return new PermissionSet().grant(IMPORT, Role.ADMINISTRATOR, Role.DIRECTOR);
    }

    @Bean
    MenuItem importMenu() {
        return new MenuItem("exchange.import.title", "/import", IMPORT, 50);
    }
}
