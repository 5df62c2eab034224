package dev.waymark.store;

record FacetKey(long rendition, String value, int last) {}
