package org.restride;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

class RouteAccessTests {

    private static final Iterable<JavaClass> OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.restride");

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        List<String> silent = stream()
                .filter(view -> view.isAnnotatedWith(Route.class))
                .filter(view -> !view.isAnnotatedWith(RolesAllowed.class)
                        && !view.isAnnotatedWith(PermitAll.class)
                        && !view.isAnnotatedWith(AnonymousAllowed.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
        List<String> silent = stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .filter(type -> !annotated(type.getAnnotations()))
                .flatMap(type -> type.getMethods().stream()
                        .filter(method ->
                                method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers()
                                .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC))
                        .filter(method -> !annotated(method.getAnnotations()))
                        .map(com.tngtech.archunit.core.domain.JavaMethod::getFullName))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean annotated(
            java.util.Set<? extends com.tngtech.archunit.core.domain.JavaAnnotation<?>> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation.getRawType().getName().startsWith("org.restride.base.For"));
    }

    private static java.util.stream.Stream<JavaClass> stream() {
        return java.util.stream.StreamSupport.stream(OURS.spliterator(), false);
    }
}
