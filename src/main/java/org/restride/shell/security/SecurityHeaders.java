package org.restride.shell.security;

import java.util.concurrent.TimeUnit;
import org.restride.base.PublicAddress;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The headers that tell browsers what our answers may do. Written eagerly: Vaadin commits some responses before Spring would add them. */
final class SecurityHeaders {

    /**
     * Nothing from anywhere else. Vaadin 25.2 needs inline and evaluated scripts; that is the one line to change when it no longer does.
     */
    private static final String PAGES = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Of the page that opens without a network: it is ours alone, so no script but our files. Figures are drawn with inline styles. */
    private static final String OFFLINE =
            PAGES.replace("script-src 'self' 'unsafe-inline' 'unsafe-eval'", "script-src 'self'");

    private static final String DATA =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** A page with a button and no script. */
    private static final String LINKS = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; form-action 'self'";

    private static final String PERMISSIONS = "accelerometer=(), autoplay=(self), camera=(), display-capture=(), "
            + "geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "publickey-credentials-get=(self), screen-wake-lock=(self), serial=(), usb=()";

    private SecurityHeaders() {}

    static Customizer<HeadersConfigurer<HttpSecurity>> forPages(PublicAddress address) {
        return headers -> common(headers, PAGES, address);
    }

    static Customizer<HeadersConfigurer<HttpSecurity>> forData(PublicAddress address) {
        return headers -> common(headers, DATA, address);
    }

    /** The address itself is the secret, so no page that is opened from there learns of it. */
    static Customizer<HeadersConfigurer<HttpSecurity>> forLinks(PublicAddress address) {
        return headers -> {
            common(headers, LINKS, address);
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
        };
    }

    static Customizer<HeadersConfigurer<HttpSecurity>> forOffline(PublicAddress address) {
        return headers -> common(headers, OFFLINE, address);
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String content, PublicAddress address) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .withObjectPostProcessor(eagerly());
        if (address.isSecure()) {
            headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .maxAgeInSeconds(TimeUnit.DAYS.toSeconds(365))
                    .includeSubDomains(true));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }

    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
