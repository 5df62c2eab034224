package dev.waymark.store;

record PublicationKey(long entry, String locale, int first) {}
