package org.restride.shell.security;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RestrideTest
class ApiSecurityTests {

    private static final String TODAY = "/api/me/today";
    private static final String NOWHERE = "/api/me/nowhere";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private DeviceTokens tokens;

    @Autowired
    private JdbcClient database;

    /** Of the device of this test. */
    private final String label = "A phone " + UUID.randomUUID();

    private MockMvc http;

    @BeforeEach
    void openTheDoor() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void withoutATokenThereIsAProblemAndNoSession() throws Exception {
        http.perform(get(NOWHERE).header("Accept-Language", "es"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        http.perform(get(NOWHERE).cookie(new Cookie("rs-device", "invented"))).andExpect(status().isUnauthorized());
    }

    @Test
    void aPatientsDeviceGetsThroughUntilItsTokenEnds() throws Exception {
        Cookie device = device();
        http.perform(get(NOWHERE).cookie(device)).andExpect(status().isNotFound());
        tokens.end(device.getValue());
        http.perform(get(NOWHERE).cookie(device)).andExpect(status().isUnauthorized());
    }

    @Test
    void aDeviceThatWasTakenBackIsToldSoAndOneWithoutATokenIsNot() throws Exception {
        Cookie device = device();
        http.perform(get(TODAY)).andExpect(jsonPath("$.type").doesNotExist());
        tokens.end(device.getValue());
        http.perform(get(TODAY).cookie(device)).andExpect(jsonPath("$.type").value("urn:restride:device-ended"));
    }

    /** What waits on the phone must not be wiped because ninety days have passed. */
    @Test
    void aDeviceWhoseTimeIsOverIsAskedToSignInAndNotToldThatItWasTakenBack() throws Exception {
        String token = device().getValue();
        tokens.end(token);
        Cookie over = new Cookie(
                device().getName(), token + "." + Instant.now().minusSeconds(5).getEpochSecond());
        Cookie good = new Cookie(
                over.getName(), token + "." + Instant.now().plusSeconds(600).getEpochSecond());
        http.perform(get(TODAY).cookie(over)).andExpect(jsonPath("$.type").doesNotExist());
        http.perform(get(TODAY).cookie(good)).andExpect(jsonPath("$.type").value("urn:restride:device-ended"));
    }

    @Test
    void aDeviceThatAnotherNodeTookBackIsToldSoToo() throws Exception {
        Cookie device = device();
        http.perform(get(TODAY).cookie(device)).andExpect(status().isOk());
        database.sql("delete from platform.device_token where label = :label")
                .param("label", label)
                .update();
        http.perform(get(TODAY).cookie(device)).andExpect(jsonPath("$.type").value("urn:restride:device-ended"));
    }

    @Test
    void whatOpensWithoutANetworkIsOpenToAllAndBeginsNoSession() throws Exception {
        http.perform(get("/manifest.webmanifest").header("Accept-Language", "es"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/manifest+json"))
                .andExpect(jsonPath("$.start_url").value("/today"))
                .andExpect(jsonPath("$.lang").value("es"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        http.perform(post("/offline")).andExpect(status().isForbidden());
    }

    @Test
    void aTokenThatAnotherNodeTookBackOpensNothingAnyMore() throws Exception {
        Cookie device = device();
        http.perform(get(TODAY).cookie(device)).andExpect(status().isOk());
        database.sql("delete from platform.device_token where label = :label")
                .param("label", label)
                .update();
        http.perform(get(TODAY).cookie(device)).andExpect(status().isUnauthorized());
        http.perform(get("/api/me/drafts/session-1").cookie(device)).andExpect(status().isUnauthorized());
        http.perform(get("/api/me/rules").cookie(device)).andExpect(status().isUnauthorized());
    }

    @Test
    void aWayInThatLeadsElsewhereOnAnotherNodeOpensNothingAnyMore() throws Exception {
        Cookie device = device();
        http.perform(get(TODAY).cookie(device)).andExpect(status().isOk());
        database.sql("""
                update platform.membership m set patient_id = gen_random_uuid()
                from platform.device_token d where d.membership_id = m.id and d.label = :label
                """).param("label", label).update();
        http.perform(get(TODAY).cookie(device)).andExpect(status().isUnauthorized());
    }

    @Test
    void changingRequestsNeedOurOriginAndOurHeader() throws Exception {
        Cookie device = device();
        http.perform(post(NOWHERE).cookie(device)).andExpect(status().isForbidden());
        http.perform(post(NOWHERE).cookie(device).header("Origin", "http://localhost:8080"))
                .andExpect(status().isForbidden());
        http.perform(post(NOWHERE).cookie(device).header("X-Restride", "1")).andExpect(status().isForbidden());
        http.perform(post(NOWHERE)
                        .cookie(device)
                        .header("X-Restride", "1")
                        .header("Origin", "https://elsewhere.example"))
                .andExpect(status().isForbidden());
        http.perform(post(NOWHERE).cookie(device).header("X-Restride", "1").header("Origin", "http://localhost:8080"))
                .andExpect(status().isNotFound());
    }

    @Test
    void answersCarryTheStrictestHeaders() throws Exception {
        http.perform(get(NOWHERE))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void theMachinesFiguresNeedTheOperatorsToken() throws Exception {
        http.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        http.perform(get("/actuator/prometheus").header("Authorization", "Bearer "))
                .andExpect(status().isUnauthorized());
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    private Cookie device() {
        TestClinic clinic = clinics.create();
        PatientId patient = clinics.patient(clinic);
        RestrideUser user = clinics.signUp(clinic, patient);
        return new Cookie("rs-device", tokens.issue(user, label));
    }
}
