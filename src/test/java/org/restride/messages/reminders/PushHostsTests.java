package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the portal lets itself be sent. */
class PushHostsTests {

    private final PushHosts browsers = new PushHosts(PushHosts.BROWSERS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/abc",
                "https://web.push.apple.com/abc",
                "https://wns2-par02p.notify.windows.com/w/?token=abc",
                "https://FCM.googleapis.com:443/abc"
            })
    void theServicesOfBrowsersAreReached(String endpoint) {
        assertThat(browsers.allows(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/abc",
                "https://fcm.googleapis.com:8443/abc",
                "https://fcm.googleapis.com.evil.test/abc",
                "https://evilpush.apple.com/abc",
                "https://push.apple.com.evil.test/abc",
                "https://user@fcm.googleapis.com/abc",
                "https://fcm.googleapis.com@evil.test/abc",
                "https://127.0.0.1/abc",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/abc",
                "https://[::1]/abc",
                "file:///etc/passwd",
                "mailto:a@b.test",
                "/relative"
            })
    void nothingElseIs(String endpoint) {
        assertThat(browsers.allows(URI.create(endpoint))).isFalse();
    }

    @Test
    void anOriginThatIsNamedWholeIsReachedAndNoOtherPortOfIt() throws Exception {
        PushHosts local = new PushHosts("http://127.0.0.1:8099");
        assertThat(local.allows(URI.create("http://127.0.0.1:8099/abc"))).isTrue();
        assertThat(local.leadsOut(URI.create("http://127.0.0.1:8099/abc"))).isTrue();
        assertThat(local.allows(URI.create("http://127.0.0.1:8098/abc"))).isFalse();
        assertThat(local.allows(URI.create("https://127.0.0.1:8099/abc"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.9.9",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[fd00::1]",
                "[fe80::1]"
            })
    void aNameOfTheListThatLeadsInwardsIsNotFollowed(String address) throws Exception {
        PushHosts hosts = new PushHosts(address);
        assertThat(hosts.leadsOut(URI.create("https://" + address + "/abc"))).isFalse();
    }

    @Test
    void anAddressOfTheWorldLeadsOut() throws Exception {
        assertThat(browsers.leadsOut(URI.create("https://8.8.8.8/abc"))).isTrue();
    }
}
