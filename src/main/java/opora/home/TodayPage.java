package opora.home;

import java.time.LocalDate;
import java.util.List;
import opora.platform.shell.Today;
import opora.platform.web.Shell;

public record TodayPage(Shell shell, LocalDate today, List<Today.Card> cards) {}
