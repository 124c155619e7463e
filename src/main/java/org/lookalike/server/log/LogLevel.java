package org.lookalike.server.log;

import java.util.Locale;
import java.util.logging.Level;

/** How much is logged. */
public enum LogLevel {
    ERROR, WARN, INFO, DEBUG;

    Level ofOurs() {
        return switch (this) {
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
        };
    }

    /** They say more than anybody wants to know. */
    Level ofLibraries() {
        return switch (this) {
            case ERROR, WARN -> Level.SEVERE;
            case INFO -> Level.WARNING;
            case DEBUG -> Level.INFO;
        };
    }

    static String name(Level level) {
        for (LogLevel each : values())
            if (level.intValue() >= each.ofOurs().intValue())
                return each.name().toLowerCase(Locale.ROOT);
        return "trace";
    }
}
