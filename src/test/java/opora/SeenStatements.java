package opora;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.conf.ParamType;

/** Remembers what a page asks the database, values and all, while somebody listens. */
public class SeenStatements implements ExecuteListenerProvider, ExecuteListener {

    private static final long serialVersionUID = 1;

    private final transient ThreadLocal<List<String>> listening = new ThreadLocal<>();

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var heard = listening.get();
        Query query = context.query();
        if (heard != null && query != null) {
            heard.add(query.getSQL(ParamType.INLINED));
        }
    }

    /** The queries of the work: statements that change nothing. */
    public List<String> of(Runnable work) {
        var heard = new ArrayList<String>();
        listening.set(heard);
        try {
            work.run();
        } finally {
            listening.remove();
        }
        return heard.stream()
                .filter(each -> each.startsWith("select") || each.startsWith("with"))
                .toList();
    }
}
