package org.lookalike.catalog.smart;

/** What came of saving a collection. */
public sealed interface Saving {

    record Saved(SmartCollection collection) implements Saving {}

    /** Another collection has this name, in whatever case. */
    record NameTaken(String name) implements Saving {}

    /** A name has 1 to 200 characters on one line. */
    record BadName(String name) implements Saving {}

    /** No picture is marked right. */
    record NothingRight() implements Saving {}

    record Unknown(String id) implements Saving {}
}
