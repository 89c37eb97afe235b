package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestEquipment;
import org.restride.base.Access;
import org.restride.base.Role;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each endpoint of the handler mappings, tried by each kind of person and by nobody at all. */
@RestrideTest
class EndpointsMatrixTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private Access access;

    @Autowired
    private DeviceTokens tokens;

    private World world;
    private MockMvc http;

    @BeforeEach
    void openTheDoor() {
        world = World.of(context, clinics);
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everyEndpointHasAnExpectationAndEveryExpectationAnEndpoint() {
        assertThat(endpoints()).isEqualTo(new TreeSet<>(Expected.ENDPOINTS.keySet()));
    }

    @Test
    void nobodyUsesAnEndpointThatIsNotForThem() throws Exception {
        List<String> found = new ArrayList<>();
        for (String endpoint : ours()) {
            Set<Role> expected = Expected.ENDPOINTS.get(endpoint);
            MockHttpServletResponse nobody = call(endpoint, null);
            if (isLetIn(nobody) != expected.equals(Expected.ANYBODY)) {
                found.add("Nobody got " + nobody.getStatus() + " at " + endpoint);
            }
            for (World.Person person : world.people()) {
                MockHttpServletResponse response = call(endpoint, person);
                boolean mayUse = expected.equals(Expected.ANYBODY)
                        || person.actor().roles().stream().anyMatch(expected::contains);
                if (isLetIn(response) != mayUse) {
                    found.add(person.name() + " got " + response.getStatus() + " at " + endpoint);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(crossings()).isEmpty();
    }

    @Test
    void strangersLearnNothingWhenTheServicesForget() {
        assertThat(Walls.withoutServices(access, this::crossings)).isEmpty();
    }

    @Test
    void strangersLearnNothingWhenRowLevelSecurityIsOff() {
        assertThat(Walls.withoutRowLevelSecurity(owner, this::crossings)).isEmpty();
    }

    /** Strangers who read the target's name or one of the target's reports. */
    private List<String> crossings() {
        List<String> found = new ArrayList<>();
        String report = report();
        for (String endpoint : ours()) {
            for (World.Person person : world.strangers()) {
                try {
                    // A problem names the address that was asked for; that is no news.
                    String answer =
                            call(endpoint, person).getContentAsString().replaceAll("\"instance\":\"[^\"]*\"", "");
                    if (answer.contains(World.NAME)
                            || answer.contains(world.target().toString())
                            || answer.contains(report)) {
                        found.add(person.name() + " learnt of the target at " + endpoint);
                    }
                } catch (Exception problem) {
                    throw new IllegalStateException(endpoint, problem);
                }
            }
        }
        return found;
    }

    /** Neither asked to sign in nor refused: whatever else the answer says, the person got to the endpoint. */
    private static boolean isLetIn(MockHttpServletResponse response) {
        return response.getStatus() != 401 && response.getStatus() != 403;
    }

    private MockHttpServletResponse call(String endpoint, World.Person person) throws Exception {
        String[] parts = endpoint.split(" ", 2);
        String path =
                parts[1].replace("{id}", report()).replace("{key}", "session").replace("/**", "/readiness");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .header("X-Restride", "1")
                .header("Origin", "http://localhost:8080");
        if (person != null && path.startsWith("/media/") && world.user(person).isEmpty()) {
            RestrideUser user = staffUser(person);
            request.with(authentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities())));
        } else if (person != null) {
            request.cookie(new Cookie("rs-device", token(person)));
        }
        try {
            return http.perform(request).andReturn().getResponse();
        } finally {
            TestSecurityContextHolder.clearContext();
        }
    }

    /** Staff have no such token; even one that belonged to their way in must not help. */
    private String token(World.Person person) {
        RestrideUser user = world.user(person).orElseGet(() -> staffUser(person));
        return tokens.issue(user, "A device");
    }

    private RestrideUser staffUser(World.Person person) {
        return owner.jdbc()
                .sql("select id from platform.membership where account_id = :account and clinic_id = :clinic")
                .param("account", person.actor().account().value())
                .param("clinic", person.actor().clinic().value())
                .query((row, n) -> new RestrideUser(
                        row.getObject("id", java.util.UUID.class),
                        person.actor().account().value(),
                        person.actor().clinic().value(),
                        person.actor().roles(),
                        null,
                        java.time.Instant.now()))
                .single();
    }

    private String report() {
        return world.report().toString();
    }

    /** Those that answer in our name, not Vaadin's catch-all and the static files beside it. */
    private List<String> ours() {
        return endpoints().stream()
                .filter(endpoint ->
                        endpoint.contains(" /api/") || endpoint.contains(" /media/") || endpoint.contains(" /actuator"))
                .toList();
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        Collection<RequestMappingInfoHandlerMapping> mappings =
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                    .forEach(pattern -> methods(info.getMethodsCondition().getMethods())
                            .forEach(method -> endpoints.add(method + " " + pattern))));
        }
        for (AbstractUrlHandlerMapping mapping :
                context.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
            mapping.getHandlerMap().keySet().forEach(pattern -> endpoints.add("ANY " + pattern));
        }
        return endpoints;
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
    }
}
