package opora.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.ParamType;
import org.jooq.impl.CallbackExecuteListener;
import org.jooq.impl.DefaultConfiguration;

/**
 * What the application asks the database, values and all, while one page is opened. Not heard: begin and commit, and the statement with
 * which each transaction says for whom it works.
 *
 * @param queries what only reads
 * @param others what writes: the journal, the session
 */
record Heard(List<String> queries, List<String> others) {

    static Heard of(DSLContext db, Callable<?> work) throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        ExecuteListener listener = new CallbackExecuteListener().onExecuteStart(context -> hear(context, heard));
        var configuration = (DefaultConfiguration) db.configuration();
        var before = configuration.executeListenerProviders();
        var with = new ArrayList<>(List.of(before));
        with.add(() -> listener);
        configuration.setExecuteListenerProvider(with.toArray(before.clone()));
        try {
            work.call();
        } finally {
            configuration.setExecuteListenerProvider(before);
        }
        return new Heard(
                heard.stream().filter(Heard::reads).toList(),
                heard.stream().filter(each -> !reads(each)).toList());
    }

    private static void hear(ExecuteContext context, Queue<String> heard) {
        for (var query : context.batchQueries()) {
            heard.add(query.getSQL(ParamType.INLINED));
        }
    }

    private static boolean reads(String statement) {
        return statement.startsWith("select") || statement.startsWith("with");
    }
}
