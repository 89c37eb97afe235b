package org.restride.shell.security;

import org.restride.base.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The links that end letters: for whoever holds one, without a session, so that a mail program's own button works too. */
@Configuration(proxyBeanMethods = false)
class DigestLinks {

    private static final String LINKS = "/digest-end/*";

    /** A page with a button and no script. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    @Order(3)
    SecurityFilterChain endingOfLetters(HttpSecurity http, PublicAddress address) {
        return http.securityMatcher("/digest-end/**")
                .securityContext(contexts -> contexts.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    SecurityHeaders.forData(address).customize(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
                })
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, LINKS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, LINKS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
