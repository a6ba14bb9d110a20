package opora.learning.entries;

import java.util.UUID;
import opora.learning.Register;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record LearningVoidPage(Shell shell, Fields fields, Register register, UUID id, String title) {}
