package dev.waymark.store;

record FacetKey(long rendition, String name, String value) {}
