package opora.access;

import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record OwnAccountPage(Shell shell, AccountLine account, List<String> roles, String reach, Fields fields) {}
