package opora.access;

import opora.platform.shell.Console;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where nobody has an account yet, whoever sits at the console gets a link to become the first. There is no default password. */
@Component
@Profile("!demo")
class FirstStart implements ApplicationListener<WebServerInitializedEvent> {

    private final Invitations invitations;

    FirstStart(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        var port = started.getWebServer().getPort();
        if (port > 0 && invitations.nobodyIsHere()) {
            var link = "http://localhost:" + port + InvitationController.path(invitations.issue(null));
            System.out.println(Console.text("platform.console.first-start", link));
        }
    }
}
