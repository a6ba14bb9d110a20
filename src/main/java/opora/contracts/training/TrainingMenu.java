package opora.contracts.training;

import opora.contracts.ContractsPermissions;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where training groups are made of the willing. */
@Configuration(proxyBeanMethods = false)
class TrainingMenu {

    @Bean
    MenuItem trainingGroupsMenu() {
        return new MenuItem(
                "contracts.training.menu", TrainingLinks.FORM, ContractsPermissions.KEEP, MenuItem.BESIDE_THE_DAY + 3);
    }
}
