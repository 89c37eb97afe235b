package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Getting in by a passkey on a phone, and losing the phone. Chromium plays the phone's authenticator. */
class PasskeyTests {

    private static final Pattern TODAY = Pattern.compile(".*/today$");
    private static final Pattern DOOR = Pattern.compile(".*/login.*");

    @Test
    void patientAcceptsWithAPasskeySignsInWithItAndTheClinicEndsALostPhone() {
        String lastName = "Passkey" + UUID.randomUUID().toString().substring(0, 6);
        try (Visitor clinician = new Visitor(Device.DESKTOP, ColorScheme.LIGHT);
                Visitor phone = new Visitor(Device.PHONE, ColorScheme.LIGHT)) {
            String invitation = invite(clinician, lastName);
            Authenticator authenticator = Authenticator.of(phone.page());
            phone.open(invitation);
            Person.born(phone);
            phone.press("Next");
            phone.page().getByRole(AriaRole.CHECKBOX).check();
            phone.press("Next");
            phone.field("E-mail").fill(lastName + "@patients.example");
            phone.mustBeFine("invitation-ways");
            phone.press("Use finger, face or PIN");
            phone.page().waitForURL(TODAY);
            authenticator.waitsForAFinger(true);
            signOut(phone);
            phone.mustBeFine("sign-in-passkey");
            phone.page().getByRole(AriaRole.CHECKBOX).check();
            authenticator.waitsForAFinger(false);
            phone.press("Use a passkey");
            phone.page().waitForURL(TODAY);
            comesBackWithoutAQuestion(phone);
            phone.open("/account");
            phone.mustBeFine("account-passkeys");
            assertThat(phone.page().getByText("(this device)").count()).isEqualTo(1);
            String code = newCode(clinician, lastName);
            phone.page().navigate(Portal.address() + "/today");
            phone.page().waitForURL(DOOR);
            phone.open(code).open(code);
            phone.mustBeFine("sign-in-link");
            phone.press("Sign me in").press("Not now");
            phone.page().waitForURL(TODAY);
        }
    }

    /** As after days: the session is gone, the trusted phone is not. */
    private static void comesBackWithoutAQuestion(Visitor phone) {
        phone.page()
                .context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile(".*rs-session")));
        phone.open("/today");
        assertThat(phone.page().url()).endsWith("/today");
    }

    private static void signOut(Visitor phone) {
        phone.page().evaluate("fetch('/logout', { method: 'POST' })");
        phone.page().context().clearCookies();
        phone.open("/login");
    }

    private static String invite(Visitor clinician, String lastName) {
        clinician.signIn("clinician").open("/patients");
        clinician.part("vaadin-button", "Register a patient").click();
        clinician.field("First name").fill("Petra");
        clinician.field("Last name").fill(lastName);
        Person.born(clinician);
        exact(clinician, "Register").click();
        clinician.part("vaadin-button", "Show link and code").click();
        Locator link = clinician.page().locator("vaadin-dialog input[readonly]").first();
        link.waitFor();
        return link.inputValue();
    }

    private static Locator exact(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Signs the lost phone out, and makes the code that stands on the sheet. */
    private static String newCode(Visitor clinician, String lastName) {
        clinician.open("/patients?q=" + lastName);
        clinician.open("/" + clinician.part("a[href^='patients/']", lastName).getAttribute("href"));
        clinician.part("vaadin-tab", "Record").click();
        clinician.press("Getting in…");
        clinician.press("New code for " + lastName.toLowerCase(Locale.ROOT));
        exact(clinician, "Make the code").click();
        Locator link = clinician.page().locator("vaadin-dialog input[readonly]").first();
        link.waitFor();
        return link.inputValue();
    }

    /** A phone's authenticator as Chromium plays it; it answers whatever is asked at once, unless it waits. */
    private record Authenticator(CDPSession session, String id) {

        static Authenticator of(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject wanted = new JsonObject();
            wanted.add("options", options);
            JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", wanted);
            return new Authenticator(session, made.get("authenticatorId").getAsString());
        }

        void waitsForAFinger(boolean waits) {
            JsonObject wanted = new JsonObject();
            wanted.addProperty("authenticatorId", id);
            wanted.addProperty("enabled", !waits);
            session.send("WebAuthn.setAutomaticPresenceSimulation", wanted);
        }
    }
}
