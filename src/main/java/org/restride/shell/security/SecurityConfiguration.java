package org.restride.shell.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.restride.base.PublicAddress;
import org.restride.base.Role;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.restride.people.SignIn;
import org.restride.people.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Six chains: the machine's own endpoints, the patient's stateless interface, pictures and films, secret links, what opens without a network, and everything else. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Health is open; the rest needs the operator's token ({@code restride.management-token}), and without one nobody gets it. */
    @Bean
    @Order(1)
    SecurityFilterChain machine(
            HttpSecurity http, PublicAddress address, @Value("${restride.management-token:}") String token) {
        return http.securityMatcher("/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.forData(address))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access(new OperatorToken(token)))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint((request, response, refused) -> response.setStatus(401)))
                .build();
    }

    /** Patients' devices, by token and without a session; no filter more than that needs, since it is the hot path. */
    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            PublicAddress address,
            DeviceTokens tokens,
            DeviceCookie cookie,
            ProblemResponses problems) {
        return http.securityMatcher("/api/**")
                .securityContext(contexts -> contexts.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.forData(address))
                .addFilterBefore(new DeviceTokenFilter(tokens, cookie), ExceptionTranslationFilter.class)
                .addFilterBefore(new ForgeryFilter(address, problems), DeviceTokenFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.Names.PATIENT))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /**
     * Pictures and films, for whoever has a session, and for patients' devices by their token: a session runs out while somebody does
     * exercises.
     */
    @Bean
    @Order(3)
    SecurityFilterChain media(
            HttpSecurity http,
            PublicAddress address,
            SignedIn signedIn,
            DeviceTokens tokens,
            DeviceCookie cookie,
            ProblemResponses problems) {
        return http.securityMatcher("/media/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.forData(address))
                .addFilterBefore(new SessionCheckFilter(signedIn), AuthorizationFilter.class)
                .addFilterBefore(new DeviceTokenFilter(tokens, cookie), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/media/*", "/media/messages/*")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Links that work without a sign-in, for whoever holds them: pausing reminders, the private calendar. */
    @Bean
    @Order(4)
    SecurityFilterChain secretLinks(HttpSecurity http, PublicAddress address) {
        return http.securityMatcher("/pause/**", "/calendar/**")
                .securityContext(contexts -> contexts.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.forLinks(address))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/pause/*", "/calendar/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/pause/*", "/calendar/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/pause/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The page that a phone keeps, its service worker and the manifest: open to all, of nobody, without a session. */
    @Bean
    @Order(5)
    SecurityFilterChain offline(HttpSecurity http, PublicAddress address) {
        return http.securityMatcher("/offline", "/service-worker.js", "/manifest.webmanifest")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.forOffline(address))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Everything else: Vaadin's views, which deny by default. */
    @Bean
    @Order(6)
    SecurityFilterChain views(
            HttpSecurity http,
            PublicAddress address,
            SignIn signIn,
            SignedIn signedIn,
            DeviceTokens tokens,
            DeviceCookie cookie,
            @Value("${server.servlet.session.timeout}") Duration idle,
            AuthenticationManager nobody) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/icons/**", "/images/**", "/error/page.css")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login")
                        .addLogoutHandler(new SigningOut(signIn, tokens, cookie)))
                .authenticationManager(nobody)
                .headers(SecurityHeaders.forPages(address))
                .addFilterBefore(new ImmutableFilesFilter(), HeaderWriterFilter.class)
                .addFilterBefore(new SessionlessFilesFilter(), ImmutableFilesFilter.class)
                .addFilterBefore(new SessionCheckFilter(signedIn), AuthorizationFilter.class)
                .addFilterAfter(new TrustedDeviceFilter(tokens, cookie, signIn, idle), SessionCheckFilter.class)
                .addFilterBefore(new RunOutFilter(), SessionCheckFilter.class)
                .build();
    }

    /** An observation around each filter and each check costs more than they do themselves, and tells nothing that the request's does not. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Signing in takes several steps, all of them in the sign-in view; a plain form post gets nobody in. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new BadCredentialsException("Sign in with the sign-in page");
        };
    }

    /** Browsers take the prefix only together with https; it keeps other hosts of the domain from setting the cookie. */
    @Bean
    ServletContextInitializer sessionCookie(PublicAddress address) {
        return context -> {
            context.getSessionCookieConfig().setName(address.isSecure() ? "__Host-rs-session" : "rs-session");
            context.getSessionCookieConfig().setPath("/");
            context.getSessionCookieConfig().setSecure(address.isSecure());
            context.getSessionCookieConfig().setHttpOnly(true);
        };
    }
}
