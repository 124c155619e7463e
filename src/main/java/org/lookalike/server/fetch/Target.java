package org.lookalike.server.fetch;

import java.lang.System.Logger.Level;
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
    private static final System.Logger LOG = System.getLogger(Target.class.getName());

    static Target of(URI uri, Resolver resolver, AddressPolicy policy) throws RefusedException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new RefusedException("only http and https addresses are fetched, got \"" + uri + "\"");
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null)
            throw new RefusedException("an address names a host, and no user or password, got \"" + uri + "\"");
        boolean tls = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        if (!policy.allowsPort(port) || port > 65_535)
            throw new RefusedException("the port is 80 or 443, got " + port);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Target(uri, tls, bare, port, addresses(bare, resolver, policy));
    }

    /** Names that are unknown and names within are told alike, or else strangers could find out what there is within. */
    private static List<InetAddress> addresses(String host, Resolver resolver, AddressPolicy policy)
            throws RefusedException {
        try {
            List<InetAddress> addresses = List.copyOf(resolver.resolve(host));
            if (!addresses.isEmpty() && addresses.stream().allMatch(policy::allows))
                return addresses;
            LOG.log(Level.DEBUG, "not fetched from {0}, which is at {1}", host, addresses);
        } catch (UnknownHostException e) {
            LOG.log(Level.DEBUG, "not fetched from {0}, which has no address", host);
        }
        throw new RefusedException("only the public internet is fetched from, and " + host + " is no host there");
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
