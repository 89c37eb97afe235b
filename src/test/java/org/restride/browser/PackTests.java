package org.restride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestEquipment;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.restride.people.Invitations;
import org.restride.people.Welcoming;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two clinics of one portal: what an editor of the one packs, editors of the other take, read and publish. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"restride.demo=false", "vaadin.productionMode=true", "db-scheduler.enabled=false"})
@Import(TestEquipment.class)
class PackTests {

    private static final String TITLE = "Dead bug";
    private static final String PAGE = "/catalogue/packs";

    @LocalServerPort
    private int port;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "SMALL_PHONE, DARK"})
    void anItemGoesFromOneClinicToAnother(Device device, ColorScheme scheme) throws IOException {
        TestClinic there = clinics.create();
        TestClinic here = clinics.createBare();
        String key = ownKey(device, scheme, there);
        byte[] pack = export(device, scheme, there);
        String editor = staff(here, "Edith Editor", Role.EDITOR);
        refused(device, scheme, editor, pack);
        trust(device, scheme, here, key);
        take(device, scheme, editor, pack);
        publish(device, scheme, staff(here, "Rita Reader", Role.EDITOR));
    }

    private String ownKey(Device device, ColorScheme scheme, TestClinic there) {
        try (Visitor administrator = visitor(device, scheme)) {
            administrator.signIn(staff(there, "Ada There", Role.ADMINISTRATOR), TestClinics.PASSWORD);
            keys(administrator);
            String key = administrator.field("The key of your clinic").inputValue();
            assertThat(key).hasSize(60).endsWith("=");
            return key;
        }
    }

    private byte[] export(Device device, ColorScheme scheme, TestClinic there) throws IOException {
        try (Visitor editor = visitor(device, scheme)) {
            editor.signIn(staff(there, "Ed There", Role.EDITOR), TestClinics.PASSWORD)
                    .open("/catalogue");
            editor.part("a, vaadin-button", "Packs").click();
            editor.page().waitForURL(Pattern.compile(".*" + PAGE));
            editor.settle();
            editor.mustBeFine("packs");
            Locator items = editor.page().locator("vaadin-multi-select-combo-box input");
            items.fill(TITLE);
            editor.part("vaadin-multi-select-combo-box-item", TITLE).click();
            items.press("Escape");
            editor.part("vaadin-button", "Make the pack").click();
            Locator download = editor.part("a", "Download");
            assertThat(download).isVisible();
            editor.mustBeFine("packs-made");
            Download file = editor.page().waitForDownload(download::click);
            assertThat(file.suggestedFilename()).endsWith(".zip");
            return Files.readAllBytes(file.path());
        }
    }

    private void refused(Device device, ColorScheme scheme, String login, byte[] pack) {
        try (Visitor editor = visitor(device, scheme)) {
            editor.signIn(login, TestClinics.PASSWORD).open(PAGE);
            upload(editor, pack);
            assertThat(editor.page()
                            .getByText("Your clinic doesn't trust the key")
                            .first())
                    .isVisible();
            editor.mustBeFine("packs-refused");
        }
    }

    private void trust(Device device, ColorScheme scheme, TestClinic here, String key) {
        try (Visitor administrator = visitor(device, scheme)) {
            administrator.signIn(staff(here, "Ada Here", Role.ADMINISTRATOR), TestClinics.PASSWORD);
            keys(administrator);
            administrator.part("vaadin-button", "Add a key").click();
            administrator.field("Whose key it is").fill("The clinic across the river");
            administrator.field("Key").fill(key);
            administrator.screenshot("packs-trust");
            administrator.part("vaadin-dialog vaadin-button", "Trust this key").click();
            assertThat(administrator
                            .page()
                            .getByText("The clinic across the river")
                            .first())
                    .isVisible();
            administrator.mustBeFine("packs-keys");
        }
    }

    private void take(Device device, ColorScheme scheme, String login, byte[] pack) {
        try (Visitor editor = visitor(device, scheme)) {
            editor.signIn(login, TestClinics.PASSWORD).open(PAGE);
            upload(editor, pack);
            editor.part("vaadin-checkbox", TITLE).waitFor();
            editor.mustBeFine("packs-arrived");
            editor.part("vaadin-details-summary", "Read it").click();
            assertThat(editor.page().locator(".rs-difference rs-figure").first())
                    .isVisible();
            editor.mustBeFine("packs-read");
            editor.part("vaadin-button", "Take over").click();
            assertThat(editor.page().getByText("for a colleague to read").first())
                    .isVisible();
            editor.mustBeFine("packs-taken");
            editor.part("a", "To the desk").click();
            editor.page().waitForURL(Pattern.compile(".*/desk$"));
            assertThat(editor.page().getByText("from the pack").first()).isVisible();
            editor.mustBeFine("packs-desk");
        }
    }

    private void publish(Device device, ColorScheme scheme, String login) {
        try (Visitor reader = visitor(device, scheme)) {
            reader.signIn(login, TestClinics.PASSWORD).open("/desk");
            reader.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + TITLE + "$")))
                    .first()
                    .click();
            reader.page().waitForURL(Pattern.compile(".*/desk/review/.*"));
            assertThat(reader.page().getByText("It came with a pack").first()).isVisible();
            reader.mustBeFine("packs-review");
            reader.part("vaadin-button[theme~=primary]", "Publish").click();
            reader.page().waitForURL(Pattern.compile(".*/catalogue/dead-bug"));
            assertThat(reader.page().locator("h1")).hasText(TITLE);
        }
    }

    private static void keys(Visitor administrator) {
        administrator.open("/admin");
        administrator.part("vaadin-tab", "Content packs").click();
        administrator.field("The key of your clinic").waitFor();
    }

    private static void upload(Visitor editor, byte[] pack) {
        editor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("pack.zip", "application/zip", pack));
    }

    private Visitor visitor(Device device, ColorScheme scheme) {
        return new Visitor(device, scheme, () -> "http://localhost:" + port);
    }

    private String staff(TestClinic clinic, String name, Role role) {
        String address = UUID.randomUUID() + "@staff.test";
        Invitations.Link link = clinics.as(
                Actor.system(clinic.id()), () -> invitations.inviteStaff(name, address, java.util.Set.of(role), false));
        welcoming.accept(TestClinics.token(link), null, address, TestClinics.PASSWORD, null, TestClinics.address());
        return address;
    }
}
