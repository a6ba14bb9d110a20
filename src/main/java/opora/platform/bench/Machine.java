package opora.platform.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.jooq.DSLContext;

/**
 * On what was measured.
 *
 * @param load of the machine in the last minute, what else it does included; negative where the system does not say
 * @param commit what was measured, empty where the launcher does not know
 */
public record Machine(
        int processors,
        @JsonProperty("memory_mb") long memory,
        double load,
        String java,
        String database,
        String commit) {

    private static final long MEGABYTE = 1024 * 1024;

    public static Machine here(DSLContext db) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / MEGABYTE,
                system.getSystemLoadAverage(),
                Runtime.version().toString(),
                "PostgreSQL " + db.fetchValue("show server_version", String.class),
                Objects.requireNonNullElse(System.getenv("OPORA_COMMIT"), ""));
    }

    public String line() {
        return "%d × CPU, %d MB, load %.1f, Java %s, %s%s"
                .formatted(processors, memory, load, java, database, commit.isEmpty() ? "" : ", " + commit);
    }
}
