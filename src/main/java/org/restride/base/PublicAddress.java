package org.restride.base;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this portal (setting {@code restride.address}); links in mails and codes begin with it. */
@Component
public class PublicAddress {

    private final URI address;

    PublicAddress(@Value("${restride.address:http://localhost:${server.port:8080}}") URI address) {
        this.address = address;
    }

    /** The full link to a path that begins with a slash. */
    public String link(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** The name of the machine in the address, without port. */
    public String host() {
        return address.getHost();
    }

    /** What a browser sends as {@code Origin}. */
    public String origin() {
        int port = address.getPort();
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
    }

    /** Whether cookies can and must be marked as secure. */
    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
