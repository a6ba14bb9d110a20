package opora.casework.review;

import java.util.List;
import opora.platform.web.Shell;

/** @param watched families of closed cases somebody should ask how they live */
public record AlumniPage(Shell shell, List<AfterCase.Alumnus> alumni, List<AfterCase.Due> watched) {}
