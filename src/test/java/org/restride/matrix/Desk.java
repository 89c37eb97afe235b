package org.restride.matrix;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One method of one service, with the rule that its annotation states. */
record Desk(Object bean, Method method, String rule) {

    private static final Pattern ANY = Pattern.compile("@access\\.any\\(([^)]*)\\)");
    private static final Pattern RELATION = Pattern.compile("@access\\.(careOf|self)\\(#\\w+\\)");

    /** Every public method of every service of ours. */
    static List<Desk> all(ApplicationContext context) {
        List<Desk> desks = new ArrayList<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (type.getName().startsWith("org.restride.")) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Desk(bean, method, rule(type, method)))
                        .forEach(desks::add);
            }
        }
        desks.sort(Comparator.comparing(Desk::name));
        return desks;
    }

    String name() {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }

    boolean forEverybody() {
        return rule.equals("permitAll()");
    }

    /** Whether the rule lets this person in, worked out anew from the rule's words and not by the program's own gate. */
    boolean admits(Actor actor, boolean related) {
        if (forEverybody()) {
            return true;
        }
        Matcher any = ANY.matcher(rule);
        String decided = any.replaceAll(match -> String.valueOf(hasOne(actor, match.group(1))));
        boolean relation = actor.is(Role.SYSTEM) || (related && (actor.is(Role.PATIENT) || actor.is(Role.CLINICIAN)));
        return decide(RELATION.matcher(decided).replaceAll(String.valueOf(relation)));
    }

    private static boolean hasOne(Actor actor, String roles) {
        Set<String> wanted = Arrays.stream(roles.split(","))
                .map(role -> role.trim().replace("'", ""))
                .collect(Collectors.toSet());
        return actor.is(Role.SYSTEM) || actor.roles().stream().anyMatch(role -> wanted.contains(role.name()));
    }

    private static boolean decide(String words) {
        String expression = words.replace("(", " ").replace(")", " ").trim();
        return Arrays.stream(expression.split("\\s+or\\s+"))
                .anyMatch(part -> Arrays.stream(part.split("\\s+and\\s+")).allMatch(term -> {
                    if (!term.trim().equals("true") && !term.trim().equals("false")) {
                        throw new IllegalStateException("The matrix can't read the rule: " + words);
                    }
                    return term.trim().equals("true");
                }));
    }

    private static String rule(Class<?> type, Method method) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        PreAuthorize whole = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
        if (whole == null) {
            throw new IllegalStateException(type.getSimpleName() + "." + method.getName() + " says nobody may call it");
        }
        return whole.value();
    }
}
