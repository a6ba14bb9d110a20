package opora.access.keys;

import opora.platform.secrets.Keys;
import opora.platform.web.Shell;

public record KeysPage(Shell shell, Keys.State state) {}
