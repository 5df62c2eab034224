package dev.waymark.store;

record DraftKey(long entry, String locale) {}
