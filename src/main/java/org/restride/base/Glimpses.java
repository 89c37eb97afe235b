package org.restride.base;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks several glimpses in one statement. */
@Component
public class Glimpses {

    private final ClinicSql db;

    Glimpses(ClinicSql db) {
        this.db = db;
    }

    /** The answers, each to be taken with its glimpse. */
    public static final class Answers {

        private final IdentityHashMap<Glimpse<?>, Object> values;

        private Answers(IdentityHashMap<Glimpse<?>, Object> values) {
            this.values = values;
        }

        /**
         * @throws IllegalArgumentException if this glimpse was not asked
         */
        @SuppressWarnings("unchecked")
        public <T> T get(Glimpse<T> glimpse) {
            Object value = values.get(glimpse);
            if (value == null) {
                throw new IllegalArgumentException("This glimpse was not asked");
            }
            return (T) value;
        }
    }

    /**
     * @throws IllegalArgumentException if a glimpse does not name {@code :clinic}, or two mean different things by one parameter
     */
    public Answers ask(Glimpse<?>... glimpses) {
        List<Glimpse<?>> asked = Arrays.asList(glimpses);
        String columns = IntStream.range(0, asked.size())
                .mapToObj(n -> "(" + requireClinic(asked.get(n).sql()) + ")::text as g" + n)
                .collect(Collectors.joining(",\n"));
        return db.sql("select " + columns)
                .params(parameters(asked))
                .query((row, number) -> {
                    IdentityHashMap<Glimpse<?>, Object> values = new IdentityHashMap<>();
                    for (int n = 0; n < asked.size(); n++) {
                        values.put(asked.get(n), asked.get(n).reader().apply(row.getString("g" + n)));
                    }
                    return new Answers(values);
                })
                .single();
    }

    private static String requireClinic(String sql) {
        if (!sql.contains(":clinic")) {
            throw new IllegalArgumentException("A glimpse of clinic data names :clinic");
        }
        return sql;
    }

    private static Map<String, Object> parameters(List<Glimpse<?>> asked) {
        Map<String, Object> parameters = new HashMap<>();
        for (Glimpse<?> glimpse : asked) {
            glimpse.parameters().forEach((name, value) -> {
                Object before = parameters.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    throw new IllegalArgumentException("Two glimpses mean different things by :" + name);
                }
            });
        }
        return parameters;
    }
}
