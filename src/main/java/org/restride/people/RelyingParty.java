package org.restride.people;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.restride.base.PublicAddress;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** This portal as passkeys know it: one name, one origin, and always a finger, a face or a PIN (user verification). */
@Component
class RelyingParty {

    /** Browsers give passkeys to names only, never to numbers. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");

    private static final int LONGEST_ANSWER = 20_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Webauthn4JRelyingPartyOperations operations;
    private final PasskeyHolders holders;
    private final String host;

    RelyingParty(PasskeyHolders holders, StoredPasskeys passkeys, PublicAddress address) {
        this.holders = holders;
        this.host = address.host();
        PublicKeyCredentialRpEntity portal = PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Restride")
                .build();
        this.operations = new Webauthn4JRelyingPartyOperations(holders, passkeys, portal, Set.of(address.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    boolean isPossible() {
        return !NUMBERS.matcher(host).matches();
    }

    String host() {
        return host;
    }

    /** Asks for any passkey that the device has for this portal. */
    PasskeyQuestion ask() {
        PublicKeyCredentialRequestOptions options = operations.createCredentialRequestOptions(() -> null);
        return new PasskeyQuestion(json.writeValueAsString(options), options);
    }

    /** Asks for a new passkey of this sign-in name; an account that is there gets its handle by it. */
    PasskeyQuestion askForNew(String login) {
        var holder = UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(() -> holder);
        return new PasskeyQuestion(json.writeValueAsString(options), options);
    }

    /** For whom the question asks. */
    PublicKeyCredentialUserEntity holderOf(PasskeyQuestion question) {
        return creation(question).getUser();
    }

    /**
     * Checks the answer and keeps the new passkey.
     *
     * @throws DomainError.Invalid if it isn't good, or was kept before
     */
    void keep(PasskeyQuestion question, String answer, String label) {
        PublicKeyCredential<AuthenticatorAttestationResponse> made = read(answer, new TypeReference<>() {});
        require(made.getRawId(), made.getResponse());
        require(made.getResponse().getAttestationObject(), made.getResponse().getClientDataJSON());
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(question), new RelyingPartyPublicKey(made, label)));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw refused();
        }
    }

    /**
     * The passkey that an answer names, whether or not the answer is good.
     *
     * @throws DomainError.Invalid if it is no answer at all
     */
    Bytes named(String answer) {
        return assertion(answer).getRawId();
    }

    /**
     * Whose passkey the answer is of, if it is good.
     *
     * @throws DomainError.Invalid if it isn't
     */
    AccountId check(PasskeyQuestion question, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = assertion(answer);
        if (!(question.options() instanceof PublicKeyCredentialRequestOptions asked)) {
            throw refused();
        }
        try {
            PublicKeyCredentialUserEntity holder =
                    operations.authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
            return holders.accountOf(holder.getId()).orElseThrow(RelyingParty::refused);
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw refused();
        }
    }

    private PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = read(answer, new TypeReference<>() {});
        require(shown.getId(), shown.getRawId(), shown.getResponse());
        AuthenticatorAssertionResponse response = shown.getResponse();
        require(response.getAuthenticatorData(), response.getClientDataJSON(), response.getSignature());
        return shown;
    }

    /** What a browser sends may lack anything. */
    private static void require(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                throw refused();
            }
        }
    }

    private static PublicKeyCredentialCreationOptions creation(PasskeyQuestion question) {
        if (question.options() instanceof PublicKeyCredentialCreationOptions options) {
            return options;
        }
        throw refused();
    }

    private <T> T read(String answer, TypeReference<T> type) {
        if (answer.length() > LONGEST_ANSWER) {
            throw refused();
        }
        try {
            T read = json.readValue(answer, type);
            require(read);
            return read;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw refused();
        }
    }

    private static DomainError.Invalid refused() {
        return new DomainError.Invalid("people.passkey.refused");
    }
}
