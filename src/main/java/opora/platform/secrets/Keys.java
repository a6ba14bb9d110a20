package opora.platform.secrets;

import java.time.Clock;
import java.util.List;
import opora.platform.database.Maintenance;
import opora.platform.secrets.Resealing.Standing;
import opora.platform.secrets.Resealing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of sealed fields for those who answer for them: how they stand, and a new one. */
@Component
public class Keys {

    private static final int PORTION = 500;
    private static final long PAUSE_MILLIS = 500;

    private final KeyRing ring;
    private final Resealing resealing;

    Keys(KeyRing ring, Vault vault, BlindIndex index, List<SealedFields> fields, Maintenance maintenance, Clock clock) {
        this.ring = ring;
        var columns =
                fields.stream().flatMap(each -> each.all().stream()).distinct().toList();
        this.resealing = new Resealing(maintenance.db(), vault, index, columns, PORTION, clock);
    }

    /**
     * @param keys how many there are, the newest and those before it
     * @param newest the number of the key that seals
     */
    public record State(int keys, String newest, List<Column> columns) {

        public boolean done() {
            return columns.stream().allMatch(Column::done);
        }

        public long columnsDone() {
            return columns.stream().filter(Column::done).count();
        }

        public long sealed() {
            return columns.stream().mapToLong(Column::sealed).sum();
        }

        /** Texts that could not be sealed: damaged, or one number on two cards. */
        public int unsealed() {
            return columns.stream()
                    .filter(Column::done)
                    .mapToInt(each -> each.remaining() == null ? 0 : each.remaining())
                    .sum();
        }
    }

    /** @param sealed how many texts the walk to the newest key has sealed so far */
    public record Column(
            String name,
            boolean done,
            long sealed,
            @Nullable Integer remaining) {}

    public State state() {
        var now = ring.current();
        return new State(
                now.ids().size(),
                "%08x".formatted(now.primary()),
                resealing.standing().stream().map(Keys::column).toList());
    }

    /** From now on everything is sealed with a new key; what was sealed before is sealed anew in the background. */
    public void rotate() {
        ring.addKey();
    }

    /** The key that locks the files of the others is another one from now on. */
    public void changeMaster() {
        ring.changeMaster();
    }

    /** Seals all there is with the newest key, beside whoever else does so. */
    public void sealAll() throws InterruptedException {
        var step = resealing.step();
        while (step != Step.DONE) {
            if (step == Step.ELSEWHERE) {
                Thread.sleep(PAUSE_MILLIS);
            }
            step = resealing.step();
        }
    }

    Step step() {
        return resealing.step();
    }

    void again() {
        resealing.again();
    }

    private static Column column(Standing standing) {
        var walk = standing.walk();
        return new Column(standing.column(), standing.done(), walk.sealed(), walk.remaining());
    }
}
