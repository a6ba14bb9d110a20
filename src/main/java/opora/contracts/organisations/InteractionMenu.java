package opora.contracts.organisations;

import opora.contracts.ContractsPermissions;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the interaction with organisations is found. */
@Configuration(proxyBeanMethods = false)
class InteractionMenu {

    @Bean
    MenuItem interactionMenuItem() {
        return new MenuItem(
                "contracts.interaction.menu",
                InteractionLinks.ALL,
                ContractsPermissions.VIEW,
                MenuItem.BESIDE_THE_DAY + 4);
    }
}
