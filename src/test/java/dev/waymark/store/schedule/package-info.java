@org.jspecify.annotations.NullMarked
package dev.waymark.store.schedule;
