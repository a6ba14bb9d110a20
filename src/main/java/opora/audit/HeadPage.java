package opora.audit;

import opora.audit.seal.SealedHeads.SealedHead;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record HeadPage(Shell shell, Fields fields, @Nullable SealedHead head) {}
