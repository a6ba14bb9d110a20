package opora.surveys.waves;

import java.util.List;
import opora.platform.web.Shell;

public record WavesPage(Shell shell, List<Wave> waves) {}
