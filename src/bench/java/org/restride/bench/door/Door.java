package org.restride.bench.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.restride.people.DeviceHolder;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets the holder of a device token into a session, as the sign-in page does at its end. */
@Configuration(proxyBeanMethods = false)
class Door {

    @Bean
    @Order(0)
    SecurityFilterChain benchDoor(HttpSecurity http) {
        return http.securityMatcher("/bench/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The way in. */
    @RestController
    static class Entrance {

        private final DeviceTokens tokens;
        private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

        Entrance(DeviceTokens tokens) {
            this.tokens = tokens;
        }

        @GetMapping("/bench/enter")
        void enter(@RequestParam("token") String token, HttpServletRequest request, HttpServletResponse response) {
            RestrideUser user = tokens.find(token).map(DeviceHolder::user).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
            sessions.saveContext(context, request, response);
        }
    }
}
