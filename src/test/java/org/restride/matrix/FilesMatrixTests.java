package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.restride.SignedIn;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.plans.ui.PlanNavigation;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/**
 * Each class that hands out files, driven as each kind of person: from the page by those who may open it, and by everybody with the very
 * download that somebody of the clinic has open, as if its address had got about.
 */
class FilesMatrixTests extends WorldScreens {

    private static final List<String> FILE_TYPES = List.of(
            "com.vaadin.flow.server.streams.DownloadHandler",
            "com.vaadin.flow.server.streams.UploadHandler",
            "com.vaadin.flow.server.StreamResource",
            "com.vaadin.flow.server.StreamReceiver");

    @Test
    void everyFileHasAnExpectationAndEveryExpectationAFile() {
        Set<String> found = StreamSupport.stream(classes().spliterator(), false)
                .filter(FilesMatrixTests::handlesFiles)
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(Expected.FILES.keySet());
        expected.addAll(Expected.UPLOADS.keySet());
        expected.addAll(Expected.DIALOGS);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everybodyGetsTheFilesOfTheirRoleFromTheirOwnClinicAndNoOthers() {
        for (String name : Expected.FILES.keySet()) {
            for (World.Person person : world.people()) {
                boolean may = may(name, person);
                List<String> got = fromThePage(name, person);
                assertThat(got.isEmpty()).as(person.name() + " at " + name).isEqualTo(!may);
                if (may) {
                    assertThat(got).as(person.name()).allMatch(text -> !text.isBlank());
                    assertThat(got.stream().anyMatch(this::isOfTheTarget))
                            .as(person.name() + " read of the target at " + name)
                            .isEqualTo(Expected.OF_PATIENTS.contains(name)
                                    && !person.otherClinic()
                                    && (person.related() || !Expected.OF_ONESELF.contains(name)));
                }
            }
        }
    }

    @Test
    void theDownloadOfAnotherGivesNothingThatOnesOwnWouldNot() {
        assertThat(strayed()).isEmpty();
    }

    @Test
    void strangersGetNothingWhenTheServicesForget() {
        assertThat(Walls.withoutServices(access, this::crossings)).isEmpty();
    }

    @Test
    void strangersGetNothingWhenRowLevelSecurityIsOff() {
        assertThat(Walls.withoutRowLevelSecurity(owner, this::crossings)).isEmpty();
        assertThat(Walls.withoutRowLevelSecurity(owner, this::strayed)).isEmpty();
    }

    /** Those who got a file through the download of somebody else that is not for their role. */
    private List<String> strayed() {
        List<String> found = new ArrayList<>();
        withOwnersDownloads((name, download) -> world.people().forEach(person -> {
            boolean may = may(name, person);
            String got = as(person, download);
            if (!may && !got.isEmpty()) {
                found.add(person.name() + " got a file of " + name);
            }
            if (person.otherClinic() && isOfTheTarget(got)) {
                found.add(person.name() + " read of the target in a file of " + name);
            }
        }));
        return found;
    }

    private List<String> crossings() {
        List<String> found = new ArrayList<>();
        withOwnersDownloads((name, download) -> world.strangers().stream()
                .filter(person -> isOfTheTarget(as(person, download)))
                .forEach(person -> found.add(person.name() + " read of the target in a file of " + name)));
        return found;
    }

    @FunctionalInterface
    private interface Look {
        void at(String name, ElementStreamResource download);
    }

    private void withOwnersDownloads(Look look) {
        for (String name : Expected.FILES.keySet()) {
            become(owner(name));
            List<ElementStreamResource> downloads = downloads(name);
            assertThat(downloads).as(name).isNotEmpty();
            downloads.forEach(download -> look.at(name, download));
        }
    }

    private static boolean may(String name, World.Person person) {
        return person.actor().roles().stream().anyMatch(Expected.FILES.get(name)::contains)
                && (person.related() || !Expected.OF_CARE.contains(name))
                && !(Expected.NOT_WHILE_LOCKED.contains(name)
                        && person.actor().roles().contains(Role.PATIENT));
    }

    /** Somebody of the clinic for whose role the file is. */
    private World.Person owner(String name) {
        return world.people().stream()
                .filter(person -> !person.otherClinic())
                .filter(person -> may(name, person))
                .findFirst()
                .orElseThrow();
    }

    /** What the person downloads from the page in their own browser; nothing if the page does not open. */
    private List<String> fromThePage(String name, World.Person person) {
        become(person);
        return downloads(name).stream().map(download -> as(person, download)).toList();
    }

    /** The downloads of the page, if it opens. */
    private List<ElementStreamResource> downloads(String name) {
        Class<? extends Component> view = view(Expected.PAGES.getOrDefault(name, name));
        UI.getCurrent().navigate(address(name, view));
        return page(view).flatMap(page -> Pages.downloads(page).stream()).toList();
    }

    private String address(String name, Class<? extends Component> view) {
        return switch (name) {
            case "org.restride.plans.ui.PaperChoice" -> PlanNavigation.paper(world.plan());
            case "org.restride.shell.ui.PatientRightsView" -> "patients/" + world.target() + "/rights";
            case "org.restride.shell.ui.SummaryView" -> "patients/" + world.target() + "/summary";
            case "org.restride.shell.ui.DayView" ->
                "patients/" + world.target() + "/day/" + LocalDate.now(ZoneOffset.UTC);
            default -> RouteConfiguration.forApplicationScope().getUrl(view);
        };
    }

    /** The page, if it opened. */
    private static Stream<Component> page(Class<? extends Component> view) {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(view::isInstance)
                .map(Component.class::cast);
    }

    private static Class<? extends Component> view(String name) {
        try {
            return Class.forName(name).asSubclass(Component.class);
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The file's text as it comes to the person; empty if they are refused, and what had got out if the database refuses. */
    private static String as(World.Person person, ElementStreamResource download) {
        MockHttpServletResponse file = new MockHttpServletResponse();
        SignedIn.as(person.actor());
        try {
            Pages.send(download, file);
            return Pages.text(file);
        } catch (AccessDeniedException | DomainError.Forbidden | DomainError.NotFound | DomainError.Locked refused) {
            return "";
        } catch (DataAccessException refused) {
            assertThat(refused.getMostSpecificCause()).hasMessageContaining("row-level security");
            return new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private boolean isOfTheTarget(String text) {
        return text.lines().anyMatch(this::tellsOfTheTarget);
    }

    /** A line that says that somebody was refused names what they asked for themselves, and so may hold an id but never a name. */
    private boolean tellsOfTheTarget(String line) {
        Stream<String> telling = line.contains(",REFUSED,")
                ? Stream.of(World.NAME)
                : Stream.of(
                        World.NAME, world.target().toString(), world.report().toString());
        return telling.anyMatch(line::contains);
    }

    private static Iterable<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.restride");
    }

    /** Whether the class makes something of a type that hands out or takes in files, or hands it to somebody. */
    private static boolean handlesFiles(JavaClass type) {
        return type.getCodeUnits().stream()
                .flatMap(unit -> unit.getCallsFromSelf().stream())
                .map(call -> call.getTarget())
                .flatMap(target -> Stream.concat(
                        target.getRawParameterTypes().stream(),
                        Stream.of(target.getRawReturnType(), target.getOwner())))
                .anyMatch(used -> FILE_TYPES.contains(used.getName()));
    }
}
