package org.lookalike.train.config;

import java.lang.reflect.RecordComponent;

/** One setting: a component of one of the configuration's records. */
record Leaf(RecordComponent section, RecordComponent component) {

    String sectionName() {
        return Values.kebab(section.getName());
    }

    String name() {
        return Values.kebab(component.getName());
    }

    ValueType type() {
        return ValueType.of(component.getGenericType());
    }

    Object of(TrainingConfig config) {
        try {
            return component.getAccessor().invoke(section.getAccessor().invoke(config));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component cannot be read: " + component, e);
        }
    }
}
