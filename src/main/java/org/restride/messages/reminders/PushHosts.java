package org.restride.messages.reminders;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * To which push services notices may be sent ({@code restride.push.hosts}). A browser names its own, so that without this list anybody
 * could make the portal knock at any door, those of its own network among them.
 */
@Component
class PushHosts {

    static final String BROWSERS =
            "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";

    private static final int LONGEST = 1_000;
    private static final int HTTPS_PORT = 443;
    private static final byte UNIQUE_LOCAL = (byte) 0xfc;

    private final List<String> allowed;

    /**
     * @param setting hosts with commas between, {@code *.} in front for all below; an entry that begins with http is one whole origin, which
     *     may then lie in the own network as well
     */
    PushHosts(@Value("${restride.push.hosts:" + BROWSERS + "}") String setting) {
        allowed = Arrays.stream(setting.split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Whether it is an address of one of these services. */
    boolean allows(URI endpoint) {
        String host = endpoint.getHost();
        if (host == null || endpoint.toString().length() > LONGEST || endpoint.getRawUserInfo() != null) {
            return false;
        }
        return isNamedOrigin(endpoint)
                || ("https".equalsIgnoreCase(endpoint.getScheme())
                        && (endpoint.getPort() == -1 || endpoint.getPort() == HTTPS_PORT)
                        && allowed.stream().anyMatch(entry -> covers(entry, host.toLowerCase(Locale.ROOT))));
    }

    /** Whether the name leads out into the world now, as far as the list doesn't say otherwise. */
    boolean leadsOut(URI endpoint) throws UnknownHostException {
        return isNamedOrigin(endpoint)
                || Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).noneMatch(PushHosts::isInside);
    }

    private boolean isNamedOrigin(URI endpoint) {
        String origin = (endpoint.getScheme() + "://" + endpoint.getRawAuthority()).toLowerCase(Locale.ROOT);
        return allowed.contains(origin);
    }

    private static boolean covers(String entry, String host) {
        return entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry);
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean ownNetworkOfIpv6 = bytes.length == 16 && (bytes[0] & 0xfe) == (UNIQUE_LOCAL & 0xfe);
        boolean sharedByProvider = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || ownNetworkOfIpv6
                || sharedByProvider;
    }
}
