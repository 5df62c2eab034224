package dev.waymark.store;

record RevisionKey(long entry, String locale, int number) {}
