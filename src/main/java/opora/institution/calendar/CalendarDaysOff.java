package opora.institution.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.institution.WorkingDays;
import opora.platform.shell.DaysOff;
import org.springframework.stereotype.Component;

@Component
class CalendarDaysOff implements DaysOff {

    private final WorkingDays workingDays;

    CalendarDaysOff(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public Set<LocalDate> between(UUID institution, LocalDate from, LocalDate to) {
        var calendar = workingDays.of(institution);
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !calendar.isWorking(day))
                .collect(Collectors.toSet());
    }
}
