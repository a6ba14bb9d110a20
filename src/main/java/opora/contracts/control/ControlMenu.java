package opora.contracts.control;

import opora.contracts.ContractsPermissions;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the control of a month is found. */
@Configuration(proxyBeanMethods = false)
class ControlMenu {

    @Bean
    MenuItem monthlyControlMenu() {
        return new MenuItem(
                "contracts.control.menu", ControlLinks.ALL, ContractsPermissions.KEEP, MenuItem.BESIDE_THE_DAY + 1);
    }
}
