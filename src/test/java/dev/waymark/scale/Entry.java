package dev.waymark.scale;

import dev.waymark.model.EntryType;

/**
 * A generated entry. Of ten in a row, six are skills, one is a job role and three are learning resources; one in a
 * thousand is a roadmap instead.
 *
 * @param number its number among all entries, from 0; everything in it follows from that
 */
record Entry(int number) {
    /** How many skills, the first ones, are referred to by very many others. */
    static final int POPULAR = 10;

    static Entry skill(int ordinal) {
        return new Entry(ordinal / 6 * 10 + ordinal % 6);
    }

    static Entry jobRole(int ordinal) {
        return new Entry(ordinal * 10 + 6);
    }

    /** The learning resource of that ordinal; where a roadmap took its place, the one before. */
    static Entry learningResource(int ordinal) {
        var entry = new Entry(ordinal / 3 * 10 + 7 + ordinal % 3);
        return entry.type() == EntryType.ROADMAP ? new Entry(entry.number - 1) : entry;
    }

    static Entry roadmap(int ordinal) {
        return new Entry(ordinal * 1000 + 299);
    }

    EntryType type() {
        if (number % 1000 == 299) {
            return EntryType.ROADMAP;
        }
        int place = number % 10;
        return place < 6 ? EntryType.SKILL : place == 6 ? EntryType.JOB_ROLE : EntryType.LEARNING_RESOURCE;
    }

    /** Its position among the entries of its type, from 0. */
    int ordinal() {
        return switch (type()) {
            case SKILL -> skillsBefore();
            case JOB_ROLE -> jobRolesBefore();
            case LEARNING_RESOURCE -> learningResourcesBefore();
            default -> number / 1000;
        };
    }

    String slug() {
        return type().value() + "-" + ordinal();
    }

    String file() {
        return "%s/%s.yaml".formatted(type().value(), slug());
    }

    int skillsBefore() {
        return number / 10 * 6 + Math.min(number % 10, 6);
    }

    int jobRolesBefore() {
        return number / 10 + (number % 10 > 6 ? 1 : 0);
    }

    int learningResourcesBefore() {
        return number / 10 * 3 + Math.max(number % 10 - 7, 0);
    }
}
