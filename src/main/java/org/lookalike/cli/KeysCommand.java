package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.server.access.ApiKey;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.access.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(name = "keys", description = {"Lists the keys that let others use the server, or makes and revokes them.", "",
        "A key is shown once, when it is made; kept is only what it takes to recognise it. Changes take effect at once,",
        "also while the server runs."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike keys add ann --scope write     may change the collection",
                "  lookalike keys add kiosk                 may only search",
                "  lookalike keys revoke kiosk",
                "  lookalike keys list"})
final class KeysCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private IndexOption index = new IndexOption();
    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON, one object a line.")
    private boolean json;

    /** A key as it is listed. */
    private record Listed(String name, String scope, String created) {}

    /** A key as it is shown this once. */
    private record Made(String name, String scope, String key) {}

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(name = "list", description = "Lists the keys: names, scopes and when they were made.")
    int list() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (ApiKey key : file().keys())
            out.println(json
                    ? Printed.json(new Listed(key.name(), key.scope().toString(), key.created().toString()))
                    : "%-24s %-6s made %s".formatted(key.name(), key.scope(), key.created()));
        return 0;
    }

    @Command(name = "add", description = "Makes a key and shows it, this once.")
    int add(@Parameters(paramLabel = "NAME", description = "For whom or what it is: " + ApiKey.NAME_RULE
            + ".") String name,
            @Option(names = "--scope", defaultValue = "read", paramLabel = "read|write", description = "What it lets its holder do (default: read).") Scope scope)
            throws IOException {
        switch (file().add(name, scope)) {
            case KeyFile.Making.Made(var key, var secret) -> {
                PrintWriter out = spec.commandLine().getOut();
                out.println(json
                        ? Printed.json(new Made(key.name(), key.scope().toString(), secret.reveal()))
                        : secret.reveal());
                spec.commandLine().getErr().println("This is the only time that the key is shown.");
            }
            case KeyFile.Making.NameTaken(String taken) ->
                throw new Failure("there is a key \"" + taken + "\" already; revoke it, or choose another name");
            case KeyFile.Making.BadName(String bad) -> throw new ParameterException(spec.commandLine(),
                    "a key's name is " + ApiKey.NAME_RULE + ", got \"" + bad + "\"");
        }
        return 0;
    }

    @Command(name = "revoke", description = "Makes a key worthless, at once.")
    int revoke(@Parameters(paramLabel = "NAME") String name) throws IOException {
        if (!file().revoke(name))
            throw new Failure("there is no key \"" + name + "\"; lookalike keys list shows those there are");
        spec.commandLine().getOut().println("revoked: " + name);
        if (file().keys().isEmpty())
            spec.commandLine()
                    .getErr()
                    .println("No key is left, and nobody comes in. To serve this machine without keys, delete "
                            + file().path());
        return 0;
    }

    private KeyFile file() {
        return KeyFile.of(index.folder());
    }
}
