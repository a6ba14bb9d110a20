package opora.access;

import java.util.List;
import opora.access.session.OpenSessions;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param sessions where the account is signed in now, the one last used first
 * @param notices what happened lately to the ways into this account
 */
public record OwnAccountPage(
        Shell shell,
        AccountLine account,
        List<String> roles,
        String reach,
        List<OpenSessions.Line> sessions,
        WaysIn ways,
        List<PasskeyLine> passkeys,
        List<NoticeLine> notices,
        Fields fields) {

    public boolean unseen() {
        return notices.stream().anyMatch(NoticeLine::unseen);
    }
}
