package org.restride.shell.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through whoever sends the operator's token as a bearer token. */
class OperatorToken implements AuthorizationManager<RequestAuthorizationContext> {

    private final String token;

    /**
     * @param token empty: nobody gets through
     */
    OperatorToken(String token) {
        this.token = token;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        String sent = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(
                !token.isEmpty() && sent != null && MessageDigest.isEqual(bytes("Bearer " + token), bytes(sent)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
