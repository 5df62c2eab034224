package dev.waymark.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/** The values of a statement; its text has only their names. */
class Bindings {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Bindings with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Adds a value, and returns the parameter that stands for it. */
    String add(Object value) {
        var name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    void bind(CommonQueryContract query) {
        values.forEach(query::setParameter);
    }
}
