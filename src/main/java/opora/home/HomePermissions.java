package opora.home;

import opora.platform.access.PermissionSet;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HomePermissions {

    static final String VIEW = "home.view";

    @Bean
    PermissionSet homePermissionSet() {
        return new PermissionSet().grantAll(VIEW);
    }

    @Bean
    MenuItem homeMenu() {
        return new MenuItem("home.title", "/", VIEW, 0, "/calendar");
    }
}
