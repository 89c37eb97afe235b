package org.restride.matrix;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes an argument of any type that a service takes, aimed at one patient's data. */
class Samples {

    private final Map<Type, Object> known = new HashMap<>();

    <T> Samples with(Class<T> type, T value) {
        known.put(type, value);
        return this;
    }

    Object[] arguments(Desk desk) {
        return Arrays.stream(desk.method().getGenericParameterTypes())
                .map(this::of)
                .toArray();
    }

    private Object of(Type type) {
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isPrimitive() || (plain.getName().startsWith("java.") && !plain.isInterface())) {
            return simple(plain);
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isSealed()) {
            return oneOf(plain);
        }
        if (plain.isInterface()) {
            return Proxy.newProxyInstance(
                    plain.getClassLoader(), new Class<?>[] {plain}, (proxy, method, values) -> null);
        }
        return madeByItsConstructor(plain);
    }

    private Object madeByItsConstructor(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return make(
                type,
                constructor,
                Arrays.stream(constructor.getGenericParameterTypes())
                        .map(this::of)
                        .toArray());
    }

    private Object oneOf(Class<?> sealed) {
        IllegalStateException last = new IllegalStateException("Give the matrix a sample of " + sealed.getName());
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            try {
                return of(permitted);
            } catch (IllegalStateException problem) {
                last = problem;
            }
        }
        throw last;
    }

    private Object generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] inner = type.getActualTypeArguments();
        if (raw == Set.class) {
            return Set.of(of(inner[0]));
        }
        if (raw == List.class || raw == Collection.class) {
            return List.of(of(inner[0]));
        }
        if (raw == Map.class) {
            return Map.of(of(inner[0]), of(inner[1]));
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        return of(raw);
    }

    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent part : parts) {
            values.add(of(part.getGenericType()));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return make(type, constructor, values.toArray());
        } catch (NoSuchMethodException problem) {
            throw new IllegalStateException("Every record has this constructor", problem);
        }
    }

    private static Object make(Class<?> type, Constructor<?> constructor, Object... values) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException problem) {
            throw new IllegalStateException("Give the matrix a sample of " + type.getName(), problem.getCause());
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException("The matrix can't make a " + type.getName(), problem);
        }
    }

    private static Object simple(Class<?> type) {
        if (type == String.class || type == CharSequence.class) {
            return "sample words of a reason";
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == double.class || type == Double.class) {
            return 1.0;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 2);
        }
        if (type == LocalTime.class) {
            return LocalTime.of(9, 0);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-02T10:00:00Z");
        }
        if (type == Locale.class) {
            return Locale.ENGLISH;
        }
        if (type == ZoneId.class) {
            return ZoneId.of("Europe/London");
        }
        if (type == Object.class) {
            return "sample";
        }
        throw new IllegalStateException("Give the matrix a sample of " + type.getName());
    }
}
