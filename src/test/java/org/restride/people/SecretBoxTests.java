package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class SecretBoxTests {

    private static final String OLD = "old:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = "new:HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    private final AccountId owner = new AccountId(UUID.randomUUID());

    @Test
    void whatIsSealedSaysNothingAndOpensAgain() {
        SecretBox box = new SecretBox(OLD);
        String sealed = box.seal(SECRET, owner);
        assertThat(sealed).startsWith("v1:old:").doesNotContain(SECRET).isNotEqualTo(box.seal(SECRET, owner));
        assertThat(box.open(sealed, owner)).isEqualTo(SECRET);
    }

    @Test
    void itOpensForItsOwnerOnlyAndUnchanged() {
        SecretBox box = new SecretBox(OLD);
        String sealed = box.seal(SECRET, owner);
        assertThatThrownBy(() -> box.open(sealed, new AccountId(UUID.randomUUID())))
                .isInstanceOf(DomainError.Unavailable.class);
        char last = sealed.charAt(sealed.length() - 3);
        String changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatThrownBy(() -> box.open(changed, owner)).isInstanceOf(DomainError.Unavailable.class);
        assertThatThrownBy(() -> box.open(SECRET, owner)).isInstanceOf(DomainError.Unavailable.class);
    }

    @Test
    void aFormerKeyOpensWhileItIsListedAndTheFirstOneSeals() {
        String sealed = new SecretBox(OLD).seal(SECRET, owner);
        SecretBox both = new SecretBox(NEW + ", " + OLD);
        assertThat(both.open(sealed, owner)).isEqualTo(SECRET);
        assertThat(both.isCurrent(sealed)).isFalse();
        assertThat(both.seal(SECRET, owner)).startsWith("v1:new:");
        SecretBox without = new SecretBox(NEW);
        assertThat(without.canOpen(sealed)).isFalse();
        assertThatThrownBy(() -> without.open(sealed, owner)).isInstanceOf(DomainError.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:c2hvcnQ=", "k 1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="})
    void aSettingThatIsNoKeyIsRefusedWithoutShowingIt(String setting) {
        assertThatThrownBy(() -> new SecretBox(setting))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, refused -> {
                    assertThat(refused.getName()).isEqualTo("restride.secret-keys");
                    assertThat(refused.getValue()).isEqualTo("(not shown)");
                    assertThat(refused.getReason()).contains("openssl rand -base64 32");
                });
    }
}
