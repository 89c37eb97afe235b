package org.restride;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the SQL statements of the current thread: a batch counts once; beginning, committing and setting the clinic don't count.
 */
public final class Statements implements QueryExecutionListener, BeanPostProcessor {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    /** The statements that the work sent, in order. */
    public static List<String> of(Runnable work) {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            work.run();
        } finally {
            SEEN.remove();
        }
        return Collections.unmodifiableList(seen);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> seen = SEEN.get();
        if (seen != null && !queries.isEmpty()) {
            String sql = queries.getFirst().getQuery();
            if (!sql.toLowerCase(Locale.ROOT).contains("set_config('app.clinic'")) {
                seen.add(sql);
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof javax.sql.DataSource source && name.equals("dataSource")
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }
}
