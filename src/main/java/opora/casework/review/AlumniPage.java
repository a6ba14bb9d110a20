package opora.casework.review;

import java.util.List;
import opora.platform.web.Shell;

public record AlumniPage(Shell shell, List<AfterCase.Alumnus> alumni) {}
