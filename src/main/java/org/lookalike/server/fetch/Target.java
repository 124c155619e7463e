package org.lookalike.server.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Where to connect to, and what to say there.
 *
 * @param host as the address has it, without the brackets of IPv6
 * @param addresses all of them allowed; connections go to these and to nothing that is looked up later
 */
record Target(URI uri, boolean tls, String host, int port, List<InetAddress> addresses) {

    static Target of(URI uri, Resolver resolver, AddressPolicy policy) throws RefusedException, UnknownHostException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new RefusedException("only http and https addresses are fetched, got \"" + uri + "\"");
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null)
            throw new RefusedException("an address names a host, and no user or password, got \"" + uri + "\"");
        boolean tls = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        if ((port != 80 && port != 443 && port <= 1024) || port > 65_535)
            throw new RefusedException("the port is 80, 443 or above 1024, got " + port);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> addresses = resolver.resolve(bare);
        for (InetAddress address : addresses)
            if (!policy.allows(address))
                throw new RefusedException("only the public internet is fetched from, and " + host + " is at "
                        + address.getHostAddress());
        return new Target(uri, tls, bare, port, List.copyOf(addresses));
    }

    /** @throws RefusedException if it is no address */
    static URI parsed(String url) throws RefusedException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(url))
            throw new RefusedException("this is no address: it has half a character");
        try {
            return new URI(new URI(url.strip()).toASCIIString());
        } catch (URISyntaxException e) {
            throw new RefusedException("this is no address: " + e.getMessage());
        }
    }

    String request() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + authority()
                + "\r\nUser-Agent: Lookalike\r\nAccept: image/*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    /** The last part of the path, for a person. */
    String fileName() {
        String path = uri.getPath();
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? host : last;
    }

    private String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return uri.getPort() < 0 ? name : name + ":" + port;
    }
}
